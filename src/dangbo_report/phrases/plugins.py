"""The phrases of others: an office's own turns of phrase, by the entry-point group `dangbo_report.phrases`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from typing import Final, cast

from dangbo_report.phrases.phrase import Phrase

ENTRY_POINT_GROUP: Final = "dangbo_report.phrases"


@cache
def installed_phrases() -> tuple[Phrase, ...]:
    """The phrases of the packages that are installed; an entry point names one, or several in a tuple.

    One that cannot be loaded is left out: reading never raises.
    """
    return tuple(phrase for entry in entry_points(group=ENTRY_POINT_GROUP) for phrase in _of(entry))


def _of(entry: EntryPoint) -> Iterator[Phrase]:
    try:
        found: object = entry.load()
    except Exception:  # noqa: BLE001 - a third party's code may raise anything
        return
    rows = cast("Iterable[object]", found) if isinstance(found, tuple | list) else (found,)
    yield from (row for row in rows if isinstance(row, Phrase))
