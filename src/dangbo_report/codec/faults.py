"""From the tree of errors that cattrs raises to a flat list of paths."""

from __future__ import annotations

from collections.abc import Iterator

import attrs
from cattrs import (
    AttributeValidationNote,
    BaseValidationError,
    ForbiddenExtraKeysError,
    IterableValidationNote,
)

from dangbo_report.errors import DangboReportError


def faults_in(error: BaseException, path: str = "$") -> Iterator[tuple[str, str]]:
    """Every fault in an error tree, with its path."""
    if not isinstance(error, BaseValidationError):
        yield from _leaf(error, path)
        return
    for inner in error.exceptions:
        yield from faults_in(inner, path + _step(inner))


def _fields(kind: type) -> list[str]:
    return [each.name for each in attrs.fields(kind) if each.init] if attrs.has(kind) else []


def _step(error: BaseException) -> str:
    """The step of the path to an error, which is noted on it."""
    steps = [
        f".{note.name}" if isinstance(note, AttributeValidationNote) else f"[{note.index}]"
        for note in getattr(error, "__notes__", ())
        if isinstance(note, AttributeValidationNote | IterableValidationNote)
    ]
    return "".join(steps)


def _leaf(error: BaseException, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(error, ForbiddenExtraKeysError):
        for name in sorted(error.extra_fields):
            yield f"{path}.{name:.60}", f"no such field; there are {', '.join(_fields(error.cl))}"
    elif isinstance(error, KeyError) and not isinstance(error, DangboReportError):
        yield path, "missing; it cannot be left out"
    else:
        yield path, str(error)
