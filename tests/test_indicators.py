import pickle
from decimal import Decimal

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dangbo_report import (
    Catalogue,
    Count,
    CountIndicator,
    Fact,
    FactBook,
    Measure,
    MeasureIndicator,
    Money,
    MoneyIndicator,
    Percent,
    PercentOfTargetIndicator,
    Period,
    ShareIndicator,
)
from dangbo_report.errors import (
    ConflictingFactsError,
    DuplicateCodeError,
    FigureSyntaxError,
    FigureTypeError,
    ImpossibleValueError,
    UnitMismatchError,
)
from dangbo_report.rules.samples import FRONT, FUND, FUND_FACT, QUARTER, YOUTH

MEMBERS = CountIndicator("hoi-vien", "Hội viên", "hội viên")


def members(number, body=FRONT, period=QUARTER, **more):
    return Fact(MEMBERS, body, period, MEMBERS.of(number), **more)


def test_an_indicator_takes_its_own_figure_only():
    with pytest.raises(FigureTypeError, match="takes a Count, not the Money") as caught:
        Fact(MEMBERS, FRONT, QUARTER, Money(5))
    assert (caught.value.found, caught.value.expected) == ("Money", "Count")
    with pytest.raises(TypeError):
        members(5, target=Percent(Decimal(5)))
    with pytest.raises(UnitMismatchError, match="'hội viên', not in 'hộ'"):
        Fact(MEMBERS, FRONT, QUARTER, Count(5, "hộ"))


def test_an_indicator_reads_its_own_figures():
    assert FUND.figure("7,09 tỷ đồng") == FUND_FACT.figure
    assert MeasureIndicator("gao", "Gạo", "tấn").of(Decimal("20.5")) == Measure(Decimal("20.5"), "tấn")
    with pytest.raises(FigureSyntaxError):
        FUND.figure("nhiều")
    with pytest.raises(FigureTypeError):
        FUND.figure("5%")


@pytest.mark.parametrize("code", ["", "A", "a b", "-a", "a--b", "ă", "a.b", "x" * 200])
def test_a_code_is_a_slug(code):
    with pytest.raises(ImpossibleValueError):
        MoneyIndicator(code, "Tên")
    with pytest.raises(ImpossibleValueError):
        ShareIndicator("a", "Tên", part=code)


@given(st.integers(0, 10**9), st.integers(1, 10**9), st.sampled_from(["0.1", "0.01", "1"]))
def test_the_percent_of_target_lies_in_the_interval_of_the_percent_as_written(value, target, step):
    indicator = attrs.evolve(MEMBERS, percent_step=Decimal(step))
    fact = Fact(indicator, FRONT, QUARTER, indicator.of(value), target=indicator.of(target))
    percent = fact.percent_of_target
    assert percent.step >= Decimal(step)
    assert percent.interval().times(fact.target.interval()).meets(fact.figure.interval().scaled(100))


def test_a_percent_needs_a_target_that_is_not_zero():
    assert members(5).percent_of_target is None
    assert members(5, target=MEMBERS.of(0)).percent_of_target is None
    reached = PercentOfTargetIndicator("dat", "Tỷ lệ")
    fact = Fact(reached, FRONT, QUARTER, Percent(Decimal(5)), target=Percent(Decimal(10)))
    assert fact.percent_of_target is None


def test_a_note_is_nfc():
    assert members(5, note="e\u0302").note == "ê"


BOOK = FactBook([members(5), members(6, YOUTH), members(4, period=QUARTER.previous()), FUND_FACT])


def test_a_fact_book_is_indexed():
    assert BOOK.get("hoi-vien", "mttq", QUARTER) == members(5)
    assert BOOK.get("hoi-vien", "mttq", QUARTER.next()) is None
    assert BOOK.select(indicator="hoi-vien", period=QUARTER) == (members(5), members(6, YOUTH))
    assert BOOK.select(organisation="doan") == (members(6, YOUTH),)
    assert BOOK.select(indicator="zzz") == ()
    assert BOOK.codes == ("hoi-vien", "an-sinh")
    assert members(5) in BOOK
    assert members(7) not in BOOK
    assert "x" not in BOOK
    assert len(BOOK) == len(list(BOOK)) == 4


def test_a_fact_book_survives_pickling_and_hashing():
    copied = pickle.loads(pickle.dumps(BOOK))
    assert copied == BOOK
    assert hash(copied) == hash(BOOK)
    assert copied.get("hoi-vien", "mttq", QUARTER) == members(5)


def test_two_values_for_one_key_are_refused_naming_both():
    with pytest.raises(ConflictingFactsError) as caught:
        BOOK | [members(9)]
    assert caught.value.key == "hoi-vien@mttq, quý I/2024"
    assert (caught.value.first, caught.value.second) == ("5 hội viên", "9 hội viên")


def test_a_fact_given_twice_counts_once():
    assert BOOK | BOOK == BOOK
    assert (BOOK | BOOK).select(indicator="an-sinh") == (FUND_FACT,)


def test_one_code_is_one_indicator_and_one_organisation():
    other = CountIndicator("hoi-vien", "Khác", "hội viên")
    with pytest.raises(DuplicateCodeError, match="two indicators"):
        BOOK | [Fact(other, YOUTH, Period.year(2024), other.of(1))]
    with pytest.raises(DuplicateCodeError, match="two organisations"):
        BOOK | [members(1, attrs.evolve(YOUTH, name="Khác"), Period.year(2024))]


def test_the_stated_percent_is_found_if_it_is_the_only_one():
    plan = PercentOfTargetIndicator("dat", "Đạt kế hoạch", achieved="an-sinh")
    budget = PercentOfTargetIndicator("dat-hdnd", "Đạt HĐND giao", baseline="HĐND giao", achieved="an-sinh")
    facts = [Fact(each, FRONT, QUARTER, each.figure("60%")) for each in (plan, budget)]
    assert (BOOK | facts[:1]).stated_percent(FUND_FACT) == facts[0]
    assert (BOOK | facts).stated_percent(FUND_FACT) is None
    assert BOOK.stated_percent(FUND_FACT) is None


def test_a_catalogue_is_indexed_and_refuses_a_code_twice():
    catalogue = Catalogue([MEMBERS, FUND])
    assert catalogue["an-sinh"] is FUND
    assert catalogue.get("zzz") is None
    assert "hoi-vien" in catalogue
    assert list(catalogue) == [MEMBERS, FUND]
    assert len(catalogue) == 2
    with pytest.raises(DuplicateCodeError):
        Catalogue([MEMBERS, attrs.evolve(MEMBERS, name="Khác")])
    with pytest.raises(KeyError):
        catalogue["zzz"]
