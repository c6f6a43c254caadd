"""Conformance: what whoever writes a rule, a phrase, a renderer or a layout runs from a test, in one line.

Each check goes through a list of clauses and raises `NonConformingError`, an `AssertionError`, that tells of every
clause that is broken and what to do about it. No extra is needed.
"""

from dangbo_report.testing.layouts import check_layout
from dangbo_report.testing.phrases import check_phrase
from dangbo_report.testing.renderers import check_renderer
from dangbo_report.testing.rules import check_rule
from dangbo_report.testing.samples import sample_of_every_node, sample_report

__all__ = ["check_layout", "check_phrase", "check_renderer", "check_rule", "sample_of_every_node", "sample_report"]
