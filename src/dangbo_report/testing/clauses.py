"""Clauses: what a plug-in must do, one function each, and all that is wrong with it told at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeAlias, TypeVar

from dangbo_report.errors import NonConformingError

Plug = TypeVar("Plug")
#: Yields what is wrong and what to do about it; nothing if all is well.
Clause: TypeAlias = Callable[[Plug], Iterable[str]]


def conform(plug: Plug, name: str, essential: Mapping[str, Clause[Plug]], clauses: Mapping[str, Clause[Plug]]) -> None:
    """Hold a plug-in against clauses, those that the others build on first.

    Raises:
        NonConformingError: a clause is broken; it carries each with what is wrong.
    """
    for stage in (essential, clauses):
        if problems := tuple(_broken(plug, stage)):
            raise NonConformingError(name, problems)


def _broken(plug: Plug, clauses: Mapping[str, Clause[Plug]]) -> Iterator[tuple[str, str]]:
    for clause, check in clauses.items():
        try:
            for problem in check(plug):
                yield clause, problem
        except Exception as error:  # noqa: BLE001 - a third party's code may raise anything
            yield clause, f"it raised {type(error).__name__}: {error}"
