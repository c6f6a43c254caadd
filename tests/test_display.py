"""What a value shows of itself: one short line, and a small table in a notebook."""

from datetime import date

import attrs
import pytest
from hypothesis import Phase, given, settings
from hypothesis.vendor.pretty import pretty

from dangbo_report import (
    Catalogue,
    Count,
    FactBook,
    Findings,
    Level,
    Organisation,
    OrganisationKind,
    audit,
    read_text,
    standard_directory,
)
from dangbo_report.display import html_table
from dangbo_report.organisations import Directory
from dangbo_report.rules.samples import FUND, FUND_FACT, count, sample
from dangbo_report.strategies import broken_reports, directories, fact_books, organisations, reports

TEXT = "Đạt 15/20 chỉ tiêu, còn lại 6 chỉ tiêu. <b>"
REPORT = sample("{an-sinh}")
REPR = "<Reading: 20 characters, 1 figures, 0 claims, 0 tables>"


@pytest.mark.parametrize(
    ("value", "line"),
    [
        (REPORT, "<Report 'BÁO CÁO' of huyen-uy, quý I/2024, 2024-03-29: 1 facts>"),
        (REPORT.facts, "<FactBook: 1 facts, quý I/2024>"),
        (FactBook(), "<FactBook: 0 facts>"),
        (FUND_FACT, "<Fact an-sinh@mttq, quý I/2024: 7,09 tỷ đồng>"),
        (attrs.evolve(count("a", 5, "hộ"), target=Count(6, "hộ")), "<Fact a@mttq, quý I/2024: 5 hộ / 6 hộ>"),
        (Directory(), "<Directory: 0 organisations>"),
        (read_text(TEXT), "<Reading: 43 characters, 2 figures, 1 claims, 0 tables>"),
        (audit(TEXT), "<Findings: 1 errors, 0 warnings, 0 notes>"),
    ],
)
def test_a_value_is_one_short_line_and_a_table(value, line):
    assert repr(value).startswith(line[:12])
    assert len(repr(value)) < 120
    html = value._repr_html_()
    assert html.startswith("<table>")
    assert html.endswith("</table>")


def test_the_lines_say_how_much_there_is():
    assert repr(REPORT.facts) == "<FactBook: 1 facts, quý I/2024>"
    assert repr(FUND_FACT) == "<Fact an-sinh@mttq, quý I/2024: 7,09 tỷ đồng>"
    assert str(FUND_FACT).endswith("quý I/2024: 7,09 tỷ đồng")
    directory = standard_directory(Level.DISTRICT, "Phụng Hiệp", "Hậu Giang", on=date(2024, 3, 1))
    assert repr(directory) == "<Directory: 14 organisations, huyen-uy, ban-tuyen-giao, ban-to-chuc …>"


def test_a_finding_shows_its_sentence_with_its_words_marked():
    html = audit(TEXT)._repr_html_()
    assert "<mark>6 chỉ tiêu</mark>" in html
    assert "<b>" not in html
    authored = Findings(audit(sample("{x}")).items)
    assert "sections[0].body[0]" in authored._repr_html_()


def test_long_tables_say_how_many_rows_there_are_beyond():
    assert html_table("a", ["x"], [["y"]] * 25).endswith('<tr><td colspan="1">… +5</td></tr></table>')


DIRECTORY = standard_directory(Level.COMMUNE, "Hòa Mỹ", "Cần Thơ", on=date(2025, 9, 30))


@pytest.mark.parametrize(
    ("value", "lines"),
    [
        (
            Directory([DIRECTORY["dang-uy"]]),
            ["<Directory: 1 organisations, dang-uy>", "  dang-uy: Đảng ủy xã Hòa Mỹ"],
        ),
        (DIRECTORY["hnd"], ["<Organisation hnd: Hội Nông dân xã, 2025-07-01…>"]),
        (Organisation("a", "A", OrganisationKind.FRONT, Level.COMMUNE), ["<Organisation a: A>"]),
        (FUND_FACT, ["<Fact an-sinh@mttq, quý I/2024: 7,09 tỷ đồng>"]),
        (
            FactBook([FUND_FACT]),
            ["<FactBook: 1 facts, quý I/2024>", "  <Fact an-sinh@mttq, quý I/2024: 7,09 tỷ đồng>"],
        ),
        (Catalogue([FUND]), ["<Catalogue: 1 indicators, an-sinh>", "  an-sinh: Kinh phí an sinh xã hội"]),
        (
            REPORT,
            [
                "<Report 'BÁO CÁO' of huyen-uy, quý I/2024, 2024-03-29: 1 facts>",
                "  kết quả công tác quý I/2024",
                "  KẾT QUẢ",
                "    {an-sinh}",
                "  <Fact an-sinh@mttq, quý I/2024: 7,09 tỷ đồng>",
            ],
        ),
        (read_text("Ban hành 09 văn bản."), [REPR, "  Ban hành 09 văn bản."]),
        (
            audit("Ban hành 09 văn bản (05 kế hoạch và 05 công văn)."),
            ["<Findings: 1 errors, 0 warnings, 0 notes>", "  F002 LỖI: Tổng ghi 9 văn bản, nhưng …"],
        ),
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_shell_and_a_failing_test_show_a_few_lines(value, lines):
    shown = pretty(value).splitlines()
    assert len(shown) == len(lines)
    assert all(line.startswith(told.removesuffix("…")) for line, told in zip(shown, lines, strict=True)), shown


def test_many_parts_are_counted_and_long_ones_cut():
    many = FactBook(count(f"a{number}", number, "hộ") for number in range(50))
    assert pretty(many).splitlines()[-1] == "  … +30"
    assert [len(line) < 170 for line in pretty(read_text("hộ " * 900)).splitlines()] == [True, True]


@pytest.mark.parametrize("strategy", [reports(), fact_books(), directories(), organisations(), broken_reports("F002")])
def test_what_strategies_draw_is_shown_in_thirty_lines(strategy):
    @settings(max_examples=10, database=None, phases=[Phase.generate])
    @given(strategy)
    def drawn(value):
        assert len(pretty(value).splitlines()) < 30

    drawn()
