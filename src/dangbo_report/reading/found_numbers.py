"""A number that was found in prose, and what stands around it, before it is known what it makes."""

from __future__ import annotations

from typing import NamedTuple

from dangbo_report.figures import Qualifier
from dangbo_report.reading.digits import Digits
from dangbo_report.reading.quantities import Tail


class FoundNumber(NamedTuple):
    """A number that was found, and what stands around it.

    Attributes:
        text: the text.
        low: the same in lower case.
        begin: where the figure begins, with the word that qualifies it.
        start: where the digits begin.
        end: where they end.
        number: what they say.
        tail: what follows them.
        qualifier: what the word before them says.
        left: the words before the figure, in lower case.
        sign: "-", "−" or "+" before the digits; empty without one.
    """

    text: str
    low: str
    begin: int
    start: int
    end: int
    number: Digits
    tail: Tail
    qualifier: Qualifier
    left: str
    sign: str
