"""Law 4 through another program: LibreOffice saves our Word files again, and each says the same figures and claims.

Annotated they say the same letters too, wherever a comment stands: at a figure of ours, in a control, in a field.
"""

import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

import attrs

from dangbo_report import (
    Figure,
    Finding,
    Report,
    Section,
    Table,
    annotate,
    load_report,
    read,
    read_docx,
    read_text,
    render,
    save,
)
from dangbo_report.claims import Verdict
from dangbo_report.layouts import FRONT_2025, PARTY_2018, PARTY_2026, STATE_2020, YOUTH_2013
from dangbo_report.reading import Reading
from dangbo_report.report import Column, total_row
from dangbo_report.testing import sample_of_every_node

sys.path.insert(0, str(Path(__file__).parents[1]))
from tests.reading import word

LAYOUTS = (PARTY_2018, PARTY_2026, YOUTH_2013, STATE_2020, FRONT_2025)
FORMATS = ("odt", "docx", "doc", "pdf")
EXAMPLE = Path(__file__).parents[1] / "examples" / "quarterly_report.toml"
TABLE = Table(
    ["Đơn vị", Column("Kế hoạch", "triệu đồng", kind="number"), Column("Thực hiện", "triệu đồng", kind="number")],
    [["Xã A", "1.250", "1.312,5"], ["Xã B", "750", "687,5"], total_row("Tổng cộng", "2.000", "2.000")],
)


def documents() -> list[Report]:
    """A short report of every node with a table of two bodies, and the long one of the examples."""
    short = sample_of_every_node()
    return [attrs.evolve(short, sections=[*short.sections, Section("BIỂU", [TABLE])]), load_report(EXAMPLE)]


def said(reading: Reading) -> Counter[object]:
    """Its figures with what they are for, and its claims with their verdicts, as often as each is said."""
    figures = ((mention.kind, mention.role, _value(mention.figure)) for mention in reading.figures)
    # What is only supposed says nothing where it does not hold, and other lines suppose other things.
    told = (claim for claim in reading.claims if not claim.supposed or claim.verdict() is Verdict.HOLDS)
    return Counter([*figures, *((claim.kind, claim.verdict()) for claim in told)])


def _value(figure: Figure | None) -> object:
    """What was written; of the nouns of a count a control of ours knows more than its text."""
    return figure and (figure.value, figure.step, figure.qualifier)


def of_word() -> dict[str, bytes]:
    """Word files of others: words in controls of each kind and place, in fields and links."""
    plain, paragraph = "<w:text/>", word.paragraph("Đạt 75% kế hoạch")
    cell = f"<w:tc>{paragraph}</w:tc>"
    link = f'<w:hyperlink w:anchor="a">{word.run("75% kế hoạch")}</w:hyperlink>'
    bodies = {
        "plain": word.paragraph("Đạt ", word.control("75% kế hoạch", kind=plain), " năm"),
        "rich": word.paragraph("Đạt ", word.control("75% kế hoạch"), " năm"),
        "nested": word.paragraph(word.control(word.run("Đạt ") + word.control("75% kế", kind=plain)), " hoạch"),
        "block": word.control(paragraph) + word.paragraph("sau"),
        "block-plain": word.control(paragraph, kind=plain) + word.paragraph("sau"),
        "cell": f"<w:tbl><w:tr><w:tc>{word.control(paragraph)}{paragraph}</w:tc></w:tr></w:tbl>",
        "row": f"<w:tbl>{word.control(f'<w:tr>{cell}{cell}</w:tr>')}</w:tbl>",
        "table": word.control(f"<w:tbl><w:tr>{cell}{cell}</w:tr></w:tbl>"),
        "field": word.paragraph("Đạt ", word.field(word.run("75% kế hoạch")), " năm"),
        "simple": word.paragraph(
            "Đạt ", f'<w:fldSimple w:instr="REF a">{word.run("75% kế hoạch")}</w:fldSimple>', " năm"
        ),
        "link": word.paragraph("Đạt ", link, " năm"),
    }
    return {name: word.docx(body) for name, body in bodies.items()}


def annotated(data: bytes) -> bytes:
    """The same file with a comment at its title and in each word of a figure."""
    reading = read_docx(data)
    findings = [
        Finding(code="F001", severity="info", message="Rà lại.", english="x", span=(each.start, each.end - 1))
        for each in reading.figures
    ]
    return annotate(data, [*findings, Finding(code="F001", severity="info", message="Rà lại.", english="x")])


def letters(soffice: str, folder: Path, files: Mapping[str, bytes]) -> dict[str, str]:
    """What LibreOffice reads in some Word files, without blanks."""
    folder.mkdir()
    for name, data in files.items():
        (folder / f"{name}.docx").write_bytes(data)
    convert(soffice, folder, "txt:Text", sorted(folder.glob("*.docx")))
    return {name: "".join((folder / f"{name}.txt").read_text("utf-8-sig").split()) for name in files}


def comments(soffice: str, folder: Path) -> int:
    """Say in which files words go or come where a comment stands; how many."""
    files = of_word() | {
        f"{layout.name}-{number}": render(report, "docx", layout=layout)
        for number, report in enumerate(documents())
        for layout in LAYOUTS
    }
    before = letters(soffice, folder / "bare", files)
    after = letters(soffice, folder / "annotated", {name: annotated(data) for name, data in files.items()})
    different = [name for name in files if before[name] != after[name]]
    for name in different:
        print(f"other words where {name} is annotated")  # noqa: T201
    print(f"{len(files)} files annotated, {len(different)} show other words")  # noqa: T201
    return len(different)


def convert(soffice: str, folder: Path, form: str, files: Iterable[Path]) -> None:
    """Let LibreOffice save files in another format."""
    profile = (folder.parent / "profile").as_uri()
    command = [soffice, f"-env:UserInstallation={profile}", "--headless", "--convert-to", form, "--outdir", folder]
    subprocess.run([*command, *files], check=True, capture_output=True, timeout=300)  # noqa: S603 - what .ci/run found


def main(soffice: str, folder: Path) -> int:
    """Say which files lose or add what; the exit status is how many."""
    expected = {}
    for number, report in enumerate(documents()):
        text = said(read_text(render(report, "text", annex=True)))
        for layout in LAYOUTS:
            expected[save(report, folder / f"{layout.name}-{number}.docx", layout=layout, annex=True)] = text
    different = 0
    for form in FORMATS:
        made = folder / form
        convert(soffice, made, form, expected)
        for path, text in expected.items():
            again = said(read(made / f"{path.stem}.{form}"))
            if again != text:
                different += 1
                print(f"{form} of {path.stem}: lost {text - again}, added {again - text}")  # noqa: T201
    print(f"{len(expected) * len(FORMATS)} files, {different} say something else")  # noqa: T201
    different += comments(soffice, folder)
    return different


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
