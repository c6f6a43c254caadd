"""`annotate`: a Word file with each finding as a comment at its words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime, time
from functools import cached_property
from itertools import count
from typing import Final, final

import attrs

from dangbo_report.auditing.splicing import Cut, in_first_paragraph, in_utf8, spliced
from dangbo_report.checking import checked_arguments
from dangbo_report.documents import OutlineKind, Place
from dangbo_report.errors import ImpossibleValueError
from dangbo_report.findings import Finding, Findings
from dangbo_report.packages import (
    TYPES,
    WORD,
    Package,
    Source,
    attribute,
    contents,
    is_strict,
    opened,
    relations_of,
    rewritten,
    safe,
)
from dangbo_report.reading import Reading, read_docx

_W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT: Final = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_STRICT_OFFICE: Final = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_TYPES_SPACE: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS_SPACE: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_COMMENTS: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_NOWHERE: Final = Place("", -1, -1, -1, 0)
#: Word knows no comments at the top and the foot of its pages.
_UNMARKED: Final = ("header", "footer")
#: LibreOffice opens no file with a comment in a note, and Word ignores how far one goes there (MS-OI29500, 2.1.315).
_NOTES: Final = ("footnotes", "endnotes")
_NOTE: Final = re.compile(r"\[[0-9]+\]")


@checked_arguments
def annotate(  # noqa: PLR0913 - who comments, when, on what
    source: Source,
    findings: Iterable[Finding],
    *,
    author: str = "dangbo_report",
    initials: str = "db",
    date: date | datetime | None = None,
    name: str = "the document",
) -> bytes:
    """Write each finding as a comment at exactly its words ("ghi phát hiện vào bên lề").

    The same file in all else: older comments stay, and so does every part that holds no finding. A finding
    in a footnote or an endnote stands at the mark of the note, one in a field or in a control of plain text, as our
    figures are, at the whole of it. One that points at no words, or at words that no comment can mark, stands at the
    title; in a scan, at its picture; in a text without words, in its first paragraph.

    Args:
        source: the Word file that was audited: its path, its bytes, or an open binary file.
        findings: what was found in it.
        author: who comments.
        initials: the short form of that name.
        date: when, as a day or a moment; the comments say no time unless given.
        name: what it is called in errors if it has no path, as a file that somebody uploaded.

    Raises:
        UnreadableDocumentError: it is no Word file that can be read; it carries the name and the reason.
        ImpossibleValueError: the findings are of another text; it carries what they are of.
    """
    name, data = contents(source, most=WORD.limits.packed, name=name)
    reading = read_docx(data, name=name)
    if isinstance(findings, Findings) and findings.text not in {"", reading.text}:
        raise ImpossibleValueError(
            "findings", findings.text[:80], "findings in the text of this very file, as audit(file) gives them"
        )
    with opened(data, WORD, name=name) as package:
        return _annotated(_File(package, reading, package.main), findings, (author, initials, _moment(date)))


def _annotated(file: _File, findings: Iterable[Finding], by: tuple[str, str, str]) -> bytes:
    comments = next((each.target for each in file.package.related(file.main, "comments")), "")
    first = _next_id(file.package, comments) if comments else 0
    marks = _Marks(file)
    written = [_comment(number, each, by) for number, each in enumerate(findings, first) if marks.put(number, each)]
    changed = marks.parts()
    if written:
        changed.update(_with_comments(file, comments, written))
    return rewritten(file.package, changed)


def _moment(when: date | None) -> str:
    if when is None:
        return ""
    moment = when if isinstance(when, datetime) else datetime.combine(when, time())
    return f"{moment.replace(microsecond=0, tzinfo=None).isoformat()}Z"


@final
@attrs.define
class _File:
    """A Word file, and where the words of its text stand in it."""

    package: Package
    reading: Reading
    main: str
    _texts: dict[str, bytes] = attrs.field(factory=dict[str, bytes])

    @cached_property
    def notes(self) -> frozenset[str]:
        """The parts with footnotes and endnotes."""
        return frozenset(each.target for kind in _NOTES for each in self.package.related(self.main, kind))

    def text(self, part: str) -> bytes:
        """The bytes of a part, read once."""
        if part not in self._texts:
            self._texts[part] = self.package.read(part)
        return self._texts[part]

    def space(self, part: str) -> str:
        """The namespace of the dialect of a part."""
        return _STRICT if is_strict(self.text(part)) else _W

    def title(self) -> tuple[Place, Place] | None:
        """The title, or the first words that a comment can mark; where none are, the first run, as of a scan."""
        nodes = sorted(self.reading.outline.nodes, key=lambda node: (node.kind is not OutlineKind.TITLE, node.start))
        found = next((found for node in nodes if (found := self.stretch((node.start, node.end)))), None)
        if found is None and self.package.elements(self.main, "r"):
            first = Place(self.main, -1, 0, -1, 0)
            return first, first
        return found

    def stretch(self, span: tuple[int, int] | None) -> tuple[Place, Place] | None:
        """The places of some words, of the rest of their line where only that can be marked; None if nothing can."""
        said = self.reading.text
        span = self._outside_notes(span)
        if span is None:
            return None
        line_end = said.find("\n", span[1])
        places = self._places(*span) or self._places(span[1], line_end if line_end >= 0 else len(said))
        if not places:
            return None
        first, last = places[0], places[-1]
        if first.part != last.part:
            last = next(place for place in reversed(places) if place.part == first.part)
        return first, last._replace(offset=last.offset + 1)

    def _outside_notes(self, span: tuple[int, int] | None) -> tuple[int, int] | None:
        """The stretch itself; of words in a note its mark, or nothing if no words have one."""
        source, said = self.reading.source, self.reading.text
        if span is None or source is None or not self._is_note(source.place(span[0])):
            return span
        number = _NOTE.match(said, said.rfind("\n", 0, span[0]) + 1)
        marks = re.finditer(re.escape(number[0]), said) if number else ()
        places = ((mark.span(), source.place(mark.start())) for mark in marks)
        marked = (at for at, place in places if place and place.element < 0 and not self._is_note(place))
        return next(marked, None)

    def _places(self, start: int, end: int) -> list[Place]:
        """Where the letters of a stretch come from; those that Word computes, as labels of lists, come from nowhere."""
        source, said = self.reading.source, self.reading.text
        if source is None:
            return []
        places = [place for at in range(start, end) if not said[at].isspace() and (place := source.place(at))]
        return [place for place in places if place.run >= 0 and not self._is_margin(place.part)]

    def _is_note(self, place: Place | None) -> bool:
        return place is not None and place.part in self.notes

    def _is_margin(self, part: str) -> bool:
        return self.package.types.of(part).rpartition(".")[2].startswith(_UNMARKED)


@final
class _Marks:
    """Where the comments stand, part by part."""

    def __init__(self, file: _File) -> None:
        self._file = file
        self._title = file.title()
        self._has_paragraph = bool(file.package.elements(file.main, "p"))
        self._cuts: dict[str, list[Cut]] = {}
        #: Those that stand at no words, since there are none.
        self._bare: list[str] = []

    def put(self, number: int, finding: Finding) -> bool:
        """Say where the comment of a finding stands; False if the file has no place for any."""
        if stretch := self._file.stretch(finding.span) or self._title:
            part = stretch[0].part
            self._cuts.setdefault(part, []).extend(_cuts(number, stretch, self._file.space(part)))
        elif self._has_paragraph:
            space = self._file.space(self._file.main)
            self._bare += (cut.mark + cut.reference for cut in _cuts(number, (_NOWHERE, _NOWHERE), space))
        return bool(stretch) or self._has_paragraph

    def parts(self) -> dict[str, bytes]:
        """The parts with the marks in them, by their names in the file."""
        file = self._file
        changed = {file.package.name_of(part): spliced(file.text(part), cuts) for part, cuts in self._cuts.items()}
        if self._bare:
            name = file.package.name_of(file.main)
            changed[name] = in_first_paragraph(changed.get(name, file.text(file.main)), "".join(self._bare))
        return changed


def _cuts(number: int, stretch: tuple[Place, Place], space: str) -> Iterator[Cut]:
    """Where the range of a comment begins and ends, and behind it the comment is referred to."""
    first, last = stretch
    named = f'xmlns:w="{space}" w:id="{number}"'
    reference = f'<w:r xmlns:w="{space}"><w:commentReference w:id="{number}"/></w:r>'
    yield Cut(
        first.run, first.element, first.offset, behind=False, order=(1, number), mark=f"<w:commentRangeStart {named}/>"
    )
    yield Cut(
        last.run,
        last.element,
        last.offset,
        behind=True,
        order=(0, number),
        mark=f"<w:commentRangeEnd {named}/>",
        reference=reference,
    )


def _comment(number: int, finding: Finding, by: tuple[str, str, str]) -> str:
    author, initials, moment = by
    when = f" w:date={attribute(moment)}" if moment else ""
    named = f'w:id="{number}" w:author={attribute(author)} w:initials={attribute(initials)}{when}'
    lines = f"{finding.code}: {finding.message}".split("\n")
    said = "<w:br/>".join(f'<w:t xml:space="preserve">{safe(line)}</w:t>' for line in lines)
    return f'<w:comment xmlns:w="{_W}" {named}><w:p><w:r>{said}</w:r></w:p></w:comment>'


def _next_id(package: Package, comments: str) -> int:
    """The first number that no comment has."""
    known = [each.get("id", "") for each in package.elements(comments, "comment")]
    return max((int(each[:9]) for each in known if each.isascii() and each.isdecimal()), default=-1) + 1


def _with_comments(file: _File, comments: str, written: Iterable[str]) -> Mapping[str, bytes]:
    """The part of the comments, with these behind the older ones; with what makes it known if it is new."""
    package, main = file.package, file.main
    space = file.space(comments or main)
    rows = "".join(written).replace(_W, space)
    if comments:
        return {package.name_of(comments): before_end(in_utf8(file.text(comments)), rows)}
    name = _free(f"{main.rpartition('/')[0]}/comments{{}}.xml".lstrip("/"), package.has)
    own = _free("rIdComments{}", {each.id for each in package.relations(main)}.__contains__)
    kind = _OFFICE if space == _W else _STRICT_OFFICE
    return {
        name: f'{_DECLARATION}<w:comments xmlns:w="{space}">{rows}</w:comments>'.encode(),
        package.name_of(TYPES): before_end(
            in_utf8(file.text(TYPES)),
            f'<Override xmlns="{_TYPES_SPACE}" PartName="/{name}" ContentType="{_COMMENTS}"/>',
        ),
        **_related(file, f'Id="{own}" Type="{kind}/comments" Target="/{name}"'),
    }


def _free(form: str, is_taken: Callable[[str], bool]) -> str:
    """The first name of a form that is not taken: without a number, or with the smallest."""
    return next(name for number in count() if not is_taken(name := form.format(number or "")))


def _related(file: _File, said: str) -> Mapping[str, bytes]:
    """The relationships of the main part, with one more."""
    name = relations_of(file.main)
    row = f'<Relationship xmlns="{_RELATIONS_SPACE}" {said}/>'
    if file.package.has(name):
        return {file.package.name_of(name): before_end(in_utf8(file.text(name)), row)}
    return {name: f'{_DECLARATION}<Relationships xmlns="{_RELATIONS_SPACE}">{row}</Relationships>'.encode()}


def before_end(data: bytes, written: str) -> bytes:
    """Put XML before the end of the outermost element, also of an empty one.

    >>> before_end(b"<a><b/></a>", "<c/>"), before_end(b'<x:a b="1"/>', "<c/>")
    (b'<a><b/><c/></a>', b'<x:a b="1"><c/></x:a>')
    """
    at = data.rfind(b"</")
    if at >= 0:
        return data[:at] + written.encode() + data[at:]
    begin = max(data.rfind(b"<"), 0)
    name = data[begin + 1 :].split(b"/")[0].split()[0]
    return data[: data.rindex(b"/>")] + b">" + written.encode() + b"</" + name + b">"
