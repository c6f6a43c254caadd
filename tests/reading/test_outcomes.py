"""What became of what was found, verb by verb; what could be done, and how much of it was."""

import pytest

from dangbo_report import audit
from dangbo_report.claims import Breakdown, Share
from tests.reading.asserting import asserted


def _told(text, makes):
    return [[each.text for each in claim.evidence] for claim in asserted(text) if isinstance(claim, makes)]


ROW = "Phát hiện 64 vụ, 91 đối tượng. Đã khởi tố 40 vụ, 58 bị can, xử phạt 15 vụ, 21 đối tượng, đang xác minh {}."


def test_outcomes_that_end_in_what_is_open_make_up_what_was_found():
    assert _told(ROW.format("9 vụ, 12 đối tượng"), Breakdown) == [
        ["64 vụ", "40 vụ", "15 vụ", "9 vụ"],
        ["91 đối tượng", "58 bị can", "21 đối tượng", "12 đối tượng"],
    ]
    assert audit(ROW.format("9 vụ, 12 đối tượng"), select=["F002"]).ok
    assert [each.code for each in audit(ROW.format("9 vụ, 72 đối tượng"), select=["F002"])] == ["F002"]


def test_outcomes_that_leave_nothing_open_need_not_be_all():
    (claim,) = (
        each
        for each in asserted("Phát hiện 64 vụ; khởi tố 40 vụ, xử phạt 15 vụ.")
        if isinstance(each, Breakdown) and len(each.parts) > 1
    )
    assert not claim.exhaustive


@pytest.mark.parametrize(
    "text",
    [
        "Phát hiện 64 vụ; khởi tố 40 bị can, xử phạt 15 cơ sở.",
        "Phát hiện 64 vụ; khởi tố 40 vụ.",
        "Phát hiện 64 vụ. Trong quý, tuyên truyền 12 buổi. Đã khởi tố 40 vụ, xử phạt 15 vụ.",
    ],
)
def test_no_row_of_outcomes(text):
    assert not [each for each in _told(text, Breakdown) if len(each) > 2]


SHARES = [
    (
        "Có 812 việc, trong đó có 640 việc đủ điều kiện thi hành. Kết quả, đã thi hành xong 512 việc, đạt {}%.",
        ("80", "90"),
        ["512 việc", "640 việc"],
    ),
    ("Thụ lý 640 vụ, việc, đã giải quyết 512 vụ, việc; đạt {}%.", ("80", "90"), ["512 vụ, việc", "640 vụ, việc"]),
    ("Thụ lý 640 vụ - 900 bị cáo, giải quyết 512 vụ - 711 bị cáo, đạt {}%.", ("80", "90"), ["512 vụ", "640 vụ"]),
    (
        "Việc đủ điều kiện là 640 việc. Đến nay, tỷ lệ thi hành án đã hoàn thành là 512 việc, đạt {}%.",
        ("80", "90"),
        ["512 việc", "640 việc"],
    ),
    (
        "Trong số 250 đồng chí được bầu tại 65 chi bộ, số có trình độ đại học chiếm {}%.",
        ("36,4", "36,3"),
        ["250 đồng chí"],
    ),
    (
        "Bầu 60 đại biểu. Trong số người trúng cử có 20 đại biểu nữ, chiếm 33,33%; số đại biểu học đại học chiếm {}%.",
        ("95", "96"),
        ["60 đại biểu"],
    ),
]


@pytest.mark.parametrize(("text", "percents", "figures"), SHARES, ids=[text[:40] for text, _, _ in SHARES])
def test_the_whole_of_a_share_is_what_its_words_tell(text, percents, figures):
    right, wrong = percents
    assert [f"{right}%", *figures] in _told(text.format(right), Share)
    assert not audit(text.format(right), select=["F005"])
    assert [f"{wrong}%", *figures] in _told(text.format(wrong), Share)


def test_what_cannot_be_done_yet_is_no_whole():
    text = "Có 812 việc, trong đó có 172 việc chưa đủ điều kiện. Kết quả, đã thi hành xong 512 việc, đạt 80%."
    assert ["80%", "512 việc", "172 việc"] not in _told(text, Share)
