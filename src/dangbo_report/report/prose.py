"""Prose that names facts instead of repeating digits: "Vận động được {an-sinh}[^nguon]".

A name in braces is an indicator's code; what follows a stop asks for another aspect (see `Aspect`), `@` for another
organisation, a comma for another period, and a colon for another writing: "{an-sinh.target@mttq, quý IV/2023:tỷ}".
"[^name]" is a footnote mark. "{{" and "}}" are braces that mean themselves.
"""

from __future__ import annotations

import re
from typing import Final, TypeAlias, final

import attrs

from dangbo_report.checking import checked_arguments, checked_fields
from dangbo_report.errors import ProseSyntaxError
from dangbo_report.report.references import Reference, is_name, read_reference


@final
@attrs.frozen(field_transformer=checked_fields)
class NoteName:
    """The place of a footnote, by the footnote's name."""

    name: str


Segment: TypeAlias = str | Reference | NoteName
#: A sentence taken apart: words, names of facts, footnote marks.
Prose: TypeAlias = tuple[Segment, ...]

_TOKEN: Final = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|\[\^([^\[\]]*)\]|[{}]")


@checked_arguments
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
        if not is_name(mark):
            raise ProseSyntaxError(text, token.start(), "a footnote mark is [^name], of a-z, 0-9, '-' and '_'")
        return NoteName(mark)
    if name is None:
        raise ProseSyntaxError(text, token.start(), "a brace that means itself is doubled: {{ or }}")
    try:
        return read_reference(name)
    except ValueError as error:
        raise ProseSyntaxError(text, token.start(), str(error)) from error


@checked_arguments
def escape(text: str) -> str:
    """Double the braces of a text, so that prose shows it as it is.

    >>> escape("{a}")
    '{{a}}'
    """
    return text.replace("{", "{{").replace("}", "}}")
