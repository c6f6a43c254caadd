"""Complements: those who did and those who did not are all: "1.223 dự thi, 1.205 đỗ. Số không đỗ là 18"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from dangbo_report.reading.bindings import Binding, Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item, Sort
from dangbo_report.reading.nouns import Likeness, likeness
from dangbo_report.reading.page import Page
from dangbo_report.reading.resolvers.balanced import is_detail

_NOT: Final = r"(?:không|chưa)(?: được| phải| có)? "
#: What those did not that a figure tells of: "số người chưa tham gia là 655", "15 thí sinh không đỗ".
_BEFORE: Final = re.compile(rf"\b{_NOT}(?P<verb>[^\W\d_]+(?: [^\W\d_]+){{0,2}}?)(?: là| có|:)? $")
_BEHIND: Final = re.compile(rf"^ {_NOT}(?P<verb>[^\W\d_]+(?: [^\W\d_]+){{0,2}}?)(?=[,;.)]|$)")
_CLAUSE: Final = re.compile(r"[,;.():]")
#: "15 em chưa tham gia, trong đó 4 em ở xa": of these, and of no third kind.
_OF_THESE: Final = re.compile(r"\b(?:trong đó|chủ yếu|gồm|riêng|bình quân)\b")
_ASIDE: Final = (Cue.BASE, Cue.TARGET, Cue.CHANGE, Cue.OPENING, Cue.CUMULATIVE, Cue.EACH, Cue.AVERAGE)
_BACK: Final = 1
_WHOLE: Final = re.compile(r"[^;.()0-9]{0,40}\b(?:dân số|tổng số|số)[^;.()0-9]{0,30}\( ?$")


def complements(context: Context) -> Iterator[Proposal]:
    """Go through those who did not, each with those who did and the whole of both."""
    for left in context.page.items:
        verb = _did_not(left) if left.stands_alone and left.sort is Sort.COUNT and not left.has(*_ASIDE) else ""
        if verb:
            yield proposal(_of(context, left, verb))


def _did_not(item: Item) -> str:
    said = _BEFORE.search(item.lead) or _BEHIND.match(item.tail)
    return said["verb"] if said is not None else ""


def _of(context: Context, left: Item, verb: str) -> Iterator[Binding]:
    """What is left of the whole without those who did; nothing where the nearest figure tells of others."""
    before = [each for each in context.page.before(left, _BACK, lines=_BACK) if _may_be(context, left, each)]
    if before and _did(before[0], verb) and not _others(context.page, left):
        whole = _whole_of(context.page, before)
        if whole is not None:
            yield Binding("remainder", {"left": left, "whole": whole, "done": (before[0],)})


def _may_be(context: Context, left: Item, item: Item) -> bool:
    told = item.is_plain and not item.half and not item.place.bracket and not item.has(*_ASIDE)
    return told and likeness(left, item) is Likeness.SAME and not is_detail(context, item)


def _did(item: Item, verb: str) -> bool:
    """Say whether the words of the clause of a figure tell that those did it."""
    words = f" {_CLAUSE.split(item.lead)[-1]} {item.noun} {_CLAUSE.split(item.tail, maxsplit=1)[0]} "
    said = f" {' '.join(words.split())} "
    return f" {verb} " in said and re.search(rf"\b{_NOT}{re.escape(verb)}\b", said) is None


def _others(page: Page, left: Item) -> bool:
    """Say whether a sentence goes on with those of a third kind: "90 em không đủ sức khỏe, 20 em tạm hoãn"."""
    following = (each for each in page.after(left) if each.is_plain and likeness(each, left) is not Likeness.OTHER)
    return any(not _OF_THESE.search(each.lead) for each in following if not each.place.bracket or "còn" in each.lead)


def _whole_of(page: Page, before: Sequence[Item]) -> Item | None:
    """The whole of a share of those who did, or what its sentence tells before them to have been taken on."""
    done = before[0]
    if named := _named_behind(page, done):
        return named
    here = [each for each in before[1:] if each.place.sentence == done.place.sentence]
    return here[0] if here and _is_taken_on(here[0]) else None


def _named_behind(page: Page, done: Item) -> Item | None:
    """The whole of a share: "8.095 người tham gia, đạt 92,51% dân số (8.750 người)"."""
    share = page.next(done)
    named = page.next(share) if share is not None and share.sort is Sort.PERCENT else None
    told = named is not None and named.place.bracket and likeness(named, done) is Likeness.SAME
    return named if named is not None and told and _WHOLE.fullmatch(named.lead) else None


#: "9 nội dung vượt, 15 nội dung đạt và 4 nội dung chưa đạt" are three of a row, and none is the whole.
_TAKEN_ON: Final = re.compile(
    r"\b(?:dự|tham gia|đăng ký|khám|kiểm tra|giám sát|rà soát|thu về|thuộc diện|trong độ tuổi|tổng số|phải|được giao"
    r"|triệu tập|thẩm định|đánh giá|xét|khảo sát|thẩm tra|trong danh sách|toàn (?:xã|phường|huyện|tỉnh)|trong|nhận)\b"
)


def _is_taken_on(item: Item) -> bool:
    """Say whether the words behind a figure tell that it was taken on, or those before it where none stand behind."""
    behind = _CLAUSE.split(item.tail, maxsplit=1)[0].strip()
    return _TAKEN_ON.search(behind or f"{item.lead} {item.noun}") is not None
