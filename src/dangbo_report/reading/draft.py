"""Mentions while they are being read: the scan fills them, the sentence says what they are for."""

from __future__ import annotations

from typing import final

import attrs

from dangbo_report.documents import Meaning, Mention, MentionKind, Role
from dangbo_report.figures import Figure
from dangbo_report.report import Reference


@final
@attrs.define(eq=False)
class Draft:
    """A mention in the making; see `Mention` for what its fields mean."""

    start: int
    end: int
    kind: MentionKind
    figure: Figure | None = None
    figures: tuple[Figure, ...] = ()
    unit: str = ""
    english: bool = False
    meaning: Meaning = None
    #: The number stands without a noun of its own.
    bare: bool = False
    #: It is followed by words of another kind, so that only a list makes it a count.
    doubtful: bool = False
    #: "-18,74%": more or less, by its sign.
    signed: bool = False
    #: The number is written in words.
    in_words: bool = False
    role: Role = Role.OTHER
    baseline: str = ""
    reference: Reference | None = None
    #: What it says if a list or a mean shows that it is a figure after all: "Khá 72", "14,1 hồ sơ/ngày", "22 ngày".
    candidate: Figure | None = None

    @property
    def is_time(self) -> bool:
        """Say whether it is a length of time."""
        return self.kind is MentionKind.OTHER and isinstance(self.meaning, int)

    @property
    def measures(self) -> bool:
        """Say whether it is a figure, and no name or time."""
        return self.figure is not None or bool(self.figures)

    def drop(self) -> None:
        """Take it for no figure after all."""
        self.kind, self.figure, self.figures, self.role = MentionKind.OTHER, None, (), Role.OTHER

    def mention(self, text: str) -> Mention:
        """The finished mention."""
        return Mention(
            self.start,
            self.end,
            text[self.start : self.end],
            self.kind,
            self.figure,
            self.figures,
            self.unit,
            self.role,
            self.baseline,
            self.english,
            self.meaning,
            self.reference,
        )
