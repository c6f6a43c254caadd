"""Running totals against what one month of them brought, and against what there was before."""

import pytest

from dangbo_report import Severity, audit
from dangbo_report.reading import read_text


def totals(text, *, supposed=True):
    return [
        ([each.text for each in claim.evidence], claim.verdict().value)
        for claim in read_text(text).claims
        if claim.kind == "cumulative" and claim.supposed is supposed
    ]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        (
            "Trong tháng có 46 hộ đăng ký mới, 12 hộ ngừng bán.\nLũy kế có 402 hộ đăng ký mới; 97 hộ ngừng bán.",
            [["402 hộ", "46 hộ"], ["97 hộ", "12 hộ"]],
        ),
        (
            "Trong tuần ghi nhận 218 ca mắc. Tích lũy từ đầu năm đến nay ghi nhận 4.127 ca mắc.",
            [["4.127 ca mắc", "218 ca mắc"]],
        ),
        (
            "Tháng 7 giải quyết việc làm cho 812 lao động. Từ đầu năm đến nay đã giải quyết việc làm cho 5.430 người.",
            [["5.430 người", "812 lao động"]],
        ),
        ("Quý II xảy ra 6 vụ cháy; từ đầu năm 13 vụ cháy.", [["13 vụ cháy", "6 vụ cháy"]]),
        (
            "Khai thác 31,5 nghìn tấn, nuôi trồng 42,8 nghìn tấn. Lũy kế, khai thác đạt 190,4 nghìn tấn.",
            [["190,4 nghìn tấn", "31,5 nghìn tấn"]],
        ),
    ],
)
def test_what_one_month_brought_is_within_a_running_total(text, pairs):
    found = totals(text) + totals(text, supposed=False)
    assert all((each, "holds") in found for each in pairs), found
    assert [each for each in audit(text) if each.code[0] == "F"] == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Thành lập mới 14 tổ hợp tác, nâng tổng số lên 162 tổ hợp tác (trước đó có 148 tổ hợp tác).",
            ["162 tổ hợp tác", "14 tổ hợp tác", "148 tổ hợp tác"],
        ),
        (
            "Hết tháng trước, xã làm xong 1.302 căn nhà. Tháng này thêm 176 căn nhà, lũy kế đạt 1.478 căn nhà.",
            ["1.478 căn nhà", "176 căn nhà", "1.302 căn nhà"],
        ),
        (
            "Tháng 5 phát sinh 46 ca, lũy kế từ đầu năm 1.186 ca (hết tháng 4 là 1.140 ca).",
            ["1.186 ca", "46 ca", "1.140 ca"],
        ),
    ],
)
def test_what_there_was_and_what_was_added_make_a_running_total(text, figures):
    assert (figures, "holds") in totals(text, supposed=False)


def test_a_digit_that_spoils_a_running_total_is_told():
    text = "Hết tháng trước, xã làm xong 1.302 căn nhà. Tháng này thêm 176 căn nhà, lũy kế đạt 1.{}78 căn nhà."
    assert [each.code for each in audit(text.format(4))] == []
    (told,) = audit(text.format(9))
    assert told.severity is Severity.ERROR


@pytest.mark.parametrize(
    "text",
    [
        "Lũy kế 8 tháng có 402 hộ mới. Trong tháng có 46 hộ mới.",
        "Trong tháng có 46 lớp. Lũy kế có 402 hộ mới.",
        "Trong tháng có 46 hộ mới.\n\nLũy kế có 402 hộ mới.",
        "Trong tháng có 46 hộ mới. Kế hoạch từ đầu năm là 402 hộ mới.",
    ],
)
def test_other_figures_run_on_nowhere(text):
    assert totals(text) == []


def test_a_part_of_what_was_added_is_not_what_was_added():
    text = "Kết nạp 603 đảng viên, trong đó nữ 359 đồng chí, nâng tổng số lên 7.410 đảng viên."
    assert (["7.410 đảng viên", "603 đảng viên"], "holds") in totals(text, supposed=False)
