"""Two sides of one work, measured in turns in one process, median to median; the garbage collector waits.

The clock is that of the processor, for this process and those that it started: on a busy machine a long work is put
aside more often than a short one, and a clock on the wall would count that against it.
"""

import gc
import os
import platform
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median
from time import perf_counter, process_time
from typing import NamedTuple

Work = Callable[[], object]

#: A sample shorter than this would measure the clock.
SAMPLE = 0.005
#: Rounds go on for so many seconds a pair, within these bounds.
SECONDS, LEAST, MOST = 2.0, 9, 51


class Pair(NamedTuple):
    """Ours, and what it is held against: how many times as long may ours take?"""

    what: str
    peer: str
    limit: float
    ours: Work
    theirs: Work


class Time(NamedTuple):
    """What has no peer: how many milliseconds may it take?"""

    what: str
    limit: float
    work: Work


class Row(NamedTuple):
    """One row of the table; what has no limit is told, and neither kept nor not."""

    what: str
    peer: str
    measured: str
    limit: str
    kept: bool | None

    def __str__(self) -> str:
        return "| " + " | ".join((*self[:4], {True: "yes", False: "**no**", None: "–"}[self.kept])) + " |"


def row(pair: Pair) -> Row:
    """Measure a pair: a round of ours, a round of theirs, and again."""
    ours, theirs = (timed(work) for work in (pair.ours, pair.theirs))
    times: list[tuple[float, float]] = []
    with no_collector():
        end = perf_counter() + SECONDS
        while len(times) < LEAST or (len(times) < MOST and perf_counter() < end):
            times.append((ours(), theirs()))
            gc.collect()
    ratio = median(our for our, _ in times) / median(their for _, their in times)
    return Row(pair.what, pair.peer, f"{ratio:.2g}", f"{pair.limit:g}", ratio <= pair.limit)


def time_row(each: Time) -> Row:
    """Measure what has no peer."""
    sample = timed(each.work)
    with no_collector():
        taken = 1000 * median(sample() for _ in range(LEAST))
    return Row(each.what, "none: a time", f"{taken:.2g} ms", f"{each.limit:g} ms", taken <= each.limit)


def timed(work: Work) -> Callable[[], float]:
    """A round of some work: so many runs that the clock can see them, and the seconds of one."""
    start = clock()
    work()
    runs = max(1, round(SAMPLE / (clock() - start)))

    def sample() -> float:
        start = clock()
        for _ in range(runs):
            work()
        return (clock() - start) / runs

    return sample


def clock() -> float:
    """The seconds that the processor has spent on this."""
    children = getrusage(RUSAGE_CHILDREN)
    return process_time() + children.ru_utime + children.ru_stime


@contextmanager
def no_collector() -> Iterator[None]:
    """What is there by now is never looked at again; what is made is collected between the rounds."""
    gc.collect()
    gc.freeze()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        gc.unfreeze()


def peak(process: int | str = "self") -> int:
    """The most memory that a process has had, in MiB (Linux)."""
    status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")  # getrusage tells a parent's, if it is larger
    return int(next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM"))) // 1024


def machine() -> str:
    """The processor and the Python, and nothing that names a place."""
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return f"{python}, {os.cpu_count()} cores of {processor()} ({platform.machine()}, {platform.system()})"


def processor() -> str:
    """What the system calls the processor."""
    told = Path("/proc/cpuinfo")
    lines = told.read_text(encoding="utf-8").splitlines() if told.is_file() else []
    names = (line.partition(": ")[2] for line in lines if line.startswith("model name"))
    return " ".join(next(names, platform.processor() or "an unnamed processor").split())
