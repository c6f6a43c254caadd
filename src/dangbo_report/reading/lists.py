"""Lists in a sentence: a total, and the parts that a bracket, a colon or "trong đó" names behind it."""

from __future__ import annotations

import re
from typing import Final, final

import attrs

from dangbo_report.reading.draft import Draft
from dangbo_report.reading.model import MentionKind, Role

_INTRODUCES: Final = re.compile(r"\b(?:trong đó|trong số đó|bao gồm|gồm|cụ thể)\b")
_NOT_ALL: Final = re.compile(
    r"\btrong (?:số )?đó\b|\bnhư\b|\btiêu biểu\b|\bđiển hình\b|\bnhất là\b|\bđặc biệt\b|\briêng\b|\bcó\b"
)
_AMOUNTS: Final = frozenset((MentionKind.COUNT, MentionKind.MONEY, MentionKind.MEASURE, MentionKind.RATIO))
#: "(mỗi lớp 40 học viên)" tells of each, and not of parts.
_EACH: Final = re.compile(r"\( ?(?:mỗi|bình quân|trung bình)\b")
#: "trường hợp" counts whatever was counted before.
_ANYTHING: Final = "trường hợp"
_LONGEST: Final = 1200


@final
@attrs.define(eq=False)
class Listing:
    """A total and its parts.

    Attributes:
        totals: the figure, or the figures, that are broken down.
        parts: the figures that do it.
        exhaustive: the parts are all there are.
        opened: how the list begins: "(", ":" or the word that introduces it.
        labels: the words between the parts.
    """

    totals: list[Draft]
    exhaustive: bool
    opened: str
    until: int
    #: The parts have other nouns than the total.
    mixed: bool = False
    parts: list[Draft] = attrs.field(factory=list[Draft])
    labels: list[str] = attrs.field(factory=list[str])


@final
@attrs.define(eq=False)
class Lists:
    """The lists of one sentence, while it is walked."""

    low: str
    end: int
    found: list[Listing] = attrs.field(factory=list[Listing])
    #: Amounts that may be broken down, the last one last.
    done: list[Draft] = attrs.field(factory=list[Draft])
    #: A target has been said.
    has_target: bool = False
    _open: Listing | None = None
    _current: bool = False
    _orphans: bool = False

    def take(self, draft: Draft, before: str) -> bool:
        """Note a figure; say whether a list that is open holds it."""
        if self._open is not None and draft.start >= self._open.until:
            self._open = None
        self._begin(draft, before)
        self._current = self._open is not None and _fits(self._open, draft)
        if self._open is not None and self._current:
            self._open.parts.append(draft)
            self._open.labels.append(before)
        elif draft.kind in _AMOUNTS and not draft.bare:
            self.done.append(draft)
        return self._open is not None

    def holds(self, draft: Draft) -> bool:
        """Say whether the figure just noted is a part of a list."""
        return self._current or (self._orphans and draft.kind in _AMOUNTS)

    def close(self) -> None:
        """Mark what the sentence breaks down."""
        for listing in self.found:
            kept = [
                each for each in zip(listing.parts, listing.labels, strict=True) if each[0].role is Role.BREAKDOWN_PART
            ]
            listing.parts, listing.labels = [part for part, _ in kept], [label for _, label in kept]
        self.found = [listing for listing in self.found if listing.parts and _adds_up(listing)]
        for listing in self.found:
            if len(listing.parts) > 1 and listing.totals:
                for total in listing.totals:
                    if total.role is Role.VALUE:
                        total.role = Role.BREAKDOWN_TOTAL

    def _begin(self, draft: Draft, before: str) -> None:
        """See whether a list begins between the last figure and this one."""
        bracket = before.rfind("(")
        if bracket >= 0 and _EACH.match(before, bracket):
            return
        if bracket >= 0 and ")" not in before[bracket:]:
            if self.done and not re.search(r"[;.)]", before[:bracket]) and self.done[-1].role is not Role.CHANGE:
                closing = self.low.find(")", draft.start, draft.start + _LONGEST)
                until = closing if closing >= 0 else self.end
                word = _INTRODUCES.search(before, bracket)
                self._open = Listing(
                    [self.done[-1]], not _NOT_ALL.search(before, bracket), word[0] if word else "(", until
                )
                self.found.append(self._open)
            return
        if self._open is not None:
            return
        colon, word = before.rfind(":"), _INTRODUCES.search(before)
        if colon >= 0 and self.done and not re.search(r"[;.]", before[:colon]):
            self._open = Listing(self._totals(), not _NOT_ALL.search(before), ":", self.end)
        elif word and self.done:
            self._open = Listing(self.done[-1:], word[0] in {"gồm", "bao gồm"}, word[0], self.end)
        elif word and word[0].startswith("trong"):
            self._orphans = True
            return
        else:
            return
        self.found.append(self._open)

    def _totals(self) -> list[Draft]:
        """The last figure, and the one that stands beside it: "08 đơn … và 01 đơn …: …"."""
        last, *earlier = reversed(self.done)
        between = self.low[earlier[0].end : last.start] if earlier else ""
        beside = between.endswith(" và ") and not re.search(r"[;:.,]", between)
        return [earlier[0], last] if beside and akin(earlier[0], last) else [last]


def _adds_up(listing: Listing) -> bool:
    """Say whether the parts can be meant for the total; if not, they are figures of their own."""
    if listing.opened.startswith("trong") or all(part.bare or akin(part, listing.totals[-1]) for part in listing.parts):
        return True
    values = [part.figure.value for part in listing.parts if part.figure]
    wholes = [(total.figure or total.figures[0]).value for total in listing.totals]
    whole, total = sum(wholes), sum(values)
    listing.mixed = True
    if len(values) > 1 and whole <= 2 * total and total * 2 <= whole * 3:
        return True
    for part in listing.parts:
        if (part.figure and part.figure.value > whole) or listing.opened in {"gồm", "bao gồm", "cụ thể"}:
            part.role = Role.VALUE
    return False


def akin(one: Draft, other: Draft) -> bool:
    """Say whether two figures count the same, as far as their nouns tell."""
    if one.kind is MentionKind.MONEY:
        return other.kind is MentionKind.MONEY
    first, second = one.unit.lower(), other.unit.lower()
    if not first or not second or _ANYTHING in {first, second}:
        return True
    return first == second or first.startswith(second + " ") or second.startswith(first + " ")


def _fits(listing: Listing, draft: Draft) -> bool:
    """Say whether a figure may be a part of what a list breaks down."""
    if draft.kind not in _AMOUNTS or draft.in_words:
        return False
    if draft.bare or listing.opened.startswith("trong"):
        return True
    total = listing.totals[-1]
    kind = MentionKind.COUNT if total.kind is MentionKind.RATIO else total.kind
    return draft.kind is kind
