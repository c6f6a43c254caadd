"""Units: what is measured in decimals, and what a counted noun may look like."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

from dangbo_report.checking import checked_arguments
from dangbo_report.errors import ImpossibleValueError
from dangbo_report.numerals.typed import toned

#: Units of measure, as written: a whole number of them is a `Measure`, of anything else a `Count`.
MEASURE_UNITS: Final = frozenset(
    [
        "mm",
        "cm",
        "cm2",
        "cm²",
        "cm3",
        "cm³",
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
        "mg",
        "kWh",
        "MWh",
        "GWh",
        "kW",
        "MW",
        "GW",
        "kWp",
        "MWp",
        "MB",
        "GB",
        "TB",
        "°C",
        "mét vuông",
        "mét khối",
        "ki-lô-mét vuông",
        "tấn CO2",
    ]
)

#: Each as it is read, whatever its letters: "KW", "gb". One letter says something else in capitals: "3M", "4G".
_MEASURES: Final = {unit.lower(): unit for unit in MEASURE_UNITS}
_ONE_LETTER: Final = frozenset(unit.upper() for unit in MEASURE_UNITS if len(unit) == 1)
#: Words that are shortened with a stroke and are no rates.
_SHORTENED: Final = ("đ/c", "đ/v")
#: No unit of measure has more.
_MOST_WORDS: Final = max(unit.count(" ") for unit in MEASURE_UNITS) + 1
#: First words that would be read as a scale or as currency.
_SCALED: Final = re.compile(r"(?:nghìn|ngàn|triệu|tỷ|tỉ|tr|trđ|k|vạn|rưỡi)(?![^\W\d_])")
_RESERVED: Final = frozenset(
    {"đồng", "đ", "vnđ", "vnd", "₫", "đồng việt nam", "phần trăm", "điểm phần trăm", "điểm %", "trở lên", "trở xuống"}
)
_LIMITS: Final = (" trở lên", " trở xuống")
#: A letter, then letters, marks, digits, inner single spaces and the signs that stand within names; "e5" after a
#: number is a float's exponent.
_UNIT: Final = re.compile(
    r"(?![eE][-+]?[0-9])[^\W\d_°¹²³⁰⁴-⁹][\w²³/().,;:&'\"“”‘’–-]*(?: [\w²³/().,;:&'\"“”‘’–-]+)*|°C"
)
MAX_UNIT_LENGTH: Final = 120


def measure_unit(noun: str) -> str | None:
    """The unit of measure that a noun is, or begins with, as it is written; None if it is counted.

    Letters do not matter but for one alone; what stands behind the unit says of what, and is no part of it.

    >>> measure_unit("KW"), measure_unit("tấn gạo"), measure_unit("tạ/ha"), measure_unit("Đ/c"), measure_unit("M")
    ('kW', 'tấn', 'tạ/ha', None, None)
    """
    low = noun.lower()
    if low.endswith(_LIMITS):
        return None
    words = low.split(" ", _MOST_WORDS)[:_MOST_WORDS]
    for count in range(len(words), 0, -1):
        head = " ".join(words[:count])
        if head in _MEASURES and noun[: len(head)] not in _ONE_LETTER:
            return _MEASURES[head]
    if "/" not in noun or low.startswith(_SHORTENED):
        return None
    first, _, rest = noun.partition("/")
    return f"{_MEASURES.get(first.lower(), first)}/{rest}"


@checked_arguments
def is_measure_unit(unit: str) -> bool:
    """Say whether the unit is one of measure: "km", "tấn", and every rate such as "tạ/ha"."""
    return unit in MEASURE_UNITS or ("/" in unit and not unit.lower().startswith(_SHORTENED))


@lru_cache(maxsize=4096)
def checked_unit(unit: str) -> str:
    """Return the unit as it is written, if it can stand after a number and be read back.

    Raises:
        ImpossibleValueError: it is empty of letters, has doubled spaces, begins with a scale word, is a currency, or
            says more than a unit of measure; it carries the unit.
    """
    noun = toned(unicodedata.normalize("NFC", unit)) if len(unit) <= MAX_UNIT_LENGTH else ""
    if not _UNIT.fullmatch(noun):
        raise ImpossibleValueError(
            "unit", unit, f"a noun of at most {MAX_UNIT_LENGTH} characters, single spaces, a letter first"
        )
    low = noun.lower()
    if low in _RESERVED or _SCALED.match(low) or low.endswith(_LIMITS):
        raise ImpossibleValueError("unit", unit, "a counted noun, not a scale, a currency or a percent")
    if noun.split(" ", 1)[0] in _ONE_LETTER:
        raise ImpossibleValueError("unit", unit, "the unit in full: a capital letter may be a scale")
    measure = measure_unit(noun)
    if measure is not None and len(measure) != len(noun):
        raise ImpossibleValueError("unit", unit, f"{measure} alone: the sentence says of what")
    return measure or noun
