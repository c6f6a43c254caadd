"""The arguments of a function: each takes what its annotation says, and says so when something else comes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import update_wrapper
from inspect import Parameter, signature, unwrap
from itertools import chain, repeat
from types import FunctionType, SimpleNamespace
from typing import Any, Final, ParamSpec, TypeVar, cast, final, get_type_hints

import attrs

from dangbo_report.checking.expectations import Expectation, expectation_of
from dangbo_report.checking.refusing import refusal

P = ParamSpec("P")
R = TypeVar("R")


_KINDS: Final = (
    Parameter.POSITIONAL_ONLY,
    Parameter.POSITIONAL_OR_KEYWORD,
    Parameter.VAR_POSITIONAL,
    Parameter.KEYWORD_ONLY,
)


@final
@attrs.frozen
class _Expected:
    """A parameter: its name, what it takes, and the types that have passed where the type alone decides."""

    name: str
    expectation: Expectation
    passed: set[type] = attrs.field(factory=set[type])

    def check(self, value: object) -> None:
        """Refuse a value that is not as the annotation says."""
        if type(value) in self.passed:
            return
        if not self.expectation.admits(value):
            raise refusal(self.name, value, self.expectation)
        if self.expectation.by_type:
            self.passed.add(type(value))


def _parameters(function: FunctionType) -> Iterator[tuple[Parameter, _Expected]]:
    # Of the parameters alone: what a function returns may be known to type checkers only.
    annotations = {name: each for name, each in function.__annotations__.items() if name != "return"}
    hints = get_type_hints(SimpleNamespace(__annotations__=annotations), function.__globals__)
    for parameter in signature(function).parameters.values():
        yield parameter, _Expected(parameter.name, expectation_of(hints.get(parameter.name, object)))


@final
@attrs.frozen
class _Parameters:
    """What a function expects: in order, for all further positions, and by name."""

    in_order: tuple[_Expected, ...]
    further: tuple[_Expected, ...]
    by_name: dict[str, _Expected]

    @classmethod
    def of(cls, function: FunctionType) -> _Parameters:
        expected = tuple(_parameters(function))
        by_kind = {kind: tuple(each for it, each in expected if it.kind is kind) for kind in _KINDS}
        in_order = by_kind[Parameter.POSITIONAL_ONLY] + by_kind[Parameter.POSITIONAL_OR_KEYWORD]
        named = in_order + by_kind[Parameter.KEYWORD_ONLY]
        return cls(in_order, by_kind[Parameter.VAR_POSITIONAL], {each.name: each for each in named})

    def check(self, positional: tuple[object, ...]) -> None:
        """Refuse the first argument given by its place that is not as its annotation says."""
        for value, expected in zip(positional, chain(self.in_order, *map(repeat, self.further)), strict=False):
            expected.check(value)

    def check_named(self, named: dict[str, object]) -> None:
        """Refuse the first argument given by its name that is not as its annotation says."""
        for name, value in named.items():
            if (expected_here := self.by_name.get(name)) is not None:  # else Python itself refuses the name
                expected_here.check(value)


def checked_arguments(function: Callable[P, R]) -> Callable[P, R]:
    """Let a function refuse arguments that are not as their annotations say: a decorator.

    >>> @checked_arguments
    ... def double(number: int) -> int:
    ...     return 2 * number
    >>> double("2")
    Traceback (most recent call last):
    dangbo_report.errors.base.InexactNumberError: number: '2' is a str; figures are exact, so give int ...
    """
    plain = cast("FunctionType", unwrap(function))  # what is cached is checked first
    parameters: _Parameters | None = None
    memory: tuple[set[type], ...] = ()
    found = _Parameters.of

    def call(*positional: P.args, **named: P.kwargs) -> R:
        nonlocal parameters, memory
        if parameters is None:  # when it is first called: an annotation may name what stands further down
            parameters = found(plain)
            # Where any number of arguments may come, none is passed over.
            memory = (set(),) if parameters.further else tuple([each.passed for each in parameters.in_order])
        for value, passed in zip(positional, memory):  # noqa: B905 - further ones, if there may be any, follow
            if type(value) not in passed:
                parameters.check(positional)
                break
        if named:
            parameters.check_named(named)
        return function(*positional, **named)

    # With the globals of the function, so that doctest finds its examples where they stand.
    own = FunctionType(call.__code__, plain.__globals__, plain.__name__, None, call.__closure__)
    return cast("Callable[P, R]", update_wrapper(own, cast("Callable[..., Any]", function)))
