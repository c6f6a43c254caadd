"""Tables of the kinds that few reports have: prices, yields, growth."""

import pytest

from dangbo_report import read_text

ROWS = [
    ("Số suất | Mức hỗ trợ (đồng/suất) | Thành tiền (đồng)", "12 | 500.000 đồng/suất | 6.000.000", "product holds"),
    ("Số suất | Mức hỗ trợ (đồng/suất) | Thành tiền (đồng)", "12 | 500.000 đồng/suất | 6.500.000", "product violated"),
    ("Diện tích (ha) | Sản lượng (tạ) | Năng suất bình quân (tạ/ha)", "12 | 720 | 60", "average holds"),
    ("Năm 2023 | Năm 2024 | Tốc độ tăng trưởng (%)", "120 | 150 | 25", "change holds"),
    ("Cùng kỳ năm 2023 | Năm 2024 | Tốc độ tăng trưởng (%)", "120 | 150 | 25", "change holds"),
]


@pytest.mark.parametrize(("heading", "row", "claim"), ROWS)
def test_a_row_says_what_its_columns_are_for(heading, row, claim):
    other = {"product": "10 | 1.000.000 đồng/suất | 10.000.000", "average": "10 | 450 | 45"}.get(
        claim.split()[0], "100 | 130 | 30"
    )
    text = f"Kết quả thực hiện\nTT | Nội dung | {heading}\n1 | Lúa | {row}\n2 | Ngô | {other}\n"
    claims = [f"{each.kind} {each.verdict().value}" for each in read_text(text).claims]
    assert claims == [claim, claim.replace("violated", "holds")]


@pytest.mark.parametrize(("spoilt", "verdict"), [("2.123", "holds"), ("2.213", "violated")])
def test_a_sum_stands_below_the_rows_that_lead_to_it_if_nothing_stands_above_them(spoilt, verdict):
    rows = ("1 | Kinh phí | 1.286", "2 | Đoàn phí | 742", "3 | Thu khác | 95", f"I | Cộng thu | {spoilt}")
    more = ("1 | Chi chăm lo | 812", "2 | Chi lương | 655", "II | Cộng chi | 1.467")
    text = "\n".join(("Bảng thu, chi (đơn vị tính: triệu đồng)", "TT | Nội dung | Số tiền", *rows, *more, ""))
    claims = [([each.text for each in claim.evidence], claim.verdict().value) for claim in read_text(text).claims]
    assert claims == [([spoilt, "1.286", "742", "95"], verdict), (["1.467", "812", "655"], "holds")]
