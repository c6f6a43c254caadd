"""Word files made to take long or to hold much are read in linear time, or refused with the bound."""

import pytest

from dangbo_report.errors import UnreadableDocumentError
from dangbo_report.reading import read_docx

from .word import control, docx, paragraph, run, table

MANY = 20_000
MARK = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
#: What each says in the end, or the bound that refuses it.
HOSTILE = {
    "blanks before a break": (paragraph(" " * MANY, "<w:r><w:br/></w:r>", " " * MANY), 2 * MANY + 2),
    "breaks": (paragraph(f"<w:r>{'<w:br/>' * MANY}</w:r>"), MANY + 1),
    "marks on one letter": (paragraph("a" + "\u0323\u0301" * MANY), 2 * MANY + 1),
    "fields that nothing ends": (paragraph('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * MANY, "5"), 2),
    "adjacent marks of notes": (paragraph(*map(MARK.format, range(MANY))), 128_895),
    "tables in tables": ("<w:tbl><w:tr><w:tc>" * 100 + "<w:p/>" * 1000 + "</w:tc></w:tr></w:tbl>" * 100, 0),
    "paragraphs that join": (paragraph("x", properties="<w:rPr><w:del/></w:rPr>") * 5000, 5001),
    "rows of one cell": ("<w:tbl>" + f"<w:tr><w:tc>{paragraph('x')}</w:tc></w:tr>" * 5000 + "</w:tbl>", 10_000),
    "cells of one row": (table(["7"] * 5000), 20_000 - 2),
    "controls in a control": (
        "<w:p>" + '<w:sdt><w:sdtPr><w:tag w:val="a@b"/></w:sdtPr><w:sdtContent>' * 200 + run("5 hộ")
        + "</w:sdtContent></w:sdt>" * 200 + "</w:p>",
        5,
    ),
    "paragraphs of nothing": ("<w:p/>" * 400_000, "packed more than 400 times"),
    "elements": (paragraph("x") + '<w:x w:y="{}"/>' * 600_000, "packed more than 400 times"),
    "depth": ("<w:ins>" * 600 + "</w:ins>" * 600, "nested more than 500 deep"),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_are_read_or_refused_with_the_bound(name):
    body, expected = HOSTILE[name]
    if isinstance(expected, str):
        with pytest.raises(UnreadableDocumentError, match=expected):
            read_docx(docx(body))
    else:
        assert len(read_docx(docx(body)).text) == expected


def test_a_control_in_a_control_is_one_figure():
    inner = control("5 hộ", "ho@mttq")
    outer = f'<w:sdt><w:sdtPr><w:tag w:val="ho@mttq"/></w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>'
    assert len(read_docx(docx(paragraph("Có ", outer, " nghèo"))).figures) == 1
