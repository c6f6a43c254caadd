"""Headings and points: what stands before them, and how they look."""

from __future__ import annotations

from typing import assert_never, final

import attrs

from dangbo_report.checking import checked_fields
from dangbo_report.layouts.text import TextStyle
from dangbo_report.numerals.marks import checked_mark, letter, roman
from dangbo_report.report import Marker


@final
@attrs.frozen(field_transformer=checked_fields)
class HeadingForm:
    """One level of headings or points.

    Attributes:
        mark: what follows the number ("." in "I."), or stands alone where there is none.
        style: how number and heading look.
    """

    mark: str
    style: TextStyle


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class OutlineForm:
    """The levels of headings and points.

    Attributes:
        roman: "I." or "I-".
        arabic: "1." or "1-".
        letter: "a)".
        dash: "-".
        star: "*", a heading that counts for nothing.
        structure_word_style: the words "Phần", "Chương", "Mục", "Điều" with their numbers.
        structure_title_style: the titles under them.
    """

    roman: HeadingForm
    arabic: HeadingForm
    letter: HeadingForm
    dash: HeadingForm
    star: HeadingForm
    structure_word_style: TextStyle
    structure_title_style: TextStyle

    def label(self, marker: Marker, number: int) -> str:
        """What stands before a heading or a point; empty for running text.

        Args:
            marker: the kind of number.
            number: the number; of no account where nothing is counted.

        Raises:
            ImpossibleValueError: the number is not from 1 to 99999; it carries it.
        """
        match marker:
            case Marker.ROMAN:
                return roman(number) + self.roman.mark
            case Marker.ARABIC:
                return f"{checked_mark(number)}{self.arabic.mark}"
            case Marker.LETTER:
                return letter(number) + self.letter.mark
            case Marker.DASH:
                return self.dash.mark
            case Marker.STAR:
                return self.star.mark
            case Marker.NONE:
                return ""
            case _:
                assert_never(marker)
