"""Nodes of a report with any text that a document can hold: for tests of what carries text around."""

from __future__ import annotations

from typing import Final

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from dangbo_report.report import (
    Aspect,
    Block,
    Bullet,
    Capacity,
    Footnote,
    Item,
    Letterhead,
    Paragraph,
    Purpose,
    Recipients,
    Reference,
    Section,
    Signature,
    Table,
    escape,
)
from dangbo_report.report.tree import MAX_DEPTH
from dangbo_report.strategies._organisations import codes
from dangbo_report.strategies._periods import periods

#: What turns the direction of text, which no report takes.
_TURNING: Final = "\u061c\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
#: No control characters, surrogates or code points without a character; "[" would begin a footnote mark.
_ALPHABET: Final = st.characters(exclude_categories=("Cc", "Cs", "Cn"), exclude_characters=f"[{_TURNING}")
_MAX_COLUMNS: Final = 3
_MAX_NUMBER: Final = 9999


def texts(*, min_size: int = 0, max_size: int = 30) -> st.SearchStrategy[str]:
    """Draw text that a document can hold, braces doubled: it means itself where prose is expected.

    Args:
        min_size: how many characters at least.
        max_size: how many at most, a doubled brace counting once.

    Raises:
        InvalidArgument: the sizes are no sizes.
    """
    if not 0 <= min_size <= max_size:
        raise InvalidArgument(f"{min_size=} and {max_size=} must be sizes, the first not above the second")
    return st.text(_ALPHABET, min_size=min_size, max_size=max_size).map(escape)


_TEXTS: Final = texts()
_NO_CODE: Final = st.none() | codes()


@st.composite
def references(draw: st.DrawFn) -> Reference:
    """Draw references such as `{an-sinh.percent@mttq, quý IV/2023}`; they need not resolve."""
    return Reference(draw(codes()), draw(st.sampled_from(Aspect)), draw(_NO_CODE), draw(st.none() | periods()))


_PROSE: Final = st.lists(_TEXTS | references().map(str) | codes().map("[^{}]".format), max_size=4).map("".join)


def paragraphs() -> st.SearchStrategy[Paragraph]:
    """Draw paragraphs of any prose."""
    return st.builds(Paragraph, _PROSE)


def items() -> st.SearchStrategy[Item]:
    """Draw points of a list, of any prose."""
    return st.builds(Item, _PROSE, bullet=st.sampled_from(Bullet), organisation=_NO_CODE)


def footnotes() -> st.SearchStrategy[Footnote]:
    """Draw footnotes of any prose."""
    return st.builds(Footnote, codes(), _PROSE)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """Draw tables of one to three columns, with any prose in their cells."""
    width = draw(st.integers(1, _MAX_COLUMNS))
    row = st.tuples(*[_PROSE] * width)
    header = draw(st.tuples(*[_TEXTS] * width))
    return Table(header, tuple(draw(st.lists(row, max_size=3))), caption=draw(_TEXTS))


def sections(*, max_depth: int = 3) -> st.SearchStrategy[Section]:
    """Draw sections of anything, sections in them included.

    Args:
        max_depth: how deep they are nested at most.

    Raises:
        InvalidArgument: the depth is not one that a report can have.
    """
    if not 1 <= max_depth <= MAX_DEPTH:
        raise InvalidArgument(f"{max_depth=} must be a number from 1 to {MAX_DEPTH}")
    return _sections(max_depth)


@st.composite
def _sections(draw: st.DrawFn, max_depth: int) -> Section:
    blocks: st.SearchStrategy[Block] = _LEAVES if max_depth == 1 else _LEAVES | _sections(max_depth - 1)
    return Section(
        draw(_TEXTS),
        tuple(draw(st.lists(blocks, max_size=3))),
        starred=draw(st.booleans()),
        organisation=draw(_NO_CODE),
        purpose=draw(_PURPOSES),
    )


_LEAVES: Final = paragraphs() | items() | tables()
_PURPOSES: Final = st.none() | st.sampled_from(Purpose)


def letterheads() -> st.SearchStrategy[Letterhead]:
    """Draw letterheads of any text, with or without a number."""
    number = st.none() | st.integers(1, _MAX_NUMBER)
    return st.builds(Letterhead, superior=_TEXTS, issuer=_TEXTS, place=_TEXTS, number=number, kind=_TEXTS, sign=_TEXTS)


def recipients() -> st.SearchStrategy[Recipients]:
    """Draw lists of recipients of any text."""
    return st.builds(Recipients, names=st.lists(_TEXTS, max_size=3).map(tuple), archive=_TEXTS)


def signatures() -> st.SearchStrategy[Signature]:
    """Draw signatures of any text, in any capacity."""
    capacity = st.none() | st.sampled_from(Capacity)
    return st.builds(Signature, title=_TEXTS, name=_TEXTS, capacity=capacity, on_behalf_of=_TEXTS)
