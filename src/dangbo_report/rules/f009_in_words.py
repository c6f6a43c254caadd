"""F009: words that say another figure than the digits."""

from __future__ import annotations

from typing import Final

from dangbo_report.claims import InWords
from dangbo_report.rules.claim_rules import ClaimRule, Said

WORDS_THAT_DIFFER: Final = ClaimRule(
    code="F009",
    name="words-that-differ",
    finds="A figure in words is not the figure in digits.",
    why="Where digits and words differ, readers hold on to the words; the amount is then another one.",
    basis="The words are read as they are spelled; both must have one value.",
    judges=InWords,
    wrong=lambda claim: Said(
        f"Số liệu ghi {claim.figure}, nhưng phần bằng chữ là {claim.words}.",
        f"The digits say {claim.figure}, the words {claim.words}.",
    ),
    ask=Said("Đề nghị sửa cho khớp nhau.", "Make them one."),
    found_in=lambda: "Vận động 46 triệu đồng (bằng chữ: bốn mươi lăm triệu đồng).",
    not_found_in=lambda: "Vận động 46 triệu đồng (bằng chữ: bốn mươi sáu triệu đồng).",
)
