"""Tables that hold no data: they set letterhead, recipients and signature side by side."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from dangbo_report.reading.docx.blocks import Block, CellMark, Words
from dangbo_report.reading.docx.texts import LINE_BREAK

#: What stands in the frame of a document and in no table of figures.
_FRAME: Final = re.compile(
    r"""
    \s*(?:
        cộng\ h(?:òa|oà)\ xã\ hội\ chủ\ nghĩa | đảng\ cộng\ sản\ việt\ nam$ | đoàn\ tncs\ hồ\ chí\ minh$
      | độc\ lập\ ?[-–]\ ?tự\ do | nơi\ nhận\s*: | kính\ gửi\s*:
      | (?:t/m|tm\.|k/t|kt\.|t/l|tl\.|t/u|tuq\.|q\.)\ ?\w
      | số\s*:?[\s\d.…_]*[-/]\s*\w+/ | [^,\d]{1,40},\ ngày[\s\d.…_]+tháng[\s\d.…_]+năm
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
#: A cell that is a number is one of a table of figures.
_NUMBER: Final = re.compile(r"[(+-]*\d[\d.,]*[%)]*")
#: A frame has two columns, with one for a gap.
_WIDEST: Final = 3
_TALLEST: Final = 10
_BESIDE: Final = 2
_LONGEST: Final = 200

Row = Sequence[tuple[CellMark, Sequence[Block]]]


def lays_out(rows: Sequence[Row]) -> bool:
    """Whether a table only lays out the page: a box, a letterhead, recipients beside a signature."""
    width = max((len(row) for row in rows), default=0)
    if width <= 1:
        return True
    lines = [list(_lines(blocks)) for row in rows for _, blocks in row]
    if len(rows) <= _BESIDE and _are_words(lines):
        return True
    return width <= _WIDEST and len(rows) <= _TALLEST and _is_frame(lines)


def _is_frame(cells: Iterable[Sequence[str]]) -> bool:
    return any(_FRAME.match(line[:_LONGEST]) for lines in cells for line in lines)


def _are_words(cells: Sequence[Sequence[str]]) -> bool:
    """Whether cells hold lines of words, and none a number alone."""
    alone = [lines[0] for lines in cells if len(lines) == 1]
    return any(len(lines) > 1 for lines in cells) and not any(_NUMBER.fullmatch(line.strip()) for line in alone)


def _lines(blocks: Sequence[Block]) -> list[str]:
    """The lines of a cell that say anything."""
    lines: list[str] = []
    for block in blocks:
        said = "".join(
            "\n" if item.text == LINE_BREAK else item.text for item in block.items if isinstance(item, Words)
        )
        lines += [line for line in said.split("\n") if line.strip()]
    return lines
