"""Slips of the pen: what one plants, another finds; what is found makes the claim hold."""

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dangbo_report import Count, Money, Percent, parse_figure
from dangbo_report.claims import (
    Average,
    Breakdown,
    Change,
    Cumulative,
    Difference,
    InWords,
    ListCount,
    PercentOfTarget,
    Points,
    Product,
    Remainder,
    RollForward,
    SameValue,
    Share,
    SharesOfWhole,
    SlipKind,
    TermYears,
    Verdict,
    anatomy,
    slips,
)
from dangbo_report.claims.digits import edits, meant, neighbours, written
from dangbo_report.claims.slips import with_figure
from dangbo_report.figures import Qualifier

f = parse_figure
NUMBERS = st.integers(1, 99_999)
FEW = st.integers(1, 999)
DECIMALS = st.integers(0, 2)


def many(number):
    return Count(number, "hộ")


def percent(part, whole, decimals):
    return Percent.of(part, whole, step=Decimal(1).scaleb(-decimals))


@st.composite
def true_claims(draw):
    """A claim of any kind that holds."""
    one, two, three, decimals = draw(NUMBERS), draw(NUMBERS), draw(FEW), draw(DECIMALS)
    part, whole = sorted((one, two))
    makers = (
        lambda: PercentOfTarget(value=many(one), percent=percent(one, two, decimals), target=many(two)),
        lambda: Share(part=many(part), percent=percent(part, whole, decimals), whole=(many(whole),)),
        lambda: Share(
            part=many(part), percent=percent(part, whole + three, decimals), whole=(many(whole), many(three))
        ),
        lambda: SharesOfWhole(
            parts=(many(one), many(two)),
            percents=(percent(one, one + two, decimals), percent(two, one + two, decimals)),
            whole=many(one + two),
        ),
        lambda: Breakdown(total=many(one + two + three), parts=(many(one), many(two), many(three))),
        lambda: Breakdown(total=many(one + two), parts=(many(one), many(two + three)), beside=(many(three),)),
        lambda: Breakdown(total=many(one + two + three), parts=(many(one), many(two)), exhaustive=False),
        lambda: Cumulative(stock=many(one + two), increase=many(one)),
        lambda: Cumulative(stock=many(one + two), increase=many(one), previous=many(two)),
        lambda: RollForward(
            closing=many(one + two), opening=many(one), plus=(many(two), many(three)), minus=(many(three),)
        ),
        lambda: Remainder(whole=many(one + two), done=(many(one),), left=many(two)),
        lambda: Product(count=many(three), price=Money(one), total=Money(one * three)),
        lambda: Average(total=Money(one * three), count=many(three), average=Money(one)),
        lambda: Difference(value=many(one + two), base=many(one), change=many(two)),
        lambda: Difference(value=many(one), base=many(one + two), change=many(two), falls=True),
        lambda: Change(percent=percent(two, one, decimals), value=many(one + two), change=many(two)),
        lambda: Change(percent=percent(two, one + two, decimals), value=many(one), change=many(two), falls=True),
        lambda: Change(percent=percent(two, one, decimals), base=many(one), change=many(two)),
        lambda: Change(percent=percent(two, one, decimals), base=many(one), value=many(one + two)),
        lambda: Change(percent=percent(two, one, decimals), value=many(one + two), base=many(one), change=many(two)),
        lambda: Points(value=Percent(three + 1), base=Percent(1), change=Percent(three)),
        lambda: SameValue(first=many(one), second=many(one)),
        lambda: InWords(figure=Money(one * 1000, step=1000), words=Money(one * 1000)),
    )
    return draw(st.sampled_from(makers))()


def terms(claim):
    return [term for term, _ in claim.solutions()]


@given(true_claims(), st.data())
def test_what_a_slip_plants_slips_find(claim, data):
    assert claim.verdict() is Verdict.HOLDS
    assert slips(claim) == ()
    term = data.draw(st.sampled_from(terms(claim)))
    _, wrong = data.draw(st.sampled_from(list(neighbours(term.figure))))
    spoilt = with_figure(claim, term.slot, term.index, wrong)
    assume(spoilt.verdict() is Verdict.VIOLATED)
    found = slips(spoilt)
    assert (term.slot, term.index, term.figure) in {(slip.slot, slip.index, slip.meant) for slip in found}
    assert [slip.kind for slip in found] == sorted(slip.kind for slip in found)


@given(true_claims(), st.data())
def test_every_answer_makes_the_claim_hold(claim, data):
    term = data.draw(st.sampled_from(terms(claim)))
    _, wrong = data.draw(st.sampled_from(list(neighbours(term.figure))))
    for slip in slips(with_figure(claim, term.slot, term.index, wrong)):
        assert slip.mended.verdict() is Verdict.HOLDS
        assert slip.stated != slip.meant
        assert slip.odds > 0


FIGURES = st.one_of(
    st.builds(Count, st.integers(0, 10**6), st.just("hộ")),
    st.builds(
        lambda number, power: Money(number * 10**power, step=10**power), st.integers(1, 10**5), st.integers(3, 9)
    ),
    st.builds(lambda number, power: Percent(Decimal(number).scaleb(-power)), st.integers(0, 10**5), st.integers(0, 3)),
)


@given(FIGURES, st.data())
def test_a_slip_leads_back(figure, data):
    _, other = data.draw(st.sampled_from(list(neighbours(figure))))
    assert figure in {back for _, back in neighbours(other)}


@given(FIGURES)
def test_no_slip_leads_to_the_same_figure_and_none_twice(figure):
    others = [other for _, other in neighbours(figure)]
    assert figure not in others
    assert len(others) == len(set(others))


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("1.063 hội viên", SlipKind.SWAPPED, "1.603 hội viên; 1.036 hội viên"),
        ("23,6%", SlipKind.EXCHANGED, "63,2%"),
        ("100%", SlipKind.DOUBLED, "10%"),
        ("23,6%", SlipKind.INSERTED, "3,6%; 2,6%; 23%"),
        ("23,6%", SlipKind.SEPARATOR, "2,36%; 236%; 0,236%; 0,0236%"),
        ("9 hộ", SlipKind.CHANGED, "0 hộ; 1 hộ; 2 hộ; 3 hộ; 4 hộ; 5 hộ; 6 hộ; 7 hộ; 8 hộ"),
        (
            "7,1 tỷ đồng",
            SlipKind.SEPARATOR,
            "0,71 tỷ đồng; 71 tỷ đồng; 0,071 tỷ đồng; 710 tỷ đồng; 7,1 triệu đồng; 7,1 nghìn tỷ đồng",
        ),
        ("7,1 tỷ đồng", SlipKind.INSERTED, "0,1 tỷ đồng; 0,7 tỷ đồng; 7 tỷ đồng"),
    ],
)
def test_what_a_hand_does(text, kind, expected):
    made = [other.value for each, other in neighbours(f(text)) if each is kind]
    assert made == [f(each).value for each in expected.split("; ")]


def test_whole_things_have_no_separator_to_lose():
    assert not [kind for kind, _ in neighbours(f("1.063 hội viên")) if kind is SlipKind.SEPARATOR]
    assert Money(2) not in [other for _, other in neighbours(Money(2000, step=1000))]


def test_what_no_type_shows_is_not_meant():
    edit = next(edit for edit in edits(written(f("23,6%"))) if edit.shift == 1 and edit.kind is SlipKind.SEPARATOR)
    assert meant(f("23,6%"), edit) == f("236%")
    assert meant(f("236%"), edit) is None


def test_the_digits_with_which_a_remainder_holds_are_all_named():
    claim = Remainder(whole=many(20), done=(many(15),), left=many(6))
    assert {str(slip.meant) for slip in slips(claim)} == {"21 hộ", "14 hộ", "5 hộ"}


def test_every_way_of_reading_is_tried():
    first = Share(part=many(310), percent=f("65,20%"), whole=(many(700),))
    second = Share(part=many(310), percent=f("65,20%"), whole=(many(496),))
    (slip,) = slips(Share(part=many(310), percent=f("65,20%"), whole=(many(700),), bindings=(first, second)))
    assert (slip.claim, str(slip.meant)) == (second, "62,50%")


@pytest.mark.parametrize(
    "claim",
    [
        Share(part=many(3), percent=f("98,24%")),
        TermYears(first=2052, last=2030),
        ListCount(count=many(3), names=("An Bình", "Phú An")),
    ],
)
def test_what_no_equation_tells_has_no_slips(claim):
    assert claim.verdict() is Verdict.VIOLATED
    assert slips(claim) == ()


def test_what_a_word_leaves_open_is_no_slip():
    claim = Difference(value=Count(30, "hộ", qualifier=Qualifier.OVER), base=many(5), change=many(99))
    assert {slip.slot for slip in slips(claim)} == {"change"}


def test_shares_of_a_whole_that_is_not_said_are_solved_too():
    claim = SharesOfWhole(parts=(many(254), many(3)), percents=(f("98,83%"), f("1,71%")))
    (slip,) = slips(claim)
    assert (slip.slot, slip.index, str(slip.meant)) == ("percents", 1, "1,17%")
    lost = SharesOfWhole(parts=(many(4), many(5), many(6)), percents=(f("98,83%"), f("98,83%"), f("12%")))
    assert slips(lost) == ()


def test_a_likelier_slip_is_rarer_by_chance():
    claim = PercentOfTarget(value=f("7,09 tỷ đồng"), percent=f("26,3%"), target=f("30 tỷ đồng"))
    swapped, *others = slips(claim)
    assert swapped.kind is SlipKind.SWAPPED
    assert all(slip.odds < swapped.odds for slip in others if slip.slot == swapped.slot)


def test_a_slip_of_a_short_figure_is_no_rarer_than_figures_of_its_length():
    claim = PercentOfTarget(value=many(20), percent=f("57,78%"), target=many(45))
    (slip,) = (each for each in slips(claim) if each.slot == "value")
    assert (str(slip.meant), slip.odds) == ("26 hộ", 5)  # 90 figures of two digits, 18 of them one digit off
    small = Share(part=many(78), percent=f("0,06%"), whole=(many(209_500),))
    assert all(each.odds < 10 for each in slips(small))  # percents of its size, and not up to a hundred


def test_short_numbers_prove_little_and_long_ones_much():
    (short, *_) = slips(Breakdown(total=many(9), parts=(many(5), many(3))))
    (long, *_) = slips(Breakdown(total=many(34_465), parts=(many(20_101), many(14_264))))
    assert short.odds < 2  # every digit is one slip from every other
    assert long.odds > 100


@given(true_claims(), st.data())
def test_a_slip_is_looked_up_and_not_tried(claim, data):
    """The work is bounded: what is judged are answers, never the hundreds of figures that a hand may have meant."""
    term = data.draw(st.sampled_from(terms(claim)))
    _, wrong = data.draw(st.sampled_from(list(neighbours(term.figure))))
    spoilt = with_figure(claim, term.slot, term.index, wrong)
    judged = 0
    real = anatomy.judge_relations

    def counting(relations):
        nonlocal judged
        judged += 1
        return real(relations)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(anatomy, "judge_relations", counting)
        slips(spoilt)
    assert judged <= 50
