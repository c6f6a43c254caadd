"""At every entrance some inputs with structure are taken or refused; `python -m tests.fuzz.many` tries many."""

from pathlib import Path

import pytest

from tests.fuzz import many
from tests.fuzz.hostile import hostile, outcome
from tests.fuzz.many import ENTRANCES, Entrance, main


@pytest.mark.parametrize("name", ENTRANCES)
def test_what_is_made_is_taken_or_refused(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(name, 40) == 0, capsys.readouterr().out


def test_what_is_neither_taken_nor_refused_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(ENTRANCES, "int", Entrance(lambda draw: draw.choice("1x"), int))
    assert main("int", 9) == 1
    assert "ValueError" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("kind", "places"), [("odt", (0, 11, 13)), ("xlsx", (3, 20)), ("html", (2,)), ("pdf", (0, 10)), ("doc", (7,))]
)
def test_a_hostile_file_is_read_or_refused(kind: str, places: tuple[int, ...]) -> None:
    files = hostile(kind)
    assert {outcome(files[place]()) for place in places} <= {"read", "refused"}


def test_what_was_tried_is_not_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    drawn: list[float] = []
    monkeypatch.setitem(ENTRANCES, "int", Entrance(lambda draw: drawn.append(draw.random()), str))
    monkeypatch.setattr(many, "PART", 4)
    for count, in_all in ((10, 10), (10, 10), (12, 14)):
        assert main("int", count, 5, tmp_path / "kept") == 0
        assert len(drawn) == in_all
    assert capsys.readouterr().out.splitlines()[-1].startswith("int: 12 inputs from 5, 0 refused, 0 wrong, 0 s")


def test_an_unknown_entrance_is_answered_with_those_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert main("") == 2
    assert capsys.readouterr().out.split() == list(ENTRANCES)
