"""What reading says of all labelled texts, written down: `python -m tests.reading.said` writes it anew.

A change of reading shows in these two files what it changes: `said.txt` has each claim of each paragraph, table and
report with its figures and verdict, and what each figure is; `told.txt` what whole reports are told, right and spoilt.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from dangbo_report import Reading, read_text
from tests.reading import measure, offices, table_scores

HERE = Path(__file__).parent
FILES = {"said.txt": lambda: "\n".join(said()) + "\n", "told.txt": lambda: "\n".join(told()) + "\n"}


def texts() -> Iterator[tuple[str, str]]:
    """Every labelled text with its name."""
    yield from ((row["id"], row["text"]) for row in (*measure.ROWS, *measure.SECOND_ROWS))
    yield from ((table["id"], table_scores.text_of(table)) for table in table_scores.labelled_tables())
    yield from offices.REPORTS.items()


def said() -> Iterator[str]:
    """A heading a text; a line a claim; a line a role with the figures that have it."""
    for name, text in texts():
        reading = read_text(text)
        yield f"# {name}"
        yield from _claims(reading)
        yield from _roles(reading)


def _claims(reading: Reading) -> Iterator[str]:
    for claim in reading.claims:
        figures = (reading.text[slice(*each.span)] for each in claim.evidence if each.span)
        bindings = f" of {len(claim.bindings)}" if len(claim.bindings) > 1 else ""
        yield f"{claim.kind}: {_line(' | '.join(figures))}: {claim.verdict()}{bindings}"


def _roles(reading: Reading) -> Iterator[str]:
    roles: dict[str, list[str]] = {}
    for each in reading.mentions:
        roles.setdefault(each.role if each.figure else each.kind, []).append(each.surface)
    yield from (f"= {role}: {_line(', '.join(surfaces))}" for role, surfaces in sorted(roles.items()))


def told() -> Iterator[str]:
    """What is told of reports that are right, and the faults at which nothing is told."""
    yield "# told of what is right"
    yield from (f"{name}: {each.code} {_line(each.message)}" for name, each in offices.accused())
    yield "# faults that are missed"
    yield from (
        f"{fault.doc} ({fault.needs}, {fault.kind}): {_line(fault.old)} → {_line(fault.new)}"
        for fault in offices.missed()
    )


def _line(text: str) -> str:
    return " ".join(text.split())


if __name__ == "__main__":
    for file, written in FILES.items():
        (HERE / file).write_text(written(), encoding="utf-8")
