"""Law 4 for the files of others: every figure of a document comes back from every kind of file that it is saved as."""

import io
import sys
from collections import Counter
from contextlib import suppress
from pathlib import Path

import pytest

from dangbo_report import audit, read_docx, render
from dangbo_report.errors import MissingExtraError, UnreadableDocumentError
from dangbo_report.files import FORMATS, Flow, doc_to_docx, formats, read_flow, word97, worker
from dangbo_report.files.pdf import read_pdf
from dangbo_report.findings import NoticeKind
from dangbo_report.reading.foreign import read_foreign
from dangbo_report.testing import sample_of_every_node

SAMPLES = Path(__file__).parent / "samples"
WORD = read_docx(SAMPLES / "sample.docx")


def figures(reading):
    """What is written, without the noun: only tagged figures say where it ends."""
    return Counter((mention.kind, mention.figure.value, mention.figure.step) for mention in reading.figures)


@pytest.mark.parametrize("form", ["doc", "odt", "pdf", "html"])
def test_law_4_what_libreoffice_saved_gives_back_every_figure(form):
    reading = read_foreign((SAMPLES / f"sample.{form}").read_bytes(), form, name="báo cáo")
    assert figures(reading) == figures(WORD)
    assert not [each for each in reading.notices if each.code in {NoticeKind.UNSEEN, NoticeKind.NOTHING_READ}]
    assert reading.outline.period == WORD.outline.period
    assert "[1] Gồm 7,09 tỷ đồng tiền mặt." in reading.text
    assert "Chỉ tiêu | Số liệu" in reading.text


@pytest.mark.parametrize("annex", [False, True])
def test_law_4_our_own_pdf_gives_back_every_figure(annex):
    report = sample_of_every_node()
    flow = read_pdf(render(report, "pdf", annex=annex))
    reading = read_foreign(render(report, "pdf", annex=annex), "pdf", name="báo cáo")
    assert flow.text == reading.text
    assert figures(reading) == figures(read_docx(render(report, "docx", annex=annex)))


@pytest.mark.parametrize("form", [*FORMATS, "xlsx", "doc"])
@pytest.mark.parametrize(
    "data", [b"", b"%PDF-1.7 nothing", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)]
)
def test_what_is_no_document_is_refused_or_said_to_be_empty(form, data):
    if form == "html" and data:
        assert not read_foreign(data, form, name="tệp.x").figures
        return
    with pytest.raises(UnreadableDocumentError) as caught:
        read_foreign(data, form, name="tệp.x")
    assert caught.value.name == "tệp.x"


@pytest.mark.parametrize("form", ["doc", "odt", "pdf"])
def test_a_file_that_is_cut_off_is_refused_or_read(form):
    data = (SAMPLES / f"sample.{form}").read_bytes()
    whole = figures(WORD)
    for kept in (100, len(data) // 2, len(data) - 100):
        with suppress(UnreadableDocumentError):
            assert figures(read_foreign(data[:kept], form, name="báo cáo")) <= whole


def test_what_could_not_be_seen_is_told_by_audit_and_an_empty_document_is_not_fine():
    told = audit(read_foreign(b"<p>K\xe1\xba\xbft n\xe1\xba\xa1p 5 nam.<img>", "html", name="x"))
    assert [(each.code, each.message) for each in told] == [("X004", "Không đọc được 1 hình ảnh hoặc biểu đồ.")]
    assert told.ok
    empty = audit(read_foreign(b"<p>", "html", name="x"))
    assert [each.code for each in empty] == ["X007"]
    assert not empty.ok


@pytest.mark.parametrize(("form", "function"), [(each.name, each.function) for each in FORMATS.values()])
def test_the_process_reads_bytes_and_writes_a_flow(form, function, monkeypatch):
    sample = (SAMPLES / f"sample.{form}").read_bytes()
    limits = []
    monkeypatch.setattr("resource.setrlimit", lambda *limit: limits.append(limit))
    monkeypatch.setattr(sys, "argv", ["", "", function])
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(sample)))
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BytesIO()))
    worker.serve()
    assert Flow.from_json(sys.stdout.buffer.getvalue()) == read_flow(sample, form)
    assert len(limits) == 2
    monkeypatch.setitem(sys.modules, "resource", None)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
    with pytest.raises(SystemExit):
        worker.serve()
    assert len(limits) == 2


def test_a_doc_becomes_a_docx_in_this_process_too():
    assert word97.doc_to_docx((SAMPLES / "sample.doc").read_bytes()).startswith(b"PK")
    with pytest.raises(ValueError, match=r"\S"):
        word97.doc_to_docx(b"")


@pytest.mark.parametrize(
    ("at", "byte", "said"), [(0, 0xDC, "of Word 6 or 95"), (11, 0x13, "locked by a password"), (0, 0, "is no .doc")]
)
def test_a_doc_that_is_not_read_is_named_for_what_it_is(at, byte, said):
    data = bytearray((SAMPLES / "sample.doc").read_bytes())
    head = data.index(b"\xec\xa5\x01\x01")  # of the stream in which Word keeps the text
    data[head + at] = byte
    with pytest.raises(ValueError, match=said):
        word97.doc_to_docx(bytes(data))


def test_a_missing_library_names_the_extra(monkeypatch):
    monkeypatch.setattr(formats, "find_spec", lambda _: None)
    with pytest.raises(MissingExtraError) as caught:
        doc_to_docx(b"")
    assert caught.value.extra == "files"


def test_what_is_larger_than_allowed_is_refused_before_any_library_sees_it():
    with pytest.raises(UnreadableDocumentError, match="larger than"):
        read_flow(bytes(FORMATS["html"].most + 1), "html")


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("import os; os._exit(9)", "no reason was given"),
        ("raise MemoryError", "MiB of memory"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGXCPU)", "longer than"),
    ],
)
def test_a_library_that_falls_is_told_and_takes_nobody_with_it(monkeypatch, code, said):
    monkeypatch.setattr(worker, "_START", code)
    with pytest.raises(UnreadableDocumentError, match=said):
        read_flow(b"<p>5", "html")


def test_a_library_that_does_not_end_is_killed(monkeypatch):
    monkeypatch.setattr(worker, "_START", "import time; time.sleep(600)")
    monkeypatch.setattr(worker, "PATIENCE", 0.2)
    with pytest.raises(UnreadableDocumentError, match="longer than"):
        read_flow(b"<p>5", "html")


def test_a_process_that_cannot_be_started_is_told(monkeypatch):
    monkeypatch.setattr(sys, "executable", str(SAMPLES))
    with pytest.raises(UnreadableDocumentError, match="no process"):
        read_flow(b"<p>5", "html")
