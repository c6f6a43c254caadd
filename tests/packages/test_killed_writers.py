"""A writer that is killed at any moment leaves the file that was there, or the whole new one."""

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from dangbo_report import load_report, save
from dangbo_report.report import Report
from dangbo_report.rules.samples import sample
from dangbo_report.tables import facts_table, read_parquet, write_parquet

#: Writes one of two states of a file after the other, without end.
LOOP = """
import sys
from itertools import cycle
from tests.packages.test_killed_writers import WRITERS
write, _ = WRITERS[sys.argv[1]]
print(flush=True)
for state in cycle((0, 1)):
    write(sys.argv[2], state)
"""
REPORTS = tuple(sample(number * "Vận động được {an-sinh}. ") for number in (200, 300))
TABLES = tuple(facts_table(list(REPORTS[0].facts) * number) for number in (2_000, 3_000))


def save_report(path: str, state: int) -> None:
    save(REPORTS[state], path)


def save_table(path: str, state: int) -> None:
    write_parquet(TABLES[state], path)


def table_state(path: Path) -> int:
    return [table.num_rows for table in TABLES].index(read_parquet(path).num_rows)


def report_state(path: Path) -> int:
    found: Report = load_report(path)
    return REPORTS.index(found)


WRITERS: dict[str, tuple[Callable[[str, int], None], Callable[[Path], int]]] = {
    "report.json": (save_report, report_state),
    "facts.parquet": (save_table, table_state),
}


def killed(name: str, path: Path, seconds: float) -> None:
    """Write a file over and over, and die in the midst of it."""
    with subprocess.Popen([sys.executable, "-c", LOOP, name, str(path)], stdout=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        writer.stdout.readline()
        time.sleep(seconds)
        writer.kill()


@pytest.mark.parametrize("name", WRITERS)
def test_a_killed_writer_leaves_the_old_file_or_the_new_one(name: str, tmp_path: Path) -> None:
    write, state_of = WRITERS[name]
    path = tmp_path / name
    write(str(path), 0)
    for seed in range(3):
        killed(name, path, Random(seed).random() / 5)
        assert state_of(path) in {0, 1}
    assert [each.name for each in tmp_path.glob("[!.]*")] == [name]
