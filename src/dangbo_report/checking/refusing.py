"""What is said of a value that will not do: what came, what is expected, and how to write it."""

from __future__ import annotations

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

#: In the order in which they are named: two unions are one annotation in whatever order they stand.
_NUMBERS: Final = (int, Decimal, Fraction)
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
    "Layout": "layouts.PARTY_2026",
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
    ways = (_how_to_write(value, kinds), _in_sequence(value, expected.item), _in_braces(expected))
    way = next(filter(None, ways), _as_cell(field, value, expected))
    return WrongTypeError(field, value, expected.text, way)


def _in_sequence(value: object, item: Expectation | None) -> str:
    """How to write a sequence of one thing, where that thing came alone, or its text."""
    if item is None or isinstance(value, Mapping | set | frozenset | tuple):
        return ""
    if isinstance(value, list):  # of what is expected: only the brackets are others
        return "tuple(…)" if all(map(item.admits, cast("list[object]", value))) else ""
    if item.admits(value):
        return f"[{value!r}]" if isinstance(value, str) else "[…]"
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
        member = _meant(value, kind)
        names = [member.name] if member else [each.name for each in kind][:_MEMBERS]
        return _either(f"{kind.__name__}.{name}" for name in names)
    written = repr(value) if isinstance(value, str) and len(value) <= 60 else "…"  # noqa: PLR2004 - as `quote`
    if hasattr(kind, "parse"):
        return f"{kind.__name__}.parse({_double_quoted(written)})"
    if kind.__name__ in _FROM_TEXT:
        return _FROM_TEXT[kind.__name__].format(_double_quoted(written))
    return _constructor(kind) if attrs.has(kind) else ""


def _constructor(kind: type[attrs.AttrsInstance]) -> str:
    """How a class is called, with what it cannot do without."""
    required = [field for field in attrs.fields(kind) if field.init and field.default is attrs.NOTHING]
    return f"{kind.__name__}({', '.join(f'{each.name}=…' if each.kw_only else each.name for each in required)})"


def _double_quoted(written: str) -> str:
    return f'"{written[1:-1]}"' if written[0] == "'" and '"' not in written else written


def _meant(value: object, kind: Any) -> Enum | None:
    """The member that a text names, by its value or its name."""
    for member in cast("type[Enum]", kind):
        if isinstance(value, str) and value.lower() in {str(member.value).lower(), member.name.lower()}:
            return member
    return None
