"""The switches between the ways in which numbers are read aloud."""

from __future__ import annotations

from typing import Literal, final

import attrs

from dangbo_report.checking import checked_fields

EmptyTens = Literal["linh", "lẻ"]
Thousand = Literal["nghìn", "ngàn"]
Billion = Literal["tỷ", "tỉ"]
Four = Literal["tư", "bốn"]
Decimals = Literal["number", "digits"]


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class WordStyle:
    """How numbers are spelled; no instrument fixes it, and the default is what the North writes.

    Attributes:
        empty_tens: what stands for missing tens: 101 "một trăm linh một".
        thousand: "nghìn" or, in the South, "ngàn".
        billion: "tỷ" or "tỉ".
        four: what four is after tens: 24 "hai mươi tư".
        decimals: how decimals are read, both being taught: 2,38 as a number, "hai phẩy ba mươi tám", or digit by
            digit, "hai phẩy ba tám".

    Raises:
        WrongTypeError: a switch is set to something else; it carries the switch and what was given.

    >>> WordStyle(thousand="ngàn").thousand
    'ngàn'
    """

    empty_tens: EmptyTens = "linh"
    thousand: Thousand = "nghìn"
    billion: Billion = "tỷ"
    four: Four = "tư"
    decimals: Decimals = "number"
