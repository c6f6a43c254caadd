"""How values show themselves: small tables of HTML in a notebook, a few lines in a shell and in a failing test."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import Final, Protocol

#: More rows than these are counted, not shown.
_MOST: Final = 20

#: A line of a shell is not longer.
_LONGEST: Final = 160

#: So many names tell which things are meant.
_NAMED: Final = 3

__all__ = ["Printer", "html_table", "named_repr", "print_lines"]


class Printer(Protocol):
    """What IPython and Hypothesis hand to `_repr_pretty_`."""

    def text(self, obj: str, /) -> object:
        """Write a text."""

    def break_(self) -> object:
        """Begin a line."""


def print_lines(printer: Printer, first: str, rest: Iterable[str]) -> None:
    """Print what a thing is, and its first parts below, a line each, indented and cut to a bearable length.

    Args:
        printer: of the shell, or of the test.
        first: what the thing is.
        rest: its parts.

    >>> class Plain:
    ...     def text(self, obj):
    ...         print(obj, end="")
    ...
    ...     def break_(self):
    ...         print()
    >>> print_lines(Plain(), "<two>", ["one", "x" * 999])
    <two>
      one
      xxx...xxx…
    """
    printer.text(first)
    parts = list(rest)
    more = [f"… +{len(parts) - _MOST}"] if len(parts) > _MOST else []
    for part in (*parts[:_MOST], *more):
        printer.break_()
        printer.text(f"  {part}" if len(part) <= _LONGEST else f"  {part[:_LONGEST]}…")


def named_repr(kind: str, what: str, names: Sequence[str]) -> str:
    """What a collection is in one line: how many things it holds, and which come first.

    Args:
        kind: the name of its class.
        what: the things, in the plural.
        names: theirs, in order.

    >>> named_repr("Catalogue", "indicators", ["a", "b", "c", "d"]), named_repr("Catalogue", "indicators", [])
    ('<Catalogue: 4 indicators, a, b, c …>', '<Catalogue: 0 indicators>')
    """
    more = " …" if len(names) > _NAMED else ""
    first = f", {', '.join(names[:_NAMED])}{more}" if names else ""
    return f"<{kind}: {len(names)} {what}{first}>"


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
