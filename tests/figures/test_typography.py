"""What is found in the wild, as a golden table: the text, its figure, and how the library would write it."""

from decimal import Decimal

import pytest

from dangbo_report import Count, Figure, Measure, Money, Percent, PercentagePoints, Qualifier, parse_figure
from dangbo_report.errors import EnglishNotationError, FigureSyntaxError

OVER, NEARLY, ABOUT = Qualifier.OVER, Qualifier.NEARLY, Qualifier.ABOUT
ESTIMATED, AT_LEAST, UNDER = Qualifier.ESTIMATED, Qualifier.AT_LEAST, Qualifier.UNDER

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
    ("6 TỶ ĐỒNG", Money(6 * 10**9, step=10**9), "6 tỷ đồng"),
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
    ("dưới 0,5%", Percent(Decimal("0.5"), qualifier=UNDER), "dưới 0,5%"),
    ("chưa đến 40 hộ", Count(40, "hộ", qualifier=UNDER), "dưới 40 hộ"),
]

#: In English notation, or as likely as not: the text, and the same digits in Vietnamese notation.
ENGLISH = [
    ("2,184 hộ", "2.184 hộ"),
    ("18,306 đơn vị máu", "18.306 đơn vị máu"),
    ("41.7%", "41,7%"),
    ("3.4 tỷ đồng", "3,4 tỷ đồng"),
    ("1,250,000 đồng", "1.250.000 đồng"),
    ("1,250.5 ha", "1.250,5 ha"),
]

#: No figure, with a word of the reason.
NO_FIGURE = [
    ("", "write a number"),
    ("hộ", "write a number"),
    ("hai mươi hộ", "write a number"),
    ("12 - 15 hộ", "write a number"),
    ("17/20", "write a number"),
    ("1.23.456 hộ", "write a number"),
    ("1,2,3%", "write a number"),
    ("5 e5", "write a number"),
    ("7e3 hộ", "write a number"),
    ("٣ hộ", "write a number"),
    ("5_000 hộ", "write a number"),
    ("-5 hộ", "not negative"),
    ("3,5", "needs its unit"),
    ("0,250 hộ", "three of a noun"),
    ("1,5 đồng", "nothing smaller than one đồng"),
    ("5 nghìn %", "no scale word"),
    ("1,0123456789%", "so many decimals"),
    ("3 tỷ 4 tỷ đồng", "scales of a compound number fall"),
    ("3 triệu 4 tỷ đồng", "scales of a compound number fall"),
    ("3 tỷ 1.500 triệu đồng", "scales of a compound number fall"),
    ("5 hộ\ud800", "a noun of at most"),
    ("5 %%", "a noun of at most"),
    (f"5 {'a' * 121}", "a noun of at most"),
    (f"{'9' * 30} đồng", "a number below"),
    (f"{'1' * 200} nghìn ha", "a number below"),
    (f"{'1' * 200},5%", "a number below"),
    ("9" * 1_000_000, "at most 400 characters"),
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
    assert reason in caught.value.reason
    assert caught.value.text == text
    assert len(str(caught.value)) < 400
