"""At every entrance some inputs with structure are taken or refused; `python -m tests.fuzz.many` tries many."""

import pytest

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


def test_an_unknown_entrance_is_answered_with_those_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert main("") == 2
    assert capsys.readouterr().out.split() == list(ENTRANCES)
