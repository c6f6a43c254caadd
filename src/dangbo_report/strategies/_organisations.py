"""Organisations and directories: trees of bodies with the dates between which they exist."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Final

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from dangbo_report.organisations import Directory, Level, Organisation, OrganisationKind, standard_directory
from dangbo_report.strategies._arguments import ordered, some

_NAMES: Final = {
    OrganisationKind.PARTY_COMMITTEE: ("Huyện ủy", "Tỉnh ủy", "Đảng ủy xã"),
    OrganisationKind.ADVISORY_BODY: ("Ban Tổ chức", "Ủy ban Kiểm tra", "Văn phòng"),
    OrganisationKind.FRONT: ("Ủy ban Mặt trận Tổ quốc Việt Nam",),
    OrganisationKind.POLITICAL_SOCIAL: ("Hội Nông dân", "Hội Cựu chiến binh", "Đoàn Thanh niên"),
    OrganisationKind.MASS_ASSOCIATION: ("Hội Chữ thập đỏ", "Hội Khuyến học"),
    OrganisationKind.PUBLIC_UNIT: ("Trung tâm Chính trị",),
    OrganisationKind.GOVERNMENT: ("Ủy ban nhân dân", "Phòng Nội vụ"),
}
PLACES: Final = ("An Bình", "Hòa Mỹ", "Tân Phước", "Đông Thành", "Vĩnh Lộc")
_SIGNS: Final = ("", "HU", "TU", "ĐU", "MTTQ-BTT", "BTCTU")
_WORDS: Final = ("a", "ban", "hoi", "doan", "quy", "so", "35", "xay-dung", "nong_dan")
_MAX_PRECEDENCE: Final = 100

#: The levels, and the days on which their standard bodies are known.
STANDARD: Final = {
    Level.DISTRICT: (date.min, date(2025, 6, 30)),
    Level.COMMUNE: (date(2025, 7, 1), date.max),
    Level.PROVINCE: (date.min, date.max),
    Level.CENTRAL: (date(2025, 2, 3), date.max),
}


def codes() -> st.SearchStrategy[str]:
    """Draw codes of organisations and indicators: "hoi-nong_dan"."""
    return st.lists(st.sampled_from(_WORDS), min_size=1, max_size=3).map("-".join)


def organisations(
    *, kinds: Collection[OrganisationKind] | None = None, levels: Collection[Level] | None = None
) -> st.SearchStrategy[Organisation]:
    """Draw organisations; a parent or a successor is a code only.

    Args:
        kinds: what sorts of body; by default all of them.
        levels: where they stand; by default at all levels.

    Raises:
        InvalidArgument: a kind or a level is none, or there is none.

    >>> from hypothesis import find
    >>> find(organisations(kinds=[OrganisationKind.FRONT]), lambda body: True).kind.name
    'FRONT'
    """
    return _organisations(
        codes(),
        st.none() | codes().map("tren-{}".format),
        st.sampled_from(some("kinds", kinds, tuple(OrganisationKind))),
        st.sampled_from(some("levels", levels, tuple(Level))),
    )


@st.composite
def _organisations(
    draw: st.DrawFn,
    code: st.SearchStrategy[str],
    parent: st.SearchStrategy[str | None],
    kind: st.SearchStrategy[OrganisationKind],
    level: st.SearchStrategy[Level],
) -> Organisation:
    sort = draw(kind)
    name = draw(st.sampled_from(_NAMES[sort]))
    since, until = draw(_LIVES)
    return Organisation(
        draw(code),
        f"{name} {draw(st.sampled_from(PLACES))}",
        sort,
        draw(level),
        parent=draw(parent),
        short_name=draw(st.sampled_from(("", name))),
        aliases=draw(st.sampled_from(((), (f"{name} cũ",)))),
        sign=draw(st.sampled_from(_SIGNS)),
        superior=draw(st.sampled_from(("", "Đảng bộ tỉnh Hậu Giang"))),
        precedence=draw(st.integers(0, _MAX_PRECEDENCE)),
        active_from=since,
        active_until=until,
        successor=draw(st.sampled_from((None, "sau"))) if until else None,
    )


@st.composite
def _lives(draw: st.DrawFn) -> tuple[date | None, date | None]:
    since = draw(st.none() | st.dates())
    return since, draw(st.none() | st.dates(since or date.min))


_LIVES: Final = _lives()


def directories(*, min_size: int = 0, max_size: int = 14) -> st.SearchStrategy[Directory]:
    """Draw directories: trees of organisations of any depth.

    Args:
        min_size: how many organisations at least.
        max_size: how many at most.

    Raises:
        InvalidArgument: the sizes are no sizes.

    >>> from hypothesis import find
    >>> directory = find(directories(), lambda directory: any(body.parent for body in directory))
    >>> {body.parent for body in directory if body.parent} <= {body.code for body in directory}
    True
    """
    if not 0 <= min_size <= max_size:
        raise InvalidArgument(f"{min_size=} and {max_size=} must be sizes, the first not above the second")
    return _directories(min_size, max_size)


@st.composite
def _directories(draw: st.DrawFn, min_size: int, max_size: int) -> Directory:
    organisations: list[Organisation] = []
    kinds, levels = st.sampled_from(OrganisationKind), st.sampled_from(Level)
    for index in range(draw(st.integers(min_size, max_size))):
        above = (None, *(organisation.code for organisation in organisations))
        code = st.just(f"co-quan-{index}")
        organisations.append(draw(_organisations(code, st.sampled_from(above), kinds, levels)))
    return Directory(tuple(organisations))


def standard_directories(
    *,
    min_value: date = date.min,
    max_value: date = date.max,
    levels: Collection[Level] | None = None,
) -> st.SearchStrategy[Directory]:
    """Draw the standard directories of places on some day: those that `standard_directory` gives.

    Args:
        min_value: the first day.
        max_value: the last day.
        levels: the levels; by default all of them.

    Raises:
        InvalidArgument: the bodies of none of the levels are known between the two days.

    >>> from hypothesis import find
    >>> find(standard_directories(max_value=date(2024, 3, 31)), lambda directory: True).roots[0].kind.name
    'PARTY_COMMITTEE'
    """
    return _standard(min_value, max_value, checked_levels(min_value, max_value, levels))


def checked_levels(min_value: date, max_value: date, levels: Collection[Level] | None) -> tuple[Level, ...]:
    """Return the levels whose bodies are known on some day between two.

    Raises:
        InvalidArgument: there is none.
    """
    ordered("min_value", min_value, "max_value", max_value)
    known = known_spans(min_value, max_value, some("levels", levels, tuple(STANDARD)))
    if not known:
        raise InvalidArgument(f"no bodies of {levels=} are known between {min_value=} and {max_value=}")
    return tuple(known)


def known_spans(min_value: date, max_value: date, levels: tuple[Level, ...]) -> dict[Level, tuple[date, date]]:
    """Between which days of two the bodies of each level are known."""
    spans = {level: (max(min_value, STANDARD[level][0]), min(max_value, STANDARD[level][1])) for level in levels}
    return {level: (first, last) for level, (first, last) in spans.items() if first <= last}


@st.composite
def _standard(draw: st.DrawFn, min_value: date, max_value: date, levels: tuple[Level, ...]) -> Directory:
    level = draw(st.sampled_from(levels))
    day = draw(st.dates(*known_spans(min_value, max_value, (level,))[level]))
    return standard_directory(level, draw(st.sampled_from(PLACES)), draw(st.sampled_from(PLACES)), on=day)
