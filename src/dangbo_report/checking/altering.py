"""Altering: a record anew with a few fields changed, when what is changed is known to be right."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from operator import attrgetter
from typing import TypeVar

import attrs

Record = TypeVar("Record", bound=attrs.AttrsInstance)


def altered(record: Record, **changes: object) -> Record:
    """The same record with other values in some fields, none of which is checked again.

    It is four times as fast as `attrs.evolve`, for places where thousands of records are moved as they are. What
    a constructor would refuse or convert must not be given.

    >>> @attrs.frozen
    ... class Page:
    ...     number: int
    ...     text: str = ""
    >>> altered(Page(1, "Một"), number=2)
    Page(number=2, text='Một')
    """
    kind = type(record)
    other: Record = object.__new__(kind)
    keep = object.__setattr__
    names, values_of = _fields(kind)
    for name, value in zip(names, values_of(record)):  # noqa: B905 - as many of one as of the other, thousands of times
        keep(other, name, value)
    for name, value in changes.items():
        keep(other, name, value)
    return other


@cache
def _fields(kind: type[attrs.AttrsInstance]) -> tuple[tuple[str, ...], Callable[[object], Iterable[object]]]:
    """The fields of a record, of which there are two at least, and what takes all their values at once."""
    names = tuple(field.name for field in attrs.fields(kind))
    return names, attrgetter(*names)
