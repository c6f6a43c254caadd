"""Lines of a TOML file that are no TOML: which it is, what stands there, and what was meant."""

from __future__ import annotations

import json
import re
from typing import Final, NamedTuple

#: As the parser names the place.
_AT: Final = re.compile(r" \(at line (\d+)(?:, column \d+)?\)$| \(at end of document\)$")
#: A key and a text that stands in no quotes, perhaps with a comment behind.
_BARE: Final = re.compile(r"(?P<key>[\w.-]+)\s*=\s*(?P<text>[^\W\d][^\"'\[\]{}=#]*?)\s*(?P<note>#.*)?")
_LONGEST: Final = 100


class WrongLine(NamedTuple):
    """What is wrong with a file, and the file with that mended if it is plain what was meant."""

    reason: str
    mended: str | None


def line_at_fault(message: str, text: str) -> WrongLine:
    """The line of a file that the parser refuses.

    Args:
        message: what the parser says.
        text: the file.

    >>> line_at_fault("Invalid value (at line 1, column 11)", "summary = kết quả").reason
    'no TOML: Invalid value, line 1: summary = kết quả; a text stands in quotes: summary = "kết quả"'
    """
    place = _AT.search(message)
    if place is None:
        return WrongLine(f"no TOML: {message}", None)
    said, lines = message[: place.start()], text.splitlines()
    number = int(place[1]) if place[1] else max(1, len(lines))
    line = lines[number - 1].strip() if number <= len(lines) else ""
    reason = f"no TOML: {said}, line {number}: {line if len(line) <= _LONGEST else f'{line[:_LONGEST]}…'}"
    bare = _BARE.fullmatch(line)
    if bare is None:
        return WrongLine(reason, None)
    mended = f"{bare['key']} = {json.dumps(bare['text'], ensure_ascii=False)}"
    lines[number - 1] = mended
    return WrongLine(f"{reason}; a text stands in quotes: {mended}", "\n".join(lines))
