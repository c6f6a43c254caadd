"""From lines on a page to paragraphs: a line that is full goes on in the next one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from dangbo_report.files.pdf.glyphs import POINT
from dangbo_report.files.pdf.pieces import Piece

#: A line that ends within this of the right margin is full.
_FULL: Final = 45 * POINT
#: Lines whose feet differ by no more stand side by side.
_LEVEL: Final = 3 * POINT
#: What begins a paragraph wherever it stands.
_BEGINS: Final = re.compile(
    r"""
    (?: [-–+•*●] | [IVX]+[.\-/)] | [0-9]{1,2}(?:\.[0-9]{1,2})*[.)\-/] | [a-zđ][.)] ) \s  # a point or a heading
    | \[[0-9]+\]\s?\S  # a note
    """,
    re.VERBOSE,
)


def join_lines(pieces: Sequence[Piece]) -> Iterator[str]:
    """The paragraphs of pieces that stand in no table, in the order of the file."""
    margins = _Margins.of(pieces)
    paragraph = ""
    last: Piece | None = None
    for piece in pieces:
        if last is not None and _goes_on(last, piece, margins):
            paragraph = joined(paragraph, piece.text)
        else:
            yield from filter(None, (paragraph,))
            paragraph = piece.text
        last = piece
    yield from filter(None, (paragraph,))


#: A word that a line parts behind its stroke: "tạ/" and "ha", "25-NQ/" and "TW".
_PARTED: Final = re.compile(r"[^\W\d_]/$")


def joined(text: str, more: str, between: str = " ") -> str:
    """A line and the one that goes on with it."""
    return f"{text}{'' if _PARTED.search(text) and more[:1].isalpha() else between}{more}"


class _Margins(NamedTuple):
    """Where lines begin and end, and whether the first line of a point is moved in."""

    left: int
    right: int
    indented: bool

    @classmethod
    def of(cls, pieces: Sequence[Piece]) -> _Margins:
        left = min((piece.left for piece in pieces), default=0)
        right = max((piece.right for piece in pieces), default=0)
        return cls(left, right, any(piece.left - left > _LEVEL and _BEGINS.match(piece.text) for piece in pieces))


def _goes_on(last: Piece, piece: Piece, margins: _Margins) -> bool:
    """Say whether a line goes on with the paragraph of the one above it."""
    flush = piece.left - margins.left <= _LEVEL
    if not _is_below(last, piece) or last.text.isupper() is not piece.text.isupper():
        return False
    if _BEGINS.match(piece.text) and not (flush and margins.indented):
        return False
    if flush:
        return margins.right - last.right <= _FULL
    centred = abs(last.left + last.right - piece.left - piece.right) <= 4 * _LEVEL
    return centred and last.text[-1:] not in ".;:!?" and (piece.text[:1].islower() or _is_full(last, margins))


def _is_full(last: Piece, margins: _Margins) -> bool:
    """Say whether a line ends at the right margin only for want of room, which a numbered one may do by chance."""
    return margins.right - last.right <= _FULL and not _BEGINS.match(last.text)


def _is_below(last: Piece, piece: Piece) -> bool:
    """Say whether a line of letters as high stands right under another."""
    small, large = sorted((last.size, piece.size))
    return _LEVEL < last.foot - piece.foot <= 2 * large and 4 * large < 5 * small
