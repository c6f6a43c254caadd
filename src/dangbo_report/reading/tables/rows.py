"""What the rows of a table are for: entries, totals, groups, parts of the row above."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from dangbo_report.documents.grid import RowKind

#: Words that say "all of it" and nothing of what.
_TOTAL: Final = re.compile(
    r"(?:cả (?:quý|năm|kỳ|đợt|tháng)(?: [ivx]+)?"
    r"|tổng(?: số| cộng| chung| toàn (?:huyện|xã|tỉnh|ngành|thành phố|thị xã|đảng bộ))?|cộng(?: chung| dồn)?|chung"
    r"|toàn (?!diện|bộ (?!khối|huyện|xã|ngành))[^\W\d_]+(?: [^\W\d_]+){0,2}"
    r"|(?:tổng )?cộng (?:khối|quý|nhóm|cụm|mục|phần|số|theo|toàn|[ivx]+\b|[a-c]\b)[^:;.]{0,60}|tổng cộng[^:;.]{0,40})"
    r"(?: ?\([^()]*\))?[ :.]*",
    re.IGNORECASE,
)
#: The last row that alone says so: "Tổng diện tích gieo trồng".
_SUM: Final = re.compile(r"tổng [^:;.()0-9]{2,40}", re.IGNORECASE)
_PART: Final = re.compile(r"[-+*•]?\s*(?:trong (?:tổng số )?đó|trong số (?:đó|này)|tr\.đó|riêng)\b", re.IGNORECASE)
_PART_ALONE: Final = re.compile(r"[-+*•]?\s*trong (?:tổng số )?đó\s*:?", re.IGNORECASE)
#: What is no part of the row above, even without a number of its own.
_AFRESH: Final = re.compile(r"(?:số )?(?:còn lại|còn|chưa|không|đã|tổng|cộng)\b", re.IGNORECASE)
_ROMAN: Final = re.compile(r"[IVX]+")
_CAPITAL: Final = re.compile(r"[A-HĐ]")
_NUMBER: Final = re.compile(r"[0-9]{1,3}(?:\.[0-9]{1,2})*")
_SMALL: Final = re.compile(r"[a-zđ]")
#: A number that a label begins with: "1. Thu nội địa", "II- Giám sát", "a) Nữ", "- Nữ".
_LED: Final = re.compile(
    r"(?:\*\*)?([IVX]+|[A-HĐ]|[0-9]{1,2}(?:\.[0-9]{1,2})*|[a-zđ])\s?[.)/-]\s*(?=\S)|([-+*•])\s*(?=[^\W\d_])"
)
_CAPITAL_LEVEL, _ROMAN_LEVEL, _NUMBER_LEVEL, _SMALL_LEVEL, _DASH_LEVEL = 0, 1, 2, 6, 7
_PLUS_LEVEL: Final = 8
#: Capitals below numbers.
_LETTER_LEVEL: Final = 5
#: A row without a number among rows with numbers is a detail of the one above.
_UNNUMBERED: Final = 9
_LEVELS_OF_TOTALS: Final = (None, _NUMBER_LEVEL, _ROMAN_LEVEL, _CAPITAL_LEVEL)


class RowRead(NamedTuple):
    """A row as its number and its label tell it."""

    kind: RowKind
    serial: str
    label: str
    level: int


def rows_read(serials: Sequence[str], labels: Sequence[str]) -> list[RowRead]:
    """Tell what the rows of a body are for.

    Args:
        serials: what the cells of the serial column say; empty where there is none.
        labels: what the rows are about.

    >>> [(row.kind.value, row.level) for row in rows_read(["I", "1", ""], ["Kiểm tra", "Tổ chức", "Cộng"])]
    [('body', 1), ('body', 2), ('total', 0)]
    """
    numbered = any(serials)
    found: list[RowRead] = []
    within, previous = False, ""
    whole: int | None = None
    told = [_numbered(serial, label) for serial, label in zip(serials, labels, strict=True)]
    letters = _level_of_letters(told)
    for (number, rest), label, following in zip(told, labels, (*labels, "")[1:], strict=True):
        level = _level(number, previous, letters)
        kind = _kind(rest, label, level, within=within and _goes_on(level, whole, following))
        if not number and _sums_up(labels, len(found)):
            kind = RowKind.TOTAL
        within = kind is RowKind.OF_WHICH
        whole = whole if within else level
        unnumbered = _UNNUMBERED if numbered or within else _NUMBER_LEVEL
        found.append(RowRead(kind, number, rest, _level_of(kind, level, unnumbered)))
        previous = number or previous
    return found


def _level_of_letters(told: Sequence[tuple[str, str]]) -> int:
    """How deep capitals stand: below numbers if they begin behind one, and begin again: "1", "A", "B", "2", "A"."""
    numbers = [number for number, _ in told if number]
    first = next((at for at, number in enumerate(numbers) if number == "A"), 0)
    below = first > 0 and _NUMBER.fullmatch(numbers[first - 1]) and numbers.count("A") > 1
    return _LETTER_LEVEL if below else _CAPITAL_LEVEL


def _goes_on(level: int | None, whole: int | None, following: str) -> bool:
    """Say whether a row may be one more part: not beside the whole ("- …" and "- …"), without parts of its own."""
    return (level is None or level != whole) and not _PART.match(following)


def _level_of(kind: RowKind, level: int | None, unnumbered: int) -> int:
    if kind is RowKind.TOTAL:
        return 0
    return unnumbered if level is None else level


def _sums_up(labels: Sequence[str], at: int) -> bool:
    """Say whether a row is the last of a table, and the only one whose label begins with "tổng"."""
    return at == len(labels) - 1 and bool(_SUM.fullmatch(labels[at])) and not any(map(_SUM.match, labels[:at]))


def _kind(rest: str, label: str, level: int | None, *, within: bool) -> RowKind:
    """What a row is for, by its words and its level; `within` the parts of a row above, it may be one more of them."""
    if _TOTAL.fullmatch(rest) and level in _LEVELS_OF_TOTALS:
        return RowKind.TOTAL
    if _PART.match(rest) or _PART.match(label):
        return RowKind.OF_WHICH
    if within and (not _AFRESH.match(rest) if level is None else level >= _DASH_LEVEL):
        return RowKind.OF_WHICH
    return RowKind.BODY


def opens_parts(label: str) -> bool:
    """Say whether a row only opens the parts below it: "Trong đó:"."""
    return _PART_ALONE.fullmatch(label.strip()) is not None


def _numbered(serial: str, label: str) -> tuple[str, str]:
    """The number of a row, from its own cell or from its label, and the label without it."""
    serial = serial.strip(" .()")
    led = _LED.match(label)
    if led and (not serial or led[2]):
        return led[1] or led[2] or "", label[led.end() :]
    return serial, label


def _level(number: str, previous: str, letters: int) -> int | None:
    """How deep a number stands, capitals as deep as is given; None without one."""
    if not number:
        return None
    if number in "-*•":
        return _DASH_LEVEL
    if number == "+":
        return _PLUS_LEVEL
    if _ROMAN.fullmatch(number) and not (number in "CDE" and previous in "BCD"):
        return _ROMAN_LEVEL
    if _CAPITAL.fullmatch(number):
        return letters
    if _NUMBER.fullmatch(number):
        return _NUMBER_LEVEL + min(number.count("."), 3)
    return _SMALL_LEVEL if _SMALL.fullmatch(number) else None
