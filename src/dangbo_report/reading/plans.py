"""Plans: the stretches of a text that tell what is to come, up to the first word of a result."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final, final

import attrs

_HEADING: Final = re.compile(
    r"(?m)^[ *#]*(?:[IVX]+|[A-H]|Phần[^\W\d]* [^\n]{1,12}|PHẦN [^\n]{1,12})[ .\-:/)]+\s*\S[^\n]{0,200}$"
)
_NUMBERED: Final = re.compile(r"(?m)^[ *]*[0-9]{1,2}(?:\.[0-9]{1,2})*[.)\-/]+ ?[^\n.;:]{4,110}$")
_RECIPIENTS: Final = re.compile(r"(?mi)^[ \t]*nơi nhận\b")
_TASKS: Final = re.compile(r"nhiệm vụ|phương hướng|mục tiêu|giải pháp|chương trình công tác|kế hoạch công tác")
_RESULTS: Final = re.compile(r"kết quả|tình hình|đánh giá|thực hiện nhiệm vụ|tồn tại|hạn chế|ưu điểm|công tác chỉ đạo")
_AIM: Final = re.compile(
    r"(?:phấn đấu|mục tiêu (?:cả |cuối )?(?:năm|quý|đến)|(?<!đạt )yêu cầu"
    r"(?! (?:truy|nộp|thu|kiểm điểm|khắc phục|hoàn trả|xử lý))|dự kiến|sẽ|để đạt|tối thiểu|ít nhất|không quá"
    r"|chậm nhất|định hướng)\b"
)
_DONE: Final = re.compile(r"\b(?:đã|đạt được|kết quả|thực hiện được|thực hiện)\b|[;)]")
_COMPARED: Final = re.compile(r"(?:so với|vượt|dưới|bằng|theo) $")


@final
@attrs.frozen(eq=False)
class Plans:
    """Where a text speaks of what is to come.

    Attributes:
        parts: where each part with a heading begins.
        tasks: whether the part tells tasks.
        aims: where a word of aiming stands.
    """

    parts: Sequence[int]
    tasks: Sequence[bool]
    aims: Sequence[int]

    @classmethod
    def of(cls, text: str, low: str) -> Plans:
        """Find the plans of a text."""
        headings = sorted(_headings(text))
        return cls(
            [start for start, _ in headings],
            [bool(_TASKS.search(title)) and not _RESULTS.search(title) for _, title in headings],
            [
                match.end()
                for match in _AIM.finditer(low)
                if not _COMPARED.search(low, max(0, match.start() - 9), match.start())
            ],
        )

    def hold(self, low: str, place: int, opened: int) -> bool:
        """Say whether a plan holds at a place of a sentence that began at another."""
        part = bisect_right(self.parts, place) - 1
        if part >= 0 and self.tasks[part]:
            return True
        aim = bisect_right(self.aims, place) - 1
        return aim >= 0 and self.aims[aim] > opened and not _DONE.search(low, self.aims[aim], place)


def _headings(text: str) -> Iterator[tuple[int, str]]:
    """Where each part begins, and its title in lower case; a number makes one where tasks or results are named.

    What stands behind the recipients, such as the notes, belongs to no part.
    """
    yield from ((match.start(), "") for match in _RECIPIENTS.finditer(text))
    for match in _HEADING.finditer(text):
        if "|" not in match[0]:
            yield match.start(), match[0].lower()
    for match in _NUMBERED.finditer(text):
        title = match[0].lower()
        if _TASKS.search(title) or _RESULTS.search(title):
            yield match.start(), title
