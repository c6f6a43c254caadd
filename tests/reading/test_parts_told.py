"""Parts that words make certain: of those that are named, and what could be done of all that had to be."""

import pytest

from dangbo_report import audit
from dangbo_report.reading import read_text
from tests.reading.asserting import asserted

#: A text with one figure left open, what it may be, what is beyond the whole, and the whole.
TOLD = [
    ("Có 149 đảng viên nữ; trong số đảng viên nữ có {} đồng chí là cấp ủy viên.", "18", "181", "149"),
    ("Toàn xã có 88 hộ thoát nghèo. Trong số hộ thoát nghèo có {} hộ được vay vốn.", "60", "98", "88"),
    (
        "Có 40 giáo viên giỏi. Trong số giáo viên giỏi, có 12 giáo viên dạy toán và {} giáo viên dạy văn.",
        "9",
        "90",
        "40",
    ),
    ("Tổng số phải thi hành 1.494 việc; có điều kiện {} việc.", "1.390", "1.930", "1.494"),
    ("Phải giải quyết 300 đơn. Đủ điều kiện {} đơn.", "290", "390", "300"),
    (
        "Phải thi hành 94 việc tương ứng 211,8 tỷ đồng; có điều kiện 90 việc tương ứng {} tỷ đồng.",
        "133,2",
        "331,2",
        "211,8",
    ),
]


@pytest.mark.parametrize(("text", "right", "wrong", "whole"), TOLD)
def test_a_part_is_no_more_than_the_whole_that_is_named(text, right, wrong, whole):
    for stated, said in ((right, "holds"), (wrong, "violated")):
        told = [each for each in asserted(text.format(stated)) if each.kind == "breakdown" and not each.exhaustive]
        found = {tuple(each.text.split()[0] for each in claim.evidence): claim.verdict().value for claim in told}
        assert found[whole, stated] == said
    assert [each.code for each in audit(text.format(right)) if each.code[0] == "F"] == []
    assert "F003" in [each.code for each in audit(text.format(wrong))]


@pytest.mark.parametrize(
    "text",
    [
        "Có 149 đảng viên nữ; trong số đảng viên trẻ có 181 đồng chí là cấp ủy viên.",
        "Phải thi hành 94 việc; chưa có điều kiện 190 việc của năm trước.",
        "Có điều kiện 90 việc tương ứng 133,2 tỷ đồng.",
    ],
)
def test_what_is_of_others_is_no_part(text):
    assert [each for each in asserted(text) if each.kind == "breakdown"] == []
    assert [each.code for each in audit(text) if each.code[0] == "F"] == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Khảo sát 409 phiếu, thu về 387 phiếu; rất hài lòng 253 phiếu, hài lòng 126 phiếu, chưa hài lòng 8 phiếu.",
            ["387", "253", "126", "8"],
        ),
        (
            "Có 52 đồng chí nam và 34 đồng chí nữ (tổng 86 đồng chí); đại học 71 đồng chí, cao đẳng 15 đồng chí.",
            ["86", "71", "15"],
        ),
        (
            "Dự toán 4.500 triệu đồng phân bổ như sau: giáo dục 54% (2.430 triệu đồng), y tế 46% (2.070 triệu đồng).",
            ["4.500", "2.430", "2.070"],
        ),
    ],
)
def test_what_stands_before_a_stretch_is_supposed_to_be_its_total(text, figures):
    found = [[each.text.split()[0] for each in claim.evidence] for claim in read_text(text).claims if claim.supposed]
    assert figures in found
