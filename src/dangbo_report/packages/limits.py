"""How much a file may hold, in one table; and what each kind of file is called."""

from __future__ import annotations

from typing import Final, final

import attrs

from dangbo_report.checking import checked_fields

_WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_SHEET: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_MACRO_WORD: Final = "application/vnd.ms-word"
_MACRO_SHEET: Final = "application/vnd.ms-excel"


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class Limits:
    """The budget of one file, over all of its parts.

    Attributes:
        packed: the bytes of the file itself.
        entries: the parts that its zip lists.
        unpacked: the bytes of all parts that are read.
        ratio: how many times larger a part may be than its bytes in the zip, once it is larger than a megabyte.
        elements: the XML elements of all parts that are read.
        depth: how deep elements may be nested.
        characters: the text that is read out of it.
        numbers: how many numbers stand in that.
    """

    packed: int
    entries: int
    unpacked: int
    ratio: int
    elements: int
    depth: int
    characters: int = 1_000_000
    numbers: int = 40_000


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class Kind:
    """A kind of file that is a zip of parts.

    Attributes:
        program: what writes and repairs it.
        suffix: what its name ends with.
        old: what its forerunner without a zip is called.
        what: what a file of this kind is.
        instead: the way out for who has another file of an office program.
        main: the content types that its main part may have.
        limits: how much it may hold.
    """

    program: str
    suffix: str
    old: str
    what: str
    instead: str
    main: frozenset[str]
    limits: Limits


#: Some hundred pages are 20 MB of XML, half a million elements and a million characters; pictures count in the file
#: alone. Whatever is full of figures to the last bound is read in some twenty seconds and half a gigabyte.
WORD: Final = Kind(
    program="Word",
    suffix=".docx",
    old=".doc of Word 97-2003",
    what="Word document",
    instead="`audit` takes it, and `save_findings` writes what is found; comments and templates are of .docx alone",
    main=frozenset(
        (
            f"{_WORD}.document.main+xml",
            f"{_WORD}.template.main+xml",
            f"{_MACRO_WORD}.document.macroEnabled.main+xml",
            f"{_MACRO_WORD}.template.macroEnabledTemplate.main+xml",
        )
    ),
    limits=Limits(packed=100_000_000, entries=5_000, unpacked=50_000_000, ratio=400, elements=600_000, depth=500),
)
#: A form of a hundred indicators is some 15 kB, ten thousand rows of XML are some 3 MB.
FORM: Final = Kind(
    program="Excel",
    suffix=".xlsx",
    old=".xls of Excel 97-2003",
    what="Excel workbook",
    instead="copy its table into a sheet and save that as .xlsx or .csv; `read` gives the tables of a document",
    main=frozenset(
        (
            f"{_SHEET}.sheet.main+xml",
            f"{_SHEET}.template.main+xml",
            f"{_MACRO_SHEET}.sheet.macroEnabled.main+xml",
            f"{_MACRO_SHEET}.template.macroEnabled.main+xml",
        )
    ),
    limits=Limits(packed=20_000_000, entries=2_000, unpacked=8_000_000, ratio=400, elements=1_000_000, depth=200),
)
#: What LibreOffice writes; it has no content types, and names its parts itself.
ODT: Final = Kind(
    program="LibreOffice",
    suffix=".odt",
    old=".sdw of StarOffice",
    what="text of LibreOffice",
    instead="`read` takes every kind of document by its content",
    main=frozenset(),
    limits=Limits(packed=50_000_000, entries=5_000, unpacked=20_000_000, ratio=400, elements=1_000_000, depth=500),
)
