"""PDF: pages to a flow of paragraphs, tables and notes, by PDFium."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import partial, reduce
from importlib import import_module
from itertools import groupby
from typing import Any, Final, NamedTuple

from dangbo_report.files.flow import Block, Flow, FlowCell, Lines, Note, Rows, Unseen
from dangbo_report.files.pdf.glyphs import Page, read_page
from dangbo_report.files.pdf.grids import Place, Ruled, find_grids
from dangbo_report.files.pdf.paragraphs import join_lines, joined
from dangbo_report.files.pdf.pieces import Piece, read_pieces

#: More pages than any report has.
MOST_PAGES: Final = 2_000
_PAGE_NUMBER: Final = re.compile(r"(?:trang )?[-–]? ?[0-9]{1,4}(?:/[0-9]{1,4})? ?[-–]?", re.IGNORECASE)
_NOTE: Final = re.compile(r"\[([0-9]{1,3})\] ?(?=\S)")


def read_pdf(data: bytes) -> Flow:
    """Read the text of a PDF ("đọc tệp PDF"); what is no text is told.

    Args:
        data: the bytes of the file.

    Raises:
        ValueError: it is locked, damaged, or has more pages than any report.
    """
    pypdfium2: Any = import_module("pypdfium2")  # it has no types

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error):
            raise ValueError("it is locked by a password; open it, take the password off, and save it again") from error
        raise ValueError(f"it is no PDF, or damaged ({error}); print it to PDF again") from error
    if len(document) > MOST_PAGES:
        reason = f"it has {len(document)} pages, and {MOST_PAGES} are allowed; split it"
        raise ValueError(reason)
    pages = [_Read.of(read_page(page)) for page in document]
    return Flow(tuple(_joined(map(_blocks, pages))), tuple(_unseen(pages)))


class _Read(NamedTuple):
    """What was read of a page: the tables that lines draw, the pieces of its text, and how many pictures it has."""

    grids: list[Ruled]
    pieces: list[Piece]
    pictures: int

    @classmethod
    def of(cls, page: Page) -> _Read:
        grids = find_grids(page.lines)
        pieces = [piece for piece in read_pieces(page.glyphs, grids) if not _is_furniture(piece, page)]
        return cls(grids, pieces, page.pictures)


def _unseen(pages: Sequence[_Read]) -> Iterator[Unseen]:
    """Say which pages are scans, and how many pictures stand on the others."""
    scans = [str(number) for number, page in enumerate(pages, 1) if page.pictures and not page.pieces]
    if not any(page.pieces for page in pages):
        what, english = "tệp PDF là ảnh quét, cần nhận dạng chữ (OCR) trước", "the PDF is a scan; run OCR on it first"
        yield Unseen(what, english, all=True)
    elif scans:
        yield Unseen(f"trang {', '.join(scans)} vì là ảnh quét", f"pages {', '.join(scans)}, which are scans")
    if pictures := sum(page.pictures for page in pages if page.pieces):
        yield Unseen(f"{pictures} hình ảnh hoặc biểu đồ", f"{pictures} pictures or charts")


def _blocks(page: _Read) -> Iterator[Block]:
    """What stands on a page; a table stands where its first cell does."""
    tables: dict[int, dict[Place, list[str]]] = {}
    for piece in page.pieces:
        if piece.cell:
            tables.setdefault(piece.cell[0], {}).setdefault(piece.cell[1], []).append(piece.text)
    told: set[int] = set()
    for table, run in groupby(page.pieces, key=lambda piece: piece.cell[0] if piece.cell else None):
        if table is None:
            yield from _paragraphs(list(run))
        elif table not in told:
            told.add(table)
            yield _rows(page.grids[table], tables[table])


def _is_furniture(piece: Piece, page: Page) -> bool:
    """Say whether it is the number of the page: it stands alone in its upper or lower tenth."""
    near = min(piece.foot, page.height - piece.foot)
    return piece.cell is None and 10 * near < page.height and _PAGE_NUMBER.fullmatch(piece.text) is not None


def _paragraphs(pieces: Sequence[Piece]) -> Iterator[Block]:
    for text in join_lines(pieces):
        mark = _NOTE.match(text)
        yield Note(int(mark[1]), text[mark.end() :]) if mark else Lines(text)


def _rows(grid: Ruled, cells: dict[Place, list[str]]) -> Rows:
    rows, columns = grid.size
    made: list[tuple[FlowCell, ...]] = []
    for row in range(rows):
        cells_of_row: list[FlowCell] = []
        for _, group in groupby(range(columns), key=lambda column: grid.first[row, column]):
            covered = list(group)
            first = grid.first[row, covered[0]]
            text = reduce(partial(joined, between="\n"), cells.get(first, [""])) if first[0] == row else ""
            cells_of_row.append(FlowCell(text, len(covered)))
        made.append(tuple(cells_of_row))
    return Rows(tuple(made))


def _joined(pages: Iterable[Iterable[Block]]) -> Iterator[Block]:
    """The blocks of all pages: what the end of a page parts is one, and headings that a page repeats stand once."""
    last: Block | None = None
    for page in pages:
        first = True
        for block in page:
            if isinstance(block, Note):
                yield block
                continue
            if last is not None and (whole := _whole(last, block) if first else None):
                last = whole
            else:
                yield from filter(None, (last,))
                last = block
            first = False
    yield from filter(None, (last,))


def _whole(last: Block, block: Block) -> Block | None:
    """A paragraph or a table of which one half stands at the foot of a page and one at the head of the next."""
    match last, block:
        case Rows(rows), Rows(more) if _columns(rows) == _columns(more):
            return Rows((*rows, *(more[1:] if more[:1] == rows[:1] else more)))
        case Lines(text), Lines(more) if more[:1].islower() and text[-1:] not in ".;:!?":
            return Lines(joined(text, more))
        case _:
            return None


def _columns(rows: Sequence[Sequence[FlowCell]]) -> int:
    return sum(cell.columns for cell in rows[0])


def pdf_flow(data: bytes) -> bytes:
    """The flow of a file as bytes; what the process of its own runs."""
    return read_pdf(data).to_json()
