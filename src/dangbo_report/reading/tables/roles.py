"""What the figure of a cell is for, told by the heading of its column and the kind of its row."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from dangbo_report.documents.grid import ColumnKind, RowKind
from dangbo_report.documents.mentions import Role

TARGET: Final = re.compile(r"kế hoạch|chỉ tiêu|dự toán|mục tiêu|\bkh\b|\bdt\b|giao\b|phải (?:cấp|thu|làm|giải quyết)")
DONE: Final = re.compile(r"thực hiện|\bth\b|kết quả|đạt được|ước|\bđã\b")
BASE: Final = re.compile(r"cùng kỳ|(?:kỳ|năm|tháng|quý) (?:trước|ngoái)|đầu (?:năm|kỳ|quý)|\btrước\b")
MOVES: Final = re.compile(r"tăng|giảm|chênh lệch|so (?:với|sánh|cùng)|\+ ?/ ?-|±|biến động")
REACHED: Final = re.compile(r"đạt|kế hoạch|chỉ tiêu|thực hiện|dự toán|\bkh\b|\bth\b|hoàn thành|nghị quyết")
RUNNING: Final = re.compile(r"l[ũu][ỹy] kế|từ đầu (?:năm|kỳ|nhiệm kỳ)|đến nay|cộng dồn")
PART: Final = re.compile(r"trong đó|tr\.đó")


@lru_cache(maxsize=4096)
def role_of(heading: str, column: ColumnKind, row: RowKind) -> Role:
    """The role of a figure.

    >>> role_of("Kế hoạch năm", ColumnKind.AMOUNT, RowKind.BODY).value
    'target'
    """
    low = heading.lower()
    if column is ColumnKind.PERCENT:
        return _rate(low)
    if MOVES.search(low):
        return Role.CHANGE
    if row is RowKind.OF_WHICH or PART.search(low):
        return Role.BREAKDOWN_PART
    if RUNNING.search(low):
        return Role.CUMULATIVE
    if BASE.search(low):
        return Role.COMPARISON_BASE
    if TARGET.search(low) and not DONE.search(low):
        return Role.TARGET
    return Role.BREAKDOWN_TOTAL if row is RowKind.TOTAL else Role.VALUE


def _rate(low: str) -> Role:
    if re.search(r"cùng kỳ|tăng|giảm|năm trước|kỳ trước", low):
        return Role.CHANGE
    return Role.PERCENT_OF_TARGET if REACHED.search(low) else Role.SHARE
