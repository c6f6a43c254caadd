"""Consistency: of proposals of the same figures the first stays, and what no word binds gives way to what words do."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import Final, TypeAlias

from dangbo_report.reading.bindings import Binding, Proposal, proposal
from dangbo_report.reading.said_of_shares import SaidOfShares

#: For each figure the numbers of the proposals that tell of it.
_Numbers: TypeAlias = Mapping[int, list[int]]
#: Kinds that say the same of the same figures.
_ALIKE: Final = {
    "breakdown": "sum",
    "remainder": "sum",
    "difference": "sum",
    "roll-forward": "sum",
    "cumulative": "sum",
}


def consistent(proposals: Iterable[Proposal]) -> Iterator[Proposal]:
    """Leave out what says again of the same figures what has been said."""
    seen: set[tuple[str, frozenset[int]]] = set()
    summed: dict[int, list[int]] = defaultdict(list)
    told: dict[int, list[int]] = defaultdict(list)
    singly: set[tuple[int, int]] = set()
    shares = SaidOfShares()
    for number, proposed in enumerate(proposals):
        first = proposed[0]
        figures = frozenset(item.index for item in first.items)
        key = _ALIKE.get(first.kind, first.kind), figures
        if not figures or not (
            key in seen or shares.leave_out(first) or _is_said(first, figures, summed, told, singly)
        ):
            seen.add(key)
            shares.note(first)
            _note(figures, number, told)
            if key[0] == "sum":
                _note(figures, number, summed)
            singly.update(_told_singly(first))
            yield _or_some(proposed) if _is_of_some(first, singly) else proposed


def _told_singly(binding: Binding) -> Iterator[tuple[int, int]]:
    """A total and the one part that words tell to be some of it."""
    if binding.kind == "breakdown" and "supposed" not in binding.settings and len(binding.items) == _PAIR:
        total, part = binding.items
        yield total.index, part.index


_PAIR: Final = 2


def _is_of_some(binding: Binding, singly: Container[tuple[int, int]]) -> bool:
    """Say whether each of several parts was told to be some of their total by itself, so that they may overlap."""
    if binding.kind != "breakdown" or "supposed" not in binding.settings:
        return False
    total, *parts = binding.items
    return len(parts) > 1 and all((total.index, part.index) in singly for part in parts)


def _or_some(proposed: Proposal) -> Proposal:
    """That such parts are all there is of their total is only one way of reading."""
    first = proposed[0]
    some = Binding(first.kind, first.slots, first.rank + 1, {**first.settings, "exhaustive": False})
    return proposal((*proposed, some))


def _note(figures: Iterable[int], number: int, into: _Numbers) -> None:
    for index in figures:
        into[index].append(number)


#: Figures that two sums share by chance.
_SHARED: Final = 2


def _is_said(
    first: Binding,
    figures: frozenset[int],
    summed: _Numbers,
    told: _Numbers,
    singly: Container[tuple[int, int]],
) -> bool:
    """Say whether figures that no word binds have been bound: those in a row by a sum, those of verbs by anything."""
    if "unless_told" in first.settings:
        return _shared(figures, told) >= len(figures)
    if "of_rest" in first.settings:
        return first.result.index in summed
    if "in_row" not in first.settings:
        return False
    if "supposed" in first.settings:
        most = len(figures) - 1 if "listed" in first.settings else _SHARED
        return _shared(figures, summed) > most or (_is_told_by_parts(first, summed) and not _is_of_some(first, singly))
    return _shared(figures, summed) >= _SHARED


def _is_told_by_parts(first: Binding, summed: _Numbers) -> bool:
    """Say whether sums have been told of the total and each of its parts, so that they may share members."""
    total, *parts = (set(summed.get(item.index, ())) for item in first.items)
    return all(total & part for part in parts)


def _shared(figures: Iterable[int], said: Mapping[int, Sequence[int]]) -> int:
    """How many of some figures one thing that was said has at most."""
    found = Counter(number for index in figures for number in said.get(index, ()))
    return max(found.values(), default=0)
