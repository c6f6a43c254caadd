"""Every pattern of the table of grammar, number by number."""

import tomllib
from pathlib import Path

import pytest

from dangbo_report.reading import INDICATOR_KINDS, Role, read_text

PATTERNS = tomllib.loads(Path(__file__).with_name("grammar.toml").read_text(encoding="utf-8"))["pattern"]


def told(mention):
    """A mention on one line, as the table tells it."""
    figure = str(mention.figure) if mention.figure else " / ".join(map(str, mention.figures)) or mention.surface
    rate = f" [{mention.unit}]" if mention.kind == "money_rate" else ""
    role = "" if mention.role is Role.OTHER else f" ({mention.role})"
    return f"{mention.kind}: {figure}{rate}{role}"


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern["name"])
def test_a_pattern_is_read(pattern):
    assert [told(mention) for mention in read_text(pattern["text"]).mentions] == pattern["reads"]


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern["name"])
def test_a_mention_says_where_it_stands(pattern):
    reading = read_text(pattern["text"])
    at = 0
    for mention in reading.mentions:
        assert at <= mention.start < mention.end <= len(reading.text)
        assert reading.text[mention.start : mention.end] == mention.surface
        at = mention.end


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern["name"])
def test_only_figures_have_a_figure_and_a_role(pattern):
    for mention in read_text(pattern["text"]).mentions:
        measures = mention.kind in INDICATOR_KINDS
        assert (mention.figure is not None or len(mention.figures) == 2) == measures
        assert (mention.role is not Role.OTHER) == measures
