"""Whatever is audited, or held against what is audited, as a document."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import IO, TypeAlias

from dangbo_report.documents import Beside, Document
from dangbo_report.reading import Reading, read_text
from dangbo_report.report import Report

#: What can be audited.
Source: TypeAlias = str | Path | bytes | IO[bytes] | Reading | Report


def document_of(source: Source) -> Document:
    """Read whatever it is; a report is read as its readers will see it.

    Raises:
        UnreadableDocumentError: it is no document that can be read; it carries the name and the reason.
    """
    if isinstance(source, Reading):
        return source
    if isinstance(source, Report):
        from dangbo_report.renderers import render

        return read_text(render(source, "text"), directory=source.directory)
    from dangbo_report.reading import read

    return read(source)


def held_against(document: Document, previous: Source | None, sources: Iterable[Source]) -> tuple[Beside, ...]:
    """Hold a document against the one before it, and those that it was compiled from."""
    earlier = None if previous is None else document_of(previous)
    below = tuple(map(document_of, sources))
    if earlier is None and not below:
        return ()  # most are held against none, and load nothing of what pairs need
    from dangbo_report.reading import beside_previous, beside_sources

    before = () if earlier is None else (beside_previous(document, earlier),)
    return (*before, beside_sources(document, below)) if below else before
