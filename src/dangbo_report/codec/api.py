"""To JSON and back: strict, versioned, exact; fast first, and in detail only when something is wrong."""

from __future__ import annotations

from functools import cache
from typing import Any, Final, TypeAlias, TypeVar, overload

import orjson
from cattrs import Converter

from dangbo_report.checking import checked_arguments
from dangbo_report.codec.converter import MAX_FAULTS, make_converter
from dangbo_report.codec.envelope import unwrap, wrap
from dangbo_report.codec.faults import faults_in
from dangbo_report.codec.further import further_faults
from dangbo_report.codec.parsing import parse
from dangbo_report.codec.records import (
    CatalogueRecord,
    DirectoryRecord,
    FactBookRecord,
    Faults,
    RegimeRecord,
    ReportRecord,
)
from dangbo_report.errors import InvalidDocumentError, WrongTypeError
from dangbo_report.indicators import Catalogue, FactBook
from dangbo_report.organisations import Directory
from dangbo_report.regimes import ReportingRegime
from dangbo_report.report import Report

#: What is stored as a document of its own.
Storable: TypeAlias = Report | FactBook | Directory | Catalogue | ReportingRegime
T = TypeVar("T", Report, FactBook, Directory, Catalogue, ReportingRegime)

#: What can be stored: the kind that the envelope names, and its record.
KINDS: Final[dict[type, tuple[str, Any]]] = {
    Report: ("report", ReportRecord),
    FactBook: ("fact-book", FactBookRecord),
    Directory: ("directory", DirectoryRecord),
    Catalogue: ("catalogue", CatalogueRecord),
    ReportingRegime: ("regime", RegimeRecord),
}


def kind_of(kind: type) -> tuple[str, Any]:
    """The name of a kind of document and its record.

    Raises:
        WrongTypeError: documents of that kind are not stored; it carries the kind.
    """
    if kind not in KINDS:
        names = [each.__name__ for each in KINDS]
        raise WrongTypeError("kind", kind, f"one of {', '.join(names)}", names[0])
    return KINDS[kind]


@cache
def _converter(*, detailed: bool) -> Converter:
    return make_converter(detailed=detailed)


@checked_arguments
def to_json(value: Storable, *, indent: bool = False) -> bytes:
    """Write a report, a fact book, a directory, a catalogue or a regime as JSON; `from_json` is the inverse.

    The same value gives the same bytes, always. Defaults are left out.

    Args:
        value: what to write.
        indent: spread it over lines, for people and for version control.

    Raises:
        DuplicateCodeError: two different organisations have one code; it carries the code.

    >>> to_json(Catalogue())
    b'{"format":"dangbo-report","kind":"catalogue","version":2,"data":{}}'
    """
    kind, record = KINDS[type(value)]
    data = _converter(detailed=False).unstructure(record.of(value))
    return orjson.dumps(wrap(kind, data), option=orjson.OPT_INDENT_2 if indent else None)


@overload
def from_json(data: bytes | str) -> Report: ...
@overload
def from_json(data: bytes | str, kind: type[T]) -> T: ...
@checked_arguments
def from_json(data: bytes | str, kind: type[Any] = Report) -> Any:
    """Read what `to_json` wrote, in this version or an older one.

    Nothing is coerced: 3.7, "12", true or null where a whole number belongs is a fault.

    Args:
        data: the JSON.
        kind: what it must hold: Report, FactBook, Directory, Catalogue or ReportingRegime.

    Raises:
        InvalidDocumentError: it cannot be loaded; it carries every fault with its path.

    >>> from_json(to_json(Catalogue()), Catalogue)
    <Catalogue: 0 indicators>
    """
    name, record = kind_of(kind)
    payload = unwrap(parse(data), name)
    try:
        loaded = _converter(detailed=False).structure(payload, record)
    except Exception:  # noqa: BLE001 - whatever it is, the detailed run says where
        loaded = _in_detail(data, name, record)
    faults: Faults = []
    built = loaded.build(faults)
    if faults:
        raise _invalid(faults)
    return built


def _in_detail(data: bytes | str, name: str, record: Any) -> Any:
    """Load again, from the bytes, keeping every fault with its path."""
    try:
        return _converter(detailed=True).structure(unwrap(parse(data), name), record)
    except Exception as error:
        faults = list(faults_in(error))
        further = further_faults(unwrap(parse(data), name), record, _converter(detailed=False), faults)
        raise _invalid([*faults, *further]) from error


def _invalid(faults: Faults) -> InvalidDocumentError:
    return InvalidDocumentError(tuple(faults[:MAX_FAULTS]), max(0, len(faults) - MAX_FAULTS))
