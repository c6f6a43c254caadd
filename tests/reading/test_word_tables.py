"""Tables of Word files: merged cells, headings over several rows, facts shown twice."""

from dangbo_report import audit
from dangbo_report.claims import Verdict
from dangbo_report.documents import ColumnKind
from dangbo_report.reading import read_docx
from tests.reading.word import control, docx, paragraph, table


def cell(text, *, columns=1, merged=""):
    properties = f'<w:gridSpan w:val="{columns}"/>' if columns > 1 else ""
    if merged:
        properties += '<w:vMerge w:val="restart"/>' if merged == "restart" else "<w:vMerge/>"
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"


def grid(*rows):
    lines = ["".join(row) for row in rows]
    return f"<w:tbl>{''.join(f'<w:tr>{line}</w:tr>' for line in lines)}</w:tbl>"


def merged_table(total="66"):
    head = [
        [cell("TT", merged="restart"), cell("Đơn vị", merged="restart"), cell("Tổng số", merged="restart"),
         cell("Trong đó", columns=2), cell("Tỷ lệ (%)", merged="restart")],
        [cell("", merged="on"), cell("", merged="on"), cell("", merged="on"), cell("Nam"), cell("Nữ"),
         cell("", merged="on")],
    ]  # fmt: skip
    body = [("1", "Xã Hòa Lạc", "31", "20", "11", "47,0"), ("2", "Xã An Phước", "35", "14", "21", "53,0")]
    foot = [cell("Tổng cộng", columns=2), cell(total), cell("34"), cell("32"), cell("100")]
    return docx(grid(*head, *([cell(each) for each in row] for row in body), foot))


def test_columns_are_counted_by_what_cells_cover():
    (found,) = read_docx(merged_table()).tables
    assert found.headings == ("TT", "Đơn vị", "Tổng số", "Trong đó Nam", "Trong đó Nữ", "Tỷ lệ (%)")
    assert [column.kind for column in found.columns[3:]] == [ColumnKind.AMOUNT, ColumnKind.AMOUNT, ColumnKind.PERCENT]
    assert [row.kind.value for row in found.body] == ["body", "body", "total"]
    assert found.body[-1].label == "Tổng cộng"
    total = found.body[-1].cell(2)
    assert total is not None
    assert total.mention is not None
    assert str(total.mention.figure) == "66"
    assert found.body[0].cell(9) is None


def test_claims_of_merged_tables_hold_and_a_wrong_cell_is_found():
    assert {claim.verdict() for claim in read_docx(merged_table()).claims} == {Verdict.HOLDS}
    codes = {
        finding.code for finding in audit(read_docx(merged_table(total="76"))) if finding.severity.value == "error"
    }
    assert "F002" in codes


def test_a_stock_of_a_table_is_held_against_nothing_but_its_own_columns():
    rows = [("Nội dung", "Kỳ này", "Lũy kế"), ("Hội nghị", "128", "124"), ("Tọa đàm", "14", "37")]
    assert not audit(read_docx(docx(table(*rows)))).errors


def test_one_fact_shown_with_two_values_is_found():
    text = paragraph("Kết nạp ", control("52", tag="hoi-vien@hnd"), " hội viên.")
    rows = table(
        ("Chỉ tiêu", "Kết quả", "Số lớp"),
        ("Hội viên mới", paragraph(control("62", tag="hoi-vien@hnd")), "3"),
        ("Tập huấn", "4", "2"),
    )
    shown = [claim for claim in read_docx(docx(text, rows)).claims if claim.kind == "same-value"]
    assert [claim.verdict() for claim in shown] == [Verdict.VIOLATED]
    assert [each.text for each in shown[0].evidence] == ["62", "52 hội viên"]


def test_a_column_of_figures_stays_one_where_a_table_stands_in_one_of_its_cells():
    inner = f"<w:tc>{grid([cell('trong')])}{paragraph('20')}</w:tc>"
    rows = [[cell("1"), inner, cell("15")], [cell("2"), cell("30"), cell("25")]]
    (found,) = read_docx(docx(grid([cell(each) for each in ("STT", "Kế hoạch", "Thực hiện")], *rows))).tables
    figures = [str(each.mention.figure) for row in found.body for each in row.cells[1:] if each.mention]
    assert figures == ["15", "30", "25"]
