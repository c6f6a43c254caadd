"""Names that moved to another room, and stay where they were for one release."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any
from warnings import warn


def moved(module: str, room: str, *names: str) -> Callable[[str], Any]:
    """Make the `__getattr__` of a module whose names are elsewhere now.

    The room is imported by its name when somebody asks, since it may stand on a floor above.

    Args:
        module: where the names were.
        room: where they are.
        names: which.
    """

    def look_up(name: str) -> Any:
        if name not in names:
            raise AttributeError(f"module {module!r} has no attribute {name!r}", name=name)
        message = f"{module}.{name} is now {room}.{name}; the old place goes with the next release"
        warn(message, DeprecationWarning, stacklevel=2)
        return getattr(import_module(room), name)

    return look_up
