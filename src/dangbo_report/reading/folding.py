"""One text for one page: what differs in typing only is made alike, and every place leads back to the source."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Final, final

import attrs

from dangbo_report.reading.wrapping import goes_on

#: Blanks that no keyboard makes, and blanks as wide as one.
_BLANKS: Final = r"\x1c-\x1f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
#: Ends of lines, pages and paragraphs.
_ENDS: Final = r"\r\x0b\x0c\x85\u2028\u2029"
#: What shows nothing: controls, soft hyphens, joiners, directions, marks of byte order.
_HIDDEN: Final = r"\x00-\x08\x0e-\x1b\x7f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe0e\ufe0f\ufeff"
_ODD: Final = re.compile(f"[{_BLANKS}{_ENDS}]")
_IS_END: Final = re.compile(f"[{_ENDS}]")
_SHOWN: Final = re.compile(rf"[^{_HIDDEN}]")
#: A run that is no single blank: where two blanks stand together somewhere, and where they do not.
_RUN: Final = re.compile(rf"(?:[\t\n{_HIDDEN}]|  )[ \t\n{_HIDDEN}]*")
_ODD_RUN: Final = re.compile(rf"[\t\n{_HIDDEN}][ \t\n{_HIDDEN}]*")
#: A gap between columns.
_GAP: Final = re.compile(r"(?<=[^ \t\n])(?: *\t[ \t]*|   +)(?=[^ \t\n])")
#: Behind the number of a heading or an item no column begins.
_NUMBER: Final = re.compile(r"[ \t]*(?:[0-9.]{1,8}[.)]|[0-9]{1,2}\.[0-9]{1,2}|[IVX]{1,5}\.|[^\W\d_][.)]|[-–+•●*])")
#: "hoà" is "hòa", "uỷ" is "ủy"; within a syllable ("hoàn") and behind a q ("quý") there is one place only.
_TONED: Final = re.compile(
    r"""
    [oOuU]
    (?: (?<=[oO]) [àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ] | (?<![qQ][uU]) (?<=[uU]) [ỳýỷỹỵỲÝỶỸỴ] )
    (?![^\W\d_])
  | [qQ][úùủũụÚÙỦŨỤ][yY]
    """,
    re.VERBOSE,
)
_MARKS: Final = "\u0300\u0301\u0303\u0309\u0323"
#: So many signs that are no letters are taken apart before they are composed, since that takes quadratic time.
_MARKED: Final = re.compile(r"[^\w\x00-\x7f]{32}")
#: Where there are any, this is found too, and faster.
_STRANGE: Final = re.compile(r"[^\x00-\u02ff\u1e00-\u1eff\u2010-\u2027]{32}")


@final
@attrs.frozen
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

    def place(self, start: int, end: int) -> tuple[int, int]:
        r"""Where in the source a stretch of the folded text stands.

        >>> folded = fold("Ban hành\\n09  văn bản.")
        >>> folded.text, folded.source[slice(*folded.place(9, 19))]
        ('Ban hành 09 văn bản.', '09  văn bản')
        """
        if end <= start:
            return (self._back(start),) * 2
        return self._back(start), self._back(end - 1) + 1

    def inside(self, start: int, end: int) -> tuple[int, int]:
        """Where in the folded text a stretch of the source stands: the inverse of `place`."""
        return self._into(start), self._into(end)

    def _back(self, at: int) -> int:
        return at + self._shifts[bisect_right(self._cuts, at) - 1]

    def _into(self, at: int) -> int:
        index = bisect_right(self._cuts, at, key=self._back) - 1
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

    >>> fold("Thu 7\u2060,09\u00a0tỷ  đồng, đạt\\r\\n23,6% kế hoạch.").text
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
    folded = _TONED.sub(_toned, "".join((*pieces, plain[done:])) if done else plain)
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


def lowered(text: str) -> str:
    """The text in lower case, place by place."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(lower if len(lower := char.lower()) == 1 else char for char in text)
    return low


def _alike(source: str) -> str:
    """Make alike what takes the same room: blanks and ends of lines."""
    plain = source.replace("\r\n", " \n") if "\r" in source else source
    if _ODD.search(plain):
        plain = _ODD.sub(lambda odd: "\n" if _IS_END.match(odd[0]) else " ", plain)
    return plain


def _toned(letters: re.Match[str]) -> str:
    """Move the tone mark to the other one of two letters."""
    head, first, second = letters[0][:-2], *(unicodedata.normalize("NFD", letter) for letter in letters[0][-2:])
    mark = next(mark for mark in _MARKS if mark in first + second)
    pair = first + mark + second.replace(mark, "") if mark in second else first.replace(mark, "") + second + mark
    return head + unicodedata.normalize("NFC", pair)


def _edits(plain: str, *, wrapped: bool) -> Iterator[tuple[int, int, str]]:
    """Go through the runs of blanks that are more or less than one, and what stands in place of each."""
    gaps = _gaps(plain)
    line, below = 0, False
    for match in (_RUN if "  " in plain else _ODD_RUN).finditer(plain):
        start, end = match.span()
        if start and plain[start - 1] == " ":
            start -= 1
        run = plain[start:end]
        if not start or end == len(plain):
            mark, line = "", line if start else end
        elif "\n" in run:
            ends = run.count("\n")
            row = gaps and _any_within(gaps, line, plain.find("\n", end))
            joined = wrapped and ends == 1 and not row and goes_on(plain, line, start, end, below=below)
            mark = " " if joined else "\n\n"[:ends]
            line, below = (line, below) if joined else (end, ends == 1)
        elif " " in run or "\t" in run:
            mark = "\t" if _any_within(gaps, start, start + 1) else " "
        else:
            mark = ""
        if mark != run:
            yield start, end, mark


def _any_within(places: Sequence[int], start: int, end: int) -> bool:
    at = bisect_left(places, start)
    return at < len(places) and (end < 0 or places[at] < end)


def _gaps(plain: str) -> Sequence[int]:
    """Where the gaps between the cells of a table begin: two in a line, or one in each of two lines."""
    if "\t" not in plain and "   " not in plain:
        return ()
    gaps: list[list[int]] = []
    at = 0
    for line in plain.split("\n"):
        found = _GAP.finditer(line) if "\t" in line or "   " in line else ()
        number = _NUMBER.match(line) if found else None
        behind = number.end() if number else -1
        gaps.append([at + gap.start() for gap in found if gap.start() != behind])
        at += len(line) + 1
    return [
        place
        for before, own, after in zip(([], *gaps[:-1]), gaps, (*gaps[1:], []), strict=True)
        if len(own) > 1 or (own and (before or after))
        for place in own
    ]
