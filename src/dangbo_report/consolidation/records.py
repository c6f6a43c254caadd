"""What consolidating gives: cells with their provenance, conflicts, totals held against their parts."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import final

import attrs

from dangbo_report.checking import checked_fields
from dangbo_report.claims import Breakdown, Verdict
from dangbo_report.figures import Interval, Percent
from dangbo_report.figures.totals import Sum
from dangbo_report.indicators import AnyFact, FactBook, FactKey


@final
@attrs.frozen(field_transformer=checked_fields)
class Contribution:
    """One fact that a total rests on, and who sent it.

    Attributes:
        fact: as it was sent.
        sender: who sent it.
        source: where it was read.
    """

    fact: AnyFact
    sender: str
    source: str = ""


@final
@attrs.frozen(field_transformer=checked_fields)
class Conflict:
    """Two or more values for one key; none of them is counted ("số liệu mâu thuẫn").

    Attributes:
        key: what they are about.
        contributions: every value with its sender.
    """

    key: FactKey
    contributions: tuple[Contribution, ...]


@final
@attrs.frozen(field_transformer=checked_fields)
class Reconciliation:
    """A total that a body states itself, held against the sum of its parts.

    Attributes:
        stated: the total and who sent it.
        claim: the total as the sum of the parts, or as at least that where parts are missing.
    """

    stated: Contribution
    claim: Breakdown

    @property
    def verdict(self) -> Verdict:
        """What arithmetic says."""
        return self.claim.verdict()


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class Cell:
    """One indicator of one body for one period: its total, and what is behind it.

    Attributes:
        key: which indicator, body and period.
        fact: the total; None if nothing can be added.
        contributions: every fact that the total rests on.
        expected: codes of the organisations that should report.
        reported: codes of those that did.
        missing: codes of those that did not, or whose periods are not all there.
        not_applicable: codes of those that have nothing of the sort.
        conflicting: codes of those of whom different values were sent.
    """

    key: FactKey
    fact: AnyFact | None
    contributions: tuple[Contribution, ...] = ()
    expected: tuple[str, ...] = ()
    reported: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    not_applicable: tuple[str, ...] = ()
    conflicting: tuple[str, ...] = ()

    @property
    def interval(self) -> Interval | None:
        """What the true total of those who reported may be; None for percents and without a total."""
        if self.fact is None or isinstance(self.fact.figure, Percent):
            return None
        return Sum.of([each.fact.figure for each in self.contributions]).interval

    @property
    def complete(self) -> bool:
        """Say whether everybody who should report did, with one value."""
        return not self.missing and not self.conflicting


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class Consolidation:
    """What came of consolidating ("kết quả tổng hợp").

    Attributes:
        cells: one for each indicator of each body, parents first.
        conflicts: different values for one key, with their senders.
        claims: stated totals held against the sum of their parts.
    """

    cells: tuple[Cell, ...]
    conflicts: tuple[Conflict, ...] = ()
    claims: tuple[Reconciliation, ...] = ()

    @property
    def book(self) -> FactBook:
        """The totals of every body as one fact book, from which a report is written."""
        return FactBook(cell.fact for cell in self.cells if cell.fact is not None)

    @property
    def missing(self) -> tuple[tuple[str, str], ...]:
        """Who has not reported what; the codes of organisation and indicator, each pair once."""
        return tuple(dict.fromkeys((code, cell.key.indicator) for cell in self.cells for code in cell.missing))

    def cell(self, indicator: str, organisation: str) -> Cell | None:
        """The cell of one indicator of one body, or None."""
        return self._places.get((indicator, organisation))

    @cached_property
    def _places(self) -> Mapping[tuple[str, str], Cell]:
        return {cell.key[:2]: cell for cell in self.cells}
