"""The XML of a part as a stream of paragraphs, with what the page shows and nothing else.

Tracked changes are read as accepted; what is hidden, struck through or a prompt is not read. Properties come before
what they are of, so that one walk is enough.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, final

from dangbo_report.packages import Package
from dangbo_report.reading.docx.blocks import Block, Words
from dangbo_report.reading.docx.cells import Cells
from dangbo_report.reading.docx.choices import Choices
from dangbo_report.reading.docx.edges import Edges
from dangbo_report.reading.docx.here import Ending, Here, Starting
from dangbo_report.reading.docx.names import R_ID, M, V, W
from dangbo_report.reading.docx.notes import Notes
from dangbo_report.reading.docx.properties import Properties
from dangbo_report.reading.docx.styles import FORMS, Form, Styles
from dangbo_report.reading.docx.texts import ONE_LINE, Texts

#: What is no text of the document as it is accepted and printed; of tabs it is where they stop, not where they stand.
_SKIPPED: Final = frozenset(
    (
        *(f"{W}{name}" for name in ("delText", "delInstrText", "sdtEndPr", "rt", "numberingChange", "tabs")),
        *(f"{W}{kind}Change" for kind in ("pPr", "rPr", "sectPr", "tblPr", "tblPrEx", "tblGrid", "tcPr", "trPr")),
    )
)
_PARAGRAPH: Final = f"{W}p"
_TEXT: Final = (f"{W}t", f"{M}t")
_RUN: Final = (f"{W}r", f"{M}r")


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
        self._tell = tell
        self._insert = insert
        self._here = Here(styles)
        self._cells = Cells()
        self._texts = Texts(self._here)
        self._properties = Properties(self._here)
        self._boxes: list[Form | None] = []
        choices, edges, notes = Choices(self._here), Edges(self._here), Notes(self._here)
        self._starts: Starting = {
            **self._starting(),
            **self._cells.starting(),
            **self._texts.starting(),
            **self._properties.starting(),
            **choices.starting(),
            **edges.starting(),
            **notes.starting(),
        }
        self._ends: Ending = {
            **self._ending(),
            **self._cells.ending(),
            **self._texts.ending(),
            **self._properties.ending(),
            **choices.ending(),
            **edges.ending(),
        }

    def read(self, part: str) -> None:
        """Read a part.

        Raises:
            UnreadableDocumentError: it is not well-formed, or holds more than is allowed; it carries the name and the
                reason.
        """
        self._package.walk(part, start=self._start, end=self._end, characters=self._texts.hear)

    def _start(self, tag: str, attributes: Mapping[str, str]) -> None:
        here = self._here
        if tag in _RUN:
            here.runs += 1
        elif tag in _TEXT:
            here.texts += 1
        elif tag == _PARAGRAPH:
            here.paragraphs += 1
        if here.skip:
            here.skip += 1
        elif tag in FORMS:
            self._properties.take(tag, attributes)
        elif begin := self._starts.get(tag):
            begin(attributes)
        elif tag in _SKIPPED:
            here.skip = 1

    def _end(self, tag: str) -> None:
        if self._here.skip:
            self._here.skip -= 1
        elif finish := self._ends.get(tag):
            finish()

    def _starting(self) -> Starting:
        return {
            _PARAGRAPH: self._paragraph,
            **dict.fromkeys(_RUN, self._run),
            f"{W}txbxContent": self._begin_box,
            f"{V}textpath": self._drawn_text,
            f"{W}altChunk": self._inserted,
        }

    def _ending(self) -> Ending:
        return {_PARAGRAPH: self._end_paragraph, f"{W}txbxContent": self._end_box}

    def _paragraph(self, _: Mapping[str, str]) -> None:
        self._here.open.append(Block(self._here.paragraphs, cell=self._cells.innermost, note=self._here.note))

    def _end_paragraph(self) -> None:
        block = self._here.open.pop()
        self._texts.fields.end_paragraph(block)
        self._tell(block)

    def _run(self, _: Mapping[str, str]) -> None:
        self._here.form = None

    def _begin_box(self, _: Mapping[str, str]) -> None:
        """A text box stands in a run, which goes on behind it."""
        self._boxes.append(self._here.form)

    def _end_box(self) -> None:
        self._here.form = self._boxes.pop()

    def _drawn_text(self, attributes: Mapping[str, str]) -> None:
        """Words drawn as a picture: a paragraph of their own."""
        here = self._here
        if text := attributes.get("string", "").strip():
            words = Words(text.translate(ONE_LINE), here.paragraphs, here.runs)
            here.written += len(text)
            self._tell(Block(here.paragraphs, cell=self._cells.innermost, note=here.note, items=[words]))

    def _inserted(self, attributes: Mapping[str, str]) -> None:
        self._insert(attributes.get(R_ID, ""))
