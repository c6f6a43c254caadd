"""Intervals: what written figures leave open, and arithmetic on it, against plain arithmetic on numbers within."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dangbo_report import Count, Figure, Interval, Measure, Money, Percent, PercentagePoints, Qualifier, Rounding
from dangbo_report.errors import ImpossibleValueError, IncomparableFiguresError, InexactNumberError
from dangbo_report.figures import agree
from dangbo_report.strategies import counts, intervals, money

NEAREST, TRUNCATED = Rounding.NEAREST, Rounding.TRUNCATED
OVER, NEARLY, ABOUT = Qualifier.OVER, Qualifier.NEARLY, Qualifier.ABOUT
EIGHT_HUNDRED = {
    Qualifier.EXACT: "[800, 800]",
    Qualifier.OVER: "[800, 900)",
    Qualifier.NEARLY: "[700, 800)",
    Qualifier.ABOUT: "[700, 900]",
    Qualifier.ESTIMATED: "(-∞, ∞)",
    Qualifier.AT_LEAST: "[800, ∞)",
    Qualifier.AT_MOST: "(-∞, 800]",
    Qualifier.UNDER: "(-∞, 800)",
}

WRITTEN: list[tuple[Figure, str, str]] = [
    # Whole units that are written in full leave nothing open.
    (Count(17, "hộ"), "[17, 17]", "[17, 17]"),
    (Money(17), "[17, 17]", "[17, 17]"),
    # A rounded one stands for half a step on either side, a cut one for a step upwards.
    (Count(2000, "hộ", step=1000), "[1500, 2500]", "[2000, 3000)"),
    (Money(7_090_000_000, step=10**7), "[7085000000, 7095000000]", "[7090000000, 7100000000)"),
    (Money(7_100_000_000, step=10**8), "[7050000000, 7150000000]", "[7100000000, 7200000000)"),
    (Percent(Decimal("23.6")), "[471/20, 473/20]", "[118/5, 237/10)"),
    (Percent(Decimal(24)), "[47/2, 49/2]", "[24, 25)"),
    (PercentagePoints(Decimal("0.10")), "[19/200, 21/200]", "[1/10, 11/100)"),
    (Measure(Decimal(45), "km"), "[89/2, 91/2]", "[45, 46)"),
    (Measure(Decimal(41800), "ha", step=Decimal(100)), "[41750, 41850]", "[41800, 41900)"),
    # Digits of a negative number are cut off towards zero.
    (Money(-2000, step=1000), "[-2500, -1500]", "(-3000, -2000]"),
    (Percent(Decimal("-18.7")), "[-75/4, -373/20]", "(-94/5, -187/10]"),
    (Percent(Decimal("0.0")), "[-1/20, 1/20]", "[0, 1/10)"),
]


@pytest.mark.parametrize(("figure", "rounded", "cut"), WRITTEN, ids=[str(row[0]) for row in WRITTEN])
def test_a_written_figure_stands_for_an_interval(figure: Figure, rounded: str, cut: str) -> None:
    assert str(figure.interval()) == rounded
    assert str(figure.interval(NEAREST)) == rounded
    assert str(figure.interval(TRUNCATED)) == cut


@pytest.mark.parametrize(("qualifier", "interval"), EIGHT_HUNDRED.items())
@pytest.mark.parametrize("rounding", Rounding)
def test_a_qualifier_bounds_the_true_value(qualifier: Qualifier, interval: str, rounding: Rounding) -> None:
    assert str(Count(800, "hộ", qualifier=qualifier).interval(rounding)) == interval


@pytest.mark.parametrize(
    ("figure", "interval"),
    [
        (Count(810, "hộ", qualifier=OVER), "[810, 820)"),
        (Count(813, "hộ", qualifier=OVER), "[813, 814)"),
        (Count(5000, "hộ", step=1000, qualifier=OVER), "[5000, 6000)"),
        (Count(0, "hộ", qualifier=OVER), "[0, 1)"),
        (Money(10**9, step=10**9, qualifier=OVER), "[1000000000, 2000000000)"),
        (Money(432_500_000, step=10**5, qualifier=OVER), "[432500000, 432600000)"),
        (Money(-800, qualifier=OVER), "[-800, -700)"),
        (Percent(Decimal("70.0"), qualifier=NEARLY), "[60, 70)"),
        (Percent(Decimal("0.5"), qualifier=ABOUT), "[2/5, 3/5]"),
    ],
)
def test_a_qualifier_reaches_as_far_as_the_last_digit_that_is_not_zero(figure: Figure, interval: str) -> None:
    assert str(figure.interval()) == interval


@given(counts(steps=[10**3], qualifiers=st.just(Qualifier.EXACT)), st.integers(-499, 499))
def test_rounding_a_number_gives_a_figure_that_admits_it(count: Count, rest: int) -> None:
    assert count.value + rest in count.interval(NEAREST)


@given(money(steps=[10**6], qualifiers=st.just(Qualifier.EXACT)), st.integers(0, 10**6 - 1))
def test_cutting_a_number_off_gives_a_figure_that_admits_it(amount: Money, rest: int) -> None:
    away_from_zero = amount.value + (-rest if amount.value < 0 else rest)
    assert away_from_zero in amount.interval(TRUNCATED)


def test_figures_agree_when_one_true_value_can_stand_behind_both() -> None:
    fine, coarse = Money(7_090_000_000, step=10**7), Money(7_100_000_000, step=10**8)
    assert agree(fine, coarse)
    assert agree(coarse, fine)
    assert not agree(fine, coarse, rounding=TRUNCATED)
    assert agree(Count(800, "hộ", qualifier=OVER), Count(853, "hộ"))
    assert not agree(Count(800, "hộ", qualifier=OVER), Count(900, "hộ"))
    assert agree(Count(5), Count(5, "hộ"))


@pytest.mark.parametrize(
    ("first", "second"),
    [(Count(5, "hộ"), Count(5, "người")), (Count(5), Money(5)), (Percent(Decimal(5)), PercentagePoints(Decimal(5)))],
)
def test_unlike_figures_are_not_compared(first: Figure, second: Figure) -> None:
    with pytest.raises(IncomparableFiguresError, match="differ in type or unit") as caught:
        agree(first, second)
    assert (caught.value.first, caught.value.second) == (str(first), str(second))


@st.composite
def numbers_within(draw: st.DrawFn) -> tuple[Interval, Fraction]:
    """An interval and a number in it, found without asking the interval."""
    interval = draw(intervals())
    share = draw(st.fractions(0, 1))
    lower, upper = interval.lower, interval.upper
    if lower is None:
        number = (Fraction(0) if upper is None else upper) - share
    elif upper is None:
        number = lower + share
    else:
        number = lower + share * (upper - lower)
    is_end = (number == lower and interval.lower_open) or (number == upper and interval.upper_open)
    if is_end:  # such an end has another number beside it
        step = Fraction(1, 2) if lower is None or upper is None else (upper - lower) / 2
        number += step if number == lower else -step
    return interval, number


@given(numbers_within(), numbers_within())
def test_sums_differences_and_products_hold_those_of_the_numbers(
    first: tuple[Interval, Fraction], second: tuple[Interval, Fraction]
) -> None:
    (one, a), (other, b) = first, second
    assert a in one
    assert b in other
    assert a + b in one + other
    assert a - b in one - other
    assert -a in -one
    assert a * b in one.times(other)


@given(numbers_within(), st.fractions().filter(bool))
def test_scaling_scales_the_numbers(pair: tuple[Interval, Fraction], factor: Fraction) -> None:
    interval, number = pair
    assert number * factor in interval.scaled(factor)
    assert interval.scaled(factor).scaled(1 / factor) == interval


@given(intervals(), intervals())
def test_meeting_is_mutual_and_means_a_common_number(one: Interval, other: Interval) -> None:
    lowers = [(i.lower, i.lower_open) for i in (one, other) if i.lower is not None]
    uppers = [(i.upper, not i.upper_open) for i in (one, other) if i.upper is not None]
    common = True
    if lowers and uppers:
        (low, low_open), (high, high_closed) = max(lowers), min(uppers)
        common = low < high or (low == high and high_closed and not low_open)
    assert one.meets(other) is other.meets(one) is common


@given(numbers_within(), st.fractions())
def test_a_number_is_in_its_point_only(pair: tuple[Interval, Fraction], other: Fraction) -> None:
    _, number = pair
    assert number in Interval.point(number)
    assert (other in Interval.point(number)) == (other == number)
    assert other in Interval.unbounded()


@given(intervals(), st.integers(-1100, 1100))
def test_integers_are_those_within(interval: Interval, number: int) -> None:
    low, high = interval.integers()
    assert (number in interval) == ((low is None or low <= number) and (high is None or number <= high))


@pytest.mark.parametrize(
    ("one", "other", "product"),
    [
        (Interval(1, 2), Interval(-3, 4), "[-6, 8]"),
        (Interval(0, 0), Interval(2, 3, lower_open=True, upper_open=True), "[0, 0]"),
        (Interval(0, 1, upper_open=True), Interval(2, 3, lower_open=True, upper_open=True), "[0, 3)"),
        (Interval(0, 1, lower_open=True), Interval(2, 3), "(0, 3]"),
        (Interval(-1, 1), Interval(0, 5, lower_open=True, upper_open=True), "(-5, 5)"),
        (Interval(1, None), Interval(2, 3), "[2, ∞)"),
        (Interval(1, None), Interval(-3, 4), "(-∞, ∞)"),
        (Interval(1, 2), Interval(None, 4), "(-∞, 8]"),
        (Interval(1, 2), Interval(None, -4, upper_open=True), "(-∞, -4)"),
        (Interval(1, None), Interval(2, None, lower_open=True), "(2, ∞)"),
        (Interval(1, None), Interval(-3, -2), "(-∞, -2]"),
        (Interval(-1, None), Interval(None, 2), "(-∞, ∞)"),
    ],
)
def test_a_product_ends_where_products_end(one: Interval, other: Interval, product: str) -> None:
    assert str(one.times(other)) == product
    assert str(other.times(one)) == product


def test_an_interval_is_written_in_one_way() -> None:
    assert Interval(None, 1, lower_open=True) == Interval(None, 1)
    assert Interval(1, None, upper_open=True) == Interval(1, None)
    assert Interval(Decimal("0.5"), Fraction(3, 2)) == Interval(Fraction(1, 2), Decimal("1.50"))
    assert repr(Interval(None, 2, upper_open=True)) == "Interval('(-∞, 2)')"
    assert len({Interval(1, 2), Interval(1, 2), Interval(1, 2, lower_open=True)}) == 2


@pytest.mark.parametrize(
    ("lower", "upper", "opened"), [(2, 1, False), (1, 1, True), (Fraction(1, 2), Fraction(1, 3), False)]
)
def test_an_empty_interval_cannot_be(lower: int, upper: int, opened: bool) -> None:  # noqa: FBT001 - a table's column
    with pytest.raises(ImpossibleValueError, match="a lower bound below the upper"):
        Interval(lower, upper, lower_open=opened)
    with pytest.raises(ImpossibleValueError, match="interval"):
        Interval(lower, upper, upper_open=opened)


@pytest.mark.parametrize("number", [0.5, True, "1", None])
def test_an_inexact_number_is_refused(number: object) -> None:
    for make in (Interval.point, Interval(0, 1).scaled, Interval(0, 1).__contains__):
        with pytest.raises(InexactNumberError):
            make(number)  # type: ignore[operator] # what is given here is wrong on purpose
    if number is not None:
        with pytest.raises(InexactNumberError):
            Interval(number, 2)  # type: ignore[arg-type] # as above
        with pytest.raises(InexactNumberError):
            Interval(0, number)  # type: ignore[arg-type] # as above


@pytest.mark.parametrize(
    "number",
    [
        *map(Decimal, ("NaN", "sNaN", "Infinity", "-Infinity", "1E+1000000", "1E-1000000", "1E+999999999")),
        Decimal("0." + "1" * 1000),
        10**1000,
        Fraction(1, 10**1000),
    ],
    ids=lambda number: str(number)[:12] if isinstance(number, Decimal) else type(number).__name__,
)
def test_an_absurd_number_is_refused(number: Decimal | int | Fraction) -> None:
    for make, field in ((Interval.point, "value"), (Interval(0, 1).scaled, "factor")):
        with pytest.raises(ImpossibleValueError) as caught:
            make(number)
        assert caught.value.field == field
        assert len(str(caught.value)) < 200


def test_nothing_is_scaled_by_zero() -> None:
    with pytest.raises(ImpossibleValueError, match="a factor other than zero"):
        Interval(0, 1).scaled(0)
