"""The fields of a record: each takes what its annotation says, and says so when something else comes."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Iterator
from functools import cache, update_wrapper
from typing import Any, TypeAlias, cast, get_args, get_origin, get_type_hints

import attrs

from dangbo_report.checking.expectations import Expectation, expectation_of
from dangbo_report.checking.refusing import refusal

Validator: TypeAlias = Callable[[object, "attrs.Attribute[Any]", object], object]
Converter: TypeAlias = Callable[[Any], Any]
#: Says what is expected; asked when the first value comes, since a class may be named before it is written.
Asked: TypeAlias = Callable[[], Expectation]


def checked_fields(cls: type, fields: list[attrs.Attribute[Any]]) -> list[attrs.Attribute[Any]]:
    """Give every field the checks of its annotation: a `field_transformer` of attrs.

    A converter is asked only for what its own parameter admits, and fails with an error of ours; a validator
    that the field has runs after the check.

    >>> @attrs.frozen(field_transformer=checked_fields)
    ... class Page:
    ...     number: int
    >>> Page(True)
    Traceback (most recent call last):
    dangbo_report.errors.base.InexactNumberError: number: True is a bool; figures are exact, so give int ...
    """
    own = inspect.get_annotations(cls)  # what is inherited has its checks
    return [_checked(cls, field) if field.init and field.name in own else field for field in fields]


def _checked(cls: type, field: Any) -> attrs.Attribute[Any]:
    @cache
    def annotated() -> Expectation:
        return expectation_of(get_type_hints(cls)[field.name])

    changed: attrs.Attribute[Any]
    if field.converter is None:
        changed = field.evolve(validator=_validator(annotated, field.validator))
    else:
        changed = field.evolve(converter=_converter(field.name, field.converter, annotated))
    return changed


def _validator(annotated: Asked, then: Validator | None) -> Validator:
    """Check a value as it stands; the types that have passed are remembered, so that most checks are one look-up.

    So is the empty tuple, where a sequence may be empty: there is one of it.
    """
    passed: set[type] = set()
    empty: object = passed  # which no value is

    def learn(attribute: attrs.Attribute[Any], value: object) -> None:
        nonlocal empty
        expected = annotated()
        if not expected.admits(value):
            raise refusal(attribute.name, value, expected)
        if expected.by_type:
            passed.add(type(value))
        elif value.__class__ is tuple and not value:
            empty = value

    if then is None:

        def validate(_instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
            if type(value) not in passed and value is not empty:
                learn(attribute, value)

        return validate

    def validate_twice(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
        if type(value) not in passed and value is not empty:
            learn(attribute, value)
        then(instance, attribute, value)

    return validate_twice


def _converter(name: str, convert: Converter, annotated: Asked) -> Converter:
    """Check a value before it is converted; the wrapper keeps the name and the annotations of the converter."""
    parameter = _parameter(convert)

    @cache
    def taken() -> Expectation:
        return expectation_of(_resolved(convert))

    if get_origin(convert) is tuple:
        checked = _of_items(name, tuple, cache(lambda: _sequence_of(get_args(convert)[0])))
    elif parameter is None:
        checked = _of_own_type(name, convert, annotated)
    elif _is_iterable(parameter):
        checked = _of_items(name, convert, taken)
    else:
        checked = _of_parameter(name, convert, taken, annotated)
    return update_wrapper(checked, convert) if inspect.isfunction(convert) else checked


def _of_own_type(name: str, convert: Converter, annotated: Asked) -> Converter:
    """A class that converts, such as an enum: what is of the field's type stays as it is."""
    passed: set[type] = set()

    def checked(value: object) -> Any:
        if type(value) in passed:
            return value
        if annotated().admits(value):
            passed.add(type(value))
            return value
        try:
            return convert(value)
        except (TypeError, ValueError):
            raise refusal(name, value, annotated()) from None

    return checked


def _of_items(name: str, convert: Converter, taken: Asked) -> Converter:
    """A converter of a sequence: its items are checked first, each by its type where that is enough."""
    passed: set[type] = set()

    def learn(items: Any) -> None:
        expected = taken()
        if not expected.admits(items):
            raise refusal(name, items, expected)
        if expected.item is not None and expected.item.by_type:
            passed.update(map(type, items))

    def checked(value: Any) -> Any:
        items: tuple[Any, ...] = value if value.__class__ is tuple else _held(name, value, taken)
        if not items:
            return items  # what most are
        for item in items:
            if type(item) not in passed:
                learn(items)
                break
        return convert(items)

    return checked


def _of_parameter(name: str, convert: Converter, taken: Asked, annotated: Asked) -> Converter:
    """Any other converter: what its parameter admits comes in, what the field admits goes out."""
    passed: set[type] = set()
    #: Of tuples and lists that have passed: the types of their items, where those alone decide.
    items: dict[type, set[type]] = {}

    def learn(given: object) -> Any:
        kind, expected = type(given), taken()
        value: Any = tuple(cast("Iterator[object]", given)) if isinstance(given, Iterator) else given
        if not expected.admits(value):
            raise refusal(name, value, expected)
        converted = convert(value)
        if expected.by_type:
            passed.add(kind)
        elif not annotated().admits(converted):
            raise refusal(name, converted, annotated())
        elif kind in {tuple, list} and (item := expected.item) and item.by_type and all(map(item.admits, value)):
            items.setdefault(kind, set()).update(map(type, value))
        return converted

    def checked(value: Any) -> Any:
        kind = value.__class__
        if kind in passed or ((known := items.get(kind)) and known.issuperset(map(type, value))):
            return convert(value)
        return learn(value)

    return checked


def _held(name: str, value: Any, taken: Asked) -> tuple[Any, ...]:
    """The items of a sequence, once and for all."""
    if value.__class__ is not list and not taken().admits(value):
        raise refusal(name, value, taken())
    return tuple(value)


def _parameter(convert: Converter) -> object:
    """The annotation of what a converter takes, as it is written; None where it is a class or says nothing."""
    if not inspect.isfunction(convert):
        return None
    return next((text for name, text in convert.__annotations__.items() if name != "return"), None)


def _sequence_of(item: Any) -> Expectation:
    """A sequence in any form, as a converter such as `tuple[str, ...]` takes it."""
    return expectation_of(Iterable[item])


def _resolved(convert: Converter) -> Any:
    return next(hint for name, hint in get_type_hints(convert).items() if name != "return")


def _is_iterable(parameter: object) -> bool:
    """Say whether a parameter, its annotation as written, takes a sequence and nothing else."""
    return str(parameter).startswith("Iterable[") and "|" not in str(parameter).split("]", maxsplit=1)[-1]
