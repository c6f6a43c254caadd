"""Who receives a document, "nơi nhận"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import final

import attrs

from dangbo_report.checking import checked_fields
from dangbo_report.layouts.text import Line, TextStyle


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class RecipientsForm:
    """How the recipients are listed.

    Attributes:
        label: what stands above the list.
        label_style: how that looks.
        style: how the list looks.
        opening: what every line begins with.
        separator: what every line but the last ends with.
        end: what the last line ends with.
        archive_label: the word before those who keep a copy.
        archive_always: who always keeps a copy: VT, the registry of a State office; empty for nobody.
        as_addressed: the first line of a letter and of a submission.
        submission_opening: how a submission ("tờ trình") addresses the body above.
    """

    label: str = "Nơi nhận:"
    label_style: TextStyle
    style: TextStyle
    opening: str = "- "
    separator: str = ";"
    end: str = "."
    archive_label: str
    archive_always: str = ""
    as_addressed: str = "Như trên"
    submission_opening: str = "Kính trình"

    def write(self, names: Iterable[str], archive: str | None = "") -> tuple[Line, ...]:
        """The label and the lines under it; nothing if nobody is named.

        Args:
            names: who receives the document, one line each.
            archive: who keeps a copy besides those who always do; None for nobody at all.
        """
        lines = [name.rstrip(" ;.,") for name in names]
        if archive is not None and (keepers := self._keepers(archive.rstrip(" ;.,"))):
            lines.append(f"{self.archive_label} {keepers}")
        if not lines:
            return ()
        ends = [self.separator] * (len(lines) - 1) + [self.end]
        return (
            Line.of(self.label, self.label_style),
            *(Line.of(f"{self.opening}{line}{end}", self.style) for line, end in zip(lines, ends, strict=True)),
        )

    def _keepers(self, archive: str) -> str:
        """Those who keep a copy, nobody twice."""
        if self.archive_always in archive.split(", "):
            return archive
        return ", ".join(filter(None, (self.archive_always, archive)))
