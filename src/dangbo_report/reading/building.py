"""Building: from slots and figures to claims, with every figure quoted where it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any, Final, TypeAlias

import attrs

from dangbo_report.checking import altered
from dangbo_report.claims import (
    Average,
    Breakdown,
    Change,
    Claim,
    Cumulative,
    Difference,
    Direction,
    DirectionWord,
    InWords,
    ListCount,
    Order,
    PercentOfTarget,
    Points,
    Product,
    Remainder,
    RollForward,
    SameValue,
    Share,
    SharesOfWhole,
)
from dangbo_report.errors import DangboReportError
from dangbo_report.figures import Count, Figure, Measure, Percent, Qualifier
from dangbo_report.reading.bindings import Binding, Filling, Proposal
from dangbo_report.reading.items import Item, Span
from dangbo_report.reading.quoting import Quoted
from dangbo_report.reading.sizes import in_unit, without_per

Slots: TypeAlias = dict[str, Any]
#: Says what a claim is told beyond its slots.
Finish: TypeAlias = Callable[[Slots, Mapping[str, Any]], Slots]

_WORDS: Final = {
    "up": DirectionWord.RISES,
    "over": DirectionWord.EXCEEDS,
    "down": DirectionWord.FALLS,
    "short": DirectionWord.FALLS_SHORT,
    "same": DirectionWord.EQUALS,
    "done": DirectionWord.REACHES,
}


def claims_of_proposals(quoted: Quoted, proposals: Iterable[Proposal]) -> Iterator[Claim]:
    """Go through the claims of proposals; each keeps every binding that grammar leaves open."""
    for proposed in proposals:
        if claim := _claim(quoted, proposed):
            yield claim


def _claim(quoted: Quoted, proposed: Proposal) -> Claim | None:
    # What differs only in which of two equal figures it takes is one way of reading.
    built = [*dict.fromkeys(claim for binding in proposed if (claim := _built(quoted, binding)))]
    if not built:
        return None
    return altered(built[0], bindings=tuple(built)) if len(built) > 1 else built[0]


def _built(quoted: Quoted, binding: Binding) -> Claim | None:
    slots: Slots = {name: _figures(filling) for name, filling in binding.slots.items()}
    try:
        makes, finish = _MAKERS[binding.kind]
        supposed = bool(binding.settings.get("supposed"))
        return makes(**finish(slots, binding.settings), evidence=tuple(map(quoted, _spans(binding))), supposed=supposed)
    except (DangboReportError, TypeError, KeyError):
        return None  # figures of sorts that make no such claim, or a phrase of others that lacks a slot


def _figures(filling: Filling) -> Figure | tuple[Figure, ...]:
    return (
        _as_written(filling.figure)
        if isinstance(filling, Item)
        else tuple(_as_written(each.figure) for each in filling)
    )


def _as_written(figure: Figure) -> Figure:
    """What an estimate says: a percent beside it was worked out from that, however the year ends."""
    if figure.qualifier is Qualifier.ESTIMATED:
        return attrs.evolve(figure, qualifier=Qualifier.EXACT)
    return figure


def _spans(binding: Binding) -> Iterator[Span]:
    """Where the figures stand, and the words that count as one."""
    for item in binding.items:
        yield item.place.start, item.place.end
    yield from binding.settings.get("spans", ())


def _as_they_are(slots: Slots, _: Mapping[str, Any]) -> Slots:
    return slots


def _told(*names: str) -> Finish:
    """Take some settings over as slots."""

    def finish(slots: Slots, settings: Mapping[str, Any]) -> Slots:
        return slots | {name: settings[name] for name in names if name in settings}

    return finish


def _directed(slots: Slots, settings: Mapping[str, Any]) -> Slots:
    """A word of comparison; a percent of a target is compared with the whole of it."""
    base = slots.get("base", Percent(Decimal(100)))
    return slots | {"base": base, "word": _WORDS[settings["word"]]}


def _of_one_unit(slots: Slots, _: Mapping[str, Any]) -> Slots:
    """Total and rate in one unit: "62,5 tạ/ha" and "30.750 tấn"."""
    rate = "average" if "average" in slots else "price"
    slots[rate] = without_per(slots[rate])
    others: tuple[Figure, ...] = slots.get("other_prices", ())
    if others:
        slots["other_prices"] = tuple(map(without_per, others))
    if isinstance(slots["total"], Measure) and isinstance(slots[rate], Measure):
        slots["total"] = in_unit(slots["total"], slots[rate].unit)
    return slots


def _of_one_thing(slots: Slots, settings: Mapping[str, Any]) -> Slots:
    """One thing called by two names, where that is supposed of them: "302 vụ phạm pháp", "277/302 vụ"."""
    first, second = slots["first"], slots["second"]
    if settings.get("supposed") and isinstance(first, Count) and isinstance(second, Count):
        slots["second"] = attrs.evolve(second, unit=first.unit)
    return slots


_MAKERS: Final[dict[str, tuple[Callable[..., Claim], Finish]]] = {
    PercentOfTarget.kind: (PercentOfTarget, _as_they_are),
    Share.kind: (Share, _as_they_are),
    SharesOfWhole.kind: (SharesOfWhole, _as_they_are),
    Breakdown.kind: (Breakdown, _told("exhaustive", "spelled_out")),
    Change.kind: (Change, _told("falls")),
    Difference.kind: (Difference, _told("falls")),
    Points.kind: (Points, _told("falls")),
    Cumulative.kind: (Cumulative, _as_they_are),
    RollForward.kind: (RollForward, _as_they_are),
    Product.kind: (Product, _of_one_unit),
    Average.kind: (Average, _of_one_unit),
    Remainder.kind: (Remainder, _as_they_are),
    SameValue.kind: (SameValue, _of_one_thing),
    InWords.kind: (InWords, _told("figure", "words")),
    Direction.kind: (Direction, _directed),
    ListCount.kind: (ListCount, _told("names")),
    Order.kind: (Order, _told("first", "last")),
}
