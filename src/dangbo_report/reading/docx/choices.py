"""Alternatives of markup: what new programs show, and what older ones fall back to ("mc:AlternateContent")."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, final

import attrs

from dangbo_report.reading.docx.here import Ending, Here, Starting
from dangbo_report.reading.docx.names import MC

#: Extensions that Word 2010 to 2024 understand; a choice that requires another is none.
_UNDERSTOOD: Final = ("wps", "wpg", "wpc", "wpi", "wp14", "wp15", "w14", "w15", "w16", "a14", "v", "cx", "aink", "am3d")


def _is_understood(name: str) -> bool:
    return name.startswith(_UNDERSTOOD)


@final
@attrs.define(eq=False)
class Choices:
    """The alternatives that are open; for each how much was written before the choice that was taken."""

    _here: Here
    _taken: list[int | None] = attrs.field(factory=list[int | None], init=False)

    def starting(self) -> Starting:
        """What each element does where it begins."""
        return {
            f"{MC}AlternateContent": self._begin,
            f"{MC}Choice": self._choice,
            f"{MC}Fallback": self._fallback,
        }

    def ending(self) -> Ending:
        """What each does where it ends."""
        return {f"{MC}AlternateContent": self._end}

    def _begin(self, _: Mapping[str, str]) -> None:
        self._taken.append(None)

    def _choice(self, attributes: Mapping[str, str]) -> None:
        needed = attributes.get("Requires", "").split()
        if not self._taken or self._taken[-1] is not None or not all(map(_is_understood, needed)):
            self._here.skip = 1
        else:
            self._taken[-1] = self._here.written

    def _fallback(self, _: Mapping[str, str]) -> None:
        """What older programs show; read where the choice before it gave no text."""
        if self._taken and self._taken[-1] not in {None, self._here.written}:
            self._here.skip = 1

    def _end(self) -> None:
        self._taken.pop()
