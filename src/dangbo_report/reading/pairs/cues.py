"""Cues: what the words at a figure say of its time, in a report beside the one before it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import final

import attrs

from dangbo_report.reading.pairs import uses
from dangbo_report.reading.pairs.cue_words import (
    BEGUN,
    CARRIED,
    GOES_ON,
    IS,
    KEPT,
    KEPT_BRACKET,
    LEFT_THEN,
    MORE,
    OLD_ONES,
    OWN,
    SINCE_THEN,
    STILL,
    SUMS_WITH,
    TOLD_OF,
    YEAR_AGO,
    YEAR_START,
)
from dangbo_report.reading.pairs.ends import begins_a_sum, is_compared_or_ended
from dangbo_report.reading.pairs.tellings import Telling
from dangbo_report.reading.pairs.times import Told


@final
@attrs.frozen
class Cues:
    """What words say of the period before, in a report that follows another.

    Attributes:
        new: the period of the report.
        old: the period of the one before.
        closed: an expression of the days to which the one before tells.
    """

    new: Told
    old: Told
    closed: str = "(?!)"
    #: Names of the period before, or of where it ended.
    _last: re.Pattern[str] = attrs.field(init=False)
    _compared: re.Pattern[str] = attrs.field(init=False)
    _own: re.Pattern[str] = attrs.field(init=False)
    _told: re.Pattern[str] = attrs.field(init=False)
    _both: re.Pattern[str] = attrs.field(init=False)
    _rest: re.Pattern[str] = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        """Make the expressions of the two periods."""
        names = rf"(?:{self.old.names}|{self.old.former}|{self.closed})"
        if self.is_year_before:
            of_year = rf"(?:(?<=cuối )năm {self.old.year}|năm {self.old.year}(?= chuyển))"
            names = rf"(?:{names}|(?:cuối )?{of_year}|năm (?:trước|ngoái))"
        if self.is_year_ago:
            names = rf"(?:{names}|cùng kỳ(?: năm (?:trước|ngoái|{self.old.year}))?)"
        opening = "đầu (?:năm|quý|kỳ|tháng)" if self.new.first == 1 and self.is_year_before else "đầu (?:quý|kỳ|tháng)"
        if self.goes_on:
            opening = rf"đầu {self._rest_of_new.names}"
        elif self.new.school:
            opening = rf"{opening}|đầu {self.new.names}"
        if self.is_year_ago and not self.is_year_before:
            opening = "(?!)"
        last = rf"(?:{opening}|(?:(?:cuối|hết|thời điểm|ngày|báo cáo|tại) )*(?:{names}|{self._sum_before}))"
        object.__setattr__(self, "_last", re.compile(last))
        object.__setattr__(self, "_compared", re.compile(rf"(?:{MORE}) [^\d,;.()]{{0,30}}?{last}"))
        told = rf"\((?:(?:cuối|hết|tại|kỳ) )*(?:{names})(?: là| đạt| có|:)? $|[,;] (?:{names}) là $"
        object.__setattr__(self, "_told", re.compile(told))
        both = (
            rf"{self.new.both}(?:[^\d;.]|\d{{1,2}}(?= [^\W\d])){{0,45}}$" if self.new.is_next_to(self.old) else "(?!)"
        )
        summed = rf"{SUMS_WITH.pattern[:-1]}{last}(?:{IS.pattern})[^\d;.]{{0,20}}$"
        object.__setattr__(self, "_both", re.compile(f"{both}|{summed}"))
        after = rf"\bsau (?:kỳ |ngày |thời điểm )?(?:báo cáo )?{names}"
        rest = rf"(?:{self._rest_of_new.proper}|{self._rest_of_new.passed}|{after})[^\d;.()]{{0,40}}$"
        object.__setattr__(self, "_rest", re.compile(rest))
        object.__setattr__(self, "_own", re.compile(f"{OWN}|{self._rest_of_new.names}"))

    @property
    def _rest_of_new(self) -> Told:
        """What the newer period has beyond the one before."""
        overlap = self.new.first <= self.old.last and self.new.year == self.old.year
        first = self.old.last + 1 if overlap else self.new.first
        return attrs.evolve(self.new, first=min(first, self.new.last))

    @property
    def _sum_before(self) -> str:
        """What stands for all that had been by the end of the period before: "cộng với 6 tháng đầu năm"."""
        goes_on = self.old.begins_year or self.new.year != self.old.year
        return "(?!)" if goes_on else rf"(?<=cộng với ){self.old.last} tháng(?: đầu năm)?"

    @property
    def is_year_before(self) -> bool:
        """Whether the period before ended with the year before."""
        return self.old.year == self.new.year - 1 and self.old.last == 12  # noqa: PLR2004 - December

    @property
    def goes_on(self) -> bool:
        """Whether the newer period holds the one before, and begins with it."""
        return self.new.year == self.old.year and self.new.first <= self.old.first

    @property
    def is_year_ago(self) -> bool:
        """Whether the period before is the same of the year before."""
        return self.new.is_year_after(self.old)

    def is_of_last(self, telling: Telling) -> bool:
        """Say whether a figure is what the period before ended with: "dư nợ đầu quý là", "13 đơn quý I chuyển sang"."""
        if telling.column:
            return bool(self._last.fullmatch(telling.column.removeprefix("thực hiện ").removeprefix("ước ").strip()))
        near = telling.near[-90:]
        if uses.change(telling) or (YEAR_AGO.search(near) and not (self.is_year_before or self.is_year_ago)):
            return False
        if OLD_ONES.search(near) or STILL.search(near) or self._is_kept(telling):
            return True
        return self._is_said_before(near, led=telling.led) or self._is_said_behind(telling.tail)

    def _is_kept(self, telling: Telling) -> bool:
        """Say whether words behind a figure say that it is what it was: "64 cán bộ, không đổi so với quý I"."""
        kept = KEPT.match(telling.behind)
        if kept and self._last.match(telling.behind, kept.end()):
            return True
        kept = KEPT_BRACKET.match(telling.tail)
        return kept is not None and bool(self._last.match(telling.tail, kept.end()))

    def _is_said_before(self, near: str, *, led: bool) -> bool:
        found = list(self._last.finditer(near))
        if not found:
            return False
        before, name, behind = near[: found[-1].start()], found[-1][0], near[found[-1].end() :]
        if led and (not before.strip() or TOLD_OF.fullmatch(before)):
            return False  # "03 đơn quý I chuyển sang là 32 đơn" says it of the figure before
        if begins_a_sum(name, before, behind):
            return False
        return len(behind) < 45 and not (GOES_ON.search(behind) or is_compared_or_ended(before, behind))  # noqa: PLR2004

    def _is_said_behind(self, tail: str) -> bool:
        found = self._last.search(tail[:60])
        if found is None:
            return False
        between = tail[: found.start()]
        if found[0].startswith("đầu") and SINCE_THEN.search(between):
            return False
        if re.search(r"[,;.():]|\bso\b|lên|đến|đầu năm", between):
            return False
        if TOLD_OF.fullmatch(between):
            return True
        if found[0].startswith("đầu") or "cuối" in found[0]:
            return True
        return bool(re.search(CARRIED, tail[:75]) or LEFT_THEN.match(tail, found.end()))

    def is_stock_of_last(self, telling: Telling) -> bool:
        """Say whether a figure is what was there where the period before ended, and not what came to pass in it."""
        around = f"{telling.near[-90:]}|{telling.tail[:60]}"
        return uses.is_carried(telling) or any(BEGUN.search(each[0]) for each in self._last.finditer(around))

    def is_base(self, telling: Telling) -> bool:
        """Say whether a figure in a bracket is what there was in the period before: "so với quý I (36 lượt)"."""
        if self._told.search(telling.near):
            return True
        if not uses.opens_bracket(telling) or telling.bracket is None:
            return False
        return bool(re.search(rf"{self._compared.pattern}[^\d,;.()]{{0,15}}$", telling.bracket[-80:]))

    def is_set_before(self, telling: Telling) -> bool:
        """Say whether a bracket among what is planned tells what was set for the period of the newer report itself."""
        if telling.bracket is None:
            return False
        names = rf"{self.new.names}|{self._rest_of_new.names}"
        return bool(re.search(rf"\([^();]*(?:{names})[^();]*$", telling.near))

    def is_of_year_ago(self, telling: Telling) -> bool:
        """Say whether a figure is of another year."""
        near = telling.near[-60:]
        return bool(YEAR_AGO.search(near) or re.search(rf"năm (?!{self.new.year})20[0-9]{{2}}", near))

    def is_of_year_start(self, telling: Telling) -> bool:
        """Say whether a figure is what the year began with, which both reports may tell."""
        if (
            uses.change(telling)
            or telling.column
            or self.new.year != self.old.year
            or self.new.first == self.old.first + 12
        ):
            return False
        found = list(self._year_starts(telling.near))
        behind = telling.near[found[-1].end() :].lstrip(", ") if found else ""
        return bool(found) and len(behind) < 45 and not re.search(r"[,;.]|đến|nay|tăng|giảm|so với", behind)  # noqa: PLR2004

    def _year_starts(self, near: str) -> Iterator[re.Match[str]]:
        """Words for the beginning of the year, or for the end of the one before."""
        for found in YEAR_START.finditer(near):
            begins_a_sum = found[0].startswith("đầu") and SINCE_THEN.search(near[: found.start()])
            of_other = found["begun"] not in {None, str(self.new.year)} or found["told"] == str(self.new.year)
            if not (begins_a_sum or of_other):
                yield found

    def compares(self, telling: Telling) -> bool:
        """Say whether a change is one since the period before: "tăng 670 con so với cuối quý I"."""
        words = telling.behind[:90]
        behind = self._compared.search(words)
        if behind:
            return not re.search(r"[,;.(\d]", words[: behind.start()])
        if re.search(r"\bso\b", re.split(r"[;.]", words, maxsplit=1)[0]):
            return False  # "tăng 1.575 lượt so với quý I nhưng giảm 845 lượt (2,1%) so với cùng kỳ"
        return bool(self._compared.search(telling.near))

    def without_base(self, words: str) -> str:
        """Some words without those that say since when."""
        return self._compared.sub("", words)

    def only_compares(self, telling: Telling) -> bool:
        """Say whether the words before a change say only since when: "; so với cuối quý II tăng 922 người"."""
        rest = self.without_base(telling.near.rpartition(";")[2])
        return not re.sub(r"tăng|giảm|thêm|nhiều|ít|cao|thấp|hơn|[\W\d_]", "", rest)

    def is_of_both(self, telling: Telling) -> bool:
        """Say whether a figure is of both periods together: "hai quý 540 người", "cộng với quý I là 8.508 kiện"."""
        return not telling.column and telling.half < 2 and bool(self._both.search(telling.near))  # noqa: PLR2004

    def is_own(self, telling: Telling) -> bool:
        """Say whether words name the period of the newer report alone, out of a longer sum: "riêng quý III"."""
        return bool(self._own.search(telling.near))

    def is_of_rest(self, telling: Telling) -> bool:
        """Say whether a figure is of what the newer period has beyond the one before; any, if it has all of its own."""
        return not self.goes_on or bool(re.search(rf"\briêng\b|trong quý|{self._rest_of_new.proper}", telling.near))

    def names_rest(self, telling: Telling) -> bool:
        """Say whether words right before a figure name what the newer period has beyond the one before."""
        return bool(self._rest.search(telling.near))
