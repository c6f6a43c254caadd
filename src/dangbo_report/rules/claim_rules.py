"""Rules that judge a claim: the question is the claim's, and what a rule adds is its words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar, final

import attrs

from dangbo_report.checking import checked_fields
from dangbo_report.claims import Claim, Slip, Verdict
from dangbo_report.findings import Finding, Severity
from dangbo_report.rules.anatomy import Example, claim_finding
from dangbo_report.rules.crashes import crashed
from dangbo_report.rules.subject import Subject
from dangbo_report.rules.weighing import Weighed, weighed


class Said(NamedTuple):
    """The same in both languages."""

    vietnamese: str
    english: str


C = TypeVar("C", bound=Claim)


def _always(_: Claim) -> bool:
    return True


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class ClaimRule(Generic[C]):
    """A rule that judges claims of some kinds ("quy tắc kiểm tra một khẳng định").

    Attributes:
        code: a family letter and three digits; of others' making, their own prefix.
        name: what is found, in words joined by hyphens.
        finds: what is found, as a sentence.
        severity: how much a finding weighs at most.
        why: why an office should care.
        basis: the arithmetic, or the instrument, that it rests on.
        judges: the classes of the claims that it judges.
        where: which of these it judges.
        certain: the calendar tells, so that there is no other way to read the claim.
        wrong: what is said of a claim that is violated.
        ask: what to do about it.
        result: what the claim states, for one that holds only if digits were cut off.
        was_set: what somebody set, for one that holds only if that was rounded.
        found_in: makes an example in which it finds something.
        not_found_in: makes an example in which it finds nothing.
    """

    code: str
    name: str
    finds: str
    severity: Severity = Severity.ERROR
    why: str
    basis: str
    judges: type[C] | tuple[type[C], ...]
    where: Callable[[C], bool] = _always
    certain: bool = False
    wrong: Callable[[C], Said]
    ask: Said
    result: Callable[[C], str] = str
    was_set: Callable[[C], str] = str
    found_in: Callable[[], Example]
    not_found_in: Callable[[], Example]

    def covers(self, claim: Claim) -> bool:
        """Say whether it judges a claim."""
        return isinstance(claim, self.judges) and self.where(claim)

    def weigh(self, claim: Claim) -> Weighed:
        """What becomes of a claim that it judges; at most its severity."""
        found = weighed(claim, certain=self.certain)
        if found.severity is None:
            return found
        most = Severity.WARNING if any(each.document for each in claim.evidence) else self.severity
        return attrs.evolve(found, severity=max(found.severity, most, self.severity, key=list(Severity).index))

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Judge every claim of its kinds; one that cannot be judged is a finding of its own."""
        there = any(issubclass(kind, self.judges) for kind in subject.claim_kinds)
        for claim in subject.claims if there else ():
            if isinstance(claim, self.judges) and self.where(claim):
                try:
                    yield from self._judged(claim, subject)
                except Exception as error:  # noqa: BLE001 - whatever is wrong with one claim, the others are judged
                    yield crashed(self.code, error, claim.evidence)

    def _judged(self, claim: C, subject: Subject) -> Iterator[Finding]:
        found = self.weigh(claim)
        if found.severity is None:
            return
        match found.verdict:
            case Verdict.HOLDS_TRUNCATED:
                said = _cut_off(self.result(claim))
            case Verdict.HOLDS_LOOSELY:
                said = _loosely(self.result(claim), self.was_set(claim))
            case _:
                said = self._violated(claim, found.slip, _headings(claim, subject))
        yield claim_finding(self, claim, said.vietnamese, said.english, severity=found.severity)

    def _violated(self, claim: C, slip: Slip | None, headings: Sequence[str]) -> Said:
        """What is wrong, under which headings, what was meant if one slip explains it, and what to do."""
        told = [self.wrong(claim), *_elsewhere(claim)]
        if len(headings) > 1:
            told.append(Said(f"Xem mục {' và mục '.join(headings)}.", f"See the parts {' and '.join(headings)}."))
        if slip is not None:
            told.append(
                Said(f"Có lẽ {slip.meant}, không phải {slip.stated}.", f"Perhaps {slip.meant}, not {slip.stated}.")
            )
        vietnamese, english = zip(*told, self.ask, strict=True)
        return Said(" ".join(vietnamese), " ".join(english))

    def violating(self) -> Example:
        """An example in which it finds something, and no other rule an error."""
        return self.found_in()

    def clean(self) -> Example:
        """An example in which it finds nothing."""
        return self.not_found_in()


def _elsewhere(claim: Claim) -> Iterator[Said]:
    """What another document says of it: that both speak of one thing is taken from their words."""
    for each in claim.evidence:
        if each.document:
            yield Said(
                f"Trong {each.document} ghi “{each.text}”; ở đây ghi “{claim.evidence[0].text}”.",
                f"The other document ({each.document}) says “{each.text}”; this one says “{claim.evidence[0].text}”.",
            )


def _headings(claim: Claim, subject: Subject) -> tuple[str, ...]:
    """The headings that the figures of a claim stand under, each once."""
    if subject.document is None:
        return ()
    outline = subject.document.outline
    found = (outline.heading_over(each.span[0]) for each in claim.evidence if each.span and not each.document)
    return tuple(dict.fromkeys(f"“{heading.text}”" for heading in found if heading is not None and heading.text))


def added(*figures: object) -> str:
    """Figures as a sum: "5 hộ + 4 hộ"."""
    return " + ".join(map(str, figures))


def _cut_off(result: str) -> Said:
    return Said(
        f"{result} chỉ đúng nếu cắt bớt chữ số; làm tròn thì khác. Đề nghị làm tròn lại.",
        f"{result} holds only if digits were cut off; rounding gives another. Round it.",
    )


def _loosely(result: str, was_set: str) -> Said:
    return Said(
        f"{result} chỉ đúng nếu {was_set} là số đã làm tròn. Đề nghị ghi đủ chữ số của {was_set}, hoặc tính lại.",
        f"{result} holds only if {was_set} was itself rounded. Write {was_set} in full, or work it out again.",
    )
