"""Changes: a value, what it changed by, and what it was before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from dangbo_report.documents import AMOUNT_KINDS, LinkKind, Role
from dangbo_report.figures import Percent
from dangbo_report.reading.draft import Bond, Draft, in_bracket
from dangbo_report.reading.lexicon import words_of
from dangbo_report.reading.lists import akin
from dangbo_report.reading.roles import SAME_CHANGE

_FALLS: Final = re.compile(r"\b(?:giảm|thiếu|(?:ít|thấp) hơn)\b")
_RISES: Final = re.compile(r"\b(?:tăng|vượt|(?:nhiều|cao|lớn) hơn)\b")
_FAR: Final = 400
_CHANGEABLE: Final = frozenset((Role.VALUE, Role.CUMULATIVE, Role.BREAKDOWN_TOTAL, Role.BREAKDOWN_PART))
#: A change against a plan is not the one that a percent tells against the time before.
_SO_PLANNED: Final = re.compile(r" so (?:với )?(?:chỉ tiêu|kế hoạch|dự toán)(?: [^\W\d_]+){0,3} \(?")
_PLANS: Final = (" dự kiến ", " kế hoạch ")
_APART: Final = re.compile(r"[,;:.()0-9]| và ")
#: What becomes of people in accidents; the same noun counts each.
_OUTCOMES: Final = frozenset(("chết", "thương", "tích", "vong"))


def change_bond(low: str, drafts: Sequence[Draft], index: int, percent: Draft, earlier: Sequence[Draft]) -> Bond | None:
    """A value, what it changed by, and that in percent: "208 vụ, tăng 31 vụ (+17,51%)"."""
    change = drafts[index - 1] if index else None
    if change is None or change.role is not Role.CHANGE or change.kind not in AMOUNT_KINDS:
        return None
    if low.endswith(_PLANS, 0, change.start) or not SAME_CHANGE.fullmatch(low[change.end : percent.start]):
        return None
    value = _changed(low, (*earlier, *drafts), len(earlier) + index - 1, change)
    words = low[max(0, change.start - 60) : change.start]
    falls, rises = _last(_FALLS, words), _last(_RISES, words)
    if value is None or falls == rises:
        return None
    return Bond(LinkKind.CHANGE, (value, change, percent), falls=falls > rises)


def told_after(low: str, drafts: Sequence[Draft], index: int, change: Draft, before: str) -> Bond | None:
    """The same, with the percent first: "16 đảng viên, giảm 33,33% (giảm 8 đảng viên)"."""
    percent = drafts[index - 1] if index else None
    if percent is None or percent.role is not Role.CHANGE or not isinstance(percent.figure, Percent):
        return None
    words = low[max(0, percent.start - 60) : percent.start]
    falls, rises = _last(_FALLS, words), _last(_RISES, words)
    if "(" not in before or not SAME_CHANGE.fullmatch(before) or falls == rises:
        return None
    value = _changed(low, drafts, index - 1, change)
    return Bond(LinkKind.CHANGE, (value, change, percent), falls=falls > rises) if value else None


def _changed(low: str, drafts: Sequence[Draft], index: int, change: Draft) -> Draft | None:
    """What a change is of: the only value of its noun, or the one whose words are those of the change.

    "Làm chết 12 người, bị thương 9 người; giảm 3 người chết" changes the 12.
    """
    able = [
        other
        for other in drafts[:index]
        if other.role in _CHANGEABLE
        and other.kind is change.kind
        and (akin(other, change) or change.bare)
        and change.start - other.end < _FAR
        and not in_bracket(low, other, change)
    ]
    if change.bare:
        return able[-1] if able else None
    said = _OUTCOMES & words_of(_around(low, change))
    if said:
        return next((other for other in reversed(able) if said <= words_of(_around(low, other))), None)
    if len(able) > 1:
        last = next(other for other in reversed(drafts[:index]) if other.measures)
        if able[-1] is not last or re.search(r"[;.]", low[last.end : change.start]):
            return None
    return able[-1] if able else None


def _around(low: str, draft: Draft) -> str:
    """The words that say what a figure is of: of its clause before it, its noun, and those behind the noun."""
    before = _APART.split(low[max(0, draft.start - 60) : draft.start])[-1]
    return before + low[draft.start : draft.end] + _APART.split(low[draft.end : draft.end + 30])[0]


def difference_bond(low: str, drafts: Sequence[Draft], index: int, change: Draft) -> Bond | None:
    """What there was, what there is, and by how much it changed: "từ 9 ban xuống còn 5 ban, giảm 4 ban".

    What there was may come last: "1.536 đơn, tăng 131 đơn (năm 2023 nhận 1.405 đơn)".
    """
    base = drafts[index - 2] if index > 1 else None
    value: Draft | None
    if base is not None and base.role is Role.COMPARISON_BASE and not low.endswith(" số ", 0, base.start):
        value = drafts[index - 1]
        words = low[value.end : change.start]
    else:
        base = next((each for each in drafts[index + 1 : index + 3] if each.measures), None)
        if base is None or not (base.role is Role.COMPARISON_BASE or _is_against(low, change, base)):
            return None
        value = _changed(low, drafts, index, change)
        words = low[max(0, change.start - 60) : change.start]
    if value is None or value.kind is not change.kind:
        return None
    falls, rises = _last(_FALLS, words), _last(_RISES, words)
    if falls == rises or not (akin(base, value) and akin(value, change)):
        return None
    return Bond(LinkKind.DIFFERENCE, (base, value, change), falls=falls > rises)


def _is_against(low: str, change: Draft, target: Draft) -> bool:
    """Say whether a change is one against a target that is said: "vượt 22 đơn vị so với chỉ tiêu 150"."""
    return target.role is Role.TARGET and _SO_PLANNED.fullmatch(low, change.end, target.start) is not None


def _last(pattern: re.Pattern[str], words: str) -> int:
    return max((match.start() for match in pattern.finditer(words)), default=-1)
