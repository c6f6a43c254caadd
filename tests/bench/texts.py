"""Pairs of texts: labelled paragraphs as documents of some pages, beside what only parts them into words."""

import json
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

from pyvi import ViTokenizer

from dangbo_report import audit, read_text
from tests.bench.measure import Pair, Work

LABELLED = Path(__file__).parents[1] / "reading" / "paragraphs.jsonl"
#: So many paragraphs make a document of some pages.
PARAGRAPHS = 25


def documents() -> Iterator[str]:
    """The paragraphs in order, a document for every so many."""
    lines = iter(LABELLED.read_text(encoding="utf-8").splitlines())
    while some := [json.loads(line)["text"] for line in islice(lines, PARAGRAPHS)]:
        yield "\n\n".join(some)


def pairs() -> Iterator[Pair]:
    """What is held against what, and the limit of each."""
    texts = list(documents())
    words = each(ViTokenizer.tokenize, texts)
    yield Pair("`read_text`", "`pyvi` tokenising the same texts", 0.35, each(read_text, texts), words)
    yield Pair("`audit`", "`pyvi` tokenising the same texts", 0.5, each(audit, texts), words)


def each(work: Callable[[str], object], texts: list[str]) -> Work:
    """The same work on every text."""
    return lambda: [work(text) for text in texts]
