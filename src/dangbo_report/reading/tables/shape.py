"""Which tables hold data: a letterhead, a signature, recipients and words side by side do not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

#: What only the frame of a document says.
_FRAME: Final = re.compile(
    r"""
    cộng[ ]hòa[ ]xã[ ]hội[ ]chủ[ ]nghĩa | độc[ ]lập[ ]?[-–—][ ]?tự[ ]do | đảng[ ]cộng[ ]sản[ ]việt[ ]nam
    | nơi[ ]nhận\s{0,9}:
    | ^[^\S\n]{0,80}(?: (?:tm|kt|tl|tuq)\. | t/m | -[ ]?lưu\s{0,9}: )
    | ^[^\S\n]{0,80}số\s{0,9}:?[0-9.…\s]{0,60}[-/][-/\w]*$
    | ,\s{0,9}ngày[0-9.…\s]{0,60}tháng[0-9.…\s]{0,60}năm
    | \(ký
    """,
    re.IGNORECASE | re.MULTILINE | re.VERBOSE,
)
_FEWEST_FIGURES: Final = 2
#: Lines of this many words are prose, side by side.
_LONG: Final = 200


def is_data(columns: Sequence[Sequence[str]], figures: int) -> bool:
    """Say whether a table holds data.

    Args:
        columns: what its cells say, column by column.
        figures: how many of them are a figure and nothing else, numbers of rows left out.
    """
    if figures < _FEWEST_FIGURES:
        return False
    texts = [text for column in columns for text in column if text]
    if any(_FRAME.search(text) for text in texts[:12] + texts[-12:]):
        return False
    return sum(len(text) > _LONG for text in texts) * 2 <= len(texts)
