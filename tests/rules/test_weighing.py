"""How much a claim weighs that does not hold: by what explains it, and by how many readings are open."""

import json

import attrs
import pytest

from dangbo_report import Severity, Verdict, parse_figure, validate
from dangbo_report.auditing import validation_report
from dangbo_report.claims import Breakdown, Difference, PercentOfTarget, Product, Share, TermYears
from dangbo_report.documents import Document, Outline
from dangbo_report.findings import Evidence
from dangbo_report.rules import Subject, run, weigh
from dangbo_report.rules.f002_breakdown import PARTS_THAT_DO_NOT_ADD_UP
from dangbo_report.rules.samples import sample_with_percent

f = parse_figure


def total(stated, *parts, exhaustive=True):
    return Breakdown(total=f(stated), parts=tuple(map(f, parts)), exhaustive=exhaustive)


def open_to(claim, *others):
    return attrs.evolve(claim, bindings=(claim, *others))


LONG = total("34.465 hội viên", "20.101 hội viên", "14.264 hội viên")
SHORT = total("9 đơn", "5 đơn", "3 đơn")
LOST = total("34.465 hội viên", "11.777 hội viên", "1 hội viên")
MISSED = total("331.624 lượt", "97.678 lượt", "231.155 lượt")
BEYOND = total("9 đơn", "12 đơn", "5 đơn")
ROW = attrs.evolve(total("16 căn nhà", "25 căn nhà", "41 căn nhà"), spelled_out=False)
LESS = attrs.evolve(ROW, exhaustive=False)
FAR = PercentOfTarget(value=f("105 cây"), percent=f("92,5%"), target=f("600 cây"))
NEAR = PercentOfTarget(value=f("551 cây"), percent=f("97,2%"), target=f("600 cây"))
TURNED = Difference(value=f("1.284 tổ"), base=f("1.177 tổ"), change=f("107 tổ"), falls=True)


@pytest.mark.parametrize(
    ("claim", "severity"),
    [
        (total("9 đơn", "5 đơn", "4 đơn"), None),
        (total("9 đơn", "khoảng 5 đơn", "8 đơn"), None),
        (Share(part=f("56 hộ"), percent=f("98,24%"), whole=(f("57 hộ"),)), Severity.WARNING),
        (LONG, Severity.ERROR),
        (SHORT, Severity.WARNING),  # chance makes a slip of any digit
        (LOST, None),
        (MISSED, Severity.WARNING),
        (BEYOND, Severity.WARNING),  # no slip makes the parts fit
        (total("9 đơn", "5 đơn", "5 đơn"), Severity.ERROR),
        (FAR, None),
        (NEAR, Severity.WARNING),
        (TURNED, Severity.ERROR),
        (attrs.evolve(BEYOND, spelled_out=False), None),
        (open_to(ROW, LESS), None),  # a part above the whole asks for more than chance seldom gives
        (open_to(LONG, LOST), Severity.ERROR),
        (open_to(LONG, *[LOST] * 299), Severity.WARNING),
        (open_to(LONG, *[LOST] * 999), None),
        (open_to(LOST, BEYOND), None),
        (open_to(LONG, total("9 đơn", "5 đơn", "4 đơn")), None),
    ],
)
def test_a_claim_weighs_what_explains_it(claim, severity):
    assert weigh(claim).severity is severity


def test_the_calendar_and_the_facts_of_a_report_leave_no_other_reading():
    assert weigh(TermYears(first=2052, last=2030), certain=True).severity is Severity.ERROR
    declared = attrs.evolve(LOST, evidence=(Evidence("34.465 hội viên", path="facts[0]"),))
    assert weigh(declared).severity is Severity.ERROR


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        (
            PercentOfTarget(value=f("7,09 tỷ đồng"), percent=f("242,1%"), target=f("3 tỷ đồng")),
            "242,1% chỉ đúng nếu 3 tỷ đồng là số đã làm tròn.",
        ),
        (
            Product(count=f("195 suất"), price=f("500 nghìn đồng"), total=f("97,59 triệu đồng")),
            "97,59 triệu đồng chỉ đúng nếu 500 nghìn đồng là số đã làm tròn.",
        ),
    ],
)
def test_what_holds_only_loosely_is_a_warning(claim, said):
    assert claim.verdict() is Verdict.HOLDS_LOOSELY
    (told,) = run(Subject(claims=(claim,)))
    assert told.severity is Severity.WARNING
    assert told.message.startswith(said)


def test_every_kind_tells_what_was_cut_off():
    (told,) = run(Subject(claims=(total("7 nghìn hộ", "7.999 hộ"),)))
    assert (told.code, told.severity) == ("F002", Severity.WARNING)
    assert "cắt bớt chữ số" in told.message


def test_audit_and_the_validation_report_say_the_same():
    text = "34.465 hội viên; 20.101 hội viên; 14.264 hội viên"
    evidence = (Evidence("34.465 hội viên", span=(0, 15)), Evidence("20.101 hội viên", span=(17, 32)))
    for claim, result, severity in (
        (LONG, "0", "error"),
        (MISSED, "0", "warning"),
        (LOST, "NA", None),
        (open_to(LOST, BEYOND), "NA", None),
        (total("9 đơn", "5 đơn", "4 đơn"), "1", "error"),
    ):
        document = Document(text, outline=Outline(), claims=(attrs.evolve(claim, evidence=evidence),))
        (row,) = json.loads(validation_report(document))
        assert (row["rule"], row["result"], row["severity"]) == ("F002", result, severity)
        told = list(PARTS_THAT_DO_NOT_ADD_UP.check(Subject.of_document(document)))
        assert [finding.severity.value for finding in told] == ([severity] if result == "0" else [])


def test_a_slip_is_named_where_it_is_the_only_one():
    (told,) = PARTS_THAT_DO_NOT_ADD_UP.check(Subject(claims=(total("4.515 hộ", "1.204 hộ", "3.347 hộ"),)))
    assert "Có lẽ" in told.message
    (several,) = PARTS_THAT_DO_NOT_ADD_UP.check(Subject(claims=(SHORT,)))
    assert "Có lẽ" not in several.message
    (wrong,) = validate(sample_with_percent("26,3%")).errors
    assert "Có lẽ" not in wrong.message
