"""DOCX: checked by its XML, as Word reads it, and by reading it back."""

import io
import re
import zipfile
from xml.etree import ElementTree as ET

import attrs
import pytest
from docx import Document

from dangbo_report import (
    Item,
    Paragraph,
    Section,
    Table,
    audit,
    claims_of,
    from_json,
    parse_figure,
    read_docx,
    render,
    to_json,
)
from dangbo_report.errors import ImpossibleValueError
from dangbo_report.layouts import FRONT_2025, PARTY_2018, PARTY_2026, STATE_2020, YOUTH_2013, Characters, LineRule
from dangbo_report.renderers import limits
from dangbo_report.report import (
    Aspect,
    Authority,
    Capacity,
    Footnote,
    Recipients,
    Shown,
    Signature,
    compose,
    parse_prose,
    shown_figures,
)
from dangbo_report.rules.samples import (
    FUND_FACT,
    count,
    sample,
    sample_with_parts,
    sample_with_percent,
    sample_with_share,
    sample_with_stock,
)

from .test_renderers import REPORT

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LAYOUTS = [PARTY_2018, PARTY_2026, STATE_2020, YOUTH_2013, FRONT_2025]
HOSTILE = [
    "<script>alert(1)</script>",
    "{{{{ x }}}} {{% y %}}",
    "=HYPERLINK(1)",
    "& &amp; ]]>",
    "\u200eabc\u200e",
    "\"'",
]


def parts(report=REPORT, **options):
    with zipfile.ZipFile(io.BytesIO(render(report, "docx", **options))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def xml(report=REPORT, part="word/document.xml", **options):
    return ET.fromstring(parts(report, **options)[part])  # noqa: S314 - our own


def style(layout, name):
    styles = xml(layout=layout, part="word/styles.xml")
    return next(each for each in styles if each.get(f"{W}styleId") == name)


def value(element, path):
    found = element.find("/".join(f"{W}{name}" for name in path.split("/")))
    return None if found is None else found.get(f"{W}val", "")


def test_the_same_report_gives_the_same_bytes():
    assert render(REPORT, "docx") == render(attrs.evolve(REPORT), "docx")


def test_every_part_has_a_type_and_every_relationship_a_target():
    made = parts()
    for name, data in made.items():
        ET.fromstring(data)  # noqa: S314 - our own
        if name.endswith(".rels"):
            folder = "" if name.startswith("_rels") else "word/"
            ids = re.findall(rb'Id="(\w+)"', data)
            assert len(set(ids)) == len(ids)
            for target in re.findall(r'Target="([^"]+)"', data.decode()):
                assert (folder + target).replace("word/../", "") in made
    types = made["[Content_Types].xml"].decode()
    overrides = set(re.findall(r'PartName="/([^"]+)"', types))
    assert overrides == {name for name in made if not name.endswith(".rels") and name != "[Content_Types].xml"}


def test_no_two_controls_have_one_id():
    made = parts(annex=True)
    ids = [
        each
        for name in ("document", "footnotes")
        for each in re.findall(rb'<w:id w:val="(\d+)"', made[f"word/{name}.xml"])
    ]
    assert len(ids) == len(set(ids)) > 2


def test_every_style_that_is_used_is_there():
    made = parts(annex=True)
    used = {
        each
        for name in ("document", "footnotes", "header1")
        for each in re.findall(rb'w:(?:pStyle|rStyle|tblStyle) w:val="(\w+)"', made[f"word/{name}.xml"])
    }
    assert used <= set(re.findall(rb'w:styleId="(\w+)"', made["word/styles.xml"]))
    assert b"<w:jc" not in made["word/document.xml"]
    assert b"<w:sz " not in made["word/document.xml"]


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_page_and_margins_are_those_of_the_layout(layout):
    section = xml(layout=layout).find(f".//{W}sectPr")
    margins, size = section.find(f"{W}pgMar"), section.find(f"{W}pgSz")
    for side in ("top", "bottom", "left", "right"):
        assert abs(int(margins.get(f"{W}{side}")) * 25.4 / 1440 - float(getattr(layout.page.margins, side))) < 0.02
    assert abs(int(size.get(f"{W}w")) * 25.4 / 1440 - 210) < 0.02
    assert (section.find(f"{W}titlePg") is None) == layout.page_number.on_first_page
    assert b" PAGE " in parts(layout=layout)["word/header1.xml"]
    assert b" PAGE " not in parts(layout=layout)["word/header2.xml"]


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_sizes_weights_and_spacing_are_those_of_the_layout(layout):
    wanted = {
        "BodyText": layout.body.style,
        "Heading1": layout.outline.roman.style,
        "Heading2": layout.outline.arabic.style,
        "Title": layout.title.kind_style,
        "Subtitle": layout.title.subject_style,
        "LetterheadHeading": layout.letterhead.heading_style,
        "LetterheadIssuer": layout.letterhead.issuer_style,
        "DocumentNumber": layout.number.style,
        "PlaceAndDate": layout.date.style,
        "SignatureAuthority": layout.signature.authority_style,
        "SignatureTitle": layout.signature.title_style,
        "SignatureName": layout.signature.name_style,
        "RecipientsLabel": layout.recipients.label_style,
        "Recipients": layout.recipients.style,
        "FootnoteText": layout.footnote_style,
        "Header": layout.page_number.style,
    }
    for name, letters in wanted.items():
        found = style(layout, name)
        assert value(found, "rPr/sz") == str(int(letters.size * 2)), name
        assert (value(found, "rPr/b") == "") == letters.bold, name
        assert (value(found, "rPr/i") == "") == letters.italic, name
        assert (value(found, "rPr/u") == "single") == letters.underline, name
    spacing = style(layout, "BodyText").find(f"{W}pPr/{W}spacing")
    exact = layout.body.line_spacing.rule is LineRule.EXACT
    assert spacing.get(f"{W}lineRule") == ("exact" if exact else "auto")
    marked = style(layout, "TitleMark").find(f"{W}pPr/{W}pBdr")
    assert (marked is None) == isinstance(layout.title.mark, Characters)


def test_a_layout_may_number_the_first_page():
    number = attrs.evolve(PARTY_2026.page_number, on_first_page=True)
    layout = attrs.evolve(PARTY_2026, page_number=number)
    assert b" PAGE " in parts(layout=layout)["word/header2.xml"]


def test_headings_are_in_the_navigation_pane_and_words_are_in_their_places():
    document = Document(io.BytesIO(render(REPORT, "docx")))
    told = [(paragraph.style.name, paragraph.text) for paragraph in document.paragraphs if paragraph.text]
    assert ("Heading 1", "I- KẾT QUẢ") in told
    assert ("Heading 2", "1- Mặt trận") in told
    assert ("Heading 4", "* Công tác khác") in told
    assert ("Title", "BÁO CÁO") in told
    assert ("Caption", "Bảng 1") in told
    head, *tables, end = document.tables
    assert head.cell(0, 1).paragraphs[0].text == "ĐẢNG CỘNG SẢN VIỆT NAM"
    assert [paragraph.text for paragraph in end.cell(0, 1).paragraphs] == [
        "T/M BAN THƯỜNG VỤ",
        "PHÓ BÍ THƯ",
        "Nguyễn Văn A",
    ]
    assert len(tables) == 2


def test_properties_say_title_author_day_and_language():
    properties = Document(io.BytesIO(render(REPORT, "docx"))).core_properties
    assert (properties.title, properties.author) == ("BÁO CÁO kết quả công tác quý I/2024", "Huyện ủy Phụng Hiệp")
    assert (properties.language, properties.created.date()) == ("vi-VN", REPORT.date)
    assert b'w:lang w:val="vi-VN"' in parts()["word/styles.xml"]


def test_footnotes_are_footnotes():
    notes = xml(part="word/footnotes.xml")
    assert [note.get(f"{W}id") for note in notes] == ["-1", "0", "1"]
    assert len(xml().findall(f".//{W}footnoteReference")) == 1
    assert "".join(notes[2].itertext()) == " Gồm 7,09 tỷ đồng *tiền* mặt."


def test_tables_repeat_their_header_and_no_row_is_split():
    rows = xml().findall(f".//{W}tbl/{W}tr/{W}trPr")
    assert all(row.find(f"{W}cantSplit") is not None for row in rows)
    assert sum(row.find(f"{W}tblHeader") is not None for row in rows) == 2
    for table in xml().findall(f".//{W}tbl"):
        heads, *body = [bool(row.findall(f".//{W}vAlign")) for row in table.findall(f"{W}tr")]
        assert heads is (table.find(f".//{W}tblHeader") is not None)
        assert not any(body)
    layout = attrs.evolve(PARTY_2018, table=attrs.evolve(PARTY_2018.table, repeats_header=False))
    assert b"tblHeader" not in parts(layout=layout)["word/document.xml"]


def test_every_figure_is_locked_and_names_its_fact():
    controls = [*xml().iter(f"{W}sdt"), *xml(part="word/footnotes.xml").iter(f"{W}sdt")]
    shown = [
        run
        for part in compose(REPORT)
        for runs in (part.runs, *sum(part.cells, ()))
        for run in runs
        if isinstance(run, Shown)
    ]
    assert len(controls) == len(shown) == 3
    for control in controls:
        tag = value(control, "sdtPr/tag")
        (reference,) = parse_prose(f"{{{tag}}}")
        assert (reference.indicator, reference.organisation) == ("an-sinh", "mttq")
        assert value(control, "sdtPr/alias") == tag
        assert value(control, "sdtPr/lock") == "sdtContentLocked"
        assert parse_figure("".join(control.itertext())) == FUND_FACT.figure


def test_a_figure_in_words_keeps_the_step_that_words_do_not_show():
    report = sample("Vận động được {an-sinh}, bằng chữ: {an-sinh.words}.", FUND_FACT)
    digits, words = read_docx(render(report, "docx")).figures
    assert words.reference.aspect is Aspect.WORDS
    assert words.figure == digits.figure
    assert digits.figure.step > 1


def test_references_that_are_too_long_for_a_tag_stand_in_a_part_of_their_own():
    fact = count("a" * 70, 5, "hộ")
    report = sample(f"Có {{{'a' * 70}}} và {{{'a' * 70}}}.", fact)
    tags = [value(control, "sdtPr/tag") for control in xml(report).iter(f"{W}sdt")]
    assert tags == ["figure-1", "figure-1"]
    assert [str(each.reference) for each in read_docx(render(report, "docx")).figures] == [
        f"{{{'a' * 70}@mttq, quý I/2024}}"
    ] * 2


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_comes_out_as_text(hostile):
    text = hostile.replace("{{", "{").replace("}}", "}")
    report = attrs.evolve(
        sample(f"{hostile} và {{an-sinh}}[^x].", footnotes={"x": hostile}),
        summary=hostile,
        signature=Signature(title=text, name=text, capacity=Capacity.ON_BEHALF, on_behalf_of=text),
        recipients=Recipients(names=[text]),
    )
    document = Document(io.BytesIO(render(report, "docx")))
    assert any(text in paragraph.text for paragraph in document.paragraphs)
    assert "script" not in {element.tag for element in xml(report).iter()}


def test_a_name_with_a_character_that_xml_cannot_hold_is_written_with_a_sign_for_it():
    issuer = attrs.evolve(REPORT.issuer, name="Huyện ủy\x00\ud800")
    assert "Huyện ủy\ufffd\ufffd" in parts(attrs.evolve(REPORT, issuer=issuer))["docProps/core.xml"].decode()


def test_a_paragraph_of_a_megabyte_is_written():
    assert len(render(sample("từ " * 350_000 + "{an-sinh}"), "docx")) > 1000


def test_every_part_may_be_missing():
    bare = attrs.evolve(
        sample("Hết."),
        summary="",
        recipients=Recipients(),
        letterhead=attrs.evolve(REPORT.letterhead, superior="ĐẢNG BỘ TỈNH"),
        sections=(Section("A", (Table((), ()), Item("b"), Footnote and Paragraph("c"))),),
    )
    assert Document(io.BytesIO(render(bare, "docx"))).paragraphs


def test_the_annex_begins_a_page_after_the_signature():
    text = "".join(xml(annex=True).itertext())
    assert text.index("Nguyễn Văn A") < text.index("PHỤ LỤC")
    assert b"pageBreakBefore" in parts()["word/styles.xml"]


def test_what_it_cannot_do_is_said():
    assert [limit.feature for limit in limits(REPORT, "docx")] == ["mirrored", "rules", "landscape"]
    told = [limit.feature for limit in limits(REPORT, "docx", layout=STATE_2020)]
    assert told == ["annex", "rules", "landscape"]
    upright = attrs.evolve(PARTY_2018, page=attrs.evolve(PARTY_2018.page, landscape_tables=False))
    assert [limit.feature for limit in limits(REPORT, "docx", layout=upright)] == ["mirrored", "rules"]


READ_BACK = [
    REPORT,
    sample("Được {an-sinh}, bằng chữ: {an-sinh.words}."),
    sample_with_parts(9, 5, 4),
    sample_with_parts(9, 5, exhaustive=False),
    sample_with_stock(stock=1529, increase=24),
    sample_with_percent("23,6%"),
    sample_with_percent("26,3%"),
    sample_with_share(56, 57, "98,25%"),
    attrs.evolve(
        sample_with_percent("23,6%"),
        sections=(
            Section(
                "A",
                (Paragraph("{an-sinh}, {an-sinh.percent} của {an-sinh.target}; {an-sinh-dat}"),),
                organisation="mttq",
            ),
        ),
    ),
]


@pytest.mark.parametrize("report", READ_BACK)
def test_every_figure_is_read_back_and_no_other(report):
    read = read_docx(render(report, "docx")).figures
    shown = shown_figures(report)
    assert [each.figure for each in read] == [each.figure for each in shown]
    assert all(each.reference.organisation == "mttq" for each in read)


@pytest.mark.parametrize("report", READ_BACK)
def test_every_claim_whose_figures_stand_in_the_document_is_read_back(report):
    figures = [each.figure for each in shown_figures(report)]
    read = set(read_docx(render(report, "docx")).claims)
    for claim in claims_of(report):
        told = [
            getattr(claim, name, None) for name in ("value", "percent", "target", "part", "total", "stock", "increase")
        ]
        told += [*getattr(claim, "parts", ()), *getattr(claim, "whole", ())]
        if all(figure in figures for figure in told if figure is not None):
            assert claim in read


def test_the_audit_of_the_document_finds_what_the_facts_say():
    assert [
        finding.code for finding in audit(read_docx(render(sample_with_percent("26,3%"), "docx")), select="F")
    ] == []
    whole = READ_BACK[-1]
    wrong = attrs.evolve(whole, facts=sample_with_percent("26,3%").facts)
    assert [finding.code for finding in audit(read_docx(render(wrong, "docx")), select="F")] == ["F001"]


def test_a_footnote_that_is_marked_twice_is_a_footnote_once():
    report = sample("Được {an-sinh}[^a], gồm {an-sinh}[^a].", footnotes={"a": "Kể cả quỹ."})
    assert len(xml(report).findall(f".//{W}footnoteReference")) == 1
    reading = read_docx(render(report, "docx"))
    assert "Được 7,09 tỷ đồng[1], gồm 7,09 tỷ đồng." in reading.text
    assert len(reading.figures) == 2


def test_marks_that_stand_side_by_side_keep_their_notes():
    notes = {"a": "Kể cả quỹ.", "b": "Chưa kể quà.", "c": "Theo báo cáo."}
    report = sample("Được {an-sinh}[^b][^a][^c].", footnotes=notes)
    text = read_docx(render(report, "docx")).text
    assert "Được 7,09 tỷ đồng[1][2][3]." in text
    assert text.split("\n")[-4:] == ["[1] Chưa kể quà.", "[2] Kể cả quỹ.", "[3] Theo báo cáo.", ""]


def test_the_chain_of_authorities_stands_above_the_signer():
    signature = Signature(
        title="Phó Chủ tịch",
        name="Nguyễn Văn A",
        capacity=Capacity.ON_BEHALF,
        on_behalf_of="Ủy ban nhân dân",
        then=[Authority(Capacity.DEPUTY, "Chủ tịch")],
    )
    report = attrs.evolve(REPORT, signature=signature)
    document = Document(io.BytesIO(render(report, "docx", layout=STATE_2020)))
    lines = [paragraph.text for paragraph in document.tables[-1].cell(0, 1).paragraphs]
    assert lines == ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nguyễn Văn A"]
    assert "KT. CHỦ TỊCH" in render(report, "text", layout=STATE_2020)
    assert from_json(to_json(report)) == report
    with pytest.raises(ImpossibleValueError, match="capacity"):
        Signature(title="A", name="B", then=[Authority(Capacity.DEPUTY, "C")])
