# /// script
# requires-python = ">=3.11"
# dependencies = ["dangbo-report"]
#
# [tool.uv.sources]
# dangbo-report = { path = "..", editable = true }
# ///

"""A thousand reports as documents, in worker processes, with a bar that shows how far they are.

Try it with few: `uv run examples/render_many.py 20 html`.
"""

import runpy
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from multiprocessing import get_context
from pathlib import Path

import attrs

from dangbo_report import Report, save

HERE = Path(__file__).parent
BUILD = HERE.parent / "build" / "many"


def build_reports(count: int) -> list[Report]:
    """So many reports, each with a number of its own."""
    report: Report = runpy.run_path(str(HERE / "quarterly_report.py"))["build_report"]()
    return [
        attrs.evolve(report, letterhead=attrs.evolve(report.letterhead, number=number))
        for number in range(1, count + 1)
    ]


def write(report: Report, name: str, folder: Path) -> Path:
    """Render one report into a file: this is what a worker does."""
    return save(report, folder / f"{report.letterhead.number:04}.{name}", name)


def render_many(reports: Iterable[Report], name: str, folder: Path, workers: int | None = None) -> Iterator[Path]:
    """Render reports in worker processes, and tell of each file as soon as it is there.

    The workers start afresh ("spawn"): the compiler of PDF must not be forked.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        waiting = [pool.submit(write, report, name, folder) for report in reports]
        for done in as_completed(waiting):
            yield done.result()


def show(done: int, total: int) -> None:
    """A bar, drawn over itself."""
    filled = 40 * done // total
    sys.stderr.write(f"\r[{'#' * filled}{'.' * (40 - filled)}] {done}/{total}")
    sys.stderr.flush()


if __name__ == "__main__":
    count, name = int((sys.argv[1:] or ["1000"])[0]), (sys.argv[2:] or ["text"])[0]
    for done, _ in enumerate(render_many(build_reports(count), name, BUILD), 1):
        show(done, count)
    print(f"\n{count} reports in {BUILD}")
