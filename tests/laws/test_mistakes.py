"""Mistakes of newcomers: each is answered by an error of ours that says what is wrong, what came, and what to do."""

from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs
import pytest

from dangbo_report import (
    Catalogue,
    Count,
    CountIndicator,
    DangboReportError,
    Directory,
    Fact,
    FactBook,
    Footnote,
    Level,
    Measure,
    Money,
    MoneyIndicator,
    Organisation,
    OrganisationKind,
    Percent,
    Period,
    Section,
    Table,
    Term,
    annotate,
    audit,
    audit_files,
    from_json,
    load_report,
    paragraph,
    parse_figure,
    read_docx,
    read_text,
    read_words,
    render,
    save,
    spell,
    standard_directory,
    to_json,
    validate,
)
from dangbo_report.consolidation import consolidate
from dangbo_report.figures import total_of
from dangbo_report.layouts import layout_for, parse_document_number
from dangbo_report.numerals import letter, parse_number, read_roman, roman
from dangbo_report.periods import DayOfMonth, parse_date
from dangbo_report.regimes import party_regime
from dangbo_report.report import Authority, indicator_table
from dangbo_report.rules import Profile
from dangbo_report.sheets import read_sheet
from dangbo_report.tables import facts_table, read_parquet
from dangbo_report.testing import sample_report

D = standard_directory(Level.COMMUNE, "Hòa Mỹ", "Cần Thơ", on=date(2025, 9, 30))
R = sample_report("Vận động được {an-sinh}.")
Q = Period.quarter(2025, 3)
M = CountIndicator("hoi-vien", "Hội viên", "hội viên")
F = MoneyIndicator("an-sinh", "Kinh phí an sinh")
B = D["dang-uy"]


def ev(**changes: Any) -> Any:
    return attrs.evolve(R, **changes)


#: A wrong call, and three things that its message says: where, what came, and the way out.
MISTAKES: Any = [
    (lambda: Count(5.0, "hội viên"), "value", "5.0", "int"),
    (lambda: Count("5", "hội viên"), "value", "'5'", "int"),
    (lambda: Count(-5, "hội viên"), "value", "-5", "not negative"),
    (lambda: Count(5, None), "unit", "None", "str"),
    (lambda: Count(5, "5 hội viên"), "unit", "5 hội viên", "noun"),
    (lambda: Money(7.09), "value", "7.09", "int"),
    (lambda: Money("7,09 tỷ"), "value", "7,09 tỷ", "int"),
    (lambda: Money(Decimal("7.5")), "value", "7.5", "int"),
    (lambda: Percent(23.6), "value", "23.6", "Decimal"),
    (lambda: Percent("23,6%"), "value", "23,6%", "Decimal"),
    (lambda: Percent(Decimal("23.6"), step=0.1), "step", "0.1", "Decimal"),
    (lambda: Measure(20.5, "tấn"), "value", "20.5", "Decimal"),
    (lambda: Count(5, "hội viên", qualifier="trên"), "qualifier", "trên", "Qualifier.OVER"),
    (lambda: Count(5, "hội viên", step=3), "step", "3", "power of ten"),
    (lambda: parse_figure(""), "figure", "''", "write"),
    (lambda: parse_figure("nhiều"), "figure", "nhiều", "write"),
    (lambda: parse_figure("7.09 billion"), "7.09 billion", "English", "7,09"),
    (lambda: parse_figure("1,234,567 đồng"), "1,234,567", "English", "1.234.567"),
    (lambda: parse_figure(5), "text", "5", "str"),
    (lambda: parse_figure("7,09 tỷ và 3 tỷ"), "7,09 tỷ và 3 tỷ", "figure", "one"),
    (lambda: parse_number("1.23.4"), "1.23.4", "number", "write"),
    (lambda: spell("5"), "number", "'5'", "int"),
    (lambda: spell(5.5), "number", "5.5", "Decimal"),
    (lambda: spell(5, style="linh"), "style", "linh", "WordStyle"),
    (lambda: read_words("năm mươi apple"), "năm mươi apple", "word 3", "no number word"),
    (lambda: roman(0), "number", "0", "1"),
    (lambda: read_roman("IIII"), "IIII", "number", "write"),
    (lambda: letter(0), "number", "0", "1"),
    (lambda: Period.quarter(2025, 5), "quarter", "5", "1 to 4"),
    (lambda: Period.month(2025, 13), "month", "13", "1 to 12"),
    (lambda: Period.quarter("2025", 3), "year", "'2025'", "int"),
    (lambda: Period.quarter(2025, "III"), "quarter", "III", "int"),
    (lambda: Period.parse("quý 3 năm"), "quý 3 năm", "read", "quý I/2024"),
    (lambda: Period.between(date(2025, 9, 30), date(2025, 9, 1)), "2025-09-30", "2025-09-01", "after"),
    (lambda: Period.between("1/9/2025", "30/9/2025"), "start", "1/9/2025", "date("),
    (lambda: Period.year(25000), "year", "25000", "9999"),
    (lambda: Term(2025, 2020), "2025", "2020", "after"),
    (lambda: parse_date("2025-09-30"), "2025-09-30", "date", "ngày"),
    (lambda: parse_date("31/2/2025"), "31/2/2025", "no such day", "day"),
    (lambda: DayOfMonth(32), "day", "32", "31"),
    (lambda: standard_directory("commune", "Hòa Mỹ", on=date(2025, 9, 1)), "level", "commune", "Level.COMMUNE"),
    (lambda: standard_directory(Level.COMMUNE, "Hòa Mỹ", on="2025-09-01"), "on", "2025-09-01", "date("),
    (
        lambda: standard_directory(Level.DISTRICT, "Phụng Hiệp", "Hậu Giang", on=date(2025, 9, 1)),
        "district",
        "2025",
        "30/6",
    ),
    (lambda: standard_directory(Level.COMMUNE, on=date(2025, 9, 1)), "place", "''", "such as"),
    (lambda: D["Hội Nông dân"], "Hội Nông dân", "directory", "did you mean"),
    (lambda: Directory([B, B]), "dang-uy", "two", "code"),
    (lambda: Directory(B), "organisations", "Organisation", "sequence"),
    (
        lambda: Organisation("Đảng ủy", "Đảng ủy", kind=OrganisationKind.GOVERNMENT, level=Level.COMMUNE),
        "code",
        "Đảng ủy",
        "a-z",
    ),
    (lambda: Organisation("a", "A", kind="party", level=Level.COMMUNE), "kind", "party", "OrganisationKind"),
    (lambda: CountIndicator("Hội viên", "Hội viên", "hội viên"), "code", "Hội viên", "a-z"),
    (lambda: MoneyIndicator("a", "A", over_time="sum"), "over_time", "sum", "OverTime"),
    (lambda: MoneyIndicator("a", "A", percent_step=0.1), "percent_step", "0.1", "Decimal"),
    (lambda: M.of("5"), "value", "'5'", "int"),
    (lambda: Fact(M, B, Q, 5), "figure", "5", "Count"),
    (lambda: Fact(M, B, Q, Money(5)), "hoi-vien", "Money", "Count"),
    (lambda: Fact(M, B, Q, Count(5, "hộ")), "hoi-vien", "hộ", "hội viên"),
    (lambda: Fact(M, "dang-uy", Q, M.of(5)), "organisation", "dang-uy", 'directory["dang-uy"]'),
    (lambda: Fact(M, B, "quý III/2025", M.of(5)), "period", "quý III/2025", "Period.parse"),
    (lambda: Fact("hoi-vien", B, Q, M.of(5)), "indicator", "hoi-vien", "Indicator"),
    (lambda: Fact(M, B, Q, M.of(5), target=10), "target", "10", "Count"),
    (lambda: Fact(M, B, Q, M.of(5), parts="nu"), "parts", "nu", "sequence"),
    (lambda: FactBook([Fact(M, B, Q, M.of(5)), Fact(M, B, Q, M.of(6))]), "5 hội viên", "6 hội viên", "hoi-vien"),
    (lambda: FactBook(M), "facts", "CountIndicator", "sequence"),
    (lambda: FactBook([("hoi-vien", 5)]), "facts[0]", "tuple", "Fact("),
    (lambda: FactBook().get("hoi-vien", "dang-uy", "quý III/2025"), "period", "quý III/2025", "Period.parse"),
    (lambda: paragraph("Đạt {an-sinh"), "{an-sinh", "brace", "{{"),
    (lambda: paragraph("Đạt {An sinh}"), "An sinh", "reference", "a-z"),
    (lambda: paragraph("Đạt {an-sinh.phantram}"), "phantram", "aspect", "percent"),
    (lambda: paragraph("Đạt {an-sinh:tỉ đồng}"), "tỉ đồng", "format", "tỷ"),
    (lambda: paragraph(5), "text", "5", "str"),
    (lambda: Section("A", [paragraph("x"), 5]), "body[1]", "5", "Paragraph"),
    (lambda: Section(["A"], "x"), "heading", "list", "str"),
    (lambda: Table(["a", "b"], [["1"]]), "row", "1", "2"),
    (lambda: Table("a", [["1"]]), "header", "'a'", "sequence"),
    (lambda: Footnote("Ghi chú", "x"), "name", "Ghi chú", "a-z"),
    (lambda: ev(date="30/9/2025"), "date", "30/9/2025", "date("),
    (lambda: ev(date=datetime.combine(date(2025, 9, 30), time())), "date", "datetime", "date()"),
    (lambda: ev(signature="Nguyễn Văn A"), "signature", "Nguyễn Văn A", "Signature("),
    (lambda: ev(recipients="Tỉnh ủy"), "recipients", "Tỉnh ủy", "sequence"),
    (lambda: ev(period="quý I/2024"), "period", "quý I/2024", "Period.parse"),
    (lambda: ev(issuer="Đảng ủy"), "issuer", "Đảng ủy", "Organisation"),
    (lambda: ev(sections="x y"), "sections", "x y", "Section("),
    (lambda: ev(facts={"a": 1}), "facts", "dict", "FactBook"),
    (lambda: render(R, "word"), "'word'", "renderer", "docx"),
    (lambda: render(R, "docx", layout="PARTY_2018"), "layout", "PARTY_2018", "layouts."),
    (lambda: render("x", "text"), "report", "'x'", "Report"),
    (lambda: render(sample_report("{an-sinhh}"), "text"), "an-sinhh", "prose", "did you mean"),
    (lambda: save(R, "bao-cao.abc"), "'.abc'", "a report", ".docx"),
    (lambda: save(R, "/no/such/folder/a.docx"), "/no/such/folder", "written", "folder"),
    (lambda: load_report("khong-co.toml"), "khong-co.toml", "read", "No such"),
    (lambda: audit("bao-cao.docx"), "bao-cao.docx", "text", "Path("),
    (lambda: audit(Path("khong-co.docx")), "khong-co.docx", "read", "No such"),
    (lambda: audit(None), "source", "None", "Path"),
    (lambda: audit("x", select="F999"), "'F999'", "rule", "lists them"),
    (lambda: audit("x", ignore=["so-sai"]), "'so-sai'", "rule", "lists them"),
    (lambda: validate("x"), "report", "'x'", "Report"),
    (lambda: validate(read_text("x")), "report", "Reading", "Report"),
    (lambda: read_docx(b"abc"), "document", "read", "zip"),
    (lambda: read_docx("khong-co.docx"), "khong-co.docx", "read", "No such"),
    (lambda: read_text(b"abc"), "text", "b'abc'", "str"),
    (lambda: annotate("x", ()), "'x'", "read", "No such file"),
    (lambda: from_json("{"), "JSON", "line", "JSON"),
    (lambda: from_json(b'{"a":1}'), "document", "format", "expected"),
    (lambda: from_json(to_json(R), FactBook), "fact", "report", "kind"),
    (lambda: to_json([R]), "value", "list", "Report"),
    (lambda: layout_for("Đảng ủy", date(2025, 9, 1)), "issuer", "Đảng ủy", "Organisation"),
    (lambda: parse_document_number("12BC"), "12BC", "number", "BC/"),
    (lambda: party_regime("Báo cáo", receiver="dang-uy", deadline=25), "deadline", "25", "DayOfMonth"),
    (lambda: consolidate([R], directory=D, organisation="dang-uy", period=Q), "submissions[0]", "Report", "Submission"),
    (lambda: consolidate([], directory=D, organisation="xa", period=Q), "xa", "directory", "has"),
    (lambda: read_sheet("khong-co.xlsx", directory=D, period=Q), "khong-co.xlsx", "read", "No such"),
    (lambda: read_sheet(b"a,b\n1,2\n", directory=D, period="quý III/2025"), "period", "quý III/2025", "Period.parse"),
    (lambda: facts_table([5]), "given[0]", "5", "Fact"),
    (lambda: read_parquet("khong-co.parquet"), "khong-co.parquet", "read", "no such"),
    (lambda: indicator_table(FactBook(), Q, columns=["Ghi chú"]), "columns", "Ghi chú", "Thực hiện"),
    (
        lambda: audit_files("a.docx"),
        "paths",
        "a.docx",
        "sequence",
    ),
    (lambda: total_of([]), "figures", "[]", "one figure"),
    (lambda: Authority("on behalf", "X"), "capacity", "on behalf", "Capacity"),
    (lambda: Catalogue([M, M]), "hoi-vien", "code", "code"),
    (lambda: Profile(name=5), "name", "5", "str"),
]


@pytest.mark.parametrize("mistake", MISTAKES, ids=[f"{number} {said[1]}" for number, said in enumerate(MISTAKES)])
def test_a_mistake_is_answered_with_where_what_and_the_way_out(mistake: Any) -> None:
    call, *said = mistake
    with pytest.raises(DangboReportError) as caught:
        call()
    message = str(caught.value)
    assert [each for each in said if each not in message] == [], message
