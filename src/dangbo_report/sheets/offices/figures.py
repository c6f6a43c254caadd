"""The figures of a table as facts, with the catalogue that they imply."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, TypeAlias, final

import attrs

from dangbo_report.errors import (
    DangboReportError,
    EnglishNotationError,
    FigureSyntaxError,
    FigureTypeError,
    UnitMismatchError,
)
from dangbo_report.errors.in_vietnamese import no_figure
from dangbo_report.indicators import AnyFact, AnyIndicator, Catalogue, Fact, FactBook
from dangbo_report.organisations.names import fold_name
from dangbo_report.periods import Period
from dangbo_report.sheets.forms.filled import Reason, SetAside
from dangbo_report.sheets.offices.codes import codes_of
from dangbo_report.sheets.offices.columns import Role
from dangbo_report.sheets.offices.facts import SheetFacts
from dangbo_report.sheets.offices.stated import Read, ratios, totals
from dangbo_report.sheets.offices.table import Entry, Table
from dangbo_report.sheets.offices.units import Written, figure_in, fitted, implied

#: Of what, whose, and when.
_Key: TypeAlias = tuple[str, str, Period]
_VALUES: Final = frozenset({Role.VALUE, Role.LAST_YEAR})
_TARGETS: Final = frozenset({Role.TARGET})
_LETTER: Final = re.compile(r"!([A-Z]+)[0-9]+$")
#: A sheet that was put together of several has as many totals over bodies of one indicator.
_MOST_TOTALS: Final = 20


@final
@attrs.define
class Figures:
    """A table while its figures are read.

    Attributes:
        period: when.
        indicators: those that are known by name.
    """

    period: Period
    indicators: tuple[AnyIndicator, ...]
    _aside: list[SetAside] = attrs.field(factory=list[SetAside], init=False)
    #: The folded names of indicators of which a figure was set aside.
    _doubtful: set[str] = attrs.field(factory=set[str], init=False)
    _known: dict[str, AnyIndicator] = attrs.field(factory=dict[str, AnyIndicator], init=False)

    def facts(self, table: Table, others: Iterable[SetAside]) -> SheetFacts:
        """What a table says.

        Args:
            table: the table.
            others: what other sheets hold.
        """
        read = [(entry, figure) for entry in table.entries() if (figure := self._figure(entry)) is not None]
        self._known = self._implied(read)
        read = [(entry, fit) for entry, figure in read if (fit := self._fitted(entry, figure)) is not None]
        read = list(self._bounded(read))
        facts = self._book(read)
        claims = (*table.held.claims, *ratios(read), *totals(read, whole=not table.set_aside, doubtful=self._doubtful))
        return SheetFacts(
            facts=FactBook(facts),
            catalogue=Catalogue(self._known.values()),
            set_aside=(*table.set_aside, *self._aside, *others),
            claims=claims,
        )

    def _set_aside(self, entry: Entry, reason: Reason, hint: str = "") -> None:
        self._doubtful.add(fold_name(entry.name))
        self._aside.append(SetAside(entry.place, reason, (entry.name, entry.cell.text), hint))

    def _figure(self, entry: Entry) -> Written | None:
        try:
            return figure_in(entry.cell, "%" if entry.role is Role.PERCENT else entry.unit)
        except DangboReportError as error:
            self._set_aside(entry, Reason.NOT_A_FIGURE, _why(error))
            return None

    def _implied(self, read: Iterable[Read]) -> dict[str, AnyIndicator]:
        """The indicators, by their folded names: those that are known, else of the figures that they have."""
        given = {fold_name(each.name): each for each in self.indicators}
        names: dict[str, str] = {}
        units: dict[str, str] = {}
        seen: dict[str, list[Written]] = {}
        for entry, figure in read:
            if entry.role is not Role.PERCENT:
                folded = fold_name(entry.name)
                names.setdefault(folded, entry.name)
                units[folded] = units.get(folded) or entry.unit
                seen.setdefault(folded, []).append(figure)
        codes = codes_of(names.values())
        return {
            folded: given.get(folded) or implied(codes[name], name, units[folded], seen[folded])
            for folded, name in names.items()
        }

    def _fitted(self, entry: Entry, figure: Written) -> Written | None:
        if entry.role is Role.PERCENT:
            return figure
        try:
            return fitted(figure, self._known[fold_name(entry.name)])
        except DangboReportError as error:
            self._set_aside(entry, Reason.OTHER_UNIT, _why(error))
            return None

    def _bounded(self, read: Iterable[Read]) -> Iterator[Read]:
        """Without totals beyond the first few of one indicator, since each is held against all bodies."""
        seen: Counter[tuple[str, Role]] = Counter()
        for entry, figure in read:
            key = fold_name(entry.name), entry.role
            seen[key] += entry.body is None
            if entry.body is None and seen[key] > _MOST_TOTALS:
                self._set_aside(entry, Reason.UNKNOWN_TOTAL)
            else:
                yield entry, figure

    def _book(self, read: Sequence[Read]) -> list[AnyFact]:
        """The facts; a key with two values has none.

        What stands beside a figure as that of a year before the body was made was added up from those before it.
        """
        told = self._by_key(read, _VALUES)
        values = self._single(told)
        targets = self._single(self._by_key(read, _TARGETS))
        to_date = self.period.year_to_date()
        for key, (entry, _) in targets.items():
            if key not in values and (*key[:2], to_date) not in values:
                reason = Reason.REPEATED if key in told else Reason.TARGET_ALONE
                self._aside.append(SetAside(entry.place, reason, (entry.name, entry.cell.text)))
        parts = self._parts(values)
        return [
            Fact[Any](
                self._known[key[0]],
                entry.body,
                key[2],
                figure,
                target=targets[whole][1]
                if (whole := (*key[:2], self.period)) in targets and key[2] in {self.period, to_date}
                else None,
                of_which=parts.get(key, ()),
                note=entry.note,
                recomputed=key[2] != self.period and not entry.body.is_active(key[2].start, key[2].end),
            )
            for key, (entry, figure) in values.items()
            if entry.body is not None
        ]

    def _by_key(self, read: Iterable[Read], roles: Container[Role]) -> dict[_Key, list[Read]]:
        """The figures of known bodies in columns of some roles."""
        made: dict[_Key, list[Read]] = {}
        for entry, figure in read:
            if entry.body is not None and entry.role in roles:
                made.setdefault((fold_name(entry.name), entry.body.code, entry.when), []).append((entry, figure))
        return made

    def _single(self, read: Mapping[_Key, list[Read]]) -> dict[_Key, Read]:
        """Those that have one value; all cells of the others are set aside."""
        for some in read.values():
            if any(figure != some[0][1] for _, figure in some):
                self._repeated(some)
        return {key: some[0] for key, some in read.items() if all(figure == some[0][1] for _, figure in some)}

    def _repeated(self, read: Sequence[Read]) -> None:
        """Set aside what has several values: in several columns of a row, or in several rows."""
        first = read[0][0]
        letter = _LETTER.search(first.place)
        in_row = len({entry.row for entry, _ in read}) == 1
        hint = f'chọn một cột: columns={{"{first.role}": "{letter[1]}"}}' if in_row and letter else ""
        for entry, _ in read:
            self._set_aside(entry, Reason.REPEATED_COLUMN if in_row else Reason.REPEATED, hint)

    def _parts(self, values: Mapping[_Key, Read]) -> dict[_Key, list[str]]:
        """The codes of the indicators that are parts of another, by the key of that."""
        parts: dict[_Key, list[str]] = {}
        for (name, body, when), (entry, figure) in values.items():
            whole = (fold_name(entry.under), body, when)
            if entry.under and whole in values and type(values[whole][1]) is type(figure):
                parts.setdefault(whole, []).append(self._known[name].code)
        return parts


def _why(error: DangboReportError) -> str:
    """Why a cell was not taken, as it is told to the officer who filled it in."""
    if isinstance(error, FigureSyntaxError | EnglishNotationError | FigureTypeError | UnitMismatchError):
        return error.message_vi
    return no_figure(str(error))
