"""The report: a document tree whose sentences name facts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date as Date  # noqa: N812 - the field is called date
from typing import final

import attrs

from dangbo_report.checking import checked_fields
from dangbo_report.display import Printer, html_table, print_lines
from dangbo_report.errors import ImpossibleValueError
from dangbo_report.indicators import FACT_COLUMNS, AnyFact, FactBook
from dangbo_report.organisations import Directory, Organisation
from dangbo_report.periods import Period
from dangbo_report.regimes import ReportingRegime
from dangbo_report.report.frame import DigitalCopy, Letterhead, Recipients, Signature
from dangbo_report.report.prose import parse_prose
from dangbo_report.report.tables import Table
from dangbo_report.report.text import clean
from dangbo_report.report.tree import Block, Footnote, Section


def _sections(given: Iterable[Section]) -> tuple[Section, ...]:
    return tuple(given)


def _footnotes(given: Iterable[Footnote]) -> tuple[Footnote, ...]:
    return tuple(given)


def _recipients(given: Recipients | Iterable[str]) -> Recipients:
    return given if isinstance(given, Recipients) else Recipients(names=given)


def _book(given: FactBook | Iterable[AnyFact]) -> FactBook:
    return given if isinstance(given, FactBook) else FactBook(given)


def _directory(given: Directory | Iterable[Organisation]) -> Directory:
    return given if isinstance(given, Directory) else Directory(given)


def _said(nodes: Iterable[Block], indent: str) -> Iterator[str]:
    """What the nodes of a tree say, a line each."""
    for node in nodes:
        if isinstance(node, Section):
            yield f"{indent}{node.heading}"
            yield from _said(node.body, f"{indent}  ")
        elif isinstance(node, Table):
            yield f"{indent}{len(node.rows)} rows of {', '.join(node.header)}"
        else:
            yield f"{indent}{node.text}"


def _check_prose(_report: object, _field: object, text: str) -> None:
    parse_prose(text)


@final
@attrs.frozen(kw_only=True, repr=False, field_transformer=checked_fields)
class Report:
    """A periodic report, "báo cáo định kỳ".

    Attributes:
        issuer: the organisation that reports.
        period: the period reported on.
        date: the day of signature.
        letterhead: the head of the document.
        title: the type of the document.
        summary: what it is about, under the title ("trích yếu"); it may name facts as the text does.
        sections: the text.
        footnotes: the notes that the text marks by name.
        recipients: who receives it; names alone will do.
        signature: who signs it.
        facts: the figures; prose names them. A list of facts will do.
        directory: the organisations that the report may speak of; a list of them will do.
        regime: who must report what; without it nothing is expected of anybody.
        pads_counts: whether counts below ten have a zero before them ("09 nhiệm vụ"); None: as the layout says.
        copy: what stands at its head if it is a copy that is signed digitally; None for the original.

    Raises:
        ImpossibleValueError: two footnotes have one name; it carries the name.
        ProseSyntaxError: the braces of the summary are none; it carries the summary, the place and the reason.
    """

    issuer: Organisation
    period: Period
    date: Date
    letterhead: Letterhead
    title: str = attrs.field(default="BÁO CÁO", converter=clean)
    summary: str = attrs.field(converter=clean, validator=_check_prose)
    sections: tuple[Section, ...] = attrs.field(default=(), converter=_sections)
    footnotes: tuple[Footnote, ...] = attrs.field(default=(), converter=_footnotes)
    recipients: Recipients = attrs.field(factory=Recipients, converter=_recipients)
    signature: Signature
    facts: FactBook = attrs.field(factory=FactBook, converter=_book)
    directory: Directory = attrs.field(factory=Directory, converter=_directory)
    regime: ReportingRegime | None = None
    pads_counts: bool | None = None
    copy: DigitalCopy | None = None

    def __attrs_post_init__(self) -> None:
        """Let every footnote have its own name."""
        seen: set[str] = set()
        for note in self.footnotes:
            if note.name in seen:
                raise ImpossibleValueError("footnotes", note.name, "a name of its own for every footnote")
            seen.add(note.name)

    def __repr__(self) -> str:
        """Who reports on when, and with how many figures."""
        return f"<Report {self.title!r} of {self.issuer.code}, {self.period}, {self.date}: {len(self.facts)} facts>"

    def _repr_pretty_(self, printer: Printer, cycle: bool, /) -> None:  # noqa: FBT001 - as IPython and Hypothesis call it
        """Show its text and its facts in a shell and in a failing test."""
        del cycle
        print_lines(printer, repr(self), self._told())

    def _told(self) -> Iterator[str]:
        """Its headings, sentences and tables, then its facts."""
        yield self.summary
        yield from _said(self.sections, "")
        yield from map(repr, self.facts)

    def _repr_html_(self) -> str:
        """Show what it is and its first facts in a notebook."""
        about = f"{self.title}: {self.summary} ({self.issuer.name}, {self.date})"
        return html_table(about, FACT_COLUMNS, (fact.cells for fact in self.facts))
