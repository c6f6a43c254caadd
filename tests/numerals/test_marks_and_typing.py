"""Marks that stand for numbers, and text that differs in typing only."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dangbo_report.errors import ImpossibleValueError, NumberSyntaxError
from dangbo_report.numerals import letter, read_roman, roman
from dangbo_report.numerals.typed import lowered, tidied, toned


@given(st.integers(1, 99_999))
def test_roman_digits_read_back(number: int) -> None:
    assert read_roman(roman(number)) == read_roman(roman(number).lower()) == number


@pytest.mark.parametrize("text", ["", "IIII", "IC", "VX", "A", "I I", "IVI", "M" * 200, "ı", "Ⅳ"])
def test_what_is_no_roman_number_is_refused(text: str) -> None:
    with pytest.raises(NumberSyntaxError) as caught:
        read_roman(text)
    assert caught.value.text == text


@pytest.mark.parametrize("write", [roman, letter])
@pytest.mark.parametrize("number", [0, -1, 100_000, True])
def test_marks_count_from_one(write: object, number: int) -> None:
    with pytest.raises(ImpossibleValueError):
        write(number)  # type: ignore[operator]


@given(st.text(alphabet="oOuUqQaàáảãạeèéẻẽẹyỳýỷỹỵiú n", max_size=12))
def test_tone_marks_come_to_rest(text: str) -> None:
    assert toned(toned(text)) == toned(text)
    assert len(toned(text)) == len(text)
    assert sorted(unicodedata.normalize("NFD", toned(text))) == sorted(unicodedata.normalize("NFD", text))


@pytest.mark.parametrize(
    ("text", "tidy"),
    [
        ("  1.063\u00a0 \thội\u200b viên\n", "1.063 hội viên"),
        ("81[12] hội viên[3]", "81 hội viên"),
        ("[1] ghi chú", "[1] ghi chú"),
        ("81¹² hội viên³", "81 hội viên"),
        ("200 m² và 10³ và 5³/4", "200 m² và 10³ và 5³/4"),
        ("a\u0300", "à"),
        ("thuỷ lợi", "thủy lợi"),
    ],
)
def test_a_short_text_is_tidied(text: str, tidy: str) -> None:
    assert tidied(text) == tidy


def test_letters_are_lowered_place_by_place() -> None:
    assert lowered("ĐẢNG İ") == "đảng İ"
