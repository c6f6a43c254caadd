"""A form, what is typed into it, and what is done to its file."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from dangbo_report.errors import (
    InvalidFormError,
)
from dangbo_report.figures import Count, Measure, Money, Percent
from dangbo_report.indicators import CountIndicator, Fact, FactBook, MeasureIndicator, MoneyIndicator, ShareIndicator
from dangbo_report.organisations import Directory, Level, Organisation, OrganisationKind
from dangbo_report.periods import Period, PeriodKind
from dangbo_report.regimes import ReportingRegime
from dangbo_report.sheets import FilledForm, Reason, read_csv_form, read_form, write_csv_form, write_form

Q1 = Period.quarter(2024, 1)
GIFTS = CountIndicator("qua", "Quà tặng hộ nghèo", "phần quà")
FUND = MoneyIndicator("quy", "Quỹ “Vì người nghèo”")
RICE = MeasureIndicator("gao", "Gạo vận động", "tấn")
SHARE = ShareIndicator("chiem", "Tỷ lệ hội viên")
HOUSES = CountIndicator("nha", "Nhà Đại đoàn kết", "nhà")
ALL = (GIFTS, FUND, RICE, SHARE, HOUSES)
DISTRICT = Organisation("huyen-uy", "Huyện ủy", OrganisationKind.PARTY_COMMITTEE, Level.DISTRICT)
FRONT = Organisation("mttq", "Mặt trận huyện", OrganisationKind.FRONT, Level.DISTRICT, parent="huyen-uy")
TREE = Directory([DISTRICT, FRONT])
REGIME = ReportingRegime(
    name="Báo cáo quý",
    receiver="huyen-uy",
    reporters=("mttq",),
    cycle=PeriodKind.QUARTER,
    indicators=tuple(each.code for each in ALL),
)
FACTS = FactBook([
    Fact(GIFTS, FRONT, Q1, Count(10514, "phần quà"), target=Count(12000, "phần quà")),
    Fact(FUND, FRONT, Q1, Money(7_090_000_000, step=10_000_000), note="gồm cả hiện vật"),
    Fact(RICE, FRONT, Q1, Measure(Decimal("20.5"), "tấn")),
    Fact(SHARE, FRONT, Q1, Percent(Decimal("75.49"))),
])  # fmt: skip
CSV = write_csv_form(REGIME, FRONT, Q1, ALL, facts=FACTS)
FORM = write_form(REGIME, FRONT, Q1, ALL, facts=FACTS)


def read(data: bytes | str | Path, **more: Any) -> FilledForm:
    return read_form(data, **{"directory": TREE, "regime": REGIME, "indicators": ALL} | more)


def read_csv(data: bytes | str | Path, **more: Any) -> FilledForm:
    return read_csv_form(data, **{"directory": TREE, "regime": REGIME, "indicators": ALL} | more)


def edited(change: Callable[[Worksheet], object], form: bytes = FORM) -> bytes:
    book = load_workbook(io.BytesIO(form))
    change(book["Số liệu"])
    return saved(book)


def saved(book: Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def setting(cell: str, value: object, number_format: str = "") -> bytes:
    def change(sheet: Worksheet) -> None:
        sheet[cell].value = value  # type: ignore[assignment]  # whatever a person types
        if number_format:
            sheet[cell].number_format = number_format

    return edited(change)


def repacked(change: Callable[[dict[str, bytes]], object], form: bytes = FORM) -> bytes:
    with zipfile.ZipFile(io.BytesIO(form)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    change(parts)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return stream.getvalue()


def part_replaced(name: str, old: bytes, new: bytes) -> bytes:
    def change(parts: dict[str, bytes]) -> None:
        assert old in parts[name]
        parts[name] = parts[name].replace(old, new, 1)

    return repacked(change)


SHEET = "xl/worksheets/sheet1.xml"


def garbled(name: str) -> bytes:
    """The form with zeros in the middle of one of its parts."""
    with zipfile.ZipFile(io.BytesIO(FORM)) as archive:
        begin = archive.getinfo(name).header_offset + 30 + len(name) + 100
    return FORM[:begin] + b"\x00" * 40 + FORM[begin + 40 :]


def faults(data: bytes) -> dict[str, str]:
    with pytest.raises(InvalidFormError) as caught:
        read(data)
    assert all(place in str(caught.value) for place, _ in caught.value.faults)
    return dict(caught.value.faults)


def accounted(form: FilledForm) -> int:
    """How many rows of the form are told of."""
    aside = [each for each in form.set_aside if each.reason not in {Reason.OUTSIDE, Reason.OTHER_SHEET}]
    return len(form.submission.facts) + len(form.submission.not_applicable) + len(form.empty) + len(aside)
