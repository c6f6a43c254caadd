"""Ours beside the named peer, in one process, on the same work."""

import json
import runpy
import subprocess
import sys
from functools import wraps
from itertools import count
from pathlib import Path

import attrs
import jinja2
import peers
import pytest
import typst
from num2words import num2words

from dangbo_report import from_json, render, spell, to_json, validate
from dangbo_report.layouts import layout_for
from dangbo_report.renderers import typesetting
from dangbo_report.renderers.pdf import document
from dangbo_report.report import Section, Shown, compose

REPORT = runpy.run_path(str(Path(__file__).parents[2] / "examples" / "quarterly_report.py"))["build_report"]()
JSON = to_json(REPORT)
CHECKED = peers.models(checked=True)
SHAPES = peers.models(checked=False)
AMOUNTS = [pow(7, number, 10 ** (4 + number % 9)) for number in range(500)]
LAYOUT = layout_for(REPORT.issuer, REPORT.date)
#: What Jinja2 fills in: the very strings, already formatted.
STRINGS = [
    [str(run) for run in part.runs] or [part.place.node.heading if isinstance(part.place.node, Section) else ""]
    for part in compose(REPORT)
]
TEMPLATE = jinja2.Environment(autoescape=False).from_string(  # noqa: S701 - plain text
    "{% for line in lines %}{% for run in line %}{{ run }}{% endfor %}\n{% endfor %}"
)

both = pytest.mark.parametrize("side", ["ours", "peer"])


def group(what, *, peer, limit):
    """A pair of benches, and what the table says of them."""

    def mark(test):
        @wraps(test)
        def run(benchmark, side, **fixtures):
            benchmark.extra_info.update({"limit": limit} if side == "ours" else {"peer": peer})
            test(benchmark, side, **fixtures)

        return pytest.mark.benchmark(group=what)(both(run))

    return mark


@group("from_json", peer="pydantic, same checks", limit=1.3)
def test_from_json_same_checks(benchmark, side):
    benchmark(*{"ours": (from_json, JSON), "peer": (CHECKED.model_validate_json, JSON)}[side])


@group("from_json, shapes", peer="pydantic, shapes only", limit=1.3)
def test_from_json_shapes_only(benchmark, side):
    benchmark(*{"ours": (from_json, JSON), "peer": (SHAPES.model_validate_json, JSON)}[side])


@group("to_json", peer="pydantic", limit=0.6)
def test_to_json(benchmark, side):
    model = SHAPES.model_validate_json(JSON)
    if side == "ours":
        benchmark(to_json, REPORT)
    else:
        benchmark(lambda: model.model_dump_json(exclude_defaults=True).encode())


@group("spell", peer="num2words", limit=0.35)
def test_spell(benchmark, side):
    speller = spell if side == "ours" else lambda number: num2words(number, lang="vi")
    benchmark(lambda: [speller(amount) for amount in AMOUNTS])


@group("render as text", peer="Jinja2", limit=6)
def test_render(benchmark, side):
    if side == "ours":
        benchmark(lambda: render(REPORT, "text", layout=LAYOUT))
    else:
        benchmark(lambda: TEMPLATE.render(lines=STRINGS))


@group("render as PDF", peer="a kept typst compiler, same source", limit=1.2)
def test_pdf(benchmark, side):
    reports = (attrs.evolve(REPORT, summary=f"lần {number}") for number in count())  # else both would remember
    if side == "ours":
        benchmark.pedantic(
            lambda report: render(report, "pdf", layout=LAYOUT), setup=lambda: ((next(reports),), {}), rounds=40
        )
    else:
        kept, template = typst.Compiler(), typesetting.report_template()
        benchmark.pedantic(
            lambda data: kept.compile(template, sys_inputs={"report": data}, format="pdf", timestamp=0),
            setup=lambda: ((document(next(reports), LAYOUT),), {}),
            rounds=40,
        )


@group("validate", peer="json.loads", limit=20)
def test_validate(benchmark, side):
    benchmark(*{"ours": (validate, REPORT), "peer": (json.loads, JSON)}[side])


@group("import", peer="attrs, cattrs", limit=1.5)
def test_import(benchmark, side):
    code = "import dangbo_report" if side == "ours" else "import attrs, cattrs"
    benchmark.pedantic(lambda: subprocess.run([sys.executable, "-c", code], check=True), rounds=15)


def test_figures_are_shown():
    assert any(isinstance(run, Shown) for part in compose(REPORT) for run in part.runs)
