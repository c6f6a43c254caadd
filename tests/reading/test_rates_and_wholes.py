"""Changes with an amount in brackets, percents of a second target, wholes told far before, prices in brackets."""

import pytest

from dangbo_report import audit
from tests.reading.asserting import asserted


def said(text):
    return [f"{claim.kind}: {' | '.join(each.text for each in claim.evidence)}" for claim in asserted(text)]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "Sản lượng thóc đạt 378.366 tấn, tăng 0,32% (1.216 tấn) so với vụ trước.",
            "change: 0,32% | 378.366 tấn | 1.216 tấn",
        ),
        (
            "Năng suất lúa đạt 51,50 tạ/ha, tăng 2,63% (1,32 tạ/ha) so với vụ mùa trước.",
            "change: 2,63% | 51,50 tạ/ha | 1,32 tạ/ha",
        ),
        (
            "Thu được 243 tỷ đồng, bằng 48,6% dự toán tỉnh giao, bằng 40,5% dự toán huyện giao.",
            "percent-of-target: 40,5% | 243 tỷ đồng",
        ),
        (
            "Thu được 243 tỷ đồng (tăng 2,1% so với cùng kỳ; bằng 40,5% kế hoạch năm).",
            "percent-of-target: 40,5% | 243 tỷ đồng",
        ),
        (
            "Thu được 243 tỷ đồng, tăng 2,1% so với cùng kỳ và đạt 40,5% kế hoạch năm.",
            "percent-of-target: 40,5% | 243 tỷ đồng",
        ),
        (
            "Đoàn có 43 đại biểu, trong đó 10 nữ, 33 nam.\nTrên 50 tuổi có 29 đồng chí, chiếm tỷ lệ 67,44%.",
            "share: 67,44% | 29 đồng chí | 43 đại biểu",
        ),
        (
            "Tòa thụ lý 469 vụ, giải quyết 356 vụ. Tòa huyện thụ lý 4.141 vụ án; giải quyết 3.793 vụ (đạt 91,6%).",
            "share: 91,6% | 3.793 vụ | 4.141 vụ án",
        ),
        (
            "Tặng 245 suất: 160 suất loại 1 (600.000 đồng/suất), thành tiền 96 triệu đồng và 85 suất loại 2.",
            "product: 96 triệu đồng | 160 suất | 600.000 đồng/suất",
        ),
        (
            "Dư nợ đầu năm 842 triệu đồng; cho vay 315 triệu đồng, thu nợ 249 triệu đồng; đến 31/12 dư 908 triệu đồng.",
            "roll-forward: 908 triệu đồng | 842 triệu đồng | 315 triệu đồng | 249 triệu đồng",
        ),
        (
            "Đầu năm có 187 hộ nghèo. Cuối năm: thoát nghèo 62 hộ, phát sinh 12 hộ. Số hộ nghèo cuối năm là 137 hộ.",
            "roll-forward: 137 hộ | 187 hộ nghèo | 12 hộ | 62 hộ",
        ),
        (
            "Có 5 tỉnh (Sơn La, Lai Châu, Hà Nam, Hưng Yên) đã báo cáo.",
            "list-count: 5 tỉnh | Sơn La | Lai Châu | Hà Nam | Hưng Yên",
        ),
        (
            "Trong 12 hộ có nhu cầu, đã hỗ trợ 07 hộ, còn 05 hộ chuyển sang năm 2026.",
            "remainder: 05 hộ | 12 hộ | 07 hộ",
        ),
        (
            "Kết luận 29 tổ chức thực hiện tốt, 04 tổ chức có thiếu sót trong tổng số 33 tổ chức được kiểm tra.",
            "breakdown: 33 tổ chức | 29 tổ chức | 04 tổ chức",
        ),
        (
            "Quý II chưa xử lý xong 06 ý kiến, nhận 39 ý kiến, xử lý 38 ý kiến, để lại quý sau 07 ý kiến.",
            "roll-forward: 07 ý kiến | 06 ý kiến | 39 ý kiến | 38 ý kiến",
        ),
        (
            "Phát 1.468 phiếu, 1.417 phiếu trả lời hài lòng (tỷ lệ 96,53%, cao hơn chỉ tiêu 95%).",
            "share: 96,53% | 1.417 phiếu | 1.468 phiếu",
        ),
        (
            "Thu 247,31 tỷ đồng, giảm 2,15% so CK (252,74 tỷ đồng).",
            "change: 2,15% | 247,31 tỷ đồng | 252,74 tỷ đồng",
        ),
        (
            "Kết nạp 68 đảng viên. Trong đó nữ chiếm 69%; 83,8% có trình độ cao đẳng; đoàn viên 64,7%.",
            "share: 64,7% | 68 đảng viên",
        ),
        (
            "Xảy ra 29 vụ cháy, làm chết 10 người. So với cùng kỳ, số vụ cháy tăng 11,5%, số người chết tăng 100%.",
            "change: 100% | 10 người",
        ),
        (
            "Nguồn vốn đạt 3.579 triệu đồng, tăng 331 triệu đồng so với đầu năm, tỷ lệ tăng đạt 10,2%.",
            "change: 10,2% | 3.579 triệu đồng | 331 triệu đồng",
        ),
        ("Mức tín nhiệm đạt từ 78,1% đến 70,6%.", "order: 78,1 | 70,6"),
        ("Đợt cao điểm từ 15/9 đến 01/9.", "order: 15/9 | 01/9"),
    ],
)
def test_it_is_claimed(text, claim):
    assert claim in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "Thi đua chia 03 cụm (cụm số 1 có 06 cơ sở, cụm số 2 có 06 cơ sở, cụm số 3 có 05 cơ sở).",
        "Ra mắt 02 câu lạc bộ với 58 thành viên, đưa tổng số câu lạc bộ lên 28. Trong 28 câu lạc bộ, 11 về thơ.",
        "Khám 58.214 lượt, khám dịch vụ 6.346 lượt. Cộng dồn 9 tháng: 168.405 lượt.",
        "Quần chúng học lớp nhận thức còn 16 đ/c. Xếp loại: hoàn thành xuất sắc nhiệm vụ 68 đ/c.",
        "Kỷ luật 13 đảng viên: khiển trách 07, cảnh cáo 06. So với quý I (16 đảng viên) giảm 18,75%.",
        "Theo chức vụ: cấp ủy viên 03, chi ủy viên 02, đảng viên không giữ chức vụ 08.",
        "Gieo 8.612 ha lúa, đạt 101% kế hoạch, trồng 8.750 ha ngô, đạt 103% kế hoạch, cây khác 281 ha, đạt 99%.",
        "Còn 16.003/80.276 hộ nghèo, chiếm 19,93%, giảm 1.432 hộ (1,95%) so với đầu năm.",
        "Kết nạp 2.270 đảng viên, đạt 2,98% so với tổng số đảng viên cuối năm trước, nâng tổng số lên 78.047.",
        "Kết nạp 64 đồng chí. Đầu năm 4.862 đồng chí; chuyển đến 38, chuyển đi 57, từ trần 19; nay có 4.888 đồng chí.",
        "Tổ chức 09 kỳ tiếp xúc với 1.143 lượt cử tri, đạt tỷ lệ 97,6%.",
        "Theo chương trình, các cấp kiểm tra 62 tổ chức. 6 tháng kiểm tra 33 tổ chức. Riêng quý II kiểm tra 19.",
        "Kết nạp 187 đảng viên. Trong đó, có đơn vị đạt cao: Đảng bộ A đạt 61,90%; Đảng bộ B 45,16%.",
        "Chỉ tiêu là 44 lượt. Đã kiểm tra 58 lượt, so với kế hoạch vượt 14 lượt, đạt 131,8%.",
        "Mở 13 lớp với 1.186 học viên. Lớp đông học viên nhất là chuyên đề, bình quân 106 học viên/lớp.",
        "Tiền thưởng giải nhất 5 triệu đồng, nhì 3 triệu đồng, ba 2 triệu đồng; tổng tiền thưởng 66 triệu đồng.",
        "Tổ chức 1.602 buổi. Thăm, tặng quà 4.120 hội viên, mỗi suất 300.000 đồng, trị giá 1.236 triệu đồng.",
        "Số nợ cuối quý III 6,48 tỷ đồng, quý IV phát sinh 1,15 tỷ đồng, thu hồi 2,36 tỷ đồng, còn 5,27 tỷ đồng.",
        "Thu 1.426,8 triệu đồng, tồn quỹ 242,5 triệu đồng; trao 415 suất, mỗi suất 1 triệu đồng.",
        "Được giao 42,5 tỷ đồng, cộng với 5,34 tỷ đồng, tổng số vốn 47,84 tỷ đồng. Giải ngân 8,18 tỷ đồng, đạt 17,1%.",
        "Dịch vụ thu 5.233 triệu đồng; riêng học kỳ II thu 23.432 triệu đồng, tăng 9,06% so với học kỳ I.",
        "Cả nước gieo 1,7 triệu ha, bằng 98,7% vụ mùa năm trước; trong đó phía bắc 1,1 triệu ha, bằng 97,5%.",
        "Trong 13 người, có 10 người mang giấy tờ, ba người không mang. Nhóm này trẻ, trong đó 10 người ở tỉnh.",
        "Số dư đầu năm 36.820.000 đồng; tổng thu 214.500.000 đồng; tổng chi 203.750.000 đồng.",
        "Xã cấy 240 ha lúa. Lúa chất lượng cao 156 ha, cây ngô 38 ha.",
        "Vận động 12,6 tỷ đồng, tăng 5% (12 tỷ đồng) so với cùng kỳ.",
        "Cuộc họp từ 15/12 đến 14/6 năm sau.",
    ],
)
def test_nobody_is_accused(text):
    assert not [each for each in audit(text) if each.code[0] in "FPX"], text


def test_a_text_that_ends_in_a_bracket_is_read():
    assert asserted("Kết quả (kinh phí: 5 tỷ đồng") is not None


def test_a_whole_of_another_paragraph_is_not_meant():
    text = "Đoàn có 43 đại biểu, trong đó 10 nữ, 33 nam.\n\nTrên 50 tuổi có 29 đồng chí, chiếm tỷ lệ 67,44%."
    assert "share: 67,44% | 29 đồng chí" in said(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Kết nạp 68 đảng viên.\n\nTrong đó nữ chiếm 69%.", "share"),  # a blank line parts what they speak of
        ("Khám bảo hiểm 58.214 lượt, khám dịch vụ 6.346 lượt. Cộng dồn 9 tháng: 168.405 lượt.", "breakdown"),
        ("Thoát nghèo 62 hộ. Còn 137 hộ, chiếm 6,19% trong tổng số 2.213 hộ.", "same-value"),  # nobody told that before
    ],
)
def test_it_is_not_claimed(text, kind):
    assert not [each for each in said(text) if each.startswith(kind)]


@pytest.mark.parametrize(("percent", "told"), [("90,9%", 0), ("84,0%", 1)])
def test_what_is_done_is_of_what_was_taken_on_last(percent, told):
    text = f"Tòa thụ lý 369 vụ, tòa huyện thụ lý 341 vụ, đã giải quyết 310 vụ (đạt {percent})."
    assert sum(each.code == "F005" for each in audit(text)) == told
