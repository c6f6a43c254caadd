"""Where the elements of a part stand in its bytes, for whoever writes between them."""

from __future__ import annotations

from collections.abc import Callable
from xml.parsers import expat

from dangbo_report.checking import checked_arguments
from dangbo_report.packages.walking import SEPARATOR


@checked_arguments
def places(data: bytes, *, start: Callable[[str, int], None], end: Callable[[str, int, int], None]) -> None:
    """Go through a part that has been read before, and tell where its elements stand; names are "namespace name".

    Args:
        data: the bytes of the part, in UTF-8.
        start: is told of every element that begins, and of its first byte.
        end: is told of every element that ends, of its first byte and of the one behind its last.

    >>> places(b"<a><b/></a>", start=lambda tag, at: None, end=lambda tag, at, behind: print(tag, at, behind))
    b 3 7
    a 0 11
    """
    parser = expat.ParserCreate(namespace_separator=SEPARATOR)
    begun: list[int] = []

    def started(tag: str, _: dict[str, str]) -> None:
        begun.append(parser.CurrentByteIndex)
        start(tag, begun[-1])

    def ended(tag: str) -> None:
        first, at = begun.pop(), parser.CurrentByteIndex
        is_empty = data[at - 2 : at] == b"/>" and end_of_tag(data, first) == at  # expat is behind such a tag already
        end(tag, first, at if is_empty else data.index(b">", at) + 1)

    parser.StartElementHandler, parser.EndElementHandler = started, ended
    parser.Parse(data, True)  # noqa: FBT003 - the signature of expat


@checked_arguments
def end_of_tag(data: bytes, at: int) -> int:
    """Where a tag ends that begins at a place, whatever stands in its attributes.

    >>> end_of_tag(b"<a b='>'>c", 0)
    9
    """
    quote = 0
    while True:
        char = data[at]
        if quote:
            quote = 0 if char == quote else quote
        elif char in b"\"'":
            quote = char
        elif char == ord(">"):
            return at + 1
        at += 1
