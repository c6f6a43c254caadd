"""Wrapped lines: whether a line plainly goes on in the next one, or ends where it ends."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, NamedTuple

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


class _Break(NamedTuple):
    """The end of a line, and what stands around it.

    Attributes:
        text: the text.
        first: where the sentence begins: lines that were found to go on belong to it.
        head: what it begins with.
        tail: what it ends with before the break.
        start: where the next line begins.
        following: what that line says.
        below: another line that ends where it ends stands right above.
    """

    text: str
    first: int
    head: str
    tail: str
    start: int
    following: str
    below: bool

    @property
    def opener(self) -> str:
        """The first letter or digit of the next line, behind quotes, brackets and signs."""
        return self.following.lstrip(_OPENING)[:1]

    @property
    def is_heading(self) -> bool:
        """Say whether the line above is numbered as headings are."""
        own = numbered(self.head)
        return own is not None and own.numbering is not Numbering.BULLET

    @property
    def has_figures(self) -> bool:
        """Say whether the line above has figures besides its own number."""
        own = numbered(self.head)
        return _FIGURE.search(self.head, own.end if own else 0) is not None


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
    head, tail = text[first : min(end, first + _NEAR)], text[max(first, end - _NEAR) : end]
    at = _Break(text, first, head, tail, start, _line(text, start), below)
    return next((answer for applies, answer in _ANSWERS if applies(at)), False)


def _is_parted(at: _Break) -> bool:
    return _stands_alone(at.following) or _is_closed(at.head, at.first)


def _is_row_of_list(at: _Break) -> bool:
    """Such as the second of several short lines in small letters."""
    return at.below and at.head[0].islower() and len(at.head) <= _LISTED


def _announces(at: _Break) -> bool:
    """Say whether a colon announces a list or what begins anew."""
    return at.tail[-1] == ":" and (at.following[0].isupper() or _followed(at.text, at.start))


def _lists_figures(at: _Break) -> bool:
    """Say whether the next line begins with digits that no sentence leads to."""
    if not at.opener.isdigit():
        return False
    listed = at.head[0].isdigit() and at.following[0].isdigit() and not _SEVERAL.search(at.tail)
    return listed or (at.is_heading and not at.has_figures) or _lists(at.text, at.head, at.start)


def _breaks_in_name(at: _Break) -> bool:
    """Say whether a sentence with figures ends in a word with a capital, and the next line begins with one."""
    if not at.opener.isupper() or not at.has_figures or at.is_heading:
        return False
    word = _LAST_WORD.search(at.tail)
    return word is not None and word[0].istitle()


#: What can be seen at a break, and whether the line goes on; what is seen first holds.
_ANSWERS: Final[tuple[tuple[Callable[[_Break], bool], bool], ...]] = (
    (_is_parted, False),
    (lambda at: at.following[0] in _INNER, True),
    (lambda at: at.tail[-1] in _ENDED, False),
    (lambda at: _leads_on(at.tail), True),
    (_is_row_of_list, False),
    (_announces, False),
    (lambda at: at.tail[-1] == ":", True),
    (lambda at: _NUMBER_ALONE.fullmatch(at.following) is not None, False),
    (lambda at: at.opener.islower() and _lists(at.text, at.head, at.start), False),
    (lambda at: at.opener.islower(), True),
    (_lists_figures, False),
    (lambda at: at.opener.isdigit(), True),
    (lambda at: at.following[0] in _QUOTES and at.is_heading, False),
    (lambda at: at.following[0] in _QUOTES, True),
    (_breaks_in_name, True),
)


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
