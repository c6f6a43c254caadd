"""Pairs of forms: the workbook that a commune fills in, beside what openpyxl takes for the same cells."""

import io
from collections.abc import Iterator
from functools import partial

import openpyxl

from dangbo_report import CountIndicator, Fact, FactBook
from dangbo_report.periods import PeriodKind
from dangbo_report.regimes import ReportingRegime
from dangbo_report.sheets import read_form, write_form
from tests.bench import consolidation
from tests.bench.measure import Pair, Work

#: As many indicators as a province asks its communes for.
ROWS = 80


def written_and_read(rows: int) -> tuple[Work, Work]:
    """Writing a form of so many rows with a figure in each, and reading it."""
    directory, (quarter, *_) = consolidation.tree(1), consolidation.QUARTERS
    names = (f"{number}" for number in range(rows))
    indicators = [CountIndicator(f"chi-tieu-{each}", f"Chỉ tiêu {each}", "lượt") for each in names]
    body = directory["xa-0"]
    regime = ReportingRegime(
        name="Báo cáo quý",
        receiver="ca-nuoc",
        reporters=("xa-0",),
        cycle=PeriodKind.QUARTER,
        indicators=[each.code for each in indicators],
    )
    facts = FactBook(Fact(each, body, quarter, each.of(number)) for number, each in enumerate(indicators))
    write = partial(write_form, regime, body, quarter, indicators, facts=facts)
    return write, partial(read_form, write(), directory=directory, regime=regime, indicators=indicators)


def pairs() -> Iterator[Pair]:
    """Writing with looks, locks, checks and no clock, beside writing the bare cells; reading beside reading them."""
    write, read = written_and_read(ROWS)
    file = write()
    cells = bare(file)
    yield Pair(
        "`write_form`, 80 rows", "openpyxl writes the same cells and nothing else", 3, write, partial(put, cells)
    )
    yield Pair("`read_form`, 80 rows", "openpyxl reads the same cells", 1, read, partial(bare, file))


def bare(file: bytes) -> list[tuple[object, ...]]:
    """The values of the cells."""
    book = openpyxl.load_workbook(io.BytesIO(file), read_only=True)
    return list(book.worksheets[0].iter_rows(values_only=True))


def put(cells: list[tuple[object, ...]]) -> bytes:
    """A workbook with the values."""
    book, stream = openpyxl.Workbook(), io.BytesIO()
    for row in cells:
        book.active.append(row)
    book.save(stream)
    return stream.getvalue()
