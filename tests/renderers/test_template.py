"""An office's own Word file as the page of our reports."""

import io

import attrs
import pytest
from docx import Document
from docx.shared import Mm

from dangbo_report import Paragraph, Section, Table, read_docx, render
from dangbo_report.errors import UnreadableDocumentError, UnsuitableTemplateError
from dangbo_report.layouts import PARTY_2026
from dangbo_report.packages import WORD, opened, zipped
from dangbo_report.renderers import Renderer, limits
from dangbo_report.renderers.docx import TemplateRenderer
from dangbo_report.report import shown_figures
from dangbo_report.rules.samples import sample
from dangbo_report.testing import check_renderer, sample_of_every_node

REPORT = attrs.evolve(
    sample("Vận động được {an-sinh}[^n], bằng chữ {an-sinh.words}.", footnotes={"n": "Gồm {an-sinh} tiền mặt."}),
)


def nothing(_document):
    pass


def template(change=nothing):
    document = Document()
    section = document.sections[0]
    section.page_width, section.left_margin = Mm(200), Mm(40)
    section.header.paragraphs[0].text = "ĐẢNG ỦY XÃ TÂN BÌNH"
    document.styles["Body Text"].font.size = 177800
    change(document)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def placed(document):
    document.add_paragraph("CƠ QUAN CHÚNG TÔI")
    document.add_paragraph().add_run("{nội ")
    document.paragraphs[-1].add_run("dung}")
    document.add_paragraph("NGƯỜI KÝ")


def made(source, report=REPORT):
    return TemplateRenderer.of(source).render(report, PARTY_2026)


def test_page_header_and_styles_are_those_of_the_template():
    written = Document(io.BytesIO(made(template())))
    section = written.sections[0]
    assert (round(section.page_width.mm), round(section.left_margin.mm)) == (200, 40)
    assert section.header.paragraphs[0].text == "ĐẢNG ỦY XÃ TÂN BÌNH"
    body = next(each for each in written.paragraphs if "Vận động" in each.text)
    assert body.style.name == "Body Text"
    assert body.style.font.size == 177800
    assert "BÁO CÁO" in [each.text for each in written.paragraphs]
    assert "Khung không viền" in [style.name for style in written.styles]


def test_the_text_stands_in_its_place_and_what_is_around_it_stays(tmp_path):
    path = tmp_path / "mau.docx"
    path.write_bytes(template(placed))
    texts = [each.text for each in Document(io.BytesIO(made(path))).paragraphs]
    assert texts[0] == "CƠ QUAN CHÚNG TÔI"
    assert texts[-1] == "NGƯỜI KÝ"
    assert "BÁO CÁO" not in texts
    assert any("Vận động được" in text or "Vận động" in text for text in texts)
    assert "{nội dung}" not in texts


@pytest.mark.parametrize("change", [nothing, placed])
def test_every_figure_and_claim_comes_back(change):
    reading = read_docx(made(template(change)))
    assert [mention.figure for mention in reading.figures if mention.reference] == [
        each.figure for each in shown_figures(REPORT)
    ]


def test_a_template_made_of_a_report_forgets_its_figures():
    older = render(sample("Quyên góp {an-sinh}."), "docx")
    reading = read_docx(made(older))
    assert len([mention for mention in reading.figures if mention.reference]) == len(shown_figures(REPORT))


def test_it_is_a_renderer_that_conforms():
    renderer = TemplateRenderer.of(template())
    assert isinstance(renderer, Renderer)
    assert check_renderer(renderer) is None
    assert [limit.feature for limit in renderer.limits(REPORT, PARTY_2026)] == ["page"]
    assert limits(REPORT, "docx")
    assert renderer.render(sample_of_every_node(), PARTY_2026) == renderer.render(sample_of_every_node(), PARTY_2026)


def test_tables_and_annex_come_along():
    more = Section("B", [Table(["a"], [["{an-sinh}"]]), Paragraph("x")])
    report = attrs.evolve(REPORT, sections=[*REPORT.sections, more])
    assert len(Document(io.BytesIO(made(template(), report))).tables) == 3


def without(part, new):
    """A template with one thing taken out of its document."""
    with opened(template(), WORD) as package:
        parts = {info.filename: data for info, data in package.copied()}
    parts[part] = new(parts[part])
    return zipped(parts)


@pytest.mark.parametrize(
    ("source", "lacks"),
    [
        (lambda: without("word/document.xml", lambda data: data.replace(b"<w:sectPr", b"<w:noPr")), "page setup"),
        (
            lambda: without("word/document.xml", lambda data: data.replace(b"</w:body>", b"</w:body >")),
            "body that Word",
        ),
        (lambda: without("word/_rels/document.xml.rels", lambda data: data.replace(b'/styles"', b'/other"')), "styles"),
    ],
)
def test_what_a_template_lacks_is_said_before_any_report(source, lacks):
    with pytest.raises(UnsuitableTemplateError, match=lacks):
        TemplateRenderer.of(source())


def test_a_template_with_footnotes_of_its_own_is_refused():
    with pytest.raises(UnsuitableTemplateError, match="footnotes"):
        TemplateRenderer.of(made(template()))


def test_a_file_that_is_no_word_file_is_refused():
    with pytest.raises(UnreadableDocumentError):
        TemplateRenderer.of(b"%PDF")
