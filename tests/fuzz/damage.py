"""Damage: valid inputs with a few pieces changed, which get deeper into a reader than noise does."""

from typing import TypeVar

from hypothesis import strategies as st

Sequence = TypeVar("Sequence", str, bytes)


@st.composite
def damaged(draw: st.DrawFn, valid: st.SearchStrategy[Sequence], pieces: st.SearchStrategy[Sequence]) -> Sequence:
    """Draw a valid input, and replace, repeat or leave out some of it."""
    text = draw(valid)
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, min(len(text), start + 12)))
        text = text[:start] + draw(pieces) + text[end:]
    return text
