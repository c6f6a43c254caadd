"""Where an interval is open, its end is not in it: in sums, in products, and among whole numbers."""

from decimal import Decimal

import pytest

from dangbo_report.errors import ImpossibleValueError, InexactNumberError
from dangbo_report.figures import Interval


def interval(text):
    """Read "[1, 2)"."""
    lower, upper = (None if "∞" in end else int(end) for end in text[1:-1].split(", "))
    return Interval(lower, upper, lower_open=text[0] == "(", upper_open=text[-1] == ")")


@pytest.mark.parametrize(
    ("one", "other", "total"),
    [
        ("[1, 2]", "[3, 4]", "[4, 6]"),
        ("(1, 2]", "[3, 4]", "(4, 6]"),
        ("[1, 2]", "(3, 4]", "(4, 6]"),
        ("[1, 2)", "[3, 4]", "[4, 6)"),
        ("[1, 2]", "[3, 4)", "[4, 6)"),
        ("(1, 2)", "(3, 4)", "(4, 6)"),
    ],
)
def test_a_sum_is_open_where_either_is(one, other, total):
    assert str(interval(one) + interval(other)) == total


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("[1, 4]", (1, 4)),
        ("(1, 4)", (2, 3)),
        ("(1, 4]", (2, 4)),
        ("[1, 4)", (1, 3)),
        ("(-∞, 4)", (None, 3)),
        ("(1, ∞)", (2, None)),
    ],
)
def test_an_end_that_is_open_is_no_whole_number_of_it(text, whole):
    assert interval(text).integers() == whole


@pytest.mark.parametrize(
    ("one", "other", "product"),
    [
        ("[2, 3]", "[4, 5]", "[8, 15]"),
        ("[2, 3)", "[4, 5]", "[8, 15)"),
        ("(2, 3]", "[4, 5]", "(8, 15]"),
        # two corners make the same end, and one of them is in it
        ("[-2, 2)", "[-1, 1]", "[-2, 2]"),
        ("(-2, 2]", "[-1, 1]", "[-2, 2]"),
        ("(-2, 2)", "[-1, 1]", "(-2, 2)"),
    ],
)
def test_a_product_has_the_ends_of_its_corners(one, other, product):
    assert str(interval(one).times(interval(other))) == product


def test_nothing_is_scaled_by_zero():
    with pytest.raises(ImpossibleValueError) as caught:
        interval("[1, 2]").scaled(0)
    assert str(caught.value) == "factor: 0 cannot be; expected a factor other than zero"
    assert str(interval("[1, 2)").scaled(-1)) == "(-2, -1]"


@pytest.mark.parametrize("bound", ["lower", "upper"])
def test_a_bound_that_cannot_be_is_named_and_quoted(bound):
    with pytest.raises(ImpossibleValueError) as caught:
        Interval(**{"lower": None, "upper": None} | {bound: Decimal("Infinity")})
    assert (
        str(caught.value) == f"{bound}: Decimal('Infinity') cannot be; expected a finite number of at most 400 digits"
    )
    with pytest.raises(InexactNumberError) as inexact:
        Interval(**{"lower": None, "upper": None} | {bound: 1.5})
    assert str(inexact.value).startswith(
        f"{bound}: 1.5 is a float; figures are exact, so give int, Decimal or Fraction ("
    )


def test_an_interval_that_holds_nothing_is_quoted():
    with pytest.raises(ImpossibleValueError) as caught:
        Interval(2, 1)
    assert str(caught.value) == "interval: '[2, 1]' cannot be; expected a lower bound below the upper"
