"""Indicators, catalogues of them, and facts with any figure that they take."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal
from functools import lru_cache
from typing import Any, Final

from hypothesis import strategies as st

from dangbo_report.figures import Figure
from dangbo_report.indicators import (
    AnyFact,
    AnyIndicator,
    Catalogue,
    CountIndicator,
    Fact,
    MeasureIndicator,
    MoneyIndicator,
    OverTime,
    PercentOfTargetIndicator,
    ShareIndicator,
)
from dangbo_report.organisations import Organisation
from dangbo_report.periods import Period
from dangbo_report.strategies._arguments import some, strategy
from dangbo_report.strategies._figures import counts, measures, money, percents
from dangbo_report.strategies._organisations import codes, organisations
from dangbo_report.strategies._periods import periods
from dangbo_report.strategies._units import measure_units, nouns

_KINDS: Final[tuple[type[AnyIndicator], ...]] = (
    CountIndicator,
    MoneyIndicator,
    MeasureIndicator,
    PercentOfTargetIndicator,
    ShareIndicator,
)
_NAMES: Final = ("Hội viên", "Kinh phí vận động", "Tỷ lệ đạt kế hoạch", "Gạo", "Ý kiến “góp ý”", "Chỉ tiêu {a}")
_NOTES: Final = ("", "Theo báo cáo của Văn phòng", "Số liệu lấy tròn")
#: Below it, a target might make a percent that is too large to be written.
_SMALLEST_TARGET: Final = 101


def indicators(*, kinds: Collection[type[AnyIndicator]] | None = None) -> st.SearchStrategy[AnyIndicator]:
    """Draw indicators: what is measured, in which figure, and how it adds up.

    Args:
        kinds: CountIndicator, MoneyIndicator …; by default all of them.

    Raises:
        InvalidArgument: a kind is none, or there is none.

    >>> from hypothesis import find
    >>> find(indicators(kinds=[MoneyIndicator]), lambda indicator: True).figure_type.__name__
    'Money'
    """
    return _indicators(st.sampled_from(some("kinds", kinds, _KINDS)), codes())


@st.composite
def _indicators(
    draw: st.DrawFn, kinds: st.SearchStrategy[type[AnyIndicator]], code: st.SearchStrategy[str]
) -> AnyIndicator:
    kind = draw(kinds)
    own: dict[str, Any] = {
        "over_time": draw(st.sampled_from(OverTime)),
        "additive": draw(st.booleans()),
        "increase": draw(_NO_CODE),
        "percent_step": draw(_PERCENT_STEPS),
    }
    if kind is CountIndicator:
        own["unit"] = draw(nouns())
    elif kind is MeasureIndicator:
        own["unit"] = draw(measure_units())
    elif kind is PercentOfTargetIndicator:
        own["baseline"] = draw(st.sampled_from(("kế hoạch", "chỉ tiêu", "dự toán")))
        own["achieved"] = draw(_NO_CODE)
    elif kind is ShareIndicator:
        own["part"] = draw(_NO_CODE)
        own["whole"] = tuple(draw(_FEW_CODES))
    return kind(draw(code), draw(st.sampled_from(_NAMES)), **own)


_NO_CODE: Final = st.none() | codes()
_FEW_CODES: Final = st.lists(codes(), max_size=2)
_PERCENT_STEPS: Final = st.sampled_from((Decimal("0.01"), Decimal("0.1"), Decimal(1)))


@st.composite
def catalogues(draw: st.DrawFn, *, min_size: int = 0, max_size: int = 10) -> Catalogue:
    """Draw catalogues of indicators, each with a code of its own.

    Args:
        draw: given by Hypothesis.
        min_size: how many indicators at least.
        max_size: how many at most.
    """
    size = draw(st.integers(min_size, max_size))
    kinds = st.sampled_from(_KINDS)
    return Catalogue(tuple(draw(_indicators(kinds, st.just(f"chi-tieu-{number}"))) for number in range(size)))


@lru_cache(maxsize=512)
def _figures_of(indicator: AnyIndicator, *, target: bool = False) -> st.SearchStrategy[Figure]:
    low: dict[str, Any] = {"min_value": _SMALLEST_TARGET} if target else {}
    match indicator:
        case CountIndicator():
            return counts(units=st.just(indicator.unit), **low)
        case MoneyIndicator():
            return money(**low)
        case MeasureIndicator():
            return measures(units=st.just(indicator.unit), **low)
        case _:
            return percents()


def facts(
    *,
    indicators: st.SearchStrategy[AnyIndicator] | None = None,
    organisations: st.SearchStrategy[Organisation] | None = None,
    periods: st.SearchStrategy[Period] | None = None,
) -> st.SearchStrategy[AnyFact]:
    """Draw facts: one indicator, of one organisation, for one period, with any figure that it takes.

    Args:
        indicators: what is measured.
        organisations: whose it is.
        periods: when.

    Raises:
        InvalidArgument: something else than a strategy is given.

    >>> from hypothesis import find
    >>> fact = find(facts(), lambda fact: fact.target is not None)
    >>> type(fact.target) is type(fact.figure) is fact.indicator.figure_type
    True
    """
    return _facts(
        strategy("indicators", indicators, _INDICATORS),
        strategy("organisations", organisations, _ORGANISATIONS),
        strategy("periods", periods, _PERIODS),
    )


@st.composite
def _facts(
    draw: st.DrawFn,
    indicators: st.SearchStrategy[AnyIndicator],
    organisations: st.SearchStrategy[Organisation],
    periods: st.SearchStrategy[Period],
) -> AnyFact:
    indicator = draw(indicators)
    fact: AnyFact = Fact(
        indicator,
        draw(organisations),
        draw(periods),
        draw(_figures_of(indicator)),
        target=draw(_figures_of(indicator, target=True)) if draw(st.booleans()) else None,
        parts=_others(draw, indicator),
        of_which=_others(draw, indicator),
        note=draw(st.sampled_from(_NOTES)),
    )
    return fact


def _others(draw: st.DrawFn, indicator: AnyIndicator) -> tuple[str, ...]:
    """The codes of other indicators: none is a part of itself."""
    return tuple(code for code in draw(_FEW_CODES) if code != indicator.code)


_INDICATORS: Final = indicators()
_ORGANISATIONS: Final = organisations()
_PERIODS: Final = periods()
