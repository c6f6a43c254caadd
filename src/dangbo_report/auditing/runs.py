"""Runs of a part of a Word file: where their bytes stand, and what a comment must stand around or outside of."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, NamedTuple, final

import attrs

from dangbo_report.packages import end_of_tag, places

_W: Final = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_M: Final = (
    "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "http://purl.oclc.org/ooxml/officeDocument/math",
)


def _named(*names: str, spaces: Iterable[str] = _W) -> frozenset[str]:
    return frozenset(f"{space} {name}" for space in spaces for name in names)


PARAGRAPH: Final = _named("p")
_WORD_RUN: Final = _named("r")
_RUN: Final = _named("r", spaces=(*_W, *_M))
_TEXT: Final = _named("t", spaces=(*_W, *_M))
_FORM: Final = _named("rPr")
_FORM_OF_PARAGRAPH: Final = _named("pPr")
_CONTROL: Final = _named("sdt")
_PLAIN_TEXT: Final = _named("text")
#: What is marked as a whole: a formula, and a field, whose result is no place for a comment.
_WHOLE: Final = _named("oMath", "oMathPara", spaces=_M) | _named("fldSimple")
_FIELD: Final = _named("fldChar")
_FIELD_OF_FORM: Final = _named("ffData")
_FIELD_KIND: Final = re.compile(rb"""fldCharType\s*=\s*["'](begin|end)["']""")


class Child(NamedTuple):
    """An element of a run: where it stands, and which text of the part it is; -1 for another."""

    start: int
    end: int
    element: int


@final
@attrs.define(eq=False)
class Paragraph:
    """A paragraph, while its runs are found.

    Attributes:
        head: where its runs begin.
        is_first: it is the first in a control.
    """

    head: int
    is_first: bool


@final
@attrs.define(eq=False)
class Run:
    """A run as its bytes stand in the part."""

    start: int
    end: int = 0
    form: tuple[int, int] = (0, 0)
    children: list[Child] = attrs.field(factory=list[Child])
    #: The formula, the field, the control or the run that it stands in, and that is marked as a whole.
    whole: tuple[int, int] | None = None
    paragraph: Paragraph | None = None

    @property
    def outside(self) -> int | None:
        """Where what refers to a comment stands, if not behind its words.

        LibreOffice makes one paragraph of a control out of its first, and drops what stands before a comment in it.
        """
        return self.paragraph.head if self.paragraph is not None and self.paragraph.is_first else None


@final
@attrs.define(eq=False)
class _Control:
    #: It is of plain text, which is one run.
    is_plain: bool = False
    has_paragraph: bool = False


@final
@attrs.define(eq=False)
class _Field:
    """A field of several runs: begun in a run and a paragraph, ended in another run."""

    start: int
    paragraph: Paragraph | None
    #: A field that is filled in is text like any other.
    is_form: bool = False


def runs_of(data: bytes, wanted: Iterable[int]) -> dict[int, Run]:
    """The runs of some numbers, from zero."""
    return _Finder(data, wanted).runs


@final
class _Finder:
    """Finds runs by their numbers, with the bytes of what stands in them."""

    def __init__(self, data: bytes, wanted: Iterable[int]) -> None:
        self.runs: dict[int, Run] = {}
        self._data = data
        self._wanted = frozenset(wanted)
        self._count = self._texts = -1
        #: For each element that is open the run that it is, if that is wanted.
        self._open: list[Run | None] = []
        self._paragraphs: list[Paragraph] = []
        self._controls: list[_Control] = []
        self._fields: list[_Field] = []
        self._ended: list[_Field] = []
        #: Where the runs begin that are open.
        self._begun: list[int] = []
        places(data, start=self._start, end=self._end)

    def _start(self, tag: str, at: int) -> None:
        run = None
        if tag in _RUN:
            run = self._start_run(at)
        elif tag in _TEXT:
            self._texts += 1
        elif tag in PARAGRAPH:
            self._start_paragraph(at)
        elif tag in _CONTROL:
            self._controls.append(_Control())
        elif tag in _PLAIN_TEXT and self._controls:
            self._controls[-1].is_plain = True
        else:
            self._start_field(tag, at)
        self._open.append(run)

    def _start_run(self, at: int) -> Run | None:
        self._count += 1
        self._begun.append(at)
        if self._count not in self._wanted:
            return None
        run = self.runs[self._count] = Run(at, paragraph=self._paragraph())
        return run

    def _start_paragraph(self, at: int) -> None:
        is_first = any(not control.has_paragraph for control in self._controls)
        self._paragraphs.append(Paragraph(end_of_tag(self._data, at), is_first))
        for control in self._controls:
            control.has_paragraph = True

    def _start_field(self, tag: str, at: int) -> None:
        if tag in _FIELD and self._begun:
            kind = _FIELD_KIND.search(self._data, at, end_of_tag(self._data, at))
            if kind is not None and kind[1] == b"begin":
                self._fields.append(_Field(self._begun[-1], self._paragraph()))
            elif kind is not None and self._fields:
                self._ended.append(self._fields.pop())
        elif tag in _FIELD_OF_FORM and self._fields:
            self._fields[-1].is_form = True

    def _end(self, tag: str, start: int, end: int) -> None:
        run = self._open.pop()
        if run is not None:
            run.end = end
        parent = self._open[-1] if self._open else None
        if parent is not None and tag in _FORM:
            parent.form = (start, end)
        elif parent is not None:
            parent.children.append(Child(start, end, self._texts if tag in _TEXT else -1))
        if tag in _RUN:
            self._end_run(end)
        elif tag in _WHOLE:
            self._mark(start, end)
        else:
            self._end_of_block(tag, start, end)

    def _end_run(self, end: int) -> None:
        self._begun.pop()
        for field in self._ended:
            if field.paragraph is self._paragraph() and not field.is_form:
                self._mark(field.start, end)
        self._ended.clear()

    def _end_of_block(self, tag: str, start: int, end: int) -> None:
        if tag in _FORM_OF_PARAGRAPH and self._paragraphs:
            self._paragraphs[-1].head = end
        elif tag in PARAGRAPH:
            self._paragraphs.pop()
        elif tag in _CONTROL:
            control = self._controls.pop()
            if control.is_plain and not control.has_paragraph:
                self._mark(start, end)

    def _paragraph(self) -> Paragraph | None:
        return self._paragraphs[-1] if self._paragraphs else None

    def _mark(self, start: int, end: int) -> None:
        """Mark as a whole what runs have begun in since a place."""
        for run in reversed(self.runs.values()):
            if run.start < start:
                break
            run.whole = (start, end)
