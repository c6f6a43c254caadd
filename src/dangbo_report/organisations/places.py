"""Places: what a district, province or commune is called, and so what its committee is called."""

from __future__ import annotations

import unicodedata
from datetime import date
from typing import Final, NamedTuple

from dangbo_report.errors import ImpossibleValueError
from dangbo_report.organisations.names import fold_name
from dangbo_report.organisations.organisation import Level

#: Cities directly under the central authorities, with the day they became one if that is recent: Huế by
#: Nghị quyết 175/2024/QH15, Đồng Nai by 30/2026/QH16, Quảng Ninh by 36/2026/QH16, Bắc Ninh by 39/2026/QH16.
CENTRAL_CITIES: Final[dict[str, date]] = {
    "Hà Nội": date.min,
    "Hải Phòng": date.min,
    "Đà Nẵng": date.min,
    "Cần Thơ": date.min,
    "Hồ Chí Minh": date.min,
    "Huế": date(2025, 1, 1),
    "Đồng Nai": date(2026, 4, 30),
    "Quảng Ninh": date(2026, 9, 1),
    "Bắc Ninh": date(2026, 9, 20),
}
_CITY_SINCE: Final = {fold_name(name): since for name, since in CENTRAL_CITIES.items()}

_CITY: Final = "thành phố"
#: The types of place of each level, the commonest first, with the name and code of its committee, and what its
#: Youth Union is called for short.
_TYPES: Final = {
    Level.PROVINCE: {
        "tỉnh": ("Tỉnh ủy", "tinh-uy", "Tỉnh Đoàn"),
        _CITY: ("Thành ủy", "thanh-uy", "Thành Đoàn"),
    },
    Level.DISTRICT: {
        "huyện": ("Huyện ủy", "huyen-uy", "Huyện Đoàn"),
        "quận": ("Quận ủy", "quan-uy", "Quận Đoàn"),
        "thị xã": ("Thị ủy", "thi-uy", "Thị Đoàn"),
        _CITY: ("Thành ủy", "thanh-uy", "Thành Đoàn"),
    },
    Level.COMMUNE: {
        "xã": ("Đảng ủy", "dang-uy", "Đoàn xã"),
        "phường": ("Đảng ủy", "dang-uy", "Đoàn phường"),
        "đặc khu": ("Đảng ủy", "dang-uy", "Đoàn đặc khu"),
    },
}
_COMMUNE_CODE: Final = "dang-uy"


class Place(NamedTuple):
    """A place and its names."""

    #: "huyện"
    type: str
    #: "Phụng Hiệp"
    name: str
    #: "Huyện ủy"
    committee: str
    #: "huyen-uy"
    code: str
    #: "Huyện Đoàn"
    youth: str

    @property
    def full(self) -> str:
        """The type and the name: "huyện Phụng Hiệp"."""
        return f"{self.type} {self.name}".rstrip()

    @property
    def words(self) -> dict[str, str]:
        """What stands for `{c}`, `{t}` and `{y}` in the names of its bodies."""
        committee = f"{self.committee} {self.type}" if self.code == _COMMUNE_CODE else self.committee
        return {"c": committee, "t": self.type, "y": self.youth}

    @property
    def other_words(self) -> tuple[dict[str, str], ...]:
        """What also does: the committee alone, and each with the name of the place."""
        named = {"c": self.full_committee, "t": self.full, "y": f"{self.youth} {self.name}".rstrip()}
        return ({**self.words, "c": self.committee}, named)

    @property
    def full_committee(self) -> str:
        """The committee with its place: "Huyện ủy Phụng Hiệp", "Đảng ủy xã Hòa Mỹ"."""
        return f"{self.committee} {self.full if self.code == _COMMUNE_CODE else self.name}".rstrip()


#: Where the central bodies are.
CENTRE: Final = Place("Việt Nam", "", "Trung ương", "trung-uong", "Trung ương Đoàn")


def read_place(field: str, level: Level, text: str, on: date) -> Place:
    """Read "Phụng Hiệp", "huyện Phụng Hiệp" or "thị xã Long Mỹ"; without a type the commonest, or a known city.

    Raises:
        ImpossibleValueError: the place is empty, or of a type that the level does not have; it carries the field
            and the value.
    """
    types = _TYPES[level]
    name = " ".join(unicodedata.normalize("NFC", text).split())
    for kind in types:
        if name[len(kind) : len(kind) + 1] == " " and fold_name(name[: len(kind)]) == fold_name(kind):
            name, names = name[len(kind) + 1 :], types[kind]
            break
    else:
        kind, names = _usual(level, name, on)
    if not name or any(f"{fold_name(name)} ".startswith(f"{fold_name(other)} ") for other in _ALL_TYPES):
        raise ImpossibleValueError(field, text, f"a place of the level {level.value}, such as '{next(iter(types))} …'")
    return Place(kind, name, *names)


_ALL_TYPES: Final = tuple(dict.fromkeys(kind for types in _TYPES.values() for kind in types))


def _usual(level: Level, name: str, on: date) -> tuple[str, tuple[str, str, str]]:
    """The type of a place that names none: the commonest of its level, or a city that is known to be one."""
    since = _CITY_SINCE.get(fold_name(name)) if level is Level.PROVINCE else None
    kind = _CITY if since is not None and since <= on else next(iter(_TYPES[level]))
    return kind, _TYPES[level][kind]
