"""Columns: what a table of facts and a table of totals hold, each column with its type and meaning."""

from __future__ import annotations

from typing import Any, Final

from dangbo_report.tables.engines import pa

#: Exact quantities: the sum of ten thousand million figures below 10**18, with the half of the smallest step, 10**-9.
QUANTITY: Final = pa.decimal128(38, 10)

_FACTS: Final[tuple[tuple[str, Any, bool, str], ...]] = (
    ("indicator", pa.string(), False, "code of the indicator"),
    ("organisation", pa.string(), False, "code of the organisation whose figure it is"),
    ("period", pa.string(), False, "the period, in its canonical text: quý I/2024"),
    ("start", pa.date32(), False, "first day of the period"),
    ("end", pa.date32(), False, "last day of the period"),
    ("report_start", pa.date32(), False, "first day of the period of the report that it was sent with"),
    ("report_end", pa.date32(), False, "last day of that period"),
    ("figure", pa.string(), True, "count, money, measure or percent; null where the indicator does not apply"),
    ("unit", pa.string(), True, "what is counted, or the unit of measure; null for money, percents and bare counts"),
    ("value", QUANTITY, True, "the figure: a number of things, đồng, units of measure or percents"),
    ("low", QUANTITY, True, "the least that the true value may be; null if nothing bounds it"),
    ("high", QUANTITY, True, "the most that the true value may be; null if nothing bounds it"),
    ("step_exponent", pa.int8(), True, "power of ten of the last written digit: 7 for 7,09 tỷ đồng"),
    ("qualifier", pa.string(), True, "the word before the figure: trên, gần, khoảng …; null without one"),
    ("target", QUANTITY, True, "the plan or target that it is held against"),
    ("target_low", QUANTITY, True, "the least that the target may be"),
    ("target_high", QUANTITY, True, "the most that the target may be"),
    ("target_step_exponent", pa.int8(), True, "power of ten of the last written digit of the target"),
    ("target_qualifier", pa.string(), True, "the word before the target"),
    ("parts", pa.string(), True, "codes of the indicators that add up to it, with spaces between"),
    ("of_which", pa.string(), True, "codes of those that are part of it"),
    ("note", pa.string(), True, "a remark"),
    ("sender", pa.string(), True, "who sent it"),
    ("source", pa.string(), True, "where it was read"),
    ("recomputed", pa.bool_(), True, "it was computed from the figures of bodies that are no more"),
    ("identifier", pa.string(), True, "the identifier of the organisation on the last day of the period"),
    ("official_code", pa.string(), True, "the code that a published list gives the indicator on that day"),
)
_TOTALS: Final[tuple[tuple[str, Any, bool, str], ...]] = (
    ("indicator", pa.string(), False, "code of the indicator"),
    ("organisation", pa.string(), False, "code of the body that the total is of"),
    ("depth", pa.int64(), False, "how many levels it is below the topmost body, which has 0"),
    ("period", pa.string(), False, "the period, in its canonical text"),
    ("value", QUANTITY, True, "the sum as written; null if nothing can be added"),
    ("low", QUANTITY, True, "the least that the true sum of those who reported may be; null if nothing bounds it"),
    ("high", QUANTITY, True, "the most that it may be; null if nothing bounds it"),
    ("high_open", pa.bool_(), True, "it is below that, not equal"),
    ("finest_exponent", pa.int8(), True, "power of ten of the finest last digit among the figures"),
    ("coarsest_exponent", pa.int8(), True, "power of ten of the coarsest"),
    ("qualified", pa.int64(), False, "how many of the figures have a word before them"),
    ("qualifier", pa.string(), True, "the word, if the total is one figure"),
    ("figures", pa.int64(), False, "how many figures the total rests on"),
    ("organisations", pa.int64(), False, "how many organisations they are of"),
    ("target", QUANTITY, True, "the sum of the targets; null unless each of these organisations has one"),
    ("target_low", QUANTITY, True, "the least that it may be"),
    ("target_high", QUANTITY, True, "the most that it may be"),
    ("target_finest_exponent", pa.int8(), True, "power of ten of the finest last digit among the targets"),
    ("target_coarsest_exponent", pa.int8(), True, "power of ten of the coarsest"),
    ("target_qualified", pa.int64(), True, "how many of the targets have a word before them"),
    ("target_qualifier", pa.string(), True, "the word, if the target is one figure"),
    ("breakdown", pa.string(), True, "parts and of_which with | between, if all figures have the same"),
    ("counted", pa.string(), True, "own figure, or the sum of the parts; computed: a percent that `totals_of` makes"),
    ("other_value", QUANTITY, True, "where a body has both, the one that is not counted"),
    ("other_low", QUANTITY, True, "the least that it may be"),
    ("other_high", QUANTITY, True, "the most that it may be"),
    ("clashes", pa.bool_(), False, "no true value stands behind both"),
    ("expected", pa.int64(), False, "how many organisations at and below the body should report"),
    ("reported", pa.int64(), False, "how many did"),
    ("missing", pa.int64(), False, "how many of those expected did not"),
    ("not_applicable", pa.int64(), False, "how many have nothing of the sort"),
    ("conflicting", pa.int64(), False, "of how many different values were sent; none of those is counted"),
)


def _schema(columns: tuple[tuple[str, Any, bool, str], ...]) -> Any:
    return pa.schema(
        [pa.field(name, kind, nullable, metadata={"description": text}) for name, kind, nullable, text in columns]
    )


#: The columns of a table of facts; each field carries its meaning as the metadata "description".
FACTS: Final[Any] = _schema(_FACTS)
#: Columns that came later: a table of before does without them.
LATER: Final = frozenset({"recomputed", "identifier", "official_code"})
#: The columns of a table of totals.
TOTALS: Final[Any] = _schema(_TOTALS)
