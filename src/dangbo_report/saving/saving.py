"""`save`: a report as a file, in the format that its name says."""

from __future__ import annotations

import os
from pathlib import Path

from dangbo_report.checking import checked_arguments
from dangbo_report.codec import to_json
from dangbo_report.errors import UnknownFormatError
from dangbo_report.errors.likely import likely
from dangbo_report.layouts import Layout
from dangbo_report.packages import write_whole
from dangbo_report.renderers import Renderer, render, renderers
from dangbo_report.report import Report


@checked_arguments
def save(
    report: Report,
    path: str | os.PathLike[str],
    format: str | Renderer | None = None,
    *,
    layout: Layout | None = None,
    annex: bool = False,
) -> Path:
    """Write a report into a file, whole or not at all ("lưu báo cáo").

    Args:
        report: the report.
        path: where; what is there already is replaced.
        format: what `render` takes, or "json" for what `load_report` reads; by the suffix unless given:
            `.txt`, `.md`, `.html`, `.docx`, `.pdf`, `.a.pdf` (PDF/A), `.ua.pdf`, `.csv`, `.xlsx`, `.json`.
        layout: how it is laid out; that of its issuer on its date unless given.
        annex: whether it ends with a table of all its indicators.

    Returns:
        The path of the file.

    Raises:
        UnknownFormatError: no format has that name, or writes that suffix; it carries what was asked for.
        MissingExtraError: the format needs an extra that is not installed; it carries the extra.
        UnresolvedReferenceError: prose names a fact that is not there; it carries every such reference.
        UnwritableFileError: the file cannot be written; it carries the path and what the system says.

    >>> import tempfile
    >>> from dangbo_report.saving import load_report
    >>> from dangbo_report.rules.samples import sample
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     load_report(save(sample("{an-sinh}"), f"{folder}/report.json")) == sample("{an-sinh}")
    True
    """
    chosen = format or _format_of(Path(path).name)
    if chosen == "json":
        return write_whole(path, to_json(report, indent=True))
    written = render(report, chosen, layout=layout, annex=annex)
    return write_whole(path, written.encode() if isinstance(written, str) else written)


def _format_of(name: str) -> str:
    """The format whose suffix a file has: the longest one, since ".a.pdf" ends with ".pdf" too."""
    suffixes = {info.suffix: info.name for info in reversed(renderers())} | {".json": "json"}
    fitting = [suffix for suffix in suffixes if name.lower().endswith(suffix)]
    if not fitting:
        suffix = Path(name).suffix
        raise UnknownFormatError(suffix or name, tuple(suffixes), likely(suffix, suffixes), "a report")
    return suffixes[max(fitting, key=len)]
