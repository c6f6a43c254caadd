"""Tellings: the figures of a document, each with the words by which another document can be seen to tell the same."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import Final, final

import attrs

from dangbo_report.documents import Document, Mention, MentionKind
from dangbo_report.figures import Count, Measure, Money, Percent, PercentagePoints
from dangbo_report.reading.pairs.hollow import content_of
from dangbo_report.reading.pairs.lines import Line, lines_of, outside

_SENTENCE_END: Final = re.compile(r"[.!?…](?=\s+[^\W\d_a-zà-ỹ]|\s*$)|\n")
_LABEL: Final = re.compile(r"\s*(?:[-+*•●]|[0-9a-zđ]{1,2}[.)])?\s*([^:;.()\d\n]{3,70}):")
#: What a sentence begins with, up to its first stop, says what it is about, however long it is.
_HEAD: Final = re.compile(r"\s*(?:[-+*•●]|[0-9a-zđ]{1,2}(?:[.][0-9]+)*[.)])?\s*([^,:;.()\d\n]{3,60})")
_BRACKETED: Final = re.compile(r"\([^()]*\)")
_TAIL_ENDS: Final = re.compile(r"[;.]\s|\n")
_BEHIND_ENDS: Final = re.compile(r"[;.](?:\s|$)|\n")
#: As long as a figure can be.
_BARE: Final = re.compile(r"\d{1,3}(?:\.\d{3}){1,5}|\d{1,18}")
#: What is counted there is said by words in small letters, and not by a name: "Tổ 3", "số 35", "mục 2".
_LEADS_TO: Final = re.compile(
    r"(?<!\w)(?:(?:cuối|đầu|hết) (?=(?:kỳ|quý|tháng|năm)\b)"
    r"|(?!(?:số|tổ|mục|điều|khoản|điểm|lục|biểu|mẫu|thứ|lần|lớp|khối|khóa|cấp|loại|khu|thôn|quý|tháng|năm|ngày) ))"
    r"([^\W\d_]+):? $"
)
_ENDS_BEHIND: Final = re.compile(r"\s*(?:[,;)(]|[.:](?!\d)|$)| (?!không\b|sạch\b|tại chỗ)[^\W\d_]{2}", re.MULTILINE)
#: The rest of "5,12 tr.đồng".
_REST_OF_UNIT: Final = re.compile(r"\.đ(?:ồng)?\b")
_TO_COME: Final = re.compile(r"\b(?:phấn đấu|dự kiến|phải thực hiện thêm|mục tiêu (?:là|đến)|sẽ)\b[^.;]*$")
#: How far words belong to a figure.
_LEAD: Final = 150
_TAIL: Final = 70
_BEHIND: Final = 200
#: So many numbers behind a figure are looked at for the next figure.
_AHEAD: Final = 6
#: A clause of fewer words leans on what its sentence said before.
_FEW: Final = 5
_KINDS: Final = frozenset(
    (
        MentionKind.COUNT,
        MentionKind.MONEY,
        MentionKind.MONEY_RATE,
        MentionKind.MEASURE,
        MentionKind.PERCENT,
        MentionKind.RATIO,
    )
)


@final
@attrs.frozen(eq=False)
class Telling:
    """A figure as a document tells it ("số liệu được nêu").

    Attributes:
        mention: where it stands; the whole ratio for each of its halves.
        figure: the figure.
        label: what its line begins with, before a colon; else what a long sentence begins with.
        said: the words of its sentence before it, from the last ";" on, in lower case.
        near: of these the words behind the figure before it.
        tail: the words behind it, up to the next figure.
        clause: where the words begin that it stands in: behind the last ";" of its sentence.
        line: where its line begins.
        sentence: where its sentence begins.
        bracket: what stands before the bracket that it stands in; None outside of brackets.
        half: which half of a ratio it is; zero where it is none.
        planned: it is still to come.
        heading: the headings over it.
        column: the heading of its column, for a cell.
        led: another figure of its sentence stands right before its words.
        points: it is one of percentage points, told as a percent.
        behind: the words behind it up to the end of its sentence, without what stands in brackets.
    """

    mention: Mention
    figure: Count | Money | Measure | Percent
    label: str
    said: str
    near: str
    tail: str
    clause: int
    line: int
    sentence: int
    bracket: str | None = None
    half: int = 0
    planned: bool = False
    heading: str = ""
    column: str = ""
    led: bool = False
    points: bool = False
    behind: str = ""

    @property
    def unit(self) -> str:
        """The noun that is counted, or the unit of measure."""
        return self.figure.unit if isinstance(self.figure, Count | Measure) else ""


def tellings_of(document: Document) -> tuple[Telling, ...]:
    """The figures of a document, those of its tables included."""
    return (*_of_prose(document), *_of_tables(document))


def tellings_of_prose(document: Document) -> tuple[Telling, ...]:
    """The amounts of a document, percents and those of its tables left out."""
    return tuple(_of_prose(document, _KINDS - {MentionKind.PERCENT}))


def _of_prose(document: Document, kinds: AbstractSet[MentionKind] = _KINDS) -> Iterator[Telling]:
    tables = sorted((grid.start, grid.end) for grid in document.tables)
    lines = list(outside(lines_of(document), tables))
    starts = [line.start for line in lines]
    last_end, last_line = 0, -1
    mentions = [_counted(document.text, mention) for mention in outside(document.mentions, tables)]
    for index, mention in enumerate(mentions):
        at = bisect_right(starts, mention.start) - 1
        if at < 0 or mention.start >= lines[at].end:
            continue
        if lines[at].start != last_line:
            last_line, last_end = lines[at].start, lines[at].start
        if mention.kind in _KINDS:
            if mention.kind in kinds:
                following = _next_figure(mentions[index + 1 : index + 1 + _AHEAD], lines[at])
                yield from _tellings(document.text, lines[at], mention, last_end, following)
            last_end = mention.end


def _counted(text: str, mention: Mention) -> Mention:
    """A mention as it is; a number without a noun that words lead to as a count: "kỳ trước chuyển sang: 83;"."""
    if mention.kind is not MentionKind.OTHER or not _BARE.fullmatch(mention.surface):
        return mention
    before = text[max(0, mention.start - _LEAD) : mention.start]
    leads = _LEADS_TO.search(before)
    if leads is None or not leads[1].islower() or not _ENDS_BEHIND.match(text, mention.end):
        return mention
    return attrs.evolve(mention, kind=MentionKind.COUNT, figure=Count(int(mention.surface.replace(".", ""))))


def _next_figure(behind: Sequence[Mention], line: Line) -> int:
    """Where the next figure begins; where the line ends, if none is near."""
    return next((other.start for other in behind if other.kind in _KINDS), line.end)


def _tellings(text: str, line: Line, mention: Mention, before: int, following: int) -> Iterator[Telling]:
    start = _sentence_start(text, line, mention)
    said = text[start : mention.start].lower()
    clause = said.rpartition(";")[2]
    begin = mention.start - len(clause)
    if len(clause.split()) < _FEW or not content_of(clause):
        clause = said
    label = _LABEL.match(text, line.start, mention.start)
    rest = _REST_OF_UNIT.match(text, mention.end)
    end = rest.end() if rest else mention.end
    tail = _TAIL_ENDS.split(text[end : min(following, end + _TAIL)], maxsplit=1)[0]
    near = text[max(start, before, mention.start - _LEAD) : mention.start].lower()
    behind = _BRACKETED.sub("", text[end : min(line.end, end + _BEHIND)])
    behind = _BEHIND_ENDS.split(behind, maxsplit=1)[0].lower()
    figures = mention.figures if mention.kind is MentionKind.RATIO else (mention.figure,)
    points = isinstance(mention.figure, PercentagePoints)
    for half, figure in enumerate(map(_as_percent, figures), 1 if len(figures) > 1 else 0):
        if isinstance(figure, Count | Money | Measure | Percent):
            yield Telling(
                mention,
                figure,
                label[1].lower() if label else _head(text, start, mention.start),
                clause[-_LEAD:],
                near,
                tail.lower(),
                begin,
                line.start,
                start,
                _before_bracket(said),
                half,
                line.planned or bool(_TO_COME.search(clause)),
                line.heading,
                led=before > start,
                points=points,
                behind=behind,
            )


def _head(text: str, start: int, end: int) -> str:
    """What a long sentence begins with, out of sight of the words at a figure."""
    head = _HEAD.match(text, start, end) if end - start >= _LEAD else None
    return head[1].lower() if head else ""


def _as_percent(figure: object) -> object:
    """Points between two rates as a percent; any other figure as it is."""
    return Percent(figure.value, step=figure.step) if isinstance(figure, PercentagePoints) else figure


def _sentence_start(text: str, line: Line, mention: Mention) -> int:
    ends = [end.end() for end in _SENTENCE_END.finditer(text, line.start, mention.start)]
    return ends[-1] if ends else line.start


def _before_bracket(said: str) -> str | None:
    """What stands before the bracket that is still open; None if none is."""
    opened = said.rfind("(")
    return said[:opened][-_LEAD:] if opened > said.rfind(")") else None


def _of_tables(document: Document) -> Iterator[Telling]:
    for grid in document.tables:
        for row in grid.body:
            for cell in row.cells:
                mention = cell.mention
                if mention is None or not isinstance(figure := mention.figure, Count | Money | Measure | Percent):
                    continue
                heading = grid.columns[cell.column].heading.lower()
                label = row.label.lower()
                yield Telling(
                    mention,
                    figure,
                    label,
                    heading,
                    heading,
                    "",
                    cell.start,
                    grid.start,
                    cell.start,
                    heading=grid.caption.lower(),
                    column=heading,
                )
