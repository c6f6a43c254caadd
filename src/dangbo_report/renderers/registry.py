"""Which renderers there are: an explicit table, then plug-ins; each is loaded when it is asked for."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from importlib.util import find_spec
from typing import Final, final

import attrs

from dangbo_report.checking import checked_fields
from dangbo_report.errors import BrokenRendererError, MissingExtraError, UnknownFormatError, install_command
from dangbo_report.errors.likely import likely
from dangbo_report.renderers.protocol import Renderer

ENTRY_POINT_GROUP: Final = "dangbo_report.renderers"


@final
@attrs.frozen(field_transformer=checked_fields)
class RendererInfo:
    """A renderer that can be asked for.

    Attributes:
        name: by which it is asked for.
        target: "module:Class", or a function of that module which makes one.
        suffix: of the files, with the dot.
        requires: the module that must be installed; empty for none.
        extra: the extra of this library that brings it; empty for none, and for plug-ins.
    """

    name: str
    target: str
    suffix: str = ""
    requires: str = ""
    extra: str = ""

    @property
    def available(self) -> bool:
        """Say whether what it needs is installed."""
        return not self.requires or find_spec(self.requires) is not None

    @property
    def install(self) -> str:
        """The line that installs what is missing; empty if nothing is."""
        return "" if self.available else install_command(self.extra)


BUILT_IN: Final = (
    RendererInfo("text", "dangbo_report.renderers.text:TextRenderer", ".txt"),
    RendererInfo("markdown", "dangbo_report.renderers.markdown:MarkdownRenderer", ".md"),
    RendererInfo("html", "dangbo_report.renderers.html:HtmlRenderer", ".html", requires="jinja2", extra="html"),
    RendererInfo("docx", "dangbo_report.renderers.docx:DocxRenderer", ".docx"),
    RendererInfo("pdf", "dangbo_report.renderers.pdf:PdfRenderer", ".pdf", requires="typst", extra="pdf"),
    RendererInfo("pdf-a", "dangbo_report.renderers.pdf:archival", ".a.pdf", requires="typst", extra="pdf"),
    RendererInfo("pdf-ua", "dangbo_report.renderers.pdf:accessible", ".ua.pdf", requires="typst", extra="pdf"),
    RendererInfo("csv", "dangbo_report.renderers.csv:CsvRenderer", ".csv"),
    RendererInfo("xlsx", "dangbo_report.renderers.xlsx:XlsxRenderer", ".xlsx", requires="openpyxl", extra="xlsx"),
)


def renderers() -> tuple[RendererInfo, ...]:
    """Every renderer, what it needs, and the line that installs what is missing."""
    plugins = (RendererInfo(name, entry.value, f".{name}") for name, entry in sorted(_plugins().items()))
    return (*BUILT_IN, *plugins)


@cache
def _plugins() -> dict[str, EntryPoint]:
    built_in = {info.name for info in BUILT_IN}
    return {entry.name: entry for entry in entry_points(group=ENTRY_POINT_GROUP) if entry.name not in built_in}


@cache
def renderer(name: str) -> Renderer:
    """The renderer of that name.

    Raises:
        UnknownFormatError: there is none; it carries the name, those that exist and the likely one.
        MissingExtraError: it needs an extra that is not installed; it carries the name and the extra.
        BrokenRendererError: it is a plug-in that cannot be loaded, or is none; it carries the name and the reason.
    """
    for info in BUILT_IN:
        if info.name == name:
            if not info.available:
                raise MissingExtraError(name, info.extra)
            module, _, attribute = info.target.partition(":")
            found: Renderer = getattr(import_module(module), attribute)()
            return found
    if entry := _plugins().get(name):
        return _loaded(name, entry)
    known = tuple(info.name for info in renderers())
    raise UnknownFormatError(name, known, likely(name.lstrip("."), known))


def _loaded(name: str, entry: EntryPoint) -> Renderer:
    """What an entry point leads to, if that is a renderer."""
    try:
        loaded = entry.load()
        plugin: object = loaded() if isinstance(loaded, type) else loaded
        found = plugin if isinstance(plugin, Renderer) else None
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        raise BrokenRendererError(name, f"it could not be loaded ({type(error).__name__})") from error
    if found is None:
        raise BrokenRendererError(name, f"{entry.value} is a {type(plugin).__name__}, which is no Renderer")
    return found


def is_plugin(name: str) -> bool:
    """Say whether a renderer is of somebody else's making."""
    return name in _plugins()
