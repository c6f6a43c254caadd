"""Entries that begin with the noun of a number: "4 đảng bộ, gồm: Đảng bộ A kết nạp 21 …; Đảng bộ B kết nạp 5 …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from dangbo_report.reading.context import Context
from dangbo_report.reading.items import Item
from dangbo_report.reading.listed_names import Named

#: What has names of its own, so that these are told farther behind it.
PLACES: Final = (
    *("xã", "phường", "thị trấn", "huyện", "quận", "tỉnh", "thành phố", "địa phương", "đơn vị", "trường", "đảng bộ"),
    *("chi bộ", "thôn", "bản", "ấp", "khu phố", "cơ quan", "hợp tác xã"),
)
_OPENS: Final = re.compile(r"[^:;.()\n]{0,120}(?:\b(?:gồm|bao gồm|cụ thể|là|như sau))?: ")
#: Those that follow are only some of them.
_ONLY_SOME: Final = re.compile(r"\b(?:trong đó|như|tiêu biểu|điển hình|nhất|dẫn đầu|riêng|trừ|ngoài|chủ yếu)\b")
#: What stands behind the last entry.
_GOES_ON: Final = re.compile(r"(?:riêng|ngoài ra|còn lại|các|trong đó|đồng thời|tổng|nâng)\b")
_PARTS: Final = re.compile(r"; ")
#: Where the name of an entry ends.
_NAME: Final = re.compile(r"[^,;:()0-9\n]+")
_FEWEST: Final = 2
#: A name begins with one of these words behind the noun: "Đảng bộ huyện Ninh Phước".
_KINDS: Final = 3


def entries_of(context: Context, item: Item) -> Named | None:
    """The names of entries between ";" behind a number, all of which begin with its noun; None where one does not."""
    noun = next((each for each in PLACES if f"{item.noun} ".startswith(f"{each} ")), "")
    start = _opened(context.low, item) if noun else 0
    spans: list[tuple[int, int]] = []
    for begin, stop in _pieces(context.low, start, item.place.closed) if start else ():
        if _GOES_ON.match(context.low, begin):
            break
        spans.append(_named(context, noun, begin, stop))
    if len(spans) < _FEWEST or (0, 0) in spans:
        return None
    return Named(tuple(context.text[first:last] for first, last in spans), tuple(spans))


def _opened(low: str, item: Item) -> int:
    """Where a list of all begins behind a number; 0 where none does."""
    opens = _OPENS.match(low, item.place.end, item.place.closed)
    return opens.end() if opens and not _ONLY_SOME.search(low, item.place.end, opens.end()) else 0


def _pieces(low: str, start: int, closed: int) -> Iterator[tuple[int, int]]:
    """What stands between ";", without the "và" before the last of it."""
    for stop in (*(part.start() for part in _PARTS.finditer(low, start, closed)), closed):
        yield start + (3 if low.startswith("và ", start) else 0), stop
        start = stop + 2


def _named(context: Context, noun: str, begin: int, stop: int) -> tuple[int, int]:
    """Where the name stands that an entry begins with: a noun and a capital; nowhere if it is none."""
    name = _NAME.match(context.low, begin, stop) if context.low.startswith(f"{noun} ", begin) else None
    words = context.text[begin + len(noun) : stop].split()[:_KINDS]
    if name is None or not any(word[0].isupper() for word in words):
        return 0, 0
    return begin, begin + len(name[0].rstrip(" ."))
