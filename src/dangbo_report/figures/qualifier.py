"""Qualifiers: the little word before a figure that says on which side the truth lies."""

from __future__ import annotations

from enum import Enum
from typing import Final


class Qualifier(Enum):
    """What the word before a figure says about the true value.

    `OVER` and `NEARLY` bound it on one side, to the precision that the written digits show: "trên 800" is
    800 to 900, since 800 shows hundreds. An estimate ("ước") is not a rounding: it bounds nothing.
    """

    #: No word.
    EXACT = ""
    #: "trên", "hơn": the true value is the one shown or larger.
    OVER = "trên"
    #: "gần": the true value is smaller than the one shown.
    NEARLY = "gần"
    #: "khoảng": within one shown unit on either side.
    ABOUT = "khoảng"
    #: "ước": not final.
    ESTIMATED = "ước"
    #: "ít nhất", "từ … trở lên".
    AT_LEAST = "ít nhất"
    #: "không quá", "tối đa", "từ … trở xuống".
    AT_MOST = "không quá"
    #: "dưới".
    UNDER = "dưới"


#: Every word that is read, to its qualifier; the canonical word is the enum's value.
QUALIFIER_WORDS: Final = {
    "trên": Qualifier.OVER,
    "hơn": Qualifier.OVER,
    "gần": Qualifier.NEARLY,
    "khoảng": Qualifier.ABOUT,
    "chừng": Qualifier.ABOUT,
    "xấp xỉ": Qualifier.ABOUT,
    "ước": Qualifier.ESTIMATED,
    "ước đạt": Qualifier.ESTIMATED,
    "ước tính": Qualifier.ESTIMATED,
    "ít nhất": Qualifier.AT_LEAST,
    "tối thiểu": Qualifier.AT_LEAST,
    "không dưới": Qualifier.AT_LEAST,
    "không quá": Qualifier.AT_MOST,
    "không vượt quá": Qualifier.AT_MOST,
    "không hơn": Qualifier.AT_MOST,
    "không trên": Qualifier.AT_MOST,
    "tối đa": Qualifier.AT_MOST,
    "nhiều nhất": Qualifier.AT_MOST,
    "dưới": Qualifier.UNDER,
    "chưa đến": Qualifier.UNDER,
    "chưa tới": Qualifier.UNDER,
}
