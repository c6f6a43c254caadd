"""What runs show: text, signs, formulas, and fields that Word computes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, final

import attrs

from dangbo_report.packages import local
from dangbo_report.reading.docx.blocks import Words
from dangbo_report.reading.docx.fields import Fields, shows_number
from dangbo_report.reading.docx.here import Ending, Here, Starting
from dangbo_report.reading.docx.letters import capitals
from dangbo_report.reading.docx.names import M, W
from dangbo_report.reading.docx.symbols import lowered, raised, symbol

SPACE: Final = "http://www.w3.org/XML/1998/namespace space"
#: Between the two lines of a cell or a paragraph.
LINE_BREAK: Final = "\n"
ONE_LINE: Final = str.maketrans("\n\r\t\v\f", "     ")
_BLANKS: Final = " \t\r\n"
#: Signs that close a number.
_DEGREES: Final = frozenset("°\u2032\u2033")
_MOVED: Final = {"superscript": raised, "subscript": lowered}
#: Elements that stand for a sign.
_SIGNS: Final = {
    f"{W}tab": " ",
    f"{W}ptab": " ",
    f"{W}br": LINE_BREAK,
    f"{W}cr": LINE_BREAK,
    f"{W}noBreakHyphen": "-",
    f"{M}den": "/",
    f"{M}sup": "^",
}
_ROOTS: Final = (f"{W}document", f"{W}hdr", f"{W}ftr", f"{W}footnotes", f"{W}endnotes")


@final
@attrs.define(eq=False)
class Texts:
    """The text of runs, as it is shown.

    Attributes:
        fields: the fields that are open.
    """

    _here: Here
    fields: Fields = attrs.field(factory=Fields, init=False)
    #: What the open element says so far; None outside of elements with text.
    _said: list[str] | None = attrs.field(default=None, init=False)
    _keeps_blanks: bool = attrs.field(default=False, init=False)
    _part_keeps_blanks: bool = attrs.field(default=False, init=False)
    #: For each simple field that is open whether it shows a number of a page.
    _silent: list[bool] = attrs.field(factory=list[bool], init=False)

    def starting(self) -> Starting:
        """What each element of a run does where it begins."""
        return {
            **dict.fromkeys(_ROOTS, self._root),
            **{tag: self._sign(sign) for tag, sign in _SIGNS.items()},
            f"{W}t": self._begin,
            f"{M}t": self._begin_formula,
            f"{W}instrText": self._begin_instruction,
            f"{W}sym": self._symbol,
            f"{W}fldSimple": self._simple_field,
            f"{W}fldChar": self._complex_field,
        }

    def ending(self) -> Ending:
        """What each does where it ends."""
        return {
            f"{W}t": self._end,
            f"{M}t": self._end,
            f"{W}instrText": self._end_instruction,
            f"{W}fldSimple": self._end_simple_field,
        }

    def hear(self, data: str) -> None:
        """Take the characters of an element."""
        if self._said is not None and not self._here.skip:
            self._said.append(data)

    def _add(self, text: str, number: int = -1, at: int = 0) -> None:
        """Add what a run shows, in the way that it is shown."""
        block = self._here.block
        if block is None or not text or self.fields.silent or any(self._silent):
            return
        look = self._here.look(block)
        if look.hidden:
            return
        if look.caps and look.letters is None:
            text = capitals(text)
        if moved := _MOVED.get(look.raised):
            text = moved(text)
        self._here.written += len(text)
        letters = look.letters if number >= 0 else None
        block.items.append(Words(text, block.paragraph, self._here.runs, number, letters, at))

    # Text and signs.

    def _root(self, attributes: Mapping[str, str]) -> None:
        self._part_keeps_blanks = attributes.get(SPACE) == "preserve"

    def _begin(self, attributes: Mapping[str, str]) -> None:
        self._said = []
        space = attributes.get(SPACE)
        self._keeps_blanks = space == "preserve" or (space is None and self._part_keeps_blanks)

    def _begin_formula(self, _: Mapping[str, str]) -> None:
        self._said = []
        self._keeps_blanks = True

    def _end(self) -> None:
        text, self._said = "".join(self._said or ()), None
        at = 0
        if not self._keeps_blanks:
            at = len(text) - len(text.lstrip(_BLANKS))
            text = text.strip(_BLANKS)
        if text[:1].isdigit() and self._is_behind_degrees():
            self._add(" ")
        self._add(text.translate(ONE_LINE), self._here.texts, at)

    def _is_behind_degrees(self) -> bool:
        """Say whether a sign was set that closes a number, so that digits behind it are another."""
        block = self._here.block
        last = block.items[-1:] if block is not None else []
        return any(isinstance(item, Words) and item.number < 0 and item.text in _DEGREES for item in last)

    def _sign(self, sign: str) -> Callable[[Mapping[str, str]], None]:
        return lambda _: self._add(sign)

    def _symbol(self, attributes: Mapping[str, str]) -> None:
        given = local(attributes)
        self._add(symbol(given.get("font", ""), given.get("char", "")))

    # Fields.

    def _begin_instruction(self, _: Mapping[str, str]) -> None:
        self._said = []

    def _end_instruction(self) -> None:
        self.fields.ask("".join(self._said or ()))
        self._said = None

    def _simple_field(self, attributes: Mapping[str, str]) -> None:
        self._silent.append(shows_number(local(attributes).get("instr", "")))

    def _end_simple_field(self) -> None:
        self._silent.pop()

    def _complex_field(self, attributes: Mapping[str, str]) -> None:
        match local(attributes).get("fldCharType"):
            case "begin":
                self.fields.begin(self._here.block)
            case "separate":
                self.fields.separate()
            case "end":
                self.fields.end()
            case _:
                pass
