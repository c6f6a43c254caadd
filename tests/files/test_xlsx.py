import io
import re
import zipfile
from datetime import date, time
from itertools import zip_longest

import pytest
from openpyxl import Workbook
from openpyxl.chart import BarChart
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from dangbo_report import read
from dangbo_report.errors import UnreadableDocumentError
from dangbo_report.files import read_flow
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
    with pytest.raises(UnreadableDocumentError, match=r"no \.xlsx file, or cut off"):
        read_xlsx(data)


def changed(part, *pairs):
    """A workbook of two rows in which some XML stands otherwise."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook([["a", 1], ["b", 2]]))) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            data = old.read(name).decode()
            for pattern, by in pairs if name == part else ():
                data, count = re.subn(pattern, by, data, count=1, flags=re.DOTALL)
                assert count, pattern
            new.writestr(name, data)
    return out.getvalue()


SHEET = "xl/worksheets/sheet1.xml"


def of_cells(cells):
    return read_xlsx(changed(SHEET, ("<sheetData>.*</sheetData>", f"<sheetData>{cells}</sheetData>")))


def test_all_columns_of_a_hidden_group_are_hidden():
    columns = "<cols><col min='2' max='3' hidden='1'/></cols>"
    row = "".join(f"<c><v>{number}</v></c>" for number in range(1, 5))
    flow = read_xlsx(changed(SHEET, ("<sheetData>.*</sheetData>", f"{columns}<sheetData><row>{row}</row></sheetData>")))
    assert flow.text == "1\n4\n"


def test_what_merged_cells_show_is_read_where_their_first_column_is_hidden():
    def change(book):
        book.active.merge_cells("B1:D1")
        book.active.column_dimensions["B"].hidden = True

    rows = [["Đơn vị", "Thu", None, None, "Chi"], ["Xã A", 1, 2, 3, 4]]
    assert read_xlsx(workbook(rows, change)).text.splitlines() == ["Đơn vị | Thu | Thu | Chi", "Xã A | 2 | 3 | 4"]


def test_a_formula_that_shows_nothing_has_a_value():
    cells = '<row><c t="str"><f>IF(1,"","")</f><v></v></c><c><f>1+1</f></c><c t="str"><f>A1</f><v>x</v></c></row>'
    flow = of_cells(cells)
    assert (flow.text, [each.english[0] for each in flow.unseen]) == ("x\n", ["1"])


def test_cells_as_other_programs_write_them():
    flow = of_cells(
        '<row><c t="inlineStr"><is><r><t>hai </t></r><r><t>lần</t></r><rPh><t>x</t></rPh></is></c><c t="b"><v>1</v></c>'
        '<c t="d"><v>2024-03-29</v></c><c t="e"><v>#REF!</v></c><c><v>1E3</v></c><c><v>nhiều</v></c></row>'
    )
    assert flow.text == "hai lần | có | 29/03/2024 | #REF! | 1.000 | nhiều\n"


def test_a_workbook_without_styles_shows_its_numbers():
    data = changed("xl/styles.xml", ("<cellXfs.*</cellXfs>", ""))
    assert read_xlsx(data).text == read_xlsx(workbook([["a", 1], ["b", 2]])).text


def test_days_and_hours():
    def change(book):
        for column, form in enumerate(("d/m/yyyy", "[h]:mm", "d/m/yyyy", 'mm" tháng"', '0" ngày"', "d"), 1):
            book.active.cell(1, column).number_format = form

    row = [45380, 1.5, time(8, 30), 59, 7, 1e9]
    assert read_xlsx(workbook([row], change)).text == (
        "29/03/2024 | 36:00:00 | 08:30:00 | 28/02/1900 | 7 | 1.000.000.000\n"
    )


def test_days_of_a_workbook_that_counts_from_1904():
    def change(book):
        book.epoch = CALENDAR_MAC_1904
        book.active.append(["a", date(2024, 3, 29), "b"])

    assert read_xlsx(workbook([], change)).text == "a | 29/03/2024 | b\n"


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ('<row><c r="A"/></row>', "is no cell"),
        ('<row r="x"><c/></row>', "where a number belongs"),
        ('<row><c t="s"><v>9</v></c></row>', "refers to text 9"),
        ('<row><c r="XXX1"><v>1</v></c></row>', "has a column"),
        ("<row>", "damaged"),
    ],
)
def test_a_broken_sheet_is_refused(cells, said):
    with pytest.raises(UnreadableDocumentError, match=said):
        of_cells(cells)


def test_a_sheet_of_more_than_is_read_is_refused():
    wide = "".join(f'<row><c r="A{row}"><v>1</v></c><c r="XFD{row}"><v>1</v></c></row>' for row in range(1, 80))
    with pytest.raises(UnreadableDocumentError, match="more than 1000000 characters"):
        of_cells(wide)
    rows = "".join(f'<row><c r="A{row}"><v>1</v></c></row>' for row in range(1, 3000))
    merged = "<mergeCells>" + '<mergeCell ref="A1:XFD1048576"/>' * 1000 + "</mergeCells>"
    data = changed(SHEET, ("<sheetData>.*</sheetData>", f"<sheetData>{rows}</sheetData>{merged}"))
    with pytest.raises(UnreadableDocumentError, match="more than any annex has"):
        read_xlsx(data)
    heading = f'<row><c t="inlineStr"><is><t>{"a" * 119}</t></is></c><c r="XFD1" t="str"><v>b</v></c></row>'
    merged = '<mergeCells><mergeCell ref="A1:XFC1"/></mergeCells>'
    data = changed(SHEET, ("<sheetData>.*</sheetData>", f"<sheetData>{heading}</sheetData>{merged}"))
    with pytest.raises(UnreadableDocumentError, match="more than 1000000 characters"):
        read_flow(data, "xlsx")


FIRST = [["TT", "Đơn vị", "Số hộ"], [1, "Xã A", 120], [2, "Xã B", 80], [None, "Cộng", 200]]
SECOND = [["TT", "Nội dung", "Kế hoạch", "Thực hiện"], [1, "Lúa", 30, 20], [2, "Ngô", 15, 12]]
TITLE, NOTE = ["Biểu 2. Diện tích"], ["(Đơn vị tính: ha)"]
EMPTY = [None]


def tables(rows):
    """The tables of a sheet as they are read: the first heading of each, and how many rows."""
    return [(grid.headings[1], len(grid.rows)) for grid in audited(rows).tables]


def audited(rows):
    return read(workbook(rows))


@pytest.mark.parametrize(
    "between", [[EMPTY], [EMPTY, EMPTY], [TITLE], [TITLE, NOTE], [EMPTY, TITLE], [TITLE, EMPTY], [EMPTY, NOTE, EMPTY]]
)
def test_tables_one_below_the_other_are_parted(between):
    assert tables([*FIRST, *between, *SECOND]) == [("Đơn vị", 4), ("Nội dung", 3)]
    assert tables([["PHỤ LỤC"], *SECOND, *between, *FIRST]) == [("Nội dung", 3), ("Đơn vị", 4)]


def test_the_lines_above_a_table_are_its_own():
    first, second = audited([["Biểu 1. Số hộ"], *FIRST, *[EMPTY] * 2, TITLE, NOTE, *SECOND, ["Người lập"]]).tables
    assert (first.caption, first.unit, second.caption, second.unit) == (
        "Biểu 1. Số hộ", "", "Biểu 2. Diện tích", "ha",
    )  # fmt: skip


@pytest.mark.parametrize(
    "rows",
    [
        [*FIRST[:2], EMPTY, *FIRST[2:]],
        [FIRST[0], EMPTY, *FIRST[1:]],
        [*FIRST[:2], ["I. Khối Đảng"], *FIRST[2:]],
        [*FIRST[:3], EMPTY, FIRST[0], *FIRST[3:]],
        [FIRST[0], ["I", "Khối Đảng"], *FIRST[1:3], EMPTY, ["II", "Khối khác"], *FIRST[1:3]],
    ],
    ids=["an empty row", "below the headings", "a group", "headings again", "groups with empty rows"],
)
def test_one_table_stays_one(rows):
    assert len(audited(rows).tables) == 1


def side_by_side(between, lead=()):
    rows = [[*(one or [None] * 3), *between, *(other or [None] * 4)] for one, other in zip_longest(FIRST, SECOND)]
    return [*lead, *rows]


def test_tables_side_by_side_are_parted():
    assert tables(side_by_side([None])) == [("Đơn vị", 4), ("Nội dung", 3)]
    assert tables(side_by_side([None, None], [["PHỤ LỤC"], EMPTY])) == [("Đơn vị", 4), ("Nội dung", 3)]
    titled = side_by_side([None], [["Biểu 1. Số hộ", None, None, None, "Biểu 2. Diện tích"]])
    assert [grid.caption for grid in audited(titled).tables] == ["Biểu 1. Số hộ", "Biểu 2. Diện tích"]


def test_an_empty_column_within_a_table_parts_nothing():
    rows = [["Đơn vị", "Năm 2023", None, "Năm 2024"], ["Xã A", 12, None, 14], ["Xã B", 9, None, 7]]
    assert len(audited(rows).tables) == 1
    assert len(audited(side_by_side(["Ghi chú"])).tables) == 1


def test_a_title_over_both_tables_stands_before_them():
    def change(book):
        book.active.merge_cells("A1:H1")

    grids = read(workbook(side_by_side([None], [["PHỤ LỤC SỐ LIỆU CỦA HAI LĨNH VỰC"]]), change)).tables
    assert [len(grid.columns) for grid in grids] == [3, 4]


LETTERHEAD = [
    ["SỞ TÀI CHÍNH", None, None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
    ["PHÒNG NGÂN SÁCH", None, None, "Độc lập"],
]
SIGNED = ["Người lập biểu", None, None, "Giám đốc"]


@pytest.mark.parametrize("between", [[], [EMPTY], [["BÁO CÁO THU NGÂN SÁCH"], EMPTY]])
def test_a_letterhead_and_signatures_in_cells_are_lines_beside_the_table(between):
    body = [["STT", "Nội dung", "Dự toán", "Thực hiện"], [1, "Thu phí", 120, 130], [2, "Thu khác", 30, 20]]
    total = ["", "Cộng", 150, 150]
    document = audited(
        [
            *LETTERHEAD,
            *between,
            *body,
            total,
            EMPTY,
            ["Hà Nội, ngày 5 tháng 7 năm 2024"],
            SIGNED,
            ["(Ký, họ tên)", None, None, "(Ký, họ tên)"],
        ]
    )
    (grid,) = document.tables
    assert (grid.headings, len(grid.rows)) == (("STT", "Nội dung", "Dự toán", "Thực hiện"), 4)
    assert [claim.verdict().value for claim in document.claims] == ["holds", "holds"]
    assert "PHÒNG NGÂN SÁCH Độc lập" in document.text
    assert "Người lập biểu Giám đốc" in document.text


def test_who_signs_within_a_table_stays_in_it():
    rows = [
        ["STT", "Nội dung", "Số tiền"],
        [1, "Lương kế toán", 12],
        [2, "Lương giám đốc", 20],
        ["", "Lương chủ tịch", "-"],
    ]
    assert [len(grid.rows) for grid in audited(rows).tables] == [4]


def test_tables_of_two_sheets_are_two():
    def change(book):
        other = book.create_sheet("hai")
        for row in SECOND:
            other.append(row)

    assert [len(grid.columns) for grid in read(workbook(FIRST, change)).tables] == [3, 4]


def test_many_tables_side_by_side_end():
    rows = [["a", "b", None] * 80, *[["x", 1, None] * 80] * 3]
    assert len(read_xlsx(workbook(rows)).blocks) == 2 * 20 + 1


def test_a_sheet_of_many_empty_columns_is_read_in_time():
    cells = "".join(f'<row><c r="A{row}"><v>1</v></c><c r="XFD{row}"><v>1</v></c></row>' for row in range(1, 61))
    assert len(of_cells(cells).blocks) == 1
