"""Reports: a document tree whose sentences name facts, and never repeat their digits."""

from typing import TYPE_CHECKING

from dangbo_report.checking.later import later

if TYPE_CHECKING:
    from dangbo_report.report.annex import AnnexRow, annex_rows, compared_periods, with_annex
    from dangbo_report.report.composing import Composed, compose, shown_figures
    from dangbo_report.report.earlier import Earlier, earlier_figure, earlier_period
    from dangbo_report.report.frame import Authority, Capacity, DigitalCopy, Letterhead, Recipients, Signature
    from dangbo_report.report.indicator_rows import IndicatorColumn, indicator_table
    from dangbo_report.report.prose import NoteName, Prose, escape, parse_prose
    from dangbo_report.report.references import Aspect, Base, Form, Reference
    from dangbo_report.report.report import Report
    from dangbo_report.report.resolving import Problem, Shown, Unresolved, resolve, write_figure
    from dangbo_report.report.tables import (
        Alignment,
        Column,
        ColumnKind,
        Row,
        RowKind,
        Table,
        group_row,
        total_row,
    )
    from dangbo_report.report.tabulate import Computed, NoteMark, Run, Runs
    from dangbo_report.report.tree import (
        Block,
        Bullet,
        Footnote,
        Item,
        Paragraph,
        Purpose,
        Section,
        Summary,
        paragraph,
    )
    from dangbo_report.report.walking import Marker, Place, footnote_numbers, walk
    from dangbo_report.report.writing import Writing, in_unit
else:
    __getattr__, __dir__ = later(
        __name__,
        {
            "annex": "AnnexRow annex_rows compared_periods with_annex",
            "composing": "Composed compose shown_figures",
            "earlier": "Earlier earlier_figure earlier_period",
            "frame": "Authority Capacity DigitalCopy Letterhead Recipients Signature",
            "indicator_rows": "IndicatorColumn indicator_table",
            "prose": "NoteName Prose escape parse_prose",
            "references": "Aspect Base Form Reference",
            "report": "Report",
            "resolving": "Problem Shown Unresolved resolve write_figure",
            "tables": "Alignment Column ColumnKind Row RowKind Table group_row total_row",
            "tabulate": "Computed NoteMark Run Runs",
            "tree": "Block Bullet Footnote Item Paragraph Purpose Section Summary paragraph",
            "walking": "Marker Place footnote_numbers walk",
            "writing": "Writing in_unit",
        },
    )

__all__ = [
    "Alignment",
    "AnnexRow",
    "Aspect",
    "Authority",
    "Base",
    "Block",
    "Bullet",
    "Capacity",
    "Column",
    "ColumnKind",
    "Composed",
    "Computed",
    "DigitalCopy",
    "Earlier",
    "Footnote",
    "Form",
    "IndicatorColumn",
    "Item",
    "Letterhead",
    "Marker",
    "NoteMark",
    "NoteName",
    "Paragraph",
    "Place",
    "Problem",
    "Prose",
    "Purpose",
    "Recipients",
    "Reference",
    "Report",
    "Row",
    "RowKind",
    "Run",
    "Runs",
    "Section",
    "Shown",
    "Signature",
    "Summary",
    "Table",
    "Unresolved",
    "Writing",
    "annex_rows",
    "compared_periods",
    "compose",
    "earlier_figure",
    "earlier_period",
    "escape",
    "footnote_numbers",
    "group_row",
    "in_unit",
    "indicator_table",
    "paragraph",
    "parse_prose",
    "resolve",
    "shown_figures",
    "total_row",
    "walk",
    "with_annex",
    "write_figure",
]
