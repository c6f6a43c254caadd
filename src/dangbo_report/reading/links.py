"""Links: which figures of a sentence belong together, by their roles, their units and the words between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from dangbo_report.figures import Count, Money, Percent, is_measure_unit
from dangbo_report.figures.written import SCALES
from dangbo_report.reading.draft import Bond, Draft
from dangbo_report.reading.lexicon import ATTRIBUTES
from dangbo_report.reading.lists import Listing, akin
from dangbo_report.reading.model import LinkKind, MentionKind, Role
from dangbo_report.reading.roles import SAME_CHANGE
from dangbo_report.reading.shares import percent_bond, whole_bond

_AMOUNTS: Final = frozenset((MentionKind.COUNT, MentionKind.MONEY, MentionKind.MEASURE))
_TIMES: Final = re.compile(r"[^;.]{0,20} ?[×x*] ?$")
_SUM: Final = re.compile(r"\b(?:tổng|trị giá|thành tiền|số tiền|kinh phí)\b[^;.0-9]*$| = $")
_IN_WORDS: Final = re.compile(r"\(? ?(?:viết |ghi )?bằng chữ:? ?$|^ ?\($")
_AVERAGE: Final = re.compile(r"\b(?:bình quân|trung bình|khoảng)\b")
_RECEIVED: Final = re.compile(r"\b(?:tiếp nhận|nhận|thụ lý|tổng số|tổng|được giao|có)\b[^;.0-9]{0,40}$")
_SETTLED: Final = re.compile(r"\b(?:giải quyết|xử lý|hoàn thành|trả lời|thực hiện|đạt|đã)\b[^;.0-9]{0,30}$")
_LEFT_OVER: Final = re.compile(r" ?(?:[^\W\d_]+ )?(?:còn lại|chưa đạt|không đạt|chưa hoàn thành)")
_REMAINS: Final = re.compile(r"\bcòn(?: lại)?(?: tồn)?(?: là)? $")
_THEN_REMAINS: Final = re.compile(r", (?:hiện )?còn ")
_COMPLEMENT: Final = re.compile(r"\b(?:không|chưa|khác|còn lại|số còn lại)\b")
_UNFINISHED: Final = re.compile(r"\.\.\.|…|v\.v")
_FALLS: Final = re.compile(r"\b(?:giảm|thiếu|(?:ít|thấp) hơn)\b")
_RISES: Final = re.compile(r"\b(?:tăng|vượt|(?:nhiều|cao|lớn) hơn)\b")
_FARTHEST: Final = 110
_FAR: Final = 400
_CHANGEABLE: Final = frozenset((Role.VALUE, Role.CUMULATIVE, Role.BREAKDOWN_TOTAL, Role.BREAKDOWN_PART))
_COUNTED: Final = frozenset((MentionKind.COUNT, MentionKind.RATIO))
#: A change against a plan is not the one that a percent tells against the time before.
_SO_PLANNED: Final = re.compile(r" so (?:với )?(?:chỉ tiêu|kế hoạch|dự toán)(?: [^\W\d_]+){0,3} \(?")
_PLANS: Final = (" dự kiến ", " kế hoạch ")
_APART: Final = re.compile(r"[,;:.()0-9]| và ")
#: What becomes of people in accidents; the same noun counts each.
_OUTCOMES: Final = frozenset(("chết", "thương", "tích", "vong"))


def bonds(
    low: str, drafts: Sequence[Draft], listings: Sequence[Listing], earlier: Sequence[Draft] = ()
) -> Iterator[Bond]:
    """Go through what belongs together in one sentence.

    Args:
        low: the text, in lower case.
        drafts: the mentions of the sentence, in order, with their roles.
        listings: the lists that it holds.
        earlier: the mentions of the sentence before, if this one compares them: "So với cùng kỳ giảm 12 vụ (-4,2%)".
    """
    for listing in listings:
        yield from _breakdowns(low, listing)
    shares: list[Bond] = []
    for index, draft in enumerate(drafts):
        before = low[drafts[index - 1].end : draft.start] if index else ""
        bond = _bond(low, drafts, index, draft, before, listings, earlier)
        if bond is not None:
            yield bond
            if bond.kind is LinkKind.SHARE:
                shares.append(bond)
    if whole := whole_bond(shares):
        yield whole


def _bond(  # noqa: PLR0913, PLR0917 - one way out for each kind of link
    low: str,
    drafts: Sequence[Draft],
    index: int,
    draft: Draft,
    before: str,
    listings: Sequence[Listing],
    earlier: Sequence[Draft],
) -> Bond | None:
    if not draft.measures:
        return _span(low, drafts, index, draft) if draft.kind is MentionKind.PERIOD else None
    if draft.role in {Role.PERCENT_OF_TARGET, Role.SHARE} and isinstance(draft.figure, Percent):
        return percent_bond(low, drafts, index, draft, listings)
    if draft.role is Role.CHANGE and isinstance(draft.figure, Percent):
        return _change(low, drafts, index, draft, earlier)
    if draft.role is Role.CHANGE and draft.kind in _AMOUNTS:
        return _told_after(low, drafts, index, draft, before) or _difference(low, drafts, index, draft)
    if draft.role is Role.CUMULATIVE:
        increase = _before(low, drafts, index, draft, {Role.VALUE, Role.BREAKDOWN_TOTAL})
        return Bond(LinkKind.CUMULATIVE, (draft, increase)) if increase else None
    if draft.in_words and index and drafts[index - 1].kind is draft.kind and _IN_WORDS.search(before):
        return Bond(LinkKind.IN_WORDS, (drafts[index - 1], draft))
    if draft.kind is MentionKind.MONEY and _SUM.search(before):
        return _product(low, drafts, index, draft)
    if draft.kind is MentionKind.COUNT and index:
        return _remainder(low, drafts, index, draft, before)
    return None


def _change(low: str, drafts: Sequence[Draft], index: int, percent: Draft, earlier: Sequence[Draft]) -> Bond | None:
    """A value, what it changed by, and that in percent: "208 vụ, tăng 31 vụ (+17,51%)"."""
    change = drafts[index - 1] if index else None
    if change is None or change.role is not Role.CHANGE or change.kind not in _AMOUNTS:
        return None
    if low.endswith(_PLANS, 0, change.start) or not SAME_CHANGE.fullmatch(low[change.end : percent.start]):
        return None
    value = _changed(low, (*earlier, *drafts), len(earlier) + index - 1, change)
    words = low[max(0, change.start - 60) : change.start]
    falls, rises = _last(_FALLS, words), _last(_RISES, words)
    if value is None or falls == rises:
        return None
    return Bond(LinkKind.CHANGE, (value, change, percent), falls=falls > rises)


def _told_after(low: str, drafts: Sequence[Draft], index: int, change: Draft, before: str) -> Bond | None:
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
        and not _in_bracket(low, other, change)
    ]
    if change.bare:
        return able[-1] if able else None
    said = _OUTCOMES & _words(_around(low, change))
    if said:
        return next((other for other in reversed(able) if said <= _words(_around(low, other))), None)
    if len(able) > 1:
        last = next(other for other in reversed(drafts[:index]) if other.measures)
        if able[-1] is not last or re.search(r"[;.]", low[last.end : change.start]):
            return None
    return able[-1] if able else None


def _around(low: str, draft: Draft) -> str:
    """The words that say what a figure is of: of its clause before it, its noun, and those behind the noun."""
    before = _APART.split(low[max(0, draft.start - 60) : draft.start])[-1]
    return before + low[draft.start : draft.end] + _APART.split(low[draft.end : draft.end + 30])[0]


def _difference(low: str, drafts: Sequence[Draft], index: int, change: Draft) -> Bond | None:
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


def _before(low: str, drafts: Sequence[Draft], index: int, draft: Draft, roles: set[Role]) -> Draft | None:
    """The nearest figure before one that measures the same."""
    del low
    for other in reversed(drafts[:index]):
        if other.role in roles and other.kind is draft.kind and (akin(other, draft) or draft.bare):
            return other
    return None


def _product(low: str, drafts: Sequence[Draft], index: int, total: Draft) -> Bond | None:
    """A count, the price of one, the sum: "195 suất quà, mỗi suất 500 nghìn đồng, tổng 97,5 triệu đồng"."""
    price = drafts[index - 1] if index else None
    count = drafts[index - 2] if index > 1 else None
    if price is None or count is None or count.kind is not MentionKind.COUNT:
        return None
    if _AVERAGE.search(low[count.end : price.start]):
        return None
    times = price.kind is MentionKind.MONEY and _TIMES.fullmatch(low[count.end : price.start])
    each = (
        price.kind is MentionKind.MONEY_RATE and price.unit.removeprefix("đồng/").lower() in count.unit.lower().split()
    )
    if times or (each and price.unit.count("/") == 1):
        return Bond(LinkKind.PRODUCT, (count, price, total))
    return None


def _remainder(low: str, drafts: Sequence[Draft], index: int, left: Draft, before: str) -> Bond | None:
    """What is left of a whole: "15/20 chỉ tiêu, còn lại 5 chỉ tiêu"; "nhận 9, giải quyết 7, còn 2 đơn"."""
    previous = drafts[index - 1]
    if previous.kind is MentionKind.RATIO and akin(previous, left):
        if "còn lại" in before or _LEFT_OVER.match(low, left.end) or _THEN_REMAINS.fullmatch(before):
            return Bond(LinkKind.REMAINDER, (previous, left))
        return None
    if not _REMAINS.search(before) or ";" in before:
        return None
    outer = [draft for draft in drafts[:index] if draft.measures and not _in_bracket(low, draft, left)]
    if len(outer) < 2:  # noqa: PLR2004 - a whole and a part before it
        return None
    whole, previous = outer[-2:]
    if whole.kind is not MentionKind.COUNT or previous.kind is not MentionKind.COUNT:
        return None
    received = low[max(0, whole.start - 60) : whole.start]
    told = _RECEIVED.search(received) or ("còn lại" in before and whole is outer[0])
    if not (akin(whole, left) and akin(previous, left) and told):
        return None
    return (
        Bond(LinkKind.REMAINDER, (whole, previous, left)) if _SETTLED.search(low[whole.end : previous.start]) else None
    )


def _in_bracket(low: str, draft: Draft, later: Draft) -> bool:
    """Say whether a figure stands in a bracket that is closed before a later one."""
    between = low[draft.end : later.start]
    return between.count(")") > between.count("(")


def _span(low: str, drafts: Sequence[Draft], index: int, period: Draft) -> Bond | None:
    """Years, and the days or years between which they lie: "94 năm … (3/2/1930 - 3/2/2024)"."""
    years = drafts[index - 1] if index else None
    if years is None or years.kind is not MentionKind.OTHER or not low[years.start : years.end].endswith("năm"):
        return None
    between = low[years.end : period.start]
    if not between.endswith("(") or len(between) > _FARTHEST or re.search(r"[;.]", between):
        return None
    return Bond(LinkKind.SPAN, (years, period))


def _breakdowns(low: str, listing: Listing) -> Iterator[Bond]:
    """A total and its parts; parts that overlap are each held against the total."""
    total, parts = listing.totals[-1], listing.parts
    _lend_units(listing)
    if listing.mixed and not all(part.kind is MentionKind.COUNT for part in parts):
        return
    labels = [
        low[part.start : part.end + 30].split(",", maxsplit=1)[0] + " " + label
        for part, label in zip(parts, listing.labels, strict=True)
    ]
    overlap = any(
        _words(label) & _ATTRIBUTE_WORDS or any(f" {two} " in f" {label} " for two in _ATTRIBUTE_PAIRS)
        for label in labels
    )
    alike = all(part.bare or akin(part, total) for part in parts)
    if any(_words(label) & {"nam"} for label in labels) and any(_words(label) & {"nữ"} for label in labels):
        overlap = False  # men and women are all there are
    last = low[parts[-1].end : parts[-1].end + 80].split(")", maxsplit=1)[0]
    if _UNFINISHED.search(last):
        overlap = overlap or not alike
    if len(parts) == 1 or overlap:
        if alike:
            for part in parts:
                yield Bond(LinkKind.BREAKDOWN, (*listing.totals, part), exhaustive=False, totals=len(listing.totals))
        return
    closed = listing.labels[-1].rstrip().endswith(" và")
    if listing.opened.startswith("trong") and not (closed and alike) and not all(part.bare for part in parts):
        for part in parts:  # they may overlap: "trong đó 20 chi bộ nông thôn, 15 chi bộ có chi ủy"
            if part.bare or akin(part, total) or (_is_people(part) and _is_people(total)):
                yield Bond(LinkKind.BREAKDOWN, (*listing.totals, part), exhaustive=False, totals=len(listing.totals))
        return
    exhaustive = (
        listing.exhaustive and not _UNFINISHED.search(last) and (closed or not listing.mixed or listing.opened == ":")
    )
    yield Bond(LinkKind.BREAKDOWN, (*listing.totals, *parts), exhaustive=exhaustive, totals=len(listing.totals))


def _is_people(draft: Draft) -> bool:
    """Say whether persons are counted, and not how often they came."""
    return _PEOPLE.search(draft.unit.lower()) is not None


_PEOPLE: Final = re.compile(
    r"^(?!lượt ).*?(?:người|viên|đồng chí|cán bộ|đại biểu|nạn nhân|công dân|phụ nữ|thanh niên)(?!\w)"
)
_ATTRIBUTE_WORDS: Final = frozenset(word for word in ATTRIBUTES if " " not in word)
_ATTRIBUTE_PAIRS: Final = tuple(word for word in ATTRIBUTES if " " in word)
_LETTERS: Final = re.compile(r"[^\W\d_]+")


def _words(label: str) -> set[str]:
    return set(_LETTERS.findall(label))


def _lend_units(listing: Listing) -> None:
    """Give parts that leave out their noun, or their scale and currency, those of the total."""
    total = listing.totals[-1]
    bare = [(part, part.figure) for part in listing.parts if part.bare and isinstance(part.figure, Count)]
    if isinstance(total.figure, Money):
        if len(bare) == len(listing.parts) > 1:
            scale = next(10**exponent for exponent, _ in SCALES if 10**exponent >= total.figure.step)
            for part, figure in bare:
                part.kind, part.unit, part.bare = MentionKind.MONEY, "đồng", False
                part.figure = Money(figure.value * scale, step=figure.step * scale)
    elif total.unit[:1].isalpha() and total.kind in _COUNTED and not is_measure_unit(total.unit):
        for part, figure in bare:
            part.unit, part.figure = total.unit, attrs.evolve(figure, unit=total.unit)
