"""The claims that the facts of an authored report make: they follow from the data, not from the prose."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Protocol, final

import attrs

from dangbo_report.checking import checked_arguments
from dangbo_report.claims.amounts import Amount
from dangbo_report.claims.percents import PercentOfTarget, Share
from dangbo_report.claims.sums import Breakdown, Cumulative
from dangbo_report.figures import Count, Measure, Money
from dangbo_report.findings import Evidence
from dangbo_report.indicators import AnyFact, FactBook, FactKey, PercentOfTargetIndicator, ShareIndicator

if TYPE_CHECKING:
    from dangbo_report.claims import Claim


class HasFacts(Protocol):
    """Whatever holds facts, such as a report."""

    @property
    def facts(self) -> Any:
        """The facts, a FactBook; a field that is converted has for pyright no type of its own."""
        ...


class MissingValues(StrEnum):
    """What becomes of a breakdown some of whose parts are missing; the names are those of DHIS2."""

    #: Nothing is claimed while any part is missing.
    SKIP_IF_ANY = "skip-if-any"
    #: The parts that are there may fall short of the total, and not exceed it.
    SKIP_IF_ALL = "skip-if-all"
    #: A part that is missing counts as none.
    NEVER_SKIP = "never-skip"


@checked_arguments
def claims_of(report: HasFacts, *, missing: MissingValues = MissingValues.SKIP_IF_ANY) -> tuple[Claim, ...]:
    """Every claim that the facts of a report make, in the order of its facts.

    A percent is held against value and target, a total against its parts, a share against its whole, a stock
    against what raised it. That a stock is the one before and its increase is no claim: members leave.

    Args:
        report: whatever holds facts.
        missing: what becomes of a breakdown some of whose parts are missing.
    """
    paths = {fact.key: f"facts[{index}]" for index, fact in enumerate(report.facts)}
    ledger = _Ledger(report.facts, paths, missing)
    return tuple(claim for fact in report.facts for claim in _claims_of_fact(ledger, fact))


@final
@attrs.frozen
class _Ledger:
    """The facts, and where each stands."""

    facts: FactBook
    paths: dict[FactKey, str]
    missing: MissingValues

    def sibling(self, fact: AnyFact, code: str | None) -> AnyFact | None:
        """The fact of another indicator, of the same organisation and period."""
        return self.facts.get(code, fact.organisation.code, fact.period) if code else None

    def siblings(self, fact: AnyFact, codes: tuple[str, ...]) -> tuple[AnyFact, ...]:
        """Those that there are of several."""
        return tuple(sibling for code in codes if (sibling := self.sibling(fact, code)))

    def stated(self, *facts: AnyFact) -> tuple[Evidence, ...]:
        """The figures of some facts as evidence."""
        return tuple(Evidence(str(fact.figure), path=self.paths[fact.key]) for fact in facts)


def _claims_of_fact(ledger: _Ledger, fact: AnyFact) -> Iterator[Claim]:
    match fact.indicator:
        case PercentOfTargetIndicator(achieved=code):
            achieved = ledger.sibling(fact, code)
            if achieved and (value := _amount(achieved)):
                yield PercentOfTarget(
                    value=value, percent=fact.figure, target=achieved.target, evidence=ledger.stated(fact, achieved)
                )
        case ShareIndicator(part=code, whole=codes):
            part = ledger.sibling(fact, code)
            if part and (value := _amount(part)):
                known = ledger.siblings(fact, codes)
                whole = tuple(each.figure for each in known) if len(known) == len(codes) else ()
                yield Share(part=value, percent=fact.figure, whole=whole, evidence=ledger.stated(fact, part, *known))
        case _:
            yield from _claims_of_amount(ledger, fact)


def _claims_of_amount(ledger: _Ledger, fact: AnyFact) -> Iterator[Claim]:
    value: Amount = fact.figure
    if percent := fact.percent_of_target:
        yield PercentOfTarget(value=value, percent=percent, target=fact.target, evidence=ledger.stated(fact))
    if fact.parts or fact.of_which:
        yield from _breakdowns(ledger, fact, value)
    if increase := ledger.sibling(fact, fact.indicator.increase):
        yield Cumulative(stock=value, increase=increase.figure, evidence=ledger.stated(fact, increase))


def _breakdowns(ledger: _Ledger, fact: AnyFact, value: Amount) -> Iterator[Claim]:
    for codes, exhaustive in ((fact.parts, True), (fact.of_which, False)):
        parts = ledger.siblings(fact, codes)
        complete = len(parts) == len(codes) or ledger.missing is MissingValues.NEVER_SKIP
        if parts and (complete or not exhaustive or ledger.missing is MissingValues.SKIP_IF_ALL):
            figures = tuple(part.figure for part in parts)
            yield Breakdown(
                total=value,
                parts=figures,
                exhaustive=exhaustive and complete,
                evidence=ledger.stated(fact, *parts),
            )


def _amount(fact: AnyFact) -> Amount | None:
    return fact.figure if isinstance(fact.figure, Count | Money | Measure) else None
