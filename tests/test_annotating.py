"""Comments stand at exactly the words of their findings, and nothing else of the file changes."""

import io
import re
import unicodedata
import zipfile
from datetime import UTC, date, datetime
from xml.etree import ElementTree as ET

import pytest
from docx import Document

from dangbo_report import Finding, Findings, annotate, audit, read_docx, read_text, render
from dangbo_report.auditing.annotating import _File, before_end
from dangbo_report.auditing.splicing import in_utf8
from dangbo_report.documents import SourceMap
from dangbo_report.errors import ImpossibleValueError
from dangbo_report.testing import sample_of_every_node

from .reading.word import NS, W, control, docx, field, paragraph, part, relations, run, table, types, zipped

NAME = f"{{{W}}}"
MARKS = {f"{NAME}{name}" for name in ("commentRangeStart", "commentRangeEnd", "commentReference")}


def parts(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert len(archive.namelist()) == len(set(archive.namelist()))
        return {name: archive.read(name) for name in archive.namelist()}


def found(words, text, code="F001", nth=0):
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Finding(code=code, severity="error", message=f"về {words}", english="x", span=(start, start + len(words)))


def commented(data):
    """The words of each comment, by its number, in all parts."""
    said = {}
    for name, text in parts(data).items():
        if not name.startswith("word/") or not name.endswith(".xml") or "comments" in name:
            continue
        open_ = set()
        for each in ET.fromstring(text).iter():  # noqa: S314 - our own
            number = each.get(f"{NAME}id")
            if each.tag == f"{NAME}commentRangeStart":
                open_.add(number)
                said[number] = ""
            elif each.tag == f"{NAME}commentRangeEnd":
                open_.remove(number)
            elif each.tag.endswith("}t"):
                for one in open_:
                    said[one] += each.text or ""
        assert not open_
    return said


def plain(text):
    """The XML without comments, with runs that were split put together."""
    root = ET.fromstring(text)  # noqa: S314 - our own
    for parent in list(root.iter()):
        for child in list(parent):
            if child.tag in MARKS or (child.tag == f"{NAME}r" and any(each.tag in MARKS for each in child)):
                parent.remove(child)
        merged = []
        for child in list(parent):
            if child.tag == f"{NAME}r" and merged and merged[-1].tag == f"{NAME}r" and look(child) == look(merged[-1]):
                merged[-1].extend([each for each in child if each.tag != f"{NAME}rPr"])
                parent.remove(child)
            else:
                merged.append(child)
    for each in root.iter(f"{NAME}r"):
        texts = []
        for child in list(each):
            if child.tag == f"{NAME}t" and texts and texts[-1].tag == f"{NAME}t":
                texts[-1].text = (texts[-1].text or "") + (child.text or "")
                each.remove(child)
            else:
                texts.append(child)
            child.attrib.pop("{http://www.w3.org/XML/1998/namespace}space", None)
    return ET.canonicalize(ET.tostring(root))


def look(element):
    form = element.find(f"{NAME}rPr")
    return sorted(element.attrib.items()), b"" if form is None else ET.tostring(form)


def annotated(data, *words, keeps_blanks=True):
    """Annotate words of a file, and hold that nothing else of it changed and every comment is at its words."""
    text = read_docx(data).text
    findings = Findings([each if isinstance(each, Finding) else found(each, text) for each in words], text)
    made = annotate(data, findings)
    before, after = parts(data), parts(made)
    assert read_docx(made).text == text
    for name, old in before.items():
        if "comments" in name or name.endswith(".rels") or name.startswith("["):
            continue
        if name.endswith(".xml") and keeps_blanks:
            assert plain(after[name]) == plain(old), name
    assert "word/comments.xml" in after
    said = commented(made)
    assert [said[number] for number in sorted(said, key=int)] == [text[slice(*each.span)] for each in findings]
    assert len(list(Document(io.BytesIO(made)).comments)) == len(findings)
    return made


def formed(words, form="<w:b/>"):
    return f'<w:r w:rsidR="1"><w:rPr>{form}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (paragraph("Kết nạp 12 đảng viên."), ["12 đảng viên"]),
        (paragraph("Kết nạp 12 đảng viên."), ["Kết", "viên.", "nạp", "12", "đảng"]),
        (paragraph("Kết nạp 12 đảng viên."), ["Kết nạp", "nạp 12", "Kết nạp 12 đảng viên."]),
        (paragraph("Kết ", formed("nạp 1"), "2 đảng viên."), ["nạp 12 đảng", "1"]),
        (paragraph(formed("A &amp; B &#225; &lt;c&gt; 12")), ["& B á <c>", "12"]),
        (table(["STT", "Số"], ["1", "12 hộ"], ["2", "12 hộ nghèo"]), ["12 hộ nghèo", "12 hộ"]),
        (paragraph("Có ", control("12 hộ", "ho@mttq"), " nghèo"), ["12 hộ", "hộ nghèo"]),
        (paragraph("a", f'<w:hyperlink w:anchor="x">{run("12 hộ")}</w:hyperlink>', "b"), ["12", "hộ"]),
        (
            paragraph(f"<w:r><w:txbxContent>{paragraph('trong 12 hộ')}</w:txbxContent></w:r>", "ngoài"),
            ["12 hộ", "ngoài"],
        ),
        (paragraph("<w:del><w:r><w:delText>9</w:delText></w:r></w:del>", f"<w:ins>{run('12 hộ')}</w:ins>"), ["2 hộ"]),
        (paragraph(formed("9", "<w:strike/>"), "12 hộ"), ["12 hộ"]),
        (paragraph("<w:r><w:t>12</w:t><w:tab/><w:t>hộ nghèo</w:t></w:r>"), ["nghèo", "hộ"]),
        (paragraph("x=", "<m:oMath><m:r><m:t>56/57</m:t></m:r></m:oMath>", " y"), ["56/57", "y"]),
        (paragraph("<w:r><w:t><![CDATA[a < b]]></w:t></w:r>"), ["a < b"]),
        (paragraph("<w:r><w:t a='/>'>một hai</w:t></w:r>"), ["hai"]),
        (paragraph("<w:r><w:rPr/><w:t>một hai ba</w:t></w:r>"), ["hai", "ba"]),
        (paragraph("<w:r><w:t/><w:br/><w:t>một &gt; hai />ba</w:t></w:r>"), ["hai", "ba"]),
    ],
)
def test_a_comment_stands_at_exactly_its_words(body, words):
    annotated(docx(body), *words)


PLAIN = "<w:text/>"


@pytest.mark.parametrize(
    ("body", "marked"),
    [
        (paragraph("Đạt ", control("75% kế hoạch", kind=PLAIN), " năm"), "75% kế hoạch"),
        (paragraph("Đạt ", control(run("7") + run("5% kế hoạch"), kind=PLAIN), " năm"), "75% kế hoạch"),
        (paragraph(control(run("Đạt ") + control("75%", kind=PLAIN) + run(" kế")), " năm"), "75%"),
        (
            paragraph("Đạt ", f'<w:fldSimple w:instr="REF a">{run("75% kế hoạch")}</w:fldSimple>', " năm"),
            "75% kế hoạch",
        ),
        (paragraph("Đạt ", field(run("7") + run("5% kế hoạch")), " năm"), "75% kế hoạch"),
        (paragraph("Đạt ", field(run("75%") + field(run(" kế"))), " năm"), "75% kế"),
        (
            paragraph(
                "Đạt ",
                '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>REF a</w:instrText>'
                '<w:fldChar w:fldCharType="separate"/><w:t>75% kế</w:t><w:fldChar w:fldCharType="end"/></w:r>',
            ),
            "75% kế",
        ),
        (paragraph("Đạt ", field(run("75% kế hoạch"), more="<w:ffData/>"), " năm"), "75%"),
        (paragraph(field(run("75% kế hoạch") + "</w:p><w:p>" + run("năm"))), "75%"),
    ],
)
def test_what_holds_one_run_or_is_computed_is_marked_whole_from_outside(body, marked):
    data = docx(body)
    made = annotate(data, [found("75%", read_docx(data).text)])
    assert commented(made) == {"0": marked}
    assert read_docx(made).text == read_docx(data).text


@pytest.mark.parametrize("kind", [PLAIN, "", "<w:richText/>"])
@pytest.mark.parametrize(
    "block",
    [
        lambda kind, body: control(body + paragraph("sau 12 hộ"), kind=kind),
        lambda kind, body: f"<w:tbl><w:tr>{control(f'<w:tc>{body}</w:tc>', kind=kind)}</w:tr></w:tbl>",
        lambda kind, body: f"<w:tbl>{control(f'<w:tr><w:tc>{body}</w:tc></w:tr>', kind=kind)}</w:tbl>",
        lambda kind, body: control(f"<w:tbl><w:tr><w:tc>{body}</w:tc></w:tr></w:tbl>", kind=kind),
    ],
)
def test_before_what_refers_to_a_comment_no_word_stands_in_the_first_paragraph_of_a_control(kind, block):
    data = docx(block(kind, paragraph("Đạt 75% kế ", control("hoạch", kind=PLAIN), " năm", properties="<w:keepNext/>")))
    made = annotated(data, "75%", "hoạch", "năm")
    main = parts(made)["word/document.xml"]
    assert main.index(b"</w:pPr>") < main.index(b"commentReference")
    assert main.rindex(b"commentReference") < main.index(b">\xc4\x90\xe1\xba\xa1t")


def test_behind_the_first_paragraph_of_a_control_a_comment_is_referred_to_behind_its_words():
    data = docx(control(paragraph("một") + paragraph("hai 12 hộ nghèo")))
    main = parts(annotated(data, "12 hộ"))["word/document.xml"]
    assert main.index(b"12 h") < main.index(b"commentReference") < main.index(b"ngh")


def test_a_figure_of_ours_is_never_split():
    report = render(sample_of_every_node(), "docx")
    reading = read_docx(report)
    figures = reading.figures
    assert len(figures) > 5
    made = annotate(
        report,
        [
            Finding(code="F001", severity="info", message="x", english="x", span=(each.start, each.start + 1))
            for each in figures
        ],
    )
    root = ET.fromstring(parts(made)["word/document.xml"])  # noqa: S314 - our own
    plain_controls = [each for each in root.iter(f"{NAME}sdt") if each.find(f"{NAME}sdtPr/{NAME}text") is not None]
    assert plain_controls
    assert all([held.tag for held in each.find(f"{NAME}sdtContent")] == [f"{NAME}r"] for each in plain_controls)
    assert len(commented(made)) == len(figures)


def test_a_change_of_form_that_was_tracked_has_a_number_of_its_own_in_each_piece():
    changed = '<w:b/><w:rPrChange w:id="7" w:author="A"><w:rPr/></w:rPrChange>'
    body = paragraph('<w:ins w:id="8" w:author="A">', formed("một hai ba bốn", changed), "</w:ins>")
    data = docx(body)
    made = annotate(data, [found("hai", read_docx(data).text), found("bốn", read_docx(data).text)])
    main = parts(made)["word/document.xml"]
    assert commented(made) == {"0": "hai", "1": "bốn"}
    assert re.findall(rb'rPrChange w:id="([0-9]+)"', main) == [b"7", b"9", b"10", b"11"]


def test_letters_in_pieces_are_marked_whole():
    data = docx(paragraph(unicodedata.normalize("NFD", "Kết nạp mười hai đảng viên")))
    made = annotate(data, [found("mười hai", read_docx(data).text)])
    assert [unicodedata.normalize("NFC", each) for each in commented(made).values()] == ["mười hai"]


def test_blanks_that_the_file_does_not_keep_do_not_come_back():
    data = docx(paragraph("<w:r><w:t> Kết nạp 12 \n</w:t></w:r>", run("hộ")))
    made = annotate(data, [found("nạp", read_docx(data).text)])
    assert read_docx(made).text == read_docx(data).text == "Kết nạp 12hộ\n"
    assert commented(made) == {"0": "nạp"}


@pytest.mark.parametrize("kind", ["footnote", "endnote"])
def test_what_is_found_in_a_note_stands_at_its_mark(kind):
    said = f'<w:{kind} w:id="1">{paragraph("Gồm 12 hộ,")}{paragraph("hai xã.")}</w:{kind}>'
    mark = f'<w:r><w:{kind}Reference w:id="1"/></w:r>'
    data = docx(paragraph("Biểu [1] có 9 hộ", mark, "."), **{f"{kind}s": part(f"{kind}s", said)})
    text = read_docx(data).text
    made = annotate(data, [found("12 hộ", text), found("[1]", text, nth=2), found("hai xã", text), found("9 hộ", text)])
    assert commented(made) == {"0": "", "1": "", "2": "", "3": "9 hộ"}
    old, new = parts(data), parts(made)
    assert new[f"word/{kind}s.xml"] == old[f"word/{kind}s.xml"]
    main = new["word/document.xml"]
    assert main.index(b"commentRangeStart") < main.index(kind.encode() + b"Reference") < main.rindex(b"commentRangeEnd")


def test_what_is_found_in_a_note_without_a_mark_stands_at_the_title():
    notes = part("footnotes", f'<w:footnote w:id="1">{paragraph("Gồm 12 hộ")}</w:footnote>')
    data = docx(paragraph("Có 9 hộ."), footnotes=notes)
    assert commented(annotate(data, [found("12 hộ", read_docx(data).text)])) == {"0": "Có 9 hộ."}


def test_words_of_two_parts_are_marked_in_the_first():
    notes = part("footnotes", f'<w:footnote w:id="1">{paragraph("Gồm")}</w:footnote>')
    data = docx(paragraph("Có 9 hộ."), footnotes=notes)
    text = read_docx(data).text
    whole = Finding(code="F001", severity="error", message="x", english="x", span=(3, len(text)))
    assert commented(annotate(data, [whole])) == {"0": "9 hộ."}
    assert read_docx(data).source.place(3) == ("word/document.xml", 0, 0, 0, 3)
    assert SourceMap().place(3) is None


def test_a_finding_at_the_label_of_a_list_stands_at_its_paragraph():
    numbering = (
        f'<w:numbering {NS}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        "</w:numbering>"
    )
    items = [paragraph(text, properties='<w:numPr><w:numId w:val="1"/></w:numPr>') for text in ("một", "hai")]
    data = docx(*items, numbering=numbering)
    text = read_docx(data).text
    assert text == "1. một\n2. hai\n"
    assert commented(annotate(data, [found("2.", text)])) == {"0": "hai"}


def test_a_mark_of_a_note_or_a_tab_is_marked_with_its_run():
    data = docx(paragraph("Có 9 hộ", '<w:r><w:t>a</w:t><w:footnoteReference w:id="1"/></w:r>', "."))
    made = annotate(data, [found("[1]", read_docx(data).text)])
    assert commented(made) == {"0": "a"}


def test_findings_without_words_stand_at_the_title():
    header = part("hdr", paragraph("Trang đầu"))
    body = [
        paragraph("TỈNH ỦY"),
        paragraph("BÁO CÁO"),
        paragraph("quý I/2024"),
        paragraph("I. KẾT QUẢ"),
        paragraph("Đạt"),
    ]
    data = docx(*body, header1=header, extra={"[Content_Types].xml": TYPES})
    text = read_docx(data).text
    nowhere = Finding(code="S001", severity="info", message="a\nb", english="x")
    made = annotate(data, [nowhere, found("Trang đầu", text), found("Đạt", text)])
    assert list(commented(made).values()) == ["BÁO CÁO", "BÁO CÁO", "Đạt"]
    assert "a" in "".join(each.text for each in Document(io.BytesIO(made)).comments)


TYPES = types().replace(
    "</Types>",
    '<Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'wordprocessingml.header+xml"/></Types>',
)


def test_a_file_without_words_or_without_findings_stays_as_it_is():
    nowhere = Finding(code="S001", severity="info", message="a", english="x")
    for data, findings in [(docx(), [nowhere]), (docx(paragraph("a")), [])]:
        assert parts(annotate(data, findings)) == parts(data)


@pytest.mark.parametrize("body", [paragraph(), "<w:p/>", "<w:p w:rsidR='>' />", "<w:p></w:p><w:p/>"])
def test_a_finding_in_a_file_that_says_something_only_in_its_header_stands_in_the_first_paragraph(body):
    header = part("hdr", paragraph("Có 12 hộ"))
    data = docx(body, header1=header, extra={"[Content_Types].xml": TYPES})
    made = annotate(data, [found("12 hộ", read_docx(data).text), found("Có", read_docx(data).text)])
    assert commented(made) == {"0": "", "1": ""}
    old, new = (parts(each)["word/document.xml"] for each in (data, made))
    assert new.count(b"<w:p") == old.count(b"<w:p")
    assert [each.text for each in Document(io.BytesIO(made)).comments] == ["F001: về 12 hộ", "F001: về Có"]


def test_a_finding_about_a_scan_stands_at_its_picture():
    nowhere = Finding(code="X001", severity="info", message="không đọc được chữ nào", english="x")
    data = docx(paragraph("<w:r><w:drawing/></w:r>"))
    made = annotate(data, [nowhere])
    assert commented(made) == {"0": ""}
    assert b'<w:commentRangeStart xmlns:w="' in parts(made)["word/document.xml"].split(b"<w:drawing/>")[0]
    assert [each.text for each in Document(io.BytesIO(made)).comments] == ["X001: không đọc được chữ nào"]


def test_older_comments_are_kept():
    first = annotated(docx(paragraph("Kết nạp 12 hộ")), "12")
    text = read_docx(first).text
    second = annotate(
        first, [found("hộ", text), found("Kết", text)], author="Nguyễn Văn A", initials="A<", date=date(2024, 3, 31)
    )
    assert commented(second) == {"0": "12", "1": "hộ", "2": "Kết"}
    comments = list(Document(io.BytesIO(second)).comments)
    assert [each.author for each in comments] == ["dangbo_report", "Nguyễn Văn A", "Nguyễn Văn A"]
    assert comments[1].initials == "A<"
    assert comments[1].timestamp == datetime(2024, 3, 31, tzinfo=UTC)
    assert comments[0].timestamp is None
    third = annotate(second, [found("nạp", text)], date=datetime(2024, 3, 31, 8, 5, 9, 7, tzinfo=UTC))
    assert list(Document(io.BytesIO(third)).comments)[3].timestamp == datetime(2024, 3, 31, 8, 5, 9, tzinfo=UTC)


def test_names_that_are_taken_are_left_to_their_owners():
    data = docx(
        paragraph("12 hộ"),
        extra={
            "word/comments.xml": "<a/>",
            "word/_rels/document.xml.rels": relations(("rIdComments", "theme", "comments.xml")),
        },
    )
    made = parts(annotate(data, [found("12", read_docx(data).text)]))
    assert made["word/comments.xml"] == b"<a/>"
    assert b"rIdComments1" in made["word/_rels/document.xml.rels"]
    assert b"12" in made["word/comments1.xml"]


def test_a_main_part_without_relationships_gets_them():
    usual = parts(docx(paragraph("12 hộ")))
    del usual["word/_rels/document.xml.rels"]
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in usual.items():
            archive.writestr(name, data)
    assert commented(annotate(stream.getvalue(), [found("12", "12 hộ")])) == {"0": "12"}


def test_strict_files_and_other_encodings_are_annotated():
    main = part("document", f"<w:body>{paragraph('Kết nạp 12 hộ')}</w:body>")
    strict = zipped(**{"word/document.xml": main.replace(W, "http://purl.oclc.org/ooxml/wordprocessingml/main")})
    first = annotate(strict, [found("12", "Kết nạp 12 hộ\n")])
    assert b"purl.oclc.org/ooxml/wordprocessingml" in parts(first)["word/comments.xml"]
    assert parts(annotate(first, [found("hộ", "Kết nạp 12 hộ\n")]))["word/comments.xml"].count(b"purl") == 3
    for encoding in ("utf-16", "utf-8", "iso-8859-1"):
        text = f'<?xml version="1.0" encoding="{encoding}"?>' + main.replace("ế", "é").replace("ạ", "à").replace(
            "ộ", "ò"
        )
        made = annotate(zipped(**{"word/document.xml": text.encode(encoding)}), [found("12", "Két nàp 12 hò\n")])
        assert commented(made) == {"0": "12"}
    assert in_utf8(b"<a/>") == b"<a/>"
    assert before_end(b"<a/>", "<b/>") == b"<a><b/></a>"


def test_plain_text_has_no_places():
    assert _File(None, read_text("một"), "").stretch((0, 3)) is None  # type: ignore[arg-type] # it is not asked


def test_findings_of_another_text_are_refused():
    with pytest.raises(ImpossibleValueError, match="this very file"):
        annotate(docx(paragraph("a")), Findings((), "khác"))


def test_what_audit_finds_is_annotated(tmp_path):
    path = tmp_path / "a.docx"
    path.write_bytes(docx(paragraph("Đạt 15/20 chỉ tiêu, còn lại 6 chỉ tiêu.")))
    findings = audit(path)
    made = annotate(path, findings)
    assert commented(made)["0"] == findings.text[slice(*findings[0].span)]
