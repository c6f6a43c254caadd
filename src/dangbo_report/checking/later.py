"""Names of a room that are imported when they are asked for: who needs one part of it loads no other."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module


def later(room: str, places: Mapping[str, str]) -> tuple[Callable[[str], object], Callable[[], list[str]]]:
    """The `__getattr__` and the `__dir__` of a room (PEP 562).

    No part of a room may be called as a name that it has: once imported, it would stand for it.

    Args:
        room: the name of the room.
        places: for each part of it the names that it has, parted by blanks.
    """
    part_of = {name: part for part, names in places.items() for name in names.split()}

    def get(name: str) -> object:
        if name not in part_of:
            raise AttributeError(f"module {room!r} has no attribute {name!r}")
        value = getattr(import_module(f"{room}.{part_of[name]}"), name)
        setattr(sys.modules[room], name, value)
        return value

    def names() -> list[str]:
        return sorted({*vars(sys.modules[room]), *part_of})

    return get, names
