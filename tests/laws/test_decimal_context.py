"""Nothing that is written, read or judged depends on the decimal context of whoever calls."""

import subprocess
import sys

import pytest

#: In a process of its own, so that nothing worked out before under another context is still at hand.
OUTPUTS = """
import decimal, hashlib, sys
from decimal import *
setcontext(eval(sys.argv[1]))
from dangbo_report import audit, claims_of, from_json, parse_figure, read_docx, render, to_json, validate
from dangbo_report.consolidation import Submission, consolidate
from dangbo_report.renderers import renderers
from dangbo_report.rules.samples import sample_with_percent
from dangbo_report.sheets import read_csv_form, read_form, write_csv_form, write_form
from dangbo_report.testing import sample_of_every_node
from tests.sheets.forms import ALL, FACTS, FRONT, Q1, REGIME, TREE

for report in (sample_of_every_node(), sample_with_percent("23,6%")):
    outputs = {info.name: render(report, info.name) for info in renderers()}
    outputs["annex"] = render(report, "text", annex=True)
    outputs["json"] = to_json(report)
    outputs["loaded"] = from_json(to_json(report)) == report
    outputs["judged"] = (validate(report).items, audit(outputs["text"]).items)
    outputs["verdicts"] = [claim.verdict() for claim in claims_of(report)]
    outputs["read"] = read_docx(outputs["docx"]).claims
    outputs["figures"] = [
        (f.figure.words(), f.figure.interval(), str(f.percent_of_target), parse_figure(str(f.figure)))
        for f in report.facts
    ]
    for name, output in outputs.items():
        print(name, hashlib.sha256(repr(output).encode()).hexdigest())
form, rows = write_form(REGIME, FRONT, Q1, ALL, facts=FACTS), write_csv_form(REGIME, FRONT, Q1, ALL, facts=FACTS)
known = {"directory": TREE, "regime": REGIME, "indicators": ALL}
sent = [read_form(form, **known).submission, read_csv_form(rows, **known).submission]
whole = consolidate(sent[:1], directory=TREE, organisation=TREE.roots[0].code, period=Q1)
added = (form, rows, [list(each.facts) for each in sent], list(whole.book), whole)
print("forms", hashlib.sha256(repr(added).encode()).hexdigest())
"""
CONTEXTS = (
    "Context(prec=3)",
    "Context(prec=1, rounding=ROUND_UP, capitals=0, Emax=2, Emin=-2)",
    "Context(prec=2, traps=[Clamped, DivisionByZero, FloatOperation, Inexact, InvalidOperation, Overflow, Rounded])",
)


def outputs_under(context: str) -> str:
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", OUTPUTS, context], check=True, capture_output=True, encoding="utf-8"
    )
    return done.stdout


@pytest.fixture(scope="module")
def usual() -> str:
    return outputs_under("Context(prec=28)")


@pytest.mark.parametrize("context", CONTEXTS)
def test_law_every_output_is_the_same_under_any_decimal_context(usual, context):
    assert usual.count("\n") > 25
    assert outputs_under(context) == usual
