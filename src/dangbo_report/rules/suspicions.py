"""Suspicions: a claim that holds too easily, or that no word makes, and is one slip of the pen from what was meant.

Parts that need not be all may always fall short, and a share of a whole that nobody says is of some whole: that such a
reading holds tells nothing. That the other reading, in which nothing is left out, is one slip from holding does tell,
if chance hardly gives that. Of figures that only stand in a row the same is asked, and more.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import attrs

from dangbo_report.claims import Breakdown, Claim, PercentOfTarget, Share, Slip, SlipKind, Verdict, slips
from dangbo_report.claims.anatomy import Asserted
from dangbo_report.figures import Percent, Qualifier

#: A slip explains a claim that can be read in several ways if chance gives none so good to so many times as many.
CERTAIN: Final = 5
#: The same where a whole that nobody says may be meant.
_UNSAID: Final = 10
#: The same where nothing but a row of figures suggests a sum.
_SUPPOSED: Final = 25
#: Slots of what a share is of.
_WHOLES: Final = frozenset(("whole", "target"))
#: A percent that is off by so few of its last digits may be right of a whole that is a little other.
_NEARLY_RIGHT: Final = 5


def explaining_slips(claim: Claim) -> Sequence[Slip]:
    """The slips that explain a claim; where nothing but a row of figures suggests it, no digit more or less does."""
    found = slips(claim)
    in_row = claim.supposed or (isinstance(claim, Breakdown) and not claim.spelled_out)
    return _of_digits(found) if in_row else found


def suspected_slips(claim: Claim, verdict: Verdict) -> Sequence[Slip]:
    """The slips by which a claim that is not violated most likely should be another one; nothing if there are none.

    Of figures in a row, digits that changed places are no better an explanation than one that became another.

    Args:
        claim: the claim.
        verdict: what arithmetic says of it.
    """
    found: Sequence[Slip] = ()
    if claim.supposed and verdict is Verdict.UNDECIDED:
        found = _of_supposed(claim)
    elif claim.bindings and verdict is Verdict.HOLDS and not claim.supposed:
        found = _missed_by(claim)
    odds = max((slip.odds for slip in found), default=0)
    return found if odds > _asked(claim) * max(1, len(claim.bindings)) else ()


def _of_supposed(claim: Claim) -> Sequence[Slip]:
    """The slips of what is only supposed, if it was meant.

    None of shares side by side, which ask for no relation: each is a claim by itself, with slips of its own.
    """
    meant = _of_digits(slips(claim.as_meant()))
    able = (each for each in meant if _is_own(each) and not _is_weak(each.claim) and _fails_exactly(each.claim))
    return [_at_best_changed(each) for each in able]


def _at_best_changed(slip: Slip) -> Slip:
    return attrs.evolve(slip, kind=max(slip.kind, SlipKind.CHANGED))


def _of_digits(found: Sequence[Slip]) -> Sequence[Slip]:
    """Of some slips those that leave a figure as long as it is."""
    return [slip for slip in found if slip.kind < SlipKind.DOUBLED]


def _asked(claim: Claim) -> int:
    """How rarely chance must give a slip: less often where some whole would do that nobody says, or no word tells."""
    if claim.supposed:
        return _SUPPOSED
    return CERTAIN if all(tuple(each.relations()) for each in claim.readings) else _UNSAID


def _missed_by(claim: Claim) -> Sequence[Slip]:
    """The slips of readings that fail, where only readings that hardly can fail hold."""
    telling = [each for each in claim.readings if not _is_weak(each)]
    if _is_weak(claim) or len(telling) == len(claim.readings) or not all(map(_fails_exactly, telling)):
        return ()
    found = [slip for each in telling for slip in slips(attrs.evolve(each, bindings=()))]
    if any(map(_is_nearly_right, found)):
        return ()
    return sorted(filter(_is_own, _of_digits(found)), key=lambda slip: slip.kind)


def _is_own(slip: Slip) -> bool:
    """Say whether a figure is the claim's own, and not the whole of a share, which others may be of as well."""
    return not (isinstance(slip.claim, Share | PercentOfTarget) and slip.slot in _WHOLES)


def _is_weak(claim: Asserted) -> bool:
    """Say whether a reading asks only that parts are no more than their whole, or that there is some whole.

    So many figures would do that no slip explains one that does not.
    """
    return all(relation.at_least for relation in claim.relations())


def _fails_exactly(claim: Asserted) -> bool:
    """Say whether a reading fails, and none of its figures is only about so much: "hơn 640 ngày công"."""
    exact = all(term.figure.qualifier is Qualifier.EXACT for relation in claim.relations() for term in relation.terms)
    return exact and claim.judged() is Verdict.VIOLATED


def _is_nearly_right(slip: Slip) -> bool:
    """Say whether a percent is off by no more than that of another whole may be."""
    stated, meant = slip.stated, slip.meant
    if not (isinstance(stated, Percent) and isinstance(meant, Percent)):
        return False
    return abs(stated.value - meant.value) <= _NEARLY_RIGHT * stated.step
