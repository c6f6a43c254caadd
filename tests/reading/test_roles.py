"""What figures are for, in sentences where the words around them could mislead."""

import pytest

from dangbo_report.reading import INDICATOR_KINDS, read_text

V, TARGET, OF_TARGET, SHARE, CHANGE = "value", "target", "percent_of_target", "share", "change"
STOCK, PART, TOTAL, BASE = "cumulative", "breakdown_part", "breakdown_total", "comparison_base"

ROWS = [
    # a level that was reached is no change
    ("Giảm tỷ lệ hộ nghèo xuống còn 3,12%.", [SHARE]),
    ("Nâng quỹ hội thêm 40 triệu đồng, nâng nguồn vốn đạt 310 triệu đồng.", [V, STOCK]),
    ("Nâng cao chất lượng 12 chi hội.", [V]),
    ("Thu 10 tỷ đồng, lũy kế 9 tháng 310 tỷ đồng.", [V, STOCK]),
    ("Đưa tổng dư nợ tín dụng chính sách trên địa bàn huyện đạt 407 tỷ đồng.", [STOCK]),
    # a change that no verb of change tells
    ("Phát hiện 64 vụ, nhiều hơn 12 vụ so với năm trước.", [V, CHANGE]),
    ("Bầu 250 ủy viên (thiếu 3 đồng chí so với đề án).", [V, CHANGE]),
    ("Diện tích 310 ha, cao hơn 1,5% so với cùng kỳ.", [V, CHANGE]),
    ("Giảm được 14 hộ nghèo, 9 hộ cận nghèo.", [CHANGE, CHANGE]),
    ("Giảm cả 3 tiêu chí.", [V]),
    ("Giảm cả năm 3%.", [CHANGE]),
    ("Xóa nhà dột nát cho 8 hội viên; triệt xóa 5 tụ điểm.", [V, V]),
    ("Xóa được 21 hộ nghèo.", [CHANGE]),
    ("Năng suất 60 tạ/ha, tăng 1,1% (+0,6 tạ/ha).", [V, CHANGE, CHANGE]),
    ("Có 78 đại biểu nữ, ít hơn dự kiến 12 người, giảm 2,05%.", [V, CHANGE, CHANGE]),
    ("Dự kiến thu 12 tỷ đồng.", [TARGET]),
    # a share of a whole that is named with "so với"
    ("Có 620 lượt hộ đăng ký, chiếm 41,5% so với tổng số hộ nông dân.", [V, SHARE]),
    ("Thu 310 tỷ đồng, bằng 84,6% so với cùng kỳ.", [V, CHANGE]),
    ("Thu 310 tỷ đồng, chỉ bằng 65% mức cùng kỳ.", [V, CHANGE]),
    ("Thu hoạch 530 ha, bằng 96% diện tích gieo trồng.", [V, SHARE]),
    ("Gieo cấy 820 ha, bằng 98,6% cùng kỳ, trong đó vụ mùa 310 ha, bằng 97,2%.", [V, CHANGE, PART, CHANGE]),
    # a percent of a plan that is not named again
    ("Thu ngân sách 24,5 tỷ đồng, đạt 81,3%.", [V, OF_TARGET]),
    ("Có 52 chi bộ hoàn thành tốt, đạt 81,3%.", [V, SHARE]),
    ("Vốn tỉnh giải ngân đạt 38,1% kế hoạch; vốn huyện đạt 72,9%.", [OF_TARGET, OF_TARGET]),
    ("Xã Tân An đạt 71% chỉ tiêu; Tân Bình 64%, với 90 hội viên.", [OF_TARGET, OF_TARGET, V]),
    # what is a target, and what only sounds like one
    ("Tỉnh giao 82,5%; bàn giao 4 căn nhà.", [TARGET, V]),
    ("Hỗ trợ theo Chương trình mục tiêu quốc gia giảm nghèo 72 căn.", [V]),
    ("Hỗ trợ theo Nghị quyết 14/NQ-HĐND với số tiền 7,5 tỷ đồng.", [V]),
    ("Kết nạp cao so chỉ tiêu: 12/15.", [V]),
    ("Vượt 30% so với nghị quyết đề ra, có 48/66 chi bộ tốt và 12 chi bộ khá.", [CHANGE, V, V]),
    ("Hội đề ra 12 nội dung.", [TARGET]),
    # what it was before, in a bracket behind the change
    ("Tiếp nhận 150 đơn, tăng 30 đơn (6 tháng đầu năm 2023 nhận 120 đơn).", [V, CHANGE, BASE]),
    ("Tiếp nhận 150 đơn, tăng 30 đơn (nhận 120 đơn).", [V, CHANGE, V]),
    # lists
    ("Toàn xã có 1.310 hội viên, trong đó 6 tháng đầu năm kết nạp 25 hội viên.", [V, PART]),
    ("Trong 12 đảng viên được tặng Huy hiệu có 5 đảng viên 40 năm; 7 đảng viên 30 năm.", [TOTAL, PART, PART]),
    ("Mở 12 lớp, có 5 lớp ở xã.", [V, V]),
    ("Trong số 65 ý kiến của cử tri, đã trả lời 58 ý kiến.", [BASE, PART]),
    ("Kết nạp 60 đảng viên, trong đó: nữ là 35 đồng chí, người có đạo 5 đồng chí.", [TOTAL, PART, PART]),
    ("Có 80 xã đạt chuẩn (tăng 6 xã), trong đó có 20 xã nâng cao (tăng 2 xã), 5 xã kiểu mẫu.",
     [TOTAL, CHANGE, PART, CHANGE, PART]),
    ("Có 80 xã, trong đó 50 xã ở đồng bằng và 30 xã miền núi; bình quân 17 tiêu chí.", [TOTAL, PART, PART, V]),
    ("Mở 12 lớp, trong đó có 5 lớp ở xã; trao học bổng 60 triệu đồng.", [V, PART, V]),
    ("Có 25 đơn vị, gồm 22 xã và 3 thị trấn với 17.900 nhân khẩu.", [TOTAL, PART, PART, V]),
    ("Có 58 chi hội (thuộc 19 xã).", [V, V]),
    ("Kỷ luật 9 tổ chức đảng: khiển trách 7, cảnh cáo 2; 40 đảng viên: khiển trách 31, cảnh cáo 9.",
     [TOTAL, PART, PART, TOTAL, PART, PART]),
    ("Kỷ luật 9 tổ chức đảng: khiển trách 7, cảnh cáo 2; riêng: 40 đảng viên.", [TOTAL, PART, PART, V]),
    ("Ban hành 12 văn bản: 5 kế hoạch; 4 công văn; 3 báo cáo.", [TOTAL, PART, PART, PART]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "roles"), ROWS, ids=[text for text, _ in ROWS])
def test_a_figure_is_for(text, roles):
    assert [each.role.value for each in read_text(text).mentions if each.kind in INDICATOR_KINDS] == roles
