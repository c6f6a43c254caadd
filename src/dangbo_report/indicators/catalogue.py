"""Catalogues: the indicators that an office uses, by code."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias, final

import attrs

from dangbo_report.checking import checked_arguments, checked_fields
from dangbo_report.display import Printer, named_repr, print_lines
from dangbo_report.errors import DuplicateCodeError, UnknownIndicatorError
from dangbo_report.errors.likely import likely
from dangbo_report.indicators.kinds import (
    CountIndicator,
    MeasureIndicator,
    MoneyIndicator,
    PercentOfTargetIndicator,
    ShareIndicator,
)

#: Any indicator.
AnyIndicator: TypeAlias = CountIndicator | MoneyIndicator | MeasureIndicator | PercentOfTargetIndicator | ShareIndicator


def _indicators(given: Iterable[AnyIndicator]) -> tuple[AnyIndicator, ...]:
    return tuple(given)


@final
@attrs.frozen(repr=False, field_transformer=checked_fields)
class Catalogue:
    """Indicators by code, in the order given ("danh mục chỉ tiêu").

    Raises:
        DuplicateCodeError: two indicators have one code; it carries the code.

    >>> Catalogue([MoneyIndicator("an-sinh", "Kinh phí an sinh")])["an-sinh"].name
    'Kinh phí an sinh'
    """

    #: In the order given, no two with one code.
    indicators: tuple[AnyIndicator, ...] = attrs.field(default=(), converter=_indicators)
    _by_code: dict[str, AnyIndicator] = attrs.field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Index the indicators."""
        by_code: dict[str, AnyIndicator] = {}
        for indicator in self.indicators:
            if indicator.code in by_code:
                raise DuplicateCodeError("indicator", indicator.code)
            by_code[indicator.code] = indicator
        object.__setattr__(self, "_by_code", by_code)

    def __getitem__(self, code: str) -> AnyIndicator:
        """The indicator of that code.

        Raises:
            UnknownIndicatorError: there is none; it carries the code and the likely ones.
        """
        try:
            return self._by_code[code]
        except KeyError:
            names = {each.code: (each.name,) for each in self.indicators}
            raise UnknownIndicatorError(code, likely(str(code), names)) from None

    @checked_arguments
    def get(self, code: str) -> AnyIndicator | None:
        """The indicator of that code, or None."""
        return self._by_code.get(code)

    def __repr__(self) -> str:
        """How many indicators, and which come first."""
        return named_repr("Catalogue", "indicators", [each.code for each in self.indicators])

    def _repr_pretty_(self, printer: Printer, cycle: bool, /) -> None:  # noqa: FBT001 - as IPython and Hypothesis call it
        """Show the first indicators in a shell and in a failing test."""
        del cycle
        print_lines(printer, repr(self), (f"{each.code}: {each.name}" for each in self.indicators))

    def __contains__(self, code: object) -> bool:
        """Say whether an indicator has that code."""
        return code in self._by_code

    def __iter__(self) -> Iterator[AnyIndicator]:
        """Go through the indicators in the order given."""
        return iter(self.indicators)

    def __len__(self) -> int:
        """Count the indicators."""
        return len(self.indicators)
