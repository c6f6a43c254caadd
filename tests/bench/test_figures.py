"""Reading one figure, held against one `re.fullmatch` of a pattern that finds the same parts and makes nothing."""

import re

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from dangbo_report import parse_figure

TEXTS = (
    "104 phần quà",
    "05 ý kiến",
    "10.514 phần quà",
    "7,09 tỷ đồng",
    "31,2 triệu đồng",
    "23,6%",
    "20,5 tấn",
    "trên 432,5 triệu đồng",
    "hơn 2 nghìn hộ",
    "12,03 điểm phần trăm",
)
#: A qualifier, a sign, grouped digits, decimals, a scale, a noun.
PATTERN = re.compile(
    r"(?:(trên|hơn|gần|khoảng|ước|ít nhất|dưới) )?([-\u2212+]?)([0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:,([0-9]+))?"
    r" ?(?:(nghìn tỷ|triệu tỷ|nghìn|ngàn|triệu|tỷ|tỉ)\b)? ?([^\W\d_%]?.*)?"
)


@pytest.mark.parametrize("text", TEXTS)
def test_parse_figure(benchmark: BenchmarkFixture, text: str) -> None:
    benchmark.group = f"parse_figure({text!r})"
    benchmark.extra_info["limit"] = 8
    assert str(benchmark(parse_figure, text))


@pytest.mark.parametrize("text", TEXTS)
def test_one_match(benchmark: BenchmarkFixture, text: str) -> None:
    benchmark.group = f"parse_figure({text!r})"
    benchmark.extra_info["peer"] = "re.fullmatch"
    assert benchmark(PATTERN.fullmatch, text)
