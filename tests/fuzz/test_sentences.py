"""Text never stops an audit: what a grammar of the field makes is read, judged and audited."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz.sentences import sentences, trouble, wrong_among

#: Each of these has stopped one.
STOPPED = [
    "Chi 14/16 tỷ đồng (đạt 75).",
    "Vận động 61.200.000/52.100.000 đồng (trong đó huyện 31.000.000, xã 30.200.000)",
    "Giải ngân 35/50 tỷ đồng, trong đó vốn huyện 10/20,5.",
    "Nam 15 đồng chí, chiếm 50%; nữ 6/30 đồng chí, chiếm 20%.",
    "Kế hoạch 0 lớp, thực hiện 3 lớp, đạt 100% kế hoạch.",
    "cụ thể xã A có 10/60 đạt 17%; xã B 15/70 đạt 21%; xã C 20/65 đạt 31%; xã D 30/100 đạt 30%",
]


@pytest.mark.parametrize("text", STOPPED)
def test_a_text_that_stopped_an_audit_is_audited(text: str) -> None:
    assert trouble(text) == ""


@settings(max_examples=300)
@given(st.integers(0, 10**9))
def test_a_text_of_the_field_is_read_judged_and_audited(seed: int) -> None:
    assert trouble(sentences(seed)) == "", sentences(seed)


def test_what_goes_wrong_among_many_is_told_of_the_one_that_does_it(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [(seed, f"câu {seed}") for seed in range(7)]
    monkeypatch.setattr("tests.fuzz.sentences.trouble", lambda text: "X001" if "câu 5" in text else "")
    assert list(wrong_among(texts)) == ["[5]: X001\n    ((5, 'câu 5'),)"]


def test_what_goes_wrong_together_only_is_told_of_the_fewest(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [(seed, f"câu {seed}") for seed in range(8)]
    monkeypatch.setattr("tests.fuzz.sentences.trouble", lambda text: "X001" if {"1", "2"} <= {*text} else "")
    (told,) = wrong_among(texts)
    assert told.startswith("[0, 1, 2, 3]: X001")
