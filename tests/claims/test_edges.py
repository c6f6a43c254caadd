"""Where a verdict turns: one step, one year or one day this side of it and the other."""

from datetime import date
from fractions import Fraction

import attrs
import pytest

from dangbo_report import FactBook, Percent, Period, claims_of, parse_figure
from dangbo_report.claims import (
    Breakdown,
    Change,
    CitationDate,
    Difference,
    HeadingPeriod,
    MissingValues,
    PercentOfTarget,
    Product,
    SameValue,
    Share,
    SharesOfWhole,
    TaskPeriod,
    TermYears,
    YearSpan,
)
from dangbo_report.claims.calendar import LONGEST_TERM
from dangbo_report.claims.percents import wholes_for
from dangbo_report.claims.relations import Sum, Term, reciprocal, rounded
from dangbo_report.claims.slips import slips
from dangbo_report.figures import Interval, Rounding
from dangbo_report.findings import Evidence
from dangbo_report.rules.samples import (
    count,
    sample,
    sample_with_parts,
    sample_with_percent,
    sample_with_share,
    sample_with_stock,
)


def figures(text):
    return tuple(parse_figure(part) for part in text.split("; "))


def test_what_can_be_read_in_hundreds_of_ways_is_undecided():
    def read(ways, parts):
        evidence = (Evidence("9 hộ"),) * (1 + parts)
        one = Breakdown(total=parse_figure("9 hộ"), parts=(parse_figure("5 hộ"),) * parts, evidence=evidence)
        return attrs.evolve(one, bindings=(one,) * ways)

    assert read(10, 29).verdict() == "violated"
    assert read(10, 30).verdict() == "undecided"
    assert slips(read(10, 30)) == ()


@pytest.mark.parametrize("signs", [(1,), (1, -1), (1, 1, -1), (-1, 1, 1, 1)])
@pytest.mark.parametrize("constant", [0, 100])
def test_a_sum_knows_what_all_but_one_of_its_terms_come_to(signs, constant):
    terms = tuple(
        Term(parse_figure(f"{3 + at} nghìn hộ"), "parts", at, negative=sign < 0) for at, sign in enumerate(signs)
    )
    for term, others in Sum(terms, constant).others(rounded).items():
        assert others == Sum(tuple(each for each in terms if each is not term), constant).interval(rounded)


@pytest.mark.parametrize(("part", "percent", "verdict"), [("0 hộ", "50%", "violated"), ("0 hộ", "0%", "holds")])
def test_nothing_is_no_share_but_none(part, percent, verdict):
    assert Share(part=parse_figure(part), percent=parse_figure(percent)).verdict() == verdict


@pytest.mark.parametrize(
    ("total", "parts", "exhaustive", "verdict"),
    [
        # 1 nghìn cut off is up to 1.999, rounded up to 1.500
        ("7.999 hộ", "1 nghìn hộ; 1 nghìn hộ; 1 nghìn hộ; 1 nghìn hộ", True, "holds-truncated"),
        ("8.000 hộ", "1 nghìn hộ; 1 nghìn hộ; 1 nghìn hộ; 1 nghìn hộ", True, "violated"),
        ("7 nghìn hộ", "7.999 hộ", True, "holds-truncated"),
        ("7 nghìn hộ", "8.000 hộ", True, "violated"),
        ("800 hộ", "trên 800 hộ", False, "holds"),
        ("799 hộ", "trên 800 hộ", False, "violated"),
        ("800 hộ", "ít nhất 800 hộ", False, "holds"),
    ],
)
def test_a_breakdown_turns(total, parts, exhaustive, verdict):
    assert Breakdown(total=parse_figure(total), parts=figures(parts), exhaustive=exhaustive).verdict() == verdict


@pytest.mark.parametrize(
    ("number", "total", "verdict"),
    [
        ("1 nghìn suất", "1.499 đồng", "holds"),
        ("1 nghìn suất", "1.999 đồng", "holds-truncated"),
        ("1 nghìn suất", "2.000 đồng", "violated"),
        ("1.999 suất", "1 nghìn đồng", "holds-truncated"),
        ("2.000 suất", "1 nghìn đồng", "violated"),
    ],
)
def test_a_product_turns(number, total, verdict):
    assert (
        Product(count=parse_figure(number), price=parse_figure("1 đồng"), total=parse_figure(total)).verdict()
        == verdict
    )


@pytest.mark.parametrize(
    ("value", "base", "change", "falls", "verdict"),
    [
        ("1 nghìn hộ", "1.000 hộ", "999 hộ", False, "holds-truncated"),
        ("1 nghìn hộ", "1.000 hộ", "1.000 hộ", False, "violated"),
        ("1.999 hộ", "1 nghìn hộ", "0 hộ", False, "holds-truncated"),
        ("2.999 hộ", "1.000 hộ", "1 nghìn hộ", False, "holds-truncated"),
        ("0 hộ", "1 nghìn hộ", "1.999 hộ", True, "holds-truncated"),
        ("0 hộ", "1 nghìn hộ", "2.000 hộ", True, "violated"),
    ],
)
def test_a_difference_turns(value, base, change, falls, verdict):
    claim = Difference(value=parse_figure(value), base=parse_figure(base), change=parse_figure(change), falls=falls)
    assert claim.verdict() == verdict


@pytest.mark.parametrize(
    ("value", "change", "percent", "verdict"),
    [
        ("5 vụ", "5 vụ", "100%", "undecided"),
        ("5 vụ", "6 vụ", "100%", "undecided"),
        ("5 vụ", "4 vụ", "400%", "holds"),
        ("5 vụ", "4 vụ", "401%", "violated"),
        ("5 vụ", "2 vụ", "66%", "holds-truncated"),
        ("5 vụ", "2 vụ", "67%", "holds"),
    ],
)
def test_a_change_turns(value, change, percent, verdict):
    assert (
        Change(value=parse_figure(value), change=parse_figure(change), percent=parse_figure(percent)).verdict()
        == verdict
    )


@pytest.mark.parametrize(("years", "verdict"), [(4, "violated"), (5, "holds"), (6, "holds"), (7, "violated")])
def test_a_span_of_years_counts_the_first_or_not(years, verdict):
    assert YearSpan(years=years, first=2020, last=2025).verdict() == verdict


@pytest.mark.parametrize(
    ("length", "verdict"),
    [(-1, "violated"), (0, "violated"), (1, "holds"), (LONGEST_TERM, "holds"), (LONGEST_TERM + 1, "violated")],
)
def test_a_term_ends_after_it_begins_and_soon_enough(length, verdict):
    assert TermYears(first=2020, last=2020 + length).verdict() == verdict


@pytest.mark.parametrize(("day", "verdict"), [(28, "holds"), (29, "holds"), (30, "violated")])
def test_a_document_may_be_cited_on_the_day_of_its_issue(day, verdict):
    assert CitationDate(cited=date(2024, 3, day), latest=date(2024, 3, 29)).verdict() == verdict


@pytest.mark.parametrize(
    ("tasks", "verdict"),
    [
        ("quý II/2024", "holds"),
        ("quý I/2024", "violated"),
        ("tháng 3/2024", "undecided"),
        ("6 tháng đầu năm 2024", "holds"),
    ],
)
def test_tasks_lie_ahead(tasks, verdict):
    assert TaskPeriod(results=Period.quarter(2024, 1), tasks=Period.parse(tasks)).verdict() == verdict


@pytest.mark.parametrize(
    ("under", "verdict"),
    [
        ((), "holds"),
        (("quý I/2024",), "holds"),
        (("quý I/2023", "quý I/2024"), "holds"),
        (("quý I/2023",), "violated"),
        (("quý II/2023",), "undecided"),
        (("tháng 1/2023",), "undecided"),
        (("năm 2023", "quý I/2023"), "violated"),
    ],
)
def test_a_heading_is_belied_by_the_same_quarter_of_another_year(under, verdict):
    assert HeadingPeriod(heading=Period.quarter(2024, 1), under=tuple(map(Period.parse, under))).verdict() == verdict


@pytest.mark.parametrize(
    ("parts", "percents", "verdict"),
    [
        ("254 chi bộ; 3 chi bộ", "98,83%; 1,17%", "holds"),
        ("254 chi bộ; 3 chi bộ", "98,83%; 2,17%", "violated"),
        ("3 chi bộ; 254 chi bộ", "2,17%; 98,83%", "violated"),
        # a part that is nothing fits every whole; those after it count
        ("0 chi bộ; 254 chi bộ; 3 chi bộ", "0%; 98,83%; 2,17%", "violated"),
        ("0 chi bộ; 254 chi bộ; 3 chi bộ", "0%; 98,83%; 1,17%", "holds"),
        ("0 chi bộ; 254 chi bộ; 3 chi bộ", "50%; 98,83%; 1,17%", "violated"),
        # what is named does not fit into the whole
        ("10 chi bộ; 10 chi bộ", "100,0%; 100,0%", "violated"),
        ("10 chi bộ; 10 chi bộ", "50,0%; 50,0%", "holds"),
        # the whole is at most 20 by the first, at least 39 by the second
        ("10 chi bộ; 10 chi bộ", "50,0%; 25,0%", "violated"),
        ("10 chi bộ; 10 chi bộ", "25,0%; 50,0%", "violated"),
        # one share leaves the whole open
        ("10 chi bộ; 10 chi bộ", "ít nhất 40%; 50,0%", "holds"),
        ("10 chi bộ; 10 chi bộ", "50,0%; ít nhất 40%", "holds"),
        ("10 chi bộ; 3 tỷ đồng", "50,0%; 9,0%", "undecided"),
        ("10 chi bộ; 3 nghìn chi bộ", "50,0%; 9,0%", "undecided"),
        ("10 chi bộ; trên 3 chi bộ", "50,0%; 9,0%", "undecided"),
        ("10 chi bộ; 3 đồng", "50,0%; 9,0%", "undecided"),
    ],
)
def test_shares_have_one_whole(parts, percents, verdict):
    assert SharesOfWhole(parts=figures(parts), percents=figures(percents)).verdict() == verdict


def test_the_whole_is_bounded_by_its_share():
    assert wholes_for(Percent(0), 3, Rounding.TRUNCATED) is None
    assert wholes_for(Percent(0), 3, Rounding.NEAREST) is None
    assert wholes_for(parse_figure("trên 0%"), 3, Rounding.NEAREST) is None
    assert str(wholes_for(Percent(1), 3, Rounding.NEAREST)) == "[200, 600]"
    assert str(wholes_for(Percent(50), 51, Rounding.TRUNCATED)) == "(100, 102]"


@pytest.mark.parametrize(
    ("part", "percent", "verdict"),
    [("1 người", "60%", "violated"), ("1 người", "50%", "holds"), ("2 người", "67%", "holds")],
)
def test_a_single_one_is_put_to_the_test_too(part, percent, verdict):
    assert Share(part=parse_figure(part), percent=parse_figure(percent)).verdict() == verdict
    assert PercentOfTarget(value=parse_figure(part), percent=parse_figure(percent)).verdict() == verdict


def evidence(report):
    return [[(stated.text, stated.path) for stated in claim.evidence] for claim in claims_of(report)]


def test_evidence_says_what_is_written_and_where():
    assert evidence(sample_with_percent("23,6%")) == [
        [("7,09 tỷ đồng", "facts[0]")],
        [("23,6%", "facts[1]"), ("7,09 tỷ đồng", "facts[0]")],
    ]
    assert evidence(sample_with_parts(9, 5, 4)) == [
        [("9 công văn", "facts[0]"), ("5 công văn", "facts[1]"), ("4 công văn", "facts[2]")]
    ]
    assert evidence(sample_with_share(56, 57, "98,25%")) == [
        [("98,25%", "facts[2]"), ("56 chi bộ", "facts[1]"), ("57 chi bộ", "facts[0]")]
    ]
    assert evidence(sample_with_stock(stock=9, increase=5)) == [
        [("9 hội viên", "facts[1]"), ("5 hội viên", "facts[0]")]
    ]


def test_a_target_and_a_whole_that_are_known_are_held_against():
    stated, computed = claims_of(sample_with_percent("23,6%"))
    assert stated.target == computed.target == parse_figure("30 tỷ đồng")
    (share,) = claims_of(sample_with_share(56, 57, "98,25%"))
    assert share.whole == figures("57 chi bộ")


@pytest.mark.parametrize(
    ("missing", "relation", "exhaustive"),
    [
        (MissingValues.SKIP_IF_ANY, "parts", None),
        (MissingValues.SKIP_IF_ALL, "parts", False),
        (MissingValues.NEVER_SKIP, "parts", True),
        (MissingValues.SKIP_IF_ANY, "of_which", False),
        (MissingValues.SKIP_IF_ALL, "of_which", False),
        (MissingValues.NEVER_SKIP, "of_which", False),
    ],
)
def test_a_part_that_is_missing_leaves_a_claim_or_not(missing, relation, exhaustive):
    whole = count("thu", 9, "thư", **{relation: ("di", "den")})
    report = sample("{thu} ({di})", whole, count("di", 5, "thư"))
    found = [claim.exhaustive for claim in claims_of(report, missing=missing)]
    assert found == ([] if exhaustive is None else [exhaustive])


def test_facts_of_nothing_make_no_claim():
    class Nothing:
        facts = FactBook()

    assert claims_of(Nothing()) == ()


def test_shares_of_an_unknown_whole_say_what_each_must_be_only_where_others_tell_the_whole():
    alone = SharesOfWhole(parts=figures("30 hộ"), percents=figures("25%"))
    broken = SharesOfWhole(parts=figures("1,5 tấn; 3 tấn"), percents=figures("25%; 50%"))
    pair = SharesOfWhole(parts=figures("30 hộ; 60 hộ"), percents=figures("25%; 50%"))
    assert not list(alone.solutions())
    assert not list(broken.solutions())
    assert list(pair.solutions())


def test_figures_of_two_kinds_stand_in_no_relation():
    first, second = figures("30 hộ; 5 triệu đồng")
    assert not list(SameValue(first=first, second=second).relations())
    assert list(SameValue(first=first, second=first).relations())


def test_one_over_what_has_no_end_may_be_as_small_as_any():
    assert reciprocal(Interval(2, None)) == Interval(0, None)
    assert reciprocal(Interval(2, 4)) == Interval(Fraction(1, 4), Fraction(1, 2))


def test_only_shares_alone_may_leave_one_out():
    percents = figures("17,66%; 44,51%; 1,39%")
    assert SharesOfWhole(parts=(), percents=percents).is_exceptional
    assert not SharesOfWhole(parts=figures("127 em; 320 em; 10 em"), percents=percents).is_exceptional
    assert not SharesOfWhole(parts=(), percents=figures("57,66%; 40,51%")).is_exceptional
