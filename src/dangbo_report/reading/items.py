"""Items: the figures of prose one by one, each with the words around it and the spans that it stands in."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import Final, TypeAlias, final

import attrs

from dangbo_report.figures import Figure
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.draft import Draft
from dangbo_report.reading.lexicon import WORD

Span: TypeAlias = tuple[int, int]


class Sort(Enum):
    """What a figure is a figure of, as arithmetic sees it."""

    __hash__ = object.__hash__  # each is one object, and sets of them are asked for every pair of figures

    COUNT = auto()
    MONEY = auto()
    MEASURE = auto()
    PERCENT = auto()
    POINTS = auto()
    #: "22 ngày": a length of time, of which something may be an average.
    TIME = auto()


AMOUNTS = frozenset((Sort.COUNT, Sort.MONEY, Sort.MEASURE))
RATES = frozenset((Sort.PERCENT, Sort.POINTS))


_CLAUSE: Final = re.compile(r"[,;:.(]")


@final
@attrs.frozen(eq=False, kw_only=True)
class Place:
    """Where a figure stands: between which ends, in which spans of the text.

    Attributes:
        start: where it begins.
        end: where its unit ends.
        sentence: the number of its sentence.
        opened: where that begins.
        closed: where that ends.
        clause: which stretch between ";" it stands in: of the text, and of the bracket around it.
        line: the number of its line.
        bracket: the innermost bracket around it, if any.
        depth: how many brackets stand around it.
        planned: what it tells is to come ("phấn đấu").
    """

    start: int
    end: int
    sentence: int
    opened: int
    closed: int
    clause: tuple[int, int]
    line: int
    bracket: Span | None
    depth: int
    planned: bool


def _states_an_amount(item: Item) -> bool:
    moved = item.has(Cue.CHANGE, Cue.EACH, Cue.AVERAGE, Cue.FACTOR)
    return item.sort in AMOUNTS and not item.per and not item.weak and not moved


@final
@attrs.frozen(eq=False, kw_only=True)
class Item:
    """A figure, what it is of, and what the words at it say.

    Attributes:
        index: its number among the items of the page.
        draft: the mention.
        half: 1 or 2 for the halves of a ratio; else 0.
        figure: the exact figure.
        sort: what it is a figure of.
        noun: what it counts or in what it measures, in lower case; empty if that is left out.
        label: the noun that the words before a bare number begin with, if any: "chi bộ" of "chi bộ cơ quan 9".
        per: what it is for each of: "suất" in "500.000 đồng/suất"; empty if it is none.
        place: where it stands.
        lead: the words before it, since the figure before it or the beginning of the sentence.
        tail: the words behind it, up to the next figure or the end of the sentence.
        cues: what the words at it say of it.
        sign: 1 for more, -1 for less, 0 where no word of change stands before it.
    """

    index: int
    draft: Draft
    half: int = 0
    figure: Figure
    sort: Sort
    noun: str
    label: str = ""
    per: str = ""
    place: Place
    lead: str
    tail: str
    cues: frozenset[Cue] = frozenset()
    sign: int = 0
    #: It may be a name: only a list of figures, or a share of its own, makes it one.
    weak: bool = False
    #: It states an amount: no change, no rate, no mean, no percent.
    is_plain: bool = attrs.field(init=False, default=attrs.Factory(_states_an_amount, takes_self=True))

    def has(self, *cues: Cue) -> bool:
        """Say whether the words give it one of some cues."""
        return not self.cues.isdisjoint(cues)

    @property
    def stands_alone(self) -> bool:
        """Say whether it states an amount by itself: no half of a ratio, in no bracket, and no plan."""
        return self.is_plain and not (self.half or self.place.bracket or self.place.planned)

    @property
    def is_amount(self) -> bool:
        """Say whether it is an amount of something."""
        return self.sort in AMOUNTS

    @property
    def is_ratio_part(self) -> bool:
        """Say whether it is the 15 of "15/20"."""
        return self.half == 1

    @property
    def is_ratio_whole(self) -> bool:
        """Say whether it is the 20 of "15/20"."""
        return self.half > 1


def words_at(item: Item) -> list[str]:
    """The words of the clause of a figure: what stands before it or its bracket, its noun, what is said of that."""
    lead = item.lead.replace("(", " ") if item.place.bracket else item.lead
    *others, before = _CLAUSE.split(lead)
    behind = _CLAUSE.split(item.tail, maxsplit=1)[0]
    label = others[-1:] if not WORD.search(before + behind) else []
    return WORD.findall(" ".join((*label, before, item.noun, behind)))


def length(item: Item) -> int:
    """How many digits a figure has before its decimals, which no digit that is changed makes more."""
    return len(str(int(item.figure.value)))
