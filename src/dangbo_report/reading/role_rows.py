"""Rows of roles: one small question each, asked in order; the first that applies says what a figure is for."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final, TypeAlias, final

import attrs

from dangbo_report.documents import AMOUNT_KINDS, MentionKind, Role
from dangbo_report.figures import PercentagePoints, Qualifier
from dangbo_report.reading.draft import Draft
from dangbo_report.reading.moods import BASELINE, Mood

#: "… kế hoạch" behind a percent.
_OF_TARGET: Final = re.compile(
    r"[ ,)]*(?:trở lên )?(?:so )?(?:với )?(?:tổng |các )?"
    rf"(?P<baseline>{BASELINE}|(?:tỉnh|trung ương|cấp trên|huyện|trên|thành phố|xã) giao)(?![^\W_])"
)
#: "… cùng kỳ" behind a change.
_COMPARED: Final = re.compile(
    r"[ ,]*(?:\( ?(?=so ))?(?:so )?(?:với )?(?:mức )?(?P<baseline>cùng kỳ|cùng kì"
    r"|(?:năm|quý|tháng|kỳ) trước|(?:đầu|cuối) năm|năm (?:[0-9]{4}|ngoái)"
    r"|đầu nhiệm kỳ|nhiệm kỳ trước|thời điểm|quý [ivx]+|tháng [0-9]+|6 tháng)"
)
_SO_WITH: Final = re.compile(r"[^;.,()0-9]{0,12}\bso (?:với |cùng )")
_MAKES_UP: Final = re.compile(r"\b(?:chiếm|đạt)(?: [^\s,;]+){0,3} $")
_CHANGED: Final = re.compile(
    r"(?<!đạt và )(?<![^\W_])(?:tăng|giảm|vượt|hụt)(?! (?:cường|gia|nghèo|thiểu|phát|lên|xuống|còn|khung|cấp|qua|và)\b)"
    r"(?! cả (?!năm))(?: [^\s;.,()0-9]+){0,9} $"
)
#: "nhiều hơn dự kiến 12 người" changes without a verb.
_MORE_OR_LESS: Final = (
    " thiếu ",
    *(f"{much} hơn {than}" for much in ("nhiều", "ít", "cao", "thấp", "lớn") for than in ("", "dự kiến ", "cùng kỳ ")),
)
#: "giảm tỷ lệ hộ nghèo còn 2%" ends at a level.
_AT_LEVEL: Final = re.compile(r"\b(?:còn|xuống|(?<!tăng )(?<!trở )lên|ở mức) $")
#: Poor households are counted down; houses that are replaced are counted up.
_ERASED: Final = re.compile(r"(?<!triệt )(?<![^\W_])(?:xóa|xoá)(?: được| thêm)? $")
#: What one verb changes: "giảm 6 hộ nghèo, 4 hộ cận nghèo".
_ANOTHER: Final = re.compile(r"(?: [^\W\d_]+){0,3}(?:,| và) ")
_SHARES: Final = re.compile(r"\b(?:chiếm|tỷ lệ|tỉ lệ|tỷ trọng|trong đó|cơ cấu)\b[^;.]{0,40}$")
_CUMULATES: Final = re.compile(
    r"\b(?:nâng|đưa)\b[^;.]{0,60}?(?:tổng|lên|đến nay|số|(?:vốn|quỹ|dư nợ)[^;.,]{0,20} (?:đạt|là))\b[^;.]{0,60}$"
    r"|\b(?:tính chung|lũy kế|luỹ kế|cộng dồn)\b[^;.]{0,45}$"
)
_HANDED: Final = re.compile(r"(?<!bàn )(?<!chuyển )(?<![^\W_])giao $")
GIVEN: Final = re.compile(
    rf"(?:được giao|(?<!bàn )(?<!chuyển )\bgiao|\b(?:{BASELINE})(?: cả năm| năm| quý| giao| được giao"
    rf"| tỉnh giao| đề ra| đến năm [0-9]{{4}})*"
    r"(?: là)?:?) $"
)
_FROM: Final = re.compile(r"(?:^|\s)từ $")
_TO_LEVEL: Final = re.compile(r"[^;.,0-9]{0,30}\b(?:xuống|còn|(?<!trở )lên|tăng|giảm)\b")
_TARGET_NAMED: Final = re.compile(rf" ?\b(?:{BASELINE})(?: năm| giao| tỉnh giao)? ?\((?:là )?$")
#: "(cùng kỳ 38,2%)".
_BASE: Final = re.compile(
    r"\( ?(?:cùng kỳ|kỳ trước|năm trước|quý trước|tháng trước|đầu năm)(?: năm)?(?: trước)?(?: là| đạt|:)? $"
)
#: "(6 tháng đầu năm 2023 tiếp nhận 1.405 đơn)" behind a change.
_BEFORE_THAT: Final = re.compile(r"\( ?(?:cùng kỳ|[0-9]{1,2} tháng|quý|năm|tháng)[^();]{0,60}$")
_ENDS: Final = re.compile(r" ?(?:$|[,;.)\n])")
_OF_ALL: Final = re.compile(r"\b(?:trong|trên) (?:tổng )?số $|\bso với (?:mức |tổng )?$")
_WITHIN: Final = re.compile(r"(?: [^\W\d_]+){0,4} trong ")
_LEFT: Final = re.compile(r"\bcòn (?:lại|trong hạn|tồn|chưa)[^;.,0-9]{0,20}$")
_LEFT_AFTER: Final = re.compile(r" ?(?:còn lại|chưa đạt|không đạt|chưa hoàn thành)")
_ALIKE: Final = re.compile(r"[^;]*; [^,;:(]{2,40} $")
#: Between a change and the same change in percent.
SAME_CHANGE: Final = re.compile(
    r"[ ,(]*(?:(?:hay|tương đương|tương ứng|tăng|giảm|bằng|tức|là|khoảng|với|tỷ lệ"
    r"|so với cùng kỳ(?: năm trước)?)[ ,(]*)*[-+−]?"
)
_HUNDRED: Final = 100
_FEW: Final = 4
#: "bằng 96% diện tích gieo trồng" is of a whole that is named.
_OF_WHOLE: Final = re.compile(r" (?:tổng |số |dân số|diện tích)")
#: What is planned rather than counted out of a whole.
_PLANNED: Final = frozenset((MentionKind.MONEY, MentionKind.MEASURE))


@final
@attrs.frozen(eq=False)
class Around:
    """The words around a figure.

    Attributes:
        before: from the mention before it, or the beginning of the sentence.
        since: from the number that measures something before it, or the beginning of the sentence.
        near: the last clause of the words before.
        after: up to the next mention.
        previous: the mention before it, if any.
        last: the figure before it, if any.
        percent: the percent before it, if any.
        mood: whether a target is being spoken of.
        has_target: a target has been said in the sentence.
        reached: the last amount that was told of and stands in no list, if any.
        in_list: a list holds it.
    """

    before: str
    since: str
    near: str
    after: str
    previous: Draft | None
    last: Draft | None
    percent: Draft | None
    mood: Mood
    has_target: bool
    reached: Draft | None
    in_list: bool

    @property
    def behind_figure(self) -> bool:
        """Say whether the mention before is a figure."""
        return self.previous is not None and self.previous.measures


#: One way to see what a figure is for; None where it does not apply.
Row: TypeAlias = Callable[[Draft, Around], Role | None]


def _points(draft: Draft, _: Around) -> Role | None:
    figure = draft.figure or draft.figures[0]
    return Role.CHANGE if isinstance(figure, PercentagePoints) else None


def _base(_: Draft, around: Around) -> Role | None:
    from_ = _FROM.search(around.near) and _TO_LEVEL.match(around.after)
    return Role.COMPARISON_BASE if from_ or _BASE.search(around.before) else None


def _aimed(draft: Draft, around: Around) -> Role | None:
    return Role.TARGET if around.mood is Mood.AIMED or _is_target_in_brackets(draft, around) else None


def _of_target(draft: Draft, around: Around) -> Role | None:
    target = _OF_TARGET.match(around.after)
    if target is None:
        return None
    draft.baseline = target["baseline"]
    changed = _changed(around.near)
    figure = draft.figure or draft.figures[0]
    exceeds = changed.startswith("vượt") and figure.value >= _HUNDRED
    return Role.CHANGE if changed and not exceeds else Role.PERCENT_OF_TARGET


def _named(_: Draft, around: Around) -> Role | None:
    return Role.TARGET if around.mood else None


def _compared(draft: Draft, around: Around) -> Role | None:
    compared = _COMPARED.match(around.after)
    if compared is None:
        return None
    draft.baseline = compared["baseline"]
    return Role.CHANGE


def _moved(draft: Draft, around: Around) -> Role | None:
    return Role.CHANGE if _changed(around.near) or around.near.endswith("giảm nghèo ") or draft.signed else None


def _against(_: Draft, around: Around) -> Role | None:
    if not _SO_WITH.match(around.after):
        return None
    return Role.SHARE if _MAKES_UP.search(around.near) else Role.CHANGE


def _handed(_: Draft, around: Around) -> Role | None:
    return Role.TARGET if _HANDED.search(around.near) else None


def _same_change(_: Draft, around: Around) -> Role | None:
    again = around.previous is not None and around.previous.role is Role.CHANGE
    return Role.CHANGE if again and SAME_CHANGE.fullmatch(around.before) else None


def _over(draft: Draft, around: Around) -> Role | None:
    over = _OVER.search(around.near)
    if over is None:
        return None
    draft.baseline = over[1]
    return Role.PERCENT_OF_TARGET


_OVER: Final = re.compile(rf"\b({BASELINE})\b[^;.,]*$")


def _makes_share(draft: Draft, around: Around) -> Role | None:
    if not _SHARES.search(around.near):
        return None
    figure = draft.figure or draft.figures[0]
    return Role.PERCENT_OF_TARGET if figure.value > _HUNDRED and "chiếm" not in around.near else Role.SHARE


def _at_least(_: Draft, around: Around) -> Role | None:
    return Role.TARGET if around.after.startswith(" trở lên") and not _DONE.search(around.near) else None


_DONE: Final = re.compile(r"\b(?:đạt|có|chiếm)\b")


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


RATE_ROWS: Final[Sequence[Row]] = (
    _points, _base, _aimed, _of_target, _named, _compared, _moved, _against, _handed, _same_change, _over,
    _makes_share, _at_least, _likewise, _rate,
)  # fmt: skip


def _changed(near: str) -> str:
    """The words of change that a figure belongs to, if they do not tell the level that was reached."""
    if near.endswith(_MORE_OR_LESS) or near == "thiếu ":
        return near
    changed = _CHANGED.search(near)
    return changed[0] if changed and not _AT_LEVEL.search(near) else ""


def _is_of_target(around: Around) -> bool:
    """Say whether a percent that is "reached" and no more is of a target: one was said, or amounts are planned."""
    ends = _ENDS.match(around.after) is not None
    goes_on = ends and around.percent is not None and around.percent.role is Role.PERCENT_OF_TARGET
    if not around.near.endswith("đạt "):  # "đạt 61% kế hoạch; huyện khác 60%"
        return goes_on and ";" in around.before and around.near.count(" ") <= _FEW
    planned = ends and around.last is not None and around.last.kind in _PLANNED
    return around.has_target or goes_on or planned


def _is_target_in_brackets(draft: Draft, around: Around) -> bool:
    """Say whether a bracket states the target that was just named: "vượt chỉ tiêu (7%)".

    Behind the percent of a target it may as well state what was reached, unless that has been said before.
    """
    named = _TARGET_NAMED.search(around.before) if around.before.endswith(("(", "là ")) else None
    if named is None or named.start() or not around.behind_figure:
        return named is not None
    reached = around.reached
    return reached is not None and reached.kind is draft.kind and reached.role in _TOLD


_TOLD: Final = frozenset((Role.VALUE, Role.BREAKDOWN_TOTAL))


def _stock(_: Draft, around: Around) -> Role | None:
    return Role.CUMULATIVE if _CUMULATES.search(around.since) else None


#: "vượt chỉ tiêu được giao là 212 triệu đồng" tells by how much.
_SURPLUS: Final = re.compile(r"\bvượt [^,;]*\blà $")


def _surplus(_: Draft, around: Around) -> Role | None:
    return Role.CHANGE if _SURPLUS.search(around.near) else None


def _given(draft: Draft, around: Around) -> Role | None:
    if draft.kind is MentionKind.RATIO or not GIVEN.search(around.near):
        return None
    behind = around.behind_figure and GIVEN.fullmatch(around.before.lstrip())
    return None if behind else Role.TARGET


def _meant(draft: Draft, around: Around) -> Role | None:
    return Role.TARGET if around.mood and draft.kind is not MentionKind.RATIO else None


def _whole(_: Draft, around: Around) -> Role | None:
    return Role.COMPARISON_BASE if _OF_ALL.search(around.near) else None


def _follows(draft: Draft, around: Around) -> bool:
    last = around.last
    return last is not None and last.role is Role.CHANGE and draft.kind is last.kind


def _before_that(draft: Draft, around: Around) -> Role | None:
    return Role.COMPARISON_BASE if _follows(draft, around) and _BEFORE_THAT.search(around.since) else None


def _more_or_less(draft: Draft, around: Around) -> Role | None:
    erased = draft.unit.startswith("hộ") and _ERASED.search(around.near)
    another = _follows(draft, around) and around.behind_figure and _ANOTHER.fullmatch(around.before)
    if not (draft.signed or erased or _changed(around.near) or another):
        return None
    if compared := _COMPARED.search(around.after):
        draft.baseline = compared["baseline"]
    return Role.CHANGE


def _whole_of_percent(draft: Draft, around: Around) -> Role | None:
    of_percent = around.previous is not None and around.previous.kind is MentionKind.PERCENT
    if not (draft.bare and draft.figure and of_percent and around.before.strip() == "("):
        return None
    draft.figure = attrs.evolve(draft.figure, qualifier=Qualifier.EXACT)  # "91,2% (trên 662)"
    return Role.COMPARISON_BASE


def _left(_: Draft, around: Around) -> Role | None:
    left = _LEFT_AFTER.match(around.after) or _LEFT.search(around.before)
    return Role.BREAKDOWN_PART if around.behind_figure and left else None


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
    _stock, _surplus, _given, _aimed, _meant, _base, _whole, _before_that, _more_or_less, _whole_of_percent, _left,
    _within,
    _amount,
)  # fmt: skip
