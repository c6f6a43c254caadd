"""What a library gives of a file: paragraphs, tables and notes in order; and the one text that is made of them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any, Final, TypeAlias, assert_never, final

import attrs

from dangbo_report.checking import checked_fields
from dangbo_report.packages import WORD

#: No text of a file is longer.
MOST: Final = WORD.limits.characters
TOO_LONG: Final = f"it says more than {MOST} characters; split it"
#: A number as it stands alone in a cell.
_DIGITS: Final = frozenset("0123456789")
#: What is longer heads no columns, over however many it goes.
_LONGEST_HEADING: Final = 120
#: What programs leave in a text where their fields stand; none of it is printed.
_NO_LETTERS: Final = dict.fromkeys(set(range(0x20)) - {0x09, 0x0A} | {0x7F})


@final
@attrs.frozen(field_transformer=checked_fields)
class FlowCell:
    """A cell of a table: its text, and over how many columns it goes."""

    text: str
    columns: int = 1


@final
@attrs.frozen(field_transformer=checked_fields)
class Lines:
    """A paragraph, or several lines that stand for themselves."""

    text: str


@final
@attrs.frozen(field_transformer=checked_fields)
class Rows:
    """A table: its rows, each with its cells."""

    rows: tuple[tuple[FlowCell, ...], ...]


@final
@attrs.frozen(field_transformer=checked_fields)
class Note:
    """A footnote or an endnote, by the number of its mark."""

    number: int
    text: str


#: An empty line: what stands on either side of it are two tables.
PARTED: Final = Lines("\n")
#: One piece of what a file holds, in reading order.
Block: TypeAlias = Lines | Rows | Note


@final
@attrs.frozen(field_transformer=checked_fields)
class Unseen:
    """What of a file was not read.

    Attributes:
        what: it, in Vietnamese.
        english: it, in English.
        all: it is all that there is: nothing was read.
    """

    what: str
    english: str
    all: bool = False


@final
@attrs.frozen(field_transformer=checked_fields)
class Flow:
    """What a file says, in the order in which it is read.

    Attributes:
        blocks: paragraphs, tables and notes.
        unseen: what could not be seen.
    """

    blocks: tuple[Block, ...]
    unseen: tuple[Unseen, ...] = ()

    @property
    def text(self) -> str:
        """The text, a paragraph a line, a row of a table a line with " | " between its cells, notes last."""
        notes = sorted((block for block in self.blocks if isinstance(block, Note)), key=lambda note: note.number)
        written = [_written(block) for block in self.blocks if not isinstance(block, Note)]
        lines = (*written, *(f"[{note.number}] {note.text}" for note in notes))
        return "".join(f"{line}\n" for line in lines if line).translate(_NO_LETTERS)

    @property
    def size(self) -> int:
        """How much is to be written: characters, those of a heading once for each of its columns, and cells."""
        return sum(map(_size, self.blocks))

    def to_json(self) -> bytes:
        """The flow as bytes, to be handed from one process to another.

        Raises:
            ValueError: it would be a longer text than is read of any file.
        """
        if self.size > MOST:
            raise ValueError(TOO_LONG)
        blocks, unseen = [_packed(block) for block in self.blocks], [attrs.astuple(each) for each in self.unseen]
        return json.dumps({"blocks": blocks, "unseen": unseen}).encode()

    @classmethod
    def from_json(cls, data: bytes) -> Flow:
        """The inverse of `to_json`."""
        given = json.loads(data)
        return cls(tuple(map(_unpacked, given["blocks"])), tuple(Unseen(*each) for each in given["unseen"]))


def _size(block: Block) -> int:
    if not isinstance(block, Rows):
        return len(block.text)
    body = _body(block)
    return sum(_width(row, repeat=index < body) for index, row in enumerate(block.rows))


def _width(row: Sequence[FlowCell], *, repeat: bool) -> int:
    return sum(cell.columns + len(cell.text) * (cell.columns if repeat else 1) for cell in row)


def _body(table: Rows) -> int:
    """The first row that has a number; those above it are headings."""
    return next((index for index, row in enumerate(table.rows) if _has_number(row)), len(table.rows))


def _written(block: Lines | Rows) -> str:
    if isinstance(block, Lines):
        return block.text
    if lays_out(block.rows):
        return "\n".join(cell.text for row in block.rows for cell in row if cell.text)
    body = _body(block)
    return "\n".join(
        " | ".join(_spread(row, repeat=index < body)).rstrip() for index, row in enumerate(block.rows) if any(row)
    )


def lays_out(rows: Sequence[Sequence[FlowCell]]) -> bool:
    r"""Say whether a table only places text on the page, as a letterhead does: a cell of it holds several lines.

    >>> lays_out([[FlowCell("HUYỆN ỦY\n*"), FlowCell("ĐẢNG CỘNG SẢN VIỆT NAM")]])
    True
    """
    several = any("\n" in cell.text for row in rows for cell in row)
    widest = max((len(row) for row in rows), default=0)
    return widest <= 1 or (widest == 2 and (several or len(rows) <= 2))  # noqa: PLR2004 - left and right


def _spread(row: Sequence[FlowCell], *, repeat: bool) -> Iterable[str]:
    """A cell a column: of one that goes over several, a heading heads all, and a value stands once."""
    for cell in row:
        text = " ".join(cell.text.split())
        yield text
        for _ in range(cell.columns - 1):
            yield text if repeat and len(text) <= _LONGEST_HEADING else ""


def _has_number(row: Sequence[FlowCell]) -> bool:
    """Say whether a cell behind the first says nothing but a number."""
    return any(
        not _DIGITS.isdisjoint(cell.text) and not any(letter.isalpha() for letter in cell.text) for cell in row[1:]
    )


def _packed(block: Block) -> list[object]:
    match block:
        case Lines(text):
            return ["lines", text]
        case Rows(rows):
            return ["rows", [[[cell.text, cell.columns] for cell in row] for row in rows]]
        case Note(number, text):
            return ["note", number, text]
        case _:
            assert_never(block)


def _unpacked(packed: list[Any]) -> Block:
    kind, *rest = packed
    if kind == "lines":
        return Lines(*rest)
    if kind == "note":
        return Note(*rest)
    return Rows(tuple(tuple(FlowCell(*cell) for cell in row) for row in rest[0]))
