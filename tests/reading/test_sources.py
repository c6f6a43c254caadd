import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dangbo_report import annotate, audit, read, read_docx, read_text, render
from dangbo_report.errors import UnreadableDocumentError
from dangbo_report.reading.kinds import kind_of
from dangbo_report.testing import sample_of_every_node

from .word import docx, paragraph

TEXT = "Vận động được 7,09 tỷ đồng, đạt 23,6% kế hoạch."
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def packed(*names, **parts):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in names:
            archive.writestr(name, "")
        for name, text in parts.items():
            archive.writestr(name, text)
    return file.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_text_is_read_in_the_encodings_that_it_can_say(encoding, tmp_path):
    path = tmp_path / "không tên"
    path.write_bytes(TEXT.encode(encoding))
    assert read(path) == read(path.read_bytes()) == read(io.BytesIO(path.read_bytes())) == read(TEXT) == read_text(TEXT)


def test_a_document_is_known_by_its_content_and_not_by_its_name(tmp_path):
    path = tmp_path / "bao-cao.txt"
    path.write_bytes(render(sample_of_every_node(), "docx"))
    assert read(path).outline.period is not None
    page = tmp_path / "bao-cao.doc"
    page.write_text(f"<html><p>{TEXT}", encoding="utf-8")
    assert read(page).mentions == read_text(f"{TEXT}\n").mentions


BROKEN = render(sample_of_every_node(), "docx")


@pytest.mark.parametrize("data", [b"PK\x03\x04", BROKEN[:3000], b"{\\rtf1 x}", b"\xff", b"%PDF-1.7", OLE + b"0" * 600])
def test_what_has_no_path_is_called_as_whoever_sent_it_called_it(data):
    for source in (data, io.BytesIO(data)):
        with pytest.raises(UnreadableDocumentError) as caught:
            read(source, name="hong.docx")
        assert caught.value.name == "hong.docx"
    for call in (lambda: read_docx(data, name="hong.docx"), lambda: annotate(data, [], name="hong.docx")):
        with pytest.raises(UnreadableDocumentError, match=r"'hong\.docx' cannot be read"):
            call()


@pytest.mark.parametrize("name", ["bao-cao.docx", " Báo cáo quý I.DOC ", "C:\\báo cáo\\quý I.pdf", "./a.txt", "a.odt"])
@pytest.mark.parametrize("call", [read, audit])
def test_the_name_of_a_file_is_no_text(name, call):
    with pytest.raises(UnreadableDocumentError, match=r"give Path\('"):
        call(name)


@pytest.mark.parametrize(
    "text", ["Xem tệp bao-cao.docx\nđã gửi.", "Theo www.abc.vn", "", "Kết nạp 12 đảng viên. Hết.doc."]
)
def test_a_text_that_names_a_file_is_a_text(text):
    assert read(text).text == text


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"{\\rtf1 abc", "an RTF file; open it in Word"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related; x", "MHTML"),
        (b"\x89PNG\r\n", "a picture; read its letters first"),
        (b"\xff\xd8\xff\xe0", "a picture"),
        (b"II*\0", "a picture"),
        (b"AT&TFORM", "DjVu"),
        (b"%!PS-Adobe", "PostScript"),
        (b"\x1f\x8b", "archive"),
        (b'<?xml version="1.0"?><?mso-application progid="Word.Document"?>', "Word XML document of 2003"),
        (b"<?xml version='1.0'?><a/>", "an XML file"),
        (packed("ppt/presentation.xml"), "slides"),
        (packed(mimetype="application/vnd.oasis.opendocument.spreadsheet"), "OpenDocument file, but no text"),
        (OLE + b"0" * 600 + "EncryptedPackage".encode("utf-16-le"), "locked by a password"),
        (OLE + "Workbook".encode("utf-16-le"), r"\.xls"),
        (OLE, "old Office program"),
        ("Kết nạp 12".encode("utf-16-le"), "no text and no document"),
        (b"\xff\xfe5", "UTF-16"),
        ("Tæ chøc §¶ng bé".encode("latin-1"), "not in UTF-8"),
        (bytes.fromhex("4b d5 74 20 6e b9 70 20 ae b6 6e 67 20 a8"), "TCVN3"),
        ("đại hội đảng bộ".encode("cp1258", "ignore"), "Windows-1258"),
        (b"12 \xff", "it is not in UTF-8;"),
        (b"PK\x03\x04", "cut off"),
        (packed("word/nothing.xml"), "no Word document"),
    ],
)  # fmt: skip
def test_what_is_not_read_is_named_with_the_way_out(data, said):
    with pytest.raises(UnreadableDocumentError, match=said):
        read(data)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\n%PDF-1.4", "pdf"),
        (OLE + "WordDocument".encode("utf-16-le"), "doc"),
        (packed("xl/workbook.xml"), "xlsx"),
        (packed(mimetype="application/vnd.oasis.opendocument.text"), "odt"),
        (packed(**{"content.xml": "", "META-INF/manifest.xml": "", "mimetype": "x"}), "odt"),
        (b"<!-- a --><!DOCTYPE html>", "html"),
        ("<html>".encode("utf-16"), "html"),
        (b"\xef\xbb\xbf<HTML>", "html"),
        (b"a < b", "text"),
        (b"", "text"),
    ],
)
def test_kinds_are_told_by_their_first_bytes(data, kind):
    assert kind_of(data, "x") == kind


@given(st.binary(max_size=200), st.sampled_from([b"", b"PK\x03\x04", OLE, b"<html>", b"{\\rtf", b"\xff\xfe"]))
def test_any_bytes_are_of_some_kind_or_refused(data, head):
    try:
        kind = kind_of(head + data, "x")
    except UnreadableDocumentError:
        return
    assert kind in {"docx", "doc", "pdf", "odt", "xlsx", "html", "text"}


def test_an_endless_file_is_refused_at_its_limit(tmp_path):
    link = tmp_path / "bao-cao.txt"
    link.symlink_to("/dev/zero")
    with pytest.raises(UnreadableDocumentError, match="larger than"):
        read(link)


@pytest.mark.parametrize("data", [b"", b" \n", b"<html><img>", docx(paragraph(""))])
def test_a_document_without_a_letter_does_not_pass_for_a_clean_one(data):
    findings = audit(data)
    assert [each.code for each in findings if each.code == "X007"] == ["X007"]
    assert not findings.ok


DOCX = render(sample_of_every_node(), "docx")


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"\xff\xd8\xff\xe0" + b"0" * 100, "Tệp là ảnh hoặc bản quét"),
        (b"{\\rtf1 x}", "Tệp không thuộc loại đọc được. Hãy mở bằng Word"),
        (OLE + b"0" * 600 + "EncryptedPackage".encode("utf-16-le"), "Tệp có mật khẩu"),
        (OLE + b"0" * 600 + "PowerPoint Document".encode("utf-16-le"), "Tệp là bài trình chiếu"),
        (DOCX[:2000], "Tệp bị hỏng hoặc bị cắt giữa chừng"),
        (b"Rar!" + b"0" * 100, "Tệp nén không phải là văn bản"),
        (bytes(range(256)), "Tệp không thuộc loại đọc được"),
        ("Kết nạp".encode("utf-16-le") + b"\xff", "Tệp không thuộc loại đọc được"),
        ("Kết nạp".encode("cp1258", "ignore") + b"\xd2", "Tệp văn bản không theo bảng mã Unicode"),
        (b"%PDF-1.4 x", "Tệp PDF bị hỏng"),
    ],
)
def test_what_cannot_be_read_is_told_in_vietnamese(data, told):
    with pytest.raises(UnreadableDocumentError) as caught:
        read(data)
    assert caught.value.message_vi.startswith(told)
    assert "Hãy " in caught.value.message_vi


def test_what_its_sender_calls_a_file_is_told_too():
    with pytest.raises(UnreadableDocumentError) as caught:
        read(b"{\\rtf1 x}", name="bao-cao.rtf")
    assert caught.value.message_vi.startswith("“bao-cao.rtf”: Tệp không thuộc loại đọc được.")
