"""What the markup of a part gives: paragraphs, each a row of items, and the cells that they stand in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, TypeAlias, final

import attrs


class Letters(NamedTuple):
    """Letters of an old font.

    Attributes:
        encoding: "tcvn3" or "vni".
        capitals: the font shows capitals, whatever is typed.
    """

    encoding: str
    capitals: bool = False


class Words(NamedTuple):
    """Text of a run.

    Attributes:
        text: what it says.
        paragraph: the paragraph of the part that it stands in, from zero.
        run: the run of the part that it stands in, from zero.
        number: the text element of the part that holds it, from zero; -1 for what no element spells out.
        letters: the old letters that its font asks for; None for Unicode.
        at: where in that text element it begins.
    """

    text: str
    paragraph: int
    run: int
    number: int = -1
    letters: Letters | None = None
    at: int = 0


class NoteMark(NamedTuple):
    """Where a note is marked.

    Attributes:
        note: its kind and its id.
        paragraph: the paragraph of the part.
        run: the run of the part.
    """

    note: str
    paragraph: int
    run: int


@final
@attrs.define(eq=False)
class Control:
    """A content control.

    Attributes:
        tags: its tag and its name.
        hidden: it shows a prompt in place of a value ("Bấm để nhập").
    """

    tags: list[str] = attrs.field(factory=list[str])
    hidden: bool = False


class Edge(NamedTuple):
    """Where a content control begins or ends."""

    control: Control
    opens: bool


Item: TypeAlias = Words | NoteMark | Edge


@final
@attrs.define(eq=False)
class TableMark:
    """A table.

    Attributes:
        cell: the cell that it stands in, for a table within a table.
        row: the row that is read, from zero.
    """

    cell: CellMark | None = None
    row: RowMark | None = None
    rows: int = 0


@final
@attrs.define(eq=False)
class RowMark:
    """A row.

    Attributes:
        index: its number, from zero.
        heads: it heads the table on every page.
        column: the column that the next cell begins in.
    """

    index: int
    heads: bool = False
    column: int = 0


@final
@attrs.define(eq=False)
class CellMark:
    """A cell.

    Attributes:
        table: the table that it is of.
        row: the row that it is of.
        column: the first column that it covers, from zero.
        columns: how many columns it covers.
        merged: "restart" if it covers rows below, "continue" if it is covered from above.
    """

    table: TableMark
    row: RowMark
    column: int
    columns: int = 1
    merged: str = ""

    path: tuple[CellMark, ...] = attrs.field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Note the cells that it stands in, the outermost first, and itself."""
        self.path = (*(self.table.cell.path if self.table.cell is not None else ()), self)


@final
@attrs.define(eq=False)
class Block:
    """A paragraph.

    Attributes:
        paragraph: its number in the part, from zero.
        style: the id of its style.
        place: the list and the level that it states; either may be left to its style.
        cell: the cell that it stands in; None outside of tables.
        note: the kind and the id of the note that it is of; empty in the text.
        items: what stands in it.
        joins: its mark is deleted or hidden, so that the next paragraph goes on in its line.
    """

    paragraph: int = 0
    style: str = ""
    place: tuple[str | None, int | None] = (None, None)
    cell: CellMark | None = None
    note: str = ""
    items: list[Item] = attrs.field(factory=list[Item])
    joins: bool = False

    @property
    def text(self) -> str:
        """What it says, without marks of notes."""
        return text_of(self.items)


def text_of(items: Iterable[Item]) -> str:
    """The words of items."""
    return "".join(item.text for item in items if isinstance(item, Words))
