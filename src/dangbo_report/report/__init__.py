"""Reports: a document tree whose sentences name facts, and never repeat their digits."""

from dangbo_report.report.annex import AnnexRow, annex_rows, compared_periods, with_annex
from dangbo_report.report.compose import Composed, NoteMark, Run, Runs, compose, shown_figures
from dangbo_report.report.frame import Authority, Capacity, Letterhead, Recipients, Signature
from dangbo_report.report.model import Report
from dangbo_report.report.prose import Aspect, Mark, Prose, Reference, escape, parse_prose
from dangbo_report.report.resolve import Problem, Shown, Unresolved, resolve
from dangbo_report.report.tree import (
    Block,
    Bullet,
    Footnote,
    Item,
    Paragraph,
    Purpose,
    Section,
    Table,
    paragraph,
)
from dangbo_report.report.walk import Marker, Place, footnote_numbers, walk

__all__ = [
    "AnnexRow",
    "Aspect",
    "Authority",
    "Block",
    "Bullet",
    "Capacity",
    "Composed",
    "Footnote",
    "Item",
    "Letterhead",
    "Mark",
    "Marker",
    "NoteMark",
    "Paragraph",
    "Place",
    "Problem",
    "Prose",
    "Purpose",
    "Recipients",
    "Reference",
    "Report",
    "Run",
    "Runs",
    "Section",
    "Shown",
    "Signature",
    "Table",
    "Unresolved",
    "annex_rows",
    "compared_periods",
    "compose",
    "escape",
    "footnote_numbers",
    "paragraph",
    "parse_prose",
    "resolve",
    "shown_figures",
    "walk",
    "with_annex",
]
