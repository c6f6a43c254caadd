"""What the words at a figure say that it is for, whatever the period: changes, targets, sums, rates, what was left."""

from __future__ import annotations

import re

from dangbo_report.documents import MentionKind
from dangbo_report.figures import Percent
from dangbo_report.reading.pairs.cue_words import (
    BEGAN,
    BRACKET_OPENS,
    CARRIED,
    CHANGED,
    CLOSING,
    COMPARED,
    LEFT,
    MONTHS,
    OF_PERIOD,
    OFF_TARGET,
    PROGRAMMED,
    RATE,
    REACHED,
    REACHED_OF,
    RUNNING,
    STOCK,
    TARGET,
    TARGET_BEHIND,
    TARGET_BRACKET,
    TARGET_COLUMN,
    TARGET_HALF,
    TARGET_REACHED,
    YEAR,
    YEAR_AGO,
)
from dangbo_report.reading.pairs.tellings import Telling


def opens_bracket(telling: Telling) -> bool:
    """Say whether a figure is the first of a bracket."""
    return telling.bracket is not None and bool(BRACKET_OPENS.search(telling.near))


def change(telling: Telling) -> int:
    """By what sign a figure is a change: "tăng 670 con"; zero if it is none."""
    match = None if TARGET_BEHIND.match(telling.tail) else CHANGED.search(telling.near)
    return 0 if match is None else 1 if match["up"] else -1


def is_target(telling: Telling) -> bool:
    """Say whether a figure is what was set."""
    if telling.half:
        return telling.half == 2 and _is_goal(telling)  # noqa: PLR2004
    if telling.column:
        return _is_set_in_column(telling.column)
    if _is_set_in_bracket(telling) or TARGET_BEHIND.match(telling.tail) or PROGRAMMED.search(telling.near):
        return True
    if _is_reached(telling) or OFF_TARGET.search(telling.said):
        return False
    return bool(TARGET.search(YEAR.sub("", telling.near)))


def _is_goal(ratio: Telling) -> bool:
    """Say whether the second half of a ratio was set."""
    said = TARGET_HALF.match(ratio.tail) or TARGET.search(ratio.near) or TARGET_REACHED.match(ratio.behind)
    return said is not None


def _is_set_in_column(column: str) -> bool:
    return bool(TARGET_COLUMN.search(column)) and "%" not in column


def _is_set_in_bracket(telling: Telling) -> bool:
    """Say whether words before a bracket say that its first figure was set: "kế hoạch năm (700 ha)"."""
    bracket = telling.bracket or ""
    if isinstance(telling.figure, Percent) and REACHED_OF.search(bracket):
        return False
    return opens_bracket(telling) and bool(TARGET_BRACKET.search(YEAR.sub("", bracket).rstrip()))


def _is_reached(telling: Telling) -> bool:
    """Say whether a percent is how much was reached, whatever words before it say of a target: "đạt 98%"."""
    return isinstance(telling.figure, Percent) and bool(REACHED.search(telling.near))


def is_of_period(telling: Telling) -> bool:
    """Say whether a target is of the quarter or the month, and not of the year."""
    around = f"{telling.bracket or ''} {telling.near} {telling.tail[:30]}"[-140:]
    return bool(OF_PERIOD.search(around)) and not re.search(r"(?:kế hoạch|chỉ tiêu|mục tiêu) (?:cả )?năm", around)


def is_running(telling: Telling) -> bool:
    """Say whether a figure is a sum since the beginning of the year."""
    if telling.column:
        return bool(RUNNING.search(telling.column) or MONTHS.search(telling.column))
    near = telling.near
    if telling.tail.lstrip().startswith("lên") or telling.half == 2:  # noqa: PLR2004 - the goal of a ratio
        return False
    if YEAR_AGO.search(near) or re.search(r"đầu năm [^,;]{0,20}có|đăng ký từ đầu năm", near):
        return False
    last = near.rpartition(", ")[2] if len(near) > 40 else near  # noqa: PLR2004 - "Lũy kế 9 tháng, …"
    months = MONTHS.search(last)
    return bool(RUNNING.search(near) or (months and not re.search(CARRIED, last[months.end() :])))


def sums_up(telling: Telling) -> bool:
    """Say whether a running sum goes on from what stands before it: "nâng tổng số lên"."""
    return bool(
        re.search(
            r"l[ũu][ỹy] kế|tính chung|cộng dồn|(?:tính|kể) cả|(?:nâng|đưa) |từ đầu năm|\blên\b|cộng|[0-9] (?:tháng|quý)"
            r"|(?:hai|ba) quý|cả năm",
            telling.near,
        )
    )


def is_rate(telling: Telling) -> bool:
    """Say whether a figure is for each of something."""
    return (
        telling.mention.kind is MentionKind.MONEY_RATE
        or telling.tail.startswith("/")
        or bool(RATE.search(telling.near[-40:]))
    )


def begins(telling: Telling) -> bool:
    """Say whether a figure is what its own period began with: "đầu quý có", "năm 2022 chuyển sang"."""
    return bool(BEGAN.search(telling.near))


def is_base(telling: Telling) -> bool:
    """Say whether a figure is what another is compared with in its own report: "so với năm 2022 (8,5 tỷ đồng)"."""
    if telling.bracket is not None and opens_bracket(telling):
        return bool(COMPARED.search(telling.bracket[-60:].rstrip()) or YEAR_AGO.search(telling.near))
    return False


def is_carried(telling: Telling) -> bool:
    """Say whether a figure was carried over: "kỳ trước chuyển sang 17"."""
    return bool(re.search(CARRIED, telling.near[-60:]) or re.search(CARRIED, telling.tail[:60]))


def closes(telling: Telling) -> bool:
    """Say whether a figure is what is left where the period ends: "còn 02 vụ đang giải quyết"."""
    return bool(LEFT.search(f"{telling.near[-45:]}|{telling.tail[:45]}"))


def stands(telling: Telling) -> bool:
    """Say whether a figure may be what there was where the period ended: "cuối quý có", "dư nợ đến 31/3"."""
    return bool(CLOSING.search(f"{telling.near[-70:]}|{telling.tail[:45]}"))


def holds(telling: Telling) -> bool:
    """Say whether a figure is a stock, which may stay as it is: "toàn huyện có", "hiện có", "duy trì"."""
    return bool(STOCK.search(telling.near))
