"""What is seldom said: each sentence goes where few do."""

import pytest

from dangbo_report import audit, read_text
from dangbo_report.documents import MentionKind

#: A sentence, and the kind and verdict of each claim that it makes.
ROWS = [
    # days without a first and a last make no span
    ("Hội diễn trong 5 ngày, các ngày 01/3/2024 và 05/3/2024.", []),
    # a target that is told with another
    (
        "Mở 9 lớp với 700 học viên (kế hoạch năm là 11 lớp với 760 học viên), đạt 81,8% kế hoạch.",
        ["percent-of-target holds"],
    ),
    # a running total that began from what it was
    ("Kết nạp 38 hội viên, nâng lũy kế từ 127 lên 165 hội viên.", ["direction holds"]),
    # a label says which of two it sorts
    (
        "Nhận 40 đơn khiếu nại và 25 đơn tố cáo. Phân loại đơn khiếu nại: đất đai 30 đơn, chính sách 10 đơn.",
        ["breakdown holds"],
    ),
    # a whole by its name, farther before
    (
        "Trạm khám 1.200 lượt người. Cấp thuốc 300 suất. Khám bảo hiểm 1.134 lượt, chiếm 94,5% tổng lượt khám.",
        ["share holds"],
    ),
    # one amount in two scales
    ("Thu ngân sách 438.045 triệu đồng (tức 438,0 tỷ đồng).", ["same-value holds"]),
    ("Thu ngân sách 438.045 triệu đồng (tức 483,0 tỷ đồng).", ["same-value violated"]),
    # a label over a list that tells its own total sorts nothing told before
    (
        "Chi cục thụ lý 1.386 việc.\nXếp loại đơn vị: tốt 17; khá 29; trung bình 7; tổng số 53 đơn vị.",
        ["breakdown holds"],
    ),
    # three factors are no product of two of them
    ("Tập huấn 3 x 4 x 5 = 60 buổi.", []),
    ("Tập huấn 4 x 5 = 60 buổi.", ["product violated"]),
]


@pytest.mark.parametrize(("text", "claims"), ROWS)
def test_what_is_seldom_said_is_read(text, claims):
    assert [f"{claim.kind} {claim.verdict().value}" for claim in read_text(text).claims] == claims


def test_a_month_counts_nothing_before_what_is_counted():
    kinds = [each.kind for each in read_text("Tiếp nhận trong tháng 10 hồ sơ, trả 9 hồ sơ.").mentions]
    assert kinds == [MentionKind.COUNT, MentionKind.COUNT]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Kỷ niệm 94 năm thành lập (03/02/1930 - 03/02/2025).", "03/02/1930 - 03/02/2025 không phải là 94 năm"),
        ("KỶ NIỆM 95 năm (1929 - 2025)", "1929 - 2025 không phải là 95 năm"),
        ("Nhiệm kỳ 2025 - 2020 của Đảng bộ xã.", "không thể có"),
    ],
)
def test_what_the_calendar_says_otherwise_is_told(text, said):
    assert any(said in each.message for each in audit(text))
