"""Expectations: who should report which indicator, over all the regimes that are in force."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Self, final

import attrs

from dangbo_report.checking import checked_fields
from dangbo_report.errors import ImpossibleValueError
from dangbo_report.organisations import Directory
from dangbo_report.periods import Period
from dangbo_report.regimes import ReportingRegime


@final
@attrs.frozen(field_transformer=checked_fields)
class Expectations:
    """Who should report each indicator in some period.

    Attributes:
        reporters: by the code of the indicator the codes of the organisations, in order of precedence.
    """

    reporters: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, regimes: Iterable[ReportingRegime], directory: Directory, period: Period) -> Self:
        """What regimes ask for in a period, or in the periods of their cycle that make it up."""
        reporters: dict[str, dict[str, None]] = {}
        for regime in regimes:
            for each in _periods(regime, period):
                due = dict.fromkeys(body.code for body in regime.expected(directory, each))
                for code in regime.expected_indicators(each):
                    reporters.setdefault(code, {}).update(due)
        order = {body.code: place for place, body in enumerate(directory)}
        return cls({code: tuple(sorted(each, key=order.__getitem__)) for code, each in reporters.items()})

    def who(self, indicator: str, among: Iterable[str]) -> tuple[str, ...]:
        """The codes of those among some who should report an indicator."""
        some = frozenset(among)
        return tuple(code for code in self.reporters.get(indicator, ()) if code in some)


def _periods(regime: ReportingRegime, period: Period) -> tuple[Period, ...]:
    if regime.covers(period) or regime.cycle is None:
        return (period,)
    try:
        return period.parts(regime.cycle)
    except ImpossibleValueError:
        return ()
