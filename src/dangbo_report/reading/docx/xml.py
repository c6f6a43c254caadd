"""XML that is not trusted: no document type, so no entities; damage is told in one way."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeAlias
from xml.parsers import expat

from dangbo_report.errors import UnreadableDocumentError

Start: TypeAlias = Callable[[str, dict[str, str]], None]
#: Between a namespace and a name.
SEPARATOR: Final = " "


def parse(
    data: bytes,
    name: str,
    start: Start,
    *,
    end: Callable[[str], None] | None = None,
    characters: Callable[[str], None] | None = None,
) -> None:
    """Go through a part, element by element.

    Args:
        data: the bytes of the part.
        name: what the file is called in errors.
        start: is told of every element that begins, and its attributes.
        end: is told of every element that ends.
        characters: is told of the text between.

    Raises:
        UnreadableDocumentError: it is not well-formed, in an encoding that nobody uses, or declares a document type; it
            carries the name and the reason.
    """
    parser = expat.ParserCreate(namespace_separator=SEPARATOR)
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = characters

    def doctype(*_: object) -> None:
        raise UnreadableDocumentError(name, "its XML declares a document type, which no Word file does")

    parser.StartDoctypeDeclHandler = doctype
    try:
        parser.Parse(data, True)  # noqa: FBT003 - the signature of expat
    except UnreadableDocumentError:
        raise
    except (expat.ExpatError, LookupError, ValueError) as error:
        raise UnreadableDocumentError(name, f"its XML is damaged ({error}); repair it in Word") from error
