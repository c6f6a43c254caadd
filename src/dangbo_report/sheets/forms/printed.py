"""What stands on a form before anybody fills it in: the text of every cell."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any, Self, TypedDict, Unpack, final

import attrs

from dangbo_report.errors import ImpossibleValueError
from dangbo_report.figures import Figure
from dangbo_report.indicators import AnyFact, FactBook, Indicator, unit_of
from dangbo_report.organisations import Organisation
from dangbo_report.periods import Period
from dangbo_report.regimes import ReportingRegime
from dangbo_report.sheets.forms import form
from dangbo_report.sheets.forms.cells import CONTROL, tidy
from dangbo_report.sheets.forms.divisions import PartCodes


class Known(TypedDict, total=False):
    """What is known of a form before it is filled in; the names are told by `write_form`."""

    targets: Mapping[str, Figure] | None
    parts: Mapping[str, Iterable[str]] | None
    of_which: Mapping[str, Iterable[str]] | None
    facts: FactBook | None
    not_applicable: Iterable[str]


def _breakdowns(printed: Printed) -> dict[str, PartCodes]:
    rows = {each.code for each in printed.indicators}
    found: dict[str, PartCodes] = {}
    for each in printed.indicators:
        fact = printed.fact(each)
        parts, of_which = (fact.parts, fact.of_which) if fact else ((), ())
        found[each.code] = PartCodes(
            parts or tuple(printed.parts.get(each.code, ())), of_which or tuple(printed.of_which.get(each.code, ()))
        )
        for codes in found[each.code]:
            for code in codes:
                if code not in rows - {each.code}:
                    raise ImpossibleValueError(
                        "parts", code, f"the code of another row, since {each.code!r} has it for a part"
                    )
    return found


@final
@attrs.frozen(kw_only=True)
class Printed:
    """A form as it is sent out, whatever file it becomes; the attributes are those of `write_form`.

    Raises:
        ImpossibleValueError: a part has no row; it carries the code of the part.
    """

    regime: ReportingRegime
    organisation: Organisation
    period: Period
    indicators: tuple[Indicator[Any], ...]
    targets: Mapping[str, Figure]
    parts: Mapping[str, Iterable[str]]
    of_which: Mapping[str, Iterable[str]]
    facts: FactBook
    not_applicable: Collection[str]
    #: What each row is broken down into; of the iterables above it is the only reader.
    breakdowns: Mapping[str, PartCodes] = attrs.field(init=False, default=attrs.Factory(_breakdowns, takes_self=True))

    @classmethod
    def of(
        cls,
        regime: ReportingRegime,
        organisation: Organisation,
        period: Period,
        indicators: Iterable[Indicator[Any]],
        **known: Unpack[Known],
    ) -> Self:
        """A form, with what a caller knows of it."""
        return cls(
            regime=regime,
            organisation=organisation,
            period=period,
            indicators=tuple(indicators),
            targets=known.get("targets") or {},
            parts=known.get("parts") or {},
            of_which=known.get("of_which") or {},
            facts=known.get("facts") or FactBook(),
            not_applicable=frozenset(known.get("not_applicable", ())),
        )

    def grid(self) -> list[list[str]]:
        """The text of every cell.

        Raises:
            ImpossibleValueError: a name holds a control character; it carries the name.
        """
        grid = [
            [form.LABELS[0], self.regime.name],
            [form.LABELS[1], self.organisation.name, self.organisation.code, *self._identifier()],
            [form.LABELS[2], str(self.period)],
            [form.HOW],
            [*form.HEADER],
            *map(self._row, self.indicators),
        ]
        return [[_checked(tidy(text)) for text in texts] for texts in grid]

    def lines(self) -> list[list[str]]:
        """The text of every cell of a form as CSV, which tells a reader when something was cut off.

        Raises:
            ImpossibleValueError: as `grid`.
        """
        grid = self.grid()
        grid[0].append(form.ROWS.format(len(self.indicators)))
        return [*grid, [form.END, *[""] * (form.NOTE - 2), form.END]]

    def fact(self, indicator: Indicator[Any]) -> AnyFact | None:
        """What is known of a row."""
        return self.facts.get(indicator.code, self.organisation.code, self.period)

    def _identifier(self) -> list[str]:
        known = self.organisation.identifier(self.period.end)
        return [] if known is None else [known]

    def _row(self, indicator: Indicator[Any]) -> list[str]:
        fact = self.fact(indicator)
        value, target, note = "", self.targets.get(indicator.code), ""
        if fact is not None:
            value, target, note = str(fact.figure), fact.target or target, fact.note
        elif indicator.code in self.not_applicable:
            value = form.NOT_APPLICABLE
        name = self.breakdowns[indicator.code].behind(tidy(indicator.name))
        shown = "" if target is None else str(target)
        return [indicator.code, name, unit_of(indicator), shown, value, note]


def _checked(text: str) -> str:
    if bad := CONTROL.search(text):
        raise ImpossibleValueError("text", text, f"no control character such as U+{ord(bad[0]):04X}")
    return text
