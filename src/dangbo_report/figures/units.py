"""Units: what is measured in decimals, and what a counted noun may look like."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

from dangbo_report.errors import ImpossibleValueError

#: Units of measure, as written: a whole number of them is a `Measure`, of anything else a `Count`.
MEASURE_UNITS: Final = frozenset(
    [
        "mm",
        "cm",
        "dm",
        "m",
        "mét",
        "km",
        "ki-lô-mét",
        "kilômét",
        "km²",
        "km2",
        "m²",
        "m2",
        "m³",
        "m3",
        "ha",
        "hécta",
        "héc-ta",
        "hec-ta",
        "sào",
        "kg",
        "ki-lô-gam",
        "kilôgam",
        "gam",
        "g",
        "tạ",
        "tấn",
        "yến",
        "lít",
        "ml",
        "kWh",
        "MWh",
        "kW",
        "MW",
        "GB",
        "TB",
        "°C",
        "mét vuông",
        "mét khối",
        "ki-lô-mét vuông",
        "tấn CO2",
    ]
)

#: First words that would be read as a scale or as currency.
_RESERVED_FIRST: Final = frozenset({"nghìn", "ngàn", "triệu", "tỷ", "tỉ", "tr", "trđ", "rưỡi"})
_RESERVED: Final = frozenset(
    {"đồng", "đ", "vnđ", "vnd", "đồng việt nam", "phần trăm", "điểm phần trăm", "điểm %", "trở lên"}
)
#: A letter, then letters, marks, digits, inner single spaces and the signs that stand within names; "e5" after a
#: number is a float's exponent.
_UNIT: Final = re.compile(r"(?![eE][-+]?[0-9])[^\W\d_°][\w²³/().,;:&'\"“”‘’–-]*(?: [\w²³/().,;:&'\"“”‘’–-]+)*|°C")
MAX_UNIT_LENGTH: Final = 120


def is_measure_unit(unit: str) -> bool:
    """Say whether the unit is one of measure: "km", "tấn", and every rate such as "tạ/ha"."""
    return unit in MEASURE_UNITS or "/" in unit


@lru_cache(maxsize=4096)
def checked_unit(unit: str) -> str:
    """Return the unit in NFC, if it can be written after a number and read back.

    Raises:
        ImpossibleValueError: it is empty of letters, has doubled spaces, begins with a scale word, or is a
            currency; it carries the unit.
    """
    unit = unicodedata.normalize("NFC", unit)
    if len(unit) > MAX_UNIT_LENGTH or not _UNIT.fullmatch(unit):
        raise ImpossibleValueError(
            "unit", unit, f"a noun of at most {MAX_UNIT_LENGTH} characters, single spaces, a letter first"
        )
    folded = unit.lower()
    if folded in _RESERVED or re.split("[ /]", folded, maxsplit=1)[0] in _RESERVED_FIRST or folded.endswith(" trở lên"):
        raise ImpossibleValueError("unit", unit, "a counted noun, not a scale, a currency or a percent")
    return unit
