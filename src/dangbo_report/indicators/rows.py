"""Rows: facts as plain records, one for each, and back; of them dataframes are made."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Final, TypeAlias, final

import attrs

from dangbo_report.checking import checked_arguments
from dangbo_report.errors import DangboReportError, ImpossibleValueError, InvalidDocumentError
from dangbo_report.errors.likely import likely
from dangbo_report.figures import Count, Figure, Measure, Money, Percent, parse_figure
from dangbo_report.indicators.facts import AnyFact, Fact
from dangbo_report.indicators.kinds import Indicator
from dangbo_report.organisations import Directory, Organisation
from dangbo_report.periods import Period

#: One fact, by the names of `COLUMNS`.
Row: TypeAlias = dict[str, Any]
#: What a row has, in this order: codes, the text of period and figures, and the plain value of the figure.
COLUMNS: Final = (
    *("indicator", "organisation", "period", "figure", "value", "unit"),
    *("target", "parts", "of_which", "note", "recomputed"),
)
_NAMED: Final = 8
_FAULTS: Final = 20


def row_of(fact: AnyFact) -> Row:
    """A fact as a plain record.

    >>> from dangbo_report.testing import sample_report
    >>> row = row_of(sample_report("").facts.facts[0])
    >>> row["figure"], row["value"], row["unit"]
    ('7,09 tỷ đồng', 7090000000, 'đồng')
    """
    return {
        "indicator": fact.indicator.code,
        "organisation": fact.organisation.code,
        "period": str(fact.period),
        "figure": str(fact.figure),
        "value": fact.figure.value,
        "unit": unit_of(fact.indicator),
        "target": None if fact.target is None else str(fact.target),
        "parts": " ".join(fact.parts),
        "of_which": " ".join(fact.of_which),
        "note": fact.note,
        "recomputed": fact.recomputed,
    }


@checked_arguments
def unit_of(indicator: Indicator[Any]) -> str:
    """The unit in which the figures of an indicator are written down.

    >>> from dangbo_report.indicators import MoneyIndicator
    >>> unit_of(MoneyIndicator("quy", "Quỹ"))
    'đồng'
    """
    if indicator.figure_type is Money:
        return "đồng"
    unit: str = "%" if indicator.figure_type is Percent else getattr(indicator, "unit", "")
    return unit


def facts_of_rows(
    rows: Iterable[Mapping[str, Any]],
    *,
    indicators: Iterable[Indicator[Any]],
    directory: Directory,
    period: Period | None = None,
) -> tuple[AnyFact, ...]:
    """The facts of rows, in their order: the inverse of `row_of`.

    Raises:
        InvalidDocumentError: a row is no fact; it carries every fault with its place, as `$[2].figure`.
    """
    known = _Known({each.code: each for each in indicators}, directory, period)
    facts: list[AnyFact] = []
    faults: list[tuple[str, str]] = []
    for number, given in enumerate(rows):
        reader = _Row(f"$[{number}]", given, known)
        try:
            facts.append(reader.fact())
        except DangboReportError as error:
            faults.append((reader.place, str(error)))
    if faults:
        raise InvalidDocumentError(tuple(faults[:_FAULTS]), max(0, len(faults) - _FAULTS))
    return tuple(facts)


@final
@attrs.frozen
class _Known:
    """What rows may speak of."""

    indicators: Mapping[str, Indicator[Any]]
    directory: Directory
    period: Period | None


@final
@attrs.define
class _Row:
    """A row while it is read; `place` is that of the value that is looked at."""

    place: str
    given: Mapping[str, Any]
    known: _Known
    _row: str = attrs.field(init=False, default=attrs.Factory(lambda self: self.place, takes_self=True))

    def fact(self) -> AnyFact:
        """What it says."""
        given: object = self.given
        if not isinstance(given, Mapping):
            raise ImpossibleValueError("row", given, f"a mapping with {', '.join(COLUMNS)}")
        indicator = self._indicator()
        organisation = self._organisation()
        return Fact[Any](
            indicator,
            organisation,
            self._period(),
            self._figure(indicator),
            target=self._target(indicator),
            parts=self._codes("parts"),
            of_which=self._codes("of_which"),
            note=str(self._value("note") or ""),
            recomputed=bool(self._value("recomputed")),
        )

    def _value(self, name: str) -> Any:
        """A value; what a dataframe has for none is none."""
        self.place = f"{self._row}.{name}"
        value = self.given.get(name)
        return None if value is None or (isinstance(value, float) and math.isnan(value)) or value == "" else value

    def _needed(self, name: str) -> Any:
        """A value that a row cannot do without."""
        value = self._value(name)
        if value is None:
            columns = ", ".join(map(str, self.given)) or "nothing"
            raise ImpossibleValueError(name, value, f"a code in the column {name!r}; the row has {columns:.200}")
        return value

    def _indicator(self) -> Indicator[Any]:
        value = self._needed("indicator")
        code = value.code if isinstance(value, Indicator) else str(value)
        found = self.known.indicators.get(code)
        if found is None:
            raise _unknown("indicator", code, {key: (each.name,) for key, each in self.known.indicators.items()})
        return found

    def _organisation(self) -> Organisation:
        value = self._needed("organisation")
        if isinstance(value, Organisation):
            return value
        name = str(value)
        found = self.known.directory.get(name) or self.known.directory.named(name)
        if found is None:
            raise _unknown("organisation", name, {each.code: each.names for each in self.known.directory})
        return found

    def _period(self) -> Period:
        value = self._value("period") if self.known.period is not None else self._needed("period")
        if value is None and self.known.period is not None:
            return self.known.period
        return value if isinstance(value, Period) else Period.parse(str(value))

    def _figure(self, indicator: Indicator[Any]) -> Figure:
        written = self._value("figure")
        value = self._value("value") if written is None else written
        figure = _figure(value, indicator)
        if figure is None:
            raise ImpossibleValueError("figure", value, "a figure, or a value in the unit of the indicator")
        return figure

    def _target(self, indicator: Indicator[Any]) -> Figure | None:
        return _figure(self._value("target"), indicator)

    def _codes(self, name: str) -> tuple[str, ...]:
        value = self._value(name)
        return tuple(value.split()) if isinstance(value, str) else tuple(value or ())


def _unknown(field: str, code: str, known: Mapping[str, Iterable[str]]) -> ImpossibleValueError:
    near = likely(code, known, most=1) or tuple(known)[:_NAMED]
    return ImpossibleValueError(field, code, f"one that is given: {', '.join(near) or 'there is none'}")


def _figure(value: Any, indicator: Indicator[Any]) -> Figure | None:
    """A figure as written, or a plain number in the unit of the indicator; None if there is none."""
    if value is None or isinstance(value, Count | Money | Measure | Percent):
        return value
    if isinstance(value, str):
        return parse_figure(f"{value} {unit_of(indicator)}" if _is_bare(value) else value)
    return number_figure(_number(value), indicator)


def _is_bare(text: str) -> bool:
    """Say whether a text is digits alone, which leave the unit to the indicator."""
    return not any(char.isalpha() or char == "%" for char in text)


def _number(value: Any) -> Decimal:
    """A plain number, exactly."""
    if isinstance(value, bool | date):
        raise ImpossibleValueError("value", value, "a number, or the text of a figure")
    whole = isinstance(value, float) and value.is_integer()  # a column with gaps makes floats of whole numbers
    exact = Decimal(int(value)) if whole else value
    if isinstance(exact, float):
        raise ImpossibleValueError("value", value, "an exact number: an int, a Decimal, or text as “23,6%”")
    return Decimal(exact)


@checked_arguments
def number_figure(value: Decimal, indicator: Indicator[Any]) -> Figure:
    """A plain number as a figure in the unit of an indicator.

    Raises:
        ImpossibleValueError: it is no number of that; it carries the value.
    """
    if indicator.figure_type is Percent:
        return Percent(value)
    if indicator.figure_type is Measure:
        return Measure(value, unit_of(indicator))
    if value != value.to_integral_value():
        raise ImpossibleValueError("value", value, f"a whole number of {unit_of(indicator)}")
    return Money(int(value)) if indicator.figure_type is Money else Count(int(value), unit_of(indicator))
