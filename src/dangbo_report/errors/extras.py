"""What an extra brings, and how to install it: from a clone and from a wheel alike."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_DISTRIBUTION: Final = "dangbo-report"
_REQUIREMENT: Final = re.compile(r"""(?P<what>[^;]+?)\s*;.*\bextra\s*==\s*['"](?P<extra>[^'"]+)['"]""")


def install_command(extra: str) -> str:
    """The command that installs what an extra brings, wherever the library itself came from.

    >>> install_command("html")
    "python -m pip install 'jinja2>=3.1.4'"
    """
    brought = tuple(dict.fromkeys(_brought_by(extra)))
    return f"python -m pip install {' '.join(map(repr, brought or (f'{_DISTRIBUTION}[{extra}]',)))}"


def _brought_by(extra: str) -> Iterator[str]:
    """The requirements of an extra, as the distribution that is installed states them."""
    from importlib.metadata import PackageNotFoundError, requires  # slow to import, and seldom asked

    try:
        lines = requires(_DISTRIBUTION) or ()
    except PackageNotFoundError:  # its files were copied, not installed
        return
    for match in filter(None, map(_REQUIREMENT.match, lines)):
        if match["extra"] == extra:
            yield match["what"]
