"""The XML of a part as a stream of paragraphs, with what the page shows and nothing else.

Tracked changes are read as accepted; what is hidden, struck through or a prompt is not read. Properties come before
what they are of, so that one walk is enough.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, final

from dangbo_report.packages import Package, local
from dangbo_report.reading.docx.blocks import Block, Control, Edge, NoteMark, Words
from dangbo_report.reading.docx.cells import Cells, Ending, Starting
from dangbo_report.reading.docx.fields import Fields, shows_number
from dangbo_report.reading.docx.letters import capitals
from dangbo_report.reading.docx.names import MC, R_ID, M, V, W, is_on, value, whole
from dangbo_report.reading.docx.styles import FORMS, HIDDEN, Form, Styles
from dangbo_report.reading.docx.symbols import lowered, raised, symbol

#: What is no text of the document as it is accepted and printed.
_SKIPPED: Final = frozenset(
    (
        *(f"{W}{name}" for name in ("delText", "delInstrText", "sdtEndPr", "rt", "numberingChange")),
        *(f"{W}{kind}Change" for kind in ("pPr", "rPr", "sectPr", "tblPr", "tblPrEx", "tblGrid", "tcPr", "trPr")),
    )
)
#: Extensions that Word 2010 to 2024 understand; a choice that requires another is none.
_UNDERSTOOD: Final = ("wps", "wpg", "wpc", "wpi", "wp14", "wp15", "w14", "w15", "w16", "a14", "v", "cx", "aink", "am3d")
_SPACE: Final = "http://www.w3.org/XML/1998/namespace space"
_TEXT: Final = (f"{W}t", f"{M}t")
_RUN: Final = (f"{W}r", f"{M}r")
#: Between the two lines of a cell or a paragraph.
LINE_BREAK: Final = "\n"
_ONE_LINE: Final = str.maketrans("\n\r\t\v\f", "     ")
_BLANKS: Final = " \t\r\n"
#: Signs that close a number.
_DEGREES: Final = frozenset("°\u2032\u2033")
_MOVED: Final = {"superscript": raised, "subscript": lowered}


@final
class Markup:
    """Reads the paragraphs of one part."""

    def __init__(
        self,
        package: Package,
        styles: Styles,
        tell: Callable[[Block], None],
        insert: Callable[[str], None],
    ) -> None:
        """Prepare to read; each paragraph is told when it ends, each file that is to be inserted by its id."""
        self._package = package
        self._styles = styles
        self._tell = tell
        self._insert = insert
        self._skip = 0
        self._paragraphs = self._runs = self._texts = -1
        self._open: list[Block] = []
        self._controls: list[Control] = []
        self._cells = Cells()
        self._text: list[str] | None = None
        self._asks = False
        self._keeps_blanks = self._part_keeps_blanks = False
        self._form: Form | None = None
        self._boxes: list[Form | None] = []
        self._mark = False
        self._row_properties = False
        self._note = ""
        self._fields = Fields()
        self._silent: list[bool] = []
        self._choices: list[int | None] = []
        self._written = 0
        self._starts = self._starting()
        self._ends = self._ending()

    def read(self, part: str) -> None:
        """Read a part.

        Raises:
            UnreadableDocumentError: it is not well-formed, or holds more than is allowed; it carries the name and the
                reason.
        """
        self._package.walk(part, start=self._start, end=self._end, characters=self._characters)

    def _start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag in _RUN:
            self._runs += 1
        elif tag in _TEXT:
            self._texts += 1
        elif tag == _PARAGRAPH:
            self._paragraphs += 1
        if self._skip:
            self._skip += 1
        elif tag in FORMS:
            if self._form is None:
                self._form = Form()
            self._form.take(tag, attributes)
            self._mark_hidden(tag, attributes)
        elif begin := self._starts.get(tag):
            begin(attributes)
        elif tag in _SKIPPED:
            self._skip = 1

    def _end(self, tag: str) -> None:
        if self._skip:
            self._skip -= 1
        elif finish := self._ends.get(tag):
            finish()

    def _characters(self, data: str) -> None:
        if self._text is not None and not self._skip:
            self._text.append(data)

    # What begins.

    def _root(self, attributes: Mapping[str, str]) -> None:
        self._part_keeps_blanks = attributes.get(_SPACE) == "preserve"

    def _paragraph(self, _: Mapping[str, str]) -> None:
        self._open.append(Block(self._paragraphs, cell=self._cells.innermost, note=self._note))

    def _style(self, attributes: Mapping[str, str]) -> None:
        if self._open:
            self._open[-1].style = value(attributes)

    def _level(self, attributes: Mapping[str, str]) -> None:
        if self._open:
            self._open[-1].place = (self._open[-1].place[0], whole(value(attributes), most=8))

    def _list(self, attributes: Mapping[str, str]) -> None:
        if self._open:
            self._open[-1].place = (value(attributes), self._open[-1].place[1])

    def _properties(self, _: Mapping[str, str]) -> None:
        self._mark = True

    def _deletion(self, _: Mapping[str, str]) -> None:
        """What is deleted, moved away or hidden: a mark of a paragraph, a row, or what stands in the element."""
        if self._mark and self._open:
            self._open[-1].joins = True
        elif self._row_properties:
            self._skip = 3  # this element, the properties of the row, and the row
            self._row_properties = False
        else:
            self._skip = 1

    def _begin_row_properties(self, _: Mapping[str, str]) -> None:
        self._row_properties = True

    def _mark_hidden(self, tag: str, attributes: Mapping[str, str]) -> None:
        if self._mark and self._open and tag == f"{W}{HIDDEN}" and is_on(attributes):
            self._open[-1].joins = True

    def _run(self, _: Mapping[str, str]) -> None:
        self._form = None

    def _begin_box(self, _: Mapping[str, str]) -> None:
        """A text box stands in a run, which goes on behind it."""
        self._boxes.append(self._form)

    def _begin_text(self, attributes: Mapping[str, str]) -> None:
        self._text = []
        space = attributes.get(_SPACE)
        self._keeps_blanks = space == "preserve" or (space is None and self._part_keeps_blanks)

    def _begin_formula(self, _: Mapping[str, str]) -> None:
        self._text = []
        self._keeps_blanks = True

    def _begin_instruction(self, _: Mapping[str, str]) -> None:
        self._text = []

    def _add(self, text: str, number: int = -1, at: int = 0) -> None:
        """Add what a run shows, in the way that it is shown."""
        if not (text and self._open) or self._fields.silent or any(self._silent):
            return
        block = self._open[-1]
        look = self._styles.look(block.style, self._form)
        if look.hidden:
            return
        if look.caps and look.letters is None:
            text = capitals(text)
        if moved := _MOVED.get(look.raised):
            text = moved(text)
        self._written += len(text)
        block.items.append(Words(text, block.paragraph, self._runs, number, look.letters if number >= 0 else None, at))

    def _blank(self, _: Mapping[str, str]) -> None:
        self._add(" ")

    def _break(self, _: Mapping[str, str]) -> None:
        self._add(LINE_BREAK)

    def _hyphen(self, _: Mapping[str, str]) -> None:
        self._add("-")

    def _symbol(self, attributes: Mapping[str, str]) -> None:
        given = local(attributes)
        self._add(symbol(given.get("font", ""), given.get("char", "")))

    def _over(self, _: Mapping[str, str]) -> None:
        self._add("/")

    def _power(self, _: Mapping[str, str]) -> None:
        self._add("^")

    def _drawn_text(self, attributes: Mapping[str, str]) -> None:
        """Words drawn as a picture: a paragraph of their own."""
        if text := attributes.get("string", "").strip():
            words = Words(text.translate(_ONE_LINE), self._paragraphs, self._runs)
            self._written += len(text)
            self._tell(Block(self._paragraphs, cell=self._cells.innermost, note=self._note, items=[words]))

    def _inserted(self, attributes: Mapping[str, str]) -> None:
        self._insert(attributes.get(R_ID, ""))

    def _tabs(self, _: Mapping[str, str]) -> None:
        self._skip = 1  # where they stop, not where they stand

    # Notes, controls, fields, choices.

    def _footnote(self, attributes: Mapping[str, str]) -> None:
        self._begin_note("footnote", attributes)

    def _endnote(self, attributes: Mapping[str, str]) -> None:
        self._begin_note("endnote", attributes)

    def _begin_note(self, kind: str, attributes: Mapping[str, str]) -> None:
        given = local(attributes)
        self._note = "" if given.get("type", "normal") != "normal" else f"{kind} {given.get('id', '')}"

    def _footnote_mark(self, attributes: Mapping[str, str]) -> None:
        self._note_mark("footnote", attributes)

    def _endnote_mark(self, attributes: Mapping[str, str]) -> None:
        self._note_mark("endnote", attributes)

    def _note_mark(self, kind: str, attributes: Mapping[str, str]) -> None:
        if self._open:
            block = self._open[-1]
            if not self._styles.look(block.style, self._form).hidden:
                note = f"{kind} {local(attributes).get('id', '')}"
                block.items.append(NoteMark(note, block.paragraph, self._runs))

    def _begin_control(self, _: Mapping[str, str]) -> None:
        self._controls.append(Control())

    def _tag(self, attributes: Mapping[str, str]) -> None:
        if self._controls:
            self._controls[-1].tags.append(value(attributes))

    def _prompts(self, attributes: Mapping[str, str]) -> None:
        if self._controls:
            self._controls[-1].hidden = is_on(attributes)

    def _begin_content(self, _: Mapping[str, str]) -> None:
        control = self._controls[-1] if self._controls else None
        if control is not None and control.hidden:
            self._skip = 1
        elif control is not None and control.tags and self._open:
            self._open[-1].items.append(Edge(control, opens=True))

    def _simple_field(self, attributes: Mapping[str, str]) -> None:
        self._silent.append(shows_number(local(attributes).get("instr", "")))

    def _complex_field(self, attributes: Mapping[str, str]) -> None:
        kind = local(attributes).get("fldCharType")
        if kind == "begin":
            self._fields.begin(self._open[-1] if self._open else None)
        elif kind == "separate":
            self._fields.separate()
        elif kind == "end":
            self._fields.end()

    def _alternatives(self, _: Mapping[str, str]) -> None:
        self._choices.append(None)

    def _choice(self, attributes: Mapping[str, str]) -> None:
        needed = attributes.get("Requires", "").split()
        if not self._choices or self._choices[-1] is not None or not all(map(_is_understood, needed)):
            self._skip = 1
        else:
            self._choices[-1] = self._written

    def _fallback(self, _: Mapping[str, str]) -> None:
        """What older programs show; read where the choice before it gave no text."""
        if self._choices and self._choices[-1] not in {None, self._written}:
            self._skip = 1

    # What ends.

    def _end_text(self) -> None:
        text, self._text = "".join(self._text or ()), None
        at = 0
        if not self._keeps_blanks:
            at = len(text) - len(text.lstrip(_BLANKS))
            text = text.strip(_BLANKS)
        if text[:1].isdigit() and self._behind_degrees():
            self._blank({})
        self._add(text.translate(_ONE_LINE), self._texts, at)

    def _behind_degrees(self) -> bool:
        """Say whether a sign was set that closes a number, so that digits behind it are another."""
        last = self._open[-1].items[-1:] if self._open else []
        return any(isinstance(item, Words) and item.number < 0 and item.text in _DEGREES for item in last)

    def _end_box(self) -> None:
        self._form = self._boxes.pop()

    def _end_instruction(self) -> None:
        self._fields.ask("".join(self._text or ()))
        self._text = None

    def _end_properties(self) -> None:
        self._mark = False
        self._form = None

    def _end_row_properties(self) -> None:
        self._row_properties = False

    def _end_paragraph(self) -> None:
        block = self._open.pop()
        self._fields.end_paragraph(block)
        self._tell(block)

    def _end_control(self) -> None:
        control = self._controls.pop()
        if control.tags and self._open and not control.hidden:
            self._open[-1].items.append(Edge(control, opens=False))

    def _end_simple_field(self) -> None:
        self._silent.pop()

    def _end_alternatives(self) -> None:
        self._choices.pop()

    def _starting(self) -> Starting:
        return {
            **self._cells.starting(),
            **dict.fromkeys((f"{W}document", f"{W}hdr", f"{W}ftr", f"{W}footnotes", f"{W}endnotes"), self._root),
            f"{W}p": self._paragraph,
            f"{W}pPr": self._properties,
            f"{W}pStyle": self._style,
            f"{W}ilvl": self._level,
            f"{W}numId": self._list,
            **dict.fromkeys((f"{W}del", f"{W}moveFrom", f"{W}hidden"), self._deletion),
            f"{W}txbxContent": self._begin_box,
            f"{W}r": self._run,
            f"{W}t": self._begin_text,
            f"{M}r": self._run,
            f"{M}t": self._begin_formula,
            f"{M}den": self._over,
            f"{M}sup": self._power,
            f"{W}instrText": self._begin_instruction,
            f"{W}tabs": self._tabs,
            f"{W}tab": self._blank,
            f"{W}ptab": self._blank,
            f"{W}br": self._break,
            f"{W}cr": self._break,
            f"{W}noBreakHyphen": self._hyphen,
            f"{W}sym": self._symbol,
            f"{V}textpath": self._drawn_text,
            f"{W}altChunk": self._inserted,
            f"{W}trPr": self._begin_row_properties,
            f"{W}footnote": self._footnote,
            f"{W}endnote": self._endnote,
            f"{W}footnoteReference": self._footnote_mark,
            f"{W}endnoteReference": self._endnote_mark,
            f"{W}sdt": self._begin_control,
            f"{W}tag": self._tag,
            f"{W}alias": self._tag,
            f"{W}showingPlcHdr": self._prompts,
            f"{W}sdtContent": self._begin_content,
            f"{W}fldSimple": self._simple_field,
            f"{W}fldChar": self._complex_field,
            f"{MC}AlternateContent": self._alternatives,
            f"{MC}Choice": self._choice,
            f"{MC}Fallback": self._fallback,
        }

    def _ending(self) -> Ending:
        return {
            **self._cells.ending(),
            f"{W}p": self._end_paragraph,
            f"{W}pPr": self._end_properties,
            f"{W}t": self._end_text,
            f"{M}t": self._end_text,
            f"{W}instrText": self._end_instruction,
            f"{W}trPr": self._end_row_properties,
            f"{W}txbxContent": self._end_box,
            f"{W}sdt": self._end_control,
            f"{W}fldSimple": self._end_simple_field,
            f"{MC}AlternateContent": self._end_alternatives,
        }


_PARAGRAPH: Final = f"{W}p"


def _is_understood(name: str) -> bool:
    return name.startswith(_UNDERSTOOD)
