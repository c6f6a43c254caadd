"""What a column may be of other columns: every law that its heading leaves open, the likeliest first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, permutations, product, takewhile
from typing import Final, final

import attrs

from dangbo_report.documents import ColumnKind, RowKind
from dangbo_report.reading.tables.headings import formulas_of
from dangbo_report.reading.tables.laws import Law, Relation
from dangbo_report.reading.tables.matrix import Matrix
from dangbo_report.reading.tables.named_rows import HOLLOW, words_in
from dangbo_report.reading.tables.traits import Trait, traits_of

#: How many columns on either side of a result are looked at, and how many a sum has at most.
_LEFT: Final = 8
_RIGHT: Final = 5
_NEXT: Final = 6
_MOST_PARTS: Final = 24
#: Before "nữ" and "nam" what is no sex: a body, a country.
_NAMED_SO: Final = frozenset(("phụ", "hội phụ", "hội liên hiệp phụ", "việt"))
#: Columns of a balance whose words do not say whether they are added.
_MOST_OPEN: Final = 4


def laws_across(matrix: Matrix) -> dict[int, list[Law]]:
    """What each column of figures may be of others."""
    columns = Columns(matrix, tuple(map(traits_of, matrix.grid.columns)))
    found: dict[int, list[Law]] = {column: [law] for column, law in _formulas(columns)}
    for column, each in enumerate(matrix.grid.columns):
        if column not in found and each.kind in _LAWS:
            found[column] = list(dict.fromkeys(_LAWS[each.kind](columns, column)))
    return found


@final
@attrs.frozen
class Columns:
    """The columns of a table, and what their headings say."""

    matrix: Matrix
    traits: tuple[frozenset[Trait], ...]

    def those(self, columns: Iterable[int], *says: Trait, without: tuple[Trait, ...] = ()) -> list[int]:
        """The columns whose headings say one of some things, or anything, and none of others."""
        return [
            column
            for column in columns
            if (not says or not self.traits[column].isdisjoint(says)) and self.traits[column].isdisjoint(without)
        ]

    def before(self, column: int) -> list[int]:
        """The columns of amounts before a column."""
        return [each for each in self.matrix.amounts if each < column]

    def behind(self, column: int) -> list[int]:
        """The columns of amounts behind a column."""
        return [each for each in self.matrix.amounts if each > column]

    def are_headed(self, columns: Iterable[int]) -> bool:
        """Say whether every one of some columns has a heading."""
        return all(self.matrix.grid.headings[column] for column in columns)

    def sex(self, column: int) -> tuple[str, str]:
        """Of whom a column counts the men or the women, and which of both: "Đảng viên nữ"."""
        whose, _, sex = self.matrix.grid.headings[column].lower().removesuffix(" giới").rpartition(" ")
        return whose, sex

    def is_attribute(self, column: int) -> bool:
        """Say whether a column counts what people are besides, or one sex of some, so that it adds up with nothing."""
        if Trait.SEX not in self.traits[column]:
            return Trait.ATTRIBUTE in self.traits[column]
        whose, own = self.sex(column)
        if whose in _NAMED_SO:
            return False
        sexes = self.those(self.matrix.amounts, Trait.SEX)
        return not any(self.sex(each)[0] == whose and self.sex(each)[1] != own for each in sexes)

    def around(self, column: int) -> list[int]:
        """The columns of amounts around a column, the nearest first, those before it ahead."""
        return [*self.before(column)[-_LEFT:][::-1], *self.behind(column)[:_RIGHT]]


def _formulas(columns: Columns) -> Iterator[tuple[int, Law]]:
    """What the row that numbers the columns says: "3 = 1 + 2"."""
    matrix = columns.matrix
    row = next((row for row in matrix.grid.rows if row.kind is RowKind.NUMBERING), None)
    if row is None:
        return
    texts = {cell.column: cell.text for cell in row.cells}
    said = formulas_of([texts.get(column, "") for column in range(len(matrix.grid.columns))])
    for column, (signs, operands) in said.items():
        relation = _RELATIONS.get(signs, Relation.SUM if set(signs) == {"+"} else Relation.BALANCE)
        if signs == "/":
            relation = _quotient(columns, column, operands[1])
        yield column, Law(relation, column, operands, signs, sure=True)


_RELATIONS: Final = {"*": Relation.PRODUCT, "%": Relation.GROWTH}


def _quotient(columns: Columns, column: int, divisor: int) -> Relation:
    if columns.matrix.grid.columns[column].kind is ColumnKind.AMOUNT:
        return Relation.AVERAGE
    return Relation.OF_TARGET if Trait.TARGET in columns.traits[divisor] else Relation.OF_BASE


# ---------------------------------------------------------------------------------------------------- percents


def _percents(columns: Columns, column: int) -> Iterator[Law]:
    own, near = columns.traits[column], columns.around(column)
    moved = bool(columns.those(columns.before(column), Trait.MOVE))
    near = columns.those(near, without=(Trait.MOVE,))
    bases = columns.those(near, Trait.BASE, without=(Trait.TARGET,))
    values = columns.those(near, without=(Trait.BASE, Trait.TARGET))
    news = columns.those(values, Trait.DONE) or values
    grows = _grows(own, moved=moved)
    if grows:
        yield from _growths(own, *(_then_and_now(columns, near) or (news, bases)), column)
    else:
        yield from _reached(own, news, columns.those(near, Trait.TARGET), column)
    yield from _beside(columns, column)
    yield from _points(columns, column)
    if not grows or Trait.SHARE in own:
        yield from _shares(columns, own, values, column)
    relation = Relation.OF_TARGET if Trait.REACHED in own and not grows else Relation.OF_BASE
    for pair in permutations(near[:_NEXT], 2):
        if grows:
            yield Law(Relation.GROWTH, column, pair)
        yield Law(relation, column, pair)


def _then_and_now(columns: Columns, near: Sequence[int]) -> tuple[list[int], list[int]] | None:
    """The one column of the later year, and the one of the earlier: "Năm 2023 | Năm 2024"; None without two years."""
    headings = columns.matrix.grid.headings
    years = {each: _YEAR.findall(headings[each]) for each in columns.those(near, without=(Trait.TARGET,))}
    told = sorted((said[0], each) for each, said in years.items() if len(said) == 1)
    if len(told) != 2 or told[0][0] == told[1][0]:  # noqa: PLR2004 - then and now
        return None
    return [told[1][1]], [told[0][1]]


def _grows(own: frozenset[Trait], *, moved: bool) -> bool:
    """Say whether a percent compares two times: its heading does, or stands behind a column of changes."""
    if Trait.ONLY_GROWTH in own:
        return True
    return Trait.REACHED not in own and (Trait.GROWTH in own or (moved and Trait.SHARE not in own))


def _reached(own: frozenset[Trait], news: Sequence[int], targets: Sequence[int], column: int) -> Iterator[Law]:
    sure = len(targets) == 1 and len(news) == 1 and Trait.REACHED in own
    return (Law(Relation.OF_TARGET, column, pair, sure=sure) for pair in _pairs(news, targets))


def _growths(own: frozenset[Trait], news: Sequence[int], bases: Sequence[int], column: int) -> Iterator[Law]:
    sure = len(bases) == 1
    for pair in _pairs(news, bases):
        yield Law(Relation.GROWTH, column, pair, sure=sure and Trait.ONLY_GROWTH in own)
        if Trait.ONLY_GROWTH not in own:
            yield Law(Relation.OF_BASE, column, pair, sure=sure)


def _shares(columns: Columns, own: frozenset[Trait], values: Sequence[int], column: int) -> Iterator[Law]:
    """Parts of the row that adds up the others, or of the first if it says that it is the whole."""
    rows = columns.matrix.rows
    totals = columns.matrix.totals
    if not totals and rows and rows[0].label.lower().startswith("tổng"):
        totals = [0]
    sure = Trait.SHARE in own or len(columns.matrix.amounts) == 1
    for total, value in product(dict.fromkeys((*totals[:1], *totals[-1:])), values[:4]):
        yield Law(Relation.OF_BASE, column, (value,), sure=sure, total=total)


def _beside(columns: Columns, column: int) -> Iterator[Law]:
    """Shares of a total before them, each behind its number under one heading: "Hoàn thành tốt: Số lượng | Tỷ lệ"."""
    headings, value = columns.matrix.grid.headings, column - 1
    totals = columns.those((each for each in columns.before(column) if each < value), Trait.TOTAL)
    if value in columns.matrix.amounts and totals and _share_a_head(headings[value], headings[column]):
        yield Law(Relation.OF_BASE, column, (value, totals[-1]), sure=len(totals) == 1)


def _share_a_head(first: str, second: str) -> bool:
    """Say whether the second of two headings says a rate of what the first counts, both under one heading."""
    words, others = first.lower().split(), second.lower().split()
    alike = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(words, others, strict=False)))
    return 0 < alike < len(words) and bool(_RATE.match(" ".join(others[alike:])))


_YEAR: Final = re.compile(r"\b(?:19|20)[0-9]{2}\b")
_RATE: Final = re.compile(r"t[ỷỉ] lệ|%|\(%\)")


def _points(columns: Columns, column: int) -> Iterator[Law]:
    """By how many points a percent is above another before it: "Tăng, giảm (điểm %)"."""
    percents = [
        each for each, told in enumerate(columns.matrix.grid.columns[:column]) if told.kind is ColumnKind.PERCENT
    ]
    rates = columns.those(percents, without=(Trait.MOVE,))
    if Trait.POINTS in columns.traits[column] and len(rates) == 2:  # noqa: PLR2004 - then and now
        bases = columns.those(rates, Trait.BASE)
        base = bases[0] if len(bases) == 1 else rates[0]
        (now,) = (each for each in rates if each != base)
        relation = Relation.FALL if Trait.FALL in columns.traits[column] else Relation.DIFFERENCE
        yield Law(relation, column, (now, base), sure=True)


def _pairs(firsts: Sequence[int], seconds: Sequence[int]) -> Iterator[tuple[int, int]]:
    return ((first, second) for first, second in product(firsts, seconds) if first != second)


# ----------------------------------------------------------------------------------------------------- amounts


def _amounts(columns: Columns, column: int) -> Iterator[Law]:
    own = columns.traits[column]
    if Trait.AVERAGE in own:
        return _averages(columns, column)
    said = (laws(columns, column) for trait, laws in _SAYING if trait in own)
    return chain(*said, _plain_sums(columns, column) if own.isdisjoint(_NO_SUM) else ())


def _averages(columns: Columns, column: int) -> Iterator[Law]:
    """What is for each: the totals and the counts that its heading names, and any two columns around it."""
    near = columns.around(column)
    totals, counts = columns.those(near, Trait.OUTPUT), columns.those(near, Trait.AREA)
    if not (totals and counts):
        named = [_named_in(columns, near, words) for words in _each(columns.matrix.grid.headings[column])]
        totals, counts = named if len(named) == 2 else ([], [])  # noqa: PLR2004 - "học sinh/lớp"
    sure = len(totals) == len(counts) == 1
    yield from (Law(Relation.AVERAGE, column, pair, sure=sure) for pair in _pairs(totals, counts))
    yield from (Law(Relation.AVERAGE, column, pair) for pair in permutations(near[:_NEXT], 2))


def _each(heading: str) -> list[frozenset[str]]:
    """What is for each, and of what: "Bình quân học sinh/lớp"; nothing if a heading does not say both."""
    sides = [words_in(side) - HOLLOW - _OF_AVERAGES for side in heading.partition(" (")[0].split("/")]
    return sides if len(sides) == 2 and all(sides) else []  # noqa: PLR2004 - one stroke


def _named_in(columns: Columns, near: Sequence[int], words: frozenset[str]) -> list[int]:
    return [each for each in near if words <= words_in(columns.matrix.grid.headings[each])]


_OF_AVERAGES: Final = frozenset(("bình", "quân", "trung", "năng", "suất"))
_NO_SUM: Final = frozenset((Trait.TARGET, Trait.PRICE, Trait.PART, Trait.MOVE))


def _products(columns: Columns, column: int) -> Iterator[Law]:
    before = columns.before(column)[::-1]
    counts = columns.those(before, without=(Trait.PRICE,))
    for price in columns.those(before, Trait.PRICE):
        yield from (Law(Relation.PRODUCT, column, (count, price), sure=len(counts) == 1) for count in counts)


def _sums(columns: Columns, column: int) -> Iterator[Law]:
    own, before, behind = columns.traits[column], columns.before(column), columns.behind(column)
    times = _of_one_year(columns, column, columns.those(before, Trait.TIME, without=(Trait.TARGET, Trait.BASE)))
    running = columns.those(columns.matrix.amounts, Trait.RUNNING) == [column]
    yield from (_sum(column, times[-many:], sure=running and many == len(times)) for many in _lengths(times))
    yield from _of_both_sexes(columns, column, columns.those(behind[:4], Trait.SEX))
    for at, run in enumerate(_runs(columns, behind)):
        alone = Trait.ONLY_TOTAL in own and not at and columns.are_headed(run)
        yield from (_sum(column, run[:many], sure=alone and many == len(run)) for many in _lengths(run))
        yield from (_sum(column, run[1 : many + 1]) for many in _lengths(run[1:]))
    parts = columns.those(before, without=(Trait.TARGET, Trait.PRICE))
    yield from (_sum(column, parts[-many:]) for many in _lengths(parts))


def _of_both_sexes(columns: Columns, column: int, sexes: Sequence[int]) -> Iterator[Law]:
    if len(sexes) == 2 and not any(map(columns.is_attribute, sexes)):  # noqa: PLR2004 - men and women
        yield _sum(column, sexes, sure=True)


def _of_one_year(columns: Columns, column: int, times: Sequence[int]) -> Sequence[int]:
    """Those of some times that are of the year that a column tells: "Quý I/2025 | Quý I/2026 | Cả năm 2026"."""
    headings = columns.matrix.grid.headings
    year = _YEAR.findall(headings[column])
    return [each for each in times if not year or _YEAR.findall(headings[each]) in ([], year)]


def _lengths(parts: Sequence[int]) -> range:
    return range(min(len(parts), _MOST_PARTS), 1, -1)


def _runs(columns: Columns, behind: Sequence[int]) -> Iterator[list[int]]:
    """Columns behind a total that may make it: those up to the next total, those under one heading, all."""
    headings = columns.matrix.grid.headings
    plain = [each for each in behind if not columns.is_attribute(each)]
    ends = columns.those(plain, Trait.TOTAL, Trait.MOVE)
    upto = plain[: plain.index(ends[0])] if ends else plain
    yield upto
    if upto:
        lead = headings[upto[0]].split(" ", 2)[:2]
        yield [each for each in upto if headings[each].split(" ", 2)[:2] == lead]
    yield columns.those(behind, Trait.PART)
    yield plain


def _sum(column: int, parts: Sequence[int], *, sure: bool = False) -> Law:
    return Law(Relation.SUM, column, tuple(parts), sure=sure)


def _balances(columns: Columns, column: int) -> Iterator[Law]:
    """What there is at the end: what there was, what came, what went."""
    before = columns.before(column)
    for opening in columns.those(before, Trait.OPENING)[-2:][::-1]:
        moves = columns.those((each for each in before if each > opening), without=(Trait.TOTAL,))
        if not 0 < len(moves) <= 2 * _MOST_OPEN:
            continue
        likely = "".join("-" if Trait.MINUS in columns.traits[each] else "+" for each in moves)
        others = map("".join, product("+-", repeat=len(moves))) if len(moves) <= _MOST_OPEN else ()
        for signs in dict.fromkeys((likely, *others)):
            sure = signs == likely and "-" in signs
            yield Law(Relation.BALANCE, column, (opening, *moves), f"+{signs}", sure=sure)


def _differences(columns: Columns, column: int) -> Iterator[Law]:
    own = columns.traits[column]
    near = columns.those(columns.around(column), without=(Trait.MOVE,))
    bases = columns.those(near, Trait.BASE, Trait.OPENING)
    news = columns.those(near, without=(Trait.BASE, Trait.OPENING, Trait.TARGET))
    news, bases = _then_and_now(columns, near) or (news, bases)
    relation = Relation.FALL if Trait.FALL in own else Relation.DIFFERENCE
    sure = Trait.MOVE in own and len(bases) == 1 and len(news) == 1
    yield from (Law(relation, column, pair, sure=sure) for pair in _pairs(news, bases))
    if Trait.REST in own:
        yield from _undone(columns, near, column)
    for pair in permutations(near[:_NEXT], 2):
        yield Law(Relation.REST if Trait.REST in own else relation, column, pair)


def _undone(columns: Columns, near: Sequence[int], column: int) -> Iterator[Law]:
    """What is left of what was set: the target less what was done."""
    todo, done = columns.those(near, Trait.TARGET), columns.those(near, Trait.DONE, without=(Trait.TARGET,))
    sure = len(todo) == 1 and len(done) == 1
    yield from (Law(Relation.REST, column, pair, sure=sure) for pair in _pairs(todo, done))


def _rests(columns: Columns, column: int) -> Iterator[Law]:
    before = columns.before(column)
    for start in range(max(0, len(before) - 5), len(before) - 1):
        yield Law(Relation.REST, column, tuple(before[start:]))


def _plain_sums(columns: Columns, column: int) -> Iterator[Law]:
    """Columns side by side that may make this one, though no word says so: only the whole column can tell."""
    for run in (columns.behind(column)[:_NEXT], columns.before(column)[-_NEXT:][::-1]):
        plain = [each for each in run if not columns.is_attribute(each)]
        yield from (_sum(column, sorted(plain[:many])) for many in _lengths(plain))


_SAYING: Final = (
    (Trait.MONEY, _products),
    (Trait.SUM, _sums),
    (Trait.CLOSING, _balances),
    (Trait.MOVE, _differences),
    (Trait.REST, _differences),
    (Trait.REST, _rests),
)
_LAWS: Final = {ColumnKind.PERCENT: _percents, ColumnKind.AMOUNT: _amounts}
