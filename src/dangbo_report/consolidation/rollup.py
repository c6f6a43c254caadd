"""Roll-up: what many organisations sent, as the figures of every body above them, cell by cell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import attrs

from dangbo_report.checking import checked_arguments
from dangbo_report.claims import Breakdown
from dangbo_report.consolidation.expected import Expectations
from dangbo_report.consolidation.over_time import Standing, over_time
from dangbo_report.consolidation.percents import percent_from
from dangbo_report.consolidation.records import Cell, Conflict, Consolidation, Contribution, Reconciliation
from dangbo_report.consolidation.submissions import COUNTED, State, Submission
from dangbo_report.figures import Percent
from dangbo_report.figures.totals import Addable, interval_of, total_of
from dangbo_report.indicators import (
    AnyFact,
    Fact,
    FactBook,
    FactKey,
    Indicator,
    PercentOfTargetIndicator,
    ShareIndicator,
)
from dangbo_report.organisations import Directory, Organisation
from dangbo_report.periods import Period
from dangbo_report.regimes import ReportingRegime


@attrs.frozen
class _Sent:
    """What was sent, by indicator and organisation, then by period; conflicts set aside.

    Attributes:
        stated: the contribution of each period; None where the indicator does not apply.
        indicators: those with a fact, by code.
        conflicts: different values for one key.
    """

    stated: dict[tuple[str, str], dict[Period, Contribution | None]]
    indicators: dict[str, Indicator[Any]]
    conflicts: tuple[Conflict, ...]


@attrs.frozen
class _Whole:
    """What a body and those below it come to: whose figures make up the total, and the claims at this body."""

    parts: tuple[tuple[Organisation, Standing], ...] = ()
    claims: tuple[Reconciliation, ...] = ()
    #: The codes of all who reported, in the total or not.
    reported: frozenset[str] = frozenset()


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
    bodies = (directory[organisation], *directory.descendants(organisation))
    within = {each.code for each in bodies}
    given = [each for each in submissions if each.organisation.code in within and each.period in period]
    sent = _sort(given, frozenset(states))
    known = dict.fromkeys([*regimes, *(each.regime for each in given)])
    expectations = Expectations.of(known, directory, period)
    conflicting = {conflict.key[:2] for conflict in sent.conflicts}
    wholes = {code: _wholes(code, sent, bodies, directory, period, expectations) for code in sent.indicators}
    cells: list[Cell] = []
    for body in bodies:
        below = {body.code, *(each.code for each in directory.descendants(body.code))}
        totals: dict[str, Cell] = {}
        for code, indicator in sent.indicators.items():
            cell = _cell(indicator, body, period, wholes[code][body.code])
            totals[code] = _accounted(
                cell, expectations.who(code, below), below, sent, wholes[code][body.code], conflicting
            )
        for code in expectations.reporters:
            if code not in sent.indicators:
                cell = Cell(key=FactKey(code, body.code, period), fact=None)
                cells.append(_accounted(cell, expectations.who(code, below), below, sent, _Whole(), conflicting))
        cells += (_recomputed(totals[code], sent.indicators[code], body, totals) for code in totals)
    claims = tuple(claim for code in wholes for body in bodies for claim in wholes[code][body.code].claims)
    kept = (cell for cell in cells if cell.contributions or cell.expected or cell.conflicting or cell.not_applicable)
    return Consolidation(cells=tuple(kept), conflicts=sent.conflicts, claims=tuple(dict.fromkeys(claims)))


def _sort(given: Iterable[Submission], states: frozenset[State]) -> _Sent:
    """Put what counts in one order, whatever the order it came in, and set conflicts aside."""
    counted = sorted(
        (each for each in given if each.state in states),
        key=lambda each: (each.organisation.code, each.period, each.sender, each.source),
    )
    by_key: dict[FactKey, list[Contribution]] = {}
    stated: dict[tuple[str, str], dict[Period, Contribution | None]] = {}
    for submission in counted:
        for fact in submission.facts:
            by_key.setdefault(fact.key, []).append(Contribution(fact, submission.sender, submission.source))
        for code in submission.not_applicable:
            stated.setdefault((code, submission.organisation.code), {})[submission.period] = None
    FactBook(attrs.evolve(each[0].fact) for each in by_key.values())  # refuses two indicators of one code
    conflicts: list[Conflict] = []
    for key, sent in by_key.items():
        if any(each.fact != sent[0].fact for each in sent):
            conflicts.append(Conflict(key, tuple(sent)))
        else:
            stated.setdefault(key[:2], {})[key.period] = sent[0]
    indicators = {key.indicator: sent[0].fact.indicator for key, sent in sorted(by_key.items())}
    return _Sent(stated, indicators, tuple(conflicts))


def _wholes(  # noqa: PLR0913, PLR0917 - what one indicator's tree rests on
    code: str,
    sent: _Sent,
    bodies: Sequence[Organisation],
    directory: Directory,
    period: Period,
    expectations: Expectations,
) -> dict[str, _Whole]:
    """What every body comes to in one indicator, children before parents."""
    indicator, wholes = sent.indicators[code], dict[str, _Whole]()
    for body in reversed(bodies):
        stated = sent.stated.get((code, body.code), {})
        if indicator.figure_type is Percent:  # percents of months are none of a quarter
            stated = {each: stated[each] for each in stated if each == period}
        own = over_time(stated, period, indicator.over_time)
        below = tuple(part for child in directory.children(body.code) for part in wholes[child.code].parts)
        claims = () if own is None else own.claims
        figures = _figures(below)
        reported = frozenset[str]().union(*(wholes[child.code].reported for child in directory.children(body.code)))
        everyone = reported | {body.code} if own is not None and own.contributions else reported
        if own is None or not own.contributions:
            wholes[body.code] = _Whole(below if own is None else (*below, (body, own)), claims, everyone)
        elif not figures or not indicator.additive:
            wholes[body.code] = _Whole(((body, own),), claims, everyone)
        else:
            due = expectations.who(code, {each.code for each in directory.descendants(body.code)})
            complete = reported.issuperset(due)
            claim = Breakdown(total=total_of(_figures([(body, own)])), parts=figures, exhaustive=complete)
            claims = (*claims, Reconciliation(own.contributions[-1], claim))
            wholes[body.code] = _Whole(below if complete else ((body, own),), claims, everyone)
    return wholes


def _figures(parts: Iterable[tuple[Organisation, Standing]]) -> list[Addable]:
    return [each.fact.figure for _, part in parts for each in part.contributions]


def _cell(indicator: Indicator[Any], body: Organisation, period: Period, whole: _Whole) -> Cell:
    """The total of a body in one indicator, as far as it may be added."""
    key = FactKey(indicator.code, body.code, period)
    parts = [(organisation, part) for organisation, part in whole.parts if part.contributions]
    contributions = tuple(each for _, part in parts for each in part.contributions)
    if not parts or (len(parts) > 1 and not indicator.additive):
        return Cell(key=key, fact=None, contributions=contributions)
    if len(contributions) == 1 and contributions[0].fact.key == key:
        fact: AnyFact = contributions[0].fact
    else:
        fact = _total(indicator, body, period, parts)
    figures = _figures(parts)
    interval = None if indicator.figure_type is Percent else interval_of(figures)
    return Cell(key=key, fact=fact, interval=interval, contributions=contributions)


def _total(
    indicator: Indicator[Any], body: Organisation, period: Period, parts: Sequence[tuple[Organisation, Standing]]
) -> AnyFact:
    """One fact for the sum of several, with the target if each part has one."""
    last = [part.contributions[-1].fact for _, part in parts]
    figures = _figures(parts)
    targets: list[Addable] = [fact.target for fact in last if fact.target is not None]
    target = None
    if indicator.figure_type is not Percent and len(targets) == len(last):
        target = total_of(targets)
    figure = figures[0] if len(figures) == 1 else total_of(figures)
    alike = {(fact.parts, fact.of_which) for fact in last}
    divided, of_which = alike.pop() if len(alike) == 1 else ((), ())
    return Fact[Any](indicator, body, period, figure, target=target, parts=divided, of_which=of_which)


def _accounted(  # noqa: PLR0913, PLR0917 - what one cell is told
    cell: Cell,
    expected: tuple[str, ...],
    below: set[str],
    sent: _Sent,
    whole: _Whole,
    conflicting: set[tuple[str, str]],
) -> Cell:
    """Say of a cell who should have reported, who did, and who did not."""
    code = cell.key.indicator
    against = {organisation for indicator, organisation in conflicting if indicator == code and organisation in below}
    nothing = {
        organisation
        for organisation in below
        if (stated := sent.stated.get((code, organisation))) and not any(stated.values())
    }
    missing = set(expected) - whole.reported - nothing - against
    return attrs.evolve(
        cell,
        expected=tuple(expected),
        reported=tuple(sorted(whole.reported)),
        missing=tuple(each for each in expected if each in missing),
        not_applicable=tuple(sorted(nothing)),
        conflicting=tuple(sorted(against)),
    )


def _recomputed(cell: Cell, indicator: Indicator[Any], body: Organisation, totals: Mapping[str, Cell]) -> Cell:
    """Put the percent that follows from totals where parts have percents of their own."""
    if cell.fact is not None and cell.fact is cell.contributions[0].fact:
        return cell
    if not isinstance(indicator, PercentOfTargetIndicator | ShareIndicator):
        return cell
    percent = percent_from(indicator, {code: each.fact for code, each in totals.items() if each.fact is not None})
    fact = None if percent is None else Fact[Percent](indicator, body, cell.key.period, percent)
    return attrs.evolve(cell, fact=fact)
