"""Words of change: whether a figure is more or less than something, and whether it shares the verb of another."""

from __future__ import annotations

import re
from typing import Final

WHILE: Final = (
    r"(?:cùng kỳ|cùng kì|kỳ này năm (?:trước|ngoái)|(?:năm|kỳ|quý|tháng|tuần|nhiệm kỳ|khóa|vụ|đợt|lần) trước"
    r"|vụ [^,;()0-9]{3,25} trước|năm ngoái)"
)
#: "tăng", "giảm" and their like, with the direction that each tells.
_THAN: Final = re.compile(
    rf"\b(?:(?P<up>tăng|(?:cao|nhiều|lớn) hơn)|(?P<down>giảm|(?:thấp|ít) hơn))(?: so với)? (?:{WHILE}|dự kiến"
    rf"|(?:đầu|giữa|cuối) năm|năm °+|quý [ivx°]+(?:[/ ](?:năm )?°+)?|tháng °+(?:/°+)?|học kỳ [ivx°]+)"
    r"(?: năm °+| năm trước)?(?: là)? $"
)
_MORE_OR_LESS: Final = re.compile(
    r"(?<!không )\b(?:(?P<up>tăng|(?<!đạt và )vượt|(?:cao|nhiều|lớn) hơn)|(?P<down>giảm|(?:thấp|ít|nhỏ) hơn|thiếu"
    r"|hụt|kém))"
    r"(?: (?:thêm|được|khoảng|gần|trên|tương ứng|là|tới|đến|lên|hơn|ước))*\s*\(?$"
)
#: One of these stands in whatever moves a figure; `re` finds them by their letters.
_MOVES: Final = re.compile(r"tăng|vượt|hơn|giảm|thiếu|hụt|kém")
#: "tăng 7 vụ, 15 đối tượng", "giảm 43,8% số vụ và 87% số bị can".
_AND: Final = re.compile(r"\s?(?:,|và|, và)\s?| (?:về )?(?:tổng )?số (?:[^\W\d_]+ ){1,4}và ")


def change_before(lead: str) -> int:
    """The direction that words of change before a figure tell: 1 for more, -1 for less, 0 without such words.

    >>> change_before(", tăng thêm "), change_before("thấp hơn "), change_before("không tăng ")
    (1, -1, 0)
    """
    if not _MOVES.search(lead):
        return 0
    told = _MORE_OR_LESS.search(lead) or _THAN.search(lead)
    if told is None:
        return 0
    return 1 if told["up"] else -1


def goes_on(lead: str) -> bool:
    """Say whether a figure shares the verb of the one before it: "tăng 7 vụ, 15 đối tượng"."""
    return _AND.fullmatch(lead) is not None
