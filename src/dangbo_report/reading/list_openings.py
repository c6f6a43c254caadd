"""Where words open a list: what opens it, and what is known of it by these words alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum, auto
from typing import Final, final

import attrs

from dangbo_report.reading.items import Item
from dangbo_report.reading.page import Page


class Opener(Enum):
    """What opens a list."""

    #: "trong đó": its parts need not be all.
    OF_WHICH = auto()
    #: "gồm", "cụ thể", "chia ra": its parts are all.
    CONSISTS = auto()
    #: A bracket behind the head.
    BRACKET = auto()
    #: A colon behind the head.
    COLON = auto()


STARTS_LIST: Final = re.compile(r"\s*(?:[-+•*–]|[a-zđ]\)|[0-9°]{1,2}[.)])")
_COMPARES: Final = re.compile(
    r"(?:so với|cùng k[ỳì]|kế hoạch|chỉ tiêu|dự toán|trước|năm ngoái|mục tiêu|nghị quyết|giao|năm °+"
    r"|bình quân[^,;]*)[^,;]*$"
)
_NO_LIST_INSIDE: Final = re.compile(
    r"\s*(?:trong (?:đó|số)|gồm|bao gồm|[-+−–]|mỗi|bình quân|tăng|giảm|kế hoạch|chỉ tiêu|cùng k[ỳì]|đạt|chiếm|tỷ lệ"
    r"|tương|(?:tháng|quý|năm|kỳ|học kỳ) (?:[0-9°]+|[ivx]+|trước)\b"
    r"|[0-9.,]+ (?:lên|xuống|còn) [0-9])|[^()]*[0-9] ?(?:[^\W\d]+ )?[x×*] ?[0-9]|[^()]*[,;] phải "
)
_ANNOUNCED: Final = re.compile(r"(?:trong đó|cụ thể|gồm|trong số (?:đó|này))[ ,]*(?:có )?$")
#: Words by which parts are told apart, up to the colon that opens the list of them.
_SORTING: Final = re.compile(r"(?:chia|phân) (?:theo|ra) [^:;,.()0-9°\n]{2,40}:")
#: Ranks that begin with the best are all: "xếp loại giỏi 124 tiết, khá 55 tiết, trung bình 7 tiết".
_FROM_THE_BEST: Final = re.compile(r":? (?:hoàn thành )?(?:xuất sắc|giỏi|tốt)\b")
#: "Chia theo ngành, trong số 1.386 người có 612 người …": the whole is still to come.
_SORTED_FIRST: Final = re.compile(r"(?:chia|phân|tính) theo [^:;,.()0-9°\n]{2,40}, (?:trong|tổng|có)\b")
_FAR_BEHIND: Final = 140
_MOST_LINES: Final = 40
#: What a line may end in behind the words that open a list.
_BLANK: Final = re.compile(r"[ :\n]*")


@final
@attrs.frozen(eq=False, kw_only=True)
class Opening:
    """Where words open a list, and what is known of it by them alone.

    Attributes:
        page: the page.
        opener: what opens it.
        mark: the words or the sign.
        start: where these begin.
        at: where they end.
        sentence: the number of their sentence.
        opened: where that begins.
        closed: where that ends.
        bracket: the innermost bracket that the list stands in, if any.
        lines: the lines behind a colon that begin with one mark; none for a list that goes on in its line.
        named: its mark says what it is a list of, by the words that this was told with.
    """

    page: Page
    opener: Opener
    mark: str
    start: int
    at: int
    sentence: int
    opened: int
    closed: int
    bracket: tuple[int, int] | None
    lines: Sequence[tuple[int, int]]
    named: bool

    @property
    def label(self) -> str:
        """The words before it in its sentence."""
        return self.page.low[self.opened : self.start]

    def inside(self) -> Sequence[Item]:
        """The figures of its sentence."""
        return self.page.of_sentence(self.sentence)


def opening_at(page: Page, text: str, match: re.Match[str]) -> Opening | None:
    """What opens at some words; None where they open nothing."""
    segments = page.segments
    at, sentence = match.end(), segments.sentence_at(match.start())
    if segments.line_at(match.start()) in segments.tables:
        return None
    opened, closed = segments.sentences[sentence], segments.sentences[sentence + 1]
    ends_here = _BLANK.fullmatch(text, at, closed) is not None
    if not ends_here and not page.of_sentence(sentence):
        return None
    opener = _opener(page.low, match, opened)
    if opener is None:
        return None
    lined = ends_here and opener is not Opener.BRACKET
    return Opening(
        page=page, opener=opener, mark=match[0], start=match.start(), at=at, sentence=sentence, opened=opened,
        closed=closed, bracket=segments.around(at)[0], lines=lines_behind(text, closed) if lined else (),
        named=match["of_named"] is not None,
    )  # fmt: skip


#: "356 chị trong đó là người tham gia lần đầu": what stands before is the part.
_OF_THEM: Final = re.compile(r"(?:[,;] |\()[0-9.]+ (?:[^\W\d_]+ ){0,2}$")


_BEFORE_WORDS: Final = re.compile(r"[^\s\-+*•]")


def _opener(low: str, match: re.Match[str], opened: int) -> Opener | None:
    """What opens a list here; None where a mark is only a mark."""
    if match["of_named"]:
        return None if _BEFORE_WORDS.search(low[opened : match.start()]) else Opener.OF_WHICH
    if match["of_which"]:
        return None if _OF_THEM.search(low[max(opened, match.start() - 30) : match.start()]) else Opener.OF_WHICH
    if match["consists"]:
        return None if _announces(low, match) else Opener.CONSISTS
    behind = low[max(opened, match.start() - _FAR_BEHIND) : match.start()]
    if match[0] == "(":
        return Opener.BRACKET if _is_list_bracket(low[match.end() : match.end() + 60], behind) else None
    return Opener.COLON if _is_list_colon(low, match, behind) else None


def _is_list_bracket(inside: str, before: str) -> bool:
    """Say whether a bracket lists parts of what stands before it, and does not compare it or say it otherwise."""
    if _NO_LIST_INSIDE.match(inside) or before.rstrip()[-1:] in (",", ";", ":"):
        return False
    return not (_COMPARES.search(before[-70:]) and re.match(r"\s*(?:[0-9]|năm)", inside))


def _announces(low: str, match: re.Match[str]) -> bool:
    """Say whether words that open lists only announce one: a colon or the whole is to come, or ranks below the best."""
    start = match.start()
    if _SORTING.match(low, start) or _SORTED_FIRST.match(low, start):
        return True
    return match[0].endswith("loại") and not _FROM_THE_BEST.match(low, match.end())


def _is_list_colon(low: str, match: re.Match[str], behind: str) -> bool:
    """Say whether a colon opens a list, and does not only end a label ("số trường: 38") or follow another opener."""
    ahead = low[match.end() : match.end() + 12]
    if _ANNOUNCED.search(behind) or re.match(r"\s*(?:trong đó|gồm|bao gồm)", ahead):
        return False
    if behind.endswith(")") or not ahead.split("\n")[0].strip():
        return True
    if re.match(r"\s?[0-9]", ahead):
        return bool(re.search(r"[0-9][^0-9,;)]{2,50}$", behind))
    return bool(re.search(r"[0-9][^;]{0,60}$", behind)) or not re.search(r"[0-9]", behind)


def lines_behind(text: str, at: int, starts: re.Pattern[str] = STARTS_LIST) -> list[tuple[int, int]]:
    """The lines behind a colon that begin with one mark."""
    found: list[tuple[int, int]] = []
    mark = ""
    while at < len(text):
        stop = text.find("\n", at)
        stop = len(text) if stop < 0 else stop
        match = starts.match(text, at, stop)
        said = _kind_of_mark(match[0].strip()) if match and text[at:stop].strip() else ""
        if not said or (mark and said != mark):
            break
        mark = said
        found.append((at, stop))
        if len(found) > _MOST_LINES:
            return []
        at = stop + 1
    return found


def _kind_of_mark(mark: str) -> str:
    mark = mark.lstrip("(")
    return "1" if mark[0].isdigit() else "a" if mark[0].isalpha() else mark
