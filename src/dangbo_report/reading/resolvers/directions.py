"""Directions: a word of comparison that has no figure of its own, against the figures on both sides."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from dangbo_report.reading.bindings import Binding, Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import PLANS, Cue
from dangbo_report.reading.items import Item, Sort
from dangbo_report.reading.nouns import Likeness, likeness
from dangbo_report.reading.page import Page

_WORDS: Final = (
    r"(?P<up>tăng|cao hơn|nhiều hơn|lớn hơn)|(?P<over>vượt(?: mức)?)"
    r"|(?P<down>giảm|(?:thấp|ít|chậm) hơn|kém)|(?P<short>chưa đạt|không đạt|chưa hoàn thành)"
    r"|(?P<same>bằng|không đổi so với)|(?P<done>hoàn thành|đạt)"
)
_BEHIND_RATIO: Final = re.compile(rf"[^;.0-9]{{0,60}}?, (?:{_WORDS}) (?:mức )?(?:{PLANS})")
_MOVED: Final = re.compile(
    r"\b(?:(?P<up>tăng|nâng)|(?P<down>giảm))(?: dần| nhẹ| mạnh)?,?(?: [^\W\d_]+){0,5} từ(?: mức)? $"
)
_TO: Final = re.compile(r"\b(?:lên|xuống|còn|đạt)(?: còn)? $")
#: "vượt mốc 15.000 người (đạt 16.282 người)", "83,8%, cao hơn mức 79,8% của năm trước".
_MARK: Final = re.compile(
    r"\b(?:(?P<over>vượt) (?:qua )?(?:mốc|ngưỡng|con số)|(?P<up>(?:cao|nhiều|lớn) hơn) mức"
    r"|(?P<down>(?:thấp|ít) hơn) mức|(?P<short>chưa đạt) (?:mốc|ngưỡng|con số))(?: là)? $"
)
_REACHED: Final = re.compile(r" ?\((?:thực tế )?(?:đạt|là|có|hiện có|hiện là) $")
#: "so với năm ngoái thì giảm (năm 2021 có 95 đảng viên nhận lệnh)": what it is compared with comes first.
COMPARED_FIRST: Final = re.compile(
    r"\bso với [^;.()0-9]{1,80}?(?<!không )\b(?:(?P<up>tăng)|(?P<down>giảm))"
    r"(?: (?:lên|xuống|hơn|nhẹ|mạnh|đi|nhiều|dần))* ?\(?$"
)
#: "2.184 người, đạt 91% kế hoạch (2.400 người), chưa đạt chỉ tiêu".
_BEHIND_TARGET: Final = re.compile(
    rf"\)[^;.,0-9(]{{0,20}}, (?:{_WORDS}) (?:mức )?(?:{PLANS})(?![^;.,]*(?:\(|\b(?:tháng|quý|tiến độ)\b))"
)
_KINDS: Final = ("up", "over", "down", "short", "same", "done")
#: "đạt 104,6% kế hoạch, vượt chỉ tiêu đề ra".
_OF_PLAN: Final = re.compile(
    rf" (?:so với )?(?:{PLANS})[^;.,0-9]{{0,30}}, (?P<word>(?:{_WORDS})) (?:mức )?(?:{PLANS})(?![^;.,]*\()"
)


def directions(context: Context) -> Iterator[Proposal]:
    """Go through the words of comparison."""
    page = context.page
    for item in page.items:
        if item.place.planned or item.has(Cue.CHANGE):
            continue
        if item.is_ratio_whole:
            yield from _of_ratio(page, item)
        elif item.has(Cue.BASE, Cue.TARGET):
            yield from _to_base(page, item)
        elif said := _MARK.search(item.lead):
            yield from _to_mark(page, item, said)
        yield from _from_to(page, item)
        if item.has(Cue.OF_TARGET) and (said := _OF_PLAN.match(item.tail)):
            yield _told(item, None, said, item.place.end)


def _to_mark(page: Page, mark: Item, said: re.Match[str]) -> Iterator[Proposal]:
    """Such as "vượt mốc 15.000 người (đạt 16.282 người)", "16.282 người, vượt mốc 15.000 người"."""
    behind = page.next(mark)
    if behind is not None and _REACHED.fullmatch(behind.lead) and likeness(behind, mark) is not Likeness.OTHER:
        value: Item | None = behind
    else:
        value = _value_before(page, mark)
        value = value if value is not None and _is_comparable(value, mark) else None
    if value is not None and value.place.clause == mark.place.clause:
        yield _told(value, mark, said, mark.place.start - len(mark.lead))


def _to_base(page: Page, base: Item) -> Iterator[Proposal]:
    """Such as "giảm so với năm trước (29 lượt)", "vượt kế hoạch (93%)"."""
    said, at = _last(_outside(base)), base.place.start - len(base.lead)
    if base.place.bracket and (behind := _BEHIND_TARGET.match(base.tail) if base.has(Cue.TARGET) else None):
        said, at = behind, base.place.end
    if said is None:
        yield from _compared_first(page, base)
        return
    if said["done"] and at < base.place.start:
        return
    value = _value_before(page, base)
    if value is not None and _is_comparable(value, base):
        yield _told(value, base, said, at)


def _compared_first(page: Page, base: Item) -> Iterator[Proposal]:
    """Every figure of the sentence that may be compared, those first that are called as the base is."""
    said = COMPARED_FIRST.search(_outside(base)) if base.place.bracket else None
    if said is None:
        return
    able = [each for each in page.before(base) if _is_comparable(each, base) and each.is_plain]
    settings = direction_of(said, base.place.start - len(base.lead))
    called = sorted(able, key=lambda each: -len(_common_words(each, base)))
    yield proposal(
        Binding("direction", {"value": each, "base": base}, rank, settings) for rank, each in enumerate(called)
    )


def _common_words(value: Item, base: Item) -> set[str]:
    return set(f"{value.lead} {value.noun} {value.tail}".split()) & set(f"{base.noun} {base.tail}".split())


def _outside(base: Item) -> str:
    """The words before the bracket of a base, if these are its own: "vượt mục tiêu (mục tiêu đạt 95%)"."""
    inside = base.place.start - base.place.bracket[0] if base.place.bracket else 0
    return base.lead[:-inside] if 0 < inside < len(base.lead) else base.lead


def _value_before(page: Page, base: Item) -> Item | None:
    """The nearest figure of its sort; one farther off where what is compared is called by its name again."""
    alike = [each for each in page.before(base) if each.sort is base.sort and _is_told_beside(each, base)]
    subject = set(base.lead.rpartition(";")[2].split()[:3]) if ";" in base.lead else set[str]()
    named = (
        each
        for each in alike
        if len(subject & set(f"{each.lead} {each.noun} {each.tail}".split())) > 1 and _is_comparable(each, base)
    )
    return next(named, None) or next(iter(alike), None) or page.previous(base)


def _is_told_beside(value: Item, base: Item) -> bool:
    """Say whether a figure stands in no bracket of its own: "86 ca (tháng trước 80 ca), cao hơn cùng kỳ (54 ca)"."""
    return not value.place.bracket or value.place.bracket == base.place.bracket


def _is_comparable(value: Item, base: Item) -> bool:
    """Say whether a figure may be compared with what stands behind a word of comparison."""
    if value.has(Cue.CHANGE, Cue.BASE) or value.half or value.per:
        return False
    if value.place.bracket and value.place.bracket != base.place.bracket:
        return False
    rates = value.sort is Sort.PERCENT is base.sort
    return rates or (value.is_amount and likeness(value, base) is not Likeness.OTHER)


def _last(lead: str) -> re.Match[str] | None:
    """The last word of comparison before a base, with what it compares with right behind it."""
    found = next(reversed(list(_COMPARISON.finditer(lead))), None)
    return found if found is not None and _BEHIND_WORD.fullmatch(lead, found.end()) else None


_COMPARISON: Final = re.compile(rf"\b(?<!không )(?:{_WORDS})\b")
_BEHIND_WORD: Final = re.compile(
    rf" (?:so )?(?:với )?(?:cùng |mức |số [^,;.()0-9]{{1,20}} của )?(?:mức )?(?:kỳ|{PLANS}|(?:năm|quý|tháng|kỳ"
    rf"|nhiệm kỳ|vụ|tuần|khóa) |bình quân|trung bình|đầu |mặt bằng)"
    r"[^;.0-9]{0,50}"
)


def _of_ratio(page: Page, whole: Item) -> Iterator[Proposal]:
    """Such as "15/20 tổ, vượt kế hoạch"."""
    said = _BEHIND_RATIO.match(whole.tail)
    pair = page.pair(whole)
    if said is not None and pair is not None and not whole.place.bracket:
        yield _told(pair[0], whole, said, whole.place.end)


def _from_to(page: Page, base: Item) -> Iterator[Proposal]:
    """Such as "tăng từ 16,4% lên 15,1%"."""
    if not base.lead.endswith((" từ ", " từ mức ")):
        return
    said = _MOVED.search(base.lead)
    value = page.next(base)
    if said is not None and value is not None and value.sort is base.sort and _TO.search(value.lead):
        yield _told(value, base, said, base.place.start - len(base.lead))


def _told(value: Item, base: Item | None, said: re.Match[str], at: int) -> Proposal:
    slots = {"value": value, "base": base} if base is not None else {"value": value}
    return proposal([Binding("direction", slots, 0, direction_of(said, at))])


def direction_of(said: re.Match[str], at: int) -> dict[str, object]:
    """What a word of comparison makes of figures: the kind of the group that matched, and where it stands.

    Args:
        said: a match with groups named as the kinds are.
        at: where the words that were searched begin.
    """
    group = next(name for name in _KINDS if name in said.re.groupindex and said[name])
    return {"word": group, "spans": ((at + said.start(group), at + said.end(group)),)}
