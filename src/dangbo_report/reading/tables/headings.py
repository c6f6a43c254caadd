"""Which rows head a table, and what they say of each column."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from dangbo_report.reading.tables.cells import RawCell, RawTable
from dangbo_report.reading.tables.numbers import number_of

_YEAR: Final = re.compile(r"(?:19|20)[0-9]{2}")
_LETTER: Final = re.compile(r"[^\W\d_]")
#: What a row that numbers the columns holds: "A", "(1)", "3 = 1 + 2", "6=5/4*100".
_NUMBERED: Final = re.compile(
    r"\(?(?:[A-ZĐ]|[0-9]{1,2})\)?|\(?[0-9]{1,2}\)?\s*=\s*[-+*/x×:()%0-9\s.]{1,60}|=?[-+*/x×:()%0-9\s]{2,60}"
)
_FORMULA: Final = re.compile(r"=")
_MOST_HEADS: Final = 6
_CAPTIONED: Final = re.compile(r"đơn vị(?: tính)?\s*:|đvt", re.IGNORECASE)


class Heads(NamedTuple):
    """What heads a table.

    Attributes:
        captions: how many rows above the headings span the table: a title, a note of the unit.
        rows: where the body begins.
        headings: the joined heading of each column.
        leaves: the lowest heading of each column.
        numbering: which row numbers the columns; None without one.
    """

    captions: int
    rows: int
    headings: tuple[str, ...]
    leaves: tuple[str, ...]
    numbering: int | None = None


def heads_of(table: RawTable, texts: Mapping[RawCell, str]) -> Heads:
    """Find the rows that head a table, and join what they say."""
    rows = [[(cell, texts[cell]) for cell in row] for row in table.rows]
    captions = 0
    while captions < len(rows) - 1 and _is_caption(rows[captions]):
        captions += 1
    at, numbering = captions, None
    covered = 0
    while at < min(len(rows), captions + _MOST_HEADS):
        row = rows[at]
        if at > captions and _is_numbering(row):
            numbering, at = at, at + 1
            break
        if not (at < table.heads or at < covered or _heads(row, first=at == captions)):
            break
        covered = max([covered, *(at + cell.rows for cell, text in row if cell.rows > 1 and text)])
        at += 1
    heading_rows = [row for index, row in enumerate(rows[captions:at], captions) if index != numbering]
    columns = _columns(heading_rows, table.width)
    return Heads(
        captions,
        at,
        tuple(" ".join(parts) for parts in columns),
        tuple(parts[-1] if parts else "" for parts in columns),
        numbering,
    )


def repeats(row: Sequence[RawCell], texts: Mapping[RawCell, str], head: Sequence[RawCell]) -> bool:
    """Say whether a row says again what the first heading row says, as on every page."""
    said = [texts[cell] for cell in row]
    return any(said) and said == [texts[cell] for cell in head]


_Row = Sequence[tuple[RawCell, str]]


def _is_caption(row: _Row) -> bool:
    """Say whether a row above the headings is one line of text over all columns."""
    said = [(cell, text) for cell, text in row if text]
    if len(said) != 1 or number_of(said[0][1]):
        return not said
    cell = said[0][0]
    return len(row) == 1 or cell.columns > 1 or bool(_CAPTIONED.search(said[0][1]))


def _is_numbering(row: _Row) -> bool:
    said = [text for _, text in row if text]
    if len(said) < 2 or not all(_NUMBERED.fullmatch(text) for text in said):  # noqa: PLR2004 - one number tells nothing
        return False
    numbers = [int(text.strip("()")) for text in said if text.strip("()").isdecimal()]
    counted = numbers == sorted(set(numbers)) and len(numbers) + sum("=" in text for text in said) > 1
    return counted and bool(numbers) and numbers[0] <= 2 and numbers[-1] <= len(row)  # noqa: PLR2004 - "A, B, 1" or "1, 2"


def _heads(row: _Row, *, first: bool) -> bool:
    """Say whether a row heads: words, years perhaps, and no figure; below the first, nothing in the leading column."""
    said = [text for _, text in row if text]
    figures = [text for text in said if number_of(text) and not _YEAR.fullmatch(text)]
    if figures or (not any(_LETTER.search(text) for text in said) and not all(_YEAR.fullmatch(text) for text in said)):
        return False
    if first:
        return True
    leading = [text for cell, text in row[:2] if cell.column < 2 and text]  # noqa: PLR2004 - the number and the label
    return not leading and bool(said)


def _columns(rows: Sequence[_Row], width: int) -> list[list[str]]:
    """What the heading rows say of each column, from top to bottom; in plain text a heading reaches over blanks."""
    columns: list[list[str]] = [[] for _ in range(width)]
    for depth, row in enumerate(rows):
        below = {cell.column for cell, text in rows[depth + 1] if text} if depth + 1 < len(rows) else set[int]()
        last = ""
        for cell, text in row:
            carried = not text and cell.columns == 1 and cell.column in below
            said = last if carried else text
            last = said if text or carried else ""
            for column in range(cell.column, min(width, cell.column + cell.columns)):
                if said and said not in columns[column][-1:]:
                    columns[column].append(said)
    return columns


def formulas_of(numbers: Sequence[str]) -> dict[int, tuple[str, tuple[int, ...]]]:
    """What a row that numbers the columns says of them: "3 = 1 + 2" in the third of its cells.

    Returns:
        for a column, the signs and the columns that make it: "++" and the first two; only sums and differences.

    >>> formulas_of(["A", "1", "2", "3=1+2"])
    {3: ('++', (1, 2))}
    """
    known: dict[str, int] = {}
    for column, text in enumerate(numbers):
        if name := text.partition("=")[0].strip(" ()"):
            known.setdefault(name, column)
    found: dict[int, tuple[str, tuple[int, ...]]] = {}
    for column, text in enumerate(numbers):
        if not _FORMULA.search(text):
            continue
        said = text.partition("=")[2].replace(" ", "").replace("(", "").replace(")", "")
        terms = re.findall(r"([-+]?)([0-9A-ZĐ]+)", said)
        if (
            "".join(sign + name for sign, name in terms) == said
            and len(terms) > 1
            and all(n in known for _, n in terms)
        ):
            found[column] = "".join(sign or "+" for sign, _ in terms), tuple(known[name] for _, name in terms)
    return found
