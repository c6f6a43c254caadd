"""Phrases of wholes: what part of something there is, whether the whole stands before, behind or in a ratio."""

from __future__ import annotations

from typing import Final

from dangbo_report.claims import Share, SharesOfWhole
from dangbo_report.phrases.phrase import Phrase

OF_WHOLES: Final = (
    Phrase(
        name="a whole, of which so many, a share",
        looks="trong tổng_số|số? {whole} ~ có {part} ~ ,? MAKES_UP {percent}",
        makes=Share,
        holds="Trong tổng số 250 hộ có 200 hộ khá, chiếm 80%.",
        violated="Trong tổng số 250 hộ có 200 hộ khá, chiếm 90%.",
        silent="Trong tổng số 250 hộ có 200 hộ khá.",
    ),
    Phrase(
        name="a whole, then a part with its share",
        looks="{whole} ~ ; ~ {part} , MAKES_UP|REACHES {percent}",
        makes=Share,
        holds="Phát hiện 64 vụ; đã điều tra làm rõ 48 vụ, đạt 75%.",
        violated="Phát hiện 64 vụ; đã điều tra làm rõ 48 vụ, đạt 57%.",
        silent="Phát hiện 64 vụ; đã điều tra làm rõ 48 vụ, đạt yêu cầu.",
    ),
    Phrase(
        name="a ratio, and its share",
        looks="{part} / {whole} ~ , REACHES|MAKES_UP {percent}",
        makes=Share,
        holds="Hoàn thành 24/27 tiêu chí, đạt 88,89%.",
        violated="Hoàn thành 24/27 tiêu chí, đạt 89,88%.",
        silent="Hoàn thành 24/27 tiêu chí, đạt yêu cầu.",
    ),
    Phrase(
        name="a share of a whole that nobody says",
        looks="{part} ~ , MAKES_UP {percent}",
        makes=Share,
        holds="Có 56 chi bộ xếp loại tốt, chiếm 98,25%.",
        violated="Có 56 chi bộ xếp loại tốt, chiếm 98,42%.",
        silent="Có 56 chi bộ xếp loại tốt, chiếm đa số.",
        writes="Có {part}, chiếm {percent}.",
    ),
    Phrase(
        name="a share of a known whole, whose part nobody says",
        looks="{whole} , nữ MAKES_UP {percent}",
        makes=Share,
        holds="Chi hội có 40 hội viên, nữ chiếm 32,5%.",
        violated="Chi hội có 40 hội viên, nữ chiếm 33,1%.",
        silent="Chi hội có 40 hội viên, nữ chiếm đa số.",
    ),
    Phrase(
        name="shares of one whole side by side",
        looks="{parts} ~ , MAKES_UP {percents} ;|và {parts} ~ , MAKES_UP {percents}",
        makes=SharesOfWhole,
        holds="Có 254 chi bộ tốt, chiếm 98,83% và 03 chi bộ khá, chiếm 1,17%.",
        violated="Có 254 chi bộ tốt, chiếm 98,83% và 03 chi bộ khá, chiếm 1,73%.",
        silent="Có 254 chi bộ tốt, chiếm 98,83% và 03 chi bộ khá.",
    ),
)
