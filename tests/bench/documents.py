"""Pairs of documents: the example is rendered, read, audited and checked."""

import io
import json
import re
import runpy
from collections.abc import Iterator
from functools import partial
from itertools import count
from pathlib import Path
from unittest.mock import patch

import attrs
import docx
import jinja2
import typst
from docxtpl import DocxTemplate

from dangbo_report import audit, read_text, render, to_json, validate
from dangbo_report.layouts import layout_for
from dangbo_report.renderers import html, pdf, typesetting
from dangbo_report.report import Section, compose
from tests.bench.measure import MOST, Pair, Work

REPORT = runpy.run_path(str(Path(__file__).parents[2] / "examples" / "quarterly_report.py"))["build_report"]()
LAYOUT = layout_for(REPORT.issuer, REPORT.date)
#: What each paragraph says, formatted already.
STRINGS = [
    [str(run) for run in part.runs] or [part.place.node.heading if isinstance(part.place.node, Section) else ""]
    for part in compose(REPORT)
]
LINES = jinja2.Environment(autoescape=False).from_string(  # noqa: S701 - plain text
    "{% for line in lines %}{% for run in line %}{{ run }}{% endfor %}\n{% endfor %}"
)


def pairs() -> Iterator[Pair]:
    """What is held against what, and the limit of each."""
    drawn = partial(render, REPORT, layout=LAYOUT)
    yield Pair(
        "`render` as text",
        "Jinja2 with the finished strings",
        6,
        partial(drawn, "text"),
        partial(LINES.render, lines=STRINGS),
    )
    yield Pair("`render` as PDF", "a kept typst compiler, same source", 1.2, rendered_anew(), compiled_anew())
    yield Pair(
        "`render` as HTML", "Jinja2, the same template with finished values", 1.5, partial(drawn, "html"), page()
    )
    yield Pair("`render` as DOCX", "docxtpl, one paragraph for each of ours", 0.9, partial(drawn, "docx"), filled())
    text, stored = render(REPORT, "text"), to_json(REPORT)
    tokens = re.compile(r"\w+|[^\w\s]")
    read = partial(read_text, text)
    yield Pair("`read_text`", r"one pass of `\w+\|[^\w\s]`", 12, read, partial(tokens.findall, text))
    yield Pair("`audit`", "`read_text`", 2, partial(audit, text), read)
    yield Pair(
        "`validate`", "`json.loads` of the same report", 20, partial(validate, REPORT), partial(json.loads, stored)
    )


def rendered_anew() -> Work:
    """Each time another report, since the compiler remembers."""
    reports = (attrs.evolve(REPORT, summary=f"lần {number}") for number in count())
    return lambda: render(next(reports), "pdf", layout=LAYOUT)


def compiled_anew() -> Work:
    compiler, template = typst.Compiler(), typesetting.report_template()
    sources = iter(
        [pdf.document(attrs.evolve(REPORT, summary=f"nguồn {number}"), LAYOUT) for number in range(MOST + 1)]
    )
    return lambda: compiler.compile(template, sys_inputs={"report": next(sources)}, format="pdf", timestamp=0)


def page() -> Work:
    given = {}

    class Recorder:
        def render(self, **values) -> str:
            given.update(values)
            return ""

    template = html._template()
    with patch.object(html, "_template", Recorder):
        render(REPORT, "html", layout=LAYOUT)
    return lambda: template.render(**{**given, "marks": html._Marks()})


def filled() -> Work:
    """A Word file with one paragraph that docxtpl repeats."""
    document, stream = docx.Document(), io.BytesIO()
    for line in ("{{ title }}", "{%p for text in paragraphs %}", "{{ text }}", "{%p endfor %}"):
        document.add_paragraph(line)
    document.save(stream)
    paragraphs = ["".join(line) for line in STRINGS]

    def fill() -> bytes:
        template, out = DocxTemplate(io.BytesIO(stream.getvalue())), io.BytesIO()
        template.render({"title": REPORT.summary, "paragraphs": paragraphs}, autoescape=True)
        template.save(out)
        return out.getvalue()

    return fill
