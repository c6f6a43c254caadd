import os
import runpy
import subprocess
import sys
from importlib import import_module
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import dangbo_report
from dangbo_report import Claim, Count, Fact, Figure, Percent
from dangbo_report.errors import MissingExtraError
from dangbo_report.hypothesis_plugin import STRATEGIES, register
from dangbo_report.indicators import Indicator
from dangbo_report.strategies import _extra

DRAW = (
    "from hypothesis import find, strategies as st; from dangbo_report import Period;"
    " print(type(find(st.from_type(Period), lambda period: True)).__name__)"
)
PUBLIC = [
    value
    for name in dangbo_report.__all__
    if isinstance(value := getattr(dangbo_report, name), type) and not issubclass(value, BaseException)
]


REGISTERED = [
    getattr(import_module(f"dangbo_report.{room}"), name) for room, drawn in STRATEGIES.items() for name in drawn
]


@pytest.mark.parametrize("of_type", dict.fromkeys((*PUBLIC, *REGISTERED)), ids=lambda of_type: of_type.__name__)
@settings(max_examples=20)
@given(data=st.data())
def test_from_type_draws_every_public_type(of_type: type, data: st.DataObject) -> None:
    assert isinstance(data.draw(st.from_type(of_type)), of_type)


@pytest.mark.parametrize("of_type", [Figure, Claim])
@given(data=st.data())
def test_from_type_draws_every_public_union(of_type: Any, data: st.DataObject) -> None:
    assert isinstance(data.draw(st.from_type(of_type)), of_type)


@given(st.from_type(Fact[Count]), st.from_type(Indicator[Percent]))
def test_from_type_heeds_the_figure(fact: Fact[Count], indicator: Indicator[Percent]) -> None:
    assert isinstance(fact.figure, Count)
    assert indicator.figure_type is Percent


@pytest.mark.parametrize("first", ["hypothesis", "dangbo_report", "dangbo_report.strategies"])
def test_it_does_not_matter_what_is_imported_first(first: str) -> None:
    assert in_a_fresh_interpreter(f"import {first}; {DRAW}") == "Period"


def test_who_does_not_use_the_library_does_not_load_it() -> None:
    code = "import sys, hypothesis; print([name for name in sys.modules if name.startswith('dangbo_report.')])"
    assert in_a_fresh_interpreter(code) == "['dangbo_report.hypothesis_plugin']"


@pytest.mark.parametrize("room", sorted(STRATEGIES))
def test_each_room_is_registered_when_it_is_loaded(room: str) -> None:
    name = next(iter(STRATEGIES[room]))
    code = (
        f"import hypothesis; from dangbo_report.{room} import {name} as asked; from hypothesis import strategies as st;"
        " print(st.from_type(asked).is_empty, asked.__name__)"
    )
    assert in_a_fresh_interpreter(code) == f"False {name}"


def test_without_plug_ins_nothing_is_registered() -> None:
    code = "import sys, hypothesis; print('dangbo_report' in sys.modules)"
    assert in_a_fresh_interpreter(code, HYPOTHESIS_NO_PLUGINS="1") == "False"


def test_without_plug_ins_the_strategies_still_draw() -> None:
    code = (
        "from hypothesis import find; from dangbo_report.strategies import periods;"
        " print(type(find(periods(), lambda period: True)).__name__)"
    )
    assert in_a_fresh_interpreter(code, HYPOTHESIS_NO_PLUGINS="1") == "Period"


def test_without_hypothesis_the_extra_is_named() -> None:
    code = (
        "import sys; sys.modules['hypothesis'] = None\n"
        "try: import dangbo_report.strategies\n"
        "except ImportError as error: print(type(error).__name__, error)"
    )
    assert in_a_fresh_interpreter(code) == (
        "MissingExtraError dangbo_report.strategies needs the extra 'hypothesis':"
        " python -m pip install 'hypothesis>=6.140'"
    )


def test_the_error_carries_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "hypothesis", None)
    with pytest.raises(MissingExtraError) as caught:
        runpy.run_path(_extra.__file__)
    assert (caught.value.feature, caught.value.extra) == ("dangbo_report.strategies", "hypothesis")


def in_a_fresh_interpreter(code: str, **environment: str) -> str:
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-W", "error", "-c", code],
        check=True,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, **environment},
    )
    return done.stdout.strip()


def test_rooms_that_are_loaded_already_are_registered_at_once(monkeypatch):
    monkeypatch.setattr(sys, "meta_path", list(sys.meta_path))
    told = {}
    monkeypatch.setattr(st, "register_type_strategy", told.setdefault)
    register()
    assert told.keys() >= {Percent, Count}
