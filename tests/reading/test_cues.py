"""Cues are asked for by hints: none may be passed over for want of one."""

import json
from pathlib import Path

import pytest

from dangbo_report import read_text
from dangbo_report.reading import cues, hearing

LABELLED = Path(__file__).with_name("paragraphs.jsonl").read_text(encoding="utf-8")
PARAGRAPHS = [json.loads(line)["text"] for line in LABELLED.splitlines()]


@pytest.fixture(scope="module")
def heard():
    """The words at every figure of the labelled paragraphs."""
    found = []

    def listen(words):
        found.append(words)
        return cues.cues_of(words)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(hearing, "cues_of", listen)
        for text in PARAGRAPHS:
            read_text(text)
    return found


def test_what_words_say_is_heard_by_their_hints(heard):
    for words in heard:
        said = dict(zip(cues.Where, words.by_side(), strict=True))
        told = {row.cue for row in cues.ROWS if row.looks.search(said[row.where])}
        assert set(cues.cues_of(words)) == told, words


def test_many_figures_have_many_cues(heard):
    assert len(heard) > 900
    assert {cue for words in heard for cue in cues.cues_of(words)} > {cues.Cue.OPENING, cues.Cue.FACTOR, cues.Cue.EACH}
