"""Word files: what stands in them, and what is refused."""

import io
from decimal import Decimal

import pytest

from dangbo_report.errors import UnreadableDocumentError
from dangbo_report.figures import Count, Money, Percent
from dangbo_report.reading import MentionKind, Role, read_docx
from dangbo_report.reading.docx.labels import written
from dangbo_report.report import Aspect, Reference

from .word import NS, control, docx, paragraph, part, run, table, zipped


def figures(data):
    return [(str(each.figure), each.role.value) for each in read_docx(data).mentions if each.figure]


def test_paragraphs_are_lines():
    assert read_docx(docx(paragraph("Kết nạp ", "95 hội viên"), paragraph("Hết"))).text == "Kết nạp 95 hội viên\nHết\n"


def test_a_file_may_be_a_path_bytes_or_open(tmp_path):
    data = docx(paragraph("95 hội viên"))
    path = tmp_path / "a.docx"
    path.write_bytes(data)
    assert len({read_docx(source).text for source in (path, str(path), data, io.BytesIO(data))}) == 1


def test_runs_tabs_breaks_and_hyphens_are_text():
    runs = "<w:r><w:t>5</w:t><w:tab/><w:t>hộ</w:t><w:br/><w:t>xã</w:t><w:noBreakHyphen/><w:t>ấp</w:t></w:r>"
    tabs = '<w:tabs><w:tab w:val="left"/></w:tabs>'
    assert read_docx(docx(paragraph(runs, properties=tabs))).text == "5 hộ xã-ấp\n"


def test_tracked_changes_are_read_as_accepted():
    inserted, deleted = f"<w:ins>{run('95')}</w:ins>", "<w:del><w:r><w:delText>59</w:delText></w:r></w:del>"
    moved = f"<w:moveFrom>{run('7')}</w:moveFrom>"
    assert figures(docx(paragraph("Kết nạp ", deleted, inserted, moved, " hội viên"))) == [("95 hội viên", "value")]


def test_text_boxes_are_read_once():
    box = f"<w:txbxContent>{paragraph('5 hộ')}</w:txbxContent>"
    drawing = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    assert figures(docx(paragraph(f"<w:r>{drawing}</w:r>"))) == [("5 hộ", "value")]


def test_headers_are_read_without_their_page_numbers():
    field = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>7</w:t></w:r></w:fldSimple>'
    old = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
    old += '<w:r><w:t>8</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    header = part("hdr", paragraph("TÀI LIỆU HỘI NGHỊ ", field, old))
    dated = '<w:fldSimple w:instr="DATE"><w:r><w:t>5 hộ</w:t></w:r></w:fldSimple>'
    kept = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText><w:t>5</w:t></w:r>'
    kept += '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t xml:space="preserve"> và 6 hộ</w:t></w:r>'
    kept += '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    text = read_docx(docx(paragraph(dated, kept), header1=header)).text
    assert text == "TÀI LIỆU HỘI NGHỊ \n5 hộ và 6 hộ\n"


def test_footnotes_come_last_in_the_order_of_their_marks():
    def mark(number):
        return f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'

    notes = part(
        "footnotes",
        f'<w:footnote w:type="separator" w:id="-1">{paragraph("x")}</w:footnote>',
        f'<w:footnote w:id="1">{paragraph("Gồm 5 hộ.")}</w:footnote>',
        f'<w:footnote w:id="2">{paragraph(" Gồm 6 hộ.")}{paragraph("Và 7 hộ.")}</w:footnote>',
        f'<w:footnote w:id="3">{paragraph("Không ai nhắc.")}</w:footnote>',
    )
    reading = read_docx(docx(paragraph("A", mark(2), " và B", mark(1), "."), footnotes=notes))
    assert reading.text == "A[1] và B[2].\n[1] Gồm 6 hộ. Và 7 hộ.\n[2] Gồm 5 hộ.\n[3] Không ai nhắc.\n"


NUMBERING = f"""<w:numbering {NS}>
<w:abstractNum w:abstractNumId="0">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
<w:lvl w:ilvl="2"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl>
<w:lvl w:ilvl="3"><w:numFmt w:val="none"/></w:lvl>
<w:lvl w:ilvl="4"><w:numFmt w:val="lowerLetter"/></w:lvl>
</w:abstractNum>
<w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num>
</w:numbering>"""


def test_numbers_that_word_computes_are_written():
    def numbered(text, level, number="7"):
        return paragraph(text, properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')

    body = [
        numbered("KẾT QUẢ", 0),
        numbered("Một", 1),
        numbered("Hai", 1),
        numbered("gạch", 2),
        numbered("trơn", 3),
        numbered("chữ", 4),
        numbered("NHIỆM VỤ", 0),
        numbered("Ba", 1),
        numbered("lạ", 0, "9"),
        numbered("", 0),
    ]
    assert read_docx(docx(*body, numbering=NUMBERING)).text.splitlines() == [
        *("I. KẾT QUẢ", "3. Một", "4. Hai", "- gạch", "trơn", "chữ", "II. NHIỆM VỤ", "3. Ba", "lạ", "III."),
    ]


@pytest.mark.parametrize(
    ("number", "form", "text"),
    [(1994, "upperRoman", "MCMXCIV"), (4, "lowerRoman", "iv"), (3, "upperLetter", "C"), (27, "lowerLetter", "aa")],
)
def test_a_number_has_many_forms(number, form, text):
    assert written(number, form) == text


def test_a_control_of_ours_is_exact_and_names_its_fact():
    tag = "an-sinh.percent@mttq, quý I/2024"
    data = docx(
        paragraph("Đạt ", control("23,6%", tag), " kế hoạch, được ", control("8 đơn", "", "don@mttq"), " tố cáo")
    )
    percent, count = read_docx(data).mentions
    assert percent.figure == Percent(Decimal("23.6"))
    assert str(percent.reference) == f"{{{tag}}}"
    assert percent.role is Role.PERCENT_OF_TARGET
    assert (count.figure, count.reference) == (Count(8, "đơn"), Reference("don", organisation="mttq"))


def test_a_control_in_words_says_its_figure():
    data = docx(paragraph(control("bảy tỷ không trăm chín mươi triệu đồng", "an-sinh.words@mttq")))
    (mention,) = read_docx(data).mentions
    assert mention.figure.value == 7_090_000_000
    assert (mention.kind, mention.reference.aspect) == (MentionKind.MONEY, Aspect.WORDS)


def test_a_control_with_thousands_of_words_is_looked_at_once():
    assert read_docx(docx(paragraph(control("một " * 8000, "an-sinh.words@mttq")))).mentions is not None


def test_a_number_in_a_control_keeps_the_noun_behind_it():
    for tag in ("SoLuong", "so_luong", "dv@mttq"):
        (mention,) = read_docx(docx(paragraph("Kết nạp ", control("12", tag), " đảng viên."))).mentions
        assert mention.figure == Count(12, "đảng viên")
        assert (mention.reference is None) is (tag != "dv@mttq")
    (other,) = read_docx(docx(paragraph("Có ", control("12", "dv@mttq"), ".345 đồng."))).figures
    assert other.reference is not None
    (alone,) = read_docx(docx(paragraph("Có ", control("12", "dv@mttq")))).figures
    assert alone.figure == Count(12)


def test_long_references_stand_in_a_part_of_their_own():
    long = "an-sinh-" * 9 + "x@mttq"
    figures_part = (
        f'<figures xmlns="urn:dangbo-report:figures:1"><figure name="figure-1" reference="{long}"/></figures>'
    )
    extra = {
        "customXml/item1.xml": figures_part,
        "customXml/item2.xml": "<broken",
        "customXml/item3.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
        "customXml/itemProps1.xml": "<broken",
    }
    (mention,) = read_docx(docx(paragraph(control("5 tỷ đồng", "figure-1")), extra=extra)).mentions
    assert (mention.figure, str(mention.reference)) == (Money(5 * 10**9, step=10**9), f"{{{long}}}")


def test_a_control_that_fills_a_cell_is_one_figure():
    rows = [
        ["STT", "Số hộ"],
        ["1", paragraph(control("12 hộ", "ho@mttq"))],
        ["2", paragraph(control("7 người", "x@mttq"))],
        ["3", paragraph(control("9", "y@mttq"))],
    ]
    shown = [each for each in read_docx(docx(table(*rows))).mentions if each.reference]
    assert [str(each.figure) for each in shown] == ["12 hộ", "7 người", "9"]


@pytest.mark.parametrize(
    ("text", "tag"),
    [("5 hộ", "khách hàng"), ("5 hộ", ""), ("5 hộ", "a{b"), ("5 hộ", "[^x]"), ("5 hộ", "a}{b"), ("năm nay", "a@b")],
)
def test_a_control_of_somebody_else_is_text(text, tag):
    mentions = read_docx(docx(paragraph(control(text, tag), control("", "a@b")))).mentions
    assert [each.reference for each in mentions] == [None] * len(mentions)


def test_a_control_in_words_that_are_none_is_text():
    assert read_docx(docx(paragraph(control("vô số", "an-sinh.words@mttq")))).mentions == ()


def test_cells_have_the_unit_and_the_role_of_their_headings():
    rows = [
        (
            "STT",
            "Chỉ tiêu",
            "Kế hoạch (hội viên)",
            "Thực hiện (triệu đồng)",
            "Tỷ lệ đạt (%)",
            "So với cùng kỳ (%)",
            "ha",
        ),
        ("1", "Kết nạp", "120", "1.063", "80,53", "102,4", "12"),
        ("2", "Tổng cộng (đơn)", "x", "7,5", "99.5", "", "1.2.3"),
    ]
    mentions = read_docx(docx(table(*rows), paragraph("Hết"))).mentions
    told = [(str(each.figure or each.surface), each.role.value) for each in mentions]
    assert told == [
        ("1", "other"),
        ("120 hội viên", "target"),
        ("1.063 triệu đồng", "value"),
        ("80,53%", "percent_of_target"),
        ("102,4%", "change"),
        ("12", "value"),
        ("2", "other"),
        ("7,5 triệu đồng", "breakdown_total"),
        ("99,5%", "percent_of_target"),
        ("1.2.3", "other"),
    ]


def test_a_row_may_name_the_unit_and_be_a_total():
    rows = [
        ("Chỉ tiêu", "Số liệu", "Tỷ lệ"),
        ("Đường (km)", "12,5", "45"),
        ("Tổng số (hộ)", "95", "55"),
        ("Thu", "2,5", ""),
    ]
    mentions = read_docx(docx(table(*rows))).mentions
    assert [(str(each.figure), each.role.value) for each in mentions] == [
        ("12,5 km", "value"),
        ("45%", "share"),
        ("95 hộ", "breakdown_total"),
        ("55%", "share"),
        ("2,5 đơn vị", "value"),
    ]


def test_a_table_that_lays_out_the_page_is_read_cell_by_cell():
    left, right = paragraph("HUYỆN ỦY") + paragraph("*"), paragraph("ĐẢNG CỘNG SẢN VIỆT NAM")
    assert read_docx(docx(table((left, right)))).text == "HUYỆN ỦY\n*\nĐẢNG CỘNG SẢN VIỆT NAM\n"


def test_a_cell_may_have_two_paragraphs_and_a_row_more_cells():
    rows = [("A",), (paragraph("5") + paragraph("hộ"), "6 hộ"), ("7 hộ",)]
    assert read_docx(docx(table(*rows))).text == "A\n5 hộ | 6 hộ\n7 hộ\n"


GOOD = docx(paragraph("5 hộ"))


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "save it in Word as .docx"),
        (b"", "no .docx"),
        (b"PK\x03\x04", "no .docx"),
        (GOOD[:-40], "cut off"),
        (zipped(**{"a.txt": "x"}), "a zip, and no Word document"),
        (zipped(**{"word/document.xml": "<w:document"}), "XML is damaged"),
        (zipped(**{"word/document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), "document type"),
        (zipped(**{"word/document.xml": b'<?xml version="1.0" encoding="OUTF-L8"?><a/>'}), "unknown encoding"),
        (zipped(**{"word/document.xml": b'<?xml version="1.0" encoding="big5"?><a/>'}), "damaged"),
        (zipped(**{"word/document.xml": "<a>" * 600 + "</a>" * 600}), "nested"),
        (docx(paragraph("5"), numbering="<broken"), "XML is damaged"),
        (docx(paragraph("5"), numbering="<!DOCTYPE a><a/>"), "document type"),
        (
            zipped(**{"word/document.xml": "<a/>", **{f"a{number}": "" for number in range(5001)}}),
            "5005 parts; 5000 are allowed",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_document_is_refused_with_the_way_out(data, reason):
    with pytest.raises(UnreadableDocumentError, match=reason):
        read_docx(data)


def test_a_part_that_is_damaged_is_refused():
    broken = bytearray(GOOD)
    start = broken.index(b"word/document.xml") + 20
    broken[start : start + 10] = b"\x00" * 10
    with pytest.raises(UnreadableDocumentError, match=r"damaged"):
        read_docx(bytes(broken))


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(UnreadableDocumentError, match=r"missing\.docx"):
        read_docx(tmp_path / "missing.docx")


@pytest.mark.parametrize(
    "body",
    [
        '<w:t>5</w:t><w:tr/><w:tc/><w:pStyle w:val="x"/><w:ilvl w:val="1"/><w:numId w:val="1"/><w:footnoteReference/>',
        "<w:sdt><w:sdtPr/></w:sdt><w:tag/><w:br/>",
        '<w:sdt><w:sdtPr><w:tag w:val="a@b"/></w:sdtPr><w:p/></w:sdt><w:fldChar w:fldCharType="end"/>',
        '<w:p><w:pPr><w:pStyle w:val="x"/><w:numId w:val="1"/></w:pPr><w:ilvl w:val="x"/><w:t>x</w:t></w:p>',
    ],
)
def test_odd_markup_is_no_obstacle(body):
    assert read_docx(docx(body)).mentions == ()


CLAIMS = """<claims xmlns="urn:dangbo-report:claims:1"><fact name="a@b"/>
<claim kind="cumulative"><fact name="stock@b"/><fact name="more@b"/></claim>
<claim kind="unheard-of"><fact name="stock@b"/></claim>
<claim kind="percent-of-target"><fact name="stock@b"/></claim>
<claim kind="breakdown"><fact name="stock@b"/><fact name="missing@b"/></claim>
<claim/></claims>"""


def test_claims_beside_the_text_are_those_whose_figures_stand_in_it():
    body = paragraph("Có ", control("95 hộ", "stock@b"), " khá. Rồi thêm ", control("5 hộ", "more@b"), " mới.")
    claims = read_docx(docx(body, extra={"customXml/item2.xml": CLAIMS})).claims
    assert [claim.kind for claim in claims] == ["cumulative"]
    doctype = {"customXml/item2.xml": f"<!DOCTYPE a>{CLAIMS}"}
    assert read_docx(docx(body, extra=doctype)).claims == ()
