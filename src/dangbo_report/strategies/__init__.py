"""Strategies for Hypothesis: draw figures, periods, organisations, facts and whole reports for tests.

Needs the extra `hypothesis`. Through Hypothesis' entry point `st.from_type(Count)`, and every other public type,
works without importing this room.
"""

from dangbo_report.strategies import _extra as _extra

# isort: split
from dangbo_report.strategies._annexes import Spoilt, annexes, spoilt_annexes
from dangbo_report.strategies._books import fact_books
from dangbo_report.strategies._broken import broken_reports, broken_texts
from dangbo_report.strategies._facts import catalogues, facts, indicators
from dangbo_report.strategies._figures import (
    counts,
    figures,
    intervals,
    measures,
    money,
    percentage_points,
    percents,
    qualifiers,
)
from dangbo_report.strategies._judgements import (
    claims,
    findings,
    findings_of_documents,
    layouts,
    regimes,
    renderers,
    rules,
)
from dangbo_report.strategies._nodes import (
    footnotes,
    items,
    letterheads,
    paragraphs,
    recipients,
    references,
    sections,
    signatures,
    tables,
    texts,
)
from dangbo_report.strategies._organisations import codes, directories, organisations, standard_directories
from dangbo_report.strategies._pairs import SpoiltPair, spoilt_pairs
from dangbo_report.strategies._periods import days_of_month, periods, terms
from dangbo_report.strategies._prose import prose
from dangbo_report.strategies._readings import readings
from dangbo_report.strategies._reports import reports

__all__ = [
    "Spoilt",
    "SpoiltPair",
    "annexes",
    "broken_reports",
    "broken_texts",
    "catalogues",
    "claims",
    "codes",
    "counts",
    "days_of_month",
    "directories",
    "fact_books",
    "facts",
    "figures",
    "findings",
    "findings_of_documents",
    "footnotes",
    "indicators",
    "intervals",
    "items",
    "layouts",
    "letterheads",
    "measures",
    "money",
    "organisations",
    "paragraphs",
    "percentage_points",
    "percents",
    "periods",
    "prose",
    "qualifiers",
    "readings",
    "recipients",
    "references",
    "regimes",
    "renderers",
    "reports",
    "rules",
    "sections",
    "signatures",
    "spoilt_annexes",
    "spoilt_pairs",
    "standard_directories",
    "tables",
    "terms",
    "texts",
]
