"""Rendering: one call, many formats, each in a file of its own."""

from __future__ import annotations

from typing import Literal, overload

from dangbo_report.checking import checked_arguments
from dangbo_report.errors import BrokenRendererError, DangboReportError
from dangbo_report.layouts import Layout, layout_for
from dangbo_report.renderers import registry
from dangbo_report.renderers.protocol import Limit, Renderer
from dangbo_report.report import Report, with_annex

TextFormat = Literal["text", "markdown", "html", "csv"]
BinaryFormat = Literal["docx", "pdf", "pdf-a", "pdf-ua", "xlsx"]


@overload
def render(report: Report, format: TextFormat, *, layout: Layout | None = None, annex: bool = False) -> str: ...
@overload
def render(report: Report, format: BinaryFormat, *, layout: Layout | None = None, annex: bool = False) -> bytes: ...
@overload
def render(
    report: Report, format: str | Renderer, *, layout: Layout | None = None, annex: bool = False
) -> str | bytes: ...
@checked_arguments
def render(report: Report, format: str | Renderer, *, layout: Layout | None = None, annex: bool = False) -> str | bytes:
    """Write a report in a format ("kết xuất").

    Args:
        report: the report.
        format: "text", "markdown", "html", "docx", "pdf", "pdf-a" (PDF/A-2a), "pdf-ua" (PDF/UA-1), "csv" or
            "xlsx" (the table of all figures), the name of a plug-in, or a renderer itself, such as that of a template.
        layout: how it is laid out; that of its issuer on its date unless given.
        annex: whether it ends with a table of all its indicators ("phụ lục"); see `with_annex`.

    Raises:
        UnknownFormatError: no renderer has that name; it carries the name and those that exist.
        MissingExtraError: the renderer needs an extra that is not installed; it carries the extra.
        UnresolvedReferenceError: prose names a fact that is not there; it carries every such reference.
        NoLayoutError: no layout is known for the issuer on that date, and none was given.
        CollectiveSignatureError: a deputy would sign for a committee; it carries the committee.
        BrokenRendererError: a plug-in raised, or wrote what is neither text nor bytes; it carries its name.
        ImpossibleValueError: the layout cannot write the number, the sign or the signature; it carries the value.
    """
    chosen = layout or layout_for(report.issuer, on=report.date)
    renderer, foreign = _found(format)
    told = with_annex(report) if annex else report
    return _of_plugin(renderer.name, renderer, told, chosen) if foreign else renderer.render(told, chosen)


def _found(format: str | Renderer) -> tuple[Renderer, bool]:
    """The renderer that is asked for, and whether it is of somebody else's making."""
    if isinstance(format, str):
        return registry.renderer(format), registry.is_plugin(format)
    return format, not type(format).__module__.startswith("dangbo_report.")


def _of_plugin(name: str, renderer: Renderer, report: Report, layout: Layout) -> str | bytes:
    """What a renderer of somebody else writes, which may do anything."""
    try:
        written = renderer.render(report, layout)
    except (DangboReportError, KeyboardInterrupt):
        raise
    except BaseException as error:
        raise BrokenRendererError(name, f"it raised {type(error).__name__}") from error
    if not isinstance(written, str | bytes):  # pyright: ignore[reportUnnecessaryIsInstance] - a plug-in may give anything
        raise BrokenRendererError(name, f"it wrote a {type(written).__name__}, which is neither str nor bytes")
    return written


@checked_arguments
def limits(report: Report, format: str | Renderer, *, layout: Layout | None = None) -> tuple[Limit, ...]:
    """What of a report a format cannot express, so that nothing is dropped in silence.

    Raises:
        UnknownFormatError: no renderer has that name; it carries the name and those that exist.
        MissingExtraError: the renderer needs an extra that is not installed; it carries the extra.
        BrokenRendererError: a plug-in raised, or named what is no limit; it carries its name.
    """
    chosen = layout or layout_for(report.issuer, on=report.date)
    renderer, foreign = _found(format)
    return (
        _limits_of_plugin(renderer.name, renderer, report, chosen)
        if foreign
        else tuple(renderer.limits(report, chosen))
    )


def _limits_of_plugin(name: str, renderer: Renderer, report: Report, layout: Layout) -> tuple[Limit, ...]:
    try:
        told = tuple(renderer.limits(report, layout))
    except (DangboReportError, KeyboardInterrupt):
        raise
    except BaseException as error:
        raise BrokenRendererError(name, f"it raised {type(error).__name__}") from error
    if not all(isinstance(each, Limit) for each in told):  # pyright: ignore[reportUnnecessaryIsInstance] - as above
        raise BrokenRendererError(name, "it named what is no Limit")
    return told
