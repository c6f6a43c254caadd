"""Pairs of documents: the example is rendered, read, audited and checked."""

import io
import json
import runpy
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import count
from pathlib import Path
from unittest.mock import patch

import attrs
import docx
import openpyxl
import typst
from docxtpl import DocxTemplate

from dangbo_report import audit, read_docx, read_text, render, to_json, validate
from dangbo_report.layouts import layout_for
from dangbo_report.renderers import html, pdf, typesetting
from dangbo_report.report import Section, compose
from tests.bench.measure import MOST, Pair, Time, Work

REPORT = runpy.run_path(str(Path(__file__).parents[2] / "examples" / "quarterly_report.py"))["build_report"]()
LAYOUT = layout_for(REPORT.issuer, REPORT.date)
#: What each paragraph says, formatted already.
STRINGS = [
    [str(run) for run in part.runs] or [part.place.node.heading if isinstance(part.place.node, Section) else ""]
    for part in compose(REPORT)
]


def pairs() -> Iterator[Pair]:
    """What is held against what, and the limit of each."""
    drawn = partial(render, REPORT, layout=LAYOUT)
    yield Pair("`render` as PDF", "a kept typst compiler, same source", 1.2, rendered_anew(), compiled_anew())
    yield Pair(
        "`render` as HTML", "Jinja2, the same template with finished values", 1.3, partial(drawn, "html"), page()
    )
    yield Pair("`render` as DOCX", "docxtpl, one paragraph for each of ours", 0.3, partial(drawn, "docx"), filled())
    text, stored, file = render(REPORT, "text"), to_json(REPORT), drawn("docx")
    yield Pair("`audit`", "`read_text`", 2, partial(audit, text), partial(read_text, text))
    yield Pair("`audit` of the report", "`audit` of its text", 1.3, partial(audit, REPORT), partial(audit, text))
    yield Pair("`read_docx`", "python-docx, its paragraphs and cells", 2, partial(read_docx, file), walked(file))
    book = annex(1000)
    yield Pair(
        "`audit`, an annex of 1,000 rows in XLSX", "openpyxl walks its cells", 1.5, partial(audit, book), walk(book)
    )
    yield Pair(
        "`validate`", "`json.loads` of the same report", 8, partial(validate, REPORT), partial(json.loads, stored)
    )


def times() -> Iterator[Time]:
    """What a limit is a time for: nothing else looks the facts up and writes them."""
    yield Time("`render` as text", 3, partial(render, REPORT, "text", layout=LAYOUT))


def walked(file) -> Work:
    """What python-docx gives of a document, as far as it stands in paragraphs and cells."""

    def walk() -> int:
        document = docx.Document(io.BytesIO(file))
        cells = (cell for table in document.tables for row in table.rows for cell in row.cells)
        return sum(len(each.text) for each in (*document.paragraphs, *cells))

    return walk


def annex(rows: int) -> bytes:
    """A workbook with one annex: a target, what was done, its percent, men and women, and the total row."""
    book = openpyxl.Workbook()
    book.active.append(["TT", "Đơn vị", "Kế hoạch", "Thực hiện", "Tỷ lệ (%)", "Nam", "Nữ"])
    total = [0, 0, 0, 0]
    for at in range(1, rows + 1):
        target, women, men = 100 + at * 7 % 913, 40 + at * 13 % 400, 40 + at * 11 % 300
        cells = (target, women + men, men, women)
        total = [sum(pair) for pair in zip(total, cells, strict=True)]
        book.active.append([at, f"Xã Hòa {at}", *_cells(cells)])
    book.active.append([None, "Tổng cộng", *_cells(total)])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _cells(row: Sequence[int]) -> list[int | str]:
    target, done, men, women = row
    tenths = (2000 * done + target) // (2 * target)
    return [target, done, f"{tenths // 10},{tenths % 10}", men, women]


def walk(book: bytes) -> Work:
    """What openpyxl takes to go through the cells of a workbook."""
    return lambda: [list(row) for row in openpyxl.load_workbook(io.BytesIO(book)).active.iter_rows(values_only=True)]


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
