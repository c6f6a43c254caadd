"""Above: the body that stands above the rows that are its own, known or not."""

from __future__ import annotations

import re
from typing import Final, NamedTuple, final

import attrs

from dangbo_report.organisations import Organisation
from dangbo_report.organisations.names import fold_name
from dangbo_report.sheets.offices.bodies import Bodies

_ROMAN: Final = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")
_NUMBERED: Final = re.compile(
    r"(?:(?P<roman>[IVX]{1,5})(?:\s*[-–.:)/]\s*|\s+)|(?P<several>[0-9]{1,2}(?:\.[0-9]{1,2})+)[.)/]?\s+"
    r"|(?P<digits>[0-9]{1,2})\s*[-–.:)/]\s*|(?P<letter>[a-hA-H])\s*[.)/]\s*)(?=\D)"
)


class Heading(NamedTuple):
    """A row without figures, or the number of one with them.

    Attributes:
        row: which.
        name: what it says behind its number.
        kind: how it is numbered: "roman", "digits"; empty if not.
        number: how far.
    """

    row: int
    name: str
    kind: str = ""
    number: int = 0


def heading_of(row: int, number: str, name: str) -> Heading:
    """A row by what its column of numbers and its name say.

    >>> [tuple(heading_of(4, *texts))[1:] for texts in (("II", "HND"), ("", "2. HND"), ("", "HND"))]
    [('HND', 'roman', 2), ('HND', 'digits', 2), ('HND', '', 0)]
    """
    match = _NUMBERED.match(name) or _NUMBERED.match(f"{number}. x")
    said = name[match.end() :] if match and match.string == name else name
    kind = (match and match.lastgroup) or ""
    return Heading(row, said, kind, _number(match[kind]) if match and kind else 0)


def _number(text: str) -> int:
    if text in _ROMAN:
        return _ROMAN.index(text) + 1
    last = text.rpartition(".")[2]
    return int(last) if last.isdecimal() else ord(last[0].upper()) - ord("A") + 1


#: How names of bodies begin, and what follows where that begins something else.
_CALLED: Final = {
    fold_name(begin): frozenset(map(fold_name, others.split()))
    for begin, others in {
        "hội": "nghị thảo thi viên họp thao trại diễn đàm ý nhập chợ chẩn phí báo quán trường",
        "ban": "hành đầu bố ngày đêm",
        "đoàn": "viên kết phí ra vào thể",
        "công đoàn": "viên phí",
        "trường": "hợp kỳ ca học lớp đạt chuẩn",
        "trạm": "bơm biến thu",
        "phòng": "chống ngừa cháy học thủ bệnh dịch",
        **dict.fromkeys(("liên đoàn", "mặt trận", "ủy ban", "ub", "ubnd", "hđnd", "ubkt", "ubmttq", "ubmttqvn"), ""),
        **dict.fromkeys(("mttq", "lđlđ", "đtn", "htx", "chi bộ", "chi hội", "chi đoàn", "đảng bộ", "đảng đoàn"), ""),
        **dict.fromkeys(("đảng ủy", "huyện ủy", "tỉnh ủy", "thành ủy", "thị ủy", "huyện đoàn", "tỉnh đoàn"), ""),
        **dict.fromkeys(("văn phòng", "trung tâm", "công ty", "hợp tác xã", "bệnh viện", "công an", "chi cục"), ""),
        **dict.fromkeys(("ngân hàng", "kho bạc", "tòa án", "viện kiểm sát"), ""),
    }.items()
}
#: Places are called so, by their own names or numbers.
_PLACE: Final = re.compile(r"(?:[Xx]ã|[Pp]hường|[Tt]hị trấn|[Ấấ]p|[Tt]hôn|[Kk]hóm|[Kk]hu phố|[Tt]ổ dân phố|[Ss]ở)\s+")


def is_called_a_body(name: str) -> bool:
    """Say whether a name begins as those of bodies do.

    >>> [is_called_a_body(name) for name in ("Hội Chữ thập đỏ", "Hội nghị", "Ban CHQS", "Ban hành", "Xã A", "Xã hội")]
    [True, False, True, False, True, False]
    """
    place = _PLACE.match(name)
    own = name[place.end() : place.end() + 1] if place else ""
    words = [word.strip(",;:.") for word in fold_name(name).split()[:4]]
    begins = (length for length in (3, 2, 1) if " ".join(words[:length]) in _CALLED)
    found = next(begins, 0)
    other = found and words[found : found + 1] and words[found] in _CALLED[" ".join(words[:found])]
    return own.isdecimal() or own.isupper() or bool(found and not other)


@final
@attrs.define
class Above:
    """Whose rows are, while a table is read from above.

    Attributes:
        bodies: those that are known.
        body: whose they are; None before any is named, or if it is unknown.
        unknown: the heading that names an unknown body, which the rows are of.
    """

    bodies: Bodies
    body: Organisation | None = None
    unknown: Heading | None = None
    #: The heading of the last known body.
    _named: Heading | None = None
    #: The body that an unknown one stands below.
    _outer: Organisation | None = None

    def take(self, heading: Heading) -> bool:
        """Take a row without figures; whether it says whose the rows below are."""
        found = self.bodies.named(heading.name)
        if found is not None:
            self.body, self._named, self.unknown = found, heading, None
        elif is_called_a_body(heading.name) or self._goes_on(heading):
            if self.unknown is None:
                inner = self._named is not None and self._named.kind != heading.kind
                self._outer = self.body if inner else None
            self.body, self.unknown = None, heading
        else:
            return self.pass_by(heading)
        return True

    def pass_by(self, heading: Heading) -> bool:
        """Pass a row that names no body: it may end those of an unknown body that stands below another."""
        ends = self.unknown is not None and self._outer is not None and heading.kind == self.unknown.kind != ""
        if ends:
            self.body, self.unknown = self._outer, None
        return ends

    def _goes_on(self, heading: Heading) -> bool:
        """Say whether a heading is numbered as those of the bodies are, and behind the last."""
        last = self.unknown if self.unknown is not None and self._outer is None else self._named
        named = self._named
        if named is None or last is None:
            return False
        return heading.kind == named.kind != "" and heading.number > last.number
