"""A refusal of a figure names the field, quotes what was given, says what would do; bounds have a last one."""

from decimal import Decimal, localcontext
from fractions import Fraction
from functools import partial

import pytest

from dangbo_report.errors import ImpossibleValueError, IncomparableFiguresError, InexactNumberError
from dangbo_report.figures import (
    Count,
    Measure,
    Money,
    Percent,
    PercentagePoints,
    Qualifier,
    agree,
    difference_of,
    rounded,
    scaled,
    total_of,
)
from dangbo_report.numerals import WordStyle

STEP = "cannot be; expected a power of ten from 10**-9 to 10**15"
BELOW = "cannot be; expected a number below 10**18"
NOUN = "cannot be; expected a noun of at most 120 characters, single spaces, a letter first"
DECIMALS = "one, two or four decimals: three of a noun look like English thousands"
QUALIFIER = "qualifier takes a Qualifier, not the str 'trên'; write Qualifier.OVER"
LARGEST = 10**18 - 1


@pytest.mark.parametrize(
    ("make", "text"),
    [
        (lambda: Count(5, qualifier="trên"), QUALIFIER),
        (lambda: Percent(5, qualifier="trên"), QUALIFIER),
        (lambda: PercentagePoints(5, qualifier="trên"), QUALIFIER),
        (lambda: Measure(5, "km", qualifier="trên"), QUALIFIER),
        (lambda: Money(15, step=3), f"step: 3 {STEP}"),
        (lambda: Percent(5, step=Decimal("0.3")), f"step: Decimal('0.3') {STEP}"),
        (lambda: Money(15, step=10), "value: 15 cannot be; expected a multiple of the step 10"),
        (lambda: Measure(15, "km", step=10), "value: Decimal('15') cannot be; expected a multiple of the step 10"),
        (
            lambda: Percent(Decimal("1.25"), step=Decimal("0.1")),
            "value: Decimal('1.25') cannot be; expected a multiple of the step 0.1",
        ),
        (lambda: Money(10**18), f"value: {10**18} {BELOW}"),
        (lambda: Money(-(10**18)), f"value: {-(10**18)} {BELOW}"),
        (lambda: Percent(10**18), f"value: {10**18} {BELOW}"),
        (lambda: Percent(-(10**18)), f"value: {-(10**18)} {BELOW}"),
        (lambda: Percent(Decimal("1E+18")), f"value: Decimal('1E+18') {BELOW}"),
        (lambda: Percent(Decimal(f"{10**18}.0")), f"value: Decimal('{10**18}.0') {BELOW}"),
        (lambda: rounded(10**18, 1), f"value: {10**18} {BELOW}"),
        (
            lambda: rounded(Decimal("Infinity"), 1),
            "value: Decimal('Infinity') cannot be; expected a finite number of at most 400 digits",
        ),
        (lambda: Percent(Decimal("NaN")), "value: Decimal('NaN') cannot be; expected a finite number"),
        (lambda: Percent(20, step=10), "step: Decimal('10') cannot be; expected one percent or less"),
        (lambda: PercentagePoints(20, step=10), "step: Decimal('10') cannot be; expected one point or less"),
        (lambda: Percent.of(1, 0), "whole: 0 cannot be; expected a whole other than zero"),
        (
            lambda: Percent.of(1, Decimal("NaN")),
            "whole: Decimal('NaN') cannot be; expected a finite number of at most 400 digits",
        ),
        (lambda: Count(-1, "hộ"), "value: -1 cannot be; expected a count, which is not negative"),
        (lambda: Count(5, "km"), "unit: 'km' cannot be; expected a counted noun; for units of measure use Measure"),
        (
            lambda: Count(10_000, step=10_000),
            "unit: '' cannot be; expected a noun, since millions without one are read as money",
        ),
        (lambda: Count(5, 5), "unit takes a str, not the int 5"),
        (lambda: Count(5, "5"), f"unit: '5' {NOUN}"),
        (
            lambda: Count(5, "tỷ hộ"),
            "unit: 'tỷ hộ' cannot be; expected a counted noun, not a scale, a currency or a percent",
        ),
        (
            lambda: Measure(2, "công"),
            "unit: 'công' cannot be; expected a unit of measure; a whole number of anything else is a Count",
        ),
        (
            lambda: Measure(Decimal("1.500"), "công"),
            f"step: Decimal('0.001') cannot be; expected {DECIMALS}",
        ),
    ],
)
def test_what_cannot_be_says_why(make, text):
    with pytest.raises(ImpossibleValueError) as caught:
        make()
    assert str(caught.value) == text


@pytest.mark.parametrize(
    ("make", "value", "expected"),
    [
        (lambda: Money(Decimal(5)), Decimal(5), "int"),
        (lambda: Money(5, step=Decimal(1)), Decimal(1), "int"),
        (lambda: Percent(0.5), 0.5, "int or Decimal"),
        (lambda: Percent(5, step=0.1), 0.1, "int or Decimal"),
        (lambda: rounded(1, 0.1), 0.1, "int or Decimal"),
    ],
)
def test_what_is_inexact_is_carried(make, value, expected):
    with pytest.raises(InexactNumberError) as caught:
        make()
    assert (caught.value.value, caught.value.expected) == (value, expected)


@pytest.mark.parametrize(
    ("figure", "text"),
    [
        (Money(-LARGEST), "-999.999.999.999.999.999 đồng"),
        (Count(LARGEST, "hộ"), "999.999.999.999.999.999 hộ"),
        (Percent(LARGEST), "999.999.999.999.999.999%"),
        (Percent(-LARGEST), "-999.999.999.999.999.999%"),
        (Percent(Decimal(f"{LARGEST}.999999999")), "999.999.999.999.999.999,999999999%"),
        (Percent(Decimal(1), step=Decimal("1E-9")), "1,000000000%"),
        (Money(10**15, step=10**15), "1 triệu tỷ đồng"),
        (Count(1000, step=1000), "1 nghìn"),
        (Count(0, "hộ"), "0 hộ"),
        (Percent(Decimal("1E+1")), "10%"),
        (Measure(Decimal("2E+3"), "km"), "2.000 km"),
        (Count(5, "a" * 120), f"5 {'a' * 120}"),
        (Measure(Decimal("1.5000"), "công"), "1,5000 công"),
        (Measure(Decimal("1.500"), "km"), "1,500 km"),
    ],
)
def test_the_last_that_is_taken(figure, text):
    assert str(figure) == text


@pytest.mark.parametrize(
    "make",
    [
        partial(Count, 5, "hộ"),
        partial(Money, 5),
        partial(Percent, 5),
        partial(PercentagePoints, 5),
        partial(Measure, 5, "km"),
    ],
)
@pytest.mark.parametrize("what", [1, Qualifier.EXACT])
def test_what_was_written_is_said_by_name(make, what):
    with pytest.raises(TypeError, match="positional"):
        make(what)


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        (Count(1024, "hộ"), "một ngàn không trăm hai mươi bốn hộ"),
        (Money(1024), "một ngàn không trăm hai mươi bốn đồng"),
        (Percent(1024), "một ngàn không trăm hai mươi bốn phần trăm"),
        (PercentagePoints(1024), "một ngàn không trăm hai mươi bốn điểm phần trăm"),
        (Measure(1024, "km"), "một ngàn không trăm hai mươi bốn km"),
    ],
)
def test_words_follow_the_style(figure, words):
    assert figure.words(WordStyle(thousand="ngàn", four="bốn")) == words


def test_the_context_of_the_caller_rounds_nothing():
    with localcontext(prec=3):
        assert str(Percent(Decimal("12345.67"))) == "12.345,67%"
        assert Percent(Decimal("12345.6"), step=Decimal("0.01")).value == Decimal("12345.60")
        assert rounded(Decimal("12345.67"), Decimal("0.1")) == Decimal("12345.7")


def test_the_largest_number_is_rounded():
    assert rounded(Fraction(2 * LARGEST + 1, 2) - Fraction(1, 100), 1) == LARGEST
    assert rounded(-LARGEST, Decimal("1E-9")) == -LARGEST
    assert rounded(Fraction(-1, 2), 1) == -1


@pytest.mark.parametrize(
    ("first", "second"),
    [(Count(5, "hộ"), Count(5, "người")), (Measure(5, "km"), Measure(5, "m")), (Count(5), Money(5))],
)
def test_unlike_figures_are_quoted(first, second):
    with pytest.raises(IncomparableFiguresError) as caught:
        agree(first, second)
    assert (caught.value.first, caught.value.second) == (str(first), str(second))


def test_figures_that_cannot_be_added_are_refused_with_both():
    with pytest.raises(ImpossibleValueError, match=r"figures: .* one figure at least"):
        total_of([])
    members, homes, money = Count(1, "hội viên"), Count(1, "hộ"), Money(5)
    for wrong in ([members, money], [members, homes], [Count(1), members, homes]):
        with pytest.raises(IncomparableFiguresError, match="compare like with like"):
            total_of(wrong)
    with pytest.raises(IncomparableFiguresError, match="'1 hội viên' and '1 hộ'"):
        difference_of(members, homes)
    assert total_of([Count(1), members]).value == total_of([members, Count(1)]).value == 2


def test_no_figure_has_fewer_than_no_decimals():
    with pytest.raises(ImpossibleValueError, match="decimals: -1"):
        scaled(Money(5000), "triệu", decimals=-1)
