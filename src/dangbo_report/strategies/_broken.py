"""Broken documents: valid ones with exactly one fault, planted for a rule to find."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeVar

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from dangbo_report.documents import Document
from dangbo_report.errors.likely import likely
from dangbo_report.renderers import render
from dangbo_report.report import Report
from dangbo_report.rules import Rule, installed_rules
from dangbo_report.strategies._arguments import strategy
from dangbo_report.strategies._faults import PLANTERS
from dangbo_report.strategies._reports import reports as valid_reports
from dangbo_report.strategies._text_faults import TEXT_PLANTERS, told

T = TypeVar("T")

#: The rules of reports whose planted fault its readers see too.
_ALSO_OF_TEXTS: Final = frozenset(("F001", "F002", "F005", "S001"))


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
        instead = f"broken_texts({rule.code!r})" if isinstance(example, str) else "its violating() example"
        raise InvalidArgument(f"{code=} is not found in one report that is authored; take {instead}")
    return st.just(example)


def broken_texts(code: str, *, reports: st.SearchStrategy[Report] | None = None) -> st.SearchStrategy[str]:
    """Draw the texts of reports with one fault that one rule finds when they are audited, and no other rule an error.

    A wrong percent of plan, a wrong share, parts that do not add up and a section without text stand in the sentences
    and headings of a page. A rule whose `violating()` example is a sentence has it planted in valid reports' text.
    Those of the catalogue that judge whole documents have their headings, dates or frame broken; of one of others'
    making whose example is a whole document, that is drawn.

    Args:
        code: the code or the name of the rule.
        reports: the valid reports that the fault is planted in; by default small ones.

    Raises:
        InvalidArgument: there is no such rule, or it judges reports that are authored.

    >>> from hypothesis import find
    >>> from dangbo_report.auditing import audit
    >>> text = find(broken_texts("impossible-percent"), lambda text: True)
    >>> [finding.code for finding in audit(text).errors]
    ['F012']
    """
    rule = _rule(code)
    valid = strategy("reports", reports, valid_reports(max_bodies=2, max_facts=3))
    example = rule.violating()
    if rule.code in _ALSO_OF_TEXTS:
        return _planted(valid, PLANTERS[rule.code]).map(lambda report: render(report, "text"))
    if isinstance(example, Document):
        raise InvalidArgument(f"{code=} is shown in what was read of a text; take its violating() example")
    if not isinstance(example, str):
        raise InvalidArgument(f"{code=} judges reports that are authored; take broken_reports({rule.code!r})")
    if planter := TEXT_PLANTERS.get(rule.code):
        return _planted(valid, planter)
    sentence = example.strip()
    if "\n" in sentence:
        return st.just(example)
    return valid.map(lambda report: told(render(report, "text"), sentence))


def _rule(code: str) -> Rule:
    rules, _ = installed_rules()
    by_name = {name: rule for rule in rules for name in (rule.code, rule.name)}
    if code not in by_name:
        hint = " or ".join(likely(code, list(by_name))) or ", ".join(rule.code for rule in rules)
        raise InvalidArgument(f"{code=} is no rule; did you mean {hint}?")
    return by_name[code]


@st.composite
def _planted(draw: st.DrawFn, valid: st.SearchStrategy[Report], planter: Callable[[st.DrawFn, Report], T]) -> T:
    return planter(draw, draw(valid))
