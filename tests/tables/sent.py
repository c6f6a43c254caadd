"""What a small district sends, drawn at random: missing, twice, in conflict, not additive, of halves and quarters."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from attrs import evolve
from hypothesis import strategies as st

from dangbo_report.claims import Verdict
from dangbo_report.consolidation import State, Submission, consolidate
from dangbo_report.figures import Count, Measure, Money, Percent, Qualifier
from dangbo_report.indicators import (
    CountIndicator,
    Fact,
    FactBook,
    MeasureIndicator,
    MoneyIndicator,
    OverTime,
    PercentOfTargetIndicator,
    ShareIndicator,
)
from dangbo_report.organisations import Directory, Level, Organisation, OrganisationKind
from dangbo_report.periods import Period, PeriodKind
from dangbo_report.regimes import ReportingRegime
from dangbo_report.tables import facts_table, roll_up, totals_of
from dangbo_report.tables.engines import collected, taken

GIFTS = CountIndicator("qua", "Quà", "phần quà")
MEMBERS = CountIndicator("hoi-vien", "Hội viên", "hội viên", over_time=OverTime.STOCK)
FUND = MoneyIndicator("quy", "Quỹ")
RICE = MeasureIndicator("gao", "Gạo", "tấn")
SHARED = CountIndicator("nguoi", "Người tham gia", "người", additive=False)
REACHED = PercentOfTargetIndicator("quy-dat", "Tỷ lệ", achieved="quy")
SHARE = ShareIndicator("chiem", "Tỷ trọng", part="qua", whole=("hoi-vien",))
INDICATORS = (GIFTS, MEMBERS, FUND, RICE, SHARED, REACHED, SHARE)

YEAR, HALF = Period.year(2024), Period.half(2024, 1)
WEEKS = Period.between(*HALF.window())
QUARTERS = tuple(Period.quarter(2024, number) for number in (1, 2, 3, 4))
MONTHS = tuple(Period.month(2024, number) for number in range(1, 13))


def _body(code: str, parent: str | None) -> Organisation:
    return Organisation(code, f"Hội {code}", OrganisationKind.POLITICAL_SOCIAL, Level.COMMUNE, parent=parent)


TREE = Directory(
    [
        *(_body("tinh", None), _body("huyen", "tinh"), _body("z", "tinh")),
        *(_body("x", "huyen"), _body("y", "huyen"), _body("x1", "x"), _body("x2", "x")),
    ]
)
REGIME = ReportingRegime(
    name="Báo cáo quý",
    receiver="tinh",
    reporters=("x1", "x2", "y", "z"),
    cycle=PeriodKind.QUARTER,
    indicators=("qua", "quy", "nguoi", "quy-dat", "khong-ai-gui"),
)
QUALIFIERS = st.sampled_from([Qualifier.EXACT] * 6 + list(Qualifier))
STEPS = st.sampled_from([0, 0, 0, 1, 3])


def figures(indicator):
    match indicator:
        case MoneyIndicator():
            return st.builds(
                lambda digits, power, word: Money(digits * 10**power, step=10**power, qualifier=word),
                *(st.integers(-50, 50), STEPS, QUALIFIERS),
            )
        case CountIndicator():
            return st.builds(
                lambda digits, power, word: Count(digits * 10**power, indicator.unit, step=10**power, qualifier=word),
                *(st.integers(0, 50), STEPS, QUALIFIERS),
            )
        case MeasureIndicator():
            return st.builds(
                lambda digits, power, word: Measure(
                    Decimal(digits).scaleb(-power), indicator.unit, step=Decimal(1).scaleb(-power), qualifier=word
                ),
                *(st.integers(-50, 50), st.sampled_from([0, 1, 2, 9]), QUALIFIERS),
            )
        case _:
            return st.builds(lambda digits: Percent(Decimal(digits).scaleb(-1)), st.integers(0, 1000))


@st.composite
def facts(draw, body, period):
    indicator = draw(st.sampled_from(INDICATORS))
    figure = draw(figures(indicator))
    return Fact(
        indicator,
        TREE[body],
        period,
        figure,
        target=draw(st.none() | figures(indicator)),
        parts=draw(st.sampled_from([(), (), ("a", "b"), ("c",)])),
        of_which=draw(st.sampled_from([(), (), ("d",)])),
        note=draw(st.sampled_from(["", "", "kèm danh sách"])),
    )


@st.composite
def submissions(draw, periods=(HALF, *QUARTERS[:2], *MONTHS[:6], WEEKS)):
    body, period = draw(st.sampled_from(["x1", "x2", "y", "z", "x", "huyen", "tinh"])), draw(st.sampled_from(periods))
    inside = [each for each in periods if each in period]
    drawn = draw(st.lists(st.sampled_from(inside).flatmap(lambda each: facts(body, each)), max_size=4))
    book = {fact.key: fact for fact in drawn}
    sent = {key.indicator for key in book}
    without = draw(st.lists(st.sampled_from([each.code for each in INDICATORS]), max_size=2, unique=True))
    return Submission(
        organisation=TREE[body],
        period=period,
        regime=REGIME,
        facts=FactBook(book.values()),
        not_applicable=[code for code in without if code not in sent],
        sender=draw(st.sampled_from(["A", "B"])),
        state=draw(st.sampled_from([State.SUBMITTED] * 8 + [State.DRAFT])),
    )


#: Everything that may come, in few bodies and indicators, so that much of it meets.
SENT = st.lists(submissions(), max_size=14)
#: What mostly comes: a figure of everybody for every quarter.
QUARTERLY = st.lists(submissions(QUARTERS[:2]), max_size=14)


def fifty(draw):
    """Fifty reports: some missing, some twice, some in conflict."""
    for code in ("x1", "x2", "y", "z", "x"):
        for period in (*QUARTERS[:2], HALF):
            for sender in ("A", "B"):
                if draw.random() < 0.3:
                    continue
                step = draw.choice([1, 1, 1000])
                word = draw.choice([Qualifier.EXACT, Qualifier.EXACT, Qualifier.OVER, Qualifier.AT_LEAST])
                drawn = [
                    Fact(GIFTS, TREE[code], period, GIFTS.of(draw.choice([5, 5, 6]))),
                    Fact(MEMBERS, TREE[code], period, Count(draw.randint(0, 9), "hội viên", qualifier=word)),
                    Fact(FUND, TREE[code], period, Money(step * draw.randint(1, 9), step=step), target=Money(100_000)),
                    Fact(SHARED, TREE[code], period, SHARED.of(draw.randint(0, 9))),
                    Fact(REACHED, TREE[code], period, Percent(Decimal(draw.randint(0, 100)))),
                ]
                chosen = draw.sample(drawn, 4)
                without = [each.indicator.code for each in drawn if each not in chosen and draw.random() < 0.3]
                yield Submission(
                    organisation=TREE[code],
                    period=period,
                    regime=REGIME,
                    facts=FactBook(chosen),
                    not_applicable=without,
                    sender=sender,
                    state=State.SUBMITTED,
                )


def totals_in_memory(frame):
    """The rows of a frame of totals by indicator and organisation."""
    rows = collected(taken(frame)).to_pylist()
    made = {(row["indicator"], row["organisation"]): row for row in rows}
    assert len(made) == len(rows)
    return made


def same_as_consolidate(sent, make, *, period, regimes, organisation):
    """Hold every row of a roll-up against the cell of the reference."""
    reference = consolidate(sent, directory=TREE, organisation=organisation, period=period, regimes=regimes)
    within = {organisation, *(body.code for body in TREE.descendants(organisation))}
    theirs = (each.regime for each in sent if each.organisation.code in within and each.period in period)
    asked = {"directory": TREE, "indicators": INDICATORS}
    rolled = roll_up(
        make(facts_table(sent)), organisation=organisation, period=period, regimes=[*regimes, *theirs], **asked
    )
    rows, book = totals_in_memory(rolled), totals_of(rolled, **asked)
    assert rows.keys() == {cell.key[:2] for cell in reference.cells}
    for cell in reference.cells:
        row = rows[cell.key[:2]]
        for name in ("expected", "reported", "missing", "not_applicable", "conflicting"):
            assert row[name] == len(getattr(cell, name)), (name, cell)
        assert row["figures"] == len(cell.contributions)
        assert book.get(*cell.key) == (None if cell.fact is None else evolve(cell.fact, note="")), cell
        if cell.interval is not None:
            ends = [None if row[end] is None else Fraction(row[end]) for end in ("low", "high")]
            assert ends == [cell.interval.lower, cell.interval.upper]
            assert bool(row["high_open"]) == cell.interval.upper_open
    held = {claim.stated.fact.key[:2]: claim for claim in reference.claims}
    for (indicator, code), row in rows.items():
        claim = held.get((indicator, code))
        if claim is not None and row["other_value"] is not None and claim.stated.fact.period == period:
            assert row["clashes"] or claim.verdict is not Verdict.VIOLATED
            assert not (row["clashes"] and claim.verdict is Verdict.HOLDS)
