"""Pairs of reports: one with a figure that is not what the report before says, or those it was compiled from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from hypothesis import strategies as st

from dangbo_report.strategies._annexes import (
    BAR,
    BODIES,
    MOST,
    labelled,
    place_of,
    rows_of_numbers,
    written,
    wrong_first,
    wrong_last,
)


class SpoiltPair(NamedTuple):
    """A report with one figure that is not what another report says.

    Attributes:
        text: the report.
        right: the same report without the fault.
        previous: the report before it; empty if it is held against its sources.
        sources: the reports that it was compiled from.
        span: where the wrong figure stands in `text`.
    """

    text: str
    right: str
    previous: str
    sources: tuple[str, ...]
    span: tuple[int, int]


@st.composite
def spoilt_pairs(draw: st.DrawFn) -> SpoiltPair:
    """Draw reports with a figure that differs from the report before, or from those they were compiled from.

    Evidence of prose quotes what is counted too; it begins where `span` does.

    >>> from hypothesis import find
    >>> from dangbo_report import audit
    >>> pair = find(spoilt_pairs(), lambda pair: pair.previous != "")
    >>> [finding.code for finding in audit(pair.text, previous=pair.previous) if finding.code[0] == "F"]
    ['F013']
    """
    return draw(st.sampled_from((_beside_previous, _beside_sources)))(draw)


def _beside_previous(draw: st.DrawFn) -> SpoiltPair:
    """A table of stocks whose openings are not what the last report closed with."""
    rows = rows_of_numbers(draw, 5)
    opened = [(MOST + opening, came, gone) for opening, came, gone, _, _ in rows]
    closed = [opening + came - gone for opening, came, gone in opened]
    moves = [(came, gone) for _, _, _, came, gone in rows]
    at = draw(st.integers(0, len(rows) - 1))
    right = _stock_report("quý II", [(before, *move) for before, move in zip(closed, moves, strict=True)])
    spoilt = [*closed[:at], int(wrong_first(str(closed[at]))), *closed[at + 1 :]]
    text = _stock_report("quý II", [(before, *move) for before, move in zip(spoilt, moves, strict=True)])
    start = place_of(text, text.split("\n").index(_STOCKS) + 1 + at, 2)
    return SpoiltPair(text, right, _stock_report("quý I", opened), (), (start, start + len(written(spoilt[at]))))


_STOCKS: Final = "TT | Đơn vị | Có đến đầu kỳ | Tăng trong kỳ | Giảm trong kỳ | Có đến cuối kỳ"
_HEAD: Final = "{}\n\nBÁO CÁO\nKết quả công tác {}/2024\n\nI. CÔNG TÁC HỘI VIÊN\n"


def _stock_report(period: str, rows: Sequence[tuple[int, int, int]]) -> str:
    body = labelled([(opening, came, gone, opening + came - gone) for opening, came, gone in rows])
    lines = ("Biểu 1. Số liệu hội viên", _STOCKS, *(BAR.join(map(written, row)) for row in body))
    return "\n".join((_HEAD.format("HỘI NÔNG DÂN HUYỆN HÒA AN", period), *lines))


_SOURCED: Final = (
    "{} kết nạp {} hội viên mới.",
    "{} mở {} lớp tập huấn.",
    "{} tặng {} suất quà.",
    "{} trồng {} cây xanh.",
)


def _beside_sources(draw: st.DrawFn) -> SpoiltPair:
    """Figures of bodies that the body above tells otherwise."""
    rows = rows_of_numbers(draw, len(_SOURCED))
    told = [[written(number) for number in row] for row in rows]
    sources = tuple(
        "\n".join((_HEAD.format(f"HỘI NÔNG DÂN {body.upper()}", "quý II"), *_sentences(body, row)))
        for body, row in zip(BODIES, told, strict=False)
    )
    at = draw(st.integers(0, len(rows) - 1))
    of = draw(st.integers(0, len(_SOURCED) - 1))
    right = _compiled(told)
    sentence = _sentences(BODIES[at], told[at])[of]
    told[at][of] = wrong = wrong_last(told[at][of])
    spoilt = _sentences(BODIES[at], told[at])[of]
    text = right.replace(sentence, spoilt)
    start = text.index(spoilt) + spoilt.index(wrong)
    return SpoiltPair(text, right, "", sources, (start, start + len(wrong)))


def _compiled(told: Sequence[Sequence[str]]) -> str:
    lines = (line for body, row in zip(BODIES, told, strict=False) for line in _sentences(body, row))
    return "\n".join((_HEAD.format("HỘI NÔNG DÂN HUYỆN HÒA AN", "quý II"), *lines))


def _sentences(body: str, row: Sequence[str]) -> list[str]:
    return [sentence.format(body, said) for sentence, said in zip(_SOURCED, row, strict=True)]
