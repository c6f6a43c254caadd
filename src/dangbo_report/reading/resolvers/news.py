"""What there is now, where a change is told: the figures before it that it may be a change of."""

from __future__ import annotations

import re
from typing import Final

from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item, Sort
from dangbo_report.reading.lexicon import WORD
from dangbo_report.reading.page import Page
from dangbo_report.reading.resolvers.bases import told_before

COMPARES: Final = re.compile(r"[\s\-+]*(?:như vậy, )?so (?:với|cùng)")
_MOVES: Final = re.compile(r"[\s\-+]*(?:tăng|giảm|như vậy|riêng|trong đó)\b")
_GOES_ON: Final = re.compile(r"; (?:so với [^,;.0-9]{0,40})?(?:tăng|giảm|cao|thấp|vượt)[^,;.]*$")
_MOST_NEWS: Final = 4


def news_of(page: Page, change: Item) -> list[Item]:
    """What there is now, nearest first."""
    past = told_before(page, change)
    if past is not None and (mean := _mean_outside(page, change)):
        return [mean]
    found: list[Item] = []
    for item in page.before(change, _sentences_back(page, change, past), lines=_lines_back(page, change)):
        if not found and _is_mean_of(page, change, item):
            return []
        if found and item.place.sentence != change.place.sentence == found[0].place.sentence:
            break
        if item is not past and _may_be_new(page, change, item):
            found.append(item)
    told = sorted(_of_subject(change, found), key=lambda each: _is_bare_before(change, each))
    return sorted(told[:_MOST_NEWS], key=lambda each: _is_of_another(page, each))


def _is_bare_before(change: Item, item: Item) -> bool:
    """Say whether a figure of a sentence before only stands in a row there: the 7 of "13 đồng chí: khiển trách 7"."""
    return item.place.sentence != change.place.sentence and item.sort is Sort.COUNT and not item.noun


_BRACKET: Final = re.compile(r"[^;.,()0-9]{0,40}\((?:chiếm |đạt )?")


def _is_of_another(page: Page, item: Item) -> bool:
    """Say whether a figure is the whole of a ratio, or a part with its share in a bracket behind."""
    share = page.next(item)
    is_part = share is not None and share.sort is Sort.PERCENT and _BRACKET.fullmatch(share.lead) is not None
    return item.is_ratio_whole or item.has(Cue.WITHIN) or (is_part and not item.half)


def _sentences_back(page: Page, change: Item, past: Item | None) -> int:
    """How many sentences before may tell what there is now."""
    opened = page.low[change.place.opened : change.place.opened + 24]
    if COMPARES.match(opened):
        return 2
    return 1 if past or _MOVES.match(opened) or _NAMED_SHARE.match(change.lead) else 0


def _lines_back(page: Page, change: Item) -> int:
    """A line that begins with what it is compared with speaks of what the line before tells."""
    return int(page.opens_line(change) and COMPARES.match(page.low, change.place.opened) is not None)


def _mean_outside(page: Page, change: Item) -> Item | None:
    """The mean before the bracket in which what it was stands with the change: "8,6 triệu (quý II: 8,4, tăng 2,4%)"."""
    bracket = change.place.bracket
    outside = (each for each in page.before(change, 0, 4) if each.place.bracket != bracket)
    mean = next(outside, None) if bracket else None
    return mean if mean is not None and not mean.place.bracket and (mean.per or mean.has(Cue.AVERAGE)) else None


def _tells_otherwise(page: Page, change: Item, item: Item) -> bool:
    """Say whether a figure is no amount that changes as it stands: a time, a base, a mean without a base."""
    if item.sort is Sort.TIME or item.has(Cue.CHANGE, Cue.BASE, Cue.TARGET):
        return True
    return (bool(item.per) or item.has(Cue.AVERAGE)) and not _is_rate_against(page, change, item)


def _is_mean_of(page: Page, change: Item, item: Item) -> bool:
    """Say whether it is the mean right before a change that changed, and no base tells what it was."""
    is_mean = item.index == change.index - 1 and (bool(item.per) or item.has(Cue.AVERAGE))
    return is_mean and not _is_rate_against(page, change, item)


def _is_rate_against(page: Page, change: Item, item: Item) -> bool:
    """Such as "61 triệu đồng/năm, tăng 16 triệu đồng so với năm trước (45 triệu đồng/năm)": both are rates."""
    base = page.next(change)
    if base is None or not base.per or base.per != item.per:
        return False
    return base.has(Cue.BASE) or base.lead.strip() == "("


def _may_be_new(page: Page, change: Item, item: Item) -> bool:
    """Say whether a figure may be what there is now: an amount that is told in the clause or bracket of a change."""
    if _tells_otherwise(page, change, item):
        return False
    if item.place.bracket and item.place.bracket != change.place.bracket and not item.half:
        return False
    here = item.place.clause == change.place.clause or ";" not in change.lead
    return here or _goes_on_comparing(page, change)


#: "So với quý II (117,2 triệu đồng), số chi giảm 29,7 triệu đồng": what changed is named anew.
_NAMED_ANEW: Final = re.compile(r"\),? (?:tổng )?số ([^\W\d_]+(?: [^\W\d_]+)?) (?:tăng|giảm) (?:thêm )?$")

#: "tỷ trọng (lao động) nông nghiệp giảm 2,0%" is told of "nông, lâm, thủy sản 29,0%": what parts are called begins so.
_NAMED_SHARE: Final = re.compile(
    r"(?:^|[;.,] )tỷ trọng (?:[^\W\d_]+ ){0,2}?([^\W\d_]+) [^\W\d_]+ (?:tiếp tục |đã )?(?:tăng|giảm) (?:thêm )?$"
)


def _of_subject(change: Item, news: list[Item]) -> list[Item]:
    """Of what there is now, the figures that are called as the sentence of a change calls its subject."""
    if share := _NAMED_SHARE.search(change.lead):
        begin = [each for each in news if share[1] in WORD.findall(each.lead)]
        return begin if len(begin) == 1 else news
    named = _NAMED_ANEW.search(change.lead)
    if named is None:
        return news
    words = set(named[1].split())
    return [each for each in news if words & set(f"{each.lead} {each.noun}".split())]


def _goes_on_comparing(page: Page, change: Item) -> bool:
    """Say whether what stands behind ";" is still held against the same: "; so với cùng kỳ, số hộ tăng …, số …"."""
    clause = page.low[change.place.opened : change.place.start].rpartition(";")[2]
    return _GOES_ON.search(change.lead) is not None or COMPARES.match(clause) is not None
