"""Digits and words: Vietnamese notation, no domain."""

from dangbo_report.numerals.marks import letter, read_roman, roman
from dangbo_report.numerals.notation import (
    GROUP_SIZE,
    Notation,
    WrittenNumber,
    format_digits,
    format_number,
    notation_of,
    parse_number,
)
from dangbo_report.numerals.reading import NUMBER_WORDS, read_words
from dangbo_report.numerals.style import WordStyle
from dangbo_report.numerals.words import spell

__all__ = [
    "GROUP_SIZE",
    "NUMBER_WORDS",
    "Notation",
    "WordStyle",
    "WrittenNumber",
    "format_digits",
    "format_number",
    "letter",
    "notation_of",
    "parse_number",
    "read_roman",
    "read_words",
    "roman",
    "spell",
]
