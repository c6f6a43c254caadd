"""`roll_up` of a country on DuckDB and Polars, beside SQL by hand; `python -m tests.bench rolled`, or with a folder:

`python -m tests.bench.rolled FOLDER 805` measures 805 communes there, where the facts stay.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from statistics import median

import polars as pl

from tests.bench import country
from tests.bench.measure import Row, Work, clock, peak

WHAT = "roll_up of a country, rolled on DuckDB and Polars"
SIZES = (805, country.COMMUNES)
ROUNDS = 5
#: What DuckDB may have before it writes to disk.
MEMORY = "3GB"
#: More of it than this is too much for the laptop of an office.
MOST = 2048
LIMIT = 1.3


def works(place: Path, communes: int) -> tuple[object, dict[str, Work]]:
    """The connection, and the same sums three times: of the library, and of SQL that finds repeated keys so or so."""
    connection = country.connected(country.made(place, communes), communes, MEMORY)
    tree = country.directory(communes)
    by_hand = {name: partial(_queried, connection, country.by_hand(name)) for name in country.SUSPECTS}
    return connection, {"ours": lambda: country.ours(connection.sql("from facts"), tree).to_arrow_table(), **by_hand}


def _queried(connection, query):
    return connection.sql(query).to_arrow_table()


def taken(work: Work) -> tuple[float, object]:
    """The seconds of the processor, and what came of them."""
    start = clock()
    made = work()
    return clock() - start, made


def measured(place: Path, communes: int) -> Iterator[Row]:
    """Ratios to both queries, which give the same rows, and the peak of memory of a fresh process."""
    connection, sides = works(place, communes)
    times: dict[str, list[float]] = {name: [] for name in sides}
    made: dict[str, object] = {}
    for _ in range(ROUNDS):
        for name, work in sides.items():
            seconds, made[name] = taken(work)
            times[name].append(seconds)
    facts = connection.sql("select count(*) from facts").fetchall()[0][0] / 1e6
    for name, told in (("plain", "SQL by hand"), ("tricked", "SQL by hand, repeated keys found by our trick")):
        rows = country.compared(connection, made["ours"], made[name])
        ratio = median(times["ours"]) / median(times[name])
        what = f"`roll_up` on DuckDB, {facts:.1f} million facts, {rows:,} totals"
        yield Row(what, told, f"{ratio:.2f}", f"{LIMIT}", ratio <= LIMIT)
    again = [sys.executable, "-m", "tests.bench.rolled", str(place), str(communes), "--peak"]
    most = int(subprocess.run(again, check=True, capture_output=True, text=True).stdout)
    yield Row(f"the same, {facts:.1f} million facts", "none: memory", f"{most:,} MiB", f"{MOST:,} MiB", most <= MOST)


def on_polars(place: Path, communes: int) -> Row:
    """The same rows from Polars, and how much longer they take."""
    connection, sides = works(place, communes)
    file, tree = country.made(place, communes), country.directory(communes)
    ours, theirs = [], []
    for _ in range(ROUNDS):
        seconds, totals = taken(lambda: country.ours(pl.scan_parquet(file), tree).collect().to_arrow())
        ours.append(seconds)
        seconds, reference = taken(sides["ours"])
        theirs.append(seconds)
    rows = country.compared(connection, totals, reference)
    ratio = f"{median(ours) / median(theirs):.2f}"
    return Row(f"`roll_up` on Polars, {communes} communes, {rows:,} totals", "`roll_up` on DuckDB", ratio, "none", None)


def rows() -> Iterator[Row]:
    """All of it, on facts that are made for it."""
    with tempfile.TemporaryDirectory() as name:
        for communes in SIZES:
            yield from measured(Path(name), communes)
        yield on_polars(Path(name), SIZES[0])


def main(folder: str, communes: str, *more: str) -> None:
    """Measure in a folder, or say the peak of memory."""
    place = Path(folder)
    place.mkdir(parents=True, exist_ok=True)
    if more:
        works(place, int(communes))[1]["ours"]()
        sys.stdout.write(f"{peak()}\n")
        return
    for row in (*measured(place, int(communes)), on_polars(place, int(communes))):
        sys.stdout.write(f"{row}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
