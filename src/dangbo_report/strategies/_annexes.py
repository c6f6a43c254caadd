"""Annexes: tables of the shapes that offices send, right as they stand, and the same with one wrong figure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from hypothesis import strategies as st

BODIES: Final = ("Xã Hòa Lạc", "Xã An Phước", "Xã Tân Tiến", "Phường Nam Sơn", "Xã Mường Khoa", "Xã Lộc Tân")
_TOTALS: Final = st.sampled_from(("Cộng", "Tổng cộng", "Tổng số"))
#: So many rows that one wrong cell among them shows, of figures so long that none fits by chance.
_FEWEST, _LEAST, MOST = 3, 112, 940
_Grid = list[list[int | str]]


class Spoilt(NamedTuple):
    """A text with one wrong figure.

    Attributes:
        text: the text.
        right: the same text without the fault.
        span: where the wrong figure stands in `text`.
    """

    text: str
    right: str
    span: tuple[int, int]


class _Shape(NamedTuple):
    """A table of one shape.

    Attributes:
        heads: its heading rows.
        rows: its rows: numbers, percents in tenths as words, labels.
        told: the columns each of whose figures makes or is made of others.
        note: the line above it that says its unit.
        behind: the line behind it, and the figure of the table that the line repeats.
    """

    heads: Sequence[str]
    rows: _Grid
    told: Sequence[int]
    note: str = ""
    behind: tuple[str, int] | None = None


def _tenths(part: int, whole: int) -> str:
    """A part of a whole in percent, rounded to a tenth."""
    tenths = (2000 * part + whole) // (2 * whole)
    return f"{tenths // 10},{tenths % 10}"


def rows_of_numbers(draw: st.DrawFn, columns: int) -> list[list[int]]:
    """Rows of numbers, no two of them alike."""
    many = columns * draw(st.integers(_FEWEST, len(BODIES)))
    numbers = draw(st.lists(st.integers(_LEAST, MOST), min_size=many, max_size=many, unique=True))
    return [numbers[at : at + columns] for at in range(0, many, columns)]


def labelled(rows: Sequence[Sequence[int | str]]) -> _Grid:
    return [[str(at), BODIES[at - 1], *row] for at, row in enumerate(rows, 1)]


def _summed(draw: st.DrawFn, rows: Sequence[Sequence[int]]) -> _Grid:
    """Rows with their total, on top or at the foot."""
    total: list[int | str] = ["", draw(_TOTALS), *(sum(column) for column in zip(*rows, strict=True))]
    below = labelled(rows)
    return [total, *below] if draw(st.booleans()) else [*below, total]


def _targets(draw: st.DrawFn) -> _Shape:
    rows: _Grid = [[target, done, _tenths(done, target)] for target, done in rows_of_numbers(draw, 2)]
    return _Shape(["TT | Đơn vị | Kế hoạch | Thực hiện | Đạt (%)"], labelled(rows), (2, 3, 4))


def _sexes(draw: st.DrawFn) -> _Shape:
    rows = [[men + women, men, women] for men, women in rows_of_numbers(draw, 2)]
    heads = draw(
        st.sampled_from(
            (
                ["TT | Đơn vị | Tổng số hội viên | Nam | Nữ"],
                ["TT | Đơn vị | Tổng số hội viên | Chia ra | ", " |  |  | Nam | Nữ"],
            )
        )
    )
    return _Shape(heads, _summed(draw, rows), (2, 3, 4))


def _levels(draw: st.DrawFn) -> _Shape:
    """Groups in Roman numbers over rows in Arabic ones, and the total that names them."""
    groups = [rows_of_numbers(draw, 2) for _ in range(2)]
    rows: _Grid = []
    sums = [[sum(column) for column in zip(*group, strict=True)] for group in groups]
    for name, title, group, own in zip(("I", "II"), ("Kiểm tra", "Giám sát"), groups, sums, strict=True):
        rows += [[name, title, *own], *labelled(group)]
    rows.append(["", "Tổng (I + II)", *(sum(column) for column in zip(*sums, strict=True))])
    return _Shape(["TT | Nội dung | Số cuộc | Số đối tượng"], rows, (2, 3))


def _blocks(draw: st.DrawFn) -> _Shape:
    """Blocks, each with its own sum below it, and the sum of all."""
    blocks = [rows_of_numbers(draw, 2) for _ in range(2)]
    rows: _Grid = []
    for name, block in zip(("Đảng", "chính quyền"), blocks, strict=True):
        rows += [*labelled(block), ["", f"Cộng khối {name}", *(sum(column) for column in zip(*block, strict=True))]]
    rows.append(["", "Tổng cộng", *(sum(column) for column in zip(*blocks[0], *blocks[1], strict=True))])
    return _Shape(["TT | Đơn vị | Số đảng viên | Số chi bộ"], rows, (2, 3))


def _stocks(draw: st.DrawFn) -> _Shape:
    moves = [(opening + MOST, came, gone) for opening, came, gone in rows_of_numbers(draw, 3)]
    rows = [[opening, came, gone, opening + came - gone] for opening, came, gone in moves]
    heads = ["TT | Đơn vị | Có đến đầu kỳ | Tăng trong kỳ | Giảm trong kỳ | Có đến cuối kỳ"]
    return _Shape(heads, _summed(draw, rows), (2, 3, 4, 5))


def _changes(draw: st.DrawFn) -> _Shape:
    rows: _Grid = [[before, now, f"{now - before:+d}"] for before, now in rows_of_numbers(draw, 2)]
    return _Shape(["TT | Đơn vị | Kỳ trước | Kỳ này | Tăng (+), giảm (-)"], labelled(rows), (2, 3))


def _prices(draw: st.DrawFn) -> _Shape:
    rows = [[count, price, count * price] for count, price in rows_of_numbers(draw, 2)]
    heads = ["TT | Đơn vị | Số suất | Đơn giá | Thành tiền"]
    return _Shape(heads, labelled(rows), (2, 3, 4), "Đơn vị tính: nghìn đồng")


def _quarters(draw: st.DrawFn) -> _Shape:
    rows = [[first, second, first + second] for first, second in rows_of_numbers(draw, 2)]
    behind = ("Như vậy, 6 tháng đầu năm toàn huyện kết nạp {} hội viên.", sum(row[-1] for row in rows))
    return _Shape(["TT | Đơn vị | Quý I | Quý II | 6 tháng"], _summed(draw, rows), (2, 3, 4), behind=behind)


def _rests(draw: st.DrawFn) -> _Shape:
    rows = [[done + left, done, left] for done, left in rows_of_numbers(draw, 2)]
    return _Shape(["TT | Đơn vị | Phải giải quyết | Đã giải quyết | Còn lại"], _summed(draw, rows), (2, 3, 4))


_SHAPES: Final[Sequence[Callable[[st.DrawFn], _Shape]]] = (
    _targets,
    _sexes,
    _levels,
    _blocks,
    _stocks,
    _changes,
    _prices,
    _quarters,
    _rests,
)


@st.composite
def annexes(draw: st.DrawFn) -> str:
    """Draw the text of annexes, "phụ lục": tables of the shapes that offices send, right as they stand.

    Totals on top, at the foot, of blocks and of levels; men and women; targets; changes; stocks; prices; what is left.

    >>> from hypothesis import find
    >>> from dangbo_report import audit
    >>> audit(find(annexes(), lambda text: True)).ok
    True
    """
    return _text(_drawn(draw))


@st.composite
def spoilt_annexes(draw: st.DrawFn) -> Spoilt:
    """Draw annexes with one wrong cell, or a line behind them with a wrong figure; an audit finds either.

    >>> from hypothesis import find
    >>> from dangbo_report import audit
    >>> text, right, (start, end) = find(spoilt_annexes(), lambda spoilt: True)
    >>> any((start, end) in {each.span for each in finding.evidence} for finding in audit(text))
    True
    """
    shape = _drawn(draw)
    if shape.behind is not None and draw(st.booleans()):
        line, total = shape.behind
        wrong = wrong_last(written(total))
        text = _text(shape, wrong)
        end = len(text) - len(line.partition("{}")[2])
        return Spoilt(text, _text(shape), (end - len(wrong), end))
    row = draw(st.integers(0, len(shape.rows) - 1))
    column = draw(st.sampled_from(shape.told))
    rows = [list(cells) for cells in shape.rows]
    rows[row][column] = wrong = wrong_first(written(rows[row][column]))
    text = _text(shape._replace(rows=rows))
    start = place_of(text, text.split("\n").index(shape.heads[0]) + len(shape.heads) + row, column)
    return Spoilt(text, _text(shape), (start, start + len(wrong)))


def wrong_first(said: str) -> str:
    """A figure with another first digit."""
    return f"{int(said[0]) % 9 + 1}{said[1:]}"


def wrong_last(said: str) -> str:
    """A figure with another last digit: so near that it can be meant for the same."""
    return said[:-1] + wrong_first(said[-1])


def place_of(text: str, row: int, column: int) -> int:
    """Where a cell of a line begins."""
    lines = text.split("\n")
    before = sum(len(line) + 1 for line in lines[:row])
    return before + sum(len(cell) + len(BAR) for cell in lines[row].split(BAR)[:column])


BAR: Final = " | "


def _drawn(draw: st.DrawFn) -> _Shape:
    return draw(st.sampled_from(_SHAPES))(draw)


def _text(shape: _Shape, told: str = "") -> str:
    rows = (BAR.join(map(written, row)) for row in shape.rows)
    lines = ["Biểu 1. Kết quả thực hiện", *filter(None, [shape.note]), *shape.heads, *rows]
    if shape.behind is not None:
        line, total = shape.behind
        lines.append(line.format(told or written(total)))
    return "\n".join(lines)


def written(cell: int | str) -> str:
    return cell if isinstance(cell, str) else f"{cell:,}".replace(",", ".")
