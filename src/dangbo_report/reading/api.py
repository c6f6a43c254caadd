"""`read_text`: from prose to typed figures, links, an outline and claims."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from dangbo_report.checking import checked_arguments
from dangbo_report.documents import Document, Grid, Link, LinkKind, Mention
from dangbo_report.organisations import Directory
from dangbo_report.reading.claims import calendar_claims, link_claims
from dangbo_report.reading.draft import Bond, Draft
from dangbo_report.reading.engine import prose_claims
from dangbo_report.reading.folding import Folded, composed, fold
from dangbo_report.reading.in_words import scan_words
from dangbo_report.reading.leading_back import led_back
from dangbo_report.reading.lexicon import SMALL_LETTERS
from dangbo_report.reading.links import bonds
from dangbo_report.reading.naming import restated
from dangbo_report.reading.outline import outline_of
from dangbo_report.reading.roles import give_roles
from dangbo_report.reading.scanner import scan
from dangbo_report.reading.tables import blanked, grids_of, tables_of_lines, with_tables

_SENTENCE_END: Final = re.compile(rf"[.!?…](?=[\s”\")])(?!\s[{SMALL_LETTERS}])|\n")

#: What a sentence begins with that compares what the one before it says.
_COMPARES: Final = re.compile(r"[\s.]{0,9}(?:như vậy, )?so (?:với|cùng)\b")

#: A sentence with more numbers is no sentence; it is taken apart, so that none takes quadratic time.
_LONGEST_SENTENCE: Final = 100


@checked_arguments
def read_text(text: str, *, directory: Directory | None = None) -> Document:
    """Read the prose and the tables of a report ("đọc số liệu từ văn bản").

    It never raises on odd text: what it does not understand is left out, or given as of another kind.

    Args:
        text: the text of the report; headings, items and footnotes stand on lines of their own, and so does each row
            of a table, with bars (" | ") or tabs between its cells.
        directory: the organisations that it may speak of; the usual ones of districts and communes unless given.

    >>> reading = read_text("Vận động được 7,09 tỷ đồng, đạt 23,6% kế hoạch.")
    >>> [(str(each.figure), each.role.value) for each in reading.mentions]
    [('7,09 tỷ đồng', 'value'), ('23,6%', 'percent_of_target')]
    """
    folded = fold(composed(text))
    grids = grids_of(folded.source, tables_of_lines(folded.source))
    return with_tables(finished(folded, scanned(folded, grids), directory), grids)


def scanned(folded: Folded, grids: Sequence[Grid] = ()) -> list[Draft]:
    """Every number of a text outside of its tables, in digits or in words; where two overlap, what begins first."""
    found: list[Draft] = []
    cells = [folded.inside(*mention.span) for grid in grids for mention in grid.mentions]
    text, low = blanked(folded.text, cells), blanked(folded.low, cells)
    both = (*scan(text, low), *scan_words(text, low))
    for draft in sorted(both, key=lambda draft: draft.start):
        if not found or draft.start >= found[-1].end:
            found.append(draft)
    return found


def finished(folded: Folded, drafts: Sequence[Draft], directory: Directory | None) -> Document:
    """Finish a reading whose numbers have been scanned, and lead every place back into the text as it was written."""
    text, low = folded.text, folded.low
    asserted = prose_claims(text, low, drafts)
    found = [bond for sentence in _sentences(text, low, drafts) for bond in sentence]
    mentions = {id(draft): draft.mention(text) for draft in drafts}
    links = tuple(_link(bond, mentions) for bond in found)
    ordered = tuple(mentions.values())
    outline = outline_of(text, directory)
    claims = (
        *asserted,
        *link_claims(link for link in links if link.kind is LinkKind.SPAN),
        *calendar_claims(text, ordered, outline),
        *restated(low, ordered, outline),
    )
    reading = Document(text, ordered, links, claims, outline=outline)
    return reading if folded.is_plain else led_back(reading, folded)


def _sentences(text: str, low: str, drafts: Sequence[Draft]) -> Iterator[Iterator[Bond]]:
    """Give the figures of each sentence their roles; yield what belongs together in it."""
    ends = [match.end() for match in _SENTENCE_END.finditer(text)]
    ends.append(len(text))
    first = 0
    before: Sequence[Draft] = ()
    while first < len(drafts):
        sentence = bisect_right(ends, drafts[first].start)
        start, stop = ends[sentence - 1] if sentence else 0, ends[sentence]
        last = first + 1
        while last < min(len(drafts), first + _LONGEST_SENTENCE) and drafts[last].start < stop:
            last += 1
        inside = drafts[first:last]
        measures = any(draft.measures for draft in inside)
        listings = give_roles(low, inside, start, stop).found if measures else []
        if len(inside) > 1:
            yield bonds(low, inside, listings, before if _COMPARES.match(low, start) else ())
        first, before = last, inside


def _link(bond: Bond, mentions: dict[int, Mention]) -> Link:
    return Link(
        bond.kind, tuple(mentions[id(draft)] for draft in bond.drafts), bond.exhaustive, bond.falls, bond.totals
    )
