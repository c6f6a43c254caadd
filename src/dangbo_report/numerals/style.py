"""The switches between the ways in which numbers are read aloud."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal, final

import attrs


class Decimals(StrEnum):
    """How decimals are read; both schools are taught."""

    #: As a number: 2,38 "hai phẩy ba mươi tám".
    NUMBER = "number"
    #: Digit by digit: 2,38 "hai phẩy ba tám".
    DIGITS = "digits"


@final
@attrs.frozen(kw_only=True)
class WordStyle:
    """How numbers are spelled; no instrument fixes it, and the default is what the North writes.

    Attributes:
        empty_tens: what stands for missing tens: 101 "một trăm linh một".
        thousand: "nghìn" or, in the South, "ngàn".
        billion: "tỷ" or "tỉ".
        four: what four is after tens: 24 "hai mươi tư".
        decimals: as a number or digit by digit.
    """

    empty_tens: Literal["linh", "lẻ"] = "linh"
    thousand: Literal["nghìn", "ngàn"] = "nghìn"
    billion: Literal["tỷ", "tỉ"] = "tỷ"
    four: Literal["tư", "bốn"] = "tư"
    decimals: Decimals = attrs.field(default=Decimals.NUMBER, converter=Decimals)
