"""Totals that words make certain: what is to be dealt with, what longer times brought, sums that are written out."""

import pytest

from dangbo_report import audit
from tests.reading.asserting import asserted

#: A text with one figure left open, what it says, what spoils it, and the parts.
TOLD = [
    # what is to be dealt with: what was there and what came
    ("Tồn đầu kỳ 37 đơn, nhận mới trong kỳ 415 đơn; như vậy tổng số phải xem xét là {} đơn.", "452", "472", "37 415"),
    ("Chuyển từ kỳ trước 34 vụ, phát sinh 434 vụ; như vậy tổng số vụ phải xử lý là {} vụ.", "468", "498", "34 434"),
    ("Số cũ chuyển sang 31 việc, thụ lý mới 212 việc, tổng số phải thi hành là {} việc.", "243", "273", "31 212"),
    ("Kỳ trước chuyển sang 9 đơn; trong quý nhận 88 đơn. Tổng số đơn phải trả lời là {} đơn.", "97", "79", "9 88"),
    # times
    ("Quý I: 50 ca; quý II: 54 ca; quý III: 36 ca. 9 tháng: {} ca, giảm so với năm trước.", "140", "144", "50 54 36"),
    ("Tháng 1 có 15 vụ, tháng 2 có 12 vụ, tháng 3 có 11 vụ. Cả quý I có {} vụ.", "38", "35", "15 12 11"),
    ("Quý I thu 120 triệu đồng, quý II 130 triệu đồng, 6 tháng thu {} triệu đồng.", "250", "270", "120 130"),
    ("- Quý III: 21 vụ.\n- Quý IV: 24 vụ.\n- 6 tháng cuối năm: {} vụ.", "45", "47", "21 24"),
    ("6 tháng đầu năm xảy ra 21 vụ, 6 tháng cuối năm 24 vụ; cả năm xảy ra {} vụ.", "45", "43", "21 24"),
    # seasons, verbs, and sums that name what they add
    (
        "Vụ xuân cấy 350 ha, sản lượng 2.100 tấn; vụ mùa cấy 380 ha, sản lượng 1.900 tấn. Cả năm sản lượng {} tấn.",
        *("4.000", "4.005", "2.100 1.900"),
    ),
    (
        (
            "Cấp ủy kiểm tra 10 chi bộ, giám sát 9 chi bộ; ban kiểm tra kiểm tra 18 chi bộ, giám sát 4 chi bộ. Cộng số"
            " kiểm tra {} chi bộ."
        ),
        *("28", "29", "10 18"),
    ),
    (
        (
            "Góp 1.140 ngày công (thành tiền 228 triệu đồng) và 662 triệu đồng tiền mặt; cộng ngày công và tiền mặt là"
            " {} triệu đồng."
        ),
        *("890", "980", "228 662"),
    ),
    ("Thu phí 120 triệu đồng, thu lệ phí 35 triệu đồng; cộng phí và lệ phí là {} triệu đồng.", "155", "165", "120 35"),
    ("1. Tổng số hội nghị: {}\n2. Trong đó:\n   a) Cấp xã: 25\n   b) Cấp chi bộ: 36\n3. Khác: 7", "61", "51", "25 36"),
    # written out
    ("Phát hiện vi phạm: 24 + 32 + 25 = {} vụ (lần lượt của ba quý).", "81", "87", "24 32 25"),
    ("Kinh phí: 120 triệu đồng + 35 triệu đồng = {} triệu đồng.", "155", "165", "120 35"),
]


@pytest.mark.parametrize(("text", "right", "wrong", "parts"), TOLD)
def test_a_total_is_told_with_its_parts(text, right, wrong, parts):
    for stated, said in ((right, "holds"), (wrong, "violated")):
        (claim,) = (each for each in asserted(text.format(stated)) if each.kind == "breakdown")
        figures = [each.text.split()[0] for each in claim.evidence]
        assert (figures, claim.verdict().value) == ([stated, *parts.split()], said)
    assert [each.code for each in audit(text.format(right)) if each.code[0] == "F"] == []
    assert "F002" in [each.code for each in audit(text.format(wrong))]


@pytest.mark.parametrize(
    "text",
    [
        "Quý I quản lý 120 đối tượng, quý II quản lý 130 đối tượng; 6 tháng quản lý 140 đối tượng.",  # they stayed
        "Quý I có 50 ca; quý II có 54 ca. 9 tháng có 144 ca.",  # a quarter is not told
        "Quý I kết nạp 12 đảng viên, quý II khen thưởng 15 đảng viên; 6 tháng kết nạp 30 đảng viên.",
        "Năm trước quý I 50 ca, quý II 54 ca, bình quân 6 tháng 60 ca.",
        "Cả năm thu 613,6 triệu đồng; riêng quý IV thu 295,4 triệu đồng. Cả năm chi 606,3 triệu đồng.",
        "Kỳ trước chuyển sang 34 đơn, nhận mới 100 đơn, rút đơn 4 đơn, tổng số đơn phải giải quyết là 130 đơn.",
        "Quý I phát hiện 12 vụ vi phạm, quý II phát hiện 15 vụ vi phạm. 6 tháng xử lý 20 vụ vi phạm.",
        "Vụ xuân cấy 350 ha. Cả năm trồng 606 ha rừng.",
        "Ban kiểm tra kiểm tra 10 chi bộ, giám sát 9 chi bộ; ủy ban kiểm tra 18 chi bộ, giám sát 4 chi bộ.",
        "Diện tích 12 x 15 = 180 m2.",
    ],
)
def test_what_looks_like_a_total_is_none(text):
    assert [each for each in asserted(text) if each.kind == "breakdown"] == []
    assert [each.code for each in audit(text) if each.code[0] == "F"] == []
