"""Many inputs at one entrance, to run by hand: what is told is how many were taken, refused, and neither.

    python -m tests.fuzz.many parse_figure 100000 [SEED] [--kept FILE]

Without a name it says which entrances there are. Errors that are not of the library are
printed with the seeds of their inputs. With a file to keep, they are tried ten thousand at a
time: what was done is written down there, and a run that was stopped goes on where it was.
"""

import argparse
import io
import json
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
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

#: How many are tried between two looks at the file that keeps what was done.
PART = 10_000


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


class Tally(NamedTuple):
    """What became of some inputs."""

    name: str
    seed: int
    count: int
    refused: int
    wrong: int
    seconds: float
    slowest: float

    def __str__(self) -> str:
        return (
            f"{self.name}: {self.count} inputs from {self.seed}, {self.refused} refused, {self.wrong} wrong,"
            f" {self.seconds:.0f} s, slowest {self.slowest:.3f} s"
        )


def tried(name: str, count: int, seed: int) -> Tally:
    """Try as many, from a seed on."""
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
    return Tally(name, seed, count, refused, wrong, time.process_time() - began, slowest)


def in_parts(name: str, count: int, seed: int, kept: Path) -> Iterator[Tally]:
    """Try as many in parts, each of which is written down when it is done and not done again."""
    lines = kept.read_text(encoding="utf-8").splitlines() if kept.exists() else []
    done = {(each.name, each.seed, each.count): each for each in (Tally(*json.loads(line)) for line in lines)}
    for start in range(seed, seed + count, PART):
        size = min(PART, seed + count - start)
        if (tally := done.get((name, start, size))) is None:
            tally = tried(name, size, start)
            with kept.open("a", encoding="utf-8") as stream:
                stream.write(json.dumps(tally) + "\n")
        yield tally


def main(name: str = "", count: int = 1000, seed: int = 0, kept: Path | None = None) -> int:
    """Try as many, from a seed on."""
    if name not in ENTRANCES:
        sys.stdout.write("\n".join(ENTRANCES) + "\n")
        return 2
    parts = [tried(name, count, seed)] if kept is None else list(in_parts(name, count, seed, kept))
    _, _, counts, refused, wrong, seconds, slowest = zip(*parts, strict=True)
    whole = Tally(name, seed, sum(counts), sum(refused), sum(wrong), sum(seconds), max(slowest))
    sys.stdout.write(f"{whole}\n")
    return int(whole.wrong > 0)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("name", nargs="?", default="")
    parser.add_argument("count", nargs="?", type=int, default=1000)
    parser.add_argument("seed", nargs="?", type=int, default=0)
    parser.add_argument("--kept", type=Path)
    sys.exit(main(**vars(parser.parse_args())))
