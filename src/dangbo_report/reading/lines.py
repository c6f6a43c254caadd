"""The shapes of lines: what a line begins with when it is a heading, an item, a note, a title or a rule."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from dangbo_report.documents import Numbering
from dangbo_report.reading.lexicon import SMALL_LETTERS

BULLETED: Final = re.compile(r"([-–+•●])[ \t]*(?=\S)")
#: Each way to number, and what it looks like; the first that fits holds.
_NUMBERINGS: Final = (
    (
        Numbering.PART,
        re.compile(
            r"(?:PHẦN (?:THỨ )?([IVX]+|[0-9]{1,2}|NHẤT|HAI|BA|BỐN)\b"
            r"|Phần (?:thứ )?(nhất|hai|ba|bốn|[IVX]+)(?=[.:]?[ \t]*$))[.:]?[ \t]*"
        ),
    ),
    (
        Numbering.ROMAN,
        re.compile(
            r"""
            (?=[IVX]) ( X{0,2} (?: IX | IV | V?I{0,3} ) )
            (?: [.\-–/)]+ [ \t]* | [ \t]+ [.\-–] [ \t]* ) (?=\S)
            """,
            re.VERBOSE,
        ),
    ),
    (Numbering.CAPITAL, re.compile(r"([A-EĐ])[.)\-–][ \t]+(?=\S)")),
    (
        Numbering.ARABIC,
        re.compile(
            rf"""
            ( [0-9]{{1,2}} (?: \.[0-9]{{1,2}} ){{0,3}} ) (?: [.)/\-]+ [ \t]+ | [.)\-] (?=[^\W\d_]) ) (?=\S)
          | ( [0-9]{{1,2}} (?: \.[0-9]{{1,2}} ){{1,3}} ) [ \t]+ (?=[^\W\d_{SMALL_LETTERS}])  # "1.2 Công tác"
            """,
            re.VERBOSE,
        ),
    ),
    (Numbering.LETTER, re.compile(r"([a-zđ])(?:[)/.][ \t]+|\))(?=\S)")),
    (Numbering.STAR, re.compile(r"(\*{1,3}|✻)[ \t]*(?=[^\W\d_*])")),
    (Numbering.BULLET, BULLETED),
)
NOTE: Final = re.compile(r"(?:\[([0-9]{1,3})\]|\(([0-9]{1,3})\)|[\u00b9\u00b2\u00b3\u2070-\u2079]+|\ufffd)[ \t]+(?=\S)")
TITLE: Final = re.compile(
    r"(?:BÁO CÁO|TỜ TRÌNH|KẾ HOẠCH|THÔNG BÁO|CÔNG VĂN|NGHỊ QUYẾT|HƯỚNG DẪN|CHƯƠNG TRÌNH|KẾT LUẬN)\b(?=.{0,40}$)"
    r"|(?:Báo cáo|Tờ trình|Kế hoạch|Thông báo)$"
)
RECIPIENTS: Final = re.compile(r"nơi nhận\s*:?", re.IGNORECASE)
RULED: Final = re.compile(r"[-–—_*]{3,}")


class Numbered(NamedTuple):
    """How a line is numbered: the number as it is written, and where the text behind it begins."""

    numbering: Numbering
    stated: str
    end: int


def numbered(line: str) -> Numbered | None:
    """Read the number that a line begins with; None if it has none.

    >>> numbered("1.2. Công tác tổ chức").stated, numbered("09 văn bản")
    ('1.2', None)
    """
    for numbering, pattern in _NUMBERINGS:
        if match := pattern.match(line):
            return Numbered(numbering, match[match.lastindex or 1], match.end())
    return None
