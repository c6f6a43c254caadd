"""Forms: what is written is read back; damage is told with its cell, or set aside; no row is lost."""

from __future__ import annotations

import csv
import io
import subprocess
import sys
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.cell import MergedCell
from openpyxl.worksheet.worksheet import Worksheet

from dangbo_report.consolidation import (
    FilledForm,
    Reason,
    State,
    read_csv_form,
    read_form,
    write_csv_form,
    write_form,
)
from dangbo_report.consolidation.forms import sheets, workbook
from dangbo_report.errors import (
    DuplicateCodeError,
    ImpossibleValueError,
    InvalidFormError,
    MissingExtraError,
    UnreadableDocumentError,
)
from dangbo_report.figures import Count, Measure, Money, Percent, Qualifier
from dangbo_report.indicators import CountIndicator, Fact, FactBook, MeasureIndicator, MoneyIndicator, ShareIndicator
from dangbo_report.organisations import Directory, Level, Organisation, OrganisationKind
from dangbo_report.periods import Period, PeriodKind
from dangbo_report.regimes import ReportingRegime

Q1 = Period.quarter(2024, 1)
GIFTS = CountIndicator("qua", "Quà tặng hộ nghèo", "phần quà")
FUND = MoneyIndicator("quy", "Quỹ “Vì người nghèo”")
RICE = MeasureIndicator("gao", "Gạo vận động", "tấn")
SHARE = ShareIndicator("chiem", "Tỷ lệ hội viên")
HOUSES = CountIndicator("nha", "Nhà Đại đoàn kết", "nhà")
ALL = (GIFTS, FUND, RICE, SHARE, HOUSES)
ROW = {each.code: number for number, each in enumerate(ALL, 6)}
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


# ---------------------------------------------------------------- round trip


def test_what_is_written_is_read_back() -> None:
    form = read(FORM)
    assert form.submission.facts == FACTS
    assert form.empty == ("nha",)
    assert form.set_aside == ()
    assert (form.submission.state, form.submission.sender) == (State.SUBMITTED, "Mặt trận huyện")
    assert form.submission.missing == ("nha",)


def test_a_csv_form_is_read_back_too() -> None:
    assert read_csv(write_csv_form(REGIME, FRONT, Q1, ALL, facts=FACTS)).submission.facts == FACTS


figures = st.sampled_from(list(Qualifier))
divisions = st.lists(st.sampled_from([each.code for each in ALL]), max_size=3)
books = st.builds(
    lambda gifts, fund, rice, share, qualifier, parts, of_which: FactBook([
        Fact(GIFTS, FRONT, Q1, Count(gifts, "phần quà", qualifier=qualifier), parts=parts, of_which=of_which),
        Fact(FUND, FRONT, Q1, Money(fund * 1000, step=1000, qualifier=qualifier), target=Money(fund)),
        Fact(RICE, FRONT, Q1, Measure(rice, "tấn", qualifier=qualifier)),
        Fact(SHARE, FRONT, Q1, Percent(share, qualifier=qualifier)),
    ]),
    st.integers(0, 10**9),
    st.integers(0, 10**12),
    st.decimals(0, 10**6, places=2),
    st.decimals(0, 100, places=2),
    figures,
    divisions,
    divisions,
)  # fmt: skip


@given(books)
def test_any_facts_come_back_as_they_went(facts: FactBook) -> None:
    assert read_csv(write_csv_form(REGIME, FRONT, Q1, ALL, facts=facts)).submission.facts == facts
    assert read(write_form(REGIME, FRONT, Q1, ALL, facts=facts)).submission.facts == facts


def test_the_same_form_is_the_same_bytes() -> None:
    assert write_form(REGIME, FRONT, Q1, ALL, facts=FACTS) == FORM


def test_only_input_cells_are_unlocked_and_each_is_validated() -> None:
    sheet = load_workbook(io.BytesIO(write_form(REGIME, FRONT, Q1, ALL, targets={"qua": Count(12000, "phần quà")})))[
        "Số liệu"
    ]
    assert sheet.protection.sheet
    unlocked = {cell.coordinate for row in sheet.iter_rows() for cell in row if not cell.protection.locked}
    assert unlocked == {f"{column}{row}" for row in range(6, 11) for column in "DEF"} - {"D6"}
    validated = {str(each.sqref) for each in sheet.data_validations.dataValidation}
    assert validated == {f"{column}{row}" for row in range(6, 11) for column in "DE"} - {"D6"}
    assert sheet["D6"].value == "12.000 phần quà"


def test_what_does_not_apply_is_neither_zero_nor_missing() -> None:
    form = read(write_form(REGIME, FRONT, Q1, ALL, not_applicable=["nha"]))
    assert form.submission.not_applicable == ("nha",)
    assert form.empty == ("qua", "quy", "gao", "chiem")


DIVIDED = FactBook([
    Fact(GIFTS, FRONT, Q1, Count(10, "phần quà"), parts=("nha", "gao"), of_which=("quy",)),
    Fact(FUND, FRONT, Q1, Money(5), of_which=("chiem", "qua", "quy")),
    Fact(RICE, FRONT, Q1, Measure(Decimal(20), "tấn"), parts=("nha",)),
])  # fmt: skip


def test_what_is_part_of_what_is_asked_and_comes_back() -> None:
    for data in (
        write_form(REGIME, FRONT, Q1, ALL, facts=DIVIDED),
        write_csv_form(REGIME, FRONT, Q1, ALL, facts=DIVIDED),
    ):
        form = read(data) if data.startswith(b"PK") else read_csv(data)
        assert form.submission.facts == DIVIDED
        assert form.set_aside == ()
    asked = write_form(
        REGIME, FRONT, Q1, ALL, parts={"qua": ["gao", "nha"], "hnd": ["x"]}, of_which={"qua": iter(["quy"])}
    )
    sheet = load_workbook(io.BytesIO(asked))["Số liệu"]
    assert sheet["B6"].value == "Quà tặng hộ nghèo (chia ra: gao, nha; trong đó: quy)"
    assert [sheet[f"B{row}"].alignment.indent for row in range(6, 11)] == [0, 1, 1, 0, 1]
    (fact,) = read(edited(lambda sheet: sheet.__setitem__("E6", 12), asked)).submission.facts
    assert (fact.parts, fact.of_which) == (("gao", "nha"), ("quy",))


def test_a_sum_that_disagrees_is_taken_and_left_to_the_rules() -> None:
    facts = FactBook(
        [Fact(GIFTS, FRONT, Q1, Count(10, "phần quà"), parts=("nha",)), Fact(HOUSES, FRONT, Q1, Count(3, "nhà"))]
    )
    assert read_csv(write_csv_form(REGIME, FRONT, Q1, ALL, facts=facts)).submission.facts == facts


@pytest.mark.parametrize(
    "behind",
    [
        "(chia ra: hnd)",
        "(chia ra: Nhà Đại đoàn kết)",
        "(chia ra: )",
        "(chia ra: nha gao)",
        "(chia ra:nha)",
        "(trong đó: nha; chia ra: gao)",
        "(chia ra: nha;)",
        "(; trong đó: nha)",
        "(chia ra: nhatrong đó: gao)",
        "()",
        "(chia ra: nha",
        "chia ra: nha",
        "Tết (chia ra: nha)",
    ],
)
def test_a_breakdown_that_is_not_as_printed_is_not_guessed(behind: str) -> None:
    form = read(setting("B6", f"Quà tặng hộ nghèo {behind}"))
    assert [(each.place, each.reason) for each in form.set_aside] == [("Số liệu!A6", Reason.OTHER_NAME)]


def test_a_part_without_a_row_is_refused_where_the_form_is_written() -> None:
    with pytest.raises(ImpossibleValueError, match="'nha'"):
        write_csv_form(REGIME, FRONT, Q1, [GIFTS], parts={"qua": ["nha"]})
    with pytest.raises(ImpossibleValueError, match="'quy'"):
        write_csv_form(REGIME, FRONT, Q1, [GIFTS, RICE, HOUSES], facts=DIVIDED)


def test_a_target_without_a_figure_is_kept() -> None:
    plans = {"quy": Money(10**9, step=10**9), "nha": Count(12, "nhà"), "qua": Count(12000, "phần quà")}
    form = read(write_form(REGIME, FRONT, Q1, ALL, targets=plans, facts=FACTS, not_applicable=["nha"]))
    assert form.targets == (("nha", Count(12, "nhà")),)
    assert form.submission.not_applicable == ("nha",)
    form = read_csv(write_csv_form(REGIME, FRONT, Q1, ALL, targets=plans))
    assert form.empty == tuple(each.code for each in ALL)
    assert dict(form.targets) == plans


def test_a_target_without_a_figure_is_held_to_what_a_target_is() -> None:
    assert "what it counts" in faults(setting("D10", "theo kế hoạch"))["Số liệu!D10"]
    form = read(setting("D10", "12 căn"))
    assert [(each.place, each.reason) for each in form.set_aside] == [("Số liệu!A10", Reason.OTHER_UNIT)]


def test_a_file_is_named_as_the_source(tmp_path: Path) -> None:
    path = tmp_path / "mttq.xlsx"
    path.write_bytes(FORM)
    sent = datetime(2024, 3, 25, tzinfo=UTC)
    submission = read(path, state=State.ACCEPTED, sender="Văn phòng", sent_at=sent).submission
    assert (submission.source, submission.state, submission.sender) == ("mttq.xlsx", State.ACCEPTED, "Văn phòng")
    assert read(str(path)).submission.facts == FACTS


# ---------------------------------------------------------------- what people type


@pytest.mark.parametrize(
    ("cell", "typed", "figure"),
    [
        ("E6", 12, Count(12, "phần quà")),
        ("E6", 12.0, Count(12, "phần quà")),
        ("E6", "1.200", Count(1200, "phần quà")),
        ("E6", "hơn 2 ngàn phần quà", Count(2000, "phần quà", step=1000, qualifier=Qualifier.OVER)),
        ("E7", 12345678901234, Money(12345678901234)),
        ("E7", "31,2 trđ", Money(31_200_000, step=100_000)),
        ("E8", 20.5, Measure(Decimal("20.5"), "tấn")),
        ("E8", 100, Measure(Decimal(100), "tấn")),
        ("E8", 0.1 + 0.2, Measure(Decimal("0.3"), "tấn")),
        ("E9", "23,6", Percent(Decimal("23.6"), step=Decimal("0.1"))),
        ("E10", 0, Count(0, "nhà")),
    ],
)
def test_a_figure_is_typed_as_a_number_or_as_a_phrase(cell: str, typed: object, figure: object) -> None:
    found = {fact.indicator.code: fact.figure for fact in read(setting(cell, typed)).submission.facts}
    assert found[ALL[int(cell[1:]) - 6].code] == figure


@pytest.mark.parametrize(
    ("cell", "typed", "told"),
    [
        ("E6", "nhiều", "a number and what it counts"),
        ("E6", 1.5, "no whole number"),
        ("E6", -3, "not negative"),
        ("E6", 1e300, "out of the range"),
        ("E6", 1e-300, "out of the range"),
        ("E6", "=1+1", "formula"),
        ("E6", True, "true or false"),
        ("E6", "#REF!", "error value"),
        ("E8", "1,399", ""),
        ("E8", "1,399.5 tấn", ""),
        ("E9", 0.236, "share of one"),
        ("D6", "kế hoạch giao", "a number and what it counts"),
        ("A5", "Code", "moved or renamed"),
        ("B1", "Báo cáo năm", "moved or renamed"),
        ("C2", "hnd", "hnd"),
        ("B2", "Mặt trận Tổ quốc", "no name of mttq"),
        ("B3", "quý một", "quý"),
        ("B3", "năm 2024", "asks for no report"),
    ],
)
def test_a_cell_that_cannot_be_taken_is_named(cell: str, typed: object, told: str) -> None:
    if (cell, typed) == ("E8", "1,399"):
        assert read(setting(cell, typed)).submission.facts.select(indicator="gao")[0].figure.value == Decimal("1.399")
        return
    assert told in faults(setting(cell, typed))[f"Số liệu!{cell}"]


@pytest.mark.parametrize("shown", ["0%", "0.00%", "d/m/yyyy", "h:mm", "[Red]0.0%", "mmm-yy"])
def test_a_number_shown_as_something_else_is_not_taken(shown: str) -> None:
    assert "shown as" in faults(setting("E6", 45352, shown))["Số liệu!E6"]


@pytest.mark.parametrize("shown", ["#,##0", '#,##0 "đồng"', "General", "0.00", "[Red]#,##0\\d", "General_)"])
def test_a_number_shown_as_a_number_is(shown: str) -> None:
    assert read(setting("E6", 45352, shown)).submission.facts.select(indicator="qua")[0].figure.value == 45352


@pytest.mark.parametrize(
    ("cell", "typed", "reason"),
    [
        ("A6", "qua-tet", Reason.UNKNOWN_CODE),
        ("A6", None, Reason.UNKNOWN_CODE),
        ("A6", "quy", Reason.REPEATED),
        ("B6", "Quà tặng hộ nghèo Tết", Reason.OTHER_NAME),
        ("C6", "suất quà", Reason.OTHER_UNIT),
        ("E6", "12 suất quà", Reason.OTHER_UNIT),
        ("E6", "12 triệu đồng", Reason.OTHER_UNIT),
        ("D6", "12 suất quà", Reason.OTHER_UNIT),
        ("F10", "đang xây", Reason.NO_FIGURE),
        ("G6", "hỏi lại", Reason.OUTSIDE),
        ("D2", "gửi lại lần 2", Reason.OUTSIDE),
        ("A4", "Ghi theo mẫu cũ", Reason.OUTSIDE),
        ("A30", "Người lập biểu", Reason.UNKNOWN_CODE),
        ("XFD1048576", "x", Reason.OUTSIDE),
    ],
)
def test_what_fits_no_figure_is_set_aside_and_listed(cell: str, typed: object, reason: Reason) -> None:
    form = read(setting(cell, typed))
    assert reason in {each.reason for each in form.set_aside}
    assert all(str(each).startswith(f"{each.place}: ") for each in form.set_aside)
    assert accounted(form) == len(ALL) + (cell == "A30")


def test_rows_of_another_sheet_are_set_aside() -> None:
    book = load_workbook(io.BytesIO(FORM))
    book.create_sheet("Sheet2").append(["qua", 5])
    assert [(each.place, each.reason) for each in read(saved(book)).set_aside] == [("Sheet2!A1", Reason.OTHER_SHEET)]


# ---------------------------------------------------------------- two hundred damaged workbooks

TYPED: tuple[object, ...] = (
    *(
        None,
        "",
        "x",
        "  ",
        "quy",
        "Qùa",
        "'05",
        "0x1F",
        "１２",
        "9" * 400,
        "12 suất quà",
        "7,09 tỷ đồng",
        "99,9%",
        "1,399.5",
    ),
    *("=SUM(E6:E9)", "=1", "#N/A", "không áp dụng", "KHÔNG ÁP DỤNG"),
    *(7, -7, 2.5, 1e99, 1e-99, True, datetime(2024, 3, 1)),  # noqa: DTZ001 - a spreadsheet knows no zones
)
changes = st.one_of(
    st.tuples(st.just("set"), st.integers(1, 14), st.integers(1, 8), st.sampled_from(TYPED)),
    st.tuples(st.just("merge"), st.integers(1, 10), st.integers(1, 6), st.integers(0, 3)),
    st.tuples(st.just("insert_rows"), st.integers(1, 11), st.just(0), st.just(0)),
    st.tuples(st.just("delete_rows"), st.integers(1, 11), st.just(0), st.just(0)),
    st.tuples(st.just("insert_cols"), st.integers(1, 7), st.just(0), st.just(0)),
    st.tuples(st.just("delete_cols"), st.integers(1, 7), st.just(0), st.just(0)),
    st.tuples(st.just("move"), st.integers(6, 10), st.integers(1, 5), st.integers(1, 3)),
)


def damage(sheet: Worksheet, kind: str, first: int, second: int, third: Any) -> None:
    if kind == "set":
        cell = sheet.cell(first, second)
        if not isinstance(cell, MergedCell):
            cell.value = third
    elif kind == "merge":
        sheet.merge_cells(start_row=first, start_column=second, end_row=first + third, end_column=second + 1)
    elif kind == "move":
        sheet.move_range(f"A{first}:F{first}", rows=second, cols=third)
    else:
        getattr(sheet, kind)(first)


@settings(max_examples=200)
@given(st.lists(changes, min_size=1, max_size=3))
def test_a_damaged_workbook_gives_a_clear_error_or_loses_no_row(damages: list[tuple[str, int, int, Any]]) -> None:
    def change(sheet: Worksheet) -> None:
        for each in damages:
            damage(sheet, *each)

    data = edited(change)
    try:
        form = read(data)
    except InvalidFormError as error:
        assert error.faults  # noqa: PT017 - one of two ends that are both fine
        assert all(place.startswith("Số liệu!") and message for place, message in error.faults)  # noqa: PT017 - as above
        return
    sheet = load_workbook(io.BytesIO(data))["Số liệu"]
    texts = [[("" if cell.value is None else str(cell.value)).strip() for cell in row[:6]] for row in sheet.iter_rows()]
    assert accounted(form) == sum(any(row) for row in texts[5:])


@settings(max_examples=200)
@given(st.integers(0, len(FORM) - 1), st.binary(min_size=1, max_size=30), st.booleans())
def test_a_file_with_other_bytes_in_it_is_read_or_refused(at: int, junk: bytes, cut: bool) -> None:  # noqa: FBT001
    data = FORM[:at] + junk + (b"" if cut else FORM[at + len(junk) :])
    try:
        form = read(data)
    except (InvalidFormError, UnreadableDocumentError) as error:
        assert str(error)  # noqa: PT017 - either is fine, and is clear
    else:
        assert accounted(form) == len(ALL)


@given(st.binary(max_size=200), st.integers(0, len(write_csv_form(REGIME, FRONT, Q1, ALL))))
def test_any_csv_is_read_or_refused(junk: bytes, at: int) -> None:
    data = CSV[:at] + junk + CSV[at:]
    try:
        read_csv(data)
    except (InvalidFormError, UnreadableDocumentError) as error:
        assert str(error)  # noqa: PT017 - either is fine, and is clear


# ---------------------------------------------------------------- files that are no form


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "no .xlsx file"),
        (b"PK\x03\x04", "no .xlsx file"),
        (b"\xd0\xcf\x11\xe0 old", "Excel 97-2003"),
        (FORM[:-200], "cut off"),
        (garbled(SHEET), "damaged"),
        (repacked(lambda parts: parts.pop("xl/workbook.xml")), "no Excel workbook"),
        (repacked(lambda parts: parts.pop(SHEET)), "missing"),
        (repacked(lambda parts: parts.update({"xl/vbaProject.bin": b"x"})), "macros"),
        (repacked(lambda parts: parts.update({f"x/{n}": b"" for n in range(2001)})), "thousands"),
        (repacked(lambda parts: parts.update({SHEET: b"<worksheet>" + b" " * 20_000_001})), "unpacks to more"),
        (repacked(lambda parts: parts.update({SHEET: b"<worksheet><sheetData>"})), "damaged"),
        (repacked(lambda parts: parts.update({SHEET: b"<r>" + b"<c/>" * 200_001 + b"</r>"})), "more than 200000 cells"),
        (repacked(lambda parts: parts.update({SHEET: b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'})), "document type"),
        (repacked(lambda parts: parts.update({SHEET: b"<a>" * 201})), "nested without end"),
        (repacked(lambda parts: parts.update({SHEET: b'<?xml version="1.0" encoding="x-y"?><a/>'})), "damaged"),
        (part_replaced(SHEET, b'r="A6"', b'r="6A"'), "is no cell"),
        (part_replaced(SHEET, b'<row r="6"', b'<row r="-6"'), "where a number belongs"),
        (repacked(lambda parts: parts.update({SHEET: b'<a><c t="s"><v>9999</v></c></a>'})), "refers to text"),
        (repacked(lambda parts: parts.update({"xl/workbook.xml": b"<w>" + b"<sheet/>" * 51 + b"</w>"})), "51 sheets"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_workbook_is_told_why(data: bytes, told: str) -> None:
    with pytest.raises(UnreadableDocumentError) as caught:
        read(data)
    assert told in str(caught.value)


def test_a_part_that_stands_twice_is_refused() -> None:
    stream = io.BytesIO(FORM)
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(stream, "a") as archive:
        archive.writestr(SHEET, b"<worksheet/>")
    with pytest.raises(UnreadableDocumentError, match="twice"):
        read(stream.getvalue())


def test_no_file_is_told() -> None:
    with pytest.raises(UnreadableDocumentError):
        read("there-is-no-such-file.xlsx")


def test_a_file_larger_than_any_form_is_refused() -> None:
    with pytest.raises(UnreadableDocumentError, match="larger than"):
        read(b" " * (workbook.MAX_FILE + 1))


def test_a_workbook_without_the_sheet_is_told() -> None:
    def rename(sheet: Worksheet) -> None:
        sheet.title = "Sheet1"

    assert list(faults(edited(rename))) == ["Số liệu"]


def test_merged_cells_are_named_however_many() -> None:
    assert "merged" in faults(edited(lambda sheet: sheet.merge_cells("D6:E6")))["Số liệu!D6"]
    bomb = part_replaced(
        SHEET, b"</sheetData>", b'</sheetData><mergeCells><mergeCell ref="A7:XFD1048576"/></mergeCells>'
    )
    assert "merged" in faults(bomb)["Số liệu!A7"]


def test_huge_dimensions_are_nothing_to_go_by() -> None:
    with zipfile.ZipFile(io.BytesIO(FORM)) as archive:
        old = archive.read(SHEET).split(b"<dimension ")[1].split(b"/>")[0]
    form = read(part_replaced(SHEET, b"<dimension " + old, b'<dimension ref="A1:XFD1048576"'))
    assert form.submission.facts == FACTS


def test_faults_beyond_a_hundred_are_counted() -> None:
    def change(sheet: Worksheet) -> None:
        for row in range(20, 150):
            sheet.cell(row, 1, "=1")

    with pytest.raises(InvalidFormError) as caught:
        read(edited(change))
    assert (len(caught.value.faults), caught.value.more) == (100, 30)
    assert "and 30 more" in str(caught.value)


def test_two_indicators_of_one_code_are_refused() -> None:
    with pytest.raises(DuplicateCodeError):
        read(FORM, indicators=[GIFTS, CountIndicator("qua", "Quà khác", "suất")])


def test_whole_numbers_keep_all_their_digits() -> None:
    raw = edited(lambda sheet: sheet.__setitem__("E7", 12345678901234))
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        assert b"<v>12345678901234</v>" in archive.read(SHEET)
    long = repacked(
        lambda parts: parts.update({SHEET: parts[SHEET].replace(b"<v>12345678901234<", b"<v>12345678901234567<")}), raw
    )
    assert read(long).submission.facts.select(indicator="quy")[0].figure == Money(12345678901234567)


def test_texts_that_are_shared_are_found() -> None:
    reader = sheets.SheetReader(["a"], {})
    reader.read(b'<a><row r="3"><c t="s"><v>0</v></c><c t="s"/></row></a>')
    assert reader.rows[3][1].text == "a"


def test_cells_as_other_writers_leave_them() -> None:
    rows = "".join(
        '<row><c t="inlineStr"><is><r><t>{}</t></r><rPh><t>x</t></rPh></is></c>'
        '<c t="inlineStr"><is><t>{}</t></is></c><c t="str"><v>{}</v></c></row>'.format(*row)
        for row in [("a", "b", "c"), ("d", "e", "")]
    )
    reader = sheets.SheetReader([], {})
    reader.read(f"<worksheet><sheetData>{rows}</sheetData></worksheet>".encode())
    found = {row: [cell.text for cell in cells.values()] for row, cells in reader.rows.items()}
    assert found == {1: ["a", "b", "c"], 2: ["d", "e"]}


def test_how_a_shared_text_is_pronounced_is_no_part_of_it() -> None:
    assert sheets.shared_texts(b"<sst><si><t>a</t><rPh><t>x</t></rPh></si><si/></sst>") == ["a", ""]


def test_a_cell_that_stands_twice_and_digits_that_are_none_are_named() -> None:
    twice = part_replaced(SHEET, b'r="B6"', b'r="A6"')
    assert "twice" in faults(twice)["Số liệu!A6"]
    number = part_replaced(SHEET, b'<c r="E10"', b'<c r="E10" ><v>1x</v></c><c r="G10"')
    assert "is no number" in faults(number)["Số liệu!E10"]
    number = part_replaced(SHEET, b'<c r="E10"', b'<c r="E10" ><v>NaN</v></c><c r="G10"')
    assert "out of the range" in faults(number)["Số liệu!E10"]


def test_a_workbook_without_styles_or_shared_texts_is_read() -> None:
    def bare(parts: dict[str, bytes]) -> None:
        for name in ("xl/styles.xml", "xl/sharedStrings.xml"):
            parts.pop(name, None)
        parts[SHEET] = b"<worksheet/>"

    assert "Số liệu!A1" in faults(repacked(bare))


# ---------------------------------------------------------------- CSV


@pytest.mark.parametrize("mark", [";", "\t"])
def test_csv_with_other_delimiters_is_read(mark: str) -> None:
    text = CSV.decode("utf-8-sig").replace(",", "\0").replace("7\x0009", "7,09").replace("\0", ",")
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=mark).writerows(csv.reader(io.StringIO(text, newline="")))
    assert read_csv(stream.getvalue().encode()).submission.facts == FACTS


def test_empty_lines_of_csv_are_nothing() -> None:
    assert read_csv(CSV + b"\r\n,,\r\n").submission.facts == FACTS


@pytest.mark.parametrize("note", ["=1+1", "+1", "-1", "@SUM(A1)", "＝1", "'=1", "'05", "''"])
def test_a_note_that_looks_like_a_formula_is_text_and_comes_back(note: str) -> None:
    facts = FactBook([Fact(GIFTS, FRONT, Q1, Count(1, "phần quà"), note=note)])
    data = write_csv_form(REGIME, FRONT, Q1, ALL, facts=facts)
    cells = [cell for row in csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")) for cell in row]
    assert not any(cell.startswith(("=", "+", "-", "@", "＝")) for cell in cells)
    assert read_csv(data).submission.facts == facts
    assert read(write_form(REGIME, FRONT, Q1, ALL, facts=facts)).submission.facts == facts


def test_csv_names_its_cells() -> None:
    with pytest.raises(InvalidFormError) as caught:
        read_csv(CSV.replace("10.514 phần quà".encode(), "nhiều".encode()))
    assert [place for place, _ in caught.value.faults] == ["CSV!E6"]


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ("Báo cáo".encode("utf-16"), "not UTF-8"),
        (b"a" * 200_000, "no CSV"),
        (b"," * 200_001, "more than 200000 cells"),
    ],
)
def test_csv_that_is_none_is_told(data: bytes, told: str) -> None:
    with pytest.raises(UnreadableDocumentError, match=told):
        read_csv(data)


def test_an_empty_csv_is_no_form() -> None:
    with pytest.raises(InvalidFormError):
        read_csv(b"")


# ---------------------------------------------------------------- writing


def test_a_name_that_no_cell_holds_is_refused() -> None:
    with pytest.raises(ImpossibleValueError):
        write_csv_form(REGIME, FRONT, Q1, [CountIndicator("x", "a\x00b", "hộ")])


def test_without_openpyxl_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(MissingExtraError, match="xlsx"):
        write_form(REGIME, FRONT, Q1, ALL)
    assert read(FORM).submission.facts == FACTS


def test_openpyxl_is_not_loaded_with_the_room() -> None:
    command = "import sys, dangbo_report.consolidation as c; assert 'openpyxl' not in sys.modules"
    subprocess.run([sys.executable, "-c", command], check=True)
