"""What surrounds reports: regimes that ask for them, claims and findings about them, rules, renderers and layouts."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from hypothesis import strategies as st

from dangbo_report.claims import Breakdown, Claim, Cumulative, PercentOfTarget, Share
from dangbo_report.figures import Count, Measure, Money
from dangbo_report.findings import Evidence, Finding, Findings, Severity
from dangbo_report.layouts import FRONT_2025, PARTY_2018, PARTY_2026, STATE_2020, YOUTH_2013, Layout
from dangbo_report.organisations import Level, OrganisationKind
from dangbo_report.periods import DataCutOff, PeriodKind
from dangbo_report.regimes import Content, Deadline, RegimeType, ReportingRegime
from dangbo_report.renderers import Renderer
from dangbo_report.renderers import renderers as known_renderers
from dangbo_report.renderers.registry import renderer
from dangbo_report.rules import Rule, installed_rules
from dangbo_report.strategies._arguments import some
from dangbo_report.strategies._figures import counts, measures, money, percents
from dangbo_report.strategies._nodes import texts
from dangbo_report.strategies._organisations import codes
from dangbo_report.strategies._periods import days_of_month

_SPANS: Final = st.tuples(st.integers(0, 999), st.integers(1, 99)).map(lambda span: (span[0], sum(span)))
_PATHS: Final = st.sampled_from(("sections[0].body[0]", "facts[0]", "footnotes[1]", "issuer"))
#: Either a span or a path: what is found stands in a text that was read, or in a report that is authored.
_PLACES: Final = st.tuples(_SPANS, st.none()) | st.tuples(st.none(), _PATHS)
_FEW_CODES: Final = st.lists(codes(), max_size=3).map(tuple)
_CODES_OF_RULES: Final = tuple(f"{family}{number:03}" for family in "FPSNDRX" for number in (1, 2))


@st.composite
def regimes(draw: st.DrawFn) -> ReportingRegime:
    """Draw reporting regimes: periodic ones with their cycle, and others."""
    kind = draw(st.sampled_from(RegimeType))
    return ReportingRegime(
        name=draw(texts()),
        content=draw(st.sampled_from(Content)),
        reporters=draw(_FEW_CODES),
        reporter_kinds=tuple(draw(st.lists(st.sampled_from(OrganisationKind), unique=True))),
        reporter_levels=tuple(draw(st.lists(st.sampled_from(Level), unique=True))),
        receiver=draw(codes()),
        method=draw(texts()),
        deadlines=tuple(draw(st.lists(_DEADLINES, max_size=2, unique_by=lambda deadline: deadline.level))),
        cycle=draw(st.sampled_from(PeriodKind)) if kind is RegimeType.PERIODIC else None,
        cut_off=draw(st.sampled_from(DataCutOff) | days_of_month()),
        outline=draw(st.lists(texts(), max_size=3).map(tuple)),
        indicators=draw(_FEW_CODES),
        type=kind,
        least_working_days=draw(st.integers(0, 5)),
    )


_DEADLINES: Final = st.builds(Deadline, st.sampled_from(Level), days_of_month())


def claims(*, kinds: Collection[type[Claim]] | None = None) -> st.SearchStrategy[Claim]:
    """Draw claims, true and false ones.

    Args:
        kinds: PercentOfTarget, Share …; by default all of them.

    Raises:
        InvalidArgument: a kind is none, or there is none.

    >>> from hypothesis import find
    >>> find(claims(kinds=[Cumulative]), lambda claim: True).kind
    'cumulative'
    """
    return _claims(some("kinds", kinds, _CLAIMS))


_CLAIMS: Final[tuple[type[Claim], ...]] = (PercentOfTarget, Share, Breakdown, Cumulative)


@st.composite
def _claims(draw: st.DrawFn, kinds: tuple[type[Claim], ...]) -> Claim:
    kind = draw(st.sampled_from(kinds))
    amounts: st.SearchStrategy[Count | Money | Measure] = draw(st.sampled_from((counts(), money(), measures())))
    amount = draw(amounts)
    evidence = tuple(draw(st.lists(_EVIDENCE, max_size=2)))
    if kind is PercentOfTarget:
        return PercentOfTarget(
            value=amount, percent=draw(percents()), target=draw(st.none() | amounts), evidence=evidence
        )
    if kind is Share:
        return Share(
            part=amount, percent=draw(percents()), whole=draw(st.lists(amounts, max_size=2)), evidence=evidence
        )
    if kind is Breakdown:
        parts = tuple(draw(st.lists(amounts, min_size=1, max_size=3)))
        return Breakdown(total=amount, parts=parts, exhaustive=draw(st.booleans()), evidence=evidence)
    return Cumulative(stock=amount, increase=draw(amounts), previous=draw(st.none() | amounts), evidence=evidence)


@st.composite
def findings(draw: st.DrawFn) -> Finding:
    """Draw findings with any message, each at one place."""
    span, path = draw(_PLACES)
    return Finding(
        code=draw(st.sampled_from(_CODES_OF_RULES)),
        severity=draw(st.sampled_from(Severity)),
        message=draw(texts()),
        english=draw(texts()),
        span=span,
        path=path,
        evidence=tuple(draw(st.lists(_EVIDENCE, max_size=2))),
    )


_EVIDENCE: Final = st.tuples(texts(), _PLACES).map(lambda drawn: Evidence(drawn[0], *drawn[1]))


def findings_of_documents() -> st.SearchStrategy[Findings]:
    """Draw the findings of a document; their spans may lie beyond its text."""
    return st.builds(Findings, st.lists(findings(), max_size=3).map(tuple), text=texts(max_size=200))


def rules() -> st.SearchStrategy[Rule]:
    """Draw a rule of the catalogue or of a plug-in."""
    return st.sampled_from(installed_rules()[0])


def renderers() -> st.SearchStrategy[Renderer]:
    """Draw a renderer whose extra is installed, plug-ins included."""
    return st.sampled_from([info.name for info in known_renderers() if info.available]).map(renderer)


def layouts() -> st.SearchStrategy[Layout]:
    """Draw one of the official layouts."""
    return st.sampled_from((PARTY_2026, PARTY_2018, STATE_2020, YOUTH_2013, FRONT_2025))
