"""Zips without a clock: the same parts are the same bytes."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from datetime import date
from typing import Final
from xml.etree import ElementTree as ET

#: The day that a zip keeps for its parts: the first that it can hold.
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
_MODIFIED: Final = re.compile(r"(<dcterms:modified[^>]*>)[^<]*")
_XML: Final = (".xml", ".rels")


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """Zip parts in their order, without a clock, an owner or a system.

    >>> zipped({"a.xml": "<a/>"}) == zipped({"a.xml": b"<a/>"})
    True
    """
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            info = zipfile.ZipInfo(name, _EPOCH)
            info.compress_type, info.create_system, info.external_attr = zipfile.ZIP_DEFLATED, 0, 0
            archive.writestr(info, data)
    return stream.getvalue()


def without_clock(written: bytes, modified: date) -> bytes:
    """A file that a library wrote, without the time at which it did, nor a trace of which XML library it has.

    Args:
        written: the bytes of its zip.
        modified: the day on which it was last changed, as it is to say.
    """
    with zipfile.ZipFile(io.BytesIO(written)) as archive:
        parts = {name: archive.read(name) for name in sorted(archive.namelist())}
    return zipped({name: _alike(data, modified) if name.endswith(_XML) else data for name, data in parts.items()})


def _alike(data: bytes, modified: date) -> str:
    """XML in its canonical form, and the day it says in place of the clock."""
    text = ET.canonicalize(data.decode())
    return _MODIFIED.sub(rf"\g<1>{modified.isoformat()}T00:00:00Z", text)
