"""What comes of reading a form that was filled in: figures, what is empty, and what was set aside."""

from __future__ import annotations

from enum import StrEnum
from typing import Final, final

import attrs

from dangbo_report.checking import checked_fields
from dangbo_report.consolidation import Submission
from dangbo_report.figures import Figure


class Reason(StrEnum):
    """Why a row was set aside."""

    #: "mã không thuộc biểu"
    UNKNOWN_CODE = "unknown-code"
    #: "tên chỉ tiêu viết khác"
    OTHER_NAME = "other-name"
    #: "đơn vị tính khác"
    OTHER_UNIT = "other-unit"
    #: "nhiều dòng cùng mã"
    REPEATED = "repeated"
    #: "nhiều cột cùng ghi số liệu của một kỳ"
    REPEATED_COLUMN = "repeated-column"
    #: "cột ghi số liệu của kỳ khác"
    OTHER_PERIOD = "other-period"
    #: "có kế hoạch nhưng không có số thực hiện"
    TARGET_ALONE = "target-alone"
    #: "có ghi chú nhưng không có số"
    NO_FIGURE = "no-figure"
    #: "ngoài các cột của biểu"
    OUTSIDE = "outside"
    #: "ở trang tính khác"
    OTHER_SHEET = "other-sheet"
    #: "không có đơn vị này trong danh bạ"
    UNKNOWN_BODY = "unknown-body"
    #: "ô không phải số liệu"
    NOT_A_FIGURE = "not-a-figure"
    #: "không rõ cột này ghi gì"
    UNKNOWN_COLUMN = "unknown-column"
    #: "không rõ dòng này cộng những dòng nào"
    UNKNOWN_TOTAL = "unknown-total"


_IN_WORDS: Final = {
    Reason.UNKNOWN_CODE: "mã không thuộc biểu",
    Reason.OTHER_NAME: "tên chỉ tiêu viết khác với danh mục",
    Reason.OTHER_UNIT: "đơn vị tính khác với danh mục",
    Reason.REPEATED: "nhiều dòng cùng một mã",
    Reason.REPEATED_COLUMN: "nhiều cột cùng ghi số liệu của một kỳ",
    Reason.OTHER_PERIOD: "cột ghi số liệu của kỳ khác, hoặc không rõ của kỳ nào",
    Reason.TARGET_ALONE: "có kế hoạch nhưng không có số thực hiện",
    Reason.NO_FIGURE: "có ghi chú nhưng không có số liệu",
    Reason.OUTSIDE: "nằm ngoài các cột, dòng của biểu",
    Reason.OTHER_SHEET: "nằm ở trang tính khác",
    Reason.UNKNOWN_BODY: "không có đơn vị này trong danh bạ",
    Reason.NOT_A_FIGURE: "ô không phải số liệu",
    Reason.UNKNOWN_COLUMN: "không rõ cột này ghi gì",
    Reason.UNKNOWN_TOTAL: "không rõ dòng này cộng những dòng nào",
}


@final
@attrs.frozen(field_transformer=checked_fields)
class SetAside:
    """A row, or the cells of one outside the form, that belongs to no figure: for a person to look at.

    Attributes:
        place: the sheet and its first cell: "Số liệu!A9".
        reason: why.
        texts: what its cells hold.
        hint: what it may be, or how to write it; may be empty.
    """

    place: str
    reason: Reason
    texts: tuple[str, ...]
    hint: str = ""

    def __str__(self) -> str:
        """Say it in a line."""
        hint = f" ({self.hint})" if self.hint else ""
        return f"{self.place}: {_IN_WORDS[self.reason]}: {' | '.join(self.texts)}{hint}"


@final
@attrs.frozen(field_transformer=checked_fields)
class FilledForm:
    """What a form that was filled in says ("biểu đã điền"). Every row of it is in one of three places.

    Attributes:
        submission: the figures, and what does not apply.
        empty: codes of the rows that have no figure.
        set_aside: what was not taken, and why.
        targets: code and target of the rows that have a target and no figure, whether empty or not applicable.
    """

    submission: Submission
    empty: tuple[str, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    targets: tuple[tuple[str, Figure], ...] = ()
