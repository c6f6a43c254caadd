from decimal import Decimal

import pytest

from dangbo_report.figures import (
    Count,
    Measure,
    Money,
    Percent,
    Qualifier,
    change_between,
    parse_figure,
    scaled,
    trimmed,
)


@pytest.mark.parametrize(
    ("text", "word", "decimals", "written"),
    [
        ("3 triệu đồng", "tỷ", None, "3 triệu đồng"),
        ("trên 437 triệu đồng", "tỷ", None, "trên 0,43 tỷ đồng"),
        ("gần 431 triệu đồng", "tỷ", None, "gần 0,44 tỷ đồng"),
        ("7,10 tỷ đồng", "", None, "7,10 tỷ đồng"),
        ("10.514 phần quà", "nghìn", 1, "10,5 nghìn phần quà"),
        ("-18,74%", "", 1, "-18,7%"),
    ],
)
def test_a_figure_is_written_as_a_place_asks(text, word, decimals, written):
    shown = scaled(parse_figure(text), word, decimals=decimals)
    assert str(shown) == written
    assert parse_figure(written) == shown


def test_a_percent_loses_empty_decimals_only():
    assert [str(trimmed(Percent(Decimal(value)))) for value in ("100.00", "77.50", "0.05")] == [
        "100%",
        "77,5%",
        "0,05%",
    ]


def test_what_became_of_a_figure_is_said_in_the_words_of_the_field():
    assert str(change_between(Count(5, "hộ"), Count(5, "hộ"))) == "bằng"
    assert str(change_between(Money(2), Money(5))) == "giảm 3 đồng"
    assert str(change_between(Percent(Decimal("77.5")), Percent(Decimal(75)))) == "tăng 2,5 điểm phần trăm"
    assert str(change_between(parse_figure("42,5 triệu đồng"), parse_figure("38 triệu đồng"))) == "tăng 4,5 triệu đồng"
    assert str(change_between(parse_figure("7,09 tỷ đồng"), parse_figure("8 tỷ đồng"))) == "giảm 0,91 tỷ đồng"
    assert str(change_between(parse_figure("20,5 tấn"), parse_figure("20 tấn"))) == "tăng 0,5 tấn"


def test_what_cannot_be_compared_is_not():
    assert change_between(Count(5, "hộ"), Count(5, "xã")) is None
    assert change_between(Count(5, "hộ"), Money(5)) is None
    assert change_between(Percent(Decimal(5)), Count(5)) is None
    about = Percent(Decimal(5), qualifier=Qualifier.ABOUT)
    assert change_between(about, Percent(Decimal(5))) is None
    assert change_between(Measure(Decimal(1), "km"), Measure(Decimal(1), "ha")) is None
