"""What became of a figure since an earlier one, in the words of the field: "tăng 5 hội viên", "giảm 2%", "bằng"."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Final, TypeAlias, final

import attrs

from dangbo_report.checking import checked_arguments, checked_fields
from dangbo_report.figures.figure import Count, Figure, Measure, Money, Percent, PercentagePoints, rounded
from dangbo_report.figures.qualifier import Qualifier
from dangbo_report.figures.scaling import trimmed

#: By how much something changed: amounts by amounts, percents by points.
AmountOfChange: TypeAlias = Count | Money | Measure | PercentagePoints
_AMOUNTS: Final = (Count, Money, Measure)


class Trend(StrEnum):
    """Which way a figure went; the value is the word that a report writes."""

    #: "tăng"
    RISE = "tăng"
    #: "giảm"
    FALL = "giảm"
    #: "bằng"
    LEVEL = "bằng"


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class FigureChange:
    """What became of a figure since an earlier one ("tăng, giảm so với cùng kỳ").

    Attributes:
        trend: which way it went.
        by: by how much, without a sign; zero where it stayed.
        percent: that in percent of the earlier figure, without a sign; None for percents and after nothing.
    """

    trend: Trend
    by: AmountOfChange
    percent: Percent | None = None

    def __str__(self) -> str:
        """The words of a report."""
        return self.trend.value if self.trend is Trend.LEVEL else f"{self.trend} {self.by}"


@checked_arguments
def change_between(now: Figure, before: Figure, *, percent_step: Decimal = Decimal("0.01")) -> FigureChange | None:
    """What became of a figure; None if the two are of different kinds, or one is no exact figure.

    Args:
        now: the later figure.
        before: the earlier one.
        percent_step: the digits to which the change in percent is computed; those that are empty are dropped.

    >>> str(change_between(Count(120, "hội viên"), Count(115, "hội viên")))
    'tăng 5 hội viên'
    >>> str(change_between(Money(42_500_000, step=100_000), Money(38_000_000, step=1_000_000)))
    'tăng 4,5 triệu đồng'
    """
    by = _by(now, before)
    if by is None:
        return None
    trend = Trend.LEVEL if now.value == before.value else Trend.RISE if now.value > before.value else Trend.FALL
    percent: Percent | None = None
    if not isinstance(by, PercentagePoints) and before.value > 0:
        rise = abs(Fraction(now.value) - Fraction(before.value))
        percent = trimmed(Percent.of(rise, before.value, step=percent_step))
    return FigureChange(trend=trend, by=by, percent=percent)


def _by(now: Figure, before: Figure) -> AmountOfChange | None:
    """The difference of what is written, in the finer digits of the two, as offices subtract: 42,5 - 38 = 4,5."""
    if not now.qualifier is before.qualifier is Qualifier.EXACT:
        return None
    step = min(now.step, before.step)
    apart = abs(Fraction(now.value) - Fraction(before.value))
    if isinstance(now, Percent) and isinstance(before, Percent):
        return trimmed(PercentagePoints(rounded(apart, Decimal(step)), step=Decimal(step)))
    if not isinstance(now, _AMOUNTS) or (type(now), _unit(now)) != (type(before), _unit(before)):
        return None
    if isinstance(now, Measure):
        return attrs.evolve(now, value=rounded(apart, Decimal(step)), step=Decimal(step))
    return attrs.evolve(now, value=int(apart), step=int(step))


def _unit(figure: Figure) -> str:
    unit: str = getattr(figure, "unit", "")
    return unit
