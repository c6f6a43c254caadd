"""A number and the names behind it: behind "là" or a colon, in a bracket, in lines of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import takewhile
from typing import Final

from dangbo_report.reading.bindings import Binding, Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.items import Item, Sort
from dangbo_report.reading.list_openings import lines_behind
from dangbo_report.reading.listed_names import Named, named_in
from dangbo_report.reading.named_entries import PLACES, entries_of
from dangbo_report.reading.nouns import Likeness, likeness

#: What opens a list right behind what it is of, and farther behind it, where places and bodies are counted.
_OPENS: Final = re.compile(r"[^:;.()0-9\n]{0,40}?(?:\b(?:là|gồm|bao gồm)(?: có)?:? |(?<!như): )")
_OPENS_FAR: Final = re.compile(
    r"[^:;.()\n]{0,120}?(?:\b(?:gồm|bao gồm|đó là|như sau)(?: có)?:? |: )|[^,:;.()\n]{0,60} là "
)
_BRACKET: Final = re.compile(r"[^:;.,()0-9\n]{0,40}? ?\(")
#: Those that follow are only some of them.
_ONLY_SOME: Final = re.compile(
    r"\b(?:trong đó|như|tiêu biểu|điển hình|nhất|dẫn đầu|đứng đầu|riêng|trừ|đặc biệt|kể|ngoài|chủ yếu|thuộc|so với)\b"
)
_NUMBERED: Final = re.compile(
    r"\s?[^:;.()0-9\n]{0,30}\(([^\W\d_][^()0-9]{1,20}) ([0-9]{1,2}(?:(?:, | và )[0-9]{1,2})+)\)"
)
_PARTS: Final = re.compile(r", | và |; ")
#: What lists of lines are announced as: nothing that is counted out there.
_ANNOUNCED: Final = re.compile(
    r"nhiệm vụ|nội dung|lĩnh vực|giải pháp|vấn đề|nhóm|bài học|hạn chế|nguyên nhân|kiến nghị|đề xuất|yêu cầu|mục tiêu"
    r"|khâu|điểm"
)
_LEAD_IN: Final = re.compile(r"[^:;.()0-9\n]{0,60}:\s*")
_ANOTHER_MARK: Final = re.compile(r"[^\S\n]*(?:[-+•*–]|\(?[a-zđ]\)|\(?[0-9]{1,2}\)|[0-9]{1,2}\.)")
_FAR: Final = 600


def list_counts(context: Context) -> Iterator[Proposal]:
    """Go through the numbers behind which as many are named."""
    for item in context.page.items:
        if item.sort is Sort.COUNT and item.noun and item.is_plain and not item.is_ratio_whole:
            yield proposal(
                Binding("list-count", {"count": item}, rank, {"names": each.names, "spans": each.spans})
                for rank, each in enumerate(_named(context, item))
            )


def _named(context: Context, item: Item) -> Sequence[Named]:
    """The names behind a number, in every way in which they may be parted."""
    found = _by_name(context, item) or _in_bracket(context, item) or _by_marks(context, item)
    if found:
        return found
    told = entries_of(context, item) or _by_noun(context, item) or _by_number(context.text, item)
    other = told or _in_lines(context, item)
    return [other] if other else ()


def _by_name(context: Context, item: Item) -> Sequence[Named]:
    """Such as "04 xã về đích là An Bình, Phú Lộc, Hòa Thuận và Tân Lập"; no names are "loại A 21, loại B 19"."""
    text, at = context.text, _end(context, item)
    opens = _OPENS.match(text, at, at + _FAR) or _opens_far(context, item, at)
    if opens is None or _ONLY_SOME.search(context.low, at, opens.end()):
        return ()
    return _uncounted(context, item, named_in(text, opens.end(), min(item.place.closed, at + _FAR)))


def _end(context: Context, item: Item) -> int:
    """Where what a number counts ends: behind the whole of "22/63 tỉnh"."""
    pair = context.page.pair(item) if item.half else None
    return pair[1].place.end if pair else item.place.end


def _opens_far(context: Context, item: Item, at: int) -> re.Match[str] | None:
    """What opens a list of places farther behind their number, with no others counted between."""
    opens = _OPENS_FAR.match(context.text, at, at + _FAR) if item.noun.startswith(PLACES) else None
    if opens is None:
        return None
    others = takewhile(lambda each: each.place.start < opens.end(), _behind(context, item))
    counted = any(each.noun.startswith(PLACES) and each.draft is not item.draft for each in others)
    return None if counted else opens


def _behind(context: Context, item: Item) -> Sequence[Item]:
    """The figures behind one, as many as can stand where names are looked for."""
    return context.page.items[item.index + 1 : item.index + 1 + _FAR]


def _in_bracket(context: Context, item: Item) -> Sequence[Named]:
    """Such as "5 tỉnh (Nam Định, Đồng Nai, Hà Nam, Hưng Yên và Hải Dương)"."""
    opens = _BRACKET.match(context.text, item.place.end, item.place.end + _FAR)
    closes = context.text.find(")", opens.end(), opens.end() + _FAR) if opens else -1
    return _uncounted(context, item, named_in(context.text, opens.end(), closes)) if opens and closes >= 0 else ()


def _uncounted(context: Context, item: Item, ways: Sequence[Named]) -> Sequence[Named]:
    return [each for each in ways if not _are_counted(context, item, {end for _, end in each.spans})]


def _are_counted(context: Context, item: Item, ends: AbstractSet[int]) -> bool:
    """Say whether figures stand at the ends of names, or such as count the same in brackets behind them."""
    far = max(ends)
    behind = [*takewhile(lambda each: each.place.end <= far, _behind(context, item))]
    counted = {each.place.end + 1 for each in behind if likeness(each, item) is Likeness.SAME}
    return not ends.isdisjoint(counted.union(each.place.end for each in behind))


#: "làm rõ 03 nội dung: …; …; …".
_LIST_OF_PHRASES: Final = re.compile(r"[^:;.()\n]{0,120}:\s(?=\S)")
#: With these no member begins, but what goes on behind the list.
_GOES_ON: Final = re.compile(
    r"(?:đồng thời|trong đó|qua đó|ngoài ra|yêu cầu|đề nghị|kết quả|nhằm|đến nay|từ đó|bên cạnh)\b"
)
_SOME_PHRASES: Final = re.compile(r"\b(?:trong đó|như|tiêu biểu|điển hình|nhất là|đặc biệt|ngoài)\b")
_MARK: Final = re.compile(r"; (?:và )?")
_AND: Final = re.compile(r" và ")
#: Fewer than these are no list of phrases.
_FEWEST_MARKED: Final = 2
#: "về tiền lương 19, về nhà ở 17; trả lời ngay 41 kiến nghị" counts, and names nothing.
_COUNTS: Final = re.compile(r"[^\W\d_] [0-9.]+(?:,|$| [^\W\d_])")


def _by_marks(context: Context, item: Item) -> Sequence[Named]:
    """Such as "03 nội dung: công khai quy hoạch; cấp giấy chứng nhận; bồi thường": what ";" parts, or "và" at last."""
    text, at = context.text, item.place.end
    opens = _LIST_OF_PHRASES.match(context.low, at, item.place.closed) if _ANNOUNCED.search(item.noun) else None
    if opens is None or _SOME_PHRASES.search(context.low, at, opens.end()):
        return ()
    whole = _split(text, opens.end(), len(text[: item.place.closed].rstrip(" .;\n")), _MARK)
    if len(whole.names) < _FEWEST_MARKED or any(_GOES_ON.match(each.lower()) for each in whole.names):
        return ()
    if any(map(_COUNTS.search, whole.names)):
        return ()
    last = _split(text, *whole.spans[-1], _AND)
    parted = Named((*whole.names[:-1], *last.names), (*whole.spans[:-1], *last.spans))
    return [whole] if len(last.names) == 1 else [whole, parted]


def _by_noun(context: Context, item: Item) -> Named | None:
    """Such as "05 chi bộ gồm Chi bộ 1, Chi bộ 2 và Chi bộ 5": names that are the noun and a number."""
    at = item.place.end
    opens = _OPENS.match(context.low, at, at + _FAR)
    name = rf"{re.escape(item.noun)} [0-9]{{1,2}}"
    names = re.compile(rf"{name}(?:(?:, | và ){name})+(?=[.\n;]|$)").match(context.low, opens.end()) if opens else None
    return _split(context.text, names.start(), names.end()) if names else None


def _by_number(text: str, item: Item) -> Named | None:
    """Such as "03 khu phố (khu phố 2, 6, 9)"."""
    found = _NUMBERED.match(text, item.place.end, item.place.end + _FAR)
    if found is None or not item.noun.startswith(found[1].lower()):
        return None
    return _split(text, found.start(2), found.end(2))


def _split(text: str, start: int, end: int, by: re.Pattern[str] = _PARTS) -> Named:
    spans: list[tuple[int, int]] = []
    for match in by.finditer(text, start, end):
        spans.append((start, match.start()))
        start = match.end()
    spans.append((start, end))
    return Named(tuple(text[first:last] for first, last in spans), tuple(spans))


def _in_lines(context: Context, item: Item) -> Named | None:
    """Such as "tập trung 3 nhiệm vụ:" and three lines with one mark, with nothing between them."""
    text = context.text
    leads = _LEAD_IN.match(text, item.place.end, item.place.closed)
    if leads is None or leads.end() != item.place.closed:
        return None
    lines = lines_behind(text, item.place.closed, _ANOTHER_MARK)
    if not (_ANNOUNCED.search(item.noun) or all(_is_named(context.low, start, item.noun) for start, _ in lines)):
        return None
    if len(lines) < 2 or _ANOTHER_MARK.match(text, lines[-1][1] + 1):  # noqa: PLR2004 - one line is no list
        return None
    spans = tuple((_ANOTHER_MARK.match(text, start).end(), stop) for start, stop in lines)  # type: ignore[union-attr]
    return Named(tuple(text[start:stop].strip(" ;.") for start, stop in spans), spans)


def _is_named(low: str, start: int, noun: str) -> bool:
    """Say whether a line begins with what is counted, behind its mark: "- Chi cục …" of "08 chi cục:"."""
    mark = _ANOTHER_MARK.match(low, start)
    return mark is not None and low.startswith(noun, mark.end() + (low[mark.end() : mark.end() + 1] == " "))
