"""What each figure is for: value, target, percent of target, share, change, part, total.

The words around a figure decide. Each sentence is walked once; what was said before in it ("phấn đấu", "trong đó")
holds until something else is said.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

import attrs

from dangbo_report.documents import AMOUNT_KINDS, MentionKind, Role
from dangbo_report.figures import PercentagePoints, Qualifier
from dangbo_report.reading.draft import Draft
from dangbo_report.reading.lexicon import BASELINES
from dangbo_report.reading.lists import Lists

#: "Mục tiêu quốc gia" is the name of a programme.
_BASELINE: Final = rf"(?:{'|'.join(sorted(BASELINES, key=len, reverse=True))})(?! quốc gia)"
#: "… kế hoạch" behind a percent.
_OF_TARGET: Final = re.compile(
    r"[ ,)]*(?:trở lên )?(?:so )?(?:với )?(?:tổng |các )?"
    rf"(?P<baseline>{_BASELINE}|(?:tỉnh|trung ương|cấp trên|huyện|trên|thành phố|xã) giao)(?![^\W_])"
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
_AIM: Final = re.compile(
    r"\b(?:phấn đấu|mục tiêu(?! quốc gia)|(?<!hơn )(?<!với )(?<!so )dự kiến|(?:đề|đặt) ra(?! ?[),.;]))\b"
)
_AIM_BY_NOUN: Final = re.compile(
    rf"\bgiao (?:chỉ tiêu|kế hoạch)\b|(?:^ ?|[.;:,(] ?)(?:các |với |theo )?(?:{_BASELINE})\b(?! số\b)"
)
_HANDED: Final = re.compile(r"(?<!bàn )(?<!chuyển )(?<![^\W_])giao $")
_GIVEN: Final = re.compile(
    rf"(?:được giao|(?<!bàn )(?<!chuyển )\bgiao|\b(?:{_BASELINE})(?: cả năm| năm| quý| giao| được giao"
    rf"| tỉnh giao| đề ra| đến năm [0-9]{{4}})*"
    r"(?: là)?:?) $"
)
_REACHED: Final = re.compile(r"\b(?:đã|kết quả|đến nay|hiện có|hiện nay|tính đến|thực tế)\b")
_REACHED_TOO: Final = re.compile(r"\b(?:được(?! giao)|thực hiện|thu được|hoàn thành|ước đạt)\b")
#: Whatever may change the mood: nearly every figure has none of it before it.
_HEARD: Final = re.compile("|".join(each.pattern for each in (_AIM, _AIM_BY_NOUN, _REACHED, _REACHED_TOO)))
_FROM: Final = re.compile(r"(?:^|\s)từ $")
_TO_LEVEL: Final = re.compile(r"[^;.,0-9]{0,30}\b(?:xuống|còn|(?<!trở )lên|tăng|giảm)\b")
_TARGET_NAMED: Final = re.compile(rf" ?\b(?:{_BASELINE})(?: năm| giao| tỉnh giao)? ?\((?:là )?$")
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
_CLAUSE: Final = re.compile(r"[;:(]|, (?=\D)")
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
_NEAR: Final = 120
#: What is planned rather than counted out of a whole.
_PLANNED: Final = frozenset((MentionKind.MONEY, MentionKind.MEASURE))
_NAMED: Final = frozenset((MentionKind.DOCUMENT_NUMBER, MentionKind.ORDINAL))


class Context(NamedTuple):
    """The words around a figure.

    Attributes:
        before: from the figure before it, or the beginning of the sentence.
        since: from the number that measures something before it, or the beginning of the sentence.
        near: the last clause of the words before.
        after: up to the next figure.
        previous: the mention before it, if any.
        last: the figure before it, if any.
        percent: the percent before it, if any.
        aims: a target is being spoken of: 2 plainly, 1 by its noun only, 0 not.
    """

    before: str
    since: str
    near: str
    after: str
    previous: Draft | None
    last: Draft | None
    percent: Draft | None
    aims: int


def give_roles(low: str, drafts: Sequence[Draft], start: int, end: int) -> Lists:
    """Say what the figures of one sentence are for; return the lists that it holds.

    Args:
        low: the text, in lower case.
        drafts: the mentions of the sentence, in order.
        start: where the sentence begins.
        end: where it ends.
    """
    lists = Lists(low, end)
    counts = any(draft.measures and not draft.bare for draft in drafts)
    aims, at, since = 0, start, start
    previous: Draft | None = None
    last: Draft | None = None
    percent: Draft | None = None
    for index, draft in enumerate(drafts):
        before = low[max(at, draft.start - _NEAR) : draft.start]
        following = drafts[index + 1].start if index + 1 < len(drafts) else end
        named = draft.kind in _NAMED
        aims = _mood(aims, f"{before}số" if named else before, previous)  # "theo nghị quyết 12" sets no target
        if draft.measures:
            words = before if since == at else low[max(since, draft.start - 2 * _NEAR) : draft.start]
            listed = lists.take(draft, before, words)
            if draft.bare and not (listed or (counts and not draft.doubtful)):
                draft.drop()
            else:
                near = _CLAUSE.split(before)[-1]
                after = low[draft.end : min(following, draft.end + 60)]
                context = Context(before, words, near if near.strip() else before, after, previous, last, percent, aims)
                if draft.role is Role.OTHER:  # a table says it otherwise
                    draft.role = _role(draft, context, lists)
                if draft.role is Role.TARGET:
                    lists.has_target = True
                    if aims == 1 and _GIVEN.search(near):
                        aims = 0  # "chỉ tiêu 120; kết nạp 95" goes on to results
                last = draft
                percent = draft if draft.kind is MentionKind.PERCENT else percent
            since = draft.end
        elif draft.kind is MentionKind.OTHER and not low[draft.start : draft.end].islower():
            lists.miss()
        at, previous = draft.end, draft
    lists.close()
    return lists


def _mood(aims: int, before: str, previous: Draft | None) -> int:
    """Hear in the words before a figure whether targets or results follow."""
    if not _HEARD.search(before):
        return aims
    after_figure = previous is not None and previous.measures
    plain = max((match.start() for match in _AIM.finditer(before)), default=-1)
    noun = max((m.start() for m in _AIM_BY_NOUN.finditer(before) if m.start() or not after_figure), default=-1)
    if plain >= 0 or noun >= 0:
        aims = 2 if plain >= noun or aims == 2 else 1  # noqa: PLR2004 - plainly
    reached = max((match.start() for match in _REACHED.finditer(before)), default=-1)
    if aims == 1:
        reached = max((match.start() for match in _REACHED_TOO.finditer(before)), default=reached)
    return 0 if reached > max(plain, noun) else aims


def _role(draft: Draft, context: Context, lists: Lists) -> Role:
    if draft.kind is MentionKind.PERCENT or draft.unit.startswith("%"):
        return _rate_role(draft, context, lists)
    return _amount_role(draft, context, lists)


def _rate_role(draft: Draft, context: Context, lists: Lists) -> Role:  # noqa: C901, PLR0911, PLR0912 - a way out for each shape
    figure = draft.figure or draft.figures[0]
    near, after, previous = context.near, context.after, context.previous
    changed = _changed(near)
    if isinstance(figure, PercentagePoints):
        return Role.CHANGE
    if _FROM.search(near) and _TO_LEVEL.match(after):
        return Role.COMPARISON_BASE
    if _BASE.search(context.before):
        return Role.COMPARISON_BASE
    if context.aims > 1 or _is_target_in_brackets(context, lists, draft.kind):
        return Role.TARGET
    if target := _OF_TARGET.match(after):
        draft.baseline = target["baseline"]
        exceeds = changed.startswith("vượt") and figure.value >= _HUNDRED
        return Role.CHANGE if changed and not exceeds else Role.PERCENT_OF_TARGET
    if context.aims:
        return Role.TARGET
    if compared := _COMPARED.match(after):
        draft.baseline = compared["baseline"]
        return Role.CHANGE
    if changed or near.endswith("giảm nghèo ") or draft.signed:
        return Role.CHANGE
    if _SO_WITH.match(after):
        return Role.SHARE if _MAKES_UP.search(near) else Role.CHANGE
    if _HANDED.search(near):
        return Role.TARGET
    if previous is not None and previous.role is Role.CHANGE and SAME_CHANGE.fullmatch(context.before):
        return Role.CHANGE
    if over := re.search(rf"\b({_BASELINE})\b[^;.,]*$", near):
        draft.baseline = over[1]
        return Role.PERCENT_OF_TARGET
    if _SHARES.search(near):
        return Role.PERCENT_OF_TARGET if figure.value > _HUNDRED and "chiếm" not in near else Role.SHARE
    if after.startswith(" trở lên") and not re.search(r"\b(?:đạt|có|chiếm)\b", near):
        return Role.TARGET
    told = context.percent if _ENDS.match(after) else None
    if told is not None and told.role is Role.CHANGE and told.baseline and near.endswith("bằng "):
        draft.baseline = told.baseline  # "bằng 98,6% cùng kỳ, trong đó …, bằng 98,4%"
        return Role.CHANGE
    whole = figure.value <= _HUNDRED and _OF_WHOLE.match(after)
    if figure.value > _HUNDRED or (near.endswith("bằng ") and not whole) or _is_of_target(context, lists):
        return Role.PERCENT_OF_TARGET
    return Role.SHARE


def _changed(near: str) -> str:
    """The words of change that a figure belongs to, if they do not tell the level that was reached."""
    if near.endswith(_MORE_OR_LESS) or near == "thiếu ":
        return near
    changed = _CHANGED.search(near)
    return changed[0] if changed and not _AT_LEVEL.search(near) else ""


def _is_of_target(context: Context, lists: Lists) -> bool:
    """Say whether a percent that is "reached" and no more is of a target: one was said, or amounts are planned."""
    last, told = context.last, context.percent
    goes_on = told is not None and told.role is Role.PERCENT_OF_TARGET and _ENDS.match(context.after) is not None
    if not context.near.endswith("đạt "):  # "đạt 61% kế hoạch; huyện khác 60%"
        return goes_on and ";" in context.before and context.near.count(" ") <= _FEW
    planned = last is not None and last.kind in _PLANNED and _ENDS.match(context.after) is not None
    return lists.has_target or goes_on or planned


def _is_target_in_brackets(context: Context, lists: Lists, kind: MentionKind) -> bool:
    """Say whether a bracket states the target that was just named: "vượt chỉ tiêu (7%)".

    Behind the percent of a target it may as well state what was reached, unless that has been said before.
    """
    named = _TARGET_NAMED.search(context.before) if context.before.endswith(("(", "là ")) else None
    if named is None or named.start() or context.previous is None or not context.previous.measures:
        return named is not None
    reached = lists.done[-1] if lists.done else None
    return reached is not None and reached.kind is kind and reached.role is Role.VALUE


def _amount_role(draft: Draft, context: Context, lists: Lists) -> Role:
    near, previous = context.near, context.previous
    after_figure = previous is not None and previous.measures
    if _CUMULATES.search(context.since):
        return Role.CUMULATIVE
    is_ratio = draft.kind is MentionKind.RATIO
    if not is_ratio and _GIVEN.search(near) and not (after_figure and _GIVEN.fullmatch(context.before.lstrip())):
        return Role.TARGET
    if _is_target_in_brackets(context, lists, draft.kind) or context.aims > 1 or (context.aims and not is_ratio):
        return Role.TARGET
    if (_FROM.search(near) and _TO_LEVEL.match(context.after)) or _OF_ALL.search(near) or _BASE.search(context.before):
        return Role.COMPARISON_BASE
    last = context.last
    follows = last is not None and last.role is Role.CHANGE and draft.kind is last.kind
    if follows and _BEFORE_THAT.search(context.since):
        return Role.COMPARISON_BASE
    erased = draft.unit.startswith("hộ") and _ERASED.search(near)
    if draft.signed or erased or _changed(near) or (follows and after_figure and _ANOTHER.fullmatch(context.before)):
        if compared := _COMPARED.search(context.after):
            draft.baseline = compared["baseline"]
        return Role.CHANGE
    if previous is not None and after_figure:
        if draft.bare and draft.figure and context.before.strip() == "(" and previous.kind is MentionKind.PERCENT:
            draft.figure = attrs.evolve(draft.figure, qualifier=Qualifier.EXACT)  # "91,2% (trên 662)"
            return Role.COMPARISON_BASE
        if _LEFT_AFTER.match(context.after) or _LEFT.search(context.before):
            return Role.BREAKDOWN_PART
        if _WITHIN.fullmatch(context.before) and draft.unit == previous.unit and draft.kind in AMOUNT_KINDS:
            previous.role = Role.BREAKDOWN_PART
            return Role.BREAKDOWN_TOTAL
    return Role.BREAKDOWN_PART if lists.holds(draft) else Role.VALUE
