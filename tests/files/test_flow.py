import pytest
from hypothesis import given
from hypothesis import strategies as st

from dangbo_report.files import Flow, FlowCell, Lines, Note, Rows, Unseen
from dangbo_report.files.raised import raised

TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=20)
ROWS = st.lists(st.lists(st.builds(FlowCell, TEXTS, st.integers(1, 3)), max_size=3).map(tuple), max_size=3).map(tuple)
BLOCKS = st.one_of(st.builds(Lines, TEXTS), st.builds(Rows, ROWS), st.builds(Note, st.integers(1, 99), TEXTS))
FLOWS = st.builds(
    Flow,
    st.lists(BLOCKS, max_size=5).map(tuple),
    st.lists(st.builds(Unseen, TEXTS, TEXTS, st.booleans()), max_size=2).map(tuple),
)


@given(FLOWS)
def test_a_flow_crosses_from_one_process_to_another_unchanged(flow):
    assert Flow.from_json(flow.to_json()) == flow


def rows(*rows):
    return Rows(tuple(tuple(cell if isinstance(cell, FlowCell) else FlowCell(cell) for cell in row) for row in rows))


def test_notes_stand_last_in_the_order_of_their_marks():
    flow = Flow((Note(2, "Hai."), Lines("Một[1], hai[2]."), Note(1, "Một.")))
    assert flow.text == "Một[1], hai[2].\n[1] Một.\n[2] Hai.\n"


@given(FLOWS)
def test_the_size_of_a_flow_is_no_less_than_its_letters(flow):
    assert flow.size >= sum(letter.isalpha() for letter in flow.text)


@pytest.mark.parametrize(
    "flow",
    [
        Flow((Lines("a" * 1_000_001),)),
        Flow((Rows((tuple(FlowCell("đơn vị " * 10, 1000) for _ in range(20)),)),)),
        Flow((Rows((tuple(FlowCell("", 1000) for _ in range(1001)),)),)),
    ],
)
def test_a_text_that_would_be_too_long_is_never_written(flow):
    with pytest.raises(ValueError, match="more than 1000000 characters"):
        flow.to_json()


def test_a_heading_over_several_columns_heads_each_and_a_value_stands_once():
    table = rows(
        [FlowCell("Thu", 2), "Chi"], ["Dự toán", "Thực hiện", ""], [FlowCell("Cộng", 2), "1.800"], ["Xã A", "90", "5"]
    )
    assert Flow((table,)).text.splitlines() == [
        "Thu | Thu | Chi",
        "Dự toán | Thực hiện |",
        "Cộng |  | 1.800",
        "Xã A | 90 | 5",
    ]


def test_a_long_text_over_several_columns_heads_none_of_them():
    said = "Trong quý đã tổ chức nhiều đợt tuyên truyền. " * 3
    assert Flow((rows([FlowCell(said, 2)], ["Nội dung", "Kết quả"]),)).text.count(said.strip()) == 1


@pytest.mark.parametrize(
    "table",
    [
        rows(["HUYỆN ỦY\n*\nSố 5-BC/HU", "ĐẢNG CỘNG SẢN VIỆT NAM"]),
        rows(["HUYỆN ỦY", "ĐẢNG CỘNG SẢN VIỆT NAM"], ["Số 5-BC/HU", "Phụng Hiệp, ngày 29 tháng 3 năm 2024"]),
        rows(["HUYỆN ỦY", "ĐẢNG CỘNG SẢN VIỆT NAM"], ["*\n*", ""], ["Số 5-BC/HU", "Phụng Hiệp, ngày 29/3/2024"]),
        rows(["Một khung."]),
    ],
)
def test_a_table_that_only_lays_out_the_page_is_read_cell_by_cell(table):
    assert " | " not in Flow((table,)).text


def test_a_table_of_two_columns_is_a_table():
    assert Flow((rows(["Chỉ tiêu", "Kết quả"], ["Kết nạp", "12"], ["Quà", "104"]),)).text.count(" | ") == 3


@pytest.mark.parametrize(
    ("before", "text", "read"),
    [
        ("500 m", "2", "²"),
        ("81", "1", "[1]"),
        ("81", " [1] ", "[1]"),
        ("2.500 km", "2", "²"),
        ("năm", "2", "[2]"),
        ("1", "st", "st"),
    ],
)
def test_raised_digits_are_no_part_of_the_number_before_them(before, text, read):
    assert raised(before, text) == read
