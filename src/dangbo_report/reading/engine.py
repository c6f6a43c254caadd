"""The engine: every resolver proposes, the best consistent set stays, and claims are made of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final, TypeAlias

from dangbo_report.claims import Claim
from dangbo_report.reading.bindings import Proposal
from dangbo_report.reading.building import claims_of_proposals
from dangbo_report.reading.context import Context
from dangbo_report.reading.draft import Draft
from dangbo_report.reading.page import Page
from dangbo_report.reading.resolvers.balances import balances
from dangbo_report.reading.resolvers.changes import changes
from dangbo_report.reading.resolvers.directions import directions
from dangbo_report.reading.resolvers.flat_sums import flat_sums
from dangbo_report.reading.resolvers.funnels import funnels
from dangbo_report.reading.resolvers.in_words import in_words
from dangbo_report.reading.resolvers.list_counts import list_counts
from dangbo_report.reading.resolvers.orders import orders
from dangbo_report.reading.resolvers.percents import percents
from dangbo_report.reading.resolvers.phrased import phrased
from dangbo_report.reading.resolvers.ranks import ranked_sums, ranks
from dangbo_report.reading.resolvers.rates import rates
from dangbo_report.reading.resolvers.repeated import repeated
from dangbo_report.reading.resolvers.sums import sums
from dangbo_report.reading.resolvers.wholes import wholes
from dangbo_report.reading.roles import give_roles, lend_units

Resolver: TypeAlias = Callable[[Context], Iterator[Proposal]]

#: Where two say one thing of the same figures, the one that comes first here stays.
RESOLVERS: Final[Sequence[Resolver]] = (
    phrased,
    percents, changes, balances, sums, rates, directions, repeated, wholes, ranks, in_words, list_counts, orders,
    flat_sums, ranked_sums, funnels,
)  # fmt: skip


def prose_claims(text: str, low: str, drafts: Sequence[Draft]) -> tuple[Claim, ...]:
    """What the prose of a text asserts; the mentions are told what they are for.

    Args:
        text: the text.
        low: the same in lower case, place by place.
        drafts: its mentions, in order.
    """
    context = Context(Page.of(text, low, drafts), text, low)
    proposals = tuple(consistent(each for resolve in RESOLVERS for each in resolve(context) if each))
    lend_units(proposals)
    give_roles(context, drafts, proposals)
    return tuple(sorted(claims_of_proposals(text, proposals), key=_place))


def _place(claim: Claim) -> tuple[int, int]:
    """Where what a claim states stands."""
    return claim.evidence[0].span or (0, 0)


#: Kinds that say the same of the same figures.
_ALIKE: Final = {
    "breakdown": "sum",
    "remainder": "sum",
    "difference": "sum",
    "roll-forward": "sum",
    "cumulative": "sum",
}


def consistent(proposals: Iterable[Proposal]) -> Iterator[Proposal]:
    """Leave out what says again of the same figures what has been said."""
    seen: set[tuple[str, frozenset[int]]] = set()
    summed: dict[int, list[int]] = defaultdict(list)
    for number, proposed in enumerate(proposals):
        first = proposed[0]
        figures = frozenset(item.index for item in first.items)
        key = _ALIKE.get(first.kind, first.kind), figures
        again = key in seen or ("in_row" in first.settings and _is_summed(figures, summed))
        if not figures or not again:
            seen.add(key)
            for index in figures if key[0] == "sum" else ():
                summed[index].append(number)
            yield proposed


#: Figures that two sums share by chance.
_SHARED: Final = 2


def _is_summed(figures: Iterable[int], summed: Mapping[int, Sequence[int]]) -> bool:
    """Say whether figures that stand in a row have been said to make another sum."""
    shared = Counter(number for index in figures for number in summed.get(index, ()))
    return any(many >= _SHARED for many in shared.values())
