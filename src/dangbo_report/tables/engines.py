"""Engines: the few things that a dataframe interface leaves to each of them."""

from __future__ import annotations

from importlib import import_module
from typing import Any, Final, TypeAlias, cast

from pyarrow import Table

from dangbo_report.errors import WrongTypeError

#: Their types are known in part, and tell tables from the plans of engines; what is written here is for both.
pa: Final[Any] = import_module("pyarrow")
nw: Final[Any] = import_module("narwhals")
#: A table in memory, or the plan of one in some engine.
Frame: TypeAlias = Any


def taken(native: Any) -> Frame:
    """Take a frame of any engine.

    Raises:
        WrongTypeError: it is none; it carries what it is.
    """
    try:
        return nw.from_native(native)
    except TypeError as error:
        raise WrongTypeError("table", native, "an Arrow table, or a frame of Polars, DuckDB or Spark") from error


def _on_spark(frame: Frame) -> bool:
    """Whether Spark has a frame, in the program of its driver or at a server that this one speaks to."""
    return bool(frame.implementation.is_pyspark() or frame.implementation.is_pyspark_connect())


def beside(frame: Frame, placed: Table) -> Frame:
    """Put a table in memory beside a frame, in the engine of that."""
    native: Any = nw.to_native(frame)
    duckdb, spark = frame.implementation.is_duckdb(), _on_spark(frame)
    if duckdb or spark:  # DuckDB finds the table by the name of the variable
        in_duckdb = "facts_of_the_caller", "select * from placed"
        return taken(native.query(*in_duckdb) if duckdb else native.sparkSession.createDataFrame(placed))
    made = nw.from_arrow(placed, backend=frame.implementation)
    return made.lazy() if isinstance(frame, nw.LazyFrame) else made


def collected(frame: Frame) -> Table:
    """Compute a frame, and have what came of it in memory."""
    if frame.implementation.is_duckdb():
        table = nw.to_native(frame).to_arrow_table()  # three times as fast as batch by batch, which narwhals asks for
    else:
        table = (frame.collect("pyarrow") if isinstance(frame, nw.LazyFrame) else frame).to_arrow()
    texts = (pa.types.is_large_string, pa.types.is_string_view)
    fields = [
        field.with_type(pa.string()) if any(each(field.type) for each in texts) else field for field in table.schema
    ]
    return cast("Table", table.cast(pa.schema(fields)))


def kept(frame: Frame, near: Frame) -> Frame:
    """The same frame, computed now if its engine would compute it for every use; it stays where the engine has it."""
    if not isinstance(frame, nw.LazyFrame):
        return frame
    if frame.implementation.is_duckdb():
        return beside(near, collected(frame))
    if _on_spark(frame):  # on the executors, which let go of it when nothing refers to it any more
        return taken(nw.to_native(frame).localCheckpoint())
    return frame.collect().lazy()


def at_hand(frame: Frame) -> Frame:
    """A frame of few rows, computed now, where it is quickest to go on: on the executors of Spark, else in memory."""
    return kept(frame, frame) if _on_spark(frame) else taken(collected(frame))


def back(frame: Frame, near: Frame) -> Frame:
    """What `at_hand` gave, or came of that, in the engine of another frame."""
    return frame if _on_spark(frame) else beside(near, nw.to_native(frame))


def empty(frame: Frame) -> bool:
    """Whether a frame has no row."""
    return not len(collected(frame.head(1)))
