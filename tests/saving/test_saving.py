import os
from pathlib import Path

import attrs
import openpyxl
import pytest

from dangbo_report import load_report, render, save, validate
from dangbo_report.errors import (
    InvalidDocumentError,
    MissingExtraError,
    UnknownFormatError,
    UnreadableDocumentError,
    UnwritableFileError,
)
from dangbo_report.findings import Evidence, Finding, Findings
from dangbo_report.layouts import STATE_2020
from dangbo_report.rules.samples import sample
from dangbo_report.saving import as_text, save_findings

REPORT = sample("Vận động được {an-sinh}.")
EXAMPLE = Path(__file__).parents[2] / "examples" / "quarterly_report.toml"
MINIMAL = """\
issuer = "dang-uy"
period = "quý III/2025"
date = 2025-10-03
summary = "kết quả công tác quý III/2025"
indicators = { hoi-vien = { kind = "count", unit = "hội viên", name = "Hội viên" } }

[directory]
level = "commune"
place = "xã Tân Bình"
parent_place = "thành phố Cần Thơ"

[letterhead]
issuer = "ĐẢNG ỦY XÃ TÂN BÌNH"
place = "Tân Bình"
sign = "ĐU"

[signature]
title = "BÍ THƯ"
name = "Nguyễn Văn A"

[facts.dang-uy]
hoi-vien = ["120 hội viên", { figure = "115 hội viên", period = "quý III/2024" }]

[[sections]]
heading = "KẾT QUẢ"
paragraphs = "Có {hoi-vien}."
tables = { header = ["Hội viên"], rows = [["{hoi-vien.number}"]] }
"""


def written(tmp_path, text, name="r.toml"):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.txt", "text"),
        ("a.MD", "markdown"),
        ("a.html", "html"),
        ("a.docx", "docx"),
        ("a.csv", "csv"),
        ("a.xlsx", "xlsx"),
        ("a.ua.pdf", "pdf-ua"),
    ],
)
def test_the_suffix_says_the_format(tmp_path, name, kind):
    path = save(REPORT, tmp_path / name)
    made = render(REPORT, kind)
    assert path.read_bytes() == (made.encode() if isinstance(made, str) else made)
    assert [each.name for each in tmp_path.iterdir()] == [name]


def test_format_layout_and_annex_can_be_said(tmp_path):
    path = save(REPORT, str(tmp_path / "a.bin"), "text", layout=STATE_2020, annex=True)
    assert path.read_text("utf-8") == render(REPORT, "text", layout=STATE_2020, annex=True)


def test_json_is_loaded_again(tmp_path):
    assert load_report(save(REPORT, tmp_path / "a.json")) == REPORT


@pytest.mark.parametrize("name", ["a.doc", "a"])
def test_a_suffix_that_no_format_has_is_refused(tmp_path, name):
    with pytest.raises(UnknownFormatError, match=r"\.docx"):
        save(REPORT, tmp_path / name)
    assert not list(tmp_path.iterdir())


def test_what_cannot_be_written_leaves_what_was_there(tmp_path, monkeypatch):
    with pytest.raises(UnwritableFileError, match="cannot be written"):
        save(REPORT, tmp_path / "missing" / "a.txt")
    path = save(REPORT, tmp_path / "a.txt")
    before = path.read_bytes()

    def full(_descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        save(sample("Khác {an-sinh}"), path)
    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == ["a.txt"]


def test_the_toml_of_the_example_is_loaded():
    report = load_report(EXAMPLE)
    assert len(report.facts) == 151
    assert report.pads_counts
    assert validate(report).ok


def test_a_small_report_is_loaded_and_shows_its_figures(tmp_path):
    report = load_report(written(tmp_path, MINIMAL))
    assert "Có 120 hội viên." in render(report, "text")
    assert report.issuer.code == "dang-uy"
    assert len(report.facts) == 2


def test_bodies_lists_and_regimes_of_every_kind_are_loaded(tmp_path):
    more = MINIMAL + (
        'numbered = ["một", "hai"]\nlettered = "ba"\n[[sections.sections]]\nheading = "Con"\neach = "nothing"\n'
        '[bodies.dang-uy]\nheading = "x"\n[footnotes]\nn = "chú"\n[sums.hoi-vien]\nof_which = ["a"]\n'
        '[regime]\nkind = "state"\nname = "Báo cáo"\nreceiver = "dang-uy"\ncycle = "quarter"\n'
        '[[organisations]]\ncode = "khac"\nname = "Khác"\nkind = "front"\nlevel = "commune"\n'
    )
    report = load_report(written(tmp_path, more))
    assert "1- một" in render(report, "text")
    assert "khac" in report.directory
    assert report.facts.facts[0].of_which == ("a",)
    party = load_report(written(tmp_path, MINIMAL + '[regime]\nname = "A"\nreceiver = "dang-uy"\nlevel = "commune"\n'))
    assert party.regime


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ('period = "quý III/2025"', 'period = "quý V/2025"', r"\$\.period"),
        ('"120 hội viên"', '"nhiều"', r"\$\.facts\.dang-uy\.hoi-vien\.figure"),
        ("summary", "sumary", r"\$\.sumary: no such field; there are issuer"),
        ('level = "commune"', 'level = "làng"', r"\$\.directory: expected level"),
        ('kind = "count"', 'kind = "counts"', r"\$\.indicators\.hoi-vien: .*one of count"),
        ('kind = "count", ', "", r"\$\.indicators\.hoi-vien: .*one of count"),
        ("[[sections]]\nheading", "[[sections]]\nhead", r"\$\.sections\[0\]\.head: no such field; there are heading"),
        ("sign =", "singn =", r"\$\.letterhead\.singn: no such field"),
        ("2025-10-03", "1945-10-03", r"\$\.directory"),
        ("[facts.dang-uy]", "[facts", r"no TOML"),
        ("[facts.dang-uy]", f"x = {'9' * 5000}\n[facts.dang-uy]", r"no TOML: Exceeds the limit"),
        ("[facts.dang-uy]", f"[facts{'.a' * 100_000}]", r"no TOML: a key has more than 100 parts, line \d+: \[facts"),
        ("{hoi-vien}", "{hoi vien}", r"\$\.sections\[0\]\.body\[0\]"),
    ],
)
def test_a_fault_of_the_file_is_told_with_its_place(tmp_path, old, new, place):
    assert old in MINIMAL
    with pytest.raises(InvalidDocumentError, match=place):
        load_report(written(tmp_path, MINIMAL.replace(old, new)))


def test_the_catalogue_may_stand_beside_the_file_and_nowhere_else(tmp_path):
    inside = 'indicators = { hoi-vien = { kind = "count", unit = "hội viên", name = "Hội viên" } }'
    with pytest.raises(InvalidDocumentError, match="same folder"):
        load_report(written(tmp_path, MINIMAL.replace(inside, 'indicators = "../x.toml"')))
    with pytest.raises(UnreadableDocumentError, match=r"x\.toml"):
        load_report(written(tmp_path, MINIMAL.replace(inside, 'indicators = "x.toml"')))


@pytest.mark.parametrize(("name", "data"), [("a.docx", b""), ("a", b""), ("a.toml", b"\xff")])
def test_a_file_of_another_kind_is_refused(tmp_path, name, data):
    (tmp_path / name).write_bytes(data)
    with pytest.raises(UnreadableDocumentError, match=r"toml|UTF-8"):
        load_report(tmp_path / name)


FOUND = {
    "a.docx": Findings(
        [
            Finding(
                code="F001",
                rule="wrong-percent-of-target",
                severity="error",
                message="=Sai",
                english="wrong",
                span=(5, 8),
                evidence=[Evidence("Hai")],
            ),
            Finding(code="R001", severity="info", message="b", english="b", path="x"),
        ],
        text="Một. Hai 2. Ba.",
    ),
    "b.docx": Findings(),
}


def test_findings_are_saved_as_text_json_and_workbook(tmp_path):
    assert "Không có phát hiện nào." in save_findings(FOUND, tmp_path / "f.txt").read_text("utf-8")
    text = save_findings(FOUND, tmp_path / "f.json").read_text("utf-8")
    assert '"rule": "wrong-percent-of-target"' in text
    assert '"sentence": "Hai 2."' in text
    sheet = openpyxl.load_workbook(save_findings(FOUND, tmp_path / "f.xlsx")).worksheets[0]
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[1] == ("a.docx", "F001", "wrong-percent-of-target", "error", 1, 6, "Hai 2.", "=Sai")
    assert sheet.cell(2, 8).data_type == "s"
    assert as_text(FOUND).startswith("== a.docx\n1:6: F001 LỖI")
    with pytest.raises(UnknownFormatError):
        save_findings(FOUND, tmp_path / "f.pdf")


def test_a_workbook_of_findings_needs_its_extra(tmp_path, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "openpyxl", None)
    with pytest.raises(MissingExtraError, match="xlsx"):
        save_findings(FOUND, tmp_path / "f.xlsx")


def test_a_report_that_is_evolved_is_another_file(tmp_path):
    one, other = save(REPORT, tmp_path / "a.json"), save(attrs.evolve(REPORT, summary="khác"), tmp_path / "b.json")
    assert one.read_bytes() != other.read_bytes()


def test_a_report_without_its_day_is_told_what_is_missing(tmp_path):
    bodies = (
        """organisations = [{ code = "dang-uy", name = "Đảng ủy xã", kind = "party_committee", level = "commune" }]\n"""
    )
    start, end = MINIMAL.index("[directory]"), MINIMAL.index("[letterhead]")
    path = written(tmp_path, bodies + MINIMAL[:start].replace("date = 2025-10-03\n", "") + MINIMAL[end:])
    with pytest.raises(InvalidDocumentError, match="date"):
        load_report(path)
