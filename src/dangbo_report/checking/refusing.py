"""What is said of a value that will not do: what came, what is expected, and how to write it."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from types import NoneType
from typing import Any, Final, cast

import attrs

from dangbo_report.checking.expectations import Expectation
from dangbo_report.errors import DangboReportError, InexactNumberError, WrongTypeError

#: Whose names are imported without a room.
_FACE: Final = "dangbo_report"
#: In the order in which they are named: two unions are one annotation in whatever order they stand.
_NUMBERS: Final = (int, Decimal, Fraction)
#: How a sequence is made of what holds the same in other brackets.
_IN_OTHER_BRACKETS: Final[tuple[tuple[tuple[type, ...], str], ...]] = (
    ((set, frozenset), "list(…)"),
    ((list,), "tuple(…)"),
)
#: So many members of an enumeration are named.
_MEMBERS: Final = 8
#: How a thing is made of its text, by the name of its class: the classes stand on floors above.
_FROM_TEXT: Final[Mapping[str, str]] = {
    "Organisation": "directory[{}]",
    "Directory": "standard_directory(Level.COMMUNE, …, on=date(2025, 9, 30))",
    "FactBook": "FactBook([Fact(…), …])",
    "Fact": "Fact(indicator, organisation, period, figure)",
    **dict.fromkeys(("Count", "Money", "Percent", "PercentagePoints", "Measure"), "parse_figure({})"),
    "date": "date(2025, 9, 30)",
    "Decimal": "Decimal({})",
    "Path": "Path({})",
    "Document": "read_text({})",  # a reading is one
    "Section": "Section({}, [paragraph(…)])",
    "Paragraph": "paragraph({})",
}


def refusal(field: str, value: object, expected: Expectation) -> DangboReportError:
    """The error about a value that an expectation does not admit; about the first wrong item of a sequence."""
    if expected.item is not None:
        for index, item in _items(value):
            if not expected.item.admits(item):
                return refusal(f"{field}[{index}]", item, expected.item)
    kinds = _kinds_of_things(expected)
    if kinds and {*kinds} <= {*_NUMBERS} and expected.by_type:
        return InexactNumberError(field, value, _either(kind.__name__ for kind in _NUMBERS if kind in kinds))
    ways = (
        _how_to_write(value, kinds),
        _in_sequence(value, expected.item),
        _in_braces(expected),
        _as_cell(field, value, expected),
        _with_its_fields(kinds),
    )
    return WrongTypeError(field, value, expected.text, next(filter(None, ways), ""))


def _in_sequence(value: object, item: Expectation | None) -> str:
    """How to write a sequence of one thing, where that thing came alone, or its text."""
    if item is None or isinstance(value, Mapping | tuple):
        return ""
    for kinds, way in _IN_OTHER_BRACKETS:
        if isinstance(value, kinds):  # of what is expected: only the brackets are others
            return way if all(map(item.admits, cast("Iterable[object]", value))) else ""
    if item.admits(value):
        return f"[{_double_quoted(repr(value))}]" if isinstance(value, str) else "[…]"
    way = _how_to_write(value, _kinds_of_things(item)) if isinstance(value, str) else ""
    return f"[{way}]" if way else ""


def _in_braces(expected: Expectation) -> str:
    """How to write a mapping."""
    return "{…: …}" if expected.text.startswith("a mapping") else ""


def _as_cell(field: str, value: object, expected: Expectation) -> str:
    """How to write a number in a cell of a table, which has texts."""
    is_number = isinstance(value, int | Decimal) and expected.text == "a str"
    return repr(str(value)) if is_number and "[" in field else ""


def _kinds_of_things(expected: Expectation) -> list[type[Any]]:
    return [kind for kind in expected.kinds if kind is not NoneType]


def _either(names: Iterable[str]) -> str:
    *firsts, last = names
    return f"{', '.join(firsts)} or {last}" if firsts else last


def _items(value: object) -> Iterator[tuple[int, object]]:
    if isinstance(value, list | tuple):
        yield from enumerate(cast("list[object]", value))


def _how_to_write(value: object, kinds: Sequence[type[Any]]) -> str:
    if isinstance(value, datetime) and date in kinds:
        return "….date()"
    return next(filter(None, (_way(value, kind) for kind in kinds)), "")


def _way(value: object, kind: type[Any]) -> str:
    """How to write a thing of a kind, with what came if that is its text."""
    if issubclass(kind, Enum):
        return _member(value, kind)
    written = _double_quoted(repr(value) if isinstance(value, str) and len(value) <= 60 else "…")  # noqa: PLR2004 - as `quote`
    if hasattr(kind, "parse"):
        return f"{kind.__name__}.parse({written})"
    if kind.__name__ in _FROM_TEXT:
        return _FROM_TEXT[kind.__name__].format(written)
    if constants := _constants(value, kind):
        return _either(constants)
    return _constructor(kind) if attrs.has(kind) else ""


def _member(value: object, kind: type[Enum]) -> str:
    """The member that a text names, or the members that there are."""
    member = _meant(value, kind)
    names = [member.name] if member else [each.name for each in kind][:_MEMBERS]
    return _either(f"{kind.__name__}.{name}" for name in names) + _import_of(kind)


def _constants(value: object, kind: type[Any]) -> list[str]:
    """The constants of a kind that its room has, the one that is called so if there is one."""
    room = sys.modules.get(_room(kind))
    names = [name for name, each in vars(room).items() if name.isupper() and type(each) is kind] if room else []
    called = [name for name in names if isinstance(value, str) and name == value.strip().upper().replace("-", "_")]
    return [f"{_room(kind).rpartition('.')[2]}.{name}" for name in called or sorted(names)]


def _room(kind: type[Any]) -> str:
    """The room of a class of ours, whatever part of it has the class."""
    return ".".join(kind.__module__.split(".")[:2])


def _import_of(kind: type[Any]) -> str:
    """Where a class comes from that the face of the library does not have; nothing for those that it has."""
    face, room = sys.modules[_FACE], _room(kind)
    known = not room.startswith(f"{_FACE}.") or kind.__name__ in face.__all__
    return "" if known else f" (from {room} import {kind.__name__})"


def _constructor(kind: type[attrs.AttrsInstance]) -> str:
    """How a class is called, with what it cannot do without."""
    required = [field for field in attrs.fields(kind) if field.init and field.default is attrs.NOTHING]
    if not required:  # nothing of what came would be in it
        return ""
    given = ", ".join(f"{each.name}=…" if each.kw_only else each.name for each in required)
    return f"{kind.__name__}({given}){_import_of(kind)}"


def _with_its_fields(kinds: Sequence[type[Any]]) -> str:
    """How a class is called that can do without anything."""
    return next((f"{kind.__name__}(…){_import_of(kind)}" for kind in kinds if attrs.has(kind)), "")


def _double_quoted(written: str) -> str:
    return f'"{written[1:-1]}"' if written[0] == "'" and '"' not in written else written


def _meant(value: object, kind: Any) -> Enum | None:
    """The member that a text names, by its value or its name."""
    for member in cast("type[Enum]", kind):
        if isinstance(value, str) and value.lower() in {str(member.value).lower(), member.name.lower()}:
            return member
    return None
