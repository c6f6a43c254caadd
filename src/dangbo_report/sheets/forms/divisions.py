"""Which rows are parts of which: written behind the name of the total, and read back letter by letter."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

#: "chia ra": the parts add up to the total. "trong đó": they may fall short of it.
_PARTS: Final = "chia ra"
_OF_WHICH: Final = "trong đó"
_CODES: Final = "[a-z0-9_-]+(?:, [a-z0-9_-]+)*"
_LISTS: Final = re.compile(rf"(?:{_PARTS}: ({_CODES}))?(?:; )?(?:{_OF_WHICH}: ({_CODES}))?")


class PartCodes(NamedTuple):
    """The codes of the rows that are parts of a total, as a fact has them.

    Attributes:
        parts: those that add up to it.
        of_which: those that may fall short of it.
    """

    parts: tuple[str, ...] = ()
    of_which: tuple[str, ...] = ()

    def behind(self, name: str) -> str:
        """The name of the total, and what it is broken down into.

        >>> PartCodes(("don-luu", "don-tra"), ("don-cu",)).behind("Đơn thư")
        'Đơn thư (chia ra: don-luu, don-tra; trong đó: don-cu)'
        >>> PartCodes().behind("Đơn thư")
        'Đơn thư'
        """
        lists = ((_PARTS, self.parts), (_OF_WHICH, self.of_which))
        said = "; ".join(f"{word}: {', '.join(codes)}" for word, codes in lists if codes)
        return f"{name} ({said})" if said else name


def part_codes(text: str, name: str) -> PartCodes | None:
    """What stands behind the name; None if it is no breakdown, or another name.

    >>> part_codes("Đơn thư (trong đó: don-cu)", "Đơn thư")
    PartCodes(parts=(), of_which=('don-cu',))
    >>> part_codes("Đơn thư (trong đó: Đơn cũ)", "Đơn thư")
    """
    if text == name:
        return PartCodes()
    match = _LISTS.fullmatch(text[len(name) + 2 : -1])
    if match is None:
        return None
    found = PartCodes(*(tuple(codes.split(", ")) if codes else () for codes in match.groups()))
    return found if found.behind(name) == text else None
