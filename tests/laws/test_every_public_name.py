"""Law 12 for every public name of every room: what comes in is held against its annotation."""

import inspect
import pkgutil
from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import Any, get_type_hints

import attrs
import pytest

import dangbo_report
from dangbo_report.errors import DangboReportError, NonConformingError
from tests.laws.test_wrong_values import STRANGERS, may_come

#: The walls and pipes of the house, which nobody outside calls; and strategies, which refuse as Hypothesis does.
PLUMBING = {"checking", "display", "errors", "hypothesis_plugin", "strategies"}
#: Asked for every element of a file, of what the parser gave; and how errors are written.
PER_ELEMENT = {"attribute", "is_formula", "is_strict", "local", "relations_of", "rounded", "safe", "walk_xml"}

ROOMS = sorted(
    room.name
    for room in pkgutil.iter_modules(dangbo_report.__path__)
    if room.name[0] != "_" and room.name not in PLUMBING
)


def public() -> Iterator[tuple[str, Any]]:
    """Every public thing of every room, once."""
    seen: dict[int, str] = {}
    for room in ROOMS:
        module = import_module(f"dangbo_report.{room}")
        for name in module.__all__:
            thing = getattr(module, name)
            if seen.setdefault(id(thing), room) == room:
                yield f"{room}.{name}", thing


def functions() -> Iterator[Any]:
    for name, thing in public():
        if name.split(".")[1] in PER_ELEMENT or isinstance(thing, type):
            continue
        if inspect.isfunction(inspect.unwrap(thing)) and inspect.signature(thing).parameters:
            yield pytest.param(thing, id=name)


def records() -> Iterator[Any]:
    for name, thing in public():
        made = isinstance(thing, type) and attrs.has(thing) and not issubclass(thing, BaseException)
        if made and name != "documents.SourceMap":  # which is no record: arrays that grow as a file is read
            yield pytest.param(thing, id=name)


def hints_of(thing: Any) -> dict[str, Any]:
    function = inspect.unwrap(thing)
    annotations = {name: hint for name, hint in function.__annotations__.items() if name != "return"}
    holder = type("Holder", (), {"__annotations__": annotations})
    return get_type_hints(holder, function.__globals__)


def wrong_for(hint: Any) -> Iterable[object]:
    for stranger in STRANGERS:
        held = tuple(stranger) if isinstance(stranger, list | set | frozenset) else stranger
        if not may_come(held, hint):
            yield stranger


@pytest.mark.parametrize("function", list(functions()))
def test_law_no_parameter_of_a_public_function_takes_what_its_annotation_does_not_say(function: Any) -> None:
    hints = hints_of(function)
    for ahead, parameter in enumerate(inspect.signature(function).parameters.values()):
        for stranger in wrong_for(hints[parameter.name]) if parameter.kind is not parameter.VAR_KEYWORD else ():
            further = parameter.kind is parameter.VAR_POSITIONAL
            positional, named = ([*["x"] * ahead, stranger], {}) if further else ([], {parameter.name: stranger})
            with pytest.raises(DangboReportError) as caught:
                function(*positional, **named)
            assert parameter.name in str(caught.value) or isinstance(caught.value, NonConformingError)


@pytest.mark.parametrize("kind", list(records()))
def test_law_no_field_of_a_public_record_takes_what_its_annotation_does_not_say(kind: Any) -> None:
    hints = get_type_hints(kind)
    for field in attrs.fields(kind):
        for stranger in STRANGERS if field.init else ():
            try:
                value = field.converter(stranger) if field.converter else stranger
                if field.validator and not may_come(value, hints[field.name]):
                    field.validator(None, field, value)
            except DangboReportError:
                continue
            assert may_come(value, hints[field.name]), (field.name, stranger)
