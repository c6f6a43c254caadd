"""An indicator takes its own figure type only, for the type checkers too; they read this file, nobody runs it."""

from typing import assert_type

from dangbo_report import (
    Count,
    CountIndicator,
    Directory,
    Fact,
    FactBook,
    Figure,
    Money,
    MoneyIndicator,
    Organisation,
    Percent,
    PercentOfTargetIndicator,
    Period,
    Report,
    from_json,
    parse_figure,
    render,
    validate,
)
from dangbo_report.findings import Findings


def facts(body: Organisation, period: Period) -> None:
    members = CountIndicator("hoi-vien", "Hội viên", "hội viên")
    fund = MoneyIndicator("an-sinh", "Kinh phí")
    reached = PercentOfTargetIndicator("dat", "Đạt")

    fact = Fact(members, body, period, members.of(5), target=members.of(10))
    assert_type(fact, Fact[Count])
    assert_type(fact.figure, Count)
    assert_type(fact.target, Count | None)
    assert_type(fact.percent_of_target, Percent | None)
    assert_type(fund.figure("5 tỷ đồng"), Money)
    assert_type(reached.figure("5%"), Percent)
    assert_type(parse_figure("5%"), Figure)

    Fact(members, body, period, Money(5))  # type: ignore[misc]  # pyright: ignore[reportArgumentType] - money is no count
    Fact(fund, body, period, Count(5, "hộ"))  # type: ignore[misc]  # pyright: ignore[reportArgumentType] - nor a count money
    Fact(members, body, period, members.of(5), target=Money(5))  # type: ignore[misc]  # pyright: ignore[reportArgumentType] - a target is of the same type
    members.check(Money(5))  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType] - nor does it check one


def documents(report: Report, data: bytes, format: str) -> None:
    assert_type(render(report, "text"), str)
    assert_type(render(report, "csv", annex=True), str)
    assert_type(render(report, "docx"), bytes)
    assert_type(render(report, "pdf-a", annex=True), bytes)
    assert_type(render(report, "xlsx"), bytes)
    assert_type(render(report, format), str | bytes)
    assert_type(from_json(data), Report)
    assert_type(from_json(data, FactBook), FactBook)
    assert_type(from_json(data, Directory), Directory)
    assert_type(validate(report), Findings)
