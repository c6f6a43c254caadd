"""Weighing: how much a claim that does not hold weighs, decided here for all that tell of it.

A false accusation is worse than a missed error. A claim that was read out of prose may have been read wrongly, so that
failing alone is no proof: what is one slip of the pen from holding was most likely meant, and is an error.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import final

import attrs

from dangbo_report.claims import Claim, Slip, SlipKind, Verdict, slips
from dangbo_report.findings import Severity


@final
@attrs.frozen
class Weighed:
    """What becomes of a claim.

    Attributes:
        verdict: what arithmetic says.
        severity: how much that weighs; None if nothing is said of it.
        slip: the one slip that explains it, if there is just one.
    """

    verdict: Verdict
    severity: Severity | None = None
    slip: Slip | None = None


def weigh(claim: Claim, candidates: int, *, certain: bool = False) -> Weighed:
    """Weigh a claim ("mức độ của phát hiện").

    Args:
        claim: the claim.
        candidates: in how many ways the claims of its document can be read that grammar leaves open; among so many,
            some are one slip from holding by chance.
        certain: there is no other way to read it: the calendar tells.
    """
    verdict = claim.verdict()
    match verdict:
        case Verdict.HOLDS | Verdict.UNDECIDED:
            return Weighed(verdict)
        case Verdict.HOLDS_TRUNCATED | Verdict.HOLDS_LOOSELY:
            return Weighed(verdict, Severity.WARNING)
        case Verdict.VIOLATED:
            found = slips(claim)
            severity = Severity.ERROR if certain or _is_sure(claim, found, candidates) else _doubtful(claim)
            return Weighed(verdict, severity, only(found))


def _is_sure(claim: Claim, found: Sequence[Slip], candidates: int) -> bool:
    """Facts say themselves what they are parts of; of prose, parts beyond their whole and single slips are sure.

    A sentence that can be read in one way only asks for a slip that chance does not give; of sentences that can be read
    in several, each way is one more chance for a slip to fit.
    """
    declared = bool(claim.evidence) and claim.evidence[0].path is not None
    beyond = all(reading.is_beyond_whole for reading in claim.readings)
    return declared or beyond or (bool(found) and found[0].odds > (candidates if claim.bindings else 1))


def _doubtful(claim: Claim) -> Severity | None:
    """A sentence that can be read in several ways may mean another relation, or a whole that is not said."""
    return None if claim.bindings else Severity.WARNING


def only(found: Sequence[Slip]) -> Slip | None:
    """The one slip that explains a claim; None if several do as well."""
    likely = [slip for slip in found if slip.kind < SlipKind.DROPPED] or found
    return likely[0] if len(likely) == 1 else None
