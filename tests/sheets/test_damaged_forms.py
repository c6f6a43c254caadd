"""Damage is told with its cell, or set aside; a file that is no workbook is told why."""

from __future__ import annotations

import io
import os
import re
import string
import zipfile
from collections import Counter, defaultdict
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.cell import MergedCell
from openpyxl.worksheet.worksheet import Worksheet

from dangbo_report.errors import (
    DuplicateCodeError,
    InvalidFormError,
    UnreadableDocumentError,
)
from dangbo_report.figures import Count, Money
from dangbo_report.indicators import CountIndicator
from dangbo_report.packages import FORM as KIND
from dangbo_report.packages import Budget
from dangbo_report.packages.workbooks import position, shared_texts
from dangbo_report.sheets import FilledForm, write_form
from dangbo_report.sheets.forms import form, sheets
from dangbo_report.sheets.forms.cells import tidy

from .forms import (
    ALL,
    FACTS,
    FORM,
    FRONT,
    GIFTS,
    Q1,
    REGIME,
    SHEET,
    accounted,
    edited,
    faults,
    garbled,
    part_replaced,
    read,
    repacked,
)

LIMITS = KIND.limits

# ---------------------------------------------------------------- two hundred damaged workbooks

Damage = Callable[[bytes], bytes]
TYPED: tuple[object, ...] = (
    *(None, "", "x", "  ", "quy", "Qùa", "'05", "0x1F", "１２", "9" * 400, "12 suất quà", "7,09 tỷ đồng", "99,9%"),
    *("1,399.5", "#N/A", "không áp dụng", "KHÔNG ÁP DỤNG", "nhiều", "10-12", "1.2.3", "½", "0,5 triệu", "-", "∞"),
    *(7, -7, 2.5, 1e99, 1e-99, True, datetime(2024, 3, 1)),  # noqa: DTZ001 - a spreadsheet knows no zones
)
rows, columns = st.integers(1, 14), st.integers(1, 8)
#: As it was sent back: one row has a plan and no figure.
SENT = write_form(REGIME, FRONT, Q1, ALL, facts=FACTS, targets={"nha": Count(12, "nhà")})


def typed(row: int, column: int, value: object) -> Damage:
    def change(sheet: Worksheet) -> None:
        cell = sheet.cell(row, column)
        if not isinstance(cell, MergedCell):
            cell.value = value  # type: ignore[assignment] # whatever a person types

    return lambda data: edited(change, data)


def merged(row: int, column: int, down: int, right: int) -> Damage:
    bounds = {"start_row": row, "start_column": column, "end_row": row + down, "end_column": column + right}
    return lambda data: edited(lambda sheet: sheet.merge_cells(**bounds), data)


def moved(row: int, down: int, right: int) -> Damage:
    return lambda data: edited(lambda sheet: sheet.move_range(f"A{row}:F{row}", rows=down, cols=right), data)


def repeated(row: int, at: int) -> Damage:
    def change(sheet: Worksheet) -> None:
        for column in range(1, 7):
            sheet.cell(at, column, sheet.cell(row, column).value)

    return lambda data: edited(change, data)


def shifted(name: str, at: int) -> Damage:
    return lambda data: edited(lambda sheet: getattr(sheet, name)(at), data)


def on_another_sheet(title: str, *, copied: bool) -> Damage:
    def change(sheet: Worksheet) -> None:
        if copied:
            assert sheet.parent is not None
            sheet.parent.copy_worksheet(sheet)
        sheet.title = title

    return lambda data: edited(change, data)


def with_part(name: str) -> Damage:
    return lambda data: repacked(lambda parts: parts.update({name: b"x"}), data)


def huge(element: str) -> Damage:
    """A sheet that says it is huge, or has a cell at its far end."""

    def change(parts: dict[str, bytes]) -> None:
        sheet = re.sub(b"<dimension [^>]*>", b'<dimension ref="A1:XFD1048576">', parts[SHEET])
        parts[SHEET] = sheet.replace(b"</sheetData>", element.encode(), 1)

    return lambda data: repacked(change, data)


def far(reference: str, text: str) -> str:
    row = reference.lstrip(string.ascii_uppercase)
    cell = f'<c r="{reference}" t="inlineStr"><is><t>{text}</t></is></c>'
    return f'<row r="{row}">{cell}</row></sheetData>'


moves = st.one_of(
    st.builds(moved, st.integers(1, 10), st.integers(1, 5), st.integers(0, 3)),
    st.builds(shifted, st.sampled_from(["insert_rows", "delete_rows"]), st.integers(1, 11)),
    st.builds(shifted, st.sampled_from(["insert_cols", "delete_cols"]), st.integers(1, 7)),
)
#: For each kind of damage what does it, and what the error must say; "" if the form may be taken.
KINDS: dict[str, tuple[st.SearchStrategy[Damage], str]] = {
    "another sheet": (
        st.builds(
            on_another_sheet, st.sampled_from(["Sheet1", "SỐ LIỆU", "So lieu", "Số liệu (2)"]), copied=st.booleans()
        ),
        "there is no sheet of this name",
    ),
    "a second sheet": (st.builds(on_another_sheet, st.just("Số liệu"), copied=st.just(True)), ""),
    "moved cells": (moves, ""),
    "a row twice": (st.builds(repeated, st.integers(6, 10), st.integers(11, 13)), ""),
    "text in number cells": (st.builds(typed, st.integers(6, 10), st.integers(4, 5), st.sampled_from(TYPED)), ""),
    "text anywhere": (st.builds(typed, rows, columns, st.sampled_from(TYPED)), ""),
    "formulas": (st.builds(typed, rows, columns, st.sampled_from(["=SUM(E6:E9)", "=1", "=E6*2", "=A99"])), "formula"),
    "merged cells": (st.builds(merged, rows, columns, st.integers(0, 3), st.just(1)), "merged"),
    "macros": (
        st.builds(with_part, st.sampled_from(["xl/vbaProject.bin", "xl/macrosheets/sheet1.xml", "vbaProject.bin"])),
        "macros",
    ),
    "huge dimensions": (
        st.builds(
            huge,
            st.one_of(
                st.just("</sheetData>"),
                st.builds(
                    far, st.sampled_from(["XFD20", "A1048576", "XFD1048576"]), st.sampled_from(["x", "quy", "5"])
                ),
            ),
        ),
        "",
    ),
    "a merged sheet": (
        st.builds(huge, st.just('</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')),
        "merged",
    ),
    "a truncated file": (
        st.builds(lambda kept: lambda data: data[: len(data) * kept // 1000], st.integers(0, 990)),
        "cannot be read",
    ),
}
#: Damage that leaves a sheet to be damaged further.
before = st.lists(st.one_of(moves, KINDS["text anywhere"][0], KINDS["a second sheet"][0]), max_size=2)


def cells_of(data: bytes) -> dict[tuple[str, int], dict[int, str]]:
    """What stands in each row of each sheet, as openpyxl reads it."""
    found: dict[tuple[str, int], dict[int, str]] = {}
    for sheet in load_workbook(io.BytesIO(data)).worksheets:
        for (row, column), cell in sheet._cells.items():
            if cell.value is not None and str(cell.value).strip():
                found.setdefault((sheet.title, row), {})[column] = str(cell.value)
    return found


PRINTED = cells_of(SENT)
BY_CODE = {cells[1]: cells for (_, row), cells in PRINTED.items() if row > form.HEADER_ROW}


def check_that_every_row_is_told(filled: FilledForm, data: bytes) -> None:
    facts = {fact.indicator.code: fact for fact in filled.submission.facts}
    told = Counter([*facts, *filled.empty, *filled.submission.not_applicable])
    targets = dict(filled.targets)
    aside: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
    for each in filled.set_aside:
        title, _, reference = each.place.rpartition("!")
        aside[title, position(reference)[0]].append(len(each.texts))
    for (title, row), cells in cells_of(data).items():
        inside = {column: text for column, text in cells.items() if title == form.SHEET and column <= form.NOTE}
        if row < form.HEADER_ROW:
            inside = {
                column: text for column, text in inside.items() if text in {*PRINTED[title, row].values(), form.HOW}
            }
        beyond = len(cells) - len(inside)
        listed = aside.pop((title, row), [])
        if beyond:
            listed.remove(beyond)
        below = inside if row > form.HEADER_ROW else {}
        if below and listed == [len(below)]:
            continue
        assert listed == []
        if not below:
            continue
        code = inside[form.CODE]
        told[code] -= 1
        fact, blank = facts.get(code), inside.get(form.VALUE, "").strip().casefold()
        assert (code in filled.empty, code in filled.submission.not_applicable) == (
            not blank,
            blank == form.NOT_APPLICABLE,
        )
        assert (fact.note if fact else "") == tidy(inside.get(form.NOTE, ""))
        assert ((fact.target if fact else targets.pop(code, None)) is not None) == (form.TARGET in inside)
        if inside == BY_CODE[code]:
            assert fact == FACTS.get(code, "mttq", Q1)
    assert not any(told.values())
    assert not any(aside.values())
    assert not targets


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=max(30, settings().max_examples // 4))
@given(data=st.data())
def test_a_damaged_workbook_gives_a_clear_error_or_loses_no_row(kind: str, data: st.DataObject) -> None:
    strategy, must_say = KINDS[kind]
    form = SENT
    for damage in (*data.draw(before), data.draw(strategy)):
        form = damage(form)
    try:
        taken = read(form)
    except (InvalidFormError, UnreadableDocumentError) as error:
        # What was copied before it was cut is no XML any more, and is told so.
        assert must_say in str(error) or "is damaged" in str(error)  # noqa: PT017 - one of two ends that are both fine
        if isinstance(error, InvalidFormError):
            assert all(place.startswith("Số liệu") and message for place, message in error.faults)  # noqa: PT017 - as above
        return
    assert not must_say
    check_that_every_row_is_told(taken, form)


@settings(max_examples=max(200, settings().max_examples))
@given(st.integers(0, len(FORM) - 1), st.binary(min_size=1, max_size=30), st.booleans())
def test_a_file_with_other_bytes_in_it_is_read_or_refused(at: int, junk: bytes, cut: bool) -> None:  # noqa: FBT001
    data = FORM[:at] + junk + (b"" if cut else FORM[at + len(junk) :])
    try:
        form = read(data)
    except (InvalidFormError, UnreadableDocumentError) as error:
        assert str(error)  # noqa: PT017 - either is fine, and is clear
    else:
        assert accounted(form) == len(ALL)


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
        (repacked(lambda parts: parts.update({f"x/{n}": b"" for n in range(2001)})), "2000 are allowed"),
        (repacked(lambda parts: parts.update({SHEET: b"<worksheet>" + b" " * 20_000_001})), "unpacks to more"),
        (repacked(lambda parts: parts.update({SHEET: b"<worksheet><sheetData>"})), "damaged"),
        (repacked(lambda parts: parts.update({SHEET: b"<r>" + b"<c/>" * 200_001 + b"</r>"})), "more than 200000 cells"),
        (repacked(lambda parts: parts.update({SHEET: b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'})), "document type"),
        (repacked(lambda parts: parts.update({SHEET: b"<a>" * 201})), "nested more than 200 deep"),
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
        read(b" " * (LIMITS.packed + 1))


def test_of_a_file_larger_than_any_form_no_more_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.touch()
    os.truncate(path, 10**12)  # no disk is used for what was never written
    with pytest.raises(UnreadableDocumentError, match="larger than"):
        read(path)


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
        old = archive.read(SHEET).split(b"<dimension ")[1].split(b">")[0]
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
    reader.read(b'<a><row r="3"><c t="s"><v>0</v></c><c t="s"/></row></a>', Budget("a", LIMITS))
    assert reader.rows[3][1].text == "a"


def test_cells_as_other_writers_leave_them() -> None:
    rows = "".join(
        '<row><c t="inlineStr"><is><r><t>{}</t></r><rPh><t>x</t></rPh></is></c>'
        '<c t="inlineStr"><is><t>{}</t></is></c><c t="str"><v>{}</v></c></row>'.format(*row)
        for row in [("a", "b", "c"), ("d", "e", "")]
    )
    reader = sheets.SheetReader([], {})
    reader.read(f"<worksheet><sheetData>{rows}</sheetData></worksheet>".encode(), Budget("a", LIMITS))
    found = {row: [cell.text for cell in cells.values()] for row, cells in reader.rows.items()}
    assert found == {1: ["a", "b", "c"], 2: ["d", "e"]}


def test_how_a_shared_text_is_pronounced_is_no_part_of_it() -> None:
    xml = b"<sst><si><t>a</t><rPh><t>x</t></rPh></si><si/></sst>"
    assert shared_texts(xml, Budget("a", LIMITS)) == ["a", ""]


def test_a_cell_that_stands_twice_and_digits_that_are_none_are_named() -> None:
    twice = part_replaced(SHEET, b'r="B6"', b'r="A6"')
    assert "twice" in faults(twice)["Số liệu!A6"]
    number = part_replaced(SHEET, b'<c r="E10"', b'<c r="E10" ><v>1x</v></c><c r="G10"')
    assert "is no number" in faults(number)["Số liệu!E10"]
    number = part_replaced(SHEET, b'<c r="E10"', b'<c r="E10" ><v>NaN</v></c><c r="G10"')
    assert "out of the range" in faults(number)["Số liệu!E10"]


@pytest.mark.parametrize("related", [True, False])
def test_a_workbook_may_have_no_styles_nor_shared_texts_unless_it_says_so(related: bool) -> None:  # noqa: FBT001
    def bare(parts: dict[str, bytes]) -> None:
        for name in ("xl/styles.xml", "xl/sharedStrings.xml"):
            parts.pop(name, None)
        parts[SHEET] = b"<worksheet/>"
        if not related:
            relation = rb'<Relationship [^>]*(styles|sharedStrings).xml"[^>]*></Relationship>'
            parts["xl/_rels/workbook.xml.rels"] = re.sub(relation, b"", parts["xl/_rels/workbook.xml.rels"])

    if related:
        with pytest.raises(UnreadableDocumentError, match="is missing"):
            read(repacked(bare))
    else:
        assert "Số liệu!A1" in faults(repacked(bare))
