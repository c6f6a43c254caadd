"""Phrases that others have added: each is looked for as it stands, in one sentence at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from dangbo_report.phrases import Phrase, installed_phrases, shape_of
from dangbo_report.phrases.shapes import FIGURE, Match
from dangbo_report.reading.bindings import Binding, Filling, Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.items import Item

#: Slots that hold several figures.
_SEVERAL = frozenset(("parts", "percents", "whole", "done", "plus", "minus", "beside"))
#: Slots of that name that hold one.
_ONE = frozenset((("remainder", "whole"), ("shares-of-whole", "whole")))


def phrased(context: Context) -> Iterator[Proposal]:
    """Go through what installed phrases say."""
    return phrases_in(context, installed_phrases())


def phrases_in(context: Context, phrases: Sequence[Phrase]) -> Iterator[Proposal]:
    """Go through what some phrases say on a page."""
    for sentence in context.page.sentences if phrases else ():
        items = context.page.of_sentence(sentence)
        coded, places = _coded(context.low, items)
        for phrase in phrases:
            for match in shape_of(phrase.looks).matches(coded):
                yield proposal([_binding(phrase, match, places)])


def _coded(low: str, items: Sequence[Item]) -> tuple[str, dict[int, Item]]:
    """A sentence with one sign for each figure, and the figure at each sign."""
    pieces: list[str] = []
    places: dict[int, Item] = {}
    at = items[0].place.opened
    length = 0
    for item in items:
        pieces += (low[at : item.place.start], FIGURE)
        length += item.place.start - at + 1
        places[length - 1] = item
        at = item.place.end
    return "".join((*pieces, low[at : items[0].place.closed])), places


def _binding(phrase: Phrase, match: Match, places: dict[int, Item]) -> Binding:
    kind = phrase.makes.kind
    filled: dict[str, list[Item]] = {}
    for slot, at in match.slots:
        filled.setdefault(slot, []).append(places[at])
    slots = {slot: _filling(kind, slot, items) for slot, items in filled.items()}
    return Binding(kind, slots, 0, dict(phrase.told))


def _filling(kind: str, slot: str, items: Iterable[Item]) -> Filling:
    several = slot in _SEVERAL and (kind, slot) not in _ONE
    found = tuple(items)
    return found if several else found[0]
