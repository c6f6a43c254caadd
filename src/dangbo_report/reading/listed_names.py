"""Names that are listed: "An Bình, Phú Lộc và Tân Lập", in every way in which commas and "và" may part them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple, TypeAlias

from dangbo_report.reading.lexicon import SMALL_LETTERS

Span: TypeAlias = tuple[int, int]

_CAPITAL: Final = rf"[^\W\d_{SMALL_LETTERS}]"
#: A name begins with a capital, perhaps behind what it is a name of; only a number of its own may end it.
_NAME: Final = re.compile(
    rf"(?:[{SMALL_LETTERS}]+ ){{0,2}}{_CAPITAL}[^()0-9:…]*(?: [0-9]{{1,2}})?\s*(?:\([^()]*\)\s*)?"
)
#: With these no name begins, but what is said of all of them.
_SAYS_MORE: Final = re.compile(
    r"(?:với|được|do|trong|đã|có|tổng|mỗi|hiện|để|nhằm|đạt|là|thuộc|từ|ở|tại|theo|nâng|đưa|các|những|cùng|và|nay|song"
    r"|nhưng|trị giá|kinh phí|đều|đây|qua|chiếm|tăng|giảm|bình quân|riêng|phấn đấu)\b"
)
#: Who holds an office is told behind a name, and is no other one.
_TITLE: Final = re.compile(
    r"\s*(?:nguyên |Nguyên )?(?:Phó|Bí thư|Chủ tịch|Ủy viên|Uỷ viên|Trưởng|Giám đốc|Tổng|Thường trực|Hiệu trưởng"
    r"|Chánh|Đại tá|Thượng tá|Đại biểu)\b"
)
#: What ends in "TP" goes on behind its full stop.
_SHORT: Final = re.compile(r"(?:.* )?(?:TP|Tp|TX|TT|T\.Ư|P|Q|H)")
#: In the names of these "và" parts nothing.
_BODY: Final = re.compile(
    r"(?:Sở|Ban|Phòng|Ủy ban|UBND|Trung tâm|Văn phòng|Công ty|Hội|Trường|Đảng ủy|Đoàn|Cục|Chi cục)\b"
)
_COMMA: Final = re.compile(r"\([^()]*\)|(, )")
_SEMICOLON: Final = re.compile(r"\([^()]*\)|(; )")
_AND: Final = re.compile(r"\([^()]*\)|( và )")
_LONGEST: Final = 70


class Named(NamedTuple):
    """Names that are listed, and where each stands."""

    names: tuple[str, ...]
    spans: tuple[Span, ...]


def named_in(text: str, start: int, stop: int) -> Sequence[Named]:
    """The names between two places, in every way in which they may be parted; none where it is no list of names.

    Args:
        text: the text.
        start: where the first name would begin.
        stop: where the sentence or the bracket ends.

    >>> text = "An Bình, Phú Lộc và Tân Lập"
    >>> [each.names for each in named_in(text, 0, len(text))]
    [('An Bình', 'Phú Lộc', 'Tân Lập')]
    """
    pieces = list(_pieces(text, start, stop))
    if not pieces or any(_TITLE.match(text, *each) or _SHORT.fullmatch(text, *each) for each in pieces):
        return ()
    ways = dict.fromkeys(tuple(way) for way in _ways(text, pieces))
    return [Named(tuple(text[a:b] for a, b in way), way) for way in ways if len(way) > 1]


def _pieces(text: str, start: int, stop: int) -> Iterator[Span]:
    """The names that commas part, or else ";", up to what is said of all; nothing where others are among them."""
    clauses = list(_parted(_SEMICOLON, text, start, stop))
    first = list(_parted(_COMMA, text, *clauses[0]))
    pieces = first if len(first) > 1 or _AND.search(text, *clauses[0]) else clauses
    ends = next((at for at, each in enumerate(pieces) if _SAYS_MORE.match(text, *each)), len(pieces))
    names = [_without_end(text, each) for each in pieces[:ends]]
    last = len(names) - 1
    if all(_is_name(text, each, last=at == last) for at, each in enumerate(names)):
        yield from names


def _is_name(text: str, piece: Span, *, last: bool) -> bool:
    """Say whether a name stands there; behind the last one something may be said of all."""
    if last and (parts := list(_parted(_AND, text, *piece))) and len(parts) > 1:
        return (
            all(_is_name(text, each, last=False) for each in parts[:-1]) and _NAME.match(text, *parts[-1]) is not None
        )
    start, stop = piece
    return stop - start <= _LONGEST and _NAME.fullmatch(text, start, stop) is not None


def _parted(by: re.Pattern[str], text: str, start: int, stop: int) -> Iterator[Span]:
    """The stretches that a mark parts which stands in no bracket."""
    for match in by.finditer(text, start, stop):
        if match[1]:
            yield start, match.start()
            start = match.end()
    yield start, stop


def _without_end(text: str, piece: Span) -> Span:
    start, stop = piece
    return start, start + len(text[start:stop].rstrip(" .;\n"))


def _ways(text: str, pieces: Sequence[Span]) -> Sequence[Iterator[Span] | Sequence[Span]]:
    """Every way in which names may be parted, the likeliest first: names of bodies have "và" in them."""
    first, last = _closed_first(text, pieces), list(_closed_last(text, pieces))
    named = any(_BODY.match(text, *each) and len(list(_parted(_AND, text, *each))) > 1 for each in pieces[:-1])
    return [*last, first] if named else [first, *last]


def _closed_first(text: str, pieces: Sequence[Span]) -> Iterator[Span]:
    """The first "và" parts the last two names."""
    for piece in pieces:
        parts = list(_parted(_AND, text, *piece))
        yield from parts[:2]
        if len(parts) > 1:
            return


def _closed_last(text: str, pieces: Sequence[Span]) -> Iterator[Sequence[Span]]:
    """What stands between commas is one name; the last "và" parts two, or stands in the name of a body as well."""
    *before, last = pieces
    parts = list(_parted(_AND, text, *last))
    if len(parts) > 1:
        yield [*before, (parts[0][0], parts[-2][1]), parts[-1]]
    if len(parts) == 1 or (_BODY.match(text, *last) and not _BODY.match(text, *parts[-1])):
        yield pieces
