"""What styles say of the text that bears them: whether it is shown, how, in which letters, and in which list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, final

import attrs

from dangbo_report.packages import Package, local
from dangbo_report.reading.docx.blocks import Letters
from dangbo_report.reading.docx.names import W, is_on, value, whole

#: Switches that a run may set itself, or take from its styles.
STRIKE, DOUBLE_STRIKE, HIDDEN, CAPS = "strike", "dstrike", "vanish", "caps"
_SWITCHES: Final = {f"{W}{name}": name for name in (STRIKE, DOUBLE_STRIKE, HIDDEN, CAPS)}
#: No style is built upon more others, except in a circle.
_DEEPEST: Final = 20
#: The old encodings by the beginnings of the names of their fonts.
_LETTERS: Final = ((".vn", "tcvn3"), ("vni-", "vni"))


@final
@attrs.define(eq=False)
class Form:
    """What a run, or a style, says of its text; what it leaves open is None or empty.

    Attributes:
        switches: what is switched on or off.
        font: the typeface.
        raised: "superscript", "subscript" or "baseline".
        style: the style of its letters.
    """

    switches: dict[str, bool] = attrs.field(factory=dict[str, bool])
    font: str = ""
    raised: str = ""
    style: str = ""

    def take(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take what an element among the properties of a run says."""
        if tag in _SWITCHES:
            self.switches[_SWITCHES[tag]] = is_on(attributes)
        elif tag == f"{W}rFonts":
            fonts = local(attributes)
            self.font = fonts.get("hAnsi") or fonts.get("ascii") or self.font
        elif tag == f"{W}vertAlign":
            self.raised = value(attributes)
        else:
            self.style = value(attributes)


#: The elements that `Form.take` knows.
FORMS: Final = frozenset((*_SWITCHES, f"{W}rFonts", f"{W}vertAlign", f"{W}rStyle"))


@final
@attrs.frozen
class Look:
    """How text is shown.

    Attributes:
        hidden: it is not, or is struck through.
        caps: in capitals, whatever is typed.
        raised: "superscript" or "subscript"; anything else on the line.
        letters: the old letters that its font asks for; None for Unicode.
    """

    hidden: bool = False
    caps: bool = False
    raised: str = ""
    letters: Letters | None = None


@final
@attrs.define(eq=False)
class Style:
    """A style.

    Attributes:
        kind: "paragraph", "character", "numbering" or "table".
        parent: the style that it is built upon.
        form: what it says of its text.
        list: the list that it numbers its paragraphs by; None if it says nothing.
        level: the level in it.
    """

    kind: str = ""
    parent: str = ""
    form: Form = attrs.field(factory=Form)
    list: str | None = None
    level: int | None = None


@final
@attrs.define(eq=False)
class Styles:
    """The styles of a document."""

    named: dict[str, Style] = attrs.field(factory=dict[str, Style])
    usual: Form = attrs.field(factory=Form)
    #: The style of paragraphs that name none.
    plain: str = ""
    _looks: dict[tuple[object, ...], Look] = attrs.field(factory=dict[tuple[object, ...], Look])

    @classmethod
    def read(cls, package: Package, parts: Iterable[str]) -> Styles:
        """Read the parts in which Word keeps its styles; none if there is none."""
        styles = cls()
        for part in parts:
            reader = _Reader(styles)
            package.walk(part, start=reader.start, end=reader.end)
        return styles

    def chain(self, name: str) -> Iterator[tuple[str, Style]]:
        """A style and those that it is built upon, nearest first."""
        for _ in range(_DEEPEST):
            style = self.named.get(name)
            if style is None:
                return
            yield name, style
            name = style.parent

    def look(self, paragraph: str, run: Form | None) -> Look:
        """How the text of a run is shown, in a paragraph of a style."""
        form = run or _NOTHING
        key = (paragraph, form.style, form.font, form.raised, tuple(form.switches.items()))
        known = self._looks.get(key)
        if known is None:
            known = self._looks[key] = self._look(paragraph, form)
        return known

    def _look(self, paragraph: str, form: Form) -> Look:
        block = [style.form for _, style in self.chain(paragraph or self.plain)]
        letters = [style.form for _, style in self.chain(form.style)]
        shown = {name: self._switched(name, form, letters, block) for name in _SWITCHES.values()}
        font = _nearest(each.font for each in (form, *letters, *block, self.usual)).casefold()
        return Look(
            hidden=shown[HIDDEN] or shown[STRIKE] or shown[DOUBLE_STRIKE],
            caps=shown[CAPS],
            raised=_nearest(each.raised for each in (form, *letters, *block)),
            letters=_letters(font),
        )

    def _switched(self, name: str, form: Form, letters: Iterable[Form], block: Iterable[Form]) -> bool:
        """What a run says itself counts; switches of both of its styles undo each other (ECMA-376, 17.7.3)."""
        if name in form.switches:
            return form.switches[name]
        both = [
            next((each.switches[name] for each in chain if name in each.switches), False) for chain in (letters, block)
        ]
        return both[0] != both[1] or (self.usual.switches.get(name, False) and not any(both))


def _nearest(said: Iterable[str]) -> str:
    """The first of what a run and its styles say that says anything."""
    return next(filter(None, said), "")


def _letters(font: str) -> Letters | None:
    """The letters of an old font; those of TCVN3 whose names end in "H" are capitals."""
    for start, encoding in _LETTERS:
        if font.startswith(start):
            return Letters(encoding, encoding == "tcvn3" and font.endswith("h"))
    return None


_NOTHING: Final = Form()


@final
class _Reader:
    """Reads styles from their part."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._style: Style | None = None
        self._form: Form | None = None
        self._skip = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if self._skip or tag.endswith("Change") or tag == f"{W}tblStylePr":
            self._skip += 1  # what it was before a tracked change, or only is in corners of a table
        elif tag == f"{W}style":
            self._begin(local(attributes))
        elif tag == f"{W}rPrDefault":
            self._form = self._styles.usual
        elif self._form is not None and tag in FORMS:
            self._form.take(tag, attributes)
        elif self._style is not None:
            self._said(self._style, tag, attributes)

    def _begin(self, given: Mapping[str, str]) -> None:
        name, kind = given.get("styleId", ""), given.get("type", "")
        self._style = self._styles.named[name] = Style(kind)
        self._form = self._style.form
        if kind == "paragraph" and given.get("default") in {"1", "true", "on"}:
            self._styles.plain = name

    @staticmethod
    def _said(style: Style, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == f"{W}basedOn":
            style.parent = value(attributes)
        elif tag == f"{W}numId":
            style.list = value(attributes)
        elif tag == f"{W}ilvl":
            style.level = whole(value(attributes), most=8)

    def end(self, tag: str) -> None:
        if self._skip:
            self._skip -= 1
        elif tag in {f"{W}style", f"{W}rPrDefault"}:
            self._form = self._style = None
