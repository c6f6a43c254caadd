"""Facts as a table (extra `arrow`), and their roll-up by the engine that holds it: Arrow, DuckDB, Polars or Spark."""

import dangbo_report.tables._extra  # noqa: F401 # pyright: ignore[reportUnusedImport] - says which extra is missing
from dangbo_report.tables.book import totals_of
from dangbo_report.tables.columns import FACTS, TOTALS
from dangbo_report.tables.facts import facts_of, facts_table
from dangbo_report.tables.parquet import read_parquet, write_parquet
from dangbo_report.tables.rolling import roll_up

__all__ = ["FACTS", "TOTALS", "facts_of", "facts_table", "read_parquet", "roll_up", "totals_of", "write_parquet"]
