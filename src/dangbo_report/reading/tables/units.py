"""Units of tables: in a note above the table, in a heading, in the cells of a unit column ("đơn vị tính")."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from dangbo_report.reading.lexicon import counted_noun
from dangbo_report.reading.quantities import rate_at, tail_at


class Unit(NamedTuple):
    """What the numbers of a cell are of: a sort of figure, the power of ten that they are written in, the unit."""

    #: "money", "rate" (money for each of something), "percent", "points", "measure" or "count".
    sort: str
    scale: int = 0
    name: str = ""


PERCENT: Final = Unit("percent", 0, "%")
COUNT: Final = Unit("count")

#: Short forms, and thousands in digits, as the scanner knows them.
_SPELLED: Final = (
    (re.compile(r"\b1[., ]?000[., ]?000 ?(?=đ)"), "triệu "),
    (re.compile(r"\b1[., ]?000 ?(?=đ)"), "nghìn "),
    (re.compile(r"\btr(?:iệu)?\.? ?đ(?:ồng)?\b\.?"), "triệu đồng"),
    (re.compile(r"\bng(?:hìn|àn|h)?\.? ?đ(?:ồng)?\b\.?"), "nghìn đồng"),
    (re.compile(r"\bt[ỷỉ]\.? ?đ(?:ồng)?\b\.?"), "tỷ đồng"),
    (re.compile(r"\bvnđ|\bvnd|\bđ\b"), "đồng"),
)
_MONEY_WORD: Final = re.compile(r"đồng|vnd|vnđ|triệu|tỷ|tỉ|\btr|đ\b")
_NOTE: Final = re.compile(
    r"(?:đơn vị(?: tính)?|đvt)\s*(?::|\()\s*([^():;\n]+?)\s*(?:[);]|\.(?![0-9])|$)"
    r"|(?:đvt|đơn vị tính)\s+([^():;\n]+?)\s*(?:[);]|\.(?![0-9])|$)"
)
_BRACKET: Final = re.compile(r"\(([^()]*)\)")
_AVERAGE: Final = re.compile(r"bình quân|trung bình")
#: What is planned; "Số kế hoạch" counts plans.
_PLANNED: Final = re.compile(r"kế hoạch\b")
_NUMBER_OF: Final = re.compile(r"(?:tổng )?số (?:lượng |lượt )?")
_PERCENT_WORDS: Final = re.compile(r"%|phần trăm")
_LONGEST: Final = 40


@lru_cache(maxsize=2048)
def unit_of(text: str) -> Unit | None:
    """The unit that some words name; None if they name none.

    >>> unit_of("Triệu đồng"), unit_of("nghìn đồng/cụ").name, unit_of("1.000 đồng").scale
    (Unit(sort='money', scale=6, name='đồng'), 'đồng/cụ', 3)
    """
    low = " ".join(text.lower().split()).strip(" .:()")
    if not low or len(low) > _LONGEST:
        return None
    return PERCENT if _PERCENT_WORDS.fullmatch(low) else _of_words(_spelled(low))


def _spelled(low: str) -> str:
    """The words for money in full."""
    if _MONEY_WORD.search(low):
        for pattern, spelled in _SPELLED:
            low = pattern.sub(spelled, low)
    return low


def _of_words(low: str) -> Unit | None:
    """The unit that stands behind a number."""
    number = f"0 {low}"
    tail = tail_at(number, 1)
    if tail.sort == "money" and (rate := rate_at(number, tail.end)):
        return Unit("rate", tail.scale, f"đồng/{rate[1]}") if rate[0] == len(number) else None
    if tail.sort and tail.end == len(number):
        return Unit(tail.sort, tail.scale, tail.unit)
    return Unit("count", 0, low) if tail.sort == "count" and not tail.scale and low.isprintable() else None


def noted_unit(text: str) -> Unit | None:
    """The unit of a note: "Đơn vị tính: triệu đồng"; None if there is no note, or it names several units.

    >>> noted_unit("Biểu 2. Thu ngân sách (đơn vị: tỷ đồng)").scale, noted_unit("Đơn vị tính: chi bộ, đảng viên")
    (9, None)
    """
    match = _NOTE.search(text.lower())
    if match is None:
        return None
    named = (match[1] or match[2]).strip()
    return None if re.search(r"[,/] | và ", named) else unit_of(named)


def headed_unit(heading: str) -> Unit | None:
    """The unit that a heading or a label states in brackets: "Thiệt hại (triệu đồng)"; None without one.

    >>> headed_unit("Tăng (+), giảm (-)"), headed_unit("Diện tích (ha)").name
    (None, 'ha')
    """
    for inside in reversed(_BRACKET.findall(heading)):
        unit = noted_unit(inside) or (unit_of(inside) if _is_unit(inside) else None)
        if unit:
            return unit
    return noted_unit(heading)


def _is_unit(inside: str) -> bool:
    """Say whether a bracket holds a unit and no remark: a percent, money, a measure, or a noun that is counted."""
    low = inside.strip().lower()
    unit = unit_of(low)
    return unit is not None and (unit.sort != "count" or counted_noun(low, 0) == len(low))


def counted_unit(heading: str) -> Unit | None:
    """The noun of a heading that says what is counted: "Số hộ vay", "Đảng viên kết nạp"; None without one.

    >>> counted_unit("Số hộ vay").name, counted_unit("Tên đơn vị"), counted_unit("Kế hoạch")
    ('hộ vay', None, None)
    """
    low = " ".join(heading.lower().split())
    if _AVERAGE.match(low) or _PLANNED.match(low):
        return None
    start = match.end() if (match := _NUMBER_OF.match(low)) else 0
    end = counted_noun(low, start)
    return Unit("count", 0, low[start:end]) if end > start else None


def says_number_of(heading: str) -> bool:
    """Say whether a heading counts people or things in so many words: "Số nhà"."""
    low = heading.lower()
    return bool(_NUMBER_OF.match(low)) and not re.search(r"số (?:tiền|vốn|kinh phí|dư|thu|chi|nợ)", low)
