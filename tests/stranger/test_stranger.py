"""The package, tested with what the library offers for that."""

from hypothesis import given, settings
from stranger.house import INDICATORS, LAYOUT
from stranger.renderer import LinesRenderer
from stranger.rule import RoundPercentsRule

from dangbo_report import Fact, Report, Severity, render, validate
from dangbo_report.renderers import renderers
from dangbo_report.rules import installed_rules
from dangbo_report.strategies import broken_reports, reports
from dangbo_report.testing import check_layout, check_renderer, check_rule, sample_report


def test_they_conform():
    check_rule(RoundPercentsRule())
    check_renderer(LinesRenderer())
    check_layout(LAYOUT)


def test_they_are_found_by_their_entry_points():
    assert "STRANGER001" in {rule.code for rule in installed_rules()[0]}
    assert "lines" in {known.name for known in renderers()}
    assert [finding.severity for finding in validate(RoundPercentsRule.violating(), select="STRANGER001")] == [
        Severity.INFO
    ]


def test_the_layout_pads_counts_and_the_indicators_take_their_figures():
    report = sample_report()
    fact = Fact(INDICATORS["cay-xanh"], report.issuer, report.period, INDICATORS["cay-xanh"].figure("5 cây"))
    assert str(fact.figure) == "5 cây"
    assert render(report, "text", layout=LAYOUT)


@given(reports())
@settings(max_examples=20, deadline=None)
def test_any_report_is_rendered_and_none_is_accused(report: Report):
    assert isinstance(render(report, "lines"), str)
    assert validate(report).ok


@given(broken_reports("F002"))
@settings(max_examples=10, deadline=None)
def test_a_planted_fault_is_found_beside_our_rule(report: Report):
    assert "F002" in {finding.code for finding in validate(report)}
