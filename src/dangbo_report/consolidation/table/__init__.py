"""Facts as a table (extra `arrow`), and their roll-up by the engine that holds it: Arrow, DuckDB, Polars or Spark."""

import dangbo_report.consolidation.table._extra  # noqa: F401 # pyright: ignore[reportUnusedImport] - says which extra is missing
from dangbo_report.consolidation.table.api import roll_up
from dangbo_report.consolidation.table.book import totals_of
from dangbo_report.consolidation.table.columns import FACTS, TOTALS
from dangbo_report.consolidation.table.facts import facts_of, facts_table
from dangbo_report.consolidation.table.parquet import read_parquet, write_parquet

__all__ = ["FACTS", "TOTALS", "facts_of", "facts_table", "read_parquet", "roll_up", "totals_of", "write_parquet"]
