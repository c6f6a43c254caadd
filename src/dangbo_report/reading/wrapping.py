"""Wrapped lines: whether a line plainly goes on in the next one, or ends where it ends."""

from __future__ import annotations

import re
from typing import Final

from dangbo_report.documents import Numbering
from dangbo_report.reading.lexicon import LEADING_ON
from dangbo_report.reading.lines import NOTE, RECIPIENTS, RULED, TITLE, numbered

#: What is looked at on either side of the end of a line, so that long lines cost no more than short ones.
_NEAR: Final = 160
#: Lines of a list that has no marks are no longer.
_LISTED: Final = 60
_QUOTES: Final = "“‘«\"'"
_OPENING: Final = f"{_QUOTES}([+−-"
_ENDED: Final = frozenset(".!?…")
#: A sentence can break before these, and nothing begins with them.
_INNER: Final = frozenset(",;)%/×")
_NUMBER_ALONE: Final = re.compile(r"[-+–]?[0-9][0-9., /–-]*%?")
_LAST_WORD: Final = re.compile(r"[^\W\d_]+$")
#: Where no sentence can end: a comma, a sign between two numbers, a number whose noun is still to come.
_UNFINISHED: Final = re.compile(r"[,×+=/&]$| [-–]$|(?:^|[ (])(?:0[0-9]|[0-9]{1,3}(?:\.[0-9]{3})+)$")
_FIGURE: Final = re.compile(r"[0-9]")
#: Figures that are told apart by signs are no line of a list without signs.
_SEVERAL: Final = re.compile(r"[,:;(]")


def goes_on(text: str, first: int, end: int, start: int, *, below: bool = False) -> bool:
    """Say whether what is written from one place to another goes on in the next line.

    A sentence that wraps goes on in a small letter, in digits or in a bracket, or breaks behind a comma or a word that
    leads on. A heading, a title, the lines of a letterhead or a signature, of a list and of a table stay as they are.

    Args:
        text: the text.
        first: where the sentence begins: lines that were found to go on belong to it.
        end: where its line ends.
        start: where the next line begins.
        below: another line that ends where it ends stands right above.
    """
    following = _line(text, start)
    head = text[first : min(end, first + _NEAR)]
    tail = text[max(first, end - _NEAR) : end]
    if _stands_alone(following) or _is_closed(head, first):
        return False
    if following[0] in _INNER or tail[-1] in _ENDED:
        return following[0] in _INNER
    if _leads_on(tail):
        return True
    if below and head[0].islower() and len(head) <= _LISTED:
        return False
    if tail[-1] == ":":
        return not following[0].isupper() and not _followed(text, start)
    if _NUMBER_ALONE.fullmatch(following):
        return False
    return _may_follow(text, head, tail, start, following)


def _may_follow(text: str, head: str, tail: str, start: int, following: str) -> bool:
    """Say whether a line that nothing leads on to goes on with one, by what it begins with."""
    own = numbered(head)
    is_heading = own is not None and own.numbering is not Numbering.BULLET
    opener = following.lstrip(_OPENING)[:1]
    if opener.islower():
        return not _lists(text, head, start)
    figures = bool(_FIGURE.search(head, own.end if own else 0))
    if opener.isdigit():
        listed = head[0].isdigit() and following[0].isdigit() and not _SEVERAL.search(tail)
        return not (listed or (is_heading and not figures) or _lists(text, head, start))
    if following[0] in _QUOTES:
        return not is_heading
    word = _LAST_WORD.search(tail)
    return figures and not is_heading and opener.isupper() and word is not None and word[0].istitle()


def _line(text: str, start: int) -> str:
    end = text.find("\n", start, start + _NEAR)
    return text[start : end if end >= 0 else start + _NEAR].rstrip()


def _stands_alone(line: str) -> bool:
    """Say whether a line begins something new, whatever stands before it."""
    return bool(
        not line
        or " | " in line
        or "\t" in line
        or numbered(line)
        or NOTE.match(line)
        or RULED.match(line)
        or RECIPIENTS.match(line)
    )


def _is_closed(head: str, first: int) -> bool:
    """Say whether a line says all that it has to say: a title, a line of capitals, of a table, or a lone number."""
    return bool(
        head.isupper()
        or " | " in head
        or "\t" in head[8:]
        or TITLE.match(head)
        or RULED.fullmatch(head)
        or RECIPIENTS.match(head)
        or (first and _NUMBER_ALONE.fullmatch(head))
    )


def _leads_on(tail: str) -> bool:
    """Say whether a line breaks where no sentence can end: behind a comma or "của", or inside a bracket."""
    if _UNFINISHED.search(tail) or tail.rfind("(") > tail.rfind(")"):
        return True
    word = _LAST_WORD.search(tail)
    return word is not None and word[0].lower() in LEADING_ON


def _followed(text: str, start: int) -> bool:
    """Say whether another line stands right below: lines behind a colon are a list then."""
    end = text.find("\n", start)
    return end >= 0 and text[end + 1 : end + 2].strip() != ""


def _lists(text: str, head: str, start: int) -> bool:
    """Say whether lines without marks make a list: short ones of one look, three at least."""
    if not (head[0].islower() or head[0].isdigit()) or len(head) > _LISTED or not _followed(text, start):
        return False
    end = text.find("\n", start)
    third = _line(text, end + 1)
    return end - start <= _LISTED and len(third) <= _LISTED and (third[0].islower() or third[0].isdigit())
