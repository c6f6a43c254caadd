"""Consolidating, beside building the same facts: what it adds to what everybody has to do."""

from collections.abc import Callable, Iterator
from functools import partial

from dangbo_report import Count, CountIndicator, Fact, FactBook, Level, OrganisationKind, Period
from dangbo_report.consolidation import State, Submission, consolidate
from dangbo_report.organisations import Directory, Organisation
from dangbo_report.periods import PeriodKind
from dangbo_report.regimes import ReportingRegime
from tests.bench.measure import Pair

INDICATORS = [CountIndicator(f"chi-tieu-{number}", f"Chỉ tiêu {number}", "lượt") for number in range(20)]
YEAR = Period.year(2024)
QUARTERS = [Period.quarter(2024, number) for number in (1, 2, 3, 4)]


def tree(communes: int) -> Directory:
    """A country: a province for every hundred communes."""
    country = Organisation("ca-nuoc", "Cả nước", OrganisationKind.GOVERNMENT, Level.CENTRAL)
    provinces = [
        Organisation(f"tinh-{number}", f"Tỉnh {number}", OrganisationKind.GOVERNMENT, Level.PROVINCE, parent="ca-nuoc")
        for number in range(-(-communes // 100))
    ]
    return Directory(
        [
            country,
            *provinces,
            *(
                Organisation(
                    f"xa-{number}",
                    f"Xã {number}",
                    OrganisationKind.GOVERNMENT,
                    Level.COMMUNE,
                    parent=f"tinh-{number // 100}",
                )
                for number in range(communes)
            ),
        ]
    )


def facts(directory: Directory, periods: list[Period]) -> list[Fact[Count]]:
    """A figure of every commune for every period."""
    return [
        Fact(indicator, body, period, Count(7 * place + number, indicator.unit))
        for place, body in enumerate(directory)
        if body.level is Level.COMMUNE
        for period in periods
        for number, indicator in enumerate(INDICATORS)
    ]


def consolidated(directory: Directory, periods: list[Period], period: Period) -> Callable[[], object]:
    """The work: the submissions are there, as they were read."""
    sent: dict[tuple[str, Period], list[Fact[Count]]] = {}
    for fact in facts(directory, periods):
        sent.setdefault((fact.organisation.code, fact.period), []).append(fact)
    regime = ReportingRegime(
        name="Báo cáo quý",
        receiver="ca-nuoc",
        reporters=tuple({code: None for code, _ in sent}),
        cycle=PeriodKind.QUARTER,
        indicators=tuple(each.code for each in INDICATORS),
    )
    submissions = [
        Submission(
            organisation=directory[code], period=each, regime=regime, facts=FactBook(some), state=State.SUBMITTED
        )
        for (code, each), some in sent.items()
    ]
    return partial(consolidate, submissions, directory=directory, organisation="ca-nuoc", period=period)


def pairs() -> Iterator[Pair]:
    """A quarter, and a year made of its quarters."""
    for what, communes, periods, period in (
        ("consolidate a quarter, 300 communes × 20", 300, QUARTERS[:1], QUARTERS[0]),
        ("consolidate a quarter, 3,321 communes × 20", 3321, QUARTERS[:1], QUARTERS[0]),
        ("consolidate a year of quarters, 75 communes × 4 × 20", 75, QUARTERS, YEAR),
    ):
        directory = tree(communes)
        build = partial(facts, directory, periods)
        yield Pair(what, "building the same facts", 5, consolidated(directory, periods, period), build)
