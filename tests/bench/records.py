"""Pairs of what is no document: JSON, numerals, figures, and the import."""

import random
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import partial

from num2words import num2words

from dangbo_report import from_json, parse_figure, spell, to_json
from tests.bench import peers
from tests.bench.documents import REPORT
from tests.bench.measure import Pair, Work

JSON = to_json(REPORT)
FIGURES = (
    "104 phần quà",
    "05 ý kiến",
    "10.514 phần quà",
    "7,09 tỷ đồng",
    "31,2 triệu đồng",
    "23,6%",
    "20,5 tấn",
    "trên 432,5 triệu đồng",
    "hơn 2 nghìn hộ",
    "12,03 điểm phần trăm",
)
#: A qualifier, a sign, grouped digits, decimals, a scale, a noun; it finds the same parts and makes nothing.
PATTERN = re.compile(
    r"(?:(trên|hơn|gần|khoảng|ước|ít nhất|dưới) )?([-\u2212+]?)([0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:,([0-9]+))?"
    r" ?(?:(nghìn tỷ|triệu tỷ|nghìn|ngàn|triệu|tỷ|tỉ)\b)? ?([^\W\d_%]?.*)?"
)
SEEDED = random.Random(2024)
AMOUNTS = [SEEDED.randrange(10 ** SEEDED.randint(1, 13)) for _ in range(500)]


def pairs() -> Iterator[Pair]:
    """What is held against what, and the limit of each."""
    checked, shapes = peers.models(checked=True), peers.models(checked=False)
    model = shapes.model_validate_json(JSON)
    load = partial(from_json, JSON)
    yield Pair("`from_json`", "pydantic v2, same checks", 1.3, load, partial(checked.model_validate_json, JSON))
    yield Pair("`from_json`", "pydantic v2, shapes only", 1.3, load, partial(shapes.model_validate_json, JSON))
    store = partial(to_json, REPORT)
    short, full = (partial(stored, model, exclude_defaults=exclude) for exclude in (True, False))
    yield Pair("`to_json`", "pydantic v2, defaults left out", 0.6, store, short)
    yield Pair("`to_json`", "pydantic v2, defaults written", 0.6, store, full)
    words = partial(num2words, lang="vi")
    yield Pair("`spell`, random amounts", "num2words", 0.35, each(spell, AMOUNTS), each(words, AMOUNTS))
    match = each(PATTERN.fullmatch, FIGURES)
    yield Pair("`parse_figure`", "`re.fullmatch` of one pattern", 8, each(parse_figure, FIGURES), match)
    ours, theirs = imported("dangbo_report"), imported("attrs, cattrs")
    yield Pair("`import dangbo_report`", "`import attrs, cattrs`", 1.5, ours, theirs)


def stored(model, *, exclude_defaults) -> bytes:
    return model.model_dump_json(exclude_defaults=exclude_defaults).encode()


def each(work, values) -> Work:
    return lambda: [work(value) for value in values]


def imported(names) -> Work:
    return lambda: subprocess.run([sys.executable, "-c", f"import {names}"], check=True)
