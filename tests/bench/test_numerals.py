"""Spelling a thousand amounts, held against num2words spelling the same."""

import random

import pytest
from num2words import num2words
from pytest_benchmark.fixture import BenchmarkFixture

from dangbo_report.numerals import read_words, spell

SEEDED = random.Random(2024)  # noqa: S311 - amounts to spell, no secret
AMOUNTS = {
    "up to 13 digits": [SEEDED.randrange(10 ** SEEDED.randint(1, 13)) for _ in range(1000)],
    "whole millions": [SEEDED.randrange(10**6) * 10**6 for _ in range(1000)],
    "counts below 1000": [SEEDED.randrange(1000) for _ in range(1000)],
}


@pytest.mark.parametrize("amounts", AMOUNTS)
def test_spell(benchmark: BenchmarkFixture, amounts: str) -> None:
    benchmark.group = f"spell {amounts}"
    benchmark.extra_info["limit"] = 0.35
    words = benchmark(lambda: [spell(amount) for amount in AMOUNTS[amounts]])
    assert [read_words(word) for word in words] == AMOUNTS[amounts]


@pytest.mark.parametrize("amounts", AMOUNTS)
def test_num2words(benchmark: BenchmarkFixture, amounts: str) -> None:
    benchmark.group = f"spell {amounts}"
    benchmark.extra_info["peer"] = "num2words"
    benchmark(lambda: [num2words(amount, lang="vi") for amount in AMOUNTS[amounts]])
