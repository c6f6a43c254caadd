"""Which rows head a table, and what they say of each column."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from dangbo_report.reading.tables.cells import RawCell, RawTable
from dangbo_report.reading.tables.columns import SERIAL
from dangbo_report.reading.tables.numbers import number_of

#: A year, or a day of one.
_YEAR: Final = re.compile(r"(?:[0-9]{1,2}[/.-]){0,2}(?:19|20)[0-9]{2}")
_LETTER: Final = re.compile(r"[^\W\d_]")
#: What a row that numbers the columns holds: "A", "(1)" (which a workbook turns into -1), "3 = 1 + 2", "6=5/4*100".
_NUMBERED: Final = re.compile(
    r"\(?(?:[A-Za-zĐđ]|-?[0-9]{1,2}[a-e]?)\)?|\(?[0-9]{1,2}\)?\s*=\s*[-+*/x×:()%0-9a-e\s.…]{1,60}|=?[-+*/x×:()%0-9\s]{2,60}"
)
_BLANK: Final = re.compile(r"[\s\u00a0]+")
_PLAIN: Final = str.maketrans("", "", "()")
#: Two columns, in a product, a quotient ("5 = 4/3*100"), a growth ("6 = (4-3)/3*100").
_NAME: Final = "[0-9A-ZĐ]+"
_HUNDRED: Final = r"(?:[*x×]100%?|%)?"
_PAIRS: Final = (
    ("*", re.compile(rf"\(?(?P<first>{_NAME})\)?[*x×]\(?(?P<second>(?!100\b){_NAME})\)?")),
    ("/", re.compile(rf"\(?(?P<first>{_NAME})\)?[/:]\(?(?P<second>{_NAME})\)?{_HUNDRED}")),
    ("/", re.compile(rf"\((?P<first>{_NAME})[/:](?P<second>{_NAME})\){_HUNDRED}")),
    ("%", re.compile(rf"\(?\((?P<first>{_NAME})-(?P<second>{_NAME})\)[/:](?P=second)\)?{_HUNDRED}")),
    ("%", re.compile(rf"\(?(?P<first>{_NAME})[/:](?P<second>{_NAME}){_HUNDRED}\)?-100%?")),
)
_TERM: Final = re.compile(r"([-+]?)([0-9A-ZĐ]+)")
_MOST_HEADS: Final = 6
#: Behind columns with letters: "A, B, 2".
_FIRST: Final = 2
#: So many numbers that follow each other are no figures.
_FEWEST_AGAIN: Final = 4
_CAPTIONED: Final = re.compile(r"đơn vị(?: tính)?\s*:|đvt", re.IGNORECASE)


_Row = Sequence[tuple[RawCell, str]]


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
    captions = next((at for at, row in enumerate(rows[:-1]) if not _is_caption(row)), max(0, len(rows) - 1))
    end, numbering = _end_of_heads(rows, captions, table.heads)
    columns = _columns(rows[captions : end if numbering is None else numbering], table.width)
    return Heads(
        captions,
        end,
        tuple(" ".join(parts) for parts in columns),
        tuple(parts[-1] if parts else "" for parts in columns),
        numbering,
    )


def _end_of_heads(rows: Sequence[_Row], captions: int, marked: int) -> tuple[int, int | None]:
    """Where the body begins, and which row numbers the columns: the last above it, if any does."""
    covered = marked
    leads = _leads(rows[captions:])
    for at, row in enumerate(rows[captions : captions + _MOST_HEADS], captions):
        if at > captions and _is_numbering(row):
            return at + 1, at
        if at >= covered and not _heads(row, 0 if at == captions else leads):
            return at, None
        covered = max([covered, *(at + cell.rows for cell, text in row if cell.rows > 1 and text)])
    return min(len(rows), captions + _MOST_HEADS), None


def _leads(rows: Sequence[_Row]) -> int:
    """How many columns hold the number and the label of a row, told by the first heading."""
    return 1 + any(SERIAL.fullmatch(text.lower()) for row in rows[:1] for _, text in row[:1])


def repeats(row: Sequence[RawCell], texts: Mapping[RawCell, str], head: Sequence[RawCell]) -> bool:
    """Say whether a row says again what the first heading row says, as on every page."""
    said = [texts[cell] for cell in row]
    return any(said) and said == [texts[cell] for cell in head]


def numbers_again(row: Sequence[RawCell], texts: Mapping[RawCell, str]) -> bool:
    """Say whether a row of the body numbers the columns, as below the headings of every page: "A, B, 1, 2, 3, 4"."""
    said = [(cell, texts[cell]) for cell in row]
    numbers = [int(bare) for _, text in said if (bare := text.partition("=")[0].strip("()- ")).isdecimal()]
    return len(numbers) >= _FEWEST_AGAIN and numbers[-1] - numbers[0] < len(numbers) + 1 and _is_numbering(said)


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
    numbers = [int(bare) for text in said if (bare := text.strip("()-")).isdecimal()]
    return len(numbers) + sum("=" in text for text in said) > 1 and _counts_up(numbers, len(row))


def _counts_up(numbers: Sequence[int], most: int) -> bool:
    """Say whether numbers count columns: "A, B, 1, 2" or "1, 2, 3"."""
    return bool(numbers) and list(numbers) == sorted(set(numbers)) and numbers[0] <= _FIRST and numbers[-1] <= most


def _heads(row: _Row, leads: int) -> bool:
    """Say whether a row heads: words, years perhaps, and no figure, and nothing in the columns that lead the rows.

    Args:
        row: the row.
        leads: how many columns hold the number and the label of a row; none for the first row.
    """
    said = [text for _, text in row if text]
    if not _are_words(said):
        return False
    leading = any(text for cell, text in row[:leads] if cell.column < leads)
    return not leads or (not leading and any(text for cell, text in row if cell.column > 1))


def _are_words(said: Sequence[str]) -> bool:
    if any(number_of(text) and not _YEAR.fullmatch(text) for text in said):
        return False
    return any(_LETTER.search(text) for text in said) or all(_YEAR.fullmatch(text) for text in said)


def _columns(rows: Sequence[_Row], width: int) -> list[list[str]]:
    """What the heading rows say of each column, from top to bottom; in plain text a heading reaches over blanks."""
    columns: list[list[str]] = [[] for _ in range(width)]
    for row, following in zip(rows, (*rows[1:], ()), strict=False):
        below = {cell.column for cell, text in following if text}
        for cell, said in _reaching(row, below):
            for column in columns[cell.column : cell.column + cell.columns]:
                if said and said not in column[-1:]:
                    column.append(said)
    return columns


def _reaching(row: _Row, below: Collection[int]) -> Iterator[tuple[RawCell, str]]:
    """What is said over each cell of a row: over an empty one with a heading below it, what is said before it."""
    said = ""
    for cell, text in row:
        if text or cell.columns > 1 or cell.column not in below:
            said = text
        yield cell, said


class Formula(NamedTuple):
    """How a column is made of others.

    Attributes:
        signs: "+" or "-" before each of the others; "*" for a product, "/" for the first over the second,
            "%" for what the first is above the second.
        columns: the others.
    """

    signs: str
    columns: tuple[int, ...]


def formulas_of(numbers: Sequence[str]) -> dict[int, Formula]:
    """What a row that numbers the columns says of them: "3 = 1 + 2" in the third of its cells.

    >>> formulas_of(["A", "1", "2", "3=1+2"])[3]
    Formula(signs='++', columns=(1, 2))
    >>> formulas_of(["1", "2", "3=1x2", "4 = (2/1)*100"])[3].signs
    '/'
    """
    known: dict[str, int] = {}
    for column, text in enumerate(numbers):
        if name := text.partition("=")[0].strip(" ()"):
            known.setdefault(name, column)
    found: dict[int, Formula] = {}
    for column, text in enumerate(numbers):
        signs, names = _terms(text.partition("=")[2])
        if names and all(name in known for name in names):
            found[column] = Formula(signs, tuple(known[name] for name in names))
    return found


def _terms(formula: str) -> tuple[str, Sequence[str]]:
    """The signs and the names in a formula; none of any that is not known."""
    said = _BLANK.sub("", formula)
    for signs, pattern in _PAIRS:
        if match := pattern.fullmatch(said):
            return signs, match.group("first", "second")
    said = said.translate(_PLAIN)
    terms: list[tuple[str, str]] = _TERM.findall(said)
    if len(terms) < 2 or "".join(sign + name for sign, name in terms) != said:  # noqa: PLR2004 - one name is no sum
        return "", ()
    return "".join(sign or "+" for sign, _ in terms), [name for _, name in terms]
