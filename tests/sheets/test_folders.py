"""A folder of forms: every file is told of, in order, and no more of them is held than one."""

from __future__ import annotations

import gc
import os
import tracemalloc
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dangbo_report.consolidation import State
from dangbo_report.errors import DuplicateCodeError, InvalidFormError, UnreadableDocumentError
from dangbo_report.figures import Count
from dangbo_report.indicators import CountIndicator, Fact, FactBook
from dangbo_report.periods import Period, PeriodKind
from dangbo_report.sheets import FilledForm, FormFile, count_forms, read_forms, write_csv_form
from dangbo_report.sheets.forms import folders

from .forms import ALL, CSV, FACTS, FORM, FRONT, GIFTS, Q1, REGIME, TREE

HALF_REGIME = attrs.evolve(REGIME, name="Báo cáo 6 tháng", cycle=PeriodKind.HALF)
HALF = Period.half(2024, 1)
HALF_CSV = write_csv_form(
    HALF_REGIME, FRONT, HALF, ALL, facts=FactBook([Fact(GIFTS, FRONT, HALF, Count(1, "phần quà"))])
)


def forms_of(folder: Path | str, **more: Any) -> Iterator[FormFile]:
    return read_forms(folder, **{"directory": TREE, "regimes": [REGIME, HALF_REGIME], "indicators": ALL} | more)


def told(folder: Path) -> dict[str, str]:
    """What is said of each file, in order."""
    return {each.path: "" if isinstance(each.outcome, FilledForm) else str(each.outcome) for each in forms_of(folder)}


def test_forms_of_every_kind_are_read_and_named_by_their_path(tmp_path: Path) -> None:
    (tmp_path / "xã A" / "quý I").mkdir(parents=True)
    (tmp_path / "xã A" / "quý I" / "a.xlsx").write_bytes(FORM)
    (tmp_path / "b.CSV").write_bytes(CSV)
    (tmp_path / "half.csv").write_bytes(HALF_CSV)
    outcomes = {each.path: each.outcome for each in forms_of(str(tmp_path), state=State.ACCEPTED)}
    assert list(outcomes) == ["b.CSV", "half.csv", "xã A/quý I/a.xlsx"]
    for path, outcome in outcomes.items():
        assert isinstance(outcome, FilledForm)
        assert (outcome.submission.source, outcome.submission.state) == (path, State.ACCEPTED)
        assert outcome.submission.sender == "Mặt trận huyện"
        regime, facts = (HALF_REGIME, None) if path == "half.csv" else (REGIME, FACTS)
        assert outcome.submission.regime == regime
        assert facts is None or outcome.submission.facts == facts
    assert count_forms(tmp_path) == 3


def test_a_damaged_file_is_an_error_among_the_others(tmp_path: Path) -> None:
    (tmp_path / "0.xlsx").write_bytes(FORM[:-200])
    (tmp_path / "1.csv").write_bytes(CSV.replace("10.514 phần quà".encode(), "nhiều".encode()))
    (tmp_path / "2.docx").write_bytes(b"PK")
    (tmp_path / "3.csv").write_bytes(CSV)
    (tmp_path / "4.csv").write_bytes(CSV.replace("Báo cáo quý".encode(), "Báo cáo năm".encode()))
    (tmp_path / "5.xlsx").mkdir()
    found = told(tmp_path)
    assert list(found) == ["0.xlsx", "1.csv", "2.docx", "3.csv", "4.csv"]
    assert "'0.xlsx' cannot be read: it is no .xlsx file, or cut off" in found["0.xlsx"]
    assert "CSV!E6" in found["1.csv"]
    assert "no .xlsx file" in found["2.docx"]
    assert not found["3.csv"]
    assert "'Báo cáo quý or Báo cáo 6 tháng'" in found["4.csv"]


def test_a_form_of_another_regime_is_told_also_where_none_is_expected(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(CSV)
    (tmp_path / "b.csv").write_bytes(CSV.replace("Báo cáo quý".encode(), b""))
    outcomes = [each.outcome for each in forms_of(tmp_path, regimes=[])]
    assert all(isinstance(each, InvalidFormError) and each.faults for each in outcomes)


def test_what_is_no_file_is_told_and_never_opened(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (tmp_path / "elsewhere.csv").write_bytes(CSV)
    (folder / "link.csv").symlink_to(tmp_path / "elsewhere.csv")
    (folder / "loop").symlink_to(folder, target_is_directory=True)
    os.mkfifo(folder / "pipe.csv")
    found = told(folder)
    assert {path: why.split(":")[1][:15] for path, why in found.items()} == {
        "link.csv": " it is a link, ",
        "loop": " it is a link, ",
        "pipe.csv": " it is a device",
    }
    assert count_forms(folder) == 3


def test_a_name_that_cannot_be_written_down_is_told(tmp_path: Path) -> None:
    for name in (b"a\xff.csv", b"b\x1b[2J.csv", "c\u00a0đ.csv".encode()):
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).write_bytes(CSV)
    found = told(tmp_path)
    assert list(found) == ["a?.csv", "b?[2J.csv", "c\u00a0đ.csv"]
    assert ["rename it" in why for why in found.values()] == [True, True, False]


def test_hidden_files_and_those_beside_an_open_one_are_left_out(tmp_path: Path) -> None:
    for name in ("~$mttq.xlsx", ".~lock.mttq.xlsx#", ".DS_Store", "mttq~.csv"):
        (tmp_path / name).write_bytes(CSV)
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "a.csv").write_bytes(CSV)
    assert list(told(tmp_path)) == ["mttq~.csv"]


def test_folders_are_entered_to_a_depth(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*["d"] * (folders.MAX_DEPTH + 2))
    deep.mkdir(parents=True)
    (deep.parents[1] / "a.csv").write_bytes(CSV)
    (deep / "b.csv").write_bytes(CSV)
    found = told(tmp_path)
    assert list(found) == ["d/" * folders.MAX_DEPTH + "a.csv", "d/" * folders.MAX_DEPTH + "d"]
    assert "deeper than 20 folders" in found["d/" * folders.MAX_DEPTH + "d"]


def test_what_goes_while_it_is_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a", "b", "d"):
        (tmp_path / f"{name}.csv").write_bytes(CSV)
    (tmp_path / "c").mkdir()
    forms = forms_of(tmp_path)
    assert next(forms).path == "a.csv"
    (tmp_path / "b.csv").unlink()
    listed = os.scandir

    def refused(path: Any) -> Any:
        if Path(path).name == "c":
            raise PermissionError(13, "Permission denied")
        return listed(path)

    monkeypatch.setattr(os, "scandir", refused)
    rest = [(each.path, str(each.outcome) if not isinstance(each.outcome, FilledForm) else "") for each in forms]
    assert [path for path, _ in rest] == ["b.csv", "c/", "d.csv"]
    assert "No such file" in rest[0][1]
    assert "cannot be listed" in rest[1][1]
    assert not rest[2][1]


@given(
    st.sets(st.text("aBđ. ~é", min_size=1, max_size=4), max_size=12),
    st.integers(1, 5),
)
def test_the_order_is_that_of_the_names_however_many_are_held(names: set[str], page: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(folders, "PAGE", page)
        patch.setattr(os, "scandir", lambda _: Listing(names))
        assert list(folders._names(Path())) == sorted(name for name in names if not name.startswith("."))


class Listing:
    """A folder of these names, in no order."""

    def __init__(self, names: set[str]) -> None:
        self.names = names

    def __enter__(self) -> Iterator[Any]:
        return iter([type("Entry", (), {"name": name}) for name in self.names])

    def __exit__(self, *_: object) -> None:
        """Nothing was opened."""


def test_an_error_keeps_nothing_of_what_was_read(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(FORM[:-200])
    (each,) = forms_of(tmp_path)
    assert isinstance(each.outcome, UnreadableDocumentError)
    assert (each.outcome.__traceback__, each.outcome.__cause__, each.outcome.__context__) == (None, None, None)


def test_memory_does_not_grow_with_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folders, "PAGE", 20)
    data = write_csv_form(REGIME, FRONT, Q1, [GIFTS], facts=FACTS)
    names = count(1)

    def held(number: int) -> int:
        """What is held when all but a few of so many files were told of, a third of them damaged."""
        folder = tmp_path / str(next(names))
        folder.mkdir()
        for each in range(number):
            (folder / f"{each:05}.csv").write_bytes(data if each % 3 else data[:-9])
        gc.collect()
        tracemalloc.start()
        forms = forms_of(folder)
        assert sum(1 for _ in islice(forms, number - 5)) == number - 5
        gc.collect()
        now, _ = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return now

    held(20)  # what is kept for good
    # A table of the interpreter, such as that of its interned names, may happen to grow in one run, not in two.
    assert min(held(300), held(300)) < held(40) + 4_000


def test_what_is_no_folder_and_what_has_one_name_is_refused_at_once(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocumentError, match="no folder"):
        forms_of(tmp_path / "none")
    with pytest.raises(UnreadableDocumentError, match="no folder"):
        count_forms(str(tmp_path / "none"))
    with pytest.raises(DuplicateCodeError, match="regime"):
        forms_of(tmp_path, regimes=[REGIME, attrs.evolve(REGIME, receiver="x")])
    with pytest.raises(DuplicateCodeError, match="indicator"):
        forms_of(tmp_path, indicators=[GIFTS, CountIndicator("qua", "Quà khác", "suất")])


def test_whatever_one_form_does_the_others_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.csv").write_bytes(CSV)
    (tmp_path / "b.xlsx").write_bytes(FORM)
    monkeypatch.setattr(folders, "of_csv", lambda *_: {}["dướı"])
    first, second = forms_of(tmp_path)
    assert isinstance(first.outcome, UnreadableDocumentError)
    assert "KeyError: 'dướı'" in str(first.outcome)
    assert isinstance(second.outcome, FilledForm)
