"""Running one rule: whatever it does, it ends, what it found stays, and what it did not check is told."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Thread
from typing import Final

from dangbo_report.findings import Finding
from dangbo_report.rules.anatomy import Rule
from dangbo_report.rules.crashes import CRASHED, about_rule, crashed
from dangbo_report.rules.subject import Subject

#: A rule that finds more in one document is looking for something else; it is stopped.
MOST_FINDINGS: Final = 1_000


def findings_of(rule: Rule, subject: Subject, seconds: int | None = None) -> list[Finding]:
    """What a rule finds; where it crashes, goes on for ever or finds what is no finding, that is told behind the rest.

    Args:
        rule: the rule.
        subject: what it judges.
        seconds: how long it may take; None for as long as it likes.
    """
    found: list[Finding] = []
    if seconds is None:
        _collect(rule, subject, found)
        return found
    # Nothing stops Python code from outside: a rule that is late goes on in its thread, which ends with the program.
    thread = Thread(target=_collect, args=(rule, subject, found), daemon=True)
    thread.start()
    thread.join(seconds)
    if not thread.is_alive():
        return found
    late = about_rule(
        CRASHED,
        f"Quy tắc {rule.code} chưa xong sau {seconds} giây: phần còn lại của quy tắc này chưa được kiểm tra",
        f"Rule {rule.code} had not come to an end after {seconds} seconds: what else it looks for was not checked",
    )
    return [*found, late]


def _collect(rule: Rule, subject: Subject, found: list[Finding]) -> None:
    try:
        for each in _checked(rule, subject):
            found.append(each)
            if len(found) >= MOST_FINDINGS:
                found.append(_endless(rule))
                return
    except KeyboardInterrupt:  # of the person who waits
        raise
    except BaseException as error:  # noqa: BLE001 - a third party's rule may raise anything
        found.append(crashed(rule.code, error))


def _checked(rule: Rule, subject: Subject) -> Iterator[Finding]:
    for each in rule.check(subject):
        if not isinstance(each, Finding):  # pyright: ignore[reportUnnecessaryIsInstance] - a plug-in may give anything
            raise TypeError(f"check() gave a {type(each).__name__}, which is no Finding; make one with rules.finding()")
        if each.span is not None and each.span[1] > len(subject.text):
            raise ValueError(f"the span {each.span} lies beyond the text, which has {len(subject.text)} characters")
        yield each


def _endless(rule: Rule) -> Finding:
    return about_rule(
        CRASHED,
        f"Quy tắc {rule.code} có hơn {MOST_FINDINGS} phát hiện trong một văn bản nên bị dừng",
        f"Rule {rule.code} found more than {MOST_FINDINGS} things in one document and was stopped",
    )
