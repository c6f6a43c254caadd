from decimal import Decimal

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dangbo_report import (
    Count,
    Fact,
    Percent,
    PercentOfTargetIndicator,
    ShareIndicator,
    Verdict,
    claims_of,
    parse_figure,
)
from dangbo_report.claims import Breakdown, Cumulative, PercentOfTarget, Share
from dangbo_report.findings import Evidence
from dangbo_report.rules.samples import FRONT, FUND, FUND_FACT, QUARTER, count, sample, sample_with_stock


def figures(text):
    return tuple(parse_figure(part) for part in text.split("; ")) if text else ()


@pytest.mark.parametrize(
    ("part", "percent", "whole", "verdict"),
    [
        ("56 chi bộ", "98,24%", "57 chi bộ", "holds-truncated"),
        ("56 chi bộ", "98,25%", "57 chi bộ", "holds"),
        ("56 chi bộ", "98,26%", "57 chi bộ", "violated"),
        ("56 chi bộ", "98,25%", "56 chi bộ; 1 chi bộ", "holds"),
        ("56 chi bộ", "khoảng 99%", "57 chi bộ", "undecided"),
        ("56 chi bộ", "trên 98%", "57 chi bộ", "holds"),
        ("56 chi bộ", "gần 98%", "57 chi bộ", "violated"),
        ("1.562 người", "75,49%", "", "holds-truncated"),
        ("1.562 người", "75,5%", "", "holds"),
        ("3 người", "98,24%", "", "violated"),
        ("0 người", "98,24%", "", "violated"),
        ("0 người", "0%", "", "holds"),
        ("0 người", "0%", "0 người", "undecided"),
        ("2 nghìn người", "98,24%", "", "holds"),
        ("3 người", "0%", "", "holds"),
        ("trên 3 người", "98,24%", "", "holds"),
        ("3 người", "dưới 5%", "", "holds"),
        ("5 tỷ đồng", "12,34%", "", "holds"),
    ],
)
def test_a_share_is_judged(part, percent, whole, verdict):
    assert Share(part=parse_figure(part), percent=parse_figure(percent), whole=figures(whole)).verdict() == verdict


@given(st.integers(1, 10**6), st.integers(1, 10**6), st.integers(0, 3))
def test_a_share_that_was_rounded_holds_with_and_without_its_whole(part, whole, digits):
    percent = Percent.of(part, whole, step=Decimal(1).scaleb(-digits))
    stated = Share(part=Count(part, "người"), percent=percent)
    assert attrs.evolve(stated, whole=(Count(whole, "người"),)).verdict() is Verdict.HOLDS
    assert stated.verdict() is Verdict.HOLDS


@given(st.integers(1, 10**4), st.integers(1, 10**4))
def test_a_share_that_was_cut_off_is_never_violated(part, whole):
    cut = Percent(Decimal(part * 10_000 // whole) / 100, step=Decimal("0.01"))
    assert Share(part=Count(part, "người"), percent=cut, whole=(Count(whole, "người"),)).verdict() in {
        Verdict.HOLDS,
        Verdict.HOLDS_TRUNCATED,
    }


@pytest.mark.parametrize(
    ("value", "percent", "target", "verdict"),
    [
        ("7,09 tỷ đồng", "23,6%", "30 tỷ đồng", "holds"),
        ("7,09 tỷ đồng", "26,3%", "30 tỷ đồng", "violated"),
        ("7,09 tỷ đồng", "23%", "29,7 tỷ đồng", "holds-truncated"),
        ("ước 7 tỷ đồng", "99%", "30 tỷ đồng", "undecided"),
        ("688 đơn vị máu", "122,2%", "563 đơn vị máu", "holds"),
        ("1.063 hội viên", "80,53%", "", "holds"),
    ],
)
def test_a_percent_of_target_is_judged(value, percent, target, verdict):
    whole = parse_figure(target) if target else None
    assert PercentOfTarget(value=parse_figure(value), percent=parse_figure(percent), target=whole).verdict() == verdict


@pytest.mark.parametrize(
    ("total", "parts", "exhaustive", "verdict"),
    [
        ("9 công văn", "5 công văn; 4 công văn", True, "holds"),
        ("9 công văn", "5 công văn; 3 công văn", True, "violated"),
        ("9 công văn", "5 công văn; 3 công văn", False, "holds"),
        ("9 công văn", "5 công văn; 5 công văn", False, "violated"),
        ("10 tỷ đồng", "6,4 tỷ đồng; 4 tỷ đồng", False, "holds"),
        ("9 công văn", "5 công văn; khoảng 5 công văn", True, "undecided"),
        ("10,0 tỷ đồng", "3,3 tỷ đồng; 6,6 tỷ đồng", True, "holds"),
        ("10,0 tỷ đồng", "3,2 tỷ đồng; 6,6 tỷ đồng", True, "violated"),
    ],
)
def test_a_breakdown_is_judged(total, parts, exhaustive, verdict):
    claim = Breakdown(total=parse_figure(total), parts=figures(parts), exhaustive=exhaustive)
    assert claim.verdict() == verdict


@pytest.mark.parametrize(
    ("stock", "increase", "previous", "verdict"),
    [
        ("1.529 hội viên", "24 hội viên", None, "holds"),
        ("20 hội viên", "24 hội viên", None, "violated"),
        ("1.529 hội viên", "24 hội viên", "1.505 hội viên", "holds"),
        ("1.529 hội viên", "24 hội viên", "1.500 hội viên", "violated"),
    ],
)
def test_a_stock_is_judged(stock, increase, previous, verdict):
    before = parse_figure(previous) if previous else None
    assert Cumulative(stock=parse_figure(stock), increase=parse_figure(increase), previous=before).verdict() == verdict


def test_evidence_is_no_part_of_a_claim():
    claim = Share(part=Count(1), percent=Percent(Decimal(50)))
    assert attrs.evolve(claim, evidence=(Evidence("x"),)) == claim


def test_the_facts_of_a_report_make_claims():
    (stock,) = claims_of(sample_with_stock(stock=100, increase=20))
    assert stock == Cumulative(stock=Count(100, "hội viên"), increase=Count(20, "hội viên"))
    assert [stated.path for stated in stock.evidence] == ["facts[1]", "facts[0]"]


def test_a_target_makes_a_claim_that_always_holds():
    report = sample("x", attrs.evolve(FUND_FACT, target=FUND.figure("30 tỷ đồng")))
    (claim,) = claims_of(report)
    assert claim.verdict() is Verdict.HOLDS
    assert str(claim.percent) == "23,6%"


def test_what_is_not_there_makes_no_claim():
    reached = PercentOfTargetIndicator("dat", "Đạt", achieved="khong-co")
    share = ShareIndicator("chiem", "Chiếm", part="khong-co")
    lonely = ShareIndicator("dat-chiem", "Chiếm", part="dat", whole=("khong-co",))
    percents = [Fact(each, FRONT, QUARTER, each.figure("5%")) for each in (reached, share, lonely)]
    assert claims_of(sample("x", *percents, count("a", 5, "hộ", parts=("b", "c")), count("b", 2, "hộ"))) == ()


def test_a_share_of_an_incomplete_whole_is_one_of_an_unknown_whole():
    share = ShareIndicator("chiem", "Chiếm", part="a", whole=("a", "thieu"))
    (claim,) = claims_of(sample("x", count("a", 3, "hộ"), Fact(share, FRONT, QUARTER, share.figure("60%"))))
    assert claim == Share(part=Count(3, "hộ"), percent=Percent(Decimal(60)))
