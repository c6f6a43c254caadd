"""What is seldom said: each sentence goes where few do."""

import pytest

from dangbo_report import audit, read_text
from dangbo_report.documents import MentionKind
from tests.reading.asserting import asserted

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
    # a verb that opens a clause speaks of what the clause before is about
    (
        "Thụ lý 11.440 việc; đã giải quyết 9.102 việc, tăng 114 việc (tăng 1,27%); chiếm 79,56%.",
        ["change holds", "share holds"],
    ),
    # a noun behind a percent says of which of two it is
    (
        "Thụ lý 1.200 vụ, 1.500 bị cáo; giải quyết 1.194 vụ, 1.479 bị cáo, đạt 99,5% về số vụ và 98,6% về số bị cáo.",
        ["share holds", "share holds"],
    ),
    # a number in words is a part whose percent is of nothing that digits tell
    (
        "Trong 95 đại biểu có 23 người là nữ (24,21%); một thanh niên là người dân tộc thiểu số (1,05%).",
        ["breakdown holds", "share holds"],
    ),
    # what changed is named anew
    (
        "Quý III chi 87,5 triệu đồng. So với quý II (117,2 triệu đồng), số chi giảm 29,7 triệu đồng.",
        ["difference holds"],
    ),
    # it is the mean that changed
    ("Năng suất bình quân đạt 62,5 tạ/ha, tăng 1,2 tạ/ha so với cùng kỳ (61,3 tạ/ha).", []),
    # what stands before "trong đó" is the part
    ("Có 412 chị dự thi, 356 chị trong đó là người tham gia lần đầu.", []),
    # behind "gồm" stands how many there are, and then the parts
    (
        "Hồ sơ đang giải quyết gồm 7.172 hồ sơ, có 5.950 hồ sơ chưa đến hạn và 1.222 hồ sơ quá hạn.",
        ["breakdown holds"],
    ),
    # each line divides the total in its own way
    (
        "Huyện có 1.518 hội viên:\n* Nữ: 842 hội viên; nam: 676 hội viên.\n* Xã: 1.200 hội viên; phố: 318 hội viên.",
        ["breakdown holds", "breakdown holds"],
    ),
    ("Trong 138 xã có 126 đơn vị tốt, 9 đơn vị khá, còn lại 3 đơn vị.", ["remainder holds"]),
    ("Trong 138 xã có 126 đơn vị tốt, 9 đơn vị khá, còn lại 4 đơn vị.", ["remainder violated"]),
    # a mean of what is not told, and a running total
    ("Bình quân 11 vụ/tháng, nâng tổng số trong 6 tháng lên 61 vụ.", []),
    # people get one each
    ("Tặng quà 612 người, mỗi suất 500.000 đồng, trị giá 306 triệu đồng.", ["product holds"]),
    # a list that moves what there was
    ("Có 28 cơ sở, gồm: đầu kỳ 27 cơ sở, thêm 2 cơ sở, ngừng 1 cơ sở.", ["roll-forward holds"]),
    # one time lies within another
    ("Toàn xã có 441 đ/c được bồi dưỡng, trong đó quý II 254 đ/c, 6 tháng 441 đ/c.", []),
    # a label over lines does not say of what they are
    ("Kết quả phân loại:\n- Đơn khiếu nại: 5 đơn;\n- Đơn tố cáo: 3 đơn.", []),
    # three factors are one product
    ("Tập huấn 3 x 4 x 5 = 60 buổi.", ["product holds"]),
    ("Tập huấn 4 x 5 = 60 buổi.", ["product violated"]),
]


@pytest.mark.parametrize(("text", "claims"), ROWS)
def test_what_is_seldom_said_is_read(text, claims):
    assert [f"{claim.kind} {claim.verdict().value}" for claim in asserted(text)] == claims


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
