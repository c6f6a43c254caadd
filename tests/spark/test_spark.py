"""Local Spark says what `consolidate` says; run by the gate `spark`, which brings pyspark and asks for Java."""

import random
from collections.abc import Iterator
from decimal import Decimal

import pytest
from pyspark.sql import SparkSession

from dangbo_report.consolidation import State, Submission
from dangbo_report.figures import Count, Money, Percent, Qualifier
from dangbo_report.indicators import Fact, FactBook
from tests.tables.sent import (
    FUND,
    GIFTS,
    HALF,
    MEMBERS,
    QUARTERS,
    REACHED,
    REGIME,
    SHARED,
    TREE,
    same_as_consolidate,
)


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


def sent(seed):
    """Fifty reports: some missing, some twice, some in conflict."""
    draw = random.Random(seed)
    for code in ("x1", "x2", "y", "z", "x"):
        for period in (*QUARTERS[:2], HALF):
            for sender in ("A", "B"):
                if draw.random() < 0.3:
                    continue
                step = draw.choice([1, 1, 1000])
                word = draw.choice([Qualifier.EXACT, Qualifier.EXACT, Qualifier.OVER, Qualifier.AT_LEAST])
                drawn = [
                    Fact(GIFTS, TREE[code], period, GIFTS.of(draw.choice([5, 5, 6]))),
                    Fact(MEMBERS, TREE[code], period, Count(draw.randint(0, 9), "hội viên", qualifier=word)),
                    Fact(FUND, TREE[code], period, Money(step * draw.randint(1, 9), step=step), target=Money(100_000)),
                    Fact(SHARED, TREE[code], period, SHARED.of(draw.randint(0, 9))),
                    Fact(REACHED, TREE[code], period, Percent(Decimal(draw.randint(0, 100)))),
                ]
                chosen = draw.sample(drawn, 4)
                without = [each.indicator.code for each in drawn if each not in chosen and draw.random() < 0.3]
                yield Submission(
                    organisation=TREE[code],
                    period=period,
                    regime=REGIME,
                    facts=FactBook(chosen),
                    not_applicable=without,
                    sender=sender,
                    state=State.SUBMITTED,
                )


@pytest.mark.parametrize(("seed", "period"), [(1, HALF), (2, QUARTERS[0])])
def test_spark_says_what_consolidate_says(session, seed, period):
    same_as_consolidate([*sent(seed)], session.createDataFrame, period=period, regimes=[REGIME], organisation="tinh")
