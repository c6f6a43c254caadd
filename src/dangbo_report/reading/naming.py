"""Naming: what a figure of prose is about, so that two places can be seen to speak of one thing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, final

import attrs

from dangbo_report.claims import SameValue
from dangbo_report.documents import (
    AMOUNT_KINDS,
    INDICATOR_KINDS,
    Mention,
    MentionKind,
    Outline,
    OutlineKind,
    OutlineNode,
    Role,
)
from dangbo_report.findings import Evidence
from dangbo_report.periods import Period
from dangbo_report.reading.lexicon import IN_EVERY_HEADING, SAYING_NOTHING
from dangbo_report.reading.titled import tells_tasks

_STATED: Final = frozenset((Role.VALUE, Role.CUMULATIVE, Role.BREAKDOWN_TOTAL))
_TIMES: Final = frozenset((MentionKind.PERIOD, MentionKind.YEAR, MentionKind.DATE))
_TOLD: Final = frozenset((OutlineKind.ITEM, OutlineKind.PARAGRAPH))
#: Stands for a figure in a line, and ends a clause as a full stop does; a time is left out.
_FIGURE: Final = "\x00"
_OPENED: Final = re.compile(r".*(?:[.!?…](?=\s)|[;:()\x00])", re.DOTALL)
_CLOSES: Final = re.compile(r"[.!?…](?=\s|$)|[,;:()\x00]")
#: Tells how many there are from how many came.
_IN_ALL: Final = "="
_SENTENCE_END: Final = re.compile(r"[.!?…;](?=\s)")
#: A time that a sentence begins with holds until the next one.
_FIRST: Final = re.compile(r"(?:^|[.;:])[^.;:]{0,14}$")
_YEAR: Final = re.compile(r"(?:19|20|21)[0-9]{2}")
_STOCK: Final = re.compile(r"\b(?:hiện(?: nay)?|đến nay|toàn (?:huyện|tỉnh|xã|thị xã|thành phố|hội|đảng bộ)) có\b")
_HOLLOW: Final = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(SAYING_NOTHING, key=len, reverse=True)))})\b")
_WORD: Final = re.compile(r"[^\W_]+")
#: Fewer words, those of headings included, could be about anything; so could fewer of the clause itself.
_FEWEST: Final = 4
_FEWEST_OWN: Final = 2
_LONGEST_LEAD: Final = 80
_LONGEST_CLAUSE: Final = 300


@final
@attrs.frozen
class Topic:
    """What a figure is about, as far as the text says ("nội dung của số liệu"); equal for two about one thing.

    Attributes:
        words: what is measured, whose it is and when, as words without order.
        unit: in what it is measured.
        part: where the part begins that it is told in; within one part the same words may tell of two events.
    """

    words: frozenset[str]
    unit: str
    part: int = attrs.field(default=0, eq=False)

    def __str__(self) -> str:
        """The words, in one order."""
        return " ".join((*sorted(self.words), self.unit))


def restated(low: str, mentions: Sequence[Mention], outline: Outline) -> Iterator[SameValue]:
    """What two parts of a document say of one thing: each figure beside the first that is about the same.

    Args:
        low: the text in lower case, place by place.
        mentions: its numbers, in order.
        outline: its lines.
    """
    first: dict[Topic, tuple[Mention, Topic]] = {}
    for mention, topic in topics(low, mentions, outline):
        known, told = first.setdefault(topic, (mention, topic))
        if told.part != topic.part and known.figure is not None and mention.figure is not None:
            yield SameValue(
                first=known.figure,
                second=mention.figure,
                about=str(topic),
                evidence=(Evidence(each.surface, span=each.span) for each in (mention, known)),
            )


def topics(low: str, mentions: Sequence[Mention], outline: Outline) -> Iterator[tuple[Mention, Topic]]:
    """Go through the figures whose sentence says enough to know them by in another place."""
    waiting = iter(mentions)
    mention = next(waiting, None)
    for part, line in _told_lines(outline):
        inside: list[Mention] = []
        while mention is not None and mention.start < line.end:
            if mention.start >= line.start:
                inside.append(mention)
            mention = next(waiting, None)
        if inside:
            yield from _of_line(low[line.start : line.end], part, line, inside, outline.period)


@final
@attrs.frozen
class _Part:
    """What headings say of the lines under them: whose figures these are or what of, and when."""

    start: int = 0
    whose: frozenset[str] = frozenset()
    when: str = ""


def _told_lines(outline: Outline) -> Iterator[tuple[_Part, OutlineNode]]:
    """The lines that tell what was done, and the part of the document that each belongs to."""
    above: list[OutlineNode] = []
    part: _Part | None = _Part()
    for node in outline.nodes:
        if node.kind is OutlineKind.HEADING:
            above = [*(each for each in above if each.level < node.level), node]
            part = None if any(tells_tasks(each.text) for each in above) else _part(above, outline.period)
        elif node.kind is OutlineKind.NOTE:  # it belongs to the line of its mark, wherever that is
            yield _Part(node.start), node
        elif node.kind in _TOLD and part is not None:
            yield part, node


def _part(above: Sequence[OutlineNode], own: Period | None) -> _Part:
    words = frozenset[str]().union(*(_words(each.text) for each in above)) - IN_EVERY_HEADING
    whose = frozenset(word for word in words if not _YEAR.fullmatch(word))
    period = next((each.period for each in reversed(above) if each.period), None)
    return _Part(above[-1].start, whose, _when(period, own))


@attrs.define
class _Clock:
    """When the figures of a line are told of.

    Attributes:
        lasting: the time that holds until a sentence begins with another.
        near: the time that holds for one sentence only.
        until: where that sentence ends.
    """

    lasting: str
    near: str = ""
    until: int = 0

    def hear(self, text: str, start: int, end: int, time: str) -> None:
        """Take in a time that a line names from one place to another."""
        if _FIRST.search(text, max(0, start - _LONGEST_LEAD), start):
            self.lasting = time
        else:
            ends = _SENTENCE_END.search(text, end, end + _LONGEST_CLAUSE)
            self.near, self.until = time, ends.start() if ends else end + _LONGEST_CLAUSE

    def at(self, place: int) -> frozenset[str]:
        """The times of which a place of the line tells."""
        return frozenset(time for time in (self.lasting, self.near if place < self.until else "") if time)


def _states_an_amount(mention: Mention) -> bool:
    """Say whether a mention says how much there is of something that is named."""
    figured = mention.figure is not None and mention.kind in AMOUNT_KINDS
    return figured and mention.role in _STATED and bool(mention.unit)


def _of_line(
    low: str, part: _Part, line: OutlineNode, mentions: Sequence[Mention], own: Period | None
) -> Iterator[tuple[Mention, Topic]]:
    """The figures of one line; a time and what stands before a colon hold for what comes after."""
    text = _masked(low, line.start, mentions)
    lead, colon, _ = text[:_LONGEST_LEAD].partition(":")
    led = _words(lead) if colon else frozenset[str]()
    clock = _Clock(part.when)
    for mention in mentions:
        start, end = mention.start - line.start, mention.end - line.start
        if mention.kind in _TIMES:
            clock.hear(text, start, end, _when(mention.meaning or mention.surface, own))
        elif _states_an_amount(mention):
            stated = _clause(text, start, end, mention)
            told = stated | part.whose | (led if len(lead) < start else frozenset[str]())
            if stated and len(told) >= _FEWEST:
                yield mention, Topic(told | clock.at(start), mention.unit.casefold(), part.start)


def _clause(text: str, start: int, end: int, mention: Mention) -> frozenset[str]:
    """The words of the clause that a figure stands in; none if it leans on what was said before, or says too little."""
    before, after = text[max(0, start - _LONGEST_CLAUSE) : start], text[end : end + _LONGEST_CLAUSE]
    opened, closed = _OPENED.match(before), _CLOSES.search(after)
    said, before = (opened[0], before[opened.end() :]) if opened else ("", before)
    after = after[: closed.start()] if closed else after
    leans = said.endswith((_FIGURE, ")"))
    led = _OPENED.sub("", said[:-1]) if said.endswith(":") else ""
    if leans:
        before = before.rpartition(",")[2]
    in_all = mention.role is Role.CUMULATIVE or _STOCK.search(before)
    if leans and not in_all:
        return frozenset[str]()
    words = _words(f"{before} {after}") | _words(led)
    if in_all:
        return words | {_IN_ALL}
    return words if len(words.difference(_WORD.findall(mention.unit.lower()))) >= _FEWEST_OWN else frozenset[str]()


def _masked(line: str, at: int, mentions: Sequence[Mention]) -> str:
    """A line with a mark in the place of its figures, and nothing in the place of times."""
    pieces: list[str] = []
    done = 0
    for mention in mentions:
        start, end = mention.start - at, mention.end - at
        if mention.kind in INDICATOR_KINDS or mention.kind in _TIMES:
            mark = " " if mention.kind in _TIMES else _FIGURE
            pieces += (line[done:start], mark * (end - start))
            done = end
    return "".join((*pieces, line[done:]))


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(_HOLLOW.sub(" ", text.lower())))


def _when(meaning: object, own: Period | None) -> str:
    """The time that is spoken of; nothing for the period of the document."""
    return "" if meaning is None or meaning == own else str(meaning)
