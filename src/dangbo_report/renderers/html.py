"""HTML: one page that stands alone, for a phone, a screen and a printer; needs the extra `html` (Jinja2)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final, assert_never, final

import attrs

from dangbo_report.layouts import Characters, Layout
from dangbo_report.renderers.frame import arranged
from dangbo_report.renderers.indicator_table import indicator_rows
from dangbo_report.renderers.protocol import Limit
from dangbo_report.report import Composed, Footnote, Item, Paragraph, Report, Section, Table, compose

if TYPE_CHECKING:
    import jinja2

#: Under the title and above the smallest heading that HTML has.
_FIRST_HEADING: Final = 2
_LAST_HEADING: Final = 6


@cache
def _template() -> jinja2.Template:
    import jinja2

    environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined, keep_trailing_newline=True)
    source = files("dangbo_report.renderers").joinpath("report.html.j2")
    return environment.from_string(source.read_text(encoding="utf-8"))


@final
@attrs.define
class _Marks:
    """Numbers the places at which one footnote is marked, so that each can be linked to."""

    seen: dict[int, int] = attrs.field(factory=dict[int, int])

    def next(self, number: int) -> int:
        """The number of this place."""
        self.seen[number] = self.seen.get(number, 0) + 1
        return self.seen[number]


@final
@attrs.frozen
class HtmlRenderer:
    """Writes a report as one HTML page: no script, nothing fetched, every text escaped."""

    name: str = "html"
    media_type: str = "text/html"
    suffix: str = ".html"

    def render(self, report: Report, layout: Layout) -> str:
        """Write the page."""
        body, annex, notes = arranged(compose(report, pads_counts=layout.pads_counts))
        head, form = report.letterhead, layout.letterhead
        mark = form.issuer_mark.text if isinstance(form.issuer_mark, Characters) else ""
        superior = form.superior_style.write(head.superior)
        lines = (superior, form.issuer_style.write(head.issuer), mark, layout.write_number(head))
        *above, signer = (line.text for line in layout.write_signature(report.signature))
        return _template().render(
            report=report,
            title=layout.title.kind_style.write(report.title),
            page=layout.page,
            left=[line for line in lines if line],
            issuer_line=2 if superior else 1,
            heading=form.heading_style.write(form.heading),
            motto=form.motto,
            place=layout.date.write(report.date, head.place),
            parts=list(_parts(body, layout)),
            annex=list(_parts(annex, layout)),
            notes=[{"number": part.place.number, "runs": part.runs} for part in notes],
            recipients=[line.text for line in layout.write_recipients(report.recipients)],
            above=above,
            signer=signer,
            indicators=[] if annex else list(indicator_rows(report)),
            marks=_Marks(),
        )

    def limits(self, report: Report, layout: Layout) -> Iterator[Limit]:
        """The page, which a browser makes when it prints."""
        del report, layout
        yield Limit("page", "page numbers and exact line spacing are the browser's")


def _parts(composed: list[Composed], layout: Layout) -> Iterator[dict[str, Any]]:
    """The body, with items that follow each other in one list."""
    for is_item, group in groupby(composed, key=lambda part: isinstance(part.place.node, Item)):
        if is_item:
            lines = [
                {"label": layout.outline.label(part.place.marker, part.place.number), "runs": part.runs}
                for part in group
            ]
            yield {"kind": "items", "lines": lines}
        else:
            for part in group:
                yield from _part(part, layout)


def _part(part: Composed, layout: Layout) -> Iterator[dict[str, Any]]:
    place = part.place
    match place.node:
        case Section(heading=heading):
            label = layout.outline.label(place.marker, place.number)
            level = min(_FIRST_HEADING + place.depth, _LAST_HEADING)
            yield {"kind": "heading", "level": level, "label": label, "heading": heading}
        case Table(header=header, caption=caption):
            yield {"kind": "table", "caption": caption, "header": header, "rows": part.cells}
        case Paragraph() | Item() | Footnote():
            yield {"kind": "paragraph", "runs": part.runs}
        case _:
            assert_never(place.node)
