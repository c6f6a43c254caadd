"""What a sheet states of its own figures: ratios of targets, and totals over bodies."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import TypeAlias

from dangbo_report.claims import Breakdown, PercentOfTarget, Verdict
from dangbo_report.figures import Count, Measure, Money, Percent
from dangbo_report.organisations.names import fold_name
from dangbo_report.periods import Period
from dangbo_report.sheets.offices.columns import Role
from dangbo_report.sheets.offices.facts import SheetClaim
from dangbo_report.sheets.offices.table import Entry
from dangbo_report.sheets.offices.units import Written

#: A cell and its figure.
Read: TypeAlias = tuple[Entry, Written]


def totals(read: Sequence[Read], *, whole: bool, doubtful: Collection[str]) -> Iterator[SheetClaim]:
    """Totals over bodies, held against the figures of the bodies.

    Args:
        read: all figures.
        whole: no row was set aside; else a total may be above what is known of its parts.
        doubtful: the folded names of indicators of which a figure was set aside.
    """
    listed: dict[tuple[str, Role, Period], list[Count | Money | Measure]] = {}
    for entry, figure in read:
        if entry.body is not None and not isinstance(figure, Percent):
            listed.setdefault((fold_name(entry.name), entry.role, entry.when), []).append(figure)
    parts = {key: tuple(some) for key, some in listed.items()}
    for entry, figure in read:
        name = fold_name(entry.name)
        some = parts.get((name, entry.role, entry.when))
        if entry.body is None and some and not isinstance(figure, Percent):
            claim = Breakdown(total=figure, parts=some, exhaustive=whole and name not in doubtful)
            yield SheetClaim(entry.place, entry.name, claim)


def ratios(read: Iterable[Read]) -> Iterator[SheetClaim]:
    """Percents of targets, held against value and target of the same indicator and body."""
    by_key: dict[tuple[str, str], dict[Role, list[Read]]] = {}
    for entry, figure in read:
        body = "" if entry.body is None else entry.body.code
        by_key.setdefault((fold_name(entry.name), body), {}).setdefault(entry.role, []).append((entry, figure))
    for (_, body), found in by_key.items():
        if found.keys() >= {Role.VALUE, Role.TARGET, Role.PERCENT}:
            entry, percent = found[Role.PERCENT][0]
            if isinstance(percent, Percent):
                claim = _likeliest(found[Role.VALUE], entry, percent, found[Role.TARGET][0][1])
                yield SheetClaim(entry.place, f"{entry.name}, {body}" if body else entry.name, claim)


def _likeliest(values: Sequence[Read], entry: Entry, percent: Percent, target: Written) -> PercentOfTarget:
    """The ratio of the figure of the row that fits, of the period or to date; of the first if none does."""
    in_row = [figure for value, figure in values if value.row == entry.row] or [values[0][1]]
    claims = [_ratio(figure, percent, target, bare="%" not in entry.cell.text) for figure in in_row]
    return next((each for each in claims if each.verdict() is not Verdict.VIOLATED), claims[0])


def _ratio(value: Written, percent: Percent, target: Written, *, bare: bool) -> PercentOfTarget:
    """A ratio; one without its sign may be a share of one: 0,236 for 23,6%."""
    claim = PercentOfTarget(value=value, percent=percent, target=target)
    if bare and claim.verdict() is Verdict.VIOLATED:
        of_one = PercentOfTarget(value=value, percent=Percent(percent.value * 100), target=target)
        return claim if of_one.verdict() is Verdict.VIOLATED else of_one
    return claim
