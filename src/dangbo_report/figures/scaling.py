"""A figure in the writing that a place asks for: in triệu or tỷ, with fewer decimals, number and unit apart."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Final, TypeVar, final

import attrs

from dangbo_report.checking import checked_arguments, checked_fields
from dangbo_report.errors import ImpossibleValueError
from dangbo_report.figures.figure import Count, Figure, Money, Percent, PercentagePoints
from dangbo_report.figures.qualifier import Qualifier
from dangbo_report.figures.written import DECIMAL_STEPS, EXACT, SCALES, digits_of, step_exponent

_Rate = TypeVar("_Rate", Percent, PercentagePoints)

#: The words in which amounts may be asked for ("đơn vị tính"), with their powers of ten.
SCALE_WORDS: Final = {"đồng": 0} | {word: exponent for exponent, word in SCALES if word}
#: An amount in a scale has at most so many decimals: its step alone tells the scale.
_DECIMALS: Final = 2
#: Rounding may not carry a bound past the truth: these go down, those go up.
_DOWN: Final = frozenset((Qualifier.OVER, Qualifier.AT_LEAST))
_UP: Final = frozenset((Qualifier.NEARLY, Qualifier.UNDER))


@final
@attrs.frozen(field_transformer=checked_fields)
class WrittenParts:
    """A figure as it is written, taken apart.

    Attributes:
        qualifier: the word before it; may be empty.
        number: its digits: "7,09".
        unit: what follows: "tỷ đồng", "hội viên", "%"; may be empty.
    """

    qualifier: str
    number: str
    unit: str


@checked_arguments
def written_parts(figure: Figure) -> WrittenParts:
    """Take a figure apart into the columns of a table.

    >>> written_parts(Money(7_090_000_000, step=10_000_000))
    WrittenParts(qualifier='', number='7,09', unit='tỷ đồng')
    """
    is_exact = figure.qualifier is Qualifier.EXACT
    text = str(figure if is_exact else attrs.evolve(figure, qualifier=Qualifier.EXACT))
    if isinstance(figure, Percent):
        return WrittenParts(figure.qualifier.value, text[:-1], "%")
    number, _, unit = text.partition(" ")
    return WrittenParts(figure.qualifier.value, number, unit)


@checked_arguments
def trimmed(rate: _Rate) -> _Rate:
    """A percent without the decimals that say nothing: 75%, not 75,00%.

    >>> str(trimmed(Percent(Decimal("77.50")))), str(trimmed(Percent(Decimal("100.00"))))
    ('77,5%', '100%')
    """
    exponent = step_exponent(rate.step)
    digits = digits_of(rate.value, rate.step)
    while exponent < 0 and digits % 10 == 0:
        exponent, digits = exponent + 1, digits // 10
    return attrs.evolve(rate, step=DECIMAL_STEPS[exponent])


@checked_arguments
def scaled(figure: Figure, word: str = "", *, decimals: int | None = None) -> Figure:
    """The figure in another scale, or with fewer decimals, rounded once and without empty decimals.

    An amount too small for the scale keeps its own writing: no money is shown as "0 tỷ đồng".

    Args:
        figure: any figure; a percent has no scale.
        word: one of `SCALE_WORDS`; the figure's own unless given.
        decimals: how many there may be at most; two in a scale, else as many as there are.

    Raises:
        ImpossibleValueError: the word is no scale, or the figure can have none, or decimals are negative; it carries
            the word or the number.

    >>> str(scaled(Money(31_200_000, step=100_000), "tỷ")), str(scaled(Money(2_000_000_000), "triệu"))
    ('0,03 tỷ đồng', '2.000 triệu đồng')
    >>> str(scaled(Percent(Decimal("80.53")), decimals=1))
    '80,5%'
    """
    if decimals is not None and decimals < 0:
        raise ImpossibleValueError("decimals", decimals, "a number of decimals, from 0")
    if word:
        return _in_scale(figure, word, _DECIMALS if decimals is None else min(decimals, _DECIMALS))
    if decimals is None:
        return figure
    own = step_exponent(figure.step)
    scale = _own_scale(own)
    return _at(figure, max(own, scale - decimals), scale)


def _in_scale(figure: Figure, word: str, decimals: int) -> Figure:
    if word not in SCALE_WORDS or not _takes(figure, word):
        raise ImpossibleValueError("word", word, f"one of {', '.join(SCALE_WORDS)}, for an amount that can have it")
    scale = SCALE_WORDS[word]
    return _at(figure, scale - decimals if scale else 0, scale)


def _takes(figure: Figure, word: str) -> bool:
    """Whether an amount can be written in a scale: "triệu" without a noun is money."""
    if isinstance(figure, Percent | PercentagePoints):
        return False
    if isinstance(figure, Count):
        return word != "đồng" and bool(figure.unit or word == "nghìn")
    return word != "đồng" or isinstance(figure, Money)


def _own_scale(exponent: int) -> int:
    return next(scale for scale, _ in SCALES if scale >= exponent)


def _at(figure: Figure, exponent: int, scale: int) -> Figure:
    """The figure rounded to a power of ten, then without empty decimals of its scale; itself if nothing is left."""
    step = Fraction(10) ** exponent
    units = _rounded_units(abs(Fraction(figure.value)) / step, figure.qualifier, falls=figure.value < 0)
    if not units and figure.value:
        return figure
    while exponent < scale and units % 10 == 0:
        exponent, units = exponent + 1, units // 10
    value = EXACT.multiply(DECIMAL_STEPS[exponent], Decimal(-units if figure.value < 0 else units))
    if isinstance(figure, Count | Money):
        return attrs.evolve(figure, value=int(value), step=int(DECIMAL_STEPS[exponent]))
    return attrs.evolve(figure, value=value, step=DECIMAL_STEPS[exponent])


def _rounded_units(units: Fraction, qualifier: Qualifier, *, falls: bool) -> int:
    if qualifier in (_UP if falls else _DOWN):
        return units.numerator // units.denominator
    if qualifier in (_DOWN if falls else _UP):
        return -(-units.numerator // units.denominator)
    return (2 * units.numerator + units.denominator) // (2 * units.denominator)
