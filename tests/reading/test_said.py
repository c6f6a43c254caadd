"""What was written down of all labelled texts is what is said of them; a change is read, and written down with it."""

import pytest

from tests.reading.offices import FAULTS, REPORTS, accused, missed
from tests.reading.said import FILES, HERE


@pytest.mark.parametrize("file", FILES)
def test_what_is_written_down_is_what_is_said(file):
    assert FILES[file]() == (HERE / file).read_text(encoding="utf-8"), "python -m tests.reading.said writes it anew"


def test_reports_that_are_right_are_accused_of_hardly_anything():
    found = list(accused())
    assert not [each for _, each in found if each.severity == "error"]
    assert sum(each.code[0] in "FP" for _, each in found) <= len(REPORTS) / 10


def test_most_faults_are_told():
    unfound = [fault.needs for fault in missed()]
    for needs, wanted in {"alone": 0.82, "previous": 0.72}.items():
        of = sum(fault.needs == needs for fault in FAULTS)
        assert unfound.count(needs) <= (1 - wanted) * of
