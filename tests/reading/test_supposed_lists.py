"""What no word makes certain: lists of other nouns, rows of other shapes, totals behind, what is told with parts."""

import pytest

from dangbo_report import audit
from dangbo_report.reading import read_text

SUMS = [
    # the entries of a list have nouns of their own
    ("Có 214 tác phẩm dự thi, trong đó khối trường gửi {} bài, khối cơ quan 71 bài, khối xã 47 bài.", "96", "69"),
    ("Trong năm mở 148 buổi tuyên truyền, trong đó cấp huyện 26 cuộc, và {} cuộc ở cơ sở.", "122", "127"),
    ("Huyện có 362 tổ chức kinh tế tập thể. Trong đó, có {} hợp tác xã, 5 quỹ, 239 hợp tác xã vận tải.", "118", "181"),
    # a number stands without a noun before a list of it
    ("Đã sửa {} “Mái ấm”, xây mới 03 nhà. Trong đó có 31 nhà của ngành, 08 nhà được tặng, 25 nhà tự góp.", "64", "46"),
    # what counts another thing is told together with what a bracket divides
    ("Trường mở {} lớp bồi dưỡng cho 520 cán bộ (19 lớp tại huyện, 15 lớp tại xã).", "34", "43"),
    # only some of the clauses have a share
    ("Có {} thành viên, trong đó cơ quan có 31 người, chiếm 36,9%; hội là 29 người; trường là 24 người.", "84", "48"),
    # bare numbers
    ("Kết nạp {} đảng viên; xét theo thành phần có 74 là nông dân, 63 là cán bộ, 49 là học sinh.", "186", "168"),
    # words name what a row of another noun is of
    ("Trong {} cử tri đi bầu, số phiếu hợp lệ 627 phiếu, không hợp lệ 15 phiếu.", "642", "624"),
    # people by other words, two sentences before
    (
        "Có 1.212 thí sinh. Trung tâm A có {} em. Trung tâm có 41 thí sinh giỏi, 38 thí sinh khá, 17 thí sinh yếu.",
        "96",
        "69",
    ),
    # brackets behind names
    (
        "Tiếp nhận {} lượt. Qua các kênh thư điện tử (314 lượt), điện thoại (161 lượt), ứng dụng (206 lượt).",
        "681",
        "618",
    ),
    # totals behind what they sum up
    ("Vụ xuân gieo 412 ha, năng suất 61 tạ/ha; vụ mùa gieo 388 ha. Cả năm {} ha.", "800", "880"),
    (
        "Kết quả thu:\n+ Thuế: 18,4 tỷ đồng;\n+ Đất: 27,9 tỷ đồng;\n+ Khác: 3,2 tỷ đồng.\nCộng: {} tỷ đồng.",
        "49,5",
        "45,9",
    ),
    # both halves of ratios, line by line
    ("Toàn tỉnh có 318/{} trạm đạt.\nVùng thấp có 190/214 trạm đạt.\nVùng cao có 128/188 trạm đạt.", "402", "420"),
    # a number in words goes on a row of figures
    ("Phát hiện {} người, trong đó 11 người ở tỉnh, bốn người ở huyện và một người ở xã.", "16", "61"),
]


def sums(text):
    """The sums that are read of a text, by their figures as written, and the verdict of each."""
    claims = [each for each in read_text(text).claims if each.kind in {"breakdown", "remainder"}]
    return [(sorted(each.text.split()[0] for each in claim.evidence), claim.verdict().value) for claim in claims]


@pytest.mark.parametrize(("text", "right", "wrong"), SUMS)
def test_a_list_of_whatever_nouns_may_be_all_of_what_stands_before(text, right, wrong):
    held = [
        made for made, verdict in sums(text.format(right)) if verdict == "holds" and len(made) > 2 and right in made
    ]
    assert held
    assert not audit(text.format(right), select=["F002", "F003"])
    spoilt = [made for made, _ in sums(text.format(wrong))]
    assert any(sorted(wrong if each == right else each for each in made) in spoilt for made in held)


def supposed(text, kind="breakdown"):
    return [
        ([each.text for each in claim.evidence], claim.verdict().value)
        for claim in read_text(text).claims
        if claim.supposed and claim.kind == kind
    ]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Xử lý 126 vụ với 418 đối tượng. Đã khởi tố 37 vụ với 152 đối tượng; xử phạt 89 vụ với 266 người.",
            ["418 đối tượng", "152 đối tượng", "266 người"],
        ),
        (
            "Có 412 vụ, giảm 38 vụ (trong đó, khu dân cư: 297 vụ, giảm 21 vụ; cơ sở sản xuất: 115 vụ, giảm 17 vụ).",
            ["38 vụ", "21 vụ", "17 vụ"],
        ),
        (
            "Tặng 164 suất từ quỹ (82 triệu đồng), 97 suất được tặng (58 triệu đồng); cộng 261 suất, 140 triệu đồng.",
            ["140 triệu đồng", "82 triệu đồng", "58 triệu đồng"],
        ),
    ],
)
def test_what_is_told_with_a_total_and_its_parts_is_supposed_to_add_up_too(text, figures):
    assert (figures, "holds") in supposed(text)
    other = text.replace(f" {figures[0]}", f" 1{figures[0]}").replace(f"({figures[0]}", f"(1{figures[0]}")
    assert (figures, "holds") not in supposed(other)


def test_shares_at_all_parts_of_a_sum_are_supposed_to_make_a_whole():
    text = "Kinh phí 2.500 triệu đồng, gồm: tỉnh (hỗ trợ {}%) là 1.500 triệu đồng; xã (hỗ trợ 40%) là 1.000 triệu đồng."
    assert supposed(text.format(60), "shares-of-whole") == [(["60%", "40%"], "holds")]
    assert supposed(text.format(63), "shares-of-whole") == [(["63%", "40%"], "undecided")]
    assert not audit(text.format(63), select=["F011"])


@pytest.mark.parametrize(
    ("text", "whole", "part"),
    [
        ("Tỉnh có 62 thí sinh dự thi, riêng trường chuyên có 51 thí sinh.", "62 thí sinh", "51 thí sinh"),
        ("Chi cục kiểm tra 1.904 vụ. Kết quả đã xử lý 1.655 vụ.", "1.904 vụ", "1.655 vụ"),
        ("Có 3.120 hộ đăng ký. Có 2.744 lượt hộ đạt danh hiệu.", "3.120 hộ", "2.744 lượt hộ"),
        ("Có 40 trong số 71 ứng viên trúng cử.", "71 ứng viên", "40"),
        ("Ghi nhận 12.430 ca mắc bệnh, trong đó có 7 trường hợp tử vong.", "12.430 ca mắc", "7 trường hợp"),
        (
            "Có 2.140 vụ cháy, 96 người chết, trong đó:\n- Cháy nhà: 1.310 vụ, giảm 4 vụ;\n- Chết: 71 người.",
            "2.140 vụ cháy",
            "1.310 vụ",
        ),
    ],
)
def test_what_became_of_some_or_is_taken_of_a_whole_is_a_part_of_it(text, whole, part):
    assert ([whole, part], "holds") in supposed(text)
    assert not audit(text.replace(part.split()[0], f"9{part.split()[0]}"), select=["F002", "F003"])


@pytest.mark.parametrize(
    "text",
    [
        "Xử lý 30 vụ hành chính, xử lý 12 vụ hình sự.",  # the same was done to both
        "Kế hoạch kiểm tra 40 vụ. Đã xử lý 12 vụ.",  # what is aimed at has no part
        "Kiểm tra 40 vụ.\n\nXử lý 12 vụ.",  # nothing speaks across a blank line
        "Có 960 hộ giỏi.\n\nNhiều nhất là: An Phú (120 hộ), Bình Minh (98 hộ).",
        "Vận động 900 triệu đồng. Đã giải ngân 120 triệu đồng.",  # money may have been there before
    ],
)
def test_what_was_done_to_others_is_no_part(text):
    assert not supposed(text)


def test_a_slip_in_a_list_of_other_nouns_is_looked_at():
    text = "Có 21.490 tác phẩm dự thi, trong đó khối trường gửi 9.615 bài, khối cơ quan 7.128 tranh, khối xã {} bài."
    assert not audit(text.format("4.747"), select=["F002"])
    assert [each.severity.value for each in audit(text.format("4.774"), select=["F002"])] == ["warning"]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Quỹ vận động được 1.317 triệu đồng. Xây nhà hết 650 triệu đồng; số dư chuyển sang quý sau {} triệu đồng.",
            ["667 triệu đồng", "1.317 triệu đồng", "650 triệu đồng"],
        ),
        (
            "Vốn được giao 154,2 tỷ đồng cho 45 dự án. Giải ngân 117,4 tỷ đồng; còn phải giải ngân {} tỷ đồng.",
            ["36,8 tỷ đồng", "154,2 tỷ đồng", "117,4 tỷ đồng"],
        ),
    ],
)
def test_what_is_left_may_be_of_the_two_figures_before_it(text, figures):
    right = figures[0].split()[0]
    assert (figures, "holds") in supposed(text.format(right), "remainder")
    wrong = right[::-1] if right[::-1] != right else f"9{right[1:]}"
    told = supposed(text.format(wrong), "remainder")
    assert ([figures[0].replace(right, wrong), *figures[1:]], "undecided") in told


@pytest.mark.parametrize(
    ("text", "percents", "verdict"),
    [
        ("Kinh phí do phụ huynh đóng 53%, ngân sách 31%, doanh nghiệp 16%.", ["53%", "31%", "16%"], "holds"),
        ("Học sinh xếp loại giỏi 29,63%, khá 44,58%, trung bình 25,97%.", ["29,63%", "44,58%", "25,97%"], "undecided"),
        ("Tỷ lệ đạt (94,44%), không đạt (5,56%).", ["94,44%", "5,56%"], "holds"),
    ],
)
def test_shares_side_by_side_may_make_a_whole(text, percents, verdict):
    assert (percents, verdict) in supposed(text, "shares-of-whole")
    assert not audit(text, select=["F011"])


def test_percents_that_compare_make_no_whole():
    assert not supposed("Thu đạt 70% kế hoạch, tăng 30% so với cùng kỳ.", "shares-of-whole")
