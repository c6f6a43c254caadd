"""Official codes: their grammar, the days for which they hold, and that they come back from every file."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

import attrs
import pytest
from openpyxl import load_workbook

from dangbo_report import (
    Count,
    CountIndicator,
    Directory,
    Fact,
    FactBook,
    Level,
    Organisation,
    OrganisationKind,
    Period,
    ReportingRegime,
    from_json,
    to_json,
)
from dangbo_report.errors import ImpossibleValueError, InvalidFormError
from dangbo_report.organisations import OfficialCode
from dangbo_report.periods import PeriodKind
from dangbo_report.sheets import read_csv_form, read_form, write_csv_form, write_form
from dangbo_report.tables import facts_of, facts_table

LAST = date(2025, 6, 30)
NEXT = date(2025, 7, 1)
FRONT = Organisation(
    "mat-tran",
    "Ủy ban Mặt trận Tổ quốc xã",
    OrganisationKind.FRONT,
    Level.COMMUNE,
    identifiers=(OfficialCode("H31.15", active_until=LAST), OfficialCode("H05.2A", active_from=NEXT)),
)
MEMBERS = CountIndicator(
    "hoi-vien", "Hội viên", "hội viên", official_codes=(OfficialCode("0101", scheme="Danh mục A"),)
)
QUARTER = Period.quarter(2025, 3)
BOOK = FactBook([Fact(MEMBERS, FRONT, QUARTER, Count(120, "hội viên"), recomputed=True)])
REGIME = ReportingRegime(
    name="Báo cáo quý", receiver="mat-tran", reporters=("mat-tran",), cycle=PeriodKind.QUARTER, indicators=("hoi-vien",)
)
HOW: Any = {"directory": Directory([FRONT]), "regime": REGIME, "indicators": [MEMBERS]}


def test_a_code_holds_from_its_first_day_to_its_last() -> None:
    assert FRONT.identifier(LAST) == "H31.15"
    assert FRONT.identifier(NEXT) == "H05.2A"
    assert attrs.evolve(FRONT, identifiers=FRONT.identifiers[:1]).identifier(NEXT) is None
    assert MEMBERS.official_code(NEXT) == "0101"


@pytest.mark.parametrize("code", ["0", "A01.02.H05", "9" * 35])
def test_groups_of_digits_and_capitals_are_a_code(code: str) -> None:
    assert OfficialCode(code).code == code


@pytest.mark.parametrize("code", ["", "h31", "H31.", ".H31", "H31..15", "H31-15", "Đ1", "9" * 36, "H31\n"])
def test_anything_else_is_none(code: str) -> None:
    with pytest.raises(ImpossibleValueError, match="code"):
        OfficialCode(code)


def test_a_code_does_not_end_before_it_begins() -> None:
    with pytest.raises(ImpossibleValueError, match="active_until"):
        OfficialCode("H31", active_from=NEXT, active_until=LAST)


def test_two_codes_do_not_hold_on_one_day() -> None:
    with pytest.raises(ImpossibleValueError, match=r"days on which H31 does not hold"):
        attrs.evolve(FRONT, identifiers=(OfficialCode("H31", active_until=NEXT), OfficialCode("H32", active_from=NEXT)))
    with pytest.raises(ImpossibleValueError, match="official_codes"):
        attrs.evolve(MEMBERS, official_codes=(OfficialCode("0101"), OfficialCode("0102")))


def test_json_keeps_them() -> None:
    assert from_json(to_json(BOOK), FactBook) == BOOK


def test_a_table_has_those_of_its_day_and_gives_the_facts_back() -> None:
    table = facts_table(BOOK)
    (row,) = table.to_pylist()
    assert (row["identifier"], row["official_code"], row["recomputed"]) == ("H05.2A", "0101", True)
    assert facts_of(table, directory=Directory([FRONT]), indicators=[MEMBERS]) == tuple(BOOK)


def test_a_table_of_before_does_without() -> None:
    older = facts_table(BOOK).drop_columns(["identifier", "official_code", "recomputed"])
    (fact,) = facts_of(older, directory=Directory([FRONT]), indicators=[MEMBERS])
    assert fact == attrs.evolve(next(iter(BOOK)), recomputed=False)


def test_a_form_shows_the_identifier_and_is_held_to_it() -> None:
    form = write_form(REGIME, FRONT, QUARTER, [MEMBERS], facts=BOOK)
    assert load_workbook(io.BytesIO(form)).worksheets[0]["D2"].value == "H05.2A"
    assert not read_form(form, **HOW).set_aside
    line = write_csv_form(REGIME, FRONT, QUARTER, [MEMBERS], facts=BOOK)
    assert not read_csv_form(line, **HOW).set_aside
    with pytest.raises(InvalidFormError, match=r"'H05\.2B' is not the identifier of mat-tran"):
        read_csv_form(line.replace(b"H05.2A", b"H05.2B"), **HOW)


def test_a_code_on_a_form_of_a_body_without_one_is_set_aside() -> None:
    line = write_csv_form(REGIME, FRONT, QUARTER, [MEMBERS], facts=BOOK)
    (aside,) = read_csv_form(line, **HOW | {"directory": Directory([attrs.evolve(FRONT, identifiers=())])}).set_aside
    assert aside.texts == ("H05.2A",)
