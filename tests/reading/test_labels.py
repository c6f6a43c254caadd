"""Lists behind a label, ranks, wholes by name: what was counted before is what they are of."""

import pytest

from dangbo_report import audit
from dangbo_report.claims import Breakdown, SharesOfWhole, Verdict
from tests.reading.asserting import asserted

SORTED = [
    "Dư nợ 147,9 tỷ đồng; 2.402 hộ vay. Phân theo chương trình:\n- Hộ nghèo: 71,3 tỷ đồng;\n- Việc làm: 76,6 tỷ đồng.",
    "Tổng hợp 1.840 ý kiến, tăng 228 ý kiến. Phân theo nhóm:\n+ Đất đai: 624\n+ Giao thông: 418\n+ Khác: 798\n",
    "Tổng số đơn phải xử lý 188 đơn. Kết quả: lưu 61 đơn; chuyển cơ quan khác 116 đơn; đang nghiên cứu 11 đơn.",
    "Trong 118 đơn có 74 đơn đủ điều kiện; 44 đơn trùng. Phân loại đơn đủ điều kiện:\n- Tố cáo: 6 đơn\n- Khác: 68 đơn",
    "Gieo trồng 1.268,5 ha, đạt 101,5% kế hoạch (1.250 ha). Trong đó: lúa 842,3 ha, ngô 227,8 ha, rau 198,4 ha.",
    "Có 318 người, tăng 40 người; trong đó: bắt buộc là 239 người, tăng 10; tự nguyện là 79 người, tăng 30.",
    "Dự giờ 186 tiết, bình quân 6 tiết/giáo viên; xếp loại giỏi 124 tiết, khá 55 tiết, trung bình 7 tiết.",
]


@pytest.mark.parametrize("text", SORTED)
def test_a_list_is_of_what_was_counted_before(text):
    claim = next(each for each in asserted(text) if isinstance(each, Breakdown) and len(each.parts) > 1)
    assert claim.verdict() is Verdict.HOLDS, claim


@pytest.mark.parametrize("text", SORTED)
def test_law_9_a_list_is_claimed_of_the_same_total_when_its_last_part_is_wrong(text):
    claim = next(each for each in asserted(text) if isinstance(each, Breakdown) and len(each.parts) > 1)
    last = claim.evidence[-1]
    start, end = last.span
    spoilt = text[:start] + "9" + text[start:end] + text[end:]
    again = next(each for each in asserted(spoilt) if isinstance(each, Breakdown) and len(each.parts) > 1)
    assert (again.evidence[0].text, len(again.parts)) == (claim.evidence[0].text, len(claim.parts))
    assert again.judged() is Verdict.VIOLATED


@pytest.mark.parametrize(
    ("last", "verdict"), [("0,39%", Verdict.HOLDS), ("0,93%", Verdict.VIOLATED), ("3,9%", Verdict.VIOLATED)]
)
def test_the_shares_of_all_ranks_make_a_hundred(last, verdict):
    text = (
        "Tổ chức đảng đạt trong sạch, vững mạnh chiếm 87,97% (tiêu biểu chiếm 20,59%); hoàn thành tốt nhiệm vụ chiếm"
        f" 10,22%; hoàn thành nhiệm vụ chiếm 1,42%; yếu kém chiếm {last}."
    )
    (claim,) = (each for each in asserted(text) if isinstance(each, SharesOfWhole))
    assert (claim.parts, claim.verdict()) == ((), verdict)


SILENT = [
    "Thủy điện chiếm 32,39%, nhiệt điện than chiếm 34,46%, tua-bin khí chiếm 31,82%.",
    "Loại tốt chiếm 60%, khá chiếm 30%, trung bình chiếm 5%.",
    "Trong 579 việc, đạt tốt 12%; tăng 4,2%; yếu kém 3%.",
]


@pytest.mark.parametrize("text", SILENT)
def test_shares_of_which_nobody_says_that_they_are_all_make_nothing(text):
    assert not [each for each in asserted(text) if isinstance(each, SharesOfWhole) and not each.parts]


@pytest.mark.parametrize(
    ("text", "total", "parts"),
    [
        ("Có 543 chi bộ. Qua đánh giá có 304 chi bộ tốt, 228 chi bộ khá, 11 chi bộ yếu kém.", "543 chi bộ", 3),
        ("Có 117/120 tổ chức. Kết quả: xuất sắc 15, tốt 53, hoàn thành 39, không hoàn thành 10.", "117", 4),
        ("Khối 10 có 347 học sinh, khối 11 có 214 học sinh; toàn trường có 561 học sinh.", "561 học sinh", 2),
    ],
)
def test_classes_and_levels_are_parts_of_what_stands_before_or_closes_the_row(text, total, parts):
    claims = [claim for claim in asserted(text) if isinstance(claim, Breakdown) and len(claim.parts) > 1]
    assert [(claim.evidence[0].text, len(claim.parts), claim.verdict()) for claim in claims] == [
        (total, parts, Verdict.HOLDS)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Cấp tỉnh kiểm tra 239 lượt; cấp huyện 1.472 lượt; cấp cơ sở 2.308 lượt.",
        "Giới thiệu 537 đoàn viên; trong đó kết nạp quý II 254 đoàn viên, 6 tháng 441 đoàn viên.",
        "Kiểm tra 14 đơn vị và 9 đơn vị (có 3 đơn vị cả hai nội dung), tổng số đơn vị được kiểm tra là 20.",
        "Kinh phí đợt 1, mức 500.000 đồng/hộ/tháng cho 28 hộ, cả quý là 42 triệu đồng.",
        "Đầu quý còn 5 vụ; xử lý xong 14 vụ; cuối quý còn 4 vụ.",
        "Trong 31 vụ có 19 vụ nồng độ cồn, 14 vụ không đội mũ (2 vụ vi phạm cả hai lỗi).",
    ],
)
def test_figures_of_which_nobody_says_that_they_make_one_are_accused_of_nothing(text):
    assert not [finding for finding in audit(text) if finding.code.startswith("F")]


def test_money_is_nobody_that_may_be_told_of_twice():
    text = (
        "Dư nợ 1.584 tỷ đồng. Trong đó, Hội Phụ nữ 808 tỷ đồng, với 19.136 hộ; Hội Nông dân 776 tỷ đồng, với 18.498 hộ."
    )
    (claim,) = (each for each in asserted(text) if isinstance(each, Breakdown))
    assert (claim.evidence[0].text, len(claim.parts), claim.verdict()) == ("1.584 tỷ đồng", 2, Verdict.HOLDS)


def test_those_that_a_sentence_names_without_a_number_are_those_of_the_sentence_before():
    text = (
        "Có 499 người trúng cử. Trong số những người trúng cử có 194 người tái cử, 301 người mới và 4 người tự ứng cử."
    )
    told = [(each.total.value, each.parts[0].value) for each in asserted(text) if isinstance(each, Breakdown)]
    assert told == [(499, 194), (499, 301), (499, 4)]
