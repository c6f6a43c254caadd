"""Lists in a sentence: a total, and the parts that a bracket, a colon or "trong đó" names behind it."""

from __future__ import annotations

import re
from typing import Final, final

import attrs

from dangbo_report.documents import MentionKind, Role
from dangbo_report.reading.draft import Draft

_INTRODUCES: Final = re.compile(r"\b(?:trong đó(?: (?:bao )?gồm)?|trong số đó|bao gồm|gồm|cụ thể)\b")
_NOT_ALL: Final = re.compile(
    r"\btrong (?:số )?đó\b(?! (?:bao )?gồm)|\b(?:như|tiêu biểu|điển hình|nhất là|đặc biệt|riêng|có)\b"
)
_AMOUNTS: Final = frozenset((MentionKind.COUNT, MentionKind.MONEY, MentionKind.MEASURE, MentionKind.RATIO))
#: "(mỗi lớp 40 học viên)" tells of each, and not of parts.
_EACH: Final = re.compile(r"\( ?(?:mỗi|bình quân|trung bình)\b")
#: "Trong 29 đảng viên … có 3 …": a figure behind these is broken down by those that follow.
_OF_WHICH: Final = re.compile(r"\btrong (?:số |tổng số )?$")
#: Neither breaks down into parts.
_NO_TOTALS: Final = frozenset((Role.CHANGE, Role.COMPARISON_BASE))
#: "trường hợp" counts whatever was counted before.
_ANYTHING: Final = "trường hợp"
_LONGEST: Final = 1200
#: "58 huyện (thuộc 19 tỉnh)" has no parts.
_BESIDE: Final = re.compile(r"\( ?(?:thuộc|của|cho|với|tại|ở|trên) (?:[^\W\d_]+ ){0,3}$")


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
    #: Lists that are open; the last one stands in a bracket of the one before.
    _open: list[Listing] = attrs.field(factory=list[Listing])
    _last: Draft | None = None
    _current: bool = False
    _orphans: bool = False

    def take(self, draft: Draft, before: str, since: str) -> bool:
        """Note a figure; say whether a list that is open holds it.

        Args:
            draft: the figure.
            before: the words since the mention before it.
            since: the words since the figure before it.
        """
        while self._open and (draft.start >= self._open[-1].until or self._is_over(draft, before)):
            self._open.pop()
        self._begin(draft, since)
        if self._open:
            self._turn(draft)
        listing = self._open[-1] if self._open else None
        self._current = listing is not None and _fits(listing, draft)
        if listing is not None and self._current:
            listing.parts.append(draft)
            listing.labels.append(before)
        elif draft.kind in _AMOUNTS and not draft.bare:
            self.done.append(draft)
        if draft.kind in _AMOUNTS and (self._current or not draft.bare):
            self._last = draft
        return listing is not None

    def miss(self) -> None:
        """Note a number that could not be read: what holds it may have more parts than are known."""
        for listing in self._open:
            listing.exhaustive = False

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
        self.found = [each for listing in self.found for each in _nested(listing) if each.parts and _adds_up(each)]
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
            total = self._last
            if total is not None and not re.search(r"[;.)]", before[:bracket]) and total.role not in _NO_TOTALS:
                closing = self.low.find(")", draft.start, draft.start + _LONGEST)
                until = closing if closing >= 0 else self.end
                word = _INTRODUCES.search(before, bracket)
                self._push([total], not _NOT_ALL.search(before, bracket), word[0] if word else "(", until)
            return
        if self._open:
            return
        colon, word = before.rfind(":"), _INTRODUCES.search(before)
        named = word is not None and word[0].startswith("trong") and not word[0].endswith("gồm")
        if colon >= 0 and self.done and not named and not re.search(r"[;.]", before[:colon]):
            if not self.low.endswith(": ", 0, self.done[-1].start):  # "nữ: 34 người, nam: 16 người"
                self._push(self._totals(), not _NOT_ALL.search(before), ":", self.end)
        elif word and self.done:
            if named or not re.search(r";[ ,]*[^ ,]", before[: word.start()]):
                self._push([self._total(draft)], word[0].endswith("gồm"), word[0], self.end)
        elif word and word[0].startswith("trong"):
            self._orphans = True
        elif self.done and self.done[-1] is self._last and "có " in before and self._is_of_which(draft):
            self._push([self.done[-1]], exhaustive=False, opened="trong", until=self.end)

    def _push(self, totals: list[Draft], exhaustive: bool, opened: str, until: int) -> None:  # noqa: FBT001 - as in Listing
        self._open.append(Listing(totals, exhaustive, opened, until))
        self.found.append(self._open[-1])

    def _is_over(self, draft: Draft, before: str) -> bool:
        """Say whether the list ends before a figure of another noun, which no other total of it has."""
        listing = self._open[-1]
        return _ends(listing, draft, before) and not (
            listing.opened.startswith("trong") and akin(self._total(draft), draft)
        )

    def _turn(self, draft: Draft) -> None:
        """Hold a part against the total of its own noun, where a list has begun with another one."""
        listing = self._open[-1]
        if not listing.opened.startswith("trong") or draft.bare or not listing.parts:
            return
        if akin(draft, listing.totals[-1]):
            return
        total = self._total(draft)
        if akin(total, draft) and total.start < listing.parts[0].start:
            self._open.pop()
            self._push([total], listing.exhaustive, listing.opened, listing.until)

    def _is_of_which(self, draft: Draft) -> bool:
        """Say whether the last figure is a whole that this one is a part of: "trong 29 đảng viên … có 3 đảng viên"."""
        whole = self.done[-1]
        return akin(whole, draft) and _OF_WHICH.search(self.low, max(0, whole.start - 20), whole.start) is not None

    def _total(self, draft: Draft) -> Draft:
        """The last figure that can be broken down; rather one of the noun of the part."""
        able = [each for each in self.done if each.role not in _NO_TOTALS] or self.done
        return next((each for each in reversed(able) if akin(each, draft)), able[-1])

    def _totals(self) -> list[Draft]:
        """The last figure, and the one that stands beside it: "08 đơn … và 01 đơn …: …"."""
        last, *earlier = reversed(self.done)
        between = self.low[earlier[0].end : last.start] if earlier else ""
        beside = between.endswith(" và ") and not re.search(r"[;:.,]", between)
        return [earlier[0], last] if beside and akin(earlier[0], last) else [last]


def _nested(listing: Listing) -> list[Listing]:
    """Cut off what is no part: figures behind parts that make the whole, and the parts of the first part."""
    values = [part.figure.value if part.figure else 0 for part in listing.parts]
    whole = sum((total.figure or total.figures[0]).value for total in listing.totals)
    closed = next((at for at, label in enumerate(listing.labels, 1) if label.endswith(" và ")), 0)
    if 0 < closed < len(values) and sum(values[:closed]) == whole:
        for part in listing.parts[closed:]:
            part.role = Role.VALUE
        listing.parts, listing.labels = listing.parts[:closed], listing.labels[:closed]
    elif len(values) > 2 and values[0] == sum(values[1:]) and sum(values) > whole:  # noqa: PLR2004 - a part and its own
        first, *rest = listing.parts
        own = listing.labels[1:]
        inner = Listing([first], exhaustive=True, opened="(", until=listing.until, parts=rest, labels=own)
        listing.parts, listing.labels = [first], listing.labels[:1]
        return [listing, inner]
    return [listing]


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
    larger = any(value > whole for value in values) or listing.opened.endswith(("gồm", "cụ thể"))
    for part, label in zip(listing.parts, listing.labels, strict=True):
        if larger or _BESIDE.search(label):
            part.role = Role.VALUE
    return False


def akin(one: Draft, other: Draft) -> bool:
    """Say whether two figures count the same, as far as their nouns tell."""
    if one.kind is MentionKind.MONEY:
        return other.kind is MentionKind.MONEY
    first, second = one.unit.lower(), other.unit.lower()
    if not first or not second or _ANYTHING in {first, second}:
        return True
    return _alike(first, second) or _alike(first.removeprefix("lượt "), second.removeprefix("lượt "))


def _alike(first: str, second: str) -> bool:
    """Say whether two nouns are one, or one of them says more of the other."""
    return first == second or first.startswith(second + " ") or second.startswith(first + " ")


def _ends(listing: Listing, draft: Draft, before: str) -> bool:
    """Say whether a list is over before a figure of another noun: it named its last part, or none of such a noun."""
    total, parts = listing.totals[-1], listing.parts
    if ";" not in before or draft.bare or not parts or akin(draft, total):
        return False
    alike = all(part.bare for part in parts) or (
        len(parts) > 1 and all(part.bare or akin(part, total) for part in parts)
    )
    return alike or any(label.endswith(" và ") for label in listing.labels)


def _fits(listing: Listing, draft: Draft) -> bool:
    """Say whether a figure may be a part of what a list breaks down."""
    if draft.kind not in _AMOUNTS or draft.in_words:
        return False
    if draft.bare:
        return True
    total = listing.totals[-1]
    kind = MentionKind.COUNT if total.kind is MentionKind.RATIO else total.kind
    return draft.kind is kind
