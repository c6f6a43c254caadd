"""The clauses of a layout."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import attrs

from dangbo_report.errors import DocumentNumberSyntaxError
from dangbo_report.layouts import COMMITTEES, Component, Layout, parse_document_number
from dangbo_report.renderers import render
from dangbo_report.report import Capacity, Signature
from dangbo_report.testing.clauses import Clause, conform
from dangbo_report.testing.samples import sample_of_every_node

_NAME: Final = re.compile(r"[A-Z][A-Z0-9_]*")
#: What a page cannot do without, whoever issues it.
_NEEDED: Final = (Component.ISSUER, Component.TITLE, Component.BODY, Component.SIGNATURE)


def check_layout(layout: Layout) -> None:
    """Hold a layout against what the renderers and the rules of document form expect of one.

    Args:
        layout: the layout; often another one with some fields replaced by `attrs.evolve`.

    Raises:
        NonConformingError: a clause is broken; it carries each with what is wrong.

    >>> from dangbo_report.layouts import PARTY_2026
    >>> check_layout(PARTY_2026)
    """
    conform(layout, getattr(layout, "name", type(layout).__name__), {"type": _type}, _CLAUSES)


def _type(layout: object) -> Iterator[str]:
    if not isinstance(layout, Layout):
        yield f"it is a {type(layout).__name__}; a layout is a value: attrs.evolve(PARTY_2026, …)"


def _description(layout: Layout) -> Iterator[str]:
    if not _NAME.fullmatch(layout.name):
        yield f"the name {layout.name!r} is not that of a constant, such as PARTY_2026"
    for field in ("title", "number"):
        if not getattr(layout.instrument, field).strip():
            yield f"the instrument has no {field}; say which text lays the layout down"


def _dates(layout: Layout) -> Iterator[str]:
    if layout.effective_from < layout.instrument.issued:
        issued = layout.instrument.issued
        yield f"it is in force from {layout.effective_from}, before its instrument was issued, on {issued}"


def _components(layout: Layout) -> Iterator[str]:
    if len(set(layout.components)) < len(layout.components):
        yield "a component is named twice"
    if missing := [component for component in _NEEDED if component not in layout.components]:
        yield f"the components lack {', '.join(missing)}; no document goes without"


def _margins(layout: Layout) -> Iterator[str]:
    page = layout.page
    for side in ("top", "bottom", "left", "right"):
        least, own, most = (getattr(margins, side) for margins in (page.least, page.margins, page.most))
        if not least <= own <= most:
            yield f"the {side} margin, {own} mm, is not between least, {least}, and most, {most}; evolve all three"


def _unsourced(layout: Layout) -> Iterator[str]:
    for field in sorted(layout.unsourced):
        try:
            layout.asserts(field)
        except AttributeError:
            yield f"unsourced names {field!r}, and there is no such field"


def _number(layout: Layout) -> Iterator[str]:
    letterhead = sample_of_every_node().letterhead
    for number in (5, None):
        written = layout.write_number(attrs.evolve(letterhead, number=number))
        try:
            read = parse_document_number(written).number
        except DocumentNumberSyntaxError as error:
            yield f"the number is written {written!r}, which cannot be read back: {error}"
        else:
            if read != number:
                yield f"the number {number or 'of a draft'} is written {written!r}, which is read as {read or 'none'}"


def _signature(layout: Layout) -> Iterator[str]:
    written: set[str] = set()
    for capacity in Capacity:
        lines = layout.write_signature(
            Signature(title="PHÓ TRƯỞNG BAN", name="Nguyễn Văn A", capacity=capacity, on_behalf_of="TRƯỞNG BAN")
        )
        written.add(lines[0].text)
    if len(written) < len(Capacity):
        yield "two capacities have one abbreviation; a reader could not tell in whose stead somebody signs"
    if not set(COMMITTEES) <= set(layout.signature.indivisible):
        yield "signature.indivisible lacks a Party committee; nobody deputises for one"


def _renders(layout: Layout) -> Iterator[str]:
    for name in ("text", "markdown"):
        try:
            render(sample_of_every_node(), name, layout=layout)
        except Exception as error:  # noqa: BLE001 - a field of any type may stand where it does not belong
            yield f"the format {name} raised {type(error).__name__} with it: {error}"


_CLAUSES: Final[dict[str, Clause[Layout]]] = {
    "description": _description,
    "dates": _dates,
    "components": _components,
    "margins": _margins,
    "unsourced": _unsourced,
    "number": _number,
    "signature": _signature,
    "renders": _renders,
}
