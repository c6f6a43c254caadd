"""Names that moved to another room: the old place gives the same thing, and says where it is now."""

from importlib import import_module

import pytest

from dangbo_report import sheets, tables

FORMS = [name for name in sheets.__all__ if "form" in name.casefold() or name in {"Reason", "SetAside"}]
MOVED = [
    *((place, sheets, name) for place in ("consolidation", "consolidation.forms") for name in FORMS),
    *(("consolidation.table", tables, name) for name in tables.__all__),
]


@pytest.mark.parametrize(("place", "room", "name"), MOVED)
def test_the_old_place_names_the_new_one(place, room, name):
    old = import_module(f"dangbo_report.{place}")
    with pytest.warns(DeprecationWarning, match=rf"is now {room.__name__}\.{name};") as told:
        assert getattr(old, name) is getattr(room, name)
    assert told[0].filename == __file__


def test_a_name_that_never_was_there_is_refused():
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = import_module("dangbo_report.consolidation").nothing
