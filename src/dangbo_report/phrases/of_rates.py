"""Phrases of rates: so many, so much for each, so much together; a figure and its words."""

from __future__ import annotations

from typing import Final

from dangbo_report.claims import Average, InWords, Product
from dangbo_report.phrases.phrase import Phrase

OF_RATES: Final = (
    Phrase(
        name="so many, each so much, together",
        looks="{count} , EACH ~ {price} , TOGETHER {total}",
        makes=Product,
        holds="Trao 195 suất quà, mỗi suất 500.000 đồng, tổng trị giá 97,5 triệu đồng.",
        violated="Trao 195 suất quà, mỗi suất 500.000 đồng, tổng trị giá 79,5 triệu đồng.",
        silent="Trao 195 suất quà, mỗi suất 500.000 đồng.",
    ),
    Phrase(
        name="together, of so many, on average",
        looks="{count} ~ {total} , MEAN {average}",
        makes=Average,
        holds="Có 36 hộ vay 1.692 triệu đồng, bình quân 47 triệu đồng/hộ.",
        violated="Có 36 hộ vay 1.692 triệu đồng, bình quân 74 triệu đồng/hộ.",
        silent="Có 36 hộ vay vốn, bình quân 47 triệu đồng/hộ.",
    ),
    Phrase(
        name="digits, and the same in words",
        looks="{figure} (",
        makes=InWords,
        holds="Vận động 46 triệu đồng (bằng chữ: bốn mươi sáu triệu đồng).",
        violated="Vận động 46 triệu đồng (bằng chữ: sáu mươi bốn triệu đồng).",
        silent="Vận động 46 triệu đồng (bằng tiền mặt).",
    ),
)
