"""F018: a number that is not that of the names behind it."""

from __future__ import annotations

from typing import Final

from dangbo_report.claims import ListCount
from dangbo_report.documents import Document
from dangbo_report.figures import Count
from dangbo_report.findings import Severity
from dangbo_report.rules.claim_rules import ClaimRule, Said
from dangbo_report.rules.samples import read_by_hand

LIST_OF_ANOTHER_LENGTH: Final = ClaimRule(
    code="F018",
    name="list-of-another-length",
    finds="A number of bodies, places or people is not that of the names that are listed.",
    severity=Severity.WARNING,
    why="A body that is counted and not named, or named and not counted, asks which of the two is right.",
    basis="Counting: as many are named as there are said to be.",
    judges=ListCount,
    wrong=lambda claim: Said(
        f"Ghi {claim.count}, nhưng kể ra {len(claim.names)}: {'; '.join(claim.names)}.",
        f"{claim.count} are stated, but {len(claim.names)} are named: {'; '.join(claim.names)}.",
    ),
    ask=Said("Đề nghị sửa số lượng hoặc bổ sung tên.", "Mend the number, or add the names."),
    result=lambda claim: str(claim.count),
    found_in=lambda: _report(4),
    not_found_in=lambda: _report(3),
)


def _report(number: int) -> Document:
    names = ("xã An Bình", "xã Phú An", "xã Tân Long")
    claim = ListCount(count=Count(number, "xã"), names=names)
    return read_by_hand(f"Có {number} xã ({', '.join(names)}) hoàn thành kế hoạch.", claim, f"{number} xã", *names)
