from datetime import date

import attrs
import pytest

from dangbo_report import DataCutOff, Level, Period, ReportingRegime, standard_directory
from dangbo_report.errors import ImpossibleValueError, InexactNumberError
from dangbo_report.organisations import Directory, Organisation, OrganisationKind
from dangbo_report.periods import DayOfMonth, PeriodKind
from dangbo_report.regimes import Deadline, RegimeType, party_regime, state_regime

QUARTER = Period.quarter(2024, 1)


def test_a_party_regime_expects_the_bodies_around_the_committee():
    directory = standard_directory(Level.DISTRICT, "Phụng Hiệp", "Hậu Giang", on=date(2024, 3, 31))
    expected = party_regime("Báo cáo quý", receiver="huyen-uy").expected(directory, QUARTER)
    assert len(expected) == 13
    assert directory["huyen-uy"] not in expected


def test_nobody_is_expected_after_the_end_of_the_districts():
    directory = standard_directory(Level.DISTRICT, "Phụng Hiệp", "Hậu Giang", on=date(2025, 6, 30))
    regime = party_regime("Báo cáo quý", receiver="huyen-uy")
    assert regime.expected(directory, Period.quarter(2025, 3)) == ()


def test_reporters_may_be_named():
    directory = standard_directory(Level.DISTRICT, "Phụng Hiệp", "Hậu Giang", on=date(2024, 3, 31))
    regime = party_regime("Báo cáo quý", receiver="huyen-uy", reporters=("mttq", "doan"))
    assert [each.code for each in regime.expected(directory, QUARTER)] == ["mttq", "doan"]


def test_the_successor_reports_for_those_who_end_within_the_period():
    year = {"on": date(2025, 1, 1), "until": date(2025, 3, 31)}
    directory = standard_directory(Level.DISTRICT, "Phụng Hiệp", "Hậu Giang", **year)
    boards = {"ban-tuyen-giao", "ban-dan-van", "ban-tuyen-giao-dan-van"}
    assert boards <= {each.code for each in directory}
    regime = party_regime("Báo cáo quý", receiver="huyen-uy")
    expected = [each.code for each in regime.expected(directory, Period.quarter(2025, 1))]
    assert boards & set(expected) == {"ban-tuyen-giao-dan-van"}
    assert len(expected) == 12
    named = attrs.evolve(regime, reporters=("ban-dan-van",), reporter_kinds=())
    assert [each.code for each in named.expected(directory, Period.quarter(2025, 1))] == ["ban-dan-van"]


def test_the_bodies_of_a_district_report_on_its_last_quarter_and_its_last_half():
    directory = standard_directory(Level.DISTRICT, "Phụng Hiệp", "Hậu Giang", on=date(2025, 6, 30))
    quarterly = party_regime("Báo cáo quý", receiver="huyen-uy")
    yearly = attrs.evolve(quarterly, cycle=PeriodKind.YEAR)
    assert len(quarterly.expected(directory, Period.quarter(2025, 2))) == 12
    assert len(yearly.expected(directory, Period.year(2025))) == 12  # nobody else has what they did until June


def test_nothing_is_expected_on_a_period_of_another_cycle():
    directory = standard_directory(Level.DISTRICT, "Phụng Hiệp", "Hậu Giang", on=date(2024, 3, 31))
    regime = attrs.evolve(party_regime("Báo cáo quý", receiver="huyen-uy"), indicators=("hoi-vien",))
    assert regime.expected_indicators(QUARTER) == ("hoi-vien",)
    assert regime.expected_indicators(Period.month(2024, 3)) == ()
    assert regime.expected(directory, Period.month(2024, 3)) == ()
    on_demand = attrs.evolve(regime, type=RegimeType.THEMATIC, cycle=None)
    assert len(on_demand.expected(directory, Period.month(2024, 3))) == 13


def test_ministries_and_provinces_report_to_the_government_and_it_does_not_report_to_itself():
    def government(code, level):
        return Organisation(code, code, OrganisationKind.GOVERNMENT, level)

    directory = Directory(
        [
            government("chinh-phu", Level.CENTRAL),
            government("bo-noi-vu", Level.CENTRAL),
            government("ubnd-tinh", Level.PROVINCE),
            government("ubnd-xa", Level.COMMUNE),
        ]
    )
    regime = state_regime("Báo cáo quý", receiver="chinh-phu")
    assert [each.code for each in regime.expected(directory, QUARTER)] == ["bo-noi-vu", "ubnd-tinh"]


def test_a_weekly_deadline_counts_days_from_the_end_of_the_week():
    week = Period.between(date(2025, 10, 13), date(2025, 10, 19))
    regime = party_regime("Báo cáo tuần", receiver="dang-uy", cycle=PeriodKind.BETWEEN, days_after=-2)
    assert regime.deadline(week, Level.DISTRICT) == date(2025, 10, 17)
    assert regime.window(week) == (week.start, week.end)
    with pytest.raises(ImpossibleValueError):
        Deadline(Level.DISTRICT, days_after=1).on(Period.year(9999))


def test_a_deadline_is_the_callers_data():
    regime = party_regime("Báo cáo quý", receiver="huyen-uy", deadline=DayOfMonth(20))
    assert regime.deadline(QUARTER, Level.DISTRICT) == date(2024, 3, 20)
    assert regime.deadline(QUARTER, Level.COMMUNE) is None
    assert party_regime("Báo cáo quý", receiver="huyen-uy").deadline(QUARTER, Level.DISTRICT) is None


def test_the_state_regime_closes_on_the_14th_and_is_due_on_the_25th():
    regime = state_regime("Báo cáo quý", receiver="chinh-phu")
    assert regime.window(QUARTER) == (date(2023, 12, 15), date(2024, 3, 14))
    assert regime.deadline(QUARTER, Level.PROVINCE) == date(2024, 3, 25)


def test_a_sector_has_rules_of_its_own():
    regime = attrs.evolve(
        state_regime("Báo cáo tháng", receiver="bo", cycle=PeriodKind.MONTH),
        cut_off=DayOfMonth(25),
        deadlines=[Deadline(Level.PROVINCE, DayOfMonth(28))],
    )
    assert regime.window(Period.month(2024, 3)) == (date(2024, 2, 26), date(2024, 3, 25))
    assert regime.deadline(Period.month(2024, 3), Level.PROVINCE) == date(2024, 3, 28)


@pytest.mark.parametrize("day", [14, 15, 17])
def test_a_working_day_lies_between_closing_and_deadline(day):
    regime = attrs.evolve(
        state_regime("Báo cáo quý", receiver="chinh-phu"), deadlines=[Deadline(Level.PROVINCE, DayOfMonth(day))]
    )
    period = Period.quarter(2025, 2)  # the 14th and the 15th of June are a Saturday and a Sunday
    if day < 16:
        with pytest.raises(ImpossibleValueError, match="working day"):
            regime.deadline(period, Level.PROVINCE)
    else:
        assert regime.deadline(period, Level.PROVINCE) == date(2025, 6, 17)


def test_a_sector_keeps_the_working_day_of_the_decree():
    regime = attrs.evolve(
        state_regime("Báo cáo tháng", receiver="bo", cycle=PeriodKind.MONTH),
        cut_off=DayOfMonth(25),
        deadlines=[Deadline(Level.PROVINCE, DayOfMonth(25))],
    )
    with pytest.raises(ImpossibleValueError, match="working day"):
        regime.deadline(Period.month(2024, 3), Level.PROVINCE)
    assert party_regime("Báo cáo quý", receiver="huyen-uy").least_working_days == 0


def test_a_sector_may_be_due_before_the_last_month_ends_its_data():
    # As Thông tư 02/2023/TT-BTTTT has it for a year: by 25 November; the closing is the sector's own.
    regime = attrs.evolve(
        state_regime("Báo cáo năm", receiver="bo", cycle=PeriodKind.YEAR),
        cut_off=DayOfMonth(14, months_after=-1),
        deadlines=[Deadline(Level.PROVINCE, DayOfMonth(25, months_after=-1))],
    )
    assert regime.window(Period.year(2024)) == (date(2023, 11, 15), date(2024, 11, 14))
    assert regime.deadline(Period.year(2024), Level.PROVINCE) == date(2024, 11, 25)


@pytest.mark.parametrize(
    "build",
    [
        lambda: Deadline(Level.COMMUNE),
        lambda: Deadline(Level.COMMUNE, DayOfMonth(5), days_after=1),
        lambda: Deadline(Level.COMMUNE, days_after=400),
        lambda: party_regime("Báo cáo quý", receiver="Huyện ủy"),
        lambda: party_regime("Báo cáo quý", receiver="huyen-uy", reporters=("MTTQ",)),
        lambda: attrs.evolve(state_regime("Báo cáo", receiver="bo"), indicators=("",)),
        lambda: attrs.evolve(state_regime("Báo cáo", receiver="bo"), least_working_days=-1),
        lambda: attrs.evolve(
            state_regime("Báo cáo", receiver="bo"), deadlines=[Deadline(Level.COMMUNE, days_after=n) for n in (1, 2)]
        ),
    ],
)
def test_what_no_regime_can_be_is_refused(build):
    with pytest.raises(ImpossibleValueError):
        build()


def test_days_are_whole():
    with pytest.raises(InexactNumberError):
        Deadline(Level.COMMUNE, days_after=1.0)


def test_a_saturday_is_no_working_day():
    regime = attrs.evolve(
        state_regime("Báo cáo quý", receiver="chinh-phu"), deadlines=[Deadline(Level.PROVINCE, DayOfMonth(15))]
    )
    with pytest.raises(ImpossibleValueError, match="working day"):  # the 14th of March 2025 is a Friday
        regime.deadline(Period.quarter(2025, 1), Level.PROVINCE)


def test_a_periodic_report_has_a_cycle_and_no_other_has():
    with pytest.raises(ImpossibleValueError):
        ReportingRegime(name="Báo cáo", receiver="huyen-uy")
    with pytest.raises(ImpossibleValueError):
        ReportingRegime(name="Báo cáo", receiver="huyen-uy", type=RegimeType.AD_HOC, cycle=PeriodKind.YEAR)
    ad_hoc = ReportingRegime(name="Báo cáo", receiver="huyen-uy", type="ad_hoc")
    assert ad_hoc.cut_off is DataCutOff.CALENDAR
