"""Finding the outline of a text: title, parts, headings, items, notes, recipients, signature."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cache
from typing import Final

import attrs

from dangbo_report.documents import Numbering, Outline, OutlineKind, OutlineNode
from dangbo_report.organisations import Directory, Level, standard_directory
from dangbo_report.reading.lexicon import SMALL_LETTERS
from dangbo_report.reading.lines import BULLETED, NOTE, RECIPIENTS, RULED, TITLE, numbered
from dangbo_report.reading.listing import settle_lists
from dangbo_report.reading.titled import period_in, titled

#: A numbered paragraph that is longer states something; it is an item and no heading.
_LONGEST_HEADING: Final = 160
#: Recipients are told in lines with a mark; a shorter line without one is an office or a name.
_SHORT: Final = 60
#: Those that number what is told as well as what is announced.
_LOW: Final = frozenset((Numbering.ARABIC, Numbering.LETTER))
#: A line of a table of contents ends with dots or a tab, and the number of a page.
_CONTENTS: Final = re.compile(r"(?:\.{3,}|…|\t)[ \t]*[0-9]{1,3}$")
#: "Xã có 07 thôn, 3.291 hộ. Công an xã có 06 đồng chí."; a title ends without a stop, or is one sentence.
_SENTENCES: Final = re.compile(rf"[^\W\d_].*[{SMALL_LETTERS})]\. [^\W\d_{SMALL_LETTERS}].*\.")
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
    letterhead = (node.text for node in nodes if node.kind is OutlineKind.LETTERHEAD)
    issued = next(filter(None, map(_issued, letterhead)), None)
    aside = (node.text for node in nodes if _is_set_aside(node))
    named = titled(title)
    return Outline(nodes, named.results or named.tasks, issued, tuple(dict.fromkeys(aside)))


def _is_set_aside(node: OutlineNode) -> bool:
    """Say whether a heading behind a star, as bodies have that send a part, names no body that is known."""
    return node.numbering is Numbering.STAR and node.kind is OutlineKind.HEADING and not node.organisation


def _is_signing(line: str) -> bool:
    """Say whether a line ends the recipients: capitals, or a short line without a mark."""
    return not BULLETED.match(line) and (line.isupper() or len(line) < _SHORT)


def _is_told(line: str) -> bool:
    """Say whether a line behind a title tells something: it is too long for a title, or more than one sentence."""
    return len(line) > 2 * _LONGEST_HEADING or (_SENTENCES.fullmatch(line) is not None and len(line) > _SHORT)


#: In which part of a document what line begins which other part.
_TURNS: Final[tuple[tuple[OutlineKind, Callable[[str], object], OutlineKind], ...]] = (
    (OutlineKind.LETTERHEAD, TITLE.match, OutlineKind.TITLE),
    (OutlineKind.TITLE, _is_told, OutlineKind.PARAGRAPH),
    (OutlineKind.RECIPIENTS, _is_signing, OutlineKind.SIGNATURE),
    (OutlineKind.SIGNATURE, lambda line: len(line) > _LONGEST_HEADING, OutlineKind.PARAGRAPH),
)
#: Where lines are numbered.
_NUMBERED: Final = frozenset((OutlineKind.TITLE, OutlineKind.PARAGRAPH))
#: What stands in the text, wherever the part before it was.
_OF_TEXT: Final = frozenset((OutlineKind.HEADING, OutlineKind.ITEM))


def _nodes(text: str, directories: tuple[Directory, ...]) -> Iterator[OutlineNode]:
    """Go through the lines; what a line is depends on the part of the document that it stands in."""
    part = _first_part(text)
    for start, end in _lines(text):
        line = text[start:end]
        if note := NOTE.match(line):  # it belongs to no part
            stated = note[1] or note[2] or ""
            yield OutlineNode(OutlineKind.NOTE, start + note.end(), end, line[note.end() :], stated=stated)
            continue
        part = _part_at(line, part)
        node = _node(line, start, part, directories)
        if node is not None:
            part = OutlineKind.PARAGRAPH if node.kind in _OF_TEXT else part
            yield node


def _first_part(text: str) -> OutlineKind:
    """What a document begins with: a letterhead if it has a title."""
    has_title = any(TITLE.match(line.strip()) for line in text[:4000].split("\n"))
    return OutlineKind.LETTERHEAD if has_title else OutlineKind.PARAGRAPH


def _part_at(line: str, part: OutlineKind) -> OutlineKind:
    """The part that a line stands in, behind lines of another."""
    if RULED.fullmatch(line):
        return OutlineKind.PARAGRAPH if part is OutlineKind.TITLE else part
    if RECIPIENTS.match(line):
        return OutlineKind.RECIPIENTS
    return next((after for before, turns, after in _TURNS if part is before and turns(line)), part)


def _node(line: str, start: int, part: OutlineKind, directories: tuple[Directory, ...]) -> OutlineNode | None:
    """What a line of a part says; None if it only rules off or leads to the recipients."""
    if RULED.fullmatch(line):
        return None
    if part in _NUMBERED and (node := _numbered(line, start, directories)):
        return node
    led = RECIPIENTS.match(line)
    begin = led.end() if led else 0
    return OutlineNode(part, start + begin, start + len(line), line[begin:]) if begin < len(line) else None


def _signed(nodes: tuple[OutlineNode, ...]) -> tuple[OutlineNode, ...]:
    """Find the signature of a document without recipients: capitals, and a name, at the end of its text."""
    end = len(nodes)
    while end and nodes[end - 1].kind is OutlineKind.NOTE:
        end -= 1
    if not end or not _is_name(nodes[end - 1]):
        return nodes
    start = end - 1
    while start > 0 and _is_office(nodes[start - 1]):
        start -= 1
    if start == end - 1:
        return nodes
    signed = (attrs.evolve(node, kind=OutlineKind.SIGNATURE) for node in nodes[start:end])
    return (*nodes[:start], *signed, *nodes[end:])


def _is_name(node: OutlineNode) -> bool:
    return node.kind is OutlineKind.PARAGRAPH and _NAME.fullmatch(node.text) is not None


def _is_office(node: OutlineNode) -> bool:
    return node.kind is OutlineKind.PARAGRAPH and node.text.isupper()


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
    if _goes_on(text):
        return False
    is_sentence = text.endswith(".")
    if numbering is Numbering.STAR:
        return not is_sentence and (":" not in text or text.endswith(":"))
    if numbering in _LOW:
        return not is_sentence and not _LABELLED.search(text)
    return not (is_sentence and ": " in text)


def _goes_on(text: str) -> bool:
    """Say whether a line is longer than headings are, leads to the next one, or is one of a table."""
    if len(text) > _LONGEST_HEADING or text.endswith((";", ",")) or " | " in text:
        return True
    return _CONTENTS.search(text) is not None or _TELLS.search(text) is not None


#: A sentence ends within a line that leads to a table: "1) Doanh thu 12.759 tỷ đồng, tăng 2,8%. Theo loại hình:".
_TELLS: Final = re.compile(rf"[0-9].*[{SMALL_LETTERS})%]\. [^\W\d_{SMALL_LETTERS}]")


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
