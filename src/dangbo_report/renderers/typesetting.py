"""The typst compiler of this process, and what its typefaces can write; needs the extra `pdf`."""

from __future__ import annotations

import json
import unicodedata
from functools import cache
from importlib.resources import files
from threading import Lock
from typing import TYPE_CHECKING, Any, Final

from dangbo_report.errors import MissingFontError, UnrenderableReportError

if TYPE_CHECKING:
    import typst

_TONES: Final = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_SMALL: Final = "đ" + "".join(unicodedata.normalize("NFC", vowel + tone) for vowel in "aăâeêioôơuưy" for tone in _TONES)
#: What a typeface for a Vietnamese document must have; any that lacks a letter would be patched from another.
LETTERS: Final = _SMALL + _SMALL.upper()
#: Its bold italic has no shapes for ơ and ư with a tone (only for the tones): upright weight is thickened instead.
WITHOUT_BOLD_ITALIC: Final = frozenset(["Libertinus Serif"])
_PROBE: Final = b"""
#let data = json(bytes(sys.inputs.report))
#set text(font: data.fonts, fallback: data.fallback)
#for weight in ("regular", "bold") { for slant in ("normal", "italic") {
  text(weight: weight, style: slant, data.text)
} }
"""
#: The compiler is not meant for two threads at once.
_LOCK: Final = Lock()


def typeset(data: str, *, template: bytes | None = None, **how: Any) -> tuple[bytes, ...]:
    """Let the compiler of this process set a document; a picture for every page, or one file.

    Args:
        data: what the template sets, as JSON.
        template: the source; that of reports unless given.
        how: the options of `typst.Compiler.compile`.

    Raises:
        UnrenderableReportError: the compiler refuses; it carries what the compiler says.
    """
    import typst

    with _LOCK:
        try:
            written = _compiler().compile(template or report_template(), sys_inputs={"report": data}, **how)
        except typst.TypstError as error:
            raise UnrenderableReportError(error.message, tuple(error.hints)) from error
    return tuple(written) if isinstance(written, list) else (written or b"",)


@cache
def typefaces(wanted: tuple[str, ...]) -> tuple[str, ...]:
    """Those of some typefaces that are on this machine with every Vietnamese letter, the best first.

    Raises:
        MissingFontError: there is none; it carries those that were wanted.
    """
    import typst

    here = frozenset(typst.Fonts().families())
    found = tuple(family for family in wanted if family in here and _complete(family))
    if not found:
        raise MissingFontError(wanted)
    return found


def _complete(family: str) -> bool:
    try:
        _probe((family,), LETTERS, fallback=False)
    except UnrenderableReportError:
        return False
    return True


@cache
def check_glyphs(fonts: tuple[str, ...], characters: frozenset[str]) -> None:
    """Let every character be in one of the typefaces, or in any other of this machine.

    Raises:
        UnrenderableReportError: one is in none, and would be a blank on the page; it names the character.
    """
    _probe(fonts, " ".join(sorted(characters)), fallback=True)


def _probe(fonts: tuple[str, ...], text: str, *, fallback: bool) -> None:
    """Set a text under a standard that refuses a letter without a shape."""
    data = json.dumps({"fonts": fonts, "text": text, "fallback": fallback})
    typeset(data, template=_PROBE, format="pdf", pdf_standards="a-2b", timestamp=0)


@cache
def _compiler() -> typst.Compiler:
    import typst

    return typst.Compiler()


@cache
def report_template() -> bytes:
    """The source of the pages of a report."""
    return files("dangbo_report.renderers").joinpath("report.typ").read_bytes()
