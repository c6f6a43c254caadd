"""`read_text`: from prose to typed figures, links, an outline and claims."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from dangbo_report.checking import checked_arguments
from dangbo_report.documents import Document, Grid
from dangbo_report.organisations import Directory
from dangbo_report.reading.bounds import bounded
from dangbo_report.reading.claims import calendar_claims
from dangbo_report.reading.draft import Draft
from dangbo_report.reading.engine import prose_claims
from dangbo_report.reading.folding import Folded, composed, fold
from dangbo_report.reading.in_words import scan_words
from dangbo_report.reading.leading_back import claims_led_back, mentions_led_back, outline_led_back
from dangbo_report.reading.naming import restated
from dangbo_report.reading.notices import old_letters
from dangbo_report.reading.outline import outline_of
from dangbo_report.reading.quoting import quoting
from dangbo_report.reading.scanner import scan
from dangbo_report.reading.tables import blanked, grids_of, tables_of_lines, with_tables


@checked_arguments
def read_text(text: str, *, directory: Directory | None = None) -> Document:
    """Read the prose and the tables of a report ("đọc số liệu từ văn bản").

    It never raises on odd text: what it does not understand is left out, or given as of another kind. A text
    that is longer than any report is refused, as a file is.

    Args:
        text: the text of the report; headings, items and footnotes stand on lines of their own, and so does each row
            of a table, with bars (" | ") or tabs between its cells.
        directory: the organisations that it may speak of; the usual ones of districts and communes unless given.

    Raises:
        UnreadableDocumentError: it has more than a million characters, or 40,000 numbers; it carries the bound.

    >>> reading = read_text("Vận động được 7,09 tỷ đồng, đạt 23,6% kế hoạch.")
    >>> [(str(each.figure), each.role.value) for each in reading.mentions]
    [('7,09 tỷ đồng', 'value'), ('23,6%', 'percent_of_target')]
    """
    return read_bounded(bounded(text), directory)


def read_bounded(text: str, directory: Directory | None) -> Document:
    """Read a text whose size was looked at."""
    folded = fold(composed(text))
    grids = grids_of(folded.source, tables_of_lines(folded.source))
    reading = finished(folded, scanned(folded, grids), directory)
    return with_tables(attrs.evolve(reading, notices=tuple(old_letters(folded.source))), grids)


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
    text, low, quoted = folded.text, folded.low, quoting(folded)
    asserted = prose_claims(text, low, drafts, quoted)
    ordered = tuple(draft.mention(text) for draft in drafts)
    outline = outline_of(text, directory)
    told = (*calendar_claims(text, ordered, outline), *restated(low, ordered, outline))
    if not folded.is_plain:
        told = tuple(claims_led_back(told, quoted))
        ordered, outline = tuple(mentions_led_back(ordered, folded)), outline_led_back(outline, folded)
    return Document(folded.source, ordered, (*asserted, *told), outline=outline)
