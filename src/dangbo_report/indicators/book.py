"""Fact books: the facts of a report, indexed, one figure for each key."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import final

import attrs

from dangbo_report.checking import checked_arguments, checked_fields
from dangbo_report.errors import ConflictingFactsError, DuplicateCodeError
from dangbo_report.indicators.facts import AnyFact, Fact, FactKey
from dangbo_report.indicators.kinds import PercentOfTargetIndicator
from dangbo_report.periods import Period


def _one_for_each_code(known: dict[str, object], kind: str, code: str, thing: object) -> None:
    first = known.setdefault(code, thing)
    if first is not thing and first != thing:
        raise DuplicateCodeError(kind, code)


def _facts(given: Iterable[AnyFact]) -> tuple[AnyFact, ...]:
    return tuple(given)


@final
@attrs.frozen(field_transformer=checked_fields)
class FactBook:
    """Facts by indicator, organisation and period; immutable, in the order given ("sổ số liệu").

    A fact that is given twice counts once.

    Raises:
        ConflictingFactsError: two different facts for one key; it carries the key and both.
        DuplicateCodeError: two different indicators or organisations have one code; it carries the code.

    >>> len(FactBook())
    0
    """

    #: In the order given, no two with one key.
    facts: tuple[AnyFact, ...] = attrs.field(default=(), converter=_facts)
    _by_key: dict[FactKey, AnyFact] = attrs.field(init=False, eq=False, repr=False)
    _by_indicator: dict[str, list[AnyFact]] = attrs.field(init=False, eq=False, repr=False)
    #: Facts that state a percent of target, by the key of the fact that reached it.
    _percents: dict[FactKey, list[AnyFact]] = attrs.field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Index the facts; refuse a second value for one key."""
        by_key: dict[FactKey, AnyFact] = {}
        by_indicator: dict[str, list[AnyFact]] = {}
        percents: dict[FactKey, list[AnyFact]] = {}
        indicators: dict[str, object] = {}
        organisations: dict[str, object] = {}
        for fact in self.facts:
            key = fact.key
            _one_for_each_code(indicators, "indicator", key.indicator, fact.indicator)
            _one_for_each_code(organisations, "organisation", key.organisation, fact.organisation)
            if (known := by_key.get(key)) is not None:
                if known != fact:
                    raise ConflictingFactsError(str(key), str(known.figure), str(fact.figure))
                continue
            by_key[key] = fact
            by_indicator.setdefault(key.indicator, []).append(fact)
            if isinstance(fact.indicator, PercentOfTargetIndicator) and fact.indicator.achieved:
                percents.setdefault(key._replace(indicator=fact.indicator.achieved), []).append(fact)
        if len(by_key) < len(self.facts):
            object.__setattr__(self, "facts", tuple(by_key.values()))
        object.__setattr__(self, "_by_key", by_key)
        object.__setattr__(self, "_by_indicator", by_indicator)
        object.__setattr__(self, "_percents", percents)

    def __iter__(self) -> Iterator[AnyFact]:
        """Go through the facts in the order given."""
        return iter(self.facts)

    def __len__(self) -> int:
        """Count the facts."""
        return len(self.facts)

    def __contains__(self, fact: object) -> bool:
        """Say whether just this fact is in the book."""
        return isinstance(fact, Fact) and self._by_key.get(fact.key) == fact

    @checked_arguments
    def get(self, indicator: str, organisation: str, period: Period) -> AnyFact | None:
        """The fact for one key, or None."""
        return self._by_key.get(FactKey(indicator, organisation, period))

    @checked_arguments
    def select(
        self,
        *,
        indicator: str | None = None,
        organisation: str | None = None,
        period: Period | None = None,
    ) -> tuple[AnyFact, ...]:
        """The facts that match every code given, in the order of the book."""
        facts = self.facts if indicator is None else self._by_indicator.get(indicator, ())
        return tuple(
            fact
            for fact in facts
            if (organisation is None or fact.organisation.code == organisation)
            and (period is None or fact.period == period)
        )

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the indicators that have a fact, in the order of the book."""
        return tuple(self._by_indicator)

    @checked_arguments
    def stated_percent(self, fact: AnyFact) -> AnyFact | None:
        """The fact that states which percent of target another has reached, if just one does."""
        stated = self._percents.get(fact.key, ())
        return stated[0] if len(stated) == 1 else None

    def __or__(self, other: Iterable[AnyFact]) -> FactBook:
        """The facts of both.

        Raises:
            ConflictingFactsError: they disagree on a key; it carries the key and both figures.
        """
        return FactBook((*self.facts, *other))
