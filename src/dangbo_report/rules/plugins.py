"""Plug-ins: the rules of others, each of which may be anything; what is no rule is told and left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum
from functools import cache
from types import ModuleType
from typing import TYPE_CHECKING, Final, cast

from dangbo_report.findings import Finding, Severity
from dangbo_report.phrases import unfit_phrases
from dangbo_report.rules.anatomy import Rule
from dangbo_report.rules.crashes import NOT_LOADED, about_rule, cause

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

ENTRY_POINT_GROUP: Final = "dangbo_report.rules"
_SAID: Final = ("code", "name", "why", "basis")


@cache
def installed_rules() -> tuple[tuple[Rule, ...], tuple[Finding, ...]]:
    """The catalogue and the plug-ins, and a finding for each plug-in that could not be loaded or is no rule."""
    from importlib.metadata import entry_points  # slow to import, and asked once something is judged

    from dangbo_report.rules.catalogue import CATALOGUE

    problems: list[Finding] = []
    loaded: list[tuple[str, object]] = []
    for entry_point in sorted(entry_points(group=ENTRY_POINT_GROUP), key=lambda entry: entry.name):
        try:
            loaded.append((entry_point.name, _loaded(entry_point)))
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # noqa: BLE001 - a third party's module may raise anything
            why = cause(error)
            problems.append(_left_out(entry_point.name, f"không nạp được ({why})", f"could not be loaded ({why})"))
    known = (*((rule.code, rule) for rule in CATALOGUE), *loaded)
    rules, unfit = fit_rules(known)
    return rules, (*problems, *unfit)


def _loaded(entry_point: EntryPoint) -> object:
    loaded: object = entry_point.load()
    return loaded() if isinstance(loaded, type) else loaded


def left_out_phrases() -> tuple[Finding, ...]:
    """A finding for each phrase of others that is not looked for."""
    return tuple(_left_out(each.name, each.vietnamese, each.english, ("Mẫu câu", "Phrase")) for each in unfit_phrases())


def fit_rules(named: Iterable[tuple[str, object]]) -> tuple[tuple[Rule, ...], tuple[Finding, ...]]:
    """Those that are rules, with codes of their own, and a finding for each that is not.

    Args:
        named: what may be rules, each with what to call it in a finding.
    """
    rules: dict[str, Rule] = {}
    problems: list[Finding] = []
    for name, each in named:
        fault = _fault(each, rules)
        if fault is not None:
            problems.append(_left_out(name, *fault))
        else:
            rule = cast("Rule", each)
            rules[rule.code] = rule
    return tuple(rules.values()), tuple(problems)


def _fault(rule: object, known: dict[str, Rule]) -> tuple[str, str] | None:
    """Why something is no rule that can run, in both languages; None if it can."""
    if isinstance(rule, ModuleType | type):
        return "là một mô-đun hoặc lớp, không phải quy tắc", "is a module or a class, and no rule; name the rule in it"
    try:
        said = {field: getattr(rule, field) for field in (*_SAID, "severity", "check")}
    except Exception as error:  # noqa: BLE001 - a third party's attribute may raise anything
        return f"không phải quy tắc ({cause(error)})", f"is no rule ({cause(error)})"
    if wrong := next(_wrong_members(said), None):
        return wrong
    if known.get(code := str(said["code"]), rule) is not rule:
        return f"dùng mã {code} của quy tắc khác", f"has the code {code} of another rule; take your own"
    return None


def _wrong_members(said: dict[str, object]) -> Iterator[tuple[str, str]]:
    for field in (field for field in _SAID if not _is_text(said[field])):
        yield f"có “{field}” không phải chữ", f"has no text as {field}"
    if not isinstance(said["severity"], Severity):
        yield "có mức độ không hợp lệ", "has a severity that is no Severity"
    if not callable(said["check"]):
        yield "không có hàm check", "has no method check"


def _is_text(value: object) -> bool:
    """Say whether something is a text that somebody wrote, and no class of his own that calls itself one."""
    return (type(value) is str or isinstance(value, Enum)) and isinstance(value, str) and value != ""


def _left_out(name: str, vietnamese: str, english: str, called: tuple[str, str] = ("Quy tắc", "Rule")) -> Finding:
    return about_rule(
        NOT_LOADED,
        f"{called[0]} {name} {vietnamese} nên chưa được kiểm tra",
        f"{called[1]} {name} {english}, so that nothing was checked by it",
    )
