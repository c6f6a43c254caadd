"""ODT, as LibreOffice writes it: its paragraphs, tables, lists and notes, by odfdo."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any, Final, final

import attrs

from dangbo_report.files.flow import Block, Flow, FlowCell, Lines, Note, Rows, Unseen
from dangbo_report.files.labels import label
from dangbo_report.files.line import Line
from dangbo_report.files.raised import raised

#: What is no text of the page.
_SKIPPED: Final = frozenset(
    ("text:tracked-changes", "office:annotation", "office:annotation-end", "office:forms", "text:sequence-decls")
)
_PICTURES: Final = frozenset(("draw:image", "draw:object", "draw:object-ole", "draw:plugin"))
#: What stands for blanks; only the first says how many.
_BLANKS: Final = {"text:s": " ", "text:tab": " ", "text:line-break": "\n"}
_GROUPS: Final = frozenset(("table:table-header-rows", "table:table-rows", "table:table-row-group"))
#: Repeated cells and blanks are written once with their number, which a file may make up.
_MOST: Final = 1_000
_DIGITS: Final = 4
_STYLE: Final = "style:style"


def read_odt(data: bytes) -> Flow:
    """Read a text of LibreOffice or OpenOffice ("đọc tệp ODT"); pictures are told.

    Args:
        data: the bytes of the file.

    Raises:
        ValueError: it is no ODT, is locked or damaged.
    """
    etree: Any = import_module("lxml.etree")  # it has no types
    odfdo: Any = import_module("odfdo")

    try:
        document = odfdo.Document(io.BytesIO(data))
        text = _Text(_looks(document), _lists(document))
        text.walk(document.body)
    except (zipfile.BadZipFile, etree.LxmlError, KeyError, TypeError, AttributeError) as error:
        if _is_locked(data):
            raise ValueError("it is locked by a password; open it, take the password off, and save it again") from error
        reason = f"it is no ODT, or damaged ({type(error).__name__}: {error})"
        raise ValueError(f"{reason}; open it in LibreOffice and save it as .docx") from error
    unseen: list[Unseen] = []
    if not text.blocks:
        unseen.append(Unseen("tệp ODT không có chữ", "the ODT has no text", all=True))
    if text.pictures:
        unseen.append(Unseen(f"{text.pictures} hình ảnh hoặc biểu đồ", f"{text.pictures} pictures or charts"))
    return Flow((*text.blocks, *text.notes), tuple(unseen))


def _is_locked(data: bytes) -> bool:
    """Say whether the list of its parts names a key for one of them."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return b"encryption-data" in archive.read("META-INF/manifest.xml")
    except (zipfile.BadZipFile, KeyError):
        return False


@final
@attrs.frozen
class _Looks:
    """The styles of characters that change what is read: not shown or struck, and raised."""

    hidden: frozenset[str]
    raised: frozenset[str]


#: For a list style: its levels, each with the form of its number, what stands before and behind, where it begins.
_Levels = Mapping[str, Mapping[int, tuple[str, str, str, int]]]


def _looks(document: Any) -> _Looks:
    hidden, high = set[str](), set[str]()
    for element in _all(document, _STYLE):
        name = _said(element, "style:name")
        for properties in element.get_elements("style:text-properties"):
            struck = {_said(properties, f"style:text-line-through-{name}") for name in ("style", "type")}
            if _said(properties, "text:display") == "none" or not struck <= {"", "none"}:
                hidden.add(name)
            if re.match(r"super|[1-9]", _said(properties, "style:text-position")):
                high.add(name)
    return _Looks(frozenset(hidden), frozenset(high))


def _lists(document: Any) -> _Levels:
    lists: dict[str, dict[int, tuple[str, str, str, int]]] = {}
    for element in _all(document, "text:list-style"):
        levels = lists.setdefault(_said(element, "style:name"), {})
        for level in element.children:
            depth = _number(level, "text:level")
            before, behind = _said(level, "style:num-prefix"), _said(level, "style:num-suffix")
            if level.tag == "text:list-level-style-number":
                form = _said(level, "style:num-format")
                levels[depth] = form, before, behind, _number(level, "text:start-value")
            elif level.tag == "text:list-level-style-bullet":
                levels[depth] = "bullet", "", "", 1
    return lists


def _all(document: Any, tag: str) -> Iterator[Any]:
    for part in ("styles.xml", "content.xml"):
        yield from document.get_part(part).root.get_elements(f"//{tag}")


def _said(element: Any, name: str) -> str:
    return element.get_attribute_string(name) or ""


def _number(element: Any, name: str, default: int = 1) -> int:
    text = _said(element, name)
    return min(int(text), _MOST) if text.isdecimal() and len(text) <= _DIGITS else default


@final
@attrs.define(eq=False)
class _Text:
    """The blocks of a text while it is walked."""

    looks: _Looks
    lists: _Levels
    blocks: list[Block] = attrs.field(factory=list[Block])
    notes: list[Note] = attrs.field(factory=list[Note])
    pictures: int = 0
    _line: Line = attrs.field(factory=Line)
    _lead: str = ""
    _list: str = ""
    _depth: int = 0
    #: The numbers that a list has reached, by its style and the depth.
    _reached: dict[tuple[str, int], int] = attrs.field(factory=dict[tuple[str, int], int])

    def walk(self, element: Any) -> None:
        """Take an element and what is in it."""
        match element.tag:
            case tag if tag in _SKIPPED:
                return
            case "text:p" | "text:h":
                self._paragraph(element)
            case "table:table":
                self._table(element)
            case "text:list":
                self._points(element)
            case "text:note":
                self._note(element)
            case "text:span" if _said(element, "text:style-name") in self.looks.hidden:
                return
            case "text:span" if _said(element, "text:style-name") in self.looks.raised:
                inner = attrs.evolve(self, line=Line())
                inner._inside(element)  # noqa: SLF001 - of the same class
                self._line.add(raised(self._line.end, inner._line.text))  # noqa: SLF001 - as above
            case tag if tag in _BLANKS:
                self._line.add(_BLANKS[tag] * _number(element, "text:c"))
            case tag:
                self.pictures += tag in _PICTURES
                self._inside(element)

    def _inside(self, element: Any) -> None:
        self._line.add(element.text or "")
        for child in element.children:
            self.walk(child)
            self._line.add(child.tail or "")

    def _paragraph(self, element: Any) -> None:
        kept, self._line = self._line, Line()
        lead, self._lead = self._lead, ""
        self._inside(element)
        if text := self._line.lines():
            self.blocks.append(Lines(f"{lead}{text}"))
        self._line = kept

    def _points(self, element: Any) -> None:
        outer = self._list, self._depth
        self._list = _said(element, "text:style-name") or self._list
        self._depth += 1
        continued = self._depth > 1 or _said(element, "text:continue-numbering") == "true"
        if not continued and not _said(element, "text:continue-list") and not _said(element, "xml:id"):
            self._reached.pop((self._list, self._depth), None)
        for item in element.children:
            if item.tag == "text:list-item":
                self._lead = self._label(item)
            for child in item.children:
                self.walk(child)
        self._list, self._depth = outer

    def _label(self, item: Any) -> str:
        form, before, behind, start = self.lists.get(self._list, {}).get(self._depth, ("", "", "", 1))
        if form == "bullet":
            return "- "
        if not form or all(child.tag == "text:list" for child in item.children):
            return ""
        at = self._list, self._depth
        number = _number(item, "text:start-value", self._reached.get(at, start - 1) + 1)
        self._reached[at] = number
        for deeper in range(self._depth + 1, 11):
            self._reached.pop((self._list, deeper), None)
        return f"{before}{label(form, number)}{behind} "

    def _note(self, element: Any) -> None:
        number = len(self.notes) + 1
        inner = attrs.evolve(self, blocks=[], notes=[], line=Line(), lead="")
        for body in element.get_elements("text:note-body"):
            inner._inside(body)  # noqa: SLF001 - of the same class
        self.pictures = inner.pictures
        self._line.add(f"[{number}]")
        self.notes.append(Note(number, " ".join(block.text for block in inner.blocks if isinstance(block, Lines))))

    def _table(self, element: Any) -> None:
        if element.get_element(".//table:table-cell//table:table"):
            for cell in (cell for row in _rows_of(element) for cell in row.children):
                self._inside(cell)
            return
        rows: list[tuple[FlowCell, ...]] = []
        for row in _rows_of(element):
            cells: list[FlowCell] = []
            beside = 0  # cells of this row that the one before goes over
            for cell in row.children:
                if cell.tag == "table:table-cell":
                    cells.extend(self._cells(cell))
                    beside = cells[-1].columns - 1
                elif beside:
                    beside -= 1
                else:
                    cells.append(FlowCell(""))
            rows.append(tuple(cells))
        self.blocks.append(Rows(tuple(rows)))

    def _cells(self, cell: Any) -> list[FlowCell]:
        inner = attrs.evolve(self, blocks=[], line=Line(), lead="")
        inner._inside(cell)  # noqa: SLF001 - of the same class
        self.pictures = inner.pictures
        text = "\n".join(block.text for block in inner.blocks if isinstance(block, Lines))
        width, times = _number(cell, "table:number-columns-spanned"), _number(cell, "table:number-columns-repeated")
        return [FlowCell(text, width)] * times


def _rows_of(table: Any) -> Iterator[Any]:
    """The rows of a table, those of its head and of its groups too, and none of a table inside."""
    for child in table.children:
        if child.tag == "table:table-row":
            yield child
        elif child.tag in _GROUPS:
            yield from _rows_of(child)


def odt_flow(data: bytes) -> bytes:
    """The flow of a file as bytes; what the process of its own runs."""
    return read_odt(data).to_json()
