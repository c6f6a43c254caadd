"""The envelope: what a file holds and in which version, and how an older one becomes the newest."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, cast

from dangbo_report.codec.converter import MAX_FAULTS, make_converter
from dangbo_report.errors import DangboReportError, InvalidDocumentError
from dangbo_report.figures import Figure, parse_figure

FORMAT: Final = "dangbo-report"
VERSION: Final = 2


def _is_object(value: object) -> bool:
    return type(value) is dict


def _figures_as_data(document: dict[str, Any]) -> dict[str, Any]:
    """1 to 2: a figure was its Vietnamese text, and is now its parts; the document is changed in place."""
    if type(document.get("facts")) is not list:
        return document
    facts: list[Any] = document["facts"]
    converter = make_converter(detailed=False)
    faults: list[tuple[str, str]] = []
    more = 0
    for index, fact in enumerate(facts):
        for name in sorted({"figure", "target"} & fact.keys()) if _is_object(fact) else ():
            try:
                text: str = fact[name]
                fact[name] = converter.unstructure(parse_figure(text), Figure)
            except (DangboReportError, TypeError) as error:
                if len(faults) == MAX_FAULTS:
                    more += 1
                else:
                    faults.append((f"$.facts[{index}].{name}", str(error)))
    if faults:
        raise InvalidDocumentError(tuple(faults), more)
    return document


#: From each older version to the next.
MIGRATIONS: Final[Mapping[int, Callable[[dict[str, Any]], dict[str, Any]]]] = {1: _figures_as_data}


def wrap(kind: str, data: dict[str, Any]) -> dict[str, Any]:
    """Put data into an envelope of the newest version."""
    return {"format": FORMAT, "kind": kind, "version": VERSION, "data": data}


def unwrap(document: object, kind: str) -> object:
    """Take data of a kind out of its envelope, in the shape of the newest version.

    Raises:
        InvalidDocumentError: it is no envelope, of another kind, or of a version that is not known.
    """
    envelope: dict[str, Any] = cast("dict[str, Any]", document) if type(document) is dict else {}
    if envelope.get("format") != FORMAT:
        raise InvalidDocumentError((("$.format", f'expected an object whose "format" is "{FORMAT}"'),))
    if unknown := sorted(envelope.keys() - {"format", "kind", "version", "data"}):
        raise InvalidDocumentError(tuple((f"$.{name:.60}", "no such field") for name in unknown[:10]))
    if envelope.get("kind") != kind:
        raise InvalidDocumentError((("$.kind", f"expected {kind!r}, found {envelope.get('kind')!r:.60}"),))
    version, data = envelope.get("version"), envelope.get("data")
    if type(version) is not int or not 1 <= version <= VERSION:
        raise InvalidDocumentError((("$.version", f"expected 1 to {VERSION}, found {version!r:.60}"),))
    if not isinstance(data, dict):
        raise InvalidDocumentError((("$.data", "expected an object"),))
    content = cast("dict[str, Any]", data)
    for old in range(version, VERSION):
        content = MIGRATIONS[old](content)
    return content
