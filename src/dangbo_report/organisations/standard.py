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

from dangbo_report.errors import NoStandardDirectoryError
from dangbo_report.organisations.directory import Directory
from dangbo_report.organisations.model import Level, Organisation, OrganisationKind
from dangbo_report.organisations.places import Place, read_place

#: The last day of the district level: Luật 72/2025/QH15.
DISTRICTS_END: Final = date(2025, 6, 30)
#: The first day of the commune apparatus: Quy định 298-QĐ/TW and 299-QĐ/TW, 09/6/2025.
COMMUNES_BEGIN: Final = date(2025, 7, 1)
#: The day on which the central boards were announced merged.
CENTRAL_MERGER: Final = date(2025, 2, 3)
#: The day taken for provinces and districts unless the caller gives theirs: that of Quyết định 983-QĐ/TU of Tỉnh
#: ủy Bắc Giang, 12/02/2025; others differ by weeks.
LOCAL_MERGER: Final = date(2025, 3, 1)

_ADVISORY: Final = OrganisationKind.ADVISORY_BODY
_FRONT: Final = OrganisationKind.FRONT
_POLITICAL_SOCIAL: Final = OrganisationKind.POLITICAL_SOCIAL
_MASS: Final = OrganisationKind.MASS_ASSOCIATION
_PUBLIC: Final = OrganisationKind.PUBLIC_UNIT
_ONE_DAY: Final = timedelta(days=1)


class Body(NamedTuple):
    """A body of a level; `{c}` in its names is the committee, `{t}` the type of the place, `{y}` the youth."""

    code: str
    name: str
    kind: OrganisationKind
    short_name: str = ""
    aliases: tuple[str, ...] = ()
    sign: str = ""


_PROPAGANDA: Final = Body("ban-tuyen-giao", "Ban Tuyên giáo {c}", _ADVISORY, "Ban Tuyên giáo")
_MOBILISATION: Final = Body("ban-dan-van", "Ban Dân vận {c}", _ADVISORY, "Ban Dân vận")
_MERGED: Final = Body("ban-tuyen-giao-dan-van", "Ban Tuyên giáo và Dân vận {c}", _ADVISORY, "Ban Tuyên giáo và Dân vận")
_PERSONNEL: Final = Body("ban-to-chuc", "Ban Tổ chức {c}", _ADVISORY, "Ban Tổ chức")
_INSPECTION: Final = Body("ubkt", "Ủy ban Kiểm tra {c}", _ADVISORY, "Ủy ban Kiểm tra", ("UBKT", "UBKT {c}"))
_INTERNAL: Final = Body("ban-noi-chinh", "Ban Nội chính {c}", _ADVISORY, "Ban Nội chính")
_OFFICE: Final = Body("van-phong", "Văn phòng {c}", _ADVISORY, "Văn phòng")
_BUILDING: Final = Body("ban-xay-dung-dang", "Ban Xây dựng Đảng {c}", _ADVISORY, "Ban Xây dựng Đảng", sign="BXDĐ")
_CENTRE: Final = Body("trung-tam-chinh-tri", "Trung tâm Chính trị {t}", _PUBLIC, "Trung tâm Chính trị")
_MTTQ: Final = Body(
    "mttq",
    "Ủy ban Mặt trận Tổ quốc Việt Nam {t}",
    _FRONT,
    "Mặt trận Tổ quốc",
    ("MTTQ", "MTTQ {t}", "MTTQ Việt Nam {t}", "Ủy ban MTTQ {t}", "Ủy ban MTTQ Việt Nam {t}", "UBMTTQ"),
)
_LABOUR: Final = Body(
    "ldld",
    "Liên đoàn Lao động {t}",
    _POLITICAL_SOCIAL,
    "Liên đoàn Lao động",
    ("LĐLĐ", "LĐLĐ {t}", "Công đoàn"),
)
_UNION: Final = Body("ldld", "Công đoàn {t}", _POLITICAL_SOCIAL, "Công đoàn")
_VETERANS: Final = Body(
    "ccb",
    "Hội Cựu chiến binh {t}",
    _POLITICAL_SOCIAL,
    "Hội Cựu chiến binh",
    ("Hội CCB", "Hội CCB {t}", "CCB"),
)
_FARMERS: Final = Body("hnd", "Hội Nông dân {t}", _POLITICAL_SOCIAL, "Hội Nông dân", ("HND", "Hội ND"))
_WOMEN: Final = Body(
    "lhpn",
    "Hội Liên hiệp Phụ nữ {t}",
    _POLITICAL_SOCIAL,
    "Hội Liên hiệp Phụ nữ",
    ("Hội LHPN", "Hội LHPN {t}", "LHPN", "Hội Phụ nữ"),
)
_YOUTH: Final = Body(
    "doan",
    "Đoàn Thanh niên Cộng sản Hồ Chí Minh {t}",
    _POLITICAL_SOCIAL,
    "Đoàn Thanh niên",
    ("{y}", "Ban Thường vụ {y}", "Đoàn TNCS Hồ Chí Minh {t}", "Đoàn TNCS Hồ Chí Minh", "ĐTN"),
)
_RED_CROSS: Final = Body("ctd", "Hội Chữ thập đỏ {t}", _MASS, "Hội Chữ thập đỏ", ("Hội CTĐ", "CTĐ"))

#: In the order in which the reports of such a level name them.
_SOCIAL: Final = (_LABOUR, _VETERANS, _FARMERS, _WOMEN, _YOUTH)
_DISTRICT: Final = (
    _PROPAGANDA, _PERSONNEL, _INSPECTION, _MOBILISATION, _CENTRE, _OFFICE, _MTTQ, *_SOCIAL, _RED_CROSS
)  # fmt: skip
_PROVINCE: Final = (
    _OFFICE, _PERSONNEL, _PROPAGANDA, _MOBILISATION, _INSPECTION, _INTERNAL, _MTTQ, *_SOCIAL, _RED_CROSS
)  # fmt: skip
_COMMUNE_SOCIAL: Final = (_UNION, _VETERANS, _FARMERS, _WOMEN, _YOUTH)
_COMMUNE: Final = (
    _BUILDING,
    _INSPECTION._replace(name="Cơ quan Ủy ban Kiểm tra {c}"),
    _OFFICE,
    _MTTQ,
    *_COMMUNE_SOCIAL,
)
_SPECIAL_ZONE: Final = (_PERSONNEL, _MERGED, _INSPECTION, _OFFICE, _MTTQ, *_COMMUNE_SOCIAL)
_CENTRAL: Final = (
    Body("van-phong", "Văn phòng Trung ương Đảng", _ADVISORY, "Văn phòng Trung ương", sign="VPTW"),
    Body("ban-to-chuc", "Ban Tổ chức Trung ương", _ADVISORY, sign="BTCTW"),
    Body("ban-tuyen-giao", "Ban Tuyên giáo Trung ương", _ADVISORY),
    Body("ban-dan-van", "Ban Dân vận Trung ương", _ADVISORY),
    Body("ubkt", "Ủy ban Kiểm tra Trung ương", _ADVISORY, sign="UBKTTW"),
    Body("ban-noi-chinh", "Ban Nội chính Trung ương", _ADVISORY),
    Body(
        "mttq",
        "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
        _FRONT,
        "Mặt trận Tổ quốc",
        ("MTTQ",),
        "MTTW-BTT",
    ),
    Body("ldld", "Tổng Liên đoàn Lao động Việt Nam", _POLITICAL_SOCIAL, sign="TLĐ"),
    Body("ccb", "Hội Cựu chiến binh Việt Nam", _POLITICAL_SOCIAL),
    Body("hnd", "Hội Nông dân Việt Nam", _POLITICAL_SOCIAL),
    Body("lhpn", "Hội Liên hiệp Phụ nữ Việt Nam", _POLITICAL_SOCIAL),
    Body("doan", "Đoàn Thanh niên Cộng sản Hồ Chí Minh", _POLITICAL_SOCIAL, "Đoàn Thanh niên", sign="TWĐTN-VP"),
    Body("ctd", "Hội Chữ thập đỏ Việt Nam", _MASS),
)
_CENTRAL_MERGED: Final = Body("ban-tuyen-giao-dan-van", "Ban Tuyên giáo và Dân vận Trung ương", _ADVISORY)
#: Signs of provincial bodies that are known; districts' and communes' are the caller's data.
_PROVINCE_SIGNS: Final = {
    "ban-to-chuc": "BTCTU",
    "ban-tuyen-giao": "BTGTU",
    "ban-tuyen-giao-dan-van": "BTGDVTU",
    "ubkt": "UBKTTU",
}
_COMMITTEE_SIGNS: Final = {Level.PROVINCE: "TU", Level.DISTRICT: "HU", Level.COMMUNE: "ĐU"}


def standard_directory(  # noqa: PLR0913 - what local bodies depend on
    level: Level,
    place: str = "",
    parent_place: str = "",
    *,
    on: date,
    boards_merged_on: date | None = None,
    political_centre: bool = False,
) -> Directory:
    """The committee of a place and the bodies around it, as they are on a day.

    Args:
        level: which level.
        place: the place, with its type unless that is the commonest: "Phụng Hiệp", "thị xã Long Mỹ", "xã Hòa Mỹ".
        parent_place: the province of a district or commune.
        on: the day.
        boards_merged_on: the first day of Ban Tuyên giáo và Dân vận there; `LOCAL_MERGER` unless given.
        political_centre: a commune has a political centre only where the old district's stands.

    Raises:
        NoStandardDirectoryError: the level has no standard bodies on that day (districts from 01/7/2025, communes
            before it); it carries level, day, and what is there instead.
        ImpossibleValueError: the place is of a type that the level does not have; it carries the field and value.

    >>> [body.code for body in standard_directory(Level.COMMUNE, "Hòa Mỹ", "Cần Thơ", on=date(2025, 7, 1))][:4]
    ['dang-uy', 'ban-xay-dung-dang', 'ubkt', 'van-phong']
    """
    _check_level(level, on)
    if level is Level.CENTRAL:
        return Directory(_central()).active(on)
    where = read_place("place", level, place, on)
    root = _committee(level, where, parent_place, on)
    merged_on = boards_merged_on or LOCAL_MERGER
    return Directory((root, *_local(level, where, root, on, merged_on=merged_on, centre=political_centre))).active(on)


def _check_level(level: Level, on: date) -> None:
    if level is Level.DISTRICT and on > DISTRICTS_END:
        raise NoStandardDirectoryError(
            level.value,
            on.isoformat(),
            "the district level ended on 30/6/2025 (Luật 72/2025/QH15); since 01/7/2025 Đảng ủy of xã, phường and"
            " đặc khu report: ask for Level.COMMUNE",
        )
    if level is Level.COMMUNE and on < COMMUNES_BEGIN:
        raise NoStandardDirectoryError(
            level.value,
            on.isoformat(),
            "commune committees have bodies of their own since 01/7/2025 (Quy định 298-QĐ/TW, 09/6/2025); before,"
            " ask for Level.DISTRICT",
        )


def _central() -> tuple[Organisation, ...]:
    root = Organisation(
        "trung-uong",
        "Ban Chấp hành Trung ương Đảng",
        OrganisationKind.PARTY_COMMITTEE,
        Level.CENTRAL,
        sign="TW",
    )
    bodies = _dated(_CENTRAL, _CENTRAL_MERGED, CENTRAL_MERGER)
    return root, *(
        Organisation(
            body.code,
            body.name,
            body.kind,
            Level.CENTRAL,
            parent=root.code,
            short_name=body.short_name,
            aliases=body.aliases,
            sign=body.sign,
            precedence=precedence,
            active_from=dates.first,
            active_until=dates.last,
            successor=dates.successor,
        )
        for precedence, (body, dates) in enumerate(bodies, start=1)
    )


def _committee(level: Level, where: Place, parent_place: str, on: date) -> Organisation:
    above = read_place("parent_place", Level.PROVINCE, parent_place, on).full if parent_place else ""
    return Organisation(
        where.code,
        where.full_committee,
        OrganisationKind.PARTY_COMMITTEE,
        level,
        short_name=where.committee,
        sign=_COMMITTEE_SIGNS[level],
        superior=f"Đảng bộ {above}" if above else "",
        active_from=COMMUNES_BEGIN if level is Level.COMMUNE else None,
        active_until=DISTRICTS_END if level is Level.DISTRICT else None,
    )


class _Dates(NamedTuple):
    """Between which days a body exists, and what continues it."""

    first: date | None = None
    last: date | None = None
    successor: str | None = None


def _dated(bodies: tuple[Body, ...], merged: Body, on: date) -> Iterator[tuple[Body, _Dates]]:
    """Let the boards of propaganda and of mass mobilisation end where the one board begins."""
    for body in bodies:
        if body.code in {_PROPAGANDA.code, _MOBILISATION.code}:
            yield body, _Dates(last=on - _ONE_DAY, successor=merged.code)
            if body.code == _PROPAGANDA.code:
                yield merged, _Dates(first=on)
        else:
            yield body, _Dates()


def _local(  # noqa: PLR0913 - what local bodies depend on
    level: Level, where: Place, root: Organisation, on: date, *, merged_on: date, centre: bool
) -> Iterator[Organisation]:
    """The bodies of a province, district or commune."""
    bodies = _bodies_of(level, where, centre=centre)
    under_front = on >= COMMUNES_BEGIN
    committee = f"{where.committee} {where.type}" if level is Level.COMMUNE else where.committee
    words = {"c": committee, "t": where.type, "y": where.youth}
    for precedence, (body, dates) in enumerate(_dated(bodies, _MERGED, merged_on), start=1):
        social = body.kind in {_POLITICAL_SOCIAL, _MASS}
        yield Organisation(
            body.code,
            body.name.format_map(words),
            body.kind,
            level,
            parent=_MTTQ.code if social and under_front else root.code,
            short_name=body.short_name,
            aliases=tuple(alias.format_map(words) for alias in body.aliases),
            sign=body.sign or (_PROVINCE_SIGNS.get(body.code, "") if level is Level.PROVINCE else ""),
            precedence=precedence,
            active_from=max(filter(None, (dates.first, root.active_from)), default=None),
            active_until=min(filter(None, (dates.last, root.active_until)), default=None),
            successor=dates.successor,
        )


def _bodies_of(level: Level, where: Place, *, centre: bool) -> tuple[Body, ...]:
    if level is Level.PROVINCE:
        return _PROVINCE
    if level is Level.DISTRICT:
        return _DISTRICT
    bodies = _SPECIAL_ZONE if where.type == "đặc khu" else _COMMUNE
    return (*bodies, _CENTRE) if centre else bodies
