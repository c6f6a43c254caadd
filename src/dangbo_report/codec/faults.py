"""From the tree of errors that cattrs raises to a flat list of paths."""

from __future__ import annotations

from collections.abc import Iterator

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


def _step(error: BaseException) -> str:
    for note in reversed(getattr(error, "__notes__", ())):
        if isinstance(note, AttributeValidationNote):
            return f".{note.name}"
        if isinstance(note, IterableValidationNote):
            return f"[{note.index}]"
    return ""


def _leaf(error: BaseException, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(error, ForbiddenExtraKeysError):
        for name in sorted(error.extra_fields):
            yield f"{path}.{name:.60}", "no such field"
    elif isinstance(error, KeyError) and not isinstance(error, DangboReportError):
        yield path, "missing"
    else:
        yield path, str(error)
