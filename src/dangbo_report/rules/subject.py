"""What rules judge: a report that is authored, or a document that was read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import final

import attrs

from dangbo_report.checking import checked_fields
from dangbo_report.claims import Claim, MissingValues, claims_of
from dangbo_report.documents import Beside, Document, Mention, OutlineKind, OutlineNode
from dangbo_report.findings import Finding
from dangbo_report.periods import Period
from dangbo_report.report import Place, Reference, Report, Shown, Unresolved, resolve, walk
from dangbo_report.report.prose import Segment


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class Subject:
    """What the rules judge: a report that is authored, or a document that was read.

    Attributes:
        report: the report that is authored; None for a document that was read.
        previous: the report before it, if it is at hand.
        document: the document that was read; None for a report that is authored.
        claims: what either asserts, together with the documents beside it too.
        beside: the documents that it was held against, as far as they tell the same.
        period: the period that it reports on, if it is known.
        issued: the day of signature, if it is known.
    """

    report: Report | None = None
    previous: Report | None = None
    document: Document | None = None
    claims: tuple[Claim, ...] = ()
    beside: tuple[Beside, ...] = ()
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

    @classmethod
    def of_document(cls, document: Document, *beside: Beside) -> Subject:
        """A document that was read, with what it asserts, alone and together with others."""
        return cls(
            document=document,
            claims=(*document.claims, *(claim for other in beside for claim in other.claims)),
            beside=beside,
            period=document.outline.period,
            issued=document.outline.issued,
        )

    @cached_property
    def claim_kinds(self) -> frozenset[type[Claim]]:
        """The classes of its claims: most rules judge none of them."""
        return frozenset(map(type, self.claims))

    @property
    def text(self) -> str:
        """The text that was read; empty for a report that is authored."""
        return "" if self.document is None else self.document.text

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """The numbers of the document that was read."""
        return () if self.document is None else self.document.mentions

    @property
    def notices(self) -> tuple[Finding, ...]:
        """What the reader of the document has to say."""
        return () if self.document is None else self.document.notices

    @property
    def lines(self) -> tuple[OutlineNode, ...]:
        """The lines of the document that was read."""
        return () if self.document is None else self.document.outline.nodes

    def lines_of(self, *kinds: OutlineKind) -> tuple[OutlineNode, ...]:
        """The lines of some kinds."""
        return tuple(line for line in self.lines if line.kind in kinds)

    @property
    def segments(self) -> Iterator[tuple[Place, Segment]]:
        """Every piece of prose of the report that is authored, with its place."""
        return ((place, segment) for place in self.places for prose in place.prose for segment in prose)

    @cached_property
    def references(self) -> tuple[tuple[Place, Reference, Shown | Unresolved], ...]:
        """Every reference of the report that is authored, with its place and what it names; found once."""
        report = self.report
        if report is None:
            return ()
        return tuple(
            (place, segment, resolve(report, segment, organisation=place.organisation))
            for place, segment in self.segments
            if isinstance(segment, Reference)
        )

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """Every node of the report that is authored, with its place; walked once for all rules."""
        return () if self.report is None else tuple(walk(self.report))
