"""Bindings: which figures fill which slots of a claim; all that grammar leaves open are kept, the likeliest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple, TypeAlias

from dangbo_report.reading.items import Item

#: What fills a slot.
Filling: TypeAlias = Item | tuple[Item, ...]
#: More bindings than these say nothing any more.
MOST: Final = 24


class Binding(NamedTuple):
    """One way to fill the slots of a claim.

    Attributes:
        kind: the kind of the claim.
        slots: what fills each slot, the stated result first.
        rank: how far it is from the likeliest; 0 is the likeliest.
        settings: what else the claim is told: `falls`, `exhaustive`.
    """

    kind: str
    slots: Mapping[str, Filling]
    rank: int = 0
    settings: Mapping[str, Any] = {}

    @property
    def items(self) -> tuple[Item, ...]:
        """Every figure of it, in the order of its slots."""
        return tuple(_each(self.slots.values()))

    @property
    def result(self) -> Item:
        """The figure that the others yield."""
        return self.items[0]


#: Bindings of one claim, the likeliest first.
Proposal: TypeAlias = tuple[Binding, ...]


def _each(fillings: Iterable[Filling]) -> list[Item]:
    found: list[Item] = []
    for filling in fillings:
        found += (filling,) if isinstance(filling, Item) else filling
    return found


def _places(slots: Mapping[str, Filling]) -> Iterator[tuple[str, int]]:
    for name, filling in slots.items():
        yield from ((name, item.index) for item in _each([filling]))


def _uses_each_once(items: Sequence[Item]) -> bool:
    return len({item.index for item in items}) == len(items)


def proposal(bindings: Iterable[Binding]) -> Proposal:
    """The bindings of one claim in order, each once, none that uses a figure twice."""
    found: dict[tuple[object, ...], Binding] = {}
    able = [each for each in bindings if _uses_each_once(each.items)]
    if len(able) < 2:  # noqa: PLR2004 - nothing is said twice, and most say nothing
        return tuple(able)
    for binding in sorted(able, key=lambda each: each.rank):
        key = binding.kind, *_places(binding.slots), *binding.settings.items()
        found.setdefault(key, binding)
    return tuple(found.values())[:MOST]
