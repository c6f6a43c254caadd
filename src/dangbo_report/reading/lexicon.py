"""Words that decide what a number is: counted nouns, words that are none, and words whose number is a name.

The tables stand in `words/`, one expression a line; a line more is all that a new expression needs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pkgutil import get_data  # `importlib.resources` takes ten times as long to import
from typing import Final


def _table(name: str) -> tuple[str, ...]:
    """The lines of a table, without its heading."""
    text = get_data("dangbo_report.reading", f"words/{name}.txt") or b""
    return tuple(line for line in text.decode().splitlines() if line and not line.startswith("#"))


def _by_first_word(phrases: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Phrases by their first word, the longest first."""
    index: dict[str, list[str]] = {}
    for phrase in sorted(set(phrases), key=len, reverse=True):
        index.setdefault(re.split("[ /,]", phrase, maxsplit=1)[0], []).append(phrase)
    return {first: tuple(phrases) for first, phrases in index.items()}


#: Every small letter of Vietnamese, for character classes: its code points are mixed with those of capitals.
SMALL_LETTERS: Final = "a-zàáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"
#: What a small number before these makes is a slogan or a grade: "3 sạch", "OCOP 4 sao".
SLOGANS: Final = frozenset(_table("slogans"))
#: Lengths of time and ages.
DURATIONS: Final = frozenset(_table("durations"))
#: What a target is called, the longer names first.
BASELINES: Final = _table("baselines")
#: What makes parts overlap, so that they add up to nothing.
ATTRIBUTES: Final = _table("attributes")
#: What a sentence can leave out and still speak of the same thing.
SAYING_NOTHING: Final = _table("saying_nothing")
#: Behind these a line that breaks goes on.
LEADING_ON: Final = frozenset(_table("leading_on"))
#: What headings say whatever they are about.
IN_EVERY_HEADING: Final = frozenset(_table("in_every_heading"))
#: First words of nouns that name people, and nouns that begin so and name none.
PERSONS: Final = frozenset(_table("persons"))
NO_PERSONS: Final = _table("no_persons")
_COUNTED: Final = _by_first_word(_table("counted"))
_NOT_COUNTED: Final = frozenset(_table("not_counted"))
_NAMING: Final = frozenset(_table("naming"))
_NAMING_WEAKLY: Final = frozenset(_table("naming_weakly"))
_NOT_NAMING: Final = frozenset(_table("not_naming"))
_SUMS: Final = frozenset(_table("sums"))
_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
#: A word of letters.
WORD: Final = re.compile(r"[^\W\d_]+")
_BOUNDARY: Final = re.compile(r"[^\W_]")


def counted_noun(low: str, at: int) -> int:
    """Where the counted noun that begins at a place of a lower-cased text ends; the place itself without one.

    >>> counted_noun("05 lượt hội viên vay vốn", 3)
    16
    """
    word = _WORD.match(low, at)
    if word is None:
        return at
    for phrase in _COUNTED.get(word[0], ()):
        end = at + len(phrase)
        if low.startswith(phrase, at) and not _BOUNDARY.match(low, end):
            return end
    return at


def may_be_counted(word: str) -> bool:
    """Say whether a word that no table knows may be a counted noun.

    >>> may_be_counted("lồng"), may_be_counted("và")
    (True, False)
    """
    return word not in _NOT_COUNTED


def naming(before: str) -> int:
    """How surely the words before a number make it a name: 2 always, 1 unless a noun follows, 0 not.

    >>> naming("thực hiện chỉ tiêu số"), naming("tổng số"), naming("của tổ"), naming("vận động")
    (2, 0, 1, 0)
    """
    words = [_without_brackets(word) for word in before.rsplit(None, 3)[-3:]]
    if not words:
        return 0
    last, two, three = words[-1], " ".join(words[-2:]), " ".join(words)
    if last == "số":
        return 0 if two in _SUMS else 2
    if not _NOT_NAMING.isdisjoint((two, three)) or words[-3:-1] == _IN_ALL or _tells_months(before, words):
        return 0
    if two == "trong tháng":  # "trong tháng 10", but "trong tháng 10 hồ sơ"
        return 1
    endings = {last, two, three}
    return 2 if endings & _NAMING else int(not _NAMING_WEAKLY.isdisjoint(endings))


def _without_brackets(word: str) -> str:
    return word.lstrip("(") or word


#: "tổng số bài 368".
_IN_ALL: Final = ["tổng", "số"]


def _tells_months(before: str, words: list[str]) -> bool:
    """Such as "9 tháng 1.171 hồ sơ"."""
    return before.endswith(" tháng ") and len(words) > 1 and words[-2].isdecimal()
