"""What a text asserts, sentence by sentence: the claims it makes and what arithmetic says of them."""

import pytest

from dangbo_report.claims import (
    Anniversary,
    Breakdown,
    Change,
    CitationDate,
    Cumulative,
    Difference,
    HeadingPeriod,
    InWords,
    PercentOfTarget,
    Product,
    Remainder,
    Share,
    SharesOfWhole,
    TaskPeriod,
    TermYears,
    Verdict,
    YearSpan,
)
from dangbo_report.reading import Link, LinkKind, read_text
from dangbo_report.reading.claims import link_claims

HOLDS, TRUNCATED, VIOLATED, UNDECIDED = Verdict.HOLDS, Verdict.HOLDS_TRUNCATED, Verdict.VIOLATED, Verdict.UNDECIDED

SENTENCES = [
    # percents of targets
    ("Kết nạp 95 hội viên, đạt 79,17% kế hoạch.", [(PercentOfTarget, HOLDS)]),
    ("Giao chỉ tiêu 120 hội viên; đã kết nạp 95 hội viên, đạt 79,17%.", [(PercentOfTarget, HOLDS)]),
    ("Giao chỉ tiêu 120 hội viên; đã kết nạp 95 hội viên, đạt 97,17%.", [(PercentOfTarget, VIOLATED)]),
    ("Thu quỹ 62/54 triệu đồng (đạt 115%).", [(PercentOfTarget, HOLDS)]),
    ("Thu quỹ 62/54 triệu đồng (đạt 151%).", [(PercentOfTarget, VIOLATED)]),
    ("Thu 7,09 tỷ đồng, đạt 23,6% kế hoạch (kế hoạch 30 tỷ đồng).", [(PercentOfTarget, HOLDS)]),
    ("Thu ước đạt 12 tỷ đồng, bằng 60% dự toán.", [(PercentOfTarget, UNDECIDED)]),
    ("Cấp 20 xe đạp, 35 suất học bổng, đạt 41,3% kế hoạch.", []),
    ("Đạt 23,6% kế hoạch.", []),
    ("Chỉ tiêu 50 hộ, đạt 30%.", []),
    ("Chỉ tiêu 120; kết nạp 95 hội viên, đạt 79,17%.", [(PercentOfTarget, HOLDS)]),
    ("Kế hoạch 120 hội viên, kết nạp 95, đạt 97,17%.", [(PercentOfTarget, VIOLATED)]),
    ("Dự toán 40,5 tỷ đồng; thu 24,3 tỷ đồng, đạt 70% dự toán.", [(PercentOfTarget, VIOLATED)]),
    ("Kết nạp 28 đảng viên, đạt 80% chỉ tiêu (35 đảng viên).", [(PercentOfTarget, HOLDS)]),
    ("Kết nạp 28 đảng viên, đạt 80% chỉ tiêu (45 đảng viên).", [(PercentOfTarget, VIOLATED)]),
    ("Đạt 80% chỉ tiêu (28 đảng viên).", []),
    # parts of a whole
    ("Có 56 chi bộ xếp loại tốt, chiếm 98,24%.", [(Share, TRUNCATED)]),
    ("Có 56 chi bộ xếp loại tốt, chiếm 98,42%.", [(Share, VIOLATED)]),
    ("Có 604 chi bộ xếp loại tốt, đạt 91,2% (trên 662).", [(Share, HOLDS)]),
    ("Có 604 chi bộ xếp loại tốt, đạt 92,1% (trên 662).", [(Share, VIOLATED)]),
    ("Trong tổng số 250 hộ có 200 hộ khá, chiếm 85%.", [(Breakdown, HOLDS), (Share, VIOLATED)]),
    ("Hoàn thành 24/27 tiêu chí (88,89%).", [(Share, HOLDS)]),
    ("Tổ chức 12 lớp; tỷ lệ hộ nghèo còn 2,13%.", []),
    (
        "Có 254 chi bộ tốt, chiếm 98,83% và 03 chi bộ khá, chiếm 1,17%.",
        [(Share, HOLDS), (Share, HOLDS), (SharesOfWhole, HOLDS)],
    ),
    (
        "Có 254 chi bộ tốt, chiếm 98,83% và 03 chi bộ khá, chiếm 1,73%.",
        [(Share, HOLDS), (Share, HOLDS), (SharesOfWhole, VIOLATED)],
    ),
    ("Có 20 hộ khá, chiếm 50%; 5 đảng viên mới, chiếm 45%.", [(Share, HOLDS), (Share, HOLDS)]),
    # a share in brackets, of the total before them or of that total's own whole
    (
        "Có 254 chi bộ tốt, chiếm 98,83% (46 chi bộ xuất sắc, chiếm 18,11%).",
        [(Breakdown, HOLDS), (Share, HOLDS), (Share, HOLDS)],
    ),
    (
        "Có 254 chi bộ tốt, chiếm 98,83% (46 chi bộ xuất sắc, chiếm 10,11%).",
        [(Breakdown, HOLDS), (Share, HOLDS), (Share, VIOLATED)],
    ),
    (
        "Có 254 chi bộ tốt, chiếm 98,83% (46 chi bộ xuất sắc, chiếm 17,9%).",
        [(Breakdown, HOLDS), (Share, HOLDS), (Share, HOLDS)],
    ),
    ("Có 254 chi bộ tốt (46 chi bộ xuất sắc, chiếm 10,11%).", [(Breakdown, HOLDS), (Share, HOLDS)]),
    ("Có 254 chi bộ tốt (46 chi bộ xuất sắc, chiếm 10,11% toàn tỉnh).", [(Breakdown, HOLDS), (Share, HOLDS)]),
    ("Có 146 đồng chí, đạt 13%, trong đó có 8 đại hội, chiếm 21,6%.", [(Share, HOLDS), (Share, HOLDS)]),
    ("Có 254 chi bộ tốt (0 chi bộ yếu, chiếm 0%).", [(Breakdown, HOLDS), (Share, HOLDS)]),
    (
        "Chi 8 tỷ đồng, chiếm 50% (2 tỷ đồng cho xã, chiếm 12%).",
        [(Breakdown, HOLDS), (Share, HOLDS), (Share, HOLDS)],
    ),
    (
        "Có 254 chi bộ tốt, chiếm 98,83%; 03 chi bộ khá, chiếm 71,17%.",
        [(Share, HOLDS), (Share, VIOLATED), (SharesOfWhole, VIOLATED)],
    ),
    # a total and its parts
    ("Ban hành 09 văn bản (05 kế hoạch và 04 công văn).", [(Breakdown, HOLDS)]),
    ("Ban hành 09 văn bản (05 kế hoạch và 05 công văn).", [(Breakdown, VIOLATED)]),
    ("Cử 28 đồng chí đi học (tập trung 21, không tập trung 06).", [(Breakdown, VIOLATED)]),
    ("Kỷ luật 29 đảng viên: khiển trách 26, cảnh cáo 02.", [(Breakdown, VIOLATED)]),
    ("Ủy thác 2.847 tỷ: 808, 776, 646, 617.", [(Breakdown, HOLDS)]),
    ("Ủy thác 2.847 tỷ: 808, 776, 646, 717.", [(Breakdown, VIOLATED)]),
    ("Nhận 08 đơn tố cáo và 01 đơn: lưu 04, trả lời 03, chờ 02.", [(Breakdown, HOLDS)]),
    ("Nhận 08 đơn tố cáo và 01 đơn: lưu 04, trả lời 05, chờ 02.", [(Breakdown, VIOLATED)]),
    ("Tỉnh có 134 đơn vị, gồm 110 xã, 15 phường và 9 thị trấn.", [(Breakdown, HOLDS)]),
    ("Đạt 17/17 chỉ tiêu, trong đó 10 chỉ tiêu vượt và 8 chỉ tiêu đạt.", [(Breakdown, VIOLATED)]),
    ("Chi 8,2 tỷ đồng, trong đó dân góp 2,1 tỷ đồng.", [(Breakdown, HOLDS)]),
    ("Có 200 đại biểu (nam 120, nữ 90).", [(Breakdown, VIOLATED)]),
    ("Kết nạp 32 đảng viên (18 nữ, 20 dân tộc thiểu số).", []),
    ("Kết nạp 32 đảng viên (nữ 18, dân tộc 40).", [(Breakdown, HOLDS), (Breakdown, VIOLATED)]),
    ("Mở 03 lớp (120 học viên, 15 giảng viên).", []),
    ("Mở 03 lớp gồm 120 học viên.", []),
    ("Trồng 12 ha (5 ha cam, 4 ha bưởi...).", [(Breakdown, HOLDS)]),
    ("Trồng 12 ha (5 ha cam, 9 ha bưởi...).", [(Breakdown, VIOLATED)]),
    ("Xây 10 km đường (2 cầu, 9 cống).", []),
    ("Có 25 chi bộ, trong đó 20 chi bộ ở xã, 15 chi bộ có chi ủy.", [(Breakdown, HOLDS), (Breakdown, HOLDS)]),
    ("Có 25 chi bộ, trong đó mạnh 20, khá 15.", [(Breakdown, VIOLATED)]),
    ("Kiểm tra 12 tổ chức đảng (5 đảng bộ, 4 chi bộ).", [(Breakdown, HOLDS)]),
    ("Đạt 15/17 chỉ tiêu, còn 2 chỉ tiêu chưa đạt, đạt 88,24%.", [(Remainder, HOLDS), (Share, HOLDS)]),
    # parts of their own whole: of the first part, of the noun that fits, of what stands before the bracket
    (
        "Nhận 71 đơn, trong đó có 55 đơn đủ điều kiện với 20 đơn khiếu nại, 8 đơn tố cáo và 27 đơn phản ánh.",
        [(Breakdown, HOLDS), (Breakdown, HOLDS)],
    ),
    (
        "Xong 27 đơn khiếu nại và 10 đơn tố cáo; trong đó 11 đơn khiếu nại đúng, 16 đơn sai; 4 đơn tố cáo đúng.",
        [(Breakdown, HOLDS)] * 3,
    ),
    (
        "Tiếp 390 lượt công dân với 30 người; trong đó thường xuyên 238 lượt với 18 người.",
        [(Breakdown, HOLDS), (Breakdown, HOLDS)],
    ),
    ("Có 80 xã đạt chuẩn (tăng 6 xã), trong đó có 20 xã nâng cao.", [(Breakdown, HOLDS)]),
    ("Nhận 36 đơn, trong đó hợp lệ là 33 đơn (trùng 7, sai 29 đơn).", [(Breakdown, HOLDS), (Breakdown, VIOLATED)]),
    ("Nhận 36 đơn (KN 7, TC 14 và phản ánh 15 đơn).", [(Breakdown, HOLDS)]),
    ("Chuyển 84 lượt ý kiến (trong đó gồm 76 ý kiến kinh tế và 9 ý kiến xã hội).", [(Breakdown, VIOLATED)]),
    ("Bầu ban chấp hành gồm 25 đồng chí; bầu đoàn đại biểu gồm 32 đồng chí.", []),
    ("Trồng 65 ha; bao gồm, 60 ha rừng sản xuất và 3 ha rừng phòng hộ.", [(Breakdown, VIOLATED)]),
    ("Ứng cử viên nữ: 34 người (tỷ lệ 52%) nam: 46 người.", [(Share, HOLDS)]),
    ("Có 434 tổ chức cơ sở đảng (trong đó: 149 đảng bộ, với 1.251 chi bộ và 285 chi bộ cơ sở).", []),
    ("Mở 12 lớp, trong đó có 120 học viên nữ, 40 học viên nam.", []),
    (
        "Có 1.190 người hưởng chế độ, trong đó có 1.230 nạn nhân, 160 nạn nhân gián tiếp.",
        [(Breakdown, VIOLATED), (Breakdown, HOLDS)],
    ),
    ("Có 2 đồng chí gồm bí thư chi bộ khối 6, phó bí thư khối 8.", []),
    ("Có 25 đơn vị, gồm 22 xã và 3 thị trấn với 17.900 nhân khẩu.", [(Breakdown, HOLDS)]),
    ("Có 25 đơn vị, gồm 22 xã và 3 thị trấn; có 17.900 nhân khẩu.", [(Breakdown, HOLDS)]),
    (
        "Kỷ luật 9 tổ chức đảng: khiển trách 7, cảnh cáo 2; 40 đảng viên: khiển trách 31, cảnh cáo 8.",
        [(Breakdown, HOLDS), (Breakdown, VIOLATED)],
    ),
    # a percent, and what it is of
    ("Giải quyết 17 đơn (12 khiếu nại, 5 tố cáo)/22 đơn, đạt 77,27%.", [(Breakdown, HOLDS), (Share, HOLDS)]),
    ("Giải quyết 17 đơn (12 khiếu nại, 5 tố cáo)/22 đơn, đạt 87,27%.", [(Breakdown, HOLDS), (Share, VIOLATED)]),
    ("Giải quyết 17 vụ (12 khiếu nại, 5 tố cáo)/22 đơn, đạt 77,27%.", [(Breakdown, HOLDS)]),
    ("Tiếp 05 lượt kín/ 22 lượt người, đạt 77,27%.", []),
    ("Có 16 tỉnh có 97,3% số xã đạt chuẩn.", []),
    ("Có 16 tỉnh, chiếm 25,4% số tỉnh.", [(Share, HOLDS)]),
    ("Có 3.200 cử tri tại 13 đơn vị ở 10 huyện tham gia bỏ phiếu, đạt tỷ lệ 99,9%.", [(Share, HOLDS)]),
    ("Thu từ 3 khu vực kinh tế (chiếm 53,3% dự toán thu nội địa).", []),
    ("Cả nước có 47/63 địa phương thu nội địa đạt trên 30% dự toán.", []),
    ("Trong số 65 ý kiến, đã trả lời 58 ý kiến, đạt 89,2%.", [(Share, HOLDS)]),
    ("Trả lời 58 trên tổng số 65 ý kiến, đạt 79,2%.", [(Share, VIOLATED)]),
    ("Có 23 đại biểu nữ trong tổng số 95 đại biểu, chiếm 24,21%.", [(Share, HOLDS)]),
    ("Có 23 đại biểu nữ trong 95 đại biểu, chiếm 34,21%.", [(Share, VIOLATED)]),
    ("Mở 3 lớp trong tổng số 95 đại biểu, chiếm 34,21%.", []),
    ("Có 23 đại biểu nữ, trong 95 đại biểu, chiếm 24,21%.", [(Share, HOLDS)]),
    ("Có 23 đại biểu nữ (12 trẻ, trong tổng số 95 đại biểu), chiếm 24,21%.", [(Share, HOLDS)]),
    ("Tham gia hòa giải 2.100 vụ việc, hòa giải thành 1.533 vụ việc, đạt tỷ lệ 73%.", [(Share, HOLDS)]),
    ("Tham gia hòa giải 2.100 vụ việc, hòa giải thành 1.533 vụ việc, đạt tỷ lệ 79%.", [(Share, VIOLATED)]),
    ("Hòa giải 2.100 vụ; hòa giải thành 1.533 vụ, đạt 79%.", [(Share, HOLDS)]),
    ("Thụ lý hòa giải 2.100 vụ việc, hòa giải thành 1.533 vụ việc, đạt tỷ lệ 79%.", [(Share, HOLDS)]),
    ("Tiếp nhận 2.000 hồ sơ, giải quyết 1.900 hồ sơ đúng hạn, đạt 95%.", [(Share, HOLDS)]),
    ("Tiếp nhận 2.000 hồ sơ, in 1.900 hồ sơ, đạt 99%.", [(Share, HOLDS)]),
    ("Hòa giải 15/20 vụ, giải quyết 12 vụ, đạt 79%.", [(Share, VIOLATED)]),
    ("Có 80 hộ, tăng 5 hộ so với cuối năm, chiếm 64%.", [(Share, HOLDS)]),
    ("Có 36 hội viên, tỷ lệ 98% được cấp thẻ, đạt 95% kế hoạch.", []),
    (
        "Có 146 đồng chí, đạt 13%, trong đó có 8 đại hội có tỷ lệ trên 15% (Tân An cao nhất, đạt 21,8%).",
        [(Share, HOLDS)],
    ),
    ("Tuổi đời từ 18 - 21, chiếm 66,5%.", []),
    # a change, and what it is of: by the noun, by what became of people, in the sentence before
    (
        "Xảy ra 21 vụ, chết 10 người, bị thương 4 người; tăng 7 vụ (50%), tăng 2 người chết (25%).",
        [(Change, HOLDS)] * 2,
    ),
    ("Làm chết 10 người và làm bị thương 4 người; số người chết tăng 2 người (25%).", [(Change, HOLDS)]),
    ("Bị thương 4 người, giảm 2 người chết (-20%).", []),
    ("Xảy ra 21 vụ; khởi tố 7 vụ; giảm 2 vụ (-20%).", []),
    ("Xảy ra 21 vụ; khởi tố 7 vụ, so với tháng 8/2023 giảm 3 vụ (-30%).", [(Change, HOLDS)]),
    ("Lũy kế đã phát hiện 726 vụ, 1.222 đối tượng, tăng 103 vụ (16,5%).", [(Change, HOLDS)]),
    ("Xảy ra 21 vụ. So với cùng kỳ giảm 4 vụ (-16%).", [(Change, HOLDS)]),
    ("Xảy ra 21 vụ. So với cùng kỳ giảm 4 vụ (-26%).", [(Change, VIOLATED)]),
    ("Xảy ra 21 vụ; khởi tố 7 vụ. So với cùng kỳ giảm 4 vụ (-26%).", []),
    ("Xảy ra 21 vụ. Toàn tỉnh giảm 4 vụ (-26%).", []),
    ("Phát hiện 64 vụ, nhiều hơn 12 vụ (23,08%).", [(Change, HOLDS)]),
    ("Phát hiện 64 vụ, ít hơn 16 vụ (20%).", [(Change, HOLDS)]),
    ("Kỷ luật 16 đảng viên, giảm 20% (giảm 4 đảng viên).", [(Change, HOLDS)]),
    ("Kỷ luật 16 đảng viên, giảm 33% (giảm 4 đảng viên).", [(Change, VIOLATED)]),
    ("Giảm 33% (giảm 4 đảng viên).", []),
    ("Kỷ luật 16 đảng viên, giảm 20%, tăng 4 đảng viên.", []),
    ("Gieo trồng 63.831 ha, giảm 0,94% (-603 ha).", [(Change, HOLDS)]),
    ("Gieo trồng 63.831 ha, giảm 1,94% (-603 ha).", [(Change, VIOLATED)]),
    ("Có 78 người trúng cử, ít hơn dự kiến 12 người, giảm 2,05% so với khóa trước.", []),
    ("Trong số 15 người tự ứng cử, có 4 người trúng cử, tăng 3 người.", [(Breakdown, HOLDS)]),
    (
        "Nhận 150 đơn (cũ 4 đơn, mới 146 đơn), tăng 30 đơn (năm 2023 có 120 đơn).",
        [(Breakdown, HOLDS), (Difference, HOLDS)],
    ),
    ("Nhận 150 đơn, tăng 30 đơn (năm 2023 có 130 đơn).", [(Difference, VIOLATED)]),
    ("Nhận 150 đơn, tăng 30 đơn; xử lý 20 đơn.", []),
    # what is left, what it costs, how it changed
    ("Kết nạp 38 hội viên, nâng tổng số lên 2.415 hội viên.", [(Cumulative, HOLDS)]),
    ("Kết nạp 38 hội viên, nâng tổng số lên 24 hội viên.", [(Cumulative, VIOLATED)]),
    ("Nâng tổng số lên 20 hộ (5 hộ nghèo, 15 hộ khá).", [(Breakdown, HOLDS)]),
    ("Trong đó xây 6 nhà; sửa 9 cầu.", []),
    ("Mở 03 lớp (02 giảng viên).", []),
    ("Có 30 hộ (5/6 hộ khá, 7 hộ).", [(Breakdown, HOLDS)]),
    ("Trồng 12 ha (5 km, 9 tấn).", []),
    ("Lũy kế 640 đơn vị máu.", []),
    ("Có 20 hộ, chiếm 10%; 30 hộ, chiếm 15%.", [(Share, HOLDS), (Share, HOLDS)]),
    (
        "Chi 50 triệu đồng, chiếm 50%; thu 50 triệu đồng, chiếm 50%.",
        [(Share, HOLDS), (Share, HOLDS), (SharesOfWhole, UNDECIDED)],
    ),
    (
        "Có 0 chi bộ yếu, chiếm 0%; 12 chi bộ tốt, chiếm 100%.",
        [(Share, HOLDS), (Share, HOLDS), (SharesOfWhole, HOLDS)],
    ),
    ("Giảm 5 hộ, chiếm 10%.", []),
    ("Giảm 5 vụ, số người chết tăng 10%.", []),
    ("Xảy ra 20 vụ, tăng 31 vụ (+17%).", [(Change, UNDECIDED)]),
    ("Từ 9 ban xuống còn 5 ban, giảm 4 ban.", [(Difference, HOLDS)]),
    ("Từ 9 ban xuống còn 5 ban, giảm 3 ban.", [(Difference, VIOLATED)]),
    ("Từ 5 ban lên 9 ban, tăng 4 ban.", [(Difference, HOLDS)]),
    ("Từ 9 ban xuống còn 5 ban, giảm 4 hộ.", []),
    ("Từ 9 ban xuống còn 5 km đường, giảm 4 ban.", []),
    ("Giảm 4 ban (cùng kỳ 9 ban).", []),
    ("Kỷ niệm 95 năm; hội nghị (28/7/1929 - 28/7/2024).", []),
    ("Kỷ niệm 95 năm (28/7/2024 - 28/7/1929).", []),
    ("Xảy ra 208 vụ, tăng 31 vụ (+17,51%).", [(Change, HOLDS)]),
    ("Xảy ra 208 vụ, tăng 31 vụ, tương ứng 71,51%.", [(Change, VIOLATED)]),
    ("Xảy ra 1.734 vụ, giảm 400 vụ (-18,74%).", [(Change, HOLDS)]),
    ("Bị thương 163 người, giảm 40 (-19,70%).", [(Change, HOLDS)]),
    ("Giảm 12 vụ (giảm 15,2%).", []),
    ("Xảy ra 20 vụ, thay đổi 3 vụ (15%).", [(Share, HOLDS)]),
    ("Trao 195 suất quà, mỗi suất 500 nghìn đồng, tổng trị giá 97,5 triệu đồng.", [(Product, HOLDS)]),
    ("Trao 195 suất quà × 600 nghìn đồng, tổng 97,5 triệu đồng.", [(Product, VIOLATED)]),
    ("Quỹ của 40 hội viên, bình quân 2 triệu đồng/hội viên, tổng 75 triệu đồng.", []),
    ("Xây 3 căn nhà, 40 triệu đồng/hộ, tổng kinh phí 90 triệu đồng.", []),
    ("Tổng kinh phí 90 triệu đồng.", []),
    ("Ủng hộ 46 triệu đồng (bằng chữ: bốn mươi sáu triệu đồng).", [(InWords, HOLDS)]),
    ("Ủng hộ 46 triệu đồng (bốn mươi lăm triệu đồng).", [(InWords, VIOLATED)]),
    ("Đạt 15/20 chỉ tiêu, còn lại 5 chỉ tiêu.", [(Remainder, HOLDS)]),
    ("Đạt 17/20 chỉ tiêu, 4 chỉ tiêu chưa đạt.", [(Remainder, VIOLATED)]),
    ("Đạt 17/20 chỉ tiêu, sửa 4 chỉ tiêu.", []),
    ("Giải quyết 17/20 vụ việc, còn 4 vụ việc.", [(Remainder, VIOLATED)]),
    ("Có 20 chỉ tiêu, đạt 15, còn lại 6.", [(Remainder, VIOLATED)]),
    ("Giao 20 chỉ tiêu, đạt 15, còn 6.", []),
    ("Trao 195 suất quà × 600 nghìn đồng = 97,5 triệu đồng.", [(Product, VIOLATED)]),
    ("Từ 7 ban còn 3 ban, giảm 5 ban.", [(Difference, VIOLATED)]),
    ("Tiếp nhận 172 đơn vị máu, vượt 22 đơn vị so với chỉ tiêu 150.", [(Difference, HOLDS)]),
    ("Tiếp nhận 172 đơn vị máu, thiếu 22 đơn vị so chỉ tiêu 150.", [(Difference, VIOLATED)]),
    ("Tiếp nhận 172 đơn vị máu, vượt 22 đơn vị; chỉ tiêu 160.", []),
    ("Tiếp nhận 33 đơn, giải quyết 19 đơn (đúng hạn 18 đơn), còn 15 đơn.", [(Breakdown, HOLDS), (Remainder, VIOLATED)]),
    ("Tiếp nhận 33 đơn, in 19 đơn, còn 15 đơn.", []),
    ("Sửa 33 đơn, giải quyết 19 đơn, còn 15 đơn.", []),
    ("Giải quyết 19 đơn, còn 15 đơn.", []),
    ("Chi 2 triệu đồng, 3 km đường, còn 15 đơn.", []),
    # the calendar
    ("Kỷ niệm 95 năm Ngày thành lập (28/7/1929 - 28/7/2024).", [(Anniversary, HOLDS)]),
    ("Kỷ niệm 94 năm Ngày thành lập (28/7/1929 - 28/7/2024).", [(Anniversary, VIOLATED)]),
    ("Sau 95 năm đầy gian khổ (28/7/1929 - 30/9/2024).", [(Anniversary, UNDECIDED)]),
    ("Tổng kết 05 năm thực hiện Nghị quyết (2020 - 2025).", [(YearSpan, HOLDS)]),
    ("Tổng kết 10 năm (2011 - 2025).", [(YearSpan, VIOLATED)]),
    ("Kỷ niệm 95 năm. Hội nghị (28/7/1929 - 28/7/2024).", []),
    ("Huy hiệu 40 tuổi (2020 - 2025).", []),
    ("Nhiệm kỳ 2025 - 2030.", [(TermYears, HOLDS)]),
    ("Nhiệm kỳ 2052 - 2030.", [(TermYears, VIOLATED)]),
    ("Nghị quyết số 18-NQ/TW ngày 25/10/2017.", [(CitationDate, UNDECIDED)]),
    ("Nghị quyết số 18-NQ/TW ngày 31/6/2017.", [(CitationDate, VIOLATED)]),
    ("Họp ngày 31/6/2017; tập huấn ngày 25/10/2017.", [(CitationDate, VIOLATED)]),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=[text for text, _ in SENTENCES])
def test_a_sentence_claims(text, expected):
    assert [(type(claim), claim.verdict()) for claim in read_text(text).claims] == expected


@pytest.mark.parametrize("text", [text for text, _ in SENTENCES])
def test_the_evidence_of_a_claim_stands_where_it_says(text):
    reading = read_text(text)
    for claim in reading.claims:
        assert claim.evidence
        for stated in claim.evidence:
            assert reading.text[slice(*stated.span)] == stated.text


def test_links_are_made_of_the_mentions_of_the_reading():
    reading = read_text("\n".join(text for text, _ in SENTENCES))
    mentions = set(map(id, reading.mentions))
    assert {link.kind for link in reading.links} == set(LinkKind)
    for link in reading.links:
        assert {id(mention) for mention in link.mentions} <= mentions


def test_parts_without_a_noun_have_that_of_the_total():
    *_, first, second = read_text("Cử 28 đồng chí đi học (tập trung 21, không tập trung 07).").mentions
    assert (str(first.figure), second.unit) == ("21 đồng chí", "đồng chí")


def test_parts_without_scale_and_currency_have_those_of_the_total():
    figures = [str(mention.figure) for mention in read_text("Ủy thác 2,8 tỷ: 8, 7, 6, 5.").mentions]
    assert figures == ["2,8 tỷ đồng", "8 tỷ đồng", "7 tỷ đồng", "6 tỷ đồng", "5 tỷ đồng"]


DOCUMENT = """
HUYỆN ỦY PHỤNG HIỆP
Phụng Hiệp, ngày 29 tháng 3 năm 2024
BÁO CÁO
kết quả công tác quý I/2024
I. KẾT LUẬN CUỘC HỌP QUÝ {0}/2024
Cuộc họp quý IV/2023 giao việc theo Quyết định số 12-QĐ/HU ngày {1}/4/2024.
II. KẾT QUẢ CÔNG TÁC QUÝ I/2024
Các ban làm tốt.
III. NHIỆM VỤ QUÝ {2}/2024
Các ban tiếp tục làm.
"""


@pytest.mark.parametrize(
    ("heading", "day", "tasks", "kind"),
    [("IV", "02", "II", HeadingPeriod), ("I", "12", "II", CitationDate), ("I", "02", "I", TaskPeriod)],
)
def test_a_document_is_held_against_its_own_periods(heading, day, tasks, kind):
    text = DOCUMENT.format(heading, day, tasks)
    if kind is not CitationDate:
        text = text.replace("/4/2024", "/02/2024")
    claims = read_text(text).claims
    assert [type(claim) for claim in claims if claim.verdict() is VIOLATED] == [kind]


def test_parts_of_two_nouns_at_once_keep_none():
    *_, part = read_text("Tiếp 9 lượt/12 người (xã 5).").mentions
    assert (str(part.figure), part.unit) == ("5", "")


def test_a_link_whose_figures_do_not_fit_claims_nothing():
    first, second = read_text("Chiếm 5% và 6%.").mentions
    assert (
        link_claims([Link(kind, (first, second)) for kind in LinkKind if kind not in {LinkKind.SPAN, LinkKind.SHARES}])
        == ()
    )


ROLES = [
    ("Giải ngân đạt 45,6% (cùng kỳ 38,2%).", ["share", "comparison_base"]),
    ("Thu 5 tỷ đồng (năm trước 4 tỷ đồng).", ["value", "comparison_base"]),
    ("Tổng sản phẩm tăng 7,5%, vượt chỉ tiêu (7%).", ["change", "target"]),
    ("Đạt 80% chỉ tiêu (12 hộ).", ["percent_of_target", "value"]),
    ("Mở 4 lớp (mỗi lớp 40 học viên).", ["value", "value"]),
    ("Tỷ lệ giảm nghèo 1,5%.", ["change"]),
    ("Hộ nghèo giảm từ 5% xuống còn 3%.", ["comparison_base", "share"]),
    ("Thu tăng 5% kế hoạch, vượt 22% chỉ tiêu, vượt 122% so với chỉ tiêu.", ["change", "change", "percent_of_target"]),
    ("Chỉ tiêu giảm hộ nghèo 5%; kế hoạch năm 2 lớp.", ["target", "target"]),
    ("So với chỉ tiêu mới đạt 45%.", ["percent_of_target"]),
    ("Đảng viên nữ từ 2% trở lên.", ["target"]),
    ("Thu bằng 45%.", ["percent_of_target"]),
    ("Thu 45% so với mức chung.", ["change"]),
    ("Chuyển 77 đơn trong 270 đơn.", ["breakdown_part", "breakdown_total"]),
    ("Bắt 4 vụ, giảm 2 vụ so với cùng kỳ.", ["value", "change"]),
    ("Phấn đấu đạt 15/19 tiêu chí.", ["target"]),
    ("Chỉ tiêu đạt 15/19 tiêu chí.", ["value"]),
    ("Có 5 hộ; còn lại 4 hộ.", ["value", "breakdown_part"]),
    ("Đã trao 5 suất; mục tiêu 9 suất; thực tế 8 suất.", ["value", "target", "value"]),
    ("Tổng kết 10 thực hiện 5 hộ.", ["value"]),
]


@pytest.mark.parametrize(("text", "roles"), ROLES, ids=[text for text, _ in ROLES])
def test_a_figure_has_its_role(text, roles):
    assert [each.role.value for each in read_text(text).figures] == roles


def test_a_heading_may_name_a_period_and_be_neither_results_nor_tasks():
    (claim,) = read_text("I. ĐÁNH GIÁ QUÝ I/2024\nCác ban làm tốt.").claims
    assert (type(claim), claim.verdict()) == (HeadingPeriod, HOLDS)


def test_a_heading_with_nothing_under_it_claims_nothing():
    assert read_text("I. KẾT QUẢ QUÝ I/2024").claims == ()
    assert read_text("I. NHIỆM VỤ QUÝ II/2024").claims == ()
