"""HTML: one page that stands alone, for a phone, a screen and a printer; needs the extra `html` (Jinja2)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final, assert_never, final

import attrs

from dangbo_report.layouts import Alignment, Layout
from dangbo_report.renderers.indicator_table import indicator_rows
from dangbo_report.renderers.protocol import Limit
from dangbo_report.renderers.sheet import Part, characters, lay_out, plain
from dangbo_report.report import Footnote, Item, Paragraph, Report, Section, Summary, Table

if TYPE_CHECKING:
    import jinja2

#: Under the title and above the smallest heading that HTML has.
_FIRST_HEADING: Final = 2
_LAST_HEADING: Final = 6
#: The classes of cells that stand elsewhere than to the left.
_SIDES: Final = {Alignment.CENTRE: "centre", Alignment.RIGHT: "right"}


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
        sheet = lay_out(report, layout)
        left = (*(line.text for line in sheet.issuing), characters(layout.letterhead.issuer_mark), sheet.number.text)
        *above, signer = (line.text for line in sheet.signature)
        return _template().render(
            report=report,
            title=sheet.title.text,
            name=sheet.name,
            summary=sheet.summary,
            page=layout.page,
            copied=[line.text for line in sheet.copy],
            left=[line for line in left if line],
            issuer_line=len(sheet.issuing),
            headed=[line.text for line in sheet.headed],
            place=sheet.date.text,
            parts=list(_parts(sheet.body)),
            annex=list(_parts(sheet.annex)),
            notes=[{"number": part.place.number, "runs": part.runs} for part in sheet.notes],
            recipients=[line.text for line in sheet.recipients],
            above=above,
            signer=signer,
            indicators=[] if sheet.annex else list(indicator_rows(report)),
            marks=_Marks(),
        )

    def limits(self, report: Report, layout: Layout) -> Iterator[Limit]:
        """The page, which a browser makes when it prints."""
        del report, layout
        yield Limit("page", "page numbers and exact line spacing are the browser's")


def _parts(parts: tuple[Part, ...]) -> Iterator[dict[str, Any]]:
    """The body, with items that follow each other in one list."""
    for is_item, group in groupby(parts, key=lambda part: isinstance(part.place.node, Item)):
        if is_item:
            yield {"kind": "items", "lines": [{"label": part.label, "runs": part.runs} for part in group]}
        else:
            yield from map(_part, group)


def _part(part: Part) -> dict[str, Any]:
    place = part.place
    match place.node:
        case Section():
            level = min(_FIRST_HEADING + place.depth, _LAST_HEADING)
            return {"kind": "heading", "level": level, "label": part.label, "runs": part.runs}
        case Table(unit_note=unit_note):
            return {
                "kind": "table",
                "name": plain(part.runs),
                "caption": part.runs,
                "unit_note": unit_note,
                "header": part.composed.header,
                "sides": [_SIDES.get(column.alignment, "") for column in place.node.all_columns],
                "rows": list(zip(place.node.row_kinds, part.composed.cells, strict=True)),
            }
        case Paragraph() | Item() | Footnote() | Summary():
            return {"kind": "paragraph", "runs": part.runs}
        case _:
            assert_never(place.node)
