"""Rows: what is summed, and how: over time, over organisations, and over both again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import reduce
from operator import add
from typing import Any, Final, final

import attrs

from dangbo_report.figures import Qualifier
from dangbo_report.tables.columns import QUANTITY
from dangbo_report.tables.engines import Frame, nw, pa

#: The types of columns, as the interface to engines names them.
DTYPES: Final[Mapping[Any, Any]] = {
    pa.string(): nw.String,
    pa.int64(): nw.Int64,
    pa.int8(): nw.Int8,
    pa.bool_(): nw.Boolean,
    QUANTITY: nw.Decimal(38, 10),
}
KEY: Final = ["organisation", "indicator"]
#: The words of qualifiers, but for none.
WORDS: Final = [each.value for each in Qualifier if each.value]
#: Words that leave the upper end of an interval out.
_OPEN_ABOVE: Final = [Qualifier.OVER.value, Qualifier.NEARLY.value, Qualifier.UNDER.value]


@final
@attrs.frozen
class Column:
    """One column of what is summed.

    Attributes:
        name: its name.
        how: sum, min or max.
        kind: its type.
        needs: what facts must have for it to say anything; "" if they always have.
        target: it is about the target.
    """

    name: str
    how: str
    kind: Any
    needs: str = ""
    target: bool = False


COLUMNS: Final = (
    Column("figures", "sum", pa.int64()),
    Column("value", "sum", QUANTITY),
    Column("low", "sum", QUANTITY),
    Column("high", "sum", QUANTITY),
    Column("finest", "min", pa.int8()),
    Column("coarsest", "max", pa.int8()),
    Column("lows", "sum", pa.int64(), "qualifier"),
    Column("highs", "sum", pa.int64(), "qualifier"),
    Column("qualified", "sum", pa.int64(), "qualifier"),
    Column("opened", "sum", pa.int64(), "qualifier"),
    Column("word", "sum", pa.int64(), "qualifier"),
    Column("targets", "sum", pa.int64(), "target", target=True),
    Column("target", "sum", QUANTITY, "target", target=True),
    Column("target_low", "sum", QUANTITY, "target", target=True),
    Column("target_high", "sum", QUANTITY, "target", target=True),
    Column("target_finest", "min", pa.int8(), "target", target=True),
    Column("target_coarsest", "max", pa.int8(), "target", target=True),
    Column("target_lows", "sum", pa.int64(), "target_qualifier", target=True),
    Column("target_highs", "sum", pa.int64(), "target_qualifier", target=True),
    Column("target_qualified", "sum", pa.int64(), "target_qualifier", target=True),
    Column("breakdowns", "sum", pa.int64(), "breakdown", target=True),
    Column("target_word", "sum", pa.int64(), "target_qualifier", target=True),
    Column("breakdown_first", "min", pa.string(), "breakdown", target=True),
    Column("breakdown_last", "max", pa.string(), "breakdown", target=True),
)


def grouped(rows: Frame, keys: list[str], columns: tuple[Column, ...], *counts: str) -> Frame:
    """Put rows of one key together."""
    made = rows.group_by(keys).agg(
        *(getattr(nw.col(column.name), column.how)() for column in columns), *(nw.col(name).sum() for name in counts)
    )
    whole = [column.name for column in columns if column.kind == pa.int64()]
    return made.select(
        *keys,
        *(column.name for column in columns if column.name not in whole),
        *(nw.col(name).cast(nw.Int64) for name in [*whole, *counts]),  # engines widen what they add
    )


def among(name: str, values: Iterable[str]) -> Any:
    """Say whether a column is one of some texts, of which there may be none."""
    first, *others = [*values] or [""]
    made = nw.col(name) == first
    for value in others:  # DuckDB is faster with these than with a list
        made |= nw.col(name) == value
    return made


def _number(condition: Any) -> Any:
    return condition.cast(nw.Int64)


def _word(name: str) -> Any:
    """The number of a qualifier, from one; zero without one."""
    made = none = nw.lit(0, nw.Int64)
    for number, word in enumerate(WORDS, 1):
        made = nw.when(nw.col(name) == word).then(nw.lit(number, nw.Int64)).otherwise(made)
    return nw.when(nw.col(name).is_null()).then(none).otherwise(made)  # most have none, and are done with here


def _present(name: str) -> Any:
    return _number(~nw.col(name).is_null())


#: Counts of one organisation stay below 32, the most that a year has of months: engines sum several as one number.
#: Words are numbers as well, which say something where there is one figure; they come last, where nothing overflows.
_ROOM: Final = 32
_PACKED: Final = {
    False: Column("packed", "sum", pa.int64()),
    True: Column("target_packed", "sum", pa.int64(), target=True),
}


def _apart(columns: tuple[Column, ...]) -> dict[bool, list[str]]:
    """The names of the counts among columns: those of figures, and those of targets."""
    counts = [column for column in columns if column.how == "sum" and column.kind == pa.int64()]
    return {target: [each.name for each in counts if each.target == target] for target in _PACKED}


def packed(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Columns with their counts in one, or in two."""
    apart = _apart(columns)
    names = {name for each in apart.values() for name in each}
    numbers = (_PACKED[target] for target, each in apart.items() if each)
    return (*(column for column in columns if column.name not in names), *numbers)


def unpacked(rows: Frame, columns: tuple[Column, ...]) -> Frame:
    """Rows with the counts that were packed."""
    return rows.with_columns(
        (nw.col(_PACKED[target].name) // _ROOM**place % _ROOM).cast(nw.Int64).alias(name)
        for target, names in _apart(columns).items()
        for place, name in enumerate(names)
    )


def prepared(facts: Frame, columns: tuple[Column, ...]) -> Frame:
    """The rows of facts with the columns that are summed, their counts packed."""
    both = nw.concat_str(nw.col("parts").fill_null(""), nw.lit("|"), nw.col("of_which").fill_null(""))
    divided = ~(nw.col("parts").is_null() & nw.col("of_which").is_null())
    breakdown = nw.when(divided).then(both)
    made: dict[str, Any] = {
        "figures": _present("figure"),
        "finest": nw.col("step_exponent"),
        "coarsest": nw.col("step_exponent"),
        "lows": _present("low"),
        "highs": _present("high"),
        "qualified": _present("qualifier"),
        "opened": nw.when(nw.col("qualifier").is_null())
        .then(nw.lit(0, nw.Int64))
        .otherwise(_number(among("qualifier", _OPEN_ABOVE))),
        "word": _word("qualifier"),
        "target_word": _word("target_qualifier"),
        "targets": _present("target"),
        "target_finest": nw.col("target_step_exponent"),
        "target_coarsest": nw.col("target_step_exponent"),
        "target_lows": _present("target_low"),
        "target_highs": _present("target_high"),
        "target_qualified": _present("target_qualifier"),
        "breakdowns": _number(divided),
        "breakdown_first": breakdown,
        "breakdown_last": breakdown,
    }
    for target, names in _apart(columns).items():
        made[_PACKED[target].name] = reduce(
            add, (made[name] * _ROOM**place for place, name in enumerate(names)), nw.lit(0, nw.Int64)
        )
    return facts.select(
        *KEY,
        "period",
        *(made.get(column.name, nw.col(column.name)).alias(column.name) for column in packed(columns)),
        nw.lit(1, nw.Int64).alias("rows"),
    )


def completed(rows: Frame) -> Frame:
    """Rows with all the columns that are summed, in their types: those that facts had nothing for are filled in."""
    names = frozenset(rows.collect_schema().names())
    return rows.with_columns(
        _completing(column, names).cast(DTYPES[column.kind]).alias(column.name) for column in COLUMNS
    )


def _completing(column: Column, names: frozenset[str]) -> Any:
    """A column, or what it would be if facts had anything for it."""
    if column.name in names:
        return nw.col(column.name)
    if column.name in {"lows", "highs"}:
        return nw.col("figures")
    if column.name in {"target_lows", "target_highs"} and "targets" in names:
        return nw.col("targets")
    return nw.lit(0 if column.how == "sum" and column.kind == pa.int64() else None)
