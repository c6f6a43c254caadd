"""Running sums, and the figures that they go on to without another word: "lũy kế 04 lớp, 189 học viên"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from dangbo_report.reading.pairs.tellings import Telling

#: The second half of a ratio is its goal.
_GOAL: Final = 2
_GOES_ON: Final = re.compile(
    r" (?:với|cho|và|của|cho gần|thu hút)[^,;.\d]{0,14} ?|(?: [^\W\d_]+){0,2}, (?:với )?| trong (?:tổng số )?|/"
)


def running_sums(told: Sequence[Telling], sums: Callable[[Telling], bool]) -> dict[int, Telling]:
    """The running sums, also those that one goes on to ("lũy kế 176 buổi với 11.776 lượt"), each with the first.

    Args:
        told: the figures of a document, in their order.
        sums: says whether the words at a figure call it such a sum.
    """
    found: dict[int, Telling] = {}
    before: Telling | None = None
    for telling in told:
        if sums(telling):
            found[id(telling)] = telling
        elif before is not None and id(before) in found and _goes_on(before, telling):
            found[id(telling)] = found[id(before)]
        before = telling
    return found


def _goes_on(before: Telling, telling: Telling) -> bool:
    """Say whether a figure only goes on from the one before it in its sentence."""
    if before.sentence != telling.sentence or before.bracket != telling.bracket or telling.half == _GOAL:
        return False
    return _GOES_ON.fullmatch(telling.near) is not None
