"""Reading, auditing and Word files beside their peers."""

import io
import re
import runpy
from pathlib import Path

import docx
import pytest
from docxtpl import DocxTemplate
from test_ratios import group

from dangbo_report import audit, read_text, render
from dangbo_report.renderers import html
from dangbo_report.report import Section, compose

REPORT = runpy.run_path(str(Path(__file__).parents[2] / "examples" / "quarterly_report.py"))["build_report"]()
TEXT = render(REPORT, "text")
TOKENS = re.compile(r"\w+|[^\w\s]")
READING = read_text(TEXT)
PARAGRAPHS = [
    part.place.node.heading if isinstance(part.place.node, Section) else "".join(map(str, part.runs))
    for part in compose(REPORT)
]


@pytest.fixture(scope="module")
def template():
    """A Word file with one paragraph that docxtpl repeats for every paragraph of the report."""
    document, stream = docx.Document(), io.BytesIO()
    for line in ("{{ title }}", "{%p for text in paragraphs %}", "{{ text }}", "{%p endfor %}"):
        document.add_paragraph(line)
    document.save(stream)
    return stream.getvalue()


@group("read_text", peer="one tokenising expression", limit=12)
def test_read_text(benchmark, side):
    benchmark(*{"ours": (read_text, TEXT), "peer": (TOKENS.findall, TEXT)}[side])


@group("audit", peer="read_text", limit=2)
def test_audit(benchmark, side):
    benchmark(*{"ours": (audit, TEXT), "peer": (read_text, TEXT)}[side])


@group("render as DOCX", peer="docxtpl, paragraphs only", limit=0.9)
def test_docx(benchmark, side, template):
    def filled():
        document, stream = DocxTemplate(io.BytesIO(template)), io.BytesIO()
        document.render({"title": REPORT.summary, "paragraphs": PARAGRAPHS}, autoescape=True)
        document.save(stream)
        return stream.getvalue()

    benchmark(*{"ours": (render, REPORT, "docx"), "peer": (filled,)}[side])


@group("render as HTML", peer="Jinja2, the same template with finished values", limit=1.5)
def test_html(benchmark, side, monkeypatch):
    template, given = html._template(), {}

    class Recorder:
        def render(self, **values):
            given.update(values)
            return ""

    with monkeypatch.context() as patch:
        patch.setattr(html, "_template", Recorder)
        render(REPORT, "html")
    if side == "ours":
        benchmark(render, REPORT, "html")
    else:
        benchmark(lambda: template.render(**{**given, "marks": html._Marks()}))
