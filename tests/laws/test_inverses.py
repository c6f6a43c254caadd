"""Laws 1 and 2: what is written is read as it was, whether as text or as JSON."""

from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dangbo_report import Figure, Period, Report, from_json, parse_figure, read_words, spell, to_json
from dangbo_report import strategies as draw
from dangbo_report.layouts import DocumentNumber, Layout, parse_document_number
from dangbo_report.numerals import Notation, format_number, parse_number
from dangbo_report.report import Reference, parse_prose


@given(draw.figures())
def test_law_1_a_figure_is_read_as_it_was_written(figure: Figure) -> None:
    assert parse_figure(str(figure)) == figure


@given(st.integers(-(10**30), 10**30))
@example(1005)
@example(10**15)
def test_law_1_a_number_is_read_from_its_words(number: int) -> None:
    assert read_words(spell(number)) == number


@given(st.decimals(-(10**9), 10**9, places=4))
def test_law_1_a_decimal_is_read_from_its_words(number: Decimal) -> None:
    assert read_words(spell(number)) == number


@given(st.integers(-(10**18), 10**18), st.integers(0, 6))
def test_law_1_a_number_is_read_from_its_digits(digits: int, decimals: int) -> None:
    value = Decimal(digits).scaleb(-decimals)
    read = parse_number(format_number(value, decimals=decimals), notation=Notation.VIETNAMESE)
    assert (read.value, read.step) == (value, Decimal(1).scaleb(-decimals))


@given(draw.periods())
def test_law_1_a_period_is_read_as_it_was_written(period: Period) -> None:
    assert Period.parse(str(period)) == period


@given(draw.references())
def test_law_1_a_reference_is_read_as_it_was_written(reference: Reference) -> None:
    assert parse_prose(str(reference)) == (reference,)


@given(draw.layouts(), st.integers(1, 9999), st.sampled_from(["BC", "NQ", "TTr"]), st.sampled_from(["HU", "MTTQ-BTT"]))
def test_law_1_a_document_number_is_read_as_it_was_written(layout: Layout, number: int, kind: str, body: str) -> None:
    document = DocumentNumber(number, kind, body)
    assert parse_document_number(layout.number.write(document)) == document


@pytest.mark.parametrize(
    "stored",
    [draw.reports(max_bodies=3), draw.fact_books(), draw.directories(), draw.catalogues(), draw.regimes()],
    ids=["report", "fact-book", "directory", "catalogue", "regime"],
)
@settings(max_examples=30)
@given(data=st.data())
def test_law_2_what_is_stored_is_loaded_as_it_was_and_stored_again_byte_by_byte(
    stored: st.SearchStrategy[Report], data: st.DataObject
) -> None:
    value = data.draw(stored)
    written = to_json(value)
    loaded = from_json(written, type(value))
    assert loaded == value
    assert to_json(loaded) == written
