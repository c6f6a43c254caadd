"""Office files are opened with suspicion: every bound is told, parts are found by what they are."""

import io
import os
import struct
import zipfile
from datetime import date
from xml.etree import ElementTree as ET

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dangbo_report.errors import UnreadableDocumentError, UnwritableFileError
from dangbo_report.packages import (
    FORM,
    WORD,
    Budget,
    Relation,
    contents,
    elements,
    opened,
    rewritten,
    walk_xml,
    without_clock,
    zipped,
)
from dangbo_report.packages.whole import write_whole
from dangbo_report.packages.writing import _rewritten

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def rels(*rows):
    return f"<Relationships>{''.join(rows)}</Relationships>"


def rel(target, kind="officeDocument", name="rId1", base=OFFICE, mode=""):
    return f'<Relationship Id="{name}" Type="{base}/{kind}" Target="{target}"{mode}/>'


def types(**named):
    rows = "".join(f'<Override PartName="/{part}" ContentType="{kind}"/>' for part, kind in named.items())
    return f'<Types><Default Extension="XML" ContentType="application/xml"/>{rows}</Types>'


def word(main="word/document.xml", text="<a/>", **parts):
    return zipped({"[Content_Types].xml": types(**{main: MAIN}), "_rels/.rels": rels(rel(main)), main: text, **parts})


def limited(**bounds):
    return attrs.evolve(WORD, limits=attrs.evolve(WORD.limits, **bounds))


@pytest.mark.parametrize(
    ("target", "name"),
    [
        ("word/document2.xml", "word/document2.xml"),
        ("/word/Document.xml", "word/document.xml"),
        ("word\\document.xml", "word/document.xml"),
        ("a/../word/b%20c.xml", "word/b c.xml"),
    ],
)
def test_the_main_part_is_found_by_its_relationship(target, name):
    data = zipped({"[Content_Types].xml": types(**{name: MAIN}), "_rels/.rels": rels(rel(target)), name: "<a/>"})
    with opened(data, WORD) as package:
        assert package.main.casefold() == name
        assert package.read(package.main) == b"<a/>"


@pytest.mark.parametrize(
    "kind",
    [
        MAIN,
        MAIN.replace("document.main", "template.main"),
        "application/vnd.ms-word.document.macroEnabled.main+xml",
        "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    ],
)
def test_documents_and_templates_with_or_without_macros_have_a_main_part(kind):
    data = zipped({"[Content_Types].xml": types(**{"a.xml": kind}), "_rels/.rels": rels(rel("a.xml")), "a.xml": ""})
    with opened(data, WORD) as package:
        assert package.main == "a.xml"


def test_a_main_part_that_no_relationship_names_is_found_by_its_type():
    with opened(zipped({"[Content_Types].xml": types(**{"b.xml": MAIN}), "b.xml": "<a/>"}), WORD) as package:
        assert package.main == "b.xml"
        assert package.parts == {"[content_types].xml", "b.xml"}
        assert package.relations("b.xml") == ()


def test_a_workbook_is_no_word_document():
    sheet = min(FORM.main, key=len)
    data = zipped({"[Content_Types].xml": types(**{"a.xml": sheet}), "_rels/.rels": rels(rel("a.xml")), "a.xml": ""})
    with (
        opened(data, WORD) as package,
        pytest.raises(UnreadableDocumentError, match=r"an Excel workbook, and no Word document; .*save_findings"),
    ):
        assert package.main
    with opened(zipped({"a.txt": "x"}), WORD) as package, pytest.raises(UnreadableDocumentError, match="no Word"):
        assert package.main
    with opened(zipped({"_rels/.rels": rels(rel("a.bin")), "a.bin": ""}), WORD) as package:
        assert package.types.of("a.bin") == ""


def test_relationships_are_of_either_dialect_and_what_lies_outside_is_left_there():
    rows = rels(
        rel("notes.xml", "footnotes", base=STRICT),
        rel("https://example.org/", "hyperlink", "rId2", mode=' TargetMode="External"'),
        rel("gone.xml", "header", "rId3"),
        "<other/>",
    )
    with opened(word(**{"word/_rels/document.xml.rels": rows, "word/notes.xml": "<a/>"}), WORD) as package:
        main = package.main
        assert package.related(main, "footnotes") == (Relation("rId1", "footnotes", "word/notes.xml"),)
        assert package.related(main, "hyperlink") == package.related(main, "header") == ()
        assert package.relations(main)[1].target == "https://example.org/"


def test_strict_names_are_told_as_the_usual_ones():
    seen = []
    data = (
        b'<w:a xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main" w:val="1">'
        b'<c:b xmlns:c="http://purl.oclc.org/ooxml/drawingml/chart"/><d/></w:a>'
    )
    ended = []
    walk_xml(data, Budget("x", WORD.limits), start=lambda tag, given: seen.append((tag, dict(given))), end=ended.append)
    word_name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    chart = "http://schemas.openxmlformats.org/drawingml/chart b"
    assert seen == [(f"{word_name} a", {f"{word_name} val": "1"}), (chart, {}), ("d", {})]
    assert ended == [chart, "d", f"{word_name} a"]


def test_a_budget_is_of_all_parts_together():
    data = word(text="<a>" + "x" * 600 + "</a>", other="<a>" + "x" * 600 + "</a>")
    with opened(data, limited(unpacked=1500)) as package:
        package.walk(package.main, start=lambda *_: None)
        with pytest.raises(UnreadableDocumentError, match="unpacks to more than 1500 bytes"):
            package.read("other")
    data = word(text="<a><b/><b/></a>", other="<a><b/><b/></a>")
    with opened(data, limited(elements=10)) as package:
        assert len(package.elements(package.main, "b")) == 2
        with pytest.raises(UnreadableDocumentError, match="more than 10 elements"):
            package.elements("other", "b")


@pytest.mark.parametrize(
    ("data", "bounds", "reason"),
    [
        (word(text="<a><b><c/></b></a>"), {"depth": 2}, "nested more than 2 deep"),
        (word(a="", b="", c=""), {"entries": 5}, "6 parts; 5 are allowed"),
        (word(), {"packed": 10}, "larger than 10 bytes"),
        (word(text="<a>" + "<p/>" * 400_000 + "</a>"), {}, "packed more than 400 times"),
        (word(text="<!DOCTYPE a><a/>"), {}, "document type"),
        (word(text="<a>"), {}, "damaged .*repair it in Word"),
    ],
)
def test_every_bound_is_told(data, bounds, reason):
    with pytest.raises(UnreadableDocumentError, match=reason), opened(data, limited(**bounds)) as package:
        package.walk(package.main, start=lambda *_: None)


def test_a_part_that_is_there_twice_or_damaged_or_missing_is_not_read():
    stream = io.BytesIO(word())
    with zipfile.ZipFile(stream, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("word/document.xml", "<b/>")
    with opened(stream.getvalue(), WORD) as package:
        with pytest.raises(UnreadableDocumentError, match="twice"):
            package.read("word/document.xml")
        with pytest.raises(UnreadableDocumentError, match="missing"):
            package.read("word/none.xml")
    broken = bytearray(word(text="<a>" + "x" * 100 + "</a>"))
    at = broken.index(b"word/document.xml") + 20
    broken[at : at + 4] = struct.pack("<I", 7)
    with opened(bytes(broken), WORD) as package, pytest.raises(UnreadableDocumentError, match="damaged"):
        package.read("word/document.xml")
    with opened(bytes(broken), WORD) as package, pytest.raises(UnreadableDocumentError, match="damaged"):
        rewritten(package, {})


@pytest.mark.parametrize(
    ("data", "reason"),
    [(b"\xd0\xcf\x11\xe0", r"save it in Excel as \.xlsx"), (b"", r"no \.xlsx"), (word()[:-30], "cut off")],
)
def test_what_is_no_zip_is_named(data, reason):
    with pytest.raises(UnreadableDocumentError, match=reason), opened(data, FORM, name="the form"):
        pass


def test_an_endless_source_is_read_no_further_than_it_may_be_long(tmp_path):
    class Endless(io.RawIOBase):
        given = 0

        def read(self, size=-1):
            self.given += min(size, 7)
            return b"x" * min(size, 7)

    endless = Endless()
    with pytest.raises(UnreadableDocumentError, match="larger than 20 bytes"):
        contents(endless, most=20)
    assert endless.given == 21
    link = tmp_path / "link.docx"
    link.symlink_to("/dev/zero")
    with pytest.raises(UnreadableDocumentError, match="larger than 1000 bytes"):
        contents(link, most=1000)


def test_sources_that_give_no_bytes_are_told(tmp_path):
    with pytest.raises(UnreadableDocumentError, match="rb"):
        contents(io.StringIO("x"), most=10)
    with pytest.raises(UnreadableDocumentError, match="No such file"):
        contents(tmp_path / "none", most=10)
    assert contents(io.BytesIO(b"x"), most=1, name="it") == ("it", b"x")


def test_a_file_is_written_again_with_its_pictures_and_no_clock():
    with opened(word(**{"a.bin": b"\x00\x01"}), WORD) as package:
        made = rewritten(package, {"new.xml": b"<new/>", "word/document.xml": b"<b/>"})
        assert package.name_of("WORD/document.xml") == "word/document.xml"
        assert package.name_of("none") == "none"
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert archive.read("a.bin") == b"\x00\x01"
        assert (archive.read("new.xml"), archive.read("word/document.xml")) == (b"<new/>", b"<b/>")
    with (
        opened(word(**{"a.bin": b"\x00" * 5000}), limited(packed=2000)) as package,
        pytest.raises(UnreadableDocumentError, match="unpack to more than 4000 bytes"),
    ):
        rewritten(package, {})


def test_the_clock_and_the_library_leave_no_trace():
    core = '<?xml version="1.0"?><p xmlns:dcterms="d"><dcterms:modified a="1"{}>{}</dcterms:modified></p>'
    first = zipped({"b.xml": core.format("", "2024-01-01T01:01:01Z"), "a.bin": b"\x00"})
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(zipfile.ZipInfo("b.xml", (2020, 1, 1, 1, 1, 2)), core.format(" ", "now"))
        archive.writestr("a.bin", b"\x00")
    made = without_clock(first, date(2024, 3, 31))
    assert made == without_clock(stream.getvalue(), date(2024, 3, 31))
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert archive.namelist() == ["a.bin", "b.xml"]
        assert b">2024-03-31T00:00:00Z<" in archive.read("b.xml")


def test_elements_are_found_by_local_names():
    data = b'<a xmlns="urn:x" xmlns:r="urn:r"><b r:id="1" n="2"/><c/></a>'
    assert elements(data, Budget("x", FORM.limits), "b") == [{"id": "1", "n": "2"}]


def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.docx")
    with pytest.raises(UnreadableDocumentError, match="it is a pipe, no file; save it as one"):
        contents(tmp_path / "pipe.docx", most=10)


XML_TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], include_characters="\t\n"), max_size=9)


@given(st.lists(st.tuples(XML_TEXT, XML_TEXT, XML_TEXT), max_size=4))
def test_xml_without_prefixes_is_written_in_its_canonical_form(parts):
    root = ET.Element("a")
    for first, second, inside in parts:
        ET.SubElement(root, "b", {"y": first, "x": second}).text = inside
    data = ET.tostring(root, encoding="utf-8")
    assert _rewritten(data) == ET.canonicalize(data.decode())


def test_a_path_that_no_system_has_is_refused():
    with pytest.raises(UnwritableFileError, match="null"):
        write_whole("a\0b", b"")
