import itertools
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dangbo_report.errors import ImpossibleValueError, InexactNumberError
from dangbo_report.numerals import WordStyle, read_words, spell

POSITIONS = {
    "empty_tens": ("linh", "lẻ"),
    "thousand": ("nghìn", "ngàn"),
    "billion": ("tỷ", "tỉ"),
    "four": ("tư", "bốn"),
    "decimals": ("number", "digits"),
}
STYLES = [WordStyle(**dict(zip(POSITIONS, chosen, strict=True))) for chosen in itertools.product(*POSITIONS.values())]
styles = st.sampled_from(STYLES)
decimals = st.builds(
    lambda sign, digits, exponent: Decimal((sign, digits, exponent)),
    st.integers(0, 1),
    st.lists(st.integers(0, 9), max_size=40),
    st.integers(-45, 25),
)


@given(st.integers(), styles)
def test_reading_what_was_spelled_gives_the_number_back(number, style):
    assert read_words(spell(number, style=style)) == number


@given(decimals, styles)
def test_reading_a_spelled_decimal_gives_it_back(number, style):
    assert read_words(spell(number, style=style)) == number


@given(decimals, styles)
def test_decimals_are_spelled_as_they_are_written(number, style):
    again = read_words(spell(number, style=style))
    assert format(Decimal(again).copy_abs(), "f") == format(number.copy_abs(), "f")


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


@given(st.decimals(-(10**12), 10**12, places=4), st.sampled_from(["number", "digits"]))
def test_an_independent_speller_of_decimals_agrees(number, school):
    whole, behind = str(abs(number)).split(".")
    spelled = [DIGITS[int(digit)] for digit in behind]
    zeros = len(behind) - len(behind.lstrip("0"))
    if school == "number" and int(behind) > 0 and int(behind) % 1000:
        spelled[zeros:] = [simple(int(behind))]
    minus = "âm " if number < 0 else ""
    assert spell(number, style=WordStyle(decimals=school)) == f"{minus}{simple(int(whole))} phẩy {' '.join(spelled)}"


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
        (1000, "một nghìn"),
        (1_000_000, "một triệu"),
        (10**9, "một tỷ"),
        (10**15, "một triệu tỷ"),
        (10**18, "một tỷ tỷ"),
        (2_003_000, "hai triệu không trăm linh ba nghìn"),
        (1_234_000_000_000, "một nghìn hai trăm ba mươi tư tỷ"),
        (10**18 + 10**9 + 1, "một tỷ tỷ không trăm linh một tỷ không trăm linh một"),
        (1_500 * 10**15, "một tỷ tỷ năm trăm triệu tỷ"),
        (10**27, "một tỷ tỷ tỷ"),
        (Decimal("7.09"), "bảy phẩy không chín"),
        (Decimal("75.49"), "bảy mươi lăm phẩy bốn mươi chín"),
        (Decimal("-23.6"), "âm hai mươi ba phẩy sáu"),
        (Decimal("7.10"), "bảy phẩy mười"),
        (Decimal("0.0"), "không phẩy không"),
        (Decimal("-0.0"), "không phẩy không"),
        (Decimal("2.5000"), "hai phẩy năm không không không"),
        (Decimal("3.14159"), "ba phẩy mười bốn nghìn một trăm năm mươi chín"),
        (Decimal("1E+3"), "một nghìn"),
    ],
)
def test_numbers_are_spelled_as_schools_teach(number, words):
    assert spell(number) == words


def test_the_switches():
    south = WordStyle(empty_tens="lẻ", thousand="ngàn", billion="tỉ", four="bốn", decimals="digits")
    assert spell(1_000_001_024, style=south) == "một tỉ không trăm lẻ một ngàn không trăm hai mươi bốn"
    assert spell(Decimal("2.38"), style=south) == "hai phẩy ba tám"


@pytest.mark.parametrize("switch", POSITIONS)
def test_a_switch_has_two_positions(switch):
    with pytest.raises(ImpossibleValueError, match=switch) as caught:
        WordStyle(**{switch: "k"})
    assert (caught.value.field, caught.value.value) == (switch, "k")
    assert caught.value.expected == " or ".join(POSITIONS[switch])


@pytest.mark.parametrize(
    "number",
    [10**5000, 10**5000 - 1, 7 * 10**5000 + 21, -(10**7000)],
    ids=["a one and zeros", "nines", "zeros inside", "negative"],
)
def test_no_size_is_too_large(number):
    assert read_words(spell(number)) == number


@pytest.mark.parametrize("school", ["number", "digits"])
@pytest.mark.parametrize(
    "number",
    [Decimal("9" * 10_000), Decimal(f"0.{'7' * 10_000}"), Decimal(f"0.{'0' * 9_999}1"), Decimal(f"-0.{'7' * 10_000}")],
    ids=["whole", "decimals", "zeros at the head", "negative"],
)
def test_decimals_of_ten_thousand_digits_are_read_back(number, school):
    assert read_words(spell(number, style=WordStyle(decimals=school))) == number


@pytest.mark.parametrize("number", [1.5, True, "1", None])
def test_what_is_not_exact_is_refused(number):
    with pytest.raises(InexactNumberError) as caught:
        spell(number)
    assert caught.value.value is number


@pytest.mark.parametrize(
    "number",
    ["NaN", "sNaN", "-Infinity", "1E+999999999", "1E-999999999", "0E-999999999", "1E+10000", f"0.{'7' * 10_001}"],
    ids=lambda text: text[:12],
)
def test_what_cannot_be_spelled_is_refused(number):
    with pytest.raises(ImpossibleValueError) as caught:
        spell(Decimal(number))
    assert (caught.value.field, repr(caught.value.value)) == ("number", repr(Decimal(number)))
    assert caught.value.expected == "a finite number of at most 10000 digits on each side"
