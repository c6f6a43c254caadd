"""Links: which mentions of a text belong together, and why."""

from __future__ import annotations

from enum import StrEnum
from typing import final

import attrs

from dangbo_report.documents.mentions import Mention


class LinkKind(StrEnum):
    """Why mentions belong together."""

    #: A percent, its value, and the target if it is said.
    PERCENT_OF_TARGET = "percent_of_target"
    #: A share, its part, and the whole if it is said.
    SHARE = "share"
    #: Percents and their parts in turn, which make up one whole.
    SHARES = "shares"
    #: A total, then its parts; several totals that are broken down together come first.
    BREAKDOWN = "breakdown"
    #: A stock and what raised it.
    CUMULATIVE = "cumulative"
    #: A value, its change, and the change in percent; a fall if `Link.falls`.
    CHANGE = "change"
    #: What there was, what there is, and what lies between; a fall if `Link.falls`.
    DIFFERENCE = "difference"
    #: A count, the price of one, the sum.
    PRODUCT = "product"
    #: An amount in digits and in words.
    IN_WORDS = "in_words"
    #: A whole, what is done, what is left.
    REMAINDER = "remainder"
    #: Years, and the days or years between which they lie.
    SPAN = "span"


@final
@attrs.frozen
class Link:
    """Mentions that belong together; claims are made from links.

    Attributes:
        kind: why.
        mentions: the mentions, in the order that the kind names.
        exhaustive: a breakdown names all its parts; one that need not may fall short of the total.
        falls: a change is a fall.
        totals: how many of the mentions of a breakdown are totals; the rest are parts.
    """

    kind: LinkKind
    mentions: tuple[Mention, ...]
    exhaustive: bool = True
    falls: bool = False
    totals: int = 1
