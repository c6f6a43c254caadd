"""How parts hang together: relationships, and what each part is (Open Packaging Conventions, ECMA-376 part 2)."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping
from typing import Final, final
from urllib.parse import unquote

import attrs

from dangbo_report.checking import checked_fields
from dangbo_report.packages.walking import SEPARATOR, Budget, local, walk_xml

_ROOT: Final = "_rels/.rels"
#: The part of a package that says of what type each other is.
TYPES: Final = "[Content_Types].xml"


@final
@attrs.frozen(field_transformer=checked_fields)
class Relation:
    """What a part says of another.

    Attributes:
        id: the name by which the part refers to it.
        kind: the last word of its type: "footnotes", "header", "image".
        target: the part, as the zip names it; the address if it lies outside.
        external: whether it lies outside of the file; it is never fetched.
    """

    id: str
    kind: str
    target: str
    external: bool = False


def relations_of(part: str) -> str:
    """The part that holds the relationships of another; those of the whole file for none.

    >>> relations_of("word/document2.xml"), relations_of("")
    ('word/_rels/document2.xml.rels', '_rels/.rels')
    """
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels") if part else _ROOT


def read_relations(data: bytes, budget: Budget, part: str, program: str) -> tuple[Relation, ...]:
    """The relationships of a part, in their order."""
    found: list[Relation] = []

    def start(tag: str, attributes: Mapping[str, str]) -> None:
        if tag.rpartition(SEPARATOR)[2] != "Relationship":
            return
        given = local(attributes)
        external = given.get("TargetMode") == "External"
        target = given.get("Target", "")
        kind = given.get("Type", "").rpartition("/")[2]
        found.append(Relation(given.get("Id", ""), kind, target if external else resolved(part, target), external))

    walk_xml(data, budget, start=start, program=program)
    return tuple(found)


def resolved(part: str, target: str) -> str:
    """The part that a target names, seen from another; some programs write backslashes or blanks as %20.

    >>> resolved("word/document.xml", "../customXml/item1.xml"), resolved("word/document.xml", "/word/a%20b.xml")
    ('customXml/item1.xml', 'word/a b.xml')
    """
    path = unquote(target.partition("#")[0]).replace("\\", "/")
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(part), path)).lstrip("/")


@final
@attrs.frozen
class Types:
    """What each part is."""

    named: Mapping[str, str] = attrs.field(factory=dict[str, str])
    extensions: Mapping[str, str] = attrs.field(factory=dict[str, str])

    @classmethod
    def read(cls, data: bytes, budget: Budget, program: str) -> Types:
        """Read the part that says it; names of parts are alike in capitals and small letters."""
        named: dict[str, str] = {}
        extensions: dict[str, str] = {}

        def start(tag: str, attributes: Mapping[str, str]) -> None:
            given = local(attributes)
            kind = given.get("ContentType", "")
            if tag.rpartition(SEPARATOR)[2] == "Override":
                named[unquote(given.get("PartName", "")).lstrip("/").casefold()] = kind
            elif tag.rpartition(SEPARATOR)[2] == "Default":
                extensions[given.get("Extension", "").casefold()] = kind

        walk_xml(data, budget, start=start, program=program)
        return cls(named, extensions)

    def of(self, part: str) -> str:
        """The content type of a part; empty if nothing says it."""
        name = part.casefold()
        return self.named.get(name) or self.extensions.get(posixpath.splitext(name)[1][1:], "")

    def having(self, kinds: Iterable[str]) -> list[str]:
        """The parts that are named as of one of these types, in small letters."""
        wanted = frozenset(kinds)
        return [name for name, kind in self.named.items() if kind in wanted]
