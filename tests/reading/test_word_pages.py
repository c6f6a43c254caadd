"""The text of a Word file is what its pages show: nothing that is hidden, and nothing run together."""

import unicodedata

import attrs
import pytest

from dangbo_report import audit
from dangbo_report.errors import UnreadableDocumentError
from dangbo_report.packages import WORD, opened
from dangbo_report.reading import read, read_docx, read_text
from dangbo_report.reading.docx.inserted import page_lines
from dangbo_report.reading.docx.styles import Form, Styles
from dangbo_report.reading.docx.symbols import symbol

from .word import NS, W, docx, paragraph, part, relations, run, table, types, zipped


def text(*body, **parts):
    return read_docx(docx(*body, **parts)).text


def formed(properties, words):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


@pytest.mark.parametrize(
    ("properties", "shown"),
    [
        ("<w:strike/>", "81 hộ"),
        ("<w:dstrike/>", "81 hộ"),
        ("<w:vanish/>", "81 hộ"),
        ('<w:vanish w:val="0"/>', "9981 hộ"),
        ('<w:vanish val="off"/>', "9981 hộ"),
        ('<w:rStyle w:val="Hidden"/>', "81 hộ"),
        ('<w:rStyle w:val="Below"/>', "81 hộ"),
        ('<w:rStyle w:val="Hidden"/><w:vanish w:val="false"/>', "9981 hộ"),
        ('<w:rStyle w:val="Circle"/>', "9981 hộ"),
        ('<w:rStyle w:val="Gone"/>', "9981 hộ"),
        ('<w:vertAlign w:val="superscript"/>', "⁹⁹81 hộ"),
        ('<w:vertAlign w:val="subscript"/>', "₉₉81 hộ"),
        ('<w:vertAlign w:val="baseline"/>', "9981 hộ"),
    ],
)
def test_what_is_hidden_struck_or_raised_is_no_part_of_the_number(properties, shown):
    styles = part(
        "styles",
        '<w:style w:type="character" w:styleId="Hidden"><w:rPr><w:vanish/></w:rPr></w:style>',
        '<w:style w:type="character" w:styleId="Below"><w:basedOn w:val="Hidden"/></w:style>',
        '<w:style w:type="character" w:styleId="Circle"><w:basedOn w:val="Circle"/></w:style>',
    )
    assert text(paragraph(formed(properties, "99"), "81 hộ"), styles=styles) == f"{shown}\n"


def test_the_style_of_a_paragraph_and_of_letters_undo_each_other():
    styles = part(
        "styles",
        '<w:docDefaults><w:rPrDefault><w:rPr><w:caps/><w:rFonts w:ascii="Arial"/></w:rPr></w:rPrDefault>',
        "</w:docDefaults>",
        '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:rPr><w:vanish/><w:caps w:val="0"/></w:rPr>',
        "<w:tblStylePr><w:rPr><w:strike/></w:rPr></w:tblStylePr><w:rPrChange><w:rPr><w:strike/></w:rPr></w:rPrChange>",
        "</w:style>",
        '<w:style w:type="character" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style><w:tblStylePr/>',
    )
    body = paragraph("ẩn", formed('<w:rStyle w:val="H"/>', "hiện"))
    assert text(body, styles=styles) == "HIỆN\n"


@pytest.mark.parametrize(
    ("font", "letters"),
    [(".VnTime", ("tcvn3", False)), (".VnArialH", ("tcvn3", True)), ("VNI-Times", ("vni", False)), ("Arial", None)],
)
def test_a_font_says_which_letters_it_has(font, letters):
    assert Styles().look("", Form(font=font)).letters == letters


@pytest.mark.parametrize(
    ("font", "runs", "shown"),
    [
        (".VnTime", ["KÕt n¹p 12 ®¶ng viªn"], "Kết nạp 12 đảng viên"),
        (".VnTimeH", ["§¶ng bé 12"], "ĐẢNG BỘ 12"),
        (".VnTimeH", ["Ban ", "§¶ng"], "BAN ĐẢNG"),
        (".VnTime", ["KÕt n¹p", " 12 ", "®¶ng viªn"], "Kết nạp 12 đảng viên"),
        ("VNI-Times", ["Keát naïp 12 ñaûng vieân"], "Kết nạp 12 đảng viên"),
        ("VNI-Times", ["Ke", "át na", "ïp 12 ñaû", "ng"], "Kết nạp 12 đảng"),
        (".VnTime", ["Kết nạp 12 đảng viên"], "Kết nạp 12 đảng viên"),
        (".VnTime", ["12 - 15"], "12 - 15"),
    ],
)
def test_letters_of_old_fonts_are_those_of_today(font, runs, shown):
    form = f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>'
    reading = read_docx(docx(paragraph("Ban: ", *(formed(form, each) for each in runs), " hết")))
    assert reading.text == f"Ban: {shown} hết\n"
    assert [each.code for each in reading.notices] == ([] if runs == [shown] else ["X005"])
    data = docx(paragraph(*(formed(form, each) for each in runs)))
    found = read_docx(data)
    place = found.source.place(len(shown) - 1)
    assert (place.run, place.element, place.offset) == (len(runs) - 1, len(runs) - 1, len(runs[-1]) - 1)


def test_capitals_are_shown_as_capitals_letter_by_letter():
    assert text(paragraph(formed("<w:caps/>", "báo cáo ß"))) == "BÁO CÁO ß\n"


def test_blanks_around_text_count_only_where_the_file_keeps_them():
    loose = "<w:r><w:t> 12 </w:t></w:r><w:r><w:t>345</w:t></w:r>"
    assert text(paragraph(loose)) == "12345\n"
    kept = f'<w:document {NS} xml:space="preserve"><w:body>{paragraph(loose)}</w:body></w:document>'
    assert read_docx(zipped(**{"word/document.xml": kept})).text == " 12 345\n"
    assert text(paragraph('<w:r><w:t xml:space="preserve">a\nb\tc</w:t></w:r>')) == "a b c\n"


def test_a_paragraph_whose_mark_is_deleted_or_hidden_goes_on_in_the_next():
    for mark in ("del", "moveFrom", "vanish"):
        first = paragraph("Kết nạp được 1", properties=f"<w:rPr><w:{mark}/></w:rPr>")
        assert text(first, paragraph("25 đảng viên.")) == "Kết nạp được 125 đảng viên.\n"
        assert text(first) == "Kết nạp được 1\n"
        assert text(first, table(["25", "b"])) == "Kết nạp được 1\n25 | b\n"
    assert text(paragraph("a", properties='<w:rPr><w:vanish w:val="0"/></w:rPr>'), paragraph("b")) == "a\nb\n"


def test_what_was_before_a_tracked_change_is_gone():
    old = '<w:pPrChange><w:pPr><w:pStyle w:val="X"/><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:pPrChange>'
    assert text(paragraph("a", properties=old)) == "a\n"
    row = "<w:tr><w:trPr><w:{}/></w:trPr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>"
    for gone in ("del", "hidden"):
        rows = "".join(
            row.format(mark, paragraph(a), paragraph(b)) for mark, a, b in [("x", "A", "1"), (gone, "B", "2")]
        )
        assert text(f"<w:tbl>{rows}</w:tbl>") == "A | 1\n"


def test_tabs_symbols_formulas_and_readings_are_what_they_look_like():
    between = '<w:r><w:t>12</w:t><w:ptab w:relativeTo="margin"/><w:t>345</w:t></w:r>'
    assert text(paragraph(between)) == "12 345\n"
    assert text(paragraph('<w:r><w:t>5</w:t><w:sym w:font="Symbol" w:char="F0B0"/><w:t>7</w:t></w:r>')) == "5° 7\n"
    sign = '<w:sym w:font="Symbol" w:char="F0B0"/>'
    assert text(paragraph(f"<w:r><w:t>37</w:t>{sign}<w:t>C</w:t></w:r>")) == "37°C\n"
    assert text(paragraph(f"<w:r>{sign}</w:r>") + paragraph("<w:r><w:t>7 người</w:t></w:r>")) == "°\n7 người\n"
    fraction = (
        "<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2 </m:t></m:r></m:den></m:f>"
        "<m:sSup><m:e><m:r><m:t>10</m:t></m:r></m:e><m:sup><m:r><m:t>3</m:t></m:r></m:sup></m:sSup></m:oMath>"
    )
    assert text(paragraph("x=", fraction)) == "x=1/2 10^3\n"
    ruby = f"<w:r><w:ruby><w:rt>{run('12')}</w:rt><w:rubyBase>{run('mười hai')}</w:rubyBase></w:ruby></w:r>"
    assert text(paragraph(ruby)) == "mười hai\n"


@pytest.mark.parametrize(
    ("font", "code", "shown"),
    [
        ("Symbol", "F061", "α"),
        ("Symbol", "00B3", "≥"),
        ("Wingdings 2", "F052", "☑"),
        ("Wingdings", "F0A7", "•"),
        ("Arial", "0041", "A"),
        ("Arial", "F007", "\ufffd"),
        ("Arial", "D800", "\ufffd"),
        ("Arial", "", "\ufffd"),
    ],
)
def test_a_symbol_is_a_character(font, code, shown):
    assert symbol(font, code) == shown


def test_a_prompt_is_no_text_and_what_is_chosen_is():
    prompt = "<w:sdt><w:sdtPr><w:tag w:val='a'/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    prompt = prompt.format(run("Nhập 12"))
    assert text(paragraph("Có ", prompt, "đảng viên.")) == "Có đảng viên.\n"
    filled = prompt.replace("<w:showingPlcHdr/>", '<w:showingPlcHdr w:val="0"/>').replace("Nhập 12", "12 ")
    assert text(paragraph("Có ", filled, "đảng viên.")) == "Có 12 đảng viên.\n"
    assert text("<w:showingPlcHdr/><w:sdtContent/>", paragraph("a")) == "a\n"


@pytest.mark.parametrize(
    ("choice", "shown"),
    [
        ('<mc:Choice Requires="zzz">{}</mc:Choice>', "b"),
        ('<mc:Choice Requires="wps w14">{}</mc:Choice>', "a"),
        ('<mc:Choice Requires="wps"/>', "b"),
        ('<mc:Choice Requires="wps">{}</mc:Choice><mc:Choice Requires="v">{}</mc:Choice>', "a"),
    ],
)
def test_the_first_choice_that_is_understood_and_says_anything_is_read(choice, shown):
    inner = choice.replace("{}", run("a"))
    body = f"<mc:AlternateContent>{inner}<mc:Fallback>{run('b')}</mc:Fallback></mc:AlternateContent>"
    assert text(paragraph(body)) == f"{shown}\n"
    assert text(paragraph("<mc:Choice/>", "a")) == "a\n"


def field(asked, *shown, end=True, separate=True):
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return (
        mark.format("begin")
        + f"<w:r><w:instrText>{asked}</w:instrText></w:r>"
        + (mark.format("separate") if separate else "")
        + "".join(map(run, shown))
        + (mark.format("end") if end else "")
    )


def test_fields_show_their_result():
    assert (
        text(paragraph("Huyện ủy ", field("MERGEFIELD huyen", "Phụng Hiệp"), " quý I")) == "Huyện ủy Phụng Hiệp quý I\n"
    )
    assert text(paragraph("trang ", field(" PAGE ", "7"), "/", field("numpages", "9"))) == "trang /\n"
    assert text(paragraph("a", field("SEQ", "1", separate=False), "b")) == "ab\n"
    nested = field(f"IF </w:instrText></w:r>{field('X', 'hỏi')}<w:r><w:instrText> = 1", "đáp")
    assert text(paragraph(nested, field("=1", "x" * 500))) == "đáp" + "x" * 500 + "\n"
    assert text(paragraph("a", '<w:r><w:fldChar w:fldCharType="x"/></w:r>')) == "a\n"
    mark = '<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    assert text(f'<w:fldChar w:fldCharType="begin"/>{mark}<w:instrText>x</w:instrText>', paragraph("a", mark)) == "a\n"
    assert (
        text('<w:fldChar w:fldCharType="begin"/><w:instrText>{}</w:instrText>'.format("X" * 300), paragraph("a"))
        == "a\n"
    )


def test_a_field_that_nothing_ends_swallows_no_more_than_its_paragraph():
    body = [
        paragraph("a", field("PAGE", "7", end=False)),
        paragraph("b"),
        paragraph("c", field("X", end=False, separate=False)),
    ]
    assert text(*body, paragraph("d")) == "a\nb\nc\nd\n"


def test_notes_are_numbered_in_one_row_whatever_they_are():
    def note(kind, id_, said):
        return f'<w:{kind} w:id="{id_}">{paragraph(said)}</w:{kind}>'

    def mark(kind, id_):
        return f'<w:r><w:{kind}Reference w:id="{id_}"/></w:r>'

    foot = part("footnotes", note("footnote", 1, "chân một"), note("footnote", 2, "chân hai"))
    end = part("endnotes", note("endnote", 1, "cuối"))
    body = paragraph("A", mark("footnote", 2), mark("footnote", 1), " và B", mark("endnote", 1))
    hidden = paragraph("C", '<w:r><w:rPr><w:vanish/></w:rPr><w:footnoteReference w:id="9"/></w:r>')
    assert text(body, hidden, footnotes=foot, endnotes=end) == (
        "A[1][2] và B[3]\nC\n[1] chân hai\n[2] chân một\n[3] cuối\n"
    )


def test_headers_and_footers_are_read_once():
    header = part("hdr", paragraph("TÀI LIỆU "), paragraph(" "))
    footer = part("ftr", paragraph("Nơi nhận: Tỉnh ủy", field("PAGE", "1")))
    empty = part("ftr", paragraph(" "))
    found = text(paragraph("Thân bài."), header1=header, header2=header, footer1=footer, footer2=empty)
    assert found == "TÀI LIỆU \nThân bài.\nNơi nhận: Tỉnh ủy\n"


def test_words_that_are_drawn_are_a_line():
    shape = '<v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textpath string="DỰ THẢO"/><v:textpath/></v:shape>'
    drawn = f"<w:r><w:pict>{shape}</w:pict></w:r>"
    assert text(paragraph(drawn, "Thân")) == "DỰ THẢO\nThân\n"
    assert text(table([paragraph(drawn, "Thân"), "5"])) == "DỰ THẢO Thân | 5\n"


def test_a_run_goes_on_behind_its_text_box():
    box = f"<w:txbxContent>{paragraph('hộp')}</w:txbxContent>"
    assert text(paragraph(f"<w:r><w:rPr><w:caps/></w:rPr>{box}<w:t>sau</w:t></w:r>")) == "hộp\nSAU\n"


@pytest.mark.parametrize(
    ("kind", "data", "shown"),
    [
        (
            "text/html",
            "<html><head><style>p</style></head><p>Kết  nạp <b>12</b></p><script>x</script>hộ</html></style>",
            "Kết nạp 12\nhộ\n",
        ),
        ("application/xhtml+xml", "<table><tr><th>a<td>b</table>", "a | b\n"),
        ("text/plain", "\ufeffmột\n\n hai", "một\nhai\n"),
        ("application/rtf", "{x}", ""),
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "PK", ""),
        ("message/rfc822", "MIME-Version: 1.0", ""),
        ("x/y", "z", ""),
    ],
)
def test_a_file_that_is_inserted_is_read_where_it_stands(kind, data, shown):
    r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    chunk, none = f'<w:altChunk {r} r:id="rId1"/>', f'<w:altChunk {r} r:id="rId9"/>'
    file = docx(
        chunk,
        none,
        paragraph("Sau"),
        extra={
            "word/a.x": data,
            "word/_rels/document.xml.rels": relations(("rId1", "aFChunk", "a.x")),
            "[Content_Types].xml": types().replace(
                "</Types>", f'<Default Extension="x" ContentType="{kind}"/></Types>'
            ),
        },
    )
    reading = read_docx(file)
    assert reading.text == f"{shown}Sau\n"
    unread = {"application/rtf": "RTF", "message/rfc822": "MHT", "x/y": "x/y"}
    told = [each.message.partition("(")[2].partition(")")[0] for each in reading.notices if each.code == "X004"]
    assert sorted(told) == sorted([unread.get(kind, "Word")] * (not shown) + ["không tìm thấy"])


@pytest.mark.parametrize(
    ("page", "lines"),
    [
        ("<P>Một<!-- hai <p> --> ba <o:p>bốn</o:p>", ["Một ba bốn"]),
        ("<!--[if mso]><xml>x</xml><![endif]-->İ năm<BR/>sáu<!-- dở", ["İ năm", "sáu"]),
        ("<head><title>x</title></head><body>a &lt; b<script>if (c<d) e</SCRIPT>f<p>g<script>h", ["a < bf", "g"]),
        ("</template><script/>1 < 2 <b", ["1 < 2 <b"]),
        ("<![<![x&#999999999999;y&amp;z", ["<![<![x\ufffdy&z"]),
    ],
)
def test_a_page_says_what_it_shows(page, lines):
    assert page_lines(page) == lines


@pytest.mark.parametrize("piece", ["<", "<a ", "<![", "</", "<a href='", "&#x", "<a/"])
def test_half_a_tag_is_text_however_often(piece):
    assert page_lines(100_000 * piece) == [(100_000 * piece).strip()]


@pytest.mark.parametrize("piece", ["<!--", "<script>", "<style>", "<head>"])
def test_what_never_ends_is_silent_however_often(piece):
    assert page_lines("Một<br>" + 100_000 * piece) == ["Một"]


def test_a_page_without_text_has_no_lines():
    header = part("hdr", '<w:altChunk r:id="x" xmlns:r="y"/>', paragraph("a"))
    assert text(paragraph("b"), header1=header) == "a\nb\n"


@pytest.mark.parametrize(
    "runs",
    [
        ["Kết nạp"],
        ["Ke", "\u0302\u0301", "t nạp"],
        [unicodedata.normalize("NFD", "Kết nạp")],
        ["Ke\u0302", "\u0301t na", "\u0323", "p"],
    ],
)
def test_letters_are_whole_whatever_cuts_them(runs):
    assert text(paragraph(*runs)) == "Kết nạp\n"
    control = f"<w:sdt><w:sdtPr><w:tag w:val='x'/></w:sdtPr><w:sdtContent>{run(runs[0])}</w:sdtContent></w:sdt>"
    assert text(paragraph(control, *runs[1:])) == "Kết nạp\n"


def test_odd_letters_are_in_normal_form_too():
    hangul = "\u1112\u1161\u11ab"
    assert text(paragraph(f"a\u0301 {hangul}")) == unicodedata.normalize("NFC", f"a\u0301 {hangul}\n")
    assert text(paragraph("\u1112", "\u1161", "\u4e00")) == "\ud558\u4e00\n"
    assert text(paragraph("\u0301a")) == "\u0301a\n"
    mark = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    assert unicodedata.is_normalized("NFC", text(paragraph("e", mark, "\u0301")))
    numbering = (
        f'<w:numbering {NS}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="="/>'
        '<w:suff w:val="nothing"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )
    listed = paragraph("\u0338", properties='<w:numPr><w:numId w:val="1"/></w:numPr>')
    assert text(listed, numbering=numbering) == "\u2260\n"


def test_strict_files_read_as_others():
    main = part("document", f"<w:body>{paragraph(formed('<w:strike/>', '9'), '5 hộ')}</w:body>")
    strict = main.replace(W, "http://purl.oclc.org/ooxml/wordprocessingml/main")
    assert read_docx(zipped(**{"word/document.xml": strict})).text == "5 hộ\n"


def test_every_line_of_a_letterhead_is_a_line():
    left = paragraph("<w:r><w:t>ĐẢNG BỘ TỈNH A</w:t><w:br/><w:t>HUYỆN ỦY B</w:t></w:r>")
    head = table([left, "ĐẢNG CỘNG SẢN VIỆT NAM"], ["Số 12-BC/HU", "B, ngày 29 tháng 3 năm 2024"])
    assert text(head).splitlines() == [
        *("ĐẢNG BỘ TỈNH A", "HUYỆN ỦY B", "ĐẢNG CỘNG SẢN VIỆT NAM", "Số 12-BC/HU", "B, ngày 29 tháng 3 năm 2024")
    ]
    three = table(["ỦY BAN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"], ["XÃ A", "Độc lập - Tự do"], ["Số: 1/BC", "A"])
    assert " | " not in text(three)
    assert " | " in text(table(["STT", "Nội dung"], ["1", "Thu"], ["2", "Chi"]))
    assert text(table(["Một khung"])) == "Một khung\n"
    wide = table(["Nơi nhận:", "b", "c", "d"], ["1", "2", "3", "4"])
    assert " | " in text(wide)


def test_a_table_in_a_cell_is_a_part_of_the_cell_and_in_a_frame_a_table():
    inner = table(["x", "1"], ["y", "2"])
    data = table(["STT", "Nội dung", "Số"], ["1", paragraph("trước") + inner, "7"])
    assert text(data) == "STT | Nội dung | Số\n1 | trước x 1 y 2 | 7\n"
    two = table(["STT", "Số"], ["1", paragraph("7") + paragraph("") + paragraph("8")], ["2", "9"])
    assert text(two) == "STT | Số\n1 | 7 8\n2 | 9\n"
    framed = table([inner + paragraph("sau")])
    assert text(framed) == "x | 1\ny | 2\nsau\n"
    deep = "sâu"
    for _ in range(9):
        deep = table([paragraph("") + (deep if deep.startswith("<") else paragraph(deep))])
    assert text(deep) == "sâu\n"


def test_two_tables_side_by_side_are_two():
    both = table(["a", "1"], ["b", "2"]) + table(["c", "3"], ["d", "4"])
    assert text(both) == "a | 1\nb | 2\nc | 3\nd | 4\n"


def grids(*rows):
    from dangbo_report.reading.docx.api import _Parts

    body = "".join(f"<w:tr>{row}</w:tr>" for row in rows)
    with opened(docx(f"<w:tbl>{body}</w:tbl>"), WORD) as package:
        assembly = _Parts(package).assembled()
    (found,) = assembly.tables
    cells = [
        [(assembly.text[cell.start : cell.end], cell.column, cell.columns, cell.rows) for cell in row]
        for row in found.rows
    ]
    return cells, found.heads


def cell(said, properties=""):
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(said)}</w:tc>"


def test_cells_say_what_they_cover():
    head = "<w:trPr><w:tblHeader/></w:trPr>"
    down, below = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    across = '<w:gridSpan w:val="2"/>'
    found, heads = grids(
        head + cell("Khối", down) + cell("Thu", across) + cell("Hộ"),
        head + cell("", below) + cell("2023") + cell("2024") + cell(""),
        "<w:trPr><w:gridBefore w:val='1'/></w:trPr>" + cell("90") + cell("91") + cell("12"),
        head + cell("x", below) + cell("") + cell("", '<w:gridSpan w:val="x"/>'),
    )
    assert heads == 2
    assert found == [
        [("Khối", 0, 1, 2), ("Thu", 1, 2, 1), ("Hộ", 3, 1, 1)],
        [("2023", 1, 1, 1), ("2024", 2, 1, 1), ("", 3, 1, 1)],
        [("90", 1, 1, 1), ("91", 2, 1, 1), ("12", 3, 1, 1)],
        [("x", 0, 1, 1), ("", 1, 1, 1), ("", 2, 1, 1)],
    ]


def test_odd_tables_are_no_obstacle():
    odd = "<w:tblHeader/><w:gridBefore/><w:vMerge/><w:gridSpan w:val='2'/><w:tr><w:tc/></w:tr>"
    assert text(odd, "<w:tbl><w:tc>" + paragraph("a") + "</w:tc></w:tbl>", "<w:trPr><w:tblHeader/></w:trPr>") == "a\n"


def test_a_cell_within_a_cell_of_its_row_is_no_obstacle():
    inner = "<w:tc>" + paragraph("5 hộ") + "</w:tc>"
    rows = "<w:tr><w:tc>" + inner + paragraph("6 hộ") + "</w:tc></w:tr>"
    assert "5 hộ" in text("<w:tbl>" + 3 * rows + "</w:tbl>")


def test_a_text_is_no_longer_than_it_may_be(monkeypatch):
    most = WORD.limits.characters
    long = "một hai ba " * (most // 10)
    for take in (read, read_text, audit):
        with pytest.raises(UnreadableDocumentError, match=f"more than {most} characters"):
            take(long)
    with pytest.raises(UnreadableDocumentError, match=f"more than {most} characters"):
        read(long.encode())
    with pytest.raises(UnreadableDocumentError, match=f"more than {most} characters"):
        read(b"<html><p>" + long.encode())
    assert read_text("một " * 1000).text
    monkeypatch.setattr(
        "dangbo_report.reading.docx.api.WORD", attrs.evolve(WORD, limits=attrs.evolve(WORD.limits, characters=20))
    )
    assert read_docx(docx(paragraph("x" * 18))).text == "x" * 18 + "\n"
    with pytest.raises(UnreadableDocumentError, match="more than 20 characters"):
        read_docx(docx(paragraph("x" * 10), paragraph("x" * 10)))


def test_a_text_has_no_more_numbers_than_are_read(monkeypatch):
    monkeypatch.setattr(
        "dangbo_report.reading.bounds.WORD", attrs.evolve(WORD, limits=attrs.evolve(WORD.limits, numbers=3))
    )
    assert len(read_text("12.500 hộ, 5%").figures) == 2
    assert len(read_docx(docx(paragraph("1 hộ, 2 hộ, 3 hộ"))).figures) == 3
    for take, given in (
        (read_text, "1 2 3 4"),
        (read, "1\n2\n3\n4"),
        (read, b"1.2.3.4"),
        (audit, "1|2|3|4"),
        (read_docx, docx(*map(paragraph, "1234"))),
        (read, b"<html><p>1 2<p>3 4"),
    ):
        with pytest.raises(UnreadableDocumentError, match="more than 3 numbers"):
            take(given)
