"""A document that was read, as data: what recognised it is the business of `reading`."""

from __future__ import annotations

from typing import final

import attrs

from dangbo_report.checking import checked_fields
from dangbo_report.claims import Claim
from dangbo_report.display import Printer, html_table, print_lines
from dangbo_report.documents.grid import Grid
from dangbo_report.documents.mentions import INDICATOR_KINDS, Mention
from dangbo_report.documents.outline import Outline
from dangbo_report.documents.places import SourceMap
from dangbo_report.findings import Finding


@final
@attrs.frozen(repr=False, field_transformer=checked_fields)
class Document:
    """A document that was read ("văn bản"); the room `reading` calls it Reading.

    Attributes:
        text: the text, in NFC; every span points into it.
        mentions: every number in it, in order.
        claims: what the document asserts and arithmetic or the calendar can check.
        outline: title, parts, headings, items, notes, recipients, signature.
        notices: what could not be seen or placed, and what was turned into other letters; `audit` tells them.
        tables: its tables of data; their figures are among its mentions.
        source: the way from each place of the text back into the file; None for plain text.
    """

    text: str = attrs.field(repr=False)
    mentions: tuple[Mention, ...] = ()
    claims: tuple[Claim, ...] = attrs.field(default=(), repr=False)
    outline: Outline = attrs.field(repr=False, kw_only=True)
    notices: tuple[Finding, ...] = attrs.field(default=(), repr=False, kw_only=True)
    tables: tuple[Grid, ...] = attrs.field(default=(), repr=False, kw_only=True)
    source: SourceMap | None = attrs.field(default=None, repr=False, eq=False, kw_only=True)

    def __repr__(self) -> str:
        """How much was read."""
        return (
            f"<Reading: {len(self.text)} characters, {len(self.figures)} figures, {len(self.claims)} claims,"
            f" {len(self.tables)} tables>"
        )

    def _repr_pretty_(self, printer: Printer, cycle: bool, /) -> None:  # noqa: FBT001 - as IPython and Hypothesis call it
        """Show what was read in a shell and in a failing test, by its lines."""
        del cycle
        print_lines(printer, repr(self), self.text.splitlines())

    def _repr_html_(self) -> str:
        """Show the first figures in a notebook."""
        rows = ((each.surface, each.kind.value, each.role.value) for each in self.figures)
        return html_table(repr(self), ("Số liệu", "Loại", "Vai trò"), rows)

    @property
    def figures(self) -> tuple[Mention, ...]:
        """The mentions that measure something."""
        return tuple(mention for mention in self.mentions if mention.kind in INDICATOR_KINDS)
