"""Faults behind faults: what is well-formed is built though other parts are not, so that a file tells all at once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final, TypeAlias, cast

from cattrs import Converter

Faults: TypeAlias = list[tuple[str, str]]

_STEPS: Final = re.compile(r"\$\.(\w+)(?:\[(\d+)\])?")
#: What stands for a part of a report that cannot be read and that no report goes without.
_SPARE: Final[Mapping[str, Any]] = {
    "period": "năm 2000",
    "date": "2000-12-31",
    "letterhead": {"issuer": "A", "place": "A"},
    "signature": {"title": "A", "name": "A"},
    "summary": "",
}
#: The lists of a file whose items have codes that others name.
_CODED: Final = ("indicators", "organisations")
_LISTS: Final = (*_CODED, "facts", "directory")


def further_faults(document: object, record: Any, converter: Converter, faults: Faults) -> Faults:
    """What else is wrong with a document, beside the faults of its form that are known.

    Args:
        document: what was parsed, fresh; it is changed.
        record: of what kind it is.
        converter: that makes records of documents.
        faults: what is wrong with its form.
    """
    payload = _object(document)
    gone = _parts_of(faults)
    codes = _codes_of(payload, gone) | {""}
    places = {name: _kept(payload, name, gone.get(name, frozenset())) for name in _LISTS}
    for name in gone.keys() - places.keys():
        payload.pop(name, None)
    spare = {**_SPARE, "issuer": ""} if "issuer" in record.__annotations__ else {}
    told: Faults = []
    try:
        converter.structure({**spare, **payload}, record).build(told)
    except Exception:  # noqa: BLE001 - the faults of form are told; more cannot be said
        return []
    return [(_placed(path, places), reason) for path, reason in told if not _names_one(_value_at(payload, path), codes)]


def _names_one(value: object, codes: set[str]) -> bool:
    return isinstance(value, str) and value in codes


def _parts_of(faults: Faults) -> dict[str, frozenset[int]]:
    """The parts of a document that have faults: of lists the items."""
    parts: dict[str, frozenset[int]] = {}
    for path, _ in faults:
        if step := _STEPS.match(path):
            parts[step[1]] = parts.get(step[1], frozenset()) | ({int(step[2])} if step[2] else set[int]())
    return parts


def _codes_of(payload: dict[str, Any], gone: Mapping[str, frozenset[int]]) -> set[str]:
    """The codes of what has faults: that others name them is none of their own."""
    found = (_object(payload[name][index]).get("code") for name in _CODED for index in gone.get(name, ()))
    return {code for code in found if isinstance(code, str)}


def _kept(payload: dict[str, Any], name: str, gone: frozenset[int]) -> list[int]:
    """Leave out of a list what has faults; the places of what is left."""
    items = _list(payload.pop(name, None))
    kept = [index for index in range(len(items)) if index not in gone]
    if kept:
        payload[name] = [items[index] for index in kept]
    return kept


def _value_at(payload: dict[str, Any], path: str) -> object:
    """The code that stands at a place, or nothing that is one."""
    step = _STEPS.match(path)
    if step is None:
        return None
    value: Any = payload.get(step[1], "")
    if step[2]:
        value = value[int(step[2])]
    field = path[step.end() :].removeprefix(".")
    return _object(value).get(field) if field else str(value)


def _object(value: object) -> dict[str, Any]:
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}


def _list(value: object) -> list[Any]:
    return cast("list[object]", value) if isinstance(value, list) else []


def _placed(path: str, places: Mapping[str, list[int]]) -> str:
    """A place of the document that was left, as the whole one has it."""
    step = _STEPS.match(path)
    if step is None or step[2] is None or step[1] not in places:
        return path
    return f"$.{step[1]}[{places[step[1]][int(step[2])]}]{path[step.end() :]}"
