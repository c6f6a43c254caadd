"""The converter: attrs classes to plain data and back, without a single silent coercion.

cattrs turns 3.7 into 3, "12" into 12 and null into "None" unless told otherwise; every hook here refuses what
is not just of the type.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import cache, lru_cache
from typing import Any, Final, TypeAlias, cast, get_args, get_origin

import attrs
from cattrs import Converter, IterableValidationError, IterableValidationNote
from cattrs.gen import make_dict_structure_fn

from dangbo_report.figures import Count, Figure, Measure, Money, Percent, PercentagePoints
from dangbo_report.indicators import (
    AnyIndicator,
    CountIndicator,
    MeasureIndicator,
    MoneyIndicator,
    PercentOfTargetIndicator,
    ShareIndicator,
)
from dangbo_report.periods import DataCutOff, DayOfMonth, Period
from dangbo_report.report import Block, Item, Paragraph, Section, Table

Hook: TypeAlias = Callable[[Any, Any], Any]

#: The kinds of figures, by the name that stands under "kind".
FIGURES: Final[Mapping[str, type]] = {
    "count": Count,
    "money": Money,
    "percent": Percent,
    "percentage-points": PercentagePoints,
    "measure": Measure,
}
#: The kinds of indicators, by the name that stands under "kind".
INDICATORS: Final[Mapping[str, type]] = {
    "count": CountIndicator,
    "money": MoneyIndicator,
    "measure": MeasureIndicator,
    "percent-of-target": PercentOfTargetIndicator,
    "share": ShareIndicator,
}
BLOCKS: Final[Mapping[str, type]] = {"paragraph": Paragraph, "item": Item, "table": Table, "section": Section}
UNIONS: Final[tuple[tuple[Any, Mapping[str, type]], ...]] = (
    (Figure, FIGURES),
    (AnyIndicator, INDICATORS),
    (Block, BLOCKS),
)

#: A file that is wrong everywhere need not say so a million times.
MAX_FAULTS: Final = 100

_DECIMAL: Final = re.compile(r"-?(?:0|[1-9][0-9]{0,29})(?:\.[0-9]{1,30})?")
_DATE: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TIME: Final = re.compile(_DATE.pattern + r"T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,6})?[+-][0-9]{2}:[0-9]{2}")


def _expected(what: str, value: object) -> TypeError:
    shown = "null" if value is None else f"{type(value).__name__} {value!r:.40}"
    return TypeError(f"expected {what}, found {shown}")


def _exactly(kind: type, what: str) -> Hook:
    def structure(value: object, asked: type) -> object:
        if asked is not kind and _is_enum(asked):  # cattrs asks here for a StrEnum too
            return _enum(value, asked)
        if type(value) is not kind:
            raise _expected(what, value)
        return value

    return structure


def _decimal(value: object, _: object = None) -> Decimal:
    if type(value) is not str or not _DECIMAL.fullmatch(value):
        raise _expected('a decimal number in quotes, such as "23.6"', value)
    return Decimal(value)


def _date(value: object, _: object = None) -> date:
    if type(value) is not str or not _DATE.fullmatch(value):
        raise _expected("a date such as 2024-03-31", value)
    return date.fromisoformat(value)


def _moment(value: object, _: object = None) -> datetime:
    if type(value) is not str or not _TIME.fullmatch(value):
        raise _expected("a time with its zone such as 2024-04-02T08:30:00+07:00", value)
    return datetime.fromisoformat(value)


@lru_cache(maxsize=1024)
def _parsed_period(text: str) -> Period:
    return Period.parse(text)


@lru_cache(maxsize=1024)
def _written_period(period: Period) -> str:
    return str(period)


def _period(value: object, _: object = None) -> Period:
    if type(value) is not str:
        raise _expected('a period such as "quý I/2024"', value)
    return _parsed_period(value)


@cache
def _members(kind: type[Enum]) -> dict[str, Enum]:
    return {member.value: member for member in kind}


def _enum(value: object, kind: type[Enum]) -> Enum:
    member = _members(kind).get(value) if type(value) is str else None
    if member is not None:
        return member
    raise _expected("one of " + ", ".join(repr(member.value) for member in kind), value)


def make_converter(*, detailed: bool) -> Converter:
    """A converter; the detailed one is slower and says where each fault is."""
    converter = Converter(detailed_validation=detailed, forbid_extra_keys=True, omit_if_default=True)
    for kind, what in ((int, "a whole number"), (str, "a text"), (bool, "true or false")):
        converter.register_structure_hook(kind, _exactly(kind, what))
    converter.register_structure_hook(Decimal, _decimal)
    converter.register_unstructure_hook(Decimal, lambda value: format(value, "f"))
    converter.register_structure_hook(date, _date)
    converter.register_unstructure_hook(date, date.isoformat)
    converter.register_structure_hook(datetime, _moment)
    converter.register_unstructure_hook(datetime, datetime.isoformat)
    converter.register_structure_hook(Period, _period)
    converter.register_unstructure_hook(Period, _written_period)
    converter.register_structure_hook_func(_is_enum, _enum)
    converter.register_structure_hook_factory(_is_tuple, _tuple_hook)
    converter.register_structure_hook_factory(attrs.has, _class_hook)
    for union, kinds in UNIONS:
        _register_union(converter, union, kinds)
    converter.register_structure_hook(
        DataCutOff | DayOfMonth,
        lambda value, _: converter.structure(value, DayOfMonth if type(value) is dict else DataCutOff),
    )
    return converter


def _is_enum(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, Enum)


def _is_tuple(kind: Any) -> bool:
    return get_origin(kind) is tuple


def _tuple_hook(kind: Any, converter: Converter) -> Hook:
    """Tuples come from lists only: a text is no list of letters."""
    item = get_args(kind)[0]
    structure_item = converter.get_structure_hook(item)

    def structure(value: object, _: object) -> object:
        if type(value) is not list:
            raise _expected("a list", value)
        items = cast("list[object]", value)
        if converter.detailed_validation:
            return tuple(_each(items, item, structure_item))
        return tuple([structure_item(each, item) for each in items])

    return structure


def _each(items: list[object], kind: Any, structure: Hook) -> Iterator[object]:
    """Structure items, and raise what is wrong with any, up to a bound, together."""
    faults: list[Exception] = []
    for index, item in enumerate(items):
        try:
            yield structure(item, kind)
        except Exception as fault:  # noqa: BLE001 - whatever it is, it is listed
            fault.add_note(IterableValidationNote("", index, kind))
            faults.append(fault)
            if len(faults) > MAX_FAULTS:
                break
    if faults:
        raise IterableValidationError("items", faults, tuple)  # pyright: ignore[reportCallIssue] - it has its own __new__


def _class_hook(kind: type, converter: Converter) -> Hook:
    """Objects become classes through their constructors, which check what types cannot say."""
    structure_fields = cast("Hook", make_dict_structure_fn(kind, converter))

    def structure(value: Any, _: object) -> object:
        if value.__class__ is not dict:
            raise _expected("an object", value)
        return structure_fields(value, kind)

    return structure


def _register_union(converter: Converter, union: Any, kinds: Mapping[str, type]) -> None:
    """Tell the members of a union apart by the name under "kind", which is written first."""
    names = {cls: name for name, cls in kinds.items()}
    hooks: dict[str, Hook] = {}
    unhooks: dict[type, Callable[[Any], dict[str, Any]]] = {}

    def structure(value: Any, _: object) -> object:
        if value.__class__ is not dict:
            raise _expected("an object", value)
        name = value.pop("kind", None)
        if type(name) is not str or name not in kinds:
            raise _expected(f'"kind" as one of {", ".join(kinds)}', name)
        if name not in hooks:
            hooks[name] = converter.get_structure_hook(kinds[name])
        return hooks[name](value, kinds[name])

    def unstructure(value: object) -> dict[str, object]:
        cls = type(value)
        if cls not in unhooks:
            unhooks[cls] = converter.get_unstructure_hook(cls)
        return {"kind": names[cls], **unhooks[cls](value)}

    converter.register_structure_hook(union, structure)
    converter.register_unstructure_hook(union, unstructure)
    converter.register_structure_hook(union | None, lambda value, _: None if value is None else structure(value, union))
    converter.register_unstructure_hook(union | None, lambda value: None if value is None else unstructure(value))
