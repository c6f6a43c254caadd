"""Figures that take up one before them, though no word makes that certain."""

import pytest

from dangbo_report import Severity, audit
from dangbo_report.reading import read_text


def again(text):
    """The figures of each claim that one thing is stated twice, if that is only supposed, and its verdict."""
    return [
        ([each.text for each in claim.evidence], claim.verdict().value)
        for claim in read_text(text).claims
        if claim.kind == "same-value" and claim.supposed
    ]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        # the whole of a ratio was told before it
        ("Xảy ra 128 vụ cháy. Đã làm rõ nguyên nhân 97/128 vụ.", ["128 vụ", "128 vụ cháy"]),
        ("Hội nghị có 56 đại biểu dự. Biểu quyết tán thành 51/56, đạt 91,1%.", ["56", "56 đại biểu"]),
        ("Có 41/52 thôn có nhà văn hóa; 37/52 thôn có sân thể thao.", ["52 thôn", "52 thôn"]),
        ("Hộ nghèo có 214/4.870 hộ.\nHộ cận nghèo có 305/4.870 hộ.", ["4.870 hộ", "4.870 hộ"]),
        ("Án mới giảm 12% (1.204/1.368 vụ). Đã giải quyết 1.121/1.204 vụ.", ["1.204 vụ", "1.204"]),
        # a word tells that a figure is known
        ("Đại hội bầu 17 ủy viên. Tuổi đời của 17 ủy viên từ 31 đến 56.", ["17 ủy viên", "17 ủy viên"]),
        ("Có 45/61 chi bộ đã xong đại hội. Đại hội của 45 chi bộ bầu 203 cấp ủy viên.", ["45 chi bộ", "45"]),
        ("Hội thu 36 bài dự thi.\nTrong 36 bài dự thi này, 5 bài được giải.", ["36 bài dự thi", "36 bài dự thi"]),
        # what stands first in its sentence is known
        ("Huyện xây 23 ngôi nhà. Đến nay, 23 ngôi nhà đã bàn giao.", ["23 ngôi nhà", "23 ngôi nhà"]),
        # the same words once more
        (
            "Tổ lập được danh sách 318 hộ lấn chiếm hè phố.\nTổ lập được danh sách 318 hộ lấn chiếm hè phố.",
            ["318 hộ", "318 hộ"],
        ),
    ],
)
def test_what_takes_up_a_figure_is_held_against_it(text, figures):
    assert (figures, "holds") in again(text)


def test_a_digit_that_differs_is_told_where_chance_hardly_gives_that():
    text = "Thụ lý 21.368 vụ các loại. Đã giải quyết 20.121/21.{}68 vụ."
    assert [each.code for each in audit(text.format(3))] == []
    (told,) = audit(text.format(8))
    assert (told.code, told.severity) == ("F013", Severity.WARNING)
    assert again(text.format(8)) == [(["21.868 vụ", "21.368 vụ"], "undecided")]


@pytest.mark.parametrize(
    "text",
    [
        "Xảy ra 1.128 vụ. Đã làm rõ 97/128 vụ.",  # another length
        "Có 128 hộ vay vốn. Đã họp 97/128 tổ.",  # another noun
        "Có 45 chi bộ đạt. Kết nạp 52 đảng viên.",
        "Cùng kỳ xảy ra 61 vụ. Kế hoạch giảm 61 vụ.",
        "Tổ lập được danh sách 318 hộ lấn chiếm vỉa hè. Quý II phát hiện, lập được danh sách 381 hộ lấn chiếm vỉa hè.",
        "Tiếp nhận 2.318 hồ sơ.\nTrong số 2.207 hồ sơ quá hạn, có 12 hồ sơ đất đai.",  # some of them
        "Có 1.216 hồ sơ. Quý II giải quyết 1.190/1.226 hồ sơ.",  # of another time
        "Tổ lập được danh sách 318 hộ lấn chiếm hè phố.\n" * 3,  # a series
        "Dân số 12.450 người. Trong đó, 12.317 người có thẻ bảo hiểm.",
        "Xảy ra 128 vụ.\n\nĐã làm rõ 97/128 vụ.",  # another piece of the text
    ],
)
def test_another_thing_is_not_held_against_a_figure(text):
    assert again(text) == []


@pytest.mark.parametrize(("again", "said"), [("206", "holds"), ("216", "violated")])
def test_both_sides_of_a_change_say_again_what_stands_before_it(again, said):
    text = f"Bắt 206 vụ, 326 đối tượng, tăng 93 vụ ({again}/113 vụ)."
    found = [claim for claim in read_text(text).claims if claim.kind == "same-value" and not claim.supposed]
    assert [claim.verdict().value for claim in found] == [said]
