"""The clauses of a rule."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from dangbo_report.documents import Document
from dangbo_report.findings import Finding, Severity
from dangbo_report.reading import read_text
from dangbo_report.report import Report
from dangbo_report.rules import ClaimRule, Example, Rule, Subject, run
from dangbo_report.rules.catalogue import CATALOGUE
from dangbo_report.testing.clauses import Clause, conform

_MEMBERS: Final = ("code", "name", "severity", "why", "basis", "check", "violating", "clean")
_CODE: Final = re.compile(r"[A-Z]+[0-9]{3}")
_NAME: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_STEP: Final = re.compile(r"(?P<name>[a-z_]+)(?:\[(?P<index>[0-9]+)\])?")


def check_rule(rule: Rule) -> None:
    """Hold a rule against what the engine, the documentation and other rules expect of one.

    Args:
        rule: an instance of the rule.

    Raises:
        NonConformingError: a clause is broken; it carries each with what is wrong.

    >>> from dangbo_report.rules.f002_breakdown import PARTS_THAT_DO_NOT_ADD_UP
    >>> check_rule(PARTS_THAT_DO_NOT_ADD_UP)
    """
    conform(rule, _called(rule), {"protocol": _protocol}, _CLAUSES)


def _called(rule: object) -> str:
    """What a rule is called: by its class, or by its code where the class is that of many."""
    return getattr(rule, "code", "") if _shares_its_class(rule) else type(rule).__name__


def _shares_its_class(rule: object) -> bool:
    return isinstance(rule, ClaimRule)


def _protocol(rule: object) -> Iterator[str]:
    if missing := [member for member in _MEMBERS if not hasattr(rule, member)]:
        yield f"it has no {', '.join(missing)}; a rule has {', '.join(_MEMBERS)}"
    elif isinstance(rule, type):
        yield f"{rule.__name__} is a class; give an instance, {rule.__name__}()"


def _description(rule: Rule) -> Iterator[str]:
    if not _CODE.fullmatch(rule.code):
        yield f"the code {rule.code!r} is not capital letters and three digits, such as HOUSE001"
    if not _NAME.fullmatch(rule.name):
        yield f"the name {rule.name!r} is not small words joined by hyphens, such as unfinished-list"
    severity: object = rule.severity
    if not isinstance(severity, Severity):
        yield f"the severity {severity!r} is no Severity; take Severity.ERROR, WARNING or INFO"
    for field in ("why", "basis"):
        if not str(getattr(rule, field)).strip().endswith("."):
            yield f"{field} is no sentence; it is shown to whoever asks what the rule is for"


def _own_name(rule: Rule) -> Iterator[str]:
    for other in CATALOGUE:
        alike = other is rule or (type(other) is type(rule) and not _shares_its_class(rule))
        if not alike and {rule.code, rule.name} & {other.code, other.name}:
            yield f"{other.code} ({other.name}) is a rule of the library; take a code and a name of your own"


def _violating(rule: Rule) -> Iterator[str]:
    found = _found(rule, rule.violating())
    if not found:
        yield "it finds nothing in violating(); either the example or check() is wrong"
    for code in sorted({finding.code for finding in found} - {rule.code}):
        yield f"a finding has the code {code!r} instead of {rule.code!r}; make findings with rules.finding(self, …)"


def _clean(rule: Rule) -> Iterator[str]:
    for finding in _found(rule, rule.clean()):
        yield f"it finds something in clean(), a false accusation: {finding.english}"


def _one_fault(rule: Rule) -> Iterator[str]:
    others = tuple(other for other in CATALOGUE if other.code != rule.code)
    for name, example in (("violating()", rule.violating()), ("clean()", rule.clean())):
        for finding in run(_subject(example), rules=others).errors:
            yield f"{finding.code} finds an error in {name} too: {finding.english} An example has one fault at most"


def _places(rule: Rule) -> Iterator[str]:
    subject = _subject(rule.violating())
    for finding in rule.check(subject):
        if (finding.path is None) == (finding.span is None):
            yield "a finding must have either a path, in a report that is authored, or a span, in a text that was read"
        elif finding.span is not None and not _within(finding.span, subject.text):
            yield f"the span {finding.span} does not lie in the text"
        elif finding.path is not None and not _leads_somewhere(finding.path, subject.report):
            yield f"the path {finding.path!r} leads nowhere in the report; take Place.path of report.walk()"


def _messages(rule: Rule) -> Iterator[str]:
    for finding in _found(rule, rule.violating()):
        if not finding.message.strip() or not finding.english.strip():
            yield "a message is empty; say what was found, what was expected and what to do"
        elif finding.message == finding.english:
            yield f"{finding.english!r} stands for both languages; message is Vietnamese, english English"


def _repeatable(rule: Rule) -> Iterator[str]:
    if rule.violating() != rule.violating() or rule.clean() != rule.clean():
        yield "an example is another one each time; build it from constants"
    if _found(rule, rule.violating()) != _found(rule, rule.violating()):
        yield "it finds something else the second time; keep no state, and no sets, between calls of check()"


def _any_subject(rule: Rule) -> Iterator[str]:
    if next(iter(rule.check(Subject.of_document(read_text("Không có gì.")))), None):
        yield "it finds something in a document that holds nothing; say nothing when in doubt"
    for other in CATALOGUE:
        for example in (other.violating(), other.clean()):
            try:
                tuple(rule.check(_subject(example)))
            except Exception as error:  # noqa: BLE001 - a third party's rule may raise anything
                yield (
                    f"it raised {type(error).__name__}: {error} on an example of {other.code}; subject.report is None"
                    " for texts, subject.document for reports"
                )
                return


def _planted(rule: Rule) -> Iterator[str]:
    plant = getattr(rule, "plant", None)
    clean = rule.clean()
    if plant is not None and isinstance(clean, Report) and not _found(rule, plant(clean)):
        yield "it finds nothing in what plant() makes of clean(); plant() puts the fault of the rule in a report"


_CLAUSES: Final[dict[str, Clause[Rule]]] = {
    "description": _description,
    "own-name": _own_name,
    "violating": _violating,
    "clean": _clean,
    "one-fault": _one_fault,
    "places": _places,
    "messages": _messages,
    "repeatable": _repeatable,
    "any-subject": _any_subject,
    "planted": _planted,
}


def _subject(example: Example) -> Subject:
    match example:
        case str():
            return Subject.of_document(read_text(example))
        case Document():
            return Subject.of_document(example)
        case (report, previous):
            return Subject.of_report(report, previous=previous)
        case report:
            return Subject.of_report(report)


def _found(rule: Rule, example: Example) -> tuple[Finding, ...]:
    return tuple(rule.check(_subject(example)))


def _within(span: tuple[int, int], text: str) -> bool:
    return 0 <= span[0] < span[1] <= len(text)


def _leads_somewhere(path: str, report: Report | None) -> bool:
    """Say whether a path such as "sections[1].body[0]" leads to something."""
    place: Any = report
    for part in path.split("."):
        step = _STEP.fullmatch(part)
        if step is None or not hasattr(place, step["name"]):
            return False
        place = getattr(place, step["name"])
        if step["index"] is not None:
            members: tuple[object, ...] = tuple(place)
            if int(step["index"]) >= len(members):
                return False
            place = members[int(step["index"])]
    return place is not None
