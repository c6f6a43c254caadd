"""The head of a document: the heading on the right, the issuing body on the left."""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from typing import Final, final

import attrs

from dangbo_report.checking import checked_fields
from dangbo_report.layouts.text import Mark, RuledLine, TextStyle


class LetterheadFamily(StrEnum):
    """Whose heading stands on the right ("tiêu đề", "quốc hiệu")."""

    #: Đảng Cộng sản Việt Nam.
    PARTY = "party"
    #: Đoàn TNCS Hồ Chí Minh.
    YOUTH = "youth"
    #: The national title with its motto, "Quốc hiệu và Tiêu ngữ".
    STATE = "state"


_HALF: Final = Fraction(1, 2)


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class LetterheadForm:
    """The head of a document; place and date stand under the heading, the number under the issuer.

    Attributes:
        family: whose heading it is.
        heading: the line on the right.
        heading_style: how it looks.
        motto: a second line under the heading; empty for none.
        motto_style: how that looks.
        heading_mark: what stands under heading and motto.
        superior_style: the body directly above the issuer ("cơ quan cấp trên trực tiếp, cơ quan chủ quản").
        issuer_style: the issuing body ("cơ quan ban hành").
        issuer_mark: what stands under the issuing body.
        issuer_mark_style: how it looks, if it is made of characters.
        left_part: the part of the text width that the issuer's column takes.
    """

    family: LetterheadFamily
    heading: str
    heading_style: TextStyle
    motto: str = ""
    motto_style: TextStyle = attrs.field(default=attrs.Factory(lambda self: self.heading_style, takes_self=True))
    heading_mark: Mark = RuledLine()  # noqa: RUF009 - frozen
    superior_style: TextStyle
    issuer_style: TextStyle
    issuer_mark: Mark
    issuer_mark_style: TextStyle = attrs.field(default=attrs.Factory(lambda self: self.superior_style, takes_self=True))
    left_part: Fraction = attrs.field(default=_HALF, converter=Fraction)
