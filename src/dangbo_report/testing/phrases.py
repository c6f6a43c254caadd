"""The clauses of a phrase."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import attrs

from dangbo_report.checking import checked_arguments
from dangbo_report.claims import Claim, Verdict
from dangbo_report.phrases import PHRASES, Phrase, shape_of
from dangbo_report.reading.phrasing import verdicts_of
from dangbo_report.testing.clauses import Clause, conform


@checked_arguments
def check_phrase(phrase: Phrase) -> None:
    """Hold a phrase against what it says of itself: that its shape can be read, and what its three examples show.

    Args:
        phrase: the phrase.

    Raises:
        NonConformingError: a clause is broken; it carries each with what is wrong.

    >>> from dangbo_report.claims import Share
    >>> check_phrase(
    ...     Phrase(
    ...         name="so many of so many",
    ...         looks="{part} trong {whole} , tức {percent}",
    ...         makes=Share,
    ...         holds="Có 12 tổ trong 48 tổ, tức 25%.",
    ...         violated="Có 12 tổ trong 48 tổ, tức 52%.",
    ...         silent="Có 12 tổ trong 48 ngày, tức hai tháng.",
    ...     )
    ... )
    """
    conform(phrase, phrase.name, {"shape": _shape}, _CLAUSES)


def _shape(phrase: Phrase) -> Iterator[str]:
    if not issubclass(phrase.makes, Claim):
        yield f"makes is {phrase.makes.__name__}, which is no claim; take one of dangbo_report.claims, such as Share"
        return
    fields = {field.name for field in attrs.fields(phrase.makes)}
    for slot in dict.fromkeys(shape_of(phrase.looks).slots):
        if slot not in fields:
            yield f"{{{slot}}} is no slot of {phrase.makes.__name__}; it has {', '.join(sorted(fields - _COMMON))}"


_COMMON: Final = frozenset(("evidence", "bindings", "supposed"))


def _own_name(phrase: Phrase) -> Iterator[str]:
    if any(other is not phrase and other.name == phrase.name for other in PHRASES):
        yield f"{phrase.name!r} is a phrase of the library; take a name of your own"


def _holds(phrase: Phrase) -> Iterator[str]:
    return _shows(phrase, phrase.holds, Verdict.HOLDS)


def _violated(phrase: Phrase) -> Iterator[str]:
    return _shows(phrase, phrase.violated, Verdict.VIOLATED)


def _shows(phrase: Phrase, text: str, verdict: Verdict) -> Iterator[str]:
    found = verdicts_of(phrase, text)
    if not found:
        yield f"{text!r} does not look like {phrase.looks!r}, or makes no {phrase.makes.__name__}"
    elif verdict not in found:
        yield f"{text!r} {' and '.join(found)}, and is shown as {verdict}"


def _silent(phrase: Phrase) -> Iterator[str]:
    if found := verdicts_of(phrase, phrase.silent):
        yield f"{phrase.silent!r} is shown as saying nothing, but is read and {' and '.join(found)}"


_CLAUSES: Final[dict[str, Clause[Phrase]]] = {
    "own-name": _own_name,
    "holds": _holds,
    "violated": _violated,
    "silent": _silent,
}
