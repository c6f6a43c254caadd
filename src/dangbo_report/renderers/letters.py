"""How wide letters of Times are, in thousandths of their size: Adobe's Times-Roman metrics, public since 1990."""

from __future__ import annotations

import unicodedata
from decimal import Decimal
from fractions import Fraction
from typing import Final

_WIDTHS: Final = {
    letter: width
    for width, letters in (
        (180, "'"),
        (250, " .,\u00a0"),
        (278, "ijlt:;/\\"),
        (333, "frI()-![]`"),
        (389, "sJ"),
        (400, "°"),
        (444, "acez?“”"),
        (500, "0123456789bdghknopquvxyđ_#$*–"),
        (556, "FPS"),
        (564, "+=<>|"),
        (611, "ELTZ"),
        (667, "BCR"),
        (722, "ADGHKNOQUVXYwĐ"),
        (778, "m&"),
        (833, "%"),
        (889, "M"),
        (944, "W"),
        (1000, "—…"),
    )
    for letter in letters
}
_OTHER: Final = 556
_HORN: Final = "\u031b"
_HORN_WIDTH: Final = 50
#: Bold letters are wider by about so much.
_BOLD: Final = Fraction(107, 100)
_POINTS_PER_MM: Final = Fraction(72) / Fraction("25.4")


def width_of(text: str, size: int | Decimal, *, bold: bool = False) -> Fraction:
    """How long a text is in millimetres.

    Args:
        text: on one line.
        size: of its letters, in points.
        bold: whether they are bold.

    >>> round(float(width_of("77,50%", 14)), 1)
    15.2
    """
    units = sum(_width(letter) for letter in unicodedata.normalize("NFD", text))
    return Fraction(units, 1000) * Fraction(size) / _POINTS_PER_MM * (_BOLD if bold else 1)


def _width(letter: str) -> int:
    if letter == _HORN:
        return _HORN_WIDTH
    return 0 if unicodedata.combining(letter) else _WIDTHS.get(letter, _OTHER)
