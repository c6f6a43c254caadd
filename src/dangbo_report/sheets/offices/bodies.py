"""Bodies by every spelling and abbreviation in use: "UB MTTQ", "LĐLĐ huyện", "Hội LHPN", "ĐTN"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, final

import attrs

from dangbo_report.errors.likely import likely
from dangbo_report.organisations import Directory, Organisation
from dangbo_report.organisations.names import fold_name

#: Abbreviations and what they stand for; the longest first, since some begin like others.
_SHORT: Final = {
    fold_name(short): fold_name(long)
    for short, long in (
        ("UBMTTQVN", "ủy ban mặt trận tổ quốc"),
        ("UBMTTQ", "ủy ban mặt trận tổ quốc"),
        ("UBMT", "ủy ban mặt trận tổ quốc"),
        ("MTTQ", "mặt trận tổ quốc"),
        ("UB", "ủy ban"),
        ("BTT", "ban thường trực"),
        ("LĐLĐ", "liên đoàn lao động"),
        ("LĐ", "lao động"),
        ("XDĐ", "xây dựng đảng"),
        ("TG", "tuyên giáo"),
        ("DV", "dân vận"),
        ("LHPN", "liên hiệp phụ nữ"),
        ("HPN", "hội liên hiệp phụ nữ"),
        ("PN", "phụ nữ"),
        ("HND", "hội nông dân"),
        ("ND", "nông dân"),
        ("HCCB", "hội cựu chiến binh"),
        ("CCB", "cựu chiến binh"),
        ("ĐTN", "đoàn thanh niên"),
        ("TNCS", "thanh niên cộng sản"),
        ("TN", "thanh niên"),
        ("HCTĐ", "hội chữ thập đỏ"),
        ("CTĐ", "chữ thập đỏ"),
        ("UBKT", "ủy ban kiểm tra"),
        ("BTGDV", "ban tuyên giáo và dân vận"),
        ("BTG", "ban tuyên giáo"),
        ("BDV", "ban dân vận"),
        ("BTC", "ban tổ chức"),
        ("BNC", "ban nội chính"),
        ("BXDĐ", "ban xây dựng đảng"),
        ("VP", "văn phòng"),
        ("TTCT", "trung tâm chính trị"),
        ("UBND", "ủy ban nhân dân"),
        ("HĐND", "hội đồng nhân dân"),
        ("&", "và"),
    )
}
#: Words that some write and others leave out; "phụ nữ" is written for "liên hiệp phụ nữ".
_LEFT_OUT: Final = frozenset(
    fold_name(word)
    for word in (
        *("xã", "phường", "huyện", "quận", "tỉnh", "thị", "trấn", "thành", "phố", "đặc", "khu", "cấp", "việt", "nam"),
        *(
            "vn",
            "cộng",
            "sản",
            "hồ",
            "chí",
            "minh",
            "hcm",
            "liên",
            "hiệp",
            "tổ",
            "quốc",
            "cơ",
            "quan",
            "tp",
            "tx",
            "tt",
        ),
    )
)
_WORD: Final = re.compile(r"[\w\u0300-\u036f]+|&")
_LONGEST: Final = 200
#: Of so many names that nobody knows it is said what they may mean: each is held against all that there are.
_MOST_GUESSES: Final = 500


def _words(name: str, left_out: Iterable[str] = _LEFT_OUT) -> str:
    """A name with its abbreviations written out, and without what may be left out."""
    found: list[str] = _WORD.findall(fold_name(name[:_LONGEST]))
    spelled = " ".join(_SHORT.get(word, word) for word in found)
    return " ".join(word for word in spelled.split() if word not in left_out)


@final
@attrs.frozen
class Bodies:
    """The organisations of a directory, by how offices write them.

    >>> from datetime import date
    >>> from dangbo_report.organisations import Level, standard_directory
    >>> bodies = Bodies(standard_directory(Level.DISTRICT, "Phụng Hiệp", "Hậu Giang", on=date(2024, 3, 31)))
    >>> [bodies.named(name).code for name in ("UB MTTQ", "LĐLĐ huyện", "Hội LHPN H. Phụng Hiệp", "ĐTN", "Hội ND")]
    ['mttq', 'ldld', 'lhpn', 'doan', 'hnd']
    """

    directory: Directory
    _left_out: frozenset[str] = attrs.field(init=False)
    _by_words: dict[str, tuple[Organisation, ...]] = attrs.field(init=False, repr=False, eq=False)
    _guessed: dict[str, tuple[str, ...]] = attrs.field(
        factory=dict[str, tuple[str, ...]], init=False, repr=False, eq=False
    )

    def __attrs_post_init__(self) -> None:
        """Index the names; what the topmost body is called after is the place, which others need not say."""
        place = {word for root in self.directory.roots for name in root.names for word in fold_name(name).split()}
        known = {fold_name(word) for word in ("ủy", "ban", "hội", "đoàn", "đảng", "mặt", "trận")}
        object.__setattr__(self, "_left_out", frozenset(_LEFT_OUT | {"h", "x", "p"} | (place - known)))
        by_words: dict[str, dict[str, Organisation]] = {}
        for body in self.directory:
            for name in body.names:
                if words := _words(name, self._left_out):
                    by_words.setdefault(words, {})[body.code] = body
        object.__setattr__(self, "_by_words", {words: tuple(each.values()) for words, each in by_words.items()})

    def named(self, name: str) -> Organisation | None:
        """The one body that a text names; None if it names none, or several."""
        exact = self.directory.named(name) or self.directory.get(name)
        if exact is not None:
            return exact
        found = self._by_words.get(_words(name, self._left_out), ())
        return found[0] if len(found) == 1 else None

    def hint(self, name: str) -> str:
        """What is said of those that a text may mean; empty if it may mean none."""
        names = ", ".join(self.suggestions(name))
        return f"có lẽ: {names}" if names else ""

    def suggestions(self, name: str) -> tuple[str, ...]:
        """The names of those that a text may mean."""
        wanted = _words(name, self._left_out)
        if wanted not in self._guessed and len(self._guessed) < _MOST_GUESSES:
            known = {words: [body.name for body in bodies] for words, bodies in self._by_words.items()}
            meant = dict.fromkeys(name for words in likely(wanted, known) for name in known[words])
            self._guessed[wanted] = tuple(meant)[:3]
        return self._guessed.get(wanted, ())
