"""A pair: two reports of one body, and which figures of the older one a figure of the newer may be about."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction
from functools import cached_property
from typing import Final, TypeAlias, final

import attrs

from dangbo_report.findings import Evidence
from dangbo_report.reading.pairs import uses
from dangbo_report.reading.pairs.cues import Cues
from dangbo_report.reading.pairs.figures import leaves, makes
from dangbo_report.reading.pairs.index import Index, Like, order
from dangbo_report.reading.pairs.leading import running_sums
from dangbo_report.reading.pairs.tellings import Telling
from dangbo_report.reading.pairs.topics import Topics, count_alike, own_words

Allow: TypeAlias = Callable[[Telling], bool]
#: How sure it must be, before one figure is held against the other.
SURE: Final = 0.45
#: What is so sure, beside the surest, may be meant as well.
_OPEN: Final = 0.5
_MOST_OPEN: Final = 12
#: A value that is told of something that is nearly as much alike is known.
_KNOWN: Final = 0.4
_MAKES: Final = 0.5
#: Words so much alike are the same, whatever is told in them; and, where it matters of what, these.
_SAME: Final = 0.8
_SAME_WORDS: Final = 0.9
#: A cell is held against prose only if nearly all words are the same.
_CELL: Final = 0.75
#: Larger values are made of others by accident less often.
_LARGE: Final = 40
#: Such a value is told twice by no accident, whatever its noun.
_LARGEST: Final = 500
_FEW: Final = 14
_LONGEST_LINE: Final = 30
#: The second half of a ratio is its goal.
_GOAL: Final = 2


@final
@attrs.frozen(eq=False)
class Pair:
    """Two reports of one body.

    Attributes:
        new: the figures of the newer one.
        old: the figures of the one before.
        cues: what words say of the two periods.
        label: what the older one is called in findings.
        unmatched: what should stand in the older one, and was not found there.
    """

    new: Sequence[Telling]
    old: Sequence[Telling]
    cues: Cues
    label: str
    unmatched: list[Telling] = attrs.field(factory=list[Telling])

    @cached_property
    def topics(self) -> Topics:
        """What all figures are about."""
        return Topics((*self.new, *self.old))

    @cached_property
    def now(self) -> Index:
        """The figures of the newer report, by what is asked of them."""
        return Index(self.new, self.topics)

    @cached_property
    def before(self) -> Index:
        """The figures of the older report, by what is asked of them."""
        return Index(self.old, self.topics)

    def like(self, telling: Telling, allow: Allow, *, kin: Sequence[Telling] = (), sure: float = SURE) -> list[Like]:
        """Figures of the older report that may be about the same thing, the surest first.

        Args:
            telling: the figure.
            allow: says whether a figure of the older report may be meant at all.
            kin: other figures whose words tell what it is about.
            sure: how much alike the surest must be.
        """
        found: list[Like] = []
        for likeness, other in self._likeliest(telling, kin):
            if likeness < (_OPEN * found[0][0] if found else sure) or len(found) == _MOST_OPEN:
                break
            if allow(other):
                found.append((likeness, other))
        return found if found and found[0][0] >= _least(telling, found[0][1], sure) else []

    def _likeliest(self, telling: Telling, kin: Sequence[Telling]) -> Sequence[Like]:
        """The figures of the older report that share words with a figure or its kin, the likeliest first."""
        found = self.before.alike(telling)
        if not kin:
            return found
        others = {
            id(other): other for each in kin for _, other in self.before.alike(each) if count_alike(telling, other)
        }
        others.update((id(other), other) for _, other in found)
        scored = (
            (max(self.topics.likeness(each, other) for each in (telling, *kin)), other) for other in others.values()
        )
        return sorted(scored, key=order)

    def knows(self, telling: Telling, allow: Allow | None = None, value: Fraction | None = None) -> bool:
        """Say whether the older report tells a value of what is most alike, or makes it of two figures.

        Args:
            telling: the figure.
            allow: which figures of the older report count; any unless given.
            value: the value, if it is not that of the figure.
        """
        value = Fraction(telling.figure.value) if value is None else value
        alike = self._alike(telling, allow)
        return self._tells(telling, value, alike) or self._makes(telling, value, alike, any_of=allow is None)

    def tells(self, telling: Telling, allow: Allow, value: Fraction | None = None) -> bool:
        """Say whether the older report tells the value of a figure, or another value, of what is most alike."""
        value = Fraction(telling.figure.value) if value is None else value
        return self._tells(telling, value, self._alike(telling, allow))

    def is_sure(self, telling: Telling, like: Sequence[Like]) -> bool:
        """Say whether the surest figure of the older report is told in the very words of a figure."""
        return bool(like) and like[0][0] >= _SAME_WORDS and not self.is_strange(like[0][1], telling)

    def _alike(self, telling: Telling, allow: Allow | None) -> list[Like]:
        found = self.before.alike(telling)
        return found if allow is None else [each for each in found if allow(each[1])]

    def _tells(self, telling: Telling, value: Fraction, alike: Sequence[Like]) -> bool:
        if value in _values(alike, _KNOWN):
            return True
        return value >= _LARGEST and any(
            type(other.figure) is type(telling.figure) for other in self.before.by_value.get(value, ())
        )

    def _makes(self, telling: Telling, value: Fraction, alike: Sequence[Like], *, any_of: bool) -> bool:
        told = _most_alike(alike, _MAKES)
        if value < _LARGE:
            return any_of and _is_made(value, _values_of_lines(told))
        near_by = _values(alike, _KNOWN)
        if len(near_by) <= _FEW and makes(value, near_by):
            return True
        lines = {(other.line, type(telling.figure)) for other in told}
        return _is_made(value, [self.before.values_of_lines[line] for line in lines])

    def is_told_beside(self, telling: Telling, other: Telling) -> bool:
        """Say whether the line of an older figure tells the value too, or what makes it together with that figure."""
        rest = Fraction(telling.figure.value) - Fraction(other.figure.value)
        alike = [each for each in self._beside(other) if count_alike(telling, each) and self.is_plain(each)]
        return any(each.sentence == other.sentence and each.figure.value == rest for each in alike) or any(
            each.unit and each.figure.value == telling.figure.value and not uses.stands(each) for each in alike
        )

    def _beside(self, other: Telling) -> Iterator[Telling]:
        return (each for each in self.before.around(other) if each is not other)

    def is_told(self, telling: Telling) -> bool:
        """Say whether the older report tells the value of a figure in nearly the same words, whatever it is there."""
        return any(
            likeness >= _SAME and other.figure.value == telling.figure.value
            for likeness, other in self.before.alike(telling)
        )

    @cached_property
    def _running(self) -> dict[int, Telling]:
        def sums(telling: Telling) -> bool:
            return uses.is_running(telling) or self.cues.is_of_both(telling)

        return {**running_sums(self.new, sums), **running_sums(self.old, uses.is_running)}

    def is_running(self, telling: Telling) -> bool:
        """Say whether a figure of either report is a sum since the beginning of the year, or of both periods."""
        return id(telling) in self._running

    def leading(self, telling: Telling) -> Telling:
        """The running sum whose words say that a figure is one: the first of "lũy kế 04 lớp, 189 học viên"."""
        return self._running.get(id(telling), telling)

    def was_running(self, other: Telling) -> bool:
        """Say whether the older report tells such a sum, and not what was set or what had changed."""
        return self.is_running(other) and self.is_plain(other)

    def is_plain(self, other: Telling, *, rate: bool | None = False) -> bool:
        """Say whether the older report tells a figure of its own period: no target, change, nothing to come.

        Args:
            other: the figure.
            rate: whether it must be one for each of something; either if None.
        """
        return not (
            other.planned
            or other.half == 2  # noqa: PLR2004 - the goal of a ratio
            or uses.change(other)
            or uses.is_target(other)
            or (uses.is_base(other) and not self.cues.is_year_ago)
            or (rate is not None and uses.is_rate(other) is not rate)
        )

    def is_of_now(self, telling: Telling) -> bool:
        """Say whether a figure of the newer report may be one of its own period: nothing set, changed or compared."""
        cues = self.cues
        if telling.column or telling.half == _GOAL:
            return False
        return not (uses.change(telling) or uses.is_target(telling) or cues.is_base(telling))

    def is_strange(self, other: Telling, *new: Telling, most: bool = False) -> bool:
        """Say whether words right at an older figure stand nowhere at the newer ones: it may be of something else.

        Args:
            other: the older figure.
            new: the newer ones.
            most: whether most of the words must be unknown; else one of them is enough.
        """
        known = frozenset[str]().union(*map(self.topics.words_at, new))
        own = own_words(other, counted=most or not new[0].unit)
        unknown = own - known
        return 2 * len(unknown) > len(own) if most else bool(unknown)

    def evidence(self, *new: Telling, old: Telling) -> tuple[Evidence, ...]:
        """Where both reports say it."""
        here = (Evidence(each.mention.surface, each.mention.span) for each in new)
        return (*here, Evidence(old.mention.surface, old.mention.span, document=self.label))


def _is_made(value: Fraction, lines: Iterable[Sequence[Fraction]]) -> bool:
    """Say whether two figures of one line make a value: what was left of what there was."""
    return any(len(line) > _LONGEST_LINE or leaves(value, line) for line in lines)


def _values_of_lines(told: Sequence[Telling]) -> Iterator[Sequence[Fraction]]:
    lines: dict[int, list[Fraction]] = {}
    for other in sorted(told, key=lambda each: each.mention.start):
        lines.setdefault(other.line, []).append(Fraction(other.figure.value))
    return iter(lines.values())


def _least(telling: Telling, other: Telling, sure: float) -> float:
    """How much alike two figures must be; cells more than what sentences tell."""
    return _CELL if telling.column or other.column else sure


def _most_alike(alike: Sequence[Like], share: float) -> list[Telling]:
    """The figures that are nearly as much alike as the surest."""
    best = max((likeness for likeness, _ in alike), default=0.0)
    return [other for likeness, other in alike if likeness >= share * best]


def _values(alike: Sequence[Like], share: float) -> frozenset[Fraction]:
    return frozenset(Fraction(other.figure.value) for other in _most_alike(alike, share))
