import io
from datetime import date

import pytest
from openpyxl import Workbook
from openpyxl.chart import BarChart

from dangbo_report.files.xlsx import read_xlsx


def workbook(rows=(), change=None):
    book = Workbook()
    for row in rows:
        book.active.append(row)
    if change:
        change(book)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


ROWS = [
    ["PHỤ LỤC"],
    ["TT", "Chỉ tiêu", "Kế hoạch", "Thực hiện", "Đạt"],
    [1, "Kết nạp hội viên", 1250, 1186, 0.9488],
    [2, "Vận động quỹ", 320, 354.5, 1.1078125],
    ["Người lập biểu"],
]


def formatted(book):
    for row, form in ((3, "0.00%"), (4, "0.0%")):
        book.active.cell(row, 5).number_format = form
    book.active.cell(4, 4).number_format = "#,##0.00"


def test_a_sheet_is_read_as_it_is_shown():
    assert read_xlsx(workbook(ROWS, formatted)).text.splitlines() == [
        "PHỤ LỤC",
        "TT | Chỉ tiêu | Kế hoạch | Thực hiện | Đạt",
        "1 | Kết nạp hội viên | 1.250 | 1.186 | 94,88%",
        "2 | Vận động quỹ | 320 | 354,50 | 110,8%",
        "Người lập biểu",
    ]


def test_numbers_without_a_format_show_what_they_are():
    row = ["a", 0.1 + 0.2, 1e15, -3, 2.5, True, False, date(2024, 3, 29), "hai\n dòng", None]
    assert read_xlsx(
        workbook([row])
    ).text == "a | 0,3 | 1.000.000.000.000.000 | -3 | 2,5 | có | không | 29/03/2024 | hai dòng |\n".replace(
        " |\n", "\n"
    )


def test_merged_hidden_and_empty_cells():
    def change(book):
        sheet = book.active
        sheet.merge_cells("B1:C1")
        sheet.row_dimensions[4].hidden = True
        sheet.column_dimensions["D"].hidden = True
        book.create_sheet("ẩn").sheet_state = "hidden"

    rows = [
        ["Đơn vị", "Thu", None, "bí mật"],
        [None, "Dự toán", "Thực hiện", "x"],
        ["Xã A", 100, 90, 7],
        ["Xã B", 1, 2, 3],
    ]
    flow = read_xlsx(workbook(rows, change))
    assert flow.text.splitlines() == ["Đơn vị | Thu | Thu", " | Dự toán | Thực hiện", "Xã A | 100 | 90"]
    assert [each.english for each in flow.unseen] == ["1 hidden sheets"]


def test_cells_that_go_over_rows_are_read_beside_hidden_columns():
    def change(book):
        sheet = book.active
        for merged in ("A1:A2", "D1:E2", "B1:C1"):
            sheet.merge_cells(merged)
        sheet.column_dimensions["F"].hidden = True

    rows = [["Đơn vị", "Thu", None, "Ghi chú"], [None, "Dự toán", "Thực hiện"], ["Xã A", 100, 90, "a", "b", "bí mật"]]
    assert read_xlsx(workbook(rows, change)).text.splitlines() == [
        "Đơn vị | Thu | Thu | Ghi chú | Ghi chú",
        " | Dự toán | Thực hiện |  |",
        "Xã A | 100 | 90 | a | b",
    ]


def test_formulas_without_a_value_and_charts_are_told():
    flow = read_xlsx(workbook([["a", 1], ["b", "=B1+1"]], lambda book: book.active.add_chart(BarChart())))
    assert [each.english for each in flow.unseen] == [
        "1 formulas without a value; save in Excel first",
        "1 pictures or charts",
    ]


def test_an_empty_workbook_says_that_nothing_was_read():
    assert [each.all for each in read_xlsx(workbook()).unseen] == [True]


@pytest.mark.parametrize("data", [b"", b"PK", workbook()[:500]])
def test_what_is_no_workbook_is_refused(data):
    with pytest.raises(ValueError, match=r"\S"):
        read_xlsx(data)
