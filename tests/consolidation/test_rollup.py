"""Roll-up: any order and grouping gives one total; what is missing or in conflict is said."""

from __future__ import annotations

import subprocess
import sys
from decimal import Decimal
from fractions import Fraction

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dangbo_report.claims import Verdict
from dangbo_report.consolidation import Absence, State, Submission, consolidate, total_of
from dangbo_report.errors import DuplicateCodeError, ImpossibleValueError
from dangbo_report.figures import Count, Interval, Measure, Money, Percent, Qualifier
from dangbo_report.indicators import (
    CountIndicator,
    Fact,
    FactBook,
    MoneyIndicator,
    OverTime,
    PercentOfTargetIndicator,
    ShareIndicator,
)
from dangbo_report.organisations import Directory, Level, Organisation, OrganisationKind
from dangbo_report.periods import Period, PeriodKind
from dangbo_report.regimes import ReportingRegime

Q1, Q2, H1 = Period.quarter(2024, 1), Period.quarter(2024, 2), Period.half(2024, 1)
MEMBERS = CountIndicator("hoi-vien", "Hội viên", "hội viên", over_time=OverTime.STOCK)
GIFTS = CountIndicator("qua", "Quà", "phần quà")
FUND = MoneyIndicator("quy", "Quỹ")
SHARED = CountIndicator("nguoi", "Người tham gia", "người", additive=False)
REACHED = PercentOfTargetIndicator("quy-dat", "Tỷ lệ", achieved="quy")
SHARE = ShareIndicator("chiem", "Tỷ trọng", part="qua", whole=("hoi-vien",))


def body(code: str, parent: str | None) -> Organisation:
    return Organisation(code, f"Hội {code}", OrganisationKind.POLITICAL_SOCIAL, Level.COMMUNE, parent=parent)


TREE = Directory([body("huyen", None), body("x", "huyen"), body("y", "huyen"), body("x1", "x"), body("x2", "x")])
REGIME = ReportingRegime(
    name="Báo cáo quý",
    receiver="huyen",
    reporters=("x1", "x2", "y"),
    cycle=PeriodKind.QUARTER,
    indicators=("hoi-vien", "qua", "quy", "nguoi"),
)


def sends(code: str, period: Period, *facts: tuple[object, ...], **more: object) -> Submission:
    book = FactBook(
        Fact(indicator, TREE[code], period, figure, target=rest[0] if rest else None)
        for indicator, figure, *rest in facts
    )
    more = {"state": State.SUBMITTED} | more
    return Submission(organisation=TREE[code], period=period, regime=REGIME, facts=book, **more)


def rolled(*sent: Submission, period: Period = Q1, **more: object):
    return consolidate(sent, directory=TREE, organisation="huyen", period=period, **more)


def gifts(value: int, **more: object) -> tuple[object, ...]:
    return GIFTS, Count(value, "phần quà", **more)


def members(value: int) -> tuple[object, ...]:
    return MEMBERS, MEMBERS.of(value)


def test_flows_add_and_every_cell_says_who_is_missing():
    made = rolled(sends("x1", Q1, gifts(5)), sends("y", Q1, gifts(0)))
    cell = made.cell("qua", "huyen")
    assert cell.fact.figure == Count(5, "phần quà")
    assert (cell.expected, cell.reported, cell.missing) == (("x1", "x2", "y"), ("x1", "y"), ("x2",))
    assert not cell.complete
    assert [each.fact.organisation.code for each in cell.contributions] == ["x1", "y"]
    assert made.book.get("qua", "x", Q1).figure.value == 5
    assert ("x2", "qua") in made.missing
    assert made.cell("qua", "nowhere") is None


def test_quarters_become_a_half_flows_add_and_stocks_take_the_last():
    sent = [sends(c, p, gifts(v), members(10 * v)) for c, v in (("x1", 1), ("x2", 2), ("y", 3)) for p in (Q1, Q2)]
    book = rolled(*sent, period=H1).book
    assert book.get("qua", "huyen", H1).figure.value == 12
    assert book.get("hoi-vien", "huyen", H1).figure.value == 60


def test_a_quarter_that_is_not_there_is_missing_and_not_zero():
    cell = rolled(sends("x1", Q1, gifts(5)), sends("y", Q1, gifts(1)), sends("y", Q2, gifts(2)), period=H1).cell(
        "qua", "huyen"
    )
    assert cell.fact.figure.value == 3
    assert cell.missing == ("x1", "x2")


def test_what_does_not_apply_is_neither_missing_nor_zero():
    made = rolled(sends("x1", Q1, gifts(5)), sends("x2", Q1, not_applicable=["qua"]), sends("y", Q1, gifts(1)))
    cell = made.cell("qua", "huyen")
    assert (cell.not_applicable, cell.missing, cell.complete) == (("x2",), (), True)
    none = sends("x1", Q1, gifts(0), not_applicable=["quy"])
    assert [none.absence(code) for code in ("qua", "quy", "hoi-vien")] == [
        None,
        Absence.NOT_APPLICABLE,
        Absence.MISSING,
    ]
    assert none.missing == ("hoi-vien", "nguoi")


def test_conflicts_are_listed_with_both_senders_and_not_counted():
    made = rolled(
        sends("x1", Q1, gifts(5), sender="A"), sends("x1", Q1, gifts(6), sender="B"), sends("y", Q1, gifts(1))
    )
    (conflict,) = made.conflicts
    assert [(each.sender, each.fact.figure.value) for each in conflict.contributions] == [("A", 5), ("B", 6)]
    cell = made.cell("qua", "huyen")
    assert (cell.fact.figure.value, cell.conflicting, cell.missing, cell.complete) == (1, ("x1",), ("x2",), False)


def test_two_senders_of_one_value_count_once():
    made = rolled(sends("x1", Q1, gifts(5), sender="A"), sends("x1", Q1, gifts(5), sender="B"))
    assert (made.conflicts, made.cell("qua", "huyen").fact.figure.value) == ((), 5)


def test_what_is_not_additive_is_not_added():
    made = rolled(sends("x1", Q1, (SHARED, SHARED.of(5))), sends("y", Q1, (SHARED, SHARED.of(6))))
    cell = made.cell("nguoi", "huyen")
    assert (cell.fact, cell.reported) == (None, ("x1", "y"))
    assert made.cell("nguoi", "x").fact.figure.value == 5


def test_percents_are_recomputed_from_sums():
    made = rolled(
        sends("x1", Q1, (FUND, Money(90), Money(100)), (REACHED, Percent(Decimal(90))), gifts(1), members(4)),
        sends("y", Q1, (FUND, Money(110), Money(300)), (SHARE, Percent(Decimal(50))), gifts(1), members(4)),
    )
    assert made.book.get("quy-dat", "huyen", Q1).figure == Percent(Decimal("50.00"))
    assert made.book.get("chiem", "huyen", Q1).figure == Percent(Decimal("25.00"))
    assert made.book.get("quy-dat", "x1", Q1).figure == Percent(Decimal(90))


@pytest.mark.parametrize("facts", [[], [(FUND, Money(1))], [(FUND, Money(1), Money(0))]])
def test_a_percent_that_does_not_follow_is_not_made_up(facts):
    made = rolled(
        sends("x1", Q1, *facts, (REACHED, Percent(Decimal(90))), (SHARE, Percent(Decimal(5)))),
        sends("y", Q1, (REACHED, Percent(Decimal(80))), (SHARE, Percent(Decimal(5)))),
    )
    assert made.cell("quy-dat", "huyen").fact is None
    assert made.cell("chiem", "huyen").fact is None


def test_a_percent_of_an_estimate_is_one():
    over = Money(50, qualifier=Qualifier.OVER)
    percents = [(REACHED, Percent(Decimal(1)))]
    made = rolled(
        sends("x1", Q1, (FUND, over, Money(100)), *percents), sends("y", Q1, (FUND, over, Money(100)), *percents)
    )
    assert made.book.get("quy-dat", "huyen", Q1).figure.qualifier is Qualifier.ESTIMATED


def test_percents_of_quarters_are_none_of_a_half():
    made = rolled(
        sends("x1", Q1, (REACHED, Percent(Decimal(90)))), sends("x1", Q2, (REACHED, Percent(Decimal(9)))), period=H1
    )
    assert made.book.get("quy-dat", "x1", H1) is None


@pytest.mark.parametrize(
    ("stated", "verdict", "total"),
    [(3, Verdict.HOLDS, 3), (4, Verdict.VIOLATED, 3)],
)
def test_a_stated_total_is_reconciled_with_the_sum_of_its_parts(stated, verdict, total):
    made = rolled(sends("x", Q1, gifts(stated)), sends("x1", Q1, gifts(1)), sends("x2", Q1, gifts(2)))
    (claim,) = made.claims
    assert (claim.verdict, claim.stated.sender) == (verdict, "Hội x")
    assert made.cell("qua", "x").fact.figure.value == total


def test_a_stated_total_stands_while_parts_are_missing():
    made = rolled(sends("x", Q1, gifts(9)), sends("x1", Q1, gifts(1)))
    assert made.claims[0].verdict is Verdict.HOLDS
    assert (made.cell("qua", "x").fact.figure.value, made.cell("qua", "huyen").missing) == (9, ("x2", "y"))


def test_a_figure_for_the_half_is_reconciled_with_its_quarters():
    made = rolled(sends("y", Q1, gifts(1)), sends("y", Q2, gifts(2)), sends("y", H1, gifts(4)), period=H1)
    assert made.claims[0].verdict is Verdict.VIOLATED
    assert made.cell("qua", "y").fact.figure.value == 3


def test_a_figure_for_the_half_stands_where_a_quarter_is_missing():
    assert rolled(sends("y", Q1, gifts(1)), sends("y", H1, gifts(4)), period=H1).cell("qua", "y").fact.figure.value == 4


def test_drafts_and_what_was_returned_do_not_count():
    made = rolled(sends("x1", Q1, gifts(5), state=State.DRAFT), sends("y", Q1, gifts(1), state=State.RETURNED))
    assert all(cell.fact is None for cell in made.cells)
    assert ("x1", "qua") in made.missing
    assert len(made.book) == 0


def test_years_take_what_covers_them():
    months = [sends("y", Period.month(2024, m), gifts(1)) for m in range(1, 7)]
    year = [*months, sends("y", Period.half(2024, 2), gifts(10))]
    assert rolled(*year, period=Period.year(2024)).cell("qua", "y").fact.figure.value == 16


POOL = st.lists(
    st.tuples(
        st.sampled_from(["x1", "x2", "y"]),
        st.sampled_from([Q1, Q2]),
        st.integers(0, 50),
        st.sampled_from([1, 10, 100]),
    ),
    unique_by=lambda each: each[:2],
)


@given(POOL, st.randoms(use_true_random=False))
def test_any_order_gives_one_total(pool, random):
    sent = [sends(c, p, gifts(v * step, step=step), members(v)) for c, p, v, step in pool]
    mixed = list(sent)
    random.shuffle(mixed)
    assert rolled(*sent, period=H1) == rolled(*mixed, period=H1)


@given(POOL)
def test_any_grouping_gives_one_total(pool):
    sent = [sends(c, p, gifts(v * step, step=step), members(v)) for c, p, v, step in pool]
    whole = rolled(*sent, period=H1)
    for code in ("qua", "hoi-vien"):
        cells = [whole.cell(code, part) for part in ("x", "y")]
        parts = [each.fact.figure for cell in cells if cell for each in cell.contributions]
        root = whole.cell(code, "huyen")
        assert (total_of(parts) if parts else None) == (root.fact.figure if root and root.fact else None)


FIGURES = st.lists(
    st.builds(
        lambda digits, step, qualifier: Money(digits * step, step=step, qualifier=qualifier),
        st.integers(-99, 99),
        st.sampled_from([1, 10, 1000]),
        st.sampled_from(Qualifier),
    ),
    min_size=1,
    max_size=6,
)


@given(FIGURES, st.randoms(use_true_random=False))
def test_a_total_says_no_more_than_is_known(figures, random):
    total = total_of(figures)
    known = figures[0].interval()
    for each in figures[1:]:
        known += each.interval()
    shown = total.interval()
    assert shown.lower is None or (known.lower is not None and shown.lower <= known.lower)
    assert shown.upper is None or (known.upper is not None and shown.upper >= known.upper)
    mixed = list(figures)
    random.shuffle(mixed)
    assert total_of(mixed) == total


def test_totals_are_of_the_kind_of_their_parts():
    tons = Measure(Decimal("1.5"), "tấn")
    assert str(total_of([tons, tons])) == "khoảng 3,0 tấn"
    assert str(total_of([Count(2000, step=1000)] * 11)) == "ước 22 nghìn"
    assert total_of([Count(5), Count(6)]).interval().lower == Fraction(11)


def test_a_submission_goes_one_step_at_a_time_and_is_locked_when_approved():
    draft = sends("x", Q1, gifts(1), state=State.DRAFT)
    sent = draft.revised(FactBook()).to(State.SUBMITTED)
    with pytest.raises(ImpossibleValueError, match="a draft"):
        sent.revised(FactBook())
    with pytest.raises(ImpossibleValueError, match="returned, accepted"):
        sent.to(State.APPROVED)
    accepted = sent.to(State.RETURNED).to(State.SUBMITTED).to(State.ACCEPTED)
    with pytest.raises(ImpossibleValueError, match="x1"):
        accepted.to(State.APPROVED, below=[sends("x1", Q1)])
    approved = accepted.to(State.APPROVED, below=[sends("x1", Q1, state=State.APPROVED)])
    with pytest.raises(ImpossibleValueError, match="locked"):
        approved.to(State.DRAFT)


def test_a_submission_holds_its_own_figures_only():
    fact = Fact(GIFTS, TREE["x1"], Q1, GIFTS.of(1))
    for organisation, period, without in (("y", Q1, ()), ("x1", Q2, ()), ("x1", Q1, ("qua",))):
        with pytest.raises(ImpossibleValueError):
            Submission(
                organisation=TREE[organisation],
                period=period,
                regime=REGIME,
                facts=FactBook([fact]),
                not_applicable=without,
            )


def test_nothing_of_it_loads_with_the_package():
    code = "import sys, dangbo_report; sys.exit(any('consolidation' in name for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_regime_of_years_expects_nothing_of_a_quarter():
    yearly = ReportingRegime(name="Năm", receiver="huyen", reporters=("y",), cycle=PeriodKind.YEAR, indicators=("x",))
    assert rolled(sends("y", Q1, gifts(1)), regimes=[yearly]).cell("x", "y") is None


def test_what_does_not_apply_to_a_quarter_adds_nothing_to_the_half():
    quarters = [sends("y", Q1, not_applicable=["qua"]), sends("y", Q2, gifts(2))]
    assert rolled(*quarters, period=H1).cell("qua", "y").fact.figure.value == 2
    half = sends("y", H1, not_applicable=["qua"])
    assert rolled(*quarters, half, period=H1).cell("qua", "y").fact.figure.value == 2
    one, stated = sends("y", Q1, not_applicable=["qua"]), sends("y", H1, gifts(4))
    assert (
        rolled(one, sends("y", Q2, not_applicable=["qua"]), stated, period=H1).cell("qua", "y").fact.figure.value == 4
    )


def test_a_total_that_no_step_covers_is_an_estimate():
    assert total_of([Count(2000, step=1000), Count(500, step=100)] * 30).qualifier is Qualifier.ESTIMATED


def test_a_body_that_stands_above_others_may_report_alone():
    made = rolled(sends("x", Q1, gifts(7)))
    assert made.cell("qua", "huyen").fact.figure.value == 7
    assert made.cell("qua", "huyen").interval == Interval.point(7)
    assert made.claims == ()


def test_two_indicators_of_one_code_are_refused():
    other = attrs.evolve(GIFTS, name="Quà khác")
    with pytest.raises(DuplicateCodeError):
        rolled(sends("x1", Q1, gifts(1)), sends("x2", Q1, (other, other.of(2))))


def test_percents_have_no_interval_as_totals():
    assert rolled(sends("x1", Q1, (REACHED, Percent(Decimal(90))))).cell("quy-dat", "x1").interval is None
