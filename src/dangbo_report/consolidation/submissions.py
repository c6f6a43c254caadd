"""Submissions: what one organisation sends for one period, and how far it has come."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from typing import Final, Self, final

import attrs

from dangbo_report.checking import checked_fields
from dangbo_report.errors import ImpossibleValueError
from dangbo_report.indicators import FactBook
from dangbo_report.organisations import Organisation
from dangbo_report.periods import Period
from dangbo_report.regimes import ReportingRegime


class State(StrEnum):
    """How far a submission has come."""

    #: "dự thảo": being written.
    DRAFT = "draft"
    #: "đã gửi": with the office that compiles.
    SUBMITTED = "submitted"
    #: "trả lại": to be mended and sent again.
    RETURNED = "returned"
    #: "đã tiếp nhận": the office has no question left.
    ACCEPTED = "accepted"
    #: "đã duyệt": final and locked.
    APPROVED = "approved"


class Absence(StrEnum):
    """Why there is no figure; zero is a figure."""

    #: "chưa báo cáo": it is due and has not come.
    MISSING = "missing"
    #: "không phát sinh thẩm quyền": the organisation has nothing of the sort.
    NOT_APPLICABLE = "not-applicable"


#: Those whose figures are counted.
COUNTED: Final = frozenset({State.SUBMITTED, State.ACCEPTED, State.APPROVED})
_NEXT: Final = {
    State.DRAFT: (State.SUBMITTED,),
    State.SUBMITTED: (State.RETURNED, State.ACCEPTED),
    State.RETURNED: (State.SUBMITTED,),
    State.ACCEPTED: (State.RETURNED, State.APPROVED),
    State.APPROVED: (),
}


def _codes(given: Iterable[str]) -> tuple[str, ...]:
    return tuple(given)


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class Submission:
    """What one organisation sends for one period under a regime ("báo cáo của đơn vị").

    Attributes:
        organisation: whose figures they are.
        period: which period they are for.
        regime: what asks for them.
        facts: the figures; all of this organisation, in this period or a part of it.
        not_applicable: codes of the indicators that the organisation has nothing of.
        state: how far it has come.
        sender: who sent it; the organisation's name unless given.
        sent_at: when, as the sender's system says; never the clock of this machine.
        source: where it was read: a file, a letter.

    Raises:
        ImpossibleValueError: a fact is of another organisation or period, or of an indicator that does not apply;
            it carries the field and the value.
    """

    organisation: Organisation
    period: Period
    regime: ReportingRegime
    facts: FactBook = attrs.field(factory=FactBook)
    not_applicable: tuple[str, ...] = attrs.field(default=(), converter=_codes)
    state: State = attrs.field(default=State.DRAFT, converter=State)
    sender: str = attrs.field(default=attrs.Factory(lambda self: self.organisation.name, takes_self=True))
    sent_at: datetime | None = None
    source: str = ""

    def __attrs_post_init__(self) -> None:
        """Let it hold its own figures only."""
        for fact in self.facts:
            if fact.organisation != self.organisation:
                raise ImpossibleValueError("facts", str(fact.key), f"facts of {self.organisation.code}")
            if fact.period not in self.period:
                raise ImpossibleValueError("facts", str(fact.key), f"facts within {self.period}")
            if fact.indicator.code in self.not_applicable:
                raise ImpossibleValueError("not_applicable", fact.indicator.code, "an indicator without a figure")

    def absence(self, indicator: str) -> Absence | None:
        """Why an indicator has no figure here; None if it has one, zero included."""
        if self.facts.select(indicator=indicator):
            return None
        return Absence.NOT_APPLICABLE if indicator in self.not_applicable else Absence.MISSING

    @property
    def missing(self) -> tuple[str, ...]:
        """The codes of the indicators that are due and have no figure."""
        due = self.regime.expected_indicators(self.period)
        return tuple(code for code in due if self.absence(code) is Absence.MISSING)

    def revised(self, facts: FactBook) -> Self:
        """The same with other figures, as long as it may be written in.

        Raises:
            ImpossibleValueError: it is neither a draft nor returned; it carries the state.
        """
        if self.state not in {State.DRAFT, State.RETURNED}:
            raise ImpossibleValueError("state", self.state.value, "a draft, or a submission that was returned")
        return attrs.evolve(self, facts=facts)

    def to(self, state: State, *, below: Iterable[Submission] = ()) -> Self:
        """The same, one step on.

        Args:
            state: where it goes.
            below: what the organisations below sent; all must be approved before this one is.

        Raises:
            ImpossibleValueError: no step leads there, or one below is not approved; it carries the state, or the
                code of the organisation below.
        """
        if state not in _NEXT[self.state]:
            ways = ", ".join(each.value for each in _NEXT[self.state]) or "no change: it is approved and locked"
            raise ImpossibleValueError("state", state.value, f"after {self.state.value}: {ways}")
        if state is State.APPROVED:
            for each in below:
                if each.state is not State.APPROVED:
                    raise ImpossibleValueError("below", each.organisation.code, "only submissions that are approved")
        return attrs.evolve(self, state=state)
