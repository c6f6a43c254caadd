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
    Stated,
    TaskPeriod,
    TermYears,
    YearSpan,
)
from dangbo_report.claims.calendar import LONGEST_TERM

HOLDS, TRUNCATED, VIOLATED, UNDECIDED = Verdict.HOLDS, Verdict.HOLDS_TRUNCATED, Verdict.VIOLATED, Verdict.UNDECIDED
f = parse_figure
EVIDENCE = (Stated("5 hộ", span=(0, 4)),)


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
        ("4 hộ; 0 hộ", "100%; 3%", HOLDS),
        ("2 nghìn hộ; 4 hộ", "60%; 40%", UNDECIDED),
        ("hơn 6 hộ; 4 hộ", "60%; 40%", UNDECIDED),
        ("6 triệu đồng; 4 triệu đồng", "60%; 40%", UNDECIDED),
        ("6 hộ; 4 hộ", "khoảng 60%; 40%", UNDECIDED),
    ],
)
def test_shares_have_one_whole(parts, percents, verdict):
    claim = SharesOfWhole(many(parts), many(percents), EVIDENCE)
    assert claim.verdict() is verdict
    assert claim == SharesOfWhole(many(parts), many(percents))


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
    claim = Change(f(value), f(change), f(percent), falls, EVIDENCE)
    assert claim.verdict() is verdict
    assert claim == Change(f(value), f(change), f(percent), falls)
    if not falls:
        assert Change(f(value), f(change), f(percent)) == claim


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
    claim = Difference(f(value), f(base), f(change), falls, EVIDENCE)
    assert claim.verdict() is verdict
    assert claim == Difference(f(value), f(base), f(change), falls)
    if not falls:
        assert Difference(f(value), f(base), f(change)) == claim


@pytest.mark.parametrize(
    ("claim", "same", "verdict"),
    [
        (
            Remainder(f("20 đơn"), f("15 đơn"), f("5 đơn"), EVIDENCE),
            Remainder(f("20 đơn"), f("15 đơn"), f("5 đơn")),
            HOLDS,
        ),
        (
            Remainder(f("20 đơn"), f("15 đơn"), f("6 đơn"), EVIDENCE),
            Remainder(f("20 đơn"), f("15 đơn"), f("6 đơn")),
            VIOLATED,
        ),
        (
            Product(f("195 suất"), f("500 nghìn đồng"), f("97,5 triệu đồng"), EVIDENCE),
            Product(f("195 suất"), f("500 nghìn đồng"), f("97,5 triệu đồng")),
            HOLDS,
        ),
        (
            Product(f("195 suất"), f("500 nghìn đồng"), f("97,6 triệu đồng"), EVIDENCE),
            Product(f("195 suất"), f("500 nghìn đồng"), f("97,6 triệu đồng")),
            VIOLATED,
        ),
        (InWords(f("5 hộ"), f("5 hộ"), EVIDENCE), InWords(f("5 hộ"), f("5 hộ")), HOLDS),
        (InWords(f("5 hộ"), f("6 hộ"), EVIDENCE), InWords(f("5 hộ"), f("6 hộ")), VIOLATED),
        (
            Breakdown(f("8 đơn"), many("4 đơn; 5 đơn"), evidence=EVIDENCE, beside=many("1 đơn")),
            Breakdown(f("8 đơn"), many("4 đơn; 5 đơn"), beside=many("1 đơn")),
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
        (Anniversary(95, START, END, EVIDENCE), Anniversary(95, START, END), HOLDS),
        (Anniversary(94, START, END, EVIDENCE), Anniversary(94, START, END), VIOLATED),
        (Anniversary(95, START, END.replace(day=29), EVIDENCE), Anniversary(95, START, END.replace(day=29)), UNDECIDED),
        (YearSpan(5, 2020, 2025, EVIDENCE), YearSpan(5, 2020, 2025), HOLDS),
        (YearSpan(6, 2020, 2025, EVIDENCE), YearSpan(6, 2020, 2025), HOLDS),
        (YearSpan(4, 2020, 2025, EVIDENCE), YearSpan(4, 2020, 2025), VIOLATED),
        (YearSpan(7, 2020, 2025, EVIDENCE), YearSpan(7, 2020, 2025), VIOLATED),
        (TermYears(2020, 2021, EVIDENCE), TermYears(2020, 2021), HOLDS),
        (TermYears(2020, 2020 + LONGEST_TERM, EVIDENCE), TermYears(2020, 2020 + LONGEST_TERM), HOLDS),
        (TermYears(2020, 2021 + LONGEST_TERM, EVIDENCE), TermYears(2020, 2021 + LONGEST_TERM), VIOLATED),
        (TermYears(2020, 2020, EVIDENCE), TermYears(2020, 2020), VIOLATED),
        (CitationDate(END, END, EVIDENCE), CitationDate(END, END), HOLDS),
        (CitationDate(END, START, EVIDENCE), CitationDate(END, START), VIOLATED),
        (CitationDate(END, evidence=EVIDENCE), CitationDate(END), UNDECIDED),
        (CitationDate(None, evidence=EVIDENCE), CitationDate(None), VIOLATED),
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
    claim = HeadingPeriod(q(heading), map(q, under), EVIDENCE)
    assert claim.verdict() is verdict
    assert claim == HeadingPeriod(q(heading), tuple(map(q, under)))


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
    claim = TaskPeriod(q(results), q(tasks), EVIDENCE)
    assert claim.verdict() is verdict
    assert claim == TaskPeriod(q(results), q(tasks))
