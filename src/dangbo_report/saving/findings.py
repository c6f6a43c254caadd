"""`save_findings`: what was found in some documents, as text, JSON or a workbook."""

from __future__ import annotations

import io
import json
import os
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Final

from dangbo_report.checking import checked_arguments
from dangbo_report.errors import MissingExtraError, UnknownFormatError
from dangbo_report.findings import Findings
from dangbo_report.packages import without_clock, write_whole

#: A list of findings is of no day; the first that a zip can hold stands for it.
_DAY: Final = date(1980, 1, 1)
_COLUMNS: Final = {
    "Tệp": 30, "Mã": 8, "Quy tắc": 24, "Mức": 10, "Dòng": 8, "Cột": 8, "Câu": 60, "Phát hiện": 60,
}  # fmt: skip


@checked_arguments
def save_findings(found: Mapping[str, Findings], path: str | os.PathLike[str]) -> Path:
    """Write the findings of documents into one file, whole or not at all.

    Args:
        found: the findings by the names of the documents.
        path: a file that ends with `.txt`, `.json` or `.xlsx`.

    Raises:
        UnknownFormatError: it ends otherwise; it carries the suffix.
        MissingExtraError: `.xlsx` needs the extra `xlsx`.
        UnwritableFileError: the file cannot be written; it carries the path and what the system says.
    """
    match Path(path).suffix.lower():
        case ".txt":
            return write_whole(path, as_text(found).encode())
        case ".json":
            return write_whole(path, as_json(found).encode())
        case ".xlsx":
            return write_whole(path, _workbook(found))
        case other:
            raise UnknownFormatError(other or Path(path).name, (".txt", ".json", ".xlsx"), (), "a list of findings")


@checked_arguments
def as_text(found: Mapping[str, Findings]) -> str:
    """The findings as people read them, document by document."""
    return "".join(f"== {name}\n{findings}\n" for name, findings in found.items())


@checked_arguments
def as_json(found: Mapping[str, Findings]) -> str:
    """The findings as one JSON object, by document."""
    return json.dumps({name: json.loads(each.to_json()) for name, each in found.items()}, ensure_ascii=False, indent=2)


def _rows(found: Mapping[str, Findings]) -> Iterator[tuple[str | int | None, ...]]:
    for name, findings in found.items():
        for row in json.loads(findings.to_json()):
            fields = ("code", "rule", "severity", "line", "column", "sentence", "message")
            yield (name, *(row.get(field) for field in fields))


def _workbook(found: Mapping[str, Findings]) -> bytes:
    try:
        from openpyxl import Workbook
        from openpyxl.styles import Alignment, Font
    except ImportError as error:
        raise MissingExtraError("the list of findings as .xlsx", "xlsx") from error
    book = Workbook()
    book.remove(book.worksheets[0])
    sheet = book.create_sheet("Phát hiện")
    for index, (column, width) in enumerate(_COLUMNS.items(), 1):
        cell = sheet.cell(1, index, column)
        cell.font = Font(bold=True)
        sheet.column_dimensions[cell.column_letter].width = width
    for number, row in enumerate(_rows(found), 2):
        for index, value in enumerate(row, 1):
            cell = sheet.cell(number, index, value)
            cell.alignment = Alignment(vertical="top", wrap_text=True)
            if isinstance(value, str):
                cell.data_type = "s"  # never a formula
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    written = io.BytesIO()
    book.save(written)
    return without_clock(written.getvalue(), _DAY)
