from datetime import date

import pytest
from hypothesis import Phase, find, given, settings
from hypothesis.errors import InvalidArgument

from dangbo_report import Directory, Level, Organisation, OrganisationKind
from dangbo_report.strategies import directories, organisations, standard_directories

ANY = settings(database=None, phases=[Phase.generate])
SMALLEST = settings(database=None, deadline=None, derandomize=True, phases=[Phase.generate, Phase.shrink])


@given(organisations(kinds=[OrganisationKind.FRONT], levels=[Level.DISTRICT, Level.COMMUNE]))
def test_only_what_was_asked_for_is_drawn(organisation: Organisation) -> None:
    assert organisation.kind is OrganisationKind.FRONT
    assert organisation.level in {Level.DISTRICT, Level.COMMUNE}


@given(directories(min_size=2, max_size=3))
def test_directories_have_the_size_that_was_asked_for(directory: Directory) -> None:
    assert len(directory) in {2, 3}


def test_directories_of_every_shape_are_drawn() -> None:
    assert find(directories(), lambda _: True, settings=SMALLEST) == Directory()
    assert find(directories(), lambda directory: len(directory.roots) > 1, settings=ANY)
    assert find(directories(), has_grandchildren, settings=ANY)


def has_grandchildren(directory: Directory) -> bool:
    return any(body.parent and directory[body.parent].parent for body in directory)


@given(standard_directories(max_value=date(2025, 6, 30), levels=[Level.DISTRICT, Level.COMMUNE]))
def test_no_commune_reports_before_its_day(directory: Directory) -> None:
    assert directory.roots[0].level is Level.DISTRICT


@given(standard_directories())
def test_a_standard_directory_has_one_committee_on_top(directory: Directory) -> None:
    (committee,) = directory.roots
    assert committee.kind is OrganisationKind.PARTY_COMMITTEE


def test_arguments_are_checked() -> None:
    with pytest.raises(InvalidArgument, match="kinds"):
        organisations(kinds=[])
    with pytest.raises(InvalidArgument, match="levels"):
        organisations(levels=["ward"])  # type: ignore[list-item] # what is given here is wrong on purpose
    with pytest.raises(InvalidArgument, match="min_size=3 and max_size=2"):
        directories(min_size=3, max_size=2)
    with pytest.raises(InvalidArgument, match="no bodies"):
        standard_directories(levels=[Level.COMMUNE], max_value=date(2025, 6, 30))
    with pytest.raises(InvalidArgument, match="must not be above"):
        standard_directories(min_value=date(2025, 6, 30), max_value=date(2025, 6, 29))
