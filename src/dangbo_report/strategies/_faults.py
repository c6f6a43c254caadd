"""Faults: for each rule of the catalogue how one is planted in a valid report."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Final, TypeAlias

import attrs
from hypothesis import strategies as st

from dangbo_report.claims import Share, Verdict
from dangbo_report.claims.digits import neighbours
from dangbo_report.figures import Count, Figure, Money, Percent
from dangbo_report.indicators import (
    AnyFact,
    AnyIndicator,
    CountIndicator,
    Fact,
    FactBook,
    MoneyIndicator,
    OverTime,
    PercentOfTargetIndicator,
    ShareIndicator,
)
from dangbo_report.organisations import Directory, Organisation, OrganisationKind
from dangbo_report.periods import Period
from dangbo_report.regimes import party_regime
from dangbo_report.report import Block, Footnote, Item, Paragraph, Purpose, Report, Section, walk

Planter: TypeAlias = Callable[[st.DrawFn, Report], Report]

_ONE_DAY: Final = timedelta(days=1)
_WHOLE: Final = 100
_SOME: Final = st.integers(1, 9_999)


def _tell(report: Report, block: Block | str, *facts: AnyFact) -> Report:
    """Put one more sentence, or something else, at the end of the results, and the facts that it names."""
    results, *others = report.sections
    added = Paragraph(block) if isinstance(block, str) else block
    results = attrs.evolve(results, body=(*results.body, added))
    return attrs.evolve(report, sections=(results, *others), facts=FactBook((*report.facts, *facts)))


def _fact(report: Report, indicator: AnyIndicator, figure: Count | Money | Percent, **more: object) -> AnyFact:
    """One more fact of the first body."""
    organisation = report.facts.facts[0].organisation
    return Fact(indicator, organisation, report.period, figure, **more)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType] - made to fit


def _name(fact: AnyFact) -> str:
    return f"{{{fact.key.indicator}@{fact.key.organisation}}}"


def _count(report: Report, code: str, value: int, **more: object) -> AnyFact:
    indicator = CountIndicator(code, f"Số {code}", "phiếu")
    return _fact(report, indicator, indicator.of(value), **more)


def _slipped(draw: st.DrawFn, figure: Count | Percent, is_wrong: Callable[[Figure], bool]) -> Figure:
    """The figure as a slip of the pen makes it: one digit changed, swapped, doubled, left out or one too many."""
    return draw(st.sampled_from([each for _, each in neighbours(figure) if is_wrong(each)]))


def _wrong_percent(draw: st.DrawFn, percent: Percent, part: int, whole: int) -> Percent:
    """A percent that a slip made wrong, however its digits went away."""
    told = Share(part=Count(part), percent=percent, whole=(Count(whole),))

    def is_wrong(figure: Figure) -> bool:
        if not isinstance(figure, Percent) or (part < whole and figure.value > _WHOLE):
            return False  # more than a hundred of a hundred is another fault
        return attrs.evolve(told, percent=figure).verdict() is Verdict.VIOLATED

    slipped = _slipped(draw, percent, is_wrong)
    return slipped if isinstance(slipped, Percent) else percent


def _wrong_percent_of_target(draw: st.DrawFn, report: Report) -> Report:
    fund = MoneyIndicator("loi", "Nguồn quỹ")
    stated = PercentOfTargetIndicator("loi-dat", "Tỷ lệ nguồn quỹ", achieved=fund.code)
    value, target = Money(draw(_SOME)), Money(draw(_SOME))
    amount = _fact(report, fund, value, target=target)
    percent = _fact(
        report, stated, _wrong_percent(draw, Percent.of(value.value, target.value), value.value, target.value)
    )
    planned = f"{{{amount.key.indicator}.target@{amount.key.organisation}}}"
    return _tell(report, f"Thu được {_name(amount)}, đạt {_name(percent)} kế hoạch ({planned}).", amount, percent)


def _parts(draw: st.DrawFn, report: Report, relation: str, *, less: bool) -> Report:
    one, other = _count(report, "loi-mot", draw(_SOME)), _count(report, "loi-hai", draw(_SOME))
    right = Count(one.figure.value + other.figure.value)
    total = int(_slipped(draw, right, lambda figure: not less or figure.value < right.value).value)
    whole = _count(report, "loi", total, **{relation: ("loi-mot", "loi-hai")})
    link = "trong đó có" if less else "gồm"
    text = f"Nhận {_name(whole)}, {link} {_name(one)} và {_name(other)}."
    return _tell(report, text, whole, one, other)


def _parts_that_do_not_add_up(draw: st.DrawFn, report: Report) -> Report:
    return _parts(draw, report, "parts", less=False)


def _part_above_whole(draw: st.DrawFn, report: Report) -> Report:
    return _parts(draw, report, "of_which", less=True)


def _stock_below_increase(draw: st.DrawFn, report: Report) -> Report:
    stock = CountIndicator("loi", "Tổng số phiếu", "phiếu", over_time=OverTime.STOCK, increase="loi-moi")
    now = draw(_SOME)
    increase = _count(report, "loi-moi", now + draw(_SOME))
    total = _fact(report, stock, stock.of(now))
    return _tell(report, f"Thêm {_name(increase)}, nâng tổng số lên {_name(total)}.", increase, total)


def _wrong_share(draw: st.DrawFn, report: Report) -> Report:
    part = draw(_SOME)
    whole = part + draw(_SOME)
    indicator = ShareIndicator("loi-chiem", "Tỷ lệ phiếu", part="loi-mot", whole=("loi",))
    smaller, larger = _count(report, "loi-mot", part), _count(report, "loi", whole)
    share = _fact(report, indicator, _wrong_percent(draw, Percent.of(part, whole), part, whole))
    text = f"Trong {_name(larger)} có {_name(smaller)}, chiếm {_name(share)}."
    return _tell(report, text, larger, smaller, share)


def _two_values(draw: st.DrawFn, report: Report) -> Report:
    value = draw(_SOME)
    one = _count(report, "loi", value)
    again = CountIndicator("loi-hai", one.indicator.name, "phiếu")
    other = _fact(report, again, again.of(value + draw(_SOME)))
    return _tell(report, f"Có {_name(one)}, theo nguồn khác là {_name(other)}.", one, other)


def _with_body(report: Report, *, until: date | None = None) -> tuple[Report, Organisation]:
    """One more body in the directory."""
    body = Organisation(
        "don-vi-moi",
        "Đơn vị mới",
        OrganisationKind.PUBLIC_UNIT,
        report.issuer.level,
        parent=report.issuer.code,
        precedence=1 + max(organisation.precedence for organisation in report.directory),
        active_until=until,
    )
    return attrs.evolve(report, directory=Directory((*report.directory, body))), body


def _not_active(draw: st.DrawFn, report: Report) -> Report:
    report, body = _with_body(report, until=report.period.start - _ONE_DAY)
    indicator = CountIndicator("loi", "Số phiếu", "phiếu")
    fact = Fact(indicator, body, report.period, indicator.of(draw(_SOME)))
    return _tell(report, f"Có {_name(fact)}.", fact)


def _unresolved(draw: st.DrawFn, report: Report) -> Report:
    aspect = draw(st.sampled_from(("", ".percent", ".target", ".words")))
    return _tell(report, f"Có {{loi-khong-co{aspect}}}.")


def _unused(draw: st.DrawFn, report: Report) -> Report:
    return attrs.evolve(report, facts=FactBook((*report.facts, _count(report, "loi", draw(_SOME)))))


def _typed_digits(draw: st.DrawFn, report: Report) -> Report:
    figures = (Money(draw(_SOME)), Money(draw(_SOME) * 10**6, step=10**6), Percent(draw(_SOME)))
    return _tell(report, f"Kết quả là {draw(st.sampled_from(figures))}.")


def _footnote(draw: st.DrawFn, report: Report) -> Report:
    if draw(st.booleans()):
        return _tell(report, "Đã hoàn thành[^loi].")
    note = Footnote("loi", "Theo báo cáo của đơn vị.")
    return attrs.evolve(report, footnotes=(*report.footnotes, note))


def _empty_section(draw: st.DrawFn, report: Report) -> Report:
    heading = draw(st.sampled_from(("KIẾN NGHỊ, ĐỀ XUẤT", "PHỤ LỤC")))
    return attrs.evolve(report, sections=(*report.sections, Section(heading)))


def _told(report: Report) -> tuple[str, ...]:
    codes = (place.organisation for place in walk(report) if place.purpose is Purpose.RESULTS)
    return tuple(dict.fromkeys(code for code in codes if code))


def _expecting(report: Report, *codes: str) -> Report:
    """The report under a regime that expects those of whom it tells, and some others."""
    regime = party_regime(
        "Báo cáo định kỳ",
        receiver=report.issuer.code,
        reporters=(*_told(report), *codes),
        level=report.issuer.level,
        cycle=report.period.kind,
    )
    return attrs.evolve(report, regime=regime)


def _missing_result(report: Report) -> Report:
    report, body = _with_body(report)
    without_tasks = tuple(section for section in report.sections if section.purpose is not Purpose.TASKS)
    return _expecting(attrs.evolve(report, sections=without_tasks), body.code)


def _missing_task(report: Report) -> Report:
    codes = _told(report)
    report, body = _with_body(report)
    result = Section(body.name, (Paragraph("Đã hoàn thành kế hoạch."),), organisation=body.code)
    report = _tell(report, result)
    if not any(section.purpose is Purpose.TASKS for section in report.sections):
        items = tuple(Item("Tiếp tục thực hiện chương trình.", organisation=code) for code in codes)
        tasks = Section("NHIỆM VỤ TRỌNG TÂM", items, purpose=Purpose.TASKS)
        report = attrs.evolve(report, sections=(*report.sections, tasks))
    return _expecting(report)


def _unknown_body(draw: st.DrawFn, report: Report) -> Report:
    item = Item("Đã hoàn thành chương trình.", organisation=f"loi-khong-co-{draw(_SOME)}")
    return _tell(report, item)


def _head_of_another_report(draw: st.DrawFn, report: Report) -> Report:
    year = report.period.start.year + draw(st.sampled_from((-2, 2)))
    other = draw(st.sampled_from((Period.quarter(year, 2), Period.month(year, 5), Period.first_months(year, 6))))
    return attrs.evolve(report, summary=f"kết quả công tác {other}")


def _signed_too_early(draw: st.DrawFn, report: Report) -> Report:
    regime = party_regime("Báo cáo định kỳ", receiver=report.issuer.code, cycle=report.period.kind)
    regime = attrs.evolve(regime, reporter_kinds=())  # it expects nobody
    signed = report.period.start - draw(st.integers(1, 20)) * _ONE_DAY
    return attrs.evolve(report, regime=regime, date=signed)


#: How the fault of each rule of the catalogue is planted.
PLANTERS: Final[Mapping[str, Planter]] = {
    "F001": _wrong_percent_of_target,
    "F002": _parts_that_do_not_add_up,
    "F003": _part_above_whole,
    "F004": _stock_below_increase,
    "F005": _wrong_share,
    "F006": _two_values,
    "P001": _not_active,
    "P008": _head_of_another_report,
    "P009": _signed_too_early,
    "R001": _unresolved,
    "R002": _unused,
    "R003": _typed_digits,
    "R004": _footnote,
    "R008": _unknown_body,
    "S001": _empty_section,
    "S002": lambda _, report: _missing_result(report),
    "S003": lambda _, report: _missing_task(report),
}
