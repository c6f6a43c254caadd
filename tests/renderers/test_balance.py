"""Lines in the middle that are too long: where they break, and that every format breaks them there."""

import io

import attrs
import pypdf
import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from dangbo_report import Section, Table, render
from dangbo_report.layouts import PARTY_2026, STATE_2020, Line, TextStyle
from dangbo_report.renderers.balance import broken, in_balance, last_line
from dangbo_report.renderers.letters import width_of
from dangbo_report.renderers.sheet import lay_out
from dangbo_report.report import Column, group_row
from dangbo_report.rules.samples import sample

STYLE = TextStyle(14)


@pytest.mark.parametrize(
    "lines",
    [
        ["ĐẢNG BỘ TỈNH CÀ MAU"],
        ["ĐẢNG BỘ", "THÀNH PHỐ CẦN THƠ"],
        ["BAN CHẤP HÀNH ĐẢNG BỘ", "XÃ VĨNH THUẬN ĐÔNG"],
        ["ỦY BAN MẶT TRẬN", "TỔ QUỐC VIỆT NAM", "XÃ VĨNH THUẬN ĐÔNG"],
        ["ĐOÀN THANH NIÊN CỘNG SẢN", "HỒ CHÍ MINH XÃ HÒA MỸ"],
        ["Ủy ban nhân dân", "thị xã Ngã Bảy tỉnh Hậu Giang"],
        ["BAN TUYÊN GIÁO VÀ", "DÂN VẬN TỈNH ỦY"],
        ["T/M BAN THƯỜNG VỤ", "ĐẢNG ỦY XÃ HÒA MỸ"],
        ["PHÒNG KINH TẾ -", "XÃ HỘI VÀ MÔI TRƯỜNG"],
    ],
    ids=" | ".join,
)
def test_a_long_line_breaks_where_the_office_breaks_it(lines):
    assert list(broken(Line(" ".join(lines), STYLE), 76)) == lines


@given(st.lists(st.text("abcđếÔ", min_size=1, max_size=12), min_size=1, max_size=30), st.integers(20, 200))
def test_what_is_broken_says_the_same_in_as_few_lines_as_can_be(words, width):
    text = " ".join(words)
    parts = broken(Line(text, STYLE), width)
    assert " ".join(parts) == text
    if len(parts) > 1:
        assert max(width_of(part, 14) for part in parts) <= width
        assert sum(width_of(part, 14) for part in parts) >= width * (len(parts) - 2) / 2
    elif len(words) <= 16 and max(width_of(word, 14) * 2 for word in words) <= width:
        assert width_of(text, 14) <= width


LONG = attrs.evolve(sample("Vận động được {an-sinh}."), sections=[])
LONG = attrs.evolve(
    LONG,
    letterhead=attrs.evolve(
        LONG.letterhead,
        superior="ĐẢNG BỘ THÀNH PHỐ CẦN THƠ",
        issuer="BAN CHẤP HÀNH ĐẢNG BỘ XÃ VĨNH THUẬN ĐÔNG",
        place="Vĩnh Thuận Đông",
    ),
)


def test_a_sheet_keeps_its_words_and_a_rule_is_as_long_as_the_last_line():
    sheet = lay_out(LONG, STATE_2020)
    held = in_balance(sheet, STATE_2020)
    assert held.superior.text.replace("\xa0", " ") == sheet.superior.text
    assert last_line(held.issuer) == "XÃ VĨNH THUẬN ĐÔNG"
    assert last_line(sheet.issuer) == sheet.issuer.text


def test_word_breaks_the_letterhead_there():
    cells = Document(io.BytesIO(render(LONG, "docx", layout=PARTY_2026))).tables[0].rows[0].cells
    superior, issuer, *_ = (each.text for each in cells[0].paragraphs)
    assert superior == "ĐẢNG\xa0BỘ THÀNH\xa0PHỐ\xa0CẦN\xa0THƠ"
    assert [len(part.split("\xa0")) for part in issuer.split(" ")] == [5, 4]


def test_the_pdf_breaks_the_letterhead_there():
    text = pypdf.PdfReader(io.BytesIO(render(LONG, "pdf", layout=PARTY_2026))).pages[0].extract_text()
    lines = [" ".join(line.split()) for line in text.replace("\xa0", " ").splitlines()]
    assert "THÀNH PHỐ CẦN THƠ" in lines
    assert "XÃ VĨNH THUẬN ĐÔNG" in lines


def grouped(before):
    """A table whose last group begins behind so many rows."""
    columns = [Column("TT"), Column("Nội dung")]
    rows = [["", f"hàng {number}"] for number in range(before)]
    table = Table(columns, [*rows, group_row("I", "Nhóm cuối"), *[["1", "hàng"]] * 3])
    return attrs.evolve(LONG, sections=[Section("BẢNG", [table])])


_ON_THE_FIRST_PAGE = 24


def test_the_name_of_a_group_is_never_alone_at_the_foot_of_a_page():
    for before in range(20, 28):
        pages = pypdf.PdfReader(io.BytesIO(render(grouped(before), "pdf", layout=PARTY_2026))).pages
        first = pages[0].extract_text().split()
        assert first[-2:] != ["Nhóm", "cuối"], before
        assert ("cuối" in first) == (before < _ON_THE_FIRST_PAGE)


def test_word_keeps_the_name_of_a_group_and_of_a_column_with_the_row_below():
    table = Document(io.BytesIO(render(grouped(2), "docx", layout=PARTY_2026))).tables[1]
    kept = [
        [any(child.tag.endswith("}keepNext") for child in paragraph._p.pPr) for paragraph in row.cells[1].paragraphs]
        for row in table.rows
    ]
    assert kept == [[True], [False], [False], [True], [False], [False], [True]]


def test_a_report_that_ends_with_a_long_table_begins_it_on_the_first_page():
    first = pypdf.PdfReader(io.BytesIO(render(grouped(40), "pdf", layout=PARTY_2026))).pages[0].extract_text()
    assert "hàng 20" in first


def test_what_parts_the_head_of_a_word_file_from_its_text_is_space():
    written = Document(io.BytesIO(render(LONG, "docx", layout=PARTY_2026)))
    assert written.styles["Dấu dưới trích yếu"].paragraph_format.space_after.pt == 12


def test_a_rule_stands_below_the_letters_that_hang_from_the_line_above():
    written = Document(io.BytesIO(render(LONG, "docx", layout=STATE_2020)))
    for name in ("Dấu dưới trích yếu", "Dấu dưới tiêu đề", "Dấu dưới cơ quan"):
        assert written.styles[name].paragraph_format.space_before.pt == 4
