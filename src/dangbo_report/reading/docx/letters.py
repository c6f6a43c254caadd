"""Words as they are read: in NFC, whatever the runs are cut at, with old letters converted."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final

from dangbo_report.reading.docx.blocks import Item, NoteMark, Words
from dangbo_report.reading.folding import composed
from dangbo_report.reading.legacy import Converted, LegacyEncoding, is_of_today, letters

#: No letter before this one is put together with the one before it.
_FIRST_COMBINING: Final = "\u0300"
#: No letter has more marks.
_MOST_MARKS: Final = 8


def settled(items: Sequence[Item]) -> Iterator[Item]:
    """Items with their words in NFC; each says where in its text element it begins."""
    if any(isinstance(item, Words) and item.letters for item in items):
        items = list(_of_today(items))
    for item in _rejoined(items) if _are_cut(items) else items:
        if not isinstance(item, Words) or item.text.isascii() or unicodedata.is_normalized("NFC", item.text):
            yield item
        else:
            yield from _composed(item)


def converted(items: Sequence[Item]) -> frozenset[LegacyEncoding]:
    """The old encodings of which letters are converted."""
    return frozenset(
        LegacyEncoding(item.letters.encoding)
        for item in items
        if isinstance(item, Words) and item.letters and _is_old(item)
    )


def _is_old(item: Item) -> bool:
    """Say whether words are in letters of an old encoding, and not only in one of its fonts."""
    return isinstance(item, Words) and item.letters is not None and not (item.text.isascii() or is_of_today(item.text))


def _of_today(items: Iterable[Item]) -> Iterator[Item]:
    """Items with the words of old fonts in letters of today; neighbours together, since a letter may be two signs."""
    for old, group in groupby(items, key=lambda item: item.letters if isinstance(item, Words) else None):
        if old is None:
            yield from group
            continue
        words = [item for item in group if isinstance(item, Words)]
        text = "".join(each.text for each in words)
        if is_of_today(text):
            yield from words
        else:
            yield from _placed(words, letters(text, LegacyEncoding(old.encoding), capitals=old.capitals))


def _placed(words: Iterable[Words], signs: Iterable[Converted]) -> Iterator[Words]:
    """Converted letters in the words that they begin in, each stretch where it stands in its element."""
    waiting = iter(signs)
    sign = next(waiting, None)
    begin = 0
    for each in words:
        end, pieces, follows = begin + len(each.text), list[tuple[int, str]](), False
        while sign is not None and sign.start < end:
            same = len(sign.letter) == sign.end - sign.start
            if same and follows:
                pieces[-1] = (pieces[-1][0], pieces[-1][1] + sign.letter)
            else:
                pieces.append((sign.start - begin, sign.letter))
            follows, sign = same, next(waiting, None)
        yield from (each._replace(text=piece, at=each.at + at, letters=None) for at, piece in pieces)
        begin = end


def _are_cut(items: Sequence[Item]) -> bool:
    return any(isinstance(item, Words) and item.text[0] >= _FIRST_COMBINING for item in items)


def _rejoined(items: Sequence[Item]) -> Sequence[Item]:
    """Items in which no letter is parted from its marks by a run or a control."""
    joined: list[Item] = []
    last: tuple[int, Words] | None = None
    for item in items:
        kept: Item | None = item
        if isinstance(item, Words):
            cut = _marks(last[1].text, item.text) if last is not None else 0
            if last is not None and cut:
                joined[last[0]] = last[1]._replace(text=last[1].text + item.text[:cut])
            kept = item._replace(text=item.text[cut:], at=item.at + cut) if cut < len(item.text) else None
        if kept is None:
            continue
        if isinstance(kept, Words):
            last = (len(joined), kept)
        elif isinstance(kept, NoteMark):
            last = None
        joined.append(kept)
    return joined


def _marks(before: str, text: str) -> int:
    """How many characters at the beginning of a text are put together with the one before it."""
    count, last = 0, before[-1]
    while count < min(len(text), _MOST_MARKS) and text[count] >= _FIRST_COMBINING:
        both = unicodedata.normalize("NFC", last + text[count])
        if len(both) > 1 and not unicodedata.combining(text[count]):
            break
        last, count = both, count + 1
    return count


def _composed(words: Words) -> Iterator[Words]:
    """Words in NFC, piece by piece, each beginning where it does in its element."""
    raw, whole = words.text, composed(words.text)
    starts = [at for at, char in enumerate(raw) if not at or not unicodedata.combining(char)]
    pieces: list[tuple[int, str]] = []
    follows = False
    for start, end in zip(starts, [*starts[1:], len(raw)], strict=True):
        piece = composed(raw[start:end])
        same = len(piece) == end - start
        if same and follows:
            pieces[-1] = (pieces[-1][0], pieces[-1][1] + piece)
        else:
            pieces.append((start, piece))
        follows = same
    if "".join(piece for _, piece in pieces) == whole:
        yield from (words._replace(text=piece, at=words.at + start) for start, piece in pieces)
    else:
        yield words._replace(text=whole)


def capitals(text: str) -> str:
    """A text in capitals, letter by letter: as many as before.

    >>> capitals("điểm 5 ß")
    'ĐIỂM 5 ß'
    """
    large = text.upper()
    if len(large) == len(text):
        return large
    return "".join(upper if len(upper := char.upper()) == 1 else char for char in text)
