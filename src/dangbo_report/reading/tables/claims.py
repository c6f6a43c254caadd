"""What a table asserts: along its rows, down its columns, of its totals and of what they hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, product
from typing import Final, TypeAlias

import attrs

from dangbo_report.claims import Claim, SharesOfWhole
from dangbo_report.figures import Percent
from dangbo_report.reading.tables.across import laws_across
from dangbo_report.reading.tables.choosing import Place, place_in_column, place_in_row, sampled, settle
from dangbo_report.reading.tables.down import groups_of, kinds_of_parts, rests_of, totals_of
from dangbo_report.reading.tables.laws import PERCENTS, Law, Relation, is_off_by_rounding, keeps
from dangbo_report.reading.tables.making import claim_of, evidence_of
from dangbo_report.reading.tables.matrix import Matrix, Number
from dangbo_report.reading.tables.numbers import DASHES
from dangbo_report.reading.tables.rates import is_rate
from dangbo_report.reading.tables.traits import Trait, traits_of

#: A column whose parts are more than the whole in so many rows is no part of it.
_MOST_BREACHES: Final = 1
_FEWEST_ROWS: Final = 2
#: A place with every law that it may be read by.
_Asked: TypeAlias = Sequence[tuple[Law, Place]]


def claims_of_matrix(matrix: Matrix) -> Iterator[Claim]:
    """Everything that a table asserts and arithmetic can check ("khẳng định của bảng").

    Args:
        matrix: the figures of the table.
    """
    laws, open_laws = _along(matrix)
    for law in laws:
        yield from _row_claims(matrix, [law])
    for several in open_laws:
        yield from _row_claims(matrix, several)
    yield from _column_claims(matrix, laws)
    yield from _attributes(matrix)


def _along(matrix: Matrix) -> tuple[list[Law], list[list[Law]]]:
    """The law of each column that is made of others; and those that words make sure of where the rows are too few."""
    rows = sampled(range(len(matrix.rows)))
    found: list[Law] = []
    left: list[list[Law]] = []
    for laws in laws_across(matrix).values():
        settled = settle(laws, [[place_in_row(matrix, law, row) for row in rows] for law in laws])
        news = [law for law in settled if not _circular(law, [*found, *chain(*left)])]
        if len(news) > 1:
            left.append(news)
        else:
            found += news
    return found, left


def _circular(law: Law, found: Sequence[Law]) -> bool:
    """Say whether a law says again what one already does, turned round: A = B + C, and C = A - B."""
    columns = {law.result, *law.operands}
    return law.relation not in PERCENTS and any(
        columns == {other.result, *other.operands} for other in found if other.relation not in PERCENTS
    )


def _row_claims(matrix: Matrix, laws: Sequence[Law]) -> Iterator[Claim]:
    rows = range(len(matrix.rows))
    places = [_as_shown(law, [place_in_row(matrix, law, row) for row in rows]) for law in laws]
    for there in zip(*places, strict=True):
        yield from _read_so([(law, place) for law, place in zip(laws, there, strict=True) if place is not None])


def _as_shown(law: Law, places: Sequence[Place | None]) -> Sequence[Place | None]:
    """The places of a law; where several sums fall short by what rounding takes, the table shows rounded numbers."""
    off = sum(place is not None and is_off_by_rounding(law, place.result, place.operands) for place in places)
    return [place and place.as_rounded() for place in places] if off > 1 else places


def _read_so(there: Sequence[tuple[Law, Place]]) -> Iterator[Claim]:
    """The claim of one place, with every way of reading it that words leave open."""
    claims = _made(there)
    if len(claims) > 1:
        yield attrs.evolve(claims[0], bindings=tuple(claims))
    else:
        yield from claims


def _made(there: Iterable[tuple[Law, Place]]) -> list[Claim]:
    return [claim for law, place in there if (claim := claim_of(law, place))]


# ------------------------------------------------------------------------------------------------ down the columns


def _adding(matrix: Matrix) -> list[int]:
    """The columns whose figures can be added."""
    says = matrix.grid.columns
    named = [column for column in matrix.amounts if Trait.NEVER_ADDS not in traits_of(says[column])]
    return [column for column in named if not is_rate(matrix, column)] if matrix.totals else named


def _column_claims(matrix: Matrix, along: Sequence[Law]) -> Iterator[Claim]:
    asked = [*_down(matrix, along)]
    firsts = [each[0] for each in asked if not isinstance(each, SharesOfWhole)]
    rounded = sum(is_off_by_rounding(law, place.result, place.operands) for law, place in firsts) > 1
    for each in asked:
        if isinstance(each, SharesOfWhole):
            yield each
        else:
            yield from _read_so([(law, place.as_rounded()) for law, place in each] if rounded else each)


def _down(matrix: Matrix, along: Sequence[Law]) -> Iterator[SharesOfWhole | _Asked]:
    """What the columns add up to: each place with every way of reading it, and the shares that make up a whole."""
    columns = _adding(matrix)
    shares = {law.result: law for law in along if law.total is not None}
    for total in matrix.totals:
        settled = _settle_down(matrix, totals_of(matrix, total), columns)
        yield from _sums(matrix, settled, columns)
        for law in settled[:1]:
            yield from _whole_of_shares(matrix, law, shares)
    yield from _groups(matrix, columns)
    for rests in rests_of(matrix):
        yield from _sums(matrix, _settle_down(matrix, rests, columns), columns)
    parts = [law for kind in kinds_of_parts(matrix) for law in _parts(matrix, kind, columns)]
    for law, column in _exceeded_once(matrix, parts, columns):
        yield from _sums(matrix, [law], [column])


def _settle_down(matrix: Matrix, laws: Sequence[Law], columns: Sequence[int]) -> list[Law]:
    return settle(laws, [[place_in_column(matrix, law, column) for column in columns] for law in laws])


def _sums(matrix: Matrix, laws: Sequence[Law], columns: Sequence[int]) -> Iterator[_Asked]:
    for column in columns:
        told = [law for law in laws if _one_unit(matrix, law, column) and not _is_dash(matrix, law.result, column)]
        there = [(law, place_in_column(matrix, law, column)) for law in told]
        if asked := [(law, place) for law, place in there if place is not None]:
            yield asked


def _is_dash(matrix: Matrix, row: int, column: int) -> bool:
    """Say whether a total has a dash: nothing was added up there."""
    number = matrix.numbers[row][column]
    return number is not None and number.cell.text.strip() in DASHES


def _one_unit(matrix: Matrix, law: Law, column: int) -> bool:
    """Say whether the rows of a sum count one thing."""
    units = {matrix.rows[row].unit for row in (law.result, *law.operands) if matrix.numbers[row][column] is not None}
    return len(units - {""}) <= 1


def _groups(matrix: Matrix, columns: Sequence[int]) -> Iterator[_Asked]:
    """Rows over the rows one level below: a table adds them up, or does not, and all of them tell."""
    asked = [(law, column) for law in groups_of(matrix) for column in columns if _one_unit(matrix, law, column)]
    there = [(law, place) for law, column in asked if (place := place_in_column(matrix, law, column))]
    if there:
        shared = there[0][0]._replace(sure=all(law.sure for law, _ in there))
        if settle([shared], [[place for _, place in there]], tried=2):
            yield from zip(there, strict=True)


def _whole_of_shares(matrix: Matrix, law: Law, shares: dict[int, Law]) -> Iterator[SharesOfWhole]:
    """The shares of the parts of a total, which make up a hundred."""
    for column, share in shares.items():
        total = matrix.numbers[law.result][column]
        known = _side_by_side(matrix, law.operands, column, share.operands[0])
        if total is None or len(known) < len(law.operands) or total.figure.value != 100:  # noqa: PLR2004 - per cent
            continue
        yield SharesOfWhole(
            parts=tuple(part.figure for _, part in known if not isinstance(part.figure, Percent)),
            percents=tuple(percent.figure for percent, _ in known if isinstance(percent.figure, Percent)),
            evidence=evidence_of((total, *(percent for percent, _ in known))),
        )


def _side_by_side(matrix: Matrix, rows: Sequence[int], first: int, second: int) -> list[tuple[Number, Number]]:
    """The figures of two columns in the rows that have both."""
    pairs = [(matrix.numbers[row][first], matrix.numbers[row][second]) for row in rows]
    return [(one, other) for one, other in pairs if one is not None and other is not None]


def _parts(matrix: Matrix, laws: Sequence[Law], columns: Sequence[int]) -> Sequence[Law]:
    """Parts of rows: all of each, if words say so or the table shows it; else each no more than its row."""
    there = [place_in_column(matrix, law, column) for law in laws for column in columns]
    if len(laws[0].operands) == 1 or not settle(laws[:1], [there]):
        return [Law(Relation.WHOLE, law.result, (part,)) for law in laws for part in law.operands]
    return laws


def _exceeded_once(matrix: Matrix, laws: Sequence[Law], columns: Sequence[int]) -> list[tuple[Law, int]]:
    """The places of parts, without the columns and the rows in which parts are more than their whole over and over.

    One wrong whole is in one row and one column.
    """
    asked = [*product(laws, columns)]
    over = {(law.result, column) for law, column in asked if _is_exceeded(matrix, law, column)}
    lost = _often(column for _, column in over)
    wholes = _often(row for row, column in over if column not in lost)
    return [(law, column) for law, column in asked if column not in lost and law.result not in wholes]


def _often(lines: Iterable[int]) -> set[int]:
    return {line for line, times in Counter(lines).items() if times > _MOST_BREACHES}


def _is_exceeded(matrix: Matrix, law: Law, column: int) -> bool:
    place = place_in_column(matrix, law, column) if law.relation is Relation.WHOLE else None
    return place is not None and not keeps(law, place.result, place.operands)


def _attributes(matrix: Matrix) -> Iterator[Claim]:
    """Columns that are a part of one before them: "Tổng số đảng viên | Nữ | Dân tộc"."""
    traits = [traits_of(column) for column in matrix.grid.columns]
    sexes = sum(Trait.SEX in each for each in traits)
    whole: int | None = None
    for column in matrix.amounts:
        if traits[column].isdisjoint((Trait.ATTRIBUTE, Trait.PART, Trait.SEX)) or _is_bare(matrix, column, sexes):
            whole = column
            continue
        if whole is None:
            continue
        law = Law(Relation.WHOLE, whole, (column,))
        yield from _within(matrix, law)


def _is_bare(matrix: Matrix, column: int, sexes: int) -> bool:
    """Say whether a column "nam" stands alone: without women beside them it may be a year without its signs."""
    return sexes == 1 and matrix.grid.columns[column].heading.strip().lower() == "nam"


def _within(matrix: Matrix, law: Law) -> Iterator[Claim]:
    there = [place for row in range(len(matrix.rows)) if (place := place_in_row(matrix, law, row))]
    breaches = sum(place.operands[0].value > place.result.value for place in there)
    if breaches <= _MOST_BREACHES and len(there) - breaches >= _FEWEST_ROWS:
        yield from _made((law, place) for place in there)
