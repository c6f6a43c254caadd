"""What one phrase says in a text, whether it is installed or not."""

from __future__ import annotations

from dangbo_report.claims import Verdict
from dangbo_report.phrases import Phrase
from dangbo_report.reading.api import scanned
from dangbo_report.reading.building import claims_of_proposals
from dangbo_report.reading.context import Context
from dangbo_report.reading.folding import composed, fold
from dangbo_report.reading.page import Page
from dangbo_report.reading.quoting import quoting
from dangbo_report.reading.resolvers.phrased import phrases_in


def verdicts_of(phrase: Phrase, text: str) -> tuple[Verdict, ...]:
    """The verdict of each claim that a phrase makes in a text.

    >>> from dangbo_report.phrases import PHRASES
    >>> verdicts_of(PHRASES[0], PHRASES[0].violated)
    (<Verdict.VIOLATED: 'violated'>,)
    """
    folded = fold(composed(text))
    context = Context(Page.of(folded.text, folded.low, scanned(folded)), folded.text, folded.low)
    claims = claims_of_proposals(quoting(folded), phrases_in(context, (phrase,)))
    return tuple(claim.verdict() for claim in claims if isinstance(claim, phrase.makes))
