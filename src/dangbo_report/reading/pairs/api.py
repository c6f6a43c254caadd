"""One document held against another: the report before it, or those that it was compiled from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from dangbo_report.checking import checked_arguments
from dangbo_report.documents import Beside, Document, OutlineKind
from dangbo_report.findings import Evidence
from dangbo_report.reading.pairs.cells import cells_of_pair
from dangbo_report.reading.pairs.cues import Cues
from dangbo_report.reading.pairs.days import days_of_pair
from dangbo_report.reading.pairs.events import events_of_pair
from dangbo_report.reading.pairs.judging import claims_of_pair
from dangbo_report.reading.pairs.pair import Pair
from dangbo_report.reading.pairs.sources import claims_of_sources
from dangbo_report.reading.pairs.tellings import Telling, tellings_of
from dangbo_report.reading.pairs.times import closed_in, told_in
from dangbo_report.reading.pairs.unchanged import unchanged

#: What stands on every letterhead, and the number and day of one report.
_OF_ALL: Final = re.compile(r"CỘNG HÒA|ĐỘC LẬP|ĐẢNG CỘNG SẢN|^SỐ\b|NGÀY|^\W*$")
_PREVIOUS: Final = "báo cáo kỳ trước"
_SOURCES: Final = "báo cáo của đơn vị"


@checked_arguments
def beside_previous(document: Document, previous: Document) -> Beside:
    r"""Hold a report against the one before it ("đối chiếu với báo cáo kỳ trước").

    Opening figures, bases of comparison, targets, running sums and changes are matched by their words. Reports whose
    titles name no periods that follow one another, or whose letterheads have no line in common, are not held against
    each other.

    Args:
        document: the report.
        previous: the one before it, of the same body.

    >>> from dangbo_report.reading import read_text
    >>> old = read_text("BÁO CÁO\nquý I năm 2024\nI. KẾT QUẢ\nCuối quý toàn huyện có 15.941 hội viên.")
    >>> new = read_text("BÁO CÁO\nquý II năm 2024\nI. KẾT QUẢ\nĐầu quý toàn huyện có 15.491 hội viên.")
    >>> [claim.verdict().value for claim in beside_previous(new, old).claims]
    ['violated']
    """
    told, before = told_in(document), told_in(previous)
    if told is None or before is None or not told.follows(before) or _are_of_two_bodies(document, previous):
        return Beside(document=_PREVIOUS)
    pair = Pair(
        tellings_of(document), tellings_of(previous), Cues(told, before, closed_in(previous, before)), _PREVIOUS
    )
    found = (
        *claims_of_pair(pair),
        *cells_of_pair(pair),
        *days_of_pair(document, previous, _PREVIOUS),
        *events_of_pair(document, previous, before, _PREVIOUS),
    )
    return Beside(
        document=_PREVIOUS,
        claims=tuple({(claim.kind, claim.evidence): claim for claim in found}.values()),
        unchanged=tuple((*_evidence(same.new), *_evidence(same.old, document=_PREVIOUS)) for same in unchanged(pair)),
        unmatched=tuple(_evidence(pair.unmatched)),
    )


def _are_of_two_bodies(document: Document, previous: Document) -> bool:
    """Say whether two letterheads have no line in common: the reports of another body say nothing of this one."""
    own, other = _letterhead(document), _letterhead(previous)
    return bool(own and other and not own & other)


def _letterhead(document: Document) -> frozenset[str]:
    lines = (
        " ".join(node.text.upper().split()) for node in document.outline.nodes if node.kind is OutlineKind.LETTERHEAD
    )
    return frozenset(line for line in lines if not _OF_ALL.search(line))


@checked_arguments
def beside_sources(document: Document, sources: Sequence[Document]) -> Beside:
    """Hold a report against those that it was compiled from ("đối chiếu với báo cáo của cấp dưới").

    Args:
        document: the report.
        sources: the reports of the bodies below, all that there are.
    """
    found = claims_of_sources(document, sources, _SOURCES)
    return Beside(document=_SOURCES, claims=found.claims, unmatched=tuple(_evidence(found.unmatched)))


def _evidence(tellings: Sequence[Telling], document: str = "") -> Iterator[Evidence]:
    return (Evidence(each.mention.surface, each.mention.span, document=document) for each in tellings)
