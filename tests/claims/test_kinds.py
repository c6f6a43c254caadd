"""Every kind of claim at its edges, and what several readings of one sentence come to."""

import json
from datetime import date

import attrs
import pytest

from dangbo_report import Percent, Verdict, parse_figure
from dangbo_report.auditing import validation_report
from dangbo_report.claims import (
    Asserted,
    Average,
    Breakdown,
    Change,
    Cumulative,
    Direction,
    DirectionWord,
    ListCount,
    Order,
    PercentOfTarget,
    Points,
    RollForward,
    SameValue,
    Share,
    SharesOfWhole,
    slips,
)
from dangbo_report.documents import Document, Outline
from dangbo_report.errors import ImpossibleValueError
from dangbo_report.findings import Evidence

f = parse_figure


def many(text):
    return tuple(map(f, text.split("; ")))


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        (Average(total=f("925 triệu đồng"), count=f("37 hộ"), average=f("25 triệu đồng")), "holds"),
        (Average(total=f("925 triệu đồng"), count=f("37 hộ"), average=f("23 triệu đồng")), "violated"),
        (Average(total=f("100 hộ"), count=f("3 xã"), average=f("33 hộ")), "holds"),
        (Average(total=f("200 hộ"), count=f("3 xã"), average=f("66 hộ")), "holds-truncated"),
        (Average(total=f("100 hộ"), count=f("3 xã"), average=f("34 hộ")), "violated"),
        (Average(total=f("100,0 tấn"), count=f("3 xã"), average=f("33,3 tấn")), "holds"),
        (Average(total=f("200,00 tấn"), count=f("3 xã"), average=f("66,6 tấn")), "holds-truncated"),
        (RollForward(closing=f("7 đơn"), opening=f("12 đơn"), plus=many("30 đơn"), minus=many("35 đơn")), "holds"),
        (RollForward(closing=f("8 đơn"), opening=f("12 đơn"), plus=many("30 đơn"), minus=many("35 đơn")), "violated"),
        (RollForward(closing=f("12 đơn"), opening=f("12 đơn")), "holds"),
        (Points(value=f("68%"), base=f("47%"), change=f("21 điểm phần trăm")), "holds"),
        (Points(value=f("47%"), base=f("68%"), change=f("-21%"), falls=True), "holds"),
        (Points(value=f("47%"), base=f("68%"), change=f("21%")), "violated"),
        (Cumulative(stock=f("9 hộ"), increase=f("4 hộ"), previous=f("5 hộ")), "holds"),
        (Direction(value=f("95%"), base=f("100%"), word=DirectionWord.EXCEEDS), "violated"),
        (Direction(value=f("100%"), base=f("100%"), word=DirectionWord.EXCEEDS), "holds"),
        (Direction(value=f("5 hộ"), base=f("5 hộ"), word=DirectionWord.RISES), "violated"),
        (Direction(value=f("4 hộ"), base=f("5 hộ"), word=DirectionWord.FALLS), "holds"),
        (Direction(value=f("5 hộ"), base=f("5 hộ"), word=DirectionWord.FALLS_SHORT), "violated"),
        (Direction(value=f("5 hộ"), base=f("5 hộ"), word=DirectionWord.REACHES), "holds"),
        (Direction(value=f("4 hộ"), base=f("5 hộ"), word=DirectionWord.REACHES), "violated"),
        (Direction(value=f("5 hộ"), base=f("5 hộ"), word=DirectionWord.EQUALS), "holds"),
        (Direction(value=f("4 hộ"), base=f("5 hộ"), word=DirectionWord.EQUALS), "violated"),
        (ListCount(count=f("2 xã"), names=("An Bình", "Phú An")), "holds"),
        (ListCount(count=f("khoảng 2 xã"), names=("An Bình",)), "undecided"),
        (Order(first=date(2024, 3, 5), last=date(2024, 3, 12)), "holds"),
        (Order(first=date(2024, 3, 15), last=date(2024, 3, 12)), "violated"),
        (Order(first=date(2024, 3, 5), last=f("5 hộ")), "undecided"),
        (Order(first=f("5 hộ"), last=date(2024, 3, 5)), "undecided"),
        (Order(first=f("5%"), last=f("7%")), "holds"),
        (Order(first=f("7%"), last=f("5%")), "violated"),
        (SameValue(first=f("7,1 tỷ đồng"), second=f("7,2 tỷ đồng")), "violated"),
        (SameValue(first=f("748 triệu đồng"), second=f("749 triệu đồng")), "violated"),
        (SameValue(first=f("7,09 tỷ đồng"), second=f("7,1 tỷ đồng")), "holds"),
        (SameValue(first=f("7,09 tỷ đồng"), second=f("7 tỷ đồng")), "holds"),
        (SameValue(first=f("7,9 tỷ đồng"), second=f("7 tỷ đồng")), "holds-truncated"),
        (SameValue(first=f("5 hộ"), second=f("5 tỷ đồng")), "undecided"),
        (SameValue(first=date(2025, 2, 14), second=date(2025, 2, 14)), "holds"),
        (SameValue(first=date(2025, 2, 14), second=date(2025, 2, 24)), "violated"),
        (SameValue(first=date(2025, 2, 14), second=f("5 hộ")), "undecided"),
        (Share(percent=f("33,1%"), whole=many("40 hội viên")), "violated"),
        (Share(percent=f("32,5%"), whole=many("40 hội viên")), "holds"),
        (Share(percent=f("33,1%"), whole=many("40 tỷ đồng")), "holds"),
        (Share(percent=f("33,1%")), "holds"),
        (Share(part=f("0 hộ"), percent=f("50%"), whole=many("0 hộ")), "undecided"),
        (PercentOfTarget(value=f("0 hộ"), percent=f("100%"), target=f("0 hộ")), "undecided"),
        (PercentOfTarget(value=f("5 hộ"), percent=f("100%"), target=f("0 hộ")), "violated"),
        (PercentOfTarget(value=f("92,5%"), percent=f("100,5%"), target=f("92%")), "holds"),
        (PercentOfTarget(value=f("30 hộ"), percent=f("100%"), target=f("trên 20 hộ")), "holds"),
        (Change(percent=f("5%"), value=f("105 hộ")), "holds"),  # of 100 hộ
        (Change(percent=f("11,15%"), value=f("29 vụ")), "violated"),  # of no whole number
        (Change(percent=f("20%"), value=f("16 vụ"), falls=True), "holds"),
        (Change(percent=f("10%"), value=f("16 vụ"), falls=True), "violated"),
        (Change(percent=f("5%"), base=f("100 hộ")), "undecided"),
        (Change(percent=f("5%"), base=f("100 hộ"), value=f("105 hộ"), change=f("5 hộ")), "holds"),
        (Change(percent=f("5%"), base=f("100 hộ"), value=f("95 hộ"), change=f("5 hộ"), falls=True), "holds"),
        (Change(percent=f("5%"), base=f("100 hộ"), value=f("95 hộ"), change=f("5 hộ")), "violated"),
        (Change(percent=f("5%"), base=f("0 hộ"), change=f("5 hộ")), "undecided"),
    ],
)
def test_a_claim_is_judged(claim, verdict):
    assert claim.verdict() == verdict


def test_parts_have_a_share_each():
    with pytest.raises(ImpossibleValueError, match="one share for each of 2 parts"):
        SharesOfWhole(parts=many("5 hộ; 6 hộ"), percents=many("50%"))


def test_shares_of_a_whole_that_is_said_are_shares_of_that():
    claim = SharesOfWhole(parts=many("5 hộ; 5 hộ"), percents=many("50%; 50%"), whole=f("10 hộ"))
    assert claim.verdict() is Verdict.HOLDS
    assert attrs.evolve(claim, whole=f("11 hộ")).verdict() is Verdict.VIOLATED


RIGHT = Breakdown(total=f("9 đơn"), parts=many("5 đơn; 4 đơn"))
WRONG = Breakdown(total=f("9 đơn"), parts=many("5 đơn; 3 đơn"))
OPEN = Breakdown(total=f("9 đơn"), parts=many("khoảng 5 đơn; 3 đơn"))
CUT = Breakdown(total=f("7 nghìn hộ"), parts=many("7.999 hộ"))


@pytest.mark.parametrize(
    ("readings", "verdict"),
    [
        ((WRONG, RIGHT), "holds"),
        ((WRONG, OPEN), "undecided"),
        ((CUT, OPEN), "undecided"),
        ((WRONG, CUT), "holds-truncated"),
        ((WRONG, WRONG), "violated"),
    ],
)
def test_of_several_readings_the_best_counts(readings, verdict):
    claim = attrs.evolve(readings[0], bindings=readings)
    assert claim.verdict() == verdict
    assert claim == readings[0]


@pytest.mark.parametrize(
    ("claim", "beyond"),
    [
        (Breakdown(total=f("9 đơn"), parts=many("5 đơn; 5 đơn")), True),
        (RIGHT, False),
        (Cumulative(stock=f("5 hộ"), increase=f("6 hộ")), True),
        (Share(part=f("6 hộ"), percent=f("50%"), whole=many("5 hộ")), True),
        (Share(percent=f("50%"), whole=many("5 hộ")), False),
        (Order(first=f("7%"), last=f("5%")), False),
    ],
)
def test_parts_may_be_beyond_their_whole(claim, beyond):
    assert claim.is_beyond_whole is beyond


def test_a_slip_may_lead_to_another_type_of_nothing():
    assert slips(Share(percent=Percent(33), whole=many("1 hội viên"))) == ()


class Lost(Asserted):
    kind = "lost"

    def judged(self):
        raise KeyError("gone")


def test_a_claim_without_a_rule_and_one_that_cannot_be_judged_have_their_rows():
    evidence = (Evidence("9 đơn", span=(0, 5)),)
    claims = (attrs.evolve(RIGHT, bindings=(Lost(),), evidence=evidence), attrs.evolve(RIGHT, evidence=evidence))
    rows = json.loads(validation_report(Document("9 đơn", outline=Outline(), claims=claims)))
    assert [(row["result"], row["severity"]) for row in rows] == [("NA", None), ("1", "error")]
    assert "gone" in rows[0]["verdict"]
