"""The kinds of files that need a library, in one table, and how each becomes a flow or a .docx."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.util import find_spec
from types import MappingProxyType
from typing import Final, final

import attrs

from dangbo_report.checking import checked_arguments, checked_fields
from dangbo_report.errors import MissingExtraError, UnreadableDocumentError
from dangbo_report.files.flow import MOST, TOO_LONG, Flow
from dangbo_report.files.worker import run_apart
from dangbo_report.files.xlsx import read_xlsx
from dangbo_report.packages import ODT, Kind, opened

_EXTRA: Final = "files"


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class Format:
    """A kind of file ("định dạng tệp").

    Attributes:
        name: what it is called.
        library: the module that parses it; the extra `files` brings it.
        function: what reads it in a process of its own, "module:function".
        most: how many bytes a file of it may have.
        package: what it is, if it is a zip; its budget is looked at before the library sees it.
    """

    name: str
    library: str
    function: str
    most: int
    package: Kind | None = None


_DOC: Final = Format(name="doc", library="doc2docx", function="word97:doc_to_docx", most=30_000_000)
#: The kind that needs no library: a workbook is read by our own walk through its XML, in this process.
WORKBOOK: Final = "xlsx"
#: The formats that become a flow by a library, by their names.
FORMATS: Final[Mapping[str, Format]] = MappingProxyType(
    {
        each.name: each
        for each in (
            Format(name="pdf", library="pypdfium2", function="pdf.api:pdf_flow", most=50_000_000),
            Format(name="odt", library="odfdo", function="odt:odt_flow", most=50_000_000, package=ODT),
            Format(name="html", library="lxml", function="html:html_flow", most=20_000_000),
        )
    }
)


@checked_arguments
def read_flow(data: bytes, form: str, *, name: str = "the document") -> Flow:
    r"""Read a file whose kind is known ("đọc tệp").

    Args:
        data: the bytes of the file.
        form: the name of its format: "xlsx", or one of `FORMATS`.
        name: what the document is called in errors.

    Raises:
        MissingExtraError: the library for it is not installed; it carries the extra.
        UnreadableDocumentError: it is damaged, locked, or more than is allowed; it carries the name and the reason.

    >>> read_flow("<p>Kết nạp 12 đảng viên.</p>".encode(), "html").text
    'Kết nạp 12 đảng viên.\n'
    """
    if form != WORKBOOK:
        return Flow.from_json(_apart(data, FORMATS[form], name))
    flow = read_xlsx(data, name=name)
    if flow.size > MOST:
        raise UnreadableDocumentError(name, TOO_LONG)
    return flow


@checked_arguments
def doc_to_docx(data: bytes, *, name: str = "the document") -> bytes:
    """Turn a .doc of Word 97 to 2003 into a .docx.

    Args:
        data: the bytes of the file.
        name: what the document is called in errors.

    Raises:
        MissingExtraError, UnreadableDocumentError: as `read_flow`.
    """
    return _apart(data, _DOC, name)


def _apart(data: bytes, form: Format, name: str) -> bytes:
    if find_spec(form.library) is None:
        raise MissingExtraError(form.name, _EXTRA)
    if len(data) > form.most:
        raise UnreadableDocumentError(name, f"it is larger than {form.most} bytes; leave out its pictures, or split it")
    if form.package is not None:
        with opened(data, form.package, name=name) as package:
            for part in package.parts:
                if part.endswith((".xml", ".rels")):
                    package.read(part)  # out of its budget, before the library sees it
    return run_apart(form.function, data, name)
