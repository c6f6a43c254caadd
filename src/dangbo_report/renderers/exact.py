"""Rendering that depends on nothing but the report: not on the decimal context of whoever calls."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Context, localcontext
from functools import wraps
from typing import Final, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")

#: What Python starts with.
_USUAL: Final = Context(prec=28)


def in_usual_context(render: Callable[P, R]) -> Callable[P, R]:
    """A function that computes with decimals as Python starts, whatever its caller has set.

    >>> from decimal import Decimal
    >>> third = in_usual_context(lambda: Decimal(1) / 3)
    >>> with localcontext(Context(prec=2)):
    ...     str(third())[:8]
    '0.333333'
    """

    @wraps(render)
    def rendered(*given: P.args, **named: P.kwargs) -> R:
        with localcontext(_USUAL):
            return render(*given, **named)

    return rendered
