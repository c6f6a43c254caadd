"""Auditing: from a document to its findings."""

import json
from pathlib import Path

import pytest

from dangbo_report.auditing import audit, validation_report
from dangbo_report.errors import UnreadableDocumentError
from dangbo_report.findings import Severity
from dangbo_report.reading import read_text, sources
from dangbo_report.rules import DRAFT, Profile
from dangbo_report.rules.sample_texts import DOCUMENT
from dangbo_report.rules.samples import sample_with_parts

from .reading.word import docx, paragraph

WRONG = "Đạt 15/20 chỉ tiêu, còn lại 6 chỉ tiêu."


def test_text_paths_and_readings_are_audited_alike(tmp_path):
    text, word = tmp_path / "a.txt", tmp_path / "a.docx"
    text.write_text(WRONG, encoding="utf-8")
    word.write_bytes(docx(paragraph(WRONG)))
    for source in (WRONG, text, word, read_text(WRONG)):
        assert [finding.code for finding in audit(source)] == ["F010"]


def test_a_finding_stands_at_its_place():
    findings = audit(f"Dòng đầu.\n{WRONG}")
    assert "2:5: F010" in str(findings)
    assert findings.text[slice(*findings[0].span)] == "15/20 chỉ tiêu"


def test_a_document_without_fault_has_no_finding():
    assert len(audit(DOCUMENT)) == 0


def test_rules_are_chosen_and_weighed():
    assert len(audit(WRONG, ignore=["F"])) == 0
    assert audit(WRONG, profile=Profile(name="x", weights={"F010": "info"}))[0].severity is Severity.INFO
    assert len(audit(WRONG, profile=Profile(name="x", weights={"F": "off"}))) == 0


def test_a_draft_may_lack_what_comes_later():
    assert {finding.severity for finding in audit(DOCUMENT.split("Nơi nhận")[0], profile=DRAFT)} == {Severity.INFO}


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [("a.txt", b"\xff5", "UTF-8"), ("a.txt", None, "a.txt"), ("a.docx", b"PK\x03\x04", "cut off")],
)
def test_a_file_that_cannot_be_read_is_refused(tmp_path, name, data, reason):
    path = tmp_path / name
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(UnreadableDocumentError, match=reason):
        audit(path)


def test_a_text_beyond_any_report_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(sources, "MAX_BYTES", 3)
    path = Path(tmp_path, "a.txt")
    path.write_text(WRONG, encoding="utf-8")
    with pytest.raises(UnreadableDocumentError, match="larger than 3 bytes"):
        audit(path)


def test_the_validation_report_tells_every_claim_with_its_result():
    text = (
        f"{WRONG} Có 56 chi bộ tốt, chiếm 98,24%. Ước đạt 12 tỷ đồng, bằng 60% kế hoạch. Mở 9 lớp, trong đó 5 lớp mới."
    )
    rows = json.loads(validation_report(read_text(text)))
    assert [(row["rule"], row["result"], row["severity"]) for row in rows] == [
        ("F010", "0", "error"),
        ("F005", "0", "warning"),
        ("F001", "NA", "error"),
        ("F003", "1", "error"),
    ]
    assert rows[0]["source"] == {"text": "15/20 chỉ tiêu", "span": [4, 18], "path": None}


def test_the_validation_report_of_a_report_names_paths():
    (row,) = json.loads(validation_report(sample_with_parts(9, 5, 3)))
    assert (row["rule"], row["result"], row["source"]["path"]) == ("F002", "0", "facts[0]")
