"""What is read does not depend on typing: blanks, ends of lines, composition, tone marks, hidden signs, capitals."""

import re
import tomllib
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dangbo_report import audit, read_text

GRAMMAR = tomllib.loads(Path("tests/reading/grammar.toml").read_text(encoding="utf-8"))["pattern"]
FAMILIES = ("F", "P")
WRONG = [
    "Ban hành 09 văn bản (05 kế hoạch và 05 công văn).",
    "Vận động được 7,09 tỷ đồng/30 tỷ đồng, đạt 25,6% kế hoạch; trao 215 phần quà.",
    "Có 15/20 chỉ tiêu hoàn thành, còn lại 6 chỉ tiêu.",
    "Trồng 1.240 ha, tăng 40 ha (tăng 5,33%) so với cùng kỳ.",
    "Trao 195 suất quà, mỗi suất 500 nghìn đồng, tổng trị giá 79,5 triệu đồng.",
    "Kết nạp mới 95 hội viên, nâng tổng số lên 82 hội viên.",
    "Hỗ trợ 12.500.000 đồng (bằng chữ: mười hai triệu sáu trăm nghìn đồng).",
    "Trong tổng số 40 đồng chí có 12 đồng chí nữ, chiếm 35%.",
    "Kỷ niệm 95 năm Ngày thành lập Đảng (3/2/1930 - 3/2/2024).",
    "Toàn xã có 120 hộ nghèo, chiếm 104,5% tổng số hộ.",
]
SENTENCES = [*(pattern["text"] for pattern in GRAMMAR), *WRONG]
#: A blank that stands within a sentence: what follows it is a small letter.
INNER = re.compile(r"(?<=[^.!?:…\s]) (?=[a-zàáâãèéêìíòóôõùúýăđĩũơưạ-ỹ])")
BLANK = re.compile(r"(?<=\S) (?=\S)")
LETTER = re.compile(r"(?<=\w)(?=\w)")
NEWER_TONES = {"òa": "oà", "óa": "oá", "ủy": "uỷ", "ũy": "uỹ", "úy": "uý", "ỏe": "oẻ", "ụy": "uỵ", "óe": "oé"}


def _put(pattern: re.Pattern[str], what: str) -> Callable[[str, int], str]:
    """Put something at one of the places that a pattern finds."""

    def put(text: str, which: int) -> str:
        places = [match.span() for match in pattern.finditer(text)]
        if not places:
            return text
        start, end = places[which % len(places)]
        return text[:start] + what + text[end:]

    return put


def _newer(text: str, _: int) -> str:
    for old, new in NEWER_TONES.items():
        text = re.sub(rf"(?<!q){old}(?!\w)", new, text)
    return text


VARIATIONS: dict[str, Callable[[str, int], str]] = {
    "a doubled blank": _put(BLANK, "  "),
    "a no-break space": _put(BLANK, "\u00a0"),
    "a thin space": _put(BLANK, "\u2009"),
    "a tab": _put(BLANK, "\t"),
    "a wrapped line": _put(INNER, "\n"),
    "a line wrapped by Windows": _put(INNER, "  \r\n"),
    "a soft line break": _put(INNER, "\v"),
    "a word joiner": _put(LETTER, "\u2060"),
    "a zero-width space": _put(LETTER, "\u200b"),
    "a soft hyphen": _put(LETTER, "\u00ad"),
    "decomposed": lambda text, _: unicodedata.normalize("NFD", text),
    "tone marks elsewhere": _newer,
    "a mark of byte order": lambda text, _: f"\ufeff{text}",
    "another end of line": lambda text, _: f"{text}\u2029",
}


def told(text: str) -> tuple[Any, ...]:
    """What a text tells, without where and in which typing it does."""
    reading = read_text(text)
    numbers = {mention.span: index for index, mention in enumerate(reading.mentions)}
    return (
        [(each.kind, each.figure, each.figures, each.unit, each.role, each.baseline) for each in reading.mentions],
        [
            (claim.kind, claim.verdict(), [numbers.get(stated.span or (0, 0)) for stated in claim.evidence])
            for claim in reading.claims
        ],
        [(finding.code, finding.severity) for finding in audit(reading) if finding.code.startswith(FAMILIES)],
    )


@pytest.mark.parametrize("variation", VARIATIONS)
@given(text=st.sampled_from(SENTENCES), which=st.integers(0, 100))
def test_what_is_read_does_not_depend_on_typing(variation: str, text: str, which: int) -> None:
    varied = VARIATIONS[variation](text, which)
    assert told(varied) == told(text), varied


@pytest.mark.parametrize("end", ["\r\n", "\r", "\x85", "\u2028", "\u2029", "\v", "\f", "\n\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff", "\u200e"])
def test_neither_ends_of_lines_nor_a_mark_in_front_change_a_finding(end: str, mark: str) -> None:
    def codes(text: str) -> list[tuple[str, str]]:
        return [(each.code, each.severity.value) for each in audit(text)]

    text = "\n".join(WRONG)
    assert codes(mark + text.replace("\n", end)) == codes(text)


def loud(text: str) -> Any:
    """What a text tells, whatever letters its units are in."""
    mentions, claims, findings = told(text)
    return [(kind, role, baseline.lower()) for kind, *_, role, baseline in mentions], claims, findings


@pytest.mark.parametrize("text", [text for text in SENTENCES if not re.search(r"\d ?[a-z]{1,2}\b", text)])
def test_what_is_read_does_not_depend_on_capitals(text: str) -> None:
    assert loud(text.upper()) == loud(text)


@given(st.sampled_from(SENTENCES), st.sampled_from(sorted(VARIATIONS)), st.integers(0, 100))
def test_every_span_leads_back_into_the_text_as_it_was_written(text: str, variation: str, which: int) -> None:
    varied = VARIATIONS[variation](text, which)
    reading = read_text(varied)
    assert reading.text == unicodedata.normalize("NFC", varied)
    for mention in reading.mentions:
        assert reading.text[mention.start : mention.end] == mention.surface
        assert mention.surface == mention.surface.strip(" \n\u200b\u2060\ufeff")
    spans = {mention.span for mention in reading.mentions}
    for claim in reading.claims:
        for stated in claim.evidence:
            assert stated.span is not None
            assert reading.text[slice(*stated.span)] == stated.text
            start, end = stated.span  # half of a ratio stands inside of one
            inside = any(first <= start and end <= last for first, last in spans)
            assert inside or claim.kind in {"heading-period", "task-period", "order", "list-count"}


@pytest.mark.parametrize("text", WRONG)
def test_the_wrong_sentences_are_told(text: str) -> None:
    assert told(text)[2]
