"""Weighing: how much a claim that does not hold weighs, decided here for all that tell of it.

A false accusation is worse than a missed error. A claim that was read out of prose may have been read wrongly, so that
failing alone is no proof: what is one slip of the pen from holding was most likely meant, and is an error.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Final, assert_never, final

import attrs

from dangbo_report.checking import checked_arguments, checked_fields
from dangbo_report.claims import Breakdown, Claim, Slip, SlipKind, Verdict, is_turned, odds_of_turned
from dangbo_report.claims.amounts import lies_above
from dangbo_report.findings import Severity
from dangbo_report.rules.suspicions import CERTAIN, explaining_slips, suspected_slips

_LIKELY: Final = 2
#: Slips that more than one in so many numbers taken at random allow explain nothing.
_CHANCE: Final = 1
#: Both sides of what was meant, but is no slip, are no farther apart than this share of the larger.
_NEAR: Final = Fraction(1, 4)
#: The same of a list that words open: of what is farther off most was left out.
_NEAR_SPELLED: Final = Fraction(1, 2)


@final
@attrs.frozen(field_transformer=checked_fields)
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


_HOLDS: Final = Weighed(Verdict.HOLDS)


@checked_arguments
def weigh(claim: Claim, *, certain: bool = False) -> Weighed:
    """Weigh a claim ("mức độ của phát hiện").

    Args:
        claim: the claim.
        certain: there is no other way to read it: the calendar tells.
    """
    return weighed(claim, certain=certain)


def weighed(claim: Claim, *, certain: bool = False) -> Weighed:
    """Weigh what is known to be a claim."""
    verdict = claim.verdict()
    match verdict:
        case Verdict.HOLDS | Verdict.UNDECIDED:
            return _suspected(claim, verdict) or (_HOLDS if verdict is Verdict.HOLDS else Weighed(verdict))
        case Verdict.HOLDS_TRUNCATED | Verdict.HOLDS_LOOSELY:
            return Weighed(verdict, None if claim.supposed else Severity.WARNING)
        case Verdict.VIOLATED:
            found = explaining_slips(claim)
            odds = max((odds_of_turned(claim), *(slip.odds for slip in found)))
            severity = Severity.ERROR if certain or _is_declared(claim) else _by_odds(claim, odds)
            return Weighed(verdict, severity, only(found))
        case _:
            assert_never(verdict)


def _suspected(claim: Claim, verdict: Verdict) -> Weighed | None:
    """What becomes of a claim that is not violated, if a slip makes another of it than was meant."""
    found = suspected_slips(claim, verdict)
    return Weighed(Verdict.VIOLATED, Severity.WARNING, only(found)) if found else None


def _is_declared(claim: Claim) -> bool:
    """Facts say themselves what they are parts, shares and percents of."""
    return bool(claim.evidence) and claim.evidence[0].path is not None


def _has_part_above(claim: Claim) -> bool:
    """Say whether one figure of a row is more than what the row would be of, so that it most likely is no sum."""
    if not isinstance(claim, Breakdown) or claim.spelled_out:
        return False
    return any(lies_above(part.interval(), claim.total.interval()) for part in claim.parts)


def _by_odds(claim: Claim, odds: Fraction) -> Severity | None:
    """How much a claim weighs that was read out of prose, by how rarely chance gives so good an explanation of it.

    Parts that are more than their whole are wrong whatever else is open, if one slip makes them fit. A sentence of one
    reading asks for a slip that chance does not give; failing that, somebody should look. A sentence with several may
    mean another relation, or a whole that it does not say, and each open reading is one more chance for a slip to fit:
    what chance gives is nothing. What may have an exception is looked at, and never wrong by itself.
    """
    if odds and _is_beyond(claim):
        return Severity.ERROR
    if all(each.is_exceptional for each in claim.readings):
        return Severity.WARNING if odds > _CHANCE else None
    if not odds and not _is_likely(claim):
        return None
    return _by_ways(odds, len(claim.bindings), CERTAIN if _has_part_above(claim) else _LIKELY)


def _is_beyond(claim: Claim) -> bool:
    return all(each.is_beyond_whole and each.is_spelled_out for each in claim.readings)


def _by_ways(odds: Fraction, ways: int, likely: int) -> Severity | None:
    """How much a violation weighs by how many ways grammar leaves open to read it; 0 stands for the only one."""
    if not ways:
        return Severity.ERROR if odds > _CHANCE else Severity.WARNING
    if odds > CERTAIN * ways:
        return Severity.ERROR
    return Severity.WARNING if odds > likely * ways else None


def _is_likely(claim: Claim) -> bool:
    """Say whether a claim that no slip explains was meant at all: it nearly holds, or does in the other direction."""
    readings = claim.readings
    if any(each.document for each in claim.evidence):
        return True
    near = _NEAR_SPELLED if all(each.is_spelled_out for each in readings) else _NEAR
    return any(map(is_turned, readings)) or any(
        all(relation.apart <= near for relation in each.relations()) for each in readings
    )


def only(found: Sequence[Slip]) -> Slip | None:
    """The one slip that explains a claim; None if several do as well."""
    likely = [slip for slip in found if slip.kind < SlipKind.DROPPED] or found
    return likely[0] if len(likely) == 1 else None
