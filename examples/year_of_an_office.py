"""A year and a half of a commune: months, quarters, half-years, nine months, years, from one catalogue and one text.

The commune was made on 01/7/2025 of two others, so that its figures are compared with theirs added up. The figures are
made up: they follow from the month.
"""

import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import attrs

from dangbo_report import (
    CountIndicator,
    Directory,
    Fact,
    FactBook,
    Item,
    Letterhead,
    Level,
    MoneyIndicator,
    Organisation,
    OverTime,
    Paragraph,
    Period,
    Recipients,
    Report,
    Section,
    Signature,
    audit,
    save,
    standard_directory,
)
from dangbo_report.consolidation import State, Submission, consolidate
from dangbo_report.figures import Count, Money, total_of
from dangbo_report.indicators import AnyFact, AnyIndicator
from dangbo_report.layouts import Layout, layout_for
from dangbo_report.regimes import party_regime
from dangbo_report.report import indicator_table

MADE = date(2025, 7, 1)
STANDARD = standard_directory(Level.COMMUNE, "xã Tân Bình", "thành phố Cần Thơ", on=MADE)
COMMUNE = STANDARD["dang-uy"]
OLD = [
    Organisation(
        f"dang-uy-{number}",
        f"Đảng ủy xã {name}",
        COMMUNE.kind,
        Level.COMMUNE,
        active_until=MADE - timedelta(days=1),
        successor=COMMUNE.code,
    )
    for number, name in enumerate(("Tân Long", "Bình Thành"), 1)
]
DIRECTORY = Directory([*STANDARD, *OLD])
NEW_MEMBERS = CountIndicator("hoi-vien-moi", "Hội viên kết nạp", "hội viên")
MEMBERS = CountIndicator("hoi-vien", "Tổng số hội viên", "hội viên", over_time=OverTime.STOCK, increase="hoi-vien-moi")
FUND = MoneyIndicator("an-sinh", "Kinh phí vận động an sinh xã hội")
GIFTS = CountIndicator("phan-qua", "Phần quà trao tặng", "phần quà")
CATALOGUE: tuple[AnyIndicator, ...] = (NEW_MEMBERS, MEMBERS, FUND, GIFTS)
PLAN = {"an-sinh": Money(1_200_000_000, step=100_000_000), "hoi-vien-moi": Count(150, "hội viên")}
REGIME = party_regime("Báo cáo định kỳ", receiver=COMMUNE.code, reporters=(COMMUNE.code,), level=Level.COMMUNE)

#: What is said in every report; <kỳ> is its period, <kỳ sau> the next one.
RESULTS = (
    "Trong <kỳ>, kết nạp {hoi-vien-moi}, {hoi-vien-moi.change} so với cùng kỳ; tổng số hiện có {hoi-vien}.",
    "Vận động được {an-sinh}, đạt {an-sinh.percent:1} kế hoạch năm, {an-sinh.change-percent:1} so với cùng kỳ.",
    "Trao tặng {phan-qua} cho hộ khó khăn, {phan-qua.change} so với cùng kỳ.",
)
TASKS = ("Tiếp tục vận động nguồn lực chăm lo hộ khó khăn.", "Củng cố tổ chức, phát triển hội viên.")


def figures_of(body: Organisation, month: Period) -> Iterator[AnyFact]:
    """What a body did in a month, made up from the month."""
    size = 2 if body == COMMUNE else 1
    number = (month.start.year - 2024) * 12 + month.start.month
    joined = [size * (3 + each * 7 % 5) for each in range(1, number + 1)]
    yield Fact(NEW_MEMBERS, body, month, Count(joined[-1], "hội viên"), target=PLAN["hoi-vien-moi"])
    yield Fact(MEMBERS, body, month, Count(size * 900 + sum(joined), "hội viên"))
    yield Fact(FUND, body, month, Money(size * (40 + number * 11 % 17) * 1_000_000), target=PLAN["an-sinh"])
    yield Fact(GIFTS, body, month, Count(size * (60 + number * 13 % 29), "phần quà"))


@cache
def submission(month: Period) -> Submission:
    """What the commune has for a month: its own, or those of the two added up and marked as such."""
    if month.start >= MADE:
        facts = list(figures_of(COMMUNE, month))
    else:
        first, second = (list(figures_of(body, month)) for body in OLD)
        facts = [
            attrs.evolve(a, organisation=COMMUNE, figure=total_of([a.figure, b.figure]), recomputed=True)
            for a, b in zip(first, second, strict=True)
        ]
    return Submission(organisation=COMMUNE, period=month, regime=REGIME, facts=FactBook(facts), state=State.SUBMITTED)


@cache
def cumulated(period: Period) -> tuple[AnyFact, ...]:
    """The figures of any period from those of its months: what happened is added, what there is stands at its end."""
    first = Period.month(period.start.year, period.start.month)
    months = [first]
    while months[-1].end < period.end:
        months.append(months[-1].next())
    made = consolidate(map(submission, months), directory=STANDARD, organisation=COMMUNE.code, period=period)
    return tuple(attrs.evolve(fact, recomputed=period.start < MADE) for fact in made.book)


def facts_of(period: Period) -> FactBook:
    """The figures of a period and of the same one a year before: for a month before July 2025, those of the two."""
    before = period.same_period_last_year()
    if before.kind == Period.month(2025, 1).kind and before.start < MADE:
        return FactBook([*cumulated(period), *(fact for body in OLD for fact in figures_of(body, before))])
    return FactBook([*cumulated(period), *cumulated(before)])


def report_of(period: Period, number: int) -> Report:
    """The report of a period, signed five days after it."""
    facts = facts_of(period)

    def said(text: str) -> str:
        return text.replace("<kỳ>", str(period)).replace("<kỳ sau>", str(period.next()))

    table = indicator_table(facts, period, directory=DIRECTORY, caption=said("Kết quả các chỉ tiêu <kỳ>"))
    return Report(
        issuer=COMMUNE,
        period=period,
        date=period.end + timedelta(days=5),
        letterhead=Letterhead(
            superior="ĐẢNG BỘ THÀNH PHỐ CẦN THƠ",
            issuer="ĐẢNG ỦY XÃ TÂN BÌNH",
            place="Tân Bình",
            number=number,
            sign="ĐU",
        ),
        summary=said("kết quả công tác <kỳ>"),
        sections=[
            Section(
                said("Kết quả <kỳ>").upper(),
                [*(Paragraph(said(text)) for text in RESULTS), table],
                organisation=COMMUNE.code,
                purpose="results",
            ),
            Section(said("Nhiệm vụ <kỳ sau>").upper(), map(Item, TASKS), purpose="tasks"),
        ],
        recipients=Recipients(names=["Ban Thường vụ Thành ủy", "Mặt trận Tổ quốc và các đoàn thể xã"]),
        signature=Signature(
            title="PHÓ BÍ THƯ", name="Nguyễn Văn A", capacity="on-behalf", on_behalf_of="BAN THƯỜNG VỤ"
        ),
        facts=facts,
        directory=DIRECTORY,
        pads_counts=True,
    )


def layout_of(report: Report) -> Layout:
    """The official page of its day, with all money in triệu đồng, as this office writes it."""
    return attrs.evolve(layout_for(report.issuer, on=report.date), money_scale="triệu")


def periods() -> Iterator[Period]:
    """Every period from 01/7/2025 to the end of 2026, in the order in which the reports are due."""
    ends: list[Period] = [Period.month(2025, month) for month in range(7, 13)]
    ends += [Period.quarter(2025, 3), Period.quarter(2025, 4), Period.half(2025, 2)]
    ends += [Period.month(2026, month) for month in range(1, 13)]
    ends += [Period.quarter(2026, quarter) for quarter in range(1, 5)]
    ends += [Period.half(2026, 1), Period.nine_months(2026), Period.year(2026)]
    yield from sorted(ends, key=lambda period: (period.end, -period.start.toordinal()))


def main(folder: Path) -> int:
    """Write every report; how many errors there are."""
    errors = 0
    for number, period in enumerate(periods(), 1):
        report = report_of(period, number)
        found = audit(report)
        errors += len(found.errors)
        layout = layout_of(report)
        path = save(report, folder / f"{number:02}-{period.start}-{period.end}.docx", layout=layout)
        print(f"{path.name}  {period}  {layout.name}  {len(found.errors)} errors")
    return errors


if __name__ == "__main__":
    start = time.perf_counter()
    with tempfile.TemporaryDirectory() as name:
        print(f"{main(Path(name))} errors in all; {time.perf_counter() - start:.1f} s")
        third = report_of(Period.quarter(2026, 3), 1)
        print(save(third, Path(name, "q3.txt"), layout=layout_of(third)).read_text(encoding="utf-8"))
