"""Names that the face of a package does not have: in which of its rooms they are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from inspect import currentframe
from itertools import chain
from pkgutil import iter_modules
from types import FrameType
from typing import Any, Final

#: The public names of a room, as its source lists them: to import every room would take a second.
_LISTED: Final = re.compile(r"^__all__ = \[(.*?)\]", re.DOTALL | re.MULTILINE)
_NAME: Final = re.compile(r'"(\w+)"')
#: By which name the import system knows itself.
_IMPORT: Final = frozenset({"importlib._bootstrap", "_frozen_importlib"})


def no_such_name(face: str, path: Iterable[str], name: str, known: Iterable[str]) -> Exception:
    """What the `__getattr__` of a face raises for a name that it does not have, with the room that has it.

    That is an `AttributeError`, but an `ImportError` where the name was to be imported: the import statement would
    put a message of its own in the place of ours.

    Args:
        face: the name of the package.
        path: where its rooms are.
        name: what was asked for.
        known: the names that the face has.
    """
    refused = f"module {face!r} has no attribute {name!r}"
    where = tuple(path)
    if name.startswith("_") or any(
        each.name == name for each in iter_modules(where)
    ):  # tools, and what is imported next
        return AttributeError(refused)
    way = _way(name, dict(_rooms(face, where)), known)
    asks: FrameType | None = currentframe()
    for _ in range(2):  # past the face itself
        asks = asks and asks.f_back
    imports = asks is not None and asks.f_globals.get("__name__") in _IMPORT
    return ImportError(f"cannot import name {name!r} from {face!r}{way}") if imports else AttributeError(refused + way)


def _way(name: str, rooms: dict[str, frozenset[str]], known: Iterable[str]) -> str:
    room = next((room for room, names in rooms.items() if name in names), "")
    if room:
        return f"; write from {room} import {name}"
    likely = get_close_matches(name[:100], [*known, *chain.from_iterable(rooms.values())], n=1)
    return f"; did you mean {likely[0]!r}?" if likely else ""


def _rooms(face: str, path: tuple[str, ...]) -> Iterator[tuple[str, frozenset[str]]]:
    """The packages below one with the names that each lists, those on top first."""
    inner: list[tuple[str, Any]] = []
    for found in iter_modules(path):
        finder: Any = found.module_finder
        if found.ispkg and (spec := finder.find_spec(found.name)):
            listed = _LISTED.search(spec.loader.get_source(found.name) or "")
            yield f"{face}.{found.name}", frozenset(_NAME.findall(listed[1])) if listed else frozenset()
            inner.append((f"{face}.{found.name}", spec.submodule_search_locations))
    for name, below in inner:
        yield from _rooms(name, tuple(below))
