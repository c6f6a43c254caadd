"""Lines in the middle that are too long for their column: broken where the office breaks them, no word left over."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations, pairwise
from typing import Final

import attrs

from dangbo_report.layouts import Layout, Length, Line, TextStyle
from dangbo_report.renderers.letterhead import SURE, left_column
from dangbo_report.renderers.letters import width_of
from dangbo_report.renderers.sheet import Sheet

#: What is one word of two syllables, of the words that names of bodies and offices are made of.
_ONE_WORD: Final = re.compile(
    r"\b(?:thành phố|thị xã|thị trấn|đặc khu|ủy ban|nhân dân|mặt trận|tổ quốc|việt nam|đảng bộ|đảng ủy|chi bộ"
    r"|ban chấp hành|ban thường vụ|thường trực|bí thư|chủ tịch|kiểm tra|văn phòng|hội đồng|xã hội|liên đoàn|lao động"
    r"|công đoàn|liên hiệp|phụ nữ|nông dân|cựu chiến binh|thanh niên|cộng sản|hồ chí minh)\b",
    re.IGNORECASE,
)
#: What the name of a place begins with: a line breaks best before it.
_PLACE: Final = re.compile(
    r"(?:tỉnh|thành phố|thị xã|thị trấn|huyện|quận|phường|đặc khu|xã(?!\s+hội))\s+\S", re.IGNORECASE
)
#: More pieces than these are not weighed against each other.
_MOST_PIECES: Final = 16
_BLANK: Final = "\N{NO-BREAK SPACE}"
#: What the PDF leaves between recipients and signature, half of it, in millimetres.
_GAP: Final = 2


def broken(line: Line, width: Length | Fraction) -> tuple[str, ...]:
    """The lines that a text is broken into in a column of so many millimetres; one, if it fits.

    They are as few as can be; they break before the name of a place if they can, and are of like length.

    Args:
        line: the text, and how it looks.
        width: of the column.

    >>> broken(Line("ĐẢNG BỘ THÀNH PHỐ CẦN THƠ", TextStyle(14)), 70)
    ('ĐẢNG BỘ', 'THÀNH PHỐ CẦN THƠ')
    >>> broken(Line("ĐẢNG BỘ TỈNH CÀ MAU", TextStyle(14)), 70)
    ('ĐẢNG BỘ TỈNH CÀ MAU',)
    """
    if _long(line.text, line.style) <= width:
        return (line.text,)
    pieces = _pieces(line.text)
    for count in range(1, len(pieces) if len(pieces) <= _MOST_PIECES else 0):
        fitting = [each for each in _ways(pieces, count) if all(_long(part, line.style) <= width for part in each)]
        if fitting:
            return min(fitting, key=lambda each: (-_places(each), max(_long(part, line.style) for part in each)))
    return (line.text,)


def in_balance(sheet: Sheet, layout: Layout) -> Sheet:
    """The sheet whose lines in the middle break as `broken` says: what belongs to one line is held by fixed blanks."""
    full, left = Fraction(layout.page.text_width), left_column(sheet, layout)

    def held(line: Line, width: Fraction) -> Line:
        parts = broken(line, width)
        return line if len(parts) == 1 else Line(" ".join(part.replace(" ", _BLANK) for part in parts), line.style)

    return attrs.evolve(
        sheet,
        superior=sheet.superior and held(sheet.superior, left),
        issuer=held(sheet.issuer, left),
        heading=held(sheet.heading, full - left),
        title=held(sheet.title, full),
        signature=tuple(held(line, full / 2 - _GAP) for line in sheet.signature),
    )


def last_line(line: Line) -> str:
    """What stands on the last of the lines that `in_balance` breaks a text into: a rule is as long as that."""
    return line.text.split(" ")[-1].replace(_BLANK, " ") if _BLANK in line.text else line.text


def _long(text: str, style: TextStyle) -> Fraction:
    return width_of(text, style.size, bold=style.bold) * SURE


def _pieces(text: str) -> list[str]:
    """The words, those of several syllables whole."""
    return [piece.replace(_BLANK, " ") for piece in _ONE_WORD.sub(_fixed, text).split(" ")]


def _fixed(word: re.Match[str]) -> str:
    return word[0].replace(" ", _BLANK)


def _ways(pieces: list[str], count: int) -> Iterator[tuple[str, ...]]:
    """Every way to break some pieces at so many places."""
    for breaks in combinations(range(1, len(pieces)), count):
        yield tuple(" ".join(pieces[start:end]) for start, end in pairwise((0, *breaks, len(pieces))))


def _places(parts: tuple[str, ...]) -> int:
    """How many of the lines but the first begin with the name of a place."""
    return sum(_PLACE.match(part) is not None for part in parts[1:])
