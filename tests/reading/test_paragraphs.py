"""The labelled paragraphs: what is read of them, and that nobody is accused of what is right."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import pytest

from tests.reading.measure import ROWS, SECOND_ROWS, accusations, page, relations


class Reached(NamedTuple):
    """A little less than what is reached on some paragraphs.

    Attributes:
        rows: the paragraphs.
        read: how many of their relations are read.
        judged: how many of those are judged right.
        false: how many findings at nothing that is wrong there may be for each paragraph.
    """

    rows: list[dict]
    read: float
    judged: float
    false: float


SETS = {
    "first": Reached(ROWS, 0.92, 0.96, 0.01),
    # what is only supposed is not judged where it does not hold
    "second": Reached(SECOND_ROWS, 0.70, 0.94, 0.005),
}


@cache
def told(name):
    return [each for row in SETS[name].rows for each in relations(row)]


@pytest.mark.parametrize("name", SETS)
def test_as_many_relations_are_read_with_their_figures_as_were_reached(name):
    assert sum(each.claim is not None for each in told(name)) >= SETS[name].read * len(told(name))


@pytest.mark.parametrize("name", SETS)
def test_nearly_every_relation_that_is_read_is_judged_right(name):
    read = [each for each in told(name) if each.claim is not None]
    assert sum(each.claim.verdict() == each.verdict for each in read) >= SETS[name].judged * len(read)


@pytest.mark.parametrize("name", SETS)
def test_hardly_anybody_is_accused_of_what_is_right(name):
    rows = SETS[name].rows
    assert sum(accusations(row)[1] for row in rows) <= SETS[name].false * len(rows)


@pytest.mark.parametrize("name", SETS)
def test_what_is_wrong_lies_where_the_labels_say(name):
    """Every span is one of the paragraph, so that no relation is counted as missed that nobody could read."""
    for row in SETS[name].rows:
        for each in row["relations"]:
            assert all(0 <= start < end <= len(row["text"]) for start, end in each["spans"])


def test_the_page_tells_what_was_counted():
    assert page().startswith(f"{len(ROWS)} paragraphs, {len(told('first'))} relations.")
    assert page(SECOND_ROWS).startswith(f"{len(SECOND_ROWS)} paragraphs, {len(told('second'))} relations.")


def test_ends_in_order_are_days_years_and_numbers_that_there_are():
    """A day that no calendar has, or a number in English groups, says nothing of order."""
    from dangbo_report import read_text

    assert not [c for c in read_text("Từ 31/02/2024 đến 05/3/2024.").claims if c.kind == "order"]
    (claim,) = [c for c in read_text("Giai đoạn 2025 - 2021 có nhiều đổi mới.").claims if c.kind == "order"]
    assert claim.verdict() == "violated"
