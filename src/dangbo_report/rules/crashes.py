"""What could not be checked, told as findings: a check that did not happen is never silence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dangbo_report.checking import checked_arguments
from dangbo_report.findings import Evidence, Finding, Severity

#: A rule crashed, found what is no finding, or did not come to an end.
CRASHED: Final = "X001"
#: A plug-in could not be loaded, or is no rule.
NOT_LOADED: Final = "X002"


def crashed(rule: str, error: BaseException, evidence: Sequence[Evidence] = ()) -> Finding:
    """A rule that crashed on a document, or on one claim of it."""
    place = evidence[0] if evidence else None
    return about_rule(
        CRASHED,
        f"Quy tắc {rule} bị lỗi khi chạy ({cause(error)}): phần còn lại của quy tắc này chưa được kiểm tra"
        if place is None
        else f"Quy tắc {rule} bị lỗi ({cause(error)}) tại “{place.text}”: chỗ này chưa được kiểm tra",
        f"Rule {rule} crashed ({cause(error)}): what else it looks for was not checked"
        if place is None
        else f"Rule {rule} crashed ({cause(error)}) at “{place.text}”: this was not checked",
        evidence,
    )


def about_rule(code: str, message: str, english: str, evidence: Sequence[Evidence] = ()) -> Finding:
    """A finding about a rule; it blocks, since nobody knows what the rule would have found."""
    place = evidence[0] if evidence else Evidence("")
    return Finding(
        code=code,
        severity=Severity.ERROR,
        message=f"{message}. Các quy tắc khác vẫn chạy. Hãy báo cho người viết quy tắc.",
        english=f"{english}. The other rules ran. Tell its author.",
        span=place.span,
        path=place.path,
        evidence=evidence,
    )


_LONGEST_CAUSE: Final = 200


@checked_arguments
def cause(error: BaseException) -> str:
    """What an exception says, also of one that cannot say it."""
    try:
        text = str(error)
    except Exception:  # noqa: BLE001 - an exception of a third party may do anything
        text = "?"
    return f"{type(error).__name__}: {text[:_LONGEST_CAUSE]}" if text else type(error).__name__
