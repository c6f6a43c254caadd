"""What was sent: by indicator, organisation and period, each value once; conflicts are set aside."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Self, final

import attrs

from dangbo_report.consolidation.over_time import ByPeriod
from dangbo_report.consolidation.records import Conflict, Contribution
from dangbo_report.consolidation.submissions import State, Submission
from dangbo_report.errors import DuplicateCodeError
from dangbo_report.indicators import FactKey, Indicator
from dangbo_report.organisations import Organisation
from dangbo_report.periods import Period


@final
@attrs.frozen
class Sent:
    """What was sent, conflicts set aside.

    Attributes:
        stated: by the codes of indicator and organisation the contribution for each period; None where the indicator
            does not apply.
        indicators: those with a fact, by code, in the order of the codes.
        conflicts: different values for one key, in the order in which they came.
    """

    stated: Mapping[str, Mapping[str, ByPeriod]]
    indicators: Mapping[str, Indicator[Any]]
    conflicts: tuple[Conflict, ...]

    @classmethod
    def of(cls, submissions: Iterable[Submission], states: frozenset[State]) -> Self:
        """Put what counts in one order, whatever the order it came in.

        Raises:
            DuplicateCodeError: two different indicators or organisations have one code; it carries the code.
        """
        counted = sorted(
            (each for each in submissions if each.state in states),
            key=lambda each: (each.organisation.code, each.period, each.sender, each.source),
        )
        gathered = _Gathered()
        for submission in counted:
            gathered.add(submission)
        conflicts = gathered.conflicts(counted)
        for submission in counted:
            gathered.add_nothing(submission)
        return cls(gathered.stated, dict(sorted(gathered.indicators.items())), conflicts)


@final
@attrs.define
class _Gathered:
    """What was sent, as far as it was looked at."""

    #: Of each period a contribution, as long as nothing came of what does not apply.
    stated: dict[str, dict[str, dict[Period, Any]]] = attrs.field(
        init=False, factory=dict[str, dict[str, dict[Period, Any]]]
    )
    indicators: dict[str, Indicator[Any]] = attrs.field(init=False, factory=dict[str, Indicator[Any]])
    organisations: dict[str, Organisation] = attrs.field(init=False, factory=dict[str, Organisation])
    #: All that was sent for a key, from its second value on.
    repeated: dict[FactKey, list[Contribution]] = attrs.field(init=False, factory=dict[FactKey, list[Contribution]])

    def add(self, submission: Submission) -> None:
        """Take its facts."""
        organisation = submission.organisation.code
        for fact in submission.facts:
            code = fact.indicator.code
            sent = self.stated.setdefault(code, {}).setdefault(organisation, {})
            contribution = Contribution(fact, submission.sender, submission.source)
            first = sent.setdefault(fact.period, contribution)
            if first is contribution:
                _refuse_another("indicator", code, fact.indicator, self.indicators.setdefault(code, fact.indicator))
                known = self.organisations.setdefault(organisation, fact.organisation)
                _refuse_another("organisation", organisation, fact.organisation, known)
            else:
                self.repeated.setdefault(fact.key, [first]).append(contribution)

    def conflicts(self, counted: Iterable[Submission]) -> tuple[Conflict, ...]:
        """Take out the keys that have several values."""
        several = {key for key, sent in self.repeated.items() if any(each.fact != sent[0].fact for each in sent)}
        if not several:
            return ()
        for key in several:
            del self.stated[key.indicator][key.organisation][key.period]
        in_order = dict.fromkeys(fact.key for each in counted for fact in each.facts if fact.key in several)
        return tuple(Conflict(key, tuple(self.repeated[key])) for key in in_order)

    def add_nothing(self, submission: Submission) -> None:
        """Take what does not apply, where there is no figure."""
        for code in submission.not_applicable:
            sent = self.stated.setdefault(code, {}).setdefault(submission.organisation.code, {})
            sent.setdefault(submission.period, None)


def _refuse_another(kind: str, code: str, thing: object, known: object) -> None:
    if thing is not known and thing != known:
        raise DuplicateCodeError(kind, code)
