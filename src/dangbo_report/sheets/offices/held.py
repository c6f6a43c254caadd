"""Held: what a column holds, by what its headings say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, TypeAlias, final

import attrs

from dangbo_report.organisations import Organisation
from dangbo_report.sheets.offices.bodies import Bodies
from dangbo_report.sheets.offices.columns import FIGURES, Role, split_unit
from dangbo_report.sheets.offices.when import is_period

#: What names a total and does not say of what.
BARE_TOTAL: Final = re.compile(r"(?:tổng(?: cộng| số)?|cộng)(?: chung)?[:.]?", re.IGNORECASE)
#: What names a total over bodies.
TOTAL: Final = re.compile(r"(?:tổng(?: cộng| số|)|cộng|toàn (?:xã|huyện|tỉnh|phường|đảng bộ))\b.*", re.IGNORECASE)
#: "Tỷ lệ đạt" is the ratio of a column beside it, "Tỷ lệ hộ nghèo" an indicator.
_BARE_RATIO: Final = 3
#: The headings of a column, each with the unit behind it.
_Parts: TypeAlias = Sequence[tuple[str, str]]


@final
@attrs.frozen(kw_only=True)
class Column:
    """What a column holds.

    Attributes:
        role: what it holds.
        name: of what, where no column names indicators.
        unit: in which unit, where the heading says it.
        body: whose, where its heading names a body.
        total: its heading says that it is a total over bodies.
    """

    role: Role
    name: str = ""
    unit: str = ""
    body: Organisation | None = None
    total: bool = False


def column_of(path: Sequence[str], role: Role | None, *, bodies: Bodies, title: str, named: bool) -> Column | None:
    """What a column holds; None if nobody can say.

    Args:
        path: its headings.
        role: what they say.
        bodies: those that headings may name.
        title: what the table is about.
        named: another column names indicators.
    """
    parts = [split_unit(text) for text in path]
    found = _of_a_body(parts, role, bodies, title)
    if found is not None:
        return found
    if role is None:
        return None if named else _of_an_indicator(parts)
    if named or role not in FIGURES:
        return Column(role=role, unit=_unit(parts))
    return _of_figures(parts, role, title)


def _unit(parts: _Parts) -> str:
    """The innermost unit; percents are none of a figure."""
    return next((unit for _, unit in reversed(parts) if unit and unit != "%"), "")


def _of_a_body(parts: _Parts, role: Role | None, bodies: Bodies, title: str) -> Column | None:
    """A column whose heading names a body, or a total over them."""
    body = next((found for name, _ in parts if (found := bodies.named(name))), None)
    total = body is None and any(TOTAL.fullmatch(name) for name, _ in parts)
    if body is None and (not total or role in FIGURES):
        return None
    return Column(role=role or Role.VALUE, unit=_unit(parts), body=body, total=total, name=title)


def _of_an_indicator(parts: _Parts) -> Column:
    """A column whose headings are the name of what it holds."""
    name = ": ".join(name for name, _ in parts if not is_period(name))
    return Column(role=Role.VALUE, name=name, unit=parts[-1][1] or _unit(parts))


def _of_figures(parts: _Parts, role: Role, title: str) -> Column:
    """A column of figures of what stands above its heading, or of what the table is about."""
    *above, own = (name for name, _ in parts)
    above = [name for name in above if not is_period(name)]
    if above:
        return Column(role=role, name=": ".join(above), unit=_unit(parts))
    if role is Role.PERCENT and len(own.split()) > _BARE_RATIO and "kế hoạch" not in own.casefold():
        return Column(role=Role.VALUE, name=own, unit="%")
    return Column(role=role, name=title, unit=_unit(parts))
