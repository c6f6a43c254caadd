"""Print one table of all ratios with their limits; with `--write`, keep it in docs, and draw the curves of growth.

Words choose rows: `just bench validate json`. A room of pairs is a module with a function `pairs`, listed here, and so
is what takes minutes, with a function `rows`: folders of reports, a country on DuckDB and Polars, a cluster of Spark.
"""

import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.bench import cluster, consolidation, documents, drawing, folder, forms, growth, records, rolled, texts
from tests.bench.measure import Row, machine, row, time_row

ROOMS = (records, documents, forms, texts, consolidation)
LONG = (folder, rolled, cluster)
DOCS = Path(__file__).parents[2] / "docs"
KEPT = re.compile(r"(?<=<!-- measured -->\n).*(?=<!-- end of what was measured -->)", re.DOTALL)
HEAD = "| what | peer | ratio | limit | kept? |\n| --- | --- | --- | --- | --- |"


def rows(words: Sequence[str]) -> Iterator[Row]:
    """The rows, as they are measured: all, or those that one of the words chooses."""

    def wanted(what: str) -> bool:
        return not words or any(word in what for word in words)

    for room in ROOMS:
        yield from (row(pair) for pair in room.pairs() if wanted(pair.what))
    yield from (time_row(each) for each in documents.times() if wanted(each.what))
    if wanted("drawn"):
        yield drawing.drawn()
    for work in LONG:
        if wanted(work.WHAT):
            yield from work.rows()


def main(*arguments: str) -> None:
    """Measure, print, and write where that was asked for."""
    words = [argument for argument in arguments if argument != "--write"]
    lines = [f"{machine()}:", "", HEAD]
    sys.stdout.write("\n".join(lines) + "\n")
    for each in rows(words):
        lines.append(str(each))
        sys.stdout.write(f"{each}\n")
        sys.stdout.flush()
    if "--write" in arguments and not words:
        page = DOCS / "performance.md"
        table = "\n" + "\n".join(lines) + "\n\n"
        page.write_text(KEPT.sub(lambda _: table, page.read_text(encoding="utf-8")), encoding="utf-8")
        growth.draw(documents.REPORT, DOCS / "pictures" / "growth.svg")


if __name__ == "__main__":
    main(*sys.argv[1:])
