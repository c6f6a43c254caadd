import unicodedata
from datetime import date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dangbo_report import DataCutOff, Period, Term
from dangbo_report.errors import ImpossibleValueError, InexactNumberError, PeriodSyntaxError
from dangbo_report.periods import DayOfMonth, PeriodKind, format_date, parse_date

years = st.integers(2, 9998)
DAY = timedelta(days=1)


@st.composite
def periods(draw):
    year = draw(years)
    match draw(st.integers(0, 7)):
        case 0:
            return Period.month(year, draw(st.integers(1, 12)))
        case 1:
            return Period.quarter(year, draw(st.integers(1, 4)))
        case 2:
            return Period.half(year, draw(st.integers(1, 2)))
        case 3:
            return Period.nine_months(year)
        case 4:
            return Period.year(year)
        case 5:
            return Period.first_months(year, draw(st.integers(1, 12)))
        case 6:
            return Period.last_months(year, draw(st.integers(1, 12)))
        case _:
            start = draw(st.dates(date(2, 1, 1), date(9000, 1, 1)))
            return Period.between(start, start + draw(st.integers(0, 800)) * DAY)


@given(periods())
def test_parsing_what_was_written_gives_the_period_back(period):
    assert Period.parse(str(period)) == period
    assert Period.parse(unicodedata.normalize("NFD", str(period).upper())) == period


@pytest.mark.parametrize(
    ("period", "text"),
    [
        (Period.month(2024, 5), "tháng 5/2024"),
        (Period.quarter(2024, 1), "quý I/2024"),
        (Period.half(2024, 1), "6 tháng đầu năm 2024"),
        (Period.half(2024, 2), "6 tháng cuối năm 2024"),
        (Period.nine_months(2024), "9 tháng đầu năm 2024"),
        (Period.year(2024), "năm 2024"),
        (Period.first_months(2024, 5), "5 tháng đầu năm 2024"),
        (Period.last_months(2024, 4), "4 tháng cuối năm 2024"),
        (Period.between(date(2025, 10, 13), date(2025, 10, 13)), "ngày 13/10/2025"),
        (Period.between(date(2025, 2, 3), date(2025, 3, 9)), "từ ngày 03/02/2025 đến ngày 09/3/2025"),
    ],
)
def test_each_kind_of_period_is_written_in_one_way(period, text):
    assert str(period) == text


@given(periods())
def test_next_and_previous_are_inverses(period):
    if period.kind in {PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.HALF, PeriodKind.YEAR, PeriodKind.BETWEEN}:
        assert period.next().start == period.end + DAY
    assert period.next().previous() == period
    assert period < period.next()


@given(periods(), st.sampled_from(DataCutOff) | st.integers(1, 31).map(DayOfMonth))
def test_windows_follow_each_other(period, cut_off):
    if period.kind in {PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.HALF, PeriodKind.YEAR}:
        assert period.next().window(cut_off)[0] == period.window(cut_off)[1] + DAY
    start, end = period.window(cut_off)
    assert start <= end


@pytest.mark.parametrize("cut_off", list(DataCutOff))
@pytest.mark.parametrize("kind", [PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.HALF])
@pytest.mark.parametrize("whole", [Period.quarter(2024, 1), Period.half(2024, 2), Period.year(2024)], ids=str)
def test_months_tile_quarters_and_quarters_tile_halves_and_years(whole, kind, cut_off):
    if whole.kind is PeriodKind.QUARTER and kind is PeriodKind.HALF:
        with pytest.raises(ImpossibleValueError, match="tiles quý I/2024"):
            whole.parts(kind)
        return
    windows = [part.window(cut_off) for part in whole.parts(kind)]
    assert windows[0][0] == whole.window(cut_off)[0]
    assert windows[-1][1] == whole.window(cut_off)[1]
    assert all(one[1] + DAY == other[0] for one, other in pairwise(windows))


@given(periods())
def test_a_period_holds_its_days_and_itself(period):
    assert period.start in period
    assert period.end in period
    assert Period(period.start, period.end, period.kind) in period
    assert period.end + DAY not in period
    assert period in period.year_to_date() or period.start.year < period.end.year or period.start.month > 1


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("quý I/2024", Period.quarter(2024, 1)),
        ("Quý 1/2024", Period.quarter(2024, 1)),
        ("quý IV năm 2023", Period.quarter(2023, 4)),
        ("quý hai năm 2024", Period.quarter(2024, 2)),
        ("tháng 05/2024", Period.month(2024, 5)),
        ("tháng 5 năm 2024", Period.month(2024, 5)),
        ("6 tháng đầu năm 2024", Period.half(2024, 1)),
        ("sáu tháng cuối năm 2024", Period.half(2024, 2)),
        ("9 tháng đầu năm 2024", Period.nine_months(2024)),
        ("cả năm 2024", Period.year(2024)),
        ("từ ngày 13/10/2025 đến ngày 19/10/2025", Period.between(date(2025, 10, 13), date(2025, 10, 19))),
        ("13/10 - 19/10/2025", Period.between(date(2025, 10, 13), date(2025, 10, 19))),
        ("ngày 13/10/2025", Period.between(date(2025, 10, 13), date(2025, 10, 13))),
    ],
)
def test_the_forms_of_the_field_are_read(text, period):
    assert Period.parse(text) == period


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("quy I/2024", "quý I/2024"),
        ("2024", "năm 2024"),
        ("5/2024", "tháng 5/2024"),
        ("6 tháng 2024", "6 tháng đầu năm 2024"),
        ("thang 13/2024", ""),
        ("xin chào", ""),
        ("quý V/2024", ""),
        ("quý iiii/2024", ""),
        ("tháng 0/2024", ""),
        ("31/02/2024 - 1/3/2024", ""),
        ("ngày 30/02/2024", ""),
        ("từ 5/5 đến 6/6", ""),
        ("20/10/2025 - 19/10/2025", ""),
        ("x" * 200, ""),
    ],
)
def test_what_is_no_period_is_refused_with_what_was_meant(text, suggestion):
    with pytest.raises(PeriodSyntaxError) as caught:
        Period.parse(text)
    assert caught.value.suggestion == suggestion
    assert suggestion in str(caught.value)


@given(st.text())
def test_any_text_is_a_period_or_a_clear_error(text):
    try:
        period = Period.parse(text)
    except PeriodSyntaxError:
        return
    assert Period.parse(str(period)) == period


@pytest.mark.parametrize(
    "build",
    [
        lambda: Period.month(2024, 13),
        lambda: Period.month(2024, 0),
        lambda: Period.quarter(2024, 5),
        lambda: Period.half(0, 1),
        lambda: Period.year(10_000),
        lambda: Period.between(date(2024, 1, 2), date(2024, 1, 1)),
        lambda: Period.between(datetime(2024, 1, 1), date(2024, 1, 2)),  # noqa: DTZ001 - a time of day is refused
        lambda: Period(date(2024, 1, 1), date(2024, 1, 30), PeriodKind.MONTH),
        lambda: Period.year(9999).next(),
        lambda: Period.between(date.max, date.max).next(),
        lambda: Period.month(1, 1).same_period_last_year(),
        lambda: Period.month(1, 1).window(DataCutOff.DECREE_09_2019),
        lambda: Term(2025, 2020),
        lambda: Term(0, 5),
        lambda: DayOfMonth(32),
        lambda: DayOfMonth(1, months_after=13),
    ],
)
def test_what_cannot_exist_is_refused(build):
    with pytest.raises(ImpossibleValueError):
        build()


@pytest.mark.parametrize("build", [lambda: Period.month(2024, 1.0), lambda: Term(True, 2020), lambda: DayOfMonth("1")])
def test_numbers_are_whole(build):
    with pytest.raises(InexactNumberError):
        build()


def test_the_same_period_last_year():
    assert Period.quarter(2024, 1).same_period_last_year() == Period.quarter(2023, 1)
    leap = Period.between(date(2024, 2, 29), date(2024, 3, 1))
    assert leap.same_period_last_year() == Period.between(date(2023, 2, 28), date(2023, 3, 1))


def test_the_year_to_date():
    assert str(Period.quarter(2024, 2).year_to_date()) == "6 tháng đầu năm 2024"
    week = Period.between(date(2024, 3, 4), date(2024, 3, 10))
    assert week.year_to_date() == Period.between(date(2024, 1, 1), date(2024, 3, 10))


def test_a_named_span_is_its_own_window():
    week = Period.between(date(2024, 3, 4), date(2024, 3, 10))
    assert week.window(DataCutOff.DECREE_09_2019) == (week.start, week.end)
    with pytest.raises(ImpossibleValueError):
        week.parts(PeriodKind.MONTH)


def test_other_things_are_not_in_a_period():
    assert 5 not in Period.year(2024)


@given(st.dates())
def test_parsing_a_written_date_gives_it_back(day):
    assert parse_date(format_date(day)) == day


@pytest.mark.parametrize("text", ["30/02/2024", "hôm nay", "1/1/24"])
def test_what_is_no_date_is_refused(text):
    with pytest.raises(PeriodSyntaxError):
        parse_date(text)


@given(st.integers(1, 9990), st.integers(1, 9))
def test_parsing_a_written_term_gives_it_back(start, length):
    term = Term(start, start + length)
    assert Term.parse(str(term)) == term
    assert term.length == length
    assert start in term
    assert start - 1 not in term


@pytest.mark.parametrize("text", ["nhiệm kỳ 2108-2023", "nhiệm kỳ", "2020 - 2025"])
def test_what_is_no_term_is_refused(text):
    with pytest.raises(PeriodSyntaxError):
        Term.parse(text)
