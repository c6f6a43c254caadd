"""An office's own Word file as the page: its paper, its styles, its headers; our text, or all of ours but the frame."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final, final

import attrs

from dangbo_report.errors import UnsuitableTemplateError
from dangbo_report.layouts import Layout
from dangbo_report.packages import WORD, Package, Source, opened, zipped
from dangbo_report.packages.relations import relations_of
from dangbo_report.renderers.balance import in_balance, last_line
from dangbo_report.renderers.docx.body import blocks, footnotes
from dangbo_report.renderers.docx.controls import Controls, claims_part
from dangbo_report.renderers.docx.frame import letterhead, signature, title
from dangbo_report.renderers.docx.markup import kept_with_next
from dangbo_report.renderers.docx.package import CUSTOM, FOOTNOTES, override, relationship
from dangbo_report.renderers.docx.styles import styles
from dangbo_report.renderers.exact import in_usual_context
from dangbo_report.renderers.letterhead import left_column
from dangbo_report.renderers.protocol import Limit
from dangbo_report.renderers.sheet import Sheet, lay_out
from dangbo_report.report import Report

#: The paragraph of a template in whose place the text stands; whatever is around it stays.
PLACE: Final = "{nội dung}"
_TYPES: Final = "[Content_Types].xml"
_MAIN: Final = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_RELATED: Final = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_PARAGRAPH: Final = re.compile(r"<w:p(?: [^<>]*)?>(?:(?!<w:p[ >]).)*?</w:p>", re.DOTALL)
_TEXT: Final = re.compile(r"<w:t(?: [^<>]*)?>([^<]*)</w:t>")
_SECTION: Final = re.compile(r"<w:sectPr[ />]")
_STYLE: Final = re.compile(r'<w:style [^<>]*w:styleId="([^"]+)"[^<>]*>(?:(?!<w:style ).)*?</w:style>', re.DOTALL)
_NAME: Final = re.compile(r'<w:name w:val="([^"]*)"')
_USED: Final = re.compile(r'(<w:(?:pStyle|rStyle|tblStyle|basedOn|next) w:val=")([^"]+)(")')
_OURS: Final = b"urn:dangbo-report:"
_NOTHING: Final = b'<?xml version="1.0" encoding="UTF-8"?><nothing/>'
_NOTE: Final = re.compile(r'<w:footnote [^<>]*w:id="[1-9]')


@final
@attrs.frozen(kw_only=True)
class TemplateRenderer:
    """Writes a report into a Word file of the office ("mẫu của cơ quan").

    Where a paragraph of the template says `{nội dung}`, the text stands in its place and everything around it, such as
    the office's letterhead and signature block, stays. Without one, the template gives page, headers, footers and
    styles, and all of its text is replaced. A style that the template has by its name is the template's; the others
    are ours.

    Attributes:
        template: the bytes of the template.
        name: by which it is asked for.
        media_type: of what it writes.
        suffix: of the files.

    Raises:
        UnreadableDocumentError: the template is no Word file, or a damaged one; it carries the reason.
        UnsuitableTemplateError: the text cannot be put into it; it carries what the template lacks.
    """

    template: bytes = attrs.field(repr=False)
    name: str = "docx"
    media_type: str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    suffix: str = ".docx"

    @classmethod
    def of(cls, source: Source) -> TemplateRenderer:
        """The renderer of a template, which is looked at once here, so that what it lacks is said before any report.

        Args:
            source: the path of the template, its bytes, or the file open for reading bytes.
        """
        with opened(source, WORD) as package:
            parts = {info.filename: data for info, data in package.copied()}
            _Template.of(package, parts)
        return cls(template=zipped(parts))

    @in_usual_context
    def render(self, report: Report, layout: Layout) -> bytes:
        """Write the document."""
        with opened(self.template, WORD) as package:
            template = _Template.of(package, {info.filename: data for info, data in package.copied()})
        sheet, controls = in_balance(lay_out(report, layout), layout), Controls()
        text = [*kept_with_next(list(blocks(sheet.body, layout, controls)))]
        annex = blocks(sheet.annex, layout, controls)
        if not template.keeps_frame:
            text = [letterhead(sheet, layout), title(sheet, layout, controls), *text, signature(sheet, layout)]
        written = "".join((*text, *annex))
        return template.filled(written, self._parts(report, sheet, controls), _styles_of(layout, sheet))

    def _parts(self, report: Report, sheet: Sheet, controls: Controls) -> dict[str, str]:
        return {
            FOOTNOTES: footnotes(sheet.notes, controls),
            CUSTOM.format(1): controls.references_part(),
            CUSTOM.format(2): claims_part(report),
        }

    def limits(self, report: Report, layout: Layout) -> Iterator[Limit]:
        """What is the template's and not the layout's."""
        del layout
        yield Limit("page", "paper, margins, page numbers and the styles that the template has are the template's")
        if report.copy:
            yield Limit("copy", "what a digital copy says at its head is not written; the heads are the template's")


def _styles_of(layout: Layout, sheet: Sheet) -> dict[str, str]:
    """Our styles by their names."""
    written = styles(layout, last_line(sheet.issuer), left_column(sheet, layout))
    return {match[1]: match[0] for match in _STYLE.finditer(written)}


@final
@attrs.frozen(kw_only=True)
class _Template:
    """A template taken apart.

    Attributes:
        parts: its parts.
        main: the name of its main part.
        head: the main part before the text.
        tail: what comes after it.
        keeps_frame: whether the template has a place for the text, and keeps what is around it.
        styles: the name of the part of its styles.
        footnotes: the name of the part of its footnotes; ours if it has none.
    """

    parts: Mapping[str, bytes]
    main: str
    head: str
    tail: str
    keeps_frame: bool
    styles: str
    footnotes: str

    @classmethod
    def of(cls, package: Package, parts: Mapping[str, bytes]) -> _Template:
        """Find where the text goes; refuse a template that has no place for it."""
        main = package.name_of(package.main)
        document = parts[main].decode("utf-8-sig")
        if _MAIN not in document or _RELATED not in document or "</w:body>" not in document:
            raise UnsuitableTemplateError("a body that Word wrote; open it in Word and save it as .docx again")
        related = {kind: package.related(main, kind) for kind in ("styles", "footnotes")}
        if not related["styles"]:
            raise UnsuitableTemplateError("styles; open it in Word and save it as .docx again")
        notes = next((package.name_of(each.target) for each in related["footnotes"]), FOOTNOTES)
        if _NOTE.search(parts.get(notes, b"").decode("utf-8-sig")):
            raise UnsuitableTemplateError("a text without footnotes of its own; take them out")
        head, tail, keeps = _around(document)
        return cls(
            parts=parts,
            main=main,
            head=head,
            tail=tail,
            keeps_frame=keeps,
            styles=package.name_of(related["styles"][0].target),
            footnotes=notes,
        )

    def filled(self, text: str, parts: Mapping[str, str], ours: Mapping[str, str]) -> bytes:
        """The template with the text, its parts and the styles that it lacks."""
        own = self.parts[self.styles].decode("utf-8-sig")
        ids, lacking = _merged(own, ours)
        added = {
            (self.footnotes if name == FOOTNOTES else name): _renamed(each, ids).encode()
            for name, each in parts.items()
        }
        made = {name: _NOTHING if _is_ours(name, data) else data for name, data in self.parts.items()} | added
        made[self.main] = f"{self.head}{_renamed(text, ids)}{self.tail}".encode()
        made[self.styles] = own.replace("</w:styles>", f"{lacking}</w:styles>").encode()
        new = [name for name in added if name not in self.parts]
        relations = relations_of(self.main)
        made[_TYPES] = _before(made[_TYPES], "</Types>", "".join(map(override, new)))
        made[relations] = _before(made[relations], "</Relationships>", "".join(map(relationship, new)))
        return zipped(made)


def _is_ours(name: str, data: bytes) -> bool:
    """Whether a part is what an earlier report left in a template that was made of it."""
    return name.startswith("customXml/") and _OURS in data


def _merged(own: str, ours: Mapping[str, str]) -> tuple[dict[str, str], str]:
    """Under which names a template has our styles, and those that it lacks."""
    known = {match[1] for match in _STYLE.finditer(own)}
    names = {_name(match[0]): match[1] for match in _STYLE.finditer(own)}
    ids = {style: names.get(_name(written), style) for style, written in ours.items()}
    lacking = (_renamed(written, ids) for style, written in ours.items() if ids[style] not in known)
    return ids, "".join(lacking).replace(' w:default="1"', "")


def _around(document: str) -> tuple[str, str, bool]:
    """What stands before the text and after it, and whether the template says where it goes."""
    start = document.index(">", document.index("<w:body")) + 1
    end = document.rindex("</w:body>")
    for match in _PARAGRAPH.finditer(document, start, end):
        if "".join(_TEXT.findall(match[0])).strip() == PLACE:
            return document[: match.start()], document[match.end() :], True
    sections = [match.start() for match in _SECTION.finditer(document, start, end)]
    if not sections:
        raise UnsuitableTemplateError("a page setup of its own; set its paper and margins in Word, and save it again")
    return document[:start], document[sections[-1] :], False


def _name(style: str) -> str:
    found = _NAME.search(style)
    return found[1].casefold() if found else ""


def _renamed(markup: str, ids: Mapping[str, str]) -> str:
    """The markup with the styles that the template has under names of its own."""
    return _USED.sub(lambda match: f"{match[1]}{ids.get(match[2], match[2])}{match[3]}", markup)


def _before(data: bytes, mark: str, added: str) -> bytes:
    return data.decode("utf-8-sig").replace(mark, f"{added}{mark}").encode()
