"""What a change may be of: figures of its clause, of its sentence, or of one before it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from dangbo_report.figures import Percent
from dangbo_report.reading.pairs.hollow import content_of, words_of
from dangbo_report.reading.pairs.index import order
from dangbo_report.reading.pairs.pair import Pair
from dangbo_report.reading.pairs.tellings import Telling
from dangbo_report.reading.pairs.topics import count_alike

#: So few words before a change go on from what stands before them.
_SHORT: Final = 14
_NEAR: Final = 25
_MOST_VALUES: Final = 6
#: Of values that a change may name in sentences before it, so many that are nearly as likely as the likeliest.
_MOST_NAMED: Final = 3
_NEARLY: Final = 0.7
_OF_WHOLE: Final = re.compile(r"\briêng\b|trong (?:đó|số)")
_CLAUSE: Final = re.compile(r"[,;()]")
#: What may be said of many things, and does not say of which.
_OF_ANYTHING: Final = content_of("diện tích sản lượng năng suất giá trị số lượng kinh phí")
#: What a change came to, told behind it.
_CAME_TO: Final = re.compile(r"^[,; ]*(?:và )?(?:[^\W\d]+ ){0,3}(?:hiện|nay|đạt|lên|xuống|còn|là)\b[^\d,;.(]{0,30}$")
#: What tells why, since when or of how many, no longer of what.
_ENDS: Final = re.compile(r"[,;:.()]|\b(?:so|do|vì|nhờ|trong|và|nên|bằng|đạt|tương|chiếm|gồm)\b|hơn")


def values_of(pair: Pair, telling: Telling) -> Sequence[Telling]:
    """What a change may be of: the figure before it in its clause; if it has no words of its own, any before."""
    told = [each for each in pair.now.in_sentence(telling) if _may_have_changed(pair, telling, each)]
    before = [each for each in told if _is_value_before(telling, each)]
    own = [each for each in before if each.mention.start >= telling.clause]
    return (
        _counted_as(telling, own)[-1:]
        or _leaning(pair, telling, before)
        or _came_to(telling, told)
        or _told_before(pair, telling)
    )


def _counted_as(telling: Telling, told: Sequence[Telling]) -> Sequence[Telling]:
    """Of figures that may have changed, those of the noun of a change, if the last has none: "58 việc, 34.206.100"."""
    if not telling.unit or not told or told[-1].unit:
        return told
    return [each for each in told if each.unit == telling.unit] or told


def _is_value_before(telling: Telling, value: Telling) -> bool:
    return value.mention.end <= telling.mention.start and _is_of_it(telling, value)


def _leaning(pair: Pair, telling: Telling, before: Sequence[Telling]) -> Sequence[Telling]:
    """What a change goes on from that has no words of its own; nothing for one that has."""
    leans = len(telling.near) < _SHORT or pair.cues.only_compares(telling)
    return _of_its_noun(telling, before)[-_MOST_VALUES:] if leans else ()


def _of_its_noun(telling: Telling, values: Sequence[Telling]) -> Sequence[Telling]:
    """Of figures, those that are called what a change counts, if any are: "chết 01 người; tăng 01 người chết"."""
    noun = content_of(telling.unit)
    return [each for each in values if noun <= _words_right_at(each)] or values


def _came_to(telling: Telling, told: Sequence[Telling]) -> list[Telling]:
    """The first figure behind a change that words call what it came to."""
    behind = (each for each in told if each.mention.start >= telling.mention.end)
    return [each for each in behind if _CAME_TO.match(each.near)][:1]


def _told_before(pair: Pair, telling: Telling) -> list[Telling]:
    """What a change names, told in a sentence before it: "So với quý I, đàn bò giảm 48 con"."""
    own = content_of(pair.cues.without_base(telling.near).rpartition(";")[2])
    if _tells_its_base(pair, telling):
        return []
    if not own - _OF_ANYTHING:
        return _counted_before(pair, telling) if not own else []
    told = [each for each in _near_by(pair, telling) if own <= _words_at(each) and not _OF_WHOLE.search(each.near)]
    named = _named_themselves(own, told)
    found = sorted(((pair.topics.likeness(telling, each), each) for each in named), key=order)
    return [each for likeness, each in found if likeness >= _NEARLY * found[0][0]][:_MOST_NAMED]


def _named_themselves(own: frozenset[str], named: Sequence[Telling]) -> Sequence[Telling]:
    """Of figures that a change may name, those that stand right at its words, if any do."""
    return [each for each in named if own <= _words_right_at(each)] or named


def _words_right_at(value: Telling) -> frozenset[str]:
    behind = _CLAUSE.split(value.tail, maxsplit=1)[0].partition(":")[0]
    return content_of(f"{value.near} {value.unit} {behind}")


def _counted_before(pair: Pair, telling: Telling) -> list[Telling]:
    """The only figure of the sentence before that counts what a change without words counts: "giảm 01 vụ"."""
    noun = words_of(telling.unit)
    before = [each for each in pair.now.around(telling) if each.sentence < telling.sentence]
    last = pair.now.in_sentence(before[-1]) if noun and before else []
    named = (each for each in last if _may_have_changed(pair, telling, each))
    found = [each for each in named if each.bracket is None and noun <= words_of(f"{each.near} {each.unit}")]
    return found[: len(found) == 1]


def _near_by(pair: Pair, telling: Telling) -> Iterator[Telling]:
    """What may have changed and is told before a change in its line, or elsewhere under its heading."""
    under = (each for _, each in pair.now.alike(telling) if each.heading == telling.heading)
    for each in {id(each): each for each in (*pair.now.around(telling), *under)}.values():
        before = each.mention.end <= telling.mention.start and each.bracket is None
        if before and _may_have_changed(pair, telling, each):
            yield each


def _tells_its_base(pair: Pair, telling: Telling) -> bool:
    """Say whether a change tells itself what it is held against: "tăng 45 tỷ đồng so với quý II (486 tỷ đồng)"."""
    behind = (each for each in pair.now.in_sentence(telling) if each.mention.start >= telling.mention.end)
    following = next(behind, None)
    return following is not None and pair.cues.is_base(following)


def _words_at(value: Telling) -> frozenset[str]:
    behind = _CLAUSE.split(value.tail, maxsplit=1)[0]
    return content_of(f"{value.heading} {value.label} {value.said} {value.near} {value.unit} {behind}")


def _may_have_changed(pair: Pair, telling: Telling, value: Telling) -> bool:
    return (
        may_change(telling, value)
        and pair.is_of_now(value)
        and (value.tail.startswith("/") is telling.tail.startswith("/") or _stands_right_behind(telling, value))
    )


def _stands_right_behind(telling: Telling, value: Telling) -> bool:
    """Say whether a change follows a rate without words of its own: "5,12 triệu đồng/tháng, tăng 0,27 triệu đồng"."""
    return value.tail.startswith("/") and 0 < telling.mention.start - value.mention.end < _NEAR


def may_change(telling: Telling, value: Telling) -> bool:
    """Say whether a figure may change by another: by some of its kind, by points of a rate, by percent of a value."""
    if not isinstance(telling.figure, Percent):
        return count_alike(value, telling)
    return isinstance(value.figure, Percent) is telling.points and not value.points


def _is_of_it(telling: Telling, value: Telling) -> bool:
    """Say whether what a change counts is what its value counts: "586 lượt khám; tăng 25 lượt khám dịch vụ" is not."""
    if value.bracket is not None and not _closes_bracket(telling, value):
        return False
    own = content_of(_ENDS.split(telling.tail, maxsplit=1)[0])
    return own <= _words_at(value) | content_of(value.tail)


def _closes_bracket(telling: Telling, value: Telling) -> bool:
    """Say whether a change follows right behind a bracket of one value: "(đạt 93,0%), tăng 9,9 điểm phần trăm"."""
    return value.tail.startswith(")") and telling.mention.start - value.mention.end < _SHORT
