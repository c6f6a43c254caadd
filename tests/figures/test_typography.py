"""What is found in the wild, as a golden table: the text, its figure, and how the library would write it."""

from decimal import Decimal

import pytest

from dangbo_report import Count, Figure, Measure, Money, Percent, PercentagePoints, Qualifier, parse_figure
from dangbo_report.errors import EnglishNotationError, FigureSyntaxError, ImpossibleValueError

OVER, NEARLY, ABOUT = Qualifier.OVER, Qualifier.NEARLY, Qualifier.ABOUT
ESTIMATED, AT_LEAST, UNDER = Qualifier.ESTIMATED, Qualifier.AT_LEAST, Qualifier.UNDER
AT_MOST = Qualifier.AT_MOST

GOLDEN: list[tuple[str, Figure, str]] = [
    # Counts, zero-padded or grouped.
    ("03 sáng kiến", Count(3, "sáng kiến"), "3 sáng kiến"),
    ("00 vụ", Count(0, "vụ"), "0 vụ"),
    ("12.045 cây xanh", Count(12045, "cây xanh"), "12.045 cây xanh"),
    ("6173 lượt người nghe", Count(6173, "lượt người nghe"), "6.173 lượt người nghe"),
    ("21 407 hộ vay", Count(21407, "hộ vay"), "21.407 hộ vay"),
    ("21\u00a0407 hộ vay", Count(21407, "hộ vay"), "21.407 hộ vay"),
    ("1 234 567 cây", Count(1234567, "cây"), "1.234.567 cây"),
    ("58", Count(58), "58"),
    ("1.795vụ", Count(1795, "vụ"), "1.795 vụ"),
    ("3 nhà “Mái ấm”", Count(3, "nhà “Mái ấm”"), "3 nhà “Mái ấm”"),
    ("27 đảng bộ, chi bộ", Count(27, "đảng bộ, chi bộ"), "27 đảng bộ, chi bộ"),
    ("9 đồng chí", Count(9, "đồng chí"), "9 đồng chí"),
    ("4 phần việc", Count(4, "phần việc"), "4 phần việc"),
    ("6 tổ hợp tác", Count(6, "tổ hợp tác"), "6 tổ hợp tác"),
    ("14 TCCSĐ", Count(14, "TCCSĐ"), "14 TCCSĐ"),
    ("3 nghìn", Count(3000, step=1000), "3 nghìn"),
    ("8 ngàn hộ", Count(8000, "hộ", step=1000), "8 nghìn hộ"),
    ("15,7 nghìn lượt khách", Count(15700, "lượt khách", step=100), "15,7 nghìn lượt khách"),
    ("2,50 triệu cây giống", Count(2_500_000, "cây giống", step=10_000), "2,50 triệu cây giống"),
    ("1 triệu 250 nghìn liều", Count(1_250_000, "liều", step=1000), "1.250 nghìn liều"),
    # Money.
    ("8,25 tỷ đồng", Money(8_250_000_000, step=10_000_000), "8,25 tỷ đồng"),
    ("8,20 tỷ đồng", Money(8_200_000_000, step=10_000_000), "8,20 tỷ đồng"),
    ("02 tỷ đồng", Money(2_000_000_000, step=10**9), "2 tỷ đồng"),
    ("8,25\u00a0tỷ\u00a0đồng", Money(8_250_000_000, step=10_000_000), "8,25 tỷ đồng"),
    ("8,25 tỉ đồng", Money(8_250_000_000, step=10_000_000), "8,25 tỷ đồng"),
    ("8,25 tỷ đ", Money(8_250_000_000, step=10_000_000), "8,25 tỷ đồng"),
    ("8,25 tỷ", Money(8_250_000_000, step=10_000_000), "8,25 tỷ đồng"),
    ("1.830 tỷ đồng", Money(1_830_000_000_000, step=10**9), "1.830 tỷ đồng"),
    ("46,3 trđ", Money(46_300_000, step=100_000), "46,3 triệu đồng"),
    ("720 tr", Money(720_000_000, step=10**6), "720 triệu đồng"),
    ("720 triệu", Money(720_000_000, step=10**6), "720 triệu đồng"),
    ("725.500.000đ", Money(725_500_000), "725.500.000 đồng"),
    ("725.500.000 VNĐ", Money(725_500_000), "725.500.000 đồng"),
    ("725.500.000 đồng Việt Nam", Money(725_500_000), "725.500.000 đồng"),
    ("47 815 000đ", Money(47_815_000), "47.815.000 đồng"),
    ("2.416 tỷ 380 triệu đồng", Money(2_416_380_000_000, step=10**6), "2.416.380 triệu đồng"),
    ("3 tỷ 200 triệu", Money(3_200_000_000, step=10**6), "3.200 triệu đồng"),
    ("0 đồng", Money(0), "0 đồng"),
    ("-35 triệu đồng", Money(-35_000_000, step=10**6), "-35 triệu đồng"),
    ("5,2 nghìn tỷ đồng", Money(5_200_000_000_000, step=10**11), "5,2 nghìn tỷ đồng"),
    ("19,6 ngàn tỉ đồng", Money(19_600_000_000_000, step=10**11), "19,6 nghìn tỷ đồng"),
    ("19,6 ngàn tỷ đồng", Money(19_600_000_000_000, step=10**11), "19,6 nghìn tỷ đồng"),
    ("19,6 nghìn tỉ đồng", Money(19_600_000_000_000, step=10**11), "19,6 nghìn tỷ đồng"),
    ("2,5 triệu tỉ đồng", Money(25 * 10**14, step=10**14), "2,5 triệu tỷ đồng"),
    ("725.500.000 vnd", Money(725_500_000), "725.500.000 đồng"),
    ("6 TỶ ĐỒNG", Money(6 * 10**9, step=10**9), "6 tỷ đồng"),
    ("725.500₫", Money(725_500), "725.500 đồng"),
    ("30k", Money(30_000, step=1000), "30 nghìn đồng"),
    ("250K", Money(250_000, step=1000), "250 nghìn đồng"),
    ("40k lượt xem", Count(40_000, "lượt xem", step=1000), "40 nghìn lượt xem"),
    ("3tr", Money(3_000_000, step=10**6), "3 triệu đồng"),
    ("3tr5", Money(3_500_000, step=10**5), "3,5 triệu đồng"),
    ("2tỷ25 đồng", Money(2_250_000_000, step=10**7), "2,25 tỷ đồng"),
    ("khoảng 10K5", Money(10_500, step=100, qualifier=ABOUT), "khoảng 10,5 nghìn đồng"),
    ("4 vạn đồng", Money(40_000, step=10**4), "0,04 triệu đồng"),
    ("2,5 vạn cây", Count(25_000, "cây", step=1000), "25 nghìn cây"),
    ("1,284 triệu đảng viên", Count(1_284_000, "đảng viên", step=1000), "1.284 nghìn đảng viên"),
    # Percents and points.
    ("41,7%", Percent(Decimal("41.7")), "41,7%"),
    ("41,70 %", Percent(Decimal("41.70")), "41,70%"),
    ("41,7 phần trăm", Percent(Decimal("41.7")), "41,7%"),
    ("100%", Percent(Decimal(100)), "100%"),
    ("104,96%", Percent(Decimal("104.96")), "104,96%"),
    ("0,2%", Percent(Decimal("0.2")), "0,2%"),
    ("1,250%", Percent(Decimal("1.250")), "1,250%"),
    ("-9,14%", Percent(Decimal("-9.14")), "-9,14%"),
    ("−9,14%", Percent(Decimal("-9.14")), "-9,14%"),
    ("+6,5%", Percent(Decimal("6.5")), "6,5%"),
    ("2,75 điểm phần trăm", PercentagePoints(Decimal("2.75")), "2,75 điểm phần trăm"),
    ("2,75 điểm %", PercentagePoints(Decimal("2.75")), "2,75 điểm phần trăm"),
    # Measures.
    ("18,5 tấn", Measure(Decimal("18.5"), "tấn"), "18,5 tấn"),
    ("37km", Measure(Decimal(37), "km"), "37 km"),
    ("640m", Measure(Decimal(640), "m"), "640 m"),
    ("71,25ha", Measure(Decimal("71.25"), "ha"), "71,25 ha"),
    ("120.400m2", Measure(Decimal(120_400), "m2"), "120.400 m2"),
    ("250 ml", Measure(Decimal(250), "ml"), "250 ml"),
    ("7,250 km", Measure(Decimal("7.250"), "km"), "7,250 km"),
    ("6,1 tạ/ha", Measure(Decimal("6.1"), "tạ/ha"), "6,1 tạ/ha"),
    ("30 triệu đồng/hộ", Measure(Decimal(30_000_000), "đồng/hộ", step=Decimal(10**6)), "30 triệu đồng/hộ"),
    ("12,9 nghìn ha", Measure(Decimal(12_900), "ha", step=Decimal(100)), "12,9 nghìn ha"),
    ("26 ngàn hécta", Measure(Decimal(26_000), "hécta", step=Decimal(1000)), "26 nghìn hécta"),
    ("1,5 công", Measure(Decimal("1.5"), "công"), "1,5 công"),
    ("38,5 °C", Measure(Decimal("38.5"), "°C"), "38,5 °C"),
    # Qualifiers.
    ("trên 02 tỷ đồng", Money(2 * 10**9, step=10**9, qualifier=OVER), "trên 2 tỷ đồng"),
    ("hơn 3 ngàn hộ", Count(3000, "hộ", step=1000, qualifier=OVER), "trên 3 nghìn hộ"),
    ("Hơn 3 ngàn hộ", Count(3000, "hộ", step=1000, qualifier=OVER), "trên 3 nghìn hộ"),
    ("trên 52km", Measure(Decimal(52), "km", qualifier=OVER), "trên 52 km"),
    ("gần 240 suất quà", Count(240, "suất quà", qualifier=NEARLY), "gần 240 suất quà"),
    ("khoảng 2 tỷ 300 triệu đồng", Money(2_300_000_000, step=10**6, qualifier=ABOUT), "khoảng 2.300 triệu đồng"),
    ("chừng 70 hộ", Count(70, "hộ", qualifier=ABOUT), "khoảng 70 hộ"),
    ("xấp xỉ 70%", Percent(Decimal(70), qualifier=ABOUT), "khoảng 70%"),
    ("ước 4,1 tỷ đồng", Money(4_100_000_000, step=10**8, qualifier=ESTIMATED), "ước 4,1 tỷ đồng"),
    ("ước đạt 93%", Percent(Decimal(93), qualifier=ESTIMATED), "ước 93%"),
    ("ước đạt trên 4,1 tỷ đồng", Money(4_100_000_000, step=10**8, qualifier=ESTIMATED), "ước 4,1 tỷ đồng"),
    ("ít nhất 12 mô hình", Count(12, "mô hình", qualifier=AT_LEAST), "ít nhất 12 mô hình"),
    ("tối thiểu 90%", Percent(Decimal(90), qualifier=AT_LEAST), "ít nhất 90%"),
    ("không dưới 90%", Percent(Decimal(90), qualifier=AT_LEAST), "ít nhất 90%"),
    ("từ 3% trở lên", Percent(Decimal(3), qualifier=AT_LEAST), "ít nhất 3%"),
    ("88% trở lên", Percent(Decimal(88), qualifier=AT_LEAST), "ít nhất 88%"),
    ("TỪ 3% TRỞ LÊN", Percent(Decimal(3), qualifier=AT_LEAST), "ít nhất 3%"),
    ("Ước trên 93%", Percent(Decimal(93), qualifier=ESTIMATED), "ước 93%"),
    ("ước tính trên 93%", Percent(Decimal(93), qualifier=ESTIMATED), "ước 93%"),
    ("dưới 0,5%", Percent(Decimal("0.5"), qualifier=UNDER), "dưới 0,5%"),
    ("chưa đến 40 hộ", Count(40, "hộ", qualifier=UNDER), "dưới 40 hộ"),
    ("chưa tới 40 hộ", Count(40, "hộ", qualifier=UNDER), "dưới 40 hộ"),
    ("không quá 15%", Percent(Decimal(15), qualifier=AT_MOST), "không quá 15%"),
    ("không vượt quá 15%", Percent(Decimal(15), qualifier=AT_MOST), "không quá 15%"),
    ("không hơn 7.000 đồng", Money(7000, qualifier=AT_MOST), "không quá 7.000 đồng"),
    ("Tối đa 3 nhiệm kỳ", Count(3, "nhiệm kỳ", qualifier=AT_MOST), "không quá 3 nhiệm kỳ"),
    ("từ 5 hộ trở xuống", Count(5, "hộ", qualifier=AT_MOST), "không quá 5 hộ"),
    ("Ước đạt  75%", Percent(Decimal(75), qualifier=ESTIMATED), "ước 75%"),
    ("ước\u00a0đạt 75%", Percent(Decimal(75), qualifier=ESTIMATED), "ước 75%"),
    ("81[1] hội viên", Count(81, "hội viên"), "81 hội viên"),
    ("81² hội viên", Count(81, "hội viên"), "81 hội viên"),
    ("7\u2060,09 tỷ", Money(7_090_000_000, step=10**7), "7,09 tỷ đồng"),
    ("12 xã hoà giải", Count(12, "xã hòa giải"), "12 xã hòa giải"),
    ("1 KW", Measure(Decimal(1), "kW"), "1 kW"),
    ("2 gb", Measure(Decimal(2), "GB"), "2 GB"),
    ("2 GB dữ liệu", Measure(Decimal(2), "GB"), "2 GB"),
    ("20,5 TẤN gạo", Measure(Decimal("20.5"), "tấn"), "20,5 tấn"),
    ("7 mét  khối", Measure(Decimal(7), "mét khối"), "7 mét khối"),
    ("5 kw/ngày", Measure(Decimal(5), "kW/ngày"), "5 kW/ngày"),
    ("16 Đ/c nữ", Count(16, "Đ/c nữ"), "16 Đ/c nữ"),
    ("ước tính 93%", Percent(Decimal(93), qualifier=ESTIMATED), "ước 93%"),
    ("1tr 4 vạn đồng", Money(1_040_000, step=10**4), "1,04 triệu đồng"),
]

#: In English notation, or as likely as not: the text, and the same digits in Vietnamese notation.
ENGLISH = [
    ("2,184 hộ", "2.184 hộ"),
    ("18,306 đơn vị máu", "18.306 đơn vị máu"),
    ("218,306 đơn vị máu", "218.306 đơn vị máu"),
    ("41.7%", "41,7%"),
    ("3.4 tỷ đồng", "3,4 tỷ đồng"),
    ("1,250,000 đồng", "1.250.000 đồng"),
    ("1,250.5 ha", "1.250,5 ha"),
]

WRITE = "write a number and what it counts: 05 ý kiến, 7,09 tỷ đồng, 23,6%, 20,5 tấn"
DECIMALS = "no figure shows so many decimals"
THREE = "one, two or four decimals: three of a noun look like English thousands"
FALL = "the scales of a compound number fall: 3 tỷ 654 triệu"
NOTHING_SMALLER = "there is nothing smaller than one đồng"
NOUN = "cannot be; expected a noun of at most 120 characters, single spaces, a letter first"
NOUN_ONLY = "cannot be; expected a counted noun, not a scale, a currency or a percent"
LETTER = "cannot be; expected the unit in full: a capital letter may be a scale"
BELOW = "cannot be; expected a number below 10**18"
#: No figure, with the reason.
NO_FIGURE = [
    ("", WRITE),
    ("hộ", WRITE),
    ("hai mươi hộ", WRITE),
    ("12 - 15 hộ", WRITE),
    ("17/20", WRITE),
    ("1.23.456 hộ", WRITE),
    ("1,2,3%", WRITE),
    ("5 e5", WRITE),
    ("dướı 5 hộ", WRITE),
    ("ước", WRITE),
    ("3M", f"unit: 'M' {LETTER}"),
    ("4G mới", f"unit: 'G mới' {LETTER}"),
    ("3 triệu5x", f"unit: 'triệu5x' {NOUN_ONLY}"),
    ("7e3 hộ", WRITE),
    ("٣ hộ", WRITE),
    ("5_000 hộ", WRITE),
    ("-5 hộ", "value: -5 cannot be; expected a count, which is not negative"),
    ("3,5", "a decimal needs its unit: %, a unit of measure, tỷ đồng"),
    ("0,250 hộ", f"step: Decimal('0.001') cannot be; expected {THREE}"),
    ("1,5 đồng", NOTHING_SMALLER),
    ("0,1234567891 tỷ đồng", NOTHING_SMALLER),
    ("5 NGHÌN %", "a percent has no scale word"),
    ("5 nghìn %", "a percent has no scale word"),
    ("1,0123456789%", DECIMALS),
    ("1,0123456789 km", DECIMALS),
    ("3 tỷ 4 tỷ đồng", FALL),
    ("3 triệu 4 tỷ đồng", FALL),
    ("3 tỷ 0 tỷ đồng", FALL),
    ("3 tỷ 1.000 triệu đồng", FALL),
    ("3 tỷ 1.500 triệu đồng", FALL),
    ("5 hộ\ud800", f"unit: 'hộ\\ud800' {NOUN}"),
    ("5 %%", f"unit: '%%' {NOUN}"),
    (f"5 {'a' * 121}", f"unit: '{'a' * 30}' … (121 characters) {NOUN}"),
    (f"{'9' * 30} đồng", f"value: {'9' * 30} {BELOW}"),
    (f"{'1' * 200} nghìn ha", f"value: Decimal('1.{'1' * 19} … (217 characters) {BELOW}"),
    (f"{'1' * 200},5%", f"value: Decimal('{'1' * 21} … (213 characters) {BELOW}"),
    ("9" * 1_000_000, "a figure is a phrase of at most 400 characters"),
]


@pytest.mark.parametrize(("text", "figure", "canonical"), GOLDEN)
def test_a_text_is_read(text: str, figure: Figure, canonical: str) -> None:
    assert parse_figure(text) == figure
    assert str(figure) == canonical


@pytest.mark.parametrize(("text", "suggestion"), ENGLISH)
def test_english_notation_is_reported_and_not_guessed(text: str, suggestion: str) -> None:
    with pytest.raises(EnglishNotationError) as caught:
        parse_figure(text)
    assert (caught.value.text, caught.value.suggestion) == (text, suggestion)
    assert repr(suggestion) in str(caught.value)


@pytest.mark.parametrize(("text", "reason"), NO_FIGURE)
def test_what_is_no_figure_is_an_error_that_says_why(text: str, reason: str) -> None:
    with pytest.raises(FigureSyntaxError) as caught:
        parse_figure(text)
    assert caught.value.reason == reason
    assert caught.value.text == text
    assert len(str(caught.value)) < 400


@pytest.mark.parametrize("unit", ["tấn gạo", "GB dữ liệu", "mét khối cát"])
def test_a_unit_of_measure_is_said_alone(unit: str) -> None:
    with pytest.raises(ImpossibleValueError, match="alone: the sentence says of what"):
        Measure(Decimal(20), unit)


def test_units_are_spelled_in_one_way() -> None:
    assert Measure(Decimal(1), "KW") == Measure(Decimal(1), "kW")
    assert Count(2, "xã hoà giải") == Count(2, "xã hòa giải")
