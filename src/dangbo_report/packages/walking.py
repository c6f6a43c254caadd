"""XML that is not trusted, element by element: no document type, so no entities; counted against a budget."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias, final
from xml.parsers import expat

import attrs

from dangbo_report.checking import checked_arguments, checked_fields
from dangbo_report.errors import UnreadableDocumentError
from dangbo_report.packages.limits import Limits

Start: TypeAlias = Callable[[str, Mapping[str, str]], None]
End: TypeAlias = Callable[[str], None]
#: Between a namespace and a name.
SEPARATOR: Final = " "
#: The namespaces of ISO/IEC 29500 Strict, and those that everybody writes.
_STRICT: Final = "http://purl.oclc.org/ooxml/"
_TRANSITIONAL: Final = "http://schemas.openxmlformats.org/"
_MOVED: Final = {
    "officeDocument/math": "officeDocument/2006/math",
    "officeDocument/relationships": "officeDocument/2006/relationships",
    "wordprocessingml/main": "wordprocessingml/2006/main",
    "spreadsheetml/main": "spreadsheetml/2006/main",
    "drawingml/main": "drawingml/2006/main",
    "drawingml/wordprocessingDrawing": "drawingml/2006/wordprocessingDrawing",
}


@final
@attrs.define(field_transformer=checked_fields, on_setattr=attrs.setters.NO_OP)
class Budget:
    """What is left of what one file may hold.

    Attributes:
        name: what the file is called in errors.
        limits: how much it may hold in all.
    """

    name: str
    limits: Limits
    _bytes: int = attrs.field(default=0, init=False)
    _elements: int = attrs.field(default=0, init=False)
    _characters: int = attrs.field(default=0, init=False)

    @property
    def bytes_left(self) -> int:
        """How many bytes may still be unpacked."""
        return self.limits.unpacked - self._bytes

    def unpack(self, count: int) -> None:
        """Spend bytes.

        Raises:
            UnreadableDocumentError: it unpacks to more than is allowed; it carries the name and the bound.
        """
        self._bytes += count
        if self._bytes > self.limits.unpacked:
            reason = f"it unpacks to more than {self.limits.unpacked} bytes; split it"
            raise UnreadableDocumentError(self.name, reason)

    def say(self, count: int) -> None:
        """Spend characters of the text that is read.

        Raises:
            UnreadableDocumentError: it says more than is allowed; it carries the name and the bound.
        """
        self._characters += count
        if self._characters > self.limits.characters:
            reason = f"it says more than {self.limits.characters} characters; split it"
            raise UnreadableDocumentError(self.name, reason)

    def enter(self, depth: int) -> None:
        """Spend an element, so deep inside others.

        Raises:
            UnreadableDocumentError: there are more, or they are nested deeper, than is allowed; it carries the name
                and the bound.
        """
        self._elements += 1
        if self._elements > self.limits.elements:
            reason = f"its XML has more than {self.limits.elements} elements; split it"
            raise UnreadableDocumentError(self.name, reason)
        if depth > self.limits.depth:
            raise UnreadableDocumentError(self.name, f"its XML is nested more than {self.limits.depth} deep")


def walk_xml(  # noqa: PLR0913 - what a parser tells
    data: bytes,
    budget: Budget,
    *,
    start: Start,
    end: End | None = None,
    characters: Callable[[str], None] | None = None,
    program: str = "Word",
) -> None:
    """Go through a part, element by element; names are "namespace name", those of Strict files as everybody's.

    Args:
        data: the bytes of the part.
        budget: what it may hold.
        start: is told of every element that begins, and its attributes.
        end: is told of every element that ends.
        characters: is told of the text between.
        program: what repairs a damaged file.

    Raises:
        UnreadableDocumentError: it is not well-formed, in an encoding that nobody uses, declares a document type, or
            holds more than its budget; it carries the name and the reason.
    """
    parser = expat.ParserCreate(namespace_separator=SEPARATOR)
    parser.buffer_text = True
    strict = is_strict(data)
    enter, depth = budget.enter, 0

    def started(tag: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        enter(depth)
        if strict:
            tag, attributes = _usual(tag), {_usual(key): value for key, value in attributes.items()}
        start(tag, attributes)

    def ended(tag: str) -> None:
        nonlocal depth
        depth -= 1
        if end is not None:
            end(_usual(tag) if strict else tag)

    def doctype(*_: object) -> None:
        raise UnreadableDocumentError(budget.name, f"its XML declares a document type, which no {program} file does")

    parser.StartElementHandler, parser.EndElementHandler = started, ended
    parser.CharacterDataHandler, parser.StartDoctypeDeclHandler = characters, doctype
    try:
        parser.Parse(data, True)  # noqa: FBT003 - the signature of expat
    except UnreadableDocumentError:
        raise
    except (expat.ExpatError, LookupError, ValueError) as error:
        raise UnreadableDocumentError(budget.name, f"its XML is damaged ({error}); repair it in {program}") from error


@checked_arguments
def elements(data: bytes, budget: Budget, name: str, *, program: str = "Word") -> list[Mapping[str, str]]:
    """The attributes of every element of a local name, without their namespaces.

    Raises:
        UnreadableDocumentError: as `walk`.
    """
    found: list[Mapping[str, str]] = []

    def start(tag: str, attributes: Mapping[str, str]) -> None:
        if tag.rpartition(SEPARATOR)[2] == name:
            found.append(local(attributes))

    walk_xml(data, budget, start=start, program=program)
    return found


def local(attributes: Mapping[str, str]) -> dict[str, str]:
    """Attributes by their names without namespaces.

    >>> local({"http://schemas.openxmlformats.org/wordprocessingml/2006/main val": "1"})
    {'val': '1'}
    """
    return {key.rpartition(SEPARATOR)[2]: value for key, value in attributes.items()}


def is_strict(data: bytes) -> bool:
    """Whether a part is of the dialect ISO/IEC 29500 Strict."""
    return _STRICT.encode() in data


def _usual(name: str) -> str:
    if not name.startswith(_STRICT):
        return name
    namespace, _, own = name[len(_STRICT) :].partition(SEPARATOR)
    return f"{_TRANSITIONAL}{_MOVED.get(namespace, namespace)}{SEPARATOR}{own}"
