import io
import pickle
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from decimal import Context, Decimal, Inexact, Rounded, localcontext
from itertools import pairwise

import attrs
import pypdf
import pytest

from dangbo_report import Item, Paragraph, Section, Table, render
from dangbo_report.errors import ImpossibleValueError, MissingFontError, UnrenderableReportError
from dangbo_report.layouts import (
    FRONT_2025,
    PARTY_2018,
    PARTY_2026,
    STATE_2020,
    YOUTH_2013,
    Alignment,
    Characters,
    LineRule,
    LineSpacing,
)
from dangbo_report.renderers import limits, typesetting
from dangbo_report.renderers.pdf import PdfRenderer, archival, pictures
from dangbo_report.renderers.typesetting import LETTERS
from dangbo_report.report import Capacity, Recipients, Signature, escape
from dangbo_report.rules.samples import FUND_FACT, sample

LAYOUTS = [PARTY_2018, PARTY_2026, YOUTH_2013, STATE_2020, FRONT_2025]
LONG = "Công tác dân vận được các cấp ủy, tổ chức đảng lãnh đạo, chỉ đạo thực hiện thường xuyên. " * 12
SAMPLE = sample("Vận động được {an-sinh}[^nguon].", FUND_FACT, footnotes={"nguon": "Gồm {an-sinh} tiền mặt."})
REPORT = attrs.evolve(
    SAMPLE,
    letterhead=attrs.evolve(SAMPLE.letterhead, superior="Đảng bộ tỉnh Hậu Giang"),
    sections=[
        Section(
            "KẾT QUẢ",
            [
                Section("Mặt trận", [Paragraph("Vận động được {an-sinh}[^nguon]; nhắc lại[^nguon]."), Item("điểm")]),
                Section("Công tác khác", [Item("một", bullet="number")], starred=True),
                Table(["TT", "Chỉ tiêu"], [[f"{n}", "An sinh {an-sinh}"] for n in range(60)], caption="Bảng 1"),
                Table(["Cột"], []),
                *[Paragraph(LONG)] * 6,
            ],
        )
    ],
    recipients=Recipients(names=["Thường trực Huyện ủy"], archive="Văn phòng Huyện ủy"),
    signature=Signature(
        title="PHÓ BÍ THƯ", name="Nguyễn Văn A", capacity=Capacity.ON_BEHALF, on_behalf_of="BAN THƯỜNG VỤ"
    ),
)


def saying(*paragraphs, **changes):
    section = Section("KẾT QUẢ", [Paragraph(text) for text in paragraphs])
    return attrs.evolve(REPORT, sections=[section], footnotes=[], **changes)


def opened(report=REPORT, layout=None, format="pdf"):
    return pypdf.PdfReader(io.BytesIO(render(report, format, layout=layout)))


def text(report, layout=None):
    return " ".join(" ".join(page.extract_text() for page in opened(report, layout).pages).split())


def pieces(page):
    """The pieces of text of a page: millimetres from the left, from the top, size in points, typeface, text."""
    found, height = [], float(page.mediabox.height)

    def visit(words, matrix, _text_matrix, font, size):
        if words.strip():
            left, top = matrix[4] / 72 * 25.4, (height - matrix[5]) / 72 * 25.4
            found.append((left, top, size, font["/BaseFont"], words.strip()))

    page.extract_text(visitor_text=visit)
    return found


def test_the_same_report_gives_the_same_bytes():
    first = render(REPORT, "pdf")
    assert first.startswith(b"%PDF-1.7")
    render(saying("khác"), "pdf")
    assert render(attrs.evolve(REPORT), "pdf") == first


def test_it_is_in_vietnamese_with_title_author_and_date():
    read = opened()
    assert read.trailer["/Root"]["/Lang"] == "vi-VN"
    assert read.metadata.title == f"BÁO CÁO {REPORT.summary}"
    assert read.metadata.author == REPORT.issuer.name
    assert read.metadata.creation_date.date() == REPORT.date


def test_headings_paragraphs_tables_and_notes_are_tagged():
    kinds = set()

    def look(element):
        if isinstance(element, pypdf.generic.IndirectObject):
            element = element.get_object()
        if isinstance(element, list):
            for each in element:
                look(each)
        elif isinstance(element, dict) and "/S" in element:
            kinds.add(element["/S"])
            look(element.get("/K"))

    look(opened().trailer["/Root"]["/StructTreeRoot"]["/K"])
    assert {"/H1", "/H2", "/H3", "/P", "/Table", "/TH", "/TD", "/Note"} <= kinds


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_the_page_is_that_of_the_layout(layout):
    pages = opened(REPORT, layout).pages
    margins = layout.page.margins
    assert len(pages) > 3
    for page in pages:
        assert [round(float(edge) / 72 * 25.4) for edge in page.mediabox[2:]] == [210, 297]
    for page in pages[1:]:
        left = min(piece[0] for piece in pieces(page) if not piece[4].isdigit())
        assert left == pytest.approx(float(margins.left), abs=3)
        assert all(piece[0] < 210 - margins.right for piece in pieces(page))
        assert all(float(layout.page_number.from_edge) < piece[1] < 297 - margins.bottom for piece in pieces(page))


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_the_sizes_and_weights_are_those_of_the_layout(layout):
    styles, fonts = {}, typesetting.typefaces((layout.font.name, *layout.font.fallbacks))
    for page in opened(REPORT, layout).pages:
        for _left, _top, size, font, words in pieces(page):
            styles.setdefault(words, (Decimal(str(size)), "Bold" in font, "Italic" in font))

    def expect(words, style):
        (found,) = {styles[each] for each in styles if each.startswith(words)}
        size, bold, italic = found
        assert (size, italic) == (style.size, style.italic), words
        assert bold == style.bold or (italic and style.bold and fonts[0] == "Libertinus Serif"), words

    head, form = REPORT.letterhead, layout.letterhead
    expect(form.heading, form.heading_style)
    expect(form.issuer_style.write(head.issuer), form.issuer_style)
    expect(form.superior_style.write(head.superior), form.superior_style)
    expect(layout.write_number(head), layout.number.style)
    expect(layout.date.write(REPORT.date, head.place), layout.date.style)
    expect("BÁO CÁO", layout.title.kind_style)
    expect(REPORT.summary, layout.title.subject_style)
    expect(layout.outline.label("roman", 1), layout.outline.roman.style)
    expect("Công tác dân vận", layout.body.style)
    expect("Gồm", layout.footnote_style)
    expect("An sinh", layout.table.cell_style)
    expect("Bảng 1", layout.table.caption_style)
    *signature, name = layout.write_signature(REPORT.signature)
    for line in (*signature, name, *layout.write_recipients(REPORT.recipients)):
        expect(line.text, line.style)


@pytest.mark.parametrize(
    ("spacing", "points"),
    [(LineSpacing(LineRule.EXACT, 18), 18), (LineSpacing(LineRule.MULTIPLE, Decimal("1.5")), 14 * 1.15 * 1.5)],
)
def test_lines_stand_as_far_apart_as_the_layout_says(spacing, points):
    layout = attrs.evolve(PARTY_2026, body=attrs.evolve(PARTY_2026.body, line_spacing=spacing))
    report = saying(LONG)
    tops = sorted({round(top, 3) for _, top, _, _, words in pieces(opened(report, layout).pages[0])})
    steps = [(lower - upper) / 25.4 * 72 for upper, lower in pairwise(tops)]
    assert sum(abs(step - points) < 0.1 for step in steps) >= 5


def test_paragraphs_begin_at_the_indent():
    first, second, *_ = [
        piece for piece in pieces(opened(saying(LONG)).pages[0]) if piece[4].startswith(("Công tác", "tổ"))
    ][:2]
    assert first[0] == pytest.approx(40, abs=0.5)
    assert second[0] == pytest.approx(30, abs=0.5)


def test_pages_are_numbered_at_the_top_but_for_the_first():
    first, *others = opened().pages
    assert not any(top < 18 for _, top, *_ in pieces(first))
    for number, page in enumerate(others, 2):
        left, top, size, _, words = min(pieces(page), key=lambda piece: piece[1])
        assert (words, size) == (str(number), 14)
        assert left == pytest.approx(30 + 165 / 2, abs=2)
        assert 10 < top < 16


def test_a_layout_may_number_the_first_page_at_a_side():
    number = attrs.evolve(PARTY_2026.page_number, on_first_page=True, alignment=Alignment.RIGHT)
    page = opened(REPORT, attrs.evolve(PARTY_2026, page_number=number)).pages[0]
    left, _, _, _, words = min(pieces(page), key=lambda piece: piece[1])
    assert words == "1"
    assert left > 190


def test_footnotes_stand_below_and_once():
    page = opened().pages[0]
    # A typeface may be kerned, and its text come in more pieces than one.
    lowest = max(piece[1] for piece in pieces(page))
    note = "".join(piece[4] for piece in pieces(page) if abs(piece[1] - lowest) < 3)
    assert "".join(note.split()).endswith("Gồm7,09tỷđồngtiềnmặt.")
    assert text(REPORT).count("tiền mặt.") == 1
    body = PARTY_2026.body.style.size
    assert sum(piece[4] == "1" and piece[2] < body for piece in pieces(page)) >= 2  # the marks


def test_the_header_of_a_table_stands_on_every_page_of_it():
    pages = [page.extract_text() for page in opened().pages]
    assert sum("TT" in page.split() for page in pages) == sum("An sinh 7,09 tỷ đồng" in page for page in pages) > 1
    layout = attrs.evolve(PARTY_2018, table=attrs.evolve(PARTY_2018.table, repeats_header=False))
    assert sum("TT" in page.extract_text().split() for page in opened(REPORT, layout).pages) == 1


def test_recipients_and_signature_stay_on_one_page():
    for count in range(1, 14):
        last = opened(saying(*[LONG[:400]] * count)).pages[-1].extract_text()
        assert "Nơi nhận:" in last
        assert "Nguyễn Văn A" in last


def test_every_part_may_be_missing():
    bare = attrs.evolve(
        REPORT,
        summary="",
        sections=[],
        footnotes=[],
        recipients=Recipients(),
        letterhead=attrs.evolve(REPORT.letterhead, superior=""),
    )
    title = attrs.evolve(PARTY_2018.title, mark=Characters(""))
    assert "BÁO CÁO" in text(bare, attrs.evolve(PARTY_2018, title=title))
    assert "BÁO CÁO" in text(bare, STATE_2020)


@pytest.mark.parametrize(
    "hostile",
    [
        '#eval("1 + 1") #image("/etc/passwd") #{ panic() }',
        "$x^2$ @ref <label> = Heading *bold* _italic_ `code` // comment /* more */",
        "<script>alert(1)</script> {{ 7 * 7 }} =HYPERLINK('x') %s \\n \\u{41} -- --- ~ \"'",
        '"); #read("x") [#text("y")] // https://example.invalid',
    ],
)
def test_hostile_text_comes_out_as_text(hostile):
    report = saying(
        escape(hostile),
        summary=escape(hostile),
        recipients=Recipients(names=[hostile]),
        issuer=attrs.evolve(REPORT.issuer, name=hostile),
    )
    report = attrs.evolve(
        report, sections=[*report.sections, Section(escape(hostile), [Table([escape(hostile)], [[escape(hostile)]])])]
    )
    plain = "".join(hostile.split())
    found = "".join(text(report).split())
    assert found.count(plain) == 5
    assert opened(report).metadata.author == hostile


def test_marks_of_direction_and_unseen_characters_come_out():
    assert "abc" in text(saying("abc \u200edef \u200bxyz\u00ad"))


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_place_and_date_of_a_commune_stand_on_one_line(layout):
    head = attrs.evolve(REPORT.letterhead, place="Tân Phước Hưng")
    report = attrs.evolve(REPORT, letterhead=head, date=date(2025, 12, 29))
    lines = [line for line in opened(report, layout).pages[0].extract_text().splitlines() if "Tân Phước Hưng" in line]
    assert [line for line in lines if "ngày 29 tháng 12 năm 2025" in line]


@pytest.mark.parametrize("count", range(24, 34))
def test_the_signature_is_never_alone_on_a_page(count):
    last = opened(saying(*["Dòng này ngắn."] * count)).pages[-1].extract_text()
    assert "Nguyễn Văn A" in last
    assert "Dòng này ngắn." in last


@pytest.mark.parametrize("part", ["1a", "1b", "2b", "3u"])
def test_any_part_of_the_standard_for_archives_can_be_asked_for(part):
    written = archival(part).render(saying("Một câu."), PARTY_2018).replace(b"\n", b"")
    assert f"pdfaid:part>{part[0]}<".encode() in written
    assert f"pdfaid:conformance>{part[1].upper()}<".encode() in written


def test_a_part_that_there_is_not_is_refused():
    with pytest.raises(ImpossibleValueError, match="2a"):
        archival("4")


def test_the_pages_do_not_depend_on_the_decimals_of_the_caller():
    usual = render(REPORT, "pdf"), render(REPORT, "docx")
    with localcontext(Context(prec=3, traps=[Inexact, Rounded])):
        assert (render(REPORT, "pdf"), render(REPORT, "docx")) == usual


def test_a_paragraph_of_a_megabyte_is_set():
    assert len(opened(saying("chữ " * 250_000)).pages) > 200


@pytest.mark.parametrize("format", ["pdf", "pdf-a", "pdf-ua"])
def test_a_character_that_no_typeface_has_is_refused(format):
    with pytest.raises(UnrenderableReportError, match="could not be displayed") as caught:
        render(saying("x \U00010380 y \ue123"), format)
    assert caught.value.hints


def test_standards_are_kept_to():
    assert b"pdfaid:part>2<" in render(REPORT, "pdf-a").replace(b"\n", b"")
    assert b"pdfuaid:part>1<" in render(REPORT, "pdf-ua").replace(b"\n", b"")
    both = PdfRenderer(standards=("a-2a", "ua-1")).render(REPORT, PARTY_2018)
    assert b"pdfuaid:part>1<" in both
    assert b"pdfaid:part>2<" in both
    for name in ("pdf-a", "pdf-ua"):
        assert opened(format=name).pages[0].extract_text() == opened().pages[0].extract_text()


def test_a_typeface_that_lacks_a_vietnamese_letter_is_passed_over(monkeypatch):
    assert len(set(LETTERS)) == 2 * (12 * 6 + 1)
    assert typesetting.typefaces(("No Such Face", "Libertinus Serif")) == ("Libertinus Serif",)
    monkeypatch.setattr(typesetting, "LETTERS", "a\ue123")  # no typeface has that one
    with pytest.raises(MissingFontError):
        typesetting.typefaces.__wrapped__(("Libertinus Serif",))


def test_a_layout_without_any_typeface_here_is_refused():
    font = attrs.evolve(PARTY_2018.font, name="No Such Face", fallbacks=("Nor This",))
    with pytest.raises(MissingFontError, match="'No Such Face', 'Nor This'") as caught:
        render(REPORT, "pdf", layout=attrs.evolve(PARTY_2018, font=font))
    assert caught.value.families == ("No Such Face", "Nor This")


def test_pages_come_as_pictures_too():
    pages = pictures(REPORT, PARTY_2018, dots=20)
    assert len(pages) == len(opened().pages)
    assert all(page.startswith(b"\x89PNG") for page in pages)
    assert len(pictures(saying("ngắn"), PARTY_2018, dots=20)) == 1


def test_what_it_cannot_do_is_said():
    def told(layout, name, *fallbacks):
        font = attrs.evolve(layout.font, name=name, fallbacks=fallbacks)
        return [
            (limit.feature, limit.message) for limit in limits(REPORT, "pdf", layout=attrs.evolve(layout, font=font))
        ]

    there = "Libertinus Serif"  # which comes with the compiler
    assert [feature for feature, _ in told(PARTY_2026, there)] == ["mirrored"]
    assert told(STATE_2020, there) == []
    assert told(STATE_2020, "No Such Face", "Tinos of Nowhere") == []  # it cannot be written at all
    ((feature, text),) = told(STATE_2020, "No Such Face", there)
    assert feature == "typeface"
    assert text == f"it is set in {there}: No Such Face are not on this machine with every Vietnamese letter"


def test_threads_may_render_at_once_and_renderers_pickle():
    expected = render(REPORT, "pdf")
    renderer = pickle.loads(pickle.dumps(PdfRenderer()))
    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(lambda _: renderer.render(REPORT, PARTY_2018), range(8))) == {expected}
