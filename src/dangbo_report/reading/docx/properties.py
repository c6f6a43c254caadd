"""Properties of paragraphs, rows and runs: styles, lists, looks, and what is deleted, moved away or hidden."""

from __future__ import annotations

from collections.abc import Mapping
from typing import final

import attrs

from dangbo_report.reading.docx.here import Ending, Here, Starting
from dangbo_report.reading.docx.names import W, is_on, value, whole
from dangbo_report.reading.docx.styles import HIDDEN, Form


@final
@attrs.define(eq=False)
class Properties:
    """What is said of the paragraph, the row or the run that is open."""

    _here: Here
    #: The properties of a paragraph are open, which speak of its mark.
    _of_mark: bool = attrs.field(default=False, init=False)
    _of_row: bool = attrs.field(default=False, init=False)

    def starting(self) -> Starting:
        """What each element does where it begins."""
        return {
            f"{W}pPr": self._begin_mark,
            f"{W}pStyle": self._style,
            f"{W}ilvl": self._level,
            f"{W}numId": self._list,
            **dict.fromkeys((f"{W}del", f"{W}moveFrom", f"{W}hidden"), self._deletion),
            f"{W}trPr": self._begin_row,
        }

    def ending(self) -> Ending:
        """What each does where it ends."""
        return {f"{W}pPr": self._end_mark, f"{W}trPr": self._end_row}

    def take(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take what an element says of the look of a run, or of the mark of a paragraph."""
        if self._here.form is None:
            self._here.form = Form()
        self._here.form.take(tag, attributes)
        if self._of_mark and tag == f"{W}{HIDDEN}" and is_on(attributes):
            self._join()

    def _join(self) -> None:
        """What follows the paragraph goes on in its line."""
        if (block := self._here.block) is not None:
            block.joins = True

    def _style(self, attributes: Mapping[str, str]) -> None:
        if (block := self._here.block) is not None:
            block.style = value(attributes)

    def _level(self, attributes: Mapping[str, str]) -> None:
        if (block := self._here.block) is not None:
            block.place = (block.place[0], whole(value(attributes), most=8))

    def _list(self, attributes: Mapping[str, str]) -> None:
        if (block := self._here.block) is not None:
            block.place = (value(attributes), block.place[1])

    def _deletion(self, _: Mapping[str, str]) -> None:
        """What is deleted, moved away or hidden: a mark of a paragraph, a row, or what stands in the element."""
        if self._of_mark and self._here.open:
            self._join()
        elif self._of_row:
            self._here.skip = 3  # this element, the properties of the row, and the row
            self._of_row = False
        else:
            self._here.skip = 1

    def _begin_mark(self, _: Mapping[str, str]) -> None:
        self._of_mark = True

    def _end_mark(self) -> None:
        self._of_mark = False
        self._here.form = None

    def _begin_row(self, _: Mapping[str, str]) -> None:
        self._of_row = True

    def _end_row(self) -> None:
        self._of_row = False
