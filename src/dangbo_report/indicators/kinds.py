"""Kinds of indicators: what is measured, in which figure, and how it adds up ("chỉ tiêu")."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar, Final, Generic, TypeVar, cast, final

import attrs

from dangbo_report.checking import checked_arguments, checked_fields
from dangbo_report.errors import FigureTypeError, ImpossibleValueError, UnitMismatchError
from dangbo_report.figures import Count, Figure, Measure, Money, Percent, parse_figure
from dangbo_report.organisations.official import OfficialCode, all_codes, code_on, one_at_a_time

F = TypeVar("F", bound=Figure)

_CODE: Final = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")
MAX_CODE_LENGTH: Final = 100


class OverTime(StrEnum):
    """How an indicator adds up over time."""

    #: What happened in a period; periods add ("phát sinh").
    FLOW = "flow"
    #: What there is at the end of a period; the last one counts ("có đến").
    STOCK = "stock"


def _check_own_code(_instance: object, attribute: attrs.Attribute[str], code: str) -> None:
    if len(code) > MAX_CODE_LENGTH or not _CODE.fullmatch(code):
        raise ImpossibleValueError(attribute.name, code, "a code of a-z, 0-9, '-' and '_', such as 'hoi-vien-moi'")


def _check_code(instance: object, attribute: attrs.Attribute[str | None], code: str | None) -> None:
    if code is not None:
        _check_own_code(instance, cast("attrs.Attribute[str]", attribute), code)


@attrs.frozen(field_transformer=checked_fields)
class Indicator(Generic[F]):
    """One thing that is measured, "chỉ tiêu"; use one of its kinds.

    Attributes:
        code: the name by which prose and files refer to it: "hoi-vien-moi".
        name: what is measured, in words.
        over_time: whether periods add (flow) or the last one counts (stock).
        additive: whether organisations add; members of two organisations may be the same people.
        increase: for a stock, the code of the flow that raises it.
        percent_step: the digits to which a percent of its target is written.
        official_codes: the codes that a published list of indicators gives it, of which one holds at a time.
    """

    figure_type: ClassVar[type[Figure]]

    code: str = attrs.field(validator=_check_own_code)
    name: str
    over_time: OverTime = attrs.field(default=OverTime.FLOW, kw_only=True, converter=OverTime)
    additive: bool = attrs.field(default=True, kw_only=True)
    increase: str | None = attrs.field(default=None, kw_only=True, validator=_check_code)
    percent_step: Decimal = attrs.field(default=Decimal("0.01"), kw_only=True)
    official_codes: tuple[OfficialCode, ...] = attrs.field(
        default=(), kw_only=True, validator=one_at_a_time, converter=all_codes
    )

    @checked_arguments
    def official_code(self, on: date) -> str | None:
        """The code that a published list gives it on a day ("mã chỉ tiêu"), or None if none is known."""
        return code_on(self.official_codes, on)

    @checked_arguments
    def figure(self, text: str) -> F:
        """The figure that a text says, if it is one of this indicator's.

        Raises:
            FigureSyntaxError: the text is no figure; it carries the text and the reason.
            FigureTypeError: it is a figure of another type.
            UnitMismatchError: it is in another unit.

        >>> MoneyIndicator("an-sinh", "Kinh phí an sinh").figure("7,09 tỷ đồng").value
        7090000000
        """
        figure = cast("F", parse_figure(text))
        self.check(figure)
        return figure

    def check(self, figure: F) -> None:
        """Refuse a figure of another type or unit.

        Raises:
            FigureTypeError: the figure is of another type; it carries the code, the figure and the type.
            UnitMismatchError: the figure is in another unit; it carries the code and both units.
        """
        if type(figure) is not self.figure_type:
            raise FigureTypeError(self.code, str(figure), type(figure).__name__, self.figure_type.__name__)
        if isinstance(figure, Count | Measure):
            expected: str = getattr(self, "unit", figure.unit)
            if figure.unit != expected:
                raise UnitMismatchError(self.code, figure.unit, expected)


@final
@attrs.frozen(field_transformer=checked_fields)
class CountIndicator(Indicator[Count]):
    """Something counted: members, gifts, meetings.

    >>> CountIndicator("hoi-vien", "Tổng số hội viên", "hội viên", over_time=OverTime.STOCK).of(34465)
    Count(value=34465, unit='hội viên', step=1, qualifier=<Qualifier.EXACT: ''>)
    """

    figure_type: ClassVar[type[Figure]] = Count

    unit: str

    @checked_arguments
    def of(self, value: int, *, step: int = 1) -> Count:
        """A count in this indicator's unit."""
        return Count(value, self.unit, step=step)


@final
@attrs.frozen(field_transformer=checked_fields)
class MoneyIndicator(Indicator[Money]):
    """An amount of money, in đồng.

    >>> MoneyIndicator("an-sinh", "Kinh phí vận động an sinh xã hội").code
    'an-sinh'
    """

    figure_type: ClassVar[type[Figure]] = Money

    @checked_arguments
    def of(self, value: int, *, step: int = 1) -> Money:
        """An amount in đồng; `figure("7,09 tỷ đồng")` takes what was written.

        >>> str(MoneyIndicator("an-sinh", "Kinh phí an sinh").of(7_090_000_000, step=10_000_000))
        '7,09 tỷ đồng'
        """
        return Money(value, step=step)


@final
@attrs.frozen(field_transformer=checked_fields)
class MeasureIndicator(Indicator[Measure]):
    """Something measured in a unit: tonnes of rice, kilometres of road.

    >>> str(MeasureIndicator("gao", "Gạo vận động được", "tấn").of(Decimal("20.5")))
    '20,5 tấn'
    """

    figure_type: ClassVar[type[Figure]] = Measure

    unit: str

    @checked_arguments
    def of(self, value: Decimal) -> Measure:
        """A measure in this indicator's unit."""
        return Measure(value, self.unit)


@final
@attrs.frozen(field_transformer=checked_fields)
class PercentOfTargetIndicator(Indicator[Percent]):
    """A percent of a plan or target, "tỷ lệ hoàn thành"; recomputed from its parts, never added.

    Attributes:
        baseline: what it is a percent of, in the words of the report: "kế hoạch", "chỉ tiêu", "dự toán".
        achieved: the code of the indicator whose value is compared with the target.

    >>> PercentOfTargetIndicator("an-sinh-dat", "Tỷ lệ đạt", baseline="kế hoạch", achieved="an-sinh").additive
    False
    """

    figure_type: ClassVar[type[Figure]] = Percent

    additive: bool = attrs.field(default=False, kw_only=True)
    baseline: str = attrs.field(default="kế hoạch", kw_only=True)
    achieved: str | None = attrs.field(default=None, kw_only=True, validator=_check_code)


def _codes(given: Iterable[str]) -> tuple[str, ...]:
    return tuple(given)


@final
@attrs.frozen(field_transformer=checked_fields)
class ShareIndicator(Indicator[Percent]):
    """A share of a whole, "tỷ trọng"; recomputed from its parts, never added.

    Attributes:
        part: the code of the indicator that is the part.
        whole: the codes of the indicators that together are the whole; empty if it is not reported.

    >>> ShareIndicator("hoan-thanh-tot-chiem", "Tỷ lệ", part="hoan-thanh-tot", whole=("to-chuc",)).whole
    ('to-chuc',)
    """

    figure_type: ClassVar[type[Figure]] = Percent

    additive: bool = attrs.field(default=False, kw_only=True)
    part: str | None = attrs.field(default=None, kw_only=True, validator=_check_code)
    whole: tuple[str, ...] = attrs.field(default=(), kw_only=True, converter=_codes)
