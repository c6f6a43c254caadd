"""Roll-up over a dataframe interface: written once, run by Arrow, DuckDB, Polars or Spark."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final, TypeVar, cast

from pyarrow import Table

from dangbo_report.checking import checked_arguments
from dangbo_report.consolidation import Expectations
from dangbo_report.errors import DuplicateCodeError
from dangbo_report.figures import Percent
from dangbo_report.indicators import Indicator
from dangbo_report.organisations import Directory
from dangbo_report.periods import Period
from dangbo_report.regimes import ReportingRegime
from dangbo_report.tables.columns import QUANTITY, TOTALS
from dangbo_report.tables.engines import Frame, back, beside, empty, kept, nw, pa, taken
from dangbo_report.tables.repeated import Sent, set_aside
from dangbo_report.tables.rows import COLUMNS, DTYPES, KEY, WORDS, among, packed
from dangbo_report.tables.stands import FLAGS, Standings
from dangbo_report.tables.survey import Survey, survey, within
from dangbo_report.tables.upwards import Tree, climbed, counted, gathered

F = TypeVar("F")
_QUANTITY: Final = DTYPES[QUANTITY]


@checked_arguments
def roll_up(  # noqa: PLR0913 - what is added up, whose, when, and how far down
    facts: F,
    *,
    directory: Directory,
    organisation: str,
    indicators: Iterable[Indicator[Any]],
    period: Period,
    regimes: Iterable[ReportingRegime] = (),
    depth: int | None = None,
) -> F:
    """Add up a table of facts as `consolidate` adds up submissions, in the engine that holds it.

    The sums are those of `consolidate`, row by row: a value that conflicts with another counts nothing, a longer
    period needs all its parts, what is not additive is totalled only where one organisation has it, a body's own
    total stands while parts are missing. What is written of a total, and the percents that follow from it, are made
    by `totals_of`. Rows are in no order.

    Args:
        facts: a `pyarrow.Table`, a Polars frame, a DuckDB relation or a Spark frame with the columns of `FACTS`.
        directory: who is below whom; facts of others are left out.
        organisation: the code of the topmost body that totals are for.
        indicators: those of all facts.
        period: the period that the totals are for.
        regimes: who is expected to report.
        depth: how many levels below the topmost body totals are given for; all, unless it is said.

    Returns:
        A frame of the same kind with the columns of `TOTALS`.

    Raises:
        UnknownOrganisationError: the organisation is not in the directory; it carries the code.
        DuplicateCodeError: two different indicators have one code; it carries the code.
        InvalidDocumentError: a column is missing or not exact, an indicator is not among those given, or a figure is
            of another type or unit than its indicator takes; it carries every fault with its place.

    >>> from datetime import date
    >>> from dangbo_report.indicators import CountIndicator, Fact
    >>> from dangbo_report.organisations import Level, standard_directory
    >>> directory = standard_directory(Level.DISTRICT, "Phụng Hiệp", "Hậu Giang", on=date(2024, 3, 31))
    >>> gifts, quarter = CountIndicator("qua", "Quà", "phần quà"), Period.quarter(2024, 1)
    >>> facts = [Fact(gifts, directory[code], quarter, gifts.of(5)) for code in ("mttq", "hnd")]
    >>> from dangbo_report.tables import facts_table
    >>> known = {"directory": directory, "organisation": "huyen-uy", "indicators": [gifts], "period": quarter}
    >>> roll_up(facts_table(facts), depth=0, **known).column("value").to_pylist()
    [Decimal('10.0000000000')]
    """
    frame = taken(facts)
    by_code = _by_code(indicators)
    tree = Tree.below(directory, organisation)
    given = within(frame, period)
    bodies = beside(frame, tree.table(tree.depths))
    if len(tree.depths) < len(directory):
        given = given.join(bodies.select("organisation"), on="organisation", how="semi")
    seen = survey(given, by_code)
    sent = set_aside(given, seen)
    standings = Standings(period=period, indicators=by_code, survey=seen)
    due = _due(regimes, directory, period, tree)
    flags = _flags(frame, sent, due, seen)
    marks = nw.concat([_marks(flag, pairs) for flag, pairs in flags.items()]) if flags else None

    additive = [code for code, each in by_code.items() if each.additive]
    rows = standings.rows(sent.facts, marks)
    upper = climbed(gathered(rows, bodies, seen.columns, frozenset(flags)), tree, additive)
    deepest = max(tree.depths.values()) if depth is None else depth
    made = back(_finished(upper.filter(nw.col("depth") <= deepest), by_code, period, seen.indicators), frame)
    leaves = _leaves(tree, deepest)
    if leaves:
        some = beside(frame, tree.table(leaves)).select("organisation", "depth")
        few = counted(standings.rows(sent.facts, marks)).join(some, on="organisation", how="inner")
        own = nw.when(nw.col("reports")).then(nw.lit("own"))
        made = nw.concat([made, _finished(few.with_columns(counted=own), by_code, period, seen.indicators)])
    native = nw.to_native(made)
    return cast("F", native.cast(TOTALS) if isinstance(native, Table) else native)


def _leaves(tree: Tree, deepest: int) -> list[str]:
    """The codes of the bodies with none below them, down to a depth."""
    return [code for code, each in tree.depths.items() if each <= deepest and code not in tree.inner]


def _by_code(indicators: Iterable[Indicator[Any]]) -> dict[str, Indicator[Any]]:
    made: dict[str, Indicator[Any]] = {}
    for each in indicators:
        if made.setdefault(each.code, each) != each:
            raise DuplicateCodeError("indicator", each.code)
    return made


def _pairs(organisations: Iterable[str], indicators: Iterable[str]) -> Any:
    return pa.table([pa.array(organisations, pa.string()), pa.array(indicators, pa.string())], KEY)


def _due(regimes: Iterable[ReportingRegime], directory: Directory, period: Period, tree: Tree) -> Any:
    """Who should report what."""
    expected = Expectations.of(dict.fromkeys(regimes), directory, period)
    bodies = {code: expected.who(code, tree.depths) for code in expected.reporters}
    return pa.concat_tables([_pairs((), ()), *(_pairs(who, [code] * len(who)) for code, who in bodies.items())])


def _flags(frame: Frame, sent: Sent, due: Any, seen: Survey) -> Mapping[str, Frame]:
    """Pairs of organisations and indicators, for who should report, who is in conflict, and who has nothing."""
    told = {"due": beside(frame, due), "conflict": sent.conflicts}
    if "nothing" in seen.has:
        stated = ~nw.col("figure").is_null()
        asked = seen.indicators.union(due.column("indicator").unique().to_pylist())
        facts = sent.facts.filter(among("indicator", asked))
        pairs = facts.filter(~stated).select(*KEY).group_by(KEY).agg(nw.len().alias("rows"))
        others = facts.filter(stated).join(pairs, on=KEY, how="semi")
        told["nothing"] = kept(pairs.join(others, on=KEY, how="anti").select(*KEY), frame)
    return {flag: pairs for flag, pairs in told.items() if not empty(pairs)}


def _marks(flag: str, pairs: Frame) -> Frame:
    """Rows without figures, which say no more than a flag."""
    kinds = {"period": pa.string()} | {column.name: column.kind for column in packed(COLUMNS)}
    none = (nw.lit(None).cast(DTYPES[kind]).alias(name) for name, kind in kinds.items())
    return pairs.select(*KEY, *none, nw.lit(FLAGS[flag], nw.Int64).alias("rows"))


def _word(number: Any) -> Any:
    """The qualifier of a number, or null."""
    made = nw.lit(None).cast(nw.String)
    for place, word in enumerate(WORDS, 1):
        made = nw.when(number == place).then(nw.lit(word)).otherwise(made)
    return made


def _finished(cells: Frame, indicators: Mapping[str, Indicator[Any]], period: Period, stated: frozenset[str]) -> Frame:
    """The columns of a table of totals."""
    names = frozenset(cells.collect_schema().names())
    zeros = {"qualified", "opened", "target_qualified", "targets", "breakdowns", "word", "target_word"}

    def col(name: str) -> Any:
        """A column, or what it would be if facts had anything for it."""
        if name in names:
            return nw.col(name)
        if name in {"lows", "highs", "target_lows", "target_highs"}:
            return col("targets" if name.startswith("target") else "figures")
        kind = next((each.kind for each in COLUMNS if each.name == name), None)
        none = nw.lit(0) if name in zeros else nw.lit(None)
        return none.cast(_QUANTITY if kind is None else DTYPES[kind])

    several = [code for code, each in indicators.items() if not each.additive]
    percents = [code for code, each in indicators.items() if each.figure_type is Percent]
    own = (nw.col("counted") == "own").fill_null(value=False)
    one = (nw.col("organisations") == 1) & (~among("indicator", percents) | own)
    told = (nw.col("organisations") > 0) | (nw.col("due") + nw.col("nothing") + nw.col("conflict") > 0)
    # Once for all columns: engines work out again whatever stands in an expression.
    cells = cells.filter(told).with_columns(
        shown=(nw.col("organisations") > 0) & (one | ~among("indicator", several)),
        follows=among("indicator", stated.intersection(percents)) & ~own,
    )
    shown = nw.col("shown")
    aimed = shown & (col("targets") == nw.col("organisations"))
    alike = shown & (col("breakdowns") == nw.col("organisations")) & (col("breakdown_first") == col("breakdown_last"))
    made: dict[str, Any] = {
        "period": nw.lit(str(period)),
        "value": nw.when(shown).then(col("value")),
        "low": nw.when(shown & (col("lows") == col("figures"))).then(col("low")),
        "high": nw.when(shown & (col("highs") == col("figures"))).then(col("high")),
        "high_open": nw.when(shown & (col("highs") == col("figures"))).then(col("opened") > 0),
        "finest_exponent": nw.when(shown).then(col("finest")),
        "coarsest_exponent": nw.when(shown).then(col("coarsest")),
        "qualified": nw.when(shown).then(col("qualified")).otherwise(nw.lit(0)),
        "qualifier": nw.when(shown & (col("figures") == 1)).then(_word(col("word"))),
        "figures": nw.when(nw.col("organisations") > 0).then(col("figures")).otherwise(nw.lit(0)),
        "target": nw.when(aimed).then(col("target")),
        "target_low": nw.when(aimed & (col("target_lows") == col("targets"))).then(col("target_low")),
        "target_high": nw.when(aimed & (col("target_highs") == col("targets"))).then(col("target_high")),
        "target_finest_exponent": nw.when(aimed).then(col("target_finest")),
        "target_coarsest_exponent": nw.when(aimed).then(col("target_coarsest")),
        "target_qualified": nw.when(aimed).then(col("target_qualified")),
        "target_qualifier": nw.when(aimed & (col("targets") == 1)).then(_word(col("target_word"))),
        "counted": nw.when(nw.col("follows")).then(nw.lit("computed")).otherwise(nw.col("counted")),
        "breakdown": nw.when(alike).then(col("breakdown_first")),
        "other_value": col("other_value"),
        "other_low": col("other_low"),
        "other_high": col("other_high"),
        "clashes": nw.col("clashes") if "clashes" in names else nw.lit(value=False),
        "expected": nw.col("due"),
        "missing": nw.col("absent"),
        "not_applicable": nw.col("nothing"),
        "conflicting": nw.col("conflict"),
    }
    return cells.select(
        made.get(field.name, nw.col(field.name)).cast(DTYPES[field.type]).alias(field.name) for field in TOTALS
    )
