"""Numbers and signs of documents, both ways."""

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dangbo_report.errors import DocumentNumberSyntaxError, ImpossibleValueError
from dangbo_report.layouts import (
    DOCUMENT_KINDS,
    FRONT_2025,
    PARTY_2018,
    PARTY_2026,
    STATE_2020,
    YOUTH_2013,
    DocumentNumber,
    NumberGrammar,
    parse_document_number,
)

LAYOUTS = (PARTY_2018, PARTY_2026, STATE_2020, YOUTH_2013, FRONT_2025)
numbers = st.none() | st.integers(1, 999_999_999)
kinds = st.sampled_from(sorted(DOCUMENT_KINDS))
pieces = st.sampled_from(["HU", "ĐU", "UBKTTU", "UBND", "MTTQ", "BTT", "TWĐTN", "VP", "BCĐ35", "BGDĐT", "SGD&ĐT"])
bodies = st.lists(pieces, min_size=1, max_size=3).map("-".join)
party_documents = st.builds(DocumentNumber, numbers, kinds, bodies)
state_documents = st.builds(DocumentNumber, numbers, kinds | st.just(""), bodies, st.none() | st.integers(1900, 2199))


@given(layout=st.sampled_from(LAYOUTS), data=st.data())
def test_law_parsing_inverts_writing(layout, data):
    state = layout.number.grammar is NumberGrammar.STATE
    document = data.draw(state_documents if state else party_documents)
    assert parse_document_number(layout.number.write(document)) == document
    assert parse_document_number(layout.number.cite(document)) == document


@pytest.mark.parametrize(
    ("layout", "document", "text"),
    [
        (PARTY_2026, DocumentNumber(5, "BC", "HU"), "Số 05-BC/HU"),
        (PARTY_2018, DocumentNumber(127, "QĐ", "TW"), "Số 127-QĐ/TW"),
        (PARTY_2018, DocumentNumber(None, "BC", "HU"), "Số      -BC/HU"),
        (PARTY_2018, DocumentNumber(24, "BS", "UBKTTU"), "Số 24-BS/UBKTTU"),
        (STATE_2020, DocumentNumber(5, "BC", "UBND"), "Số: 05/BC-UBND"),
        (STATE_2020, DocumentNumber(1234, "", "BGDĐT-VP"), "Số: 1234/BGDĐT-VP"),
        (STATE_2020, DocumentNumber(94, "NĐ", "CP", 2016), "Số: 94/2016/NĐ-CP"),
        (STATE_2020, DocumentNumber(30, "", "QH16", 2026), "Số: 30/2026/QH16"),
        (FRONT_2025, DocumentNumber(None, "BC", "MTTQ-BTT"), "Số: …/BC-MTTQ-BTT"),
        (YOUTH_2013, DocumentNumber(29, "HD", "TWĐTN-VP"), "Số: 29-HD/TWĐTN-VP"),
    ],
)
def test_each_body_writes_its_own_grammar(layout, document, text):
    assert layout.number.write(document) == text
    assert parse_document_number(text) == document


@pytest.mark.parametrize(
    ("text", "document"),
    [
        ("28492-BC/HU", DocumentNumber(28492, "BC", "HU")),
        ("Số: 05-BC/HU", DocumentNumber(5, "BC", "HU")),
        ("số 7619-CV/BTCTW", DocumentNumber(7619, "CV", "BTCTW")),
        ("SỐ 11-QĐi/TW", DocumentNumber(11, "QĐi", "TW")),
        ("  Số\u00a0……/BC-UBND ", DocumentNumber(None, "BC", "UBND")),
        ("Số ___-BC/ĐU", DocumentNumber(None, "BC", "ĐU")),
        ("207/QĐ-MTTW-BTT", DocumentNumber(207, "QĐ", "MTTW-BTT")),
        ("So\u0302\u0301 01-\u0110A/TU", DocumentNumber(1, "ĐA", "TU")),
        ("19/2025/QĐ-TTg", DocumentNumber(19, "QĐ", "TTg", 2025)),
        ("12/NQ", DocumentNumber(12, "", "NQ")),
    ],
)
def test_what_is_met_in_the_field_is_read(text, document):
    assert parse_document_number(text) == document


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Số",
        "05",
        "BC/HU",
        "Số 0-BC/HU",
        "Số 05-BC",
        "05-/HU",
        "05-BC/",
        "05/BC-",
        "05/-UBND",
        "Số5 năm-BC/HU",
        "12-NQ/2016",
        "12/2016",
        "05-BC/HU-",
        "1234567890-BC/HU",
        "05-BC/" + "H" * 41,
        "-" * 101,
        "Số" + " " * 100 + "05-BC/HU",
        "05-B1/HU",
        "Số hai-BC/HU",
        "٠٥-BC/HU",
    ],
)
def test_anything_else_is_refused_and_quoted(text):
    with pytest.raises(DocumentNumberSyntaxError) as caught:
        parse_document_number(text)
    assert caught.value.text == text
    assert "Số 05-BC/HU" in str(caught.value)


@given(st.text(alphabet="Số 0123456789-/BCHUĐ…._:&", max_size=120) | st.text(max_size=120))
def test_any_text_is_read_or_refused(text):
    try:
        document = parse_document_number(text)
    except DocumentNumberSyntaxError:
        return
    assert isinstance(document, DocumentNumber)


@pytest.mark.parametrize("piece", ["9", "-", "/", "A", "A-", "A&", "Số ", ". ", "…", "\u0301"])
def test_a_megabyte_is_refused_without_quoting_it(piece):
    with pytest.raises(DocumentNumberSyntaxError) as caught:
        parse_document_number(piece * 1_000_000)
    assert len(str(caught.value)) < 300


@pytest.mark.parametrize(
    ("arguments", "field"),
    [
        ((0, "BC", "HU"), "number"),
        ((True, "BC", "HU"), "number"),
        ((10**9, "BC", "HU"), "number"),
        ((1, "B C", "HU"), "kind"),
        ((1, "B-C", "HU"), "kind"),
        ((1, "BC", ""), "body"),
        ((1, "BC", "H/U"), "body"),
        ((1, "BC", "H" * 41), "body"),
        ((1, "BC", "HU", 1899), "year"),
        ((1, "BC", "HU", 2024.0), "year"),
    ],
)
def test_an_impossible_number_is_refused(arguments, field):
    with pytest.raises(ImpossibleValueError) as caught:
        DocumentNumber(*arguments)
    assert caught.value.field == field


@pytest.mark.parametrize(
    ("layout", "document", "field"),
    [
        (PARTY_2026, DocumentNumber(1, "", "HU"), "kind"),
        (PARTY_2026, DocumentNumber(1, "BC", "HU", 2024), "year"),
        (STATE_2020, DocumentNumber(1, "XYZ", "UBND"), "kind"),
        (STATE_2020, DocumentNumber(1, "", "BC-UBND"), "body"),
    ],
)
def test_what_would_be_read_otherwise_is_not_written(layout, document, field):
    with pytest.raises(ImpossibleValueError) as caught:
        layout.number.write(document)
    assert caught.value.field == field


def test_a_house_adds_its_own_types():
    form = attrs.evolve(STATE_2020.number, kinds=DOCUMENT_KINDS | {"GM"})
    text = form.write(DocumentNumber(7, "GM", "UBND"))
    assert text == "Số: 07/GM-UBND"
    assert parse_document_number(text, kinds=form.kinds).kind == "GM"
    assert parse_document_number(text).kind == ""


def test_nfd_is_composed():
    assert DocumentNumber(1, "Đ\u0041\u0302", "Đ\u0041").kind == "ĐÂ"
