"""Prose that names facts instead of repeating digits: "Vận động được {an-sinh}[^nguon]".

A name in braces is an indicator's code; `.percent`, `.target` and `.words` ask for another aspect, `@` for
another organisation, and what follows a comma for another period: "{an-sinh.percent@mttq, quý IV/2023}".
"[^name]" is a footnote mark. "{{" and "}}" are braces that mean themselves.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final, TypeAlias, final

import attrs

from dangbo_report.errors import DangboReportError, ProseSyntaxError
from dangbo_report.periods import Period


class Aspect(StrEnum):
    """What of a fact is shown."""

    #: The figure.
    VALUE = ""
    #: The percent of its target.
    PERCENT = "percent"
    #: The target.
    TARGET = "target"
    #: The figure in words.
    WORDS = "words"


@final
@attrs.frozen
class Reference:
    """A fact that prose names.

    Attributes:
        indicator: the code of the indicator.
        aspect: what of the fact is shown.
        organisation: the code of the organisation; None: that of the section, or the only one.
        period: the period; None: that of the report.
    """

    indicator: str
    aspect: Aspect = Aspect.VALUE
    organisation: str | None = None
    period: Period | None = None

    def __str__(self) -> str:
        """Write it as prose does; `parse_prose` is the inverse."""
        aspect = f".{self.aspect}" if self.aspect else ""
        organisation = f"@{self.organisation}" if self.organisation else ""
        period = f", {self.period}" if self.period else ""
        return f"{{{self.indicator}{aspect}{organisation}{period}}}"


@final
@attrs.frozen
class Mark:
    """The place of a footnote, by the footnote's name."""

    name: str


Segment: TypeAlias = str | Reference | Mark
#: A sentence taken apart: words, names of facts, footnote marks.
Prose: TypeAlias = tuple[Segment, ...]

_TOKEN: Final = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|\[\^([^\[\]]*)\]|[{}]")
_REFERENCE: Final = re.compile(r"\s*([a-z0-9_-]+)(?:\.([a-z]+))?(?:@([a-z0-9_-]+))?(?:\s*,\s*([^,]+?))?\s*")
_NAME: Final = re.compile(r"[a-z0-9_-]+")


def parse_prose(text: str) -> Prose:
    """Split prose into plain text, references and footnote marks.

    Raises:
        ProseSyntaxError: a brace is left open, or what stands in braces is no reference; it carries the text,
            the place and the reason.

    >>> before, percent, after = parse_prose("đạt {an-sinh.percent} kế hoạch")
    >>> percent.indicator, percent.aspect.value, after
    ('an-sinh', 'percent', ' kế hoạch')
    """
    if "{" not in text and "}" not in text and "[^" not in text:
        return (text,) if text else ()
    segments: list[Segment] = []
    plain = ""
    end = 0
    for token in _TOKEN.finditer(text):
        plain += text[end : token.start()]
        end = token.end()
        if token[0] in {"{{", "}}"}:
            plain += token[0][0]
            continue
        if plain:
            segments.append(plain)
            plain = ""
        segments.append(_segment(text, token))
    if plain := plain + text[end:]:
        segments.append(plain)
    return tuple(segments)


def _segment(text: str, token: re.Match[str]) -> Segment:
    name, mark = token.groups()
    if mark is not None:
        if not _NAME.fullmatch(mark):
            raise ProseSyntaxError(text, token.start(), "a footnote mark is [^name], of a-z, 0-9, '-' and '_'")
        return Mark(mark)
    if name is None:
        raise ProseSyntaxError(text, token.start(), "a brace that means itself is doubled: {{ or }}")
    if not (match := _REFERENCE.fullmatch(name)):
        raise ProseSyntaxError(text, token.start(), "a reference is {code.aspect@organisation, period}")
    code, aspect, organisation, period = match.groups()
    try:
        return Reference(code, Aspect(aspect or ""), organisation, Period.parse(period) if period else None)
    except DangboReportError as error:
        raise ProseSyntaxError(text, token.start(), str(error)) from error
    except ValueError:
        known = ", ".join(aspect for aspect in Aspect if aspect)
        raise ProseSyntaxError(text, token.start(), f"an aspect is one of {known}") from None


def escape(text: str) -> str:
    """Double the braces of a text, so that prose shows it as it is.

    >>> escape("{a}")
    '{{a}}'
    """
    return text.replace("{", "{{").replace("}", "}}")
