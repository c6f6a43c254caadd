"""What a percent is for: one small question a row, asked in order; the first that applies says it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from dangbo_report.documents import MentionKind, Role
from dangbo_report.figures import PercentagePoints
from dangbo_report.reading.around import COMPARED, Around, Row, aimed_at, changed_by, comparison_base
from dangbo_report.reading.draft import Draft
from dangbo_report.reading.moods import BASELINE

#: "… kế hoạch" behind a percent.
_OF_TARGET: Final = re.compile(
    r"[ ,)]*(?:trở lên )?(?:so )?(?:với )?(?:tổng |các )?"
    rf"(?P<baseline>{BASELINE}|(?:tỉnh|trung ương|cấp trên|huyện|trên|thành phố|xã) giao)(?![^\W_])"
)
_SO_WITH: Final = re.compile(r"[^;.,()0-9]{0,12}\bso (?:với |cùng )")
_MAKES_UP: Final = re.compile(r"\b(?:chiếm|đạt)(?: [^\s,;]+){0,3} $")
_SHARES: Final = re.compile(r"\b(?:chiếm|tỷ lệ|tỉ lệ|tỷ trọng|trong đó|cơ cấu)\b[^;.]{0,40}$")
_HANDED: Final = re.compile(r"(?<!bàn )(?<!chuyển )(?<![^\W_])giao $")
_ENDS: Final = re.compile(r" ?(?:$|[,;.)\n])")
#: Between a change and the same change in percent.
_SAME_CHANGE: Final = re.compile(
    r"[ ,(]*(?:(?:hay|tương đương|tương ứng|tăng|giảm|bằng|tức|là|khoảng|với|tỷ lệ"
    r"|so với cùng kỳ(?: năm trước)?)[ ,(]*)*[-+−]?"
)
_HUNDRED: Final = 100
_FEW: Final = 4
#: "bằng 96% diện tích gieo trồng" is of a whole that is named.
_OF_WHOLE: Final = re.compile(r" (?:tổng |số |dân số|diện tích)")
#: What is planned rather than counted out of a whole.
_PLANNED: Final = frozenset((MentionKind.MONEY, MentionKind.MEASURE))
_OVER: Final = re.compile(rf"\b({BASELINE})\b[^;.,]*$")
_DONE: Final = re.compile(r"\b(?:đạt|có|chiếm)\b")


def _points(draft: Draft, _: Around) -> Role | None:
    figure = draft.figure or draft.figures[0]
    return Role.CHANGE if isinstance(figure, PercentagePoints) else None


def _of_target(draft: Draft, around: Around) -> Role | None:
    target = _OF_TARGET.match(around.after)
    if target is None:
        return None
    draft.baseline = target["baseline"]
    changed = changed_by(around.near)
    figure = draft.figure or draft.figures[0]
    exceeds = changed.startswith("vượt") and figure.value >= _HUNDRED
    return Role.CHANGE if changed and not exceeds else Role.PERCENT_OF_TARGET


def _named(_: Draft, around: Around) -> Role | None:
    return Role.TARGET if around.mood else None


def _compared(draft: Draft, around: Around) -> Role | None:
    compared = COMPARED.match(around.after)
    if compared is None:
        return None
    draft.baseline = compared["baseline"]
    return Role.CHANGE


def _moved(draft: Draft, around: Around) -> Role | None:
    return Role.CHANGE if changed_by(around.near) or around.near.endswith("giảm nghèo ") or draft.signed else None


def _against(_: Draft, around: Around) -> Role | None:
    if not _SO_WITH.match(around.after):
        return None
    return Role.SHARE if _MAKES_UP.search(around.near) else Role.CHANGE


def _handed(_: Draft, around: Around) -> Role | None:
    return Role.TARGET if _HANDED.search(around.near) else None


def _same_change(_: Draft, around: Around) -> Role | None:
    again = around.previous is not None and around.previous.role is Role.CHANGE
    return Role.CHANGE if again and _SAME_CHANGE.fullmatch(around.before) else None


def _over(draft: Draft, around: Around) -> Role | None:
    over = _OVER.search(around.near)
    if over is None:
        return None
    draft.baseline = over[1]
    return Role.PERCENT_OF_TARGET


def _makes_share(draft: Draft, around: Around) -> Role | None:
    if not _SHARES.search(around.near):
        return None
    figure = draft.figure or draft.figures[0]
    return Role.PERCENT_OF_TARGET if figure.value > _HUNDRED and "chiếm" not in around.near else Role.SHARE


def _at_least(_: Draft, around: Around) -> Role | None:
    return Role.TARGET if around.after.startswith(" trở lên") and not _DONE.search(around.near) else None


def _likewise(draft: Draft, around: Around) -> Role | None:
    told = around.percent if _ENDS.match(around.after) else None
    if told is None or told.role is not Role.CHANGE or not told.baseline or not around.near.endswith("bằng "):
        return None
    draft.baseline = told.baseline  # "bằng 98,6% cùng kỳ, trong đó …, bằng 98,4%"
    return Role.CHANGE


def _rate(draft: Draft, around: Around) -> Role:
    figure = draft.figure or draft.figures[0]
    whole = figure.value <= _HUNDRED and _OF_WHOLE.match(around.after)
    reached = around.near.endswith("bằng ") and not whole
    return Role.PERCENT_OF_TARGET if figure.value > _HUNDRED or reached or _is_of_target(around) else Role.SHARE


def _is_of_target(around: Around) -> bool:
    """Say whether a percent that is "reached" and no more is of a target: one was said, or amounts are planned."""
    ends = _ENDS.match(around.after) is not None
    goes_on = ends and around.percent is not None and around.percent.role is Role.PERCENT_OF_TARGET
    if not around.near.endswith("đạt "):  # "đạt 61% kế hoạch; huyện khác 60%"
        return goes_on and ";" in around.before and around.near.count(" ") <= _FEW
    planned = ends and around.last is not None and around.last.kind in _PLANNED
    return around.has_target or goes_on or planned


RATE_ROWS: Final[Sequence[Row]] = (
    _points, comparison_base, aimed_at, _of_target, _named, _compared, _moved, _against, _handed, _same_change, _over,
    _makes_share, _at_least, _likewise, _rate,
)  # fmt: skip
