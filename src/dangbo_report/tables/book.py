"""Books: the totals of a table as facts, written as a report writes them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from typing import Any, cast

from dangbo_report.checking import checked_arguments
from dangbo_report.consolidation import percent_from
from dangbo_report.figures import Figure, Interval, Percent
from dangbo_report.figures.totals import Sum
from dangbo_report.indicators import (
    AnyFact,
    Fact,
    FactBook,
    Indicator,
    PercentOfTargetIndicator,
    ShareIndicator,
)
from dangbo_report.organisations import Directory
from dangbo_report.periods import Period
from dangbo_report.tables.engines import collected, taken
from dangbo_report.tables.facts import Row, make_figure, split


@checked_arguments
def totals_of(totals: Any, *, directory: Directory, indicators: Iterable[Indicator[Any]]) -> FactBook:
    """The facts that a table of totals says, as `consolidate` writes them; a report is written from them.

    A total says no more than is known of its parts, and percents are computed from the totals of the same body: keep
    all rows of a body together. The note of a fact is not carried into totals.

    Args:
        totals: what `roll_up` gave, or the rows of some bodies.
        directory: who the bodies are.
        indicators: those of all rows that have a total.

    Raises:
        UnknownOrganisationError: a body is not in the directory; it carries the code.

    >>> from datetime import date
    >>> from dangbo_report.indicators import CountIndicator, Fact
    >>> from dangbo_report.organisations import Level, standard_directory
    >>> directory = standard_directory(Level.DISTRICT, "Phụng Hiệp", "Hậu Giang", on=date(2024, 3, 31))
    >>> gifts, quarter = CountIndicator("qua", "Quà", "phần quà"), Period.quarter(2024, 1)
    >>> facts = [Fact(gifts, directory[code], quarter, gifts.of(5)) for code in ("mttq", "hnd")]
    >>> from dangbo_report.tables import facts_table, roll_up
    >>> known = {"directory": directory, "indicators": [gifts]}
    >>> rolled = roll_up(facts_table(facts), organisation="huyen-uy", period=quarter, **known)
    >>> str(totals_of(rolled, **known).get("qua", "huyen-uy", quarter).figure)
    '10 phần quà'
    """
    known = {each.code: each for each in indicators}
    bodies: dict[str, list[Row]] = {}
    for row in sorted(collected(taken(totals)).to_pylist(), key=lambda each: str(each["indicator"])):
        bodies.setdefault(row["organisation"], []).append(row)
    return FactBook(fact for code, rows in bodies.items() for fact in _facts(rows, directory, code, known))


def _facts(
    rows: Iterable[Row], directory: Directory, code: str, known: Mapping[str, Indicator[Any]]
) -> Iterator[AnyFact]:
    """The facts of one body."""
    organisation, added, follow = directory[code], dict[str, AnyFact](), list[Row]()
    for row in rows:
        if row["counted"] == "computed":
            follow.append(row)
        elif row["value"] is not None:
            indicator, target = known[row["indicator"]], None
            if row["target"] is not None:
                target = _figure(row, indicator, "target", "target_", row["organisations"])
            parts, _, of_which = (row["breakdown"] or "|").partition("|")
            figure = _figure(row, indicator, "value", "", row["figures"])
            added[indicator.code] = Fact[Any](
                indicator,
                organisation,
                Period.parse(row["period"]),
                figure,
                target=target,
                parts=split(parts),
                of_which=split(of_which),
            )
    yield from added.values()
    for row in follow:
        indicator = cast("PercentOfTargetIndicator | ShareIndicator", known[row["indicator"]])
        percent = percent_from(indicator, added)
        if percent is not None:
            yield Fact[Percent](indicator, organisation, Period.parse(row["period"]), percent)


def _figure(row: Row, indicator: Indicator[Any], name: str, prefix: str, times: int) -> Figure:
    """The figure of a row, which several add up to unless it is one."""
    value, exponent = row[name], row[f"{prefix}finest_exponent"]
    unit = getattr(indicator, "unit", None)
    if times == 1:
        return make_figure(indicator.figure_type, value, exponent, row[f"{prefix}qualifier"], unit)
    like: Any = make_figure(indicator.figure_type, value * 0, exponent, None, unit)
    low, high = row[f"{prefix}low"], row[f"{prefix}high"]
    return Sum(
        like=like,
        value=Fraction(value),
        interval=Interval(low, high, upper_open=bool(row.get(f"{prefix}high_open"))),
        finest=Fraction(10) ** exponent,
        coarsest=Fraction(10) ** row[f"{prefix}coarsest_exponent"],
        exact=row[f"{prefix}qualified"] == 0,
    ).figure()
