"""The engine: which rules run, and what becomes of a rule that crashes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from functools import cache
from importlib.metadata import entry_points
from typing import Final

from dangbo_report.checking import checked_arguments
from dangbo_report.errors import UnknownRuleError
from dangbo_report.findings import Finding, Findings, Severity
from dangbo_report.report import Report
from dangbo_report.rules.anatomy import Rule
from dangbo_report.rules.profiles import SUBMIT, Profile
from dangbo_report.rules.subject import Subject

ENTRY_POINT_GROUP: Final = "dangbo_report.rules"
#: The code of findings about a rule itself.
CRASHED: Final = "X001"
NOT_LOADED: Final = "X002"
#: The code of findings about a profile.
UNKNOWN_IN_PROFILE: Final = "X003"


@checked_arguments
def validate(  # noqa: PLR0913 - keywords, each a question of its own
    report: Report,
    *,
    select: str | Iterable[str] | None = None,
    ignore: str | Iterable[str] = (),
    rules: Sequence[Rule] | None = None,
    previous: Report | None = None,
    profile: Profile = SUBMIT,
) -> Findings:
    """Check a report that is authored ("kiểm tra báo cáo").

    Args:
        report: the report.
        select: codes, names or family letters of the rules to run; all unless given.
        ignore: those to leave out.
        rules: the rules to choose from; the catalogue and the installed plug-ins unless given.
        previous: the report before it, with which targets, stocks and texts are compared.
        profile: how much the findings of each rule weigh; `DRAFT`, `SUBMIT`, `CONSOLIDATE`, or an authority's own.

    Raises:
        UnknownRuleError: select or ignore names no rule; it carries the name and the likely one.
    """
    subject = Subject.of_report(report, previous=previous, missing=profile.missing)
    return run(subject, select=select, ignore=ignore, rules=rules, profile=profile)


def run(
    subject: Subject,
    *,
    select: str | Iterable[str] | None = None,
    ignore: str | Iterable[str] = (),
    rules: Sequence[Rule] | None = None,
    profile: Profile = SUBMIT,
) -> Findings:
    """Let rules judge a subject; see `validate`."""
    problems: tuple[Finding, ...] = ()
    if rules is None:
        rules, problems = installed_rules()
        problems += tuple(_unknown(name, profile, rules) for name in sorted(profile.weights.keys() - _all_names(rules)))
    chosen = _choose(rules, select, ignore)
    found = [
        weighed
        for rule in chosen
        for finding in _checked(rule, subject)
        if (weighed := profile.weighed(finding, _names(rule)))
    ]
    found.sort(key=lambda finding: finding.span or (-1, -1))
    return Findings((*found, *subject.notices, *problems), text=subject.text)


def _checked(rule: Rule, subject: Subject) -> tuple[Finding, ...]:
    """What a rule finds; if it crashes, a finding about the rule, so that the others still run."""
    try:
        return tuple(rule.check(subject))
    except Exception as error:  # noqa: BLE001 - a third party's rule may raise anything
        return (_about_rule(CRASHED, rule.code, "bị lỗi khi chạy", "crashed", error),)


def _about_rule(code: str, rule: str, vietnamese: str, english: str, error: Exception) -> Finding:
    cause = f"{type(error).__name__}: {error}"
    return Finding(
        code=code,
        severity=Severity.WARNING,
        message=f"Quy tắc {rule} {vietnamese} ({cause}); các quy tắc khác vẫn chạy. Hãy báo cho người viết quy tắc.",
        english=f"Rule {rule} {english} ({cause}); the others still ran. Tell its author.",
    )


def _unknown(name: str, profile: Profile, rules: Sequence[Rule]) -> Finding:
    likely = get_close_matches(name, sorted(_all_names(rules)), 1)
    hint, hint_en = (f"; có phải là {likely[0]!r}?", f"; did you mean {likely[0]!r}?") if likely else (".", ".")
    return Finding(
        code=UNKNOWN_IN_PROFILE,
        severity=Severity.WARNING,
        message=f"Hồ sơ “{profile.name}” đặt mức cho {name!r}, nhưng không có quy tắc nào tên như vậy{hint}",
        english=f"The profile “{profile.name}” weighs {name!r}, which is no rule{hint_en}",
    )


@cache
def installed_rules() -> tuple[tuple[Rule, ...], tuple[Finding, ...]]:
    """The catalogue and the plug-ins, and a finding for each plug-in that could not be loaded."""
    from dangbo_report.rules.catalogue import CATALOGUE

    rules: list[Rule] = list(CATALOGUE)
    problems: list[Finding] = []
    for entry_point in sorted(entry_points(group=ENTRY_POINT_GROUP), key=lambda entry: entry.name):
        try:
            loaded = entry_point.load()
            rules.append(loaded() if isinstance(loaded, type) else loaded)
        except Exception as error:  # noqa: BLE001 - a third party's module may raise anything
            problems.append(_about_rule(NOT_LOADED, entry_point.name, "không nạp được", "could not be loaded", error))
    return tuple(rules), tuple(problems)


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
        raise UnknownRuleError(name, tuple(get_close_matches(name, sorted(known))))
    return chosen
