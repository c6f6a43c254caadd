"""The engine: every resolver proposes, the best consistent set stays, and claims are made of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from dangbo_report.claims import Claim
from dangbo_report.reading.bindings import Proposal
from dangbo_report.reading.building import claims_of_proposals
from dangbo_report.reading.consistency import consistent
from dangbo_report.reading.context import Context, Resolver
from dangbo_report.reading.draft import Draft
from dangbo_report.reading.page import Page
from dangbo_report.reading.quoting import Quoted
from dangbo_report.reading.resolvers.added_to_before import added_to_before
from dangbo_report.reading.resolvers.among_named import among_named
from dangbo_report.reading.resolvers.balances import balances
from dangbo_report.reading.resolvers.bills import bills
from dangbo_report.reading.resolvers.chains import chains
from dangbo_report.reading.resolvers.changes import changes
from dangbo_report.reading.resolvers.closing_sums import closing_sums
from dangbo_report.reading.resolvers.complements import complements
from dangbo_report.reading.resolvers.directions import directions
from dangbo_report.reading.resolvers.due_of_all import due_of_all
from dangbo_report.reading.resolvers.flat_sums import flat_sums
from dangbo_report.reading.resolvers.funnels import funnels
from dangbo_report.reading.resolvers.in_turn import in_turn
from dangbo_report.reading.resolvers.in_words import in_words
from dangbo_report.reading.resolvers.left_again import left_again
from dangbo_report.reading.resolvers.list_counts import list_counts
from dangbo_report.reading.resolvers.named_addends import named_addends
from dangbo_report.reading.resolvers.named_directions import named_directions
from dangbo_report.reading.resolvers.net_sums import net_sums
from dangbo_report.reading.resolvers.orders import orders
from dangbo_report.reading.resolvers.outcomes import outcomes
from dangbo_report.reading.resolvers.percents import percents
from dangbo_report.reading.resolvers.phrased import phrased
from dangbo_report.reading.resolvers.raised_from import raised_from
from dangbo_report.reading.resolvers.ranks import ranked_sums, ranks
from dangbo_report.reading.resolvers.rates import rates
from dangbo_report.reading.resolvers.reasons import reasons
from dangbo_report.reading.resolvers.reckoned_back import reckoned_back
from dangbo_report.reading.resolvers.repeated import repeated
from dangbo_report.reading.resolvers.series import series
from dangbo_report.reading.resolvers.staffing import staffing
from dangbo_report.reading.resolvers.sums import sums
from dangbo_report.reading.resolvers.sums_of_times import sums_of_times
from dangbo_report.reading.resolvers.supposed import SUPPOSED, companions
from dangbo_report.reading.resolvers.wholes import wholes
from dangbo_report.reading.resolvers.within_all import within_all
from dangbo_report.reading.resolvers.written_products import written_products
from dangbo_report.reading.resolvers.written_sums import written_sums
from dangbo_report.reading.roles import give_roles, lend_units

#: Where two say one thing of the same figures, the one that comes first here stays.
RESOLVERS: Final[Sequence[Resolver]] = (
    phrased, percents, in_turn, changes, reasons, written_sums, raised_from, reckoned_back, sums_of_times,
    added_to_before, named_addends, staffing, balances, sums, closing_sums, written_products, bills, chains, rates,
    directions, named_directions, repeated, wholes, ranks, in_words, list_counts, orders, outcomes, flat_sums,
    ranked_sums, series, funnels, within_all, left_again, net_sums, complements, due_of_all, among_named,
    *SUPPOSED,
)  # fmt: skip


def prose_claims(text: str, low: str, drafts: Sequence[Draft], quoted: Quoted) -> tuple[Claim, ...]:
    """What the prose of a text asserts; the mentions are told what they are for.

    Args:
        text: the text.
        low: the same in lower case, place by place.
        drafts: its mentions, in order.
        quoted: says what a claim quotes of a place.
    """
    context = Context(Page.of(text, low, drafts), text, low)
    proposals: list[Proposal] = []
    for each in consistent(_proposed(context, proposals)):
        proposals.append(each)  # noqa: PERF402 - companions look at what has stayed so far
    said = [each for each in proposals if "supposed" not in each[0].settings]
    lend_units(said)
    give_roles(context, drafts, said)
    return tuple(sorted(claims_of_proposals(quoted, proposals), key=_place))


def _proposed(context: Context, kept: Sequence[Proposal]) -> Iterator[Proposal]:
    """What the resolvers propose, and then what is told beside the sums that were kept of that."""
    for resolve in RESOLVERS:
        yield from filter(None, resolve(context))
    yield from filter(None, companions(context, tuple(kept)))


def _place(claim: Claim) -> tuple[bool, tuple[int, int]]:
    """Where a claim is complete, with the last of its figures; what is only supposed comes last."""
    return claim.supposed, max(each.span or (0, 0) for each in claim.evidence)
