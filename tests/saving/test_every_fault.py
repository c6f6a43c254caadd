"""A file with many mistakes: all are told at once, each with its place, and none that only follows from another."""

import pytest

from dangbo_report import from_json, load_report, to_json
from dangbo_report.errors import InvalidDocumentError
from dangbo_report.rules.samples import count, sample

WRONG = """
issuer = "dang-uy"
period = "quý III/2025"
date = 2025-10-03
summary = kết quả công tác
[directory]
level = "xã"
place = "Tân Bình"
parent_place = "Cần Thơ"
[indicators]
hoi-vien = { kind = "count", unit = "hội viên", name = "Hội viên" }
chi-bo = { kind = "count", unit = "chi bộ", nam = "Chi bộ" }
[letterhead]
issuer = "ĐẢNG ỦY XÃ TÂN BÌNH"
place = "Tân Bình"
[signature]
title = "BÍ THƯ"
name = "Nguyễn Văn A"
[facts.dang-uyy]
hoi-vien = "9 hội viên"
[facts.dang-uy]
hoi-vien = "9.5 hội viên"
chi-bo = "9 chi bộ"
hoi-vienn = "9 hội viên"
[[sections]]
heading = "KẾT QUẢ"
paragraph = ["Có {hoi-vien}."]
[[sections]]
heading = "NHIỆM VỤ"
paragraphs = ["Có {hoi-vien."]
"""
#: The place of every mistake, and what is said of it.
FAULTS = {
    "$": 'line 5: summary = kết quả công tác; a text stands in quotes: summary = "kết quả công tác"',
    "$.directory.level": 'level = "commune"',
    "$.indicators.chi-bo.nam": "no such field",
    "$.indicators.chi-bo.name": "missing",
    "$.facts.dang-uyy.hoi-vien.organisation": "did you mean dang-uy",
    "$.facts.dang-uy.hoi-vien.figure": "9.5 hội viên",
    "$.facts.dang-uy.hoi-vienn.indicator": "did you mean hoi-vien",
    "$.sections[0].paragraph": "no such field",
    "$.sections[1].body[0]": "brace",
}


def faults(text, tmp_path):
    path = tmp_path / "a.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InvalidDocumentError) as caught:
        load_report(path)
    return list(caught.value.faults)


def test_a_file_tells_all_its_mistakes_at_once(tmp_path):
    told = faults(WRONG, tmp_path)
    assert sorted(place for place, _ in told) == sorted(FAULTS)
    for place, reason in told:
        assert FAULTS[place] in reason, reason


@pytest.mark.parametrize("gone", ["[directory]", "[signature]", "[letterhead]", "[facts.dang-uy]", "[[sections]]"])
def test_a_line_that_is_no_toml_is_shown(gone, tmp_path):
    text = WRONG.replace("summary = kết quả công tác", 'summary = "kết quả"').replace(gone, gone[:-1], 1)
    (place, reason), *_ = faults(text, tmp_path)
    assert place == "$"
    assert reason.startswith("no TOML: ")
    number = text[: text.index(f"\n{gone[:-1]}\n")].count("\n") + 2
    assert reason.endswith(f"line {number}: {gone[:-1]}"), reason


def test_many_lines_without_quotes_are_told_together(tmp_path):
    text = WRONG.replace('"BÍ THƯ"', "BÍ THƯ  # chức vụ").replace('"Nguyễn Văn A"', "Nguyễn Văn A")
    told = faults(text, tmp_path)
    assert [reason.partition(";")[0].rpartition(": ")[2] for place, reason in told if place == "$"] == [
        "summary = kết quả công tác",
        "title = BÍ THƯ  # chức vụ",
        "name = Nguyễn Văn A",
    ]
    assert not [place for place, _ in told if place.startswith("$.signature")]


def test_a_level_that_cannot_be_guessed_accuses_no_organisation(tmp_path):
    told = faults(WRONG.replace('"xã"', '"làng"'), tmp_path)
    assert not [reason for _, reason in told if "no organisation" in reason]
    assert "$.facts.dang-uy.hoi-vien.figure" in dict(told)


def test_json_tells_faults_of_form_and_of_codes_together():
    report = sample("{a}", count("a", 5, "hộ"), count("b", 6, "hộ"), count("c", 7, "hộ"))
    data = to_json(report).decode().replace('"indicator":"b"', '"indicator":"bb"').replace('"value":7', '"value":"7"')
    with pytest.raises(InvalidDocumentError) as caught:
        from_json(data)
    told = dict(caught.value.faults)
    index = {code: number for number, code in enumerate(fact.indicator.code for fact in report.facts)}
    assert {place.partition("]")[0] for place in told} == {f"$.facts[{index['b']}", f"$.facts[{index['c']}"}


@pytest.mark.parametrize(
    "data", ["[]", "5", '{"facts": {}, "issuer": 5, "directory": [5]}', '{"facts": [5, {}], "indicators": [[]]}']
)
def test_a_document_that_is_none_at_all_is_told_as_such(data):
    with pytest.raises(InvalidDocumentError):
        from_json(f'{{"format": "dangbo-report", "kind": "report", "version": 2, "data": {data}}}')


def test_what_only_follows_from_another_fault_is_not_told():
    report = sample("{a}", count("a", 5, "hộ"), count("b", 6, "hộ"))
    data = to_json(report).decode().replace('"name":"Chỉ tiêu a"', '"name":5')
    with pytest.raises(InvalidDocumentError) as caught:
        from_json(data)
    assert [place for place, _ in caught.value.faults if place.startswith("$.facts")] == []
