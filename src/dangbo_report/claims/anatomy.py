"""What every claim has: the evidence that it rests on, the ways in which it can be read, and its verdict."""

from __future__ import annotations

from abc import ABC
from collections.abc import Iterable, Iterator
from typing import ClassVar, Final, Self

import attrs

from dangbo_report.checking import checked_fields
from dangbo_report.claims.relations import Relation, Term, judge_relations
from dangbo_report.claims.solving import solve
from dangbo_report.claims.verdict import Verdict, best
from dangbo_report.figures import Interval
from dangbo_report.findings import Evidence

#: More figures than these, in all ways of reading a sentence together, are no list that anybody could check.
MOST_FIGURES: Final = 300


@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class Asserted(ABC):
    """Something that a document asserts and that can be checked ("khẳng định").

    Attributes:
        evidence: where it stands: the stated result first, at which a finding stands, then the others in the order of
            the slots.
        bindings: every way of reading it that grammar leaves open, this one included; empty if there is no other.
        supposed: no word makes it a claim, but what its figures count and where they stand; that it does not hold says
            nothing, unless one slip explains it.
    """

    kind: ClassVar[str]

    evidence: tuple[Evidence, ...] = attrs.field(default=(), eq=False, repr=False, converter=tuple[Evidence, ...])
    bindings: tuple[Asserted, ...] = attrs.field(default=(), eq=False, repr=False)
    supposed: bool = attrs.field(default=False, eq=False, repr=False)

    def verdict(self) -> Verdict:
        """What arithmetic says: it holds if one way of reading it does, and is violated only if all of them are.

        What can be read in so many ways that hundreds of figures would have to agree says nothing that can be told.
        """
        if not self.bindings:
            found = self.judged()
        elif sum(len(binding.evidence) for binding in self.bindings) > MOST_FIGURES:
            found = Verdict.UNDECIDED
        else:
            found = best(binding.judged() for binding in self.bindings)
        return Verdict.UNDECIDED if self.supposed and found is Verdict.VIOLATED else found

    def as_meant(self) -> Self:
        """The same taken for what the document says, where it is only supposed."""
        bindings = tuple(attrs.evolve(each, supposed=False) for each in self.bindings)
        return attrs.evolve(self, supposed=False, bindings=bindings)

    @property
    def readings(self) -> tuple[Asserted, ...]:
        """Every way of reading it, which are the bindings, or itself alone."""
        return self.bindings or (self,)

    @property
    def is_beyond_whole(self) -> bool:
        """Say whether its parts are more than what they are part of, which no other reading of them excuses."""
        return False

    @property
    def is_spelled_out(self) -> bool:
        """Say whether words of the document make it this claim, so that it was meant however far it is from holding."""
        return False

    @property
    def is_exceptional(self) -> bool:
        """Say whether something that the document does not tell may make an exception of it."""
        return False

    def judged(self) -> Verdict:
        """What arithmetic says of the figures in its slots, whatever else the sentence may mean."""
        return judge_relations(self.relations())

    def relations(self) -> Iterable[Relation]:
        """What must be equal for it to hold; nothing if it is the calendar, or no one equation, that tells."""
        return ()

    def solutions(self) -> Iterator[tuple[Term, tuple[Interval, ...]]]:
        """For each of its figures what that must meet for it to hold, the others being as they are."""
        return solve(self.relations())
