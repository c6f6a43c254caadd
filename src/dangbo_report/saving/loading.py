"""`load_report`: a report from a file that people write (TOML) or that this library wrote (JSON)."""

from __future__ import annotations

import json
import os
from datetime import date, time
from pathlib import Path
from typing import Any, Final

from dangbo_report.checking import checked_arguments
from dangbo_report.codec import from_json
from dangbo_report.errors import InvalidDocumentError, UnreadableDocumentError
from dangbo_report.packages import contents, toml_tables
from dangbo_report.report import Report
from dangbo_report.saving.authored import Authored
from dangbo_report.saving.lines import line_at_fault

_MOST: Final = 50_000_000
#: So many lines of a file are taken for what they mean, to find what else is wrong.
_MOST_MENDED: Final = 20


@checked_arguments
def load_report(path: str | os.PathLike[str]) -> Report:
    """Read a report from TOML, as people write it, or from JSON, as `save` writes it ("nạp báo cáo").

    The how-to page "Save and load" shows the TOML. The file may name others beside it: the catalogue of its indicators.

    Args:
        path: a file that ends with `.toml` or `.json`.

    Raises:
        UnreadableDocumentError: there is no such file, or it is of another kind; it carries the name and the reason.
        InvalidDocumentError: it holds no report; it carries every fault with its place.
    """
    file = Path(path)
    name, data = contents(file, most=_MOST)
    match file.suffix.lower():
        case ".json":
            return from_json(data)
        case ".toml":
            return _from_toml(*_tables(name, data), file.parent)
        case other:
            raise UnreadableDocumentError(
                name, f"a report is loaded from .toml or .json, not from {other or 'a file without a suffix'}"
            )


def _tables(name: str, data: bytes) -> tuple[dict[str, Any], list[tuple[str, str]]]:
    """The tables of a file, and the lines that are no TOML and whose meaning is plain."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableDocumentError(name, "it is not in UTF-8; save it as UTF-8 text") from error
    faults: list[tuple[str, str]] = []
    for _ in range(_MOST_MENDED):
        try:
            return toml_tables(text, parse_float=str), faults
        except (ValueError, RecursionError) as error:  # also a number of more digits than Python takes
            wrong = line_at_fault(str(error), text)
            faults.append(("$", wrong.reason))
            if wrong.mended is None:
                break
            text = wrong.mended
    raise InvalidDocumentError(tuple(faults))


def _from_toml(tables: dict[str, Any], faults: list[tuple[str, str]], folder: Path) -> Report:
    catalogue, of_catalogue = _catalogue(tables.pop("indicators", {}), folder)
    authored = Authored(tables, catalogue, faults=[*faults, *of_catalogue])
    document = authored.document()
    try:
        report = from_json(json.dumps(document, ensure_ascii=False, default=_day_or_moment))
    except InvalidDocumentError as error:
        raise InvalidDocumentError(authored.beside(error.faults), error.more) from None
    if authored.faults:
        raise InvalidDocumentError(tuple(authored.faults))
    return report


def _day_or_moment(value: object) -> str:
    """A date or a time of TOML as JSON has it."""
    return value.isoformat() if isinstance(value, date | time) else str(value)


def _catalogue(given: Any, folder: Path) -> tuple[dict[str, Any], list[tuple[str, str]]]:
    """The indicators and the sums among them: in the file itself, or in one beside it; with its faults."""
    if not isinstance(given, str):
        return {"indicators": given}, []
    if Path(given).name != given:
        raise InvalidDocumentError((("$.indicators", "expected the name of a file in the same folder"),))
    name, data = contents(folder / given, most=_MOST)
    return _tables(name, data)
