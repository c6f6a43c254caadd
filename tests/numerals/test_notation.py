"""Numbers in digits: what is read, what is reported, what is written."""

import math
import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dangbo_report.errors import (
    EnglishNotationError,
    ImpossibleValueError,
    InexactNumberError,
    NumberSyntaxError,
)
from dangbo_report.numerals import Notation, WrittenNumber, format_digits, format_number, notation_of, parse_number

PLAIN, VIETNAMESE = Notation.PLAIN, Notation.VIETNAMESE
ENGLISH, EITHER = Notation.ENGLISH, Notation.EITHER

#: A text, the notation it is in, and what it says when read as Vietnamese (None: refused).
GOLDEN: list[tuple[str, Notation | None, WrittenNumber | None]] = [
    ("0", PLAIN, WrittenNumber(0, 0, PLAIN)),
    ("47", PLAIN, WrittenNumber(47, 0, PLAIN)),
    ("05", PLAIN, WrittenNumber(5, 0, PLAIN)),
    ("6173", PLAIN, WrittenNumber(6173, 0, PLAIN)),
    ("-47", PLAIN, WrittenNumber(-47, 0, VIETNAMESE)),
    ("\u221247", PLAIN, WrittenNumber(-47, 0, VIETNAMESE)),
    ("+47", PLAIN, WrittenNumber(47, 0, VIETNAMESE)),
    ("6.173", VIETNAMESE, WrittenNumber(6173, 0, VIETNAMESE)),
    ("1.250.000", VIETNAMESE, WrittenNumber(1_250_000, 0, VIETNAMESE)),
    ("1 250 000", VIETNAMESE, WrittenNumber(1_250_000, 0, VIETNAMESE)),
    ("1\u00a0250\u00a0000", VIETNAMESE, WrittenNumber(1_250_000, 0, VIETNAMESE)),
    ("1\u202f250", VIETNAMESE, WrittenNumber(1250, 0, VIETNAMESE)),
    ("8,25", VIETNAMESE, WrittenNumber(Decimal("8.25"), 2, VIETNAMESE)),
    ("8,20", VIETNAMESE, WrittenNumber(Decimal("8.20"), 2, VIETNAMESE)),
    ("0,5", VIETNAMESE, WrittenNumber(Decimal("0.5"), 1, VIETNAMESE)),
    ("-0,5", VIETNAMESE, WrittenNumber(Decimal("-0.5"), 1, VIETNAMESE)),
    ("6.173,4", VIETNAMESE, WrittenNumber(Decimal("6173.4"), 1, VIETNAMESE)),
    ("6173,4", VIETNAMESE, WrittenNumber(Decimal("6173.4"), 1, VIETNAMESE)),
    ("0,125", VIETNAMESE, WrittenNumber(Decimal("0.125"), 3, VIETNAMESE)),
    ("6.173,125", VIETNAMESE, WrittenNumber(Decimal("6173.125"), 3, VIETNAMESE)),
    ("2,184", EITHER, None),
    ("-2,184", EITHER, None),
    ("218,400", EITHER, None),
    ("1,250,000", ENGLISH, None),
    ("41.7", ENGLISH, None),
    ("1,250.5", ENGLISH, None),
    ("6.1734", ENGLISH, None),
    ("1.250 000", None, None),
    ("1.25.000", None, None),
    ("1..250", None, None),
    ("12.", None, None),
    (",5", None, None),
    ("1,2,3", None, None),
    ("5e3", None, None),
    ("1_000", None, None),
    ("٣", None, None),
    ("５", None, None),
    ("²", None, None),
    (" 5", None, None),
    ("5\n", None, None),
    ("", None, None),
    ("-", None, None),
    ("--5", None, None),
    ("năm", None, None),
    ("NaN", None, None),
    ("Infinity", None, None),
]


@pytest.mark.parametrize(("text", "notation"), [row[:2] for row in GOLDEN])
def test_the_notation_of_a_text_is_told(text: str, notation: Notation | None) -> None:
    assert notation_of(text) is notation


@pytest.mark.parametrize(("text", "notation", "number"), GOLDEN)
def test_a_number_is_read_as_vietnamese_or_not_at_all(
    text: str, notation: Notation | None, number: WrittenNumber | None
) -> None:
    if number is not None:
        assert parse_number(text) == number
        assert parse_number(text).step == Decimal((0, (1,), -number.decimals))
    elif notation is None:
        with pytest.raises(NumberSyntaxError, match=r"write it like 1\.234,5") as caught:
            parse_number(text)
        assert caught.value.text == text
    else:
        with pytest.raises(EnglishNotationError) as reported:
            parse_number(text)
        assert reported.value.suggestion == text.translate({ord("."): ",", ord(","): "."})
        assert repr(reported.value.suggestion) in str(reported.value)


def test_what_could_be_either_is_read_when_the_notation_is_given() -> None:
    assert parse_number("2,184", notation=VIETNAMESE) == WrittenNumber(Decimal("2.184"), 3, VIETNAMESE)
    assert parse_number("2,184", notation=ENGLISH) == WrittenNumber(2184, 0, ENGLISH)
    assert parse_number("-1,250.50", notation=ENGLISH) == WrittenNumber(Decimal("-1250.50"), 2, ENGLISH)
    assert parse_number("47", notation=ENGLISH).value == 47


def test_the_other_notation_is_no_number_in_english() -> None:
    with pytest.raises(NumberSyntaxError, match=r"written like 1,234\.5"):
        parse_number("1.250,5", notation=ENGLISH)


@pytest.mark.parametrize("notation", [None, *Notation])
def test_a_megabyte_of_digits_is_refused_unread(notation: Notation | None) -> None:
    with pytest.raises(NumberSyntaxError, match="more than 400 digits") as caught:
        parse_number("9" * 1_000_000, notation=notation)
    assert len(str(caught.value)) < 200
    assert notation_of("9" * 1_000_000) is None
    assert parse_number("9" * 400).value == 10**400 - 1


decimals = st.integers(0, 9)
digits = st.integers(-(10**30), 10**30)


@given(digits, decimals)
def test_parse_number_inverts_format_number(units: int, places: int) -> None:
    value = Decimal(f"{units}E-{places}")
    text = format_number(value, decimals=places)
    read = parse_number(text, notation=VIETNAMESE)
    assert (read.value, read.decimals) == (value, places)
    assert text == format_digits(units, decimals=places)


@given(digits, decimals)
def test_a_written_number_looks_vietnamese(units: int, places: int) -> None:
    text = format_digits(units, decimals=places)
    fraction = rf",[0-9]{{{places}}}" if places else ""
    assert re.fullmatch(rf"-?[0-9]{{1,3}}(\.[0-9]{{3}})*{fraction}", text)
    assert text.replace(".", "").replace(",", "").lstrip("-0") == str(abs(units)).lstrip("0")


@given(st.integers(0, 10**9), st.integers(0, 12))
def test_padding_adds_zeros_and_nothing_else(value: int, pad: int) -> None:
    text = format_number(value, pad=pad)
    assert parse_number(text).value == value
    if pad <= 3:
        assert text.rjust(pad, "0") == text


@given(st.integers(-(10**12), 10**12), decimals)
def test_an_int_is_written_like_its_decimal(value: int, places: int) -> None:
    assert format_number(value, decimals=places) == format_number(Decimal(value), decimals=places)


@given(st.text(alphabet="0123456789.,-+ \u00a0\u2212", max_size=12))
def test_any_run_of_digits_and_marks_is_read_as_one_thing_or_refused(text: str) -> None:
    notation = notation_of(text)
    try:
        number = parse_number(text)
    except EnglishNotationError as error:
        assert notation in {ENGLISH, EITHER}
        parse_number(error.suggestion, notation=VIETNAMESE)
    except NumberSyntaxError:
        assert notation is None
    else:
        assert notation in {PLAIN, VIETNAMESE}
        assert parse_number(format_number(number.value, decimals=number.decimals), notation=VIETNAMESE).value == (
            number.value
        )


@pytest.mark.parametrize("value", [1.5, math.inf, True, "5", None])
def test_an_inexact_number_is_not_written(value: object) -> None:
    with pytest.raises(InexactNumberError):
        format_number(value)  # type: ignore[arg-type] # what is given here is wrong on purpose


@pytest.mark.parametrize("value", ["NaN", "sNaN", "Infinity", "1E+1000000", "1E-1000000", "1E+999999999"])
def test_an_absurd_number_is_not_written(value: str) -> None:
    with pytest.raises(ImpossibleValueError, match="a finite number of at most 400 digits"):
        format_number(Decimal(value))


def test_nothing_is_rounded_in_silence() -> None:
    with pytest.raises(ImpossibleValueError, match="at most 1 decimals; round it first"):
        format_number(Decimal("1.25"), decimals=1)


@pytest.mark.parametrize("length", [-1, 401, 10**9, 1.0, True, None])
def test_absurd_lengths_are_refused(length: int) -> None:
    for field in ("decimals", "pad"):
        for write in (format_number, format_digits):
            with pytest.raises(ImpossibleValueError) as caught:
                write(5, **{field: length})
            assert caught.value.field == field


def test_a_megabyte_of_digits_is_not_written() -> None:
    for write in (format_number, format_digits):
        with pytest.raises(ImpossibleValueError, match="an integer of 3321929 bits"):
            write(10**1_000_000)
    assert len(format_number(10**400 - 1)) == 400 + 133
