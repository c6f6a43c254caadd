"""Hearing: what the words at a figure say of it, and of the figure before it that shares them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from dangbo_report.reading.cues import Cue, Words, change_before, cues_of, goes_on
from dangbo_report.reading.items import RATES, Item, Sort

#: "kế hoạch năm là 11 lớp với 760 học viên".
_TOGETHER: Final = re.compile(r" (?:với|và) ")
_TOLD_WITH: Final = frozenset((" có ", " với ", " gồm "))
_TOLD_OF_TIME: Final = frozenset((Cue.OPENING, Cue.CLOSING, Cue.CUMULATIVE))
_PAST: Final = re.compile(
    r" ?\((?:cùng k[ỳì]|(?:quý|tháng|năm|kỳ|°+ tháng)(?: (?:đầu|cuối))?(?: năm)?(?: (?:trước|[ivx]+|°+))?)"
    r"(?:[/ ](?:năm )?(?:°+|trước))?(?:,? [^\W\d_]+){0,3}:? "
)
_ITSELF_PLANNED: Final = re.compile(r"\b(?:kế hoạch|chỉ tiêu|mục tiêu|dự toán|giao)\b")
_AT_END: Final = re.compile(r"\bđầu [^;.0-9]*\b(?:cuối|hết) (?:năm|kỳ|quý|tháng)[^;.,0-9]*$")
_CARRIED_OVER: Final = re.compile(r"[^,;.0-9]{0,25}(?:chuyển sang|tồn từ|tồn đầu|tồn kỳ)")


def _shared(lead: str, said: Item) -> Iterator[Cue]:
    """What the words at the figure before say of this one too."""
    if said.has(Cue.CUMULATIVE) and not lead.strip():
        yield Cue.CUMULATIVE
    if said.has(Cue.TARGET) and _TOGETHER.fullmatch(lead):
        yield Cue.TARGET
    if lead in _TOLD_WITH:  # "đầu năm, 14 cơ sở có 15.836 hội viên"
        yield from said.cues & _TOLD_OF_TIME
    if said.has(Cue.CHANGE) and _PAST.fullmatch(lead):  # "tăng 108 hồ sơ (quý trước nhận 3.520 hồ sơ)"
        yield Cue.BASE


def heard(words: Words, sort: Sort, said: Item | None, per: str) -> tuple[frozenset[Cue], int]:
    """The cues of a figure and the direction of a change; a verb of change holds for what it shares."""
    sign = change_before(words.lead)
    if not sign and said is not None and said.has(Cue.CHANGE) and goes_on(words.lead) and said.sort is sort:
        sign = said.sign
    if not sign and words.lead == ") " and said is not None and said.has(Cue.BASE):
        sign = change_before(said.lead.rstrip("("))  # "cao hơn cùng kỳ (23.120 lượt) 1.899 lượt"
    cues = {*cues_of(words), *(_shared(words.lead, said) if said is not None else ())}
    if sign or sort is Sort.POINTS:
        cues.add(Cue.CHANGE)
    if per:
        cues.add(Cue.EACH)
        if words.lead.endswith("trung bình "):
            cues.add(Cue.AVERAGE)
    if sort in RATES and not sign:
        cues.discard(Cue.EACH)
    if sort in RATES and Cue.OF_TARGET in cues and _ITSELF_PLANNED.search(words.lead) is None:
        cues.discard(Cue.TARGET)  # "đạt 38,33% kế hoạch đề ra"
    if sign and Cue.BASE in cues and words.lead.endswith(" "):
        cues.discard(Cue.BASE)
    if Cue.CUMULATIVE in cues and words.lead.endswith(" từ "):
        cues.discard(Cue.CUMULATIVE)  # "nâng lũy kế từ 127 lên 165"
    if Cue.OPENING in cues and _AT_END.search(words.lead):
        cues.discard(Cue.OPENING)
    if Cue.OPENING in cues and _CARRIED_OVER.match(words.tail):
        cues -= {Cue.CLOSING, Cue.REST}
    return frozenset(cues), sign
