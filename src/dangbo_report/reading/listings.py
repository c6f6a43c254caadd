"""Lists: where parts of something stand one after the other, what opens them, what ends them, what they are parts of.

A list is found once and shared: sums ask it for its parts, shares for the whole that its head is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum, auto
from typing import Final, final

import attrs

from dangbo_report.figures import Count, Money
from dangbo_report.figures.written import MAX_EXPONENT, SCALES
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item, Sort
from dangbo_report.reading.labels import sorted_before, sorts
from dangbo_report.reading.lexicon import ATTRIBUTES, counted_noun
from dangbo_report.reading.nouns import Likeness, is_abbreviated, is_person, likeness
from dangbo_report.reading.page import Page


class Opener(Enum):
    """What opens a list."""

    #: "trong đó": its parts need not be all.
    OF_WHICH = auto()
    #: "gồm", "cụ thể", "chia ra": its parts are all.
    CONSISTS = auto()
    #: A bracket behind the head.
    BRACKET = auto()
    #: A colon behind the head.
    COLON = auto()


@final
@attrs.frozen(eq=False, kw_only=True)
class Listing:
    """A list of parts.

    Attributes:
        opener: what opens it.
        start: where its parts begin.
        end: where it ends.
        heads: what it may be a list of, the nearest first.
        carried: its heads stand in the sentence before.
        items: the figures that stand in it and in no bracket of it.
        lined: its parts stand in lines of their own.
        lines: how many lines these are.
        sorted: a label sorts what was counted before.
    """

    opener: Opener
    start: int
    end: int
    heads: tuple[Item, ...]
    carried: bool
    items: tuple[Item, ...]
    lined: bool = False
    lines: int = 0
    sorted: bool = False


_OPENERS: Final = re.compile(
    r"(?P<of_which>\btrong (?:đó|số (?:này|đó)))|(?P<consists>(?<=[;,] )(?:kết quả )?(?:xếp|phân) loại(?! °)(?=:? )"
    r"|\b(?:cụ thể|bao gồm|gồm|chia ra|chia theo"
    r"|phân theo)\b)|(?P<mark>[:(])"
)
_NEXT: Final = re.compile(
    r"\btrong (?:đó|số (?:này|đó))|\b(?:nâng(?! cao)|đưa) |\bso với\b|\btổng cộng\b|\bcộng chung\b|\b(?:tăng"
    r"|giảm) [0-9°]"
    r"|\bbình quân\b|\btính cả\b|\b(?:lũy|luỹ) kế\b|\bcộng °+ tháng\b|\b(?:nếu )?(?:chia|phân|tính) theo\b"
)
_STARTS_LIST: Final = re.compile(r"\s*(?:[-+•*–]|[a-zđ]\)|[0-9°]{1,2}[.)])")
_COMPARES: Final = re.compile(
    r"(?:so với|cùng k[ỳì]|kế hoạch|chỉ tiêu|dự toán|trước|mục tiêu|nghị quyết|giao|năm °+|bình quân[^,;]*)[^,;]*$"
)
_NO_LIST_INSIDE: Final = re.compile(
    r"\s*(?:trong (?:đó|số)|gồm|bao gồm|[-+−–]|mỗi|bình quân|tăng|giảm|kế hoạch|chỉ tiêu|cùng k[ỳì]|đạt|chiếm|tỷ lệ"
    r"|tương|(?:tháng|quý|năm|kỳ|học kỳ) (?:[0-9°]+|[ivx]+|trước)\b"
    r"|[0-9.,]+ (?:lên|xuống|còn) [0-9])|[^()]*[0-9] ?(?:[^\W\d]+ )?[x×*] ?[0-9]"
)
_ANNOUNCED: Final = re.compile(r"(?:trong đó|cụ thể|gồm|trong số (?:đó|này))[ ,]*(?:có )?$")
#: Words by which parts are told apart, up to the colon that opens the list of them.
_SORTING: Final = re.compile(r"(?:chia|phân) (?:theo|ra) [^:;,.()0-9°\n]{2,40}:")
#: Ranks that begin with the best are all: "xếp loại giỏi 124 tiết, khá 55 tiết, trung bình 7 tiết".
_FROM_THE_BEST: Final = re.compile(r":? (?:hoàn thành )?(?:xuất sắc|giỏi|tốt)\b")
#: "Chia theo ngành, trong số 1.386 người có 612 người …": the whole is still to come.
_SORTED_FIRST: Final = re.compile(r"(?:chia|phân|tính) theo [^:;,.()0-9°\n]{2,40}, (?:trong|tổng|có)\b")
_FAR_BEHIND: Final = 140
_MOST_LINES: Final = 40


#: What a line may end in behind the words that open a list.
_BLANK: Final = re.compile(r"[ :\n]*")


def listings_of(page: Page, text: str) -> Iterator[Listing]:
    """Go through the lists of a page."""
    for match in _OPENERS.finditer(page.low):
        listing = _listing(page, text, match)
        if listing is not None and listing.items:
            yield listing
        elif listing is not None and listing.lined:
            yield from _by_line(page, text, listing)


def _by_line(page: Page, text: str, listing: Listing) -> Iterator[Listing]:
    """Lines that each tell more than one figure break the head down each in its own way: "* Nữ: 842; nam: 676"."""
    found: list[Listing] = []
    for start, stop in lines_behind(text, text.find("\n", listing.start) + 1):
        inside = page.in_line(page.segments.line_at(start))
        items = tuple(each for each in inside if not each.place.depth and _is_of_any(each, listing.heads))
        opened = _OPENERS.search(page.low, start, stop)
        if len(items) < 2 or (opened and opened["mark"] is None):  # noqa: PLR2004 - one divides nothing
            return
        line = attrs.evolve(listing, opener=Opener.OF_WHICH, start=start, end=stop, items=items)
        found.append(attrs.evolve(line, carried=True, lined=False, lines=0))
    yield from found


def _is_of_any(item: Item, heads: Sequence[Item]) -> bool:
    return item.is_plain and bool(item.noun) and any(likeness(item, head) is Likeness.SAME for head in heads)


def _listing(page: Page, text: str, match: re.Match[str]) -> Listing | None:
    segments = page.segments
    at, sentence = match.end(), segments.sentence_at(match.start())
    if segments.line_at(match.start()) in segments.tables:
        return None
    opened, closed = segments.sentences[sentence], segments.sentences[sentence + 1]
    ends_here = _BLANK.fullmatch(text, at, closed) is not None
    if not ends_here and not page.of_sentence(sentence):
        return None
    opener = _opener(page.low, match, opened)
    if opener is None:
        return None
    bracket = next((b for b in _around(page, at) if b), None)
    lines = lines_behind(text, closed) if opener is not Opener.BRACKET and ends_here else []
    label = page.low[opened : match.start()]
    sorted_ = opener is Opener.COLON and sorts(label)
    if sorted_:
        heads, carried = sorted_before(page, label, opened, sentence), True
    else:
        heads, carried = _heads(page, match, sentence, opener, bracket, lined=bool(lines))
    if lines:
        return Listing(
            opener=opener, start=at, end=lines[-1][1], heads=heads, carried=carried,
            items=_of_lines(page, lines), lined=True, lines=len(lines), sorted=sorted_,
        )  # fmt: skip
    if opener is Opener.CONSISTS and carried and (counted := _counted_here(page, at, sentence)):
        at, heads, carried = counted.place.end, (counted,), False
    end = min(closed, bracket[1]) if bracket else closed
    depth = segments.around(at)[1]
    end = _end(page, at, end, sentence, heads, opener, carried=carried)
    items = tuple(
        each
        for each in page.of_sentence(sentence)
        if at <= each.place.start < end and each.place.depth == depth and not each.lead.endswith(" cả ")
    )
    return Listing(opener=opener, start=at, end=end, heads=heads, carried=carried, items=items, sorted=sorted_)


def _around(page: Page, at: int) -> Iterator[tuple[int, int] | None]:
    yield page.segments.around(at)[0]


#: "356 chị trong đó là người tham gia lần đầu": what stands before is the part.
_OF_THEM: Final = re.compile(r"(?:[,;] |\()[0-9.]+ (?:[^\W\d_]+ ){1,2}$")


def _opener(low: str, match: re.Match[str], opened: int) -> Opener | None:
    """What opens a list here; None where a mark is only a mark."""
    if match["of_which"]:
        return None if _OF_THEM.search(low[max(opened, match.start() - 30) : match.start()]) else Opener.OF_WHICH
    if match["consists"]:
        return None if _announces(low, match) else Opener.CONSISTS
    behind = low[max(opened, match.start() - _FAR_BEHIND) : match.start()]
    if match[0] == "(":
        inside = low[match.end() : match.end() + 60]
        compares = _COMPARES.search(behind[-70:]) and re.match(r"\s*(?:[0-9]|năm)", inside)
        return (
            None
            if _NO_LIST_INSIDE.match(inside) or compares or behind.rstrip()[-1:] in (",", ";", ":")
            else Opener.BRACKET
        )
    return Opener.COLON if _is_list_colon(low, match, behind) else None


def _announces(low: str, match: re.Match[str]) -> bool:
    """Say whether words that open lists only announce one: a colon or the whole is to come, or ranks below the best."""
    start = match.start()
    if _SORTING.match(low, start) or _SORTED_FIRST.match(low, start):
        return True
    return match[0].endswith("loại") and not _FROM_THE_BEST.match(low, match.end())


def _is_list_colon(low: str, match: re.Match[str], behind: str) -> bool:
    """Say whether a colon opens a list, and does not only end a label ("số trường: 38") or follow another opener."""
    ahead = low[match.end() : match.end() + 12]
    if _ANNOUNCED.search(behind) or re.match(r"\s*(?:trong đó|gồm|bao gồm)", ahead):
        return False
    if behind.endswith(")") or not ahead.split("\n")[0].strip():
        return True
    if re.match(r"\s?[0-9]", ahead):
        return bool(re.search(r"[0-9][^0-9,;]{2,30}$", behind))
    return bool(re.search(r"[0-9][^;]{0,60}$", behind)) or not re.search(r"[0-9]", behind)


def _heads(  # noqa: PLR0913 - all that tells what a list is of
    page: Page, match: re.Match[str], sentence: int, opener: Opener, bracket: tuple[int, int] | None, *, lined: bool
) -> tuple[tuple[Item, ...], bool]:
    """What a list may be a list of, nearest first; and whether that stands in the sentence before."""
    here = [
        each
        for each in reversed(page.of_sentence(sentence))
        if each.place.end <= match.start() and _may_head(each, opener) and _in_scope(each, bracket, match)
    ]
    if opener is Opener.BRACKET:
        return tuple(here[:1]), False
    if here:
        return (_beside_bracket(page, here, bracket) if bracket else tuple(here[:4])), False
    begins = not any(each.place.start < match.start() for each in page.of_sentence(sentence))
    if opener is Opener.COLON and not (lined and begins):
        return (), True
    before = _told_before(page, sentence, opener)
    if (
        before
        and before[0].place.line != page.segments.line_at(match.start())
        and _STARTS_LIST.match(page.low, before[0].place.opened)
        and not _STARTS_LIST.match(page.low, page.segments.sentences[sentence])
    ):
        return (), True
    return tuple(before[:4]), True


#: "Hồ sơ đang giải quyết gồm 7.172 hồ sơ, có 5.950 hồ sơ chưa đến hạn …": "gồm" tells how many there are.
_DIVIDES: Final = re.compile(r"[^,;.:()0-9]{0,40}, (?:trong đó )?(?:có )[0-9]")


def _counted_here(page: Page, at: int, sentence: int) -> Item | None:
    """The figure behind "gồm" that is what a list is of, which only then begins."""
    first = next((each for each in page.of_sentence(sentence) if each.place.start >= at), None)
    beside = first is not None and page.low[at : first.place.start].strip() == "" and first.is_plain
    return first if first is not None and beside and _DIVIDES.match(page.low, first.place.end) else None


def _told_before(page: Page, sentence: int, opener: Opener) -> list[Item]:
    """What the sentence before may head a list with; one that only compares is passed over."""
    for number in (sentence - 1, sentence - 2):
        items = page.of_sentence(number)
        found = [each for each in reversed(items) if _may_head(each, opener) and not each.place.bracket]
        if found or not items or not all(each.has(Cue.CHANGE, Cue.BASE) or each.place.bracket for each in items):
            return found
    return []


_TOLD_WITH: Final = re.compile(r"[^,;:.]*(?:với|và|cho|/)[^,;:.]*")


def _beside_bracket(page: Page, heads: Sequence[Item], bracket: tuple[int, int]) -> tuple[Item, ...]:
    """What a list in a bracket may be of: what stands in it, or right before it with what is told together with it."""
    found: list[Item] = []
    for head in heads[:4]:
        if found and head.place.bracket != bracket and not _TOLD_WITH.fullmatch(page.between(head, found[-1])):
            break
        found.append(head)
    return tuple(found)


def _may_head(item: Item, opener: Opener) -> bool:
    if opener is Opener.BRACKET:
        return item.is_amount and not item.per and not item.has(Cue.EACH, Cue.AVERAGE)
    return item.is_plain and not item.has(Cue.BASE) and not item.is_ratio_whole


def _in_scope(item: Item, bracket: tuple[int, int] | None, match: re.Match[str]) -> bool:
    """A list in a bracket is of what stands in it or right before it; one outside is of nothing in brackets."""
    if match[0] == "(":
        return item.place.bracket is None or match.start() < item.place.bracket[1]
    return item.place.bracket == bracket or item.place.bracket is None or item.has(Cue.TOTAL)


def lines_behind(text: str, at: int) -> list[tuple[int, int]]:
    """The lines behind a colon that begin with one mark."""
    found: list[tuple[int, int]] = []
    mark = ""
    while at < len(text):
        stop = text.find("\n", at)
        stop = len(text) if stop < 0 else stop
        match = _STARTS_LIST.match(text, at, stop)
        said = _kind_of_mark(match[0].strip()) if match and text[at:stop].strip() else ""
        if not said or (mark and said != mark):
            break
        mark = said
        found.append((at, stop))
        if len(found) > _MOST_LINES:
            return []
        at = stop + 1
    return found


def _kind_of_mark(mark: str) -> str:
    return "1" if mark[0].isdigit() else "a" if mark[0].isalpha() else mark


def _of_lines(page: Page, lines: Sequence[tuple[int, int]]) -> tuple[Item, ...]:
    """The first amount of each sort in each line."""
    found: list[Item] = []
    for start, stop in lines:
        seen: set[Sort] = set()
        for item in page.in_line(page.segments.line_at(start)):
            if item.sort in seen and item.is_plain and not item.place.bracket:
                return ()  # a line that tells of more than one thing
            if start <= item.place.start < stop and item.is_plain and not item.place.bracket and item.sort not in seen:
                seen.add(item.sort)
                found.append(item)
    return tuple(found)


def _goes_on(page: Page, at: int, first: Item, semicolon: int, end: int) -> bool:
    """Say whether ";" parts the items of a list: a colon opened it, or the next item has a share as the first has."""
    if page.low[at : at + 2].strip().startswith(":"):
        return True
    inside = [each for each in page.sentence(first) if first.index < each.index and each.place.start < end]
    behind = [each for each in inside if each.place.start > semicolon]
    return any(not each.is_amount for each in inside if each.place.start < semicolon) and any(
        not each.is_amount for each in behind[:2]
    )


#: "bắt buộc là 239.011 người, tăng 10.513 người so với cùng kỳ; tự nguyện là 79.000 người, tăng …": it only compares.
_COMPARED: Final = re.compile(r"tăng|giảm|so với")
_ASIDE: Final = r"(?:so với|tăng|giảm|đạt|chiếm|bằng|lũy kế)"
_GOES_ON: Final = re.compile(
    rf"[^;\n]{{0,160}}(?:; {_ASIDE}[^;\n]{{0,120}}){{0,2}}; (?!{_ASIDE}|còn|đã)[^;\n]{{0,120}}?[0-9]"
)
_DONE: Final = re.compile(r"; (?:đã|đến nay|hiện|kết quả|qua (?=đó|kiểm tra|giám sát|rà soát|xác minh|công tác)) ?")
#: "63 đại biểu đương nhiên, 403 đại biểu được bầu; 23 đại biểu chỉ định": the number begins the next part at once.
_ANOTHER_PART: Final = re.compile(r"; (?:và )?(?:có )?[0-9]")
_DONE_FIRST: Final = re.compile(r"[:, ]*(?:đã|đang|chưa)\b")


def _end(page: Page, at: int, end: int, sentence: int, heads: Sequence[Item], opener: Opener, *, carried: bool) -> int:  # noqa: PLR0913, PLR0917
    """Where a list ends: with its sentence or bracket, at what begins another thought, at ";" unless that parts it."""
    depth = page.segments.around(at)[1]
    for following in _NEXT.finditer(page.low, at + 2, end):
        aside = _COMPARED.match(following[0]) and _GOES_ON.match(page.low, following.end(), end)
        if page.segments.around(following.start())[1] <= depth and not aside:
            end = following.start()
            break
    if (done := _DONE.search(page.low, at, end)) and not _DONE_FIRST.match(page.low, at):
        end = done.start()
    semicolon = page.low.find(";", at, end)
    if semicolon < 0:
        return end
    head = heads[0] if heads else None
    first = [
        each
        for each in page.of_sentence(sentence)
        if at <= each.place.start < semicolon and each.is_plain and not each.place.bracket
    ]
    if (
        opener is Opener.OF_WHICH
        and len(first) == 1
        and not carried
        and not _goes_on(page, at, first[0], semicolon, end)
    ):
        return semicolon
    of_one = head is not None and all(likeness(head, other) is not Likeness.SAME for other in heads[1:])
    if of_one and _ANOTHER_PART.match(page.low, semicolon) and opener is not Opener.BRACKET:
        return end
    nouns = [each.noun.partition(" ")[0] for each in first]
    commas = any(nouns.count(noun) > 1 for noun in nouns if noun) or (
        sum(not each.noun for each in first) > 1 and head is not None
    )
    return semicolon if commas else end


def is_overlapping(parts: Sequence[Item]) -> bool:
    """Say whether parts are told by attributes that one member may share: "nữ 12, trẻ 5"."""
    labels = [f" {part.lead} {part.noun} {_behind(part)} " for part in parts]
    labels = [re.sub(r"[\W\d_]+", " ", label) for label in labels]
    labels = [label.replace(" trình độ ", " ") for label in labels]
    if any(" nam " in label for label in labels) and any(" nữ " in label for label in labels):
        return False
    return any(f" {attribute} " in label.replace(",", " ") for label in labels for attribute in ATTRIBUTES)


def _behind(part: Item) -> str:
    return re.split(r"[,;.(]", part.tail, maxsplit=1)[0][:40]


def parts_of(head: Item, items: Sequence[Item], *, nearest: bool, fewest: int = 2) -> list[Item]:
    """The figures of a list that are parts of one head: those of its noun, bare ones too if it is the nearest."""
    bare = any(each.is_plain and not each.noun for each in items)
    items = _lent(head, items)
    able = [
        each
        for each in items
        if (each.is_plain or (each.weak and bare)) and each.sort is head.sort and not each.is_ratio_whole
    ]
    if not head.noun and len({each.noun for each in able if each.noun}) > 1 and head.sort is Sort.COUNT:
        return []  # "khu vực 4 (7 xã và 2 phường, 15 người)"
    how = {each.index: likeness(head, each) for each in able}
    full = [each for each in able if how[each.index] is Likeness.SAME]
    if not nearest:
        return full
    maybe = [each for each in able if how[each.index] is not Likeness.OTHER]
    other = [each for each in able if how[each.index] is Likeness.OTHER]
    if other and not maybe:
        return _of_other_nouns(head, other, fewest)
    if other and all(
        f" {each.noun} " in f" {head.tail[:60]} ".replace(",", " ") for each in other
    ):  # "201 mô hình, điển hình"
        return able
    if other and len(full) > 1:
        return full
    return maybe


def _of_other_nouns(head: Item, parts: Sequence[Item], fewest: int) -> list[Item]:
    """Parts of nouns of their own: "154 văn bản: 18 nghị quyết; 27 thông báo"; what only comes with one is none."""
    of_people = is_person(head.noun) or is_abbreviated(head.noun)
    kept = [each for each in parts if not _COMES_WITH.search(each.lead) and (of_people or not is_person(each.noun))]
    apart = len({each.noun for each in kept}) in {1, len(kept)} and head.sort is Sort.COUNT
    categories = all(not counted_noun(each.noun, 0) for each in kept)  # "4.812 công dân: 4.100 quân sự, 712 công an"
    return kept if apart and len(kept) >= (2 if categories else fewest) else []


_COMES_WITH: Final = re.compile(r"\bvới $|; có $")


def _lent(head: Item, items: Sequence[Item]) -> Sequence[Item]:
    """Bare numbers behind an amount of money have its scale: "2,8 tỷ đồng: 0,9, 1,1, 0,8" are thousands of millions."""
    amounts = [each for each in items if each.is_amount]
    bare = [each for each in amounts if not each.noun and isinstance(each.figure, Count)]
    if not isinstance(head.figure, Money) or len(bare) < len(amounts) or len(bare) < 2:  # noqa: PLR2004 - one is no list
        return items
    scale = next(10**exponent for exponent, _ in SCALES if 10**exponent >= head.figure.step)
    return [
        attrs.evolve(each, sort=Sort.MONEY, figure=Money(each.figure.value * scale, step=each.figure.step * scale))
        for each in bare
        if isinstance(each.figure, Count) and each.figure.value * scale < 10**MAX_EXPONENT
    ]
