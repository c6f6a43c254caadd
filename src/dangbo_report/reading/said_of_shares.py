"""What has been said of percents and of the figures that they are told of, while proposals are gone through."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations
from typing import Final, final

import attrs

from dangbo_report.reading.bindings import Binding

#: A reading that is no farther from the likeliest is meant.
_DOUBTFUL: Final = 3
#: A percent, and two figures that it is told of.
_WHOLE_RELATION: Final = 3
_OF_PERCENTS: Final = frozenset(("share", "percent-of-target", "change", "points"))
#: A share whose whole is called behind its percent has no larger rank.
_CALLED: Final = -3


@final
@attrs.define(eq=False)
class SaidOfShares:
    """What has been said of shares so far."""

    #: Percents of which it has been said what they are of.
    settled: set[int] = attrs.field(factory=set[int])
    #: Figures of which anything has been said but that shares leave nothing out.
    spoken_of: set[int] = attrs.field(factory=set[int])
    #: Wholes that words behind a percent call, each with the part that is its share.
    named: set[tuple[int, int]] = attrs.field(factory=set[tuple[int, int]])

    def note(self, binding: Binding) -> None:
        """Take what a binding says that stays."""
        self.settled.update(_settles(binding))
        self.named.update(_names(binding))
        if not _are_shares_alone(binding):
            self.spoken_of.update(item.index for item in binding.items)

    def leave_out(self, binding: Binding) -> bool:
        """Say whether what has been said tells otherwise."""
        return self._is_settled(binding) or self._has_one_of_another(binding)

    def _is_settled(self, binding: Binding) -> bool:
        """Say whether it has been told what a percent is of, of which something is only supposed."""
        if "supposed" not in binding.settings or binding.kind not in _OF_PERCENTS:
            return False
        alone = len(binding.items) < _WHOLE_RELATION and binding.result.index in self.spoken_of
        return alone or binding.result.index in self.settled

    def _has_one_of_another(self, binding: Binding) -> bool:
        """Such as 1.180 who voted, and 1.062 that are "90% số cử tri đi bầu": they do not add up to anything."""
        if binding.kind != "breakdown":
            return False
        _, *parts = binding.items
        return any((whole.index, part.index) in self.named for whole, part in permutations(parts, 2))


def _names(binding: Binding) -> Iterator[tuple[int, int]]:
    """A whole that words behind a percent call, and the part that is its share: "90% số cử tri đi bầu"."""
    if binding.kind == "share" and binding.rank <= _CALLED and len(binding.items) == _WHOLE_RELATION:
        _, part, whole = binding.items
        yield whole.index, part.index


def _settles(binding: Binding) -> Iterator[int]:
    """The percents of which a binding tells what they are of."""
    if binding.kind in _OF_PERCENTS and len(binding.items) >= _WHOLE_RELATION and binding.rank < _DOUBTFUL:
        yield binding.result.index
    elif binding.kind == "shares-of-whole" and "whole" in binding.slots:
        yield from (each.index for each in binding.items)


def _are_shares_alone(binding: Binding) -> bool:
    """Say whether a binding tells only that some shares leave nothing out, and of nothing what it is a share of."""
    return binding.kind == "shares-of-whole" and not binding.slots.get("parts")
