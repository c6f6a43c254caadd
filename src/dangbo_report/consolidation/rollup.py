"""Roll-up: what many organisations sent, as the figures of every body above them, cell by cell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Self

import attrs

from dangbo_report.checking import checked_arguments
from dangbo_report.consolidation.expected import Expectations
from dangbo_report.consolidation.percents import percent_from
from dangbo_report.consolidation.records import Cell, Consolidation, Reconciliation
from dangbo_report.consolidation.sent import Sent
from dangbo_report.consolidation.submissions import COUNTED, State, Submission
from dangbo_report.consolidation.subtrees import Marked, Subtrees
from dangbo_report.consolidation.wholes import Parts, Wholes, figures_of
from dangbo_report.figures import Percent
from dangbo_report.figures.totals import Addable, total_of
from dangbo_report.indicators import AnyFact, Fact, FactKey, Indicator, PercentOfTargetIndicator, ShareIndicator
from dangbo_report.organisations import Directory, Organisation
from dangbo_report.periods import Period
from dangbo_report.regimes import ReportingRegime


@checked_arguments
def consolidate(  # noqa: PLR0913 - what is added up, whose, when, and what counts
    submissions: Iterable[Submission],
    *,
    directory: Directory,
    organisation: str,
    period: Period,
    regimes: Iterable[ReportingRegime] = (),
    states: Iterable[State] = COUNTED,
) -> Consolidation:
    """Add up what the organisations at and below one sent, for their period or a longer one ("tổng hợp").

    Flows add over time and stocks take the last; what is not additive over organisations is totalled only where one
    organisation has it. Percents of a target and shares are recomputed from totals, never added. The target is that of
    the last period, as each report of a year is held against the plan of that year; targets add over organisations if
    each has one. A body whose parts report states its total: it is reconciled, and stands while parts are missing.
    Any order and grouping of the submissions gives the same totals.

    Args:
        submissions: in any order; drafts and what was returned are not counted.
        directory: who is below whom.
        organisation: the code of the topmost body that totals are for; those below it get theirs too.
        period: the period that the totals are for.
        regimes: more of those who are expected to report; those of the submissions are known.
        states: which submissions count.

    Raises:
        UnknownOrganisationError: the organisation is not in the directory; it carries the code.
        DuplicateCodeError: two different indicators or organisations have one code; it carries the code.
    """
    tree = Subtrees.below(directory, organisation)
    given = [each for each in submissions if each.organisation.code in tree.places and each.period in period]
    sent = Sent.of(given, frozenset(states))
    expectations = Expectations.of(_asking(regimes, given), directory, period)
    lines = _lines(sent, expectations, tree, period)
    cells = tuple(cell for place in range(len(tree.bodies)) for cell in _cells(lines, place) if _says_something(cell))
    return Consolidation(cells=cells, conflicts=sent.conflicts, claims=_claims(lines))


def _asking(regimes: Iterable[ReportingRegime], given: Iterable[Submission]) -> Iterable[ReportingRegime]:
    """Who asks for reports, once each; submissions mostly share a regime, and one is long to compare."""
    asking = {id(regime): regime for regime in (*regimes, *(each.regime for each in given))}
    return dict.fromkeys(asking.values())


def _lines(sent: Sent, expectations: Expectations, tree: Subtrees, period: Period) -> list[_Line]:
    """What is expected and was not sent, then what was."""
    reporters = expectations.reporters
    unsent = (code for code in reporters if code not in sent.indicators)
    return [_Line.of(code, sent, tree.marked(reporters.get(code, ())), period) for code in (*unsent, *sent.indicators)]


def _claims(lines: Iterable[_Line]) -> tuple[Reconciliation, ...]:
    """What bodies state, held against their parts, once each."""
    claims = (each for line in lines for place in sorted(line.claims) for each in line.claims[place])
    return tuple(dict.fromkeys(claims))


def _cells(lines: Sequence[_Line], place: int) -> Iterator[Cell]:
    """The cells of one body, percents computed from its totals."""
    made = [line.cell(place) for line in lines]
    totals: dict[str, AnyFact] | None = None
    for cell, line in zip(made, lines, strict=True):
        indicator = line.indicator
        stands = cell.fact is not None and cell.fact is cell.contributions[0].fact
        if stands or not isinstance(indicator, PercentOfTargetIndicator | ShareIndicator):
            yield cell
            continue
        if totals is None:
            totals = {each.key.indicator: each.fact for each in made if each.fact is not None}
        percent = percent_from(indicator, totals)
        body = line.tree.bodies[place]
        fact = None if percent is None else Fact[Percent](indicator, body, cell.key.period, percent)
        yield attrs.evolve(cell, fact=fact)


def _says_something(cell: Cell) -> bool:
    return bool(cell.contributions or cell.expected or cell.conflicting or cell.not_applicable)


@attrs.frozen(kw_only=True)
class _Line:
    """One indicator, over all bodies.

    Attributes:
        code: its code.
        indicator: the indicator, if there is a fact of it.
        period: what totals are for.
        tree: the bodies.
        parts: what the total of each rests on.
        claims: what each states, held against its parts.
        expected: who should report.
        reported: who did, in a total or not.
        missing: who did not, without a reason.
        not_applicable: who has nothing of the sort.
        conflicting: of whom different values were sent.
    """

    code: str
    indicator: Indicator[Any] | None
    period: Period
    tree: Subtrees
    parts: Mapping[int, Parts]
    claims: Mapping[int, tuple[Reconciliation, ...]]
    expected: Marked
    reported: Marked
    missing: Marked
    not_applicable: Marked
    conflicting: Marked

    @classmethod
    def of(cls, code: str, sent: Sent, expected: Marked, period: Period) -> Self:
        """What was sent of one indicator."""
        tree, stated, indicator = expected.tree, sent.stated.get(code, {}), sent.indicators.get(code)
        whole = Wholes({}, {}, tree.marked(())) if indicator is None else Wholes.of(indicator, stated, period, expected)
        nothing = tree.marked(body for body, each in stated.items() if each and not any(each.values()))
        conflicting = tree.marked({each.key.organisation for each in sent.conflicts if each.key.indicator == code})
        told = {*whole.reported.places, *nothing.places, *conflicting.places}
        return cls(
            code=code,
            indicator=indicator,
            period=period,
            tree=tree,
            parts=whole.parts,
            claims=whole.claims,
            expected=expected,
            reported=whole.reported,
            missing=Marked(tree, set(expected.places) - told),
            not_applicable=nothing,
            conflicting=conflicting,
        )

    def cell(self, place: int) -> Cell:
        """The total of a body, as far as it may be added, and who is behind it."""
        parts = self.parts.get(place, ())
        return Cell(
            key=FactKey(self.code, self.tree.bodies[place].code, self.period),
            fact=self._fact(place, parts),
            contributions=tuple([each for part in parts for each in part.contributions]),
            expected=self.expected.at_or_below(place),
            reported=_by_code(self.reported.at_or_below(place)),
            missing=self.missing.at_or_below(place),
            not_applicable=_by_code(self.not_applicable.at_or_below(place)),
            conflicting=_by_code(self.conflicting.at_or_below(place)),
        )

    def _fact(self, place: int, parts: Parts) -> AnyFact | None:
        """The total, which is the fact itself if the body sent it for just this period."""
        indicator, body = self.indicator, self.tree.bodies[place]
        if indicator is None or not parts or (len(parts) > 1 and not indicator.additive):
            return None
        if len(parts) == 1 and len(parts[0].contributions) == 1:
            fact = parts[0].contributions[0].fact
            if fact.period == self.period and fact.organisation.code == body.code:
                return fact
        return self._sum(indicator, body, parts)

    def _sum(self, indicator: Indicator[Any], body: Organisation, parts: Parts) -> AnyFact:
        """The parts added up; what divides a figure is kept if all parts are divided alike."""
        figures = figures_of(parts)
        last = [part.contributions[-1].fact for part in parts]
        targets: list[Addable] = [fact.target for fact in last if fact.target is not None]
        has_target = indicator.figure_type is not Percent and len(targets) == len(last)
        alike = {(fact.parts, fact.of_which) for fact in last}
        divided, of_which = alike.pop() if len(alike) == 1 else ((), ())
        return Fact[Any](
            indicator,
            body,
            self.period,
            figures[0] if len(figures) == 1 else total_of(figures),
            target=total_of(targets) if has_target else None,
            parts=divided,
            of_which=of_which,
        )


def _by_code(codes: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(codes)) if len(codes) > 1 else codes
