"""Tables: what is read of their headings, rows and cells, and what they assert."""

from decimal import Decimal

import pytest

from dangbo_report.claims import Breakdown, Change, Difference, PercentOfTarget, Points, Product, RollForward, Verdict
from dangbo_report.documents import ColumnKind, Grid, MentionKind, Role, RowKind
from dangbo_report.figures import Count, Measure, Money, Percent
from dangbo_report.reading import read_text
from dangbo_report.reading.tables import RawCell, RawTable
from dangbo_report.reading.tables.headings import heads_of
from tests.reading.table_scores import labelled_tables, score, text_of


def grid(*lines: str) -> Grid:
    (found,) = read_text("\n".join(lines)).tables
    return found


def claims(*lines: str) -> list[tuple[str, str, list[str]]]:
    found = read_text("\n".join(lines)).claims
    return [(claim.kind, claim.verdict().value, [each.text for each in claim.evidence]) for claim in found]


def kinds(table: Grid) -> list[str]:
    return [column.kind.value for column in table.columns]


TARGETS = (
    "TT | Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện | Đạt (%)",
    "1 | Kết nạp đảng viên | Đảng viên | 40 | 36 | 90,0",
    "2 | Quỹ vì người nghèo | Triệu đồng | 250 | 265,5 | 106,2",
    "3 | Trồng cây | Ha | 12,5 | 11 | 88,0",
)


def test_labelled_tables_are_read_judged_and_found_when_spoilt():
    result = score(labelled_tables())
    assert len(result.unread) <= 0.05 * result.relations, result.unread
    assert len(result.misjudged) <= 0.02 * result.relations, result.misjudged
    assert not result.false
    assert len(result.unfound) <= 0.02 * result.spoilt, result.unfound


@pytest.mark.parametrize(
    "table", [each for each in labelled_tables() if each["class"] == "trap"], ids=lambda t: t["id"]
)
def test_a_table_that_claims_nothing_claims_nothing(table):
    (found,) = read_text(text_of(table)).tables
    assert not [claim for claim in read_text(text_of(table)).claims if claim.verdict() is Verdict.VIOLATED]
    assert found.columns


def test_columns_are_told_by_their_headings():
    table = grid(*TARGETS)
    assert kinds(table) == ["serial", "label", "unit", "amount", "amount", "percent"]
    assert table.headings[-1] == "Đạt (%)"
    assert [row.serial for row in table.body] == ["1", "2", "3"]


def test_the_unit_of_a_row_makes_the_figure():
    figures = [
        [cell.mention.figure for cell in row.cells if cell.mention and cell.column > 2] for row in grid(*TARGETS).body
    ]
    assert figures[0] == [Count(40, "đảng viên"), Count(36, "đảng viên"), Percent(Decimal("90.0"))]
    assert figures[1][1] == Money(265_500_000, step=100_000)
    assert figures[2] == [Measure(Decimal("12.5"), "ha"), Measure(Decimal(11), "ha"), Percent(Decimal("88.0"))]


def test_a_word_that_bounds_a_cell_leaves_it_the_unit_of_its_row_or_column():
    units = ("Chỉ tiêu | ĐVT | Thực hiện", "Vốn | triệu đồng | trên 310", "Lúa | tấn | Gần 20,5", "Hộ | hộ | ước đạt 7")
    column = ("Xã | Chi (triệu đồng) | Tỷ lệ (%)", "A | khoảng 1.250 | trên 95", "B | 12 | 80")
    cells = [row.cells[2].mention for row in grid(*units).body] + [
        cell.mention for cell in grid(*column).body[0].cells[1:]
    ]
    assert [str(cell.figure) for cell in cells if cell] == [
        "trên 310 triệu đồng", "gần 20,5 tấn", "ước 7 hộ", "khoảng 1.250 triệu đồng", "trên 95%",
    ]  # fmt: skip


def test_roles_come_from_headings():
    roles = [cell.mention.role for cell in grid(*TARGETS).body[0].cells[3:] if cell.mention]
    assert roles == [Role.TARGET, Role.VALUE, Role.PERCENT_OF_TARGET]


def test_figures_of_cells_are_mentions_of_the_document_in_order():
    reading = read_text("\n".join(("Kết nạp 36 đảng viên.", *TARGETS)))
    starts = [mention.start for mention in reading.mentions]
    assert starts == sorted(starts)
    assert all(reading.text[mention.start : mention.end] == mention.surface for mention in reading.mentions)
    assert sum(mention.kind is MentionKind.ORDINAL for mention in reading.mentions) == 3


@pytest.mark.parametrize(
    ("note", "heading"),
    [
        ("Biểu 1. Thu ngân sách (đơn vị: triệu đồng)", "Số thu"),
        ("(Đơn vị tính: triệu đồng)", "Số thu"),
        ("(triệu đồng)", "Số thu"),
        ("Biểu 1", "Số thu (tr.đồng)"),
        ("ĐVT: triệu đồng", "Số thu"),
        ("Đơn vị tính: 1.000.000 đồng", "Số thu"),
    ],
)
def test_a_note_gives_the_unit(note, heading):
    table = grid(note, f"Nội dung | {heading} | Số hộ", "Thu phí | 1.250 | 31", "Thu khác | 340,5 | 8")
    first = table.body[0].cells[1].mention
    assert first is not None
    assert first.figure == Money(1_250_000_000, step=1_000_000)
    assert table.columns[1].unit == "triệu đồng"
    households = table.body[0].cells[2].mention
    assert households is not None
    assert households.figure == Count(31, "hộ")


def test_a_note_of_several_units_gives_none():
    table = grid("Đơn vị tính: chi bộ, đảng viên", "Nội dung | Khu A | Khu B", "Tổ | 12 | 3", "Nhóm | 4 | 5")
    assert table.unit == ""


def test_headings_over_several_rows_are_joined():
    table = grid(
        "TT | Đơn vị | Tổng số | Trong đó | | Ghi chú",
        " | | | Nam | Nữ | ",
        "1 | Hòa Lạc | 31 | 20 | 11 | ",
        "2 | An Phước | 24 | 14 | 10 | ",
    )
    assert table.headings == ("TT", "Đơn vị", "Tổng số", "Trong đó Nam", "Trong đó Nữ", "Ghi chú")
    assert kinds(table)[-1] == ColumnKind.TEXT


@pytest.mark.parametrize(
    "lines",
    [
        ("Một | Hai | Ba", "100 | 200 | 300", "400 | 500 | 600"),
        (
            "Xã | Chi | Thuốc | Giường",
            "A | 17 | 9 | 8",
            "B | 90 | 71 | 19",
            "C | 65 | 45 | 20",
            "D | 3 | 9 | 8",
            "E | 2 | 1 | 8",
        ),
        ("Xã | Chi | Ngày", "Toàn quốc | 5.178 | 826", "A | 3.466 | 799", "B | 8.320 | 910", "C | 4.012 | 768"),
        (
            "Loại | Tổng | Trong | Ngoài",
            "A | 1=2+3 | 2 | 3",
            "Năm nay | 72 | 57 | 15",
            "Tỷ lệ % tăng giảm | 9,9 | 9,3 | 12,3",
        ),
        ("Mã | Lượt | nam", "A | 10 | 2.024", "B | 3.000 | 2.024", "C | 4.000 | 2.024"),
        ("Mẫu | Khối | Ion | Phần (%)", *(f"M{n} | {n}44 | {n}45 | 100" for n in (3, 5, 7, 9)), "M | 644 | 667 | 98,5"),
    ],
    ids=[
        "one row of two",
        "not next to all rows",
        "averages of all",
        "rates below counts",
        "a year",
        "one percent all over",
    ],
)
def test_what_figures_alone_would_tell_is_no_claim(lines):
    assert not [claim for claim in claims(*lines) if claim[1] == "violated"]


@pytest.mark.parametrize(("total", "verdicts"), [("204,3", ["holds"]), ("204", ["holds"]), ("206", ["violated"])])
def test_a_whole_number_among_decimals_was_rounded(total, verdicts):
    lines = ("Nguồn | Số dùng", "A | 35,4", "B | 59,5", "C | 109,4", f"Tổng cộng | {total}")
    assert [verdict for _, verdict, _ in claims(*lines)] == verdicts


def test_sums_that_rounding_misses_in_several_rows_are_held_as_rounded():
    head = "TT | Nguồn | Tổng số | Trung ương | Địa phương"
    rows = (
        "1 | A | 11 | 5 | 7",
        "2 | B | 24 | 11 | 12",
        "3 | C | 60 | 35 | 25",
        "4 | D | 90 | 30 | 60",
        "5 | E | 48 | 20 | 28",
    )
    told = [verdict for _, verdict, _ in claims(head, *rows)]
    assert told == ["holds"] * 5
    assert [verdict for _, verdict, _ in claims(head, rows[0], *rows[2:])] == ["violated", *["holds"] * 3]
    assert [verdict for _, verdict, _ in claims(head, *rows, "6 | G | 99 | 50 | 60")] == [*told, "violated"]


@pytest.mark.parametrize(
    ("target", "done", "percent", "verdict"),
    [
        ("≥ 95", "98", "103,2", "holds"),
        (">= 95", "98", "100", "holds"),
        ("≥ 95", "98", "113,2", "violated"),
        ("trên 90", "98", "108,9", "holds"),
        ("> 90", "98", "100,0", "holds"),
        ("trên 90", "98", "119,8", "violated"),
        ("tối thiểu 2", "3", "150", "holds"),
        ("95 trở lên", "120", "126,3", "holds"),
        ("từ 95 hộ trở lên", "120", "162,3", "violated"),
        ("dưới 30", "35", "85,7", "undecided"),
        ("≤ 30", "20", "66,7", "undecided"),
        ("30 trở xuống", "20", "150", "undecided"),
        ("80", "98", "trên 100", "holds"),
        ("80", "98", "≥ 100", "holds"),
        ("80", "98", "dưới 100", "violated"),
    ],
)
def test_open_ends_of_targets_and_of_what_is_reached_are_bounds(target, done, percent, verdict):
    rows = ("1 | A | 120 | 98 | 81,7", f"2 | B | {target} | {done} | {percent}", "3 | C | 60 | 45 | 75")
    told = claims("TT | Chỉ tiêu | Kế hoạch | Thực hiện | Tỷ lệ đạt (%)", *rows)
    assert told == [
        ("percent-of-target", "holds", ["81,7", "98", "120"]),
        ("percent-of-target", verdict, [percent, done, target]),
        ("percent-of-target", "holds", ["75", "45", "60"]),
    ]


@pytest.mark.parametrize("said", ["≥ 2 trở lên", "từ 2 đến 3", "95% - 100%", "≥ nhiều", "đạt 5"])
def test_what_is_no_single_bound_is_told(said):
    lines = ("TT | Chỉ tiêu | Kế hoạch | Thực hiện", "1 | A | 120 | 98", f"2 | B | {said} | 98", "3 | C | 60 | 45")
    told = [notice.message for notice in read_text("\n".join(lines)).notices]
    unread = f"Ô “{said}” của bảng không phải là một con số, nên chưa được đối chiếu. Đề nghị kiểm tra bằng mắt."
    assert told == ([unread] if any(map(str.isdigit, said)) else [])


def test_two_years_tell_which_is_the_base():
    head = "Chỉ tiêu | Năm 2023 | Năm 2024 | Tốc độ tăng (%)"
    lines = (head, "Lúa | 412,5 | 436,8 | 5,19", "Ngô | 268,0 | 301,7 | 15,57")
    assert [(kind, verdict) for kind, verdict, _ in claims(*lines)] == [("change", "violated")] * 2


@pytest.mark.parametrize(
    ("lines", "headings"),
    [
        (
            (
                "Khối | Tổng | | Tự chọn | ",
                " | Giờ | Tỷ lệ | Giờ | Tỷ lệ",
                "A | 62 | 38,1 | 9 | 15,3",
                "B | 18 | 11 | 4 | 9",
            ),
            ("Khối", "Tổng Giờ", "Tổng Tỷ lệ", "Tự chọn Giờ", "Tự chọn Tỷ lệ"),
        ),
        (
            ("TT | Nội dung | Kết quả | Ghi chú", " | Khối Đảng | | ", "1 | A | 62 | x", "2 | B | 18 | y"),
            ("TT", "Nội dung", "Kết quả", "Ghi chú"),
        ),
        (("Xã | Việc | Kết quả", " | họp | 3", " | học | 4"), ("Xã", "Việc", "Kết quả")),
        (("Xã | Việc | Kết quả", " | họp | ", "A | học | 4", "B | học | 5"), ("Xã", "Việc", "Kết quả")),
    ],
    ids=["no numbers of rows", "a group behind the number", "figures", "one word"],
)
def test_a_second_row_heads_where_no_label_leads_it(lines, headings):
    assert grid(*lines).headings == headings


def test_a_row_that_numbers_the_columns_says_what_they_are():
    lines = ("Xã | Tổng | Đầu | Sau", "A | 1=2+3 | 2 | 3", "Hòa Lạc | 31 | 20 | 11", "An Phước | 25 | 14 | 10")
    table = grid(*lines)
    assert [row.kind for row in table.rows[:2]] == [RowKind.HEADING, RowKind.NUMBERING]
    assert ("breakdown", "violated", ["25", "14", "10"]) in claims(*lines)


@pytest.mark.parametrize(
    ("formula", "cell", "claim"),
    [
        ("4=2x3", "73", ("product", "violated", ["73", "12", "6"])),
        ("4 = 3/2*100", "51,0%", ("share", "violated", ["51,0%", "6", "12"])),
        ("4=(3/2)%", "50,0%", ("share", "holds", ["50,0%", "6", "12"])),
        ("4=(2-3)/3x100", "99,0%", ("change", "violated", ["99,0%", "12", "6"])),
        ("4=2/3", "3", ("average", "violated", ["3", "12", "6"])),
    ],
)
def test_a_row_of_numbers_may_multiply_and_divide(formula, cell, claim):
    percent = "%" if "%" in cell else "Số"
    lines = (f"Xã | Một | Hai | {percent}", f"1 | 2 | 3 | {formula}", f"A | 12 | 6 | {cell}", f"B | 9 | 4 | {cell}")
    assert claim in claims(*lines)


def test_a_group_of_one_is_added_up_alone():
    lines = ("Khối | Số người", "A | 12", "B | 9", "Cộng khối I | 21", "C | 8", "Cộng khối II | 8", "Tổng cộng | 29")
    assert [verdict for _, verdict, _ in claims(*lines)] == ["holds"] * 3


def test_a_heading_that_is_repeated_on_a_page_is_no_entry():
    head = "Xã | Tổng số | Nam | Nữ"
    table = grid(head, "Hòa Lạc | 31 | 20 | 11", head, "An Phước | 24 | 14 | 10")
    assert [row.kind.value for row in table.rows] == ["heading", "body", "heading", "body"]


def test_a_dash_is_zero_and_an_empty_cell_is_missing():
    lines = ("Xã | Số vụ | Chết", "Hòa Lạc | 3 | -", "An Phước | 4 | ", "Tổng | 7 | -")
    dash, empty = (row.cells[2].mention for row in grid(*lines).body[:2])
    assert dash is not None
    assert dash.figure == Count(0, "")
    assert empty is None


def test_what_is_no_figure_among_figures_is_said():
    lines = ("Xã | Số vụ | Chết", "Hòa Lạc | 3 (1 lớn) | 1", "An Phước | 4 | 2", "Tân Tiến | 5 | 2", "Lộc Tân | 5 | 2")
    reading = read_text("\n".join(lines))
    (table,), (notice,) = reading.tables, reading.notices
    assert [cell.text for cell in table.unplaced] == ["3 (1 lớn)"]
    assert (notice.code, notice.severity.value, notice.span) == ("X006", "info", table.unplaced[0].span)


def test_one_notice_tells_of_all_cells_of_a_table():
    lines = ("Xã | Số vụ | Chết", "A | 3 (1 lớn) | 1", "B | 4 | 2/3/4", "C | 5 | 2", "D | 5 | 2")
    (notice,) = read_text("\n".join(lines)).notices
    assert "và 1 ô khác" in notice.message
    assert "and 1 others" in notice.english


def test_a_cell_may_say_its_unit():
    lines = ("Nội dung | Kết quả | So với kế hoạch", "Quỹ | 1,5 tỷ đồng | 75%", "Cây | trên 800 cây | 80%")
    first, second = (row.cells[1].mention for row in grid(*lines).body)
    assert first is not None
    assert second is not None
    assert (str(first.figure), str(second.figure)) == ("1,5 tỷ đồng", "trên 800 cây")


@pytest.mark.parametrize(
    "lines",
    [
        ("ĐẢNG BỘ HUYỆN | ĐẢNG CỘNG SẢN VIỆT NAM", "Số 12-BC/HU | Hòa Lạc, ngày 5 tháng 6 năm 2024"),
        ("Nơi nhận: | TM. BAN CHẤP HÀNH", "- Lưu: VT, 12 | CHỦ TỊCH", "12 | 34"),
        ("Nội dung | Đơn vị chủ trì", "Rà soát hộ nghèo | Phòng Lao động", "Tập huấn | Hội Nông dân"),
        ("Số tiền | 12", "chữ | khác"),
    ],
    ids=["letterhead", "recipients", "words", "one figure"],
)
def test_what_holds_no_data_is_no_table(lines):
    assert read_text("\n".join(lines)).tables == ()


def test_bars_without_blanks_are_no_cells():
    assert read_text("a|12|13\nb|14|15").tables == ()


def test_tabs_and_framed_rows_part_cells_too():
    tabbed = grid("Xã\tSố vụ\tSố hộ", "Hòa Lạc\t3\t1", "An Phước\t4\t2")
    framed = grid("| Xã | Số vụ | Số hộ |", "|---|---:|---:|", "| Hòa Lạc | 3 | 1 |", "| An Phước | 4 | 2 |")
    for table in (tabbed, framed):
        assert table.headings == ("Xã", "Số vụ", "Số hộ")
        assert [len(row.cells) for row in table.body] == [3, 3]


SPOILT = [
    pytest.param(
        (
            "Cây trồng | Diện tích (ha) | Năng suất (tạ/ha) | Sản lượng (tấn)",
            "Ngô | 96,2 | 44,0 | 423,3",
            "Lạc | 51 | 47,3 | 251,2",
        ),
        ("average", ["47,3", "251,2", "51"]),
        id="yield in quintals, harvest in tonnes",
    ),
    pytest.param(
        (
            "Trường | Số lớp | Số học sinh | Bình quân học sinh/lớp",
            "A | 12 | 486 | 40,5",
            "B | 9 | 351 | 38,0",
        ),
        ("average", ["38,0", "351", "9"]),
        id="average that its heading names",
    ),
    pytest.param(
        (
            "TT | Năm | Tổng số tổ chức | Hoàn thành tốt | | Hoàn thành | ",
            " | | | Số lượng | Tỷ lệ % | Số lượng | Tỷ lệ %",
            "1 | Năm 2022 | 40 | 34 | 85,0 | 6 | 15,0",
            "2 | Năm 2023 | 42 | 36 | 87,5 | 6 | 14,3",
        ),
        ("share", ["87,5", "36", "42"]),
        id="number and share under one heading",
    ),
    pytest.param(
        (
            "Chức danh | Tỷ lệ nữ 2020 (%) | Tỷ lệ nữ 2025 (%) | Tăng, giảm (điểm %)",
            "A | 12,50 | 14,75 | 2,25",
            "B | 17,58 | 20,61 | 3,30",
        ),
        ("points", ["3,30", "20,61", "17,58"]),
        id="points in a column of their own",
    ),
    pytest.param(
        (
            "Khối | Số người | Số việc",
            "A | 12 | 30",
            "B | 9 | 40",
            "Cộng khối I | 21 | 70",
            "C | 8 | 50",
            "Cộng khối II | 8 | 53",
            "Tổng cộng | 29 | 120",
        ),
        ("breakdown", ["53", "50"]),
        id="total of a group of one",
    ),
    pytest.param(
        ("Đơn vị | Chỉ tiêu | Thực hiện | Tỷ lệ (%)", "A | 40 | 31 | 77,5", "B | 25 | 20 | 80", "C | 16 | 18 | 121,5"),
        ("percent-of-target", ["121,5", "18", "16"]),
        id="percent of target",
    ),
    pytest.param(
        (
            "Loại | Năm 2023 | Năm 2024 | Tốc độ tăng (%)",
            "A | 412 | 437 | 6,07",
            "B | 268 | 302 | 15,69",
            "C | 540 | 500 | -7,41",
        ),
        ("change", ["15,69", "302", "268"]),
        id="growth",
    ),
    pytest.param(
        ("Loại | Kỳ trước | Kỳ này | Tăng, giảm", "A | 41 | 43 | 2", "B | 26 | 30 | 6", "C | 54 | 50 | -4"),
        ("difference", ["6", "30", "26"]),
        id="difference",
    ),
    pytest.param(
        (
            "Cụm | Đầu năm | Kết nạp | Giảm | 30/6/2024",
            "I | 486 | 26 | 15 | 497",
            "II | 312 | 22 | 14 | 320",
            "III | 375 | 24 | 17 | 392",
        ),
        ("roll-forward", ["392", "375", "24", "17"]),
        id="balance",
    ),
    pytest.param(
        (
            "Nguồn | Số suất | Mức quà (đồng) | Thành tiền (đồng)",
            "A | 12 | 300.000 | 3.600.000",
            "B | 20 | 500.000 | 10.000.000",
            "C | 30 | 200.000 | 6.300.000",
        ),
        ("product", ["6.300.000", "30", "200.000"]),
        id="product",
    ),
    pytest.param(
        ("Thôn | Quý I | Quý II | 6 tháng", "A | 44 | 35 | 79", "B | 38 | 32 | 72", "C | 33 | 28 | 61"),
        ("breakdown", ["72", "38", "32"]),
        id="running total",
    ),
    pytest.param(
        ("Thôn | Tổng số | Nam | Nữ", "A | 44 | 30 | 14", "B | 38 | 20 | 28"),
        ("breakdown", ["38", "20", "28"]),
        id="men and women, in two rows",
    ),
    pytest.param(
        ("Thôn | Phải xử lý | Đã xử lý | Còn lại", "A | 44 | 30 | 14", "B | 38 | 20 | 18", "C | 52 | 40 | 21"),
        ("remainder", ["21", "52", "40"]),
        id="remainder",
    ),
    pytest.param(
        ("Xã | Số hộ | Số người", "A | 44 | 130", "B | 38 | 120", "Tổng cộng | 83 | 250"),
        ("breakdown", ["83", "44", "38"]),
        id="total at the foot",
    ),
    pytest.param(
        ("Xã | Số hộ | Số người", "Tổng số | 82 | 251", "A | 44 | 130", "B | 38 | 120"),
        ("breakdown", ["251", "130", "120"]),
        id="total on top",
    ),
    pytest.param(
        (
            "TT | Nội dung | Số cuộc | Số người",
            "I | Kiểm tra | 52 | 130",
            "1 | Tổ chức | 30 | 60",
            "2 | Cá nhân | 22 | 70",
            "II | Giám sát | 41 | 86",
            "1 | Tổ chức | 18 | 40",
            "2 | Cá nhân | 23 | 45",
            " | Tổng (I+II) | 93 | 216",
        ),
        ("breakdown", ["86", "40", "45"]),
        id="groups",
    ),
    pytest.param(
        (
            "Nội dung | Số cuộc | Số người",
            "Hội nghị | 52 | 130",
            "Trong đó: nữ | 30 | 160",
            "Tọa đàm | 22 | 70",
            "Cộng | 74 | 200",
        ),
        ("breakdown", ["130", "160"]),
        id="part above its whole",
    ),
    pytest.param(
        (
            "Nội dung | Tổng số đơn | Tỷ lệ (%)",
            "Tổng số phải giải quyết | 205 | 100",
            "Đã giải quyết | 187 | 91,22",
            "Còn lại | 28 | 8,78",
        ),
        ("remainder", ["28", "205", "187"]),
        id="rest below",
    ),
]


@pytest.mark.parametrize(("lines", "expected"), SPOILT)
def test_the_one_wrong_cell_is_found(lines, expected):
    wrong = [(kind, cells) for kind, verdict, cells in claims(*lines) if verdict == "violated"]
    assert expected in wrong


@pytest.mark.parametrize(
    "lines",
    [
        ("Nội dung | 2021 | 2022 | 2023", "Dân quân (đồng chí) | 118 | 120 | 124", "Diễn tập (cuộc) | 1 | 1 | 1"),
        (
            "Nội dung | Định mức/người | Định mức/lớp",
            "Báo cáo viên | 600 | 1.200",
            "Nước uống | 40 | 2.000",
            "Tổng cộng | 64 | 99",
        ),
        ("Hộ | Số khẩu | Năm sinh", "A | 4 | 1980", "B | 3 | 1975", "Cộng | 7 | 2024"),
        ("Chỉ tiêu | ĐVT | Kết quả", "Hội nghị | Cuộc | 12", "Đại biểu | Người | 340", "Tổng | Cuộc | 20"),
    ],
    ids=["years", "norms", "years of birth", "units"],
)
def test_columns_that_do_not_add_up_are_known_as_such(lines):
    assert not [claim for claim in claims(*lines) if claim[1] == "violated"]


@pytest.mark.parametrize("heading", ["TL_Nội trú", "TL nội trú", "TL", "Hệ số sử dụng", "Công suất", "Ngày ĐTBQ"])
@pytest.mark.parametrize("total", ["Toàn tỉnh", "Tổng cộng"])
def test_what_is_an_average_of_the_rows_is_no_sum_of_them(total, heading):
    head = f"Đơn vị | Tổng số lượt | Ngoại trú | Nội trú | {heading}"
    rows = ("Xã A | 400 | 320 | 80 | 20,00", "Xã B | 612 | 500 | 112 | 18,30", "Xã C | 325 | 300 | 25 | 7,69")
    found = claims(head, f"{total} | 1.337 | 1.120 | 217 | 16,23", *rows)
    assert {verdict for _, verdict, _ in found} == {"holds"}
    assert ("breakdown", "holds", ["1.337", "400", "612", "325"]) in found
    assert not [cells for kind, _, cells in found if kind == "breakdown" and "16,23" in cells]


def test_a_percent_without_its_name_is_none_though_one_of_its_rows_is_wrong():
    head = "Đơn vị | Tổng số lượt | Ngoại trú | Nội trú | Công suất"
    rows = ("Xã A | 400 | 320 | 80 | 20,00", "Xã B | 612 | 500 | 112 | 18,30", "Xã C | 325 | 300 | 25 | 7,69")
    found = claims(head, *rows, "Tổng cộng | 1.337 | 1.120 | 217 | 61,23")
    assert {verdict for _, verdict, _ in found} == {"holds"}


def test_a_column_of_decimals_that_is_no_percent_of_others_is_added_up():
    rows = ("Xã A | 400 | 320 | 20,00", "Xã B | 612 | 500 | 18,30", "Xã C | 325 | 300 | 7,69")
    found = claims("Đơn vị | Số lượt | Ngoại trú | Diện tích (ha)", *rows, "Tổng cộng | 1.337 | 1.120 | 18,99")
    assert ("breakdown", "violated", ["18,99", "20,00", "18,30", "7,69"]) in found


def test_a_share_in_short_is_a_percent_of_the_columns_beside_it():
    rows = ("Xã A | 400 | 80 | 20,00", "Xã B | 612 | 112 | 18,30", "Xã C | 325 | 25 | 7,69", "Xã D | 813 | 311 | 38,25")
    found = claims("Đơn vị | Tổng số lượt | Nội trú | TL_Nội trú", *rows)
    assert ("share", "holds", ["18,30", "112", "612"]) in found
    wrong = claims("Đơn vị | Tổng số lượt | Nội trú | TL_Nội trú", *rows[:3], "Xã D | 813 | 311 | 83,25")
    assert ("share", "violated", ["83,25", "311", "813"]) in wrong


def test_what_is_short_for_a_percent_may_be_short_for_something_else():
    assert kinds(grid("Xã | Số bao | TL (kg)", "A | 3 | 20,5", "B | 4 | 31,5"))[-1] == "amount"
    assert kinds(grid("Xã | Số bao | TL", "A | 3 | 1.020,5", "B | 4 | 31,5"))[-1] == "amount"
    assert kinds(grid("Xã | Số bao | TL", "A | 3 | 20", "B | 4 | 31"))[-1] == "amount"


def test_a_number_that_fills_all_digits_of_a_workbook_lost_its_decimals():
    lines = [f"Xã {each} | {each}1.500,25 | {each}0.000,75 | 1.499,50" for each in range(1, 5)]
    head = "Đơn vị | Kế hoạch | Thực hiện | Còn lại"
    long = "Toàn quốc | 129.221.685.638.118 | 120.858.686.742.793 | 8.362.998.895.324,63"
    assert not [cells for _, verdict, cells in claims(head, *lines, long) if verdict == "violated"]
    short = "Toàn quốc | 29.221.685.638.118 | 20.858.686.742.793 | 8.362.998.895.324,63"
    assert [cells for _, verdict, cells in claims(head, *lines, short) if verdict == "violated"]


def test_a_sum_with_a_part_that_is_not_read_is_not_held():
    head = "TT | Nội dung | Kinh phí"
    rows = ("A | Hạ tầng | 500", "B | Dữ liệu | 700", "C | An toàn thông tin | 300 (10% tổng mức đầu tư)")
    assert not claims(head, "| Tổng cộng | 1.500", *rows)
    assert claims(head, "| Tổng cộng | 1.500", *rows[:2], "C | An toàn thông tin | 300")


def test_one_figure_of_several_rows_is_no_sum_of_all_of_them():
    rows = ("08/01/2024 | 5.000 | 40", "09/01/2024 | | 60", "25/01/2024 | | 15")
    found = claims("Ngày | Đã chi | Tạm ứng", *rows, "Tổng cộng | 7.000 | 115")
    assert [(verdict, cells[0]) for _, verdict, cells in found] == [("holds", "115")]


def test_codes_under_their_whole_are_no_parts_of_it():
    head = "Chỉ tiêu | Ký hiệu chỉ tiêu | Sản lượng"
    rows = (
        "Bưu phẩm | 1120 | 40",
        "Trong đó: Quốc tế | 1121 | 18",
        "Bưu kiện | 1420 | 90",
        "Trong đó: Nội tỉnh | 1421 | 6",
    )
    assert {verdict for _, verdict, _ in claims(head, *rows)} == {"holds"}
    wrong = claims(head, rows[0], "Trong đó: Quốc tế | 1121 | 81", *rows[2:])
    assert [cells for _, verdict, cells in wrong if verdict == "violated"] == [["40", "81"]]


@pytest.mark.parametrize(
    "rows",
    [
        ("- Tem thư | 40", "Trong đó: quốc tế | 18", "- Tem máy | 90", "- Bưu kiện | 70"),
        ("Tem thư | 40", "Trong đó: quốc tế | 18", "Tem máy | 90", "Trong đó: quốc tế | 70"),
    ],
    ids=["beside the whole", "with parts of its own"],
)
def test_a_row_behind_parts_may_be_a_whole_again(rows):
    found = claims("Chỉ tiêu | Sản lượng", *rows, "")
    assert found[0][1:] == ("holds", ["40", "18"])
    assert not [cells for _, _, cells in found if cells[0] == "40" and "90" in cells]


def test_rows_that_exceed_the_one_above_them_in_several_columns_are_no_parts_of_it():
    head = "Chỉ tiêu | Năm 2023 | Năm 2024"
    assert not claims(head, "Hội nghị | 4 | 5", "Trong đó: đại biểu | 340 | 360", "Lớp | 9 | 8")


def test_lengths_of_fields_are_not_added_up():
    rows = ("Xét nghiệm | Số | 15", "Thuốc | Số | 15", "Máu | Số | 12")
    assert not claims("Tên cột | Định dạng | Độ dài", *rows, "Tổng cộng | Số | 18")


def test_points_between_two_rates():
    lines = (
        "Chỉ tiêu | Kỳ trước | Kỳ này | Tăng, giảm",
        "Hộ nghèo (%) | 5,2 | 4,7 | -0,5",
        "Che phủ rừng (%) | 45,1 | 45,6 | 0,5",
        "Bảo hiểm y tế (%) | 92,0 | 93,5 | 1,9",
    )
    assert ("points", "violated", ["1,9", "93,5", "92,0"]) in claims(*lines)


def test_claims_do_not_hang_on_being_true():
    spoilt = tuple(line.replace("36 | 90,0", "36 | 80,0") for line in TARGETS)
    assert [(kind, len(cells)) for kind, _, cells in claims(*TARGETS)] == [
        (kind, len(cells)) for kind, _, cells in claims(*spoilt)
    ]


def test_claim_classes_are_those_of_prose():
    found = {
        type(claim) for lines, _ in (param.values for param in SPOILT) for claim in read_text("\n".join(lines)).claims
    }
    assert {Breakdown, Change, Difference, PercentOfTarget, Points, Product, RollForward} <= found


TABLE = (
    "Cụm thi đua | Quý I | Quý II | 6 tháng",
    "Cụm thi đua số 1 | 44 | 35 | 79",
    "Cụm thi đua số 2 | 138 | 132 | 270",
    "Cụm thi đua số 3 | 33 | 28 | 61",
    "Tổng cộng | 215 | 195 | 410",
)


def beside(lead: str, *behind: str) -> list[tuple[str, list[str]]]:
    found = read_text("\n".join(("I. KẾT QUẢ", lead, *TABLE, *behind))).claims
    return [
        (claim.verdict().value, [each.text for each in claim.evidence]) for claim in found if claim.kind == "same-value"
    ]


def test_the_text_that_leads_to_a_table_repeats_its_total():
    assert ("holds", ["410 hội viên", "410"]) in beside(
        "Quý II kết nạp 195; lũy kế 6 tháng 410 hội viên, kết quả như sau:"
    )
    assert ("violated", ["401 hội viên", "410"]) in beside("Lũy kế 6 tháng kết nạp 401 hội viên, kết quả như sau:")


@pytest.mark.parametrize(
    ("behind", "told"),
    [
        (("Như vậy, 6 tháng đầu năm toàn huyện kết nạp 401 hội viên.",), [("violated", ["401 hội viên", "410"])]),
        (("Tổng số kết nạp 6 tháng là 410 hội viên.",), [("holds", ["410 hội viên", "410"])]),
        (("Hội viên kết nạp 6 tháng sau khi rà soát là 401 người.",), []),
        (("Như vậy, kết quả là tốt.", "Trong 6 tháng tiếp 401 lượt."), []),
    ],
)
def test_the_line_right_behind_a_table_may_sum_it_up(behind, told):
    assert beside("Kết quả như sau:", *behind) == told


def test_the_text_behind_a_table_names_a_row():
    said = beside("Kết quả như sau:", "Cao nhất là cụm thi đua số 2 với 270 hội viên.")
    assert [verdict for verdict, _ in said] == ["holds"]
    said = beside("Kết quả như sau:", "Cao nhất là cụm thi đua số 2 với 207 hội viên.")
    assert [verdict for verdict, _ in said] == ["violated"]


def test_a_clause_that_names_two_rows_is_held_against_neither():
    assert not beside("Kết quả như sau:", "Cao nhất là cụm thi đua số 1, số 2 với 270 hội viên.")


@pytest.mark.parametrize(("between", "held"), [("", 1), ("Chi bộ sinh hoạt đều. " * 90, 0)])
def test_a_row_that_is_no_name_is_named_nearby(between, held):
    table = "Nội dung | Quý I | Quý II\nkiểm tra giám sát | 44 | 35\ntập huấn nghiệp vụ | 13 | 12"
    text = f"I. KẾT QUẢ\n{table}\n\n{between}\nVề kiểm tra giám sát có 53 cuộc."
    assert len([claim for claim in read_text(text).claims if claim.kind == "same-value"]) == held


@pytest.mark.parametrize(
    ("lead", "held"),
    [
        ("Toàn huyện có 93 hội viên:", 1),
        ("Toàn huyện có nhiều đơn vị (gồm 93 hội viên):", 0),
        ("Toàn huyện có nhiều đơn vị (trồng phân tán 74 cây):", 1),
    ],
)
def test_a_column_is_named_by_its_words_outside_of_brackets(lead, held):
    table = "Đơn vị | Số hội viên | Trồng phân tán\nXã A | 44 | 35\nXã B | 49 | 12\nTổng cộng | 93 | 47"
    found = read_text(f"I. KẾT QUẢ\n{lead}\n\n{table}").claims
    assert len([claim for claim in found if claim.kind == "same-value"]) == held


def test_a_figure_that_names_no_row_and_no_column_is_held_against_nothing():
    assert not beside("Toàn huyện có 5.218 hội viên.", "Cụm thi đua số 9 kết nạp 12 hội viên.", "Đạt 65% kế hoạch.")


def test_sums_that_miss_by_what_rounding_takes_are_no_slips_where_there_are_several():
    rounded = (
        "Vùng | Tổng số | Nam | Nữ",
        "A | 90 | 33 | 58",
        "B | 536 | 196 | 339",
        "C | 412 | 200 | 212",
        "D | 61 | 30 | 31",
    )
    assert not [claim for claim in claims(*rounded) if claim[1] == "violated"]
    once = tuple(line.replace("536 | 196 | 339", "535 | 196 | 339") for line in rounded)
    assert [claim[2] for claim in claims(*once) if claim[1] == "violated"] == [["90", "33", "58"]]


def test_parts_that_add_up_are_all_of_a_row_and_others_only_within_it():
    lines = (
        "TT | Nội dung | Số lượng | Số tiền (triệu đồng)",
        "1 | Cán bộ | 120 | 360",
        "- | Trong đó: Nam | 75 | 225",
        "- | Nữ | 45 | 135",
        "2 | Hộ | 80 | 240",
    )
    assert claims(*lines) == [
        ("breakdown", "holds", ["120", "75", "45"]),
        ("breakdown", "holds", ["360", "225", "135"]),
    ]


def test_a_row_alone_that_keeps_no_law_is_held_against_all_that_its_words_leave_open():
    (claim,) = read_text(
        "Kết quả năm\nTT | Đơn vị | Tổng số | Nam | Nữ | Khác\n1 | Xã An Bình | 1.240 | 615 | 635 | 112"
    ).claims
    assert claim.verdict() is Verdict.VIOLATED
    assert [len(each.parts) for each in claim.bindings if isinstance(each, Breakdown)] == [2, 3]


@pytest.mark.parametrize("unit", ["triệu đồng", "ha"])
def test_a_fall_with_its_sign_and_unit_is_a_difference(unit):
    found = claims(
        "Đơn vị | Năm 2023 | Năm 2024 | Tăng, giảm",
        f"Xã A | 1.250 {unit} | 1.100 {unit} | -150 {unit}",
        f"Xã B | 2.380 {unit} | 2.540 {unit} | 160 {unit}",
        f"Xã C | 3.115 {unit} | 3.020 {unit} | -95 {unit}",
    )
    assert [(kind, verdict) for kind, verdict, _ in found] == [("difference", "holds")] * 3


def test_rises_less_falls_make_the_change_of_all_and_a_fall_of_all_is_left_alone():
    up = ("Đơn vị | Tăng, giảm so với năm trước", "Xã A | +5", "Xã B | -3", "Xã C | +14", "Tổng cộng | +16")
    down = ("Đơn vị | Tăng, giảm so với năm trước", "Xã A | -5", "Xã B | -3", "Xã C | -14", "Tổng cộng | -22")
    assert claims(*up) == [("roll-forward", "holds", ["+16", "+5", "-3", "+14"])]
    assert claims(*down) == []


def test_averages_are_of_the_columns_beside_them():
    found = claims(
        "Đơn vị | Tổng thu (triệu đồng) | Số hộ | Bình quân (triệu đồng)",
        "Xã A | 1.250 | 50 | 25",
        "Xã B | 2.340 | 60 | 39",
        "Xã C | 3.120 | 80 | 39",
    )
    assert [(kind, verdict) for kind, verdict, _ in found] == [("average", "holds")] * 3


def test_levels_of_rows_are_told_by_their_numbers():
    table = grid(
        "TT | Nội dung | Số lượng",
        "A | Xây dựng Đảng | 16",
        "1 | Kết nạp | 9",
        "+ | Nữ | 4",
        "a | Khác | 7",
        "B | Đoàn thể | 11",
    )
    assert [(row.serial, row.level) for row in table.body] == [("A", 0), ("1", 2), ("+", 8), ("a", 6), ("B", 0)]


def test_a_column_of_names_says_what_the_rows_are_about_where_no_other_does():
    table = grid("STT | Số thẻ | Số lượng", "1 | 12 | 12", "2 | 15 | 15", "3 | Ban Dân vận | 25", "4 | 17 | 19")
    assert kinds(table) == ["serial", "label", "amount"]


def test_a_column_of_units_without_the_word_is_told_by_its_cells():
    table = grid(
        "TT | Chỉ tiêu | Đơn vị | Số lượng", "1 | Gạo | tấn | 20", "2 | Đường | km | 45", "3 | Quà | suất | 60"
    )
    assert kinds(table) == ["serial", "label", "unit", "amount"]


def test_the_frame_of_a_document_is_no_table():
    assert not read_text("Nơi nhận: | T/M BAN THƯỜNG VỤ\n12 | 15\n16 | 19\n22 | 29").tables


def test_parts_before_any_whole_are_parts_of_nothing():
    assert not claims(
        "Đơn vị | Nữ | Dân tộc | Tổng số", "Xã A | 12 | 3 | 40", "Xã B | 15 | 4 | 52", "Xã C | 18 | 2 | 61"
    )


def test_a_table_of_headings_alone_has_no_body():
    cells = [[RawCell(0, 0, column, 1) for column in range(2)] for _ in range(2)]
    said = {cell: "Nội dung" for row in cells for cell in row}
    found = heads_of(RawTable(tuple(map(tuple, cells)), 0, 0, 2), said)
    assert (found.rows, found.headings) == (2, ("Nội dung", "Nội dung"))


def test_a_percent_is_no_share_of_a_total_that_counts_something_else():
    text = "Chỉ tiêu | Kết quả | So với kế hoạch\nTổng số đảng viên | 8 đảng viên | \nCây xanh | 1 cây | 100%\n"
    assert [claim for claim in read_text(text).claims if claim.kind == "share"] == []


@pytest.mark.parametrize("digits", ["9" * 18, "9" * 19, "999" + ".999" * 5, "999" + ".999" * 6, "9" * 60])
def test_a_number_beside_a_table_that_is_longer_than_any_figure_is_none(digits):
    text = f"Chỉ tiêu | Số liệu\nHọp | 5 cuộc họp\nHội nghị | 3 cuộc\n\nKỳ trước chuyển sang tiền {digits}."
    assert len(read_text(text).tables) == 1


def test_what_is_left_may_be_less_than_nothing():
    head = "TT | Đơn vị | Phải giải quyết | Đã giải quyết | Còn lại"
    rows = (
        "1 | Xã A | 120 | 98 | 22",
        "2 | Xã B | 135 | 141 | -6",
        "3 | Xã C | 96 | 45 | 51",
        "4 | Xã D | 88 | 99 | -12",
    )
    assert [verdict for _, verdict, _ in claims(head, *rows)] == ["holds", "holds", "holds", "violated"]


def test_rows_that_say_one_thing_over_and_over_show_no_law():
    head = "TT | Đơn vị | Tổng chi | Nội trú | % tiền giường"
    rows = [f"{at} | Xã {at} | {at * 37} | {at * 37} | 100" for at in range(1, 30)]
    assert not [claim for claim in claims(head, *rows, "30 | Xã X | 907 | 494 | 55", "31 | Xã Y | 293 | 175 | 55,7")
                if claim[1] == "violated"]  # fmt: skip
