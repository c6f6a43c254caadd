"""Footnotes and endnotes: which note is read, and where the text marks one."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import final

import attrs

from dangbo_report.packages import local
from dangbo_report.reading.docx.blocks import NoteMark
from dangbo_report.reading.docx.here import Here, Starting
from dangbo_report.reading.docx.names import W


@final
@attrs.define(eq=False)
class Notes:
    """The notes of a part."""

    _here: Here

    def starting(self) -> Starting:
        """What each element of a note does where it begins."""
        return {
            f"{W}footnote": partial(self._begin, "footnote"),
            f"{W}endnote": partial(self._begin, "endnote"),
            f"{W}footnoteReference": partial(self._mark, "footnote"),
            f"{W}endnoteReference": partial(self._mark, "endnote"),
        }

    def _begin(self, kind: str, attributes: Mapping[str, str]) -> None:
        given = local(attributes)
        self._here.note = "" if given.get("type", "normal") != "normal" else f"{kind} {given.get('id', '')}"

    def _mark(self, kind: str, attributes: Mapping[str, str]) -> None:
        block = self._here.block
        if block is not None and not self._here.look(block).hidden:
            note = f"{kind} {local(attributes).get('id', '')}"
            block.items.append(NoteMark(note, block.paragraph, self._here.runs))
