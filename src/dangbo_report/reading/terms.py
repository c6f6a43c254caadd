"""Claims of terms of office: how long they last, which for some bodies is set ("nhiệm kỳ 2021 - 2026")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from dangbo_report.claims import Claim, TermYears
from dangbo_report.documents import Mention, MentionKind
from dangbo_report.reading.quoting import stated

#: The years from one to another: "2020 - 2025".
YEARS: Final = re.compile(r"([0-9]{4}) ?[-–—] ?([0-9]{4})")
#: Bodies whose term lasts five years: the National Assembly and people's councils by law, the Party from the commune
#: upwards, the Front and the mass organisations by their statutes. Cells and classes have terms of their own.
_FIVE_YEARS: Final = re.compile(
    r"(?:quốc hội|hội đồng nhân dân|hđnd|đảng bộ (?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)"
    r"|mặt trận|mttq)(?![^\W_])(?![^.;:\n]*(?:chi bộ|chi hội|chi đoàn|tổ|thôn|trưởng))[^.;:\n]*$"
)
_BEFORE: Final = 60
_USUAL: Final = 5
#: Terms before were lengthened and cut to let elections fall together.
_SINCE: Final = 2010
#: A year is written one too many or one too few far more often than a term lasts so long.
_ONE_OFF: Final = frozenset((_USUAL - 1, _USUAL + 1))


def term_claims(text: str, mentions: Sequence[Mention]) -> Iterator[Claim]:
    """What a document asserts of terms; one that another term shares a year with is held against it."""
    terms = [*_terms(mentions)]
    firsts, lasts = _usual_years(terms)
    for mention, first, last in terms:
        told_otherwise = last - first in _ONE_OFF and (first in firsts or last in lasts)
        is_set = first >= _SINCE and (told_otherwise or _lasts_five_years(text, mention))
        yield TermYears(first=first, last=last, usual=_USUAL if is_set else None, evidence=stated(mention))


def _terms(mentions: Sequence[Mention]) -> Iterator[tuple[Mention, int, int]]:
    """The terms that are named, each with its first and its last year."""
    for mention in mentions:
        is_term = mention.kind is MentionKind.PERIOD and mention.surface.lower().startswith("nhiệm kỳ")
        if is_term and (years := YEARS.search(mention.surface)):
            yield mention, int(years[1]), int(years[2])


def _usual_years(terms: Sequence[tuple[Mention, int, int]]) -> tuple[frozenset[int], frozenset[int]]:
    """The first and the last years of the terms that last as long as most do."""
    usual = [(first, last) for _, first, last in terms if last - first == _USUAL]
    return frozenset(first for first, _ in usual), frozenset(last for _, last in usual)


def _lasts_five_years(text: str, term: Mention) -> bool:
    return _FIVE_YEARS.search(text[max(0, term.start - _BEFORE) : term.start].lower()) is not None
