"""Names that point nowhere, heads of another report, and reports signed too early."""

from datetime import date

import attrs
import pytest

from dangbo_report import Count, CountIndicator, Fact, FactBook, Item, Letterhead, Organisation, Period, validate
from dangbo_report.errors import ImpossibleValueError
from dangbo_report.findings import Severity
from dangbo_report.organisations import Level, OrganisationKind
from dangbo_report.periods import DayOfMonth
from dangbo_report.regimes import party_regime, state_regime
from dangbo_report.rules.samples import COMMITTEE, FRONT, FUND_FACT, QUARTER, count, sample

REPORT = sample("Vận động được {an-sinh}.")
STRANGER = Organisation("hnd-khac", "Hội Nông dân huyện khác", OrganisationKind.POLITICAL_SOCIAL, Level.DISTRICT)


def found(report, code):
    return [(finding.path, finding.severity, finding.message_in("en")) for finding in validate(report, select=code)]


def test_a_body_that_an_item_speaks_of_is_looked_up():
    item = Item("Vận động tốt.", organisation="mtqt")
    report = attrs.evolve(REPORT, sections=[attrs.evolve(REPORT.sections[0], body=[*REPORT.sections[0].body, item])])
    [(path, severity, message)] = found(report, "R008")
    assert (path, severity) == ("sections[0].body[1]", Severity.ERROR)
    assert message == "No body has the code “mtqt”. Did you mean mttq?"


def test_parts_that_no_fact_has_are_told_and_those_of_the_data_form_are_not():
    total = count("cong-van", 9, "công văn", parts=("phan-a", "khong-co"))
    report = attrs.evolve(REPORT, facts=[*REPORT.facts, total, count("phan-a", 9, "công văn")])
    [(path, severity, message)] = found(report, "R008")
    assert (path, severity) == ("facts[1]", Severity.WARNING)
    assert message == "No indicator has the code “khong-co”. Mend the code, or add what it names."
    regime = attrs.evolve(
        party_regime("Báo cáo", receiver="tinh-uy", deadline=DayOfMonth(25)), indicators=("khong-co",)
    )
    assert found(attrs.evolve(report, regime=regime), "R008") == []


def test_a_fact_of_a_body_outside_the_directory_is_a_warning_if_it_is_of_the_period():
    members = CountIndicator("hoi-vien", "Hội viên", "hội viên")
    facts = [Fact(members, STRANGER, period, Count(5, "hội viên")) for period in (QUARTER, QUARTER.previous())]
    report = attrs.evolve(REPORT, facts=FactBook([FUND_FACT, *facts]))
    assert [(path, severity) for path, severity, _ in found(report, "R008")] == [("facts[1]", Severity.WARNING)]
    assert found(attrs.evolve(report, directory=()), "R008") == []


@pytest.mark.parametrize("field", ["parts", "of_which"])
def test_nothing_is_a_part_of_itself(field):
    with pytest.raises(ImpossibleValueError, match=f"{field}: 'a' cannot be"):
        count("a", 5, "hộ", **{field: ("a",)})


@pytest.mark.parametrize(
    ("summary", "paths"),
    [
        ("kết quả công tác quý IV/2023", ["summary"]),
        ("kết quả công tác quý II năm 2024", ["summary"]),
        ("kết quả công tác tháng 3/2024", ["summary"]),
        ("kết quả công tác quý I/2024, nhiệm vụ quý II/2024", []),
        ("kết quả công tác 6 tháng đầu năm 2024", []),
        ("kết quả công tác năm 2023", []),
        ("kết quả tháng 13/2024", []),
        ("thực hiện Nghị quyết số 05/2024", []),
    ],
)
def test_a_summary_on_another_period_is_told(summary, paths):
    report = attrs.evolve(REPORT, summary=summary)
    assert [path for path, _, _ in found(report, "P008")] == paths
    titled = attrs.evolve(REPORT, title=f"BÁO CÁO {summary}")
    assert [path for path, _, _ in found(titled, "P008")] == ["title"] * len(paths)


@pytest.mark.parametrize(
    ("issuer", "told"),
    [("HUYỆN ĐOÀN", True), ("Uỷ ban Mặt trận Tổ quốc Việt Nam huyện", True), (COMMITTEE.name, False), ("BCĐ", False)],
)
def test_a_letterhead_of_another_body_of_the_directory_is_told(issuer, told):
    letterhead = Letterhead(issuer=issuer, place="Phụng Hiệp", sign="HU")
    report = attrs.evolve(REPORT, letterhead=letterhead)
    assert [path for path, _, _ in found(report, "P008")] == ["letterhead"] * told


STATE = state_regime("Báo cáo", receiver=FRONT.code)
PARTY = party_regime("Báo cáo", receiver=FRONT.code, deadline=DayOfMonth(25))
WEEK = Period.between(date(2025, 10, 13), date(2025, 10, 19))


@pytest.mark.parametrize(
    ("regime", "period", "signed", "told"),
    [
        (STATE, QUARTER, date(2024, 3, 13), True),
        (STATE, QUARTER, date(2024, 3, 14), False),
        (PARTY, QUARTER, date(2024, 3, 25), False),
        (PARTY, QUARTER, date(2024, 3, 13), True),
        (None, QUARTER, date(2024, 1, 1), False),
        (PARTY, WEEK, date(2025, 10, 17), False),
        (PARTY, WEEK, date(2025, 10, 12), True),
        (PARTY, Period.month(1, 1), date(1, 1, 1), True),
    ],
)
def test_a_report_that_is_signed_before_its_data_close_is_told(regime, period, signed, told):
    report = attrs.evolve(REPORT, regime=regime, period=period, date=signed)
    assert [path for path, _, _ in found(report, "P009")] == ["date"] * told
