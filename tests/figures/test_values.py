"""What a figure can be, what it cannot, and percents against an independent reckoning."""

import math
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dangbo_report import Count, Figure, Measure, Money, Percent, PercentagePoints, Qualifier
from dangbo_report.errors import ImpossibleValueError, InexactNumberError
from dangbo_report.figures import is_measure_unit, rounded


def count(value: object, **more: object) -> Count:
    return Count(value, "hộ", **more)  # type: ignore[arg-type] # what is given here is wrong on purpose


def measure(value: object, **more: object) -> Measure:
    return Measure(value, "km", **more)  # type: ignore[arg-type] # as above


MAKERS: list[Callable[..., Figure]] = [count, Money, Percent, PercentagePoints, measure]
WHOLE: list[Callable[..., Figure]] = [count, Money]
DECIMAL: list[Callable[..., Figure]] = [Percent, PercentagePoints, measure]


@pytest.mark.parametrize("make", MAKERS)
@pytest.mark.parametrize("value", [1.5, 2.0, math.nan, True, False, "5", None, Fraction(1, 2), 5 + 0j])
def test_an_inexact_value_is_refused(make: Callable[..., Figure], value: object) -> None:
    with pytest.raises(InexactNumberError) as caught:
        make(value)
    assert caught.value.value is value
    assert type(value).__name__ in str(caught.value)


@pytest.mark.parametrize("make", WHOLE)
def test_a_decimal_is_no_whole_value(make: Callable[..., Figure]) -> None:
    with pytest.raises(InexactNumberError, match="give int"):
        make(Decimal(5))
    with pytest.raises(InexactNumberError, match="give int"):
        make(5, step=Decimal(1))


@pytest.mark.parametrize("make", MAKERS)
@pytest.mark.parametrize("step", [1.0, True, "1", None, Fraction(1, 10)])
def test_an_inexact_step_is_refused(make: Callable[..., Figure], step: object) -> None:
    with pytest.raises(InexactNumberError):
        make(5, step=step)


@pytest.mark.parametrize("make", MAKERS)
@pytest.mark.parametrize(
    "step", [0, 3, -1, 20, 10**16, 10**1000], ids=lambda step: f"{step:.0e}" if step < 10**20 else "huge"
)
def test_a_step_is_a_power_of_ten(make: Callable[..., Figure], step: int) -> None:
    with pytest.raises(ImpossibleValueError) as caught:
        make(0, step=step)
    assert caught.value.field == "step"


@pytest.mark.parametrize("make", DECIMAL)
@pytest.mark.parametrize(
    "step", ["0.3", "0", "-0.1", "1E-10", "1E+16", "NaN", "sNaN", "Infinity", "1E+1000000", "1E-1000000"]
)
def test_a_decimal_step_is_a_power_of_ten(make: Callable[..., Figure], step: str) -> None:
    with pytest.raises(ImpossibleValueError) as caught:
        make(0, step=Decimal(step))
    assert caught.value.field == "step"


@pytest.mark.parametrize("make", DECIMAL)
@pytest.mark.parametrize(
    "value",
    ["NaN", "sNaN", "Infinity", "-Infinity", "1E+18", "-1E+18", "1E+1000000", "1E-1000000", "1E+999999999"],
)
def test_a_value_is_finite_and_of_bearable_size(make: Callable[..., Figure], value: str) -> None:
    with pytest.raises(ImpossibleValueError) as caught:
        make(Decimal(value))
    assert len(str(caught.value)) < 200


@pytest.mark.parametrize("make", MAKERS)
@pytest.mark.parametrize("value", [10**18, 10**1_000_000], ids=["18", "million"])
def test_a_value_stays_below_10_to_the_18(make: Callable[..., Figure], value: int) -> None:
    assert make(10**18 - 1).value == 10**18 - 1
    with pytest.raises(ImpossibleValueError, match="a number below 10"):
        make(value)


@pytest.mark.parametrize("make", [count, Money, measure])
def test_a_value_is_a_multiple_of_its_step(make: Callable[..., Figure]) -> None:
    with pytest.raises(ImpossibleValueError, match="a multiple of the step 10") as caught:
        make(15, step=10)
    assert (caught.value.field, caught.value.value) == ("value", 15)


@pytest.mark.parametrize("make", DECIMAL)
def test_no_digit_is_dropped_in_silence(make: Callable[..., Figure]) -> None:
    with pytest.raises(ImpossibleValueError, match=r"a multiple of the step 0\.1"):
        make(Decimal("23.65"), step=Decimal("0.1"))


@pytest.mark.parametrize("make", [Percent, PercentagePoints])
def test_a_rate_is_not_written_to_tens(make: Callable[..., Figure]) -> None:
    with pytest.raises(ImpossibleValueError, match="or less"):
        make(20, step=10)


@pytest.mark.parametrize("make", MAKERS)
@pytest.mark.parametrize("qualifier", ["trên", "", None, 1])
def test_a_qualifier_is_a_qualifier(make: Callable[..., Figure], qualifier: object) -> None:
    with pytest.raises(ImpossibleValueError) as caught:
        make(5, qualifier=qualifier)
    assert (caught.value.field, caught.value.value) == ("qualifier", qualifier)


def test_a_count_is_not_negative() -> None:
    assert Count(0).value == 0
    with pytest.raises(ImpossibleValueError, match="a count, which is not negative"):
        Count(-1, "hộ")


UNITS_REFUSED = [
    *(" ", " hộ", "hộ ", "hộ  nghèo", "hộ\n", "hộ\u00a0nghèo", "5 hộ", "-hộ", "(hộ)", "\u0301a", "%", "‰", "%/năm"),
    *("đồng", "Đồng", "đ", "VNĐ", "vnd", "đồng Việt Nam", "phần trăm", "điểm phần trăm", "điểm %", "trở lên"),
    *("nghìn", "ngàn hộ", "triệu", "Tỷ lệ", "tỉ", "tr", "TRĐ", "rưỡi", "nghìn/ha", "hộ trở lên", "e5", "E-3", "E2 hộ"),
    *("hộ\x00", "hộ\ud800", "hộ\ufffe", "a" * 121, "a" * 1_000_000),
    *(None, 5, b"ha", ["ha"]),
]


@pytest.mark.parametrize("unit", UNITS_REFUSED, ids=lambda unit: repr(unit)[:20])
def test_a_unit_that_could_not_be_read_back_is_refused(unit: object) -> None:
    for make in (lambda: Count(5, unit), lambda: Measure(Decimal("1.5"), unit)):  # type: ignore[arg-type] # wrong on purpose
        with pytest.raises(ImpossibleValueError) as caught:
            make()
        assert caught.value.field == "unit"
        assert len(str(caught.value)) < 200


MEASURED = [
    *("mm", "cm", "dm", "m", "mét", "km", "ki-lô-mét", "kilômét"),
    *("m2", "m²", "mét vuông", "km2", "km²", "ki-lô-mét vuông", "ha", "hécta", "héc-ta", "hec-ta", "sào"),
    *("m3", "m³", "mét khối", "lít", "ml"),
    *("g", "gam", "kg", "ki-lô-gam", "kilôgam", "yến", "tạ", "tấn", "tấn CO2"),
    *("kW", "MW", "kWh", "MWh", "GB", "TB", "°C"),
]


@pytest.mark.parametrize("unit", [*MEASURED, "tạ/ha", "đồng/hộ"])
def test_a_unit_of_measure_is_not_counted(unit: str) -> None:
    assert is_measure_unit(unit)
    with pytest.raises(ImpossibleValueError, match="use Measure"):
        Count(5, unit)
    assert str(Measure(Decimal(5), unit)) == f"5 {unit}"


def test_a_measure_has_a_unit_of_measure_or_decimals() -> None:
    assert str(Measure(Decimal("1.5"), "công")) == "1,5 công"
    with pytest.raises(ImpossibleValueError, match="is a Count"):
        Measure(Decimal(2), "công")
    with pytest.raises(ImpossibleValueError, match="look like English thousands"):
        Measure(Decimal("1.500"), "công")
    with pytest.raises(ImpossibleValueError, match="unit"):
        Measure(Decimal("1.5"), "")


def test_millions_without_a_noun_are_money() -> None:
    assert str(Count(2000, step=1000)) == "2 nghìn"
    with pytest.raises(ImpossibleValueError, match="read as money"):
        Count(2_000_000, step=10**6)


def test_units_are_brought_to_nfc() -> None:
    assert Count(5, "h\u1ecd\u0302").unit == "hộ"
    assert Count(5, "h\u1ecd\u0302") == Count(5, "hộ")
    assert Measure(Decimal(5), "ta\u0302\u0301n").unit == "t\u1ea5n"


def test_what_was_written_tells_figures_apart() -> None:
    assert Percent(Decimal("7.10")) != Percent(Decimal("7.1"))
    assert str(Percent(Decimal("7.10"))) == "7,10%"
    assert Percent(Decimal("7.1"), step=Decimal("0.01")) == Percent(Decimal("7.10"))
    assert Money(7_100_000_000, step=10**7) != Money(7_100_000_000, step=10**8)
    assert Count(5) != Money(5)
    assert Percent(Decimal(5)) != PercentagePoints(Decimal(5))
    assert Count(5, "hộ") != Count(5, "hộ", qualifier=Qualifier.OVER)


@pytest.mark.parametrize("make", DECIMAL)
def test_equal_figures_are_written_with_the_same_decimals_in_memory(make: Callable[..., Figure]) -> None:
    assert repr(make(Decimal("-0.0"))) == repr(make(Decimal("0.0")))
    assert repr(make(5)) == repr(make(Decimal(5))) == repr(make(5, step=Decimal(1)))
    assert repr(make(Decimal("5E-1"), step=Decimal("0.10"))) == repr(make(Decimal("0.5")))
    assert repr(measure(Decimal("4E+3"), step=Decimal("1E+3"))) == repr(measure(4000, step=1000))


def half_up(part: Fraction, whole: Fraction, decimals: int) -> str:
    """Reckon a percent by long division on digits, as at school, and round it half up."""
    sign = "-" if (part < 0) != (whole < 0) else ""
    share = abs(part) * 100 / abs(whole)
    number, rest = divmod(share.numerator, share.denominator)
    digits = [int(digit) for digit in str(number)]
    for _ in range(decimals):
        digit, rest = divmod(rest * 10, share.denominator)
        digits.append(digit)
    if rest * 2 >= share.denominator:
        place = len(digits) - 1
        while place >= 0 and digits[place] == 9:
            digits[place] = 0
            place -= 1
        if place < 0:
            digits.insert(0, 1)
        else:
            digits[place] += 1
    text = "".join(map(str, digits))
    text = f"{text[:-decimals]}.{text[-decimals:]}" if decimals else text
    return sign + text if text.strip("0.") else text


numbers = st.integers(-(10**12), 10**12) | st.decimals(-(10**6), 10**6, places=3)


@given(numbers, numbers, st.integers(0, 9))
def test_a_percent_is_rounded_once_half_up(part: int | Decimal, whole: int | Decimal, decimals: int) -> None:
    assume(whole != 0 and abs(Fraction(part) / Fraction(whole)) < 10**15)
    percent = Percent.of(part, whole, step=Decimal((0, (1,), -decimals)))
    assert f"{percent.value:f}" == half_up(Fraction(part), Fraction(whole), decimals)


@pytest.mark.parametrize(
    ("part", "whole", "step", "text"),
    [
        (1, 8, "0.1", "12,5%"),
        (1, 8, "1", "13%"),
        (-1, 8, "1", "-13%"),
        (1, 800, "0.01", "0,13%"),
        (1, 3, "0.001", "33,333%"),
        (2, 3, "0.01", "66,67%"),
        (1, 1, "0.01", "100,00%"),
        (99_995, 100_000, "0.01", "100,00%"),
        (99_994, 100_000, "0.01", "99,99%"),
        (0, -7, "0.1", "0,0%"),
        (-1, 10**6, "0.1", "0,0%"),
        # Twice rounded it would be 0,5 and then 1.
        (449, 100_000, "0.1", "0,4%"),
        (Decimal("0.1"), Fraction(1, 3), "0.1", "30,0%"),
    ],
)
def test_percents_worth_a_look(part: int, whole: int, step: str, text: str) -> None:
    assert str(Percent.of(part, whole, step=Decimal(step))) == text


def test_a_percent_of_nothing_cannot_be() -> None:
    with pytest.raises(ImpossibleValueError, match="a whole other than zero"):
        Percent.of(1, 0)


@pytest.mark.parametrize("number", [0.5, True, "1", None])
def test_a_percent_is_not_made_of_inexact_numbers(number: object) -> None:
    for part, whole in ((number, 2), (2, number)):
        with pytest.raises(InexactNumberError):
            Percent.of(part, whole)  # type: ignore[arg-type] # what is given here is wrong on purpose
    with pytest.raises(InexactNumberError):
        Percent.of(1, 2, step=number)  # type: ignore[arg-type] # as above


@pytest.mark.parametrize("number", ["NaN", "sNaN", "Infinity", "1E+1000000", "1E-999999999", "1E+999999999"])
def test_a_percent_is_not_made_of_absurd_numbers(number: str) -> None:
    for part, whole, field in ((Decimal(number), 2, "part"), (2, Decimal(number), "whole")):
        with pytest.raises(ImpossibleValueError) as caught:
            Percent.of(part, whole)
        assert caught.value.field == field


def test_a_percent_of_bearable_numbers_may_still_be_absurd() -> None:
    with pytest.raises(ImpossibleValueError, match="a number below 10"):
        Percent.of(10**100, 1)
    with pytest.raises(ImpossibleValueError, match="one percent or less"):
        Percent.of(1, 2, step=Decimal(10))


@given(st.fractions(-(10**6), 10**6), st.integers(-9, 15))
def test_rounding_agrees_with_the_decimal_module(value: Fraction, exponent: int) -> None:
    wide = Context(prec=400, rounding=ROUND_HALF_UP)
    assume(value.denominator < 10**60)
    # 400 digits of the quotient decide the half, since the denominator is far shorter.
    quotient = wide.divide(Decimal(value.numerator), Decimal(value.denominator))
    expected = quotient.quantize(Decimal((0, (1,), exponent)), context=wide)
    result = rounded(value, Decimal((0, (1,), exponent)))
    assert result == expected
    assert result.as_tuple().exponent == exponent


@pytest.mark.parametrize("value", [0.125, True, "1"])
def test_an_inexact_number_is_not_rounded(value: object) -> None:
    with pytest.raises(InexactNumberError):
        rounded(value, Decimal("0.01"))  # type: ignore[arg-type] # what is given here is wrong on purpose
