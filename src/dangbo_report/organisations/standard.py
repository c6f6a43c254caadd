"""Standard directories: the bodies that exist at a level on a day.

The district level ended on 30/6/2025 (Luật 72/2025/QH15); the Party apparatus of communes stands since 01/7/2025
(Quy định 298-QĐ/TW and 299-QĐ/TW of 09/6/2025), and mass organisations belong to the Front since then (Luật
97/2025/QH15). The boards of propaganda and of mass mobilisation were merged at the centre on 03/02/2025 and in the
provinces on dates of their own.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final, NamedTuple

from dangbo_report.checking import checked_arguments
from dangbo_report.errors import ImpossibleValueError, NoStandardDirectoryError
from dangbo_report.organisations.bodies import (
    BODIES,
    COMMITTEE_SIGNS,
    MERGED,
    MERGED_SIGNS,
    MOBILISATION,
    MTTQ,
    POLICY,
    POLITICAL_CENTRE,
    PROPAGANDA,
    SPECIAL_ZONE,
    Body,
)
from dangbo_report.organisations.directory import Directory
from dangbo_report.organisations.organisation import Level, Organisation, OrganisationKind
from dangbo_report.organisations.places import CENTRE, Place, read_place

#: The last day of the district level: Luật 72/2025/QH15.
DISTRICTS_END: Final = date(2025, 6, 30)
#: The first day of the commune apparatus: Quy định 298-QĐ/TW and 299-QĐ/TW, 09/6/2025.
COMMUNES_BEGIN: Final = date(2025, 7, 1)
#: The day on which the central boards were announced merged.
CENTRAL_MERGER: Final = date(2025, 2, 3)
#: The day taken for provinces and districts unless the caller gives theirs: that of Quyết định 983-QĐ/TU of Tỉnh
#: ủy Bắc Giang, 12/02/2025; others differ by weeks.
LOCAL_MERGER: Final = date(2025, 3, 1)

_UNDER_FRONT: Final = {OrganisationKind.POLITICAL_SOCIAL, OrganisationKind.MASS_ASSOCIATION}
_ONE_DAY: Final = timedelta(days=1)


class _Life(NamedTuple):
    """Between which days something exists, and what continues it."""

    first: date | None = None
    last: date | None = None
    successor: str | None = None


_LEVELS: Final = {Level.DISTRICT: _Life(last=DISTRICTS_END), Level.COMMUNE: _Life(first=COMMUNES_BEGIN)}


@checked_arguments
def standard_directory(  # noqa: PLR0913 - what local bodies depend on
    level: Level,
    place: str = "",
    parent_place: str = "",
    *,
    on: date,
    until: date | None = None,
    boards_merged_on: date | None = None,
    political_centre: bool = False,
) -> Directory:
    """The committee of a place and the bodies around it, as they are on a day, or on any day up to another.

    Args:
        level: which level.
        place: the place, with its type unless that is the commonest: "Phụng Hiệp", "thị xã Long Mỹ", "xã Hòa Mỹ".
        parent_place: the province of a district or commune.
        on: the day.
        until: the last day, to have both what a change ended and what it began; the same day unless given.
        boards_merged_on: the first day of Ban Tuyên giáo và Dân vận there; `CENTRAL_MERGER` or `LOCAL_MERGER` unless
            given.
        political_centre: a commune has a political centre only where the old district's stands.

    Raises:
        NoStandardDirectoryError: the level has no standard bodies on that day (districts from 01/7/2025, communes
            before it); it carries level, day, and what is there instead.
        ImpossibleValueError: the place is of a type that the level does not have, or `until` is before `on`; it
            carries the field and value.

    >>> [body.code for body in standard_directory(Level.COMMUNE, "Hòa Mỹ", "Cần Thơ", on=date(2025, 7, 1))][:4]
    ['dang-uy', 'ban-xay-dung-dang', 'ubkt', 'van-phong']
    >>> year = standard_directory(Level.PROVINCE, "Hậu Giang", on=date(2025, 1, 1), until=date(2025, 12, 31))
    >>> year.successor("ban-dan-van").name
    'Ban Tuyên giáo và Dân vận Tỉnh ủy'
    """
    last = until or on
    if last < on:
        raise ImpossibleValueError("until", last.isoformat(), f"a day on or after {on.isoformat()}")
    _check_level(level, on, last)
    where = CENTRE if level is Level.CENTRAL else read_place("place", level, place, on)
    root = _committee(level, where, parent_place, on)
    merged_on = boards_merged_on or (CENTRAL_MERGER if level is Level.CENTRAL else LOCAL_MERGER)
    rows = _dated(_bodies_of(level, where, centre=political_centre), level, merged_on)
    return Directory(
        (root, *(_organisation(*row, where, root, number, last) for number, row in enumerate(rows, start=1)))
    ).active(on, last)


def _check_level(level: Level, on: date, last: date) -> None:
    if level is Level.DISTRICT and on > DISTRICTS_END:
        raise NoStandardDirectoryError(
            level.value,
            on.isoformat(),
            "the district level ended on 30/6/2025 (Luật 72/2025/QH15); since 01/7/2025 Đảng ủy of xã, phường and"
            " đặc khu report: ask for Level.COMMUNE",
        )
    if level is Level.COMMUNE and last < COMMUNES_BEGIN:
        raise NoStandardDirectoryError(
            level.value,
            on.isoformat(),
            "commune committees have bodies of their own since 01/7/2025 (Quy định 298-QĐ/TW, 09/6/2025); before,"
            " ask for Level.DISTRICT",
        )


def _committee(level: Level, where: Place, parent_place: str, on: date) -> Organisation:
    above = read_place("parent_place", Level.PROVINCE, parent_place, on).full if parent_place else ""
    life = _LEVELS.get(level, _Life())
    return Organisation(
        where.code,
        "Ban Chấp hành Trung ương Đảng" if level is Level.CENTRAL else where.full_committee,
        OrganisationKind.PARTY_COMMITTEE,
        level,
        short_name=where.committee,
        aliases=(f"Đảng ủy {where.type}",) if level is Level.COMMUNE else (),
        sign=COMMITTEE_SIGNS.get((level, where.code), ""),
        superior=f"Đảng bộ {above}" if above else "",
        active_from=life.first,
        active_until=life.last,
    )


def _bodies_of(level: Level, where: Place, *, centre: bool) -> tuple[Body, ...]:
    bodies = SPECIAL_ZONE if where.type == "đặc khu" else BODIES[level]
    without = level is Level.COMMUNE and not centre
    return tuple(body for body in bodies if not (without and body is POLITICAL_CENTRE))


def _dated(bodies: tuple[Body, ...], level: Level, merged_on: date) -> Iterator[tuple[Body, _Life]]:
    """Let the boards of propaganda and of mass mobilisation end where the one board begins."""
    for body in bodies:
        if body.code in {PROPAGANDA.code, MOBILISATION.code}:
            yield body, _Life(last=merged_on - _ONE_DAY, successor=MERGED.code)
            if body.code == PROPAGANDA.code:
                yield MERGED._replace(sign=MERGED_SIGNS.get(level, "")), _Life(first=merged_on)
        else:
            yield body, _Life(first=CENTRAL_MERGER if body is POLICY else None)


def _organisation(  # noqa: PLR0913, PLR0917 - a row, filled in
    body: Body, life: _Life, where: Place, root: Organisation, precedence: int, last: date
) -> Organisation:
    """Fill a row of the table in for a place."""
    here = where.words
    patterns = (body.name, body.short_name, *body.aliases)
    aliases = (pattern.format_map(words) for words in (here, *where.other_words) for pattern in patterns)
    name, short_name = body.name.format_map(here), body.short_name
    return Organisation(
        body.code,
        name,
        body.kind,
        root.level,
        parent=MTTQ.code if body.kind in _UNDER_FRONT and last >= COMMUNES_BEGIN else root.code,
        short_name=short_name,
        aliases=tuple(alias for alias in dict.fromkeys(aliases) if alias not in {name, short_name}),
        sign=body.sign,
        precedence=precedence,
        active_from=max(filter(None, (life.first, root.active_from)), default=None),
        active_until=min(filter(None, (life.last, root.active_until)), default=None),
        successor=life.successor,
    )
