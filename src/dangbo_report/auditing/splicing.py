"""Marks around words in the XML of a part, byte by byte: whatever is not marked stays as it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import count
from operator import attrgetter
from typing import Final, NamedTuple

from dangbo_report.auditing.runs import PARAGRAPH, Child, Run, runs_of
from dangbo_report.packages import end_of_tag, places

#: One character of the text of an element, as it is spelled out.
_SPELLED: Final = re.compile(r"&[^;]*;|\r\n|.", re.DOTALL)
#: The change of a form that was tracked, which has a number of its own; and any such number.
_TRACKED: Final = re.compile(rb"""(<[\w.-]+:rPrChange\b[^>]*?:id\s*=\s*["'])[0-9]+""")
_NUMBER: Final = re.compile(rb""":id\s*=\s*["']([0-9]{1,9})["']""")
_KEEPS: Final = re.compile(rb"""xml:space\s*=\s*["']preserve["']""")
_BLANKS: Final = b" \t\r\n"


class Cut(NamedTuple):
    """Where a mark is put.

    Attributes:
        run: the run, from zero.
        element: the text element in it; -1 for the run as a whole.
        offset: the character of that element before which it is put.
        behind: it is put behind the run if it does not stand in an element.
        order: marks at one place stand in this order.
        mark: what is put there.
        reference: the run that refers to the comment, which is put behind the mark, or where it must stand.
    """

    run: int
    element: int
    offset: int
    behind: bool
    order: tuple[int, int]
    mark: str
    reference: str = ""


class _Edit(NamedTuple):
    """What stands in place of some bytes, or between two."""

    start: int
    end: int
    piece: bytes


def spliced(data: bytes, cuts: Iterable[Cut]) -> bytes:
    """Put marks into a part, splitting runs where they stand between two characters."""
    data = in_utf8(data)
    wanted: dict[int, list[Cut]] = {}
    for cut in cuts:
        wanted.setdefault(cut.run, []).append(cut)
    free = count(max(map(int, _NUMBER.findall(data)), default=0) + 1)
    runs = runs_of(data, wanted.keys())
    edits = [edit for number, run in runs.items() for edit in _edits(data, run, wanted[number], free)]
    pieces: list[bytes] = []
    done = 0
    for edit in sorted(edits):
        pieces += (data[done : edit.start], edit.piece)
        done = max(done, edit.end)
    return b"".join((*pieces, data[done:]))


def in_first_paragraph(data: bytes, mark: str) -> bytes:
    """Put a mark at the end of the first paragraph of a part, also of an empty one."""
    data, found = in_utf8(data), list[tuple[int, int]]()

    def ended(tag: str, start: int, end: int) -> None:
        if tag in PARAGRAPH and not found:
            found.append((start, end))

    places(data, start=lambda _tag, _at: None, end=ended)
    start, end = found[0]
    name = _name(data, start)
    inside = data[start:end]
    opened = inside[: inside.rindex(b"</")] if inside.endswith(b"</%s>" % name) else inside[:-2].rstrip() + b">"
    return data[:start] + opened + mark.encode() + b"</%s>" % name + data[end:]


def in_utf8(data: bytes) -> bytes:
    """A part in UTF-8, in whatever encoding it came."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = data.decode("utf-16")
    else:
        declared = re.match(rb"""(?:\xef\xbb\xbf)?<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']""", data)
        if declared is None or declared[1].lower() in {b"utf-8", b"us-ascii"}:
            return data
        text = data.decode(declared[1].decode())
    return re.sub(r"""(<\?xml[^>]*?encoding\s*=\s*["'])[\w.-]+""", r"\1UTF-8", text, count=1).encode()


def _edits(data: bytes, run: Run, cuts: Sequence[Cut], free: Iterator[int]) -> Iterator[_Edit]:
    """What is put where: around a run, or in it where it is split and written on, its changes under free numbers."""
    start, end = run.whole or (run.start, run.end)
    marks = _by_place(data, run, cuts)
    again = data[run.start : end_of_tag(data, run.start)] + data[slice(*run.form)]
    ended = b"</%s>" % _name(data, run.start)
    for (at, closing, opening), here in marks.items():
        said = "".join(_said(cut, run) for cut in sorted(here, key=attrgetter("order"))).encode()
        anew = _TRACKED.sub(lambda change: change[1] + str(next(free)).encode(), again)
        yield _Edit(at, at, closing + ended + said + anew + opening if start < at < end else said)
    if run.outside is not None:
        yield _Edit(run.outside, run.outside, "".join(cut.reference for cut in cuts).encode())
    split = [at for at, closing, _ in marks if closing]
    for child in _marked_children(run, cuts):
        yield from _kept_blanks(data, child, split)


def _said(cut: Cut, run: Run) -> str:
    return cut.mark if run.outside is not None else cut.mark + cut.reference


def _by_place(data: bytes, run: Run, cuts: Iterable[Cut]) -> Mapping[tuple[int, bytes, bytes], list[Cut]]:
    """Marks by where they stand, and how the text element there ends, and begins again."""
    start, end = run.whole or (run.start, run.end)
    marks: dict[tuple[int, bytes, bytes], list[Cut]] = {}
    for cut in cuts:
        found = None if run.whole else _child(data, run, cut)
        marks.setdefault(found or (end if cut.behind else start, b"", b""), []).append(cut)
    return marks


def _marked_children(run: Run, cuts: Iterable[Cut]) -> set[Child]:
    wanted = {cut.element for cut in cuts if cut.element >= 0}
    return {child for child in run.children if child.element in wanted}


def _child(data: bytes, run: Run, cut: Cut) -> tuple[int, bytes, bytes] | None:
    """Where in a run a mark stands, how the text element there ends, and begins again; None for one of its ends."""
    index = next((index for index, child in enumerate(run.children) if child.element == cut.element >= 0), None)
    if index is None:
        return None
    child = run.children[index]
    begin, until = _inside(data, child)
    spelled = _spelled(data[begin:until])
    if cut.offset <= 0 or not (spelled or cut.behind):
        return (child.start, b"", b"") if index else None
    if cut.offset >= len(spelled):
        return (child.end, b"", b"") if index < len(run.children) - 1 else None
    at = begin + sum(map(len, spelled[: cut.offset]))
    return at, b"</%s>" % _name(data, child.start), _keeping(data[child.start : begin])


def _inside(data: bytes, child: Child) -> tuple[int, int]:
    """Where the text of an element stands."""
    begin = end_of_tag(data, child.start)
    return begin, begin if begin == child.end else data.rindex(b"</", begin, child.end)


def _spelled(raw: bytes) -> Sequence[bytes]:
    """The characters of a text as they are spelled out; none for one with markup in it, which is not split."""
    return [] if b"<" in raw else [letter.encode() for letter in _SPELLED.findall(raw.decode())]


def _keeping(tag: bytes) -> bytes:
    """A tag that keeps the blanks at the ends of its text."""
    return tag if _KEEPS.search(tag) else tag[:-1].rstrip(b"/") + b' xml:space="preserve">'


def _kept_blanks(data: bytes, child: Child, splits: Iterable[int]) -> Iterator[_Edit]:
    """Keep the blanks where a text is split, and drop those that it did not keep at its ends."""
    begin, until = _inside(data, child)
    tag = data[child.start : begin]
    if _KEEPS.search(tag) or not any(begin < at < until for at in splits):
        return
    raw = data[begin:until]
    yield _Edit(child.start, begin + len(raw) - len(raw.lstrip(_BLANKS)), _keeping(tag))
    yield _Edit(until - (len(raw) - len(raw.rstrip(_BLANKS))), until, b"")


def _name(data: bytes, at: int) -> bytes:
    """The name of the tag that begins here, with its prefix."""
    return re.match(rb"<([^\s/>]+)", data[at : at + 200])[1]  # type: ignore[index] # the parser has seen it
