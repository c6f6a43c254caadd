"""The two columns of the letterhead: as the layout has them, unless place and date would not fit on one line."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import Final

from dangbo_report.layouts import Layout, Line
from dangbo_report.renderers.letters import width_of
from dangbo_report.renderers.sheet import Sheet

#: What may differ between typefaces of the same widths, in parts.
SURE: Final = Fraction(103, 100)
#: The issuer's column has at least so much of the page.
_LEAST: Final = Fraction(1, 3)


def left_column(sheet: Sheet, layout: Layout) -> Fraction:
    """The width of the issuer's column in millimetres.

    Args:
        sheet: the lines of both columns.
        layout: how wide the page is, and how it is divided.
    """
    full = Fraction(layout.page.text_width)
    usual = full * layout.letterhead.left_part
    wanted = _longest((*sheet.headed, sheet.date))
    return usual if wanted <= full - usual else max(full - wanted, full * _LEAST)


def _longest(lines: Iterable[Line]) -> Fraction:
    return max(width_of(line.text, line.style.size, bold=line.style.bold) for line in lines) * SURE
