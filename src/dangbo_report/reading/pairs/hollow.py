"""Words that say when, how much or what for, and nothing of what a figure is about."""

from __future__ import annotations

import re
from typing import Final

from dangbo_report.reading.lexicon import WORD

_BRACKETED: Final = re.compile(r"\([^()]*\)")
#: Periods by their names: "học kỳ" says nothing of what is learnt.
_PERIODS: Final = re.compile(
    r"học k[ỳì](?: (?:ii|i|[12]))?\b|năm học|nhiệm kỳ|kỳ (?:trước|này)|thời điểm(?: báo cáo)?|đối với"
)
HOLLOW: Final = frozenset(
    word
    for words in (
        "các của và với được đã trong năm quý là có cho số tổng từ đến so người đạt bằng này ở tại về do mới",
        "cả thêm toàn đầu cuối kỳ tháng tăng giảm luỹ lũy kế chỉ tiêu hoạch tính chung cùng trước nay đề ra ii",
        "iii iv vi ước hết ngày còn lại cộng dồn riêng thực hiện mục nhiệm vụ giao vượt mức tức thấp cao",
        "nhiều ít hơn chiếm tỷ tỉ lệ nâng lên đưa sang chuyển đó gồm mỗi một hai bình quân trung khoảng gần",
        "trên dưới trở theo như để khi tiếp tục cụ thể kết quả hiện đang đồng triệu nghìn",
    )
    for word in words.split()
)


def words_of(text: str) -> frozenset[str]:
    """The words of some text, without its numbers and brackets."""
    text = _PERIODS.sub(" ", _BRACKETED.sub(" ", text))
    return frozenset(word for word in WORD.findall(text) if len(word) > 1)


def content_of(text: str) -> frozenset[str]:
    """Of these, the words that say what it is about.

    >>> sorted(content_of("mục tiêu đến cuối năm giảm hộ nghèo còn dưới 5%"))
    ['hộ', 'nghèo']
    """
    return words_of(text) - HOLLOW
