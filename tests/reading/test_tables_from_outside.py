"""Tables as others write them: numbered columns, notes, brackets below zero, rows that no number parts, bold cells."""

from collections.abc import Sequence

import pytest

from dangbo_report import read_text
from dangbo_report.documents import ColumnKind, RowKind
from dangbo_report.reading.tables.rows import rows_read


def told(*lines: str) -> list[tuple[str, str, Sequence[str]]]:
    found = read_text("\n".join(lines)).claims
    return [(claim.kind, claim.verdict().value, [each.text for each in claim.evidence]) for claim in found]


def violated(*lines: str) -> list[list[str]]:
    return [list(texts) for _, verdict, texts in told(*lines) if verdict == "violated"]


MOVED = "TT | Công trình | Dự toán | Năm trước chuyển sang | Làm trong năm | Giá trị hoàn thành"


@pytest.mark.parametrize(
    "numbers",
    [
        "a | b | 1 | 2 | 3 | 4=2+3",
        "A | B | 1 | 2 | 3 | 2b",
        "1 | 2 | 3=4+…+6 | 4 | 5 | 6=4+5",
        "-1 | -2 | -3 | -4 | -5 | 6=4+5",
    ],
)
def test_a_row_numbers_the_columns_with_small_letters_dots_and_what_a_workbook_makes_of_brackets(numbers):
    text = f"{MOVED}\n{numbers}\n1 | Đường làng | 900 | 120 | 410 | 530\n2 | Kênh | 800 | 95 | 300 | 395"
    (table,) = read_text(text).tables
    assert [row.kind for row in table.rows] == [RowKind.HEADING, RowKind.NUMBERING, RowKind.BODY, RowKind.BODY]


@pytest.mark.parametrize(("done", "verdict"), [("530", "holds"), ("540", "violated")])
def test_what_the_numbers_of_columns_say_is_a_sum(done, verdict):
    rows = (f"1 | Đường làng | 900 | 120 | 410 | {done}", "2 | Kênh | 800 | 95 | 300 | 395")
    assert told(MOVED, "a | b | 1 | 2 | 3 | 4=2+3", *rows) == [
        ("breakdown", verdict, [done, "120", "410"]),
        ("breakdown", "holds", ["395", "95", "300"]),
    ]


def test_columns_are_numbered_again_on_the_next_page():
    head, numbers = "TT | Tên | Tổng số | Trong đó: lương | Trong đó: thưởng", "1 | 2 | 3 | 4 | 5"
    rows = ("1 | Tổ Một | 500 | 400 | 100", "2 | Tổ Hai | 700 | 560 | 140")
    (table,) = read_text("\n".join((head, numbers, *rows, numbers, "3 | Tổ Ba | 300 | 250 | 50"))).tables
    assert [row.serial for row in table.body] == ["1", "2", "3"]
    assert not violated(head, numbers, *rows, numbers, "3 | Tổ Ba | 300 | 250 | 50")


def test_four_figures_that_do_not_count_up_are_a_row():
    lines = ("TT | Tổ | Quý I | Quý II | Quý III | Cả năm", "1 | Một | 3 | 4 | 6 | 13", "2 | Hai | 2 | 5 | 1 | 8")
    assert [verdict for _, verdict, _ in told(*lines)] == ["holds", "holds"]


@pytest.mark.parametrize("heading", ["Thuyết minh", "TM", "MS", "Mã số"])
def test_the_numbers_of_notes_are_no_amounts(heading):
    lines = (f"Chỉ tiêu | {heading} | Năm nay", "Chi tài chính | 32 | 1.250", "Trong đó: lãi vay | 33 | 300")
    (table,) = read_text("\n".join(lines)).tables
    assert [column.kind for column in table.columns] == [ColumnKind.LABEL, ColumnKind.TEXT, ColumnKind.AMOUNT]
    assert told(*lines) == [("breakdown", "holds", ["1.250", "300"])]


def test_codes_of_a_form_without_a_heading_are_no_amounts():
    codes = ("Nợ phải trả | 300 | 7.500", "Vốn góp | 400 | 4.100", "Quỹ | 411a | 900", "Tổng cộng | 440 | 12.500")
    (table,) = read_text("\n".join((" | | Cuối năm", *codes))).tables
    assert table.columns[1].kind is ColumnKind.TEXT


@pytest.mark.parametrize(("total", "verdict"), [("3.750.000", "holds"), ("3.570.000", "violated")])
def test_accountants_set_what_is_below_zero_in_brackets(total, verdict):
    rows = ("Tiền gửi | 2.700.000", "Dự phòng | (200.000)", "Tiền mặt | 1.250.000", f"Tổng cộng | {total}")
    assert told("Nội dung | Số tiền (đồng)", *rows) == [
        ("roll-forward", verdict, [total, "2.700.000", "(200.000)", "1.250.000"])
    ]


def test_a_short_number_in_brackets_is_a_remark():
    assert not told("Nội dung | Số hộ", "Xóm Đông | 12", "Xóm Tây | (5)", "Tổng cộng | 12")


@pytest.mark.parametrize(("total", "verdict"), [("1.590", "holds"), ("1.950", "violated")])
def test_bold_cells_of_markdown_are_read(total, verdict):
    rows = ("| Thu phí | 1.250 |", "| Thu khác | 340 |", f"| **Tổng cộng** | **{total}** |")
    assert told("| Nội dung | Số tiền |", "|---|---:|", *rows) == [("breakdown", verdict, [total, "1.250", "340"])]


def test_a_star_that_stands_alone_stays():
    (table,) = read_text("Nội dung | Số hộ\nHộ nghèo * | 12\n* Ghi nhận * | 4\nHộ khá | 5").tables
    assert table.body[0].label == "Hộ nghèo *"


SAVED = ("Tiền gửi | {} | 4.500", "Bằng đồng | 3.200 | 3.100", "Bằng vàng | 2.050 | 1.400")
LENT = ("Cho vay | 7.100 | 6.300", "Ngắn hạn | 4.000 | 3.900", "Dài hạn | 3.100 | 2.400", "Ký quỹ | 1.200 | 1.100")


@pytest.mark.parametrize(("total", "wrong"), [("13.550", []), ("15.550", ["15.550", "5.250", "7.100", "1.200"])])
def test_rows_that_no_number_parts_are_counted_once(total, wrong):
    found = violated(
        "Khoản | Cuối kỳ | Đầu kỳ", SAVED[0].format("5.250"), *SAVED[1:], *LENT, f"Cộng | {total} | 11.900"
    )
    assert found == ([wrong] if wrong else [])


def test_sums_below_their_rows_are_counted_once_too():
    lines = ("Bạn hàng | Cuối kỳ | Đầu kỳ", *SAVED[1:], "Tổng bên trong | 5.250 | 4.500", *LENT[1:3])
    assert not violated(*lines, "Tổng bên ngoài | 7.100 | 6.300", "Tổng cộng | 12.350 | 10.800")


RUNNING = "Chỉ tiêu | Quý II/2026 | Quý II/2025 | Lũy kế quý II/2026 | Lũy kế quý II/2025"


def test_what_came_up_to_now_is_no_sum_of_two_years():
    assert not told(RUNNING, "Lợi nhuận | 219 | 205 | 383 | 330", "Lãi mỗi suất | 18 | 17 | 32 | 28")


@pytest.mark.parametrize(("sum_", "verdict"), [("424", "holds"), ("442", "violated")])
def test_what_came_up_to_now_is_the_sum_of_the_times_of_its_year(sum_, verdict):
    lines = (
        "Nội dung | Quý I/2026 | Quý II/2026 | Lũy kế 2026",
        f"Thu phí | 219 | 205 | {sum_}",
        "Thu khác | 31 | 20 | 51",
    )
    assert told(*lines) == [
        ("breakdown", verdict, [sum_, "219", "205"]),
        ("breakdown", "holds", ["51", "31", "20"]),
    ]


def test_a_share_of_the_whole_country_is_of_nothing_in_the_table():
    years = "Vật nuôi | Năm 2010 | Năm 2010 | Năm 2021 | Năm 2021"
    head = " | Số con (triệu) | Tỉ lệ so với cả nước (%) | Số con (triệu) | Tỉ lệ so với cả nước (%)"
    assert not told(years, head, "Trâu | 1,6 | 56,2 | 1,2 | 55,0", "Bò | 1,0 | 17,1 | 1,2 | 19,0")


GROUPS = ("Khối | Tổng số | Công lập | | Tư thục | ", " | | Dân tộc Tổng | Dân tộc Nữ | Dân tộc Tổng | Dân tộc Nữ")


def test_women_of_two_groups_are_no_men_and_women():
    assert not violated(*GROUPS, "Lớp 1 | 9 | 7 | 5 | 2 | 0", "Lớp 2 | 10 | 9 | 6 | 1 | 0")


@pytest.mark.parametrize(("total", "wrong"), [("12", []), ("14", ["14", "7", "5"])])
def test_men_and_women_of_one_body_are(total, wrong):
    found = violated("Xã | Tổng số | Đảng viên nam | Đảng viên nữ", f"Đông | {total} | 7 | 5", "Tây | 20 | 11 | 9")
    assert found == ([wrong] if wrong else [])


def test_deviations_do_not_add_up():
    lines = (
        "Nhóm | Cỡ mẫu | Độ lệch chuẩn",
        "Một | 45 | 59,7",
        "Hai | 56 | 57,9",
        "Ba | 35 | 53,8",
        "Tổng | 136 | 58,1",
    )
    assert [(kind, verdict) for kind, verdict, _ in told(*lines)] == [("breakdown", "holds")]


def test_a_price_is_asked_of_single_things_and_not_of_what_heads_them():
    head = "STT | Sản phẩm | Sản lượng (tấn) | Đơn giá (triệu đồng) | Thành tiền (triệu đồng)"
    rows = ("1 | Lúa | 120 | 7 | 840", "2 | Ngô | 30 | 6 | 180", "II | Rừng | 15 | 9 | 70", "1 | Gỗ | 5 | 6 | 30")
    kinds = [
        (kind, verdict, texts[0]) for kind, verdict, texts in told(head, "I | Trồng trọt | 150 | 13 | 1.020", *rows)
    ]
    assert ("product", "violated", "1.020") not in kinds
    assert ("product", "holds", "840") in kinds


def test_a_change_of_what_was_below_zero_is_not_told():
    lines = ("Chỉ tiêu | Năm 2024 | Năm 2025 | Chênh lệch", "Lãi khác | -504 | 1.593 | 2.097", "Lãi | 120 | 150 | 30")
    assert not violated(*lines)


def test_letters_below_numbers_are_their_parts():
    one = (
        "I | Cục Một | 300 | 240",
        "1 | Chi cục Bắc | 300 | 240",
        "A | Thường xuyên | 180 | 140",
        "B | Định kỳ | 120 | 100",
    )
    two = (
        "II | Cục Hai | 500 | 400",
        "1 | Chi cục Nam | 500 | 400",
        "A | Thường xuyên | 350 | 300",
        "B | Định kỳ | 150 | 100",
    )
    lines = ("TT | Đơn vị | Kế hoạch | Thực hiện", *one, *two)
    assert not violated(*lines, " | Tổng cộng | 800 | 640")
    assert ["810", "300", "500"] in violated(*lines, " | Tổng cộng | 810 | 640")


def test_what_rounding_has_left_nothing_of_tells_no_law():
    rows = (
        "Lúa | 0,0 | 7.500.000 | 0,0 | 2,6",
        "Ngô | 0,0 | 6.500.000 | 0,0 | 1,3",
        "Sắn | 0,0 | 3.500.000 | 0,0 | 0,7",
    )
    head = "Cây | Sản lượng (tấn) | Giá gốc (đồng) | Chỉ số | Giá trị (tỷ đồng)"
    assert not told(head, *rows, "Lạc | 0,0 | 9.500.000 | 0,0 | 0,4")
    percents = ("1 | Lúa | 88,5 | 0,0 | 0,3", "2 | Ngô | 40,5 | 20,5 | 50,6", "3 | Sắn | 50,5 | 25,5 | 50,5")
    assert violated("TT | Cây | Kế hoạch | Thực hiện | Đạt (%)", *percents) == [["0,3", "0,0", "88,5"]]


def test_signatures_below_a_table_leave_its_totals_at_the_foot():
    one = ("1 | An | 400", "2 | Bình | 400", " | Cộng | 800")
    two = ("1 | Chi | 400", "2 | Dung | 400", "3 | Giang | 400", " | Cộng | 1.200")
    names = (" | Người lập bảng | Hiệu trưởng",)
    assert [verdict for _, verdict, _ in told("STT | Họ tên | Số tiền", *one, *two, *names)] == ["holds", "holds"]


def test_a_total_that_names_rows_of_another_page_asserts_nothing():
    lines = ("TT | Đơn vị | Kế hoạch | Thực hiện", "1 | Sở Một | 5.427 | 5.120", "2 | Sở Hai | 6.100 | 6.000")
    assert not told(*lines, " | Tổng cộng (I + II) | 9.100 | 8.000")


def test_an_odd_cell_among_the_numbers_of_rows_leaves_them_numbers():
    rows = [f"{number} | Xã {number} | {number + 3}" for number in range(1, 12)]
    (table,) = read_text("\n".join((" | Đơn vị | Số hộ", *rows, "12 (mới) | Xã 12 | 15"))).tables
    assert table.columns[0].kind is ColumnKind.SERIAL


ONE, OTHER = ["310", "100", "100", "100"], ["100", "33", "33", "33"]


@pytest.mark.parametrize(("total", "wrong"), [("301", []), ("310", [ONE, OTHER]), ("300", [OTHER])])
def test_sums_of_a_table_that_miss_by_what_rounding_takes_show_rounded_numbers(total, wrong):
    groups = ("I | Khu Một | 100 | 40", "1 | Tổ A | 33 | 20", "2 | Tổ B | 33 | 10", "3 | Tổ C | 33 | 10")
    others = ("II | Khu Hai | 100 | 50", "1 | Tổ D | 60 | 25", "2 | Tổ E | 40 | 25", "III | Khu Ba | 100 | 30")
    lines = ("TT | Đơn vị | Số tiền | Số hộ", *groups, *others, "1 | Tổ G | 70 | 20", "2 | Tổ H | 30 | 10")
    assert violated(*lines, f" | Tổng cộng | {total} | 120") == wrong


def test_a_number_before_a_bold_name_numbers_its_row():
    rows = ("| **C. Nợ phải trả** (300) | 700 | 600 |", "| 1. Vay | 400 | 350 |", "| 2. Thuế | 300 | 250 |")
    more = ("| **D. Vốn** (400) | 500 | 450 |", "| 1. Vốn góp | 450 | 410 |", "| 2. Quỹ | 50 | 40 |")
    lines = ("| Nguồn vốn | Cuối kỳ | Đầu kỳ |", "|---|---|---|", *rows, *more)
    assert not violated(*lines, "| **Tổng cộng** | **1.200** | **1.050** |")
    assert violated(*lines, "| **Tổng cộng** | **1.300** | **1.050** |") == [["1.300", "700", "500"]]


def test_of_two_columns_up_to_now_neither_is_the_sum_of_what_came_and_what_went():
    head = ("Chỉ tiêu | Nợ đầu kỳ | Trong kỳ | | Lũy kế từ đầu năm | ", " | | Phải nộp | Đã nộp | Phải nộp | Đã nộp")
    assert not told(*head, "Thuế đất | 4.215 | 14.447 | 12.108 | 26.378 | 23.994")


def test_a_table_of_headings_alone_has_no_rows():
    assert rows_read([], []) == []
