"""Comparison: value, percent and sentence against the period before, last year and the plan."""

from __future__ import annotations

from decimal import Decimal

import pytest

from dangbo_report.consolidation import Against, compare
from dangbo_report.figures import Count, Money, Percent, Qualifier
from dangbo_report.indicators import CountIndicator, Fact, FactBook, MoneyIndicator, PercentOfTargetIndicator
from dangbo_report.organisations import Level, Organisation, OrganisationKind
from dangbo_report.periods import Period

HERE = Organisation("x", "Hội x", OrganisationKind.POLITICAL_SOCIAL, Level.COMMUNE)
GIFTS = CountIndicator("qua", "Quà", "phần quà")
FUND = MoneyIndicator("quy", "Quỹ")
RATE = PercentOfTargetIndicator("dat", "Tỷ lệ")
NOW, BEFORE, LAST = Period.quarter(2024, 1), Period.quarter(2023, 4), Period.quarter(2023, 1)


def made(indicator, now, before, **more):
    book = FactBook([Fact(indicator, HERE, BEFORE, before)])
    return compare(Fact(indicator, HERE, NOW, now, **more), book)


@pytest.mark.parametrize(
    ("now", "before", "tail"),
    [
        (12, 10, "tăng 2 phần quà, tăng 20% so với quý IV/2023 (10 phần quà)."),
        (9, 12, "giảm 03 phần quà, giảm 25% so với quý IV/2023 (12 phần quà)."),
        (10, 10, "không thay đổi so với quý IV/2023 (10 phần quà)."),
        (3, 0, "tăng 3 phần quà so với quý IV/2023 (0 phần quà)."),
    ],
)
def test_quantities_change_in_value_and_percent(now, before, tail):
    (comparison,) = made(GIFTS, GIFTS.of(now), GIFTS.of(before))
    assert str(comparison).endswith(tail.replace("03", "3"))


def test_percents_change_in_points():
    (comparison,) = made(RATE, Percent(Decimal("68.5")), Percent(Decimal(47)))
    assert (str(comparison.change), comparison.percent) == ("21,5 điểm phần trăm", None)


@pytest.mark.parametrize(
    ("indicator", "now", "before"),
    [
        (RATE, Percent(Decimal(5), qualifier=Qualifier.OVER), Percent(Decimal(4))),
        (GIFTS, Count(5, "phần quà", qualifier=Qualifier.OVER), GIFTS.of(4)),
    ],
)
def test_nothing_is_said_of_the_change_of_a_figure_that_is_open(indicator, now, before):
    (comparison,) = made(indicator, now, before)
    assert (comparison.change, comparison.rose) == (None, None)
    assert str(comparison).endswith(f"; quý IV/2023: {before}.")


def test_a_change_is_the_difference_of_what_is_written():
    (comparison,) = made(FUND, Money(7_090_000_000, step=10_000_000), Money(1_200_000_000, step=100_000_000))
    assert str(comparison.change) == "5,89 tỷ đồng"


def test_all_three_are_compared_in_order_and_a_year_once():
    book = FactBook([Fact(GIFTS, HERE, each, GIFTS.of(5)) for each in (BEFORE, LAST)])
    every = compare(Fact(GIFTS, HERE, NOW, GIFTS.of(6), target=GIFTS.of(24)), book)
    assert [each.against for each in every] == [Against.PREVIOUS, Against.LAST_YEAR, Against.PLAN]
    assert str(every[2]) == "Quà: 6 phần quà, đạt 25% kế hoạch (24 phần quà)."
    open_plan = compare(
        Fact(GIFTS, HERE, NOW, GIFTS.of(6), target=Count(24, "phần quà", qualifier=Qualifier.ABOUT)), FactBook()
    )
    assert str(open_plan[0]) == "Quà: 6 phần quà"
    year = Fact(GIFTS, HERE, Period.year(2024), GIFTS.of(6))
    assert len(compare(year, FactBook([Fact(GIFTS, HERE, Period.year(2023), GIFTS.of(5))]))) == 1
