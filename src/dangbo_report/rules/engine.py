"""The engine: which rules run, and what becomes of a rule that crashes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

import attrs

from dangbo_report.checking import checked_arguments
from dangbo_report.errors import ImpossibleValueError, UnknownRuleError
from dangbo_report.errors.likely import likely
from dangbo_report.findings import Finding, Findings, Severity
from dangbo_report.report import Report
from dangbo_report.rules.anatomy import Rule
from dangbo_report.rules.crashes import CRASHED, NOT_LOADED
from dangbo_report.rules.plugins import fit_rules, installed_rules, left_out_phrases
from dangbo_report.rules.profiles import SUBMIT, Profile
from dangbo_report.rules.running import findings_of
from dangbo_report.rules.subject import Subject

#: The code of findings about a profile.
UNKNOWN_IN_PROFILE: Final = "X003"
#: So many names that are no rules are told one by one, and for so many of them a likely one is sought.
_MOST_UNKNOWN: Final = 100
_MOST_SOUGHT: Final = 10


@checked_arguments
def validate(  # noqa: PLR0913 - keywords, each a question of its own
    report: Report,
    *,
    select: str | Iterable[str] | None = None,
    ignore: str | Iterable[str] = (),
    rules: Sequence[Rule] | None = None,
    previous: Report | None = None,
    profile: Profile = SUBMIT,
    accepted: Mapping[str, str] | None = None,
    seconds: int | None = None,
) -> Findings:
    """Check a report that is authored ("kiểm tra báo cáo").

    Args:
        report: the report.
        select: codes, names or family letters of the rules to run; all unless given.
        ignore: those to leave out.
        rules: the rules to choose from; the catalogue and the installed plug-ins unless given.
        previous: the report before it, with which targets, stocks and texts are compared.
        profile: how much the findings of each rule weigh; `DRAFT`, `SUBMIT`, `CONSOLIDATE`, or an authority's own.
        accepted: why a finding that somebody has looked at may stand, by its fingerprint; it stays listed, and
            no longer blocks.
        seconds: how long each rule may take; what a late one has not checked is told. None for as long as it likes.

    Raises:
        ImpossibleValueError: something is accepted without a reason; it carries the fingerprint.
        UnknownRuleError: select or ignore names no rule; it carries the name and the likely one.
    """
    subject = Subject.of_report(report, previous=previous, missing=profile.missing)
    return run(subject, select=select, ignore=ignore, rules=rules, profile=profile, accepted=accepted, seconds=seconds)


@checked_arguments
def run(  # noqa: PLR0913 - as `validate`
    subject: Subject,
    *,
    select: str | Iterable[str] | None = None,
    ignore: str | Iterable[str] = (),
    rules: Sequence[Rule] | None = None,
    profile: Profile = SUBMIT,
    accepted: Mapping[str, str] | None = None,
    seconds: int | None = None,
) -> Findings:
    """Let rules judge a subject; see `validate`."""
    if rules is None:
        rules, problems = installed_rules()
        problems += tuple(_unknown_in(profile, _all_names(rules)))
    else:
        rules, problems = fit_rules((type(rule).__name__, rule) for rule in rules)
    chosen = _choose(rules, select, ignore)
    found = [
        weighed
        for rule in chosen
        for finding in findings_of(rule, subject, seconds)
        if (weighed := finding if finding.code == CRASHED else profile.weighed(finding, _names(rule)))
    ]
    found.sort(key=lambda finding: finding.span or (-1, -1))
    reasons = _reasons(accepted)
    items = (_accept(finding, reasons) for finding in (*found, *subject.notices, *problems, *_unheard(subject)))
    return Findings(items, text=subject.text)


def _unheard(subject: Subject) -> tuple[Finding, ...]:
    """The phrases that a document was read without."""
    return () if subject.document is None else left_out_phrases()


def _reasons(accepted: Mapping[str, str] | None) -> Mapping[str, str]:
    """The reasons by fingerprint; what was accepted without one was not looked at."""
    for fingerprint, reason in (accepted or {}).items():
        if not reason.strip():
            raise ImpossibleValueError("accepted", {fingerprint: reason}, "a reason for each fingerprint")
    return accepted or {}


def _accept(finding: Finding, reasons: Mapping[str, str]) -> Finding:
    """A finding with the reason why it may stand; a check that did not happen is accepted by nobody."""
    reason = reasons.get(finding.fingerprint, "") if reasons and finding.code not in {CRASHED, NOT_LOADED} else ""
    return attrs.evolve(finding, accepted=reason) if reason else finding


def _unknown_in(profile: Profile, known: set[str]) -> Iterator[Finding]:
    """What a profile names and nobody has; likely names are sought for the first few only, since that takes long."""
    names, order = sorted(profile.weights.keys() - known), sorted(known)
    for at, name in enumerate(names[:_MOST_UNKNOWN]):
        yield _unknown(name, profile, likely(name, order, most=1) if at < _MOST_SOUGHT else ())
    if more := names[_MOST_UNKNOWN:]:
        yield Finding(
            code=UNKNOWN_IN_PROFILE,
            severity=Severity.WARNING,
            message=f"Hồ sơ “{profile.name}” còn đặt mức cho {len(more)} tên khác mà không có quy tắc nào tên như vậy.",
            english=f"The profile “{profile.name}” weighs {len(more)} more names, which are no rules.",
        )


def _unknown(name: str, profile: Profile, meant: Sequence[str]) -> Finding:
    hint, hint_en = (f"; có phải là {meant[0]!r}?", f"; did you mean {meant[0]!r}?") if meant else (".", ".")
    return Finding(
        code=UNKNOWN_IN_PROFILE,
        severity=Severity.WARNING,
        message=f"Hồ sơ “{profile.name}” đặt mức cho {name!r}, nhưng không có quy tắc nào tên như vậy{hint}",
        english=f"The profile “{profile.name}” weighs {name!r}, which is no rule{hint_en}",
    )


def _choose(rules: Sequence[Rule], select: str | Iterable[str] | None, ignore: Iterable[str]) -> tuple[Rule, ...]:
    wanted = None if select is None else _known(rules, select)
    unwanted = _known(rules, ignore)
    return tuple(
        rule
        for rule in rules
        if (wanted is None or not wanted.isdisjoint(_names(rule))) and unwanted.isdisjoint(_names(rule))
    )


def _names(rule: Rule) -> tuple[str, str, str]:
    """What a rule is called by: its code first, its name, and its family last."""
    return rule.code, rule.name, rule.code[:1]


def _all_names(rules: Iterable[Rule]) -> set[str]:
    return {name for rule in rules for name in _names(rule)}


def _known(rules: Sequence[Rule], names: str | Iterable[str]) -> set[str]:
    if isinstance(names, str):
        names = (names,)
    known = _all_names(rules)
    chosen = set(names)
    for name in sorted(chosen - known):
        raise UnknownRuleError(name, likely(name, sorted(known)))
    return chosen
