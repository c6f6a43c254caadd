"""The words around a figure, and what they say of it whether it is an amount or a rate."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final, TypeAlias, final

import attrs

from dangbo_report.documents import MentionKind, Role
from dangbo_report.reading.draft import Draft
from dangbo_report.reading.moods import BASELINE, Mood

#: "… cùng kỳ" behind a change.
COMPARED: Final = re.compile(
    r"[ ,]*(?:\( ?(?=so ))?(?:so )?(?:với )?(?:mức )?(?P<baseline>cùng kỳ|cùng kì"
    r"|(?:năm|quý|tháng|kỳ) trước|(?:đầu|cuối) năm|năm (?:[0-9]{4}|ngoái)"
    r"|đầu nhiệm kỳ|nhiệm kỳ trước|thời điểm|quý [ivx]+|tháng [0-9]+|6 tháng)"
)
_CHANGED: Final = re.compile(
    r"(?<!đạt và )(?<![^\W_])(?:tăng|giảm|vượt|hụt)(?! (?:cường|gia|nghèo|thiểu|phát|lên|xuống|còn|khung|cấp|qua|và)\b)"
    r"(?! cả (?!năm))(?: [^\s;.,()0-9]+){0,9} $"
)
#: "nhiều hơn dự kiến 12 người" changes without a verb.
_MORE_OR_LESS: Final = (
    " thiếu ",
    *(f"{much} hơn {than}" for much in ("nhiều", "ít", "cao", "thấp", "lớn") for than in ("", "dự kiến ", "cùng kỳ ")),
)
#: "giảm tỷ lệ hộ nghèo còn 2%" ends at a level.
_AT_LEVEL: Final = re.compile(r"\b(?:còn|xuống|(?<!tăng )(?<!trở )lên|ở mức) $")
_FROM: Final = re.compile(r"(?:^|\s)từ $")
_TO_LEVEL: Final = re.compile(r"[^;.,0-9]{0,30}\b(?:xuống|còn|(?<!trở )lên|tăng|giảm)\b")
_TARGET_NAMED: Final = re.compile(rf" ?\b(?:{BASELINE})(?: năm| giao| tỉnh giao)? ?\((?:là )?$")
#: "(cùng kỳ 38,2%)".
_BASE: Final = re.compile(
    r"\( ?(?:cùng kỳ|kỳ trước|năm trước|quý trước|tháng trước|đầu năm)(?: năm)?(?: trước)?(?: là| đạt|:)? $"
)


@final
@attrs.frozen(eq=False)
class Around:
    """The words around a figure.

    Attributes:
        before: from the mention before it, or the beginning of the sentence.
        since: from the number that measures something before it, or the beginning of the sentence.
        near: the last clause of the words before.
        after: up to the next mention.
        previous: the mention before it, if any.
        told: the figures before it in its sentence.
        mood: whether a target is being spoken of.
        reached: the last amount that was told of and stands in no list, if any.
        in_list: a list holds it.
    """

    before: str
    since: str
    near: str
    after: str
    previous: Draft | None
    told: Sequence[Draft]
    mood: Mood
    reached: Draft | None
    in_list: bool

    @property
    def last(self) -> Draft | None:
        """The figure before it, if any."""
        return self.told[-1] if self.told else None

    @property
    def percent(self) -> Draft | None:
        """The percent before it, if any."""
        return next((each for each in reversed(self.told) if each.kind is MentionKind.PERCENT), None)

    @property
    def has_target(self) -> bool:
        """Say whether a target has been said in the sentence."""
        return any(each.role is Role.TARGET for each in self.told)

    @property
    def behind_figure(self) -> bool:
        """Say whether the mention before is a figure."""
        return self.previous is not None and self.previous.measures


#: One way to see what a figure is for; None where it does not apply.
Row: TypeAlias = Callable[[Draft, Around], Role | None]


def comparison_base(_: Draft, around: Around) -> Role | None:
    """A figure of the time before: "từ 3% xuống 2%", "(cùng kỳ 38,2%)"."""
    from_ = around.near.endswith("từ ") and _FROM.search(around.near) and _TO_LEVEL.match(around.after)
    return Role.COMPARISON_BASE if from_ or ("(" in around.before and _BASE.search(around.before)) else None


def aimed_at(draft: Draft, around: Around) -> Role | None:
    """A target: words of aiming stand before it, or its bracket stands behind what it is called."""
    return Role.TARGET if around.mood is Mood.AIMED or _is_target_in_brackets(draft, around) else None


def changed_by(near: str) -> str:
    """The words of change that a figure belongs to, if they do not tell the level that was reached."""
    if near.endswith(_MORE_OR_LESS) or near == "thiếu ":
        return near
    changed = _CHANGED.search(near)
    return changed[0] if changed and not _AT_LEVEL.search(near) else ""


def _is_target_in_brackets(draft: Draft, around: Around) -> bool:
    """Say whether a bracket states the target that was just named: "vượt chỉ tiêu (7%)".

    Behind the percent of a target it may as well state what was reached, unless that has been said before.
    """
    named = _TARGET_NAMED.search(around.before) if around.before.endswith(("(", "là ")) else None
    if named is None or named.start() or not around.behind_figure:
        return named is not None
    reached = around.reached
    return reached is not None and reached.kind is draft.kind and reached.role in _TOLD


_TOLD: Final = frozenset((Role.VALUE, Role.BREAKDOWN_TOTAL))
