"""Digital signatures on the page: the box that is kept for one, and what a digital copy says at its head."""

from __future__ import annotations

from typing import final

import attrs

from dangbo_report.checking import checked_fields
from dangbo_report.layouts.text import Length, Line, TextStyle, check_length
from dangbo_report.report import DigitalCopy


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class DigitalForm:
    """How a digital signature stands on the page, "chữ ký số".

    The style and the place of a copy's text are known from an implementer's page on Nghị định 30/2020/NĐ-CP [C]: top
    right on the first page, Times New Roman 10, black, the time in ISO 8601. The size of the box is the space that
    layouts leave for the hand. Every layout lists all of this as unsourced.

    Attributes:
        width: of the box between the signer's office and name, in millimetres.
        height: of the box, in millimetres.
        copy_style: the text of a copy.
        copy_from_edge: how far its first line is from the upper edge of the paper, in millimetres.
    """

    width: Length = attrs.field(default=60, validator=check_length)
    height: Length = attrs.field(default=25, validator=check_length)
    copy_style: TextStyle = TextStyle(10)  # noqa: RUF009 - a style is frozen
    copy_from_edge: Length = attrs.field(default=6, validator=check_length)

    def write(self, copy: DigitalCopy | None) -> tuple[Line, ...]:
        """The lines of a copy: what kind it is, who made it, when it was signed; none for an original.

        >>> from datetime import datetime, timedelta, timezone
        >>> at = datetime(2024, 4, 2, 8, 30, tzinfo=timezone(timedelta(hours=7)))
        >>> [line.text for line in DigitalForm().write(DigitalCopy(by="Văn phòng Huyện ủy", signed=at))]
        ['SAO Y', 'Văn phòng Huyện ủy', '2024-04-02T08:30:00+07:00']
        """
        if copy is None:
            return ()
        at = (copy.signed.isoformat(timespec="seconds"),) if copy.signed else ()
        return tuple(Line.of(text, self.copy_style) for text in (copy.form, copy.by, *at))
