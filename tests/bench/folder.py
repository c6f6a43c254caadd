"""`audit_files` over folders of reports: documents a second, two workers beside one, and the peak of memory (Linux).

Reports of 1.5, 15 and 150 kB are made of labelled paragraphs; each measure has a process of its own. The clock is that
of the processor, so that a busy machine counts for nothing: two workers that take together as much of it as one are
twice as fast where two processors are free.
"""

from __future__ import annotations

import itertools
import json
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from dangbo_report import audit_files
from tests.bench.measure import Row, peak

WHAT = "folders of reports"
LABELLED = Path(__file__).parents[1] / "reading" / "paragraphs.jsonl"
SIZES = {1_500: 1000, 15_000: 100, 150_000: 10}
#: Two workers are to be so many times as fast as one, and a thousand files to take no more memory than a hundred.
AS_FAST, AS_MUCH = 1.8, 1.1


def fill(folder: Path, size: int, count: int) -> None:
    """Write so many reports of a size, no two of which are alike."""
    lines = LABELLED.read_text(encoding="utf-8").splitlines()
    paragraphs = itertools.cycle([json.loads(line)["text"] for line in lines])
    for number in range(count):
        text = f"Báo cáo số {number}\n"
        while len(text.encode()) < size:
            text += f"{next(paragraphs)}\n\n"
        (folder / f"{number:05}.txt").write_text(text, encoding="utf-8")


def measure(folder: Path, workers: int) -> None:
    """Audit the folder; print the seconds, and the peak of memory in MiB of the process that asks."""
    assert all(each.error is None for each in audit_files(sorted(folder.iterdir()), workers=workers))
    uses = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    seconds = sum(use.ru_utime + use.ru_stime for use in uses)
    sys.stdout.write(f"{seconds} {peak()}\n")


def measured(folder: Path, workers: int) -> tuple[float, float]:
    """The seconds and the MiB, measured in a fresh process."""
    command = [sys.executable, "-m", "tests.bench.folder", str(folder), str(workers)]
    seconds, most = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    return float(seconds), float(most)


def rows() -> Iterator[Row]:
    """All sizes; of the smallest, the memory for a tenth as many, and two workers beside one."""
    for size, count in SIZES.items():
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            fill(folder, size, count)
            seconds, most = measured(folder, 1)
            what = f"`audit_files`, {count:,} reports of {size / 1000:g} kB"
            yield Row(what, "none: told", f"{count / seconds:.3g} a second", "none", None)
            if count == max(SIZES.values()):
                both, _ = measured(folder, 2)
                faster = 2 * seconds / both
                yield Row(f"{what}, two workers", "one", f"{faster:.2f} times as fast", f"{AS_FAST}", faster >= AS_FAST)
                for file in sorted(folder.iterdir())[count // 10 :]:
                    file.unlink()
                _, few = measured(folder, 1)
                more = most / few
                told = f"{more:.2f} ({most:.0f} MiB)"
                yield Row(f"memory of {what}", "of a tenth of them", told, f"{AS_MUCH}", more <= AS_MUCH)


if __name__ == "__main__":
    measure(Path(sys.argv[1]), int(sys.argv[2]))
