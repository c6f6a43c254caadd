"""The work at every entrance for files and records grows with the input and no faster, counted in calls."""

from contextlib import suppress

import pytest

from dangbo_report.errors import DangboReportError
from tests.bench.shapes import SHAPES, Shape
from tests.reading.test_growth import calls_of

SMALL, TIMES = 6_000, 4


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: f"{shape.entrance}: {shape.name}")
def test_four_times_the_input_takes_four_times_the_work(shape: Shape) -> None:
    def work(size: int) -> int:
        given = shape.make(size)

        def taken() -> None:
            with suppress(DangboReportError):
                shape.take(given)

        return calls_of(taken)

    work(SMALL)  # what is made at the first use is not counted
    small, large = work(SMALL), work(SMALL * TIMES)
    if large > TIMES**1.1 * small:  # where a bound is reached or something comes to be seen, there is a step
        small, large = large, work(SMALL * TIMES**2)
    assert large < TIMES**1.1 * small
