"""`highlight`: a page that shows the text of a document with what was found in it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from itertools import groupby, pairwise
from operator import itemgetter
from typing import Final, TypeAlias

from dangbo_report.checking import checked_arguments
from dangbo_report.findings import Finding, Severity
from dangbo_report.packages import safe
from dangbo_report.reading import Reading

_NAMES: Final = {Severity.ERROR: "Lỗi", Severity.WARNING: "Cảnh báo", Severity.INFO: "Lưu ý"}
_QUOTED: Final = 200
#: What stands between the cells of a row in the text that was read.
_CELLS_PART: Final = " | "
#: A finding and its number on the page; with where it begins and ends before them.
_Numbered: TypeAlias = tuple[int, Finding]
_Mark: TypeAlias = tuple[int, int, int, Finding]


@checked_arguments
def highlight(reading: Reading, findings: Iterable[Finding]) -> str:
    """Show a document with its findings, as one HTML page that needs nothing else ("trang rà soát").

    Each finding is marked at its words and told beside them, with links both ways; they may be shown by severity. The
    page runs no script and fetches nothing.

    Args:
        reading: the document, from whatever file it was read.
        findings: what was found in it.

    >>> from dangbo_report import audit, read_text
    >>> reading = read_text("Đạt 15/20 chỉ tiêu, còn lại 6 chỉ tiêu.")
    >>> page = highlight(reading, audit(reading))
    >>> "<mark class='error'>" in page, "<script" in page
    (True, False)
    """
    numbered = list(enumerate(findings, 1))
    counts = {severity: sum(each.severity is severity for _, each in numbered) for severity in Severity}
    said = ", ".join(f"{count} {_NAMES[severity].lower()}" for severity, count in counts.items())
    boxes = "".join(
        f"<label><input type='checkbox' id='{severity}' checked> {_NAMES[severity]} ({count})</label>"
        for severity, count in counts.items()
    )
    text = "".join(_lines(reading.text, numbered))
    found = "".join(_told(each, reading.text) for each in numbered) or "<li>Không có phát hiện nào.</li>"
    return (
        "<!DOCTYPE html>\n<html lang='vi'><head><meta charset='utf-8'>"
        "<meta name='viewport' content='width=device-width, initial-scale=1'>"
        f"<title>Rà soát văn bản: {said}</title><style>{_style()}</style></head><body>"
        f"<header><h1>Rà soát văn bản: {said}</h1>"
        f"<fieldset><legend>Hiện:</legend>{boxes}</fieldset></header>"
        f"<main><section class='text' aria-labelledby='h-text'><h2 id='h-text'>Văn bản</h2>{text}</section>"
        f"<section class='found' aria-labelledby='h-found' tabindex='0'><h2 id='h-found'>Phát hiện</h2>"
        f"<ol role='list'>{found}</ol></section></main></body></html>\n"
    )


@cache
def _style() -> str:
    return (files("dangbo_report.auditing") / "highlight.css").read_text(encoding="utf-8")


def _lines(text: str, numbered: Iterable[_Numbered]) -> Iterator[str]:
    """The lines of the text that say anything, with what is found in each; rows one below the other are a table."""
    for is_row, lines in groupby(_marked_lines(text, numbered), key=itemgetter(0)):
        shown = "".join(line for _, line in lines)
        yield f"<table>{shown}</table>" if is_row else shown


def _marked_lines(text: str, numbered: Iterable[_Numbered]) -> Iterator[tuple[bool, str]]:
    """Every line that says anything, with its marks, and whether it is a row of a table."""
    waiting = deque(sorted((mark for each in numbered if (mark := _mark_of(each, text))), key=itemgetter(0, 1, 2)))
    at, still = 0, list[_Mark]()
    for line in text.split("\n"):
        end = at + len(line)
        while waiting and waiting[0][0] < end:
            still.append(waiting.popleft())
        if _CELLS_PART in line:
            yield True, _row(text, at, end, still)
        elif line.strip():
            yield False, f"<p>{''.join(_marked(text, at, end, still))}</p>"
        still = [mark for mark in still if mark[1] > end]
        at = end + 1


def _row(text: str, start: int, end: int, marks: list[_Mark]) -> str:
    """A line whose cells are parted by bars, as a row of a table; a mark that goes over a bar is in every cell."""
    cells: list[str] = []
    left = start
    for cell in text[start:end].split(_CELLS_PART):
        right = left + len(cell)
        here = [mark for mark in marks if mark[0] < right and mark[1] > left]
        cells.append("".join(_marked(text, left, right, here)))
        left = right + len(_CELLS_PART)
    row = "</td><td>".join(cells)
    ended = (_link(number, each) for _, until, number, each in marks if until <= end and f"id='m{number}'" not in row)
    return f"<tr><td>{row}{''.join(ended)}</td></tr>"  # what ends between two cells is told behind the last


def _mark_of(each: _Numbered, text: str) -> _Mark | None:
    """Where a finding is marked; None if it points at no words."""
    number, finding = each
    if finding.span is None:
        return None
    start, end = finding.span
    words = text[start:end]
    start, end = start + len(words) - len(words.lstrip()), start + len(words.rstrip())
    return (start, end, number, finding) if start < end else None


def _marked(text: str, start: int, end: int, here: Iterable[_Mark]) -> Iterator[str]:
    """A line with its marks: cut where one begins or ends, and behind its last word the link to what is told."""
    waiting = deque(here)
    cuts = _cuts(waiting, start, end)
    still: list[_Mark] = []
    for left, right in pairwise(cuts):
        while waiting and waiting[0][0] <= left:
            still.append(waiting.popleft())
        yield _wrapped(_shown(text[left:right]), still)
        yield from (_link(number, finding) for _, until, number, finding in still if until == right)
        still = [mark for mark in still if mark[1] > right]


def _cuts(marks: Iterable[_Mark], start: int, end: int) -> list[int]:
    """Where a line is cut: at its ends, and where a mark begins or ends in it."""
    return sorted({start, end, *(place for mark in marks for place in mark[:2] if start < place < end)})


def _wrapped(piece: str, marks: Iterable[_Mark]) -> str:
    """A piece of a line in the marks of all that is found there."""
    for *_, finding in marks:
        piece = f"<mark class='{finding.severity}'>{piece}</mark>"
    return piece


def _link(number: int, finding: Finding) -> str:
    name = f"{_NAMES[finding.severity]} {number}"
    return f"<a class='to {finding.severity}' id='m{number}' href='#f{number}' aria-label='{name}'>{number}</a>"


def _shown(text: str) -> str:
    """A text as a page holds it."""
    return safe(text).replace("'", "&#39;")


def _told(each: _Numbered, text: str) -> str:
    """What is told of a finding, with its words and the way back to them."""
    number, finding = each
    quoted = ""
    if mark := _mark_of(each, text):
        words = text[mark[0] : mark[1]]
        words = f"{words[:_QUOTED]}…" if len(words) > _QUOTED else words
        quoted = f"<blockquote><a href='#m{number}'>{_shown(words)}</a></blockquote>"
    return (
        f"<li class='{finding.severity}' id='f{number}'><span class='kind'>{number}. {_NAMES[finding.severity]}"
        f" {_shown(finding.code)}</span>{quoted}<p>{_shown(finding.message)}</p></li>"
    )
