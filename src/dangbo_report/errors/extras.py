"""What an extra brings, and how to install it: from a clone and from a wheel alike."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, requires
from typing import Final

_DISTRIBUTION: Final = "dangbo-report"
_REQUIREMENT: Final = re.compile(r"""(?P<what>[^;]+?)\s*;.*\bextra\s*==\s*['"](?P<extra>[^'"]+)['"]""")
_NESTED: Final = re.compile(r"dangbo[-_.]report\[([^]]+)\]", re.IGNORECASE)


def install_command(extra: str) -> str:
    """The command that installs what an extra brings, wherever the library itself came from.

    >>> install_command("html")
    "python -m pip install 'jinja2>=3.1.4'"
    """
    brought = tuple(dict.fromkeys(_brought_by(extra)))
    return f"python -m pip install {' '.join(map(repr, brought or (f'{_DISTRIBUTION}[{extra}]',)))}"


def _brought_by(extra: str) -> Iterator[str]:
    """The requirements of an extra; those of the extras that it names among them."""
    try:
        lines = requires(_DISTRIBUTION) or ()
    except PackageNotFoundError:  # its files were copied, not installed
        return
    for match in filter(None, map(_REQUIREMENT.match, lines)):
        if match["extra"] == extra:
            nested = _NESTED.fullmatch(match["what"])
            for inner in nested[1].split(",") if nested else ():
                yield from _brought_by(inner.strip())
            if not nested:
                yield match["what"]
