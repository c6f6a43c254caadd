"""Pairs of what is no document: JSON, numerals, figures, and the import."""

import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
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
#: What a user asks for first.
DOORS = ("read_text", "audit", "from_json", "render")
SEEDED = random.Random(2024)
AMOUNTS = [SEEDED.randrange(10 ** SEEDED.randint(1, 13)) for _ in range(500)]


def pairs() -> Iterator[Pair]:
    """What is held against what, and the limit of each."""
    checked, shapes = peers.models(checked=True), peers.models(checked=False)
    model = shapes.model_validate_json(JSON)
    load = partial(from_json, JSON)
    yield Pair("`from_json`", "pydantic v2, same checks", 0.9, load, partial(checked.model_validate_json, JSON))
    store = partial(to_json, REPORT)
    short, full = (partial(stored, model, exclude_defaults=exclude) for exclude in (True, False))
    yield Pair("`to_json`", "pydantic v2, defaults left out", 1, store, short)
    yield Pair("`to_json`", "pydantic v2, defaults written", 1, store, full)
    words = partial(num2words, lang="vi")
    yield Pair("`spell`, random amounts", "num2words", 0.35, each(spell, AMOUNTS), each(words, AMOUNTS))
    match = each(PATTERN.fullmatch, FIGURES)
    yield Pair("`parse_figure`", "`re.fullmatch` of one pattern", 8, each(parse_figure, FIGURES), match)
    kept = tempfile.mkdtemp()
    theirs = imported("import attrs, cattrs", kept)
    yield Pair("`import dangbo_report`", "`import attrs, cattrs`", 1.3, imported("import dangbo_report", kept), theirs)
    for name in DOORS:
        ours = imported(f"from dangbo_report import {name}", kept)
        yield Pair(f"first import of `{name}`", "`import attrs, cattrs`", 1.3, ours, theirs)
    shutil.rmtree(kept)


def stored(model, *, exclude_defaults) -> bytes:
    return model.model_dump_json(exclude_defaults=exclude_defaults).encode()


def each(work, values) -> Work:
    return lambda: [work(value) for value in values]


def imported(code, kept) -> Work:
    """A fresh process each time, with bytecode as an installed package has it."""
    own = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-X", f"pycache_prefix={kept}", "-c", code]
    return lambda: subprocess.run(command, check=True, env=own)
