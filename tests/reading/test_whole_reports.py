"""What whole reports say across sentences, lines and headings: right, nothing is told; wrong, the slip is found."""

import tomllib
from pathlib import Path

import pytest

from dangbo_report import audit
from dangbo_report.claims import Verdict
from tests.reading.asserting import asserted

SAID = tomllib.loads(Path(__file__).with_name("whole_reports.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("text", [row["text"] for row in SAID["silent"]])
def test_what_is_right_is_not_accused(text):
    assert not [each for each in audit(text) if each.code[0] in "FP"]


@pytest.mark.parametrize("row", SAID["held"], ids=[row["text"][:40] for row in SAID["held"]])
def test_a_figure_is_held_against_what_stands_elsewhere(row):
    right, wrong = (
        {claim.verdict() for claim in asserted(row["text"].format(figure)) if claim.kind == row["kind"]}
        for figure in (row["right"], row["wrong"])
    )
    assert right == {Verdict.HOLDS}
    assert Verdict.VIOLATED in wrong
