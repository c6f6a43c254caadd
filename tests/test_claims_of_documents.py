"""The claims that only documents make: judged at their edges."""

from datetime import date

import pytest

from dangbo_report import Period, Verdict, parse_figure
from dangbo_report.claims import (
    Anniversary,
    Breakdown,
    Change,
    CitationDate,
    Difference,
    HeadingPeriod,
    InWords,
    Product,
    Remainder,
    SharesOfWhole,
    TaskPeriod,
    TermYears,
    YearSpan,
)
from dangbo_report.claims.calendar import LONGEST_TERM
from dangbo_report.findings import Evidence

HOLDS, TRUNCATED, VIOLATED, UNDECIDED = Verdict.HOLDS, Verdict.HOLDS_TRUNCATED, Verdict.VIOLATED, Verdict.UNDECIDED
f = parse_figure
EVIDENCE = (Evidence("5 hộ", span=(0, 4)),)


def many(text):
    return tuple(map(f, text.split("; ")))


@pytest.mark.parametrize(
    ("parts", "percents", "verdict"),
    [
        ("254 chi bộ; 3 chi bộ", "98,83%; 1,17%", HOLDS),
        ("254 chi bộ; 3 chi bộ", "98,83%; 1,16%", TRUNCATED),
        ("254 chi bộ; 3 chi bộ", "98,83%; 1,18%", VIOLATED),
        ("6 hộ; 5 hộ", "60%; 50%", VIOLATED),
        ("6 hộ; 4 hộ", "60%; 40%", HOLDS),
        ("6 hộ; 3 hộ", "60%; 30%", HOLDS),
        ("0 hộ; 4 hộ", "0%; 100%", HOLDS),
        ("0 hộ; 4 hộ", "0%; 101%", VIOLATED),
        ("4 hộ; 0 hộ", "100%; 3%", VIOLATED),
        ("2 nghìn hộ; 4 hộ", "60%; 40%", UNDECIDED),
        ("hơn 6 hộ; 4 hộ", "60%; 40%", UNDECIDED),
        ("6 triệu đồng; 4 triệu đồng", "60%; 40%", UNDECIDED),
        ("6 hộ; 4 hộ", "khoảng 60%; 40%", UNDECIDED),
    ],
)
def test_shares_have_one_whole(parts, percents, verdict):
    claim = SharesOfWhole(parts=many(parts), percents=many(percents), evidence=EVIDENCE)
    assert claim.verdict() is verdict
    assert claim == SharesOfWhole(parts=many(parts), percents=many(percents))


@pytest.mark.parametrize(
    ("value", "change", "percent", "falls", "verdict"),
    [
        ("208 vụ", "31 vụ", "17,51%", False, HOLDS),
        ("208 vụ", "31 vụ", "-17,51%", False, HOLDS),
        ("208 vụ", "31 vụ", "12,97%", True, HOLDS),
        ("208 vụ", "31 vụ", "17,51%", True, VIOLATED),
        ("208 vụ", "31 vụ", "17,52%", False, VIOLATED),
        ("3 vụ", "1 vụ", "33%", True, VIOLATED),
        ("2 vụ", "1 vụ", "33%", True, HOLDS),
        ("1 vụ", "2 vụ", "66%", True, TRUNCATED),
        ("31 vụ", "31 vụ", "17%", False, UNDECIDED),
        ("32 vụ", "31 vụ", "3.100%", False, HOLDS),
        ("khoảng 208 vụ", "31 vụ", "17%", False, UNDECIDED),
    ],
)
def test_a_change_is_judged(value, change, percent, falls, verdict):
    claim = Change(value=f(value), change=f(change), percent=f(percent), falls=falls, evidence=EVIDENCE)
    assert claim.verdict() is verdict
    assert claim == Change(value=f(value), change=f(change), percent=f(percent), falls=falls)
    if not falls:
        assert Change(value=f(value), change=f(change), percent=f(percent)) == claim


@pytest.mark.parametrize(
    ("value", "base", "change", "falls", "verdict"),
    [
        ("5 ban", "9 ban", "4 ban", True, HOLDS),
        ("5 ban", "9 ban", "3 ban", True, VIOLATED),
        ("9 ban", "5 ban", "4 ban", False, HOLDS),
        ("9 ban", "5 ban", "4 ban", True, VIOLATED),
        ("9 nghìn hộ", "5 nghìn hộ", "4 nghìn hộ", False, HOLDS),
    ],
)
def test_a_difference_is_judged(value, base, change, falls, verdict):
    claim = Difference(value=f(value), base=f(base), change=f(change), falls=falls, evidence=EVIDENCE)
    assert claim.verdict() is verdict
    assert claim == Difference(value=f(value), base=f(base), change=f(change), falls=falls)
    if not falls:
        assert Difference(value=f(value), base=f(base), change=f(change)) == claim


@pytest.mark.parametrize(
    ("claim", "same", "verdict"),
    [
        (
            Remainder(whole=f("20 đơn"), done=(f("15 đơn"),), left=f("5 đơn"), evidence=EVIDENCE),
            Remainder(whole=f("20 đơn"), done=(f("15 đơn"),), left=f("5 đơn")),
            HOLDS,
        ),
        (
            Remainder(whole=f("20 đơn"), done=(f("15 đơn"),), left=f("6 đơn"), evidence=EVIDENCE),
            Remainder(whole=f("20 đơn"), done=(f("15 đơn"),), left=f("6 đơn")),
            VIOLATED,
        ),
        (
            Product(count=f("195 suất"), price=f("500 nghìn đồng"), total=f("97,5 triệu đồng"), evidence=EVIDENCE),
            Product(count=f("195 suất"), price=f("500 nghìn đồng"), total=f("97,5 triệu đồng")),
            HOLDS,
        ),
        (
            Product(count=f("195 suất"), price=f("500 nghìn đồng"), total=f("97,6 triệu đồng"), evidence=EVIDENCE),
            Product(count=f("195 suất"), price=f("500 nghìn đồng"), total=f("97,6 triệu đồng")),
            Verdict.HOLDS_LOOSELY,
        ),
        (
            InWords(figure=f("5 hộ"), words=f("5 hộ"), evidence=EVIDENCE),
            InWords(figure=f("5 hộ"), words=f("5 hộ")),
            HOLDS,
        ),
        (
            InWords(figure=f("5 hộ"), words=f("6 hộ"), evidence=EVIDENCE),
            InWords(figure=f("5 hộ"), words=f("6 hộ")),
            VIOLATED,
        ),
        (
            Breakdown(total=f("8 đơn"), parts=many("4 đơn; 5 đơn"), evidence=EVIDENCE, beside=many("1 đơn")),
            Breakdown(total=f("8 đơn"), parts=many("4 đơn; 5 đơn"), beside=many("1 đơn")),
            HOLDS,
        ),
    ],
)
def test_a_sum_is_judged_without_its_evidence(claim, same, verdict):
    assert claim.verdict() is verdict
    assert claim == same


START, END = date(1929, 7, 28), date(2024, 7, 28)


@pytest.mark.parametrize(
    ("claim", "same", "verdict"),
    [
        (
            Anniversary(years=95, start=START, end=END, evidence=EVIDENCE),
            Anniversary(years=95, start=START, end=END),
            HOLDS,
        ),
        (
            Anniversary(years=94, start=START, end=END, evidence=EVIDENCE),
            Anniversary(years=94, start=START, end=END),
            VIOLATED,
        ),
        (
            Anniversary(years=95, start=START, end=END.replace(day=29), evidence=EVIDENCE),
            Anniversary(years=95, start=START, end=END.replace(day=29)),
            UNDECIDED,
        ),
        (YearSpan(years=5, first=2020, last=2025, evidence=EVIDENCE), YearSpan(years=5, first=2020, last=2025), HOLDS),
        (YearSpan(years=6, first=2020, last=2025, evidence=EVIDENCE), YearSpan(years=6, first=2020, last=2025), HOLDS),
        (
            YearSpan(years=4, first=2020, last=2025, evidence=EVIDENCE),
            YearSpan(years=4, first=2020, last=2025),
            VIOLATED,
        ),
        (
            YearSpan(years=7, first=2020, last=2025, evidence=EVIDENCE),
            YearSpan(years=7, first=2020, last=2025),
            VIOLATED,
        ),
        (TermYears(first=2020, last=2021, evidence=EVIDENCE), TermYears(first=2020, last=2021), HOLDS),
        (
            TermYears(first=2020, last=2020 + LONGEST_TERM, evidence=EVIDENCE),
            TermYears(first=2020, last=2020 + LONGEST_TERM),
            HOLDS,
        ),
        (
            TermYears(first=2020, last=2021 + LONGEST_TERM, evidence=EVIDENCE),
            TermYears(first=2020, last=2021 + LONGEST_TERM),
            VIOLATED,
        ),
        (TermYears(first=2020, last=2020, evidence=EVIDENCE), TermYears(first=2020, last=2020), VIOLATED),
        (CitationDate(cited=END, latest=END, evidence=EVIDENCE), CitationDate(cited=END, latest=END), HOLDS),
        (CitationDate(cited=END, latest=START, evidence=EVIDENCE), CitationDate(cited=END, latest=START), VIOLATED),
        (CitationDate(cited=END, evidence=EVIDENCE), CitationDate(cited=END), UNDECIDED),
        (CitationDate(cited=None, evidence=EVIDENCE), CitationDate(cited=None), VIOLATED),
    ],
)
def test_the_calendar_judges(claim, same, verdict):
    assert claim.verdict() is verdict
    assert claim == same


def test_terms_of_ten_years_are_the_longest():
    assert LONGEST_TERM == 10


def q(text):
    return Period.parse(text)


@pytest.mark.parametrize(
    ("heading", "under", "verdict"),
    [
        ("quý IV/2024", ["quý IV/2023", "quý I/2024"], VIOLATED),
        ("quý IV/2024", ["quý IV/2023", "quý IV/2024"], HOLDS),
        ("quý IV/2024", [], HOLDS),
        ("quý IV/2024", ["quý III/2024"], UNDECIDED),
        ("quý I/2024", ["tháng 1/2023"], UNDECIDED),
        ("tháng 5/2024", ["tháng 5/2023"], VIOLATED),
    ],
)
def test_a_heading_is_held_against_its_text(heading, under, verdict):
    claim = HeadingPeriod(heading=q(heading), under=map(q, under), evidence=EVIDENCE)
    assert claim.verdict() is verdict
    assert claim == HeadingPeriod(heading=q(heading), under=tuple(map(q, under)))


@pytest.mark.parametrize(
    ("results", "tasks", "verdict"),
    [
        ("quý I/2024", "quý II/2024", HOLDS),
        ("quý I/2024", "quý I/2024", VIOLATED),
        ("quý I/2024", "quý IV/2023", VIOLATED),
        ("quý I/2024", "tháng 3/2024", UNDECIDED),
        ("quý I/2024", "năm 2024", HOLDS),
    ],
)
def test_tasks_come_after_results(results, tasks, verdict):
    claim = TaskPeriod(results=q(results), tasks=q(tasks), evidence=EVIDENCE)
    assert claim.verdict() is verdict
    assert claim == TaskPeriod(results=q(results), tasks=q(tasks))
