from datetime import date

import attrs
import pytest

from dangbo_report import DataCutOff, Level, Period, ReportingRegime, standard_directory
from dangbo_report.errors import ImpossibleValueError
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
