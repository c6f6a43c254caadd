"""A workbook as sheets of cells, out of a zip that is read with suspicion."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from dangbo_report import packages
from dangbo_report.errors import UnreadableDocumentError
from dangbo_report.packages import FORM, Package, Source, opened
from dangbo_report.packages.workbooks import BrokenSheetError, shared_texts
from dangbo_report.sheets.forms.formats import misleading_formats
from dangbo_report.sheets.forms.sheets import SheetReader

_MAX_SHEETS: Final = 50
#: Parts that hold macros, in small letters.
_MACROS: Final = ("vbaproject", "/macrosheets/")


def contents(source: Source, name: str = "the form") -> tuple[str, bytes]:
    """The name of a file and its bytes.

    Args:
        source: the file.
        name: what it is called if it has no path.

    Raises:
        UnreadableDocumentError: there is no such file, or it is larger than any form; it carries the name and why.
    """
    _, data = packages.contents(source, most=FORM.limits.packed, name=name)
    return Path(source).name if isinstance(source, str | Path) else name, data


def sheets(name: str, data: bytes, *, shown: bool = False) -> Iterator[tuple[str, SheetReader]]:
    """Each sheet of a workbook: its name, its cells, and where cells are merged.

    Args:
        name: the file.
        data: its bytes.
        shown: take the results of formulas, and percents as they are shown.

    Raises:
        UnreadableDocumentError: it is no workbook, is damaged, has macros, or unpacks to more than any form; it
            carries the name and why.
    """
    with opened(data, FORM, name=name) as package:
        if any(sign in part for part in package.parts for sign in _MACROS):
            raise UnreadableDocumentError(name, "it has macros; save it as .xlsx, which has none")
        yield from _sheets(package, shown=shown)


def _sheets(package: Package, *, shown: bool) -> Iterator[tuple[str, SheetReader]]:
    """The sheets in their order; programs name parts as they like, and what they are is said by relations alone."""
    related = package.relations(package.main)
    targets = {each.id: each.target for each in related}
    kinds = {each.kind: each.target for each in related}
    named = package.elements(package.main, "sheet")
    if len(named) > _MAX_SHEETS:
        raise UnreadableDocumentError(package.name, f"it has {len(named)} sheets")
    part = ""
    try:
        part = kinds.get("sharedStrings", "")
        texts = shared_texts(package.read(part), package.budget) if part else []
        part = kinds.get("styles", "")
        formats = misleading_formats(package.read(part), package.budget) if part else {}
        for each in named:
            part = targets.get(each.get("id", ""), "")
            reader = SheetReader(texts, formats, shown)
            reader.read(package.read(part), package.budget)
            yield each.get("name", ""), reader
    except BrokenSheetError as error:
        reason = f"in its part {part}: {error}; open it in Excel and save it again"
        raise UnreadableDocumentError(package.name, reason) from error
