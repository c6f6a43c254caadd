"""Laws 3 and 7: percents follow from their figures, and parts make one whole however they are added."""

from fractions import Fraction
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from dangbo_report import FactBook, Report, claims_of
from dangbo_report import strategies as draw
from dangbo_report.claims import Verdict
from dangbo_report.consolidation import State, Submission, consolidate
from dangbo_report.indicators import AnyFact
from dangbo_report.regimes import party_regime


@given(draw.facts())
def test_law_3_a_percent_of_target_holds_what_is_recomputed(fact: AnyFact) -> None:
    percent = fact.percent_of_target
    if percent is not None:
        assert fact.target is not None
        assert Fraction(fact.figure.value) * 100 / Fraction(fact.target.value) in percent.interval()


@settings(max_examples=50)
@given(draw.reports())
def test_law_3_no_claim_of_a_valid_report_is_violated(report: Report) -> None:
    assert Verdict.VIOLATED not in {claim.verdict() for claim in claims_of(report)}


@settings(max_examples=50)
@given(draw.reports(max_bodies=4), st.randoms(use_true_random=False))
def test_law_7_the_order_of_the_parts_is_free(report: Report, random: Random) -> None:
    sent = submissions(report)
    mixed = random.sample(sent, len(sent))
    first, second = (
        consolidate(given, directory=report.directory, organisation=report.issuer.code, period=report.period)
        for given in (sent, mixed)
    )
    assert first == second


def submissions(report: Report) -> list[Submission]:
    """What each body sent, as its part of the report."""
    bodies = {fact.organisation.code: fact.organisation for fact in report.facts}
    regime = party_regime(
        "Báo cáo định kỳ",
        receiver=report.issuer.code,
        reporters=tuple(bodies),
        level=report.issuer.level,
        cycle=report.period.kind,
    )
    return [
        Submission(
            organisation=body,
            period=report.period,
            regime=regime,
            facts=FactBook(fact for fact in report.facts if fact.organisation == body and fact.period == report.period),
            state=State.SUBMITTED,
        )
        for body in bodies.values()
    ]
