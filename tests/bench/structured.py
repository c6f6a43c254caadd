"""How time grows at the entrances for files and records, with inputs of which one thing grows.

    python -m tests.bench.structured [ENTRANCE …] [--shape WORD] [--most 1000000] [--write]

An input of each shape is made at a sixteenth, a quarter and the whole of the most bytes; the exponent is that of the
last step that says something. The collector of Python waits, as it does where ratios are measured: it comes by more
often where much is held, which no entrance decides. With `--write` the steepest and the slowest shape of each entrance
are kept in docs/performance.md.
"""

import argparse
import math
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import groupby
from pathlib import Path
from typing import Final, NamedTuple

from dangbo_report.errors import DangboReportError
from tests.bench.measure import clock, machine, no_collector
from tests.bench.shapes import SHAPES, Shape

#: An exponent above this is too much.
LIMIT: Final = 1.1
#: Times below this, in seconds, say nothing of growth.
FEWEST: Final = 0.02
STEPS: Final = (16, 4, 1)
ROUNDS: Final = 3
PAGE: Final = Path(__file__).parents[2] / "docs" / "performance.md"
KEPT: Final = re.compile(r"(?<=<!-- growth of shapes -->\n).*(?=<!-- end of the growth of shapes -->)", re.DOTALL)
HEAD: Final = "| entrance | shapes | steepest | exponent | slowest | seconds |\n| --- | --- | --- | --- | --- | --- |"


class Grown(NamedTuple):
    """How one shape grew; the exponent is 0 where it was too fast to tell."""

    exponent: float
    seconds: float
    shape: Shape
    refused: bool

    def __str__(self) -> str:
        exponent = f"{self.exponent:.2f}" if self.exponent else "too fast to tell"
        end = "refused" if self.refused else "taken"
        return f"| {self.shape.entrance} | {self.shape.name} | {exponent} | {self.seconds:.2f} | {end} |"


def taken(shape: Shape, size: int, rounds: int = ROUNDS) -> tuple[float, bool]:
    """The least seconds of some rounds at a size, and whether it was refused."""
    given = shape.make(size)
    best, refused = math.inf, True
    for _ in range(rounds):
        with no_collector(), suppress(DangboReportError):
            start = clock()
            try:
                shape.take(given)
                refused = False
            finally:
                best = min(best, clock() - start)
    return best, refused


def grown(shape: Shape, most: int) -> Grown:
    """Measure a shape at each size."""
    taken(shape, most // STEPS[0], 1)  # what is made at the first use is not counted
    (small, _), (middle, _), (large, refused) = (taken(shape, most // step) for step in STEPS)
    steps = ((middle, STEPS[1]), (small, STEPS[0]))
    exponent = next((math.log(large / low, step) for low, step in steps if low > FEWEST), 0.0)
    return Grown(exponent, large, shape, refused)


def rows(entrances: list[str], most: int, named: str) -> Iterator[Grown]:
    """Measure the shapes of some entrances, and print each."""
    for shape in SHAPES:
        if (not entrances or shape.entrance in entrances) and named in shape.name:
            row = grown(shape, most)
            sys.stdout.write(f"{row}\n")
            sys.stdout.flush()
            yield row


def table(found: Iterable[Grown]) -> Iterator[str]:
    """For each entrance the shape that grows fastest, and that which takes longest."""
    yield HEAD
    for entrance, group in groupby(found, key=lambda each: each.shape.entrance):
        shapes = list(group)
        steep = max(shapes, key=lambda each: each.exponent)
        slow = max(shapes, key=lambda each: each.seconds)
        exponent = f"{steep.exponent:.2f}" if steep.exponent else "too fast to tell"
        cells = (entrance, str(len(shapes)), steep.shape.name, exponent, slow.shape.name, f"{slow.seconds:.2f}")
        yield f"| {' | '.join(cells)} |"


def main() -> int:
    """Print a line for each shape; fail if something grows faster than the limit."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("entrances", nargs="*", metavar="ENTRANCE")
    parser.add_argument("--shape", default="", help="a part of the names of the shapes that are measured")
    parser.add_argument("--most", type=int, default=1_000_000, help="bytes of the largest input")
    parser.add_argument("--write", action="store_true", help="keep the table in docs/performance.md")
    asked = parser.parse_args()
    found = list(rows(asked.entrances, asked.most, asked.shape))
    if asked.write:
        kept = "\n".join(("", f"{machine()}:", "", *table(found), "", ""))
        PAGE.write_text(KEPT.sub(lambda _: kept, PAGE.read_text(encoding="utf-8")), encoding="utf-8")
    return int(any(each.exponent > LIMIT for each in found))


if __name__ == "__main__":
    sys.exit(main())
