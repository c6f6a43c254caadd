"""TOML in bounded time: for a dotted key of n parts the parser of the standard library takes n² of time and memory."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from typing import Any, Final

from dangbo_report.checking import checked_arguments

#: No file of ours has more than five names before a value.
_MOST_PARTS: Final = 100
_NAME: Final = r"""(?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')"""
_ENDLESS_KEY: Final = re.compile(rf"(?<![\w-])(?:{_NAME}[ \t]*+\.[ \t]*+){{{_MOST_PARTS}}}")


@checked_arguments
def toml_tables(text: str, *, parse_float: Callable[[str], Any] = float) -> dict[str, Any]:
    r"""What a TOML file says.

    Args:
        text: the file.
        parse_float: what is made of decimals.

    Raises:
        ValueError: it is no TOML, or a key in it has more than a hundred parts.
        RecursionError: it is nested without end.

    >>> toml_tables("[rules]\nF001 = 'off'")
    {'rules': {'F001': 'off'}}
    """
    if endless := _ENDLESS_KEY.search(text):
        line = text.count("\n", 0, endless.start()) + 1
        raise ValueError(f"a key has more than {_MOST_PARTS} parts (at line {line})")
    return tomllib.loads(text, parse_float=parse_float)
