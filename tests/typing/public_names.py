"""Checked by mypy and pyright, never run: what a user's type checker sees from outside."""

from typing import assert_type

from dangbo_report import Count, Figure, Interval, Money, Rounding, parse_figure

assert_type(parse_figure("7,09 tỷ đồng"), Figure)
assert_type(Money(7_090_000_000, step=10_000_000).interval(Rounding.TRUNCATED), Interval)
assert_type(Count(5, "ý kiến").value, int)

Count("05", "ý kiến")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType] - text is parsed, not passed
Money(7.09)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType] - a float is not exact
