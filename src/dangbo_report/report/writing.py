"""How a house writes its figures: one choice for a whole document."""

from __future__ import annotations

from typing import Final, final

import attrs

from dangbo_report.checking import altered, checked_arguments, checked_fields
from dangbo_report.errors import ImpossibleValueError
from dangbo_report.figures import SCALE_WORDS, Figure, Money, Percent, scaled, written_parts
from dangbo_report.report.references import PLAIN, Aspect
from dangbo_report.report.resolving import Shown


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class Writing:
    """How figures are written in one document, where no place asks for anything else.

    Attributes:
        pads_counts: counts below ten have a zero before them: "09 nhiệm vụ".
        trims_percents: computed percents lose empty decimals: 75%, not 75,00%.
        money_scale: the word in which all money is written: "triệu", "tỷ"; empty: as each figure was written.

    Raises:
        ImpossibleValueError: the scale is none; it carries the word.
    """

    pads_counts: bool = False
    trims_percents: bool = True
    money_scale: str = ""

    def __attrs_post_init__(self) -> None:
        """Check the scale."""
        if self.money_scale and self.money_scale not in SCALE_WORDS:
            raise ImpossibleValueError("money_scale", self.money_scale, f"one of {', '.join(SCALE_WORDS)}")

    def write(self, shown: Shown) -> Shown:
        """What is shown, in this writing."""
        figure = shown.figure
        if self.money_scale and isinstance(figure, Money) and shown.form == PLAIN and shown.aspect not in _AS_IS:
            figure = scaled(figure, self.money_scale)
        if not self.trims_percents and isinstance(figure, Percent) and _is_computed(shown):
            figure = attrs.evolve(figure, step=min(figure.step, shown.fact.indicator.percent_step))
        return _anew(shown, figure, padded=shown.padded or self.pads_counts)


def _anew(shown: Shown, figure: Figure, *, padded: bool) -> Shown:
    """The same with a figure, which is most often its own."""
    alike = figure is shown.figure and padded == shown.padded
    return shown if alike else altered(shown, figure=figure, padded=padded)


_AS_IS: Final = frozenset((Aspect.WORDS,))


def _is_computed(shown: Shown) -> bool:
    return shown.aspect in {Aspect.PERCENT, Aspect.CHANGE_PERCENT} and shown.form.decimals is None


@checked_arguments
def in_unit(shown: Shown, unit: str) -> Shown:
    """What is shown, as a column of that unit has it: without the unit, money in its scale.

    A figure of another unit keeps its own, so that the column says nothing false.

    Args:
        shown: a figure.
        unit: the unit of the column: "triệu đồng", "hội viên", "%".
    """
    figure: Figure = shown.figure
    word = unit.removesuffix("đồng").strip() or "đồng"
    if isinstance(figure, Money) and unit.endswith("đồng") and word in SCALE_WORDS and shown.form == PLAIN:
        scale = scaled(figure, word)
        return attrs.evolve(shown, figure=scale, bare=True) if written_parts(scale).unit == unit else shown
    return attrs.evolve(shown, bare=True) if written_parts(figure).unit == unit else shown
