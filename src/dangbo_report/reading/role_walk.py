"""A walk through a sentence: what its mentions are for, one after the other, by what was heard before each."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple, final

import attrs

from dangbo_report.documents import AMOUNT_KINDS, MentionKind, Role
from dangbo_report.reading.amount_roles import AMOUNT_ROWS, GIVEN
from dangbo_report.reading.around import Around, Row
from dangbo_report.reading.draft import Draft
from dangbo_report.reading.moods import Mood, mood_after
from dangbo_report.reading.rate_roles import RATE_ROWS

_CLAUSE: Final = re.compile(r"[;:(]|, (?=\D)")
_NEAR: Final = 120
_NAMED: Final = frozenset((MentionKind.DOCUMENT_NUMBER, MentionKind.ORDINAL))
_AFTER: Final = 60
_COUNTED: Final = frozenset((*AMOUNT_KINDS, MentionKind.RATIO))
#: What words say only for want of a claim.
_UNTOLD: Final = frozenset((Role.VALUE, Role.SHARE, Role.BREAKDOWN_PART))
#: Behind every place of a text.
_FAR_END: Final = 1 << 60
#: So many lists begin in a list at most.
_NESTED: Final = 16


class Listed(NamedTuple):
    """Where lists stand, and which figures they hold."""

    spans: Sequence[tuple[int, int]]
    parts: frozenset[int]

    def covers(self, draft: Draft) -> bool:
        """Say whether a mention stands where a list does."""
        behind = bisect_right(self.spans, (draft.start, _FAR_END))
        return any(draft.start < end for _, end in self.spans[max(0, behind - _NESTED) : behind])


@final
@attrs.define(eq=False, kw_only=True)
class Walk:
    """A walk through the mentions of a sentence, each of which is given its role.

    Attributes:
        low: the text in lower case.
        listed: what its lists hold.
        claimed: what claims say of its figures.
        counts: whether a figure of the sentence has a unit of its own.
        at: where the last mention ends.
        since: where the last figure ends.
        mood: whether what is told is aimed at or was reached.
        previous: the last mention.
        told: the figures so far.
    """

    low: str
    listed: Listed
    claimed: Mapping[int, Role]
    counts: bool
    at: int
    since: int
    mood: Mood = Mood.TOLD
    previous: Draft | None = None
    told: list[Draft] = attrs.field(init=False, factory=list[Draft])

    def through(self, drafts: Sequence[Draft], end: int) -> None:
        """Go through the mentions of a sentence that ends at a place."""
        for draft, following in zip(drafts, (*(each.start for each in drafts[1:]), end), strict=True):
            self._hear(draft, following)

    def _hear(self, draft: Draft, following: int) -> None:
        """Take in the next mention, behind which another follows at a place."""
        before = self.low[max(self.at, draft.start - _NEAR) : draft.start]
        named = "số" if draft.kind in _NAMED else ""  # "theo nghị quyết 12" sets no target
        behind = self.previous is not None and self.previous.measures
        self.mood = mood_after(self.mood, before + named, behind_figure=behind)
        if draft.measures:
            if draft.bare and not self._counts(draft):
                draft.drop()
            else:
                self._tell(draft, self._around(draft, before, following))
            self.since = draft.end
        self.at, self.previous = draft.end, draft

    def _counts(self, draft: Draft) -> bool:
        """Say whether a bare number is a figure: a list, a claim or the other figures of the sentence make it one."""
        return self.listed.covers(draft) or id(draft) in self.claimed or (self.counts and not draft.doubtful)

    def _around(self, draft: Draft, before: str, following: int) -> Around:
        near = _CLAUSE.split(before)[-1]
        behind_figure = self.since == self.at
        return Around(
            before=before,
            since=before if behind_figure else self.low[max(self.since, draft.start - 2 * _NEAR) : draft.start],
            near=near if near.strip() else before,
            after=self.low[draft.end : min(following, draft.end + _AFTER)],
            previous=self.previous,
            told=self.told,
            mood=self.mood,
            reached=next(filter(self._is_reached, reversed(self.told)), None),
            in_list=id(draft) in self.listed.parts,
        )

    def _is_reached(self, draft: Draft) -> bool:
        """Say whether a figure tells what there is, and no part of it."""
        return draft.kind in _COUNTED and not draft.bare and id(draft) not in self.listed.parts

    def _tell(self, draft: Draft, around: Around) -> None:
        """Give a figure its role; a target that was only named ends with it."""
        rate = draft.kind is MentionKind.PERCENT or draft.unit.startswith("%")
        said = _said(RATE_ROWS if rate else AMOUNT_ROWS, draft, around)
        claimed = self.claimed.get(id(draft))
        draft.role = claimed if claimed is not None and said in _UNTOLD else said
        if draft.role is Role.TARGET and self.mood is Mood.NAMED and GIVEN.search(around.near):
            self.mood = Mood.TOLD
        self.told.append(draft)


def _said(rows: Sequence[Row], draft: Draft, around: Around) -> Role:
    """What the first row that applies says."""
    role = None
    for row in rows:
        if role := row(draft, around):
            break
    return role or Role.VALUE
