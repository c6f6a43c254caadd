"""The clauses of a renderer."""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Final

import attrs

from dangbo_report.layouts import FRONT_2025, PARTY_2018, PARTY_2026, STATE_2020, YOUTH_2013
from dangbo_report.renderers import Limit, Renderer, registry
from dangbo_report.report import shown_figures
from dangbo_report.testing.clauses import Clause, conform
from dangbo_report.testing.samples import sample_of_every_node, sample_report

_MEMBERS: Final = ("name", "media_type", "suffix", "render", "limits")
_NAME: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_MEDIA_TYPE: Final = re.compile(r"[a-z]+/[a-z0-9.+-]+")
_SUFFIX: Final = re.compile(r"(\.[a-z0-9]+)+")
_LAYOUTS: Final = (PARTY_2026, PARTY_2018, STATE_2020, YOUTH_2013, FRONT_2025)
_MARKUP: Final = ("html", "xml")


def check_renderer(renderer: Renderer) -> None:
    """Hold a renderer against what `render` and its users expect of one.

    Args:
        renderer: an instance of the renderer.

    Raises:
        NonConformingError: a clause is broken; it carries each with what is wrong.

    >>> from dangbo_report.renderers.registry import renderer
    >>> check_renderer(renderer("markdown"))
    """
    conform(renderer, type(renderer).__name__, {"protocol": _protocol, "output": _output}, _CLAUSES)


def _protocol(renderer: object) -> Iterator[str]:
    if missing := [member for member in _MEMBERS if not hasattr(renderer, member)]:
        yield f"it has no {', '.join(missing)}; a renderer has {', '.join(_MEMBERS)}"
    elif isinstance(renderer, type):
        yield f"{renderer.__name__} is a class; give an instance, {renderer.__name__}()"


def _output(renderer: Renderer) -> Iterator[str]:
    written: object = renderer.render(sample_report(), PARTY_2026)
    if not isinstance(written, str | bytes):
        yield f"render() gives {type(written).__name__}; it gives str, or bytes for a binary format"
    elif not written:
        yield "render() gives nothing"


def _description(renderer: Renderer) -> Iterator[str]:
    if not _NAME.fullmatch(renderer.name):
        yield f"the name {renderer.name!r} is not small words joined by hyphens, such as tsv"
    if not _MEDIA_TYPE.fullmatch(renderer.media_type):
        yield f"the media type {renderer.media_type!r} is none, such as text/plain"
    if not _SUFFIX.fullmatch(renderer.suffix):
        yield f"the suffix {renderer.suffix!r} is not a point and small letters, such as .tsv"


def _own_name(renderer: Renderer) -> Iterator[str]:
    built_in = {info.name: info.target.partition(":")[0] for info in registry.BUILT_IN}
    if renderer.name in built_in:
        if not type(renderer).__module__.startswith(built_in[renderer.name]):
            yield f"{renderer.name!r} is a renderer of the library, which `render` takes; take a name of your own"
    elif registry.is_plugin(renderer.name):
        other = type(registry.renderer(renderer.name))
        if other is not type(renderer):
            yield f"{renderer.name!r} is {other.__module__}.{other.__qualname__}, installed here; take another name"


def _same_bytes(renderer: Renderer) -> Iterator[str]:
    first, again = (renderer.render(sample_of_every_node(), PARTY_2026) for _ in range(2))
    if first != again:
        yield (
            "equal reports give different output; take the date from report.date, never from the clock, and walk over"
            " tuples, never over sets"
        )


def _no_clock(renderer: Renderer) -> Iterator[str]:
    before = datetime.now(UTC).astimezone()
    written = renderer.render(sample_of_every_node(), PARTY_2026)
    if isinstance(written, bytes):
        if zipfile.is_zipfile(io.BytesIO(written)):
            with zipfile.ZipFile(io.BytesIO(written)) as archive:
                stamps = [entry.date_time[0] for entry in archive.infolist()]
            if before.year in stamps:
                yield "the archive says when it was made; give each ZipInfo a date_time of its own, such as 1980-01-01"
        return
    for shape in ("%Y-%m-%d", "%d/%m/%Y"):
        if (today := f"{before:{shape}}") in written:
            yield f"it writes today's date, {today}; take report.date, or nobody can write the same file tomorrow"


def _nothing_dropped(renderer: Renderer) -> Iterator[str]:
    report = sample_of_every_node()
    written = renderer.render(report, PARTY_2026)
    if isinstance(written, bytes) or tuple(renderer.limits(report, PARTY_2026)):
        return
    for shown in shown_figures(report):
        if str(shown) not in written:
            yield f"the figure {shown} is not written, and limits() does not say so"
            return
    for text in ("Mặt trận", "Bảng số liệu", "không phải gạch đầu dòng", "Thường trực Huyện ủy", "Nguyễn Văn A"):
        if text not in written:
            yield f"{text!r} is not written, and limits() does not say so"


def _figures(renderer: Renderer) -> Iterator[str]:
    report = sample_of_every_node()
    written = renderer.render(report, PARTY_2026)
    if isinstance(written, str) and not any(str(shown) in written for shown in shown_figures(report)):
        yield "no figure stands in the text as str(figure) writes it; a figure that is respelt cannot be read back"


def _limits(renderer: Renderer) -> Iterator[str]:
    given: Iterable[object] = renderer.limits(sample_of_every_node(), PARTY_2026)
    for limit in given:
        if not isinstance(limit, Limit):
            yield f"limits() gives {type(limit).__name__}; it gives Limit(feature, message)"
        elif not limit.feature or not limit.message:
            yield "a limit is empty; say what is left out, and what becomes of it"


def _escaped(renderer: Renderer) -> Iterator[str]:
    written = renderer.render(sample_of_every_node(), PARTY_2026)
    if isinstance(written, str) and any(kind in renderer.media_type for kind in _MARKUP) and "<b>Luật" in written:
        yield "the text <b>Luật</b> is written as markup; escape every text of the report"


def _composed(renderer: Renderer) -> Iterator[str]:
    written = renderer.render(sample_of_every_node(), PARTY_2026)
    if isinstance(written, str) and not unicodedata.is_normalized("NFC", written):
        yield "letters and marks stand apart; write NFC, as the texts of the report are"


def _every_layout(renderer: Renderer) -> Iterator[str]:
    for layout in _LAYOUTS:
        try:
            renderer.render(sample_of_every_node(), layout)
        except Exception as error:  # noqa: BLE001 - a third party's renderer may raise anything
            yield f"it raised {type(error).__name__}: {error} with the layout {layout.name}"


def _bare_report(renderer: Renderer) -> Iterator[str]:
    bare = attrs.evolve(sample_report(), sections=(), summary="", footnotes=())
    try:
        renderer.render(bare, PARTY_2026)
    except Exception as error:  # noqa: BLE001 - a third party's renderer may raise anything
        yield f"it raised {type(error).__name__}: {error} on a report without sections; drafts are rendered too"


_CLAUSES: Final[dict[str, Clause[Renderer]]] = {
    "description": _description,
    "own-name": _own_name,
    "same-bytes": _same_bytes,
    "no-clock": _no_clock,
    "nothing-dropped": _nothing_dropped,
    "figures": _figures,
    "limits": _limits,
    "escaped": _escaped,
    "composed": _composed,
    "every-layout": _every_layout,
    "bare-report": _bare_report,
}
