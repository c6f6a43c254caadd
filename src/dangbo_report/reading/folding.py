"""One text for one page: what differs in typing only is made alike, and every place leads back to the source."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Final, final

import attrs

from dangbo_report.numerals.typed import BLANKS, ENDS, HIDDEN, IS_MARK, MARK_SIGNS, lowered, toned
from dangbo_report.reading.wrapping import goes_on

_ODD: Final = re.compile(f"[{BLANKS}{ENDS}]")
_IS_END: Final = re.compile(f"[{ENDS}]")
#: A run that is no single blank, or the mark of a footnote; the second where no two blanks stand together.
_BEHIND: Final = rf"(?<=[\t\n{HIDDEN}])[ \t\n{HIDDEN}]*|{IS_MARK}"
_RUN: Final = re.compile(rf"[ \t\n{HIDDEN}{MARK_SIGNS}](?:(?<= ) [ \t\n{HIDDEN}]*|{_BEHIND})")
_ODD_RUN: Final = re.compile(rf"[\t\n{HIDDEN}{MARK_SIGNS}](?:{_BEHIND})")
#: A gap between columns.
_GAP: Final = re.compile(r"(?<=[^ \t\n])(?: *\t[ \t]*|   +)(?=[^ \t\n])")
#: Behind the number of a heading or an item no column begins.
_NUMBER: Final = re.compile(r"[ \t]*(?:[0-9.]{1,8}[.)]|[0-9]{1,2}\.[0-9]{1,2}|[IVX]{1,5}\.|[^\W\d_][.)]|[-–+•●*])")
#: So many signs that are no letters are taken apart before they are composed, since that takes quadratic time.
_MARKED: Final = re.compile(r"[^\w\x00-\x7f]{32}")
#: Where there are any, this is found too, and faster.
_STRANGE: Final = re.compile(r"[^\x00-\u02ff\u1e00-\u1eff\u2010-\u2027]{32}")


@final
@attrs.frozen(slots=False)
class Folded:
    """A text as it is read, and the way back to the text as it was written.

    Attributes:
        source: the text as it was written, in NFC.
        text: the same, where every blank is one space, wrapped lines are joined and nothing is hidden.
        low: that in lower case, place by place.
    """

    source: str
    text: str
    low: str
    #: Where in the folded text something was left out before, and how much so far.
    _cuts: tuple[int, ...] = (0,)
    _shifts: tuple[int, ...] = (0,)

    @property
    def is_plain(self) -> bool:
        """Whether the text was written as it is read."""
        return self.source == self.text

    @cached_property
    def same(self) -> int:
        """How far the text was written as it is read; most was, up to the end of its last line."""
        first = self.text[: self._cuts[1]] if len(self._cuts) > 1 else self.text
        return len(first) if self.source.startswith(first) else 0

    def place(self, start: int, end: int) -> tuple[int, int]:
        r"""Where in the source a stretch of the folded text stands.

        >>> folded = fold("Ban hành\n09  văn bản.")
        >>> folded.text, folded.source[slice(*folded.place(9, 19))]
        ('Ban hành 09 văn bản.', '09  văn bản')
        """
        if end <= start:
            at = self._back(start)
            return at, at
        if end <= self.same:
            return start, end
        return self._back(start), self._back(end - 1) + 1

    def inside(self, start: int, end: int) -> tuple[int, int]:
        """Where in the folded text a stretch of the source stands: the inverse of `place`."""
        return (start, end) if end <= self.same else (self._into(start), self._into(end))

    def _back(self, at: int) -> int:
        return at + self._shifts[bisect_right(self._cuts, at) - 1]

    @cached_property
    def _origins(self) -> Sequence[int]:
        """Where in the source the folded text goes on behind each cut."""
        return [*map(self._back, self._cuts)]

    def _into(self, at: int) -> int:
        index = bisect_right(self._origins, at) - 1
        if index < 0:
            return 0
        last = self._cuts[index + 1] if index + 1 < len(self._cuts) else len(self.text)
        return min(at - self._shifts[index], last)


def fold(text: str, *, wrapped: bool = True) -> Folded:
    r"""Make a text alike, however it was typed.

    Blanks of every width become one space, ends of lines of every kind become one, a line that plainly goes on is
    joined with the next, tone marks stand where they stood first ("hoà" becomes "hòa"), what shows nothing is left out.
    Between the cells of a table a tab stays.

    Args:
        text: the text, in NFC.
        wrapped: lines may be wrapped; a Word file says itself where its paragraphs end.

    >>> fold("Thu 7\u2060,09\u00a0tỷ  đồng, đạt\r\n23,6% kế hoạch.").text
    'Thu 7,09 tỷ đồng, đạt 23,6% kế hoạch.'
    """
    plain = _alike(text)
    pieces: list[str] = []
    cuts, shifts = [0], [0]
    done = length = 0
    for start, end, mark in _edits(plain, wrapped=wrapped):
        pieces += (plain[done:start], mark)
        length += start - done + len(mark)
        done = end
        cuts.append(length)
        shifts.append(done - length)
    folded = toned("".join((*pieces, plain[done:])) if done else plain)
    if cuts[1:2] == [0]:  # something was left out at the very beginning
        del cuts[0], shifts[0]
    return Folded(text, folded, lowered(folded), tuple(cuts), tuple(shifts))


def composed(text: str) -> str:
    """The text in NFC, which takes linear time here, however many marks stand on one letter."""
    if not _STRANGE.search(text):
        return unicodedata.normalize("NFC", text)
    ends = [match.end() for match in _MARKED.finditer(text)]
    pieces = (text[start:end] for start, end in zip((0, *ends), (*ends, len(text)), strict=True))
    return "".join(unicodedata.normalize("NFC", piece) for piece in pieces)


def _alike(source: str) -> str:
    """Make alike what takes the same room: blanks and ends of lines."""
    plain = source.replace("\r\n", " \n") if "\r" in source else source
    if _ODD.search(plain):
        plain = _ODD.sub(lambda odd: "\n" if _IS_END.match(odd[0]) else " ", plain)
    return plain


def _edits(plain: str, *, wrapped: bool) -> Iterator[tuple[int, int, str]]:
    """Go through the runs of blanks that are more or less than one, and what stands in place of each."""
    gaps = _gaps(plain)
    line, below = 0, False
    for start, end in _runs(plain):
        run = plain[start:end]
        if not start or end == len(plain):
            mark, line = "", end
        elif "\n" in run:
            ends = run.count("\n")
            joined = wrapped and ends == 1 and _is_wrapped(plain, gaps, line, (start, end), below=below)
            mark = " " if joined else "\n\n"[:ends]
            line, below = (line, below) if joined else (end, ends == 1)
        else:
            mark = _within_line(run, gaps, start)
        if mark != run:
            yield start, end, mark


def _runs(plain: str) -> Iterator[tuple[int, int]]:
    """Where the runs stand, each with the blank before it."""
    for match in (_RUN if "  " in plain else _ODD_RUN).finditer(plain):
        start, end = match.span()
        yield start - (start > 0 and plain[start - 1] == " "), end


def _is_wrapped(plain: str, gaps: Sequence[int], line: int, run: tuple[int, int], *, below: bool) -> bool:
    """Say whether a line goes on behind its end: it is no row of a table, and does so by its words."""
    row = bool(gaps) and _any_within(gaps, line, plain.find("\n", run[1]))
    return not row and goes_on(plain, line, *run, below=below)


def _within_line(run: str, gaps: Sequence[int], start: int) -> str:
    """What stands for a run within a line: a tab between cells, a blank, or nothing for what shows nothing."""
    if " " in run or "\t" in run:
        return "\t" if _any_within(gaps, start, start + 1) else " "
    return ""


def _any_within(places: Sequence[int], start: int, end: int) -> bool:
    at = bisect_left(places, start)
    return at < len(places) and (end < 0 or places[at] < end)


def _gaps(plain: str) -> Sequence[int]:
    """Where the gaps between the cells of a table begin: two in a line, or one in each of two lines."""
    if "\t" not in plain and "   " not in plain:
        return ()
    gaps = list(_gaps_by_line(plain))
    return [
        place
        for before, own, after in zip(([], *gaps[:-1]), gaps, (*gaps[1:], []), strict=True)
        if len(own) > 1 or before or after
        for place in own
    ]


def _gaps_by_line(plain: str) -> Iterator[list[int]]:
    at = 0
    for line in plain.split("\n"):
        found = _GAP.finditer(line) if "\t" in line or "   " in line else ()
        number = _NUMBER.match(line) if found else None
        behind = number.end() if number else -1
        yield [at + gap.start() for gap in found if gap.start() != behind]
        at += len(line) + 1
