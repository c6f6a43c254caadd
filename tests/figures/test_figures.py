import copy
import pickle
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dangbo_report.errors import (
    EnglishNotationError,
    FigureSyntaxError,
    ImpossibleValueError,
    IncomparableFiguresError,
    InexactNumberError,
)
from dangbo_report.figures import (
    MEASURE_UNITS,
    Count,
    Interval,
    Measure,
    Money,
    Percent,
    PercentagePoints,
    Qualifier,
    Rounding,
    agree,
    parse_figure,
    rounded,
)
from dangbo_report.numerals import WordStyle

qualifiers = st.sampled_from(Qualifier)
nouns = st.sampled_from(["hộ", "phần quà", "đồng chí", "lượt đoàn viên", "công văn", "tập thể", "suất học bổng"])


@st.composite
def whole(draw, *, low=-(10**18) + 1, steps=15):
    exponent = draw(st.integers(0, steps))
    step = 10**exponent
    return draw(st.integers(-(-low // step), (10**18 - 1) // step)) * step, step


@st.composite
def decimals(draw, *, lowest=-9, highest=0):
    exponent = draw(st.integers(lowest, highest))
    step = Decimal((0, (1,), exponent))
    return Decimal(draw(st.integers(-(10**9), 10**9))).scaleb(exponent), step


@st.composite
def figures(draw):
    qualifier = draw(qualifiers)
    match draw(st.sampled_from([Count, Money, Percent, PercentagePoints, Measure])):
        case kind if kind is Count:
            value, step = draw(whole(low=0))
            return Count(value, draw(nouns), step=step, qualifier=qualifier)
        case kind if kind is Money:
            value, step = draw(whole())
            return Money(value, step=step, qualifier=qualifier)
        case kind if kind is Measure:
            value, step = draw(decimals(highest=6))
            return Measure(value, draw(st.sampled_from(sorted(MEASURE_UNITS))), step=step, qualifier=qualifier)
        case kind:
            value, step = draw(decimals())
            return kind(value, step=step, qualifier=qualifier)


@given(figures())
def test_parsing_what_was_written_gives_the_figure_back(figure):
    assert parse_figure(str(figure)) == figure
    assert str(parse_figure(str(figure))) == str(figure)


@given(figures())
def test_a_figure_survives_copying_and_pickling(figure):
    assert pickle.loads(pickle.dumps(figure)) == copy.deepcopy(figure) == figure
    assert hash(pickle.loads(pickle.dumps(figure))) == hash(figure)


@given(figures())
def test_a_figure_agrees_with_itself_however_it_was_rounded(figure):
    assert agree(figure, figure)
    assert agree(figure, figure, rounding=Rounding.TRUNCATED)
    if figure.qualifier not in {Qualifier.NEARLY, Qualifier.UNDER}:
        assert figure.value in figure.interval()


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("07 cuộc", Count(7, "cuộc")),
        ("12.345 lượt người", Count(12345, "lượt người")),
        ("12 345 lượt người", Count(12345, "lượt người")),
        ("12\u00a0345 lượt người", Count(12345, "lượt người")),
        ("12\u202f345 lượt người", Count(12345, "lượt người")),
        ("88con", Count(88, "con")),
        ("hơn 3 ngàn", Count(3000, step=1000, qualifier=Qualifier.OVER)),
        ("trên 15,2 nghìn đoàn viên", Count(15200, "đoàn viên", step=100, qualifier=Qualifier.OVER)),
        ("Gần 150 suất quà", Count(150, "suất quà", qualifier=Qualifier.NEARLY)),
        ("chưa đến 20 hộ", Count(20, "hộ", qualifier=Qualifier.UNDER)),
        ("từ 10 đảng viên trở lên", Count(10, "đảng viên", qualifier=Qualifier.AT_LEAST)),
        ("không dưới 10 đảng viên", Count(10, "đảng viên", qualifier=Qualifier.AT_LEAST)),
        ("240", Count(240)),
        ("3 đồng hồ", Count(3, "đồng hồ")),
        ("2 nghìn đồng bào", Count(2000, "đồng bào", step=1000)),
        ("8,25 tỷ đồng", Money(8_250_000_000, step=10_000_000)),
        ("8,25 tỉ đ", Money(8_250_000_000, step=10_000_000)),
        ("8,25 TỶ ĐỒNG", Money(8_250_000_000, step=10_000_000)),
        ("02 tỷ đồng", Money(2_000_000_000, step=1_000_000_000)),
        ("4.120 tỷ 305 triệu đồng", Money(4_120_305_000_000, step=1_000_000)),
        ("khoảng 2 tỷ 300 triệu đồng", Money(2_300_000_000, step=1_000_000, qualifier=Qualifier.ABOUT)),
        ("5 triệu 200 nghìn đồng", Money(5_200_000, step=1000)),
        ("275.000.000đ", Money(275_000_000)),
        ("62 515 000 đồng", Money(62_515_000)),
        ("18,7 trđ", Money(18_700_000, step=100_000)),
        ("trên 700 tr", Money(700_000_000, step=1_000_000, qualifier=Qualifier.OVER)),
        ("31 tỷ", Money(31_000_000_000, step=1_000_000_000)),
        ("ước trên 4,6 nghìn tỷ đồng", Money(4_600_000_000_000, step=10**11, qualifier=Qualifier.ESTIMATED)),
        ("ước đạt 22,76 tỷ đồng", Money(22_760_000_000, step=10_000_000, qualifier=Qualifier.ESTIMATED)),
        ("-5 triệu đồng", Money(-5_000_000, step=1_000_000)),
        ("\u22125 triệu đồng", Money(-5_000_000, step=1_000_000)),
        ("500 nghìn VNĐ", Money(500_000, step=1000)),
        ("91,4%", Percent(Decimal("91.4"))),
        ("91,40 %", Percent(Decimal("91.40"))),
        ("-6,23%", Percent(Decimal("-6.23"))),
        ("+17,5%", Percent(Decimal("17.5"))),
        ("12 phần trăm", Percent(12)),
        ("từ 97% trở lên", Percent(Decimal(97), qualifier=Qualifier.AT_LEAST)),
        ("0,76 điểm phần trăm", PercentagePoints(Decimal("0.76"))),
        ("3 điểm %", PercentagePoints(Decimal(3))),
        ("650m", Measure(Decimal(650), "m")),
        ("trên 12 km", Measure(Decimal(12), "km", qualifier=Qualifier.OVER)),
        ("38 ngàn hécta", Measure(Decimal(38000), "hécta", step=Decimal(1000))),
        ("62,5 tạ/ha", Measure(Decimal("62.5"), "tạ/ha")),
        ("1,399 km", Measure(Decimal("1.399"), "km")),
        ("4,25 điểm", Measure(Decimal("4.25"), "điểm")),
        ("0,125 điểm", None),
    ],
)
def test_the_typography_of_the_field_is_read(text, figure):
    if figure is None:
        with pytest.raises(FigureSyntaxError):
            parse_figure(text)
        return
    assert parse_figure(text) == figure


def test_nfd_is_read_as_nfc():
    import unicodedata

    text = "hơn 2 nghìn hộ nghèo"
    assert parse_figure(unicodedata.normalize("NFD", text)) == parse_figure(text)


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("1,399 đồng chí", "1.399 đồng chí"),
        ("23.6%", "23,6%"),
        ("gần 1.2 tỷ đồng", "gần 1,2 tỷ đồng"),
        ("350,000,000đ", "350.000.000đ"),
        ("12,345.6 ha", "12.345,6 ha"),
    ],
)
def test_english_notation_is_reported_and_not_guessed(text, suggestion):
    with pytest.raises(EnglishNotationError) as caught:
        parse_figure(text)
    assert caught.value.suggestion == suggestion
    assert repr(suggestion) in str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "%",
        "năm",
        "đồng",
        "12.34.5 hộ",
        "1e5 hộ",
        "½ hộ",
        "٣ hộ",
        "5 tỷ tỷ lệ/ha trở lên",
        "0,5 đồng",
        "15/20 chỉ tiêu",
        "12,3 triệu/người",
        "2,5",
        "3 triệu%",
        "1 tỷ 5 tỷ đồng",
        "1 tỷ 5000 triệu đồng",
        "1,2345 nghìn đồng",
        "1,0000000001%",
        "9" * 30 + " hộ",
        "-5 hộ",
        "5  hộ\n\x00",
        "từ trở lên",
        "ước hộ",
    ],
)
def test_what_is_no_figure_is_refused(text):
    with pytest.raises(FigureSyntaxError) as caught:
        parse_figure(text)
    assert caught.value.text == text or caught.value.reason


@given(st.text())
def test_any_text_is_a_figure_or_a_clear_error(text):
    try:
        figure = parse_figure(text)
    except (FigureSyntaxError, EnglishNotationError):
        return
    assert parse_figure(str(figure)) == figure


@pytest.mark.parametrize("size", [401, 1_000_000])
def test_a_megabyte_of_digits_is_refused_at_once(size):
    with pytest.raises(FigureSyntaxError, match=f"{size} characters"):
        parse_figure("9" * size)


@pytest.mark.parametrize(
    "build",
    [
        lambda: Count(1.5, "hộ"),
        lambda: Count(True, "hộ"),
        lambda: Count(Decimal(1), "hộ"),
        lambda: Count(1, "hộ", step=1.0),
        lambda: Money(1e9),
        lambda: Money(False),
        lambda: Percent(0.5),
        lambda: Percent(True),
        lambda: Percent("5"),
        lambda: Measure(20.5, "tấn"),
        lambda: PercentagePoints(1.0),
        lambda: Percent(Decimal(1), step=1.0),
        lambda: Interval(0.5, 1),
        lambda: Interval(0, True),
    ],
)
def test_floats_and_bools_are_refused(build):
    with pytest.raises(InexactNumberError) as caught:
        build()
    assert isinstance(caught.value, TypeError)
    assert "exact" in str(caught.value)


@pytest.mark.parametrize(
    "build",
    [
        lambda: Count(-1, "hộ"),
        lambda: Count(5, "hộ", step=3),
        lambda: Count(5, "hộ", step=10),
        lambda: Count(5, "km"),
        lambda: Count(5, "tạ/ha"),
        lambda: Count(5, "đồng"),
        lambda: Count(5, "triệu hộ"),
        lambda: Count(5, "%"),
        lambda: Count(5, "  "),
        lambda: Count(5, "hộ  nghèo"),
        lambda: Count(5, "5 hộ"),
        lambda: Count(5, "x" * 500),
        lambda: Count(5, "hộ\n"),
        lambda: Count(5_000_000, step=1_000_000),
        lambda: Count(10**18, "hộ"),
        lambda: Count(5, "hộ trở lên"),
        lambda: Money(10**18),
        lambda: Money(15, step=10),
        lambda: Money(0, step=10**16),
        lambda: Percent(Decimal("NaN")),
        lambda: Percent(Decimal("sNaN")),
        lambda: Percent(Decimal("Infinity")),
        lambda: Percent(Decimal("1E+1000000")),
        lambda: Percent(Decimal("1E-1000000")),
        lambda: Percent(Decimal("1.25"), step=Decimal("0.1")),
        lambda: Percent(Decimal(100), step=Decimal(10)),
        lambda: PercentagePoints(Decimal(100), step=Decimal(10)),
        lambda: Measure(Decimal(5), "hộ"),
        lambda: Measure(Decimal("1.234"), "điểm"),
        lambda: Measure(Decimal(5), ""),
        lambda: Measure(Decimal(15), "km", step=Decimal(10)),
        lambda: Percent.of(1, 0),
        lambda: Interval(2, 1),
        lambda: Interval(1, 1, lower_open=True),
    ],
)
def test_what_cannot_exist_is_refused(build):
    with pytest.raises(ImpossibleValueError) as caught:
        build()
    assert caught.value.field in str(caught.value)
    assert caught.value.expected in str(caught.value)


@given(st.integers(0, 10**9), st.integers(1, 10**9), st.integers(0, 6))
def test_a_percent_is_rounded_once_half_up_from_the_exact_numbers(part, whole, digits):
    step = Decimal(1).scaleb(-digits)
    percent = Percent.of(part, whole, step=step)
    units = 100 * part * 10**digits
    lower, rest = divmod(units, whole)
    assert percent.value == Decimal(lower + (2 * rest >= whole)).scaleb(-digits)
    assert Fraction(100 * part, whole) in percent.interval()


def test_halves_are_rounded_away_from_zero():
    assert [rounded(Fraction(number, 2), Decimal(1)) for number in (-3, -1, 1, 3)] == [-2, -1, 1, 2]


@pytest.mark.parametrize(
    ("text", "nearest", "truncated"),
    [
        ("05 ý kiến", "[5, 5]", "[5, 5]"),
        ("2 nghìn hộ", "[1500, 2500]", "[2000, 3000)"),
        ("350.000.000 đồng", "[350000000, 350000000]", "[350000000, 350000000]"),
        ("7,1 tỷ đồng", "[7050000000, 7150000000]", "[7100000000, 7200000000)"),
        ("45 km", "[89/2, 91/2]", "[45, 46)"),
        ("-5%", "[-11/2, -9/2]", "(-6, -5]"),
        ("trên 800 hộ", "[800, 900)", "[800, 900)"),
        ("trên 0 hộ", "[0, 1)", "[0, 1)"),
        ("trên 432,5 triệu đồng", "[432500000, 432600000)", "[432500000, 432600000)"),
        ("gần 150 suất", "[140, 150)", "[140, 150)"),
        ("khoảng 1 tỷ đồng", "[0, 2000000000]", "[0, 2000000000]"),
        ("ước 5 tỷ đồng", "(-∞, ∞)", "(-∞, ∞)"),
        ("ít nhất 10 hộ", "[10, ∞)", "[10, ∞)"),
        ("dưới 20%", "(-∞, 20)", "(-∞, 20)"),
    ],
)
def test_a_figure_stands_for_an_interval(text, nearest, truncated):
    figure = parse_figure(text)
    assert str(figure.interval()) == nearest
    assert str(figure.interval(Rounding.TRUNCATED)) == truncated


def test_figures_of_different_types_or_units_are_not_compared():
    with pytest.raises(IncomparableFiguresError, match="'5 hộ' and '5 người'"):
        agree(Count(5, "hộ"), Count(5, "người"))
    with pytest.raises(TypeError):
        agree(Percent(Decimal(1)), PercentagePoints(Decimal(1)))


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        (Count(5, "ý kiến"), "năm ý kiến"),
        (Count(5), "năm"),
        (Money(7_090_000_000, step=10_000_000), "bảy tỷ không trăm chín mươi triệu đồng"),
        (Percent(Decimal("23.6")), "hai mươi ba phẩy sáu phần trăm"),
        (PercentagePoints(Decimal("0.76")), "không phẩy bảy mươi sáu điểm phần trăm"),
        (Measure(Decimal("20.5"), "tấn", qualifier=Qualifier.OVER), "trên hai mươi phẩy năm tấn"),
    ],
)
def test_a_figure_is_spelled(figure, words):
    assert figure.words() == words


def test_a_figure_is_spelled_in_any_style():
    assert Count(101, "hộ").words(WordStyle(empty_tens="lẻ")) == "một trăm lẻ một hộ"


bounds = st.fractions(min_value=-100, max_value=100, max_denominator=8)


@st.composite
def intervals(draw):
    low, high = sorted((draw(bounds), draw(bounds)))
    if low == high or draw(st.booleans()):
        return Interval(draw(st.sampled_from([None, low])), draw(st.sampled_from([None, high])))
    return Interval(low, high, lower_open=draw(st.booleans()), upper_open=draw(st.booleans()))


@given(intervals(), intervals(), bounds, bounds)
def test_sums_differences_and_products_hold_those_of_members(one, other, first, second):
    if first in one and second in other:
        assert first + second in one + other
        assert first - second in one - other
        assert first * second in one.times(other)
        assert one.meets(Interval.point(first))
    assert one.meets(other) == other.meets(one)


@given(intervals(), bounds, st.fractions(min_value=-5, max_value=5, max_denominator=4).filter(bool))
def test_scaling_an_interval_scales_its_members(interval, member, factor):
    assert (member in interval) == (member * factor in interval.scaled(factor))


@given(intervals())
def test_the_whole_numbers_of_an_interval_lie_in_it(interval):
    low, high = interval.integers()
    for number in (low, high):
        if number is not None and low is not None and high is not None and low <= high:
            assert number in interval
    if low is not None:
        assert low - 1 not in interval
    if high is not None:
        assert high + 1 not in interval


def test_an_interval_shows_itself():
    assert repr(Interval(1, None, lower_open=True)) == "Interval('(1, ∞)')"
    assert "x" not in repr(Interval.unbounded())
