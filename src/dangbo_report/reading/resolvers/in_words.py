"""A figure in digits, and the same in words right behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from dangbo_report.errors import NumberSyntaxError
from dangbo_report.figures import Figure, Qualifier
from dangbo_report.numerals import read_words
from dangbo_report.reading.bindings import Binding, Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.digits import Digits, read_digits
from dangbo_report.reading.in_words import NUMBER_WORD
from dangbo_report.reading.quantities import figure_of

#: "02 (hai) bộ", "10 ngày (mười ngày)": with its noun at both places, or at none.
_AGAIN: Final = re.compile(
    r"(?<![\w.,/-])([0-9]{1,3}(?:\.[0-9]{3})*|[0-9]+)((?: [^\W\d_]+){0,3}) \((?:bằng chữ: ?)?"
    rf"((?:{NUMBER_WORD})(?: (?:{NUMBER_WORD}))*)\2\)"
)


def in_words(context: Context) -> Iterator[Proposal]:
    """Go through the figures that are said again in words."""
    for item, words in context.page.spelled:
        yield proposal(
            [Binding("in-words", {"figure": item}, 0, {"words": words.figure, "spans": ((words.start, words.end),)})]
        )
    told = {words.start for _, words in context.page.spelled}
    for said in _AGAIN.finditer(context.low):
        first, second = _whole(read_digits(said[1])), _whole(_read(said[3]))
        if said.start(3) not in told and first is not None and second is not None:
            spans = said.span(1), said.span(3)
            yield (Binding("in-words", {}, 0, {"figure": first, "words": second, "spans": spans}),)


def _read(words: str) -> Digits | None:
    try:
        value = read_words(words)
    except NumberSyntaxError:
        return None
    return Digits(value, 0) if isinstance(value, int) else None


def _whole(digits: Digits | None) -> Figure | None:
    return figure_of("count", digits, 0, "", Qualifier.EXACT) if digits is not None else None
