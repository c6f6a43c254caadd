"""What words make certain to be left or added: sums that came and went, those who did not, what there was before."""

import pytest

from dangbo_report import audit
from tests.reading.asserting import asserted

#: A text with one figure left open, what it says, what spoils it, the kind of claim, and its other figures.
TOLD = [
    # all that came without all that went
    (
        "Tổng thu 11.460 triệu đồng. Tổng chi 10.064 triệu đồng, kết dư {} triệu đồng.",
        "1.396",
        "1.400",
        "remainder",
        "11.460 10.064",
    ),
    (
        "Tổng thu quỹ 460 triệu đồng, tổng chi quỹ 264 triệu đồng, chênh lệch thu chi {} triệu đồng.",
        "196",
        "136",
        "remainder",
        "460 264",
    ),
    ("Số sinh 771 trẻ, số chết 206 người, tăng tự nhiên {} người.", "565", "511", "remainder", "771 206"),
    ("Chuyển đến 120 người, chuyển đi 90 người, tăng cơ học {} người.", "30", "40", "remainder", "120 90"),
    (
        "Tổng doanh thu 960 triệu đồng; tổng chi phí 715 triệu đồng; lợi nhuận {} triệu đồng.",
        "245",
        "265",
        "remainder",
        "960 715",
    ),
    # those who did not
    (
        "Có 1.223 học viên dự thi, đỗ 1.205 học viên, tỷ lệ 98,53%. Số học viên không đỗ {} học viên.",
        "18",
        "15",
        "remainder",
        "1.223 1.205",
    ),
    ("Giám sát 45 cơ sở, 38 cơ sở đạt yêu cầu. Còn {} cơ sở không đạt yêu cầu.", "7", "5", "remainder", "45 38"),
    ("Thu về 500 phiếu, hợp lệ 480 phiếu, không hợp lệ {} phiếu.", "20", "25", "remainder", "500 480"),
    (
        "Có 8.095 người tham gia bảo hiểm, đạt 92,51% dân số (8.750 người). Số người chưa tham gia là {} người.",
        *("655", "665", "remainder", "8.750 8.095"),
    ),
    ("Biên chế được giao 146 chỉ tiêu, có mặt 143 người, còn thiếu {} chỉ tiêu.", "3", "5", "remainder", "146 143"),
    (
        "Số lượng viên chức được giao 88 chỉ tiêu, hiện có 81 người, hiện còn thiếu {} chỉ tiêu.",
        "7",
        "9",
        "remainder",
        "88 81",
    ),
    # what there was before
    ("Tháng 11 xảy ra 23 vụ, lũy kế từ đầu năm {} vụ (hết tháng 10 là 49 vụ).", "72", "82", "cumulative", "23 49"),
    (
        "Lập mới 5 nhóm nghề, nâng tổng số lên {} nhóm nghề (trước đó có 22 nhóm nghề).",
        "27",
        "37",
        "cumulative",
        "5 22",
    ),
    (
        "Hết tháng 5, xã xây 81 công trình. Tháng 6 xây thêm 14 công trình, lũy kế {} công trình.",
        "95",
        "105",
        "cumulative",
        "14 81",
    ),
    # bases of several in one bracket
    (
        (
            "Thụ lý 1.298 vụ, giải quyết 1.057 vụ; so với cùng kỳ thụ lý tăng 190 vụ, giải quyết tăng {} vụ (cùng kỳ"
            " thụ lý 1.108 vụ, giải quyết 941 vụ)."
        ),
        *("116", "161", "difference", "1.057 941"),
    ),
    (
        (
            "Xảy ra 45 vụ, chết 12 người; so với năm trước giảm 5 vụ, số người chết tăng {} người (năm trước 50 vụ, 10"
            " người)."
        ),
        *("2", "4", "difference", "12 10"),
    ),
]


@pytest.mark.parametrize(("text", "right", "wrong", "kind", "others"), TOLD)
def test_what_is_left_or_added_is_told_with_the_others(text, right, wrong, kind, others):
    for stated, said in ((right, "holds"), (wrong, "violated")):
        told = [each for each in asserted(text.format(stated)) if each.kind == kind]
        found = [[each.text.split()[0] for each in claim.evidence] for claim in told]
        assert [stated, *others.split()] in found
        assert told[found.index([stated, *others.split()])].verdict().value == said
    assert [each.code for each in audit(text.format(right)) if each.code[0] == "F"] == []
    assert {each.code for each in audit(text.format(wrong))} & {"F007", "F010", "F014"}


@pytest.mark.parametrize(
    "text",
    [
        "Tồn quỹ đầu năm 30 triệu đồng; tổng thu 460 triệu đồng, tổng chi 264 triệu đồng, số dư 226 triệu đồng.",
        "Khám 320 thanh niên, 210 thanh niên đủ sức khỏe, 90 thanh niên không đủ sức khỏe, 20 thanh niên tạm hoãn.",
        "Kết quả có 9 nội dung vượt, 15 nội dung đạt và 4 nội dung chưa đạt.",
        "Qua rà soát có 9 chỉ tiêu vượt, 15 chỉ tiêu đạt và 4 chỉ tiêu chưa đạt.",
        "Rà soát 210 hộ, 180 hộ đủ điều kiện vay. Số hộ chưa có đất là 40 hộ.",
        "Tồn 37 đơn, nhận mới 415 đơn, trong đó có 20 đơn trùng; tổng số đơn phải giải quyết là 432 đơn.",
        "Khám cho 320 người, 210 người đủ điều kiện, 80 người không đủ điều kiện; 30 người chờ kết quả.",
        "Có 320 hộ dự họp, 280 hộ đồng ý di dời, 25 hộ chưa đồng ý (còn 15 hộ xin suy nghĩ thêm).",
        "Tổng thu 12.500 triệu đồng. Tổng chi 11.000 triệu đồng, chi chuyển nguồn 600 triệu đồng; kết dư 900 triệu.",
        "Tháng này hòa giải 12 vụ, lũy kế thụ lý 72 vụ (hết tháng trước là 55 vụ).",
        "Thụ lý 120 vụ; thụ lý tăng 20 vụ, tồn tăng 7 vụ (cùng kỳ thụ lý 100 vụ, tồn 10 vụ).",
        "Trong quý kết nạp 5 hội viên, nâng tổng số lên 127 hội viên (trước đó có 126 hội viên).",  # some left
        "Trong quý xây 5 căn nhà, nâng tổng số lên 130 căn nhà (cuối năm trước có 120 căn nhà).",
        "Tổng thu 460 triệu đồng, trong đó thu phí 264 triệu đồng.\n\nSố dư 30 triệu đồng.",
    ],
)
def test_what_looks_like_what_is_left_is_none(text):
    assert [each.code for each in audit(text) if each.code[0] == "F"] == []
    assert [each for each in asserted(text) if each.verdict().value == "violated"] == []
