"""A refusal of a number quotes it and says how it is written; sizes have a last one that is taken."""

from decimal import Decimal

import pytest

from dangbo_report.errors import EnglishNotationError, ImpossibleValueError, InexactNumberError, NumberSyntaxError
from dangbo_report.numerals import Notation, format_number, parse_number
from dangbo_report.numerals.notation import MAX_DIGITS, format_digits, notation_of

ENGLISH = "is in English notation; Vietnamese groups thousands with '.' and writes decimals after ','"
INEXACT = "is a bool; figures are exact, so give int (a decimal as Decimal('7.09'), never as a float)"
LENGTH = f"a number of digits from 0 to {MAX_DIGITS}"


@pytest.mark.parametrize(
    ("write", "text"),
    [
        (
            lambda: format_number(Decimal("1.25"), decimals=1),
            "value: Decimal('1.25') cannot be; expected at most 1 decimals; round it first",
        ),
        (
            lambda: format_number(Decimal("Infinity")),
            "value: Decimal('Infinity') cannot be; expected a finite number of at most 400 digits",
        ),
        (
            lambda: format_number(Decimal("1e401")),
            "value: Decimal('1E+401') cannot be; expected a finite number of at most 400 digits",
        ),
        (lambda: format_number(10**5000), "value: an integer of 16610 bits cannot be; expected at most 400 digits"),
        (lambda: format_digits(10**5000), "digits: an integer of 16610 bits cannot be; expected at most 400 digits"),
        (lambda: format_number(1, decimals=-1), f"decimals: -1 cannot be; expected {LENGTH}"),
        (lambda: format_number(1, decimals=401), f"decimals: 401 cannot be; expected {LENGTH}"),
        (lambda: format_number(Decimal(1), decimals=True), f"decimals: True {INEXACT}"),
        (lambda: format_number(1, pad=-1), f"pad: -1 cannot be; expected {LENGTH}"),
        (lambda: format_digits(1, pad=401), f"pad: 401 cannot be; expected {LENGTH}"),
        (lambda: format_digits(1, decimals=-1), f"decimals: -1 cannot be; expected {LENGTH}"),
    ],
)
def test_what_cannot_be_written_says_why(write, text):
    with pytest.raises(ImpossibleValueError) as caught:
        write()
    assert str(caught.value) == text


@pytest.mark.parametrize("value", [1.5, True, "1"])
def test_what_is_inexact_is_quoted(value):
    with pytest.raises(InexactNumberError) as caught:
        format_number(value)
    assert repr(value) in str(caught.value)


@pytest.mark.parametrize(
    ("text", "error", "message"),
    [
        ("1,399", EnglishNotationError, f"'1,399' {ENGLISH}: '1.399' if that is what was meant"),
        ("1,234.5", EnglishNotationError, f"'1,234.5' {ENGLISH}: '1.234,5' if that is what was meant"),
        ("x", NumberSyntaxError, "'x' is not a number: write it like 1.234,5"),
        ("9" * 401, NumberSyntaxError, "no figure has more than 400 digits"),
    ],
)
def test_what_cannot_be_read_says_how_it_is_written(text, error, message):
    with pytest.raises(error) as caught:
        parse_number(text)
    assert str(caught.value).endswith(message)
    assert caught.value.text == text


def test_what_is_not_english_says_how_that_is_written():
    with pytest.raises(NumberSyntaxError) as caught:
        parse_number("1.234.5", notation=Notation.ENGLISH)
    assert str(caught.value) == "'1.234.5' is not a number: not English notation; that is written like 1,234.5"


def test_the_last_size_is_taken():
    longest = "9" * MAX_DIGITS
    assert parse_number(longest).value == int(longest)
    assert notation_of(longest) is Notation.PLAIN
    assert notation_of(f"{longest}9") is None
    assert format_number(0, decimals=MAX_DIGITS) == f"0,{'0' * MAX_DIGITS}"
    assert format_number(1, pad=3) == "001"
    assert format_digits(5) == "5"
    assert format_number(Decimal("1e399")).replace(".", "") == f"1{'0' * 399}"
    assert format_number(Decimal("-1.5"), decimals=1) == "-1,5"
    assert format_number(Decimal(5), pad=2) == "05"


@pytest.mark.parametrize(("text", "value"), [("-1,5", "-1.5"), ("−1.234,5", "-1234.5"), ("1.234,50", "1234.50")])
def test_signs_and_groups_are_read(text, value):
    read = parse_number(text)
    assert (str(read.value), read.notation) == (value, Notation.VIETNAMESE)


@pytest.mark.parametrize(("text", "value"), [("-1,234.5", "-1234.5"), ("1,234", "1234"), ("0.50", "0.50")])
def test_english_is_read_when_it_is_asked_for(text, value):
    read = parse_number(text, notation=Notation.ENGLISH)
    assert (str(read.value), read.notation) == (value, Notation.ENGLISH)


@pytest.mark.parametrize("text", ["1.234", "-5", "1 234"])
def test_a_whole_number_is_an_int(text):
    assert type(parse_number(text, notation=Notation.VIETNAMESE).value) is int
