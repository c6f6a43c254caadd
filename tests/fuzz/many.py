"""Many inputs at one entrance, to run by hand: what is told is how many were taken, refused, and neither.

    python -m tests.fuzz.many parse_figure 100000 [SEED]

Without a name it says which entrances there are. Errors that are not of the library are
printed with the seeds of their inputs.
"""

import io
import sys
import time
from collections.abc import Callable
from random import Random
from typing import Any, NamedTuple

from dangbo_report import Period, from_json, parse_figure, read_docx, read_words, render, to_json
from dangbo_report.errors import DangboReportError
from dangbo_report.layouts import parse_document_number
from dangbo_report.numerals import parse_number
from dangbo_report.report import parse_prose
from dangbo_report.tables import facts_of, facts_table, read_parquet, write_parquet
from tests.fuzz import made
from tests.fuzz.sentences import figure, number, sentences, trouble
from tests.sheets.forms import read, read_csv
from tests.tables.sent import INDICATORS, TREE


class WrongError(Exception):
    """What went in did not come out, or an audit was stopped."""


class Entrance(NamedTuple):
    """How an input is made, and what it is given to."""

    make: Callable[[Random], Any]
    take: Callable[[Any], object]


def audited(text: str) -> None:
    """Read, judge and audit a text."""
    if what := trouble(text):
        raise WrongError(what)


def same(one: object, other: object) -> None:
    """See that what comes out is what went in."""
    if one != other:
        raise WrongError("it came back another")


def through_parquet(book: Any) -> None:
    """Write a book as Parquet and read it."""
    stream = io.BytesIO()
    write_parquet(facts_table(list(book)), stream)
    again = facts_of(read_parquet(io.BytesIO(stream.getvalue())), directory=TREE, indicators=INDICATORS)
    same(list(again), list(book))


def through_docx(report: Any) -> None:
    """Write a report as a Word file and read it: every figure of a fact is there, and the same bytes come again."""
    data = render(report, "docx")
    same(render(report, "docx"), data)
    told = {mention.reference.indicator for mention in read_docx(data).mentions if mention.reference}
    same(told, {fact.indicator.code for fact in report.facts})


ENTRANCES: dict[str, Entrance] = {
    "parse_figure": Entrance(lambda draw: made.damaged(draw, figure(draw)), parse_figure),
    "parse_number": Entrance(lambda draw: made.damaged(draw, number(draw)), parse_number),
    "read_words": Entrance(made.words, read_words),
    "Period.parse": Entrance(made.period, Period.parse),
    "parse_document_number": Entrance(made.document_number, parse_document_number),
    "parse_prose": Entrance(made.prose, parse_prose),
    "audit": Entrance(lambda draw: made.damaged(draw, sentences(draw.randrange(10**9))), audited),
    "from_json": Entrance(made.json_report, from_json),
    "read_docx": Entrance(made.package, read_docx),
    "read_csv_form": Entrance(made.csv_form, read_csv),
    "read_form": Entrance(made.xlsx_form, read),
    "report-json": Entrance(made.report, lambda report: same(from_json(to_json(report)), report)),
    "book-json": Entrance(made.book, lambda book: same(from_json(to_json(book), type(book)), book)),
    "book-parquet": Entrance(made.book, through_parquet),
    "report-docx": Entrance(made.report, through_docx),
}


def main(name: str = "", count: int = 1000, seed: int = 0) -> int:
    """Try as many, from a seed on."""
    if name not in ENTRANCES:
        sys.stdout.write("\n".join(ENTRANCES) + "\n")
        return 2
    entrance = ENTRANCES[name]
    began, refused, wrong, slowest = time.process_time(), 0, 0, 0.0
    for number_ in range(seed, seed + count):
        given = entrance.make(Random(number_))
        at = time.process_time()
        try:
            entrance.take(given)
        except DangboReportError:
            refused += 1
        except Exception as error:  # noqa: BLE001 - that is what is looked for
            wrong += 1
            sys.stdout.write(f"{name} {number_}: {type(error).__name__}: {error}\n    {str(given)[:500]!r}\n")
        slowest = max(slowest, time.process_time() - at)
    took = time.process_time() - began
    sys.stdout.write(
        f"{name}: {count} inputs from {seed}, {refused} refused, {wrong} wrong, {took:.0f} s, slowest {slowest:.3f} s\n"
    )
    return int(wrong > 0)


if __name__ == "__main__":
    name_, *numbers = sys.argv[1:] or [""]
    sys.exit(main(name_, *map(int, numbers)))
