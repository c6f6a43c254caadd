"""Every entrance for text or bytes from outside gives a value or one of our errors, whatever it is given."""

import json
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dangbo_report import (
    Period,
    audit,
    from_json,
    parse_figure,
    read_docx,
    read_text,
    read_words,
    render,
    spell,
    to_json,
)
from dangbo_report import strategies as draw
from dangbo_report.errors import DangboReportError
from dangbo_report.layouts import parse_document_number
from dangbo_report.numerals import parse_number
from dangbo_report.report import parse_prose
from dangbo_report.testing import sample_of_every_node
from tests.fuzz.damage import damaged

#: What has meant something to one reader or another.
PIECES = st.one_of(
    st.sampled_from(["", " ", "\u00a0", "\u200b", "\n", "\u0301", "\ud800", "²", "١", "𝟗"]),
    st.sampled_from(["0", "00", "9" * 40, ".", ",", "-", "−", "/", "%", "{", "}", "{{", "[^", "@"]),
    st.sampled_from(["tỷ", "nghìn", "đồng", "trên", "khoảng", "quý", "năm", "IV", "XIII", "Số", "BC"]),
    st.text(max_size=5),
)
REPORT = sample_of_every_node()
STORED = to_json(REPORT)
WORD = render(REPORT, "docx")
TEXT = render(REPORT, "text")
NUMBERS = st.sampled_from(["Số 05-BC/HU", "Số: 05/BC-UBND", "94/2016/NĐ-CP", "1234/BGDĐT-VP", "Số      -BC/HU"])

ENTRANCES: list[tuple[Callable[[str], object], st.SearchStrategy[str]]] = [
    (parse_figure, draw.figures().map(str)),
    (parse_number, st.integers(0, 10**12).map(lambda number: f"{number:,}".replace(",", "."))),
    (read_words, st.integers(0, 10**12).map(spell)),
    (Period.parse, draw.periods().map(str)),
    (parse_document_number, NUMBERS),
    (parse_prose, draw.prose()),
]


@pytest.mark.parametrize(("read", "valid"), ENTRANCES, ids=lambda value: getattr(value, "__name__", ""))
@given(data=st.data())
def test_a_damaged_text_is_read_or_refused(
    read: Callable[[str], object], valid: st.SearchStrategy[str], data: st.DataObject
) -> None:
    with suppress(DangboReportError):
        read(data.draw(damaged(valid, PIECES)))


@given(damaged(st.just(TEXT), PIECES))
@settings(max_examples=50)
def test_a_damaged_document_is_read_and_audited(text: str) -> None:
    reading = read_text(text)
    audit(reading)
    assert all(reading.text[mention.start : mention.end] == mention.surface for mention in reading.mentions)


@given(damaged(st.just(STORED), st.binary(max_size=4)))
def test_damaged_bytes_are_loaded_or_refused(data: bytes) -> None:
    with suppress(DangboReportError):
        from_json(data)


VALUES: st.SearchStrategy[object] = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=8), st.lists(st.none(), max_size=1)
)


@st.composite
def damaged_values(draw: st.DrawFn) -> Any:
    """A stored report with some values in it replaced or left out."""
    whole: Any = json.loads(STORED)
    for _ in range(draw(st.integers(1, 3))):
        place, key = draw(st.sampled_from(places(whole) or [({0: 0}, 0)]))
        if draw(st.booleans()):
            place[key] = draw(VALUES)
        else:
            del place[key]
    return whole


def places(whole: Any) -> list[tuple[Any, Any]]:
    """Every container in a document with every key of it."""
    keys: list[Any] = list(whole.keys() if hasattr(whole, "keys") else range(len(whole)))
    found: list[tuple[Any, Any]] = [(whole, key) for key in keys]
    for key in keys:
        if hasattr(whole[key], "pop"):
            found += places(whole[key])
    return found


@given(damaged_values())
def test_a_damaged_report_is_loaded_or_refused(whole: Any) -> None:
    with suppress(DangboReportError):
        assert to_json(from_json(json.dumps(whole)))


@settings(max_examples=50)
@given(damaged(st.just(WORD), st.binary(max_size=4)))
def test_a_damaged_word_file_is_read_or_refused(data: bytes) -> None:
    with suppress(DangboReportError):
        read_docx(data)
