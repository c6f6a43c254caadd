"""Digital signatures: a box in DOCX and PDF that programs find, and what a copy says at its head in every format."""

import io
import json
import re
import zipfile
from datetime import UTC, datetime, timedelta, timezone

import attrs
import pypdf
import pytest
from docx import Document

from dangbo_report import audit, from_json, json_schema, load_report, read_docx, read_text, render, to_json
from dangbo_report.errors import ImpossibleValueError, InvalidDocumentError, UnrenderableReportError
from dangbo_report.layouts import FRONT_2025, PARTY_2018, PARTY_2026, STATE_2020, YOUTH_2013
from dangbo_report.renderers.docx import TemplateRenderer
from dangbo_report.renderers.signature_field import with_signature_field
from dangbo_report.report import DigitalCopy
from dangbo_report.testing import sample_of_every_node

LAYOUTS = [PARTY_2018, PARTY_2026, STATE_2020, YOUTH_2013, FRONT_2025]
PLAIN = sample_of_every_node()
SIGNED = attrs.evolve(PLAIN, signature=attrs.evolve(PLAIN.signature, digital=True))
AT = datetime(2024, 4, 2, 8, 30, tzinfo=timezone(timedelta(hours=7)))
COPY = attrs.evolve(PLAIN, copy=DigitalCopy(form="Sao y", by="Văn phòng Huyện ủy", signed=AT))
LINES = ["Sao y", "Văn phòng Huyện ủy", "2024-04-02T08:30:00+07:00"]


def part(report, name, layout=PARTY_2026):
    with zipfile.ZipFile(io.BytesIO(render(report, "docx", layout=layout))) as archive:
        return archive.read(name).decode()


@pytest.mark.parametrize("format", ["pdf", "pdf-a", "pdf-ua"])
@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_a_pdf_has_one_signature_field_that_nobody_has_signed(format, layout):
    written = render(SIGNED, format, layout=layout)
    assert written == render(SIGNED, format, layout=layout)
    reader = pypdf.PdfReader(io.BytesIO(written), strict=True)
    (field,) = reader.get_fields().values()
    assert (field["/FT"], field["/T"], field.get("/V")) == ("/Sig", "chu-ky-so", None)
    links = [each.get_object() for page in reader.pages for each in page.get("/Annots", ())]
    (widget,) = [each for each in links if each["/Subtype"] == "/Widget"]
    assert "urn:dangbo-report" not in str([each.get("/A") for each in links])
    left, bottom, right, top = (each * 254 / 720 for each in widget["/Rect"])
    assert (float(right - left), float(top - bottom)) == pytest.approx((60, 25), abs=0.01)
    assert [float(each) for each in widget["/AP"]["/N"]["/BBox"]] == pytest.approx([0, 0, 170.08, 70.87], abs=0.01)
    (form,) = [each for each in _elements(reader) if each["/S"] == "/Form"]
    assert form["/K"][0]["/Obj"].get_object() == widget


def _elements(reader):
    found = [reader.trailer["/Root"]["/StructTreeRoot"]]
    for each in found:
        kids = each.get("/K", [])
        kids = kids if isinstance(kids, list) else [kids]
        found += [kid.get_object() for kid in kids if isinstance(kid.get_object(), dict)]
    return [each for each in found if "/S" in each]


def test_the_page_is_the_same_with_the_field_and_without():
    texts = [
        [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(render(each, "pdf"))).pages]
        for each in (PLAIN, SIGNED)
    ]
    assert texts[0] == texts[1]
    assert pypdf.PdfReader(io.BytesIO(render(PLAIN, "pdf"))).get_fields() is None


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", render(PLAIN, "pdf")])
def test_a_pdf_without_the_place_is_not_made_up(data):
    with pytest.raises(UnrenderableReportError, match="digital signature"):
        with_signature_field(data)


def test_a_word_file_has_a_box_between_office_and_name():
    body = part(SIGNED, "word/document.xml")
    box = body.index('<w:tag w:val="chu-ky-so"/>')
    assert body.index('"SignatureTitle"') < box < body.index('"SignatureNameBelow"')
    assert re.search(
        r'w:styleId="SignatureBox".{0,200}w:line="1417" w:lineRule="atLeast"', part(SIGNED, "word/styles.xml")
    )
    assert "chu-ky-so" not in part(PLAIN, "word/document.xml")
    assert "SignatureNameBelow" not in part(PLAIN, "word/document.xml")
    Document(io.BytesIO(render(SIGNED, "docx")))


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_a_copy_says_so_at_the_head_of_its_first_page_only(layout):
    document = Document(io.BytesIO(render(COPY, "docx", layout=layout)))
    (section,) = document.sections
    assert section.different_first_page_header_footer
    assert [each.text for each in section.first_page_header.paragraphs if each.text][:3] == LINES
    assert not [each.text for each in section.header.paragraphs if each.text in LINES]
    first, *others = pypdf.PdfReader(io.BytesIO(render(COPY, "pdf", layout=layout))).pages
    assert [line.strip() for line in first.extract_text().splitlines() if line.strip()][:3] == LINES
    assert not [page for page in others if LINES[0] in page.extract_text()]


@pytest.mark.parametrize("format", ["text", "markdown", "html"])
def test_a_copy_says_so_in_every_format(format):
    written = render(COPY, format)
    said = ("Sao y", "Văn phòng Huyện ủy", "08:30:00", ">BÁO CÁO<" if format == "html" else "BÁO CÁO")
    places = [written.index(part) for part in said]
    assert places == sorted(places)


def test_what_a_copy_says_adds_no_figure_and_no_finding():
    for name, read in (("text", read_text), ("docx", read_docx)):
        texts = [[each.surface for each in read(render(report, name)).figures] for report in (COPY, PLAIN)]
        assert texts[0] == texts[1]
    assert [each.code for each in audit(COPY)] == [each.code for each in audit(PLAIN)]


def test_a_template_that_has_heads_of_its_own_says_what_is_not_written():
    renderer = TemplateRenderer.of(render(attrs.evolve(PLAIN, sections=(), footnotes=()), "docx"))
    assert [each.feature for each in renderer.limits(COPY, PARTY_2026)] == ["page", "copy"]
    assert b"chu-ky-so" in zipfile.ZipFile(io.BytesIO(renderer.render(SIGNED, PARTY_2026))).read("word/document.xml")


def test_nothing_is_asserted_of_a_text_that_was_not_seen():
    assert not [layout.name for layout in LAYOUTS if layout.asserts("digital.copy_style")]


@pytest.mark.parametrize(
    ("given", "says"),
    [({"by": ""}, "by"), ({"by": "A", "form": ""}, "form"), ({"by": "A", "signed": datetime(2024, 4, 2)}, "zone")],  # noqa: DTZ001
)
def test_a_copy_says_who_copied_and_a_moment_that_is_one(given, says):
    with pytest.raises(ImpossibleValueError, match=says):
        DigitalCopy(**given)


@pytest.mark.parametrize("signed", [None, AT, datetime(2024, 4, 2, 8, 30, 1, 5, tzinfo=UTC)])
def test_box_and_copy_are_kept_in_json(signed):
    report = attrs.evolve(SIGNED, copy=DigitalCopy(by="Văn phòng", signed=signed))
    assert from_json(to_json(report)) == report
    assert json_schema()["$defs"]["DigitalCopy"]["properties"]["signed"]


@pytest.mark.parametrize("time", ["2024-04-02", "2024-04-02T08:30:00", "hôm qua", 5, "2024-04-32T08:30:00+07:00"])
def test_a_time_in_json_has_a_zone(time):
    document = json.loads(to_json(COPY))
    document["data"]["copy"]["signed"] = time
    with pytest.raises(InvalidDocumentError, match=r"\$\.copy\.signed"):
        from_json(json.dumps(document))


def test_toml_says_it_too(tmp_path):
    path = tmp_path / "a.toml"
    path.write_text(
        'issuer = "dang-uy"\nperiod = "quý III/2025"\ndate = 2025-10-03\nsummary = "kết quả"\n'
        'directory = { level = "commune", place = "xã Tân Bình", parent_place = "Cần Thơ" }\n'
        'letterhead = { issuer = "ĐẢNG ỦY XÃ TÂN BÌNH", place = "Tân Bình" }\n'
        'signature = { title = "BÍ THƯ", name = "Nguyễn Văn A", digital = true }\n'
        'copy = { by = "Văn phòng", signed = 2025-10-04T08:30:00+07:00 }\n',
        encoding="utf-8",
    )
    report = load_report(path)
    assert report.signature.digital
    assert report.copy == DigitalCopy(by="Văn phòng", signed=datetime(2025, 10, 4, 8, 30, tzinfo=AT.tzinfo))
