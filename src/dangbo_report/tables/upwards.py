"""Upwards: from what each organisation reported to the totals of every body above it, level by level."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final, final

import attrs
from pyarrow import Table

from dangbo_report.organisations import Directory
from dangbo_report.tables.engines import Frame, collected, nw, pa, taken
from dangbo_report.tables.rows import COLUMNS, KEY, Column, among, completed, grouped
from dangbo_report.tables.stands import FLAGS

#: Who is counted: in the figures, at all, as silent though due, as silent without a reason.
COUNTS: Final = ("organisations", "reported", "silent", "absent", *FLAGS)
_JUDGED: Final = ("counted", "other_value", "other_low", "other_high", "clashes")
_SUMS: Final = [column.name for column in COLUMNS]


@final
@attrs.frozen
class Tree:
    """The bodies at and below one.

    Attributes:
        depths: how many levels each is below the topmost.
        parents: the parent of each.
        inner: those that have others below them, and the topmost.
    """

    depths: Mapping[str, int]
    parents: Mapping[str, str | None]
    inner: frozenset[str]

    @classmethod
    def below(cls, directory: Directory, organisation: str) -> Tree:
        """Those at and below an organisation."""
        depths = {organisation: 0}
        parents: dict[str, str | None] = {organisation: None}
        for each in directory.descendants(organisation):
            parents[each.code] = each.parent
            depths[each.code] = depths[each.parent or ""] + 1
        return cls(depths, parents, frozenset(filter(None, parents.values())) | {organisation})

    def table(self, codes: Iterable[str]) -> Any:
        """Some of them, each with its depth and the body that its figures go to: itself, or its parent for a leaf."""
        chosen = tuple(codes)
        whose = [each if each in self.inner else self.parents[each] for each in chosen]
        return pa.table(
            {
                "organisation": pa.array(chosen, pa.string()),
                "body": pa.array(whose, pa.string()),
                "own": pa.array([each in self.inner for each in chosen], pa.bool_()),
                "depth": pa.array([self.depths[each] for each in chosen], pa.int64()),
            }
        )


def gathered(standings: Frame, bodies: Frame, columns: tuple[Column, ...], flags: frozenset[str]) -> Table:
    """Add up what stands to the bodies just above, and have that in memory: it has few rows.

    Args:
        standings: one row for each organisation and indicator.
        bodies: where the figures of each organisation go, as `Tree.table` says.
        columns: those that are summed.
        flags: those that there are.
    """
    rows = counted(standings).join(bodies.drop("depth"), on="organisation", how="inner")
    counts = ["organisations", *sorted(flags), *(("silent", "absent") if "due" in flags else ())]
    summed = collected(grouped(rows, ["body", "indicator", "own", "reports"], columns, *counts))
    table = summed.rename_columns({"body": "organisation"})
    stated = taken(table).filter(nw.col("own") & nw.col("reports"))
    if len(stated):  # to hold both against each other takes all columns
        table, columns = completed(table), COLUMNS
    table = table.append_column("reported", table.column("organisations"))
    for name in COUNTS:
        if name not in table.column_names:
            table = table.append_column(name, pa.repeat(pa.scalar(0, pa.int64()), len(table)))
    reports = nw.col("reports")
    rows = taken(table).with_columns(
        nw.when(reports).then(nw.col(column.name)).otherwise(0 if column.name == "figures" else None).alias(column.name)
        for column in columns
    )
    made: Table = nw.to_native(rows.drop("reports"))
    return made


def counted(standings: Frame) -> Frame:
    """Say of each organisation who it is: whether it reports, and if it does not, whether it should."""
    one, none = nw.lit(1, nw.Int64), nw.lit(0, nw.Int64)
    reports = nw.col("reports")
    return standings.with_columns(
        organisations=nw.when(reports).then(one).otherwise(none),
        reported=nw.when(reports).then(one).otherwise(none),
        silent=nw.when(reports).then(none).otherwise(nw.col("due")),
        absent=nw.when(reports | (nw.col("nothing") + nw.col("conflict") > 0)).then(none).otherwise(nw.col("due")),
    )


def climbed(sums: Table, tree: Tree, additive: list[str]) -> Table:
    """The cells of every body that has others below it.

    Args:
        sums: of each body and indicator its own figure, and the sum of those just below.
        tree: who is below whom.
        additive: the codes of the indicators that add over organisations.
    """
    places = [each for each in tree.depths if each in tree.inner]
    where = pa.table(
        {
            "organisation": pa.array(places, pa.string()),
            "depth": pa.array([tree.depths[each] for each in places], pa.int64()),
            "parent": pa.array([tree.parents[each] for each in places], pa.string()),
        }
    )
    rows: Any = taken(sums).join(taken(where), on="organisation", how="left")
    columns = tuple(column for column in COLUMNS if column.name in sums.column_names)
    added = [column.name for column in columns]
    names = [*KEY, "own", *added, *COUNTS]
    made: list[Any] = []
    lifted: list[Any] = []
    for depth in range(max(tree.depths[each] for each in places), -1, -1):
        here = nw.concat([rows.filter(nw.col("depth") == depth).select(*names), *lifted])
        cells = _decided(here, columns, additive).with_columns(nw.lit(depth, nw.Int64).alias("depth"))
        made.append(cells.select(*KEY, *added, *COUNTS, *_JUDGED, "depth"))
        above = cells.join(taken(where).select("organisation", "parent"), on="organisation", how="left")
        lifted = [
            above.with_columns(organisation=nw.col("parent"), own=nw.lit(value=False)).select(*names),
        ]
    table: Table = nw.to_native(nw.concat(made))
    return table


def _decided(rows: Any, columns: tuple[Column, ...], additive: list[str]) -> Any:
    """Of a body's own figure and the sum of its parts take the one that stands; hold both against each other."""
    if not len(rows.filter(nw.col("own") & (nw.col("figures") > 0))):
        return _only_parts(rows, columns)
    sides = grouped(rows, [*KEY, "own"], COLUMNS, *COUNTS)
    who = [name for name in COUNTS if name != "organisations"]
    told = sides.group_by(KEY).agg(*(nw.col(name).sum() for name in who))
    stated = sides.filter(nw.col("own") & (nw.col("figures") > 0))
    parts = sides.filter(~nw.col("own") & (nw.col("figures") > 0))
    silent = sides.filter(~nw.col("own")).select(*KEY, nw.col("silent").alias("silent_below"))
    both = stated.join(parts.drop("own"), on=KEY, how="left", suffix="_of_parts").join(silent, on=KEY, how="left")
    both = both.with_columns(nw.col("figures_of_parts", "silent_below").fill_null(0))
    alone = (nw.col("figures_of_parts") == 0) | ~among("indicator", additive)
    both = both.with_columns(claimed=~alone, stands=alone | (nw.col("silent_below") > 0))
    own = both.filter(nw.col("stands"))
    figures = nw.concat(
        [
            own.select(*KEY, *_SUMS, "organisations", nw.lit("own").alias("counted")),
            parts.join(own, on=KEY, how="anti").select(*KEY, *_SUMS, "organisations", nw.lit("parts").alias("counted")),
        ]
    )
    claims = both.filter(nw.col("claimed")).with_columns(
        nw.when(nw.col("stands")).then(_bound(name, "_of_parts")).otherwise(_bound(name, "")).alias(f"other_{name}")
        for name in ("value", "low", "high")
    )
    claims = claims.select(*KEY, "other_value", "other_low", "other_high", _clash().alias("clashes"))
    cells = told.join(figures, on=KEY, how="left").join(claims, on=KEY, how="left")
    return cells.with_columns(nw.col("figures", "organisations").fill_null(0), nw.col("clashes").fill_null(value=False))


def _only_parts(rows: Any, columns: tuple[Column, ...]) -> Any:
    """The same where no body states a figure of its own, which needs no choice."""
    none = nw.lit(None).cast(nw.Decimal(38, 10))
    return grouped(rows, KEY, columns, *COUNTS).with_columns(
        nw.when(nw.col("figures") > 0).then(nw.lit("parts")).alias("counted"),
        *(none.alias(f"other_{name}") for name in ("value", "low", "high")),
        nw.lit(value=False).alias("clashes"),
    )


def _bound(name: str, side: str) -> Any:
    """A sum, or the bound of one, which is there if every figure has it."""
    if name == "value":
        return nw.col(f"value{side}")
    return nw.when(nw.col(f"{name}s{side}") == nw.col(f"figures{side}")).then(nw.col(f"{name}{side}"))


def _clash() -> Any:
    """Say whether no true value stands behind a body's own figure and the sum of its parts."""
    low, high, low_below, high_below = (_bound(name, side) for side in ("", "_of_parts") for name in ("low", "high"))
    more = (low_below > high) | ((low_below == high) & (nw.col("opened") > 0))
    less = (low > high_below) | ((low == high_below) & (nw.col("opened_of_parts") > 0))
    whole = nw.col("silent_below") == 0
    return more.fill_null(value=False) | (whole & less.fill_null(value=False))
