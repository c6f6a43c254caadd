"""Moods: whether the words of a sentence tell what is aimed at or what was reached, up to a figure."""

from __future__ import annotations

import re
from enum import IntEnum
from typing import Final

from dangbo_report.reading.lexicon import BASELINES

#: "Mục tiêu quốc gia" is the name of a programme.
BASELINE: Final = rf"(?:{'|'.join(sorted(BASELINES, key=len, reverse=True))})(?! quốc gia)"


class Mood(IntEnum):
    """How plainly a target is being spoken of."""

    #: It is not.
    TOLD = 0
    #: By its noun only: "chỉ tiêu 120".
    NAMED = 1
    #: Plainly: "phấn đấu".
    AIMED = 2


_AIM: Final = re.compile(
    r"\b(?:phấn đấu|mục tiêu(?! quốc gia)|(?<!hơn )(?<!với )(?<!so )dự kiến|(?:đề|đặt) ra(?! ?[),.;]))\b"
)
_AIM_BY_NOUN: Final = re.compile(
    rf"\bgiao (?:chỉ tiêu|kế hoạch)\b|(?:^ ?|[.;:,(] ?)(?:các |với |theo )?(?:{BASELINE})\b(?! số\b)"
)
_REACHED: Final = re.compile(r"\b(?:đã|kết quả|đến nay|hiện có|hiện nay|tính đến|thực tế)\b")
_REACHED_TOO: Final = re.compile(r"\b(?:được(?! giao)|thực hiện|thu được|hoàn thành|ước đạt)\b")
#: Of all but the last of these the first words, which `re` finds by their letters: most figures have none before them.
_HINTS: Final = re.compile(
    r"phấn đấu|dự kiến|đề ra|đặt ra|giao [ck]|đã|kết quả|đến nay|hiện [cn]|tính đến|thực tế|"
    + "|".join(rf"{word}\b" for word in BASELINES)
)


def mood_after(mood: Mood, words: str, *, behind_figure: bool) -> Mood:
    """Hear in the words before a figure whether targets or results follow.

    >>> (
    ...     mood_after(Mood.TOLD, "phấn đấu kết nạp ", behind_figure=False),
    ...     mood_after(Mood.AIMED, "; đã ", behind_figure=True),
    ... )
    (<Mood.AIMED: 2>, <Mood.TOLD: 0>)
    """
    if mood is not Mood.NAMED and not _HINTS.search(words):
        return mood
    plain = _last(_AIM, words)
    noun = _last(_AIM_BY_NOUN, words, since=1 if behind_figure else 0)
    if max(plain, noun) >= 0:
        mood = Mood.AIMED if plain >= noun or mood is Mood.AIMED else Mood.NAMED
    reached = _last(_REACHED, words)
    if mood is Mood.NAMED:
        reached = max(_last(_REACHED_TOO, words), reached)
    return Mood.TOLD if reached > max(plain, noun) else mood


def _last(pattern: re.Pattern[str], words: str, since: int = 0) -> int:
    """Where the last match of an expression begins, if that is no nearer to the beginning than so; -1 without one."""
    return max((each.start() for each in pattern.finditer(words) if each.start() >= since), default=-1)
