"""The small records of a layout refuse what cannot be."""

from decimal import Decimal
from fractions import Fraction

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dangbo_report.errors import ImpossibleValueError, InexactNumberError
from dangbo_report.layouts import (
    PARTY_2018,
    HeadingForm,
    Line,
    LineRule,
    LineSpacing,
    Margins,
    Range,
    RuledLine,
    TextStyle,
)
from dangbo_report.numerals import letter, roman
from dangbo_report.report import Marker


@pytest.mark.parametrize("size", [14.0, True, "14", None, Fraction(14)])
def test_a_length_is_an_int_or_a_decimal(size):
    with pytest.raises(InexactNumberError) as caught:
        TextStyle(size)
    assert caught.value.value == size


@pytest.mark.parametrize("size", [-1, 2001, Decimal("NaN"), Decimal("Infinity"), Decimal("-0.1"), 10**100])
def test_a_length_fits_a_page(size):
    with pytest.raises(ImpossibleValueError) as caught:
        Margins(20, 20, size, 15)
    assert caught.value.field == "left"


def test_a_range_has_its_ends_in_order():
    with pytest.raises(ImpossibleValueError):
        Range(15, 14)
    assert Decimal("14.5") in Range(14, 15)


def test_what_is_set_is_what_is_permitted_unless_said():
    assert TextStyle(14).sizes == Range(14, 14)
    assert LineSpacing(LineRule.EXACT, 18).values == Range(18, 18)
    assert 13 not in attrs.evolve(TextStyle(14), size=13).sizes


@pytest.mark.parametrize("parts", [(0, 1, 1), (-1, 1, 1), (1, 0, 1), (1, Fraction(1, 2), Fraction(1, 3))])
def test_a_rule_has_a_length(parts):
    length, shortest, longest = parts
    with pytest.raises(ImpossibleValueError):
        RuledLine(length, shortest=shortest, longest=longest)


def test_a_line_is_written_in_its_style():
    assert Line.of("Bí thư", TextStyle(14)) == Line("Bí thư", TextStyle(14))
    assert Line.of("uỷ ban", TextStyle(14, caps=True)).text == "UỶ BAN"


ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


@given(st.integers(1, 99_999))
def test_roman_digits_read_back(number):
    values = [ROMAN_VALUES[digit] for digit in roman(number)]
    following = [*values[1:], 0]
    assert sum(-v if v < n else v for v, n in zip(values, following, strict=True)) == number


@given(st.integers(1, 99_998))
def test_letters_are_all_different_and_grow(number):
    first, second = letter(number), letter(number + 1)
    assert first != second
    assert len(first) <= len(second)


def test_letters_are_vietnamese():
    assert "".join(map(letter, range(1, 24))) == "abcdđeghiklmnopqrstuvxy"


@pytest.mark.parametrize("number", [0, -1, 100_000, True, 1.0])
@pytest.mark.parametrize("marker", [Marker.ROMAN, Marker.ARABIC, Marker.LETTER])
def test_what_counts_counts_from_one(marker, number):
    with pytest.raises(ImpossibleValueError):
        PARTY_2018.outline.label(marker, number)


def test_labels():
    labels = {marker: PARTY_2018.outline.label(marker, 2) for marker in Marker}
    assert labels == {
        Marker.ROMAN: "II-",
        Marker.ARABIC: "2-",
        Marker.LETTER: "b)",
        Marker.DASH: "-",
        Marker.STAR: "*",
        Marker.NONE: "",
    }
    house = attrs.evolve(PARTY_2018.outline, roman=HeadingForm(".", TextStyle(14)))
    assert house.label(Marker.ROMAN, 4) == "IV."
