import itertools
import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dangbo_report.errors import ImpossibleValueError, InexactNumberError, NumberSyntaxError
from dangbo_report.numerals import Decimals, WordStyle, read_words, spell

STYLES = [
    WordStyle(empty_tens=tens, thousand=thousand, billion=billion, four=four, decimals=decimals)
    for tens, thousand, billion, four, decimals in itertools.product(
        ("linh", "lẻ"), ("nghìn", "ngàn"), ("tỷ", "tỉ"), ("tư", "bốn"), Decimals
    )
]
styles = st.sampled_from(STYLES)


@given(st.integers(), styles)
def test_reading_what_was_spelled_gives_the_number_back(number, style):
    assert read_words(spell(number, style=style)) == number


@given(st.decimals(allow_nan=False, allow_infinity=False, places=6), styles)
def test_reading_a_spelled_decimal_gives_it_back(number, style):
    assert read_words(spell(number, style=style)) == number


DIGITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]


def simple(number):
    """The rules, told in another way: three digits at a time, from the back."""
    if number == 0:
        return "không"
    words, scale, rest = [], 0, number
    while rest:
        rest, group = divmod(rest, 1000)
        if group or (scale % 3 == 0 and scale):
            names = {1: ["nghìn"], 2: ["triệu"]}.get(scale % 3, [])
            if scale and scale % 3 == 0:
                names = ["tỷ"]
            spoken = three(group, leading=not rest) if group else []
            words = spoken + names + words
        scale += 1
    return " ".join(words)


def three(group, *, leading):
    hundreds, tens, unit = group // 100, group // 10 % 10, group % 10
    words = [DIGITS[hundreds], "trăm"] if hundreds or not leading else []
    if tens == 0 and unit and words:
        words += ["linh"]
    if tens == 1:
        words += ["mười"]
    if tens > 1:
        words += [DIGITS[tens], "mươi"]
    if unit:
        late = {1: "mốt" if tens > 1 else "một", 4: "tư" if tens > 1 else "bốn", 5: "lăm" if tens else "năm"}
        words += [late.get(unit, DIGITS[unit])]
    return words


@given(st.integers(0, 10**18))
def test_an_independent_speller_agrees(number):
    assert spell(number) == simple(number)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "không"),
        (10, "mười"),
        (-15, "âm mười lăm"),
        (21, "hai mươi mốt"),
        (24, "hai mươi tư"),
        (104, "một trăm linh bốn"),
        (1005, "một nghìn không trăm linh năm"),
        (523_056, "năm trăm hai mươi ba nghìn không trăm năm mươi sáu"),
        (1_000_000, "một triệu"),
        (10**15, "một triệu tỷ"),
        (10**18, "một tỷ tỷ"),
        (Decimal("7.09"), "bảy phẩy không chín"),
        (Decimal("75.49"), "bảy mươi lăm phẩy bốn mươi chín"),
        (Decimal("-23.6"), "âm hai mươi ba phẩy sáu"),
        (Decimal("7.10"), "bảy phẩy mười"),
        (Decimal("0.0"), "không phẩy không"),
        (Decimal("1E+3"), "một nghìn"),
    ],
)
def test_numbers_are_spelled_as_schools_teach(number, words):
    assert spell(number) == words


def test_the_switches():
    south = WordStyle(empty_tens="lẻ", thousand="ngàn", billion="tỉ", four="bốn", decimals="digits")
    assert spell(1_000_001_024, style=south) == "một tỉ không trăm lẻ một ngàn không trăm hai mươi bốn"
    assert spell(Decimal("2.38"), style=south) == "hai phẩy ba tám"


def test_no_size_is_too_large():
    number = 7 * 10**5000 + 21
    assert read_words(spell(number)) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Hai Mươi MỐT", 21),
        (unicodedata.normalize("NFD", "năm mươi lăm"), 55),
        ("hai  mươi\tnhăm", 25),
        ("bẩy mươi bẩy", 77),
        ("hai lăm", 25),
        ("một chục", 10),
        ("ba chục", 30),
        ("một trăm lẻ tư", 104),
        ("hai nghìn lẻ năm", 2005),
        ("hai triệu rưỡi", 2_500_000),
        ("ba nghìn rưởi", 3500),
        ("một trăm rưỡi", 150),
        ("hai tỷ rưỡi", 2_500_000_000),
        ("bảy tỷ không trăm chín mươi triệu đồng", 7_090_000_000),
        ("năm mươi hai triệu đồng chẵn", 52_000_000),
        ("hai phẩy ba tám", Decimal("2.38")),
        ("hai phẩy ba mươi tám", Decimal("2.38")),
        ("một trăm nghìn tỷ", 10**14),
    ],
)
def test_every_spelling_that_is_met_is_read(text, number):
    assert read_words(text) == number


@pytest.mark.parametrize(
    "text",
    [
        "",
        "đồng",
        "âm",
        "tỷ",
        "xin chào",
        "hai nghìn năm",
        "hai trăm hai",
        "một trăm hai trăm",
        "một trăm linh mười",
        "nghìn hai triệu",
        "một nghìn hai triệu",
        "một nghìn hai trăm nghìn",
        "mười mười",
        "hai mươi không",
        "một phẩy",
        "phẩy một",
        "một phẩy hai phẩy ba",
        "mươi",
        "tư",
        "tỷ " * 30_000,
        "một tỷ " * 20_000,
        "x" * 300_000,
    ],
)
def test_what_is_no_number_or_two_numbers_is_refused(text):
    with pytest.raises(NumberSyntaxError) as caught:
        read_words(text)
    assert len(str(caught.value)) < 300


@given(
    st.text()
    | st.lists(st.sampled_from(["một", "mốt", "mươi", "trăm", "tỷ", "nghìn", "linh", "rưỡi", "phẩy", "âm", "năm"])).map(
        " ".join
    )
)
def test_any_text_is_a_number_or_a_clear_error(text):
    try:
        number = read_words(text)
    except NumberSyntaxError:
        return
    assert read_words(spell(number)) == number


@pytest.mark.parametrize("number", [1.5, True, "1", None])
def test_what_is_not_exact_is_refused(number):
    with pytest.raises(InexactNumberError):
        spell(number)


@pytest.mark.parametrize("number", ["NaN", "sNaN", "Infinity", "1E+999999999", "1E-999999999"])
def test_what_cannot_be_spelled_is_refused(number):
    with pytest.raises(ImpossibleValueError):
        spell(Decimal(number))
