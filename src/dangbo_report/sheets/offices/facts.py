"""What a sheet of an office says: its facts, the catalogue that it implies, what was set aside, where it disagrees."""

from __future__ import annotations

from typing import TypeAlias, final

import attrs

from dangbo_report.checking import checked_fields
from dangbo_report.claims import Breakdown, PercentOfTarget, TitlePeriod, Verdict
from dangbo_report.indicators import Catalogue, FactBook
from dangbo_report.sheets.forms.filled import SetAside

#: What a sheet claims of its own figures.
OfSheet: TypeAlias = PercentOfTarget | Breakdown | TitlePeriod


@final
@attrs.frozen(field_transformer=checked_fields)
class SheetClaim:
    """A ratio or a total that the sheet states itself, held against its own figures; or the period of its title.

    Attributes:
        place: the cell that states it: "Quý III!F7".
        about: the indicator, and the organisation if it is one's.
        claim: what it says.
    """

    place: str
    about: str
    claim: OfSheet

    @property
    def verdict(self) -> Verdict:
        """What arithmetic says, and the calendar: a title of another period is wrong, of whatever length that is."""
        return Verdict.VIOLATED if isinstance(self.claim, TitlePeriod) else self.claim.verdict()

    def __str__(self) -> str:
        """Say it in a line."""
        claim = self.claim
        if isinstance(claim, TitlePeriod):
            return f"{self.place}: {self.about}: bảng ghi {claim.title}, số liệu được đọc cho {claim.heading}"
        if isinstance(claim, PercentOfTarget):
            return f"{self.place}: {self.about}: {claim.value} trên {claim.target}, bảng ghi {claim.percent}"
        parts = " + ".join(map(str, claim.parts))
        return f"{self.place}: {self.about}: bảng ghi tổng {claim.total}, các dòng có {parts}"


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class SheetFacts:
    """What was read from a sheet of an office ("bảng số liệu của đơn vị").

    Attributes:
        facts: the figures.
        catalogue: their indicators, whose codes are made from their names unless they were given.
        set_aside: cells and rows that are no facts, and why: for a person to look at.
        claims: ratios and totals that the sheet states, whether they hold or not, and the period of its title if that
            is another.
    """

    facts: FactBook
    catalogue: Catalogue
    set_aside: tuple[SetAside, ...] = ()
    claims: tuple[SheetClaim, ...] = ()

    @property
    def disagreements(self) -> tuple[SheetClaim, ...]:
        """Where the sheet's own ratios and totals do not fit its figures, or its title the period."""
        return tuple(each for each in self.claims if each.verdict is Verdict.VIOLATED)
