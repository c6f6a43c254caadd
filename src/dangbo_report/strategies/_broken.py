"""Broken reports: valid ones with exactly one fault, planted for a rule to find."""

from __future__ import annotations

from collections.abc import Callable
from difflib import get_close_matches

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from dangbo_report.report import Report
from dangbo_report.rules import Rule, installed_rules
from dangbo_report.strategies._arguments import strategy
from dangbo_report.strategies._faults import PLANTERS, Planter
from dangbo_report.strategies._reports import reports as valid_reports


def broken_reports(code: str, *, reports: st.SearchStrategy[Report] | None = None) -> st.SearchStrategy[Report]:
    """Draw reports with one fault that one rule finds, and no other rule an error.

    A rule of others' making says itself how it is broken: by a method `plant(report)` that returns a valid report
    with the fault in it. Of a rule that has none, the `violating()` example is drawn.

    Args:
        code: the code or the name of the rule.
        reports: the valid reports that the fault is planted in.

    Raises:
        InvalidArgument: there is no such rule, or it judges texts that were read, or two reports together.

    >>> from hypothesis import find
    >>> from dangbo_report.rules import validate
    >>> report = find(broken_reports("F002"), lambda report: True)
    >>> [finding.code for finding in validate(report).errors]
    ['F002']
    """
    rule = _rule(code)
    valid = strategy("reports", reports, valid_reports())
    if planter := PLANTERS.get(rule.code):
        return _planted(valid, planter)
    plant: Callable[[Report], Report] | None = getattr(rule, "plant", None)
    if plant is not None:
        return valid.map(plant)
    example = rule.violating()
    if not isinstance(example, Report):
        raise InvalidArgument(f"{code=} is not found in one report that is authored; take its violating() example")
    return st.just(example)


def _rule(code: str) -> Rule:
    rules, _ = installed_rules()
    by_name = {name: rule for rule in rules for name in (rule.code, rule.name)}
    if code not in by_name:
        hint = " or ".join(get_close_matches(code, by_name)) or ", ".join(rule.code for rule in rules)
        raise InvalidArgument(f"{code=} is no rule; did you mean {hint}?")
    return by_name[code]


@st.composite
def _planted(draw: st.DrawFn, valid: st.SearchStrategy[Report], planter: Planter) -> Report:
    return planter(draw, draw(valid))
