"""Reports to try things on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import attrs

from dangbo_report.checking import checked_arguments
from dangbo_report.indicators import AnyFact
from dangbo_report.periods import Period
from dangbo_report.report import Bullet, Capacity, Item, Paragraph, Recipients, Report, Section, Signature, Table
from dangbo_report.rules.samples import FUND_FACT, QUARTER, count, sample

#: Signs that mean something in HTML, XML, Markdown, Typst, TeX, or to a spreadsheet; all of it is ordinary text.
AWKWARD: Final = "Tập huấn <b>Luật</b> & “Nghị định” *một* _hai_ #3 $4 | \\n ~ `x` =1+1"


@checked_arguments
def sample_report(
    text: str = "Vận động được {an-sinh}.",
    *facts: AnyFact,
    footnotes: Mapping[str, str] | None = None,
    period: Period = QUARTER,
) -> Report:
    """A small report without a fault: one section, of one paragraph, by one body.

    Args:
        text: the paragraph; it names facts in braces.
        facts: what it names; 7,09 tỷ đồng as `an-sinh`, of `mttq`, unless others are given.
        footnotes: names and texts.
        period: what it reports on.

    >>> from dangbo_report import render
    >>> "Quyên góp 7,09 tỷ đồng." in render(sample_report("Quyên góp {an-sinh}."), "text")
    True
    """
    return sample(text, *facts, footnotes=footnotes, period=period)


def sample_of_every_node() -> Report:
    """A report without a fault that has every kind of node: sections in sections, items, a table, footnotes.

    >>> len(sample_of_every_node().facts)
    3
    """
    parts = (count("hop", 5, "cuộc họp"), count("le", 12, "buổi lễ"))
    report = sample("{an-sinh}", FUND_FACT, *parts, footnotes={"nguon": "Gồm {an-sinh} tiền mặt."})
    body = (
        Section("Mặt trận", (Paragraph("Vận động được {an-sinh}[^nguon]."), Item("{hop}"), Item("{le}"))),
        Section("Công tác khác", (Item(AWKWARD, bullet=Bullet.NUMBER),), starred=True),
        Table(("Chỉ tiêu", "Số liệu"), (("An sinh", "{an-sinh}"), ("Họp", "{hop}")), caption="Bảng số liệu"),
        Paragraph("- không phải gạch đầu dòng"),
    )
    return attrs.evolve(
        report,
        sections=(Section("KẾT QUẢ", body, organisation="mttq"),),
        recipients=Recipients(names=("Thường trực Huyện ủy",), archive="Văn phòng Huyện ủy"),
        signature=Signature(
            title="PHÓ BÍ THƯ", name="Nguyễn Văn A", capacity=Capacity.ON_BEHALF, on_behalf_of="BAN THƯỜNG VỤ"
        ),
    )
