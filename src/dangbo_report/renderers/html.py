"""HTML: one page that stands alone, for a phone, a screen and a printer; needs the extra `html` (Jinja2)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, partial
from importlib.resources import files
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final, assert_never, final

import attrs

from dangbo_report.layouts import Alignment, Characters, Layout, Line, Mark, TextStyle
from dangbo_report.renderers.balance import in_balance
from dangbo_report.renderers.charts import chart_of
from dangbo_report.renderers.protocol import Limit
from dangbo_report.renderers.sheet import Part, Sheet, lay_out, plain
from dangbo_report.renderers.spans import spans_of
from dangbo_report.report import Footnote, Item, Paragraph, Report, RowKind, Runs, Section, Summary, Table

if TYPE_CHECKING:
    import jinja2

#: Under the title and above the smallest heading that HTML has.
_FIRST_HEADING: Final = 2
_LAST_HEADING: Final = 6
#: The classes of cells, by where they stand.
_SIDES: Final = {Alignment.CENTRE: "centre", Alignment.RIGHT: "right"}
_WORDS: Final = "words"


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
        sheet = in_balance(lay_out(report, layout), layout)
        *above, signer = map(_line, sheet.signature)
        return _template().render(
            title=_line(sheet.title),
            name=sheet.name,
            summary=sheet.summary,
            summary_look=_look(layout.title.subject_style),
            title_mark=_mark(layout.title.mark, layout.title.mark_style),
            page=layout.page,
            copied=list(map(_line, sheet.copy)),
            columns=list(_letterhead(sheet, layout)),
            parts=list(_parts(sheet.body)),
            annex=list(_parts(sheet.annex)),
            notes=[{"number": part.place.number, "runs": part.runs} for part in sheet.notes],
            recipients=list(map(_line, sheet.recipients)),
            above=above,
            signer=signer,
            chart=partial(chart_of, facts=report.facts),
            marks=_Marks(),
        )

    def limits(self, report: Report, layout: Layout) -> Iterator[Limit]:
        """The page, which a browser makes when it prints."""
        del report, layout
        yield Limit("page", "page numbers and exact line spacing are the browser's")


def _letterhead(sheet: Sheet, layout: Layout) -> Iterator[dict[str, Any]]:
    """The two columns: what stands above its mark, the mark, and the line below."""
    form = layout.letterhead
    yield {
        "above": list(map(_line, sheet.issuing)),
        "mark": _mark(form.issuer_mark, form.issuer_mark_style),
        "below": _line(sheet.number),
    }
    yield {
        "above": list(map(_line, sheet.headed)),
        "mark": _mark(form.heading_mark, form.heading_style),
        "below": _line(sheet.date),
    }


def _line(line: Line) -> dict[str, str]:
    return {"text": line.text, "look": _look(line.style)}


def _look(style: TextStyle) -> str:
    """The classes of a text: bold, italic, underlined."""
    return " ".join(name for name, on in (("b", style.bold), ("i", style.italic), ("u", style.underline)) if on)


def _mark(mark: Mark, style: TextStyle) -> dict[str, str]:
    """Characters under a line, or how long the rule under it is."""
    if isinstance(mark, Characters):
        return {**_line(Line(mark.text, style)), "rule": ""}
    return {"text": "", "look": "", "rule": f"{int(mark.length * 100)}%"}


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
                "rows": list(_rows(part, place.node)),
            }
        case Paragraph() | Item() | Footnote() | Summary():
            return {"kind": "paragraph", "runs": part.runs}
        case _:
            assert_never(place.node)


def _rows(part: Part, table: Table) -> Iterator[tuple[RowKind, list[tuple[str, int, Runs]]]]:
    """What each row is for, and of each of its cells the class, over how many columns it goes, and what it says."""
    sides = [_SIDES.get(column.alignment, _WORDS) for column in table.all_columns]
    for index, cells in enumerate(part.composed.cells):
        spans = spans_of(table, index, cells)
        yield table.row_kinds[index], [(sides[column], width, cells[column]) for column, width in spans]
