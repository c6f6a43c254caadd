"""Peak memory of `read_forms` over folders of 1,000, 10,000 and 100,000 forms, each in a process of its own (Linux).

Run it as `uv run python tests/bench/folder_memory.py`, or with other numbers of forms. Every hundredth form is damaged.
"""

import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from dangbo_report import CountIndicator, Fact, FactBook, Level, Period, parse_figure, standard_directory
from dangbo_report.regimes import party_regime
from dangbo_report.sheets import FilledForm, count_forms, read_forms, write_csv_form

DIRECTORY = standard_directory(Level.DISTRICT, "Phụng Hiệp", "Hậu Giang", on=date(2024, 3, 31))
INDICATORS = [CountIndicator(f"phan-qua-{number}", f"Phần quà đợt {number}", "phần quà") for number in range(1, 11)]
REGIME = party_regime("Báo cáo quý", receiver="huyen-uy", reporters=("mttq",))


def fill(folder: Path, count: int) -> None:
    """Write so many forms of ten rows into one folder."""
    front, period = DIRECTORY["mttq"], Period.quarter(2024, 1)
    facts = FactBook(Fact(each, front, period, parse_figure("10.514 phần quà")) for each in INDICATORS)
    form = write_csv_form(REGIME, front, period, INDICATORS, facts=facts)
    for number in range(count):
        (folder / f"xa-{number * 7919 % count:06}.csv").write_bytes(form[: 700 if number % 100 == 0 else None])


def measure(folder: Path) -> None:
    """Read the folder; print how many figures and errors it has, the seconds, and the peak of resident memory."""
    start, figures, errors = time.perf_counter(), 0, 0
    total = count_forms(folder)
    counted = time.perf_counter()
    for each in read_forms(folder, directory=DIRECTORY, regimes=[REGIME], indicators=INDICATORS):
        if isinstance(each.outcome, FilledForm):
            figures += len(each.outcome.submission.facts)
        else:
            errors += 1
    done = time.perf_counter()
    status = Path("/proc/self/status").read_text("ascii").splitlines()
    peak = next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) / 1024
    sys.stdout.write(
        f"{total:>7} forms, {figures:>7} figures, {errors:>4} errors: {peak:.1f} MiB,"
        f" {counted - start:.2f} s to count, {done - counted:.1f} s to read\n"
    )


if __name__ == "__main__":
    if sys.argv[1:2] == ["--measure"]:
        measure(Path(sys.argv[2]))
    else:
        for count in map(int, sys.argv[1:] or ["1000", "10000", "100000"]):
            with tempfile.TemporaryDirectory() as name:
                fill(Path(name), count)
                subprocess.run([sys.executable, __file__, "--measure", name], check=True)
