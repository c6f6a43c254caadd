"""Parquet: a table of facts as a file, the same table as the same bytes."""

from __future__ import annotations

from importlib import import_module
from os import PathLike
from pathlib import Path
from typing import IO, Any, Final, cast

from pyarrow import Table

from dangbo_report.checking import checked_arguments
from dangbo_report.errors import DangboReportError, UnreadableDocumentError
from dangbo_report.packages import whole_file
from dangbo_report.tables.engines import pa
from dangbo_report.tables.facts import checked

#: A country sends some three million facts a quarter; a file of some kilobytes may say that it has billions.
MOST_ROWS: Final = 5_000_000
_parquet: Final[Any] = import_module("pyarrow.parquet")


@checked_arguments
def write_parquet(table: Table, file: str | PathLike[str] | IO[bytes]) -> None:
    """Write a table of facts; with one version of Arrow the same table is the same bytes.

    Args:
        table: with the columns of `FACTS`.
        file: its path, where it is put whole or not at all, or a file that is open for writing.

    Raises:
        InvalidDocumentError: a column is missing or of another type; it carries each.
        UnwritableFileError: the file cannot be written; it carries the path and what the system says.
    """
    facts = checked(table)
    if isinstance(file, str | PathLike):
        with whole_file(file) as stream:
            _write(facts, stream)
    else:
        _write(facts, file)


def _write(facts: Any, file: Any) -> None:
    _parquet.write_table(facts.combine_chunks(), file, compression="zstd", row_group_size=2**20)


@checked_arguments
def read_parquet(file: str | PathLike[str] | IO[bytes]) -> Table:
    """Read a table of facts, from one file or a folder of them.

    Args:
        file: its path, or a file that is open for reading.

    Raises:
        UnreadableDocumentError: there is no such file, it is no Parquet file, damaged, or of more rows than are read;
            it carries the name and why.
        InvalidDocumentError: a column is missing or of another type; it carries each.
    """
    try:
        dataset = _parquet.ParquetDataset(file)
        rows = sum(part.metadata.num_rows for part in dataset.fragments)
        if rows > MOST_ROWS:
            reason = f"it has {rows} rows, and {MOST_ROWS} are read; read a part of it with Arrow"
            raise UnreadableDocumentError(_name(file), reason)
        table = dataset.read()
        table.validate(full=True)  # a damaged page may hold what is no text
        return checked(table)
    except DangboReportError:
        raise
    except (pa.ArrowException, OSError, ValueError, OverflowError, TypeError) as error:
        raise UnreadableDocumentError(_name(file), _why(file, error)) from error


def _why(file: object, error: Exception) -> str:
    """Why nothing was read; Arrow calls a device or a pipe a file that is not there."""
    if not isinstance(error, FileNotFoundError):
        return str(error)
    return "it is neither a file nor a folder" if Path(_name(file)).exists() else "there is no such file"


def _name(file: object) -> str:
    if isinstance(file, str):
        return file
    return str(cast("PathLike[str]", file)) if isinstance(file, PathLike) else "Parquet"
