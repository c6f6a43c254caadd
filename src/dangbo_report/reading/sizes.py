"""Units of one kind and how they go into each other: what hectares yield in quintals each comes in tonnes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from decimal import Decimal
from typing import Final, TypeVar

import attrs

from dangbo_report.errors import DangboReportError
from dangbo_report.figures import Figure, Measure

_Any = TypeVar("_Any", bound=Figure)

_SIZES: Final[Sequence[Mapping[str, int]]] = (
    {"kg": 1, "yến": 10, "tạ": 100, "tấn": 1000},
    {"m": 1, "km": 1000},
    {"m2": 1, "m²": 1, "ha": 10_000, "km2": 1_000_000, "km²": 1_000_000},
)


def in_unit(figure: Measure, unit: str) -> Measure:
    """The same mass, length or area in another unit; the figure itself where the units are of other kinds.

    >>> str(in_unit(Measure(Decimal("25.5"), "tấn"), "tạ"))
    '255 tạ'
    """
    sizes = next((each for each in _SIZES if figure.unit in each and unit in each), None)
    if sizes is None or sizes[figure.unit] == sizes[unit]:
        return figure
    have, want = sizes[figure.unit], sizes[unit]
    factor = Decimal(have) / Decimal(want)
    return attrs.evolve(figure, value=figure.value * factor, step=figure.step * factor, unit=unit)


def without_per(figure: _Any) -> _Any:
    """What is for each, without that it is for each: "62,5 tạ" of "62,5 tạ/ha"."""
    if isinstance(figure, Measure) and "/" in figure.unit:
        with suppress(DangboReportError):  # "Đ/c" is no rate
            return attrs.evolve(figure, unit=figure.unit.partition("/")[0])
    return figure
