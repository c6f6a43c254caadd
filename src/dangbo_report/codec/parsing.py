"""JSON in: bounded in size and depth, no key twice, no number that JSON cannot keep."""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import Any, Final, cast

import orjson

from dangbo_report.errors import InvalidDocumentError

#: A report of a thousand pages is below five megabytes.
MAX_BYTES: Final = 32 * 2**20
MAX_DEPTH: Final = 100
_SPACED_COLON: Final = re.compile(rb'"[ \t\r\n]+:')


def parse(data: bytes | str) -> object:
    """Parse JSON.

    Raises:
        InvalidDocumentError: it is no JSON, too large, too deep, or has a key twice.
    """
    if len(data) > MAX_BYTES:
        raise InvalidDocumentError((("$", f"longer than {MAX_BYTES:,} bytes"),))
    try:
        raw = data.encode() if isinstance(data, str) else data
        document = orjson.loads(raw)
    except (orjson.JSONDecodeError, UnicodeEncodeError) as error:
        raise InvalidDocumentError((("$", f"no JSON: {error}"),)) from error
    if _is_canonical(document, raw):
        return document
    keys = _count_keys(document)
    if keys != raw.count(b'":') or _SPACED_COLON.search(raw):
        # Either a text holds what looks like a key, or a key stands twice: only the slow parser can tell.
        json.loads(raw, object_pairs_hook=_unique)
    return document


def _is_canonical(document: object, raw: bytes) -> bool:
    """Say whether this is just how it would be written: then no key stands twice."""
    try:
        return raw == orjson.dumps(document)
    except TypeError:  # nested deeper than orjson writes
        return False


def _count_keys(document: object) -> int:
    """Count the keys of all objects, without recursion.

    Raises:
        InvalidDocumentError: the document is nested too deep.
    """
    keys = depth = 0
    level = [document]
    while level:
        depth += 1
        if depth > MAX_DEPTH:
            raise InvalidDocumentError((("$", f"nested deeper than {MAX_DEPTH} levels"),))
        below: list[object] = []
        for value in level:
            if type(value) is dict:
                inner = cast("dict[str, object]", value)
                keys += len(inner)
                below += inner.values()
            elif type(value) is list:
                below += cast("list[object]", value)
        level = below
    return keys


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    unique = dict(pairs)
    if len(unique) < len(pairs):
        [(name, _)] = Counter(name for name, _ in pairs).most_common(1)
        raise InvalidDocumentError((("$", f"a key stands twice in one object: {name!r:.60}"),))
    return unique
