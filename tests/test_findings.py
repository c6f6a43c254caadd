import json

import attrs
import pytest

from dangbo_report import Finding, Findings, Severity, audit, read_text
from dangbo_report.findings import Evidence, NoticeKind, notice

TEXT = (
    "Dòng một.\nVận động được 7,09 tỷ đồng, đạt 26,3% kế hoạch năm của huyện theo nghị quyết đã ban hành từ đầu năm.\n"
)
START = TEXT.index("26,3%")


def finding(severity="error", **where):
    return Finding(code="F001", severity=severity, message="Sai tỷ lệ.", english="Wrong percent.", **where)


FOUND = Findings(
    [finding(span=(START, START + 5), evidence=[Evidence("26,3%", span=(START, START + 5))]), finding("warning")], TEXT
)


def test_findings_are_a_sequence():
    assert len(FOUND) == 2
    assert FOUND[0].span == (START, START + 5)
    assert list(FOUND[1:]) == [finding("warning")]
    assert FOUND[1:].text == TEXT
    assert FOUND[1] in FOUND


def test_only_errors_make_them_not_ok():
    assert not FOUND.ok
    assert FOUND[1:].ok
    assert FOUND.errors == (FOUND[0],)
    assert FOUND.warnings == (FOUND[1],)
    assert FOUND.of(Severity.INFO) == ()
    assert FOUND[0].family == "F"


def test_they_show_line_column_excerpt_and_caret():
    place, excerpt, carets, rest = str(FOUND).split("\n")
    assert place == "2:33: F001 LỖI: Sai tỷ lệ."
    assert excerpt.startswith("    Vận động được 7,09 tỷ đồng")
    assert carets.index("^") == excerpt.index("26,3%")
    assert carets.count("^") == 5
    assert rest == "$: F001 CẢNH BÁO: Sai tỷ lệ."


def test_they_speak_english():
    assert "F001 ERROR: Wrong percent." in FOUND.in_language("en")
    assert Findings().in_language("en") == "Nothing was found."
    assert FOUND[0].message_in("vi") == "Sai tỷ lệ."


def test_the_path_of_a_report_is_shown():
    assert str(Findings([finding("info", path="sections[0]")])) == "sections[0]: F001 LƯU Ý: Sai tỷ lệ."


@pytest.mark.parametrize("span", [(0, 0), (len(TEXT), len(TEXT)), (0, len(TEXT)), (len(TEXT) - 1, len(TEXT))])
def test_any_span_has_an_excerpt(span):
    assert "^" in str(Findings([finding(span=span)], TEXT))


def test_json_holds_it_all():
    first, second = json.loads(FOUND.to_json())
    assert (first["line"], first["column"], first["evidence"][0]["text"]) == (2, 33, "26,3%")
    assert second["message_en"] == "Wrong percent."
    assert "line" not in second


@pytest.mark.parametrize("kind", NoticeKind)
def test_what_a_reader_did_not_see_is_told_by_audit(kind):
    said = notice(kind, "Trang 2 là ảnh quét.", "Page 2 is a scan.")
    findings = audit(attrs.evolve(read_text("Kết nạp 12 đảng viên."), notices=(said,)))
    assert list(findings) == [said]
    assert findings.ok is (kind not in {NoticeKind.NOTHING_READ, NoticeKind.OLD_LETTERS})


def test_a_finding_alone_reads_as_a_line():
    found = Finding(code="F010", severity="error", message="Sai.", english="Wrong.", span=(12, 18))
    assert str(found) == "F010 LỖI: Sai. (ký tự 12–18)"
    assert f"{attrs.evolve(found, severity='warning', span=None, path='facts[0]')}" == "F010 CẢNH BÁO: Sai. (facts[0])"
    looked = attrs.evolve(found, severity="info", span=None, accepted="đã đối chiếu")
    assert str(looked) == "F010 LƯU Ý: Sai. [đã chấp nhận: đã đối chiếu]"
    assert repr(found).startswith("Finding(code='F010'")


def test_a_long_line_is_cut_where_dots_say_so():
    text = f"{'đầu ' * 40}Đạt 15/20 chỉ tiêu, còn lại 6 chỉ tiêu{', cuối' * 40}."
    _, shown, carets = str(audit(text)).split("\n")[:3]
    assert shown.startswith("    …")
    assert shown.endswith("…")
    assert shown[carets.index("^") : carets.rindex("^") + 1] == "6 chỉ tiêu"
    whole = str(audit("Đạt 15/20 chỉ tiêu, còn lại 6 chỉ tiêu."))
    assert "…" not in whole
