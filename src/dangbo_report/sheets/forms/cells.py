"""Cells by row and column, from whatever file; and their names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Final, TypeAlias, final

import attrs

from dangbo_report.errors import InvalidFormError
from dangbo_report.packages import is_formula

#: What no cell holds, and no name of a file that can be written down.
CONTROL: Final = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_LETTERS: Final = 26
_LISTED: Final = 100


@final
@attrs.frozen
class SheetCell:
    """What one cell holds.

    Attributes:
        text: its text, in NFC and with single blanks; of a number its digits.
        number: whether it is a number of the spreadsheet.
        fault: why it cannot be read whatever is asked of it: a formula, an error value.
    """

    text: str
    number: bool = False
    fault: str = ""


#: Rows from 1, of columns from 1; cells without anything in them are left out.
Grid: TypeAlias = Mapping[int, Mapping[int, SheetCell]]


@final
@attrs.define
class Faults:
    """What is wrong with a form, collected so that all of it is told at once.

    Attributes:
        name: the file.
        sheet: the sheet that is read.
    """

    name: str
    sheet: str
    _found: list[tuple[str, str]] = attrs.field(factory=list[tuple[str, str]], init=False)

    def add(self, row: int, column: int, message: str) -> None:
        """Note a fault."""
        self._found.append((place(self.sheet, row, column), message))

    def error(self) -> InvalidFormError:
        """All that was found."""
        return InvalidFormError(self.name, tuple(self._found[:_LISTED]), max(0, len(self._found) - _LISTED))

    def stop(self) -> None:
        """Raise what was found, if anything was."""
        if self._found:
            raise self.error()


def place(sheet: str, row: int, column: int) -> str:
    """The name of a cell.

    >>> place("Số liệu", 7, 28)
    'Số liệu!AB7'
    """
    return f"{sheet}!{letters(column)}{row}"


def letters(column: int) -> str:
    """The letters of a column, from one.

    >>> letters(6), letters(28)
    ('F', 'AB')
    """
    made = ""
    while column:
        column, letter = divmod(column - 1, _LETTERS)
        made = chr(ord("A") + letter) + made
    return made


def tidy(text: str) -> str:
    """Text in NFC with single blanks and none around it."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def escaped(text: str) -> str:
    """Text that no spreadsheet takes for a formula.

    >>> escaped("=1+1"), unescaped("'=1+1"), unescaped("'05")
    ("'=1+1", '=1+1', "'05")
    """
    return f"'{text}" if _needs_apostrophe(text) else text


def unescaped(text: str) -> str:
    """The text that was escaped."""
    return text[1:] if text.startswith("'") and _needs_apostrophe(text[1:]) else text


def _needs_apostrophe(text: str) -> bool:
    """Say whether a text of CSV is no text without one; one that begins with an apostrophe itself would lose it."""
    return text.startswith("'") or is_formula(text)
