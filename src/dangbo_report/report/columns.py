"""Columns of percents: all with as many decimals as the one that has most, as a table is read from top to bottom."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

import attrs

from dangbo_report.figures import Percent
from dangbo_report.report.references import Aspect
from dangbo_report.report.resolving import Shown
from dangbo_report.report.tables import Column
from dangbo_report.report.tabulate import Run, Runs

_COMPUTED: Final = frozenset((Aspect.PERCENT, Aspect.CHANGE_PERCENT))


def even_percents(rows: Sequence[tuple[Runs, ...]], columns: Sequence[Column]) -> list[tuple[Runs, ...]]:
    """The rows of a table with "80,00" above "80,33": computed percents of one column have as many decimals.

    What somebody has stated stays as it was stated, and so does what asks for its own decimals.
    """
    made = list(rows)
    for index, column in enumerate(columns):
        if column.unit == "%":
            even = _even([row[index] for row in made])
            made = [(*row[:index], cell, *row[index + 1 :]) for row, cell in zip(made, even, strict=True)]
    return made


def _even(cells: Sequence[Runs]) -> Sequence[Runs]:
    """The cells of one column."""
    steps = {step for cell in cells for step in map(_step, cell) if step is not None}
    if len(steps) < 2:  # noqa: PLR2004 - one writing, or none
        return cells
    least = min(steps)
    return [tuple(_with_step(run, least) for run in cell) for cell in cells]


def _step(run: Run) -> Decimal | None:
    """The step of a computed percent; None for anything else."""
    if not isinstance(run, Shown) or run.aspect not in _COMPUTED or run.form.decimals is not None:
        return None
    return run.figure.step if isinstance(run.figure, Percent) else None


def _with_step(run: Run, step: Decimal) -> Run:
    if not isinstance(run, Shown) or not isinstance(run.figure, Percent) or _step(run) is None:
        return run
    return attrs.evolve(run, figure=attrs.evolve(run.figure, step=step))
