"""Mistakes at the doors: sheets, TOML, files, templates, braces, tables, the command line: where, what, how."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import attrs
import pyarrow as pa
import pytest
from hypothesis.errors import InvalidArgument

from dangbo_report import (
    CountIndicator,
    DangboReportError,
    FactBook,
    Level,
    MoneyIndicator,
    Paragraph,
    Period,
    Section,
    Signature,
    Table,
    annotate,
    audit,
    audit_files,
    highlight,
    load_report,
    paragraph,
    read,
    render,
    save,
    standard_directory,
    validate,
)
from dangbo_report.__main__ import main
from dangbo_report.consolidation import consolidate
from dangbo_report.errors import NonConformingError
from dangbo_report.layouts import PARTY_2026, layout_for
from dangbo_report.phrases import Phrase
from dangbo_report.renderers.docx import TemplateRenderer
from dangbo_report.report import Column, DigitalCopy, indicator_table
from dangbo_report.rules import Profile
from dangbo_report.saving import save_findings
from dangbo_report.sheets import read_sheet
from dangbo_report.strategies import broken_reports, broken_texts, counts, indicators, money
from dangbo_report.tables import facts_table
from dangbo_report.testing import check_layout, check_phrase, check_renderer, check_rule, sample_report

D = standard_directory(Level.COMMUNE, "Hòa Mỹ", "Cần Thơ", on=date(2025, 9, 30))
Q = Period.quarter(2025, 3)
R = sample_report("Vận động được {an-sinh}.")
M = CountIndicator("hoi-vien", "Hội viên", "hội viên")
F = MoneyIndicator("an-sinh", "Kinh phí an sinh")
SHEET = "Đơn vị;Nội dung;ĐVT;KH;TH\nHND;Hội viên mới;người;10;05\n".encode()
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"0" * 600


def sheet(source: Any = SHEET, **changes: Any) -> Any:
    return read_sheet(source, **{"directory": D, "period": Q, **changes})


def rows(**changes: Any) -> Any:
    row = {"indicator": "hoi-vien", "organisation": "dang-uy", "period": str(Q), "figure": "5 hội viên", **changes}
    return FactBook.from_rows([row], indicators=[M], directory=D)


def prose(text: str) -> Any:
    return attrs.evolve(R, sections=[Section("KẾT QUẢ", [Paragraph(text)])])


#: A wrong call, and what its message says: where, what came, and the way out.
MISTAKES: Any = [
    (lambda: sheet(b"a;b\n1;2\n"), "CSV", "headings", "such as"),
    (lambda: sheet("Đơn vị;TH\nHND;5"), "HND;5", "path", "as bytes"),
    (lambda: sheet(columns={"gia-tri": "TH"}), "columns", "gia-tri", "one of indicator"),
    (lambda: sheet(columns={"value": "Thực hiện quý"}), "columns", "Thực hiện quý", "Nội dung; ĐVT; KH; TH"),
    (lambda: sheet(columns=["TH"]), "columns", "['TH']", "{…: …}"),
    (lambda: sheet(organisation="Hội Nông dân"), "directory", "Hội Nông dân", "did you mean 'hnd'"),
    (lambda: sheet(sheet="Quý 3"), "sheet", "'Quý 3'", "one of 'CSV'"),
    (lambda: sheet(directory=Level.COMMUNE), "directory", "Level.COMMUNE", "standard_directory("),
    (lambda: sheet(render(R, "docx")), "the sheet", "a Word document", "no Excel workbook"),
    (lambda: sheet(OLD), "the sheet", ".xls of Excel 97-2003", "save it in Excel as .xlsx"),
    (lambda: sheet(indicators=M), "indicators", "CountIndicator", "[…]"),
    (lambda: sheet({"a": [1]}), "source", "{'a': [1]}", "Path("),
    (lambda: rows(indicator="hv"), "$[0].indicator", "'hv'", "hoi-vien"),
    (lambda: rows(indicator=None), "$[0].indicator", "None", "the row has indicator, organisation"),
    (lambda: rows(organisation="xa"), "$[0].organisation", "'xa'", "dang-uy"),
    (lambda: rows(organisation=""), "$[0].organisation", "None", "a code in the column 'organisation'"),
    (lambda: rows(period=""), "$[0].period", "None", "the row has"),
    (lambda: rows(figure="năm"), "$[0].figure", "năm", "write a number"),
    (lambda: rows(figure=5.5), "$[0].figure", "5.5", "Decimal"),
    (
        lambda: FactBook.from_frame(pa.table({"a": [1]}), indicators=[M], directory=D),
        "$[0].indicator",
        "the row has a",
        "column 'indicator'",
    ),
    (lambda: R.facts.to_frame(backend="excel"), "backend", "excel", "pandas"),
    (lambda: save(Path("a.docx"), R), "report", "a.docx", "Report("),
    (lambda: save(R, "a.doc"), "a report", "'.doc'", "did you mean '.docx'"),
    (lambda: save(R, "bao-cao"), "a report", "'bao-cao' has no suffix", "end it with one of .xlsx"),
    (lambda: save(R, "khong-co/a.docx"), "a.docx", "folder 'khong-co' does not exist", "make it first"),
    (lambda: save(R, Path(__file__) / "a.docx"), "a.docx", "is a file, not a folder", "another"),
    (lambda: save(R, "a.docx", "word"), "renderer", "'word'", "docx"),
    (lambda: save(R, "a.docx", layout="STATE_2020"), "layout", "STATE_2020", "write layouts.STATE_2020"),
    (lambda: render(R, "text", layout="party-2018"), "layout", "party-2018", "write layouts.PARTY_2018"),
    (lambda: render(R, "text", layout="đảng"), "layout", "đảng", "layouts.PARTY_2018, layouts.PARTY_2026,"),
    (lambda: attrs.evolve(R, recipients="Văn phòng"), "recipients", "Văn phòng", 'write ["Văn phòng"]'),
    (lambda: attrs.evolve(R, recipients={"names": ["Văn phòng"]}), "recipients", "dict", "write Recipients(…)"),
    (lambda: attrs.evolve(R, recipients={"Văn phòng"}), "recipients", "set", "write list(…)"),
    (lambda: sheet(indicators={M, F}), "indicators", "set", "write list(…)"),
    (lambda: Period.quarter(3, 2025), "quarter", "2025", "the year comes first: Period.quarter(2025, 3)"),
    (lambda: Period.quarter("III", 2025), "year", "'III'", "the year comes first: Period.quarter(2025, 3)"),
    (lambda: Period.quarter(2025, "III"), "quarter", "'III'", "write Period.quarter(2025, 3)"),
    (lambda: Period.month("05", 2025), "year", "'05'", "the year comes first: Period.month(2025, 5)"),
    (lambda: Period.half(1, 2025), "half", "2025", "Period.half(2025, 1)"),
    (lambda: Period.first_months(5, 2025), "months", "2025", "Period.first_months(2025, 5)"),
    (lambda: Period.last_months(4, 2025), "months", "2025", "Period.last_months(2025, 4)"),
    (lambda: Period.year("2025"), "year", "'2025'", "write Period.year(2025)"),
    (lambda: save([R], "a.docx"), "report", "list", "Report("),
    (lambda: render(R, "DOCX"), "renderer", "'DOCX'", "did you mean 'docx'"),
    (lambda: render(R, ".docx"), "renderer", "'.docx'", "did you mean 'docx'"),
    (lambda: save_findings({"a": audit("x")}, "a.csv"), "a list of findings", "'.csv'", ".xlsx"),
    (lambda: save_findings(audit("x"), "a.json"), "found", "Findings", "{…: …}"),
    (lambda: audit_files(["a"], workers=0), "workers", "0", "from 1"),
    (lambda: audit(Path(__file__).parent), "laws", "folder", "iterdir()"),
    (lambda: audit([R]), "source", "list", "Report"),
    (lambda: audit("x", select="f1"), "'f1'", "rule", "lists them"),
    (lambda: audit("x", previous="quy1.docx"), "quy1.docx", "name", "Path("),
    (lambda: audit("x", sources=R), "sources", "Report", "[…]"),
    (lambda: audit("x", accepted=["a"]), "accepted", "['a']", "{…: …}"),
    (lambda: highlight("Ban hành 09 văn bản.", ()), "reading", "Ban hành", "read_text("),
    (lambda: annotate("Ban hành 09 văn bản.", ()), "Ban hành", "path", "as bytes"),
    (lambda: annotate(render(R, "docx"), "F001"), "findings", "F001", "Finding("),
    (lambda: annotate(render(R, "pdf"), ()), "the document", "a PDF", "as .docx"),
    (lambda: annotate(render(R, "xlsx"), ()), "the document", "an Excel workbook", "save_findings"),
    (lambda: read_sheet(render(R, "docx"), directory=D, period=Q), "the sheet", "a Word document", "as .xlsx or .csv"),
    (lambda: read_sheet(render(R, "pdf"), directory=D, period=Q), "the sheet", "a PDF", "as .xlsx"),
    (lambda: TemplateRenderer.of(render(R, "xlsx")), "the document", "an Excel workbook", ".docx"),
    (lambda: annotate(render(R, "docx"), audit(R)), "findings", "HUYỆN ỦY", "as audit(file) gives them"),
    (lambda: TemplateRenderer.of("khong-co.docx"), "khong-co.docx", "No such file", "looked for in"),
    (lambda: TemplateRenderer.of(b"abc"), "the document", "no .docx", "save it in Word"),
    (lambda: TemplateRenderer.of(OLD), "the document", ".doc of Word 97-2003", "save it in Word as .docx"),
    (lambda: read(Path("khong-co.docx")), "khong-co.docx", "No such file", "looked for in"),
    (lambda: read("khong-co.docx"), "khong-co.docx", "name", "Path("),
    (lambda: read(b"\xff\xd8\xff\xe0" + b"0" * 100), "the document", "a picture", "OCR"),
    (lambda: paragraph("{an-sinh.phần-trăm}"), "{an-sinh.phần-trăm}", "a reference is", "{an-sinh.percent@mttq}"),
    (lambda: paragraph("{an-sinh:hai}"), "{an-sinh:hai}", "a format is", "triệu"),
    (lambda: paragraph("{an-sinh!r}"), "{an-sinh!r}", "a reference is", "such as"),
    (lambda: paragraph("Có {} người"), "^", "a reference is", "such as"),
    (lambda: paragraph("Có {{an-sinh}"), "^", "brace", "doubled"),
    (lambda: paragraph("{an-sinh, quý 5/2024}"), "quý 5/2024", "quarter", "1 to 4"),
    (lambda: Section("KẾT QUẢ {", "x"), "KẾT QUẢ {", "brace", "doubled"),
    (lambda: Table(["a"], [["{x"]]), "{x", "brace", "doubled"),
    (lambda: render(prose("{an-sinh.previous}"), "text"), "sections[0].body[0]", "{an-sinh.previous}", "validate("),
    (lambda: Table(["a"], [[5]]), "rows[0][0]", "5", "write '5'"),
    (lambda: Table(["a", "b"], ["1", "2"]), "rows[0]", "'1'", '["1"]'),
    (lambda: Column("A", kind="money"), "kind", "money", "ColumnKind.NUMBER"),
    (lambda: indicator_table(R.facts, R.period, columns=["stt"]), "columns", "stt", "STT"),
    (lambda: indicator_table(R.facts, Q), "period", "quý III/2025", "quý I/2024"),
    (lambda: indicator_table([1], Q), "book", "[1]", "FactBook("),
    (lambda: attrs.evolve(PARTY_2026, money_scale="trieu"), "money_scale", "trieu", "triệu"),
    (lambda: layout_for(D["dang-uy"], on="2025-09-30"), "on", "2025-09-30", "date("),
    (lambda: layout_for(D["dang-uy"], on=date(2001, 1, 1)), "2001-01-01", "PARTY_2018", "attrs.evolve"),
    (
        lambda: Signature(title="A", name="B", capacity="thay mặt"),
        "capacity",
        "thay mặt",
        "Capacity.ON_BEHALF",
        "from dangbo_report.report import Capacity",
    ),
    (lambda: attrs.evolve(R, copy={"by": "A"}), "copy", "dict", "from dangbo_report.report import DigitalCopy"),
    (lambda: attrs.evolve(R, copy="SAO Y"), "copy", "SAO Y", "DigitalCopy("),
    (lambda: DigitalCopy(by="A", signed=datetime(2024, 4, 2)), "signed", "2024", "tzinfo="),  # noqa: DTZ001
    (lambda: F.figure(5), "text", "5", "str"),
    (lambda: F.of("7,09 tỷ đồng"), "value", "7,09 tỷ đồng", "int"),
    (
        lambda: consolidate([], directory=D, organisation="hoi-nong-dan", period=Q),
        "directory",
        "hoi-nong-dan",
        "did you mean 'hnd'",
    ),
    (lambda: facts_table(R), "given", "Report", "a Fact"),
    (lambda: Profile(name="nghiêm", weights="F001"), "weights", "F001", "{…: …}"),
    (lambda: check_phrase("x"), "phrase", "'x'", "Phrase("),
    (lambda: validate(R, rules="F001"), "rules", "F001", "a Rule"),
]


def says(message: str, said: list[str]) -> None:
    assert [each for each in said if each not in message] == [], message


@pytest.mark.parametrize("mistake", MISTAKES, ids=[f"{number} {said[1]}" for number, said in enumerate(MISTAKES)])
def test_a_mistake_is_answered_with_where_what_and_the_way_out(mistake: Any) -> None:
    call, *said = mistake
    with pytest.raises(DangboReportError) as caught:
        call()
    says(str(caught.value), said)


TOML = """
issuer = "dang-uy"
period = "quý III/2025"
date = 2025-10-03
summary = "kết quả"
[directory]
level = "commune"
place = "xã Tân Bình"
parent_place = "thành phố Cần Thơ"
[indicators]
hoi-vien = { kind = "count", unit = "hội viên", name = "Hội viên" }
[letterhead]
issuer = "ĐẢNG ỦY XÃ TÂN BÌNH"
place = "Tân Bình"
[signature]
title = "BÍ THƯ"
name = "Nguyễn Văn A"
[facts.dang-uy]
hoi-vien = "9 hội viên"
[[sections]]
heading = "KẾT QUẢ"
paragraphs = ["Có {hoi-vien}."]
"""
#: What is written instead of what, and what is said of it.
IN_TOML = [
    ("summary =", "sumary =", "$.sumary", "$.summary: missing", "write summary ="),
    ("[letterhead]", '[tieu-de]\nx = "y"\n[letterhead]', "$.tieu-de", "no such field", "letterhead"),
    ("2025-10-03", '"3/10/2025"', "$.date", "3/10/2025", "without quotes"),
    ("2025-10-03", "2025-10-03T08:30:00", "$.date", "datetime", "date = 2025-10-03"),
    ('"quý III/2025"', '"quy 3 2025"', "$.period", "quy 3 2025", "did you mean"),
    ('"commune"', '"xa"', "$.directory", "level", '"commune"'),
    ('place = "xã Tân Bình"', "", "$.directory", "place", "expected"),
    ('"count"', '"counter"', "$.indicators.hoi-vien", "counter", "one of count"),
    (', unit = "hội viên"', "", "$.indicators.hoi-vien.unit", "missing", "cannot be left out"),
    (', unit = "hội viên"', ', donvi = "hội viên"', "$.indicators.hoi-vien.donvi", "no such field", "unit"),
    ('"dang-uy"', '"danguy"', "$.issuer", "danguy", "did you mean dang-uy"),
    ("[facts.dang-uy]", "[facts.danguy]", "$.facts.danguy.hoi-vien", "danguy", "did you mean dang-uy"),
    ('hoi-vien = "9', 'hoivien = "9', "$.facts.dang-uy.hoivien", "hoivien", "did you mean hoi-vien"),
    ('"9 hội viên"', '"chín tỷ hội"', "$.facts.dang-uy.hoi-vien", "chín tỷ hội", "write a number"),
    ('"9 hội viên"', "9", "$.facts.dang-uy.hoi-vien", "found 9", '"9 hội viên"'),
    ('"9 hội viên"', '"9 hộ"', "$.facts.dang-uy.hoi-vien", "'hộ'", "'hội viên'"),
    ("{hoi-vien}.", "{hoi-vien.", "$.sections[0].body[0]", "brace", "doubled"),
    ('heading = "KẾT QUẢ"', "", "$.sections[0]", "expected a section", "heading"),
    ("paragraphs =", "paragraph =", "$.sections[0].paragraph", "no such field", "paragraphs"),
    ("[signature]", "[signature", "line 15", "TOML", "Expected ']'"),
    ('[signature]\ntitle = "BÍ THƯ"\nname = "Nguyễn Văn A"', "", "$.signature", "missing", "write [signature]"),
    ("[signature]\n", '[signature]\ncapacity = "thay mặt"\n', "$.signature.capacity", "thay mặt", "'on-behalf'"),
]


@pytest.mark.parametrize("mistake", IN_TOML, ids=[each[1] for each in IN_TOML])
def test_a_mistake_in_toml_is_told_with_its_place(mistake, tmp_path):
    written, instead, *said = mistake
    assert written in TOML
    path = tmp_path / "r.toml"
    path.write_text(TOML.replace(written, instead, 1), encoding="utf-8")
    with pytest.raises(DangboReportError) as caught:
        load_report(path)
    says(str(caught.value), said)


def test_the_toml_without_a_mistake_is_a_report(tmp_path):
    path = tmp_path / "r.toml"
    path.write_text(TOML, encoding="utf-8")
    assert not validate(load_report(path)).errors


#: Sentences that name what is not there, and what the finding says.
IN_BRACES = [
    ("{ansinh}", "{ansinh}", "không có số liệu nào", "Có phải ý là {an-sinh}"),
    ("{an-sinh@hoinongdan}", "{an-sinh@hoinongdan}", "không có số liệu nào", "{an-sinh@mttq}"),
    ("{an-sinh.previous}", "{an-sinh.previous}", "kỳ trước (an-sinh@mttq, quý IV/2023)", "bổ sung số liệu"),
    ("{an-sinh.change} so với cùng kỳ", "{an-sinh.change}", "cùng kỳ", "bổ sung số liệu"),
    ("{an-sinh}[^abc]", "[^abc]", "chú thích", "viết chú thích"),
]


@pytest.mark.parametrize(("text", "where", "what", "how"), IN_BRACES)
def test_a_name_without_a_figure_is_a_finding(text, where, what, how):
    says(validate(prose(text)).errors[0].message, [where, what, how])


#: What is typed, and what is answered.
TYPED = [
    ((), "arguments are required", "audit", "rules"),
    (("check", "a"), "invalid choice", "'check'", "audit"),
    (("audit", "khong-co.docx"), "khong-co.docx", "No such file", "looked for in"),
    (("audit", "{folder}"), "no files to audit", "folders", ".docx"),
    (("audit", "{file}", "--select", "F999"), "rule", "F999", "lists them"),
    (("audit", "{file}", "--output", "a.csv"), "list of findings", "'.csv'", ".txt, .json, .xlsx"),
    (("audit", "{file}", "--output", "a.pdf"), "list of findings", "'.pdf'", ".txt, .json, .xlsx"),
    (("audit", "{file}", "--output", "a"), "list of findings", "'a' has no suffix", ".txt, .json, .xlsx"),
    (("render", "{report}", "--output", "{folder}/a.doc"), "report", "'.doc'", "did you mean '.docx'"),
    (
        ("render", "{report}", "--output", "{folder}/no/a.docx"),
        "a.docx",
        "empty/no' does not exist",
        "make it",
    ),
    (("audit", "{file}", "--workers", "0"), "workers", "0", "from 1"),
    (("audit", "{file}", "--annotate", "{file}/x"), "a.docx", "written", "irectory"),
    (("render", "khong-co.toml"), "khong-co.toml", "No such file", "looked for in"),
    (("render", "a.toml", "--format", "word"), "--format", "'word'", "docx"),
    (("render", "{file}"), "cannot be read", "from .docx", "from .toml or .json"),
    (("rules", "F999"), "rule", "'F999'", "lists them"),
]


@pytest.mark.parametrize("mistake", TYPED, ids=[" ".join(each[0]) for each in TYPED])
def test_a_mistake_on_the_command_line_ends_with_two(mistake, tmp_path, capsys):
    typed, *said = mistake
    folder, file = tmp_path / "empty", tmp_path / "a.docx"
    folder.mkdir()
    save(R, file)
    report = save(R, tmp_path / "r.json")
    given = [each.format(folder=folder, file=file, report=report) for each in typed]
    try:
        status = main(given)
    except SystemExit as ended:
        status = ended.code
    assert status == 2
    err = capsys.readouterr().err
    says(err, said)
    assert ".part" not in err


#: What Hypothesis is asked for that there is not.
DRAWN = [
    (lambda: broken_reports("F999"), "code", "'F999'", "did you mean F001"),
    (lambda: broken_texts("F001x"), "code", "'F001x'", "did you mean F001"),
    (lambda: counts(min_value=5, max_value=1), "min_value", "5", "not be above max_value=1"),
    (lambda: money(min_value=1.5), "min_value", "1.5", "Decimal"),
    (lambda: indicators(kinds=["count"]), "kinds", "count", "CountIndicator"),
]


@pytest.mark.parametrize(("call", "where", "what", "how"), DRAWN)
def test_a_strategy_that_there_is_not_is_an_invalid_argument(call, where, what, how):
    with pytest.raises(InvalidArgument) as caught:
        call()
    says(str(caught.value), [where, what, how])


#: What is no plug-in, and what the kit says of it.
PLUGGED = [
    (lambda: check_rule(int), "protocol", "no code", "a rule has"),
    (lambda: check_renderer("text"), "protocol", "no name", "a renderer has"),
    (lambda: check_layout("PARTY_2026"), "type", "a str", "attrs.evolve("),
    (
        lambda: check_phrase(Phrase(name="x", looks="{a}", makes=int, holds="", violated="", silent="")),
        "shape",
        "makes is int",
        "such as Share",
    ),
]


@pytest.mark.parametrize(("call", "where", "what", "how"), PLUGGED)
def test_what_is_no_plug_in_is_told_what_one_has(call, where, what, how):
    with pytest.raises(NonConformingError) as caught:
        call()
    says(str(caught.value), [where, what, how])


def test_a_renderer_itself_is_taken_where_a_name_is(tmp_path):
    renderer = TemplateRenderer.of(render(attrs.evolve(R, sections=()), "docx"))
    written = render(R, renderer)
    assert written == renderer.render(R, layout_for(R.issuer, on=R.date))
    assert save(R, tmp_path / "a.docx", renderer).read_bytes() == written
