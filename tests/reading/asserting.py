"""What a text asserts, without what is only supposed of figures in a row."""

from __future__ import annotations

from collections.abc import Sequence

from dangbo_report.claims import Claim
from dangbo_report.reading import read_text


def asserted(text: str) -> Sequence[Claim]:
    """The claims that words of a text make."""
    return [claim for claim in read_text(text).claims if not claim.supposed]
