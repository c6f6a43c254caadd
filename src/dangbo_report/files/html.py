"""HTML, also such as calls itself a Word file: its elements to a flow of paragraphs, tables and notes, by lxml."""

from __future__ import annotations

import re
from importlib import import_module
from typing import Any, Final, final

import attrs

from dangbo_report.files.flow import MOST, Block, Flow, FlowCell, Lines, Note, Rows, Unseen
from dangbo_report.files.labels import label
from dangbo_report.files.line import Line
from dangbo_report.files.raised import raised

#: What a browser does not show, and what is struck out.
_SKIPPED: Final = frozenset(("head", "script", "style", "template", "noscript", "title", "del", "s", "strike", "svg"))
#: What begins and ends a line.
_BLOCKS: Final = frozenset(
    (
        *("address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "div", "dl", "dt"),
        *("fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr"),
        *("li", "main", "nav", "ol", "p", "pre", "section", "ul"),
    )
)
_HIDDEN: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_STRUCK: Final = re.compile(r"text-decoration[a-z-]*\s*:[^;]*line-through", re.IGNORECASE)
#: A point whose text has its label already.
_LABELLED: Final = re.compile(r"(?:[-–+•*]|[0-9]{1,2}[.)\-/]|[IVX]+[.\-]|[a-zđ]\))\s")
_CHARSET: Final = re.compile(rb"""charset\s*=\s*["']?([\w.:-]{1,40})""", re.IGNORECASE)
#: Where a page says its encoding.
_HEAD: Final = 4_096
_MARKS: Final = (b"\xff\xfe", b"\xfe\xff")
_BLANKS: Final = re.compile(r"[ \t\r\n\f]+")
_NOTE: Final = re.compile(r"\s*\[?([0-9]{1,3})\]?\.?")
#: No cell goes over more columns or rows, and no list begins higher.
_MOST: Final = 1_000
_DIGITS: Final = 4
_PICTURES: Final = frozenset(("img", "object"))
#: What parts the cells of a table that places paragraphs on the page.
_PARTS: Final = frozenset(("table", "tr", "td", "th"))


def read_html(data: bytes) -> Flow:
    """Read a page ("đọc tệp HTML"); pictures are told.

    Args:
        data: the bytes of the file; it says its encoding itself, or is in UTF-8.

    Raises:
        ValueError: nothing can be made of it.
    """
    etree: Any = import_module("lxml.etree")  # it has no types
    html: Any = import_module("lxml.html")

    try:
        parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
        root = html.document_fromstring(_decoded(data).encode(), parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise ValueError(str(error)) from error
    page = _Page()
    page.walk(root)
    page.end_line()
    unseen: list[Unseen] = []
    if not page.blocks:
        unseen.append(Unseen("tệp HTML không có chữ", "the page has no text", all=True))
    if page.pictures:
        unseen.append(Unseen(f"{page.pictures} hình ảnh hoặc biểu đồ", f"{page.pictures} pictures or charts"))
    return Flow(tuple(page.blocks), tuple(unseen))


def _decoded(data: bytes) -> str:
    """The text of a page: UTF-8 where the bytes are such, else in the encoding that the page names."""
    named = _CHARSET.search(data[:_HEAD])
    for encoding in ("utf-16" if data[:2] in _MARKS else "utf-8-sig", named[1].decode() if named else "cp1252"):
        try:
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode("cp1252", "replace")


@final
@attrs.define(eq=False)
class _Page:
    """The blocks of a page while it is walked."""

    blocks: list[Block] = attrs.field(factory=list[Block])
    pictures: int = 0
    _line: Line = attrs.field(factory=Line)
    #: The number of the note that the line is, if it begins with a link back to its mark.
    _note: int = 0
    _lead: str = ""
    #: Over how many cells its tables go.
    _spread: int = 0

    def walk(self, element: Any) -> None:
        """Take an element and what is in it."""
        tag = element.tag if isinstance(element.tag, str) else ""
        if tag in _SKIPPED or _is_hidden(element):
            return
        if tag == "table" and element.find(".//table") is None:
            self.end_line()
            self._table(element)
        elif tag == "sup" or (tag == "a" and _is_mark(element)):
            self._mark(element, tag)
        else:
            self.pictures += tag in _PICTURES
            self._line.add("\n" if tag == "br" else "")
            self._inside(element, tag)

    def _inside(self, element: Any, tag: str) -> None:
        """Take the text and the children of an element, each point of a list with its label."""
        if tag in _BLOCKS or tag in _PARTS:
            self._break()
        self._add(element.text)
        number = _number(element, "start")
        for child in element:
            if child.tag == "li":
                self.end_line()
                number = _number(child, "value", number)
                self._lead = _lead(element, number)
                number += 1
            self.walk(child)
            self._add(child.tail)
        if tag in _BLOCKS:
            self.end_line()

    def end_line(self) -> None:
        """Close the paragraph."""
        if text := self._line.lines():
            lead = "" if _LABELLED.match(text) else self._lead
            self.blocks.append(Note(self._note, text) if self._note else Lines(f"{lead}{text}"))
        self._line, self._lead, self._note = Line(), "", 0

    def _break(self) -> None:
        """Close the paragraph, but keep the label of a point that has no text yet."""
        lead = self._lead
        said = self._line.said
        self.end_line()
        self._lead = "" if said else lead

    def _add(self, text: str | None) -> None:
        self._line.add(_BLANKS.sub(" ", text or ""))

    def _mark(self, element: Any, tag: str) -> None:
        text = element.text_content()
        number = _NOTE.fullmatch(text)
        if number and not self._line.said:
            self._note = int(number[1])
        else:
            self._line.add(raised(self._line.end, text) if number or tag == "sup" else text)

    def _table(self, table: Any) -> None:
        for caption in table.iterfind("caption"):
            self.walk(caption)
        left: dict[int, int] = {}
        rows: list[tuple[FlowCell, ...]] = []
        for row in table.iter("tr"):
            cells: list[FlowCell] = []
            column = 0
            for cell in row.iterchildren("td", "th"):
                column = _fill(cells, left, column)
                width = _number(cell, "colspan")
                inside = _Page()
                inside.walk(cell)
                inside.end_line()
                self.pictures += inside.pictures
                text = "\n".join(block.text for block in inside.blocks if not isinstance(block, Rows))
                cells.append(FlowCell(text, width))
                if (height := _number(cell, "rowspan")) > 1:
                    left.update(dict.fromkeys(range(column, column + width), height))
                column += width
            column = _fill(cells, left, column)
            left = {place: rest - 1 for place, rest in left.items() if rest > 1}
            rows.append(tuple(cells))
            self._spread += column
            if self._spread > MOST:
                raise ValueError(f"its tables go over more than {MOST} cells; split it")
        self.blocks.append(Rows(tuple(rows)))


def _fill(cells: list[FlowCell], left: dict[int, int], column: int) -> int:
    """Leave empty what a cell of a row above goes over; give the next free column."""
    while left.get(column):
        cells.append(FlowCell(""))
        column += 1
    return column


def _number(element: Any, name: str, default: int = 1) -> int:
    """A whole number that an element says of itself."""
    text = (element.get(name) or "").strip()
    return min(max(1, int(text)), _MOST) if text.isdecimal() and len(text) <= _DIGITS else default


def _is_hidden(element: Any) -> bool:
    style = element.get("style") or ""
    return element.get("hidden") is not None or bool(_HIDDEN.search(style) or _STRUCK.search(style))


def _is_mark(element: Any) -> bool:
    """Say whether a link leads from a mark to its note, or back."""
    target = element.get("href") or ""
    return "#" in target and bool(_NOTE.fullmatch(element.text_content()))


def _lead(points: Any, number: int) -> str:
    """The label of a point of a list."""
    if points.tag == "ol":
        return f"{label(points.get('type') or '1', number)}. "
    return "- " if points.tag == "ul" else ""


def html_flow(data: bytes) -> bytes:
    """The flow of a file as bytes; what the process of its own runs."""
    return read_html(data).to_json()
