"""A program that speaks to a server of Spark has the totals of a driver; run by test_connect.py."""

import random

from pyspark.sql import SparkSession

from dangbo_report.tables import facts_table, roll_up
from tests.tables.sent import HALF, INDICATORS, REGIME, TREE, fifty, totals_in_memory


def main() -> None:
    """Roll up what a small district sends, at a server that is started for it."""
    session = SparkSession.builder.remote("local[2]").config("spark.sql.shuffle.partitions", "2").getOrCreate()
    table = facts_table(fifty(random.Random(3)))
    asked = {"directory": TREE, "indicators": INDICATORS, "organisation": "tinh", "period": HALF, "regimes": [REGIME]}
    made = roll_up(session.createDataFrame(table), **asked)
    assert ".connect." in type(made).__module__
    assert totals_in_memory(made) == totals_in_memory(roll_up(table, **asked))
    session.stop()


if __name__ == "__main__":
    main()
