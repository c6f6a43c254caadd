from datetime import date

import attrs

from dangbo_report import Fact, FactBook, Paragraph, Percent, Period, Section, Table, from_json, to_json, validate
from dangbo_report.report import Purpose, annex_rows, compared_periods, shown_figures, walk, with_annex
from dangbo_report.rules.samples import COMMITTEE, FRONT, FUND, FUND_FACT, QUARTER, YOUTH, count, sample
from dangbo_report.rules.samples import sample_with_percent as stated

TARGETED = attrs.evolve(FUND_FACT, target=FUND.figure("30 tỷ đồng"))
BEFORE = Fact(FUND, FRONT, QUARTER.previous(), FUND.figure("6,5 tỷ đồng"))
YEAR_BEFORE = Fact(FUND, FRONT, QUARTER.same_period_last_year(), FUND.figure("6 tỷ đồng"))
OTHER = Fact(FUND, YOUTH, QUARTER, FUND.figure("5 triệu đồng"))
REPORT = sample(
    "{an-sinh}", OTHER, TARGETED, BEFORE, YEAR_BEFORE, count("a", 5, "hộ"), attrs.evolve(OTHER, organisation=COMMITTEE)
)


def table(report):
    section = with_annex(report).sections[-1]
    assert section.purpose is Purpose.ANNEX
    (found,) = section.body
    assert isinstance(found, Table)
    return found


def test_every_fact_of_the_period_has_a_row_with_what_it_is_compared_with():
    found = table(REPORT)
    assert found.header == (
        "STT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Thực hiện", "Tỷ lệ", "Kỳ trước (quý IV/2023)", "Cùng kỳ (quý I/2023)",
        "So với cùng kỳ",
    )  # fmt: skip
    assert found.rows[3] == (
        "",
        FUND.name,
        "{an-sinh.unit@mttq, quý I/2024}",
        "{an-sinh.target@mttq, quý I/2024}",
        "{an-sinh@mttq, quý I/2024}",
        "{an-sinh.percent@mttq, quý I/2024}",
        "{an-sinh.previous@mttq, quý I/2024}",
        "{an-sinh.last-year@mttq, quý I/2024}",
        "{an-sinh.change@mttq, quý I/2024}",
    )
    assert found.rows[1][3:] == ("", "{an-sinh@doan, quý I/2024}", "", "", "", "")


def test_rows_stand_by_organisation_in_the_order_of_the_facts():
    heads = [row[1] for row, kind in zip(table(REPORT).rows, table(REPORT).kinds, strict=True) if kind == "heading"]
    assert heads == [YOUTH.name, FRONT.name, COMMITTEE.name]
    assert [row.fact.indicator.code for row in annex_rows(REPORT)] == ["an-sinh", "an-sinh", "a", "an-sinh"]


def test_the_figures_of_the_table_are_the_facts():
    shown = {(figure.fact.key, figure.aspect) for figure in shown_figures(with_annex(REPORT))}
    assert {key for key, _ in shown} == {fact.key for fact in REPORT.facts}


def test_a_percent_that_is_stated_stands_in_the_row_of_its_amount():
    report = stated("23,6%")
    amount, percent = annex_rows(report)
    assert str(amount.percent) == "23,6%"
    assert percent.percent is None
    without = attrs.evolve(report, facts=FactBook(attrs.evolve(fact, target=None) for fact in report.facts))
    assert [str(row.percent) for row in annex_rows(without)] == ["23,6%", "None"]
    assert isinstance(next(annex_rows(without)).percent.figure, Percent)


def test_columns_without_a_figure_are_left_out():
    assert table(sample("{an-sinh}")).header == ("STT", "Chỉ tiêu", "ĐVT", "Thực hiện")


def test_names_that_look_like_references_stay_names():
    fact = attrs.evolve(FUND_FACT, indicator=attrs.evolve(FUND, name="Quỹ {an-sinh} [^a"))
    assert table(sample("{an-sinh}", fact)).cells[0][1] == ("Quỹ {an-sinh} [^a",)


def test_other_sections_keep_their_numbers_and_the_annex_has_none():
    before = [(place.marker, place.number) for place in walk(REPORT) if isinstance(place.node, Section)]
    after = [(place.marker, place.number) for place in walk(with_annex(REPORT)) if isinstance(place.node, Section)]
    assert after[:-1] == before
    assert after[-1][0] == "none"
    middle = Section("PHỤ LỤC", [Paragraph("x")], purpose="annex")
    report = attrs.evolve(REPORT, sections=[middle, *REPORT.sections])
    assert [place.number for place in walk(report) if place.marker == "roman"] == [1]


def test_a_report_without_figures_or_with_an_annex_stays_as_it_is():
    assert with_annex(with_annex(REPORT)) == with_annex(REPORT)
    assert with_annex(attrs.evolve(REPORT, facts=FactBook())) == attrs.evolve(REPORT, facts=FactBook())


def test_it_is_accused_of_nothing():
    unit = attrs.evolve(count("a", 5, "hộ"), indicator=attrs.evolve(count("a", 5, "hộ").indicator, name="Xã có 10 hộ"))
    report = sample("{an-sinh}, {a}", FUND_FACT, unit)
    assert not validate(report)
    assert not validate(with_annex(report))
    typed = attrs.evolve(report, sections=[*report.sections, Section("KHÁC", [Paragraph("Có 10 hộ.")])])
    assert [finding.code for finding in validate(with_annex(typed))] == ["R003"]


def test_it_goes_through_json():
    assert from_json(to_json(with_annex(REPORT))) == with_annex(REPORT)


def test_periods_at_the_edge_of_the_calendar_are_compared_with_what_there_is():
    assert compared_periods(Period.year(2024)) == (Period.year(2023), None)
    assert compared_periods(Period.year(1)) == (None, None)
    assert compared_periods(Period.quarter(1, 2)) == (Period.quarter(1, 1), None)
    assert compared_periods(Period.between(date(2024, 1, 2), date(2024, 1, 3)))[0] is not None
