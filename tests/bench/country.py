"""A generated country, and the best SQL for its sums.

34 provinces, 3,321 communes, 13 bodies in each, 80 indicators, 4 quarters; one fact in a hundred is missing, one in a
thousand is there twice with another value, eight indicators are not additive.
"""

from __future__ import annotations

import duckdb

from dangbo_report import CountIndicator, Level, MeasureIndicator, MoneyIndicator, OverTime, Period
from dangbo_report.organisations import Directory, Organisation, OrganisationKind
from dangbo_report.tables import roll_up

PROVINCES, COMMUNES, BODIES, INDICATORS = 34, 3321, 13, 80
YEAR = Period.year(2026)
TOP = "ca-nuoc"
FACTS = """
with drawn as (
    select c, b, i, q, hash(c, b, i, q) as h
    from range({communes}) c(c), range({bodies}) b(b), range({indicators}) i(i), range(1, 5) q(q)
    where hash(c, b, i, q, 1) % 100 <> 0
), twice as (
    select * from drawn
    union all select c, b, i, q, h + 1 from drawn where hash(c, b, i, q, 2) % 1000 = 0
    union all select c, b, i, q, h from drawn where hash(c, b, i, q, 3) % 1000 = 0
), valued as (
    select *, h % 1000000 as digits,
        case when i < 40 then 0 when i < 56 then 6 when i < 66 then 0 when i < 72 then -1 else 0 end as step,
        case when hash(c, b, i, q, 4) % 100 = 0 then 'ít nhất' when hash(c, b, i, q, 4) % 500 = 1 then 'ước' end as word
    from twice
), written as (
    select *, digits::decimal(38, 10) * (case step when 6 then 1000000 when -1 then 0.1 else 1 end)::decimal(12, 1)
            as v,
        (case step when 6 then 500000 when -1 then 0.05 else 0 end)::decimal(38, 10) as half
    from valued
)
select 'chi-tieu-' || i as indicator, 'xa-' || c || '-' || b as organisation,
    'quý ' || ['I', 'II', 'III', 'IV'][q] || '/2026' as period,
    make_date(2026, 3 * q::int - 2, 1) as start,
    last_day(make_date(2026, 3 * q::int, 1)) as "end",
    start as report_start, "end" as report_end,
    case step when 6 then 'money' when -1 then 'measure' else 'count' end as figure,
    case step when 6 then null when -1 then 'tấn' else 'lượt' end as unit,
    v::decimal(38, 10) as value,
    case word when 'ước' then null when 'ít nhất' then value else value - half end as low,
    case when word is null then value + half end as high,
    step::tinyint as step_exponent, word as qualifier,
    case when i % 4 = 0 then (2 * v)::decimal(38, 10) end as target,
    target as target_low, target as target_high,
    case when i % 4 = 0 then greatest(step, 0)::tinyint end as target_step_exponent, null::varchar as target_qualifier,
    null::varchar as parts, null::varchar as of_which, null::varchar as note,
    'xa-' || c || '-' || b as sender, null::varchar as source
from written
"""
#: Where a key has several rows: as one would ask for it, and with our trick that needs a quarter of the groups.
SUSPECTS = {
    "plain": "select distinct organisation, indicator from (select organisation, indicator from facts"
    " group by organisation, indicator, period having count(*) > 1)",
    "tricked": "select organisation, indicator from facts"
    " group by all having count(*) > bit_count(bit_or(1 << month(start)))",
}
#: What a patient hand writes: every fact is added once, and the levels above rest on the sums below.
BY_HAND = """
with suspects as materialized ({suspects}), few as materialized (
    select organisation, indicator, period, count(*) as times,
        any_value(columns(* exclude (organisation, indicator, period)))
    from (
        select distinct organisation, indicator, period, value, low, high, step_exponent, qualifier, target, target_low,
            target_high, target_step_exponent
        from facts semi join suspects using (organisation, indicator)
    ) group by organisation, indicator, period
), sent as (
    select organisation, indicator, period, value, low, high, step_exponent, qualifier, target, target_low, target_high,
        target_step_exponent
    from facts anti join suspects using (organisation, indicator)
    union all select * exclude (times) from few where times = 1
), standing as (
    select organisation, indicator, count(*) as figures, sum(value) as value, sum(low) as low, count(low) as lows,
        sum(high) as high, count(high) as highs, min(step_exponent) as finest, max(step_exponent) as coarsest,
        count(qualifier) as qualified, count(target) filter (period = 'quý IV/2026') as targets,
        sum(target) filter (period = 'quý IV/2026') as target,
        sum(target_low) filter (period = 'quý IV/2026') as target_low,
        sum(target_high) filter (period = 'quý IV/2026') as target_high,
        min(target_step_exponent) filter (period = 'quý IV/2026') as target_finest,
        max(target_step_exponent) filter (period = 'quý IV/2026') as target_coarsest
    from sent where indicator not in (select indicator from indicators where stock) or period = 'quý IV/2026'
    group by all
    having count(*) = case when indicator in (select indicator from indicators where stock) then 1 else 4 end
), communes as materialized (
    select parent as organisation, indicator, {first}, count(*) as organisations
    from standing join bodies using (organisation) group by all
), provinces as materialized (
    select parent as organisation, indicator, {again} from communes join bodies using (organisation) group by all
), levels as (
    from communes union all by name from provinces
    union all by name
    select '{top}' as organisation, indicator, {again} from provinces group by all
), conflicts as (
    select distinct organisation, indicator from few where times > 1
), against as (
    select ancestor as organisation, indicator, count(*) as conflicting
    from conflicts join ancestors using (organisation) group by all
)
select organisation, indicator, figures, organisations, organisations as reported,
    case when additive or organisations = 1 then value end as value,
    case when (additive or organisations = 1) and lows = figures then low end as low,
    case when (additive or organisations = 1) and highs = figures then high end as high,
    case when additive or organisations = 1 then finest end as finest_exponent,
    case when additive or organisations = 1 then coarsest end as coarsest_exponent,
    case when additive or organisations = 1 then qualified else 0 end as qualified,
    case when (additive or organisations = 1) and targets = organisations then target end as target,
    case when (additive or organisations = 1) and targets = organisations then target_low end as target_low,
    case when (additive or organisations = 1) and targets = organisations then target_high end as target_high,
    coalesce(conflicting, 0) as conflicting
from levels join indicators using (indicator) left join against using (organisation, indicator)
"""
_SUMS = [
    *("figures", "value", "low", "lows", "high", "highs", "qualified", "targets"),
    *("target", "target_low", "target_high"),
]
_ENDS = [("min", "finest"), ("max", "coarsest"), ("min", "target_finest"), ("max", "target_coarsest")]
_FIRST = ", ".join(
    [*(f"sum({name}) as {name}" for name in _SUMS), *(f"{how}({name}) as {name}" for how, name in _ENDS)]
)
COMPARED = [
    *("organisation", "indicator", "figures", "organisations", "reported", "value", "low", "high", "finest_exponent"),
    *("coarsest_exponent", "qualified", "target", "target_low", "target_high", "conflicting"),
]


def indicators():
    """The eighty."""
    for number in range(INDICATORS):
        code, name = f"chi-tieu-{number}", f"Chỉ tiêu {number}"
        if 40 <= number < 56:
            yield MoneyIndicator(code, name)
        elif 66 <= number < 72:
            yield MeasureIndicator(code, name, "tấn")
        else:
            stock = OverTime.STOCK if 56 <= number < 66 else OverTime.FLOW
            yield CountIndicator(code, name, "lượt", over_time=stock, additive=number < 72)


def parents(communes):
    """Every organisation with the one above it."""
    yield TOP, None
    for province in range(PROVINCES):
        yield f"tinh-{province}", TOP
    for commune in range(communes):
        yield f"xa-{commune}", f"tinh-{commune % PROVINCES}"
        for body in range(BODIES):
            yield f"xa-{commune}-{body}", f"xa-{commune}"


def directory(communes):
    """The same as a directory."""
    kind, level = OrganisationKind.POLITICAL_SOCIAL, Level.COMMUNE
    return Directory(Organisation(code, code, kind, level, parent=parent) for code, parent in parents(communes))


def made(folder, communes):
    """The file of facts, made once."""
    file = folder / f"facts-{communes}.parquet"
    if not file.exists():
        drawn = FACTS.format(communes=communes, bodies=BODIES, indicators=INDICATORS)
        duckdb.connect().execute(f"copy ({drawn}) to '{file}' (format parquet, compression zstd)")
    return file


def connected(file, communes, memory):
    """A connection with the facts, and the small tables that SQL by hand joins."""
    connection = duckdb.connect()
    connection.execute(f"set memory_limit = '{memory}'")
    connection.execute("set enable_progress_bar = false")
    connection.execute(f"create view facts as from '{file}'")
    above = dict(parents(communes))
    connection.execute("create table bodies (organisation varchar, parent varchar)")
    below = [code for code, parent in above.items() if parent is not None]
    connection.execute("insert into bodies select unnest($1), unnest($2)", [below, [above[code] for code in below]])
    connection.execute("create table indicators (indicator varchar, stock boolean, additive boolean)")
    connection.executemany(
        "insert into indicators values (?, ?, ?)",
        [[each.code, each.over_time is OverTime.STOCK, each.additive] for each in indicators()],
    )
    connection.execute("""
        create table ancestors as
        with recursive up as (
            select organisation, parent as ancestor from bodies
            union all select up.organisation, bodies.parent from up join bodies on up.ancestor = bodies.organisation
        ) from up
    """).fetchall()  # a connection does one thing after another
    return connection


def ours(facts, tree):
    """The roll-up of the library."""
    return roll_up(facts, directory=tree, organisation=TOP, indicators=indicators(), period=YEAR, depth=2)


def by_hand(suspects):
    """The SQL."""
    again = f"{_FIRST}, sum(organisations) as organisations"
    return BY_HAND.format(suspects=SUSPECTS[suspects], first=_FIRST, again=again, top=TOP)


def compared(connection, left, right):
    """How many rows two results have, and that they are the same."""
    left, right = (
        connection.from_arrow(each).filter("figures > 0").project(", ".join(COMPARED)) for each in (left, right)
    )
    for one, other in ((left, right), (right, left)):
        differing = one.except_(other).limit(3).fetchall()
        assert not differing, differing
    return len(left.fetchall())
