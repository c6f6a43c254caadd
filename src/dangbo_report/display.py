"""How values show themselves in a notebook: small tables of HTML, every text escaped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import Final

#: More rows than these are counted, not shown.
_MOST: Final = 20

__all__ = ["html_table"]


def html_table(caption: str, header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A table with its first rows, and how many more there are.

    Args:
        caption: what stands above it.
        header: the headings of its columns.
        rows: the cells; each is shown by its text.

    >>> html_table("A & B", ["x"], [["<1>"]])
    '<table><caption>A &amp; B</caption><tr><th>x</th></tr><tr><td>&lt;1&gt;</td></tr></table>'
    """
    given = list(rows)
    shown = "".join(_row("td", row) for row in given[:_MOST])
    more = f'<tr><td colspan="{len(header)}">… +{len(given) - _MOST}</td></tr>' if len(given) > _MOST else ""
    return f"<table><caption>{escape(caption)}</caption>{_row('th', header)}{shown}{more}</table>"


def _row(kind: str, cells: Iterable[object]) -> str:
    return f"<tr>{''.join(f'<{kind}>{escape(str(cell))}</{kind}>' for cell in cells)}</tr>"
