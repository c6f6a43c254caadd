"""The findings of one document: a sequence that reads well."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import Final, final, overload

import attrs

from dangbo_report.checking import checked_fields
from dangbo_report.display import Printer, print_lines
from dangbo_report.findings.finding import ACCEPTED, IN_WORDS, Finding, Language, Severity

_EXCERPT: Final = 60
#: What a sentence ends with.
_ENDS: Final = (". ", "; ", "! ", "? ")


def _findings(given: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(given)


@final
@attrs.frozen(repr=False, field_transformer=checked_fields)
class Findings(Sequence[Finding]):
    """What was found in one document, in the order of the document.

    Attributes:
        items: the findings.
        text: the text that their spans point into; empty for a report that is authored.

    >>> findings = Findings()
    >>> findings.ok, len(findings), str(findings)
    (True, 0, 'Không có phát hiện nào.')
    """

    items: tuple[Finding, ...] = attrs.field(default=(), converter=_findings)
    text: str = attrs.field(default="", repr=False)

    @property
    def ok(self) -> bool:
        """Say whether every check took place, and found no ERROR but what somebody has accepted."""
        return not self.errors

    @property
    def errors(self) -> tuple[Finding, ...]:
        """What must be mended before the document is signed."""
        return tuple(finding for finding in self.of(Severity.ERROR) if not finding.accepted)

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """What somebody should look at."""
        return self.of(Severity.WARNING)

    @property
    def accepted(self) -> tuple[Finding, ...]:
        """What somebody has looked at and lets stand, each with the reason."""
        return tuple(finding for finding in self.items if finding.accepted)

    def of(self, severity: Severity) -> tuple[Finding, ...]:
        """The findings of one severity."""
        return tuple(finding for finding in self.items if finding.severity is severity)

    def __len__(self) -> int:
        """Count the findings."""
        return len(self.items)

    def __iter__(self) -> Iterator[Finding]:
        """Go through the findings."""
        return iter(self.items)

    @overload
    def __getitem__(self, index: int) -> Finding: ...
    @overload
    def __getitem__(self, index: slice) -> Findings: ...
    def __getitem__(self, index: int | slice) -> Finding | Findings:
        """One finding, or a stretch of them."""
        if isinstance(index, slice):
            return attrs.evolve(self, items=self.items[index])
        return self.items[index]

    def __repr__(self) -> str:
        """How much was found."""
        errors, warnings = len(self.errors), len(self.warnings)
        return f"<Findings: {errors} errors, {warnings} warnings, {len(self.items) - errors - warnings} notes>"

    def _repr_pretty_(self, printer: Printer, cycle: bool, /) -> None:  # noqa: FBT001 - as IPython and Hypothesis call it
        """Show the first findings in a shell and in a failing test."""
        del cycle
        print_lines(printer, repr(self), map(str, self.items))

    def _repr_html_(self) -> str:
        """Show each finding with its sentence in a notebook, its words marked."""
        rows = "".join(
            f"<tr><td>{escape(each.code)}</td><td>{IN_WORDS['vi'][each.severity]}</td><td>{self._marked(each)}</td>"
            f"<td>{escape(each.message)}</td></tr>"
            for each in self.items
        )
        head = "<tr><th>Mã</th><th>Mức</th><th>Câu</th><th>Phát hiện</th></tr>"
        return f"<table><caption>{escape(repr(self))}</caption>{head}{rows}</table>"

    def _marked(self, finding: Finding) -> str:
        if finding.span is None:
            return escape(finding.path or "")
        start, end = finding.span
        sentence = sentence_at(self.text, start, end)
        before, _, after = sentence.partition(self.text[start:end])
        return f"{escape(before)}<mark>{escape(self.text[start:end])}</mark>{escape(after)}"

    def __str__(self) -> str:
        """The findings as people read them, in Vietnamese."""
        return self.in_language("vi")

    def in_language(self, language: Language) -> str:
        """The findings as people read them: place, code, message, and the excerpt with a caret."""
        if not self.items:
            return "Không có phát hiện nào." if language == "vi" else "Nothing was found."
        starts = _line_starts(self.text)
        return "\n".join(self._written(finding, language, starts) for finding in self.items)

    def _written(self, finding: Finding, language: Language, starts: list[int]) -> str:
        head = f"{finding.code} {IN_WORDS[language][finding.severity]}: {finding.message_in(language)}"
        if finding.accepted:
            head = f"{head} [{ACCEPTED[language]}: {finding.accepted}]"
        if finding.span is None:
            return f"{finding.path or '$'}: {head}"
        line, column = _position(starts, finding.span[0])
        return f"{line}:{column}: {head}\n{self._excerpt(finding.span)}"

    def _excerpt(self, span: tuple[int, int]) -> str:
        """The line around a span, with carets under it, and dots where it goes on."""
        start, end = span
        first = self.text.rfind("\n", 0, start) + 1
        last = self.text.find("\n", start)
        last = len(self.text) if last < 0 else last
        left, right = max(first, start - _EXCERPT), min(last, max(end, start + _EXCERPT))
        before, after = "…" * (left > first), "…" * (right < last)
        carets = "^" * max(1, min(end, right) - start)
        return f"    {before}{self.text[left:right]}{after}\n    {' ' * (len(before) + start - left)}{carets}"

    def to_json(self) -> str:
        """The findings as JSON: a list of objects with line, column and sentence where there is a text."""
        starts = _line_starts(self.text)
        rows: list[dict[str, object]] = []
        for finding in self.items:
            row: dict[str, object] = {
                "code": finding.code,
                "rule": finding.rule,
                "severity": finding.severity.value,
                "message": finding.message,
                "message_en": finding.english,
                "path": finding.path,
                "span": finding.span,
                "fingerprint": finding.fingerprint,
                "accepted": finding.accepted or None,
                "evidence": [attrs.asdict(evidence) for evidence in finding.evidence],
            }
            if finding.span is not None:
                row["line"], row["column"] = _position(starts, finding.span[0])
                row["sentence"] = sentence_at(self.text, *finding.span)
            rows.append(row)
        return json.dumps(rows, ensure_ascii=False, indent=2)


def sentence_at(text: str, start: int, end: int) -> str:
    """The sentence around a span of a text, as far as its line goes.

    >>> sentence_at("Một. Hai 2. Ba.", 5, 8)
    'Hai 2.'
    """
    begins = [(text.rfind(mark, 0, start), len(mark)) for mark in ("\n", *_ENDS)]
    left = max((found + length for found, length in begins if found >= 0), default=0)
    ends = [text.find("\n", end), *(text.find(mark, max(start, end - 1)) for mark in _ENDS)]
    right = min((found + (text[found] != "\n") for found in ends if found >= 0), default=len(text))
    return text[left:right].strip()


def _line_starts(text: str) -> list[int]:
    return [0, *(index + 1 for index, character in enumerate(text) if character == "\n")]


def _position(starts: list[int], offset: int) -> tuple[int, int]:
    """Line and column, both from one."""
    line = bisect_right(starts, offset)
    return line, offset - starts[line - 1] + 1
