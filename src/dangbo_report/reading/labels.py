"""Labels: words before a colon that sort what was counted before ("Phân theo lĩnh vực: …"), and what that was."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item
from dangbo_report.reading.page import Page

#: What a label says that sorts: "Phân loại đơn đủ điều kiện", "Hồ sơ nhận mới chia theo lĩnh vực", "Kết quả xếp loại".
_SORTS: Final = re.compile(
    r"phân loại|phân theo|phân nhóm|phân bổ|chia (?:theo|ra|nhóm)|theo (?:lĩnh vực|nguồn|nhóm|loại|hình thức)|hình thức"
    r"|cơ cấu|thành phần|xếp loại|trong đó|gồm|cụ thể|kết quả (?:kiểm tra|phân loại|xử lý|đánh giá|xếp loại)|kết quả$"
    r"|^\W*theo (?!đó|báo cáo|quy định|kế hoạch)[^\W\d_]|^\W*(?:nội dung|các lỗi|lỗi vi phạm|các hành vi)$"
)
_LABEL: Final = re.compile(r"[\s\-–+*•a-zđ0-9°).]{0,8}[^,;:0-9°]{2,60}")
#: "Qua xác minh, phân loại": what was done before is no part of the label.
_AFTER_WORK: Final = re.compile(r"(?:qua|sau) [^,;:0-9°]{2,30}, (?=phân|chia|xếp|kết quả)")
_WORD: Final = re.compile(r"[^\W\d_]{2,}")
#: So many sentences before may tell what is sorted.
_SENTENCES: Final = 12
_MOST: Final = 4
#: So many lines up a label looks for what it sorts.
_LINES: Final = 12
_MARK: Final = re.compile(r"[ \t]*([-–+*•]|[°0-9]{1,2}(?:\.[°0-9]{1,2})*[.)]|[a-zđ]\))")
#: So many figures before a label are looked at.
_LOOKED_AT: Final = 16
#: So many words of a label tell which of several it speaks of.
_TELLING: Final = 2
_NEAR: Final = 40


def sorts(label: str) -> bool:
    """Say whether a label announces the parts of something told before."""
    label = _AFTER_WORK.sub("", label)
    return _LABEL.fullmatch(label) is not None and _SORTS.search(label) is not None


def sorted_before(page: Page, label: str, at: int, sentence: int) -> tuple[Item, ...]:
    """What a label may sort, the nearest first: what stands in the sentences before, of which its words choose."""
    able = tuple(islice(_before(page, at, sentence, _line_above(page, at)), _LOOKED_AT))
    words = set(_WORD.findall(_SORTS.sub(" ", label)))
    named = [len(words & set(_words_of(each))) for each in able]
    most = max(named, default=0)
    if most >= _TELLING:
        able = tuple(each for each, number in zip(able, named, strict=True) if number == most)
    return able[:_MOST]


#: "Trong số có điều kiện thi hành", "Trong các lượt tổ chức đảng được kiểm tra".
_CALLS: Final = re.compile(r"trong (?:tổng )?(?:số|các|những) ")
_NOT: Final = frozenset(("chưa", "không"))
_HOLLOW: Final = frozenset(("được", "đã", "có", "của", "trên", "số", "các", "là", "và", "phải"))


def called_before(page: Page, mark: str, first: Item) -> tuple[Item, ...]:
    """The nearest figure before a list that its words call: all of them that tell, and no other that denies."""
    words = set(_WORD.findall(_CALLS.sub("", mark, count=1))) - _HOLLOW
    for item in reversed(page.items[max(0, first.index - _LOOKED_AT) : first.index]):
        said = _said_at(item)
        missing = len(words - said) - (not item.noun)
        if len(words) >= _TELLING and missing <= 0 and not (_NOT & said) - words and _may_be_called(item):
            return (item,)
    return ()


def _said_at(item: Item) -> frozenset[str]:
    """The words of the clause of a figure, and of the label before it: "+ Có điều kiện thi hành: 1.519 việc"."""
    clauses = re.split(r"[,;.(]", item.lead)
    behind = re.split(r"[,;:.(]", item.tail, maxsplit=1)[0]
    return frozenset(_WORD.findall(f"{clauses[-1]} {item.noun} {behind}"))


def _may_be_called(item: Item) -> bool:
    return item.is_plain and not item.has(Cue.BASE, Cue.TARGET) and not item.place.planned and not item.half


def _line_above(page: Page, at: int) -> int:
    """The line before that is no detail: one with the mark of the label's line, or one without a mark."""
    lines, low = page.segments.lines, page.low
    own = page.segments.line_at(at)
    mark = _mark(low, lines[own])
    for line in range(own - 1, max(-1, own - 1 - _LINES), -1):
        if low[lines[line] : lines[line + 1]].strip() and _mark(low, lines[line]) in (mark, ""):
            return line
    return own


def _mark(low: str, start: int) -> str:
    """The mark that a line begins with; all numbers are one."""
    found = _MARK.match(low, start)
    return "1" if found and found[1][0] in "°0123456789" else found[1] if found else ""


def _before(page: Page, at: int, sentence: int, line: int) -> Iterator[Item]:
    """The figures before a label in its line, and in the line above that it may speak of."""
    own = page.segments.line_at(at)
    for number in range(sentence - 1, max(-1, sentence - 1 - _SENTENCES), -1):
        for each in reversed(page.of_sentence(number)):
            if each.place.line in (own, line) and _may_be_sorted(each):
                yield each


def _may_be_sorted(item: Item) -> bool:
    aside = item.has(Cue.BASE, Cue.TARGET, Cue.CUMULATIVE, Cue.OPENING) or item.place.planned
    return item.is_plain and not aside and not item.place.bracket and not item.is_ratio_whole


def _words_of(item: Item) -> Sequence[str]:
    clause = re.split(r"[,;:.(]| là ", item.tail, maxsplit=1)[0][:_NEAR]
    before = re.split(r"[,;:.(]", item.lead)[-1][-_NEAR:]
    return _WORD.findall(f"{before} {item.noun} {clause}")
