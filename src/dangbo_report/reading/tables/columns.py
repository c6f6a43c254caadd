"""What the columns of a table hold, told by their headings and by the shape of their cells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from dangbo_report.documents.grid import ColumnKind
from dangbo_report.reading.digits import read_digits
from dangbo_report.reading.tables.numbers import CellNumber, number_of
from dangbo_report.reading.tables.units import COUNT, PERCENT, Unit, counted_unit, headed_unit, says_number_of, unit_of

SERIAL: Final = re.compile(r"(?:s?tt|số tt|số thứ tự)\.?")
_SERIALS: Final = re.compile(r"[0-9]{1,3}(?:\.[0-9]{1,2})*\.?|[IVXLC]{1,6}\.?|[a-zđA-ZĐ][.)]?|[-+*•]")
_UNIT: Final = re.compile(r"đvt|đv tính|đơn vị tính|đơn vị đo|đvị tính")
_REMARK: Final = re.compile(r"ghi chú|lý do|nguyên nhân")
#: Numbers that name: of years, papers, people.
_NAMES: Final = re.compile(
    r"năm sinh|ngày|^tháng,? năm$|điện thoại"
    r"|số (?:hiệu|quyết định|qđ|văn bản|thẻ|điện thoại|đt|cccd|cmnd|tài khoản|ký hiệu)"
    r"|^thuyết minh$|^t\.?m\.?$|^ms$|^mã\b|\bxếp (?:hạng|thứ|loại)|^hạng$|thứ tự|thời gian|thời hạn"
)
_TIMES: Final = re.compile(r"năm|tháng|quý|kỳ|ngày|năm học")
_YEAR: Final = re.compile(r"(?:19|20)[0-9]{2}")
_PERCENT: Final = re.compile(r"%|phần trăm|t[ỷỉ] (?:lệ|trọng)|tốc độ (?:tăng|phát triển)|chỉ số (?:giá|phát triển)")
#: Short for it, and for other words too: the cells must look like it.
_PERCENT_IN_SHORT: Final = re.compile(r"(?<![^\W_])tl(?![^\W_])")
_MOST_PERCENT: Final = 1000
#: Headings of figures, whatever else may stand in a cell or two.
_FIGURES: Final = re.compile(r"kế hoạch|dự toán|thực hiện|số lượng")
#: Of so many numbers of rows one may be something else.
_ODD_ONES: Final = 10
_CODED: Final = re.compile(r"[0-9]{3}[a-z]?")
#: The digits of a code of a form, and how many lines show that they are codes.
_CODE: Final = 3
_FEWEST_CODES: Final = 4
_LETTERS: Final = re.compile(r"[^\W\d_]{2}")


class _Column(NamedTuple):
    """A column.

    Attributes:
        heading: its joined heading.
        leaf: the lowest of its headings.
        texts: what its cells say.
        numbers: those of them that are numbers.
        first: no other stands before it.
        labelled: one before it says what the rows are about.
    """

    heading: str
    leaf: str
    texts: Sequence[str]
    numbers: Sequence[CellNumber]
    first: bool
    labelled: bool


def column_kinds(
    headings: Sequence[str], leaves: Sequence[str], columns: Sequence[Sequence[str]]
) -> tuple[ColumnKind, ...]:
    """Tell what each column holds.

    Args:
        headings: the joined heading of each column.
        leaves: the lowest heading of each column.
        columns: what the cells of the body say, column by column, empty ones left out.
    """
    kinds: list[ColumnKind] = []
    for heading, leaf, texts in zip(headings, leaves, columns, strict=True):
        numbers = [number for text in texts if (number := number_of(text))]
        low = " ".join(heading.lower().split())
        column = _Column(low, leaf.lower(), texts, numbers, not kinds, ColumnKind.LABEL in kinds)
        kinds.append(next((kind for kind, holds in _HOLDING if holds(column)), ColumnKind.AMOUNT))
    if ColumnKind.LABEL not in kinds:
        return _with_label(kinds, columns)
    return tuple(kinds)


def _holds_serials(column: _Column) -> bool:
    said = bool(SERIAL.fullmatch(column.heading))
    bare = not column.heading or bool(_SERIALS.fullmatch(column.heading))
    return said or (column.first and bare and _are_serials(column.texts))


def _holds_codes(column: _Column) -> bool:
    """Say whether a column behind the labels numbers the lines of a form, though no heading says so: "110", "111"."""
    codes = [int(text[:_CODE]) for text in column.texts if _CODED.fullmatch(text)]
    most = 5 * len(codes) >= 4 * len(column.texts)
    told = column.labelled and not column.heading and most and len(codes) >= _FEWEST_CODES
    return told and codes == sorted(codes)


def _holds_units(column: _Column) -> bool:
    said = bool(_UNIT.fullmatch(column.heading))
    return said or (column.labelled and column.heading == "đơn vị" and _are_units(column.texts))


def _holds_labels(column: _Column) -> bool:
    """Say whether a column says what the rows are about: the first of words or of times."""
    words = len(column.texts) - len(column.numbers)
    worded = words >= len(column.numbers) + bool(_FIGURES.search(column.heading))
    return not column.labelled and (worded or bool(_TIMES.fullmatch(column.heading)) or _are_years(column.texts))


def _holds_remarks(column: _Column) -> bool:
    said = bool(_REMARK.search(column.heading) or _NAMES.search(column.leaf))
    return said or len(column.numbers) * 2 < len(column.texts) or not column.texts


def _holds_percents(column: _Column) -> bool:
    if sum(number.percent for number in column.numbers) * 2 > len(column.numbers):
        return True
    if _PERCENT_IN_SHORT.search(column.leaf) and _look_like_percents(column):
        return True
    return bool(_PERCENT.search(column.heading)) and not _counts_too(column.heading, column.leaf)


def _look_like_percents(column: _Column) -> bool:
    """Say whether the figures of a column are most of them decimals, none of them large, and of no other unit."""
    read = [digits for number in column.numbers if (digits := read_digits(number.digits))]
    if headed_unit(column.heading) not in {None, PERCENT} or any(each.at(0) >= _MOST_PERCENT for each in read):
        return False
    return 2 * sum(each.exponent < 0 for each in read) > len(read)


#: What a column holds, the first that is true of it.
_HOLDING: Final = (
    (ColumnKind.SERIAL, _holds_serials),
    (ColumnKind.TEXT, _holds_codes),
    (ColumnKind.UNIT, _holds_units),
    (ColumnKind.LABEL, _holds_labels),
    (ColumnKind.TEXT, _holds_remarks),
    (ColumnKind.PERCENT, _holds_percents),
)


def _counts_too(heading: str, leaf: str) -> bool:
    """Say whether a heading under "… và tỷ lệ" counts after all: its own words do, and say no percent."""
    return not _PERCENT.search(leaf) and ("%" not in heading or bool(re.search(r"số lượng|^số |tổng số", leaf)))


def _with_label(kinds: list[ColumnKind], columns: Sequence[Sequence[str]]) -> tuple[ColumnKind, ...]:
    """A table that says what its rows are about only in a column taken for remarks: the first with words."""
    for index, texts in enumerate(columns):
        if kinds[index] is ColumnKind.TEXT and any(_LETTERS.search(text) for text in texts):
            kinds[index] = ColumnKind.LABEL
            break
    return tuple(kinds)


def _are_serials(texts: Sequence[str]) -> bool:
    odd = sum(_SERIALS.fullmatch(text) is None for text in texts)
    return bool(texts) and odd * _ODD_ONES <= len(texts)


def _are_units(texts: Sequence[str]) -> bool:
    return bool(texts) and sum(unit_of(text) is not None for text in texts) * 2 > len(texts)


def _are_years(texts: Sequence[str]) -> bool:
    years = sum(bool(_YEAR.fullmatch(text)) for text in texts)
    return bool(texts) and years * 2 > len(texts)


def column_unit(heading: str, leaf: str, kind: ColumnKind, note: Unit | None) -> Unit:
    """The unit of a column: of its heading, of the note above the table, or of what its heading counts."""
    if kind is ColumnKind.PERCENT:
        return PERCENT
    stated = headed_unit(leaf) or headed_unit(heading)
    if stated is not None and stated.sort != "percent":
        return stated
    if note is None or says_number_of(leaf):
        return counted_unit(leaf) or COUNT
    return PERCENT if note.sort == "percent" else note
