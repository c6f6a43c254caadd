"""Files that a document inserts where they stand (`w:altChunk`): text and web pages; others are told of."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html import unescape
from string import ascii_lowercase, ascii_uppercase
from typing import Final, final

from dangbo_report.packages import Package
from dangbo_report.reading.docx.blocks import Block, Words

#: Elements of a page whose text begins on a line of its own.
_LINES: Final = frozenset(
    ("p", "div", "br", "li", "tr", "table", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "title", "body", "html")
)
#: What tags show where they open, and where they close.
_SHOWN: Final[dict[str, dict[str, str]]] = {
    "": dict.fromkeys(_LINES, "\n") | {"td": " | ", "th": " | "},
    "/": dict.fromkeys(_LINES, "\n"),
}
_SILENT: Final = frozenset(("script", "style", "head", "template"))
#: What is in them is no markup.
_RAW: Final = frozenset(("script", "style"))
#: A comment, or a tag; no tag is as long as what would take time.
_TAG: Final = re.compile(
    r"""
    <!-- | <[!?][^<>]{0,4000}> |
    <(?P<closes>/?)(?P<name>[a-z][a-z0-9:]{0,20})(?![a-z0-9:])[^<>]{0,4000}?(?P<alone>/?)>
    """,
    re.VERBOSE,
)
#: The number of a letter that is none.
_NO_LETTER: Final = re.compile(r"&\#x?[0-9a-f]{9,};?", re.IGNORECASE)
#: Small letters for capitals, place by place.
_SMALL: Final = str.maketrans(ascii_uppercase, ascii_lowercase)
_BLANKS: Final = re.compile(r"\s+")


@final
class Inserted:
    """Puts inserted files into the text of the document that inserts them."""

    def __init__(self, package: Package, part: str, tell: Callable[[Block], None], unread: set[str]) -> None:
        """Prepare to insert into the text of a part; kinds of files that are not read are collected."""
        self._package = package
        self._tell = tell
        self._unread = unread
        self._targets = {each.id: each for each in package.related(part, "aFChunk")}

    def insert(self, id_: str) -> None:
        """Insert the file that a relationship names."""
        relation = self._targets.get(id_)
        if relation is None:
            self._unread.add("")
            return
        kind = self._package.types.of(relation.target)
        text = self._package.read(relation.target).decode("utf-8-sig", "replace")
        if kind == "text/plain":
            lines = text.splitlines()
        elif "html" in kind:
            lines = page_lines(text)
        else:
            self._unread.add(kind)
            return
        for line in lines:
            if said := _BLANKS.sub(" ", line).strip():
                self._tell(Block(items=[Words(said, -1, -1)]))


def page_lines(page: str) -> list[str]:
    """The lines of a web page, cells of a row apart.

    >>> page_lines("<p>Kết nạp <b>12</b> đảng viên.<p>Hết")
    ['Kết nạp 12 đảng viên.', 'Hết']
    """
    said = "".join(_said(page))
    return [line for part in said.split("\n") if (line := part.strip(" |"))]


def _said(page: str) -> Iterator[str]:
    """What a page says, with line ends and bars where its tags make them."""
    at, silent = 0, 0
    for tag, end in _tags(page.translate(_SMALL)):
        if not silent:
            yield _text(page[at : tag.start()])
        if tag["name"] in _SILENT and not tag["alone"]:
            silent = max(0, silent + (-1 if tag["closes"] else 1))
        else:
            yield _SHOWN.get(tag["closes"], {}).get(tag["name"], "")
        at = end
    if not silent:
        yield _text(page[at:])


def _tags(low: str) -> Iterator[tuple[re.Match[str], int]]:
    """The tags of a page, each with where the page goes on behind it; each place is looked at once."""
    at = 0
    for tag in _TAG.finditer(low):
        if tag.start() >= at:
            at = tag.end()
            if tag[0] == "<!--":
                at = _place(low, "-->", at) + len("-->")
            elif tag["name"] in _RAW and not (tag["closes"] or tag["alone"]):
                at = _place(low, f"</{tag['name']}", at)
            yield tag, at


def _place(low: str, mark: str, at: int) -> int:
    """Where a mark stands; the end where it is missing."""
    found = low.find(mark, at)
    return len(low) if found < 0 else found


def _text(said: str) -> str:
    return _BLANKS.sub(" ", unescape(_NO_LETTER.sub("\ufffd", said)))
