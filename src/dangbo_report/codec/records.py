"""What stands in a file: facts name their indicator and organisation by code, which are written once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date as Date  # noqa: N812 - the field is called date
from typing import Final, Protocol, TypeAlias, TypeVar, cast, final

import attrs

from dangbo_report.errors import DangboReportError, DuplicateCodeError, quote
from dangbo_report.errors.likely import likely
from dangbo_report.figures import Figure
from dangbo_report.indicators import AnyFact, AnyIndicator, Catalogue, Fact, FactBook
from dangbo_report.organisations import Directory, Organisation
from dangbo_report.periods import Period
from dangbo_report.regimes import ReportingRegime
from dangbo_report.report import DigitalCopy, Footnote, Letterhead, Recipients, Report, Section, Signature

_MOST_GUESSES: Final = 5
T = TypeVar("T")
#: Paths, and what is wrong there.
Faults: TypeAlias = list[tuple[str, str]]


@final
@attrs.define
class FactRecord:
    """A fact with the codes of what it is about."""

    indicator: str
    organisation: str
    period: Period
    figure: Figure
    target: Figure | None = None
    parts: tuple[str, ...] = ()
    of_which: tuple[str, ...] = ()
    note: str = ""
    recomputed: bool = False

    @classmethod
    def of(cls, fact: AnyFact) -> FactRecord:
        """The record of a fact."""
        return cls(
            fact.indicator.code,
            fact.organisation.code,
            fact.period,
            fact.figure,
            fact.target,
            fact.parts,
            fact.of_which,
            fact.note,
            fact.recomputed,
        )


@final
@attrs.define
class FactBookRecord:
    """Facts with their indicators and organisations."""

    indicators: tuple[AnyIndicator, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    facts: tuple[FactRecord, ...] = ()

    @classmethod
    def of(cls, book: FactBook, *others: Organisation) -> FactBookRecord:
        """The record of a fact book, and of other organisations that the file needs."""
        indicators = {fact.indicator.code: fact.indicator for fact in book}
        organisations: dict[str, Organisation] = {}
        for organisation in (*others, *(fact.organisation for fact in book)):
            known = organisations.setdefault(organisation.code, organisation)
            if known is not organisation and known != organisation:
                raise DuplicateCodeError("organisation", organisation.code)
        return cls(
            tuple(cast("AnyIndicator", indicator) for indicator in indicators.values()),
            tuple(organisations.values()),
            tuple(map(FactRecord.of, book)),
        )

    def build(self, faults: Faults) -> FactBook:
        """The fact book; what cannot be built is added to the faults."""
        indicators = _by_code(self.indicators, "indicator", "$.indicators", faults)
        organisations = _by_code(self.organisations, "organisation", "$.organisations", faults)
        facts: list[AnyFact] = []
        for index, record in enumerate(self.facts):
            indicator = _find(indicators, "indicator", record.indicator, f"$.facts[{index}].indicator", faults)
            organisation = _find(
                organisations, "organisation", record.organisation, f"$.facts[{index}].organisation", faults
            )
            if indicator is None or organisation is None:
                continue
            try:
                facts.append(
                    Fact(
                        indicator,
                        organisation,
                        record.period,
                        record.figure,
                        target=record.target,
                        parts=record.parts,
                        of_which=record.of_which,
                        note=record.note,
                        recomputed=record.recomputed,
                    )
                )
            except DangboReportError as error:
                faults.append((f"$.facts[{index}]", str(error)))
        return _built(lambda: FactBook(facts), FactBook(), "$.facts", faults)


@final
@attrs.define
class ReportRecord:
    """A report; its issuer and its directory are codes of the organisations."""

    issuer: str
    period: Period
    date: Date
    letterhead: Letterhead
    summary: str
    signature: Signature
    title: str = "BÁO CÁO"
    sections: tuple[Section, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    recipients: Recipients = attrs.field(factory=Recipients)
    regime: ReportingRegime | None = None
    directory: tuple[str, ...] = ()
    indicators: tuple[AnyIndicator, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    facts: tuple[FactRecord, ...] = ()
    pads_counts: bool | None = None
    copy: DigitalCopy | None = None

    @classmethod
    def of(cls, report: Report) -> ReportRecord:
        """The record of a report."""
        book = FactBookRecord.of(report.facts, report.issuer, *report.directory)
        return cls(
            report.issuer.code,
            report.period,
            report.date,
            report.letterhead,
            report.summary,
            report.signature,
            report.title,
            report.sections,
            report.footnotes,
            report.recipients,
            report.regime,
            tuple(organisation.code for organisation in report.directory),
            book.indicators,
            book.organisations,
            book.facts,
            report.pads_counts,
            report.copy,
        )

    def build(self, faults: Faults) -> Report | None:
        """The report; what cannot be built is added to the faults."""
        facts = FactBookRecord(self.indicators, self.organisations, self.facts).build(faults)
        organisations = {organisation.code: organisation for organisation in self.organisations}
        issuer = _find(organisations, "organisation", self.issuer, "$.issuer", faults)
        listed = [
            _find(organisations, "organisation", code, f"$.directory[{index}]", faults)
            for index, code in enumerate(self.directory)
        ]
        members = tuple(organisation for organisation in listed if organisation)
        directory = _built(lambda: Directory(members), Directory(), "$.directory", faults)
        if issuer is None or faults:
            return None
        return _built(
            lambda: Report(
                issuer=issuer,
                period=self.period,
                date=self.date,
                letterhead=self.letterhead,
                title=self.title,
                summary=self.summary,
                sections=self.sections,
                footnotes=self.footnotes,
                recipients=self.recipients,
                signature=self.signature,
                facts=facts,
                directory=directory,
                regime=self.regime,
                pads_counts=self.pads_counts,
                copy=self.copy,
            ),
            None,
            "$",
            faults,
        )


@final
@attrs.define
class DirectoryRecord:
    """The organisations of a directory."""

    organisations: tuple[Organisation, ...] = ()

    @classmethod
    def of(cls, directory: Directory) -> DirectoryRecord:
        """The record of a directory."""
        return cls(directory.organisations)

    def build(self, faults: Faults) -> Directory:
        """The directory; what cannot be built is added to the faults."""
        return _built(lambda: Directory(self.organisations), Directory(), "$.organisations", faults)


@final
@attrs.define
class CatalogueRecord:
    """The indicators of a catalogue."""

    indicators: tuple[AnyIndicator, ...] = ()

    @classmethod
    def of(cls, catalogue: Catalogue) -> CatalogueRecord:
        """The record of a catalogue."""
        return cls(catalogue.indicators)

    def build(self, faults: Faults) -> Catalogue:
        """The catalogue; what cannot be built is added to the faults."""
        return _built(lambda: Catalogue(self.indicators), Catalogue(), "$.indicators", faults)


@final
@attrs.define
class RegimeRecord:
    """A reporting regime."""

    regime: ReportingRegime

    @classmethod
    def of(cls, regime: ReportingRegime) -> RegimeRecord:
        """The record of a regime."""
        return cls(regime)

    def build(self, faults: Faults) -> ReportingRegime:
        """The regime."""
        del faults
        return self.regime


class _Coded(Protocol):
    """What has a code."""

    @property
    def code(self) -> str: ...


C = TypeVar("C", bound=_Coded)


def _by_code(things: tuple[C, ...], kind: str, path: str, faults: Faults) -> dict[str, C]:
    """Index things by their codes; a code that stands twice is a fault, as it is for `to_json`."""
    known: dict[str, C] = {}
    for index, thing in enumerate(things):
        if known.setdefault(thing.code, thing) is not thing:
            faults.append((f"{path}[{index}].code", f"another {kind} of this file has the code {quote(thing.code)}"))
    return known


def _find(known: Mapping[str, T], kind: str, code: str, path: str, faults: Faults) -> T | None:
    found = known.get(code)
    if found is None:
        # A file that is wrong everywhere need not be guessed at a thousand times.
        meant = likely(code, _names_of(known)) if len(faults) < _MOST_GUESSES else ()
        hint = f"; did you mean {' or '.join(meant)}?" if meant else ""
        faults.append((path, f"no {kind} of this file has the code {quote(code)}{hint}"))
    return found


def _names_of(known: Mapping[str, object]) -> dict[str, tuple[str, ...]]:
    """What the things of some codes are called."""
    return {
        code: thing.names if isinstance(thing, Organisation) else (str(getattr(thing, "name", "")),)
        for code, thing in known.items()
    }


def _built(build: Callable[[], T], otherwise: T, path: str, faults: Faults) -> T:
    try:
        return build()
    except DangboReportError as error:
        faults.append((path, str(error)))
        return otherwise
