"""What a percent is a share of: by names, lists, funnels and lines; right, each holds; wrong, none does."""

import tomllib
from pathlib import Path

import pytest

from dangbo_report.reading import read_text

ROWS = tomllib.loads(Path(__file__).with_name("shares.toml").read_text(encoding="utf-8"))["share"]
#: A percent and its part: the whole is not said, so that nearly any part will do that is no small number ("grim").
_PAIR = 2


def likeliest(text, figures):
    """What arithmetic says of the likeliest reading of the claim of some figures."""
    found = {frozenset(each.text for each in claim.evidence): claim for claim in read_text(text).claims}
    claim = found.get(frozenset(figures))
    return claim.readings[0].judged().value if claim is not None else str(list(found))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"][:40])
def test_a_percent_is_held_against_what_it_is_a_share_of(row):
    text, figures = row["text"], row["figures"]
    right, wrong = row["right"], row["wrong"]
    assert likeliest(text.format(right), [each.format(right) for each in figures]) == "holds"
    spoilt = likeliest(text.format(wrong), [each.format(wrong) for each in figures])
    assert spoilt == ("violated" if len(figures) > _PAIR or row.get("grim") else "holds")
