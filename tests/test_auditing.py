"""Auditing: from a document to its findings."""

import json
from importlib import import_module
from pathlib import Path

import attrs
import pytest

from dangbo_report.auditing import audit, validation_report
from dangbo_report.errors import UnreadableDocumentError
from dangbo_report.findings import Severity
from dangbo_report.reading import read_text, sources
from dangbo_report.renderers import render
from dangbo_report.report import Capacity, Paragraph, Section, Signature
from dangbo_report.rules import DRAFT, Profile
from dangbo_report.rules.sample_texts import DOCUMENT
from dangbo_report.rules.samples import (
    sample,
    sample_with_parts,
    sample_with_percent,
    sample_with_share,
    sample_with_stock,
)

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
    assert "2:29: F010" in str(findings)
    assert findings.text[slice(*findings[0].span)] == "6 chỉ tiêu"


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
        f"{WRONG} 56 chi bộ tốt, chiếm 98,24%. Thu khoảng 12 tỷ đồng, bằng 60% kế hoạch. Mở 9 lớp, trong đó 5 lớp mới."
    )
    rows = json.loads(validation_report(read_text(text)))
    assert [(row["rule"], row["result"], row["severity"]) for row in rows] == [
        ("F010", "0", "error"),
        ("F005", "0", "warning"),
        ("F001", "NA", "error"),
        ("F003", "1", "error"),
    ]
    assert rows[0]["source"] == {"text": "6 chỉ tiêu", "span": [28, 38], "path": None}


def test_the_validation_report_of_a_report_names_paths():
    (row,) = json.loads(validation_report(sample_with_parts(9, 5, 3)))
    assert (row["rule"], row["result"], row["source"]["path"]) == ("F002", "0", "facts[0]")


def test_a_report_is_judged_by_its_facts_and_by_its_sentences_and_each_thing_is_told_once():
    gifts = "Trao 195 suất quà, mỗi suất 600 nghìn đồng, tổng 97,5 triệu đồng."
    typed = f"Vận động được {{an-sinh}}, đạt {{an-sinh-dat}} kế hoạch. {gifts}"
    wrong = sample_with_percent("26,3%")
    section = attrs.evolve(wrong.sections[0], body=(Paragraph(typed),))
    findings = audit(attrs.evolve(wrong, sections=(section,)), ignore=("D", "R003"))
    assert [(finding.code, finding.path) for finding in findings] == [("F001", "facts[1]"), ("F008", None)]
    assert "195 suất quà × 600 nghìn đồng" in findings[1].message
    assert findings.text[slice(*findings[1].evidence[0].span)] in gifts


def test_a_report_that_cannot_be_composed_is_told():
    assert [finding.code for finding in audit(sample("Vận động {an-sin}."), ignore="R002")] == ["R001"]
    deputy = Signature(title="BÍ THƯ", name="Nguyễn Văn A", capacity=Capacity.DEPUTY)
    report = attrs.evolve(sample("Vận động {an-sinh}."), signature=deputy)
    (told,) = audit(report).errors
    assert told.code == "X007"
    assert "câu chữ chưa được rà soát" in told.message


def test_what_facts_and_sentences_say_alike_is_one_finding():
    stock = sample_with_stock(stock=100, increase=120)
    for report in (sample_with_parts(9, 5, 3), sample_with_share(56, 57, "89,25%"), stock):
        assert len(audit(report).errors) == 1


def test_a_heading_without_text_is_told_once():
    report = sample("Vận động được {an-sinh}.")
    report = attrs.evolve(report, sections=(*report.sections, Section("NHẬN XÉT, ĐÁNH GIÁ")))
    assert [finding.code for finding in audit(report, ignore="D")] == ["S001"]


def test_a_claim_that_no_rule_judges_has_a_row_without_a_result(monkeypatch):
    module = import_module("dangbo_report.auditing.validation_report")
    monkeypatch.setattr(module, "installed_rules", lambda: ((), ()))
    (row,) = json.loads(validation_report(read_text("Có 9 văn bản (5 kế hoạch và 4 công văn).")))
    assert (row["rule"], row["severity"], row["result"], row["verdict"]) == (None, None, "NA", "holds")


@pytest.mark.parametrize(
    ("recipients", "field"),
    [
        ([], "Report(recipients=Recipients(names=[…], archive=…))"),
        (["Văn phòng Tỉnh ủy"], "Recipients(archive=…)"),
    ],
)
def test_what_the_form_of_a_report_lacks_is_told_with_its_field(recipients, field):
    report = attrs.evolve(sample("Vận động được {an-sinh}."), recipients=recipients)
    (found,) = (each for each in audit(report) if each.code == "D001")
    assert found.message.endswith(f"Hãy khai {field}.")
    assert found.english.endswith(f"Write {field}.")
    (read,) = (each for each in audit(read_text(render(report, "text"))) if each.code == "D001")
    assert "Report" not in read.message
    assert "Recipients" not in read.message
