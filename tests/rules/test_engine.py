from datetime import date

import attrs
import pytest

from dangbo_report import Severity, validate
from dangbo_report.errors import UnknownRuleError
from dangbo_report.indicators import CountIndicator, Fact, FactBook, PercentOfTargetIndicator
from dangbo_report.reading import read_text
from dangbo_report.rules import Subject, run
from dangbo_report.rules.catalogue import CATALOGUE
from dangbo_report.rules.r001_unresolved_reference import UnresolvedReferenceRule
from dangbo_report.rules.samples import FRONT, FUND, FUND_FACT, QUARTER, YOUTH, count, sample


class Crashing:
    code = "T001"
    name = "crashing"
    severity = Severity.ERROR
    why = "."
    basis = "."

    def check(self, subject):
        raise ZeroDivisionError("oops")

    @staticmethod
    def violating():
        return sample("{an-sin}")

    clean = violating


def test_a_rule_that_crashes_is_a_finding_about_it_and_the_others_still_run():
    findings = validate(Crashing.violating(), rules=[Crashing(), *CATALOGUE], ignore=["R002"])
    assert [finding.code for finding in findings] == ["X001", "R001"]
    assert findings[0].message == (
        "Quy tắc T001 bị lỗi khi chạy (ZeroDivisionError: oops): phần còn lại của quy tắc này chưa được kiểm tra."
        " Các quy tắc khác vẫn chạy. Hãy báo cho người viết quy tắc."
    )
    assert findings[0].english == (
        "Rule T001 crashed (ZeroDivisionError: oops): what else it looks for was not checked."
        " The other rules ran. Tell its author."
    )
    assert findings[0].severity is Severity.ERROR
    assert not findings.ok


def test_an_unknown_rule_is_refused_with_the_likely_one():
    with pytest.raises(UnknownRuleError, match="did you mean 'unresolved-reference'") as caught:
        validate(sample("{an-sinh}"), ignore=["unresolved-refrence"])
    assert caught.value.name == "unresolved-refrence"
    with pytest.raises(LookupError, match="'Q'"):
        validate(sample("{an-sinh}"), select=["Q"])


def test_rules_of_others_join_as_class_or_as_instance_and_a_code_is_taken_once(plug_ins):
    plug_ins(one=Crashing, two=Crashing())
    found = [finding.code for finding in validate(sample("{an-sinh}"))]
    assert found == ["X001", "X002"]


def test_a_plug_in_that_cannot_be_loaded_is_a_finding(plug_ins):
    plug_ins(broken=ImportError("no such module"))
    findings = validate(sample("{an-sinh}"))
    assert [finding.code for finding in findings] == ["X002"]
    assert findings[0].message.startswith("Quy tắc broken không nạp được (ImportError: no such module) nên")
    assert findings[0].english.startswith("Rule broken could not be loaded (ImportError: no such module), so")
    assert "broken" in findings[0].message


def test_a_text_that_was_read_has_findings_in_its_order():
    findings = run(Subject.of_document(read_text("x" * 10)))
    assert len(findings) == 0
    assert findings.text == "x" * 10


def test_an_ambiguous_name_is_a_finding_with_every_meaning():
    members = CountIndicator("hoi-vien", "Hội viên", "người")
    facts = [Fact(members, body, QUARTER, members.of(number)) for number, body in enumerate((FRONT, YOUTH), 1)]
    report = attrs.evolve(sample("{hoi-vien}"), facts=FactBook(facts))
    report = attrs.evolve(report, sections=(attrs.evolve(report.sections[0], organisation=None),))
    (finding,) = UnresolvedReferenceRule().check(Subject.of_report(report))
    assert "{hoi-vien@mttq} hoặc {hoi-vien@doan}" in finding.message


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("{an-sinh.percent}", "không có chỉ tiêu nên không tính được"),
        ("{an-sinh.target}", "không có chỉ tiêu"),
        ("{an-sinh@doan}", "Có phải ý là {an-sinh@mttq}?"),
        ("{an-sinh, quý IV/2023}", "Có phải ý là {an-sinh@mttq}?"),
        ("{hoan-toan-khac}", "Hãy bổ sung số liệu"),
    ],
)
def test_what_cannot_be_resolved_says_why(text, meant):
    (finding,) = validate(sample(text), select=["R001"])
    assert meant in finding.message


def test_a_fact_of_another_period_is_there_to_compare_with():
    earlier = Fact(FUND, FRONT, QUARTER.previous(), FUND_FACT.figure)
    assert len(validate(sample("{an-sinh}", FUND_FACT, earlier))) == 0


def test_a_footnote_that_nothing_marks_is_a_finding():
    (finding,) = validate(sample("{an-sinh}", footnotes={"nguon": "x"}))
    assert (finding.code, finding.path) == ("R004", "footnotes[0]")


def test_an_issuer_that_has_ended_is_a_finding():
    report = sample("{an-sinh}")
    ended = attrs.evolve(report, issuer=attrs.evolve(report.issuer, active_until=date(2023, 12, 31)))
    (finding,) = validate(ended, select="P001")
    assert finding.path == "issuer"


def test_the_heir_of_a_body_is_named():
    ended = attrs.evolve(FRONT, active_until=date(2023, 12, 31), successor="mttq-moi")
    report = sample("{an-sinh}", Fact(FUND, ended, QUARTER, FUND_FACT.figure))
    (finding,) = validate(report, select="P001")
    assert "Số liệu thuộc về mttq-moi." in finding.message
    assert "belong to mttq-moi" in finding.message_in("en")


def test_a_percent_without_a_target_is_tested_for_any_whole_target():
    reached = PercentOfTargetIndicator("dat", "Tỷ lệ đạt", achieved="nguoi")
    report = sample(
        "{nguoi} {dat}", count("nguoi", 3, "người"), Fact(reached, FRONT, QUARTER, reached.figure("98,24%"))
    )
    (finding,) = validate(report)
    assert finding.code == "F001"
    assert "không có chỉ tiêu là số nguyên nào" in finding.message
