"""F002: parts that do not add up to their total."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Final

import attrs

from dangbo_report.claims import Breakdown
from dangbo_report.claims.amounts import Amount
from dangbo_report.figures import Qualifier
from dangbo_report.rules.claim_rules import ClaimRule, Said, added
from dangbo_report.rules.samples import sample_with_parts


def _wrong(claim: Breakdown) -> Said:
    total, stated, parts = _together(claim), added(claim.total, *claim.beside), added(*claim.parts)
    return Said(
        f"Tổng ghi {stated}, nhưng các phần {parts} cộng lại là {total}.",
        f"The total is stated as {stated}, but the parts {parts} make {total}.",
    )


def _together(claim: Breakdown) -> Amount:
    """What the parts make, written as the total is, and as finely as the finest of all."""
    finest = min((*claim.parts, claim.total), key=lambda amount: amount.step)
    like: Any = claim.total if type(claim.total) is type(finest) else finest
    values: list[int | Decimal] = [part.value for part in claim.parts]
    made: Amount = attrs.evolve(like, value=sum(values), step=finest.step, qualifier=Qualifier.EXACT)
    return made


PARTS_THAT_DO_NOT_ADD_UP: Final = ClaimRule(
    code="F002",
    name="parts-that-do-not-add-up",
    finds="The parts that a figure is broken down into do not add up to it.",
    why="Columns are added by hand; a total that its parts deny shows that one of them is wrong.",
    basis="Arithmetic on intervals: the total and the sum of the parts must have a value in common.",
    judges=Breakdown,
    where=lambda claim: claim.exhaustive,
    wrong=_wrong,
    ask=Said("Đề nghị đơn vị báo cáo rà soát tổng số và từng phần.", "Ask the reporting body which of them is wrong."),
    result=lambda claim: str(claim.total),
    found_in=lambda: sample_with_parts(9, 5, 3),
    not_found_in=lambda: sample_with_parts(9, 5, 4),
)
