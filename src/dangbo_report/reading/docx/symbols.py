"""Characters that are no letters of a text: symbols by their place in a font, raised and lowered digits."""

from __future__ import annotations

from typing import Final

#: The font Symbol has Greek and mathematics at the places of letters.
_SYMBOL: Final = dict(
    zip(
        range(0xA1, 0x100),
        "ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊⟨®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪\ufffd⟩∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭\ufffd",  # noqa: RUF001 - the characters themselves
        strict=True,
    )
) | dict(
    zip(
        (*range(0x41, 0x5B), *range(0x61, 0x7B)),
        "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖαβχδεφγηιϕκλμνοπθρστυϖωξψζ",
        strict=True,
    )
)
#: Boxes that are ticked, crossed or empty in the fonts Wingdings; everything else in them is a bullet.
_WINGDINGS: Final = {0x6F: "☐", 0x71: "☐", 0x72: "☐", 0xA8: "☐", 0xFE: "☑", 0x52: "☑", 0xFD: "☒", 0xFC: "✓", 0xFB: "✗"}
#: Programs that write symbols by number put them into the private area from here.
_PRIVATE: Final = range(0xF000, 0xF100)
_RAISED: Final = str.maketrans("0123456789+-=()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾")
_LOWERED: Final = str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")


def symbol(font: str, code: str) -> str:
    """The character at a place of a font, as one that every font has.

    >>> symbol("Symbol", "F0B0"), symbol("Wingdings", "F0FE"), symbol("Times New Roman", "2013")
    ('°', '☑', '–')
    """
    try:
        number = int(code[:8], 16)
    except ValueError:
        return "\ufffd"
    if number in _PRIVATE:
        number -= _PRIVATE.start
    elif not _is_character(number):
        return "\ufffd"
    name = font.casefold()
    if name.startswith("symbol"):
        return _SYMBOL.get(number, chr(number))
    if "dings" in name:
        return _WINGDINGS.get(number, "•")
    return chr(number) if number >= 0x20 else "\ufffd"  # noqa: PLR2004 - the first that is no control


def _is_character(number: int) -> bool:
    return 0x20 <= number < 0xD800 or 0xE000 <= number < 0xFFFE or 0x10000 <= number < 0x110000  # noqa: PLR2004


def raised(text: str) -> str:
    """Digits as they stand above the line, so that they are no part of the number before them.

    >>> raised("12)"), lowered("2")
    ('¹²⁾', '₂')
    """
    return text.translate(_RAISED)


def lowered(text: str) -> str:
    """Digits as they stand below the line."""
    return text.translate(_LOWERED)
