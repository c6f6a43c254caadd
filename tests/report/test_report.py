from datetime import date

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dangbo_report import Fact, FactBook, Item, Paragraph, Period, Section, Table, paragraph
from dangbo_report.errors import ImpossibleValueError, ProseSyntaxError, UnresolvedReferenceError
from dangbo_report.report import (
    Aspect,
    Footnote,
    Letterhead,
    Marker,
    NoteMark,
    NoteName,
    Problem,
    Purpose,
    Reference,
    Shown,
    Unresolved,
    compose,
    escape,
    footnote_numbers,
    parse_prose,
    resolve,
    shown_figures,
    walk,
)
from dangbo_report.rules.samples import FRONT, FUND, FUND_FACT, QUARTER, YOUTH, sample

slugs = st.from_regex(r"[a-z][a-z0-9]*(-[a-z0-9]+)?", fullmatch=True)
references = st.builds(
    Reference,
    slugs,
    st.sampled_from(Aspect),
    st.none() | slugs,
    st.none() | st.builds(Period.quarter, st.integers(1, 9999), st.integers(1, 4)),
)


@given(references)
def test_parsing_a_written_reference_gives_it_back(reference):
    assert parse_prose(str(reference)) == (reference,)


@given(st.lists(st.text().map(escape).filter(lambda text: "[^" not in text) | references.map(str)))
def test_prose_keeps_every_character_and_every_reference(pieces):
    segments = parse_prose("".join(pieces))
    assert "".join(escape(each) if isinstance(each, str) else str(each) for each in segments) == "".join(pieces)


def test_prose_names_facts_and_footnotes():
    assert parse_prose("{a.percent@mttq, quý IV/2023}[^n] {{x}}") == (
        Reference("a", Aspect.PERCENT, "mttq", Period.quarter(2023, 4)),
        NoteName("n"),
        " {x}",
    )
    assert parse_prose("") == ()
    assert parse_prose("{{") == ("{",)


@pytest.mark.parametrize(
    "text", ["{", "}", "a {b", "{A}", "{a.b.c}", "{a.percents}", "{a@}", "{a, quý V/2024}", "[^A B]", "{}"]
)
def test_prose_that_cannot_be_read_is_refused_with_the_place(text):
    with pytest.raises(ProseSyntaxError) as caught:
        paragraph(f"Câu {text}")
    assert "^" in str(caught.value)
    assert caught.value.position >= 4


def test_text_is_one_line_of_nfc():
    assert Paragraph(" Vận\n  đo\u0323\u0302ng ").text == "Vận động"


@pytest.mark.parametrize("bad", ["\x00", "\x1b", "\ud800", "\ufffe", "\x85"])
def test_text_that_no_document_can_hold_is_refused(bad):
    with pytest.raises(ImpossibleValueError, match=r"U\+"):
        Paragraph(f"a{bad}b")


@pytest.mark.parametrize(
    "build",
    [
        lambda: Table(["a", "b"], [["c"]]),
        lambda: Letterhead(issuer="A", place="B", number=0),
        lambda: Letterhead(issuer="A", place="B", number=True),
        lambda: attrs.evolve(sample("x"), footnotes=[Footnote("a", "x"), Footnote("a", "y")]),
        lambda: Section(
            "1", [Section("2", [Section("3", [Section("4", [Section("5", [Section("6", [Section("7")])])])])])]
        ),
    ],
)
def test_what_no_report_can_be_is_refused(build):
    with pytest.raises(ImpossibleValueError):
        build()


TREE = attrs.evolve(
    sample("x", footnotes={"b": "Hai {an-sinh}", "a": "Một", "c": "Không ai nhắc"}),
    sections=[
        Section(
            "A",
            [
                Section(
                    "B",
                    [
                        Section("C", [Section("D", [Section("E")])]),
                        Section("F", [Item("một[^a]"), Item("hai", bullet="number"), Item("ba", bullet="number")]),
                    ],
                ),
                Section("sao", [Paragraph("{an-sinh}[^b]")], starred=True, organisation="mttq"),
                Section("sao hai", [Section("trong sao")], starred=True),
                Section("G", [Item("x", bullet="letter", organisation="doan"), Table(["t"], [["[^a][^lost]"]])]),
            ],
            purpose=Purpose.RESULTS,
        ),
        Section("H", purpose=Purpose.TASKS),
    ],
)


def test_numbers_are_computed_from_the_place():
    labels = [(place.marker, place.number, getattr(place.node, "heading", "")) for place in walk(TREE)]
    assert [label for label in labels if label[2]] == [
        (Marker.ROMAN, 1, "A"),
        (Marker.ARABIC, 1, "B"),
        (Marker.LETTER, 1, "C"),
        (Marker.DASH, 1, "D"),
        (Marker.DASH, 1, "E"),
        (Marker.LETTER, 2, "F"),
        (Marker.STAR, 1, "sao"),
        (Marker.STAR, 2, "sao hai"),
        (Marker.ARABIC, 1, "trong sao"),
        (Marker.ARABIC, 2, "G"),
        (Marker.ROMAN, 2, "H"),
    ]
    items = [(place.marker, place.number) for place in walk(TREE) if isinstance(place.node, Item)]
    assert items == [(Marker.DASH, 1), (Marker.ARABIC, 1), (Marker.ARABIC, 2), (Marker.LETTER, 1)]


def test_a_place_says_of_whom_and_for_what_it_is():
    places = {place.path: place for place in walk(TREE)}
    assert places["sections[0].body[1].body[0]"].organisation == "mttq"
    assert places["sections[0].body[3].body[0]"].organisation == "doan"
    assert places["sections[0].body[3].body[1]"].organisation is None
    assert places["sections[0].body[0].body[1]"].purpose is Purpose.RESULTS
    assert places["sections[1]"].purpose is Purpose.TASKS
    assert places["footnotes[0]"].organisation == "mttq"
    assert places["sections[0].body[0].body[0].body[0]"].depth == 3


def test_footnotes_are_numbered_by_their_marks():
    assert footnote_numbers(walk(TREE)) == {"a": 1, "b": 2}
    assert [place.path for place in walk(TREE) if isinstance(place.node, Footnote)] == [
        "footnotes[1]",
        "footnotes[0]",
        "footnotes[2]",
    ]


def test_composing_refuses_what_is_not_there_and_lists_it():
    with pytest.raises(UnresolvedReferenceError, match="validate") as caught:
        compose(TREE)
    assert caught.value.references == (("sections[0].body[3].body[1]", "[^lost]"),)
    with pytest.raises(LookupError) as caught:
        compose(sample("{a} {b}"))
    assert [reference for _, reference in caught.value.references] == ["{a}", "{b}"]
    with pytest.raises(
        UnresolvedReferenceError, match=r"{an-sin}': no fact has this name; did you mean '{an-sinh}'\?"
    ) as caught:
        compose(sample("{an-sin}"))
    assert caught.value.suggestions == (("{an-sinh}",),)
    assert str(UnresolvedReferenceError((("x", "{a}"),))).endswith("x: '{a}'")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            "{an-sinh.change:kỳ trước}",
            "no figure of the earlier period (an-sinh@mttq, quý IV/2023), nor of the bodies that the organisation was",
        ),
        ("{an-sinh.last-year}", "no figure of the earlier period (an-sinh@mttq, quý I/2023), nor"),
        ("{an-sinh.percent}", "the fact has no target, so there is no percent of it"),
        ("{an-sinh.target}", "the fact has no target"),
        ("{an-sinh}[^x]", "'[^x]': no footnote has this name"),
    ],
)
def test_composing_says_why_a_name_names_no_figure(text, reason):
    with pytest.raises(UnresolvedReferenceError) as caught:
        compose(sample(text))
    assert reason in str(caught.value)


def test_composing_resolves_everything():
    report = sample("Được {an-sinh}[^n], {an-sinh.words}", footnotes={"n": "{an-sinh}", "unmarked": "x"})
    composed = compose(report)
    assert [type(run) for run in composed[2].runs] == [str, Shown, NoteMark, str, Shown]
    assert str(composed[2].runs[4]) == "bảy tỷ không trăm chín mươi triệu đồng"
    assert [part.place.path for part in composed] == ["summary", "sections[0]", "sections[0].body[0]", "footnotes[0]"]
    assert [shown.figure for shown in shown_figures(report)] == [FUND_FACT.figure] * 3


EARLIER = Fact(FUND, FRONT, QUARTER.previous(), FUND.figure("6,5 tỷ đồng"))
TARGETED = attrs.evolve(FUND_FACT, target=FUND.figure("30 tỷ đồng"))


@pytest.mark.parametrize(
    ("reference", "shown"),
    [
        ("{an-sinh}", "7,09 tỷ đồng"),
        ("{an-sinh.target}", "30 tỷ đồng"),
        ("{an-sinh.percent}", "23,6%"),
        ("{an-sinh, quý IV/2023}", "6,5 tỷ đồng"),
        ("{an-sinh@mttq}", "7,09 tỷ đồng"),
    ],
)
def test_a_reference_shows_its_figure(reference, shown):
    report = sample("x", TARGETED, EARLIER)
    (parsed,) = parse_prose(reference)
    for organisation in ("mttq", "doan", None):
        assert str(resolve(report, parsed, organisation=organisation)) == shown


def test_the_section_decides_between_two_organisations():
    report = sample("x", FUND_FACT, Fact(FUND, YOUTH, QUARTER, FUND.figure("1 tỷ đồng")))
    assert str(resolve(report, Reference("an-sinh"), organisation="doan")) == "1 tỷ đồng"
    ambiguous = resolve(report, Reference("an-sinh"))
    assert isinstance(ambiguous, Unresolved)
    assert ambiguous.problem is Problem.AMBIGUOUS
    assert ambiguous.suggestions == ("{an-sinh@mttq}", "{an-sinh@doan}")


def test_a_report_of_another_period_has_no_fact():
    report = attrs.evolve(sample("x"), period=QUARTER.next(), date=date(2024, 6, 28))
    unresolved = resolve(report, Reference("an-sinh"))
    assert unresolved.suggestions == ("{an-sinh@mttq, quý I/2024}",)


def test_an_empty_report_is_a_report():
    assert compose(attrs.evolve(sample("x"), summary="", sections=(), facts=FactBook())) == ()
