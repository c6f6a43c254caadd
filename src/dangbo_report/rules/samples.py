"""Small reports for the examples of rules: one committee, two bodies, one amount."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Final

import attrs

from dangbo_report.claims import Claim
from dangbo_report.documents import Document, Outline
from dangbo_report.findings import Evidence
from dangbo_report.indicators import (
    AnyFact,
    CountIndicator,
    Fact,
    FactBook,
    MoneyIndicator,
    OverTime,
    PercentOfTargetIndicator,
    ShareIndicator,
)
from dangbo_report.organisations import Directory, Level, Organisation, OrganisationKind
from dangbo_report.periods import Period
from dangbo_report.report import Footnote, Letterhead, Paragraph, Report, Section, Signature

COMMITTEE: Final = Organisation(
    "huyen-uy", "Huyện ủy Phụng Hiệp", OrganisationKind.PARTY_COMMITTEE, Level.DISTRICT, sign="HU"
)
FRONT: Final = Organisation(
    "mttq",
    "Ủy ban Mặt trận Tổ quốc Việt Nam huyện",
    OrganisationKind.FRONT,
    Level.DISTRICT,
    parent="huyen-uy",
)
YOUTH: Final = Organisation(
    "doan", "Huyện Đoàn", OrganisationKind.POLITICAL_SOCIAL, Level.DISTRICT, parent="huyen-uy", precedence=1
)
DIRECTORY: Final = Directory((COMMITTEE, FRONT, YOUTH))
QUARTER: Final = Period.quarter(2024, 1)
FUND: Final = MoneyIndicator("an-sinh", "Kinh phí an sinh xã hội vận động được", percent_step=Decimal("0.1"))
FUND_FACT: Final = Fact(FUND, FRONT, QUARTER, FUND.figure("7,09 tỷ đồng"))


def sample(text: str, *facts: AnyFact, footnotes: Mapping[str, str] | None = None, period: Period = QUARTER) -> Report:
    """A report of one paragraph about the Front; of one amount, `{an-sinh}`, unless other facts are given."""
    return Report(
        issuer=COMMITTEE,
        period=period,
        date=date(2024, 3, 29),
        letterhead=Letterhead(issuer="HUYỆN ỦY PHỤNG HIỆP", place="Phụng Hiệp", sign="HU"),
        summary=f"kết quả công tác {period}",
        sections=(Section("KẾT QUẢ", (Paragraph(text),), organisation="mttq"),),
        footnotes=tuple(Footnote(name, note) for name, note in (footnotes or {}).items()),
        signature=Signature(title="CHÁNH VĂN PHÒNG", name="Nguyễn Văn A"),
        facts=FactBook(facts or (FUND_FACT,)),
        directory=DIRECTORY,
    )


def count(code: str, value: int, unit: str, *, parts: tuple[str, ...] = (), of_which: tuple[str, ...] = ()) -> AnyFact:
    """A count of the Front."""
    indicator = CountIndicator(code, f"Chỉ tiêu {code}", unit)
    return Fact(indicator, FRONT, QUARTER, indicator.of(value), parts=parts, of_which=of_which)


def sample_with_percent(percent: str, target: str = "30 tỷ đồng") -> Report:
    """7,09 of 30 billion đồng, and the percent that is stated for it."""
    reached = PercentOfTargetIndicator("an-sinh-dat", "Tỷ lệ đạt kế hoạch", achieved="an-sinh")
    return sample(
        "Vận động được {an-sinh}, đạt {an-sinh-dat} kế hoạch.",
        Fact(FUND, FRONT, QUARTER, FUND_FACT.figure, target=FUND.figure(target)),
        Fact(reached, FRONT, QUARTER, reached.figure(percent)),
    )


def sample_with_parts(total: int, *parts: int, exhaustive: bool = True) -> Report:
    """Letters, and what they are broken down into."""
    codes = tuple(f"phan-{number}" for number in range(len(parts)))
    named = " và ".join(f"{{{code}}}" for code in codes)
    return sample(
        f"Ban hành {{cong-van}} ({named}).",
        count(
            "cong-van",
            total,
            "công văn",
            parts=codes if exhaustive else (),
            of_which=() if exhaustive else codes,
        ),
        *(count(code, part, "công văn") for code, part in zip(codes, parts, strict=True)),
    )


def sample_with_stock(*, stock: int, increase: int) -> Report:
    """New members, and how many there are now."""
    members = CountIndicator(
        "hoi-vien", "Tổng số hội viên", "hội viên", over_time=OverTime.STOCK, increase="hoi-vien-moi"
    )
    return sample(
        "Kết nạp {hoi-vien-moi}, nâng tổng số lên {hoi-vien}.",
        count("hoi-vien-moi", increase, "hội viên"),
        Fact(members, FRONT, QUARTER, members.of(stock)),
    )


def sample_with_share(part: int, whole: int, share: str) -> Report:
    """A part, its whole, and the share that is stated."""
    stated = ShareIndicator("chiem", "Tỷ lệ", part="phan", whole=("tong",))
    return sample(
        "Trong {tong} có {phan} hoàn thành tốt, chiếm {chiem}.",
        count("tong", whole, "chi bộ"),
        count("phan", part, "chi bộ"),
        Fact(stated, FRONT, QUARTER, stated.figure(share)),
    )


def sample_with_two_values(first: str, second: str) -> Report:
    """One fund under two codes, by two offices."""
    other = MoneyIndicator("an-sinh-so-lieu-thue", FUND.name)
    return sample(
        "Văn phòng ghi {an-sinh}, cơ quan thuế ghi {an-sinh-so-lieu-thue}.",
        Fact(FUND, FRONT, QUARTER, FUND.figure(first)),
        Fact(other, FRONT, QUARTER, other.figure(second)),
    )


def read_by_hand(text: str, claim: Claim, *surfaces: str) -> Document:
    """A sentence with what it asserts: rules judge what was read, whoever reads it."""
    places = ((surface, text.index(surface)) for surface in surfaces)
    evidence = tuple(Evidence(surface, span=(start, start + len(surface))) for surface, start in places)
    return Document(text, outline=Outline(), claims=(attrs.evolve(claim, evidence=evidence),))
