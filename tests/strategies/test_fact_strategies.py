import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from dangbo_report import (
    Catalogue,
    Count,
    CountIndicator,
    Fact,
    FactBook,
    MoneyIndicator,
    Period,
    Verdict,
    claims_of,
    standard_directory,
)
from dangbo_report.indicators import AnyFact, AnyIndicator
from dangbo_report.organisations import Level
from dangbo_report.report import Reference, parse_prose
from dangbo_report.strategies import catalogues, claims, fact_books, facts, indicators, periods, prose
from dangbo_report.strategies._books import body_facts
from dangbo_report.strategies._topics import TOPICS, Relation

ANY = settings(max_examples=5000, derandomize=True, database=None, phases=[Phase.generate])
QUARTER = Period.quarter(2024, 1)
FRONT = standard_directory(Level.DISTRICT, "An Bình", "Hậu Giang", on=QUARTER.end)["mttq"]


@given(indicators(kinds=[CountIndicator, MoneyIndicator]))
def test_only_the_kinds_that_were_asked_for_are_drawn(indicator: AnyIndicator) -> None:
    assert type(indicator) in {CountIndicator, MoneyIndicator}


@given(facts(indicators=indicators(kinds=[CountIndicator]), periods=st.just(QUARTER)))
def test_a_fact_is_of_what_was_asked_for(fact: Fact[Count]) -> None:
    assert isinstance(fact.figure, Count)
    assert fact.period == QUARTER


@given(facts())
def test_a_percent_of_target_can_always_be_written(fact: AnyFact) -> None:
    percent = fact.percent_of_target
    assert percent is None or str(percent)


@given(catalogues(min_size=3, max_size=4))
def test_a_catalogue_has_the_size_that_was_asked_for(catalogue: Catalogue) -> None:
    assert len(catalogue) in {3, 4}


@given(st.data(), st.integers(0, 63), st.integers(0, 63))
def test_a_book_has_the_size_that_was_asked_for(data: st.DataObject, first: int, second: int) -> None:
    low, high = sorted((first, second))
    assert low <= len(data.draw(fact_books(min_size=low, max_size=high))) <= high


class Holder:
    """Whatever has facts makes claims."""

    def __init__(self, book: FactBook) -> None:
        self.facts = book


@given(fact_books())
def test_what_hangs_together_in_a_book_is_consistent(book: FactBook) -> None:
    for claim in claims_of(Holder(book)):
        assert claim.verdict() is Verdict.HOLDS


@pytest.mark.parametrize("kind", ["percent-of-target", "share", "breakdown", "cumulative"])
def test_claims_of_every_kind_are_drawn(kind: str) -> None:
    assert find(fact_books(), lambda book: any(claim.kind == kind for claim in claims_of(Holder(book))), settings=ANY)
    assert find(claims(), lambda claim: claim.kind == kind, settings=ANY).verdict() in Verdict


@given(st.data(), st.sampled_from(range(1, 10)))
def test_a_body_has_just_so_many_facts(data: st.DataObject, size: int) -> None:
    topics = st.composite(lambda draw: body_facts(draw, FRONT, QUARTER, size, size))
    assert sum(map(len, data.draw(topics()))) == size


def test_the_table_of_topics_has_no_code_and_no_name_twice() -> None:
    all_indicators = [indicator for topic in TOPICS for indicator in topic.indicators]
    assert len({indicator.code for indicator in all_indicators}) == len(all_indicators)
    assert len({indicator.name.casefold() for indicator in all_indicators}) == len(all_indicators)
    assert {topic.relation for topic in TOPICS} == set(Relation)


def named(text: str) -> set[str]:
    return {segment.indicator for segment in parse_prose(text) if isinstance(segment, Reference)}


@given(st.data(), st.lists(facts(organisations=st.just(FRONT), periods=st.just(QUARTER)), min_size=1, max_size=4))
def test_prose_names_every_fact(data: st.DataObject, told: list[AnyFact]) -> None:
    text = data.draw(prose(told, organisation="mttq", period=QUARTER))
    assert named(text) == {fact.indicator.code for fact in told}


@given(st.data(), facts(periods=periods(max_value=QUARTER.end)))
def test_facts_of_elsewhere_are_named_with_where_and_when(data: st.DataObject, fact: AnyFact) -> None:
    text = data.draw(prose([fact], organisation="noi-khac", period=Period.year(2030)))
    (first, *_) = (segment for segment in parse_prose(text) if isinstance(segment, Reference))
    assert (first.organisation, first.period) == (fact.organisation.code, fact.period)


def test_a_target_of_nothing_has_no_percent() -> None:
    indicator = CountIndicator("ho", "Hộ dân", "hộ")
    fact = Fact(indicator, FRONT, QUARTER, indicator.of(5), target=indicator.of(0))
    text = find(prose([fact], organisation="mttq", period=QUARTER), lambda _: True, settings=ANY)
    assert text == "Thực hiện {ho}, kế hoạch {ho.target}."


@given(prose())
def test_any_prose_has_sentences_that_name_facts(text: str) -> None:
    assert named(text)
    assert text.endswith(".")


def test_every_shape_of_sentence_is_drawn() -> None:
    for words in ("kế hoạch", "nâng tổng số", "trong đó", "bằng chữ", "chiếm", "gồm"):
        assert words in find(prose(), lambda text, words=words: words in text, settings=ANY)


def test_arguments_are_checked() -> None:
    with pytest.raises(InvalidArgument, match="kinds"):
        indicators(kinds=[])
    with pytest.raises(InvalidArgument, match="kinds"):
        claims(kinds=[])
    with pytest.raises(InvalidArgument, match="must be a strategy"):
        facts(periods=QUARTER)  # type: ignore[arg-type] # what is given here is wrong on purpose
    with pytest.raises(InvalidArgument, match="min_size=2 and max_size=1"):
        fact_books(min_size=2, max_size=1)
    with pytest.raises(InvalidArgument, match="sizes up to 63"):
        fact_books(max_size=64)
    with pytest.raises(InvalidArgument, match="facts must hold one or more"):
        prose([])
