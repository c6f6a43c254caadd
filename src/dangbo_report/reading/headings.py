"""Claims of headings: their periods, against the text under them, the title, and the results before the tasks."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from dangbo_report.claims import Claim, HeadingPeriod, TaskPeriod, TitlePeriod
from dangbo_report.documents import Mention, MentionKind, Outline, OutlineKind, OutlineNode
from dangbo_report.findings import Evidence
from dangbo_report.periods import Period
from dangbo_report.reading.quoting import stated
from dangbo_report.reading.titled import Titled, period_in, tells_results, tells_tasks, titled

#: So many periods under a heading tell what it is about.
_PERIODS_COMPARED: Final = 100
#: What only compares says nothing of what a text is about.
_COMPARED: Final = re.compile(r"(?:so với|cùng kỳ|cùng kì|bằng|hơn)[^.;:\n]{0,30}$", re.IGNORECASE)
_BEFORE: Final = 45
#: What was decided at an earlier meeting is reported on in its own period: "kết quả thực hiện kết luận quý IV/2023".
_OF_A_MEETING: Final = re.compile(r"thông báo|kết luận|buổi làm việc|hội nghị|kỳ họp|giao ban|kiến nghị", re.IGNORECASE)
#: A longer line in capitals is no heading.
_LONGEST: Final = 160


def heading_claims(text: str, mentions: Sequence[Mention], outline: Outline) -> Iterator[Claim]:
    """What the headings of a document assert of periods."""
    yield from _over_their_text(text, mentions, outline)
    yield from _beside_the_title(outline)


def _over_their_text(text: str, mentions: Sequence[Mention], outline: Outline) -> Iterator[Claim]:
    """The period of a heading, and those that the text under it speaks of."""
    periods = [each for each in mentions if _is_spoken_of(text, each)]
    starts = [each.start for each in periods]
    for heading, end in outline.extents():
        if heading.period is not None and end > heading.end:
            named = periods[bisect_left(starts, heading.end) : bisect_left(starts, end)][:_PERIODS_COMPARED]
            meant = [each.meaning for each in named if isinstance(each.meaning, Period)]
            evidence = _quoted(heading), *stated(*named[:3])
            yield HeadingPeriod(heading=heading.period, under=meant, evidence=evidence)


def _is_spoken_of(text: str, mention: Mention) -> bool:
    """Say whether a mention is a period that is not only compared with."""
    is_period = mention.kind is MentionKind.PERIOD and isinstance(mention.meaning, Period)
    return is_period and not _COMPARED.search(text, max(0, mention.start - _BEFORE), mention.start)


def _beside_the_title(outline: Outline) -> Iterator[Claim]:
    """The periods of results and tasks: those that the title names, and tasks after results."""
    lines = outline.of(OutlineKind.TITLE)
    named = titled(outline.title)
    results: tuple[Period, Evidence] | None = None
    if named.results is not None:
        results = named.results, Evidence(outline.title, span=(lines[0].start, lines[-1].end))
    for line, period, ahead in _announcing(outline, named):
        said = named.tasks if ahead else named.results
        if said is not None and not _OF_A_MEETING.search(line.text):
            title = Evidence(outline.title, span=(lines[0].start, lines[-1].end))
            yield TitlePeriod(heading=period, title=said, evidence=(_quoted(line), title))
        if ahead and results is not None:
            yield TaskPeriod(results=results[0], tasks=period, evidence=(_quoted(line), results[1]))
        elif not ahead:
            results = period, _quoted(line)


def _announcing(outline: Outline, named: Titled) -> Iterator[tuple[OutlineNode, Period, bool]]:
    """The main headings that announce tasks or results, and whether it is tasks; last what a report says it was."""
    for line in _headlines(outline):
        ahead = tells_tasks(line.text)
        said = named.tasks if ahead else named.results
        period = line.period or period_in(line.text) or (period_in(line.text, said.start.year) if said else None)
        if period is not None and (ahead or tells_results(line.text) or _CLOSES.match(line.text)):
            yield line, period, ahead


#: The last sentence of a report says what it was: "Trên đây là báo cáo công tác quý I năm 2024".
_CLOSES: Final = re.compile(r"trên đây là (?:nội dung )?(?:kết quả|(?:toàn văn )?báo cáo)", re.IGNORECASE)


def _headlines(outline: Outline) -> Iterator[OutlineNode]:
    """The headings of the highest level, those in capitals, and lines in capitals that no number stands before."""
    top = min((node.level for node in outline.headings), default=0)
    return (node for node in outline.nodes if _stands_over_text(node, top))


def _stands_over_text(node: OutlineNode, top: int) -> bool:
    """Say whether a line announces what the text below it, or the whole text, is about."""
    loud = node.text.isupper()
    if node.kind is OutlineKind.HEADING:
        return loud or node.level == top
    if node.kind is not OutlineKind.PARAGRAPH or len(node.text) > _LONGEST:
        return False
    return loud or _CLOSES.match(node.text) is not None


def _quoted(line: OutlineNode) -> Evidence:
    return Evidence(line.text, span=line.span)
