"""Facts in a folder for each province and quarter, as the how-to writes them, are those of one table to all engines."""

from __future__ import annotations

import random

import duckdb
import polars as pl
import pyarrow as pa
import pyarrow.dataset as ds
import pyarrow.parquet as pq
import pytest

from dangbo_report.tables import facts_table, read_parquet, roll_up
from tests.tables.sent import HALF, INDICATORS, REGIME, TREE, fifty, totals_in_memory

READERS = {
    "arrow": read_parquet,
    "duckdb": lambda folder: duckdb.connect().read_parquet(f"{folder}/**/*.parquet"),
    "polars": lambda folder: pl.read_parquet(f"{folder}/**/*.parquet"),
    "polars, lazy": lambda folder: pl.scan_parquet(f"{folder}/**/*.parquet"),
}


def parted(facts, folder):
    """Write facts, those of each body below the topmost in a folder of its own, and each quarter in one in that."""
    places = [TREE[code].parent or code for code in facts.column("organisation").to_pylist()]
    quarters = [f"{day.year}-{(day.month + 2) // 3}" for day in facts.column("report_start").to_pylist()]
    more = facts.append_column("province", pa.array(places)).append_column("quarter", pa.array(quarters))
    ds.write_dataset(
        more,
        folder,
        format="parquet",
        partitioning=["province", "quarter"],
        partitioning_flavor="hive",
        existing_data_behavior="delete_matching",
    )


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("seed", [1, 2])
def test_folders_give_the_totals_of_one_table(tmp_path, reader, seed):
    table = facts_table(fifty(random.Random(seed)))
    parted(table, tmp_path)
    assert len([*tmp_path.rglob("*.parquet")]) > 3
    asked = {"directory": TREE, "indicators": INDICATORS, "organisation": "tinh", "period": HALF, "regimes": [REGIME]}
    whole = totals_in_memory(roll_up(table, **asked))
    assert whole
    assert totals_in_memory(roll_up(READERS[reader](tmp_path), **asked)) == whole


def test_what_is_sent_again_takes_the_place_of_what_was_there(tmp_path):
    table = facts_table(fifty(random.Random(1)))
    parted(table, tmp_path)
    again = table.slice(0, 1)
    parted(again, tmp_path)
    files = {file.parent: pq.read_metadata(file).num_rows for file in tmp_path.rglob("*.parquet")}
    assert min(files.values()) == 1
    assert read_parquet(tmp_path).num_rows == sum(files.values()) < table.num_rows
