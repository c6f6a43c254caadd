"""Words as they are read: in NFC, whatever the runs are cut at, with old letters converted."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from typing import Final

from dangbo_report.reading.docx.blocks import Item, NoteMark, Words
from dangbo_report.reading.folding import composed
from dangbo_report.reading.legacy import LegacyEncoding, is_of_today, letters

#: No letter before this one is put together with the one before it.
_FIRST_COMBINING: Final = "\u0300"
#: No letter has more marks.
_MOST_MARKS: Final = 8


def settled(items: Sequence[Item]) -> Iterator[Item]:
    """Items with their words in NFC; each says where in its text element it begins."""
    items = [each for item in items for each in (_of_today(item) if _is_old(item) else (item,))]
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


def _of_today(item: Item) -> Iterator[Item]:
    """Words in letters of today, each stretch where it stands in its element."""
    if not isinstance(item, Words) or item.letters is None:
        yield item
        return
    encoding = LegacyEncoding(item.letters.encoding)
    pieces: list[tuple[int, str]] = []
    follows = False
    for start, end, letter in letters(item.text, encoding, capitals=item.letters.capitals):
        same = len(letter) == end - start
        if same and follows:
            pieces[-1] = (pieces[-1][0], pieces[-1][1] + letter)
        else:
            pieces.append((start, letter))
        follows = same
    yield from (item._replace(text=piece, at=item.at + start, letters=None) for start, piece in pieces)


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
