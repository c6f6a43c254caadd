"""What rules judge: a report that is authored, or a document that was read, laid out as data."""

from __future__ import annotations

from datetime import date
from typing import final

import attrs

from dangbo_report.claims import Claim, MissingValues, claims_of
from dangbo_report.figures import Figure
from dangbo_report.periods import Period
from dangbo_report.report import Report


@final
@attrs.frozen(kw_only=True)
class SeenLine:
    """A line of a document that was read.

    Attributes:
        kind: what it is for: "letterhead", "title", "heading", "item", "paragraph", "note", "recipients", "signature".
        text: the line, without its number.
        span: where the text stands.
        numbering: how it is numbered: "roman", "arabic", "star"; "none" without a number.
        stated: the number as it is written.
        number: the last of its numbers; zero where it has none.
        level: how deep it stands.
        organisation: the code of the body that it begins with, if it is known.
    """

    kind: str
    text: str
    span: tuple[int, int]
    numbering: str = "none"
    stated: str = ""
    number: int = 0
    level: int = 0
    organisation: str | None = None


@final
@attrs.frozen(kw_only=True)
class SeenFigure:
    """A figure of a document that was read.

    Attributes:
        kind: what it is: "count", "money", "percent"; "other" for what is no figure.
        text: as it is written.
        span: where it stands.
        role: what it is for: "value", "share".
        figure: the figure; None for a ratio, a range and what is no figure.
        english: its digits follow English notation.
        about: what it measures, whose it is and when, the same for two figures about one thing; empty where the text
            says too little.
        part: where the part begins that tells it; two figures about the same in one part may be two events.
        heading: the heading of that part; empty without one.
    """

    kind: str
    text: str
    span: tuple[int, int]
    role: str = "other"
    figure: Figure | None = None
    english: bool = False
    about: str = ""
    part: int = 0
    heading: str = ""


@final
@attrs.frozen(kw_only=True)
class Subject:
    """What the rules judge: a report that is authored, or a document that was read.

    Attributes:
        report: the report that is authored; None for a document that was read.
        previous: the report before it, if it is at hand.
        text: the text that was read; None for a report that is authored.
        claims: what the document asserts.
        lines: the lines of the text.
        figures: the figures of the text.
        period: the period that the document reports on, if it is known.
        issued: the day of signature, if it is known.
    """

    report: Report | None = None
    previous: Report | None = None
    text: str | None = None
    claims: tuple[Claim, ...] = ()
    lines: tuple[SeenLine, ...] = ()
    figures: tuple[SeenFigure, ...] = ()
    period: Period | None = None
    issued: date | None = None

    @classmethod
    def of_report(
        cls,
        report: Report,
        *,
        previous: Report | None = None,
        missing: MissingValues = MissingValues.SKIP_IF_ANY,
    ) -> Subject:
        """A report that is authored, with the claims of its facts."""
        return cls(
            report=report,
            previous=previous,
            claims=claims_of(report, missing=missing),
            period=report.period,
            issued=report.date,
        )

    def lines_of(self, *kinds: str) -> tuple[SeenLine, ...]:
        """The lines of some kinds."""
        return tuple(line for line in self.lines if line.kind in kinds)
