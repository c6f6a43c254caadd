"""Dataframes of rows, by narwhals: whatever library holds them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from importlib import import_module
from typing import Any, Final

from dangbo_report.errors import ImpossibleValueError, MissingExtraError, WrongTypeError
from dangbo_report.indicators.rows import COLUMNS

_LIBRARIES: Final = "pandas, Polars, Arrow, or what else narwhals knows"
#: Libraries that come with an extra.
_EXTRAS: Final = {"polars": "polars", "pyarrow": "arrow"}


def _narwhals(what: str) -> Any:
    try:
        return import_module("narwhals")
    except ImportError as error:
        raise MissingExtraError(what, "arrow") from error


def rows_of_frame(frame: Any) -> list[dict[str, Any]]:
    """The rows of a dataframe; a plan is computed."""
    nw = _narwhals("FactBook.from_frame")
    try:
        taken = nw.from_native(frame)
    except TypeError as error:
        raise WrongTypeError(
            "frame", frame, "a dataframe of pandas, Polars, Arrow, or what else narwhals knows"
        ) from error
    eager = taken.collect() if isinstance(taken, nw.LazyFrame) else taken
    rows: list[dict[str, Any]] = eager.rows(named=True)
    return rows


def frame_of_rows(rows: Iterable[Mapping[str, Any]], backend: str) -> Any:
    """The dataframe of rows, in some library."""
    nw = _narwhals("FactBook.to_frame")
    given = [{**row, "value": Decimal(row["value"])} for row in rows]
    kinds = {"value": nw.Decimal(38, 10), "recomputed": nw.Boolean}
    schema = {name: kinds.get(name, nw.String) for name in COLUMNS}
    columns = {name: [row[name] for row in given] for name in COLUMNS}
    try:
        return nw.from_dict(columns, schema, backend=backend).to_native()
    except ImportError as error:
        if backend in _EXTRAS:
            raise MissingExtraError(f"FactBook.to_frame({backend!r})", _EXTRAS[backend]) from error
        raise ImpossibleValueError("backend", backend, "a library that is installed") from error
    except ValueError as error:
        raise ImpossibleValueError("backend", backend, f"the name of a library: {_LIBRARIES}") from error
