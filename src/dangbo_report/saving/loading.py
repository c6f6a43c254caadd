"""`load_report`: a report from a file that people write (TOML) or that this library wrote (JSON)."""

from __future__ import annotations

import json
import os
from datetime import date, time
from pathlib import Path
from typing import Any, Final

from dangbo_report.checking import checked_arguments
from dangbo_report.codec import from_json
from dangbo_report.errors import DangboReportError, InvalidDocumentError, UnreadableDocumentError
from dangbo_report.packages import contents, toml_tables
from dangbo_report.report import Report
from dangbo_report.saving.authored import Authored

_MOST: Final = 50_000_000


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
            return _from_toml(_tables(name, data), file.parent)
        case other:
            raise UnreadableDocumentError(
                name, f"a report is loaded from .toml or .json, not from {other or 'a file without a suffix'}"
            )


def _tables(name: str, data: bytes) -> dict[str, Any]:
    try:
        return toml_tables(data.decode("utf-8-sig"), parse_float=str)
    except UnicodeDecodeError as error:
        raise UnreadableDocumentError(name, "it is not in UTF-8; save it as UTF-8 text") from error
    except (ValueError, RecursionError) as error:  # also a number of more digits than Python takes
        raise InvalidDocumentError((("$", f"no TOML: {error}"),)) from error


def _from_toml(data: dict[str, Any], folder: Path) -> Report:
    authored = Authored(data, _catalogue(data.pop("indicators", {}), folder))
    try:
        document = authored.document()
    except InvalidDocumentError:
        raise
    except DangboReportError as error:
        raise InvalidDocumentError(((authored.place, str(error)),)) from error
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise InvalidDocumentError(((authored.place, authored.expected),)) from error
    try:
        return from_json(json.dumps(document, ensure_ascii=False, default=_day_or_moment))
    except InvalidDocumentError as error:
        faults = tuple((authored.named(place), reason) for place, reason in error.faults)
        raise InvalidDocumentError(faults, error.more) from None


def _day_or_moment(value: object) -> str:
    """A date or a time of TOML as JSON has it."""
    return value.isoformat() if isinstance(value, date | time) else str(value)


def _catalogue(given: Any, folder: Path) -> dict[str, Any]:
    """The indicators and the sums among them: in the file itself, or in one beside it."""
    if not isinstance(given, str):
        return {"indicators": given}
    if Path(given).name != given:
        raise InvalidDocumentError((("$.indicators", "expected the name of a file in the same folder"),))
    name, data = contents(folder / given, most=_MOST)
    return _tables(name, data)
