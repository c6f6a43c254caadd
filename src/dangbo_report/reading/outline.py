"""Finding the outline of a text: title, parts, headings, items, notes, recipients, signature."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from typing import Final

import attrs

from dangbo_report.documents import Numbering, Outline, OutlineKind, OutlineNode
from dangbo_report.organisations import Directory, Level, standard_directory
from dangbo_report.reading.lines import BULLETED, NOTE, RECIPIENTS, RULED, TITLE, numbered
from dangbo_report.reading.listing import settle_lists
from dangbo_report.reading.titled import period_in, titled

#: A numbered paragraph that is longer states something; it is an item and no heading.
_LONGEST_HEADING: Final = 160
#: A line of a table of contents ends with dots or a tab, and the number of a page.
_CONTENTS: Final = re.compile(r"(?:\.{3,}|…|\t)[ \t]*[0-9]{1,3}$")
_ISSUED: Final = re.compile(
    r",? ngày ([0-9]{1,2})(?: tháng |[/.-])([0-9]{1,2})(?: năm |[/.-])((?:19|20|21)[0-9]{2})\s*$", re.IGNORECASE
)
_NAME: Final = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){1,5}")
_ROMAN_VALUES: Final = {"I": 1, "V": 5, "X": 10}
_PART_WORDS: Final = {"NHẤT": 1, "HAI": 2, "BA": 3, "BỐN": 4}


@cache
def _anybody() -> tuple[Directory, ...]:
    """The bodies that districts and communes have, by the names that name no place."""
    district = standard_directory(Level.DISTRICT, "…", "…", on=date(2024, 12, 31))
    return district, standard_directory(Level.COMMUNE, "…", "…", on=date(2025, 7, 1))


def outline_of(text: str, directory: Directory | None = None) -> Outline:
    """Read the outline of a text.

    Args:
        text: the text, in NFC.
        directory: the organisations that it may speak of; the usual ones of districts and communes unless given.
    """
    directories = (directory,) if directory is not None else _anybody()
    nodes = settle_lists(_signed(tuple(_nodes(text, directories))))
    title = " ".join(node.text for node in nodes if node.kind is OutlineKind.TITLE)
    issued = next((day for node in nodes if node.kind is OutlineKind.LETTERHEAD and (day := _issued(node.text))), None)
    aside = (
        node.text
        for node in nodes
        if node.numbering is Numbering.STAR and node.kind is OutlineKind.HEADING and not node.organisation
    )
    named = titled(title)
    return Outline(nodes, named.results or named.tasks, issued, tuple(dict.fromkeys(aside)))


def _nodes(text: str, directories: tuple[Directory, ...]) -> Iterator[OutlineNode]:
    """Go through the lines; what a line is depends on what has been seen."""
    has_title = any(TITLE.match(line.strip()) for line in text[:4000].split("\n"))
    state = OutlineKind.LETTERHEAD if has_title else OutlineKind.PARAGRAPH
    for start, end in _lines(text):
        line = text[start:end]
        if state is OutlineKind.LETTERHEAD and TITLE.match(line):
            state = OutlineKind.TITLE
        elif RULED.fullmatch(line):
            state = OutlineKind.PARAGRAPH if state is OutlineKind.TITLE else state
            continue
        elif match := RECIPIENTS.match(line):
            state = OutlineKind.RECIPIENTS
            if match.end() < len(line):
                yield OutlineNode(state, start + match.end(), end, line[match.end() :])
            continue
        elif note := NOTE.match(line):
            yield OutlineNode(
                OutlineKind.NOTE, start + note.end(), end, line[note.end() :], stated=note[1] or note[2] or ""
            )
            continue
        elif state is OutlineKind.RECIPIENTS and not BULLETED.match(line) and (line.isupper() or len(line) < 60):  # noqa: PLR2004
            state = OutlineKind.SIGNATURE
        elif state is OutlineKind.SIGNATURE and len(line) > _LONGEST_HEADING:
            state = OutlineKind.PARAGRAPH
        if state in {OutlineKind.TITLE, OutlineKind.PARAGRAPH} and (node := _numbered(line, start, directories)):
            state = OutlineKind.PARAGRAPH
            yield node
        else:
            if state is OutlineKind.TITLE and len(line) > 2 * _LONGEST_HEADING:
                state = OutlineKind.PARAGRAPH
            yield OutlineNode(state, start, end, text[start:end])


def _signed(nodes: tuple[OutlineNode, ...]) -> tuple[OutlineNode, ...]:
    """Find the signature of a document without recipients: capitals, and a name, at the end of its text."""
    end = len(nodes)
    while end and nodes[end - 1].kind is OutlineKind.NOTE:
        end -= 1
    start = end - 1
    while start > 0 and nodes[start - 1].kind is OutlineKind.PARAGRAPH and nodes[start - 1].text.isupper():
        start -= 1
    name = nodes[end - 1] if end else None
    if name is None or start == end - 1 or name.kind is not OutlineKind.PARAGRAPH or not _NAME.fullmatch(name.text):
        return nodes
    signed = (attrs.evolve(node, kind=OutlineKind.SIGNATURE) for node in nodes[start:end])
    return (*nodes[:start], *signed, *nodes[end:])


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Go through the lines that hold something, without the blanks around them."""
    at = 0
    for line in text.split("\n"):
        bare = line.strip()
        if bare:
            start = at + line.index(bare[0])
            yield start, start + len(bare)
        at += len(line) + 1


def _numbered(line: str, start: int, directories: Iterable[Directory]) -> OutlineNode | None:
    found = numbered(line)
    if found is None:
        return None
    numbering, stated, end = found
    rest = line[end:]
    is_heading = numbering is not Numbering.BULLET and _heads(numbering, rest)
    return OutlineNode(
        OutlineKind.HEADING if is_heading else OutlineKind.ITEM,
        start + end,
        start + len(line),
        rest,
        numbering,
        stated,
        _value(numbering, stated),
        period_in(rest) if is_heading else None,
        _organisation(rest, directories),
    )


#: "a. Hàng cấm: 02 vụ, phạt 36.000.000 đồng" says all that there is to say.
_LABELLED: Final = re.compile(r": ?[0-9]")


def _heads(numbering: Numbering, text: str) -> bool:
    """Say whether a numbered line is a heading; a sentence, a long line and one of a table of contents are items."""
    if len(text) > _LONGEST_HEADING or text.endswith((";", ",")) or _CONTENTS.search(text) or " | " in text:
        return False
    if numbering is Numbering.STAR:
        return not text.endswith(".") and (":" not in text or text.endswith(":"))
    told = text.endswith(".") or _LABELLED.search(text) is not None
    if text.endswith(".") and ": " in text:
        return False
    return not (numbering in {Numbering.ARABIC, Numbering.LETTER} and told)


def _value(numbering: Numbering, stated: str) -> int:
    if numbering is Numbering.ARABIC:
        return int(stated.rpartition(".")[2])
    if numbering is Numbering.LETTER:
        return "abcdđeghiklmnopqrstuvxy".find(stated) + 1
    if numbering is Numbering.CAPITAL:
        return "ABCDĐE".find(stated) + 1
    if numbering in {Numbering.ROMAN, Numbering.PART}:
        return _PART_WORDS.get(stated.upper()) or (int(stated) if stated.isdecimal() else _roman(stated))
    return 0


def _roman(stated: str) -> int:
    values = [_ROMAN_VALUES[letter] for letter in stated]
    return sum(-value if value < max(values[index:]) else value for index, value in enumerate(values))


def _organisation(text: str, directories: Iterable[Directory]) -> str | None:
    """The body that a line is named after, or begins with."""
    name = text.rstrip(" :.")
    return next((found.code for directory in directories if (found := directory.leading(name))), None)


def _issued(text: str) -> date | None:
    match = _ISSUED.search(text)
    if match is None:
        return None
    try:
        return date(int(match[3]), int(match[2]), int(match[1]))
    except ValueError:
        return None
