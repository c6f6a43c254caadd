"""Figures: a step, digits that are a whole number of steps, a unit that can be written so, a qualifier."""

from __future__ import annotations

from collections.abc import Callable, Collection
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from math import ceil, floor
from typing import Final, NamedTuple, TypeAlias, TypeVar

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from dangbo_report.figures import (
    Count,
    Figure,
    Interval,
    Measure,
    Money,
    Percent,
    PercentagePoints,
    Qualifier,
    is_measure_unit,
)
from dangbo_report.figures.written import MAX_EXPONENT, MAX_STEP_EXPONENT, MIN_STEP_EXPONENT
from dangbo_report.strategies._arguments import exact, ordered, some, strategy
from dangbo_report.strategies._units import measure_units, nouns

Exact: TypeAlias = int | Decimal | Fraction
R = TypeVar("R", Percent, PercentagePoints)
S = TypeVar("S", int, Decimal)

_LARGEST: Final = 10**MAX_EXPONENT - 1
_WHOLE_STEPS: Final = tuple(10**exponent for exponent in range(MAX_STEP_EXPONENT + 1))
_RATE_STEPS: Final = tuple(Decimal((0, (1,), exponent)) for exponent in range(0, MIN_STEP_EXPONENT - 1, -1))
_STEPS: Final = (*_RATE_STEPS, *map(Decimal, _WHOLE_STEPS[1:]))
#: "2 nghìn" may stand alone; "2 triệu" alone is money.
_BARE_STEP: Final = 1000
#: Three decimals of a noun look like English thousands.
_ENGLISH_STEP: Final = Decimal("0.001")


class _Range(NamedTuple):
    """Between which values, written with which steps."""

    min_value: Fraction
    max_value: Fraction
    steps: tuple[int | Decimal, ...]


class _Grid(NamedTuple):
    """The values that can be written with one step: so many steps at least and at most."""

    step: Decimal
    low: int
    high: int


@lru_cache(maxsize=1024)
def _grids(span: _Range) -> tuple[_Grid, ...]:
    grids: list[_Grid] = []
    for step in span.steps:
        size = Fraction(step)
        grid = _Grid(Decimal(step), ceil(span.min_value / size), floor(span.max_value / size))
        if grid.low <= grid.high:
            grids.append(grid)
    return tuple(grids)


def _range(min_value: Exact, max_value: Exact, steps: Collection[S] | None, known: Collection[S]) -> _Range:
    low, high = exact("min_value", min_value, _LARGEST), exact("max_value", max_value, _LARGEST)
    ordered("min_value", low, "max_value", high)
    span = _Range(low, high, some("steps", steps, known))
    if not _grids(span):
        raise InvalidArgument(f"{steps=} has none of which {min_value=} to {max_value=} holds a multiple")
    return span


@lru_cache(maxsize=1024)
def _fitting(span: _Range, unit: str, fits: Callable[[str, Decimal], bool]) -> tuple[_Grid, ...]:
    """The grids of which the steps can be written with a unit."""
    fitting = tuple(grid for grid in _grids(span) if fits(unit, grid.step))
    if not fitting:
        raise InvalidArgument(f"steps={[str(step) for step in span.steps]} has none for {unit=}")
    return fitting


def _digits(draw: st.DrawFn, grids: tuple[_Grid, ...]) -> tuple[int, Decimal]:
    """How many steps, and of which size."""
    step, low, high = draw(st.sampled_from(grids))
    return draw(st.integers(low, high)), step


def qualifiers() -> st.SearchStrategy[Qualifier]:
    """Draw the word before a figure; examples shrink to none."""
    return st.sampled_from(Qualifier)


def counts(
    *,
    min_value: int = 0,
    max_value: int = _LARGEST,
    units: st.SearchStrategy[str] | None = None,
    steps: Collection[int] | None = None,
    qualifiers: st.SearchStrategy[Qualifier] | None = None,
) -> st.SearchStrategy[Count]:
    """Draw counts: "05 ý kiến", "trên 2 nghìn hộ".

    Args:
        min_value: the smallest value.
        max_value: the largest value.
        units: what the nouns are drawn from; "" is a count without a noun.
        steps: powers of ten from 1, which say what the last written digit is worth; by default all of them.
        qualifiers: what the words before the figure are drawn from.

    Raises:
        InvalidArgument: nothing can be drawn.

    >>> from hypothesis import find
    >>> find(counts(min_value=5), lambda count: True).value >= 5
    True
    """
    if min_value < 0:
        raise InvalidArgument(f"{min_value=} must not be negative: a count is not")
    return _counts(
        _range(min_value, max_value, steps, _WHOLE_STEPS),
        strategy("units", units, st.just("") | nouns()),
        strategy("qualifiers", qualifiers, _QUALIFIERS),
    )


@st.composite
def _counts(
    draw: st.DrawFn, span: _Range, units: st.SearchStrategy[str], qualifiers: st.SearchStrategy[Qualifier]
) -> Count:
    unit = draw(units)
    digits, step = _digits(draw, _fitting(span, unit, _is_countable))
    return Count(digits * int(step), unit, step=int(step), qualifier=draw(qualifiers))


def _is_countable(unit: str, step: Decimal) -> bool:
    return unit != "" or step <= _BARE_STEP


def money(
    *,
    min_value: int = -_LARGEST,
    max_value: int = _LARGEST,
    steps: Collection[int] | None = None,
    qualifiers: st.SearchStrategy[Qualifier] | None = None,
) -> st.SearchStrategy[Money]:
    """Draw amounts of money in đồng: "7,09 tỷ đồng".

    Args:
        min_value: the smallest value.
        max_value: the largest value.
        steps: powers of ten from 1; by default all of them.
        qualifiers: what the words before the figure are drawn from.

    Raises:
        InvalidArgument: nothing can be drawn.

    >>> from hypothesis import find
    >>> find(money(min_value=1_500_000_000, steps=[100_000_000]), lambda amount: True).value % 100_000_000
    0
    """
    span = _range(min_value, max_value, steps, _WHOLE_STEPS)
    return _money(span, strategy("qualifiers", qualifiers, _QUALIFIERS))


@st.composite
def _money(draw: st.DrawFn, span: _Range, qualifiers: st.SearchStrategy[Qualifier]) -> Money:
    digits, step = _digits(draw, _grids(span))
    return Money(digits * int(step), step=int(step), qualifier=draw(qualifiers))


def percents(
    *,
    min_value: Exact = -_LARGEST,
    max_value: Exact = _LARGEST,
    steps: Collection[Decimal] | None = None,
    qualifiers: st.SearchStrategy[Qualifier] | None = None,
) -> st.SearchStrategy[Percent]:
    """Draw percents: "23,6%".

    Args:
        min_value: the smallest value.
        max_value: the largest value.
        steps: powers of ten up to 1, such as Decimal("0.01") for two decimals; by default all of them.
        qualifiers: what the words before the figure are drawn from.

    Raises:
        InvalidArgument: nothing can be drawn.

    >>> from hypothesis import find
    >>> find(percents(min_value=Decimal("99.5"), steps=[Decimal("0.01")]), lambda percent: True).step
    Decimal('0.01')
    """
    span = _range(min_value, max_value, steps, _RATE_STEPS)
    return _rates(Percent, span, strategy("qualifiers", qualifiers, _QUALIFIERS))


@st.composite
def _rates(draw: st.DrawFn, kind: type[R], span: _Range, qualifiers: st.SearchStrategy[Qualifier]) -> R:
    digits, step = _digits(draw, _grids(span))
    return kind(_times(digits, step), step=step, qualifier=draw(qualifiers))


def percentage_points(
    *,
    min_value: Exact = -_LARGEST,
    max_value: Exact = _LARGEST,
    steps: Collection[Decimal] | None = None,
    qualifiers: st.SearchStrategy[Qualifier] | None = None,
) -> st.SearchStrategy[PercentagePoints]:
    """Draw differences of rates: "12,03 điểm phần trăm"; arguments and errors as `percents`.

    >>> from hypothesis import find
    >>> find(percentage_points(max_value=-1), lambda points: True).value <= -1
    True
    """
    span = _range(min_value, max_value, steps, _RATE_STEPS)
    return _rates(PercentagePoints, span, strategy("qualifiers", qualifiers, _QUALIFIERS))


def measures(
    *,
    min_value: Exact = -_LARGEST,
    max_value: Exact = _LARGEST,
    units: st.SearchStrategy[str] | None = None,
    steps: Collection[Decimal] | None = None,
    qualifiers: st.SearchStrategy[Qualifier] | None = None,
) -> st.SearchStrategy[Measure]:
    """Draw measured quantities: "20,5 tấn", "41,8 nghìn ha".

    Args:
        min_value: the smallest value.
        max_value: the largest value.
        units: what the units are drawn from; a noun that is no unit of measure gets decimals.
        steps: powers of ten; by default all of them.
        qualifiers: what the words before the figure are drawn from.

    Raises:
        InvalidArgument: nothing can be drawn.

    >>> from hypothesis import find
    >>> find(measures(units=st.just("tấn"), steps=[Decimal("0.1")]), lambda measure: measure.value > 20).unit
    'tấn'
    """
    span = _range(min_value, max_value, steps, _STEPS)
    default = measure_units()
    if any(_is_measurable("", grid.step) for grid in _grids(span)):
        default |= nouns()
    return _measures(span, strategy("units", units, default), strategy("qualifiers", qualifiers, _QUALIFIERS))


@st.composite
def _measures(
    draw: st.DrawFn, span: _Range, units: st.SearchStrategy[str], qualifiers: st.SearchStrategy[Qualifier]
) -> Measure:
    unit = draw(units)
    digits, step = _digits(draw, _fitting(span, unit, _is_measurable))
    return Measure(_times(digits, step), unit, step=step, qualifier=draw(qualifiers))


def _is_measurable(unit: str, step: Decimal) -> bool:
    return is_measure_unit(unit) or (step < 1 and step != _ENGLISH_STEP)


def figures() -> st.SearchStrategy[Figure]:
    """Draw figures of every kind; examples shrink to a count."""
    return counts() | money() | percents() | percentage_points() | measures()


@st.composite
def intervals(draw: st.DrawFn, *, min_value: Exact | None = None, max_value: Exact | None = None) -> Interval:
    """Draw intervals of exact numbers; a side that has no bound may be unbounded.

    Args:
        draw: given by Hypothesis.
        min_value: what no number of the interval is below; None: nothing.
        max_value: what no number of the interval is above; None: nothing.

    Raises:
        InvalidArgument: nothing can be drawn.
    """
    bounds = st.fractions(min_value=min_value, max_value=max_value, max_denominator=1000)
    lower, upper = sorted((draw(bounds), draw(bounds)))
    low = None if min_value is None and draw(st.booleans()) else lower
    high = None if max_value is None and draw(st.booleans()) else upper
    closed = st.just(value=False)
    opens = closed if low == high else st.booleans()
    return Interval(
        low,
        high,
        lower_open=draw(closed if low is None else opens),
        upper_open=draw(closed if high is None else opens),
    )


_QUALIFIERS: Final = qualifiers()


def _times(digits: int, step: Decimal) -> Decimal:
    exponent = step.adjusted()
    return Decimal(f"{digits}E{exponent}") if exponent < 0 else Decimal(digits * int(step))
