"""What whole reports say across sentences, lines and headings: right, nothing is told; wrong, the slip is found."""

import pytest

from dangbo_report import audit
from dangbo_report.claims import Verdict
from dangbo_report.reading import read_text

#: Right as they stand, and each of them was accused once.
SILENT = [
    # a word behind a percent names another whole than the target in a bracket
    "Cả xã cấy 408 ha, bằng 99,0% kế hoạch (kế hoạch 412 ha). Đến nay đã gặt 171 ha, đạt 41,9% diện tích.",
    # members may have two of these
    "Ủy ban có 39 vị uỷ viên: nữ 15 vị (38,5%), ngoài Đảng 19 vị (48,7%), tôn giáo 04 vị.",
    # "thêm … so với" is a change and no part
    "Chiếm 41,9% trong tổng số 103.260 hộ là số hộ đã đăng ký, cụ thể 43.215 hộ, thêm 1.355 hộ so với 6 tháng.",
    # what a running total has in it is not the total
    "Giải ngân 33 dự án. Lũy kế trên gồm cả 24 dự án của 6 tháng đầu năm; riêng quý III giải ngân 09 dự án.",
]

ROWS = [
    # behind ";" stands what became of the first
    (
        "breakdown",
        "Trong 24 đồng chí thì 15 đồng chí phải kỷ luật; đã thi hành {} đồng chí, đang xem xét 02.",
        "13",
        "17",
    ),
    # of two totals a heading sorts the one of the noun under it
    (
        "breakdown",
        (
            "1. Số đảng viên bị kỷ luật từ đầu năm là {} đồng chí; có 10 cấp ủy viên, chiếm 23,8%."
            "\n2. Chia theo nội dung:"
            "\n- Lối sống: 20 đồng chí (47,6%);\n- Đất đai: 14 đồng chí (33,3%);\n- Vi phạm khác: 08 đồng chí (19,0%)."
        ),
        "42",
        "45",
    ),
]


@pytest.mark.parametrize("text", SILENT)
def test_what_is_right_is_not_accused(text):
    assert not [each for each in audit(text) if each.code[0] == "F"]


@pytest.mark.parametrize(("kind", "text", "right", "wrong"), ROWS, ids=[text[:40] for _, text, _, _ in ROWS])
def test_a_figure_is_held_against_what_stands_elsewhere(kind, text, right, wrong):
    verdicts = [
        {claim.verdict() for claim in read_text(text.format(figure)).claims if claim.kind == kind}
        for figure in (right, wrong)
    ]
    assert verdicts[0] == {Verdict.HOLDS}
    assert Verdict.VIOLATED in verdicts[1]
