"""Repeated facts: what was sent twice counts once, and what was sent with two values does not count."""

from __future__ import annotations

from functools import reduce
from operator import add
from typing import Any, Final, final

import attrs

from dangbo_report.tables.engines import Frame, empty, kept, nw
from dangbo_report.tables.rows import KEY
from dangbo_report.tables.survey import Survey

_WHOLE_KEY: Final = [*KEY, "period"]
#: All that two equal facts have in common.
_CONTENT: Final = [
    *("figure", "unit", "value", "low", "high", "step_exponent", "qualifier"),
    *("target", "target_low", "target_high", "target_step_exponent", "target_qualifier"),
    *("parts", "of_which", "note"),
]
#: So many periods have a bit of their own in a sum of 64 bits, with room for sixteen thousand repetitions.
_BITS: Final = 48


@final
@attrs.frozen
class Sent:
    """What was sent: one row for each key, and the pairs of organisation and indicator with conflicts.

    Attributes:
        facts: the rows; those of a conflict are left out.
        conflicts: the pairs.
    """

    facts: Frame
    conflicts: Frame


def set_aside(facts: Frame, survey: Survey) -> Sent:
    """Let each key have one row, or none if there are several values for it."""
    facts = facts.select(*_WHOLE_KEY, *_CONTENT)
    suspects = kept(_suspects(facts, survey), facts)
    if empty(suspects):
        return Sent(facts, suspects)
    few, others = (facts.join(suspects, on=KEY, how=how) for how in ("semi", "anti"))
    distinct = kept(few.group_by(*_WHOLE_KEY, *_CONTENT).agg(nw.len().alias("times")).drop("times"), facts)
    stated, nothing = (
        distinct.filter(condition) for condition in (~nw.col("figure").is_null(), nw.col("figure").is_null())
    )
    keys = stated.group_by(_WHOLE_KEY).agg(nw.len().alias("values"))
    conflicting, single = (keys.filter(condition) for condition in (nw.col("values") > 1, nw.col("values") == 1))
    rows = [
        stated.join(single, on=_WHOLE_KEY, how="semi"),
        nothing.join(single, on=_WHOLE_KEY, how="anti"),
        others,
    ]
    columns = [*_WHOLE_KEY, *_CONTENT]
    return Sent(
        nw.concat([each.select(*columns) for each in rows]),
        kept(conflicting.select(*KEY).group_by(KEY).agg(nw.len().alias("keys")).drop("keys"), facts),
    )


def _suspects(facts: Frame, survey: Survey) -> Frame:
    """The pairs of which some key has more than one row.

    Where periods are few each is a power of two: rows whose powers add up to a number with fewer bits than there are
    rows are not all of different periods. That needs one group for each pair, instead of one for each key.
    """
    if len(survey.periods) > _BITS:
        repeated = facts.group_by(_WHOLE_KEY).agg(nw.len().alias("rows")).filter(nw.col("rows") > 1)
        return repeated.select(*KEY).group_by(KEY).agg(nw.len().alias("rows")).drop("rows")
    powers = (
        (nw.col("period") == str(period)).cast(nw.Int64) * 2**place for place, period in enumerate(survey.periods)
    )
    counted = (
        facts.select(*KEY, reduce(add, powers, nw.lit(0)).alias("powers"))
        .group_by(KEY)
        .agg(nw.len().alias("rows"), nw.col("powers").sum())
        .with_columns(nw.col("rows").cast(nw.Int64), nw.col("powers").cast(nw.Int64))
    )
    bits: Any = reduce(add, ((nw.col("powers") // 2**place) % 2 for place in range(len(survey.periods))), nw.lit(0))
    return counted.filter((bits != nw.col("rows")) | (nw.col("powers") >= 2 ** len(survey.periods))).select(*KEY)
