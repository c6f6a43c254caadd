"""What a value shows of itself: one short line, and a small table in a notebook."""

from datetime import date

import attrs
import pytest

from dangbo_report import Count, FactBook, Findings, Level, audit, read_text, standard_directory
from dangbo_report.display import html_table
from dangbo_report.organisations import Directory
from dangbo_report.rules.samples import FUND_FACT, count, sample

TEXT = "Đạt 15/20 chỉ tiêu, còn lại 6 chỉ tiêu. <b>"
REPORT = sample("{an-sinh}")


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
