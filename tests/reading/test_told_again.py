"""A percent, or what is left, that shortcomings take up far behind in words of their own."""

import pytest

from dangbo_report import Severity, audit
from dangbo_report.reading import read_text


def _same(text):
    return [[each.text for each in claim.evidence] for claim in read_text(text).claims if claim.kind == "same-value"]


FAR = "\n\nIV. KHÓ KHĂN\n\nMột số chi bộ sinh hoạt chưa đều.\n\n"
PERCENT = (
    "Gửi 1.250 phiếu khảo sát bằng tin nhắn, có 838 phiếu trả lời, đạt 67,0%." + FAR + "{} {}%, thấp so với yêu cầu."
)
LEFT = "Đã trả 9.480 hồ sơ đất đai, trong đó quá hạn 1.274 hồ sơ." + FAR + "Phần mềm lỗi; còn {} hồ sơ đất đai quá hạn."


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (PERCENT.format("Tỷ lệ phiếu khảo sát trả lời mới đạt", "67,0"), ["67,0%", "67,0%"]),
        (LEFT.format("1.274"), ["1.274 hồ sơ", "1.274 hồ sơ"]),
    ],
)
def test_what_is_told_again_is_the_same(text, figures):
    assert _same(text) == [figures]
    assert [each for each in audit(text) if each.code[0] == "F"] == []


@pytest.mark.parametrize(
    "text",
    [
        PERCENT.format("Tỷ lệ phiếu khảo sát trả lời mới đạt", "76,0"),
        PERCENT.format("Tỷ lệ phiếu khảo sát trả lời chỉ đạt", "67,3"),
        LEFT.format("1.247"),
    ],
)
def test_one_slip_of_the_pen_is_told(text):
    (told,) = (each for each in audit(text) if each.code[0] == "F")
    assert (told.code, told.severity) == ("F013", Severity.WARNING)


@pytest.mark.parametrize(
    "text",
    [
        PERCENT.format("Tỷ lệ phiếu khảo sát trả lời của phường mới đạt", "76,0"),  # of another place
        PERCENT.format("Tỷ lệ phiếu khảo sát trả lời quý trước đạt", "76,0"),  # of another time
        PERCENT.format("Phấn đấu tỷ lệ phiếu khảo sát trả lời đạt", "76,0"),  # to come
        LEFT.replace("đất đai quá hạn", "thuế quá hạn").format("1.247"),
    ],
)
def test_other_words_tell_of_something_else(text):
    assert _same(text) == []


def test_what_no_slip_explains_is_not_told():
    text = PERCENT.format("Tỷ lệ phiếu khảo sát trả lời mới đạt", "41,8")
    assert [each for each in audit(text) if each.code[0] == "F"] == []


def test_what_three_lines_tell_is_a_series_and_not_told_again():
    line = "Gửi 1.250 phiếu khảo sát {}, có 838 phiếu trả lời, đạt 67,0%.\n"
    text = "".join(map(line.format, ("lần đầu", "lần hai", "lần ba"))) + FAR
    assert _same(f"{text}Tỷ lệ phiếu khảo sát trả lời mới đạt 76,0%, thấp so với yêu cầu.") == []
