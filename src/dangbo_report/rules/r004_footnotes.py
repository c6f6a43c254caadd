"""R004: a footnote mark without its footnote, or a footnote that nothing marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, final

import attrs

from dangbo_report.documents import OutlineKind
from dangbo_report.findings import Evidence, Finding, Severity
from dangbo_report.report import Footnote, NoteName, Report
from dangbo_report.rules.anatomy import finding
from dangbo_report.rules.samples import sample
from dangbo_report.rules.subject import Subject

_MARK: Final = re.compile(r"(?<=\S)[ \u00a0]?\[([0-9]{1,3})\]")


@final
@attrs.frozen
class FootnoteRule:
    """A mark names no footnote, or a footnote is named by no mark."""

    code = "R004"
    name = "footnote-without-partner"
    severity = Severity.ERROR
    why = "A footnote that nothing marks is not printed, and the figures in it are lost."
    basis = "Every mark has its footnote and every footnote its mark."

    def check(self, subject: Subject) -> Iterable[Finding]:
        """Compare marks and footnotes."""
        yield from self._read(subject)
        if subject.report is None:
            return
        names = {note.name for note in subject.report.footnotes}
        for place in subject.places:
            if isinstance(place.node, Footnote) and place.number == 0:
                mark = f"[^{place.node.name}]"
                yield finding(
                    self,
                    f"Chú thích “{place.node.name}” không được đánh dấu ở đâu. Hãy đặt {mark} vào câu, hoặc bỏ nó.",
                    f"The footnote “{place.node.name}” is marked nowhere. Put {mark} into a sentence, or drop it.",
                    path=place.path,
                    evidence=(Evidence(mark, path=place.path),),
                )
        for place, segment in subject.segments:
            if isinstance(segment, NoteName) and segment.name not in names and not isinstance(place.node, Footnote):
                mark = f"[^{segment.name}]"
                yield finding(
                    self,
                    f"{mark}: không có chú thích nào mang tên này. Hãy viết chú thích, hoặc bỏ dấu.",
                    f"{mark}: no footnote has this name. Write it, or drop the mark.",
                    path=place.path,
                    evidence=(Evidence(mark, path=place.path),),
                )

    def _read(self, subject: Subject) -> Iterator[Finding]:
        """Marks such as “[1]” and the notes with their numbers, in a document that has both kinds."""
        notes = {line.stated: line for line in subject.lines_of(OutlineKind.NOTE) if line.stated}
        marks = {match[1]: match for match in _MARK.finditer(subject.text)}
        if not notes or not marks:
            return
        for number in sorted(notes.keys() - marks.keys()):
            yield self._alone(
                number,
                notes[number].span,
                "Chú thích {} không được đánh dấu ở đâu",
                "The footnote {} is marked nowhere",
            )
        for number in sorted(marks.keys() - notes.keys()):
            yield self._alone(number, marks[number].span(), "Dấu {} không có chú thích", "The mark {} has no footnote")

    def _alone(self, number: str, span: tuple[int, int], vietnamese: str, english: str) -> Finding:
        mark = f"[{number}]"
        return finding(
            self,
            f"{vietnamese.format(mark)}. Hãy bổ sung, hoặc bỏ nó.",
            f"{english.format(mark)}. Add what is missing, or drop it.",
            span=span,
            evidence=(Evidence(mark, span),),
        )

    @staticmethod
    def violating() -> Report:
        """A mark without a footnote."""
        return sample("Vận động được {an-sinh}[^nguon].")

    @staticmethod
    def clean() -> Report:
        """A mark with its footnote."""
        return sample("Vận động được {an-sinh}[^nguon].", footnotes={"nguon": "Gồm các nguồn xã hội hóa."})
