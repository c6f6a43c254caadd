# /// script
# requires-python = ">=3.11"
# dependencies = ["dangbo-report[xlsx]"]
#
# [tool.uv.sources]
# dangbo-report = { path = "..", editable = true }
# ///

"""Compile thirteen bodies' workbooks into the district's report of quý I/2024, and into the half-year after it."""

import tempfile
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import attrs
from quarterly_report import build_report

from dangbo_report import Fact, FactBook, Period, audit, parse_figure, render
from dangbo_report.consolidation import Consolidation, State, Submission, compare, consolidate, total_of
from dangbo_report.figures import Count, Measure, Money, Percent
from dangbo_report.indicators import AnyFact, Indicator, OverTime, PercentOfTargetIndicator
from dangbo_report.organisations import Organisation
from dangbo_report.packages import write_whole
from dangbo_report.periods import PeriodKind
from dangbo_report.report import Report, Section
from dangbo_report.sheets import read_form, write_form

HALF = Period.half(2024, 1)
#: The plans of the year, printed on the forms: percents of them are computed again for the half-year.
PLANS = {
    "an-sinh": parse_figure("30 tỷ đồng"),
    "hoi-vien-moi": parse_figure("1.320 hội viên"),
    "ho-san-xuat-gioi": parse_figure("25.845 hộ"),
    "mau": parse_figure("3.110 đơn vị máu"),
}
#: Percents of a whole that nobody reports: no sum gives those of the half-year, so two bodies are asked again.
ASKED_AGAIN = {"hoc-tap-nghi-quyet": Percent.of(996, 1000), "cuu-quan-nhan-chiem": Percent.of(7612, 10000)}
RENAMED = {
    "QUÝ I NĂM 2024": "6 THÁNG ĐẦU NĂM 2024",
    "QUÝ II NĂM 2024": "6 THÁNG CUỐI NĂM 2024",
    "quý I năm 2024": "6 tháng đầu năm 2024",
}


def second_quarter(facts: Mapping[str, AnyFact]) -> list[AnyFact]:
    """Facts for quý II: flows twice those of quý I, stocks raised by their flow, percents of the plan left out."""
    made: list[AnyFact] = []
    for fact in facts.values():
        indicator, figure = fact.indicator, fact.figure
        if isinstance(indicator, PercentOfTargetIndicator):
            continue
        if indicator.over_time is OverTime.STOCK:
            if indicator.increase is not None:
                figure = total_of([figure, _twice(facts[indicator.increase].figure)])
        else:
            figure = _twice(figure)
        made.append(attrs.evolve(fact, period=fact.period.next(), figure=figure))
    return made


def _twice(figure: Any) -> Any:
    return attrs.evolve(figure, value=2 * figure.value) if isinstance(figure, Count | Money | Measure) else figure


def fill_in(folder: Path, template: Report, facts: Iterable[AnyFact], period: Period) -> None:
    """Write the workbook of each body, as if it had been filled in there."""
    by_body: dict[str, list[AnyFact]] = {}
    for fact in facts:
        by_body.setdefault(fact.organisation.code, []).append(fact)
    for code, own in by_body.items():
        body = template.directory[code]
        rows = [fact.indicator for fact in own]
        form = write_form(
            regime_of(template, body, rows, period), body, period, rows, targets=PLANS, facts=FactBook(own)
        )
        write_whole(folder / f"{period.kind.value}-{period.start}-{code}.xlsx", form)


def regime_of(template: Report, body: Organisation, rows: Iterable[Indicator[Any]], period: Period) -> Any:
    """What is asked of one body: its own indicators."""
    codes = [indicator.code for indicator in rows]
    name = "Báo cáo 6 tháng" if period.kind is PeriodKind.HALF else "Báo cáo quý"
    return attrs.evolve(
        template.regime, name=name, cycle=period.kind, reporters=(body.code,), reporter_kinds=(), indicators=codes
    )


def collect(folder: Path, template: Report, period: Period) -> list[Submission]:
    """Read every workbook of a period."""
    submissions: list[Submission] = []
    for path in sorted(folder.glob(f"{period.kind.value}-{period.start}-*.xlsx")):
        code = path.stem.rpartition(f"{period.start}-")[2]
        rows = [fact.indicator for fact in template.facts.select(organisation=code)]
        if period.kind is PeriodKind.HALF:
            rows = [indicator for indicator in rows if indicator.code in ASKED_AGAIN]
        regime = regime_of(template, template.directory[code], rows, period)
        form = read_form(path, directory=template.directory, regime=regime, indicators=rows)
        for each in form.set_aside:
            print(each)
        submissions.append(form.submission)
    return submissions


def compile_report(
    template: Report, sent: Iterable[Submission], own: Iterable[Submission], period: Period, day: date
) -> tuple[Report, Consolidation]:
    """The report of a period from what was sent.

    The committee's own figures are no total of those of the bodies. A percent that is a figure of its own is shown as
    it stands: quý I as its bodies wrote it, the half-year as the totals give it.
    """
    issuer = template.issuer.code
    district = consolidate(sent, directory=template.directory, organisation=issuer, period=period)
    office = consolidate(own, directory=template.directory, organisation=issuer, period=period)
    facts = FactBook([*office.book, *(fact for fact in district.book if fact.organisation.code != issuer)])
    with_percent = {each.indicator.achieved for each in facts if isinstance(each.indicator, PercentOfTargetIndicator)}
    shown = (attrs.evolve(fact, target=None) if fact.indicator.code in with_percent else fact for fact in facts)
    report = attrs.evolve(template, facts=FactBook(shown), period=period, date=day)
    return (report if period == template.period else renamed(report)), district


def renamed(report: Report) -> Report:
    """The same report, which calls itself that of a half-year."""

    def rename(text: str) -> str:
        for old, new in RENAMED.items():
            text = text.replace(old, new)
        return text

    sections: list[Section] = [attrs.evolve(each, heading=rename(each.heading)) for each in report.sections]
    return attrs.evolve(report, summary=rename(report.summary), sections=sections)


def compile_all(folder: Path) -> list[tuple[Report, Consolidation]]:
    """Both reports, from workbooks that are written into a folder first."""
    template = build_report()
    first = template.period
    second, issuer = first.next(), template.issuer
    sent: dict[Period, list[Submission]] = {}
    own: list[Submission] = []
    later: list[AnyFact] = []
    for body in template.directory:
        later += second_quarter({fact.indicator.code: fact for fact in template.facts.select(organisation=body.code)})
    again = [
        Fact[Any](fact.indicator, fact.organisation, HALF, ASKED_AGAIN[fact.indicator.code])
        for fact in template.facts
        if fact.indicator.code in ASKED_AGAIN
    ]
    for period, facts in ((first, list(template.facts)), (second, later), (HALF, again)):
        fill_in(folder, template, (fact for fact in facts if fact.organisation != issuer), period)
        sent[period] = collect(folder, template, period)
        book = FactBook(fact for fact in facts if fact.organisation == issuer)
        own.append(
            Submission(organisation=issuer, period=period, regime=template.regime, facts=book, state=State.SUBMITTED)
        )
    everything = [*sent[first], *sent[second], *sent[HALF]]
    return [
        compile_report(template, sent[first], own[:1], first, template.date),
        compile_report(template, everything, own, HALF, date(2024, 6, 28)),
    ]


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        for compiled, district in compile_all(Path(name)):
            findings = audit(compiled)
            total = district.cell("phan-qua", compiled.issuer.code)
            print(compiled.period, f"{len(compiled.facts)} facts, {len(findings.errors)} errors", findings, sep="\n")
            if total is not None and total.fact is not None:
                print(f"Toàn huyện: {total.fact.figure}, của {len(total.reported)}/{len(total.expected)} đơn vị")
            with_plan = [fact for fact in district.book if fact.target and fact.organisation != compiled.issuer]
            print(*(line for fact in with_plan for line in compare(fact, district.book)), sep="\n")
            text = render(compiled, "text")
            print(f"{len(text)} characters", *str(text).splitlines()[:12], sep="\n")
