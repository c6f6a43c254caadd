"""Bills: one sum of several counts, each at a price of its own, and such sums in turn."""

from __future__ import annotations

from collections.abc import Iterator

from dangbo_report.reading.bindings import Binding, Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.lots import Bill


def bills(context: Context) -> Iterator[Proposal]:
    """Go through the bills of a page."""
    for bill in context.bills:
        for binding in _bindings(bill):
            yield proposal([binding])


def _bindings(bill: Bill) -> Iterator[Binding]:
    for lot, total in zip(bill.lots, bill.in_turn, strict=False):
        yield Binding("product", {"total": total, "count": lot.number, "price": lot.price})
    if bill.total is not None:
        first, *others = bill.lots
        counts, prices = tuple(lot.number for lot in others), tuple(lot.price for lot in others)
        own = {"total": bill.total, "count": first.number, "price": first.price}
        yield Binding("product", own | {"other_counts": counts, "other_prices": prices})
