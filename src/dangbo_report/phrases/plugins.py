"""The phrases of others: an office's own turns of phrase, by the entry-point group `dangbo_report.phrases`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple, cast

import attrs

from dangbo_report.errors import PhraseShapeError
from dangbo_report.phrases.phrase import Phrase
from dangbo_report.phrases.shapes import shape_of

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

ENTRY_POINT_GROUP: Final = "dangbo_report.phrases"


class UnfitPhrase(NamedTuple):
    """A plug-in that is not looked for.

    Attributes:
        name: the entry point, or the phrase where it has several.
        vietnamese: why, as goes on behind its name.
        english: the same.
    """

    name: str
    vietnamese: str
    english: str


def installed_phrases() -> tuple[Phrase, ...]:
    """The phrases of the packages that are installed; an entry point names one, or several in a tuple.

    One that cannot be loaded or looked for is left out, which an audit tells: reading never raises.
    """
    return tuple(each for each in _installed() if isinstance(each, Phrase))


def unfit_phrases() -> tuple[UnfitPhrase, ...]:
    """What was left out of the phrases that are installed, and why."""
    return tuple(each for each in _installed() if isinstance(each, UnfitPhrase))


@cache
def _installed() -> tuple[Phrase | UnfitPhrase, ...]:
    from importlib.metadata import entry_points  # slow to import, and asked once something is read

    return tuple(each for entry in entry_points(group=ENTRY_POINT_GROUP) for each in _of(entry))


def _of(entry: EntryPoint) -> Iterator[Phrase | UnfitPhrase]:
    try:
        found: object = entry.load()
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001 - a third party's code may raise anything
        why = type(error).__name__
        yield UnfitPhrase(entry.name, f"không nạp được ({why})", f"could not be loaded ({why})")
        return
    for row in cast("list[object]", found) if isinstance(found, tuple | list) else (found,):
        yield _fit(entry.name, row)


def _fit(entry: str, row: object) -> Phrase | UnfitPhrase:
    """A phrase that can be looked for, or why it is none."""
    if not isinstance(row, Phrase):
        what = type(row).__name__
        return UnfitPhrase(entry, f"là {what}, không phải mẫu câu", f"is a {what}, and no Phrase")
    try:
        slots = shape_of(row.looks).slots
    except PhraseShapeError as error:
        return UnfitPhrase(row.name, f"có hình thức không đọc được ({error.reason})", f"cannot be read: {error.reason}")
    made = row.makes.__name__
    fields = {field.name for field in attrs.fields(row.makes)} if attrs.has(row.makes) else set[str]()
    if unknown := next((slot for slot in slots if slot not in fields), None):
        return UnfitPhrase(
            row.name, f"nêu {unknown}, không có trong {made}", f"has {unknown}, which is no slot of {made}"
        )
    return row
