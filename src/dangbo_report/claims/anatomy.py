"""What every claim has: the evidence that it rests on, the ways in which it can be read, and its verdict."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import ClassVar

import attrs

from dangbo_report.claims.verdict import Verdict, best
from dangbo_report.findings import Evidence


@attrs.frozen(kw_only=True)
class Asserted(ABC):
    """Something that a document asserts and that can be checked ("khẳng định").

    Attributes:
        evidence: where it stands: the stated result first, at which a finding stands, then the others in the order of
            the slots.
        bindings: every way of reading it that grammar leaves open, this one included; empty if there is no other.
    """

    kind: ClassVar[str]

    evidence: tuple[Evidence, ...] = attrs.field(default=(), eq=False, repr=False, converter=tuple[Evidence, ...])
    bindings: tuple[Asserted, ...] = attrs.field(default=(), eq=False, repr=False)

    def verdict(self) -> Verdict:
        """What arithmetic says: it holds if one way of reading it does, and is violated only if all of them are."""
        return best(binding.judged() for binding in self.bindings) if self.bindings else self.judged()

    @abstractmethod
    def judged(self) -> Verdict:
        """What arithmetic says of the figures in its slots, whatever else the sentence may mean."""
