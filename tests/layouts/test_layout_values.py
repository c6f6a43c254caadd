"""The numbers of every layout, beside those of the instruments."""

import copy
import pickle
from decimal import Decimal
from fractions import Fraction

import attrs
import pytest

from dangbo_report.errors import ImpossibleValueError
from dangbo_report.layouts import (
    FRONT_2025,
    PARTY_2018,
    PARTY_2026,
    STATE_2020,
    YOUTH_2013,
    Alignment,
    Characters,
    Component,
    Layout,
    LetterheadFamily,
    LineRule,
    Margins,
    NumberSequence,
    Range,
    RuledLine,
    TextStyle,
)

LAYOUTS = (PARTY_2018, PARTY_2026, STATE_2020, YOUTH_2013, FRONT_2025)
BOTH_PARTY = pytest.mark.parametrize("layout", [PARTY_2018, PARTY_2026])
EACH = pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)


def look(style):
    """Size and looks of a style, in one line."""
    words = [name for name in ("bold", "italic", "underline", "caps") if getattr(style, name)]
    return " ".join([f"{style.sizes.least}-{style.sizes.most}", *words])


@BOTH_PARTY
def test_party_sizes(layout):
    assert look(layout.letterhead.heading_style) == "15-15 bold caps"
    assert look(layout.letterhead.superior_style) == "14-14 caps"
    assert look(layout.letterhead.issuer_style) == "14-14 bold caps"
    assert look(layout.number.style) == "14-14"
    assert look(layout.date.style) == "14-14 italic"
    assert look(layout.title.kind_style) == "15-16 bold caps"
    assert look(layout.title.subject_style) == "14-15 bold"
    assert look(layout.letter_subject.style) == "12-12 italic"
    assert look(layout.body.style) == "14-15"
    assert look(layout.outline.structure_word_style) == "14-15 bold"
    assert look(layout.outline.structure_title_style) == "14-15 bold caps"
    assert look(layout.signature.authority_style) == "14-14 bold caps"
    assert look(layout.signature.title_style) == "14-14 caps"
    assert look(layout.signature.name_style) == "14-14 bold"
    assert look(layout.recipients.label_style) == "14-14 underline"
    assert look(layout.recipients.style) == "12-12"
    assert look(layout.stamps.urgency_style) == "14-14 bold caps"
    assert look(layout.page_number.style) == "14-14"


@BOTH_PARTY
def test_party_page(layout):
    assert (layout.page.paper.width, layout.page.paper.height) == (210, 297)
    assert layout.page.margins == layout.page.least == layout.page.most == Margins(20, 20, 30, 15)
    assert layout.page.text_width == 165
    assert layout.page_number.alignment is Alignment.CENTRE
    assert layout.page_number.from_edge == 10
    assert not layout.page_number.on_first_page
    assert layout.font.name == "Times New Roman"
    assert layout.body.alignment is Alignment.JUSTIFIED
    assert layout.body.first_line_indent == 10
    assert layout.body.paragraph_spacing == 6
    assert layout.body.line_spacing.rule is LineRule.EXACT
    assert layout.body.line_spacing.values == Range(18, 22)


@BOTH_PARTY
def test_party_marks(layout):
    assert layout.letterhead.family is LetterheadFamily.PARTY
    assert layout.letterhead.heading == "ĐẢNG CỘNG SẢN VIỆT NAM"
    assert layout.letterhead.heading_mark == RuledLine(1)
    assert layout.letterhead.issuer_mark == Characters("*")
    assert layout.title.mark == Characters("-----")
    assert layout.title.subject_in_lower_case
    assert layout.body.end_mark == "."
    assert layout.number.sequence is NumberSequence.TERM
    assert layout.letter_subject.opening == "về việc"
    assert len(layout.components) == 9


def test_the_two_party_layouts_differ_where_the_field_does():
    assert PARTY_2018.outline.arabic.mark == "-"
    assert PARTY_2026.outline.arabic.mark == "."
    assert not PARTY_2018.asserts("body.line_spacing")
    assert PARTY_2026.asserts("body.line_spacing")


def test_state_sizes():
    layout = STATE_2020
    assert look(layout.letterhead.heading_style) == "12-13 bold caps"
    assert look(layout.letterhead.motto_style) == "13-14 bold"
    assert look(layout.letterhead.superior_style) == "12-13 caps"
    assert look(layout.letterhead.issuer_style) == "12-13 bold caps"
    assert look(layout.number.style) == "13-13"
    assert look(layout.date.style) == "13-14 italic"
    assert look(layout.title.kind_style) == "13-14 bold caps"
    assert look(layout.title.subject_style) == "13-14 bold"
    assert look(layout.letter_subject.style) == "12-13"
    assert look(layout.body.style) == "13-14"
    assert look(layout.outline.roman.style) == "13-14 bold caps"
    assert look(layout.outline.arabic.style) == "13-14 bold"
    assert look(layout.signature.authority_style) == "13-14 bold caps"
    assert look(layout.signature.title_style) == "13-14 bold caps"
    assert look(layout.signature.name_style) == "13-14 bold"
    assert look(layout.recipients.label_style) == "12-12 bold italic"
    assert look(layout.recipients.style) == "11-11"
    assert look(layout.page_number.style) == "13-14"


def test_state_page_and_marks():
    layout = STATE_2020
    assert (layout.page.least, layout.page.most) == (Margins(20, 20, 30, 15), Margins(25, 25, 35, 20))
    assert layout.letterhead.heading == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert layout.letterhead.motto == "Độc lập - Tự do - Hạnh phúc"
    assert layout.letterhead.heading_mark == RuledLine(1)
    assert layout.letterhead.issuer_mark == layout.title.mark
    assert (layout.title.mark.shortest, layout.title.mark.longest) == (Fraction(1, 3), Fraction(1, 2))
    assert layout.letter_subject.opening == "V/v"
    assert layout.letter_subject.space_before == 6
    assert layout.body.first_line_indents == Range(10, Decimal("12.7"))
    assert layout.body.line_spacing.rule is LineRule.MULTIPLE
    assert layout.body.line_spacing.values == Range(1, Decimal("1.5"))
    assert layout.number.sequence is NumberSequence.YEAR
    assert layout.page_number.restarts_in_annex
    assert layout.citation.basis_style.italic


def test_youth_is_the_partys_but_for_heading_stars_margins_and_marks():
    layout = YOUTH_2013
    assert layout.letterhead.heading == "ĐOÀN TNCS HỒ CHÍ MINH"
    assert look(layout.letterhead.heading_style) == "15-15 bold caps"
    assert look(layout.letterhead.superior_style) == "14-14 caps"
    assert look(layout.letterhead.issuer_style) == "14-14 bold caps"
    assert layout.letterhead.issuer_mark == Characters("***")
    assert layout.page.margins == Margins(20, 20, 30, 20)
    assert len(layout.components) == 8
    assert Component.SEAL not in layout.components


def test_front_is_the_states():
    assert FRONT_2025.letterhead == STATE_2020.letterhead
    assert FRONT_2025.asserts("letterhead.heading")
    assert not FRONT_2025.asserts("page.margins.left")


@EACH
def test_every_layout_names_its_instrument(layout):
    assert layout.effective_from == layout.instrument.issued
    assert layout.instrument.number in str(layout.instrument)
    assert not layout.pads_counts


@EACH
def test_every_unsourced_name_is_a_field(layout):
    for name in layout.unsourced:
        assert not layout.asserts(name)
    with pytest.raises(AttributeError):
        layout.asserts("page.colour")


@EACH
def test_what_is_set_is_what_is_permitted(layout):
    for style in styles(layout):
        assert style.size in style.sizes
    assert layout.body.line_spacing.value in layout.body.line_spacing.values
    assert layout.body.first_line_indent in layout.body.first_line_indents


def styles(record):
    """Every text style within a record."""
    for field in attrs.fields(type(record)):
        value = getattr(record, field.name)
        if isinstance(value, TextStyle):
            yield value
        elif attrs.has(type(value)):
            yield from styles(value)


def records(record, path=()):
    """Every record within a layout, with its path."""
    yield path, record
    for field in attrs.fields(type(record)):
        if attrs.has(type(value := getattr(record, field.name))):
            yield from records(value, (*path, field.name))


def evolve_at(record, path, **changes):
    """Change a field deep inside."""
    if not path:
        return attrs.evolve(record, **changes)
    first, *rest = path
    return attrs.evolve(record, **{first: evolve_at(getattr(record, first), rest, **changes)})


@EACH
def test_law_any_field_evolves_and_nothing_else_changes(layout):
    other = {"name": "x", "bold": True, "size": 99, "text": "+", "label": "+"}
    count = 0
    for path, record in records(layout):
        for field in attrs.fields(type(record)):
            assert evolve_at(layout, path, **{field.name: getattr(record, field.name)}) == layout
            if field.name in other:
                changed = evolve_at(layout, path, **{field.name: other[field.name]})
                inside = changed
                for step in path:
                    inside = getattr(inside, step)
                assert getattr(inside, field.name) == other[field.name]
                back = evolve_at(changed, path, **{field.name: getattr(record, field.name)})
                assert back == layout
            count += 1
    assert count > 200


@EACH
def test_layouts_are_values(layout):
    assert pickle.loads(pickle.dumps(layout)) == layout
    assert copy.deepcopy(layout) == layout
    assert hash(attrs.evolve(layout)) == hash(layout)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        layout.name = "other"
    assert isinstance(layout, Layout)


def test_margins_leave_room():
    with pytest.raises(ImpossibleValueError):
        attrs.evolve(PARTY_2026.page, margins=Margins(20, 20, 110, 100))
    with pytest.raises(ImpossibleValueError):
        attrs.evolve(PARTY_2026.page, margins=Margins(150, 147, 30, 15))
