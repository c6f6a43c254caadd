"""Subtrees: the bodies at and below one, so that whoever is below a body is a run of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from typing import Self, final

import attrs

from dangbo_report.organisations import Directory, Organisation


@final
@attrs.frozen
class Subtrees:
    """The bodies at and below one, parents before children.

    Attributes:
        bodies: the topmost, then all below it in order.
        alone: the code of each, as all there is of some bodies.
        places: where each stands among them, by its code.
        children: the places of those just below each that has any.
        ends: the place behind the last of those below each.
    """

    bodies: tuple[Organisation, ...]
    alone: Sequence[tuple[str]]
    places: Mapping[str, int]
    children: Mapping[int, Sequence[int]]
    ends: Sequence[int]

    @classmethod
    def below(cls, directory: Directory, organisation: str) -> Self:
        """Those at and below an organisation.

        Raises:
            UnknownOrganisationError: it is not in the directory; it carries the code.
        """
        bodies = (directory[organisation], *directory.descendants(organisation))
        places = {body.code: place for place, body in enumerate(bodies)}
        children: dict[int, list[int]] = {}
        ends = [*range(1, len(bodies) + 1)]
        for place in range(len(bodies) - 1, 0, -1):
            parent = places[bodies[place].parent or ""]
            children.setdefault(parent, []).append(place)
            ends[parent] = max(ends[parent], ends[place])
        return cls(
            bodies,
            [(body.code,) for body in bodies],
            places,
            {parent: each[::-1] for parent, each in children.items()},
            ends,
        )

    def marked(self, codes: Iterable[str]) -> Marked:
        """Some bodies; those that are not here are left out."""
        return Marked(self, [self.places[code] for code in codes if code in self.places])


def _in_order(places: Iterable[int]) -> Sequence[int]:
    return sorted(places)


@final
@attrs.frozen
class Marked:
    """Some of the bodies.

    Attributes:
        tree: all of them.
        places: where they stand, in order.
    """

    tree: Subtrees
    places: Sequence[int] = attrs.field(converter=_in_order)
    _members: frozenset[int] = attrs.field(
        init=False, default=attrs.Factory(lambda self: frozenset(self.places), takes_self=True)
    )

    def at_or_below(self, body: int) -> tuple[str, ...]:
        """The codes of those that are at or below a body, in order."""
        end = self.tree.ends[body]
        if end == body + 1 or not self.places:  # most bodies have none below them
            return self.tree.alone[body] if body in self._members else ()
        first = bisect_left(self.places, body)
        run = self.places[first : bisect_left(self.places, end, first)]
        return tuple(self.tree.bodies[place].code for place in run)

    def any_below(self, body: int) -> bool:
        """Say whether one is below a body, itself not counted."""
        first = bisect_left(self.places, body + 1)
        return first < len(self.places) and self.places[first] < self.tree.ends[body]
