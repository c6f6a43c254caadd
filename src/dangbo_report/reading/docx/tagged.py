"""Claims that a document of ours states beside its figures: which facts are parts, targets or wholes of which."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, final

import attrs

from dangbo_report.claims import Breakdown, Claim, Cumulative, PercentOfTarget, SameValue, Share
from dangbo_report.documents import Mention
from dangbo_report.errors import UnreadableDocumentError
from dangbo_report.figures import Count, Figure, Measure, Money, Percent
from dangbo_report.findings import Evidence
from dangbo_report.packages import Package
from dangbo_report.periods import Period
from dangbo_report.report import Aspect

_NAMESPACE: Final = "urn:dangbo-report:claims:1 "


@final
@attrs.define
class TaggedClaim:
    """A claim by the names of its facts, in the order of its evidence."""

    kind: str
    exhaustive: bool
    facts: list[str] = attrs.field(factory=list[str])


def tagged_claims(package: Package, part: str) -> list[TaggedClaim]:
    """Read the part that names the claims; nothing from a part of somebody else, or a damaged one."""
    found: list[TaggedClaim] = []

    def start(tag: str, attributes: Mapping[str, str]) -> None:
        if tag == f"{_NAMESPACE}claim":
            found.append(TaggedClaim(attributes.get("kind", ""), attributes.get("exhaustive") != "false"))
        elif tag == f"{_NAMESPACE}fact" and found:
            found[-1].facts.append(attributes.get("name", ""))

    try:
        package.walk(part, start=start)
    except UnreadableDocumentError:
        return []  # somebody else's data
    return found


def stated_claims(tagged: Iterable[TaggedClaim], mentions: Iterable[Mention]) -> Iterator[Claim]:
    """The claims whose figures all stand in the document."""
    shown: dict[tuple[str, Aspect], Mention] = {}
    for mention in mentions:
        if mention.reference is not None:
            name = str(attrs.evolve(mention.reference, aspect=Aspect.VALUE))[1:-1]
            shown.setdefault((name, mention.reference.aspect), mention)
    for each in tagged:
        if claim := _claim(each, shown):
            yield claim


def restated_facts(mentions: Iterable[Mention]) -> Iterator[Claim]:
    """One fact shown in two places, as in a sentence and in a cell, is one figure."""
    first: dict[tuple[str, Aspect, str | None, Period | None], Mention] = {}
    for mention in mentions:
        reference, figure = mention.reference, mention.figure
        if reference is None or figure is None:
            continue
        name = reference.indicator, reference.aspect, reference.organisation, reference.period
        before = first.setdefault(name, mention)
        if before is not mention and before.figure is not None and before.figure != figure:
            yield SameValue(first=figure, second=before.figure, evidence=_stated((mention, before)))


def _claim(tagged: TaggedClaim, shown: dict[tuple[str, Aspect], Mention]) -> Claim | None:
    mentions = [mention for name in tagged.facts if (mention := shown.get((name, Aspect.VALUE)))]
    if len(mentions) < len(tagged.facts) or not mentions:
        return None
    if tagged.kind == PercentOfTarget.kind:
        return _percent_of_target(tagged.facts, mentions, shown)
    figures = [mention.figure for mention in mentions]
    evidence = _stated(mentions)
    match tagged.kind, figures:
        case Share.kind, [Percent() as percent, Count() | Money() | Measure() as part, *wholes]:
            return Share(part=part, percent=percent, whole=_amounts(wholes), evidence=evidence)
        case Breakdown.kind, [Count() | Money() | Measure() as total, *parts]:
            return Breakdown(total=total, parts=_amounts(parts), exhaustive=tagged.exhaustive, evidence=evidence)
        case Cumulative.kind, [Count() | Money() | Measure() as stock, Count() | Money() | Measure() as increase]:
            return Cumulative(stock=stock, increase=increase, evidence=evidence)
        case _:
            return None


def _percent_of_target(
    facts: Sequence[str], mentions: list[Mention], shown: dict[tuple[str, Aspect], Mention]
) -> Claim | None:
    """A fact with its own percent and target, or a stated percent and the fact that it is of."""
    own = len(mentions) == 1
    percent = shown.get((facts[0], Aspect.PERCENT)) if own else mentions[0]
    value, target = mentions[-1], shown.get((facts[-1], Aspect.TARGET))
    match percent.figure if percent else None, value.figure:
        case Percent() as rate, Count() | Money() | Measure() as amount:
            goal = _amounts([target.figure] if target and target.figure else [])
            evidence = _stated([each for each in (percent, value, target) if each])
            return PercentOfTarget(value=amount, percent=rate, target=goal[0] if goal else None, evidence=evidence)
        case _:
            return None


def _amounts(figures: Iterable[Figure | None]) -> tuple[Count | Money | Measure, ...]:
    return tuple(figure for figure in figures if isinstance(figure, Count | Money | Measure))


def _stated(mentions: Iterable[Mention]) -> tuple[Evidence, ...]:
    return tuple(Evidence(mention.surface, span=mention.span) for mention in mentions)
