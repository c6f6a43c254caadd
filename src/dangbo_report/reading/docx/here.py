"""Where the reading of a part has come to: the paragraphs that are open, what is skipped, how the text looks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias, final

import attrs

from dangbo_report.reading.docx.blocks import Block, Item
from dangbo_report.reading.docx.styles import Form, Look, Styles

#: What is done where an element begins, and where it ends.
Starting: TypeAlias = Mapping[str, Callable[[Mapping[str, str]], None]]
Ending: TypeAlias = Mapping[str, Callable[[], None]]


@final
@attrs.define(eq=False)
class Here:
    """What everything that reads elements of a part shares.

    Attributes:
        styles: the styles of the document.
        skip: how many elements are open of those that are not read.
        paragraphs: the number of the last paragraph of the part, from zero.
        runs: the number of its last run.
        texts: the number of its last text element.
        open: the paragraphs that are open, the outermost first.
        form: how the run says that its text looks.
        note: the kind and the id of the note that is read.
        written: how many characters were added.
    """

    styles: Styles
    skip: int = 0
    paragraphs: int = -1
    runs: int = -1
    texts: int = -1
    open: list[Block] = attrs.field(factory=list[Block])
    form: Form | None = None
    note: str = ""
    written: int = 0

    @property
    def block(self) -> Block | None:
        """The innermost paragraph that is open."""
        return self.open[-1] if self.open else None

    def look(self, block: Block) -> Look:
        """How text looks that is added to a paragraph now."""
        return self.styles.look(block.style, self.form)

    def add(self, item: Item) -> None:
        """Add an item to the innermost paragraph; outside of paragraphs it is lost."""
        if self.open:
            self.open[-1].items.append(item)
