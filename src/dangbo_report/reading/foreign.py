"""Files that need a library to be read: what it gives becomes the same `Reading` as any other document."""

from __future__ import annotations

from typing import Final

import attrs

from dangbo_report.documents import Document
from dangbo_report.files import Unseen, doc_to_docx, read_flow
from dangbo_report.findings import Finding, NoticeKind, notice
from dangbo_report.organisations import Directory
from dangbo_report.reading.api import read_bounded
from dangbo_report.reading.bounds import bounded
from dangbo_report.reading.docx import read_docx

DOC: Final = "doc"


def read_foreign(data: bytes, form: str, *, name: str, directory: Directory | None = None) -> Document:
    """Read a file that is neither text nor .docx.

    Args:
        data: the bytes of the file.
        form: the name of its format: "doc", or one of `files.FORMATS`.
        name: what the document is called in errors.
        directory: the organisations that it may speak of.

    Raises:
        MissingExtraError: the library for it is not installed; it carries the extra.
        UnreadableDocumentError: it is damaged, locked, or more than is allowed; it carries the name and the reason.
    """
    if form == DOC:
        return read_docx(doc_to_docx(data, name=name), directory=directory, name=name)
    flow = read_flow(data, form, name=name)
    reading = read_bounded(bounded(flow.text, name), directory)
    return attrs.evolve(reading, notices=(*reading.notices, *map(_told, flow.unseen)))


def _told(unseen: Unseen) -> Finding:
    if unseen.all:
        return notice(
            NoticeKind.NOTHING_READ,
            f"Không đọc được chữ nào: {unseen.what}. Chưa kiểm tra được gì.",
            f"No text was read: {unseen.english}. Nothing was checked.",
        )
    return notice(NoticeKind.UNSEEN, f"Không đọc được {unseen.what}.", f"Not read: {unseen.english}.")
