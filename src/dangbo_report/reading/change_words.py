"""Words of change: whether a figure is more or less than something, and whether it shares the verb of another."""

from __future__ import annotations

import re
from typing import Final

WHILE: Final = (
    r"(?:cùng kỳ|cùng kì|kỳ này năm (?:trước|ngoái)|vụ [^,;()0-9]{3,25} trước|năm ngoái"
    r"|(?:năm|kỳ|quý|tháng|tuần|nhiệm kỳ|khóa|vụ|đợt|lần|năm học|học kỳ|niên vụ) trước)"
)
#: "tăng", "giảm" and their like, with the direction that each tells.
_THAN: Final = re.compile(
    rf"\b(?:(?P<up>tăng|(?:cao|nhiều|lớn) hơn)|(?P<down>giảm|(?:thấp|ít) hơn))(?: so với)? (?:{WHILE}|dự kiến"
    rf"|(?:đầu|giữa|cuối) năm|năm °+|quý [ivx°]+(?:[/ ](?:năm )?°+)?|tháng °+(?:/°+)?|học kỳ [ivx°]+)"
    r"(?: năm °+| năm trước)?(?: là)? $"
)
_MORE_OR_LESS: Final = re.compile(
    r"(?<!không )\b(?:(?P<up>tăng|(?<!đạt và )(?<!tỷ lệ )(?<!tỉ lệ )vượt|(?:cao|nhiều|lớn) hơn)"
    r"|(?P<down>giảm|(?:thấp|ít|nhỏ) hơn|thiếu|hụt|kém))"
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


#: "vượt kế hoạch (9.500 người) 128 người": what it is more than stands in a bracket between the verb and the figure.
_BEYOND: Final = re.compile(
    r"\b(?:(?P<up>vượt|(?:cao|nhiều|lớn) hơn)|(?P<down>(?:thấp|ít|nhỏ) hơn|thiếu|hụt|kém))\b[^,;.()0-9]{0,40}\($"
)


def beyond_bracket(lead: str) -> int:
    """The direction that words before a bracket tell of the figure behind it: 1 for more, -1 for less, 0 for none.

    >>> beyond_bracket("vượt kế hoạch ("), beyond_bracket("thấp hơn mức khống chế ("), beyond_bracket("kế hoạch (")
    (1, -1, 0)
    """
    told = _BEYOND.search(lead)
    if told is None:
        return 0
    return 1 if told["up"] else -1


def goes_on(lead: str) -> bool:
    """Say whether a figure shares the verb of the one before it: "tăng 7 vụ, 15 đối tượng"."""
    return _AND.fullmatch(lead) is not None
