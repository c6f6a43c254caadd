"""Phrases of targets: how much of what was planned has been reached."""

from __future__ import annotations

from typing import Final

from dangbo_report.claims import PercentOfTarget
from dangbo_report.phrases.phrase import Phrase

OF_TARGETS: Final = (
    Phrase(
        name="reached, of a target in the bracket behind",
        looks="{value} ,? REACHES {percent} so_với? PLAN ( PLAN? là? {target} )",
        makes=PercentOfTarget,
        holds="Kết nạp 28 đảng viên, đạt 80% chỉ tiêu (35 đảng viên).",
        violated="Kết nạp 28 đảng viên, đạt 80% chỉ tiêu (45 đảng viên).",
        silent="Đạt 80% chỉ tiêu (28 đảng viên).",
    ),
    Phrase(
        name="reached, of a target behind",
        looks="{value} ,? REACHES {percent} so_với? PLAN {target}",
        makes=PercentOfTarget,
        holds="Thực hiện 30 lớp, đạt 75% so với kế hoạch 40 lớp.",
        violated="Thực hiện 30 lớp, đạt 57% so với kế hoạch 40 lớp.",
        silent="Thực hiện 30 lớp so với kế hoạch 40 lớp.",
        writes="Thực hiện {value}, đạt {percent} so với kế hoạch {target}.",
    ),
    Phrase(
        name="a target, then what was reached of it",
        looks="PLAN là? {target} ;|, đã? thực_hiện|kết_nạp {value} , REACHES {percent}",
        makes=PercentOfTarget,
        holds="Kế hoạch 40 lớp, thực hiện 30 lớp, đạt 75%.",
        violated="Kế hoạch 40 lớp, thực hiện 30 lớp, đạt 57%.",
        silent="Chỉ tiêu 50 hộ, đạt 30%.",
    ),
    Phrase(
        name="reached, of a target that nobody says",
        looks="{value} ~ , REACHES {percent} PLAN",
        makes=PercentOfTarget,
        holds="Đã có 43 chi hội nộp đủ quỹ, đạt 86% kế hoạch.",
        violated="Đã có 17 hộ hoàn thành, đạt 88,3% kế hoạch.",
        silent="Thu 17 tỷ đồng, đạt yêu cầu của kế hoạch.",
        writes="Thực hiện {value}, đạt {percent} kế hoạch.",
    ),
)
