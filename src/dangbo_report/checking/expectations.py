"""What an annotation admits: the type checker's word, kept at run time."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date, datetime
from enum import Enum
from functools import lru_cache
from types import NoneType, UnionType
from typing import IO, Any, Final, Literal, TypeAlias, TypeVar, Union, cast, get_args, get_origin

import attrs

Test: TypeAlias = Callable[[object], bool]

#: What is gone through item by item, where order counts: a set has none, a mapping would give its keys.
_ITERABLES: Final = frozenset({tuple, list, Iterable, Sequence, Collection})
_MAPPINGS: Final = frozenset({dict, Mapping})
#: One value each: a text is no sequence of letters, where a sequence is expected.
_NO_SEQUENCE: Final = (str, bytes, bytearray, Mapping, set, frozenset)
_NAMES: Final[Mapping[object, str]] = {
    NoneType: "None",
    date: "a date without a time of day",
    int: "an int",
}


@attrs.frozen
class Expectation:
    """What an annotation admits.

    Attributes:
        text: in words: "a Period or None".
        admits: says whether a value will do.
        by_type: the type of a value alone decides.
        kinds: the classes that are named.
        item: of a sequence, what each item is.
    """

    text: str
    admits: Test
    by_type: bool = True
    kinds: tuple[type[Any], ...] = ()
    item: Expectation | None = None


@lru_cache(maxsize=1024)
def expectation_of(annotation: Any) -> Expectation:
    """What an annotation admits.

    >>> expectation = expectation_of(int | None)
    >>> expectation.text, expectation.admits(5), expectation.admits(True)
    ('an int or None', True, False)
    """
    origin = get_origin(annotation)
    if isinstance(annotation, TypeVar):
        return _of_type_variable(annotation)
    if origin in {Union, UnionType}:
        return _of_union(tuple(map(expectation_of, get_args(annotation))))
    if origin is Literal:
        return _of_literal(get_args(annotation))
    if origin in _ITERABLES:
        return _of_items(origin, get_args(annotation))
    if origin in {set, frozenset}:
        return _of_set(origin, expectation_of(get_args(annotation)[0]))
    if origin in _MAPPINGS:
        return _of_mapping(*map(expectation_of, get_args(annotation)))
    if origin is type:
        return Expectation("a class", lambda value: isinstance(value, type), by_type=False)
    return _of_class(origin or annotation)


def _of_type_variable(variable: Any) -> Expectation:
    if variable.__constraints__:
        return expectation_of(Union[variable.__constraints__])  # noqa: UP007 - a tuple of them, known at run time only
    return expectation_of(object if variable.__bound__ is None else variable.__bound__)


def _of_union(members: tuple[Expectation, ...]) -> Expectation:
    admits = tuple(member.admits for member in members)
    *firsts, last = dict.fromkeys(member.text for member in members)

    def admits_one(value: object) -> bool:
        for test in admits:  # noqa: SIM110 - a generator takes twice as long
            if test(value):
                return True
        return False

    return Expectation(
        f"{', '.join(firsts)} or {last}" if firsts else last,
        admits_one,
        all(member.by_type for member in members),
        tuple(kind for member in members for kind in member.kinds),
        next((member.item for member in members if member.item), None),
    )


def _of_literal(values: tuple[object, ...]) -> Expectation:
    return Expectation(
        " or ".join(map(str, values)),
        lambda value: any(type(value) is type(each) and value == each for each in values),
        by_type=False,
    )


def _of_items(origin: Any, items: tuple[Any, ...]) -> Expectation:
    """A sequence of one kind of thing, or a tuple of so many things."""
    if origin is tuple and items[-1:] != (...,):
        return _of_places(tuple(map(expectation_of, items)))
    item = expectation_of(items[0])
    passed: set[type] = set()

    def takes(each: object) -> bool:
        if not item.admits(each):
            return False
        if item.by_type:
            passed.add(type(each))
        return True

    def admits(value: object) -> bool:
        if isinstance(value, _NO_SEQUENCE) or not isinstance(value, origin):
            return False
        if isinstance(value, Iterator):
            return True  # to look at it would empty it
        items = cast("Iterable[object]", value)
        return passed.issuperset(map(type, items)) or all(map(takes, items))

    return Expectation(f"a sequence (each {item.text})", admits, by_type=False, item=item)


def _of_places(members: tuple[Expectation, ...]) -> Expectation:
    """A tuple of so many things: what types have stood at its places is remembered, where types alone decide."""
    passed: set[tuple[type, ...]] = set()
    by_type = all(member.by_type for member in members)

    def takes(value: tuple[object, ...]) -> bool:
        if len(value) != len(members):
            return False
        if not all(member.admits(each) for member, each in zip(members, value, strict=True)):
            return False
        if by_type:
            passed.add(tuple(map(type, value)))
        return True

    def admits(value: object) -> bool:
        if not isinstance(value, tuple):
            return False
        given = cast("tuple[object, ...]", value)
        return tuple(map(type, given)) in passed or takes(given)

    return Expectation(f"a tuple of {', '.join(member.text for member in members)}", admits, by_type=False)


def _of_set(kind: type, item: Expectation) -> Expectation:
    return Expectation(
        f"a {kind.__name__} (each {item.text})",
        lambda value: isinstance(value, kind) and all(map(item.admits, cast("Collection[object]", value))),
        by_type=False,
    )


def _of_mapping(key: Expectation, value: Expectation) -> Expectation:
    def admits(given: object) -> bool:
        if not isinstance(given, Mapping):
            return False
        entries = cast("Mapping[object, object]", given)
        return all(map(key.admits, entries)) and all(map(value.admits, entries.values()))

    return Expectation(f"a mapping of {key.text} to {value.text}", admits, by_type=False)


def _of_class(annotation: Any) -> Expectation:
    if annotation in {Any, object} or not isinstance(annotation, type):
        return Expectation("anything", lambda _: True)
    kind = cast("type[Any]", annotation)
    if kind in {int, bool}:
        return Expectation(_named(kind), lambda value: type(value) is kind, kinds=(kind,))
    if kind is str:
        return Expectation("a str", lambda value: isinstance(value, str) and not isinstance(value, Enum), kinds=(str,))
    if kind is date:
        return Expectation(
            _named(date), lambda value: isinstance(value, date) and not isinstance(value, datetime), kinds=(date,)
        )
    if issubclass(kind, IO):
        return Expectation("an open file", lambda value: hasattr(value, "read"), by_type=False)
    if getattr(kind, "_is_protocol", False):
        return Expectation(_named(kind), _has_members_of(kind), by_type=False, kinds=(kind,))
    return Expectation(_named(kind), lambda value: isinstance(value, kind), kinds=(kind,))


def _has_members_of(protocol: type[Any]) -> Test:
    own: set[str] = set()
    for base in protocol.__mro__[:-1]:
        own.update(vars(base), vars(base).get("__annotations__", ()))
    members = tuple(name for name in own if not name.startswith("_"))
    return lambda value: not isinstance(value, type) and all(_has(value, name) for name in members)


def _has(value: object, name: str) -> bool:
    """Say whether a thing has a member, also one that cannot be asked for its value."""
    with suppress(Exception):  # a property of a third party may raise anything
        return hasattr(value, name)
    return True


def _named(kind: type) -> str:
    """The name of a class with its article."""
    if kind in _NAMES:
        return _NAMES[kind]
    return f"{'an' if kind.__name__[0] in 'AEIOU' else 'a'} {kind.__name__}"
