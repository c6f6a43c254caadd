"""Content controls: where each begins and ends in the text, and which only show a prompt."""

from __future__ import annotations

from collections.abc import Mapping
from typing import final

import attrs

from dangbo_report.reading.docx.blocks import Control, Edge
from dangbo_report.reading.docx.here import Ending, Here, Starting
from dangbo_report.reading.docx.names import W, is_on, value


@final
@attrs.define(eq=False)
class Edges:
    """The controls that are open, the outermost first."""

    _here: Here
    _open: list[Control] = attrs.field(factory=list[Control], init=False)

    def starting(self) -> Starting:
        """What each element of a control does where it begins."""
        return {
            f"{W}sdt": self._begin,
            f"{W}tag": self._tag,
            f"{W}alias": self._tag,
            f"{W}showingPlcHdr": self._prompts,
            f"{W}sdtContent": self._content,
        }

    def ending(self) -> Ending:
        """What each does where it ends."""
        return {f"{W}sdt": self._end}

    def _begin(self, _: Mapping[str, str]) -> None:
        self._open.append(Control())

    def _tag(self, attributes: Mapping[str, str]) -> None:
        if self._open:
            self._open[-1].tags.append(value(attributes))

    def _prompts(self, attributes: Mapping[str, str]) -> None:
        if self._open:
            self._open[-1].hidden = is_on(attributes)

    def _content(self, _: Mapping[str, str]) -> None:
        control = self._open[-1] if self._open else None
        if control is not None and control.hidden:
            self._here.skip = 1
        elif control is not None and control.tags:
            self._here.add(Edge(control, opens=True))

    def _end(self) -> None:
        control = self._open.pop()
        if control.tags and not control.hidden:
            self._here.add(Edge(control, opens=False))
