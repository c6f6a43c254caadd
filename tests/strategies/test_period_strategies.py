from datetime import date, datetime

import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from dangbo_report import Period, Term
from dangbo_report.periods import DayOfMonth, PeriodKind
from dangbo_report.strategies import days_of_month, periods, terms

ANY = settings(database=None, phases=[Phase.generate])
SMALLEST = settings(database=None, deadline=None, derandomize=True, phases=[Phase.generate, Phase.shrink])


@given(st.data(), st.dates(), st.dates())
def test_periods_lie_between_the_bounds(data: st.DataObject, first: date, second: date) -> None:
    low, high = sorted((first, second))
    period = data.draw(periods(min_value=low, max_value=high))
    assert low <= period.start <= period.end <= high


@pytest.mark.parametrize("kind", PeriodKind)
def test_only_the_kinds_that_were_asked_for_are_drawn(kind: PeriodKind) -> None:
    @given(periods(kinds=[kind]))
    def is_of_the_kind(period: Period) -> None:
        assert period.kind is kind

    is_of_the_kind()


@pytest.mark.parametrize("year", [1, 9999])
def test_every_month_of_a_year_is_drawn(year: int) -> None:
    months = periods(kinds=[PeriodKind.MONTH], min_value=date(year, 1, 1), max_value=date(year, 12, 31))
    for month in range(1, 13):
        found = find(months, lambda period, month=month: period.start.month == month, settings=ANY)
        assert found == Period.month(year, month)


def test_a_period_that_just_fits_is_drawn() -> None:
    quarter = periods(kinds=[PeriodKind.QUARTER], min_value=date(2024, 1, 1), max_value=date(2024, 3, 31))
    assert find(quarter, lambda _: True, settings=SMALLEST) == Period.quarter(2024, 1)
    with pytest.raises(InvalidArgument, match="no period"):
        periods(kinds=[PeriodKind.QUARTER], min_value=date(2024, 1, 2), max_value=date(2024, 3, 31))
    with pytest.raises(InvalidArgument, match="no period"):
        periods(kinds=[PeriodKind.QUARTER], min_value=date(2024, 1, 1), max_value=date(2024, 3, 30))


@pytest.mark.parametrize(
    "arguments",
    [
        {"min_value": date(2024, 1, 2), "max_value": date(2024, 1, 1)},
        {"min_value": 2024},
        {"max_value": datetime(2024, 1, 1)},  # noqa: DTZ001 - no zone would make it better
        {"kinds": []},
        {"kinds": ["week"]},
    ],
)
def test_arguments_of_periods_are_checked(arguments: dict[str, object]) -> None:
    with pytest.raises(InvalidArgument, match=next(iter(arguments))):
        periods(**arguments)


def test_examples_shrink_to_the_simplest() -> None:
    assert str(find(periods(), lambda _: True, settings=SMALLEST)) == "quý I/2000"
    assert str(find(terms(), lambda _: True, settings=SMALLEST)) == "nhiệm kỳ 2000 - 2001"
    assert find(days_of_month(), lambda _: True, settings=SMALLEST) == DayOfMonth(1)


@given(terms(min_value=2020, max_value=2022))
def test_terms_lie_between_the_bounds(term: Term) -> None:
    assert 2020 <= term.start < term.end <= 2022


@pytest.mark.parametrize(("low", "high"), [(2020, 2020), (0, 2000), (2000, 10_000)])
def test_arguments_of_terms_are_checked(low: int, high: int) -> None:
    with pytest.raises(InvalidArgument, match="years"):
        terms(min_value=low, max_value=high)
