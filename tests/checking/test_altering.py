"""A record anew with a few fields changed."""

import attrs
import pytest

from dangbo_report.checking import altered
from dangbo_report.documents import Mention, MentionKind


def test_what_is_not_given_stays():
    mention = Mention(3, 8, "05 hộ", MentionKind.COUNT, unit="hộ")
    moved = altered(mention, start=5, end=10)
    assert moved == attrs.evolve(mention, start=5, end=10)
    assert (mention.start, mention.end) == (3, 8)


def test_the_other_is_as_frozen():
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        altered(Mention(3, 8, "05 hộ", MentionKind.COUNT), start=5).start = 6
