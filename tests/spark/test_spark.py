"""Local Spark says what `consolidate` says; run by the gate `spark`, which brings pyspark and asks for Java."""

import random
from collections.abc import Iterator

import attrs
import pytest
from pyspark.sql import SparkSession

from dangbo_report.consolidation import State, Submission
from dangbo_report.indicators import Fact, FactBook
from dangbo_report.organisations import Directory, Level, Organisation, OrganisationKind
from dangbo_report.tables import facts_table, roll_up
from tests.tables.sent import (
    GIFTS,
    HALF,
    INDICATORS,
    QUARTERS,
    REGIME,
    TREE,
    fifty,
    same_as_consolidate,
    totals_in_memory,
)
from tests.tables.test_partitioned import parted


@pytest.fixture(scope="module")
def session() -> Iterator[SparkSession]:
    made = (
        SparkSession.builder.master("local[2]")
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.ui.enabled", "false")
        .getOrCreate()
    )
    yield made
    made.stop()


@pytest.mark.parametrize(("seed", "period"), [(1, HALF), (2, QUARTERS[0])])
def test_spark_says_what_consolidate_says(session, seed, period):
    same_as_consolidate(
        [*fifty(random.Random(seed))], session.createDataFrame, period=period, regimes=[REGIME], organisation="tinh"
    )


def test_folders_give_spark_the_totals_of_one_table(session, tmp_path):
    table = facts_table(fifty(random.Random(3)))
    parted(table, tmp_path)
    asked = {"directory": TREE, "indicators": INDICATORS, "organisation": "tinh", "period": HALF, "regimes": [REGIME]}
    read = session.read.parquet(str(tmp_path))
    assert totals_in_memory(roll_up(read, **asked)) == totals_in_memory(roll_up(table, **asked))


def collected_for(session, monkeypatch, bodies):
    """How many rows come into the driver when so many bodies have sent two quarters, one of them twice."""
    top, *middle = (
        Organisation(code, f"Xã {code}", OrganisationKind.POLITICAL_SOCIAL, Level.COMMUNE, parent=parent)
        for code, parent in (("tinh", None), *((f"xa-{number}", "tinh") for number in range(bodies)))
    )
    below = [attrs.evolve(each, code=f"{each.code}-1", name=f"{each.name}-1", parent=each.code) for each in middle]
    sent = [
        Submission(organisation=body, period=quarter, regime=REGIME, facts=FactBook([fact]), state=State.SUBMITTED)
        for body in below
        for quarter in QUARTERS[:2]
        for fact in [Fact(GIFTS, body, quarter, GIFTS.of(value)) for value in ((1, 2) if body is below[0] else (1,))]
    ]
    rows: list[int] = []
    frames = type(session.range(1))
    to_arrow = frames.toArrow

    def counted(frame):
        table = to_arrow(frame)
        rows.append(table.num_rows)
        return table

    with monkeypatch.context() as patched:
        patched.setattr(frames, "toArrow", counted)
        made = roll_up(
            session.createDataFrame(facts_table(sent)),
            directory=Directory([top, *middle, *below]),
            organisation="tinh",
            indicators=[GIFTS],
            period=HALF,
            depth=0,
        )
    [total] = made.toArrow().to_pylist()
    assert (total["value"], total["conflicting"]) == (2 * (bodies - 1), 1)
    return sum(rows)


def test_as_many_rows_come_into_the_driver_whatever_facts_there_are(session, monkeypatch):
    few, many = (collected_for(session, monkeypatch, bodies) for bodies in (5, 50))
    assert 0 < few == many < 20
