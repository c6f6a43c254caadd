"""Fact books: the facts of a report, indexed, one figure for each key."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, final

import attrs

from dangbo_report.checking import checked_arguments, checked_fields
from dangbo_report.display import Printer, html_table, print_lines
from dangbo_report.errors import ConflictingFactsError, DuplicateCodeError
from dangbo_report.indicators.facts import FACT_COLUMNS, AnyFact, Fact, FactKey
from dangbo_report.indicators.frames import frame_of_rows, rows_of_frame
from dangbo_report.indicators.kinds import Indicator, PercentOfTargetIndicator
from dangbo_report.indicators.rows import facts_of_rows, row_of
from dangbo_report.organisations import Directory
from dangbo_report.periods import Period


def _one_for_each_code(known: dict[str, object], kind: str, code: str, thing: object) -> None:
    first = known.setdefault(code, thing)
    if first is not thing and first != thing:
        raise DuplicateCodeError(kind, code)


def _facts(given: Iterable[AnyFact]) -> tuple[AnyFact, ...]:
    return tuple(given)


@final
@attrs.frozen(repr=False, field_transformer=checked_fields)
class FactBook:
    """Facts by indicator, organisation and period; immutable, in the order given ("sổ số liệu").

    A fact that is given twice counts once.

    Raises:
        ConflictingFactsError: two different facts for one key; it carries the key and both.
        DuplicateCodeError: two different indicators or organisations have one code; it carries the code.

    >>> len(FactBook())
    0
    """

    #: In the order given, no two with one key.
    facts: tuple[AnyFact, ...] = attrs.field(default=(), converter=_facts)
    _by_key: dict[FactKey, AnyFact] = attrs.field(init=False, eq=False, repr=False)
    _by_indicator: dict[str, list[AnyFact]] = attrs.field(init=False, eq=False, repr=False)
    #: Facts that state a percent of target, by the key of the fact that reached it.
    _percents: dict[FactKey, list[AnyFact]] = attrs.field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Index the facts; refuse a second value for one key."""
        by_key: dict[FactKey, AnyFact] = {}
        by_indicator: dict[str, list[AnyFact]] = {}
        percents: dict[FactKey, list[AnyFact]] = {}
        indicators: dict[str, object] = {}
        organisations: dict[str, object] = {}
        for fact in self.facts:
            key = fact.key
            _one_for_each_code(indicators, "indicator", key.indicator, fact.indicator)
            _one_for_each_code(organisations, "organisation", key.organisation, fact.organisation)
            if (known := by_key.get(key)) is not None:
                if known != fact:
                    raise ConflictingFactsError(str(key), str(known.figure), str(fact.figure))
                continue
            by_key[key] = fact
            by_indicator.setdefault(key.indicator, []).append(fact)
            if isinstance(fact.indicator, PercentOfTargetIndicator) and fact.indicator.achieved:
                percents.setdefault(key._replace(indicator=fact.indicator.achieved), []).append(fact)
        if len(by_key) < len(self.facts):
            object.__setattr__(self, "facts", tuple(by_key.values()))
        object.__setattr__(self, "_by_key", by_key)
        object.__setattr__(self, "_by_indicator", by_indicator)
        object.__setattr__(self, "_percents", percents)

    @classmethod
    def from_rows(
        cls,
        rows: Iterable[Mapping[str, Any]],
        *,
        indicators: Iterable[Indicator[Any]],
        directory: Directory,
        period: Period | None = None,
    ) -> FactBook:
        """The book of plain records, as `rows` gives them, a database or a CSV file.

        A row has the code of an `indicator`, the code or a name of an `organisation`, a `period` as text, and a
        `figure` as written ("7,09 tỷ đồng") or a plain `value` in the unit of the indicator; it may have a `target`,
        `parts` and `of_which` (codes with blanks between), a `note`, and `recomputed`. Objects may stand for codes and
        texts; more columns are passed over.

        Args:
            rows: mappings from the names of columns to values.
            indicators: those that rows may be of: a catalogue.
            directory: the organisations that rows may be of.
            period: that of rows without one.

        Raises:
            InvalidDocumentError: a row is no fact; it carries every fault with its place, as "$[2].figure".
            ConflictingFactsError: two different facts for one key; it carries the key and both.

        >>> from dangbo_report.testing import sample_report
        >>> report = sample_report("")
        >>> rows = report.facts.rows()
        >>> indicators = [fact.indicator for fact in report.facts]
        >>> FactBook.from_rows(rows, indicators=indicators, directory=report.directory) == report.facts
        True
        """
        return cls(facts_of_rows(rows, indicators=indicators, directory=directory, period=period))

    def rows(self) -> list[dict[str, Any]]:
        """The facts as plain records: codes, texts, and the value of each figure as an int or a Decimal."""
        return [row_of(fact) for fact in self.facts]

    @classmethod
    def from_frame(
        cls,
        frame: Any,
        *,
        indicators: Iterable[Indicator[Any]],
        directory: Directory,
        period: Period | None = None,
    ) -> FactBook:
        """The book of a dataframe with the columns of `rows`: of pandas, Polars, Arrow, or what else narwhals knows.

        Raises:
            MissingExtraError: narwhals is not installed; it carries the extra.
            WrongTypeError: it is no dataframe; it carries what was given.
            InvalidDocumentError: as `from_rows`.
        """
        return cls.from_rows(rows_of_frame(frame), indicators=indicators, directory=directory, period=period)

    def to_frame(self, backend: str = "pyarrow") -> Any:
        """The facts as a dataframe with the columns of `rows`.

        All values are decimals, since a column has one type.

        Args:
            backend: the library whose frame it is: "pyarrow", "polars", "pandas" or what else narwhals knows.

        Raises:
            MissingExtraError: narwhals, or the library, is not installed; it carries the extra.
            ImpossibleValueError: narwhals knows no such library, or it is not installed; it carries the name.
        """
        return frame_of_rows(self.rows(), backend)

    def __repr__(self) -> str:
        """How many facts, and of when."""
        periods = list(dict.fromkeys(str(fact.period) for fact in self.facts))
        when = f", {', '.join(periods[:3])}{' …' if len(periods) > 3 else ''}" if periods else ""  # noqa: PLR2004
        return f"<FactBook: {len(self.facts)} facts{when}>"

    def _repr_pretty_(self, printer: Printer, cycle: bool, /) -> None:  # noqa: FBT001 - as IPython and Hypothesis call it
        """Show the first facts in a shell and in a failing test."""
        del cycle
        print_lines(printer, repr(self), map(repr, self.facts))

    def _repr_html_(self) -> str:
        """Show the first facts in a notebook."""
        return html_table(repr(self), FACT_COLUMNS, (fact.cells for fact in self.facts))

    def __iter__(self) -> Iterator[AnyFact]:
        """Go through the facts in the order given."""
        return iter(self.facts)

    def __len__(self) -> int:
        """Count the facts."""
        return len(self.facts)

    def __contains__(self, fact: object) -> bool:
        """Say whether just this fact is in the book."""
        return isinstance(fact, Fact) and self._by_key.get(fact.key) == fact

    @checked_arguments
    def get(self, indicator: str, organisation: str, period: Period) -> AnyFact | None:
        """The fact for one key, or None."""
        return self._by_key.get(FactKey(indicator, organisation, period))

    @checked_arguments
    def select(
        self,
        *,
        indicator: str | None = None,
        organisation: str | None = None,
        period: Period | None = None,
    ) -> tuple[AnyFact, ...]:
        """The facts that match every code given, in the order of the book."""
        facts = self.facts if indicator is None else self._by_indicator.get(indicator, ())
        return tuple(
            fact
            for fact in facts
            if (organisation is None or fact.organisation.code == organisation)
            and (period is None or fact.period == period)
        )

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the indicators that have a fact, in the order of the book."""
        return tuple(self._by_indicator)

    @checked_arguments
    def stated_percent(self, fact: AnyFact) -> AnyFact | None:
        """The fact that states which percent of target another has reached, if just one does."""
        stated = self._percents.get(fact.key, ())
        return stated[0] if len(stated) == 1 else None

    def __or__(self, other: Iterable[AnyFact]) -> FactBook:
        """The facts of both.

        Raises:
            ConflictingFactsError: they disagree on a key; it carries the key and both figures.
        """
        return FactBook((*self.facts, *other))
