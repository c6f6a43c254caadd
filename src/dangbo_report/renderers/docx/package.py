"""The parts of a Word file: what each is, and how they hang together."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from dangbo_report.packages import safe, zipped
from dangbo_report.renderers.docx.markup import DECLARATION

_WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_CORE: Final = "application/vnd.openxmlformats-package.core-properties+xml"
#: What each part is, and how the document refers to it.
_PARTS: Final = {
    "word/document.xml": (f"{_WORD}.document.main+xml", ""),
    "word/styles.xml": (f"{_WORD}.styles+xml", "styles"),
    "word/settings.xml": (f"{_WORD}.settings+xml", "settings"),
    "word/footnotes.xml": (f"{_WORD}.footnotes+xml", "footnotes"),
    "word/header1.xml": (f"{_WORD}.header+xml", "header"),
    "word/header2.xml": (f"{_WORD}.header+xml", "header"),
    "customXml/item1.xml": ("application/xml", "customXml"),
    "customXml/item2.xml": ("application/xml", "customXml"),
    "docProps/core.xml": (_CORE, ""),
}

#: The part of the footnotes, and those of ours beside the parts of somebody else.
FOOTNOTES: Final = "word/footnotes.xml"
CUSTOM: Final = "customXml/dangbo-report-{}.xml"


def override(name: str) -> str:
    """What a part is that is added to a file of somebody else."""
    return f'<Override PartName="/{name}" ContentType="{_PARTS.get(name, _PARTS["customXml/item1.xml"])[0]}"/>'


def relationship(name: str) -> str:
    """How the document of somebody else refers to a part that is added."""
    kind = _PARTS.get(name, _PARTS["customXml/item1.xml"])[1]
    return f'<Relationship Id="{name.replace("/", "-")}" Type="{_OFFICE}/{kind}" Target="/{name}"/>'


def packed(parts: Mapping[str, str]) -> bytes:
    """Zip the parts, with their types and their relationships."""
    return zipped(
        {
            "[Content_Types].xml": _types(parts),
            "_rels/.rels": _relationships({"rId1": (f"{_OFFICE}/officeDocument", "word/document.xml")}, core=True),
            "word/_rels/document.xml.rels": _relationships(_of_document(parts)),
            **parts,
        }
    )


def core_properties(title: str, author: str, day: date) -> str:
    """Who wrote what on which day."""
    at = f'<dcterms:{{0}} xsi:type="dcterms:W3CDTF">{day.isoformat()}T00:00:00Z</dcterms:{{0}}>'
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{safe(title)}</dc:title><dc:creator>{safe(author)}</dc:creator><dc:language>vi-VN</dc:language>"
        f"{at.format('created')}{at.format('modified')}</cp:coreProperties>"
    )


def _types(parts: Mapping[str, str]) -> str:
    overrides = "".join(f'<Override PartName="/{name}" ContentType="{_PARTS[name][0]}"/>' for name in parts)
    return (
        f'{DECLARATION}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _of_document(parts: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    """What the document refers to, numbered in the order of the parts."""
    named = [(name, _PARTS[name][1]) for name in parts if _PARTS[name][1]]
    return {
        f"rId{number}": (f"{_OFFICE}/{kind}", name.removeprefix("word/") if name.startswith("word/") else f"../{name}")
        for number, (name, kind) in enumerate(named, start=1)
    }


def _relationships(targets: Mapping[str, tuple[str, str]], *, core: bool = False) -> str:
    rows = "".join(
        f'<Relationship Id="{number}" Type="{kind}" Target="{target}"/>' for number, (kind, target) in targets.items()
    )
    if core:
        kind = f"{_PACKAGE}/relationships/metadata/core-properties"
        rows += f'<Relationship Id="rId2" Type="{kind}" Target="docProps/core.xml"/>'
    return f'{DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'
