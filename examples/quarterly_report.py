"""The quarterly report of Huyện ủy Phụng Hiệp, quý I/2024: build it, check it, write it in every format."""

import tomllib
from pathlib import Path

from dangbo_report import Fact, FactBook, Level, Period, parse_figure, render, standard_directory, validate
from dangbo_report.codec import INDICATORS
from dangbo_report.regimes import party_regime
from dangbo_report.renderers import renderers
from dangbo_report.report import Footnote, Item, Letterhead, Paragraph, Recipients, Report, Section, Signature

HERE = Path(__file__).parent
BUILD = HERE.parent / "build"


def build_report() -> Report:
    """Build it from the files beside this one: what is measured; how much of it, and what is said about it."""
    known = tomllib.loads((HERE / "indicators.toml").read_text(encoding="utf-8"))
    data = tomllib.loads((HERE / "quarterly_report.toml").read_text(encoding="utf-8"))
    indicators = {code: INDICATORS[row.pop("kind")](code, **row) for code, row in known["indicators"].items()}
    directory = standard_directory(Level.DISTRICT, "Phụng Hiệp", "Hậu Giang", on=data["date"])
    period, bodies = Period.parse(data["period"]), data["bodies"].items()
    highlights = Section("Những việc trọng tâm", map(Item, data["highlights"]), organisation="huyen-uy")
    each = [Section(b["heading"], map(Paragraph, b["results"]), starred=True, organisation=code) for code, b in bodies]
    fields = Section("Kết quả trên từng lĩnh vực", each)
    tasks = [Item(body["tasks"], bullet="number", organisation=code) for code, body in bodies]
    return Report(
        issuer=directory["huyen-uy"],
        period=period,
        date=data["date"],
        letterhead=Letterhead(**data["letterhead"]),
        summary=data["summary"],
        sections=[
            Section("THỰC HIỆN KẾT LUẬN CỦA BUỔI LÀM VIỆC QUÝ IV/2023", map(Paragraph, data["conclusions"])),
            Section("KẾT QUẢ CÔNG TÁC QUÝ I NĂM 2024", [highlights, fields], purpose="results"),
            Section("ĐÁNH GIÁ CHUNG", map(Paragraph, data["assessment"]), purpose="assessment"),
            Section("NHIỆM VỤ TRỌNG TÂM QUÝ II NĂM 2024", tasks, purpose="tasks"),
        ],
        footnotes=[Footnote(name, text) for name, text in data["footnotes"].items()],
        recipients=Recipients(**data["recipients"]),
        signature=Signature(**data["signature"]),
        facts=FactBook(
            Fact(indicators[code], directory[body], period, parse_figure(text), **known["sums"].get(code, {}))
            for body, figures in data["facts"].items()
            for code, text in figures.items()
        ),
        directory=directory,
        pads_counts=data["pads_counts"],
        regime=party_regime("Báo cáo quý", receiver="huyen-uy"),
    )


if __name__ == "__main__":
    report = build_report()
    findings = validate(report)
    print(findings, f"{len(report.facts)} facts, {len(findings.errors)} errors", sep="\n")
    BUILD.mkdir(exist_ok=True)
    for info in (each for each in renderers() if each.available):
        path, document = BUILD / f"quarterly_report{info.suffix}", render(report, info.name)
        print(path, path.write_bytes(document.encode() if isinstance(document, str) else document), "bytes")
