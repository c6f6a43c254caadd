"""The XML of a part as a stream of what matters: paragraphs, text, tables, notes, content controls.

The walk refuses what declares entities, and counts elements and their depth.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Final, final

import attrs

from dangbo_report.packages import Package, local

_W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main "
_MC: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006 "
#: What is no text of the document as it is accepted: deletions, fallbacks of newer drawings, instructions of fields.
_SKIPPED: Final = frozenset(
    (
        f"{_W}del",
        f"{_W}moveFrom",
        f"{_W}instrText",
        f"{_W}delText",
        f"{_W}delInstrText",
        f"{_MC}Fallback",
        f"{_W}sdtEndPr",
    )
)
#: Fields whose result is the number of a page or of a footnote, and nothing of the report.
_PAGE_FIELDS: Final = ("PAGE", "NUMPAGES", "SECTIONPAGES", "NOTEREF")


@final
@attrs.define(eq=False)
class Control:
    """A content control that is tagged: where its text begins and ends in its paragraph."""

    tags: list[str] = attrs.field(factory=list[str])
    start: int = 0
    end: int = 0


@final
@attrs.define(eq=False)
class Block:
    """A paragraph.

    Attributes:
        text: what it says.
        style: the id of its style.
        numbering: the list and the level that number it, if any.
        controls: the content controls in it.
        notes: where footnotes are marked in it, and their ids.
        table: the table, row and cell that it stands in; None outside of tables.
        note: the id of the footnote that it is of; empty in the text.
    """

    text: str = ""
    #: The pieces of the text while it is read, and how long they are.
    pieces: list[str] = attrs.field(factory=list[str], repr=False)
    length: int = 0
    style: str = ""
    numbering: tuple[str, int] | None = None
    controls: list[Control] = attrs.field(factory=list[Control])
    notes: list[tuple[int, str]] = attrs.field(factory=list[tuple[int, str]])
    table: tuple[int, int, int] | None = None
    note: str = ""


@final
class Markup:
    """Reads the blocks of one part."""

    def __init__(self, package: Package) -> None:
        """Prepare to read."""
        self.blocks: list[Block] = []
        self._package = package
        self._path: list[str] = []
        self._skip = 0
        self._open: list[Block] = []
        self._controls: list[Control] = []
        self._text: list[str] | None = None
        self._cells: list[list[int]] = []
        self._tables = 0
        self._note = ""
        self._page_field = 0
        self._field: list[bool] = []

    def read(self, part: str) -> list[Block]:
        """Read a part.

        Raises:
            UnreadableDocumentError: it is not well-formed, or holds more than is allowed; it carries the name and the
                reason.
        """
        self._package.walk(part, start=self._start, end=self._end, characters=self._characters)
        return self.blocks

    def _start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._path.append(tag)
        if self._skip or tag in _SKIPPED:
            self._skip += 1
            return
        if begin := self._STARTS.get(tag):
            begin(self, local(attributes))

    def _end(self, tag: str) -> None:
        self._path.pop()
        if self._skip:
            self._skip -= 1
            return
        if finish := self._ENDS.get(tag):
            finish(self)

    def _characters(self, data: str) -> None:
        if self._text is not None and not self._skip:
            self._text.append(data)

    # What begins.

    def _paragraph(self, _: dict[str, str]) -> None:
        cell = self._cells[-1] if self._cells else None
        self._open.append(Block(table=(cell[0], cell[1], cell[2]) if cell else None, note=self._note))

    def _style(self, attributes: dict[str, str]) -> None:
        if self._open:
            self._open[-1].style = attributes.get("val", "")

    def _level(self, attributes: dict[str, str]) -> None:
        if self._open and attributes.get("val", "").isdecimal():
            number = self._open[-1].numbering
            self._open[-1].numbering = (number[0] if number else "", min(int(attributes["val"][:2]), 8))

    def _list(self, attributes: dict[str, str]) -> None:
        if self._open:
            number = self._open[-1].numbering
            self._open[-1].numbering = (attributes.get("val", ""), number[1] if number else 0)

    def _begin_text(self, _: dict[str, str]) -> None:
        self._text = []

    def _add(self, text: str) -> None:
        if self._open and not self._page_field and not any(self._field):
            self._open[-1].pieces.append(text)
            self._open[-1].length += len(text)

    def _tab(self, _: dict[str, str]) -> None:
        if len(self._path) > 1 and self._path[-2].endswith(" r"):
            self._add(" ")

    def _break(self, _: dict[str, str]) -> None:
        self._add("\n")

    def _hyphen(self, _: dict[str, str]) -> None:
        self._add("-")

    def _table(self, _: dict[str, str]) -> None:
        self._tables += 1
        self._cells.append([self._tables, -1, -1])

    def _row(self, _: dict[str, str]) -> None:
        if self._cells:
            self._cells[-1][1] += 1
            self._cells[-1][2] = -1

    def _cell(self, _: dict[str, str]) -> None:
        if self._cells:
            self._cells[-1][2] += 1

    def _footnote(self, attributes: dict[str, str]) -> None:
        self._note = "" if attributes.get("type", "normal") != "normal" else attributes.get("id", "")

    def _reference(self, attributes: dict[str, str]) -> None:
        if self._open:
            self._open[-1].notes.append((self._open[-1].length, attributes.get("id", "")))

    def _begin_control(self, _: dict[str, str]) -> None:
        self._controls.append(Control(start=self._open[-1].length if self._open else 0))

    def _tag(self, attributes: dict[str, str]) -> None:
        if self._controls and "val" in attributes:
            self._controls[-1].tags.append(attributes["val"])

    def _simple_field(self, attributes: dict[str, str]) -> None:
        if attributes.get("instr", "").strip().split(" ")[0] in _PAGE_FIELDS or self._page_field:
            self._page_field += 1

    def _complex_field(self, attributes: dict[str, str]) -> None:
        kind = attributes.get("fldCharType")
        in_header = any(part.endswith((" hdr", " ftr")) for part in self._path[:1])
        if kind == "begin":
            self._field.append(in_header)
        elif kind == "end" and self._field:
            self._field.pop()

    # What ends.

    def _end_text(self) -> None:
        self._add("".join(self._text or ()))
        self._text = None

    def _end_paragraph(self) -> None:
        block = self._open.pop()
        block.text = "".join(block.pieces)
        self.blocks.append(block)

    def _end_table(self) -> None:
        self._cells.pop()

    def _end_control(self) -> None:
        control = self._controls.pop()
        if control.tags and self._open:
            control.end = self._open[-1].length
            if control.start < control.end:
                self._open[-1].controls.append(control)

    def _end_simple_field(self) -> None:
        self._page_field = max(0, self._page_field - 1)

    _STARTS: ClassVar = {
        f"{_W}p": _paragraph,
        f"{_W}pStyle": _style,
        f"{_W}ilvl": _level,
        f"{_W}numId": _list,
        f"{_W}t": _begin_text,
        f"{_W}tab": _tab,
        f"{_W}br": _break,
        f"{_W}cr": _break,
        f"{_W}noBreakHyphen": _hyphen,
        f"{_W}tbl": _table,
        f"{_W}tr": _row,
        f"{_W}tc": _cell,
        f"{_W}footnote": _footnote,
        f"{_W}endnote": _footnote,
        f"{_W}footnoteReference": _reference,
        f"{_W}endnoteReference": _reference,
        f"{_W}sdt": _begin_control,
        f"{_W}tag": _tag,
        f"{_W}alias": _tag,
        f"{_W}fldSimple": _simple_field,
        f"{_W}fldChar": _complex_field,
    }
    _ENDS: ClassVar = {
        f"{_W}p": _end_paragraph,
        f"{_W}t": _end_text,
        f"{_W}tbl": _end_table,
        f"{_W}sdt": _end_control,
        f"{_W}fldSimple": _end_simple_field,
    }
