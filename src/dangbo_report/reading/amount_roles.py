"""What an amount is for: one small question a row, asked in order; the first that applies says it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

import attrs

from dangbo_report.documents import AMOUNT_KINDS, MentionKind, Role
from dangbo_report.figures import Qualifier
from dangbo_report.reading.around import COMPARED, Around, Row, aimed_at, changed_by, comparison_base
from dangbo_report.reading.draft import Draft
from dangbo_report.reading.moods import BASELINE

#: Poor households are counted down; houses that are replaced are counted up.
_ERASED: Final = re.compile(r"(?<!triệt )(?<![^\W_])(?:xóa|xoá)(?: được| thêm)? $")
#: What one verb changes: "giảm 6 hộ nghèo, 4 hộ cận nghèo".
_ANOTHER: Final = re.compile(r"(?: [^\W\d_]+){0,3}(?:,| và) ")
_CUMULATES: Final = re.compile(
    r"\b(?:nâng|đưa)\b[^;.]{0,60}?(?:tổng|lên|đến nay|số|(?:vốn|quỹ|dư nợ)[^;.,]{0,20} (?:đạt|là))\b[^;.]{0,60}$"
    r"|\b(?:tính chung|lũy kế|luỹ kế|cộng dồn)\b[^;.]{0,45}$"
)
#: One of these it has, which `re` finds by their letters.
_CUMULATES_BY: Final = re.compile(r"nâng|đưa|tính chung|l[ũu][yỹ] kế|cộng dồn")
GIVEN: Final = re.compile(
    rf"(?:được giao|(?<!bàn )(?<!chuyển )\bgiao|\b(?:{BASELINE})(?: cả năm| năm| quý| giao| được giao"
    rf"| tỉnh giao| đề ra| đến năm [0-9]{{4}})*"
    r"(?: là)?:?) $"
)
#: "(6 tháng đầu năm 2023 tiếp nhận 1.405 đơn)" behind a change.
_BEFORE_THAT: Final = re.compile(r"\( ?(?:cùng kỳ|[0-9]{1,2} tháng|quý|năm|tháng)[^();]{0,60}$")
_OF_ALL: Final = re.compile(r"\b(?:trong|trên) (?:tổng )?số $|\bso với (?:mức |tổng )?$")
_OF_ALL_ENDS: Final = ("số ", "với ", "mức ", "tổng ", "trong ", "trên ")
_WITHIN: Final = re.compile(r"(?: [^\W\d_]+){0,4} trong ")
_LEFT: Final = re.compile(r"\bcòn (?:lại|trong hạn|tồn|chưa)[^;.,0-9]{0,20}$")
_LEFT_AFTER: Final = re.compile(r" ?(?:còn lại|chưa đạt|không đạt|chưa hoàn thành)")
#: "vượt chỉ tiêu được giao là 212 triệu đồng" tells by how much.
_SURPLUS: Final = re.compile(r"\bvượt [^,;]*\blà $")


def _stock(_: Draft, around: Around) -> Role | None:
    since = around.since
    return Role.CUMULATIVE if _CUMULATES_BY.search(since) and _CUMULATES.search(since) else None


def _surplus(_: Draft, around: Around) -> Role | None:
    return Role.CHANGE if around.near.endswith("là ") and _SURPLUS.search(around.near) else None


def _given(draft: Draft, around: Around) -> Role | None:
    if draft.kind is MentionKind.RATIO or not GIVEN.search(around.near):
        return None
    behind = around.behind_figure and GIVEN.fullmatch(around.before.lstrip())
    return None if behind else Role.TARGET


def _meant(draft: Draft, around: Around) -> Role | None:
    return Role.TARGET if around.mood and draft.kind is not MentionKind.RATIO else None


def _whole(_: Draft, around: Around) -> Role | None:
    return Role.COMPARISON_BASE if around.near.endswith(_OF_ALL_ENDS) and _OF_ALL.search(around.near) else None


def _follows(draft: Draft, around: Around) -> bool:
    last = around.last
    return last is not None and last.role is Role.CHANGE and draft.kind is last.kind


def _before_that(draft: Draft, around: Around) -> Role | None:
    return Role.COMPARISON_BASE if _follows(draft, around) and _BEFORE_THAT.search(around.since) else None


def _more_or_less(draft: Draft, around: Around) -> Role | None:
    erased = draft.unit.startswith("hộ") and _ERASED.search(around.near)
    another = _follows(draft, around) and around.behind_figure and _ANOTHER.fullmatch(around.before)
    if not (draft.signed or erased or changed_by(around.near) or another):
        return None
    if compared := COMPARED.search(around.after):
        draft.baseline = compared["baseline"]
    return Role.CHANGE


def _whole_of_percent(draft: Draft, around: Around) -> Role | None:
    of_percent = around.previous is not None and around.previous.kind is MentionKind.PERCENT
    if not (draft.bare and draft.figure and of_percent and around.before.strip() == "("):
        return None
    draft.figure = attrs.evolve(draft.figure, qualifier=Qualifier.EXACT)  # "91,2% (trên 662)"
    return Role.COMPARISON_BASE


def _left(_: Draft, around: Around) -> Role | None:
    if not around.behind_figure:
        return None
    left = _LEFT_AFTER.match(around.after) or _LEFT.search(around.before)
    return Role.BREAKDOWN_PART if left else None


def _within(draft: Draft, around: Around) -> Role | None:
    previous = around.previous
    if previous is None or not previous.measures or draft.kind not in AMOUNT_KINDS or draft.unit != previous.unit:
        return None
    if not _WITHIN.fullmatch(around.before):
        return None
    previous.role = Role.BREAKDOWN_PART
    return Role.BREAKDOWN_TOTAL


def _amount(_: Draft, around: Around) -> Role:
    return Role.BREAKDOWN_PART if around.in_list else Role.VALUE


AMOUNT_ROWS: Final[Sequence[Row]] = (
    _stock, _surplus, _given, aimed_at, _meant, comparison_base, _whole, _before_that, _more_or_less,
    _whole_of_percent, _left, _within, _amount,
)  # fmt: skip
