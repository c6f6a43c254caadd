"""One rule for every call: what it is about comes by position, at most four things; how it is done comes by name.

A call that takes one thing takes it either way.
"""

import inspect
from importlib import import_module
from pkgutil import iter_modules

import attrs
import pytest

import dangbo_report

#: What a call is about although it may be left out, by the function and the parameter.
ABOUT = {
    "from_json": ("kind",),
    "prose": ("facts",),
    "sample_report": ("text",),
    "save": ("format",),
    "scaled": ("word",),
    "standard_directory": ("place", "parent_place"),
    "is_active": ("until",),
    "active": ("until",),
}
#: The records that people write, and the fields that may be left out and still come by position.
WRITTEN = {
    "Catalogue": ("indicators",),
    "Count": ("unit",),
    "Directory": ("organisations",),
    "FactBook": ("facts",),
    "Section": ("body",),
}
#: What is made by the library and only read by people.
MADE = {"Finding", "Findings", "Mention", "Period", "Reading"}
MOST = 4


def functions():
    for room in iter_modules(dangbo_report.__path__):
        if room.name.startswith("_") or room.name == "hypothesis_plugin":
            continue
        module = import_module(f"dangbo_report.{room.name}")
        for name in module.__all__:
            if inspect.isfunction(getattr(module, name)):
                yield f"{room.name}.{name}", getattr(module, name)


def methods():
    for name in dangbo_report.__all__:
        kind = getattr(dangbo_report, name)
        if inspect.isclass(kind) and not issubclass(kind, BaseException):
            for method, function in inspect.getmembers(kind, callable):
                if (
                    not method.startswith("_")
                    and not inspect.isclass(function)
                    and str(getattr(function, "__module__", "")).startswith("dangbo_report")
                ):
                    yield f"{name}.{method}", function


CALLS = dict([*functions(), *methods()])


@pytest.mark.parametrize("name", sorted(CALLS))
def test_how_a_call_is_done_comes_by_name(name):
    given = inspect.signature(CALLS[name]).parameters.values()
    by_position = [each for each in given if each.kind is each.POSITIONAL_OR_KEYWORD and each.name != "self"]
    optional = tuple(each.name for each in by_position if each.default is not each.empty)
    assert len(by_position) <= MOST
    assert len(given) - ("self" in {each.name for each in given}) == 1 or optional in {
        (),
        ABOUT.get(name.rpartition(".")[2]),
    }


RECORDS = [
    name
    for name in dangbo_report.__all__
    if attrs.has(getattr(dangbo_report, name)) and name not in MADE and "Error" not in name
]


@pytest.mark.parametrize("name", RECORDS)
def test_what_may_be_left_out_of_a_record_comes_by_name(name):
    fields = [each for each in attrs.fields(getattr(dangbo_report, name)) if each.init and not each.kw_only]
    optional = tuple(each.name for each in fields if each.default is not attrs.NOTHING)
    assert optional == WRITTEN.get(name, ())
    assert len(fields) <= MOST
