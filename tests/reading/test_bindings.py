"""Bindings: what grammar leaves open of one claim, and what becomes of those that make none."""

from dangbo_report.reading.bindings import Binding
from dangbo_report.reading.building import claims_of_proposals


def test_a_binding_that_lacks_its_figures_makes_no_claim():
    assert not list(claims_of_proposals("", [(Binding("same-value", {}),)]))
