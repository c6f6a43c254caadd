"""Plug-ins that misbehave: each is a finding that names it, what it found before stays, and the others run."""

import sys
import time
from itertools import count as numbers
from types import ModuleType

import pytest

from dangbo_report import Finding, Severity, audit, read_text, validate
from dangbo_report.auditing import validation_report
from dangbo_report.claims import Breakdown
from dangbo_report.figures import parse_figure
from dangbo_report.findings import Evidence
from dangbo_report.rules import Subject, finding, running
from dangbo_report.rules.catalogue import CATALOGUE
from dangbo_report.rules.f002_breakdown import PARTS_THAT_DO_NOT_ADD_UP
from dangbo_report.rules.samples import sample, sample_with_parts

WRONG = sample_with_parts(9, 5, 3)


class Odd:
    """A rule of somebody else; `check` is what a test makes of it."""

    code = "T001"
    name = "odd"
    severity = Severity.WARNING
    why = "Because."
    basis = "Nothing."

    def __init__(self, found=()):
        self.found = found

    def check(self, _subject):
        return self.found(self) if callable(self.found) else self.found

    @staticmethod
    def violating():
        return ""

    clean = violating


class MuteError(Exception):
    def __str__(self):
        raise RuntimeError("no words")


def one(rule):
    return finding(rule, "Thấy một chỗ. Hãy sửa.", "Found one.", path="sections")


def with_a_span(rule):
    yield one(rule)
    yield Finding(code=rule.code, severity=rule.severity, message="m", english="e", span=("a", "b"))


def beyond_the_text(rule):
    yield finding(rule, "m", "e", span=(0, 10**6))


def mute(rule):
    yield one(rule)
    raise MuteError


def leaving(rule):
    yield one(rule)
    sys.exit(3)


def of_another_type(rule):
    yield one(rule)
    yield 1


def going(rule):
    yield one(rule)
    raise GeneratorExit


@pytest.mark.parametrize(
    ("check", "kept", "said"),
    [
        ([1], 0, "gave a int, which is no Finding"),
        (None, 0, "TypeError"),
        (5, 0, "TypeError"),
        (with_a_span, 1, "span"),
        (beyond_the_text, 0, "lies beyond the text"),
        (mute, 1, "MuteError: ?"),
        (leaving, 1, "SystemExit: 3"),
        (of_another_type, 1, "gave a int"),
        (going, 1, "GeneratorExit"),
    ],
)
def test_a_rule_that_misbehaves_is_told_and_the_others_run(check, kept, said):
    findings = validate(WRONG, rules=[Odd(check), *CATALOGUE])
    assert {each.code for each in findings.errors} == {"X001", "F002"}
    assert [each.code for each in findings.warnings] == ["T001"] * kept
    (told,) = (each for each in findings if each.code == "X001")
    assert "T001" in told.message
    assert said in told.english
    assert not findings.ok


def test_a_rule_without_an_end_is_stopped(monkeypatch):
    monkeypatch.setattr(running, "MOST_FINDINGS", 50)
    findings = validate(WRONG, rules=[Odd(lambda rule: (one(rule) for _ in numbers())), *CATALOGUE])
    assert [each.code for each in findings].count("T001") == 50
    assert {each.code for each in findings.errors} == {"X001", "F002"}
    assert "more than 50 things" in next(each for each in findings if each.code == "X001").english


def test_a_rule_may_be_given_a_time():
    def late(rule):
        yield one(rule)
        time.sleep(30)

    findings = validate(WRONG, rules=[Odd(late), *CATALOGUE], seconds=1)
    assert {each.code for each in findings.errors} == {"X001", "F002"}
    assert [each.code for each in findings.warnings] == ["T001"]
    assert "after 1 seconds" in next(each for each in findings if each.code == "X001").english
    assert [each.code for each in validate(WRONG, seconds=60)] == ["F002"]


def unlike(**members):
    return type("Bad", (Odd,), members)()


def refusing(_):
    raise ZeroDivisionError


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        (object(), "is no rule (AttributeError"),
        (ModuleType("house"), "is a module"),
        (Odd, ""),
        (lambda: Odd, "is no rule (AttributeError"),
        (unlike(code=property(refusing)), "is no rule (ZeroDivisionError"),
        (unlike(code=7), "has no text as code"),
        (unlike(code=""), "has no text as code"),
        (unlike(name=7), "has no text as name"),
        (unlike(severity="error"), "has a severity"),
        (unlike(check=5), "has no method check"),
        (unlike(code="F002"), "has the code F002 of another rule"),
        (type("Bad", (Odd,), {"__init__": refusing}), "could not be loaded (ZeroDivisionError)"),
    ],
)
def test_what_is_no_rule_is_told_and_the_others_run(plug_ins, rule, said):
    plug_ins(house=rule)
    findings = validate(WRONG)
    assert {each.code for each in findings.errors} == ({"F002", "X002"} if said else {"F002"})
    assert all(said in each.english and "house" in each.message for each in findings if each.code == "X002")


class Loud(str):
    __slots__ = ()

    def __hash__(self):
        raise ZeroDivisionError


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        (unlike(code=7), "has no text as code"),
        (unlike(code=property(refusing)), "is no rule (ZeroDivisionError"),
        (unlike(code=Loud("T001")), "has no text as code"),
    ],
)
def test_a_rule_that_is_given_and_is_none_is_told_and_the_others_run(rule, said):
    findings = validate(WRONG, rules=[rule, *CATALOGUE])
    assert {each.code for each in findings.errors} == {"F002", "X002"}
    assert said in next(each.english for each in findings if each.code == "X002")


def test_who_waits_may_end_a_rule():
    def stopped(_rule):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        validate(WRONG, rules=[Odd(stopped)])


class Lost(Breakdown.__mro__[1]):
    kind = "lost"

    def judged(self):
        raise KeyError("gone")


def test_a_claim_that_cannot_be_judged_is_told_at_its_place_and_the_others_are_judged():
    parts = tuple(map(parse_figure, ("5 đơn", "3 đơn")))
    good = Breakdown(total=parse_figure("9 đơn"), parts=parts, evidence=(Evidence("9 đơn", span=(0, 5)),))
    bad = Breakdown(
        total=parse_figure("9 đơn"), parts=parts, bindings=(Lost(),), evidence=(Evidence("09 đơn", span=(7, 13)),)
    )
    found = list(PARTS_THAT_DO_NOT_ADD_UP.check(Subject(claims=(good, bad, good))))
    assert [(each.code, each.span) for each in found] == [("F002", (0, 5)), ("X001", (7, 13)), ("F002", (0, 5))]
    assert "“09 đơn”: chỗ này chưa được kiểm tra" in found[1].message


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Thu 12/15 tỷ đồng (đạt 80).", set()),
        ("Vận động 62.515.000/53.781.000 đồng (trong đó huyện 30.000.000, xã 32.515.000)", set()),
        ("Kế hoạch 0 hộ, thực hiện 5 hộ, đạt 100% kế hoạch.", {"F001"}),
        ("Nam 12 đồng chí, chiếm 60%; nữ 8/20 đồng chí, chiếm 40%.", set()),
        (
            "Kế hoạch 0 hộ, thực hiện 5 hộ, đạt 100% kế hoạch. Thu 7,09 tỷ đồng, đạt 26,3% kế hoạch (30 tỷ đồng).",
            {"F001"},
        ),
        (
            "Các xã có tỷ lệ cao, cụ thể xã A có 12/66 đạt 18%; B 18/73 đạt 25%; C 19/65 đạt 29%; D 32/100 đạt 32%.",
            set(),
        ),
    ],
)
def test_no_text_stops_an_audit(text, codes):
    found = audit(text)
    assert not [each for each in found if each.code == "X001"]
    assert codes <= {each.code for each in found}
    assert validation_report(read_text(text)) is not None


def test_what_is_accepted_stays_listed_and_no_longer_blocks():
    (error,) = validate(WRONG)
    findings = validate(WRONG, accepted={error.fingerprint: "Đã hỏi Văn phòng ngày 02/4."})
    assert findings.ok
    assert findings.errors == ()
    assert [each.accepted for each in findings.accepted] == ["Đã hỏi Văn phòng ngày 02/4."]
    assert "[đã chấp nhận: Đã hỏi Văn phòng ngày 02/4.]" in str(findings)
    assert "[accepted: Đã hỏi" in findings.in_language("en")
    assert error.fingerprint in findings.to_json()


def test_a_fingerprint_does_not_hang_on_what_is_far_away():
    text = "Trao 195 suất quà, mỗi suất 600 nghìn đồng, tổng trị giá 97,5 triệu đồng."
    (alone,), (below,) = audit(text), audit(f"Các ban làm tốt.\n\n{text}\nKết quả tốt.")
    assert alone.span != below.span
    assert alone.fingerprint == below.fingerprint
    (other,) = audit(text.replace("195", "196"))
    assert other.fingerprint != alone.fingerprint


def test_nothing_is_accepted_without_a_reason_and_no_check_that_did_not_happen():
    with pytest.raises(ValueError, match="a reason for each fingerprint"):
        validate(WRONG, accepted={"F002-0": " "})
    crash = Odd(refusing)
    (told,) = validate(sample("{an-sinh}"), rules=[crash])
    assert not validate(sample("{an-sinh}"), rules=[crash], accepted={told.fingerprint: "Bỏ qua."}).ok


def test_a_finding_is_of_a_code_and_a_stretch_of_text():
    said = {"severity": Severity.INFO, "message": "m", "english": "e"}
    for wrong in ({"code": ""}, {"code": "F001", "span": (5, 2)}, {"code": "F001", "span": (-1, 2)}):
        with pytest.raises(ValueError, match="cannot be"):
            Finding(**{"code": "F001", **said, **wrong})
