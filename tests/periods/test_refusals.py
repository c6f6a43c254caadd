"""A refusal names the field, quotes what was given, and says what would do."""

from datetime import date, datetime

import pytest

from dangbo_report import Period, Term
from dangbo_report.errors import DangboReportError, ImpossibleValueError, InexactNumberError, PeriodSyntaxError
from dangbo_report.periods import DayOfMonth, PeriodKind, parse_date

FIRST, SECOND = date(2024, 1, 1), date(2024, 1, 2)
NOON = datetime(2024, 1, 1, 12)  # noqa: DTZ001 - a time of day is refused
NO_DATE = "takes a date without a time of day, not the str 'x'; write date(2025, 9, 30)"

IMPOSSIBLE = [
    (lambda: Period.month(2024, 13), "month: 13 cannot be; expected a number from 1 to 12"),
    (lambda: Period.month(0, 1), "year: 0 cannot be; expected a number from 1 to 9999"),
    (lambda: Period.quarter(2024, 5), "quarter: 5 cannot be; expected a number from 1 to 4"),
    (lambda: Period.half(2024, 3), "half: 3 cannot be; expected a number from 1 to 2"),
    (lambda: Period.year(10_000), "year: 10000 cannot be; expected a number from 1 to 9999"),
    (lambda: Period.first_months(2024, 0), "months: 0 cannot be; expected a number from 1 to 12"),
    (lambda: Period.first_months(2024, 13), "months: 13 cannot be; expected a number from 1 to 12"),
    (lambda: Period.first_months(0, 1), "year: 0 cannot be; expected a number from 1 to 9999"),
    (lambda: Period.last_months(2024, 0), "months: 0 cannot be; expected a number from 1 to 12"),
    (lambda: Period.last_months(2024, 13), "months: 13 cannot be; expected a number from 1 to 12"),
    (lambda: Period.last_months(0, 1), "year: 0 cannot be; expected a number from 1 to 9999"),
    (lambda: Period.between(SECOND, FIRST), "end: '2024-01-01' cannot be; expected a day on or after 2024-01-02"),
    (
        lambda: Period.between("x", FIRST),
        f"start {NO_DATE}",
    ),
    (
        lambda: Period.between(FIRST, "x"),
        f"end {NO_DATE}",
    ),
    (lambda: NOON in Period.year(2024), f"day takes a date without a time of day, not the datetime {NOON!r}"),
    (
        lambda: Period(FIRST, SECOND, PeriodKind.MONTH),
        "kind: 'month' cannot be; expected the kind that 2024-01-01 to 2024-01-02 are; Period.between takes any",
    ),
    (
        lambda: Period.between(date.max, date.max).next(),
        "day: 'ngày 31/12/9999' cannot be; expected a period that the calendar has on either side",
    ),
    (
        lambda: Period.between(date.min, date.min).previous(),
        "day: 'ngày 01/01/0001' cannot be; expected a period that the calendar has on either side",
    ),
    (lambda: Period.year(9999).next(), "year: 10000 cannot be; expected a number from 1 to 9999"),
    (
        lambda: Period.year(2024).parts(PeriodKind.BETWEEN),
        "kind: 'between' cannot be; expected a kind of period that tiles năm 2024",
    ),
    (
        lambda: Period.quarter(2024, 1).parts(PeriodKind.HALF),
        "kind: 'half' cannot be; expected a kind of period that tiles quý I/2024",
    ),
    (
        lambda: Period.last_months(2024, 7).parts(PeriodKind.QUARTER),
        "kind: 'quarter' cannot be; expected a kind of period that tiles 7 tháng cuối năm 2024",
    ),
    (
        lambda: Period.between(FIRST, SECOND).parts(PeriodKind.MONTH),
        "kind: 'month' cannot be; expected a kind of period that tiles từ ngày 01/01/2024 đến ngày 02/01/2024",
    ),
    (lambda: Term(2025, 2020), "end: 2020 cannot be; expected a year after 2025"),
    (lambda: Term(2025, 2025), "end: 2025 cannot be; expected a year after 2025"),
    (lambda: Term(0, 5), "start: 0 cannot be; expected a number from 1 to 9999"),
    (lambda: Term(5, 10_000), "end: 10000 cannot be; expected a number from 1 to 9999"),
    (lambda: DayOfMonth(32), "day: 32 cannot be; expected a number from 1 to 31"),
    (lambda: DayOfMonth(0), "day: 0 cannot be; expected a number from 1 to 31"),
    (lambda: DayOfMonth(1, months_after=13), "months_after: 13 cannot be; expected a number from -12 to 12"),
    (lambda: DayOfMonth(1, months_after=-13), "months_after: -13 cannot be; expected a number from -12 to 12"),
]


@pytest.mark.parametrize(("build", "text"), IMPOSSIBLE)
def test_what_cannot_be_says_what_would_do(build, text):
    with pytest.raises(ImpossibleValueError) as caught:
        build()
    assert str(caught.value) == text


FORMS = (
    "write quý I/2024, tháng 5/2024, 6 tháng đầu năm 2024, năm 2024 or từ ngày … đến ngày …; did you mean 'quý I/2024'?"
)
UNREADABLE = [
    (Period.parse, "quy I/2024", FORMS),
    (Period.parse, "quý IIII/2024", "quarter: 'IIII' cannot be; expected a quarter from I to IV"),
    (Period.parse, "13 tháng đầu năm 2024", "months: 13 cannot be; expected a number from 1 to 12"),
    (Period.parse, "0 tháng cuối năm 2024", "months: 0 cannot be; expected a number from 1 to 12"),
    (Period.parse, "tháng 13/2024", "month: 13 cannot be; expected a number from 1 to 12"),
    (Period.parse, "quý 5/2024", "quarter: 5 cannot be; expected a number from 1 to 4"),
    (Period.parse, "năm 0000", "year: 0 cannot be; expected a number from 1 to 9999"),
    (Period.parse, "ngày 31/02/2024", "day: '31/2/2024' cannot be; expected a day of the calendar ("),
    (
        Period.parse,
        "từ ngày 20/10/2025 đến ngày 19/10/2025",
        "end: '2025-10-19' cannot be; expected a day on or after the first; write both years in full",
    ),
    (Term.parse, "nhiệm kỳ", "write a term as nhiệm kỳ 2020 - 2025"),
    (Term.parse, "nhiệm kỳ 2025 - 2020", "end: 2020 cannot be; expected a year after 2025"),
    (parse_date, "hôm nay", "write a date as 05/02/2026 or ngày 05 tháng 02 năm 2026"),
    (parse_date, "30/02/2024", "no such day: "),
]


@pytest.mark.parametrize(("read", "text", "reason"), UNREADABLE)
def test_what_cannot_be_read_is_quoted_with_the_reason(read, text, reason):
    with pytest.raises(PeriodSyntaxError) as caught:
        read(text)
    assert str(caught.value).startswith(f"{text!r} cannot be read: {reason}")
    assert caught.value.text == text


@pytest.mark.parametrize("read", [Period.parse, Term.parse, parse_date])
def test_a_phrase_has_at_most_a_hundred_characters(read):
    with pytest.raises(PeriodSyntaxError, match="a phrase of at most 100 characters"):
        read("x" * 101)
    with pytest.raises(PeriodSyntaxError, match=r"^'x{30}' … \(101 characters\)"):
        read("x" * 101)
    with pytest.raises(PeriodSyntaxError, match="cannot be read: write "):
        read("x" * 100)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("từ 13/10 đến 19/10/2025", Period.between(date(2025, 10, 13), date(2025, 10, 19))),
        ("từ 13 đến 19/10/2025", Period.between(date(2025, 10, 13), date(2025, 10, 19))),
        ("ngày 13/10/2025", Period.between(date(2025, 10, 13), date(2025, 10, 13))),
        ("mười hai tháng cuối năm 2024", Period.year(2024)),
        ("mười một tháng đầu năm 2024", Period.first_months(2024, 11)),
        ("một tháng cuối năm 2024", Period.month(2024, 12)),
    ],
)
def test_what_the_first_day_leaves_out_the_last_one_says(text, period):
    assert Period.parse(text) == period


def test_the_edges_of_a_period_are_in_it():
    quarter = Period.quarter(2024, 2)
    assert [day in quarter for day in (date(2024, 3, 31), date(2024, 4, 1), date(2024, 6, 30), date(2024, 7, 1))] == [
        False,
        True,
        True,
        False,
    ]
    assert Period.parse(str(quarter)) in quarter
    assert Period.month(2024, 4) in quarter
    assert Period.month(2024, 6) in quarter
    assert Period.between(date(2024, 3, 31), date(2024, 4, 2)) not in quarter
    assert Period.between(date(2024, 6, 30), date(2024, 7, 1)) not in quarter


def test_the_edges_of_a_term_are_in_it():
    assert [year in Term(2020, 2025) for year in (2019, 2020, 2025, 2026)] == [False, True, True, False]
    assert "2022" not in Term(2020, 2025)


def test_named_days_are_followed_by_as_many():
    week = Period.between(date(2024, 2, 26), date(2024, 3, 3))
    assert week.next() == Period.between(date(2024, 3, 4), date(2024, 3, 10))
    assert week.previous() == Period.between(date(2024, 2, 19), date(2024, 2, 25))


@pytest.mark.parametrize(("day", "months_after"), [(1, -12), (31, 12)])
def test_a_cut_off_may_be_a_year_away(day, months_after):
    assert DayOfMonth(day, months_after=months_after).day == day


def test_every_refusal_is_an_error_of_ours():
    assert issubclass(PeriodSyntaxError, DangboReportError)
    assert issubclass(PeriodSyntaxError, ValueError)


def test_what_is_no_whole_number_is_quoted():
    with pytest.raises(InexactNumberError) as caught:
        Period.month(2024, "5")
    assert str(caught.value).startswith("month: '5' is a str; figures are exact, so give int (")


def test_nine_months_are_nine():
    assert str(Period.nine_months(2024)) == "9 tháng đầu năm 2024"
    assert Period.nine_months(2024).end == date(2024, 9, 30)


def test_a_cut_off_in_the_month_after_comes_later():
    quarter = Period.quarter(2024, 1)
    assert quarter.window(DayOfMonth(5, months_after=1)) == (date(2024, 1, 6), date(2024, 4, 5))
    assert quarter.window(DayOfMonth(25, months_after=-1)) == (date(2023, 11, 26), date(2024, 2, 25))


def test_a_deadline_is_counted_from_the_last_month():
    assert DayOfMonth(25).on(date(2024, 3, 31)) == date(2024, 3, 25)
    assert DayOfMonth(31, months_after=-1).on(date(2024, 3, 31)) == date(2024, 2, 29)
    assert DayOfMonth(5, months_after=1).on(date(2024, 12, 31)) == date(2025, 1, 5)


def test_a_date_in_words_is_read():
    assert parse_date("ngày 5 tháng 02 năm 2026") == date(2026, 2, 5)


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [("6 thang dau nam 2024", "6 tháng đầu năm 2024"), ("6 thang đau nam 2024", "6 tháng đầu năm 2024")],
)
def test_marks_that_were_left_out_are_suggested(text, suggestion):
    with pytest.raises(PeriodSyntaxError) as caught:
        Period.parse(text)
    assert caught.value.suggestion == suggestion
