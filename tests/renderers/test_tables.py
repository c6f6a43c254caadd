import csv
import io
import json
import os
import subprocess
import sys
import zipfile
from decimal import Decimal

import attrs
import lxml.html
import openpyxl
import pytest
from openpyxl.xml import LXML

from dangbo_report import Fact, MeasureIndicator, Period, Section, Table, read, read_docx, render
from dangbo_report.errors import ImpossibleValueError
from dangbo_report.layouts import layout_for
from dangbo_report.renderers import limits, pdf
from dangbo_report.report import Column, Row, RowKind, group_row, total_row
from dangbo_report.rules.samples import FRONT, FUND, FUND_FACT, QUARTER, count, sample, sample_with_percent
from dangbo_report.testing import sample_report

TARGETED = attrs.evolve(FUND_FACT, target=FUND.figure("30 tỷ đồng"))
BEFORE = Fact(FUND, FRONT, QUARTER.previous(), FUND.figure("6,5 tỷ đồng"))
AREA = MeasureIndicator("dien-tich", "Diện tích", "ha")
REPORT = sample(
    "{an-sinh}", TARGETED, BEFORE, Fact(AREA, FRONT, QUARTER, AREA.figure("25.271,9 ha")), count("ho", 5, "hộ")
)


def csv_rows(report=REPORT):
    return list(csv.reader(io.StringIO(render(report, "csv"), newline="")))


def sheet(report=REPORT):
    return openpyxl.load_workbook(io.BytesIO(render(report, "xlsx"))).active


def test_every_figure_is_written_beside_its_value():
    header, fund, area, homes = csv_rows()
    assert header[:6] == [
        "Mã cơ quan, đơn vị",
        "Cơ quan, đơn vị",
        "Mã chỉ tiêu",
        "Chỉ tiêu",
        "Kỳ báo cáo",
        "Đơn vị tính",
    ]
    assert fund[:6] == ["mttq", FRONT.name, "an-sinh", FUND.name, "quý I/2024", "đồng"]
    assert dict(zip(header[6:], fund[6:], strict=True)) == {
        "Kết quả": "7,09 tỷ đồng",
        "Kết quả: giá trị": "7090000000",
        "Chỉ tiêu giao": "30 tỷ đồng",
        "Chỉ tiêu giao: giá trị": "30000000000",
        "Tỷ lệ đạt": "23,6%",
        "Tỷ lệ đạt: giá trị": "23.6",
        "Kỳ trước (quý IV/2023)": "6,5 tỷ đồng",
        "Kỳ trước (quý IV/2023): giá trị": "6500000000",
        "Cùng kỳ năm trước (quý I/2023)": "",
        "Cùng kỳ năm trước (quý I/2023): giá trị": "",
    }
    assert (area[5], area[6], area[7]) == ("ha", "25.271,9 ha", "25271.9")
    assert (homes[5], homes[6], homes[7]) == ("hộ", "5 hộ", "5")


def test_columns_of_periods_that_the_calendar_lacks_stay_empty():
    first = Period.year(1)
    report = sample("{an-sinh}", attrs.evolve(FUND_FACT, period=first), period=first)
    header, row = csv_rows(report)
    assert header[-4:] == ["Kỳ trước", "Kỳ trước: giá trị", "Cùng kỳ năm trước", "Cùng kỳ năm trước: giá trị"]
    assert row[-4:] == [""] * 4


def test_a_percent_has_its_own_row():
    rows = csv_rows(sample_with_percent("23,6%"))
    assert [(row[5], row[6], row[7]) for row in rows[1:]] == [
        ("đồng", "7,09 tỷ đồng", "7090000000"),
        ("%", "23,6%", "23.6"),
    ]


def test_in_a_workbook_numbers_are_numbers_and_stand_as_in_csv():
    written = sheet()
    expected = csv_rows()
    for cells, texts in zip(written.iter_rows(), expected, strict=True):
        assert ["" if cell.value is None else str(cell.value) for cell in cells] == texts
    assert [written.cell(2, column).data_type for column in (7, 8, 12)] == ["s", "n", "n"]
    assert written.cell(3, 8).value == 25271.9
    assert written.freeze_panes == "A2"
    assert written.print_title_rows == "$1:$1"


def test_a_number_of_more_digits_than_a_spreadsheet_has_is_text():
    report = sample("{a}", count("a", 10**15 + 1, "hộ"), count("b", 10**15 - 1, "hộ"))
    assert [sheet(report).cell(row, 8).value for row in (2, 3)] == [str(10**15 + 1), 10**15 - 1]
    assert Decimal(csv_rows(report)[1][7]) == 10**15 + 1


@pytest.mark.parametrize(
    "name", ["=HYPERLINK('x')", "+1", "-1+1", "@SUM(A1)", "＝1+1", "=cmd|' /C calc'!A0", '"; =1', "a,b", "'x"]
)
def test_a_name_that_looks_like_a_formula_is_text(name):
    report = sample("{an-sinh}", attrs.evolve(FUND_FACT, indicator=attrs.evolve(FUND, name=name)))
    text = csv_rows(report)[1][3]
    assert text.removeprefix("'") == name.removeprefix("'")
    assert text[0] not in "=+-@＝"
    cell = sheet(report).cell(2, 4)
    assert (cell.value, cell.data_type, cell.quotePrefix) == (name, "s", True)


@pytest.mark.parametrize("format", ["csv", "xlsx", "pdf"])
@pytest.mark.parametrize("bad", ["a\x01b", "a\ud800b", "a\ufffe"])
def test_a_name_that_no_document_can_hold_is_refused(format, bad):
    fact = attrs.evolve(FUND_FACT, organisation=attrs.evolve(FRONT, name=bad))
    report = attrs.evolve(sample("{an-sinh}", fact), issuer=attrs.evolve(FRONT, name=bad))
    with pytest.raises(ImpossibleValueError, match="no control character"):
        render(report, format)


def test_the_same_report_gives_the_same_bytes_without_a_time(monkeypatch):
    first = render(REPORT, "xlsx")
    monkeypatch.setattr("time.localtime", lambda *_: (2031, 5, 6, 7, 8, 9, 0, 0, 0))
    assert render(attrs.evolve(REPORT), "xlsx") == first
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        about = archive.read("docProps/core.xml").decode()
    assert about.count("2024-03-29T00:00:00Z") == 2
    assert FUND.name not in about


def test_a_workbook_does_not_hang_on_what_else_is_installed():
    program = """
import sys
from openpyxl.xml import LXML
from dangbo_report import render
from dangbo_report.testing import sample_report
assert not LXML
sys.stdout.buffer.write(render(sample_report(), "xlsx"))
"""
    without_lxml = {**os.environ, "OPENPYXL_LXML": "False"}
    made = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, env=without_lxml)
    assert LXML
    assert made.stdout == render(sample_report(), "xlsx")


@pytest.mark.parametrize("format", ["csv", "xlsx"])
def test_it_says_that_only_figures_are_written(format):
    assert [limit.feature for limit in limits(REPORT, format)] == ["prose"]
    assert render(REPORT, format, annex=True) == render(REPORT, format)


GROUPED = Table(
    [
        *(Column("STT", kind="serial"), "Đơn vị", Column("ĐVT", kind="unit"), Column("Kinh phí", kind="number")),
        *(Column("Tỷ lệ", "%", kind="number"), "Ghi chú"),
    ],
    [
        group_row("Khối Mặt trận, đoàn thể chính trị - xã hội của huyện"),
        ["", "Mặt trận", "triệu đồng", "{an-sinh}", "{an-sinh.percent}", ""],
        Row(["Khối chưa có số liệu"], RowKind.HEADING),
        ["", "Hội Nông dân", "triệu đồng", "", "", "sau"],
        group_row("Khối khác", "", "", "", "ghi sau"),
        total_row("Tổng cộng"),
    ],
)
#: Over how many columns each cell of its rows goes.
SPANS = [[1] * 6, [1, 2, 1, 1, 1], [1] * 6, [1, 5], [1] * 6, [1, 2, 1, 1, 1], [1, 2, 1, 1, 1]]


@pytest.fixture
def grouped():
    return attrs.evolve(sample("x", TARGETED), sections=[Section("KẾT QUẢ", [GROUPED])])


def test_the_label_of_a_group_goes_over_the_empty_cells_behind_it(grouped):
    (grid,) = read_docx(render(grouped, "docx")).tables
    assert [[cell.columns for cell in row.cells] for row in grid.rows] == SPANS
    page = lxml.html.fromstring(render(grouped, "html")).findall(".//table")[0]
    assert [[int(cell.get("colspan", 1)) for cell in row] for row in page.iter("tr")] == SPANS
    rows = json.loads(pdf.document(grouped, layout_for(grouped.issuer, grouped.date)))["parts"][1]["rows"]
    assert [[cell["columns"] for cell in row] for row in rows] == SPANS[1:]


def test_what_is_written_with_groups_is_read_alike_from_every_format(grouped):
    told = [
        [(row.kind, row.serial, row.label) for row in read(given).tables[0].rows]
        for given in (render(grouped, "text"), render(grouped, "docx"), render(grouped, "pdf"))
    ]
    assert told[0] == told[1] == told[2]


def test_the_label_of_a_group_widens_no_column(grouped):
    def widths(table):
        report = attrs.evolve(grouped, sections=[Section("KẾT QUẢ", [table])])
        data = json.loads(pdf.document(report, layout_for(report.issuer, report.date)))
        return data["parts"][1]["columns"]

    longer = attrs.evolve(GROUPED, rows=[("", "Khối " + "rất dài " * 20, "", "", "", ""), *GROUPED.rows[1:]])
    assert widths(longer) == widths(GROUPED)
