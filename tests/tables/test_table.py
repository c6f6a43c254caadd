"""Facts as a table: nothing is lost, and every engine says what `consolidate` says, row by row."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from contextlib import suppress
from datetime import date
from decimal import Decimal

import attrs
import duckdb
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dangbo_report.consolidation import State, Submission
from dangbo_report.errors import (
    DangboReportError,
    DuplicateCodeError,
    ImpossibleValueError,
    InvalidDocumentError,
    MissingExtraError,
    UnknownOrganisationError,
    UnreadableDocumentError,
    UnwritableFileError,
    WrongTypeError,
)
from dangbo_report.figures import Count, Money, Percent, Qualifier
from dangbo_report.indicators import Fact, FactBook, PercentOfTargetIndicator
from dangbo_report.periods import Period
from dangbo_report.tables import (
    FACTS,
    TOTALS,
    facts_of,
    facts_table,
    read_parquet,
    roll_up,
    totals_of,
    write_parquet,
)
from tests.tables.sent import (
    FUND,
    GIFTS,
    HALF,
    INDICATORS,
    QUARTERLY,
    QUARTERS,
    REACHED,
    REGIME,
    SENT,
    SHARE,
    TREE,
    WEEKS,
    YEAR,
    facts,
    same_as_consolidate,
    totals_in_memory,
)

ENGINES = {
    "arrow": lambda table: table,
    "duckdb": duckdb.from_arrow,
    "polars": pl.from_arrow,
    "polars, lazy": lambda table: pl.from_arrow(table).lazy(),
}
few = settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow])


def sends(code, period, *values, **more):
    book = FactBook(
        Fact(indicator, TREE[code], period, figure, target=rest[0] if rest else None)
        for indicator, figure, *rest in values
    )
    more = {"state": State.SUBMITTED} | more
    return Submission(organisation=TREE[code], period=period, regime=REGIME, facts=book, **more)


def rolled(table, **more):
    asked = {"directory": TREE, "organisation": "tinh", "indicators": INDICATORS, "period": HALF}
    return roll_up(table, **(asked | more))


def row(table, indicator, organisation):
    found = [
        each for each in table.to_pylist() if (each["indicator"], each["organisation"]) == (indicator, organisation)
    ]
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize("engine", ENGINES)
@few
@given(
    sent=st.one_of(SENT, QUARTERLY),
    period=st.sampled_from([HALF, QUARTERS[0], YEAR, WEEKS]),
    regimes=st.sampled_from([(), (REGIME,)]),
    top=st.sampled_from(["tinh", "huyen", "z"]),
)
def test_every_engine_says_what_consolidate_says(engine, sent, period, regimes, top):
    same_as_consolidate(sent, ENGINES[engine], period=period, regimes=regimes, organisation=top)


@few
@given(sent=SENT, random=st.randoms(use_true_random=False))
def test_any_order_of_the_rows_gives_one_total(sent, random):
    table = facts_table(sent)
    mixed = list(range(len(table)))
    random.shuffle(mixed)
    assert totals_in_memory(rolled(table.take(pa.array(mixed, pa.int64())))) == totals_in_memory(rolled(table))


@few
@given(st.lists(facts("x1", HALF), max_size=5))
def test_a_table_loses_nothing_of_a_fact(given_facts):
    stream = io.BytesIO()
    write_parquet(facts_table(given_facts), stream)
    again = facts_of(read_parquet(io.BytesIO(stream.getvalue())), directory=TREE, indicators=INDICATORS)
    assert again == tuple(given_facts)


def test_the_same_table_is_the_same_bytes(tmp_path):
    table = facts_table([sends("x1", HALF, (GIFTS, GIFTS.of(5)))])
    files = [tmp_path / "1.parquet", tmp_path / "2.parquet"]
    for file in files:
        write_parquet(table, file)
    assert files[0].read_bytes() == files[1].read_bytes()
    assert read_parquet(files[0]).schema.field("value").metadata[b"description"].startswith(b"the figure")
    assert read_parquet(str(tmp_path)).num_rows == 2


def test_every_column_says_what_it_holds_and_none_is_a_float():
    for field in (*FACTS, *TOTALS):
        assert field.metadata[b"description"]
        assert not pa.types.is_floating(field.type)


def test_what_does_not_count_or_apply_is_no_fact():
    sent = [
        sends("x1", HALF, (GIFTS, GIFTS.of(5)), not_applicable=["quy"]),
        sends("x2", HALF, (GIFTS, GIFTS.of(5)), state=State.DRAFT),
    ]
    table = facts_table(sent)
    assert table.column("figure").to_pylist() == ["count", None]
    assert len(facts_of(table, directory=TREE, indicators=INDICATORS)) == 1
    assert len(facts_table(sent, states=[State.DRAFT])) == 1


def test_money_is_exact_beyond_what_64_bits_hold():
    most = Money(10**18 - 1)
    sent = [sends(code, QUARTERS[number], (FUND, most)) for code in ("x1", "x2", "y", "z") for number in range(4)]
    for make in ENGINES.values():
        made = totals_in_memory(rolled(make(facts_table(sent)), period=YEAR))
        assert made["quy", "tinh"]["value"] == 16 * (10**18 - 1)


def test_money_may_be_whole_numbers():
    table = facts_table([sends("x1", HALF, (FUND, Money(5))), sends("y", HALF, (FUND, Money(6)))])
    place = table.schema.get_field_index("value")
    whole = table.set_column(place, "value", table.column("value").cast(pa.int64()))
    assert rolled(whole).equals(rolled(table))


def test_depth_says_how_far_down_totals_go():
    table = facts_table([sends("x1", HALF, (FUND, Money(5))), sends("z", HALF, (FUND, Money(6)))])
    assert set(rolled(table, depth=1).column("organisation").to_pylist()) == {"tinh", "huyen", "z"}
    assert rolled(table, depth=0).column("organisation").to_pylist() == ["tinh"]


@pytest.mark.parametrize(
    ("parts", "own", "expected"),
    [
        ({"x1": 4, "x2": 4}, 9, ("parts", 8, 9, True)),
        ({"x1": 4, "x2": 5}, 9, ("parts", 9, 9, False)),
        ({"x1": 4}, 9, ("own", 9, 4, False)),
        ({"x1": 4}, 3, ("own", 3, 4, True)),
    ],
)
def test_a_body_is_held_against_its_parts(parts, own, expected):
    sent = [sends(code, HALF, (GIFTS, GIFTS.of(value))) for code, value in ({"x": own} | parts).items()]
    made = row(rolled(facts_table(sent), regimes=[REGIME]), "qua", "x")
    assert (made["counted"], made["value"], made["other_value"], made["clashes"]) == expected


def test_many_periods_are_searched_for_repetitions_one_by_one():
    days = [Period.between(date(2024, 1, day), date(2024, 1, day)) for day in range(1, 31)]
    days += [Period.between(date(2024, 2, day), date(2024, 2, day)) for day in range(1, 29)]
    sent = [sends("x1", day, (GIFTS, GIFTS.of(1))) for day in days]
    sent += [sends("x1", days[0], (GIFTS, GIFTS.of(2))), sends("x1", HALF, (GIFTS, GIFTS.of(7)))]
    made = row(rolled(facts_table(sent)), "qua", "x1")
    assert (made["value"], made["conflicting"]) == (7, 1)


def test_nothing_gives_nothing():
    assert len(rolled(facts_table([]))) == 0
    assert len(rolled(facts_table([]), regimes=[REGIME], period=QUARTERS[0])) > 0


def broken(column, value):
    table = facts_table([sends("x1", HALF, (GIFTS, Count(50, "phần quà", step=10), GIFTS.of(8)))])
    place = table.schema.get_field_index(column)
    return table.set_column(place, column, pa.array([value], FACTS.field(column).type))


@pytest.mark.parametrize(
    ("column", "value", "told"),
    [
        ("indicator", "khong-co", "one of the indicators given"),
        ("organisation", "khong-co", "no organisation"),
        ("period", "quý V/2024", "quý V/2024"),
        ("start", date(2024, 2, 1), "the days of"),
        ("figure", "money", "as the indicator takes"),
        ("unit", "suất", "suất"),
        ("value", None, "a value and its step"),
        ("value", Decimal("50.5"), "a whole number"),
        ("value", Decimal(55), "multiple of the step"),
        ("low", Decimal(50), "low: '50"),
        ("step_exponent", None, "a value and its step"),
        ("qualifier", "chắc", "one of trên"),
        ("target_high", None, "target_high"),
    ],
)
def test_a_row_that_is_no_fact_is_told_with_its_place(column, value, told):
    with pytest.raises(InvalidDocumentError, match=told) as raised:
        facts_of(broken(column, value), directory=TREE, indicators=INDICATORS)
    assert raised.value.faults[0][0] == "$[0]"


def test_columns_that_are_missing_double_inexact_or_empty_are_told():
    table = broken("note", "")
    with pytest.raises(InvalidDocumentError, match="just one column") as raised:
        facts_of(table.drop_columns(["note"]), directory=TREE, indicators=INDICATORS)
    assert raised.value.faults[0][0] == "$.note"
    with pytest.raises(InvalidDocumentError, match="just one column"):
        write_parquet(table.append_column("note", pa.array(["b"])), io.BytesIO())
    value = table.schema.get_field_index("value")
    with pytest.raises(InvalidDocumentError, match="not exact"):
        facts_of(table.set_column(value, "value", pa.array([5.0])), directory=TREE, indicators=INDICATORS)
    nulls = pa.Table.from_arrays([pa.nulls(1, field.type) for field in FACTS], [field.name for field in FACTS])
    with pytest.raises(InvalidDocumentError, match="a null where"):
        write_parquet(nulls, io.BytesIO())


def test_a_file_that_is_no_table_of_facts_is_refused(tmp_path):
    with pytest.raises(UnreadableDocumentError, match="Parquet"):
        read_parquet(io.BytesIO(b"PAR1 and nothing more"))
    pq.write_table(pa.table({"a": [1]}), tmp_path / "a.parquet")
    with pytest.raises(InvalidDocumentError, match="indicator"):
        read_parquet(tmp_path / "a.parquet")


def test_a_code_that_would_fall_apart_is_refused():
    fact = Fact(GIFTS, TREE["x1"], HALF, GIFTS.of(1), parts=("a b",))
    with pytest.raises(ImpossibleValueError, match="a b"):
        facts_table([fact])


@pytest.mark.parametrize("make", ENGINES.values(), ids=ENGINES)
def test_what_cannot_be_added_up_is_refused(make):
    table = broken("note", None)
    for column, value, told in (
        ("indicator", "khong-co", "none of the indicators given"),
        ("figure", "money", "does not take"),
        ("unit", "suất", "suất"),
    ):
        with pytest.raises(InvalidDocumentError, match=told):
            rolled(make(broken(column, value)))
    with pytest.raises(InvalidDocumentError, match="of_which"):
        rolled(make(table.drop_columns(["of_which"])))
    place = table.schema.get_field_index("value")
    with pytest.raises(InvalidDocumentError, match="money is exact"):
        rolled(make(table.set_column(place, "value", pa.array([5.0]))))
    added = PercentOfTargetIndicator("them", "Tỷ lệ", additive=True)
    with pytest.raises(InvalidDocumentError, match="never added"):
        rolled(make(table), indicators=[*INDICATORS, added])
    with pytest.raises(DuplicateCodeError):
        rolled(make(table), indicators=[GIFTS, attrs.evolve(GIFTS, name="Khác")])
    with pytest.raises(UnknownOrganisationError):
        rolled(make(table), organisation="khong-co")


def test_importing_the_room_loads_no_engine():
    code = (
        "import sys, dangbo_report.consolidation;"
        "sys.exit(any(name in sys.modules for name in ('pyarrow', 'narwhals', 'duckdb', 'polars', 'pyspark')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_without_the_extra_the_way_out_is_told(monkeypatch):
    for name in [name for name in sys.modules if name.startswith("dangbo_report.tables")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    with pytest.raises(MissingExtraError, match=r"needs the extra 'arrow': python -m pip install"):
        __import__("dangbo_report.tables")


def test_percents_follow_from_totals():
    sent = [
        sends("x1", HALF, (FUND, Money(90), Money(100)), (REACHED, Percent(Decimal(90)))),
        sends("y", HALF, (FUND, Money(110), Money(300)), (REACHED, Percent(Decimal(36)))),
        sends("z", HALF, (SHARE, Percent(Decimal(5)))),
    ]
    known = {"directory": TREE, "indicators": INDICATORS}
    book = totals_of(roll_up(facts_table(sent), organisation="tinh", period=HALF, **known), **known)
    assert book.get("quy-dat", "tinh", HALF).figure == Percent(Decimal("50.00"))
    assert book.get("quy-dat", "x1", HALF).figure == Percent(Decimal(90))
    assert book.get("chiem", "tinh", HALF) is None


def test_no_damage_of_a_parquet_file_ends_in_a_foreign_error(tmp_path):
    whole = tmp_path / "facts.parquet"
    write_parquet(facts_table([sends("x1", HALF, (GIFTS, GIFTS.of(5)), (FUND, Money(90), Money(100)))]), whole)
    data = whole.read_bytes()
    known = {"directory": TREE, "indicators": INDICATORS}
    told = 0
    for place in range(0, len(data), 7):
        damaged = tmp_path / "damaged.parquet"
        damaged.write_bytes(data[:place] + bytes([data[place] ^ 0x55]) + data[place + 1 :])
        with suppress(DangboReportError):
            facts_of(read_parquet(damaged), **known)
            continue
        told += 1
    assert told > 50


def test_what_is_no_file_is_no_parquet_file(tmp_path):
    (tmp_path / "endless").symlink_to("/dev/zero")
    os.mkfifo(tmp_path / "pipe")
    for name, why in (("none", "no such file"), ("endless", "neither"), ("pipe", "neither"), ("a\0b", "NUL")):
        for path in (tmp_path / name, str(tmp_path / name)):
            with pytest.raises(UnreadableDocumentError, match=why):
                read_parquet(path)
    with pytest.raises(UnreadableDocumentError, match="size is 0 bytes"):
        read_parquet(io.BytesIO())


def test_a_parquet_file_of_too_many_rows_is_refused_unread(tmp_path, monkeypatch):
    facts = facts_table([sends("x1", HALF, (GIFTS, GIFTS.of(5)), (FUND, Money(90), Money(100)))])
    for name in ("a", "b"):
        write_parquet(facts, tmp_path / f"{name}.parquet")
    monkeypatch.setattr("dangbo_report.tables.parquet.MOST_ROWS", 2)
    assert read_parquet(tmp_path / "a.parquet").num_rows == 2
    for many, source in ((4, tmp_path), (4, str(tmp_path))):
        with pytest.raises(UnreadableDocumentError, match=f"{many} rows, and 2 are read"):
            read_parquet(source)


@pytest.mark.parametrize("name", ["missing.parquet", "a\x00b"])
def test_a_parquet_file_that_is_not_there_is_told(tmp_path, name):
    with pytest.raises(UnreadableDocumentError):
        read_parquet(f"{tmp_path}/{name}")


def test_a_table_is_written_whole_or_not_at_all(tmp_path, monkeypatch):
    place = tmp_path / "facts.parquet"
    place.write_bytes(b"before")
    table = facts_table([sends("x1", HALF, (GIFTS, GIFTS.of(5)))])
    monkeypatch.setattr("os.fsync", lambda _: (_ for _ in ()).throw(OSError("no space left")))
    with pytest.raises(UnwritableFileError, match="no space left"):
        write_parquet(table, place)
    assert [each.name for each in tmp_path.iterdir()] == ["facts.parquet"]
    assert place.read_bytes() == b"before"


@pytest.mark.parametrize("wrong", [None, 5, "x", [], {}, object()])
def test_what_is_no_table_is_refused(wrong):
    given = {"directory": TREE, "indicators": INDICATORS}
    for call in (lambda: totals_of(wrong, **given), lambda: roll_up(wrong, organisation="x", period=YEAR, **given)):
        with pytest.raises(WrongTypeError, match="table takes an Arrow table, or a frame of Polars"):
            call()


def test_a_total_of_what_is_told_to_be_below_is_below():
    quarters = Period.quarter(2024, 1), Period.quarter(2024, 2)
    figures = Count(46, "phần quà"), Count(0, "phần quà", qualifier=Qualifier.UNDER)
    sent = [sends("y", period, (GIFTS, figure)) for period, figure in zip(quarters, figures, strict=True)]
    same_as_consolidate(sent, ENGINES["polars"], period=HALF, regimes=[REGIME], organisation="tinh")
