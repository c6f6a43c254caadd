"""A folder of forms, read one at a time: however many there are, one form and some thousand names are held."""

from __future__ import annotations

import heapq
import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final, final

import attrs

from dangbo_report.checking import checked_arguments, checked_fields
from dangbo_report.consolidation import State
from dangbo_report.errors import InvalidFormError, UnreadableDocumentError
from dangbo_report.indicators import Indicator
from dangbo_report.organisations import Directory
from dangbo_report.regimes import ReportingRegime
from dangbo_report.sheets.forms.cells import CONTROL
from dangbo_report.sheets.forms.filled import FilledForm
from dangbo_report.sheets.forms.reading import of_csv, of_workbook
from dangbo_report.sheets.forms.rows import Expected
from dangbo_report.sheets.forms.workbook import contents

#: Names of one folder that are held at a time; for those that follow it is listed again.
PAGE: Final = 4096
#: Folders within folders; a folder that holds itself ends here.
MAX_DEPTH: Final = 20
#: Hidden files, and what Office leaves beside a file that is open: no form is named so.
_NO_FORM: Final = (".", "~$")


@final
@attrs.frozen(field_transformer=checked_fields)
class FormFile:
    """What became of one file of a folder.

    Attributes:
        path: where it is in the folder, with "/" between names; the submission has it as its source.
        outcome: the form, or why there is none.
    """

    path: str
    outcome: FilledForm | InvalidFormError | UnreadableDocumentError


@checked_arguments
def read_forms(
    folder: str | Path,
    *,
    directory: Directory,
    regimes: Iterable[ReportingRegime],
    indicators: Iterable[Indicator[Any]],
    state: State = State.SUBMITTED,
) -> Iterator[FormFile]:
    """Read the forms of a folder and of those in it, one at a time ("thư mục báo cáo của các đơn vị").

    A name that ends in .csv is read as `read_csv_form` does it, every other as `read_form` does. Each file is told of:
    a damaged one is an error among the rest, and so is whatever is no form, a link (which is not followed), a device,
    a folder that cannot be listed or lies deeper than twenty others. Left out are names that begin with "." or "~$".

    The order is that of the names in a folder, by code point, with what is in a folder in place of its name. No more
    than one form and 4,096 names of each open folder are held.

    Args:
        folder: where they are.
        directory: who may send one.
        regimes: what may ask for them; a form says by name which one does.
        indicators: those that a form may have.
        state: how far the submissions have come.

    Raises:
        UnreadableDocumentError: it is no folder; it carries the name and why.
        DuplicateCodeError: two indicators have one code, or two regimes one name; it carries the code.
    """
    expected = Expected.of(directory, regimes, indicators, state=state)
    return (FormFile(path, _outcome(Path(folder), path, why, expected)) for path, why in _files(folder))


@checked_arguments
def count_forms(folder: str | Path) -> int:
    """How many files `read_forms` tells of, as a bar of progress needs it; none is opened.

    Raises:
        UnreadableDocumentError: it is no folder; it carries the name and why.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     _ = Path(folder, "mttq.csv").write_bytes(b"")
    ...     _ = Path(folder, "~$hnd.xlsx").write_bytes(b"")
    ...     count_forms(folder)
    1
    """
    return sum(1 for _ in _files(folder))


def _outcome(
    folder: Path, path: str, why: str, expected: Expected
) -> FilledForm | InvalidFormError | UnreadableDocumentError:
    if why:
        return UnreadableDocumentError(path, why)
    try:
        _, data = contents(folder / path)
        return (of_csv if path.casefold().endswith(".csv") else of_workbook)(path, data, expected)
    except (InvalidFormError, UnreadableDocumentError) as error:
        return attrs.evolve(error, name=path)  # anew: where one was raised, it holds all that was read
    except Exception as error:  # noqa: BLE001 - whatever one form does, the others are read
        return UnreadableDocumentError(path, f"reading it failed ({type(error).__name__}: {error}); please report it")


def _files(folder: str | Path) -> Iterator[tuple[str, str]]:
    """The path of each file, and why it is not to be opened, or ""."""
    if not Path(folder).is_dir():
        raise UnreadableDocumentError(str(folder), "it is no folder")
    return _walk(Path(folder), "", 0)


def _walk(folder: Path, inside: str, depth: int) -> Iterator[tuple[str, str]]:
    try:
        for name in _names(folder / inside):
            path = f"{inside}{name}"
            if CONTROL.search(name):
                yield (
                    CONTROL.sub("?", path),
                    "its name holds a control character, or is no UTF-8; rename it",
                )
                continue
            kind, why = _kind(folder / path)
            if kind == stat.S_IFDIR and depth < MAX_DEPTH:
                yield from _walk(folder, f"{path}/", depth + 1)
            else:
                yield path, why
    except OSError as error:
        yield inside or ".", f"this folder cannot be listed ({error})"


def _names(folder: Path) -> Iterator[str]:
    """The names in a folder, in order, a page at a time."""
    last, full = "", True
    while full:
        with os.scandir(folder) as entries:
            names = (each.name for each in entries if each.name > last and not each.name.startswith(_NO_FORM))
            page = heapq.nsmallest(PAGE, names)
        yield from page
        full, last = len(page) == PAGE, page[-1] if page else ""


def _kind(path: Path) -> tuple[int, str]:
    """What is there, and why it is not to be opened."""
    try:
        kind = stat.S_IFMT(path.lstat().st_mode)
    except OSError as error:
        return 0, str(error)
    why = {
        stat.S_IFREG: "",
        stat.S_IFLNK: "it is a link, which is not followed; put the file itself here",
        stat.S_IFDIR: f"it lies deeper than {MAX_DEPTH} folders; move it up",
    }
    return kind, why.get(kind, "it is a device or the like, and no file")
