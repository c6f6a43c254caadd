"""How much of a text is read, whatever it stands in: what is allowed takes no more than some twenty seconds."""

from __future__ import annotations

import re
from typing import Final

from dangbo_report.errors import UnreadableDocumentError
from dangbo_report.packages import WORD

#: The end of a number.
_NUMBER: Final = re.compile(r"[0-9](?![0-9])")


def bounded(text: str, name: str = "the text") -> str:
    """A text, if it is no longer than what is read, and has no more numbers.

    Args:
        text: the text.
        name: what it is called in errors.

    Raises:
        UnreadableDocumentError: it has more characters or numbers; it carries the name and the bound.
    """
    most = WORD.limits
    if len(text) > most.characters:
        raise UnreadableDocumentError(name, f"it says more than {most.characters} characters; split it")
    if len(text) > most.numbers and sum(1 for _ in _NUMBER.finditer(text)) > most.numbers:
        raise UnreadableDocumentError(name, f"it has more than {most.numbers} numbers; split it")
    return text
