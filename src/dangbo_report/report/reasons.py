"""Why a name in prose names no figure, in Vietnamese and in English."""

from __future__ import annotations

from typing import Final

from dangbo_report.report.resolving import Problem, Unresolved, base_of

_REASONS: Final = {
    Problem.UNKNOWN: ("không có số liệu nào mang tên này", "no fact has this name"),
    Problem.AMBIGUOUS: (
        "nhiều tổ chức cùng có số liệu này mà mục không nêu tổ chức",
        "several organisations have it, and the section names none",
    ),
    Problem.NO_PERCENT: (
        "số liệu này không có chỉ tiêu nên không tính được tỷ lệ",
        "the fact has no target, so there is no percent of it",
    ),
    Problem.NO_TARGET: ("số liệu này không có chỉ tiêu", "the fact has no target"),
    Problem.NO_EARLIER: (
        "không có số liệu {base}{missing}, kể cả của các tổ chức tiền thân, để so sánh",
        "no figure of the earlier period{missing}, nor of the bodies that the organisation was made of, is at hand",
    ),
    Problem.NO_CHANGE: (
        "hai số không so sánh được với nhau (số ước, số không chính xác, hoặc kỳ trước bằng 0)",
        "the two figures cannot be compared: one is no exact figure, or there was nothing before",
    ),
    Problem.NO_SCALE: ("số liệu này không viết được theo đơn vị đó", "the figure cannot be written in that scale"),
}


def reasons(unresolved: Unresolved) -> tuple[str, str]:
    """Why a reference names no figure, in Vietnamese and in English; with the fact that is missing, if it is one."""
    missing = f" ({unresolved.missing})" if unresolved.missing else ""
    base = base_of(unresolved.reference)
    vietnamese, english = (text.format(base=base, missing=missing) for text in _REASONS[unresolved.problem])
    return vietnamese, english
