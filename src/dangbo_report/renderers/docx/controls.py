"""Figures in content controls: tagged with their fact, locked, so that words may change around them and digits not."""

from __future__ import annotations

from typing import Final, assert_never, final

import attrs

from dangbo_report.claims import Claim, claims_of
from dangbo_report.indicators import AnyFact
from dangbo_report.packages import attribute, safe
from dangbo_report.renderers.docx.markup import DECLARATION
from dangbo_report.report import Aspect, Computed, NoteMark, Reference, Report, Run, Runs, Shown

#: What Word allows in a tag and in the name of a control.
_LONGEST_TAG: Final = 64


def reference(shown: Shown) -> Reference:
    """The complete name of what is shown."""
    fact = shown.fact
    return Reference(fact.indicator.code, shown.aspect, fact.organisation.code, fact.period, shown.form)


@final
@attrs.define
class Controls:
    """Numbers the controls of one document, and keeps what no tag can hold: long references, and figures in words."""

    count: int = 0
    #: Short names by the reference, and the figure where its text alone does not tell it.
    long: dict[tuple[str, str], str] = attrs.field(factory=dict[tuple[str, str], str])
    #: The footnotes that have been marked.
    marked: set[int] = attrs.field(factory=set[int])

    def runs(self, runs: Runs) -> str:
        """Resolved prose as runs: words, figures in controls, marks of footnotes."""
        return "".join(self._run(each) for each in runs)

    def _run(self, each: Run) -> str:
        match each:
            case str():
                return f'<w:r><w:t xml:space="preserve">{safe(each)}</w:t></w:r>'
            case NoteMark():
                return self._note(each.number)
            case Computed():
                return f'<w:r><w:rPr><w:rStyle w:val="Figure"/></w:rPr><w:t>{safe(str(each))}</w:t></w:r>'
            case Shown():
                return self._control(each)
            case _:
                assert_never(each)

    def _control(self, each: Shown) -> str:
        self.count += 1
        tag = attribute(self._tag(each))
        return (
            f'<w:sdt><w:sdtPr><w:alias w:val={tag}/><w:tag w:val={tag}/><w:id w:val="{self.count}"/>'
            '<w:lock w:val="sdtContentLocked"/><w:text/></w:sdtPr><w:sdtContent><w:r><w:rPr>'
            f'<w:rStyle w:val="Figure"/></w:rPr><w:t xml:space="preserve">{safe(str(each))}</w:t></w:r>'
            "</w:sdtContent></w:sdt>"
        )

    def _note(self, number: int) -> str:
        """The place of a footnote; its second place refers to the first, since Word knows each note at one only."""
        look = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
        if number in self.marked:
            shown = f"<w:r>{look}<w:t>{number}</w:t></w:r>"
            return f'<w:fldSimple w:instr=" NOTEREF _Note{number} \\f \\h ">{shown}</w:fldSimple>'
        self.marked.add(number)
        return (
            f'<w:bookmarkStart w:id="{number}" w:name="_Note{number}"/>'
            f'<w:r>{look}<w:footnoteReference w:id="{number}"/></w:r><w:bookmarkEnd w:id="{number}"/>'
        )

    def _tag(self, shown: Shown) -> str:
        name = str(reference(shown))[1:-1]
        figure = str(shown.figure) if shown.bare or shown.aspect is Aspect.WORDS else ""
        if not figure and len(name) <= _LONGEST_TAG:
            return name
        return self.long.setdefault((name, figure), f"figure-{len(self.long) + 1}")

    def references_part(self) -> str:
        """What no tag can hold, by the names that stand in its place."""
        rows = "".join(
            f"<figure name={attribute(short)} reference={attribute(name)}"
            + (f" figure={attribute(figure)}/>" if figure else "/>")
            for (name, figure), short in self.long.items()
        )
        return f'{DECLARATION}<figures xmlns="urn:dangbo-report:figures:1">{rows}</figures>'


def claims_part(report: Report) -> str:
    """What the facts of a report claim of each other, so that a reader can judge it again."""
    facts = tuple(report.facts)
    rows = "".join(_claim_row(claim, facts) for claim in claims_of(report))
    return f'{DECLARATION}<claims xmlns="urn:dangbo-report:claims:1">{rows}</claims>'


def _claim_row(claim: Claim, facts: tuple[AnyFact, ...]) -> str:
    """A claim: its kind, and the facts that it rests on, in the order of its evidence."""
    paths = [(stated.path or "")[len("facts[") : -1] for stated in claim.evidence]
    names = "".join(f"<fact name={attribute(_name(facts[int(path)]))}/>" for path in paths)
    exhaustive = ' exhaustive="false"' if getattr(claim, "exhaustive", True) is False else ""
    return f'<claim kind="{claim.kind}"{exhaustive}>{names}</claim>'


def _name(fact: AnyFact) -> str:
    """A fact as a reference names it, with nothing left out."""
    return str(Reference(fact.indicator.code, Aspect.VALUE, fact.organisation.code, fact.period))[1:-1]
