"""Sheets of offices: whatever their shape, a figure is a fact of its body, set aside with its cell, or a total."""

from __future__ import annotations

import io
import itertools
import re
import zipfile
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from dangbo_report.claims import Verdict
from dangbo_report.errors import (
    DangboReportError,
    EnglishNotationError,
    FigureSyntaxError,
    ImpossibleValueError,
    InvalidFormError,
    UnknownOrganisationError,
    UnreadableDocumentError,
)
from dangbo_report.errors.in_vietnamese import no_figure
from dangbo_report.figures import Count, Measure, Money, Percent
from dangbo_report.indicators import CountIndicator, MoneyIndicator, OverTime
from dangbo_report.organisations import Directory, Level, Organisation, OrganisationKind, standard_directory
from dangbo_report.periods import Period
from dangbo_report.sheets import Reason, read_sheet
from dangbo_report.sheets.forms.cells import SheetCell
from dangbo_report.sheets.offices.bodies import Bodies
from dangbo_report.sheets.offices.units import figure_in

TREE = standard_directory(Level.COMMUNE, "Hòa Mỹ", "Cần Thơ", on=date(2025, 9, 30))
DISTRICT = standard_directory(Level.DISTRICT, "Phụng Hiệp", "Hậu Giang", on=date(2024, 3, 31))
Q3 = Period.quarter(2025, 3)
FUND = "Quỹ Vì người nghèo"


def book(*rows, merged=(), formats=(), title="Quý III", others=()):
    made = Workbook()
    sheet = made.active
    sheet.title = title
    for row in rows:
        sheet.append(row)
    for each in merged:
        sheet.merge_cells(each)
    for cell, code in formats:
        sheet[cell].number_format = code
    for name, cells in others:
        made.create_sheet(name).append(cells)
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def text(*rows):
    return "\n".join(rows).encode()


def read(source, **more):
    return read_sheet(source, directory=TREE, period=Q3, **more)


def said(made):
    return {(fact.organisation.code, fact.indicator.name): fact.figure for fact in made.facts}


LONG = ["STT", "Đơn vị", "Nội dung", "ĐVT", "Kế hoạch", "Thực hiện", "Tỷ lệ (%)", "Ghi chú"]


def test_a_body_that_is_merged_or_written_once_is_carried_down():
    made = read(
        book(
            ["BIỂU SỐ LIỆU"],
            LONG,
            [1, "UB MTTQ", FUND, "triệu đồng", 30, 7.09, "23,6%"],
            [2, None, "Hộ nghèo được thăm", "hộ", None, "05", None, "dịp lễ"],
            [3, "Hội LHPN", "Hội viên mới", "người", 20, "1.200"],
            [4, None, "Thóc", "tấn", None, 20.5],
            merged=["B3:B4"],
        )
    )
    assert said(made) == {
        ("mttq", FUND): Money(7_090_000, step=10_000),
        ("mttq", "Hộ nghèo được thăm"): Count(5, "hộ"),
        ("lhpn", "Hội viên mới"): Count(1200, "người"),
        ("lhpn", "Thóc"): Measure(Decimal("20.5"), "tấn"),
    }
    assert (made.facts.facts[0].target, made.facts.facts[1].note) == (Money(30_000_000, step=1_000_000), "dịp lễ")
    assert [each.code for each in made.catalogue][:2] == ["quy-vi-nguoi-ngheo", "ho-ngheo-duoc-tham"]
    assert made.set_aside == made.disagreements == ()


def test_headings_of_two_rows_name_indicators_and_their_units():
    made = read(
        book(
            ["Đơn vị", "Hội viên mới (người)", None, None, f"{FUND} (triệu đồng)", None, "Tỷ lệ hộ nghèo (%)"],
            [None, "KH", "TH", "Tỷ lệ", "KH", "TH", None],
            ["A", 1, 2, 3, 4, 5, 6],
            ["Mặt trận", 10, 8, 0.8, 50, 12.5, "2,5"],
            ["Hội CCB", 5, 5, 1, 20, "20", None],
            ["Cộng", 15, 14, None, 70, 32.5, None],
            merged=["A1:A2", "B1:D1", "E1:F1", "G1:G2"],
            formats=[("D4", "0%"), ("D5", "0.00%")],
        )
    )
    assert said(made) == {
        ("mttq", "Hội viên mới"): Count(8, "người"),
        ("mttq", FUND): Money(12_500_000, step=100_000),
        ("mttq", "Tỷ lệ hộ nghèo"): Percent(Decimal("2.5")),
        ("ccb", "Hội viên mới"): Count(5, "người"),
        ("ccb", FUND): Money(20_000_000, step=1_000_000),
    }
    assert [(each.place, each.about) for each in made.disagreements] == [("Quý III!C6", "Hội viên mới")]


def test_bodies_may_be_columns_and_a_column_of_totals_is_held_against_them():
    made = read(
        book(
            ["TT", "Chỉ tiêu", "ĐVT", "UBMTTQ", "Hội LHPN", "ĐTN", "Tổng số"],
            ["I", "Công tác tuyên truyền"],
            [1, "Số cuộc tuyên truyền", "cuộc", 3, 4, 5, 13],
            [2, "Số người dự", "lượt người", 300, "1,200", 50, 1550],
            [None, "- Nữ", "lượt người", 100, 20, 20, 140],
        )
    )
    assert [str(each) for each in made.disagreements] == [
        "Quý III!G3: Số cuộc tuyên truyền: bảng ghi tổng 13 cuộc, các dòng có 3 cuộc + 4 cuộc + 5 cuộc"
    ]
    assert [(each.place, each.reason) for each in made.set_aside] == [("Quý III!E4", Reason.NOT_A_FIGURE)]
    assert "1.200 lượt người" in str(made.set_aside[0])
    fact = made.facts.get("so-nguoi-du", "mttq", Q3)
    assert fact.of_which == ("so-nguoi-du-nu",)
    assert made.facts.get("so-nguoi-du-nu", "lhpn", Q3).figure == Count(20, "lượt người")


def test_the_sheet_of_one_body_and_the_year_before():
    sheet = book(
        ["Đơn vị tính: triệu đồng"],
        ["STT", "Chỉ tiêu", "Kế hoạch", "Thực hiện", "Cùng kỳ"],
        ["1.", "Thu đảng phí", 100, 25.5, 20],
        ["2.", "Chi hoạt động", 80, "x", None],
    )
    made = read(sheet)
    assert [(str(fact.period), str(fact.figure)) for fact in made.facts] == [
        ("quý III/2025", "25,5 triệu đồng"),
        ("quý III/2024", "20 triệu đồng"),
    ]
    assert [(each.place, each.reason) for each in made.set_aside] == [("Quý III!C4", Reason.TARGET_ALONE)]
    assert {fact.organisation.code for fact in read(sheet, organisation="mttq").facts} == {"mttq"}


def test_a_body_may_stand_above_its_rows():
    rows = ("I. Hội Cựu chiến binh", "Hội viên mới;người;3", "II. Hội LHPN", "Hội viên mới;người;4")
    made = read(text("Nội dung;ĐVT;Kết quả", *rows))
    assert said(made) == {("ccb", "Hội viên mới"): Count(3, "người"), ("lhpn", "Hội viên mới"): Count(4, "người")}


def test_what_nobody_knows_is_set_aside_with_what_it_may_be():
    made = read(
        book(
            [*LONG, "Mức độ"],
            [1, "Hội Nông dan", "Hội viên mới", "người", 4, 2, None, None, None],
            [2, "Hội ND", "Hội viên mới", "người", 4, 2, None, None, "tốt"],
            [3, "Công ty", "Hội viên mới", "người", 4, 2, None, None, None],
            [4, "Hội ND", "Hội viên mới", "tấn", None, 3, None, None, None],
            [5, "Tổng cộng", "Hội viên mới", "người", None, 90, None, None, None],
            others=[("Khác", ["ghi chú riêng"])],
        )
    )
    assert [
        (each.place, each.reason, each.hint) for each in made.set_aside if each.reason is not Reason.OTHER_UNIT
    ] == [
        ("Quý III!I1", Reason.UNKNOWN_COLUMN, ""),
        ("Quý III!B2", Reason.UNKNOWN_BODY, "có lẽ: Hội Nông dân xã"),
        ("Quý III!B4", Reason.UNKNOWN_BODY, ""),
        ("Khác!A1", Reason.OTHER_SHEET, ""),
    ]
    assert made.disagreements == ()  # what was set aside may be the rest of the total


def test_what_a_name_without_marks_may_mean_is_told_for_the_first_few_hundred_names():
    rows = [f"Nong dan {at};Hội viên mới;người;5" for at in range(700)]
    made = read(text("Đơn vị;Nội dung;ĐVT;TH", "Nong dan;Hội viên mới;người;5", *rows, "Nong dan;A;người;1"))
    hints = [each.hint for each in made.set_aside]
    assert hints[0] == hints[-1] == "có lẽ: Hội Nông dân xã"
    assert len(hints) == 702
    assert hints[-2] == ""


@pytest.mark.parametrize(
    ("unit", "typed", "told"),
    [
        ("người", -3, "số đếm không thể âm"),
        ("hộ", "-3,0", "số đếm không thể âm"),
        ("người", "=1+1", "ô là công thức chưa có kết quả; hãy dán lại dưới dạng giá trị"),
        ("người", "#REF!", "công thức trong ô báo lỗi; hãy sửa công thức hoặc ghi số"),
        ("người", date(2025, 9, 1), "ô hiện thành ngày, giờ; hãy định dạng lại thành số hoặc văn bản"),
        ("người", True, "ô ghi đúng hoặc sai (TRUE, FALSE), không ghi số"),
        ("người", "1,5", "đơn vị tính này chỉ đếm bằng số nguyên"),
        ("người", "1,399", "“1,399 người” viết theo kiểu Anh; có lẽ là 1.399 người"),
        ("người", "tốt", "hãy ghi một số kèm đơn vị tính: 05 ý kiến; 7,09 tỷ đồng; 23,6%; 20,5 tấn"),
        ("người", 10**30, "số quá dài hoặc quá lớn"),
        ("người", "nhiều " * 100, "ô có quá nhiều chữ; hãy ghi riêng số liệu"),
        ("%/năm", 5, "đơn vị tính không đọc được; hãy ghi một danh từ, như người, hộ, tấn"),
        ("đồng", "0,5", "không có số tiền lẻ dưới một đồng"),
        ("tỷ đồng", "3 tỷ 5 tỷ", "số tiền ghép phải giảm dần: 3 tỷ 654 triệu"),
        ("%", "5 tỷ %", "tỷ lệ phần trăm không đi với nghìn, triệu, tỷ"),
        ("", "3,5", "số có dấu phẩy phải kèm đơn vị: %, tấn, tỷ đồng"),
        ("", "3 điểm phần trăm", "điểm phần trăm là mức chênh lệch, không phải số liệu của một chỉ tiêu"),
        ("quà", 5, "chỉ tiêu này tính theo “người”, ô ghi theo “quà”"),
        ("đồng", 5, "chỉ tiêu này là số đếm, còn “5 đồng” là số tiền"),
    ],
)
def test_why_a_cell_was_not_taken_is_told_in_vietnamese(unit, typed, told):
    known = [CountIndicator("moi", "Hội viên mới", "người")]
    made = read(book(["Đơn vị", "Nội dung", "ĐVT", "TH"], ["HND", "Hội viên mới", unit, typed]), indicators=known)
    (found,) = made.set_aside
    assert (found.place, found.hint) == ("Quý III!D2", told)


def test_no_reason_why_a_cell_is_no_figure_is_told_in_general_alone():
    """What the table does not know is told as what nobody can read: a new reason would be that without a sign."""
    cells = itertools.product(
        ("-3", "3,5", "9" * 40, "5 tỷ %", "3 tỷ 5 tỷ", "3 điểm phần trăm", "x" * 500, "5,1234567", "5.000,123456", "x"),
        ("", "người", "%", "đồng", "triệu đồng", "nghìn người", "tấn", "%/năm"),
    )
    told = {}
    for written, unit in cells:
        try:
            figure_in(SheetCell(written), unit)
        except FigureSyntaxError as error:
            told[error.reason] = error.message_vi
        except EnglishNotationError:
            pass
    in_general = [reason for reason, said in told.items() if said == no_figure("")]
    assert in_general == [reason for reason in told if reason.startswith("write a number")]
    assert len(told) > len(in_general) == 1


def test_two_values_of_one_thing_are_both_set_aside():
    made = read(
        text("Đơn vị;Nội dung;ĐVT;TH", "HND;Hội viên mới;người;5", "Hội ND;Hội viên mới;người;6", "CCB;A;người;1")
    )
    assert [(each.place, each.reason) for each in made.set_aside] == [
        ("CSV!D2", Reason.REPEATED),
        ("CSV!D3", Reason.REPEATED),
    ]
    assert list(said(made)) == [("ccb", "A")]


def test_a_caller_says_what_columns_hold_and_which_indicators_there_are():
    fund = MoneyIndicator("quy", FUND)
    rows = text("Ai;Việc gì;Được bao nhiêu;Thêm", f"HND;{FUND};7,09 tỷ đồng;x", f"CCB;{FUND};5 hộ;y")
    with pytest.raises(InvalidFormError, match="no row of headings"):
        read(rows)
    columns = {"organisation": "Ai", "Việc gì": "indicator", "value": "C", "note": "Thêm"}
    made = read(rows, columns=columns, indicators=[fund])
    assert [(fact.indicator, fact.note) for fact in made.facts] == [(fund, "x")]
    assert [each.reason for each in made.set_aside] == [Reason.OTHER_UNIT]
    for wrong in ({"value": "Không có"}, {"mau": "C"}):
        with pytest.raises(ImpossibleValueError):
            read(rows, columns={"organisation": "Ai"} | wrong)


def test_names_that_differ_in_marks_alone_have_codes_of_their_own():
    made = read(text("Đơn vị;Nội dung;ĐVT;TH", "HND;Hội viên;người;5", "HND;Hỏi viện;lượt;6", "HND;%%%;lượt;7"))
    codes = [each.code for each in made.catalogue]
    assert len(set(codes)) == 3
    assert all(code.startswith(("hoi-vien-", "chi-tieu-")) for code in codes)
    long = "Số hộ nghèo " * 12
    assert len(read(text("Đơn vị;Nội dung;ĐVT;TH", f"HND;{long};hộ;5")).catalogue.indicators[0].code) < 70


def ods(*rows, extra=""):
    cells = "".join(f"<table:table-row>{''.join(row)}</table:table-row>" for row in rows)
    names = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    names += 'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    names += 'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        body = f'<table:table table:name="Bảng">{cells}{extra}</table:table>'
        archive.writestr("content.xml", f"<office:document {names}>{body}</office:document>")
    return stream.getvalue()


def cell(shown, value=None, more=""):
    kind = "" if value is None else f' office:value-type="float" office:value="{value}"'
    return f"<table:table-cell{kind}{more}><text:p>{shown}</text:p></table:table-cell>"


def test_a_sheet_of_calc_is_read_as_one_of_excel():
    head = [cell(each) for each in ("Đơn vị", "Nội dung", "ĐVT", "KH", "TH", "Tỷ lệ")]
    first = [
        cell("Hội Nông dân", more=' table:number-rows-spanned="2"'),
        cell("Quỹ<office:annotation><text:p>hỏi lại</text:p></office:annotation>"),
        cell("triệu đồng", more=' table:number-columns-repeated="1"'),
        cell("1.234,5", "1234.5"),
        cell("7,1", "7.1"),
        cell("0,58%"),
    ]
    second = ['<table:covered-table-cell table:number-columns-repeated="1"/>', cell("Hộ</text:p><text:p>nghèo")]
    second += [cell("hộ"), "<table:table-cell/>", cell("5", "5")]
    empty = '<table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>'
    made = read(ods(head, first, second, extra=empty))
    assert said(made) == {("hnd", "Quỹ"): Money(7_100_000, step=100_000), ("hnd", "Hộ nghèo"): Count(5, "hộ")}
    assert [each.verdict for each in made.claims] == [Verdict.HOLDS]
    many = cell("x").join(('<table:table-row table:number-rows-repeated="9999999">', "</table:table-row>"))
    with pytest.raises(UnreadableDocumentError, match="cells"):
        read(ods(head, extra=many))


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_csv_is_read_with_any_sign_between_cells(encoding, sign):
    rows = [("Đơn vị", "Nội dung", "ĐVT", "TH"), ("HND", "Hội viên mới", "người", "1.200")]
    assert said(read("\n".join(map(sign.join, rows)).encode(encoding))) == {
        ("hnd", "Hội viên mới"): Count(1200, "người")
    }


def test_what_is_no_sheet_is_refused(tmp_path):
    for wrong in (b"\xff\xfa\x00", b"PK\x03\x04", tmp_path / "nothing.xlsx", b'"x' * 70_000 + b'"'):
        with pytest.raises((UnreadableDocumentError, InvalidFormError)):
            read(wrong)
    for data in (b"\xff\xfa\x00", b"PK\x03\x04"):
        with pytest.raises(UnreadableDocumentError, match=r"'so-lieu\.xlsx' cannot be read"):
            read(data, name="so-lieu.xlsx")
    with pytest.raises(UnreadableDocumentError, match="cells"):
        read((";" * 300_000).encode())
    with pytest.raises(ImpossibleValueError, match="one of 'Quý III'"):
        read(book(["a"]), sheet="Không có")
    with pytest.raises(UnknownOrganisationError):
        read(book(LONG), organisation="khong-co")
    with pytest.raises(ImpossibleValueError, match="organisation"):
        read_sheet(book(LONG), directory=Directory(), period=Q3)


def test_formulas_give_their_results_and_faults_are_told():
    made = Workbook()
    made.active.append(["Đơn vị", "Nội dung", "ĐVT", "TH"])
    made.active.append(["HND", "Hội viên mới", "người", "=1+1"])
    stream = io.BytesIO()
    made.save(stream)
    assert [each.reason for each in read(stream.getvalue()).set_aside] == [Reason.NOT_A_FIGURE]
    with zipfile.ZipFile(io.BytesIO(stream.getvalue())) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    name = "xl/worksheets/sheet1.xml"
    parts[name] = re.sub(rb"<v ?/>|<v></v>", b"<v>2</v>", parts[name])
    again = io.BytesIO()
    with zipfile.ZipFile(again, "w") as new:
        for name, part in parts.items():
            new.writestr(name, part)
    assert said(read(again.getvalue())) == {("hnd", "Hội viên mới"): Count(2, "người")}


def test_every_spelling_of_a_body_in_use():
    bodies = Bodies(DISTRICT)
    for code, names in {
        "mttq": "UB MTTQ; UBMTTQ; UBMTTQVN huyện; Ủy ban MTTQ Việt Nam huyện Phụng Hiệp; MTTQ; Mặt trận",
        "ldld": "LĐLĐ; LĐLĐ huyện; Liên đoàn LĐ; Liên đoàn Lao động H. Phụng Hiệp; Công đoàn",
        "lhpn": "Hội LHPN; Hội phụ nữ; HPN; Hội LHPN huyện; LHPN; HỘI PHỤ NỮ",
        "hnd": "HND; Hội ND; Hội Nông dân huyện",
        "ccb": "Hội CCB; HCCB; CCB; Hội Cựu chiến binh",
        "doan": "ĐTN; Đoàn TN; Đoàn TNCS HCM; Huyện đoàn; Đoàn thanh niên",
        "ctd": "Hội CTĐ; CTĐ",
        "ubkt": "UBKT; Ủy ban KT Huyện ủy; UBKT Huyện ủy",
        "ban-to-chuc": "BTC; Ban Tổ chức; BTC Huyện ủy",
        "ban-dan-van": "BDV; Ban DV; Ban Dân vận Huyện ủy",
        "van-phong": "VP; Văn phòng; VP Huyện ủy",
    }.items():
        for name in names.split("; "):
            found = bodies.named(name)
            assert name == "Ủy ban KT Huyện ủy" or (found is not None and found.code == code), (name, found)
    for name in ("Hội", "Ban", "Đoàn khối", "Hội ND xã Tân Bình", "", "Hội Nông dan"):
        assert bodies.named(name) is None, name


WORDS = st.sampled_from(
    [
        *("", "Đơn vị", "Nội dung", "ĐVT", "KH", "TH", "Tỷ lệ", "STT", "HND", "Hội CCB", "Tổng", "người", "triệu đồng"),
        *("5", "1.200", "1,2", "%", "-", "x", "- Nữ", "Trong đó:", "(a", "I.", "9" * 400, "\u200b=1", "Ghi chú"),
        *(
            "Cùng kỳ",
            "UB MTTQ (người)",
            "Lũy kế 9 tháng",
            "Quý III/2025",
            "Cùng kỳ 2023",
            "Năm 2024",
            "Hội Chữ thập đỏ",
        ),
        *("II. Hội A", "IV", "b) Hội", "1.2. Ban A", "tr.đ", "1.000 đồng", "Tháng 13/2025", "Kế hoạch năm 0000"),
    ]
)


@given(st.lists(st.lists(WORDS | st.text(max_size=4), max_size=7), max_size=9), st.booleans())
@settings(max_examples=60, deadline=None)
def test_no_sheet_ends_in_a_foreign_error(rows, headed):
    given_rows = [["Đơn vị", "Nội dung", "ĐVT", "KH", "TH", "Tỷ lệ"], *rows] if headed else rows
    lines = [
        "\t".join(each.replace("\t", " ").replace("\n", " ").replace("\r", " ") for each in row) for row in given_rows
    ]
    try:
        made = read("\n".join(lines).encode("utf-8", "replace"))
    except DangboReportError:
        return
    for fact in made.facts:
        assert fact.organisation in TREE


def test_ratios_without_a_sign_may_be_shares_of_one_and_what_is_no_percent_is_none():
    made = read(
        book(
            ["Đơn vị", "Nội dung", "ĐVT", "KH", "TH", "Tỷ lệ"],
            ["HND", "Hội viên mới", "người", 40, 25, 0.625],
            ["CCB", "Hội viên mới", "người", 40, 25, 0.725],
            ["Đoàn xã", "Hội viên mới", "người", 40, 25, "5 hộ"],
            ["Mặt trận", "Hội viên mới", "người", 40, "5 điểm phần trăm", 62.5],
            merged=["H1:H2"],
        )
    )
    assert [each.place for each in made.disagreements] == ["Quý III!F3"]
    assert [each.place for each in made.set_aside] == ["Quý III!E5", "Quý III!D5"]


def test_a_row_whose_body_cell_is_empty_has_no_body_where_each_row_is_one():
    made = read(text("Đơn vị;Hội viên mới (người)", "HND;5", ";6"))
    assert said(made) == {("hnd", "Hội viên mới"): Count(5, "người")}
    assert [each.reason for each in made.set_aside] == [Reason.UNKNOWN_BODY]


def test_a_body_whose_name_says_a_place_alone_is_found_by_it():
    body = Organisation("xa", "Xã", OrganisationKind.GOVERNMENT, Level.COMMUNE)
    assert Bodies(Directory([body])).named("xã") == body
    assert Bodies(Directory([body])).named("huyện") is None


def test_known_indicators_take_their_own_unit():
    members = CountIndicator("hv", "Hội viên mới", "hội viên")
    made = read(text("Đơn vị;Nội dung;TH", "HND;Hội viên mới;5"), indicators=[members])
    assert [fact.figure for fact in made.facts] == [Count(5, "hội viên")]


@pytest.mark.parametrize("word", ["Cộng", "Tổng cộng", "TỔNG SỐ", "Tổng:"])
def test_a_row_that_is_only_called_a_total_is_one_of_the_rows_above(word: str) -> None:
    made = "Đơn vị;Nội dung;ĐVT;Kế hoạch;Thực hiện\nHội LHPN;Hội viên mới;người;10;5\nHND;Hội viên mới;người;12;8\n"
    right = read_sheet(f"{made};{word};người;22;13\n".encode(), directory=TREE, period=Q3)
    assert (len(right.facts), right.set_aside, right.disagreements) == (2, (), ())
    wrong = read_sheet(f"{made};{word};người;22;14\n".encode(), directory=TREE, period=Q3)
    assert [each.place for each in wrong.disagreements] == ["CSV!E4"]


def test_a_total_of_rows_of_different_indicators_is_set_aside() -> None:
    made = "Đơn vị;Nội dung;ĐVT;Kế hoạch;Thực hiện\nHND;Hội viên mới;người;10;5\nHND;Hội nghị;hội nghị;3;2\n;Cộng;;;7\n"
    read = read_sheet(made.encode(), directory=TREE, period=Q3)
    assert [(each.place, each.reason) for each in read.set_aside] == [("CSV!B4", Reason.UNKNOWN_TOTAL)]
    assert len(read.facts) == 2


def test_a_total_that_heads_the_rows_of_a_body_is_its_own() -> None:
    made = "Đơn vị;Nội dung;ĐVT;Thực hiện\n" + "".join(
        f"{body};Tổng số;hội viên;{n}\n;- Nam;hội viên;{n - 2}\n;- Nữ;hội viên;2\n"
        for body, n in (("HND", 7), ("LHPN", 9))
    )
    read = read_sheet(made.encode(), directory=TREE, period=Q3)
    assert not read.set_aside
    assert [(each.organisation.code, str(each.figure)) for each in read.facts if each.indicator.code == "tong-so"] == [
        ("hnd", "7 hội viên"),
        ("lhpn", "9 hội viên"),
    ]
    assert [each.organisation.code for each in read.facts] == ["hnd"] * 3 + ["lhpn"] * 3


def test_under_the_name_of_a_body_a_total_heads_its_rows_too() -> None:
    rows = "".join(f"{body};;\nTổng số;hội viên;7\nHội nghị;hội nghị;3\n" for body in ("Hội Nông dân", "Hội LHPN"))
    read = read_sheet(f"Nội dung;ĐVT;Thực hiện\n{rows}".encode(), directory=TREE, period=Q3)
    assert not read.set_aside
    assert [each.organisation.code for each in read.facts] == ["hnd"] * 2 + ["lhpn"] * 2


def test_a_total_at_the_end_of_the_rows_of_a_body_is_set_aside_and_the_next_body_keeps_its_own() -> None:
    block = "{};Hội nghị;hội nghị;7\n;Hội viên mới;hội viên;3\n{};Cộng;;10\n"
    made = "Đơn vị;Nội dung;ĐVT;Thực hiện\n" + block.format("HND", "HND") + block.format("Hội LHPN", "")
    read = read_sheet(made.encode(), directory=TREE, period=Q3)
    assert [each.reason for each in read.set_aside] == [Reason.UNKNOWN_TOTAL] * 2
    assert [each.organisation.code for each in read.facts] == ["hnd"] * 2 + ["lhpn"] * 2


def test_each_total_adds_up_the_rows_since_the_one_before() -> None:
    block = "HND;{0};người;5\nHội LHPN;{0};người;8\n;Cộng;người;13\n"
    made = "Đơn vị;Nội dung;ĐVT;Thực hiện\n" + block.format("Hội viên mới") + block.format("Lượt người dự")
    read = read_sheet(made.encode(), directory=TREE, period=Q3)
    assert (len(read.facts), len(read.claims), read.set_aside, read.disagreements) == (4, 2, (), ())


def test_so_many_totals_of_one_thing_are_held_against_the_bodies_and_the_others_set_aside() -> None:
    made = "Đơn vị;Số hộ nghèo (hộ)\nMTTQ;5\nHội LHPN;8\n" + "".join(f"Cộng;{13 + at}\n" for at in range(30))
    read = read_sheet(made.encode(), directory=TREE, period=Q3)
    assert len(read.facts) == 2
    assert [each.reason for each in read.set_aside] == [Reason.UNKNOWN_TOTAL] * 10
    assert len(read.claims) == 20


def test_a_total_of_one_body_is_none_over_all_of_them() -> None:
    made = "Đơn vị;Nội dung;ĐVT;Thực hiện\nHND;Hội nghị;cuộc;7\nHND;Cộng;cuộc;7\nHội LHPN;Hội nghị;cuộc;3\n"
    read = read_sheet(made.encode(), directory=TREE, period=Q3)
    assert (len(read.facts), read.claims, len(read.set_aside)) == (2, (), 1)


def test_the_figure_of_last_year_of_a_body_made_since_was_recomputed():
    sheet = text("Đơn vị;Nội dung;ĐVT;Thực hiện;Cùng kỳ", "HND;Hội viên mới;người;09;04")
    made = read(sheet).facts
    assert [(fact.period, fact.recomputed) for fact in made] == [
        (Q3, False),
        (Period.quarter(2024, 3), True),
    ]
    older = read_sheet(sheet, directory=DISTRICT, period=Period.quarter(2024, 1), organisation="huyen-uy").facts
    assert [fact.recomputed for fact in older] == [False, False]


def aside(made):
    return [(each.place, each.reason) for each in made.set_aside]


BLOCKS = [
    ["I", "Hội Nông dân"],
    [1, "Hội viên mới", "hội viên", 30, 28],
    ["II", "Hội Phụ nử"],
    [1, "Đoàn viên mới", "người", 50, 41],
    [2, "Hội nghị", "cuộc", 5, 4],
    ["III", "Hội Chữ thập đỏ"],
    [1, "Quỹ nhân đạo", "triệu đồng", 50, 40],
]
HEAD = ["STT", "Nội dung", "ĐVT", "Kế hoạch", "Thực hiện"]


@pytest.mark.parametrize("merged", [(), ("A2:E2", "A4:E4", "A7:E7"), ("B2:E2", "B4:E4", "B7:E7")])
def test_the_block_of_an_unknown_body_is_set_aside_whole(merged):
    rows = [[f"{row[0]}. {row[1]}"] if merged and merged[0][0] == "A" and len(row) == 2 else row for row in BLOCKS]
    made = read(book(HEAD, *rows, merged=merged))
    assert said(made) == {("hnd", "Hội viên mới"): Count(28, "hội viên")}
    assert [(each.place[-1], each.reason) for each in made.set_aside] == [(row, Reason.UNKNOWN_BODY) for row in "45678"]
    hints = [each.hint for each in made.set_aside]
    assert hints[0].startswith("có lẽ: Hội Liên hiệp Phụ nữ xã")
    assert "Hội Phụ nử" in hints[1]
    assert "Hội Chữ thập đỏ" in hints[4]


def test_an_unknown_body_above_all_others_takes_its_rows_from_the_issuer():
    made = read(book(HEAD, *BLOCKS[2:], ["IV", "Hội CCB"], [1, "Hội viên mới", "người", 3, 2]))
    assert said(made) == {("ccb", "Hội viên mới"): Count(2, "người")}
    assert len(made.set_aside) == 5


@pytest.mark.parametrize(
    "name",
    [
        *("Chi bộ ấp 1", "Đảng bộ Quân sự", "UBND xã Tân Bình", "Trường Tiểu học Hòa Mỹ 1", "Trạm Y tế", "Ban CHQS"),
        *("Công đoàn cơ sở", "Đoàn khối", "Mặt trận ấp 2", "Hội Người cao tuổi", "ấp Mỹ Lợi", "Tổ dân phố 3"),
        *("Ủy ban bầu cử", "Phòng Kinh tế", "Trung tâm Dịch vụ tổng hợp", "Hợp tác xã Tân Tiến"),
    ],
)
def test_a_row_without_figures_that_is_called_as_bodies_are_is_no_body_that_stands_above(name):
    made = read(text("Nội dung;ĐVT;Kết quả", "Hội CCB", "Hội viên mới;người;3", name, "Quà tặng;phần;4"))
    assert said(made) == {("ccb", "Hội viên mới"): Count(3, "người")}
    assert aside(made) == [("CSV!A4", Reason.UNKNOWN_BODY), ("CSV!A5", Reason.UNKNOWN_BODY)]


@pytest.mark.parametrize(
    "name",
    [
        *("Công tác tuyên truyền", "1. Công tác hội", "Hội nghị, hội thảo", "Ban hành văn bản", "Đoàn kết, tập hợp"),
        *("a) Hội viên", "Đoàn viên, hội viên", "Trường hợp khó khăn", "Hội thi", "Ban đầu", "Trong đó", "Xã hội"),
    ],
)
def test_a_topic_above_rows_leaves_them_to_the_body_above(name):
    made = read(text("Nội dung;ĐVT;Kết quả", "I. Hội CCB", name, "Cuộc tuyên truyền;cuộc;4", "II. HND", "Quà;phần;1"))
    assert list(said(made)) == [("ccb", "Cuộc tuyên truyền"), ("hnd", "Quà")]
    assert not made.set_aside


def test_topics_before_any_body_are_of_the_issuer_and_one_numbered_as_bodies_are_is_nobodys():
    rows = [["I", "Công tác Đảng"], [1, "Đảng viên mới", "người", 3, 2], *BLOCKS[:2], ["V", "Thanh niên xung phong"]]
    made = read(book(HEAD, *rows, [1, "Quà tặng", "phần", 3, 2]))
    assert [key[0] for key in said(made)] == ["dang-uy", "hnd"]
    assert [reason for _, reason in aside(made)] == [Reason.UNKNOWN_BODY] * 2


def test_a_row_numbered_as_the_unknown_body_was_goes_back_to_the_body_above():
    rows = [["I", "MTTQ"], [1, "Ban Thanh tra nhân dân"], [None, "- Cuộc giám sát", "cuộc", 3, 2]]
    made = read(book(HEAD, *rows, [2, "Quà tặng", "phần", 3, 2]))
    assert list(said(made)) == [("mttq", "Quà tặng")]
    assert [reason for _, reason in aside(made)] == [Reason.UNKNOWN_BODY] * 2


def test_a_total_below_an_unknown_body_is_of_rows_that_nobody_knows():
    made = read(book(HEAD, *BLOCKS, [None, "Tổng cộng", None, 130, 109]))
    assert aside(made)[-1] == ("Quý III!B9", Reason.UNKNOWN_TOTAL)


def test_beside_a_column_of_units_a_column_of_unknown_bodies_is_no_unit():
    made = read(text("Đơn vị;Nội dung;ĐVT;Thực hiện", "Hội Chữ thập đỏ;Quỹ;triệu đồng;12"))
    assert not made.facts
    assert aside(made) == [("CSV!A2", Reason.UNKNOWN_BODY)]


def test_what_is_called_as_a_body_is_no_unit_even_where_no_column_has_units():
    for rows in (("Đơn vị;Nội dung;Thực hiện", "Hội Chữ thập đỏ;Quỹ;12"), ("Đơn vị;Quỹ (triệu đồng)", "Quỹ A;12")):
        made = read(text(*rows))
        assert not made.facts
        assert aside(made) == [("CSV!A2", Reason.UNKNOWN_BODY)]
    assert list(said(read(text("Nội dung;Đơn vị;Thực hiện", "Quà;phần;12"))).values()) == [Count(12, "phần")]


def by_period(made, name="Hội viên mới"):
    """The figures of the indicator, by their periods, with their plans."""
    facts = [fact for fact in made.facts if fact.indicator.name == name]
    return {str(fact.period): (fact.figure.value, fact.target and fact.target.value) for fact in facts}


def of_columns(headings, figures, **more):
    return read(text(f"Đơn vị;Nội dung;ĐVT;{headings}", f"HND;Hội viên mới;hội viên;{figures}"), **more)


NINE, LAST_NINE = "9 tháng đầu năm 2025", "9 tháng đầu năm 2024"
THIS, LAST = "quý III/2025", "quý III/2024"


@pytest.mark.parametrize(
    ("headings", "figures", "said", "aside"),
    [
        ("Kế hoạch;Quý III/2025;Lũy kế 9 tháng;Cùng kỳ 2023", "30;12;28;25", {THIS: (12, 30), NINE: (28, 30)}, "G"),
        (
            "Quý II/2025;Quý III/2025;Quý III/2024",
            "9;12;8",
            {"quý II/2025": (9, None), THIS: (12, None), LAST: (8, None)},
            "",
        ),
        ("KH năm;Thực hiện quý III;Lũy kế 9 tháng", "40;12;35", {THIS: (12, 40), NINE: (35, 40)}, ""),
        ("KH năm;Lũy kế;Quý III", "40;35;12", {THIS: (12, 40), NINE: (35, 40)}, ""),
        ("KH năm;Luỹ kế 9 tháng;Cùng kỳ", "40;35;30", {NINE: (35, 40), LAST_NINE: (30, None)}, ""),
        (
            "TH quý III;Cùng kỳ;Lũy kế;Cùng kỳ",
            "12;11;35;30",
            {THIS: (12, None), LAST: (11, None), NINE: (35, None), LAST_NINE: (30, None)},
            "",
        ),
        ("TH quý III;Lũy kế 9 tháng;Cùng kỳ", "12;35;30", {THIS: (12, None), NINE: (35, None)}, "F"),
        (
            "TH quý III;Lũy kế 9 tháng;Cùng kỳ quý III",
            "12;35;11",
            {THIS: (12, None), NINE: (35, None), LAST: (11, None)},
            "",
        ),
        ("Thực hiện;Cùng kỳ 9 tháng năm 2024", "12;30", {THIS: (12, None), LAST_NINE: (30, None)}, ""),
        ("Thực hiện;Cùng kỳ năm 2024;Năm 2024", "12;11;90", {THIS: (12, None), LAST: (11, None)}, "F"),
        ("Kế hoạch;Thực hiện;Cùng kỳ quý III/2023", "30;12;25", {THIS: (12, 30)}, "F"),
        ("Thực hiện;Lũy kế từ đầu nhiệm kỳ", "12;300", {THIS: (12, None)}, "E"),
        ("KH năm 2025;KH quý III;Thực hiện", "40;15;12", {THIS: (12, 15)}, "D"),
        ("KH năm 2024;KH năm 2025;Thực hiện", "50;40;12", {THIS: (12, 40)}, "D"),
        ("KH quý IV;Thực hiện 2025", "40;12", {THIS: (12, None)}, "D"),
        ("Thực hiện;Ước thực hiện năm 2025", "12;40", {THIS: (12, None)}, "E"),
        ("Thực hiện;Tỷ lệ so với cùng kỳ", "12;120", {THIS: (12, None)}, "E"),
        ("Thực hiện;Quý 13;Tháng 13/2025", "12;1;2", {THIS: (12, None)}, "EF"),
    ],
)
def test_a_heading_says_of_which_period_its_figures_are(headings, figures, said, aside):
    made = of_columns(headings, figures)
    assert by_period(made) == said
    assert "".join(each.place[4] for each in made.set_aside) == aside
    assert {each.reason for each in made.set_aside} <= {Reason.OTHER_PERIOD, Reason.UNKNOWN_COLUMN}
    assert not made.disagreements


def test_headings_of_two_rows_say_the_period_in_either():
    head = [["Đơn vị", "Nội dung", "ĐVT", "Kế hoạch", None, "Thực hiện", None, "Cùng kỳ"]]
    below = [None, None, None, "Năm 2025", "Quý III", "Quý III", "9 tháng", "Thực hiện"]
    made = read(book(*head, below, ["HND", "Hội viên mới", "người", 40, 15, 12, 28, 11], merged=["D1:E1", "F1:G1"]))
    assert by_period(made) == {THIS: (12, 15), NINE: (28, 15)}
    assert [each.place for each in made.set_aside] == ["Quý III!D1", "Quý III!H1"]


def test_periods_above_indicators_are_no_part_of_their_names():
    made = read(
        book(
            ["Đơn vị", "Quý III/2025", None, "Quý II/2025"],
            [None, "Hội viên mới (người)", "Quỹ (triệu đồng)", "Hội viên mới (người)"],
            ["HND", 12, "1,5", 9],
            ["Cộng", 13, "1,5", 9],
            merged=["A1:A2", "B1:C1"],
        )
    )
    assert by_period(made) == {THIS: (12, None), "quý II/2025": (9, None)}
    assert [each.place for each in made.disagreements] == ["Quý III!B4"]


@pytest.mark.parametrize(
    ("title", "period", "told"),
    [
        ("BIỂU SỐ LIỆU QUÝ II/2025", Q3, True),
        ("Số liệu 6 tháng đầu năm 2025", Q3, True),
        ("Báo cáo quý III năm 2024", Q3, True),
        ("Năm 2024", Q3, True),
        ("BIỂU SỐ LIỆU QUÝ III", Q3, False),
        ("Số liệu 9 tháng năm 2025", Q3, False),
        ("Kết quả quý II, nhiệm vụ quý III/2025", Q3, False),
        ("Kèm theo Báo cáo ngày 05 tháng 10 năm 2024, số 12/2026", Q3, False),
        ("Số liệu tháng 8/2025", Period.month(2025, 8), False),
    ],
)
def test_a_title_of_another_period_disagrees(title, period, told):
    sheet = text(f"{title};;;", "Đơn vị;Nội dung;ĐVT;Thực hiện", "HND;Hội viên mới;người;12")
    made = read_sheet(sheet, directory=TREE, period=period)
    assert len(made.facts) == 1
    assert [each.place for each in made.disagreements] == (["CSV!A1"] if told else [])
    if told:
        assert str(period) in str(made.disagreements[0])


def test_a_ratio_is_of_the_figure_to_date_where_it_is_not_of_the_period():
    for percent, told in (("87,5", False), ("30", False), ("25", True)):
        made = of_columns("KH năm;TH quý III;Lũy kế 9 tháng;Tỷ lệ", f"40;12;35;{percent}")
        assert bool(made.disagreements) is told


def test_what_a_caller_says_of_a_column_goes_before_its_period():
    made = of_columns("Lũy kế 9 tháng;Cùng kỳ 2023", "35;25", columns={"value": "D", "last-year": "E"})
    assert by_period(made) == {THIS: (35, None), LAST: (25, None)}


def test_two_columns_of_one_figure_are_told_as_columns_and_an_unknown_one_with_the_way_out():
    made = of_columns("Thực hiện;Kết quả;Phát sinh", "12;13;5")
    assert [(each.place, each.reason) for each in made.set_aside] == [
        ("CSV!F1", Reason.UNKNOWN_COLUMN),
        ("CSV!D2", Reason.REPEATED_COLUMN),
        ("CSV!E2", Reason.REPEATED_COLUMN),
    ]
    assert 'columns={"value": "F"}' in str(made.set_aside[0])
    assert 'columns={"value": "D"}' in str(made.set_aside[1])
    chosen = of_columns("Thực hiện;Kết quả;Cùng kỳ", "12;13;5", columns={"value": "E"})
    assert by_period(chosen) == {THIS: (13, None), LAST: (5, None)}
    assert aside(chosen) == [("CSV!D1", Reason.REPEATED_COLUMN)]
    bodies = read(text("Nội dung;ĐVT;HND;CCB", "Quà;phần;1;2"), columns={"value": "C"})
    assert len(bodies.facts) == 2


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        *(("Tổng số hội viên", "hội viên"), ("Tổng số hộ nghèo hiện có", "hộ"), ("Hiện có", "đảng viên")),
        *(("Số chi bộ đến nay", "chi bộ"), ("Tính đến 30/9, số đảng viên", "đảng viên"), ("Dư nợ ủy thác", "tỷ đồng")),
        *(("Số dư quỹ", "triệu đồng"), ("Hội viên hiện nay", "hội viên"), ("Đảng viên đang sinh hoạt", "đảng viên")),
        *(("TỔNG SỐ ĐẢNG VIÊN", "đảng viên"), ("Tồn quỹ", "triệu đồng"), ("Tổng số tổ chức cơ sở đảng", "tổ chức")),
        ("Số hộ nghèo cuối kỳ", "hộ"),
    ],
)
def test_what_a_name_says_there_is_does_not_add_up_over_time(name, unit):
    made = read(text("Đơn vị;Nội dung;ĐVT;Thực hiện", f"HND;{name};{unit};1750", f"HND;- Nữ;{unit};700"))
    assert {each.over_time for each in made.catalogue} == {OverTime.STOCK}


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        *(("Tổng số cuộc họp", "cuộc"), ("Tổng số lượt người dự", "lượt"), ("Tổng số tiền vận động", "triệu đồng")),
        *(("Hội viên mới", "hội viên"), ("Tổng số hội viên kết nạp mới", "hội viên"), ("Tổng thu", "triệu đồng")),
        *(("Tổng số quà tặng hộ nghèo", "phần"), ("Tổng số đơn thư tiếp nhận", "đơn"), ("Tổng số", "vụ")),
    ],
)
def test_what_happens_adds_up_over_time(name, unit):
    made = read(text("Đơn vị;Nội dung;ĐVT;Thực hiện", f"HND;{name};{unit};1750"))
    assert [each.over_time for each in made.catalogue] == [OverTime.FLOW]


def test_an_indicator_that_is_given_says_itself_how_it_adds_up():
    mine = CountIndicator("tong-so-hoi-vien", "Tổng số hội viên", "hội viên")
    made = read(text("Đơn vị;Nội dung;ĐVT;Thực hiện", "HND;Tổng số hội viên;hội viên;1750"), indicators=[mine])
    assert made.catalogue.indicators == (mine,)


@pytest.mark.parametrize("unit", ["Kinh phí (triệu đồng)", "Kinh phí (tr.đ)"])
def test_a_heading_over_several_columns_need_not_be_merged(unit):
    head = ["STT", "Nội dung", unit, None, "Số hộ (hộ)", None, None]
    below = [None, None, "Kế hoạch", "Thực hiện", "Được hỗ trợ", None, "Ghi chú"]
    made = read(book(head, below, [1, "Quỹ nhân đạo", 50, 40, 5, None, "đợt 1"]), columns={"note": "G"})
    fact = made.facts.get("quy-nhan-dao", "dang-uy", Q3)
    assert (str(fact.figure), str(fact.target), fact.note) == ("40 triệu đồng", "50 triệu đồng", "đợt 1")
    assert [each.place for each in made.set_aside] == ["Quý III!E1"]


def test_headings_over_columns_that_are_not_merged_name_the_indicators():
    made = read(
        book(
            ["STT", "Đơn vị", "Kết nạp hội viên (người)", None, "Quỹ hội (triệu đồng)", None, None],
            [None, None, "KH", "TH", "KH", "TH", "Ghi chú"],
            [1, "Hội Phụ nữ xã", 40, 35, 12, "10,5", "x"],
        )
    )
    assert said(made) == {
        ("lhpn", "Kết nạp hội viên"): Count(35, "người"),
        ("lhpn", "Quỹ hội"): Money(10_500_000, step=100_000),
    }


@pytest.mark.parametrize(
    ("unit", "scale"),
    [
        *(
            (unit, 10**6)
            for unit in ("tr.đ", "Tr. đồng", "tr đ", "trđ", "Tr.đồng", "tr. VNĐ", "1.000.000 đồng", "Triệu đ")
        ),
        *(
            (unit, 10**3)
            for unit in ("1.000đ", "1.000 đồng", "1000đ", "nghìn đ", "ng.đ", "Ng. đồng", "ngđ", "1,000 VNĐ")
        ),
        *((unit, 10**9) for unit in ("tỷ đ", "tỉ đồng", "Tỷ VNĐ", "1.000.000.000 đồng")),
    ],
)
def test_units_of_money_as_offices_shorten_them(unit, scale):
    for sheet in (
        text("Đơn vị;Nội dung;ĐVT;Thực hiện", f"HND;Quỹ;{unit};12"),
        text(f"Đơn vị;Nội dung;Thực hiện ({unit})", "HND;Quỹ;12"),
        text("Đơn vị;Nội dung;Thực hiện", f"HND;Quỹ ({unit});12"),
        text(f"ĐVT: {unit};;", "Đơn vị;Nội dung;Thực hiện", "HND;Quỹ;12"),
        text("Đơn vị;Nội dung;Thực hiện", f"HND;Quỹ;12 {unit}" if unit[0].isalpha() else f"HND;Quỹ ({unit});12"),
    ):
        assert list(said(read(sheet)).values()) == [Money(12 * scale, step=scale)]


def test_counts_in_thousands_and_whole_numbers_with_a_zero_behind_the_comma():
    rows = ("HND;Người dự;1.000 người;1,5", "HND;Hội viên;nghìn hội viên;2", "HND;Hộ;hộ;1.234,0")
    made = said(read(text("Đơn vị;Nội dung;ĐVT;Thực hiện", *rows)))
    assert [str(each) for each in made.values()] == ["1,5 nghìn người", "2 nghìn hội viên", "1.234 hộ"]
    assert {type(each) for each in made.values()} == {Count}


def test_a_part_of_what_is_counted_is_set_aside_and_a_plan_beside_two_figures_with_them():
    rows = (
        "HND;Cuộc họp;cuộc;;1,5",
        "HND;Điểm;điểm;;8,5",
        "HND;Bình quân;người/buổi;;12,5",
        "HND;Mới;người;9;5",
        "HND;Mới;người;9;6",
    )
    made = read(text("Đơn vị;Nội dung;ĐVT;Kế hoạch;Thực hiện", *rows))
    assert [str(each) for each in said(made).values()] == ["8,5 điểm", "12,5 người/buổi"]
    assert [reason for _, reason in aside(made)] == [Reason.NOT_A_FIGURE, *[Reason.REPEATED] * 3]


def test_a_topic_whose_number_begins_anew_is_of_the_body_above():
    rows = [["1", "MTTQ"], ["a", "Quà", "phần", 3, 2], ["2", "HND"], ["1", "Công tác hội"]]
    made = read(book(HEAD, *rows, [None, "Hội nghị", "cuộc", 3, 2]))
    assert list(said(made)) == [("mttq", "Quà"), ("hnd", "Hội nghị")]


def test_a_row_in_which_no_figure_stands_yet_is_no_heading():
    made = read(book(HEAD, *BLOCKS[:1], [1, "Trạm được xây", "trạm", None, None], [None, "Quà", "phần", 3, 2]))
    assert list(said(made)) == [("hnd", "Quà")]
    assert not made.set_aside


def test_a_name_that_stands_in_the_column_of_numbers_is_a_heading_too():
    rows = [["I. Hội Nông dân"], [1, "Quà", "phần", 3, 2], ["II. Hội Phụ nử"], [1, "Quà", "phần", 3, 2]]
    made = read(book(HEAD, *rows))
    assert list(said(made)) == [("hnd", "Quà")]
    assert [reason for _, reason in aside(made)] == [Reason.UNKNOWN_BODY] * 2


def test_a_row_below_the_name_of_a_body_is_no_part_of_what_another_has():
    made = read(text("Nội dung;ĐVT;Kết quả", "HND", "Hội viên;người;9", "- Nữ;người;4", "CCB", "- Nữ;người;3"))
    assert list(said(made)) == [("hnd", "Hội viên"), ("hnd", "Hội viên: Nữ"), ("ccb", "Nữ")]


def test_columns_of_years_are_of_these_years():
    sheet = text("Đơn vị;Nội dung;ĐVT;Năm 2024;Năm 2025", "HND;Hội viên mới;người;8;9")
    made = read_sheet(sheet, directory=TREE, period=Period.year(2025))
    assert by_period(made) == {"năm 2024": (8, None), "năm 2025": (9, None)}


def test_the_year_of_a_resolution_is_no_period():
    made = read(book(["Đơn vị", "Thực hiện Nghị quyết 21 năm 2022 (cuộc)", None], [None, "KH", "TH"], ["HND", 5, 4]))
    assert [(str(fact.period), str(fact.figure), str(fact.target)) for fact in made.facts] == [
        (THIS, "4 cuộc", "5 cuộc")
    ]


def test_what_a_table_is_about_is_said_above_it_and_not_by_the_period_over_its_columns():
    rows = [["Hội viên mới"], ["Đơn vị", "Quý III/2025", None], [None, "Kế hoạch", "Thực hiện"], ["HND", 5, 4]]
    made = read(book(*rows, merged=["A2:A3", "B2:C2"]))
    assert said(made) == {("hnd", "Hội viên mới"): Count(4)}


def test_a_heading_that_is_merged_downwards_is_not_carried_to_the_right():
    head = [["Đơn vị", None, None, "Ghi chú"], [None, "KH", "TH", None]]
    made = read(book(*head, ["HND", 5, 4, "x"], merged=["A1:A2", "D1:D2"]))
    assert [(fact.indicator.name, str(fact.figure), str(fact.target)) for fact in made.facts] == [("Kết quả", "4", "5")]


def test_beside_a_column_of_bodies_one_may_stand_above_its_rows_too():
    rows = [[1, "MTTQ", "Quà", "phần", 3, 2], [None, None, "Nhà", "căn", 3, 2]]
    below = [["I", None, ""], [1, None, "Hội viên mới", "người", 3, 2], [None, None, "Cộng", "người", 3, 2]]
    head = ["STT", "Đơn vị", "Nội dung", "ĐVT", "Kế hoạch", "Thực hiện"]
    for name, codes, reasons in (
        ("Hội Nông dân", ["mttq", "mttq", "hnd"], []),
        ("Công tác hội", ["mttq", "mttq", "mttq"], []),
        ("Hội Chữ thập đỏ", ["mttq", "mttq"], [Reason.UNKNOWN_BODY] * 2 + [Reason.UNKNOWN_TOTAL]),
    ):
        below[0][2] = name
        made = read(book(head, *rows, *below[:2], *(below[2:] if reasons else []), [3, "HND", "Quà", "phần", 1, 1]))
        assert [key[0] for key in said(made)] == [*codes, "hnd"]
        assert [reason for _, reason in aside(made)] == reasons


def test_a_column_of_an_unknown_body_is_told_as_one():
    made = read(text("Nội dung;ĐVT;HND;Hội Phụ nử;Hội Chữ thập đỏ", "Quà;phần;1;2;3"))
    assert said(made) == {("hnd", "Quà"): Count(1, "phần")}
    assert [(each.place, each.reason, each.hint) for each in made.set_aside] == [
        ("CSV!D1", Reason.UNKNOWN_BODY, "có lẽ: Hội Liên hiệp Phụ nữ xã"),
        ("CSV!E1", Reason.UNKNOWN_BODY, ""),
    ]
