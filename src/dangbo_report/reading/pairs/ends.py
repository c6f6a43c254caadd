"""Names of the period before that say nothing of what it ended with: a sum begins or ends there, or it is a basis."""

from __future__ import annotations

from dangbo_report.reading.pairs.cue_words import CARRIED_FROM, CARRIED_ON, DONE, IS, SINCE_THEN, SUMS_WITH


def begins_a_sum(name: str, before: str, behind: str) -> bool:
    """Say whether something was done since then: "từ đầu năm", "trong 9 dự án được hỗ trợ từ quý I có 7 dự án".

    Args:
        name: the name of the period.
        before: the words before the name of the period.
        behind: those behind it, up to the figure.
    """
    since = SINCE_THEN.search(before) is not None
    if name.startswith("đầu"):
        return since or DONE.search(behind) is not None
    return since and not (CARRIED_FROM.search(before) or CARRIED_ON.match(behind))


def is_compared_or_ended(before: str, behind: str) -> bool:
    """Say whether a period is a basis, an end or part of a sum: "so với quý I: 12 vụ", "cộng quý I là 12 vụ".

    Args:
        before: the words before the name of the period.
        behind: those behind it, up to the figure.
    """
    if before.endswith(("đến ", "sau ", "sau kỳ ", "tính cả ", "kể cả ", "gồm cả ")):
        return True
    if before.endswith("của ") and behind.startswith(" ("):
        return True  # "vụ trộm của tháng trước (01 đối tượng)" tells of that theft
    if SUMS_WITH.search(before):
        return IS.match(behind) is not None
    return before.rstrip().endswith(("so", "so với")) and ":" in behind
