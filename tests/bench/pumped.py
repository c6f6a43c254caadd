"""How time grows at every entrance for text, with inputs that repeat one thing: the exponent is 1 where it is bounded.

    python -m tests.bench.pumped [ENTRANCE …] [--most 1000000]

An input of each shape is made four times longer until it has the most characters or takes a second; the table gives,
for each entrance, the shape that grows fastest, its last exponent and time. An entrance is a line of `ENTRANCES`.
"""

import argparse
import math
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from typing import Final, NamedTuple

from dangbo_report import Period, Term, audit, parse_figure, read_text, read_words
from dangbo_report.errors import DangboReportError
from dangbo_report.layouts import parse_document_number
from dangbo_report.numerals import parse_number, read_roman
from dangbo_report.organisations import Level, fold_name, standard_directory
from dangbo_report.periods import parse_date
from dangbo_report.report import parse_prose
from tests.bench.measure import clock

Reader = Callable[[str], object]
#: An exponent above this is told; noise of a busy machine stays below.
LIMIT: Final = 1.25
#: Times below this, in seconds, say nothing.
FEWEST: Final = 0.02
LONGEST: Final = 1.0
GROWTH: Final = 4
SHORTEST: Final = 2000

_DIRECTORY: Final = standard_directory(Level.DISTRICT, "Phụng Hiệp", "Hậu Giang", on=date(2024, 12, 31))
ENTRANCES: dict[str, Reader] = {
    "read_text": read_text,
    "audit": audit,
    "parse_figure": parse_figure,
    "read_words": read_words,
    "Period.parse": Period.parse,
    "Term.parse": Term.parse,
    "parse_date": parse_date,
    "parse_number": parse_number,
    "read_roman": read_roman,
    "parse_document_number": parse_document_number,
    "parse_prose": parse_prose,
    "fold_name": fold_name,
    "Directory.named": _DIRECTORY.named,
}
#: What is repeated, one at a time, behind each beginning and before each end.
PIECES: Final = (
    " ", "\t", "\n", "\u00a0", "\u200b", "\u0301\u0323", "a", "A", "đ ", "1", "0", "1.", "1,", "1 000 ", ".",
    ",", ";", "(", ")", "“", "”", "-", "/", "1/", "1-", "%", "{", "{a,b", "[1]", "I", "I. ", "* ", "- ", "\n- ",
    "\n1. ", "|", " | ", "1 hộ ", "5 hộ, ", "1/2 ", "trong đó ", "chiếm 5% ", "đạt 5% ", "tăng 5 hộ ", "(5 hộ ",
    "hai mươi ", "một trăm ", "năm 2024 ", "ngày 1/1/2024 ", "quý I/2024 ", "5 tỷ 5 triệu ", "từ 1 đến ",
    "hội viên ", "tỷ ", "khoảng ", "ước ", "số 1-BC/HU ", "Hội Nông dân ", "phẩy ", "1 tr", "trở lên ",
    "mỗi suất ", "“5 hộ” ", "5 hộ; ", "5 hộ. ", "a|b\n", "1\t2\n",
)  # fmt: skip
AROUND: Final = (("", ""), ("Có 12 hộ, ", " đạt 5% kế hoạch."), ("{a, ", "}"), ("Số 1", "-BC/HU"), ("12 ", " hộ"))


class Shape(NamedTuple):
    """A piece that is repeated, and what stands around it."""

    piece: str
    before: str
    after: str

    def __str__(self) -> str:
        return f"{self.before}{self.piece!r} × n{self.after}".replace("|", "\\|")

    def of(self, size: int) -> str:
        """The input of a size."""
        return self.before + self.piece * (size // len(self.piece)) + self.after


SHAPES: Final = tuple(Shape(piece, before, after) for piece in PIECES for before, after in AROUND)


def seconds(read: Reader, text: str) -> float:
    """The time that an entrance takes; a refusal is an answer."""
    start = clock()
    with suppress(DangboReportError):
        read(text)
    return clock() - start


def growth(read: Reader, shape: Shape, most: int) -> tuple[float, float, int]:
    """The last exponent of a shape that says something, with the time and the size."""
    size, before = SHORTEST, 0.0
    exponent = last = 0.0
    while size <= most:
        last = min(seconds(read, shape.of(size)) for _ in range(2))
        if before > FEWEST:
            exponent = math.log(last / before, GROWTH)
        if last > LONGEST:
            break
        before, size = last, size * GROWTH
    return exponent, last, size


def main() -> int:
    """Print the table; fail if something grows faster than the limit."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("entrances", nargs="*", default=[*ENTRANCES], metavar="ENTRANCE")
    parser.add_argument("--most", type=int, default=1_000_000, help="characters of the longest input")
    parser.add_argument("--all", action="store_true", help="print every shape that takes long enough to tell")
    asked = parser.parse_args()
    steep = 0
    sys.stdout.write(f"| entrance | shape that grows fastest | exponent | seconds | characters |\n{'|---' * 5}|\n")
    for entrance in asked.entrances:
        found = sorted(((*growth(ENTRANCES[entrance], each, asked.most), str(each)) for each in SHAPES), reverse=True)
        steep += sum(exponent > LIMIT for exponent, *_ in found)
        for exponent, last, size, name in found if asked.all else found[:1]:
            if exponent or not asked.all:
                sys.stdout.write(f"| {entrance} | `{name}` | {exponent:.2f} | {last:.2f} | {size:,} |\n")
                sys.stdout.flush()
    return int(steep > 0)


if __name__ == "__main__":
    sys.exit(main())
