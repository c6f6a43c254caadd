"""Law 8: rendering is a function; the same report gives the same bytes, in every process and on every day."""

import os
import subprocess
import sys

import pytest
from hypothesis import given, settings

from dangbo_report import Report, from_json, render, to_json
from dangbo_report import strategies as draw
from dangbo_report.renderers import renderers

FORMATS = [info.name for info in renderers()]
QUICK = [name for name in FORMATS if not name.startswith("pdf")]


@settings(max_examples=15)
@given(draw.reports(max_bodies=2))
def test_law_8_an_equal_report_gives_the_same_bytes(report: Report) -> None:
    copy = from_json(to_json(report), Report)
    for name in QUICK:
        assert render(report, name) == render(copy, name)


DIGESTS = """
import hashlib, sys
from dangbo_report import render
from dangbo_report.testing import sample_of_every_node
for name in sys.argv[1:]:
    written = render(sample_of_every_node(), name)
    print(name, hashlib.sha256(written.encode() if isinstance(written, str) else written).hexdigest())
"""


@pytest.fixture(scope="module")
def digests() -> str:
    return digests_of(PYTHONHASHSEED="1", TZ="UTC")


@pytest.mark.parametrize("elsewhere", [{"PYTHONHASHSEED": "2", "TZ": "Asia/Ho_Chi_Minh", "LC_ALL": "C"}])
def test_law_8_another_process_gives_the_same_bytes(digests: str, elsewhere: dict[str, str]) -> None:
    assert digests.count("\n") == len(FORMATS)
    assert digests_of(**elsewhere) == digests


def digests_of(**environment: str) -> str:
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", DIGESTS, *FORMATS],
        check=True,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, **environment},
    )
    return done.stdout
