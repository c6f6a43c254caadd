"""Forms that other programs saved again say what they said: Calc, Excel, and libraries that write like neither."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

from dangbo_report.errors import InvalidFormError, UnreadableDocumentError
from dangbo_report.figures import Count, Measure, Money, Percent
from dangbo_report.indicators import Fact, FactBook
from dangbo_report.sheets import write_csv_form

from .forms import ALL, FACTS, FRONT, FUND, GIFTS, Q1, REGIME, RICE, SHARE, read

GOLDEN = Path(__file__).parent / "golden"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"


@pytest.mark.parametrize("name", ["calc", "calc-through-ods"])
def test_what_libreoffice_calc_saved_again_says_the_same(name: str) -> None:
    """Forms of `write_form`, filled in by openpyxl and saved by LibreOffice 7.4 as .xlsx; one as .ods before."""
    form = read(GOLDEN / f"{name}.xlsx")
    assert form.submission.facts == FactBook([
        Fact(GIFTS, FRONT, Q1, Count(10514, "phần quà"), target=Count(12000, "phần quà"), parts=["nha"], note="=1+1"),
        Fact(FUND, FRONT, Q1, Money(7_090_000_000, step=10_000_000), of_which=["gao"], note="'05"),
        Fact(RICE, FRONT, Q1, Measure(Decimal("20.5"), "tấn"), note="gồm cả hiện vật"),
        Fact(SHARE, FRONT, Q1, Percent(Decimal("75.49"))),
    ])  # fmt: skip
    assert (form.empty, form.targets, form.set_aside) == (("nha",), (("nha", Count(12, "nhà")),), ())


class Texts:
    """The texts of a workbook, each of which stands once ("sharedStrings")."""

    def __init__(self) -> None:
        self.found: list[str] = []

    def shared(self, text: str) -> str:
        self.found.append(f'<si><t xml:space="preserve">{escape(text)}</t><phoneticPr fontId="1"/></si>')
        return f't="s"><v>{len(self.found) - 1}</v>'

    def rich(self, text: str) -> str:
        half = len(text) // 2
        bold = f'<r><rPr><b/><sz val="11"/></rPr><t xml:space="preserve">{escape(text[:half])}</t></r>'
        self.found.append(f'<si>{bold}<r><t xml:space="preserve">{escape(text[half:])}</t></r></si>')
        return f't="s"><v>{len(self.found) - 1}</v>'

    def inline(self, text: str) -> str:
        return f't="inlineStr"><is><t>{escape(text)}</t></is>'

    def computed(self, text: str) -> str:
        """As a result that was pasted as a value."""
        return f't="str"><v>{escape(text)}</v>'


def sheet_xml(cell: Callable[[str], str]) -> str:
    """The form as Excel writes a sheet, with figures typed as numbers where they are."""
    lines = csv.reader(io.StringIO(write_csv_form(REGIME, FRONT, Q1, ALL, facts=FACTS).decode("utf-8-sig"), newline=""))
    numbers = {"10.514 phần quà": "10514", "20,5 tấn": "20.5"}
    rows = ""
    for row, texts in enumerate(lines, 1):
        cells = ""
        for letter, text in zip("ABCDEF", texts, strict=False):
            value = f"><v>{numbers[text]}</v>" if text in numbers else f" {cell(text)}" if text else ">"
            cells += f'<c r="{letter}{row}" s="1"{value}</c>'
        rows += f'<row r="{row}" spans="1:6" ht="15" x14ac:dyDescent="0.25">{cells}<c r="G{row}" s="1"/></row>'
    return (
        f'<worksheet xmlns="{MAIN}" xmlns:r="{OFFICE}" xmlns:x14ac="urn:x14ac" xmlns:xr="urn:xr" xr:uid="{{00}}">'
        '<sheetPr codeName="Sheet1"/><dimension ref="A1:G10"/><sheetData>'
        f'{rows}</sheetData><sheetProtection sheet="1" objects="1"/><phoneticPr fontId="1" type="noConversion"/>'
        '<dataValidations count="1"><dataValidation type="custom" sqref="E6"><formula1>ISTEXT(E6)</formula1>'
        '</dataValidation></dataValidations><extLst><ext uri="{0}"><x14ac:v>1</x14ac:v></ext></extLst></worksheet>'
    )


def excel(cell: str = "shared", kind: str = f"{TYPE}.sheet", **more: bytes) -> bytes:
    """The workbook: its parts have other names than usual, and stand where only the relations say."""
    texts = Texts()
    sheet = sheet_xml(getattr(texts, cell))
    relations = "".join(
        f'<Relationship Id="rId{number}" Type="{OFFICE}/{what}" Target="{target}"/>'
        for number, (what, target) in enumerate(
            [
                ("worksheet", "/xl/worksheets/sheet7.xml"),
                ("theme", "theme/theme1.xml"),
                ("styles", "styles2.xml"),
                ("sharedStrings", "./other/../sharedStrings2.xml"),
                ("calcChain", "calcChain.xml"),
            ],
            1,
        )
    )
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Override PartName="/xl/workbook.xml"'
        f' ContentType="{kind}.main+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1"'
        f' Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{relations}</Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}" xmlns:mc="urn:mc"><workbookPr codeName="A"/>'
        '<mc:AlternateContent><mc:Choice Requires="x15"><a xmlns="urn:x15"/></mc:Choice></mc:AlternateContent>'
        '<sheets><sheet name="Số liệu" sheetId="3" r:id="rId1"/></sheets><definedNames>'
        '<definedName name="_xlnm.Print_Area" localSheetId="0">\'Số liệu\'!$A$1:$F$10</definedName></definedNames>'
        '<calcPr calcId="191029"/></workbook>',
        "xl/worksheets/sheet7.xml": sheet,
        "xl/sharedStrings2.xml": f'<sst xmlns="{MAIN}" count="9">{"".join(texts.found)}</sst>',
        "xl/styles2.xml": f'<styleSheet xmlns="{MAIN}"><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>'
        '<xf numFmtId="0"/><xf numFmtId="3"/></cellXfs></styleSheet>',
        "xl/theme/theme1.xml": "<a/>",
        "xl/calcChain.xml": f'<calcChain xmlns="{MAIN}"><c r="E6" i="1"/></calcChain>',
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in ({name: text.encode() for name, text in parts.items()} | more).items():
            archive.writestr(name, part)
    return stream.getvalue()


@pytest.mark.parametrize("cell", ["shared", "rich", "inline", "computed"])
def test_a_text_is_found_wherever_a_program_keeps_it(cell: str) -> None:
    form = read(excel(cell))
    assert form.submission.facts == FACTS
    assert (form.empty, form.set_aside) == (("nha",), ())


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_sheet_may_be_in_another_encoding_of_unicode(encoding: str) -> None:
    assert (
        read(
            excel("inline", **{"xl/worksheets/sheet7.xml": sheet_xml(Texts().inline).encode(encoding)})
        ).submission.facts
        == FACTS
    )


def test_names_of_elements_may_have_a_prefix_and_those_of_the_strict_kind() -> None:
    sheet = sheet_xml(Texts().inline).replace(
        f'xmlns="{MAIN}"', 'xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"'
    )
    for tag in ("worksheet", "sheetData", "row", "c", "v", "is", "t"):
        for old, new in ((f"<{tag}>", f"<x:{tag}>"), (f"<{tag} ", f"<x:{tag} "), (f"</{tag}>", f"</x:{tag}>")):
            sheet = sheet.replace(old, new)
    assert read(excel("inline", **{"xl/worksheets/sheet7.xml": sheet.encode()})).submission.facts == FACTS


def test_a_workbook_that_may_have_macros_is_read_and_one_that_has_is_refused() -> None:
    assert read(excel(kind="application/vnd.ms-excel.sheet.macroEnabled")).submission.facts == FACTS
    with pytest.raises(UnreadableDocumentError, match="macros"):
        read(excel(kind="application/vnd.ms-excel.sheet.macroEnabled", **{"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0"}))


def test_the_styles_that_the_relations_name_say_how_a_number_is_shown() -> None:
    styles = f'<styleSheet xmlns="{MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'
    with pytest.raises(InvalidFormError, match="a date or a time"):
        read(excel(**{"xl/styles2.xml": styles.encode()}))
