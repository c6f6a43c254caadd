"""JSON Schema (2020-12) of what `to_json` writes, made from the classes themselves."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from types import NoneType, UnionType
from typing import Any, Final, Union, get_args, get_origin, get_type_hints

import attrs

from dangbo_report.checking import checked_arguments
from dangbo_report.codec.api import kind_of
from dangbo_report.codec.converter import UNIONS
from dangbo_report.codec.envelope import FORMAT, VERSION
from dangbo_report.periods import Period
from dangbo_report.report import Report

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_SCALARS: Final[dict[Any, dict[str, Any]]] = {
    int: {"type": "integer"},
    str: {"type": "string"},
    bool: {"type": "boolean"},
    NoneType: {"type": "null"},
    Decimal: {"type": "string", "pattern": r"^-?(0|[1-9][0-9]*)(\.[0-9]+)?$"},
    date: {"type": "string", "format": "date"},
    datetime: {"type": "string", "format": "date-time"},
    Period: {"type": "string", "description": "quý I/2024, tháng 5/2024, năm 2024 …"},
}
_UNION_NAMES: Final = {
    frozenset(kinds.values()): (kinds, prefix)
    for (_, kinds), prefix in zip(UNIONS, ("Figure", "Indicator", "Block"), strict=True)
}


@checked_arguments
def json_schema(kind: type = Report) -> dict[str, Any]:
    """The JSON Schema of a file that holds a report, a fact book, a directory, a catalogue or a regime.

    >>> json_schema()["properties"]["kind"]
    {'const': 'report'}
    """
    name, record = kind_of(kind)
    definitions: dict[str, Any] = {}
    data = _schema(record, definitions)
    return {
        "$schema": DIALECT,
        "type": "object",
        "properties": {
            "format": {"const": FORMAT},
            "kind": {"const": name},
            "version": {"const": VERSION},
            "data": data,
        },
        "required": ["format", "kind", "version", "data"],
        "additionalProperties": False,
        "$defs": dict(sorted(definitions.items())),
    }


def _schema(kind: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    if kind in _SCALARS:
        return _SCALARS[kind]
    if get_origin(kind) is tuple:
        return {"type": "array", "items": _schema(get_args(kind)[0], definitions)}
    if get_origin(kind) in {Union, UnionType}:
        members = frozenset(get_args(kind))
        named = members - {NoneType}
        if named in _UNION_NAMES:
            union = _tagged_union(named, definitions)
            return {"anyOf": [union, {"type": "null"}]} if NoneType in members else union
        return {"anyOf": [_schema(member, definitions) for member in sorted(members, key=str)]}
    if isinstance(kind, type) and issubclass(kind, Enum):
        return {"enum": [member.value for member in kind]}
    return _defined(kind.__name__, lambda: _object(kind, definitions), definitions)


def _tagged_union(members: frozenset[Any], definitions: dict[str, Any]) -> dict[str, Any]:
    kinds, name = _UNION_NAMES[members]
    return _defined(
        name,
        lambda: {"oneOf": [_object(member, definitions, tag) for tag, member in kinds.items()]},
        definitions,
    )


def _defined(name: str, make: Callable[[], dict[str, Any]], definitions: dict[str, Any]) -> dict[str, Any]:
    if name not in definitions:
        definitions[name] = {}  # stands while the definition, which may refer to itself, is made
        definitions[name] = make()
    return {"$ref": f"#/$defs/{name}"}


def _object(kind: Any, definitions: dict[str, Any], tag: str = "") -> dict[str, Any]:
    hints = get_type_hints(kind)
    fields = [field for field in attrs.fields(kind) if field.init]
    properties = {field.name: _schema(hints[field.name], definitions) for field in fields}
    required = [field.name for field in fields if field.default is attrs.NOTHING]
    if tag:
        properties, required = {"kind": {"const": tag}, **properties}, ["kind", *required]
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}
