"""Whose a figure is, in a report that tells of several bodies: "xã Hòa Lạc 12 hội viên, xã An Phước 19 hội viên"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from dangbo_report.reading.pairs.tellings import Telling

#: What bodies are called, before their names.
_KIND: Final = re.compile(
    r"\b(?:xã|phường|thị trấn|đặc khu|huyện|thị xã|thành phố|quận|chi bộ|thôn|khu phố|tổ dân phố|trường)\b"
)
_OF_ALL: Final = re.compile(r"\b(?:tổng|cộng|toàn|cả|các)\b")
#: A body that is named behind a figure, before the next clause: "12 hội viên tại xã Hòa Lạc".
_BEHIND: Final = re.compile(r"[^,;:.(\d]{0,60}")
#: Of all bodies, and of none that can be told.
ALL: Final = ""
NOBODY: Final = None


def owner_of(telling: Telling, names: Sequence[str]) -> str | None:
    """The body whose figure it is; `ALL` if none is named, `NOBODY` if it is of another, or nobody can tell.

    Args:
        telling: the figure.
        names: the names of the bodies, in small letters.
    """
    if telling.column:
        return _named(telling.label, names) or (NOBODY if _KIND.search(telling.label) else ALL)
    behind = _BEHIND.match(telling.tail)
    if behind is not None and _KIND.search(behind[0]):
        return _named(behind[0], names) or NOBODY
    for words in (telling.said, telling.label, telling.heading):
        if (owner := _named(words, names)) is not ALL:
            return owner
    return ALL


def _named(words: str, names: Sequence[str]) -> str | None:
    """The body that is named last; `ALL` if none is, or all are behind it; `NOBODY` if another is."""
    at, name = max(((words.rfind(name), name) for name in names if name), default=(-1, ALL))
    if at < 0:
        return ALL
    behind = words[at + len(name) :]
    if _OF_ALL.search(behind):
        return ALL
    return NOBODY if _KIND.search(behind) else name
