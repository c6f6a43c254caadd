"""Tables and the text around them: which figures are of tables, and what the document says with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

import attrs

from dangbo_report.documents import Document, Grid, Mention
from dangbo_report.findings import Finding, NoticeKind, notice
from dangbo_report.reading.tables.cells import RawTable

#: Word knows 63 columns, and no report has more; what hangs together in a row is looked for in each pair of them.
_WIDEST: Final = 128


def grids_of(text: str, tables: Iterable[RawTable], known: Mapping[int, Mention] | None = None) -> tuple[Grid, ...]:
    """The tables of a text that hold data.

    Args:
        text: the text.
        tables: its tables, as their cells stand in it.
        known: figures that are known exactly, by where they begin.
    """
    narrow = [table for table in tables if table.width <= _WIDEST]
    if not narrow:
        return ()  # most texts have none, and load nothing of what tables need
    from dangbo_report.reading.tables.building import grid_of

    found = (grid_of(text, table, known or {}) for table in narrow)
    return tuple(grid for grid in found if grid is not None)


def blanked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text with blanks in place of some stretches, such as the figures of tables.

    >>> blanked("Hòa Lạc | 12", [(10, 12)])
    'Hòa Lạc |   '
    """
    pieces: list[str] = []
    done = 0
    for start, end in spans:
        pieces += (text[done:start], " " * (end - start))
        done = end
    return "".join((*pieces, text[done:])) if done else text


def with_tables(document: Document, grids: Sequence[Grid]) -> Document:
    """A document whose prose was read, with its tables: their figures among its own, and what they assert."""
    if not grids:
        return document
    from dangbo_report.reading.tables.against_text import claims_against_text
    from dangbo_report.reading.tables.claims import claims_of_matrix
    from dangbo_report.reading.tables.matrix import matrix_of

    matrices = [matrix_of(grid) for grid in grids]
    cells = [mention for grid in grids for mention in grid.mentions]
    read = attrs.evolve(
        document,
        mentions=tuple(sorted((*document.mentions, *cells), key=lambda mention: mention.start)),
        claims=(*document.claims, *(claim for matrix in matrices for claim in claims_of_matrix(matrix))),
        tables=tuple(grids),
        notices=(*document.notices, *_unplaced(grids)),
    )
    return attrs.evolve(read, claims=(*read.claims, *claims_against_text(read, matrices)))


def _unplaced(grids: Iterable[Grid]) -> Iterator[Finding]:
    """What is said of cells that stand among figures and are none: nothing is checked of them."""
    for grid in grids:
        if grid.unplaced:
            first, *others = grid.unplaced
            yield notice(
                NoticeKind.UNPLACED,
                f"Ô “{first.text}”{_and_others(len(others), 'và {} ô khác')} của bảng không phải là một con số,"
                " nên chưa được đối chiếu. Đề nghị kiểm tra bằng mắt.",
                f"The cell “{first.text}”{_and_others(len(others), 'and {} others')} of the table is no single number,"
                " so nothing was held against it. Look at it.",
                span=first.span,
            )


def _and_others(many: int, words: str) -> str:
    return f" {words.format(many)}" if many else ""
