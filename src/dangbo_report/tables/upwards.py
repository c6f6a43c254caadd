"""Upwards: from what each organisation reported to the totals of every body above it, level by level."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final, final

import attrs
from pyarrow import Table

from dangbo_report.organisations import Directory
from dangbo_report.tables.engines import Frame, at_hand, beside, collected, kept, nw, pa
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

    def inner_table(self) -> Table:
        """Those that have others below them, and the topmost, each with its depth and its parent."""
        places = [each for each in self.depths if each in self.inner]
        made: Table = pa.table(
            {
                "organisation": pa.array(places, pa.string()),
                "depth": pa.array([self.depths[each] for each in places], pa.int64()),
                "parent": pa.array([self.parents[each] for each in places], pa.string()),
            }
        )
        return made


def gathered(standings: Frame, bodies: Frame, columns: tuple[Column, ...], flags: frozenset[str]) -> Frame:
    """Add up what stands to the bodies just above, and have that at hand: it has few rows.

    Args:
        standings: one row for each organisation and indicator.
        bodies: where the figures of each organisation go, as `Tree.table` says.
        columns: those that are summed.
        flags: those that there are.
    """
    reports, told = nw.col("reports"), sorted(flags)
    tells = nw.any_horizontal(reports, *(nw.col(flag) > 0 for flag in told), ignore_nulls=False)
    rows = counted(standings.filter(tells))
    rows = rows.join(bodies.drop("depth"), on="organisation", how="inner")
    counts = ["organisations", *told, *(("silent", "absent") if "due" in flags else ())]
    summed = at_hand(grouped(rows, ["body", "indicator", "own", "reports"], columns, *counts))
    missing = [name for name in COUNTS if name not in {*counts, "reported"}]
    return summed.with_columns(
        nw.col("organisations").alias("reported"),
        *(nw.lit(0, nw.Int64).alias(name) for name in missing),
        *(
            nw.when(reports)
            .then(nw.col(column.name))
            .otherwise(0 if column.name == "figures" else None)
            .alias(column.name)
            for column in columns
        ),
    ).rename({"body": "organisation"})


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


def climbed(sums: Frame, tree: Tree, additive: list[str]) -> Frame:
    """The cells of every body that has others below it.

    Args:
        sums: of each body and indicator its own figure, and the sum of those just below.
        tree: who is below whom.
        additive: the codes of the indicators that add over organisations.
    """
    where = beside(sums, tree.inner_table())
    rows = sums.join(where.drop("parent"), on="organisation", how="left")
    own = rows.filter(nw.col("own") & nw.col("reports")).group_by("depth").agg(nw.len().alias("rows"))
    stated = frozenset(collected(own).column("depth").to_pylist())
    if stated:  # to hold both against each other takes all columns
        rows = completed(rows)
    names = frozenset(rows.collect_schema().names())
    columns = tuple(column for column in COLUMNS if column.name in names)
    added = [column.name for column in columns]
    taken_up = [*KEY, "own", *added, *COUNTS]
    made: list[Frame] = []
    lifted: list[Frame] = []
    for depth in range(max(tree.depths[each] for each in tree.inner), -1, -1):
        here = nw.concat([rows.filter(nw.col("depth") == depth).select(*taken_up), *lifted])
        decided = _decided(here, additive) if depth in stated else _only_parts(here, columns)
        cells = kept(decided.with_columns(nw.lit(depth, nw.Int64).alias("depth")), where)
        made.append(cells.select(*KEY, *added, *COUNTS, *_JUDGED, "depth"))
        above = cells.join(where.drop("depth"), on="organisation", how="left")
        above = above.drop("organisation").rename({"parent": "organisation"})
        lifted = [above.with_columns(own=nw.lit(value=False)).select(*taken_up)]
    return nw.concat(made)


def _decided(rows: Frame, additive: list[str]) -> Frame:
    """Of a body's own figure and the sum of its parts take the one that stands; hold both against each other."""
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


def _only_parts(rows: Frame, columns: tuple[Column, ...]) -> Frame:
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
