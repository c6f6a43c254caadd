"""N003: an amount without đồng."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, final

import attrs

from dangbo_report.documents import MentionKind
from dangbo_report.figures import Money
from dangbo_report.findings import Evidence, Finding, Severity
from dangbo_report.rules.anatomy import finding
from dangbo_report.rules.subject import Subject

_SCALES: Final = ("triệu", "tỷ", "tỉ", " tr")


@final
@attrs.frozen
class MissingCurrencyRule:
    """An amount of money is written without its currency."""

    code = "N003"
    name = "missing-currency"
    severity = Severity.INFO
    why = "“42 tỷ” may be đồng or anything else; a signed document names the currency."
    basis = "Luật Kế toán 2003, Điều 11: the currency is đồng, and is written."

    def check(self, subject: Subject) -> Iterable[Finding]:
        """Look for amounts that end with their scale."""
        for mention in subject.mentions:
            if (
                mention.kind is MentionKind.MONEY
                and isinstance(mention.figure, Money)
                and mention.surface.lower().endswith(_SCALES)
            ):
                yield finding(
                    self,
                    f"Số tiền “{mention.surface}” thiếu đơn vị “đồng”. Đề nghị viết đủ.",
                    f"The amount “{mention.surface}” lacks “đồng”. Write it.",
                    span=mention.span,
                    evidence=(Evidence(mention.surface, mention.span),),
                )

    @staticmethod
    def violating() -> str:
        """Billions of what?"""
        return "Dư nợ hơn 42 tỷ."

    @staticmethod
    def clean() -> str:
        """Billions of đồng."""
        return "Dư nợ hơn 42 tỷ đồng."
