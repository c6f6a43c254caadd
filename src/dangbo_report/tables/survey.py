"""Survey: what a frame of facts holds, in one pass that is cheap, and whether it may be added up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any, Final, final

import attrs

from dangbo_report.errors import InvalidDocumentError
from dangbo_report.figures import Percent
from dangbo_report.indicators import Indicator
from dangbo_report.periods import Period
from dangbo_report.tables.columns import FACTS, LATER
from dangbo_report.tables.engines import Frame, collected, nw
from dangbo_report.tables.facts import NAMES
from dangbo_report.tables.rows import COLUMNS, Column

_LEFT_OUT: Final = LATER | {"start", "end", "sender", "source"}
_NEEDED: Final = [field.name for field in FACTS if field.name not in _LEFT_OUT]
_QUANTITIES: Final = [field.name for field in FACTS if str(field.type).startswith("decimal")]
#: What a fact has if a column of it is filled.
_COUNTED: Final = {
    "qualifier": "qualifier",
    "target": "target",
    "target_qualifier": "target_qualifier",
    "parts": "breakdown",
    "of_which": "breakdown",
}
_FAULTS: Final = 20


@final
@attrs.frozen
class Survey:
    """What there is.

    Attributes:
        periods: those that facts are of, in order of time.
        has: what some facts have: a qualifier, a target, a target's qualifier, a breakdown, and "nothing", where an
            indicator does not apply.
        indicators: the codes of those that there are facts of.
    """

    periods: tuple[Period, ...]
    has: frozenset[str]
    indicators: frozenset[str] = frozenset()

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns that have to be summed."""
        return tuple(column for column in COLUMNS if not column.needs or column.needs in self.has)


def within(frame: Frame, period: Period) -> Frame:
    """The columns that are needed, of what was sent for a period or a part of it.

    Raises:
        InvalidDocumentError: a column is missing or not exact; it carries each.
    """
    schema = frame.collect_schema()
    faults = (*_missing(schema), *_inexact(schema))
    if faults:
        raise InvalidDocumentError(faults)
    wide = nw.Decimal(38, 10)
    casts = [nw.col(name).cast(wide) for name in _QUANTITIES if schema[name] != wide]
    chosen = frame.filter(nw.col("report_start") >= period.start, nw.col("report_end") <= period.end)
    return chosen.with_columns(*casts) if casts else chosen


def _missing(schema: Mapping[str, Any]) -> list[tuple[str, str]]:
    return [(f"$.{name}", "the table needs a column of this name") for name in _NEEDED if name not in schema]


def _inexact(schema: Mapping[str, Any]) -> list[tuple[str, str]]:
    return [
        (f"$.{name}", f"{schema[name]} instead of an integer or a decimal: money is exact")
        for name in _QUANTITIES
        if name in schema and not (schema[name].is_integer() or schema[name].is_decimal())
    ]


def survey(facts: Frame, indicators: Mapping[str, Indicator[Any]]) -> Survey:
    """Look once at all facts.

    Raises:
        InvalidDocumentError: an indicator is not known, or its figures are of another type or unit; it carries each.
        PeriodSyntaxError: a period is none; it carries the text.
    """
    kinds = ["indicator", "figure", "unit", "period"]
    seen = collected(
        facts.select(*kinds, *_COUNTED, "value", "low", "high")
        .group_by(kinds)
        .agg(*(nw.col(name).count() for name in (*_COUNTED, "value", "low", "high")))
    ).to_pylist()
    _refuse(seen, indicators)
    stated = [row for row in seen if row["figure"] is not None]
    periods = tuple(sorted({Period.parse(row["period"]) for row in seen}))
    return Survey(periods, frozenset(_had(seen, stated)), frozenset(row["indicator"] for row in stated))


def _had(seen: Sequence[Mapping[str, Any]], stated: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """What some facts have, by all rows and those that state a figure."""
    yield from (kind for row in seen for name, kind in _COUNTED.items() if row[name])
    if any(row["value"] > min(row["low"], row["high"]) for row in stated):
        yield "qualifier"
    if len(stated) < len(seen):
        yield "nothing"


def _refuse(seen: Iterable[Mapping[str, Any]], indicators: Mapping[str, Indicator[Any]]) -> None:
    faults = chain(((row["indicator"], _unfit(row, indicators)) for row in seen), _added_percents(indicators))
    listed = tuple(dict.fromkeys((f"$[indicator={code!r}]", fault) for code, fault in faults if fault))
    if listed:
        raise InvalidDocumentError(listed[:_FAULTS], max(len(listed) - _FAULTS, 0))


def _unfit(row: Mapping[str, Any], indicators: Mapping[str, Indicator[Any]]) -> str:
    """Why figures are none of an indicator that is given, or nothing."""
    figure, unit, indicator = row["figure"], row["unit"], indicators.get(row["indicator"])
    if indicator is None:
        return "the code of none of the indicators given"
    if figure is None or (figure, unit) == (NAMES[indicator.figure_type], getattr(indicator, "unit", None) or None):
        return ""
    found = figure if unit is None else f"{figure} in {unit!r}"
    return f"{found}, which the indicator does not take"


def _added_percents(indicators: Mapping[str, Indicator[Any]]) -> Iterator[tuple[str, str]]:
    """The codes of percents that would be added, and what is wrong with that."""
    for code, indicator in indicators.items():
        if indicator.figure_type is Percent and indicator.additive:
            yield code, "a percent that is additive: percents are recomputed, never added"
