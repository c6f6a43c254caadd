"""Survey: what a frame of facts holds, in one pass that is cheap, and whether it may be added up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final, final

import attrs

from dangbo_report.errors import InvalidDocumentError
from dangbo_report.figures import Percent
from dangbo_report.indicators import Indicator
from dangbo_report.periods import Period
from dangbo_report.tables.columns import FACTS
from dangbo_report.tables.engines import Frame, collected, nw
from dangbo_report.tables.facts import NAMES
from dangbo_report.tables.rows import COLUMNS, Column

_LEFT_OUT: Final = frozenset({"start", "end", "sender", "source"})
_NEEDED: Final = [field.name for field in FACTS if field.name not in _LEFT_OUT]
_QUANTITIES: Final = [field.name for field in FACTS if str(field.type).startswith("decimal")]
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
    faults = [(f"$.{name}", "the table needs a column of this name") for name in _NEEDED if name not in schema]
    faults += [
        (f"$.{name}", f"{schema[name]} instead of an integer or a decimal: money is exact")
        for name in _QUANTITIES
        if name in schema and not (schema[name].is_integer() or schema[name].is_decimal())
    ]
    if faults:
        raise InvalidDocumentError(tuple(faults))
    wide = nw.Decimal(38, 10)
    casts = [nw.col(name).cast(wide) for name in _QUANTITIES if schema[name] != wide]
    chosen = frame.filter(nw.col("report_start") >= period.start, nw.col("report_end") <= period.end)
    return chosen.with_columns(*casts) if casts else chosen


def survey(facts: Frame, indicators: Mapping[str, Indicator[Any]]) -> Survey:
    """Look once at all facts.

    Raises:
        InvalidDocumentError: an indicator is not known, or its figures are of another type or unit; it carries each.
        PeriodSyntaxError: a period is none; it carries the text.
    """
    kinds = ["indicator", "figure", "unit", "period"]
    counts = {
        "qualifier": "qualifier",
        "target": "target",
        "target_qualifier": "target_qualifier",
        "parts": "breakdown",
        "of_which": "breakdown",
    }
    seen = collected(
        facts.select(*kinds, *counts, "value", "low", "high")
        .group_by(kinds)
        .agg(*(nw.col(name).count() for name in (*counts, "value", "low", "high")))
    ).to_pylist()
    _refuse(seen, indicators)
    has = {kind for row in seen for name, kind in counts.items() if row[name]}
    stated = [row for row in seen if row["figure"] is not None]
    if any(row["value"] > min(row["low"], row["high"]) for row in stated):
        has.add("qualifier")
    if len(stated) < len(seen):
        has.add("nothing")
    periods = tuple(sorted({Period.parse(row["period"]) for row in seen}))
    return Survey(periods, frozenset(has), frozenset(row["indicator"] for row in stated))


def _refuse(seen: Iterable[Mapping[str, Any]], indicators: Mapping[str, Indicator[Any]]) -> None:
    faults: dict[tuple[str, str], None] = {}
    for row in seen:
        code, figure, unit = row["indicator"], row["figure"], row["unit"]
        indicator = indicators.get(code)
        if indicator is None:
            faults[f"$[indicator={code!r}]", "the code of none of the indicators given"] = None
        elif figure is not None and (figure, unit) != (
            NAMES[indicator.figure_type],
            getattr(indicator, "unit", None) or None,
        ):
            found = figure if unit is None else f"{figure} in {unit!r}"
            faults[f"$[indicator={code!r}]", f"{found}, which the indicator does not take"] = None
    for code, indicator in indicators.items():
        if indicator.figure_type is Percent and indicator.additive:
            faults[f"$[indicator={code!r}]", "a percent that is additive: percents are recomputed, never added"] = None
    if faults:
        listed = tuple(faults)
        raise InvalidDocumentError(listed[:_FAULTS], max(len(listed) - _FAULTS, 0))
