"""Tables that both reports have, row by row: what was left, what was set, what was before, and running sums."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, TypeAlias

from dangbo_report.claims import Claim, Cumulative, SameValue, Verdict
from dangbo_report.figures import Percent
from dangbo_report.reading.pairs.figures import stated
from dangbo_report.reading.pairs.hollow import words_of
from dangbo_report.reading.pairs.pair import Pair
from dangbo_report.reading.pairs.tellings import Telling
from dangbo_report.reading.pairs.topics import count_alike

_OPENING: Final = re.compile(r"đầu (?:kỳ|quý|tháng|năm)|(?:kỳ|quý|tháng|năm) trước|(?:trước|kỳ) chuyển sang")
_CLOSING: Final = re.compile(r"cuối (?:kỳ|quý|tháng|năm)|còn (?:lại|tồn)|đang (?:giải quyết|xử lý)|chuyển kỳ sau")
_RUNNING: Final = re.compile(r"l[ũu][ỹy] kế|từ đầu năm|cộng dồn|^(?:thực hiện )?\d+ tháng")
_PERIOD: Final = re.compile(r"trong (?:kỳ|quý|tháng)")
_OTHER: Final = re.compile(r"%|tỷ lệ|tỉ lệ|\bso\b|đạt|cùng kỳ|trong đó|tăng|giảm|còn lại|điều chỉnh")
_TARGET: Final = re.compile(r"kế hoạch|\bkh\b|chỉ tiêu|dự toán|mục tiêu|giao")
#: A target of the quarter or the month, or one of what is to come.
_OF_PERIOD: Final = re.compile(r"\b(?:quý|tháng|kỳ|tới)\b(?! năm)")
#: Averages and rates add up to nothing.
_RATE: Final = re.compile(r"bình quân|tỷ lệ|tỉ lệ|năng suất|trung bình|/")
#: So many rows with the same labels are one table.
_ROWS: Final = 2
#: So many tables with a row of one label are looked at.
_MOST: Final = 64

_Row: TypeAlias = dict[str, Telling]
_Table: TypeAlias = dict[frozenset[str], _Row]


def cells_of_pair(pair: Pair) -> Iterator[Claim]:
    """What the cells of tables that both reports have must say; nothing of columns where most rows say otherwise."""
    before = list(_tables(pair.old, pair.cues.old.proper))
    places: dict[frozenset[str], list[int]] = {}
    for place, former in enumerate(before):
        for label in former:
            places.setdefault(label, []).append(place)
    for table in _tables(pair.new, pair.cues.new.proper, pair.cues.old.proper):
        former = _same_table(table, before, places)
        for claims_of in (_openings, _bases, _targets, _sums):
            claims = [claim for label, row in table.items() for claim in claims_of(pair, row, former.get(label, {}))]
            wrong = sum(claim.verdict() is Verdict.VIOLATED for claim in claims)
            if 2 * wrong <= len(claims):
                yield from claims


def _openings(pair: Pair, row: _Row, former: _Row) -> Iterator[Claim]:
    """What a row began with is what it ended with before."""
    if "opening" in row and "closing" in former:
        yield _same(pair, row["opening"], former["closing"])


def _bases(pair: Pair, row: _Row, former: _Row) -> Iterator[Claim]:
    """What a row tells of the period before is what it told then."""
    was = former.get("period") or (former.get("running") if pair.cues.old.begins_year else None)
    if "last" in row and was is not None and count_alike(row["last"], was):
        yield _same(pair, row["last"], was)


def _targets(pair: Pair, row: _Row, former: _Row) -> Iterator[Claim]:
    """What was set for the year stays as it was set."""
    now, was = row.get("target"), former.get("target")
    if pair.cues.new.year == pair.cues.old.year and now and was and count_alike(now, was):
        yield _same(pair, now, was)


def _same(pair: Pair, now: Telling, was: Telling) -> SameValue:
    evidence = pair.evidence(now, old=was)
    return SameValue(first=stated(now.figure), second=stated(was.figure), evidence=evidence)


def _sums(pair: Pair, row: _Row, former: _Row) -> Iterator[Claim]:
    """A running sum is that of before, and what the period added."""
    was = former.get("running") or (former.get("period") if pair.cues.old.begins_year else None)
    if was is None or "running" not in row or "period" not in row or _RATE.search(row["running"].label):
        return
    total, part = row["running"].figure, row["period"].figure
    if not (isinstance(total, Percent) or isinstance(part, Percent) or isinstance(was.figure, Percent)):
        evidence = pair.evidence(row["running"], row["period"], old=was)
        yield Cumulative(stock=total, increase=part, previous=was.figure, evidence=evidence)


def _same_table(table: _Table, before: Sequence[_Table], places: Mapping[frozenset[str], Sequence[int]]) -> _Table:
    """The table of the older report with most rows in common; none if these are few, or several tables have as many."""
    shared = Counter(place for label in table for place in places.get(label, ())[:_MOST]).most_common(2)
    if not shared or 2 * shared[0][1] < max(len(table), _ROWS):
        return {}
    if len(shared) > 1 and shared[0][1] == shared[1][1]:
        return {}
    return before[shared[0][0]]


def _tables(told: Sequence[Telling], period: str, last: str = "(?!)") -> Iterator[_Table]:
    """The rows of every table by their labels, and the cells of each by what their columns are for."""
    tables: dict[int, dict[frozenset[str], list[Telling]]] = {}
    for telling in told:
        if telling.column and not isinstance(telling.figure, Percent):
            tables.setdefault(telling.line, {}).setdefault(words_of(telling.label), []).append(telling)
    for rows in tables.values():
        yield {label: _row(cells, period, last) for label, cells in rows.items()}


def _row(cells: Sequence[Telling], period: str, last: str) -> _Row:
    """The cells of a row by what they are for; nothing that two columns are for."""
    found: dict[str, list[Telling]] = {}
    for cell in cells:
        if what := _what(cell.column, period, last):
            found.setdefault(what, []).append(cell)
    return {what: each[0] for what, each in found.items() if len(each) == 1}


def _what(column: str, period: str, last: str) -> str:
    if _TARGET.search(column) and not (_OTHER.search(column) or _OF_PERIOD.search(column)):
        return "target"
    named = (
        ("opening", _OPENING),
        ("closing", _CLOSING),
        ("other", _OTHER),
        ("other", _TARGET),
        ("last", re.compile(last)),
        ("running", _RUNNING),
        ("period", _PERIOD),
        ("period", re.compile(rf"(?:thực hiện )?{period}")),
    )
    return next((what for what, expression in named if expression.search(column)), "")
