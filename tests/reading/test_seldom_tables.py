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
