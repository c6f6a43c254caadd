"""What stands: of each organisation one row for a whole period, from the finest periods that cover it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any, Final, final

import attrs

from dangbo_report.consolidation import tilings
from dangbo_report.figures import Percent
from dangbo_report.indicators import Indicator, OverTime
from dangbo_report.periods import Period
from dangbo_report.tables.engines import Frame, kept, nw
from dangbo_report.tables.rows import KEY, Column, among, grouped, packed, prepared, unpacked
from dangbo_report.tables.survey import Survey

#: What is told of an organisation beside its figures, once each: it should report, has nothing, is in conflict. Rows
#: carry it as bits of one number, whose further bits count the rows of periods: one sum instead of four.
FLAGS: Final = {"due": 1, "nothing": 2, "conflict": 4}
_ROW: Final = 8

Periods = tuple[Period, ...]


@final
@attrs.frozen(kw_only=True)
class Standings:
    """How rows of periods become one of a longer period.

    Attributes:
        period: the longer one.
        indicators: those that rows are of, by code.
        survey: what the rows have.
    """

    period: Period
    indicators: Mapping[str, Indicator[Any]]
    survey: Survey

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns that are summed, their counts packed."""
        return packed(self.survey.columns)

    @property
    def stocks(self) -> list[str]:
        """The codes of the indicators of which the last period counts."""
        return [code for code, each in self.indicators.items() if each.over_time is OverTime.STOCK]

    @property
    def levels(self) -> tuple[Periods, ...]:
        """The periods that tile the longer one, for each kind that there are facts of; then that itself."""
        stated = frozenset(self.survey.periods)
        return (*(each for each in reversed(tilings(self.period)) if stated.intersection(each)), (self.period,))

    def rows(self, facts: Frame, flags: Frame | None) -> Frame:
        """One row for each organisation and indicator: `reports` says whether its sums are a figure for the period.

        Args:
            facts: one row for each key.
            flags: rows without figures, which tell more of an organisation.
        """
        percents = [code for code, each in self.indicators.items() if each.figure_type is Percent]
        if percents:  # those of months are none of a quarter
            facts = facts.filter(~among("indicator", percents) | (nw.col("period") == str(self.period)))
        stated = frozenset(self.survey.periods)
        finest, *longer = self.levels
        rows = self._of(facts, finest)
        for finer, coarser in pairwise((finest, *longer)):
            if coarser[-1] == self.period and self.period not in stated:
                break
            rows, finest = self._joined(self._added(rows, finer, coarser), self._of(facts, coarser)), coarser
        rows = self._counted(rows, finest, (self.period,)).with_columns(rows=nw.lit(_ROW, nw.Int64))
        if flags is not None:
            rows = nw.concat([rows, flags.select(*rows.collect_schema().names())])
        told = nw.col("rows")
        made = unpacked(grouped(rows, KEY, self.columns, "rows"), self.survey.columns)
        return made.with_columns(
            *((told // bit % 2).cast(nw.Int64).alias(flag) for flag, bit in FLAGS.items()),
            reports=(told // _ROW == self._needed(finest, (self.period,))) & (nw.col("figures") > 0),
        )

    def _of(self, facts: Frame, periods: Periods) -> Frame:
        """The facts of some periods."""
        if not frozenset(self.survey.periods) <= frozenset(periods):
            facts = facts.filter(among("period", [str(each) for each in periods]))
        return prepared(facts, self.survey.columns)

    def _counted(self, rows: Frame, finer: Periods, coarser: Periods) -> Frame:
        """Those rows that count for a longer period, and of the last one its target."""
        if finer == coarser:
            return rows
        last = [str(each) for each in finer if any(each.end == whole.end for whole in coarser)]
        rows = rows.filter(~among("indicator", self.stocks) | among("period", last))
        targets, period = self._targets, _chosen(_longer(finer, coarser))
        if targets and "nothing" in self.survey.has:
            places = {str(each): place for place, each in enumerate(finer)}
            return _with_last_targets(rows.with_columns(place=_chosen(places), period=period), targets)
        if targets:
            rows = rows.with_columns(_where(among("period", last), targets))
        return rows.with_columns(period=period)

    @property
    def _targets(self) -> list[str]:
        """The names of the columns of targets."""
        return [column.name for column in self.columns if column.target]

    def _added(self, rows: Frame, finer: Periods, coarser: Periods) -> Frame:
        """Rows of longer periods, from those that are whole."""
        made = grouped(self._counted(rows, finer, coarser), [*KEY, "period"], self.columns, "rows")
        whole = made.filter(nw.col("rows") == self._needed(finer, coarser))
        return kept(whole.with_columns(nw.lit(1, nw.Int64).alias("rows")), rows)

    def _needed(self, finer: Periods, coarser: Periods) -> Any:
        """How many rows make a longer period whole."""
        return nw.when(among("indicator", self.stocks)).then(1).otherwise(len(finer) // len(coarser))

    @staticmethod
    def _joined(parts: Frame, stated: Frame) -> Frame:
        """What the parts say, where they say a figure, else what is stated, else that there is nothing."""
        key = [*KEY, "period"]
        figures, nothing = (parts.filter(condition) for condition in (nw.col("packed") > 0, nw.col("packed") == 0))
        three = [figures, stated.join(figures, on=key, how="anti"), nothing.join(stated, on=key, how="anti")]
        names = stated.collect_schema().names()
        return nw.concat([each.select(*names) for each in three])


def _longer(finer: Periods, coarser: Periods) -> dict[str, str]:
    """For each period the longer one that it is in."""
    return {str(each): str(next(long for long in coarser if each in long)) for each in finer}


def _where(condition: Any, names: Sequence[str]) -> list[Any]:
    """The same columns, null where the condition does not hold."""
    return [nw.when(condition).then(nw.col(name)).alias(name) for name in names]


def _with_last_targets(rows: Frame, targets: Sequence[str]) -> Frame:
    """Rows of longer periods with the targets of their last part that has a figure, by their places among the parts."""
    stated = rows.filter(nw.col("packed") > 0).group_by(*KEY, "period").agg(nw.col("place").max().alias("last"))
    names = rows.collect_schema().names()
    joined = rows.join(stated, on=[*KEY, "period"], how="left")
    rows = joined.with_columns(_where(nw.col("place") == nw.col("last"), targets))
    return rows.select(*(name for name in names if name != "place"))


def _chosen(values: Mapping[str, Any]) -> Any:
    """A value for each period."""
    if len(set(values.values())) == 1:
        return nw.lit(next(iter(values.values())))
    (_, made), *others = ((period, nw.lit(value)) for period, value in values.items())
    for period, value in others:
        made = nw.when(nw.col("period") == period).then(value).otherwise(made)
    return made
