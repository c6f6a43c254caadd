"""Fact books as rows and dataframes, and back."""

from __future__ import annotations

import sys
from decimal import Decimal

import polars as pl
import pytest
from hypothesis import assume, given, settings

from dangbo_report import FactBook, strategies
from dangbo_report.errors import ImpossibleValueError, InvalidDocumentError, MissingExtraError, WrongTypeError
from dangbo_report.figures import Count, Measure, Money, Percent
from dangbo_report.indicators import CountIndicator, MeasureIndicator, MoneyIndicator, PercentOfTargetIndicator
from dangbo_report.organisations import Directory, Level, Organisation, OrganisationKind
from dangbo_report.periods import Period

FRONT = Organisation("mttq", "Ủy ban Mặt trận", OrganisationKind.FRONT, Level.COMMUNE, short_name="Mặt trận")
TREE = Directory([FRONT])
Q1 = Period.quarter(2024, 1)
GIFTS, FUND = CountIndicator("qua", "Quà", "phần quà"), MoneyIndicator("quy", "Quỹ")
RICE, REACHED = MeasureIndicator("gao", "Gạo", "tấn"), PercentOfTargetIndicator("dat", "Tỷ lệ")
KNOWN = {"indicators": [GIFTS, FUND, RICE, REACHED], "directory": TREE}


def row(**more: object) -> dict[str, object]:
    return {"indicator": "qua", "organisation": "mttq", "period": "quý I/2024", "value": 5} | more


@given(strategies.fact_books())
@settings(max_examples=30)
def test_rows_and_frames_give_the_book_back(book):
    bodies = {fact.organisation.code: fact.organisation for fact in book}
    assume(all(body.parent is None or body.parent in bodies for body in bodies.values()))
    indicators = {fact.indicator.code: fact.indicator for fact in book}
    known = {"indicators": indicators.values(), "directory": Directory(bodies.values())}
    assert FactBook.from_rows(book.rows(), **known) == book
    assert FactBook.from_frame(book.to_frame(), **known) == book
    assert FactBook.from_frame(book.to_frame("polars").lazy(), **known) == book


@pytest.mark.parametrize(
    ("given", "figure"),
    [
        (row(), Count(5, "phần quà")),
        (row(value=5.0), Count(5, "phần quà")),
        (row(value="10.514"), Count(10_514, "phần quà")),
        (row(value=None, figure="05 phần quà"), Count(5, "phần quà")),
        (row(figure=Count(7, "phần quà")), Count(7, "phần quà")),
        (row(indicator=FUND, value=7), Money(7)),
        (row(indicator="gao", value=Decimal("2.5")), Measure(Decimal("2.5"), "tấn")),
        (row(indicator="dat", value=Decimal("23.6")), Percent(Decimal("23.6"))),
        (row(organisation="Mặt trận", period=Q1), Count(5, "phần quà")),
        (row(organisation=FRONT, target="6", note="x", parts=["a"], of_which="b c"), Count(5, "phần quà")),
    ],
)
def test_a_row_says_a_figure_in_many_ways(given, figure):
    (fact,) = FactBook.from_rows([given], **KNOWN)
    assert (fact.figure, fact.organisation, fact.period) == (figure, FRONT, Q1)


def test_a_row_without_a_period_is_of_the_period_that_is_given():
    without = row()
    del without["period"]
    assert FactBook.from_rows([without], period=Q1, **KNOWN).facts[0].period == Q1


@pytest.mark.parametrize(
    ("given", "place", "said"),
    [
        (row(indicator="quaa"), "$[0].indicator", "one that is given: qua"),
        (row(organisation="xyz"), "$[0].organisation", "one that is given"),
        (row(period="quý V/2024"), "$[0].period", "quý V/2024"),
        (row(value=2.5), "$[0].value", "an exact number"),
        (row(value=Decimal("2.5")), "$[0].value", "a whole number of phần quà"),
        (row(value=float("nan")), "$[0].value", "a figure"),
        (row(value=True), "$[0].value", "a number"),
        (row(target="x"), "$[0].target", "x"),
        (5, "$[0]", "a mapping"),
    ],
)
def test_a_row_that_is_no_fact_is_told_with_its_place(given, place, said):
    with pytest.raises(InvalidDocumentError) as told:
        FactBook.from_rows([given], **KNOWN)
    ((where, what),) = told.value.faults
    assert where == place
    assert said in what


def test_every_fault_is_told_and_many_are_counted():
    with pytest.raises(InvalidDocumentError) as told:
        FactBook.from_rows([row(value=None)] * 25, **KNOWN)
    assert (len(told.value.faults), told.value.more) == (20, 5)


def test_what_is_no_frame_and_no_library_is_refused(monkeypatch):
    with pytest.raises(WrongTypeError, match="a dataframe of"):
        FactBook.from_frame(5, **KNOWN)
    book = FactBook.from_rows([row()], **KNOWN)
    with pytest.raises(ImpossibleValueError, match="the name of a library"):
        book.to_frame("no-such-library")
    with pytest.raises(ImpossibleValueError, match="that is installed"):
        book.to_frame("cudf")
    monkeypatch.setattr("narwhals.from_dict", lambda *_, **__: (_ for _ in ()).throw(ImportError("polars")))
    with pytest.raises(MissingExtraError, match="polars"):
        book.to_frame("polars")
    monkeypatch.setitem(sys.modules, "narwhals", None)
    with pytest.raises(MissingExtraError, match="narwhals"):
        FactBook.from_frame(pl.DataFrame(), **KNOWN)
