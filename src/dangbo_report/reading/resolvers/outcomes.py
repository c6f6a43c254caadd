"""Outcomes: what became of what was found, verb by verb: "đã khởi tố 9 vụ, xử lý hành chính 3 vụ, đang xác minh 2 vụ".

What is still being done closes the row: then nothing is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from dangbo_report.reading.bindings import Binding, Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item
from dangbo_report.reading.nouns import Likeness, likeness
from dangbo_report.reading.page import Page

#: What was found.
_FOUND: Final = re.compile(r"\b(?:phát hiện|bắt giữ|bắt|tiếp nhận|thụ lý|lập biên bản|khám phá|triệt phá)\b[^,;:()]*$")
#: What became of some of it.
_OUTCOME: Final = re.compile(
    r"(?:^|[,;] ?)(?:và |trong đó )?(?:đã |đang |chưa |còn )*(?:khởi tố|xử lý|xử phạt|chuyển|đình chỉ"
    r"|tạm đình chỉ|hòa giải|điều tra|xác minh|củng cố|giải quyết|truy tố|kết thúc|lập hồ sơ|nhắc nhở"
    r"|cảnh cáo|phạt)\b[^,;:().]*$"
)
#: What nothing has become of yet.
_OPEN: Final = re.compile(r"\b(?:đang|chưa|còn)\b[^,;:()]*$")
_BESIDE: Final = re.compile(r" ?[,/] ?| và ")
_ASIDE: Final = (Cue.CHANGE, Cue.BASE, Cue.TARGET, Cue.AVERAGE, Cue.EACH)
_FEWEST: Final = 2
#: So many figures before a row tell what was found.
_MOST: Final = 8


def outcomes(context: Context) -> Iterator[Proposal]:
    """Go through the rows of what became of what was found."""
    page = context.page
    for number in page.sentences:
        rows = _rows([each for each in page.of_sentence(number) if each.stands_alone])
        found = _found_before(page, rows[0][0]) if len(rows) >= _FEWEST else ()
        if found and not _had_some(page, found[0], number):
            yield from _of(found, rows)


def _had_some(page: Page, found: Item, number: int) -> bool:
    """Such as "tiếp nhận 84 tin báo (tồn quý II 6), giải quyết 82 tin": some of it was there before."""
    told = (*page.sentence(found), *page.of_sentence(number))
    return any(each.has(Cue.OPENING) for each in told)


def _rows(items: Sequence[Item]) -> list[list[Item]]:
    """The last figures of a sentence, outcome by outcome, each with those that stand beside it."""
    rows: list[list[Item]] = []
    for item in items:
        if _OUTCOME.search(item.lead) and not _FOUND.search(item.lead):
            rows.append([item])
        elif rows and _BESIDE.fullmatch(item.lead):
            rows[-1].append(item)
        else:
            rows = []
    return rows


def _found_before(page: Page, first: Item) -> list[Item]:
    """What was found, with what stands beside it: the nearest figures before a row that say so."""
    beside: list[Item] = []
    for item in reversed(page.items[max(0, first.index - _MOST) : first.index]):
        if first.place.sentence - item.place.sentence > 1:
            break
        if item.has(*_ASIDE) or not item.stands_alone:
            continue
        if _FOUND.search(item.lead):
            return [item, *reversed(beside)]
        if not _BESIDE.fullmatch(item.lead):
            break
        beside.append(item)
    return []


def _of(found: Sequence[Item], rows: Sequence[Sequence[Item]]) -> Iterator[Proposal]:
    """Each figure that was found with those of its kind in every row."""
    closed = _OPEN.search(rows[-1][0].lead) is not None
    for far, head in enumerate(found):
        parts = tuple(row[far] for row in rows if far < len(row))
        if len(parts) == len(rows) and all(likeness(head, part) is not Likeness.OTHER for part in parts):
            settings = {"exhaustive": closed, "spelled_out": False, "in_row": True}
            if not closed and head.place.sentence != parts[0].place.sentence:  # of other cases, as far as words tell
                settings["supposed"] = True
            yield proposal([Binding("breakdown", {"total": head, "parts": parts}, settings=settings)])
