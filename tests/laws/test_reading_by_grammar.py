"""What is claimed does not depend on whether it is true, nor on what stands far away."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dangbo_report import read_text
from dangbo_report.phrases import PHRASES
from tests.reading.measure import ROWS, carried, composed, relations

#: Their figures are counted or compared, and not worked out from each other.
COUNTED = frozenset(("direction", "list_count", "order"))
TEXTS = [row["text"] for row in ROWS]


def shape(claims, offset=0):
    """The claims of a text: their kinds, and where their figures stand."""
    return sorted(
        (claim.kind, tuple((start - offset, end - offset) for start, end in (each.span for each in claim.evidence)))
        for claim in claims
        if claim.kind != "same-value"
    )


def with_other_digit(text, span):
    """The text with one digit of a figure changed: its second where there is one, and never to a leading zero."""
    digits = [at for at in range(*span) if text[at].isdigit()]
    at = digits[1] if len(digits) > 1 else digits[0]
    return text[:at] + str((int(text[at]) + 3) % 10 or 4) + text[at + 1 :]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_a_claim_stays_when_its_result_is_spoilt(row):
    for told in relations(row):
        text, _ = composed(row["text"], [])
        if told.claim is None or told.kind in COUNTED or not any(map(str.isdigit, text[slice(*told.spans[0])])):
            continue
        spoilt = read_text(with_other_digit(text, told.spans[0]))
        assert carried(spoilt.claims, told.kind, told.spans) is not None


@pytest.mark.parametrize("phrase", PHRASES, ids=lambda phrase: phrase.name)
def test_a_phrase_claims_the_same_of_right_and_wrong_figures(phrase):
    kinds = [sorted(claim.kind for claim in read_text(text).claims) for text in (phrase.holds, phrase.violated)]
    assert kinds[0] == kinds[1]


@given(st.sampled_from(TEXTS), st.sampled_from(TEXTS))
def test_another_paragraph_in_front_changes_nothing(text, other):
    text, other = composed(text, [])[0], composed(other, [])[0]
    front = f"{other.rstrip('.')}.\n\n"
    alone = shape(read_text(text).claims)
    behind = [
        claim for claim in read_text(front + text).claims if all(each.span[0] >= len(front) for each in claim.evidence)
    ]
    assert shape(behind, len(front)) == alone


@given(st.sampled_from(TEXTS), st.sampled_from(TEXTS))
def test_another_paragraph_behind_changes_nothing(text, other):
    text, other = composed(text, [])[0], composed(other, [])[0]
    alone = shape(read_text(text).claims)
    before = [
        claim
        for claim in read_text(f"{text}\n\n{other}").claims
        if all(each.span[1] <= len(text) for each in claim.evidence)
    ]
    assert shape(before) == alone
