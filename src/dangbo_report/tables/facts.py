"""Facts as a table and back: a row for each, with everything that was written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from decimal import Context, Decimal
from fractions import Fraction
from importlib import import_module
from typing import Any, Final, cast

from pyarrow import Table

from dangbo_report.checking import checked_arguments
from dangbo_report.consolidation import COUNTED, State, Submission
from dangbo_report.errors import DangboReportError, ImpossibleValueError, InvalidDocumentError
from dangbo_report.figures import Count, Figure, Measure, Money, Percent, Qualifier
from dangbo_report.indicators import AnyFact, Fact, Indicator
from dangbo_report.organisations import Directory
from dangbo_report.organisations.official import code_on
from dangbo_report.periods import Period
from dangbo_report.tables.columns import FACTS, LATER
from dangbo_report.tables.engines import pa

#: The names of the types of figures.
NAMES: Final[Mapping[type[Figure], str]] = {Count: "count", Money: "money", Measure: "measure", Percent: "percent"}
_FAULTS: Final = 20
#: The days that a date may be, as Arrow counts them.
_EPOCH: Final = date(1970, 1, 1).toordinal()
_FIRST, _LAST = date.min.toordinal() - _EPOCH, date.max.toordinal() - _EPOCH
_compute: Final[Any] = import_module("pyarrow.compute")
_EXACT: Final = Context(prec=60)
_SEPARATORS: Final = frozenset("| ")

Row = dict[str, Any]


@checked_arguments
def facts_table(given: Iterable[Submission | AnyFact], *, states: Iterable[State] = COUNTED) -> Table:
    """Make a table of facts ("bảng số liệu"): one row for each figure, and for each indicator that does not apply.

    Args:
        given: submissions, or facts without any.
        states: which submissions count.

    Raises:
        ImpossibleValueError: a code in `parts` or `of_which` has a space or a bar; it carries the code.

    >>> from dangbo_report.testing import sample_report
    >>> facts_table(sample_report("").facts).column("value").type
    Decimal128Type(decimal128(38, 10))
    """
    counted = frozenset(states)
    rows = [row for each in given for row in _rows(each, counted)]
    columns = [pa.array([row.get(field.name) for row in rows], field.type) for field in FACTS]
    return cast("Table", pa.Table.from_arrays(columns, schema=FACTS))


@checked_arguments
def facts_of(table: Table, *, directory: Directory, indicators: Iterable[Indicator[Any]]) -> tuple[AnyFact, ...]:
    """The facts of a table, in its order: the inverse of `facts_table`.

    Rows of what does not apply are no facts, and are passed over.

    Args:
        table: with the columns of `FACTS`.
        directory: the organisations that it names.
        indicators: the indicators that it names.

    Raises:
        InvalidDocumentError: a column is missing or of another type, or a row is no fact: it names what is not known,
            or the parts of its figure do not fit each other; it carries every fault with its place.
    """
    known = {each.code: each for each in indicators}
    made: list[AnyFact] = []
    faults: list[tuple[str, str]] = []
    for number, row in enumerate(checked(table).to_pylist()):
        if row["figure"] is None:
            continue
        try:
            made.append(_fact(row, directory, known))
        except DangboReportError as error:
            faults.append((f"$[{number}]", str(error)))
    if faults:
        raise InvalidDocumentError(tuple(faults[:_FAULTS]), max(len(faults) - _FAULTS, 0))
    return tuple(made)


def checked(table: Table) -> Table:
    """The columns of a table of facts, in their order and types; an integer may stand for an exact quantity.

    Raises:
        InvalidDocumentError: one is missing or of another type; it carries each with what is wrong.
    """
    columns: list[Any] = []
    faults: list[tuple[str, str]] = []
    for field in FACTS:
        if field.name in LATER and field.name not in table.column_names:
            columns.append(pa.nulls(table.num_rows, field.type))
            continue
        if table.column_names.count(field.name) != 1:
            faults.append((f"$.{field.name}", "the table needs just one column of this name"))
            continue
        column = table.column(field.name)
        try:
            columns.append(_in_calendar(_exact(column).cast(field.type)))
        except (pa.ArrowInvalid, pa.ArrowNotImplementedError) as error:
            faults.append((f"$.{field.name}", f"{column.type} instead of {field.type}: {error}"))
        if not field.nullable and column.null_count:
            faults.append((f"$.{field.name}", "a null where there is always a value"))
    if faults:
        raise InvalidDocumentError(tuple(faults))
    return cast("Table", pa.Table.from_arrays(columns, schema=FACTS))


def _exact(column: Any) -> Any:
    if pa.types.is_floating(column.type):
        raise pa.ArrowInvalid("floats are not exact")
    return column


def _in_calendar(column: Any) -> Any:
    if pa.types.is_date32(column.type) and len(column):
        days = _compute.min_max(column.cast(pa.int32())).as_py()
        if days["min"] is not None and not _FIRST <= days["min"] <= days["max"] <= _LAST:
            raise pa.ArrowInvalid("a day that no calendar has")
    return column


def _rows(given: Submission | AnyFact, states: frozenset[State]) -> Iterator[Row]:
    if isinstance(given, Fact):
        yield _row(given, given.period)
        return
    if given.state not in states:
        return
    sent = {"sender": given.sender, "source": given.source or None}
    for fact in given.facts:
        yield _row(fact, given.period) | sent
    for code in given.not_applicable:
        yield _about(code, given.organisation.code, given.period, given.period) | sent


def _about(indicator: str, organisation: str, period: Period, report: Period) -> Row:
    return {
        "indicator": indicator,
        "organisation": organisation,
        "period": str(period),
        "start": period.start,
        "end": period.end,
        "report_start": report.start,
        "report_end": report.end,
    }


def _row(fact: AnyFact, report: Period) -> Row:
    row = _about(fact.indicator.code, fact.organisation.code, fact.period, report)
    row["identifier"] = code_on(fact.organisation.identifiers, fact.period.end)
    row["official_code"] = code_on(fact.indicator.official_codes, fact.period.end)
    row["recomputed"] = fact.recomputed or None
    row |= {"figure": NAMES[type(fact.figure)], "unit": getattr(fact.figure, "unit", None) or None}
    row |= written(fact.figure, "value", "")
    if fact.target is not None:
        row |= written(fact.target, "target", "target_")
    return row | {"parts": _joined(fact.parts), "of_which": _joined(fact.of_which), "note": fact.note or None}


def written(figure: Figure, name: str, prefix: str) -> Row:
    """What is written of a figure, and what it leaves open."""
    interval = figure.interval()
    return {
        name: Decimal(figure.value),
        f"{prefix}low": _bound(interval.lower),
        f"{prefix}high": _bound(interval.upper),
        f"{prefix}step_exponent": Decimal(figure.step).adjusted(),
        f"{prefix}qualifier": figure.qualifier.value or None,
    }


def _bound(bound: Fraction | None) -> Decimal | None:
    """A bound as a decimal, which it always is: the half of a power of ten at the finest."""
    return None if bound is None else _EXACT.divide(Decimal(bound.numerator), Decimal(bound.denominator))


def _joined(codes: tuple[str, ...]) -> str | None:
    for code in codes:
        if not code or _SEPARATORS & set(code):
            raise ImpossibleValueError("parts", code, "a code without spaces and bars")
    return " ".join(codes) or None


def split(codes: str | None) -> tuple[str, ...]:
    """The codes that stand in one text."""
    return tuple(codes.split(" ")) if codes else ()


def _fact(row: Row, directory: Directory, indicators: Mapping[str, Indicator[Any]]) -> AnyFact:
    indicator = indicators.get(row["indicator"])
    if indicator is None:
        raise ImpossibleValueError("indicator", row["indicator"], "the code of one of the indicators given")
    if row["figure"] != NAMES[indicator.figure_type]:
        raise ImpossibleValueError("figure", row["figure"], f"{NAMES[indicator.figure_type]}, as the indicator takes")
    period = Period.parse(row["period"])
    if (period.start, period.end) != (row["start"], row["end"]):
        raise ImpossibleValueError("start", row["start"].isoformat(), f"the days of {period}")
    figure = _figure(row, indicator.figure_type, "value", "")
    return Fact[Any](
        indicator,
        directory[row["organisation"]],
        period,
        figure,
        target=None if row["target"] is None else _figure(row, indicator.figure_type, "target", "target_"),
        parts=split(row["parts"]),
        of_which=split(row["of_which"]),
        note=row["note"] or "",
        recomputed=bool(row["recomputed"]),
    )


def _figure(row: Row, kind: type[Figure], name: str, prefix: str) -> Figure:
    """The figure of a row; what it leaves open must be what the row says."""
    value, exponent = row[name], row[f"{prefix}step_exponent"]
    if value is None or exponent is None:
        raise ImpossibleValueError(name, None, "a value and its step")
    figure = make_figure(kind, value, exponent, row[f"{prefix}qualifier"], row["unit"])
    again = written(figure, name, prefix)
    for column, expected in again.items():
        if row[column] != expected:
            raise ImpossibleValueError(column, str(row[column]), f"{expected}, as the figure is {figure}")
    return figure


def make_figure(kind: type[Figure], value: Decimal, exponent: int, qualifier: str | None, unit: str | None) -> Figure:
    """A figure of what is written of it.

    Raises:
        ImpossibleValueError: there is no such figure; it carries the field and the value.
    """
    words = {each.value: each for each in Qualifier}
    if (qualifier or "") not in words:
        raise ImpossibleValueError("qualifier", qualifier, f"one of {', '.join(filter(None, words))}, or null")
    step = Decimal((0, (1,), exponent))
    more: dict[str, Any] = {"qualifier": words[qualifier or ""]}
    make: Callable[..., Figure] = kind
    if kind in (Count, Money):
        if value != int(value) or exponent < 0:
            raise ImpossibleValueError("value", value, "a whole number")
        more |= {"value": int(value), "step": int(step)}
    else:
        more |= {"value": value.quantize(min(step, Decimal(1)), context=_EXACT), "step": step}
    if kind in (Count, Measure):
        more["unit"] = unit or ""
    return make(**more)
