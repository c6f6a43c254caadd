"""`audit_files` over folders of reports: documents a second, two workers beside one, and the peak of memory (Linux).

Run it as `uv run --group bench python tests/bench/folder.py`. Reports of 1.5, 15 and 150 kB are made of labelled
paragraphs; each measure has a process of its own. The clock is that of the processor, so that a busy machine counts for
nothing: two workers that take together as much of it as one are twice as fast where two processors are free.
"""

import itertools
import json
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from dangbo_report import audit_files

LABELLED = Path(__file__).parents[1] / "reading" / "paragraphs.jsonl"
SIZES = {1_500: 1000, 15_000: 100, 150_000: 10}


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
    """Audit the folder; print the seconds, the peak of memory in MiB of the process that asks, and the errors."""
    errors = sum(len(each.findings.errors) for each in audit_files(sorted(folder.iterdir()), workers=workers))
    uses = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    seconds = sum(use.ru_utime + use.ru_stime for use in uses)
    # getrusage tells the peak of the parent, if that is larger
    status = Path("/proc/self/status").read_text("ascii").splitlines()
    peak = next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) / 1024
    sys.stdout.write(f"{seconds} {peak} {errors}\n")


def measured(folder: Path, workers: int) -> tuple[float, float]:
    """The seconds and the MiB, measured in a fresh process."""
    command = [sys.executable, __file__, "--measure", str(folder), str(workers)]
    seconds, peak, _ = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    return float(seconds), float(peak)


def main() -> None:
    """Measure all sizes, then a tenth as many and as many again with two workers."""
    for size, count in SIZES.items():
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            fill(folder, size, count)
            seconds, peak = measured(folder, 1)
            sys.stdout.write(f"{count} reports of {size / 1000:g} kB: {count / seconds:.1f} a second, {peak:.0f} MiB\n")
            if count == max(SIZES.values()):
                both, _ = measured(folder, 2)
                sys.stdout.write(f"with two workers {both / seconds:.2f} times the work\n")
                for file in sorted(folder.iterdir())[count // 10 :]:
                    file.unlink()
                _, few = measured(folder, 1)
                sys.stdout.write(f"{count // 10} of them: {few:.0f} MiB\n")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--measure"]:
        measure(Path(sys.argv[2]), int(sys.argv[3]))
    else:
        main()
