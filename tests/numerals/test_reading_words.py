import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dangbo_report.errors import NumberSyntaxError
from dangbo_report.numerals import NUMBER_WORDS, read_words, spell


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Hai Mươi MỐT", 21),
        (unicodedata.normalize("NFD", "năm mươi lăm"), 55),
        (unicodedata.normalize("NFD", "MỘT NGHÌN TỶ, BẢY TRIỆU"), 10**12 + 7_000_000),
        ("hai  mươi\tnhăm", 25),
        ("một\u00a0trăm\u2003linh\nnăm", 105),
        ("bẩy mươi bẩy", 77),
        ("hai mươi bốn", 24),
        ("hai mươi một", 21),
        ("mười lăm", 15),
        ("hai lăm", 25),
        ("một trăm hai tư", 124),
        ("bảy trăm tám chín", 789),
        ("hai trăm ba bốn nghìn năm trăm", 234_500),
        ("ba triệu hai trăm năm sáu nghìn đồng", 3_256_000),
        ("một chục", 10),
        ("ba chục triệu", 30_000_000),
        ("một trăm lẻ tư", 104),
        ("hai nghìn lẻ năm", 2005),
        ("hai nghìn năm mươi", 2050),
        ("hai triệu ba nghìn", 2_003_000),
        ("một tỷ, hai trăm triệu, ba nghìn", 1_200_003_000),
        ("một triệu không nghìn năm trăm", 1_000_500),
        ("hai triệu rưỡi", 2_500_000),
        ("mười triệu rưỡi", 10_500_000),
        ("ba nghìn rưởi", 3500),
        ("một trăm rưỡi", 150),
        ("hai trăm rưỡi triệu", 250_000_000),
        ("hai tỷ rưỡi", 2_500_000_000),
        ("ba tỷ năm triệu rưỡi", 3_005_500_000),
        ("bảy tỷ không trăm chín mươi triệu đồng", 7_090_000_000),
        ("năm mươi hai triệu đồng chẵn", 52_000_000),
        ("năm trăm nghìn chẵn", 500_000),
        ("một trăm nghìn tỷ", 10**14),
        ("âm mười lăm", -15),
        ("âm không", 0),
    ],
)
def test_every_spelling_that_is_met_is_read(text, number):
    read = read_words(text)
    assert (read, type(read)) == (number, int)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("một nghìn tỷ hai trăm ba mươi bốn tỷ", 1_234 * 10**9),
        ("một triệu tỷ năm nghìn tỷ sáu tỷ", 1_005_006 * 10**9),
        ("một nghìn tỷ tỷ hai trăm ba mươi bốn tỷ tỷ", 1_234 * 10**18),
        ("một tỉ tỉ hai trăm ngàn tỉ", 10**18 + 2 * 10**14),
    ],
)
def test_groups_that_each_name_their_scale_are_added(text, number):
    assert read_words(text) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("hai phẩy ba tám", Decimal("2.38")),
        ("hai phẩy ba mươi tám", Decimal("2.38")),
        ("hai phảy ba tám", Decimal("2.38")),
        ("một phẩy không năm", Decimal("1.05")),
        ("một phẩy không không bốn mươi", Decimal("1.0040")),
        ("ba phẩy mười bốn nghìn một trăm năm mươi chín", Decimal("3.14159")),
        ("âm hai mươi ba phẩy sáu", Decimal("-23.6")),
        ("bảy phẩy không chín tỷ", 7_090_000_000),
        ("hai phẩy năm triệu", 2_500_000),
        ("hai phẩy ba mươi tám triệu", 2_380_000),
        ("hai phẩy mười tỷ", 2_100_000_000),
        ("hai phẩy mười lăm triệu", 2_150_000),
        ("hai phẩy ba bốn năm nghìn", 2345),
        ("bốn phẩy sáu nghìn tỷ đồng", 4_600_000_000_000),
        ("âm một phẩy hai ba bốn năm nghìn", Decimal("-1234.5")),
    ],
)
def test_decimals_are_read_in_both_schools_and_with_a_unit(text, number):
    read = read_words(text)
    assert read == number
    assert type(read) is type(number)


#: What is refused in which words; the place stands in the braces.
REASONS = {
    "no number word": "{}, is no number word",
    "a number is expected": "at {}: a number is expected there",
    "nothing stands before it": "at {}: nothing stands before it",
    "no number begins with it": "at {}: no number begins with it",
    "two ways": "at {}: it may be heard in two ways; say “không trăm linh” before it, or its unit behind it",
    "no larger unit": "at {}: the number before it counts no larger unit",
    "half of the one unit": "at {}: it closes a number, as half of the one unit before it",
    "no half of a decimal": "at {}: there is no half of a decimal",
    "only one unit": "at {}: only one unit closes a number with decimals",
    "10000 decimals": "at {}: there are more than 10000 decimals",
    "too large a unit": "at {}: a number with decimals has at most 10000 digits",
    "too many digits": "a number with decimals has at most 10000 digits",
}


@pytest.mark.parametrize(
    ("text", "place", "reason"),
    [
        ("", "the end", "a number is expected"),
        ("mười, nghìn", "word 1, 'mười,'", "no number word"),
        ("đồng", "word 1, 'đồng'", "a number is expected"),
        ("âm", "the end", "a number is expected"),
        ("âm âm một", "word 2, 'âm'", "a number is expected"),
        ("tỷ", "word 1, 'tỷ'", "a number is expected"),
        ("trăm rưỡi", "word 1, 'trăm'", "a number is expected"),
        ("tư trăm", "word 1, 'tư'", "a number is expected"),
        ("hàng chục triệu", "word 1, 'hàng'", "no number word"),
        ("chục triệu", "word 1, 'chục'", "a number is expected"),
        ("dăm trăm", "word 1, 'dăm'", "no number word"),
        ("một mươi", "word 1, 'một'", "a number is expected"),
        ("hai mươi mươi", "word 3, 'mươi'", "a number is expected"),
        ("một trăm hai trăm", "word 3, 'hai'", "no larger unit"),
        ("một trăm năm", "word 3, 'năm'", "a number is expected"),
        ("tám chín", "word 2, 'chín'", "two ways"),
        ("bảy trăm tám", "word 3, 'tám'", "a number is expected"),
        ("bảy trăm hai năm", "word 3, 'hai'", "a number is expected"),
        ("bảy trăm tám chín trăm", "word 3, 'tám'", "a number is expected"),
        ("một trăm linh mười", "word 3, 'linh'", "a number is expected"),
        ("năm đồng đồng", "word 2, 'đồng'", "a number is expected"),
        ("linh năm", "word 1, 'linh'", "nothing stands before it"),
        ("không trăm linh năm", "word 1, 'không'", "no number begins with it"),
        ("không trăm", "word 1, 'không'", "no number begins with it"),
        ("hai mươi năm", "word 3, 'năm'", "two ways"),
        ("mười năm", "word 2, 'năm'", "two ways"),
        ("ba bốn", "word 2, 'bốn'", "two ways"),
        ("hai nghìn năm", "word 3, 'năm'", "two ways"),
        ("một nghìn năm tỷ", "word 3, 'năm'", "two ways"),
        ("một tỷ hai", "word 3, 'hai'", "two ways"),
        ("một nghìn hai triệu", "word 3, 'hai'", "no larger unit"),
        ("một nghìn hai trăm nghìn", "word 3, 'hai'", "no larger unit"),
        ("hai mươi hai mươi", "word 3, 'hai'", "no larger unit"),
        ("một tỷ năm trăm triệu tỷ", "word 3, 'năm'", "no larger unit"),
        ("năm nghìn tỷ hai triệu sáu mươi tỷ", "word 6, 'sáu'", "no larger unit"),
        ("một tỷ một tỷ", "word 3, 'một'", "no larger unit"),
        ("hai rưỡi", "word 2, 'rưỡi'", "half of the one unit"),
        ("hai nghìn tỷ rưỡi", "word 4, 'rưỡi'", "half of the one unit"),
        ("một trăm triệu rưỡi", "word 4, 'rưỡi'", "half of the one unit"),
        ("một trăm rưỡi triệu rưỡi", "word 5, 'rưỡi'", "half of the one unit"),
        ("hai triệu rưỡi nghìn", "word 3, 'rưỡi'", "half of the one unit"),
        ("một phẩy", "the end", "a number is expected"),
        ("phẩy một", "word 1, 'phẩy'", "a number is expected"),
        ("một phẩy hai phẩy ba", "word 4, 'phẩy'", "a number is expected"),
        ("một phẩy hai trăm rưỡi", "word 5, 'rưỡi'", "no half of a decimal"),
        ("một phẩy hai trăm rưỡi rưỡi", "word 5, 'rưỡi'", "no half of a decimal"),
        ("một phẩy một nghìn hai triệu", "word 6, 'triệu'", "only one unit"),
        ("một phẩy " + "hai " * 10_001, "word 3, 'hai'", "10000 decimals"),
        ("một phẩy hai " + "tỷ " * 2000, "word 4, 'tỷ'", "too large a unit"),
        ("một " + "tỷ " * 2000 + "phẩy hai", "", "too many digits"),
        ("mười " + "tỷ " * 1111 + "phẩy hai", "", "too many digits"),
        ("một phẩy một " + "tỷ " * 2000 + "không trăm linh hai", "", "too many digits"),
    ],
)
def test_what_is_no_number_or_two_numbers_is_refused(text, place, reason):
    with pytest.raises(NumberSyntaxError) as caught:
        read_words(text)
    assert caught.value.text == text
    assert caught.value.reason == REASONS[reason].format(place)


@pytest.mark.parametrize(
    "text",
    [
        "x" * 1_000_000,
        "tỷ" * 100_000,
        "tỷ " * 300_000,
        "một tỷ " * 150_000,
        "hai " * 250_000,
        "hai mươi " * 100_000,
        "một phẩy " + "không " * 150_000,
        "một phẩy hai " + "tỷ " * 300_000,
        "một phẩy một " + "tỷ " * 300_000 + "hai",
        "một " + "tỷ " * 300_000 + "phẩy hai",
        pytest.param("a" + "\u0301\u0316" * 500_000, id="marks whose order NFC would sort"),
    ],
    ids=lambda text: text[:16],
)
def test_a_megabyte_of_nonsense_is_refused_briefly(text):
    with pytest.raises(NumberSyntaxError) as caught:
        read_words(text)
    assert len(str(caught.value)) < 300


def test_ten_thousand_digits_before_the_comma_are_read():
    assert read_words("chín " + "tỷ " * 1111 + "phẩy hai") == Decimal(f"9{'0' * 9999}.2")


def test_a_megabyte_of_one_number_is_read():
    assert read_words("một " + "tỷ " * 30_000) == 10**270_000


@given(st.text() | st.lists(st.sampled_from(sorted(NUMBER_WORDS)), max_size=12).map(" ".join))
def test_any_text_is_a_number_or_a_clear_error(text):
    try:
        number = read_words(text)
    except NumberSyntaxError:
        return
    assert read_words(spell(number)) == number
