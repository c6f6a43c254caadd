"""What a row may be of other rows: totals of all, of groups, of those above; parts and what is left."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from dangbo_report.documents.grid import GridRow, RowKind
from dangbo_report.reading.tables.laws import Law, Relation
from dangbo_report.reading.tables.matrix import Matrix
from dangbo_report.reading.tables.nesting import tops_of
from dangbo_report.reading.tables.rows import opens_parts

_NAMED: Final = re.compile(r"\(\s?([IVX]+(?:\s*\+\s*[IVX]+)+|[A-HĐ](?:\s*\+\s*[A-HĐ])+|[0-9]+(?:\s*\+\s*[0-9]+)+)\)")
#: What is said of all, be it their sum or their average.
_OF_ALL: Final = re.compile(r"(?:toàn|chung)\b", re.IGNORECASE)
_SEX: Final = re.compile(r"(?:trong đó)?[: ]*(?:số |là )?(nam|nữ)(?: giới)?")
_LEFT: Final = re.compile(r"(?:số )?còn lại\b")
_REST: Final = re.compile(r"(?:số )?(?:còn lại|còn|chưa|không)\b", re.IGNORECASE)
#: What says that it is a whole, and what says that it is the part of it that is done.
_WHOLE: Final = re.compile(r"(?:tổng|cộng)\b", re.IGNORECASE)
_TO_DO: Final = re.compile(r"\b(?:tổng|phải|tiếp nhận|thụ lý|kế hoạch|chỉ tiêu)\b", re.IGNORECASE)
_DONE: Final = re.compile(r"\b(?:đã|xong|hoàn thành)\b", re.IGNORECASE)


def totals_of(matrix: Matrix, row: int) -> list[Law]:
    """What a total row may add up, the likeliest first."""
    if (named := _named(matrix, row)) is not None:
        return [Law(Relation.SUM, row, named, sure=True)] if named else []
    alone = _alone(matrix, row)
    several = [parts for parts in _parts_of_total(matrix, row) if len(parts) > 1]
    sure = not _OF_ALL.match(matrix.rows[row].label)
    return [Law(Relation.SUM, row, parts, sure=sure) for parts in dict.fromkeys((*alone, *several))]


def _alone(matrix: Matrix, row: int) -> Iterator[tuple[int, ...]]:
    """The one entry of a group, whose total stands among those of other groups."""
    earlier, later = _around(matrix.totals, row)
    before, behind = _around(matrix.entries, row)
    since, until = _around(before, earlier[-1] if earlier else -1)[1], _around(behind, later[0])[0] if later else behind
    own = until if _on_top(matrix) else since
    if len(own) == 1 and (earlier if _on_top(matrix) else later) and (earlier or _at_foot(matrix)):
        yield tuple(own)


def _parts_of_total(matrix: Matrix, row: int) -> Iterator[tuple[int, ...]]:
    """What a total may add up: entries of some stretch and level, or the totals on the side of what it adds up."""
    earlier, later = _around(matrix.totals, row)
    for stretch in _stretches(matrix, row, earlier, later):
        yield from _levels(matrix, stretch)
    if not _on_top(matrix):
        yield tuple(earlier)
    if not _at_foot(matrix):
        yield tuple(later)


def _stretches(matrix: Matrix, row: int, earlier: Sequence[int], later: Sequence[int]) -> list[Sequence[int]]:
    """The entries between a total and the one before it, all before it, up to the one behind it, all behind it."""
    before, behind = _around(matrix.entries, row)
    since = _around(before, earlier[-1])[1] if earlier else before
    until = _around(behind, later[0])[0] if later else behind
    if not before:
        return [until, behind]
    return [since, before] if _at_foot(matrix) else [since, before, until, behind]


def _at_foot(matrix: Matrix) -> bool:
    """Say whether the totals of a table stand below what they add up: its last row is one, and its first is none."""
    first, last = _told(matrix)
    return last.kind is RowKind.TOTAL and first.kind is not RowKind.TOTAL


def _on_top(matrix: Matrix) -> bool:
    """Say whether the totals of a table stand above what they add up."""
    first, last = _told(matrix)
    return first.kind is RowKind.TOTAL and last.kind is not RowKind.TOTAL


def _told(matrix: Matrix) -> tuple[GridRow, GridRow]:
    """The first and the last row that have figures; signatures and remarks below a table have none."""
    told = [row for row, numbers in zip(matrix.rows, matrix.numbers, strict=True) if any(numbers)] or matrix.rows
    return told[0], told[-1]


def _around(rows: Sequence[int], row: int) -> tuple[Sequence[int], Sequence[int]]:
    """Of rows in their order those before a row, and those behind it."""
    return rows[: bisect_left(rows, row)], rows[bisect_right(rows, row) :]


def _named(matrix: Matrix, row: int) -> tuple[int, ...] | None:
    """The rows that a total names: "Tổng cộng (I + II)"; nothing if they are not there, None if it names none."""
    match = _NAMED.search(matrix.rows[row].label)
    if match is None:
        return None
    names = [name.strip() for name in match[1].split("+")]
    found = {told.serial: each for each, told in reversed(list(enumerate(matrix.rows))) if told.serial}
    return tuple(found[name] for name in names) if all(name in found for name in names) else ()


def _levels(matrix: Matrix, stretch: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """The rows of the highest level, those that have no rows under them, all."""
    filled = [each for each in stretch if any(matrix.numbers[each]) or matrix.has_unread(each)]
    if filled:
        yield _highest(matrix, filled)
        levels = [matrix.rows[each].level for each in filled]
        yield tuple(each for each, own, next_ in zip(filled, levels, (*levels[1:], 0), strict=True) if next_ <= own)
        yield tuple(filled)
        yield tops_of(matrix, filled)
        yield tops_of(matrix, filled[::-1])[::-1]


def _highest(matrix: Matrix, rows: Sequence[int]) -> tuple[int, ...]:
    """Those of some rows that stand highest."""
    highest = min(matrix.rows[each].level for each in rows)
    return tuple(each for each in rows if matrix.rows[each].level == highest)


def groups_of(matrix: Matrix) -> list[Law]:
    """Rows that may add up the rows one level below them."""
    return [
        Law(Relation.SUM, group, _highest(matrix, parts), sure=bool(_WHOLE.match(matrix.rows[group].label)))
        for group, parts in _children(matrix).items()
        if len(parts) > 1
    ]


def _children(matrix: Matrix) -> dict[int, list[int]]:
    """The rows under each row, by the levels of both; a total ends all that stands open.

    "1, 2, 3, I Cộng thu": a sum that rows without one above it lead to stands below them, and nothing stands under it.
    """
    open_rows: list[int] = []
    alone: list[int] = []
    children: dict[int, list[int]] = {}
    for at, row in enumerate(matrix.rows):
        if row.kind is RowKind.TOTAL:
            open_rows, alone = [], []
        elif row.kind is RowKind.BODY and _closes(matrix, alone, at):
            children[at], open_rows, alone = alone, [], []
        elif row.kind is RowKind.BODY:
            while open_rows and matrix.rows[open_rows[-1]].level >= row.level:
                open_rows.pop()
            (children.setdefault(open_rows[-1], []) if open_rows else alone).append(at)
            open_rows.append(at)
    return children


def _closes(matrix: Matrix, alone: Sequence[int], at: int) -> bool:
    """Say whether a row adds up those right above it, which stand under no other and deeper than it."""
    row = matrix.rows[at]
    if len(alone) < 2 or not _WHOLE.match(row.label):  # noqa: PLR2004 - one row is no sum
        return False
    return all(matrix.rows[each].level > row.level for each in alone)


def parts_of(matrix: Matrix) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Rows, and the rows below that are a part of each: "Trong đó: nữ"."""
    whole: int | None = None
    parts: list[int] = []
    for at, row in enumerate(matrix.rows):
        if row.kind is RowKind.OF_WHICH:
            if not opens_parts(row.label) or any(number is not None for number in matrix.numbers[at]):
                parts.append(at)
            continue
        if whole is not None and parts:
            yield whole, tuple(parts)
        whole, parts = at, []
    if whole is not None and parts:
        yield whole, tuple(parts)


def kinds_of_parts(matrix: Matrix) -> Iterator[list[Law]]:
    """Wholes and their parts, those together whose parts are called alike: a table adds all of them up, or none."""
    alike: dict[tuple[str, ...], list[Law]] = {}
    for whole, parts in parts_of(matrix):
        names = tuple(matrix.rows[part].label.lower() for part in parts)
        alike.setdefault(names, []).append(Law(Relation.SUM, whole, parts, sure=_is_all(names)))
    yield from alike.values()


def _is_all(names: Sequence[str]) -> bool:
    """Say whether parts are all of a whole by what they are called: men and women, or one that is what is left."""
    sexes = {match[1] for name in names if (match := _SEX.fullmatch(name))}
    return len(names) == len(sexes) == 2 or bool(_LEFT.match(names[-1]))  # noqa: PLR2004 - men and women


def rests_of(matrix: Matrix) -> Iterator[list[Law]]:
    """For a row of what is left, what it may be the rest of: a row less another, both above it."""
    for at, row in enumerate(matrix.rows):
        if row.kind is RowKind.BODY and _REST.match(row.label):
            near = [each for each in range(max(0, at - 6), at) if matrix.rows[each].level == row.level]
            yield [
                Law(Relation.REST, at, (whole, done), sure=_is_done_of(matrix, whole, done))
                for whole in near
                for done in near
                if whole < done
            ]


def _is_done_of(matrix: Matrix, whole: int, done: int) -> bool:
    return bool(_TO_DO.search(matrix.rows[whole].label) and _DONE.search(matrix.rows[done].label))
