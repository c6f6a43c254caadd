"""Numbers that name something: "Tổ 3", "lần thứ 2/5", "quý 4", "tháng 4 và 5"."""

from __future__ import annotations

import re
from typing import Final

from dangbo_report.documents import MentionKind
from dangbo_report.figures import Qualifier
from dangbo_report.reading.digits import Digits
from dangbo_report.reading.draft import Draft
from dangbo_report.reading.lexicon import counted_noun, naming
from dangbo_report.reading.quantities import after_space, figure_of

#: "thứ 3/11", "tỷ số 3-1".
_PAIR: Final = re.compile(r"[0-9]{1,4}[/-][0-9]{1,4}(?![0-9/])")
#: Months by their numbers: "tháng 4 và 5", "03 tháng (4, 5, 6)".
_ROW: Final = re.compile(
    r"\b(?:(?P<goes_on>tháng [0-9]{1,2}(?:, [0-9]{1,2})*,)|tháng [0-9]{1,2}(?:, [0-9]{1,2})*,? và"
    r"|[0-9]{1,2} tháng \((?:[0-9]{1,2}, ){0,11}(?:[0-9]{1,2},? và)?) ?$"
)
_NEXT: Final = re.compile(r"(?:,|,? và) [0-9]{1,2}\b")
_LAST_MONTH: Final = 12


def name_at(low: str, start: int, end: int, number: Digits, left: str) -> Draft | None:
    """Read a number that the words before it make a name; None if they do not.

    Args:
        low: the text, in lower case.
        start: where the digits begin.
        end: where they end.
        number: what they say.
        left: the words before them.
    """
    if _is_grouped(low[start:end], left) or _is_too_large(low, start, end, left):
        return None
    surely = naming(left)
    if not surely:
        return Draft(start, end, MentionKind.ORDINAL) if _is_in_row(low, start, end, left) else None
    pair = _PAIR.match(low, start)
    behind = pair.end() if pair else end
    if surely == 1 and counts_known(low, behind):
        return None
    may_count = surely == 1 and not pair
    candidate = figure_of("count", number, 0, "", Qualifier.EXACT) if may_count else None
    return Draft(start, behind, MentionKind.ORDINAL, candidate=candidate)


def _is_in_row(low: str, start: int, end: int, left: str) -> bool:
    """Say whether a number is one of several months, and counts nothing: "hai tháng 4 và 5 phạt 48,5 triệu đồng"."""
    surface = low[start:end]
    row = _ROW.search(left) if surface.isdecimal() and 1 <= int(surface) <= _LAST_MONTH else None
    if row is None or (row["goes_on"] and not _NEXT.match(low, end)):
        return False
    return not counts_known(low, end)


def _is_grouped(surface: str, left: str) -> bool:
    """Say whether a number has groups, which no quarter and no ward has: "dân số cuối quý 9.215 người"."""
    return "." in surface and not left.endswith("số ")


#: The last of what is numbered so: there is no fifth quarter, and no thirteenth month.
_LAST_NAMED: Final = {"quý": 4, "tháng": 12, "cấp": 12, "lớp": 12, "hạng": 10, "loại": 10, "khối": 12, "vòng": 10}


def _is_too_large(low: str, start: int, end: int, left: str) -> bool:
    """Say whether a number is none of those that a word before it numbers: "cuối quý 435 con"."""
    last = _LAST_NAMED.get(left.rstrip().rpartition(" ")[2])
    surface = low[start:end]
    return last is not None and surface.isdecimal() and int(surface) > last and low[end : end + 1] != "/"


def counts_known(low: str, end: int) -> bool:
    """Say whether a noun that the tables know follows the digits."""
    at = after_space(low, end)
    return counted_noun(low, at) > at
