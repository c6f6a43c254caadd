"""Flat sums: a total and parts of its noun in a row, with no word that opens a list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from dangbo_report.reading.bindings import Binding, Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item
from dangbo_report.reading.list_parts import is_overlapping
from dangbo_report.reading.nouns import Likeness, is_person, likeness
from dangbo_report.reading.resolvers.balanced import counts_others, sign_of
from dangbo_report.reading.resolvers.breakdowns import (
    are_steps,
    breakdown,
    have_numbers_first,
    leave_nothing_out,
    one_by_one,
    steps_behind,
)
from dangbo_report.reading.resolvers.open_ends import open_ends

FEWEST: Final = 2
_FLAT: Final = 12


def flat_sums(context: Context) -> Iterator[Proposal]:
    """A total and parts of its noun with no word that opens a list: "412 ha, vụ đông xuân 216 ha, vụ hè thu 196 ha"."""
    page = context.page
    for sentence in page.sentences:
        items = page.of_sentence(sentence)
        heads = [each for each in _first(items) if _may_total(context, each)]
        for far, head in enumerate(heads):
            if not any(likeness(head, other) is Likeness.SAME for other in heads[:far]):
                parts = _row_of(context, head, items, last=far == len(heads) - 1)
                yield from _flat(context, head, parts)


def _flat(context: Context, head: Item, parts: Sequence[Item]) -> Iterator[Proposal]:
    """What a row of parts says of the total before it, and what became of its only part."""
    steps = steps_behind(parts) if head.has(Cue.WITHIN) else ()
    row = [each for each in parts if each not in steps]
    yield from _of_row(context, head, row)
    if len(row) == 1 and leave_nothing_out(steps):
        yield from _of_row(context, row[0], steps)


def _of_row(context: Context, head: Item, parts: Sequence[Item]) -> Iterator[Proposal]:
    """What a row of parts says of a total: each may share members, or all of them are the total."""
    within = head.has(Cue.WITHIN)
    alone = bool(parts) and is_person(head.noun) and is_overlapping(parts)
    if within and (alone or len(parts) == 1):
        yield from one_by_one(head, parts)
    told = within or not any(map(_tells, parts))
    if told and not alone and FEWEST <= len(parts) <= _FLAT:
        yield proposal(map(_as_flat, _runs(context, head, parts)))


#: The same of these before every figure makes one row of all: "từ huyện là 170, từ tỉnh là 125, từ xã là 378".
_COPULAS: Final = frozenset(("là",))
#: With these a sentence tells what there is of something, and not of one of several.
_BEGINS: Final = re.compile(r"\W*(?:đã|có|được|toàn|cả|trong|đến|từ|với|tiếp|nhận)\b")
_LAST_WORD: Final = re.compile(r"\w")
_TOGETHER: Final = re.compile(r"[^,;:.]{0,40}\b(?:với|và|cho|/) ?[^,;:.]{0,20}")


def _first(items: Sequence[Item]) -> list[Item]:
    """The figure that a sentence begins with, and those told together with it: "205 lượt với 260 người"."""
    found = [*items[:1]]
    for item in items[1:4]:
        if not _TOGETHER.fullmatch(item.lead):
            break
        found.append(item)
    return found


#: Words before a number and words behind its noun, within a clause.
_LEADING: Final = re.compile(r"\w+ \w[^,;:]*$")
_TRAILING: Final = re.compile(r"\s?\w+ \w+")


def _tells(part: Item) -> bool:
    """Say whether a part has a verb of its own: its class stands at one side, so that the other is a predicate."""
    return _LEADING.search(part.lead) is not None and _TRAILING.match(part.tail) is not None


def _as_flat(binding: Binding) -> Binding:
    return binding._replace(settings={**binding.settings, "spelled_out": False, "in_row": True})


def _row_of(context: Context, head: Item, items: Sequence[Item], *, last: bool) -> list[Item]:
    """The parts that stand in a row behind a total; nothing if a total of them closes the row."""
    behind = _behind(head, items)
    if any(map(_closes_row, behind)) or _is_part(context, head, items):
        return []
    parts = [each for each in behind if _may_part(context, head, each)]
    if not parts or _are_no_parts(context, head, items, parts):
        return []
    parts = parts if last else _of_its_noun(head, parts)
    return parts if _make_row(parts) and not _are_moves(head, parts) else []


def _are_moves(head: Item, parts: Sequence[Item]) -> bool:
    """Such as "tiếp nhận 43 học viên, tái hòa nhập 58 học viên": one came, the others went."""
    return sign_of(head) > 0 and all(sign_of(each) < 0 for each in parts)


def _behind(head: Item, items: Sequence[Item]) -> list[Item]:
    return [each for each in items if each.index > head.index and likeness(head, each) is not Likeness.OTHER]


def _of_its_noun(head: Item, parts: Sequence[Item]) -> list[Item]:
    return [each for each in parts if likeness(head, each) is Likeness.SAME]


def _closes_row(item: Item) -> bool:
    return item.has(Cue.TOTAL, Cue.CUMULATIVE, Cue.CLOSING, Cue.OPENING) and not item.has(Cue.REST)


def _is_part(context: Context, head: Item, items: Sequence[Item]) -> bool:
    """Say whether a figure has a list of its own, or is a part itself."""
    return any(head in context.heads_of(each) for each in items) or _IS_PART.search(head.lead) is not None


#: "Riêng Công ty Xổ số nộp 412,6 tỷ đồng, Công ty Xăng dầu 305,9 tỷ đồng": the first is one of them.
_NAMED: Final = re.compile(r"[,;] (?:và )?([^\W\d_]+ [^\W\d_]+) ")


def _are_named_alike(head: Item, parts: Sequence[Item]) -> bool:
    names = {match[1] if (match := _NAMED.match(part.lead)) else "" for part in parts}
    return len(names) == 1 and f" {max(names) or head.lead} " in f" {head.lead}" and names != {""}


def _are_no_parts(context: Context, head: Item, items: Sequence[Item], parts: Sequence[Item]) -> bool:
    """Say whether figures behind one stand beside it, or tell what became of it."""
    if _stand_beside(context, head, items, parts) or are_steps(head, parts) or _are_named_alike(head, parts):
        return True
    # "2 công trình đã xong, 4 công trình đang thi công": none of them is the total
    return not head.has(Cue.TOTAL, Cue.WITHIN) and have_numbers_first(parts)


#: "dài 64 m, rộng 5 m": two sides of one thing.
_SIDE: Final = re.compile(r"\b(?:dài|rộng|cao|sâu|dày)(?: là)? $")


def _make_row(parts: Sequence[Item]) -> bool:
    """Say whether nothing breaks a row, no part comes while another goes, and none is a side of something."""
    if any(_SIDE.search(each.lead) or counts_others(each) for each in parts):
        return False
    return all(map(_is_in_row, parts)) and not {1, -1} <= {sign_of(each) for each in parts}


def _stand_beside(context: Context, head: Item, items: Sequence[Item], parts: Sequence[Item]) -> bool:
    """Say whether a figure is one of the row: ";" parts it from the others, each has its share, or all are names."""
    if _is_named_alike(head, parts[0]) or _take_turns(head, parts):
        return True
    if not head.has(Cue.TOTAL, Cue.WITHIN) and _is_one_of(context, head, items, parts):
        return True
    return len(parts) > 1 and all(not part.noun and _ENUMERATED.fullmatch(part.lead) for part in parts[1:])


#: The verb of a figure: "cấp ủy kiểm tra 10".
_VERB: Final = re.compile(r"[^\W\d_]+ [^\W\d_]+ $")


def _take_turns(head: Item, parts: Sequence[Item]) -> bool:
    """Such as "cấp ủy kiểm tra 10, giám sát 9; ủy ban kiểm tra 18, giám sát 4": others are told by the same verb."""
    verb = _VERB.search(head.lead)
    same = [verb is not None and each.lead.endswith(f" {verb[0]}") for each in parts]
    return any(same) and not all(same)


_FIRST_NAMED: Final = re.compile(r"[^,;]*[,;] (?:và )?(đàn|quỹ|cây) ")


def _is_named_alike(head: Item, part: Item) -> bool:
    """Such as "tổng đàn trâu 115,7 nghìn con, đàn bò 85,7 nghìn con": what follows is named as the first is."""
    named = _FIRST_NAMED.fullmatch(part.lead) or _FIRST_NAMED.match(part.lead)
    return named is not None and f" {named[1]} " in f" {head.lead}"


#: "Cấp tỉnh kiểm tra 239 lượt; cấp huyện 1.472 lượt; cấp cơ sở 2.308 lượt": each tells of one level.
_LEVEL: Final = re.compile(r"(?:^|[,;] )[\s\-+]*(cấp|khối|cụm|tuyến|ngạch|bậc|quý|tháng|loại|nhóm) [^,;]*$")

#: "Thu phí quý I 84 triệu đồng, quý II 91 triệu đồng": what is told of all of them stands before the first.
_FIRST_LEVEL: Final = re.compile(r"\b(cấp|khối|cụm|tuyến|quý|tháng|loại|nhóm) (?:[ivx]+|°+|[^\W\d_]+)(?: có| là)? $")


def _are_levels(row: Sequence[Item]) -> bool:
    """Say whether the first figures of a row are told of things of one kind, each by its name."""
    first, *others = row[:2]
    named = [
        _FIRST_LEVEL.search(first.lead) or _LEVEL.search(first.lead),
        *(_LEVEL.search(each.lead) for each in others),
    ]
    words = {match and match[1] for match in named}
    return len(words) == 1 and None not in words


def _is_one_of(context: Context, head: Item, items: Sequence[Item], parts: Sequence[Item]) -> bool:
    row = (head, *parts)
    if _are_levels(row):
        return True
    if (
        all(map(context.share_of, row))
        or all(map(context.reached, row))
        or {_last_word(each.lead) for each in row} <= _COPULAS
    ):
        return True
    if parts[0].place.clause == head.place.clause:
        return False
    return not (_BEGINS.match(head.lead) and _is_alone(head, items) and all(part.noun for part in parts))


def _last_word(lead: str) -> str:
    return lead.rsplit(maxsplit=1)[-1] if _LAST_WORD.search(lead) else ""


def _is_alone(head: Item, items: Sequence[Item]) -> bool:
    """Say whether a clause tells of nothing but what its sentence begins with."""
    clause = {each.index for each in items if each.place.clause == head.place.clause}
    return clause <= {each.index for each in _first(items)}


#: Nothing stands between the names of a row: "tổ dân phố 4, 11 và 19".
_ENUMERATED: Final = re.compile(r"(?:,| và) ")
#: Behind these a figure is a part itself.
_IS_PART: Final = re.compile(
    r"\b(?:phân loại|phân theo|chia|gồm|cụ thể)\b[^,;]*$|^[\s\-+]*(?:theo|về|xét|tính|phân) [^,;.0-9]{3,30}, "
)
#: What stands between a part and what is before it: a mark, and words that begin no new thought.
_IN_ROW: Final = re.compile(
    r"(?:[^,;:]*[,;:] |[^,;:]{0,25}\bvà |[^,;:]{0,60}\b(?:có|thì) |\s?(?:với |/))"
    r"(?!.*\b(?:so với|tăng|giảm|nâng|trong đó|bình quân|như vậy|vượt|cùng với|trong số|cả năm|cùng k[ỳì]"
    r"|(?:năm|kỳ|quý|tháng|nhiệm kỳ) trước|năm ngoái)\b)"
    r"[^;]{0,70}"
)


def _is_in_row(item: Item) -> bool:
    return _IN_ROW.fullmatch(item.lead) is not None


def _may_total(context: Context, item: Item) -> bool:
    if not item.is_plain or item.place.planned or item.place.bracket or item.is_ratio_part or context.listing_of(item):
        return False
    return (bool(item.noun) or item.has(Cue.TOTAL)) and not item.has(Cue.OPENING, Cue.BASE)


def _may_part(context: Context, head: Item, item: Item) -> bool:
    alike = likeness(head, item)
    return (
        item.is_plain
        and not item.place.bracket
        and not item.is_ratio_whole
        and not item.has(Cue.BASE, Cue.TARGET)
        and context.listing_of(item) is None
        and (alike is Likeness.SAME or not item.noun or (head.has(Cue.WITHIN) and alike is Likeness.OPEN))
    )


def _runs(context: Context, head: Item, parts: Sequence[Item]) -> Iterator[Binding]:
    """All parts, or those of the first clause: grammar does not say where a flat list ends."""
    yield breakdown(head, parts)
    first = [each for each in parts if each.place.clause == parts[0].place.clause]
    if FEWEST <= len(first) < len(parts):
        yield breakdown(head, first, 1)
    yield breakdown(head, parts, 2, exhaustive=False)
    for total, members, rank in open_ends(context, head, parts):
        yield breakdown(total, members, rank)
