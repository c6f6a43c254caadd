"""Parquet: a table of facts as a file, the same table as the same bytes."""

from __future__ import annotations

from importlib import import_module
from os import PathLike
from typing import IO, Any, Final

from pyarrow import Table

from dangbo_report.errors import UnreadableDocumentError
from dangbo_report.tables.engines import pa
from dangbo_report.tables.facts import checked

_parquet: Final[Any] = import_module("pyarrow.parquet")


def write_parquet(table: Table, file: str | PathLike[str] | IO[bytes]) -> None:
    """Write a table of facts; with one version of Arrow the same table is the same bytes.

    Args:
        table: with the columns of `FACTS`.
        file: its path, or a file that is open for writing.

    Raises:
        InvalidDocumentError: a column is missing or of another type; it carries each.
    """
    _parquet.write_table(checked(table).combine_chunks(), file, compression="zstd", row_group_size=2**20)


def read_parquet(file: str | PathLike[str] | IO[bytes]) -> Table:
    """Read a table of facts, from one file or a folder of them.

    Args:
        file: its path, or a file that is open for reading.

    Raises:
        UnreadableDocumentError: it is no Parquet file.
        InvalidDocumentError: a column is missing or of another type; it carries each.
    """
    try:
        table = _parquet.read_table(file)
    except pa.ArrowException as error:
        raise UnreadableDocumentError("Parquet", str(error)) from error
    return checked(table)
