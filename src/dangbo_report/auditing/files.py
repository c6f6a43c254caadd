"""`audit_files`: many files, in worker processes, each with its findings or with the reason why it has none."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import final

import attrs

from dangbo_report.auditing.api import audit
from dangbo_report.checking import checked_arguments, checked_fields
from dangbo_report.errors import DangboReportError, ImpossibleValueError
from dangbo_report.findings import Findings


@final
@attrs.frozen(field_transformer=checked_fields)
class AuditedFile:
    """A file and what became of it.

    Attributes:
        path: the file.
        findings: what was found in it; none if it could not be read.
        error: why it could not be read; None if it was.
    """

    path: Path
    findings: Findings = attrs.field(factory=Findings)
    error: DangboReportError | None = None

    @property
    def ok(self) -> bool:
        """Say whether it was read, and holds no error."""
        return self.error is None and self.findings.ok


@checked_arguments
def audit_files(
    paths: Iterable[str | os.PathLike[str]],
    *,
    select: str | Iterable[str] | None = None,
    ignore: str | Iterable[str] = (),
    workers: int | None = 1,
) -> Iterator[AuditedFile]:
    """Audit files one by one, in the order given; one that cannot be read stops none of the others.

    Workers are processes that start afresh, so a script that asks for some needs its `if __name__ == "__main__":`.

    Args:
        paths: the files.
        select: codes, names or family letters of the rules to run; all unless given.
        ignore: those to leave out.
        workers: how many processes; None for as many as there are processors.

    Raises:
        ImpossibleValueError: there is less than one worker; it carries the number.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = Path(folder, "a.txt")
    ...     _ = file.write_text("Đạt 15/20 chỉ tiêu, còn lại 6 chỉ tiêu.", encoding="utf-8")
    ...     [(each.path.name, each.ok) for each in audit_files([file, f"{folder}/b.txt"])]
    [('a.txt', False), ('b.txt', False)]
    """
    if workers is not None and workers < 1:
        raise ImpossibleValueError("workers", workers, "a number from 1, or None")
    one = partial(_audited, select=None if select is None else _names(select), ignore=_names(ignore))
    files = map(Path, paths)
    if workers == 1:
        return map(one, files)
    return _in_workers(one, tuple(files), workers)


def _names(given: str | Iterable[str]) -> tuple[str, ...]:
    return (given,) if isinstance(given, str) else tuple(given)


def _in_workers(one: partial[AuditedFile], files: tuple[Path, ...], workers: int | None) -> Iterator[AuditedFile]:
    with ProcessPoolExecutor(workers, multiprocessing.get_context("spawn")) as pool:
        yield from pool.map(one, files)


def _audited(path: Path, *, select: tuple[str, ...] | None, ignore: tuple[str, ...]) -> AuditedFile:
    try:
        return AuditedFile(path, audit(path, select=select, ignore=ignore))
    except DangboReportError as error:
        return AuditedFile(path, error=error)
