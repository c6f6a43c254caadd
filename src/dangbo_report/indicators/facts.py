"""Facts: one indicator, of one organisation, for one period, with one figure."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import Any, Final, Generic, NamedTuple, TypeAlias, final

import attrs

from dangbo_report.checking import checked_fields
from dangbo_report.display import Printer, html_table, print_lines
from dangbo_report.errors import ImpossibleValueError
from dangbo_report.figures import Count, Measure, Money, Percent, trimmed
from dangbo_report.indicators.kinds import F, Indicator
from dangbo_report.organisations import Organisation
from dangbo_report.periods import Period

#: The headings of a list of facts.
FACT_COLUMNS: Final = ("Chỉ tiêu", "Đơn vị", "Kỳ", "Kết quả", "Kế hoạch")


class FactKey(NamedTuple):
    """What a fact is about: at most one figure stands for each key."""

    indicator: str
    organisation: str
    period: Period

    def __str__(self) -> str:
        """Name it as prose does."""
        return f"{self.indicator}@{self.organisation}, {self.period}"


def _nfc(text: str) -> str:
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def _codes(given: Iterable[str]) -> tuple[str, ...]:
    return tuple(given)


@final
@attrs.frozen(repr=False, field_transformer=checked_fields)
class Fact(Generic[F]):
    """One indicator, of one organisation, for one period, with one figure ("số liệu").

    Attributes:
        indicator: what is measured; it takes its own type of figure only.
        organisation: whose it is.
        period: when.
        figure: how much, as written.
        target: the plan or target it is held against, in the same type of figure.
        parts: codes of the indicators of the same organisation and period that add up to it.
        of_which: codes of the indicators that are part of it and may fall short ("trong đó").
        note: a remark for the reader of the data.
        recomputed: the figure is of a period before the organisation was made, and was added up from the bodies that
            it was made of ("tính lại").

    Raises:
        FigureTypeError: the figure or the target is not of the indicator's type.
        UnitMismatchError: it is in another unit.
        ImpossibleValueError: it would be a part of itself; it carries the field and the code.

    >>> from dangbo_report.indicators import MoneyIndicator
    >>> from dangbo_report.organisations import Level, standard_directory
    >>> from datetime import date
    >>> from decimal import Decimal
    >>> front = standard_directory(Level.DISTRICT, "Phụng Hiệp", "Hậu Giang", on=date(2024, 3, 31))["mttq"]
    >>> fund = MoneyIndicator("an-sinh", "Kinh phí an sinh xã hội", percent_step=Decimal("0.1"))
    >>> fact = Fact(
    ...     fund,
    ...     front,
    ...     Period.quarter(2024, 1),
    ...     Money(7_090_000_000, step=10_000_000),
    ...     target=Money(30_000_000_000, step=1_000_000_000),
    ... )
    >>> str(fact.percent_of_target)
    '23,6%'
    """

    indicator: Indicator[F]
    organisation: Organisation
    period: Period
    figure: F
    target: F | None = attrs.field(default=None, kw_only=True)
    parts: tuple[str, ...] = attrs.field(default=(), kw_only=True, converter=_codes)
    of_which: tuple[str, ...] = attrs.field(default=(), kw_only=True, converter=_codes)
    note: str = attrs.field(default="", kw_only=True, converter=_nfc)
    recomputed: bool = attrs.field(default=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Let the indicator check its figures."""
        for field, codes in (("parts", self.parts), ("of_which", self.of_which)):
            if self.indicator.code in codes:
                raise ImpossibleValueError(field, self.indicator.code, "other indicators than its own")
        self.indicator.check(self.figure)
        if self.target is not None:
            self.indicator.check(self.target)

    def __repr__(self) -> str:
        """Name it as prose does, with its figure."""
        target = f" / {self.target}" if self.target is not None else ""
        return f"<Fact {self.key}: {self.figure}{target}>"

    def __str__(self) -> str:
        """What is measured, whose, when, and how much."""
        return f"{self.indicator.name} ({self.organisation.name}), {self.period}: {self.figure}"

    @property
    def cells(self) -> tuple[str, ...]:
        """The texts of its row in a list of facts, under `FACT_COLUMNS`."""
        target = str(self.target) if self.target is not None else ""
        return (self.indicator.name, self.organisation.name, str(self.period), str(self.figure), target)

    def _repr_pretty_(self, printer: Printer, cycle: bool, /) -> None:  # noqa: FBT001 - as IPython and Hypothesis call it
        """Show it in a shell and in a failing test."""
        del cycle
        print_lines(printer, repr(self), ())

    def _repr_html_(self) -> str:
        """Show it in a notebook."""
        return html_table(str(self.key), FACT_COLUMNS, [self.cells])

    @property
    def key(self) -> FactKey:
        """What the fact is about."""
        return FactKey(self.indicator.code, self.organisation.code, self.period)

    @property
    def percent_of_target(self) -> Percent | None:
        """The percent of the target that was reached, rounded once from the exact figures, without empty decimals.

        None without a target, with a target of zero, and for a percent, whose target is another percent.
        """
        figure, target = self.figure, self.target
        if not isinstance(figure, Count | Money | Measure) or not isinstance(target, Count | Money | Measure):
            return None
        if target.value == 0:
            return None
        return trimmed(Percent.of(figure.value, target.value, step=self.indicator.percent_step))


#: A fact of whatever figure.
AnyFact: TypeAlias = Fact[Any]
