"""Numbers in words in running text: "hai mươi hộ", "(bằng chữ: bảy tỷ … đồng)"; "năm" is nearly always a year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from dangbo_report.documents import MentionKind
from dangbo_report.errors import NumberSyntaxError
from dangbo_report.figures import Qualifier
from dangbo_report.figures.written import EXACT
from dangbo_report.numerals import NUMBER_WORDS, read_words
from dangbo_report.reading.digits import Digits
from dangbo_report.reading.draft import Draft
from dangbo_report.reading.lexicon import DURATIONS, counted_noun, naming
from dangbo_report.reading.quantities import KINDS, Tail, after_space, figure_of, rate_at, tail_at

#: A word that numbers are written with, as a regular expression tries them.
NUMBER_WORD: Final = "|".join(sorted(NUMBER_WORDS, key=len, reverse=True))
#: With the blank or sign before it, which stands first so that `re` skips from one to the next.
_WORDS: Final = re.compile(rf"[\W_]((?:{NUMBER_WORD})(?: (?:{NUMBER_WORD}))*)(?![^\W_]|-[^\W\d_])")
#: Behind a bracket a comma may stand behind each large unit: "(Mười ba tỷ, năm trăm linh ba triệu đồng)".
_THEN: Final = r"(?:(?:(?<=tỷ)|(?<=tỉ)|(?<=triệu)|(?<=nghìn)|(?<=ngàn)), ?| )"
_WITH_COMMAS: Final = re.compile(rf"(?:{NUMBER_WORD})(?:{_THEN}(?:{NUMBER_WORD}))+(?![^\W_])")
_TOKEN: Final = re.compile(r"[^\W\d_]+,?")
#: A single word is a number only where a counted noun follows; "một" is mostly an article, "năm" a year.
_ALONE: Final = frozenset(("hai", "ba", "bốn", "sáu", "bảy", "tám", "chín", "mười"))
#: Single words that are numbers only in a row of figures of one noun: "10 người ở xã, hai người và một người ở tỉnh".
_IN_ROW: Final = frozenset(("một", "năm"))
_GOES_ON: Final = (", ", "; ", " và ", " có ")
#: Behind these any number word is a number.
_SAID: Final = ("bằng chữ: ", "bằng chữ ")
_OPENED: Final = ("(", "( ", *_SAID)
#: Behind these it is a year, a few, or a name.
_NO_NUMBER_BEHIND: Final = ("năm ", "tết ", "vài ", "mấy ", "“", "‘", '"')
_DURATIONS: Final = tuple(DURATIONS)
#: What follows a number of several words, and what a single one.
_MEASURED: Final = (frozenset(KINDS), frozenset(("money", "measure")))
_SCALES: Final = {"nghìn": 3, "ngàn": 3, "triệu": 6, "tỷ": 9, "tỉ": 9}
_BEFORE: Final = 40
_LONGEST: Final = 60
#: How far before it a row of figures may have begun that a word goes on.
_ROW: Final = 160
_PAIRS: Final = frozenset(["bên", "mặt", "chiều", "tay", "miền", "nước", "cấp", "mươi", "đứa", "vợ"])


def scan_words(text: str, low: str) -> Iterator[Draft]:
    """Go through the numbers in words of a text."""
    done = 0
    for match in _WORDS.finditer(f" {low}"):  # each begins where the blank before it does here
        start = match.start()
        if start >= done and (draft := _with_commas(text, low, start) or _without(text, low, start, match[1])):
            done = draft.end
            yield draft


def _with_commas(text: str, low: str, start: int) -> Draft | None:
    """A number in words that begins a bracket, with a comma behind its large units."""
    found = _WITH_COMMAS.match(low, start) if low.endswith(_OPENED, 0, start) else None
    return _draft(text, low, start, found.end()) if found is not None and "," in found[0] else None


def _without(text: str, low: str, start: int, found: str) -> Draft | None:
    words = found.split()
    if len(words) > _LONGEST or (len(words) == 1 and not _may_stand_alone(low, start, found)):
        return None
    return _draft(text, low, start, start + len(found))


def _may_stand_alone(low: str, start: int, word: str) -> bool:
    """Say whether a single word may be a number where it stands."""
    if word in _ALONE or low.endswith(_SAID, 0, start):
        return True
    return word in _IN_ROW and low.endswith(_GOES_ON, 0, start) and _is_counted_before(low, start, start + len(word))


def _is_counted_before(low: str, start: int, end: int) -> bool:
    """Say whether what follows a word has been counted in figures before it, in its sentence."""
    at = after_space(low, end)
    noun = low[at : counted_noun(low, at)]
    before = low[max(0, start - _ROW) : start].rpartition(". ")[2]
    return bool(noun) and any(each[-1:].isdigit() for each in before.split(f" {noun} ")[:-1])


def _draft(text: str, low: str, start: int, stop: int) -> Draft | None:
    before = low[max(0, start - _BEFORE) : start]
    if naming(before) or before.endswith(_NO_NUMBER_BEHIND):
        return None
    words = list(_TOKEN.finditer(low, start, stop))
    read = _longest([word[0] for word in words])
    if read is None:
        return None
    number, used = read
    end = words[used - 1].end()
    if _is_name(text, start, end):
        return None
    tail = tail_at(low, end)
    is_one = used == 1
    is_number = _counts(low, end, tail, alone=is_one) if tail.sort == "count" else tail.sort in _MEASURED[is_one]
    return _figure(text, low, start, number, tail) if is_number else None


def _is_name(text: str, start: int, end: int) -> bool:
    """Such as "Trường THCS Ba Làng", "quận Hai Bà Trưng": capitals on both sides of a blank make a name."""
    both = text[start].isupper() and text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()
    return both and not text[start:end].isupper()


#: "hai phần ba", "bốn phần năm".
_FRACTION: Final = re.compile(r"phần (?:hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười|trăm)\b")


def _counts(low: str, end: int, tail: Tail, *, alone: bool) -> bool:
    """Say whether a number in words counts what follows: a known noun, no length of time, and no pair ("hai bên")."""
    at = after_space(low, end)
    if _FRACTION.match(low, at):
        return False
    if low.startswith(_DURATIONS, at) or counted_noun(low, at) == at:
        return False
    return not (alone and low[at : tail.end].split(maxsplit=1)[0] in _PAIRS)


def _longest(words: list[str]) -> tuple[Digits, int] | None:
    """Read as many of the words as make a number: the last may belong to what follows ("hai mươi năm")."""
    for used in range(len(words), max(0, len(words) - 2), -1):
        try:
            value = read_words(" ".join(words[:used]))
        except NumberSyntaxError:
            continue
        return _digits(value, words[:used]), used
    return None


def _digits(value: int | Decimal, words: list[str]) -> Digits:
    """The number, in steps of its last word: "bảy tỷ không trăm chín mươi triệu" counts millions."""
    if isinstance(value, Decimal):
        exponent = value.as_tuple().exponent
        shift = exponent if isinstance(exponent, int) else 0
        return Digits(int(value.scaleb(-shift, EXACT)), shift)
    scale = _SCALES.get(words[-1], 0)
    while value % 10**scale:  # "hai phẩy năm tỷ" counts hundreds of millions
        scale -= 1
    return Digits(value // 10**scale, scale)


def _figure(text: str, low: str, start: int, number: Digits, tail: Tail) -> Draft | None:
    unit = text[tail.end - len(tail.unit) : tail.end] if tail.sort == "count" else tail.unit
    figure = figure_of(tail.sort, number, tail.scale, unit, Qualifier.EXACT)
    if figure is None:
        return None
    end, kind = tail.end, KINDS[tail.sort]
    if kind is MentionKind.MONEY and (rate := rate_at(low, end)):
        end, kind, unit = rate[0], MentionKind.MONEY_RATE, f"đồng/{rate[1]}"
    return Draft(start, end, kind, figure, unit=unit, in_words=True)
