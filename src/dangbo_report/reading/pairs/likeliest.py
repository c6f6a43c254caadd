"""Of several figures of the older report, the one that a figure of the newer is held against."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dangbo_report.claims import Claim, Verdict


def likeliest(claims: Sequence[tuple[float, Claim]]) -> Iterator[Claim]:
    """The claim of the surest figure of the older report that makes it hold; if none does, of the surest of all.

    What is only supposed comes behind what is not.
    """
    ordered = [claim for _, claim in sorted(claims, key=lambda each: (each[1].supposed, -each[0]))]
    holding = (claim for claim in ordered if claim.as_meant().verdict() is not Verdict.VIOLATED)
    if (claim := next(holding, ordered[0] if ordered else None)) is not None:
        yield claim
