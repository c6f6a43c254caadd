"""Digits and words: Vietnamese notation, no domain."""

from dangbo_report.numerals.notation import (
    GROUP_SIZE,
    Notation,
    WrittenNumber,
    format_digits,
    format_number,
    notation_of,
    parse_number,
)

from dangbo_report.numerals.words import WordStyle, spell

__all__ = ["GROUP_SIZE", "Notation", "WrittenNumber", "format_digits", "format_number", "notation_of", "parse_number"]
