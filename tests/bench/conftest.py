"""One table of ratios: each bench group holds ours, which says its limit, and the peer it is held against.

    @pytest.mark.benchmark(group="what is done")
    def test_ours(benchmark):
        benchmark.extra_info["limit"] = 8
        benchmark(work)

    @pytest.mark.benchmark(group="what is done")
    def test_the_peer(benchmark):
        benchmark.extra_info["peer"] = "re.fullmatch"
        benchmark(work_of_the_peer)

Compared are the fastest rounds: noise of the machine only ever adds time.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any, NamedTuple

import pytest


class Ratio(NamedTuple):
    """One row of the table; times in microseconds."""

    what: str
    ours: float
    peer: float
    peer_name: str
    limit: float

    @property
    def value(self) -> float:
        """How many times as long ours takes."""
        return self.ours / self.peer

    def __str__(self) -> str:
        verdict = "" if self.value <= self.limit else "  OVER"
        times = f"{self.ours:>12,.2f} {self.peer:>12,.2f}"
        return f"{self.what:<44} {times}  {self.value:>6.2f} {self.limit:>6.2f}  {self.peer_name}{verdict}"


def ratios(config: pytest.Config) -> Iterator[Ratio]:
    groups: defaultdict[str, list[Any]] = defaultdict(list)
    for bench in config._benchmarksession.benchmarks:  # type: ignore[attr-defined] # kept there by pytest-benchmark
        groups[bench.group].append(bench)
    for what, benches in groups.items():
        ours = next((bench for bench in benches if "limit" in bench.extra_info), None)
        for peer in benches:
            if ours is not None and "peer" in peer.extra_info:
                times = ours.stats.min * 1e6, peer.stats.min * 1e6
                yield Ratio(what, *times, peer.extra_info["peer"], ours.extra_info["limit"])


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    rows = list(ratios(config))
    if rows:
        terminalreporter.section("ratios of the fastest rounds")
        terminalreporter.line(f"{'':<44} {'ours, µs':>12} {'peer, µs':>12}  {'ratio':>6} {'limit':>6}  peer")
    for row in rows:
        terminalreporter.line(str(row), red=row.value > row.limit)
