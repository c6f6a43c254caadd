"""Files that a document inserts where they stand (`w:altChunk`): text and web pages; others are told of."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Final, final

from dangbo_report.packages import Package
from dangbo_report.reading.docx.assembly import Assembly
from dangbo_report.reading.docx.blocks import Block, Words

#: Elements of a page whose text begins on a line of its own.
_LINES: Final = frozenset(
    ("p", "div", "br", "li", "tr", "table", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "title", "body", "html")
)
_SILENT: Final = frozenset(("script", "style", "head", "template"))
_BLANKS: Final = re.compile(r"\s+")


@final
class Inserted:
    """Puts inserted files into the text of the document that inserts them."""

    def __init__(self, package: Package, part: str, assembly: Assembly) -> None:
        """Prepare to insert into the text of a part."""
        self._package = package
        self._assembly = assembly
        self._targets = {each.id: each for each in package.related(part, "aFChunk")}

    def insert(self, id_: str) -> None:
        """Insert the file that a relationship names."""
        relation = self._targets.get(id_)
        if relation is None:
            return
        kind = self._package.types.of(relation.target)
        text = self._package.read(relation.target).decode("utf-8-sig", "replace")
        if kind == "text/plain":
            lines = text.splitlines()
        elif "html" in kind:
            lines = page_lines(text)
        else:
            return
        for line in lines:
            if said := _BLANKS.sub(" ", line).strip():
                self._assembly.tell(Block(items=[Words(said, -1, -1)]))


def page_lines(page: str) -> list[str]:
    """The lines of a web page, cells of a row apart.

    >>> page_lines("<p>Kết nạp <b>12</b> đảng viên.<p>Hết")
    ['Kết nạp 12 đảng viên.', 'Hết']
    """
    reader = _Page()
    reader.feed(page)
    reader.close()
    return [line for part in "".join(reader.said).split("\n") if (line := part.strip(" |"))]


@final
class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent += 1
        elif tag in _LINES:
            self.said.append("\n")
        elif tag in {"td", "th"}:
            self.said.append(" | ")

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag in _LINES:
            self.said.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.said.append(_BLANKS.sub(" ", data))
