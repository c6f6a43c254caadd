"""Reports that are valid by construction: every figure consistent, every fact named, every reference resolved."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime, timedelta, timezone
from typing import Final, NamedTuple

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from dangbo_report.indicators import AnyFact, FactBook
from dangbo_report.organisations import Level, Organisation
from dangbo_report.periods import Period
from dangbo_report.regimes import ReportingRegime, party_regime
from dangbo_report.report import (
    Block,
    Bullet,
    Capacity,
    DigitalCopy,
    Footnote,
    Item,
    Letterhead,
    Paragraph,
    Purpose,
    Recipients,
    Report,
    Section,
    Signature,
    Table,
    escape,
)
from dangbo_report.strategies._books import MAX_FACTS, body_facts
from dangbo_report.strategies._organisations import checked_levels
from dangbo_report.strategies._prose import sentences
from dangbo_report.strategies._scenes import FIRST_DAY, LAST_DAY, scenes

#: A committee has at most so many standard bodies below it: those of a district.
MAX_BODIES: Final = 13
_LATEST: Final = 20
_ASSESSMENTS: Final = ("Các mặt công tác được triển khai đồng bộ.", "Một số chỉ tiêu đạt thấp so với yêu cầu.")
_TASKS: Final = ("Tiếp tục thực hiện chương trình công tác năm.", "Tập trung khắc phục những hạn chế đã nêu.")
_SIGNERS: Final = (
    Signature(title="BÍ THƯ", name="Nguyễn Văn A"),
    Signature(title="PHÓ BÍ THƯ", name="Nguyễn Văn A", capacity=Capacity.ON_BEHALF, on_behalf_of="BAN THƯỜNG VỤ"),
    Signature(title="CHÁNH VĂN PHÒNG", name="Nguyễn Văn A", capacity=Capacity.BY_ORDER, on_behalf_of="BAN THƯỜNG VỤ"),
    Signature(title="BÍ THƯ", name="Nguyễn Văn A", digital=True),
)
_COPIES: Final = (
    None,
    DigitalCopy(by="Văn phòng Huyện ủy", signed=datetime(2024, 4, 2, 8, 30, tzinfo=timezone(timedelta(hours=7)))),
)
_RECIPIENTS: Final = (
    Recipients(),
    Recipients(names=("Như trên", "Ban Thường vụ"), archive="Văn phòng Huyện ủy"),
)


def reports(  # noqa: PLR0913 - a report has many sides; each argument is named
    *,
    min_bodies: int = 1,
    max_bodies: int = MAX_BODIES,
    min_facts: int = 1,
    max_facts: int = 6,
    min_value: date = FIRST_DAY,
    max_value: date = LAST_DAY,
    levels: Collection[Level] | None = None,
) -> st.SearchStrategy[Report]:
    """Draw reports of Party committees in which no rule finds an error.

    Examples shrink to one section with one sentence about one fact.

    Args:
        min_bodies: of how many bodies the report tells at least; where fewer exist, of those that do.
        max_bodies: of how many at most.
        min_facts: how many facts there are of each body at least.
        max_facts: how many at most; there is room for nine.
        min_value: the day before which no period begins.
        max_value: the day after which no period ends; reports are of the years 2019 to 2049.
        levels: the levels of the committee; by default all of them.

    Raises:
        InvalidArgument: nothing can be drawn.

    >>> from hypothesis import find
    >>> report = find(reports(), lambda report: True)
    >>> from dangbo_report import Severity, validate
    >>> [finding for finding in validate(report) if finding.severity is Severity.ERROR]
    []
    """
    if not 1 <= min_bodies <= max_bodies <= MAX_BODIES:
        raise InvalidArgument(f"{min_bodies=} and {max_bodies=} must be numbers from 1 to {MAX_BODIES}, in order")
    if not 1 <= min_facts <= max_facts <= MAX_FACTS:
        raise InvalidArgument(f"{min_facts=} and {max_facts=} must be numbers from 1 to {MAX_FACTS}, in order")
    if not FIRST_DAY <= min_value <= max_value <= LAST_DAY:
        raise InvalidArgument(f"{min_value=} and {max_value=} must be days from {FIRST_DAY} to {LAST_DAY}, in order")
    checked = checked_levels(min_value, max_value, levels)
    return _reports((min_bodies, max_bodies), (min_facts, max_facts), (min_value, max_value), checked)


class _Part(NamedTuple):
    """What the report tells of one body."""

    organisation: Organisation
    topics: tuple[tuple[AnyFact, ...], ...]
    blocks: tuple[Block, ...]
    footnotes: tuple[Footnote, ...] = ()


@st.composite
def _reports(
    draw: st.DrawFn,
    bodies: tuple[int, int],
    sizes: tuple[int, int],
    days: tuple[date, date],
    levels: tuple[Level, ...],
) -> Report:
    directory, period = draw(scenes(*days, levels))
    committee, *below = directory.organisations
    number = draw(st.integers(*(min(number, len(below)) for number in bodies)))
    parts = [draw(_parts(body, period, *sizes)) for body in below[:number]]
    return Report(
        issuer=committee,
        period=period,
        date=period.end + timedelta(days=draw(_DELAYS)),
        letterhead=_letterhead(draw, committee),
        summary=f"kết quả công tác {period}",
        sections=_sections(draw, parts),
        footnotes=tuple(note for part in parts for note in part.footnotes),
        recipients=draw(st.sampled_from(_RECIPIENTS)),
        signature=draw(st.sampled_from(_SIGNERS)),
        facts=FactBook(tuple(fact for part in parts for topic in part.topics for fact in topic)),
        directory=directory,
        regime=_regime(draw, committee, parts, period),
        copy=draw(st.sampled_from(_COPIES)),
    )


_DELAYS: Final = st.integers(0, _LATEST)


def _letterhead(draw: st.DrawFn, committee: Organisation) -> Letterhead:
    return Letterhead(
        superior=committee.superior.upper(),
        issuer=committee.name.upper(),
        place=committee.name.split()[-1],
        number=draw(st.none() | st.integers(1, 999)),
        sign=committee.sign,
    )


def _regime(draw: st.DrawFn, committee: Organisation, parts: list[_Part], period: Period) -> ReportingRegime | None:
    if not draw(st.booleans()):
        return None
    reporters = tuple(part.organisation.code for part in parts)
    return party_regime(
        "Báo cáo định kỳ",
        receiver=committee.code,
        reporters=reporters,
        level=committee.level,
        cycle=period.kind,
    )


@st.composite
def _parts(draw: st.DrawFn, organisation: Organisation, period: Period, least: int, most: int) -> _Part:
    """Tell of a body in a paragraph, in points, in a table, or with a footnote."""
    topics = body_facts(draw, organisation, period, least, most)
    shape = draw(_SHAPES)
    code = organisation.code
    if shape == "table":
        return _Part(organisation, topics, (_table([fact for topic in topics for fact in topic], period),))
    texts = [" ".join(sentences(draw, topic, code, period)) for topic in topics]
    if shape == "points":
        bullet = draw(_BULLET)
        return _Part(organisation, topics, tuple(Item(text, bullet=bullet) for text in texts))
    if shape == "footnote":
        *texts, note = texts
        text = " ".join((*texts, f"Kết quả được thẩm định[^{code}]."))
        return _Part(organisation, topics, (Paragraph(text),), (Footnote(code, note),))
    return _Part(organisation, topics, (Paragraph(" ".join(texts)),))


_SHAPES: Final = st.sampled_from(("paragraph", "points", "table", "footnote"))
_BULLET: Final = st.sampled_from(Bullet)


def _table(facts: list[AnyFact], period: Period) -> Table:
    rows: list[tuple[str, str, str]] = []
    for fact in facts:
        name = fact.indicator.code + ("" if fact.period == period else f", {fact.period}")
        percent = f"{{{fact.indicator.code}.percent}}" if fact.percent_of_target else ""
        rows.append((escape(fact.indicator.name), f"{{{name}}}", percent))
    return Table(("Chỉ tiêu", "Kết quả", "So với kế hoạch"), tuple(rows), caption="Kết quả thực hiện")


def _sections(draw: st.DrawFn, parts: list[_Part]) -> tuple[Section, ...]:
    """Put the bodies under one heading, each under its own, and say how it went and what is to be done."""
    starred = draw(st.booleans())
    if len(parts) == 1 and not starred:
        results = Section("KẾT QUẢ", parts[0].blocks, organisation=parts[0].organisation.code, purpose=Purpose.RESULTS)
    else:
        under = (
            Section(part.organisation.name, part.blocks, starred=starred, organisation=part.organisation.code)
            for part in parts
        )
        results = Section("KẾT QUẢ", tuple(under), purpose=Purpose.RESULTS)
    sections = [results]
    if draw(st.booleans()):
        text = draw(st.sampled_from(_ASSESSMENTS))
        sections.append(Section("NHẬN XÉT, ĐÁNH GIÁ", (Paragraph(text),), purpose=Purpose.ASSESSMENT))
    if draw(st.booleans()):
        task = draw(st.sampled_from(_TASKS))
        tasks = (Item(task, bullet=Bullet.NUMBER, organisation=part.organisation.code) for part in parts)
        sections.append(Section("NHIỆM VỤ TRỌNG TÂM", tuple(tasks), purpose=Purpose.TASKS))
    return tuple(sections)
