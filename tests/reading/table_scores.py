"""Tables with all their relations labelled, and how many of them are read, judged and found when they are spoilt."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from dangbo_report.claims import Claim, Verdict
from dangbo_report.reading import Reading, read_text

_ROWS = Path(__file__).parent / "tables.jsonl"
#: The kinds of claims that may say what a relation says.
_CARRIES = {
    "row_percent": {"percent-of-target", "share"},
    "column_share": {"share"},
    "column_total": {"breakdown", "shares-of-whole", "roll-forward"},
    "group_total": {"breakdown", "remainder", "cumulative"},
    "of_which": {"breakdown"},
    "row_difference": {"difference", "remainder", "breakdown", "roll-forward"},
    "row_change": {"change"},
}
_VERDICTS = {"truncated": Verdict.HOLDS_TRUNCATED, **{each.value: each for each in Verdict}}
_TOLD = {Verdict.VIOLATED, Verdict.HOLDS_TRUNCATED, Verdict.HOLDS_LOOSELY}
_BESIDE = "text_against_table"


class Score(NamedTuple):
    """What was read of labelled tables; lists name what was not."""

    relations: int
    unread: list[str]
    misjudged: list[str]
    false: list[str]
    spoilt: int
    unfound: list[str]


def labelled_tables() -> list[dict]:
    """The tables, one a line."""
    return [json.loads(line) for line in _ROWS.read_text(encoding="utf-8").splitlines()]


def text_of(table: dict, rows: Sequence[Sequence[str]] | None = None) -> str:
    """A table as text: its caption, its unit, a line a row."""
    lines = [table["caption"], *filter(None, [table["unit_note"]])]
    cells = (*table["header_rows"], *(table["rows"] if rows is None else rows))
    return "\n".join([*lines, *(" | ".join(row) for row in cells), *filter(None, [table.get("text")])])


def score(tables: Sequence[dict]) -> Score:
    """Read every table, and read it again with every labelled cell spoilt in turn."""
    found = Score(sum(1 for table in tables for _ in _relations(table)), [], [], [], 0, [])
    spoilt = 0
    for table in tables:
        reading = read_text(text_of(table))
        _judge(found, table, reading)
        for name, is_found in _spoilt(table):
            spoilt += 1
            if not is_found:
                found.unfound.append(f"{table['id']} {name}")
    return found._replace(spoilt=spoilt)


def _relations(table: dict) -> Iterator[dict]:
    return (relation for relation in table["relations"] if relation["kind"] != _BESIDE)


def _judge(found: Score, table: dict, reading: Reading) -> None:
    spans = _spans(table, reading)
    faulty = set()
    for relation in _relations(table):
        cells = {spans[_place(table, cell)] for cell in relation["cells"]} - {None}
        name = f"{table['id']} {relation['kind']} {relation['cells']}"
        if relation["verdict"] != "holds":
            faulty |= cells
        carried = [claim for claim in reading.claims if _carries(claim, relation["kind"], cells)]
        if not carried:
            found.unread.append(name)
        elif _VERDICTS[relation["verdict"]] not in {claim.verdict() for claim in carried}:
            found.misjudged.append(f"{name}: {[claim.verdict().value for claim in carried]}")
    for claim in reading.claims:
        places = {evidence.span for evidence in claim.evidence}
        if claim.verdict() in _TOLD and not places & faulty and places <= set(spans.values()):
            found.false.append(f"{table['id']} {claim}")


def _carries(claim: Claim, kind: str, cells: set) -> bool:
    return claim.kind in _CARRIES[kind] and cells <= {evidence.span for evidence in claim.evidence}


def _place(table: dict, cell: Sequence[int]) -> tuple[int, int]:
    """The row of the body and the column that a label means: it counts rows from the last heading."""
    return cell[0] - len(table["header_rows"]) + 1, cell[1]


def _spans(table: dict, reading: Reading) -> dict:
    """Where each cell of the body stands; None for an empty one."""
    (grid,) = reading.tables
    rows = grid.rows[len(table["header_rows"]) :]
    return {
        (index, cell.column): cell.span if cell.text else None
        for index, row in enumerate(rows, 1)
        for cell in row.cells
    }


def _spoilt(table: dict) -> Iterator[tuple[str, bool]]:
    """Every cell of a relation that holds, with one digit changed; and whether a claim of it fails then."""
    held = {_place(table, cell) for each in _relations(table) if each["verdict"] == "holds" for cell in each["cells"]}
    for row, column in sorted(held):
        rows = [list(cells) for cells in table["rows"]]
        said = rows[row - 1][column]
        digits = [index for index, char in enumerate(said) if char.isdigit()]
        if not digits:
            continue
        at = digits[1] if len(digits) > 1 else digits[0]
        rows[row - 1][column] = f"{said[:at]}{(int(said[at]) + 3) % 10 or 4}{said[at + 1 :]}"
        reading = read_text(text_of(table, rows))
        place = _spans(table, reading)[row, column]
        wrong = (claim for claim in reading.claims if claim.verdict() is Verdict.VIOLATED)
        found = any(place in {evidence.span for evidence in claim.evidence} for claim in wrong)
        yield f"({row}, {column}): {said} → {rows[row - 1][column]}", found
