"""Forms: what is written is read back, what is typed is taken, named or set aside, and no row is lost."""

from __future__ import annotations

import csv
import io
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from dangbo_report.claims import Verdict, claims_of
from dangbo_report.consolidation import State
from dangbo_report.errors import (
    ImpossibleValueError,
    InvalidFormError,
    MissingExtraError,
    UnreadableDocumentError,
)
from dangbo_report.figures import Count, Measure, Money, Percent, Qualifier
from dangbo_report.indicators import CountIndicator, Fact, FactBook
from dangbo_report.sheets import FilledForm, Reason, write_csv_form, write_form

from .forms import (
    ALL,
    CSV,
    FACTS,
    FORM,
    FRONT,
    FUND,
    GIFTS,
    HOUSES,
    Q1,
    REGIME,
    RICE,
    SHARE,
    accounted,
    edited,
    faults,
    read,
    read_csv,
    repacked,
    saved,
    setting,
)

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
divisions = st.lists(st.sampled_from([each.code for each in ALL if each != GIFTS]), max_size=3)
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


def cells_of(check):
    return [f"{get_column_letter(column)}{row}" for each in check.sqref.sorted() for row, column in each.cells]


def test_rows_that_are_alike_are_checked_together() -> None:
    indicators = [CountIndicator(f"a{at}", f"Việc {at}", "lượt" if at % 3 else "buổi") for at in range(300)]
    checks = load_workbook(io.BytesIO(write_form(REGIME, FRONT, Q1, indicators)))["Số liệu"].data_validations
    assert len(checks.dataValidation) == 8
    told = {cell: each.error for each in checks.dataValidation for cell in cells_of(each)}
    assert len(told) == 600
    assert all(f"'{indicator.unit}'" in told[f"D{row}"] for row, indicator in enumerate(indicators, 6))


def test_only_input_cells_are_unlocked_and_each_is_validated() -> None:
    sheet = load_workbook(io.BytesIO(write_form(REGIME, FRONT, Q1, ALL, targets={"qua": Count(12000, "phần quà")})))[
        "Số liệu"
    ]
    assert sheet.protection.sheet
    unlocked = {cell.coordinate for row in sheet.iter_rows() for cell in row if not cell.protection.locked}
    assert unlocked == {f"{column}{row}" for row in range(6, 11) for column in "DEF"} - {"D6"}
    checks = sheet.data_validations.dataValidation
    validated = [cell for each in checks for cell in cells_of(each)]
    assert sorted(validated) == sorted({f"{column}{row}" for row in range(6, 11) for column in "DE"} - {"D6"})
    assert all(f"ISTEXT({cells_of(each)[0]})" in each.formula1 for each in checks)
    assert sheet["D6"].value == "12.000 phần quà"


def test_what_does_not_apply_is_neither_zero_nor_missing() -> None:
    form = read(write_form(REGIME, FRONT, Q1, ALL, not_applicable=["nha"]))
    assert form.submission.not_applicable == ("nha",)
    assert form.empty == ("qua", "quy", "gao", "chiem")


DIVIDED = FactBook([
    Fact(GIFTS, FRONT, Q1, Count(10, "phần quà"), parts=("nha", "gao"), of_which=("quy",)),
    Fact(FUND, FRONT, Q1, Money(5), of_which=("chiem", "qua")),
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


def test_a_sum_that_disagrees_is_taken_and_left_to_the_claims() -> None:
    part = CountIndicator("qua-tet", "Quà Tết", "phần quà")
    facts = FactBook([
        Fact(GIFTS, FRONT, Q1, Count(10, "phần quà"), parts=["qua-tet"]),
        Fact(part, FRONT, Q1, Count(3, "phần quà")),
    ])  # fmt: skip
    form = read_csv(write_csv_form(REGIME, FRONT, Q1, [GIFTS, part], facts=facts), indicators=[GIFTS, part])
    assert form.submission.facts == facts
    assert [claim.verdict() for claim in claims_of(form.submission)] == [Verdict.VIOLATED]


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


@pytest.mark.parametrize(("reading", "form"), [(read, FORM), (read_csv, CSV)])
def test_a_form_without_a_path_is_called_as_its_sender_calls_it(
    reading: Callable[..., FilledForm], form: bytes
) -> None:
    assert reading(form, name="mttq.tệp").submission.source == "mttq.tệp"
    assert reading(io.BytesIO(form), name="mttq.tệp").submission == reading(form, name="mttq.tệp").submission
    assert reading(form).submission.source == "the form"
    for broken in (b"\xff\xfa", io.BytesIO(b"\xff\xfa")):
        with pytest.raises(UnreadableDocumentError, match=r"'mttq\.tệp' cannot be read") as caught:
            reading(broken, name="mttq.tệp")
        assert caught.value.message_vi.startswith("“mttq.tệp”: ")
    with pytest.raises(InvalidFormError, match="'mttq'"):
        reading(form.replace(b"\n", b"\nx", 1) if form is CSV else setting("A1", "x"), name="mttq")
    with pytest.raises(UnreadableDocumentError) as caught:
        reading(b"\xff\xfa")
    assert "the form" not in caught.value.message_vi


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
        ("E6", 1.5, "a whole number"),
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


def test_a_way_to_show_a_number_that_never_closes_is_looked_at_once() -> None:
    def brackets(parts: dict[str, bytes]) -> None:
        parts["xl/styles.xml"] = re.sub(rb'formatCode="[^"]*"', b'formatCode="%s"' % (b"[" * 900_000), styles)

    with zipfile.ZipFile(io.BytesIO(setting("E6", 12, "[Red]0"))) as archive:
        styles = archive.read("xl/styles.xml")
    assert b"formatCode" in styles
    assert read(repacked(brackets, setting("E6", 12, "[Red]0"))).submission.facts.select(indicator="qua")


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


@given(st.binary(max_size=200), st.integers(0, len(write_csv_form(REGIME, FRONT, Q1, ALL))))
def test_any_csv_is_read_or_refused(junk: bytes, at: int) -> None:
    data = CSV[:at] + junk + CSV[at:]
    try:
        read_csv(data)
    except (InvalidFormError, UnreadableDocumentError) as error:
        assert str(error)  # noqa: PT017 - either is fine, and is clear


def test_a_csv_that_is_cut_off_anywhere_is_refused() -> None:
    told = CSV.rstrip(b"\r\n")  # the last line may end with the file
    assert read_csv(told) == read_csv(CSV)
    for end in range(len(told)):
        with pytest.raises((InvalidFormError, UnreadableDocumentError)):
            read_csv(CSV[:end])
    with pytest.raises(InvalidFormError, match="cut off"):
        read_csv(CSV[: CSV.index(b"10.514") + 2])


def test_a_csv_that_lost_a_line_says_how_many_there_were() -> None:
    lines = CSV.decode("utf-8-sig").splitlines(keepends=True)
    with pytest.raises(InvalidFormError, match=f"has {len(lines) - 6} rows, and {len(lines) - 7} are here"):
        read_csv("".join([*lines[:6], *lines[7:]]).encode())


def test_a_csv_of_before_its_last_line_is_read() -> None:
    lines = CSV.decode("utf-8-sig").splitlines(keepends=True)
    head, _, end = lines[0].rstrip().rpartition(",")
    assert end.endswith("dòng")
    assert read_csv("".join([f"{head}\r\n", *lines[1:-1]]).encode()).submission == read_csv(CSV).submission


@pytest.mark.parametrize(
    "name", ["=1+1", "\ufeff=1+1", "\u200b=1", "\u2060+1", "\u202e-1", "@x", "＝1", "﹦1", "\ufe0f=1", "\u3164@x"]
)
def test_no_text_is_a_formula_whatever_stands_before_its_sign(name: str) -> None:
    data = write_csv_form(REGIME, FRONT, Q1, [CountIndicator("x", name, "hộ")]).decode("utf-8-sig")
    assert f"'{name}" in [cell for row in csv.reader(io.StringIO(data)) for cell in row]


def test_a_note_in_quotes_that_is_cut_off_is_told() -> None:
    data = write_csv_form(
        REGIME, FRONT, Q1, [GIFTS], facts=FactBook([attrs.evolve(FACTS.select(indicator="qua")[0], note="a, b")])
    )
    assert read_csv(data).submission.facts.select(indicator="qua")[0].note == "a, b"
    with pytest.raises(UnreadableDocumentError, match="no CSV"):
        read_csv(data[: data.index(b"a, b") + 2])


def test_a_total_that_is_its_own_part_is_refused_or_set_aside() -> None:
    with pytest.raises(ImpossibleValueError, match="the code of another row"):
        write_form(REGIME, FRONT, Q1, ALL, of_which={"qua": ["qua"]})
    whole = write_csv_form(REGIME, FRONT, Q1, ALL, facts=DIVIDED).decode()
    (aside,) = read_csv(whole.replace("trong đó: quy)", "trong đó: qua)").encode()).set_aside
    assert aside.reason is Reason.OTHER_NAME


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
    command = "import sys, dangbo_report.sheets as c; assert 'openpyxl' not in sys.modules"
    subprocess.run([sys.executable, "-c", command], check=True)
