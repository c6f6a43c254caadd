import os
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

import dangbo_report.strategies
from dangbo_report.strategies._registration import STRATEGIES

DRAW = (
    "from hypothesis import find, strategies as st; from dangbo_report import Period;"
    " print(find(st.from_type(Period), lambda period: True))"
)


@pytest.mark.parametrize("of_type", STRATEGIES, ids=lambda of_type: of_type.__name__)
@given(data=st.data())
def test_from_type_draws(of_type: type, data: st.DataObject) -> None:
    assert isinstance(data.draw(st.from_type(of_type)), of_type)


def test_every_registered_strategy_is_public() -> None:
    assert set(STRATEGIES.values()) <= set(dangbo_report.strategies.__all__)


@pytest.mark.parametrize("first", ["hypothesis", "dangbo_report", "dangbo_report.strategies"])
def test_it_does_not_matter_what_is_imported_first(first: str) -> None:
    assert draw_in_a_fresh_interpreter(f"import {first}; {DRAW}").stdout.strip() == "quý I/2000"


def test_without_plug_ins_nothing_is_registered() -> None:
    done = draw_in_a_fresh_interpreter(
        "import sys, hypothesis; print('dangbo_report' in sys.modules)", HYPOTHESIS_NO_PLUGINS="1"
    )
    assert done.stdout.strip() == "False"


def draw_in_a_fresh_interpreter(code: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-X", "utf8", "-W", "error", "-c", code],
        check=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, **environment},
    )
