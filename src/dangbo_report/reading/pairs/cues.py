"""Cues: what the words at a figure say of its time and of what it is for, in a report beside the one before it."""

from __future__ import annotations

import re
from typing import Final, final

import attrs

from dangbo_report.figures import Percent
from dangbo_report.reading.pairs.tellings import Telling
from dangbo_report.reading.pairs.times import Told

_UP: Final = r"tăng(?: thêm)?|vượt|nhiều hơn|cao hơn|lớn hơn|thêm"
_DOWN: Final = r"giảm|ít hơn|thấp hơn|hụt|kém|thiếu"
#: A figure behind these is by how much something changed.
_SINCE: Final = r"so với|hơn|quý|tháng|năm|kỳ|thời điểm|cùng kỳ"
#: "Cao hơn năm 2024 là": the number of a period, and no figure.
_NUMBERED: Final = r"(?:\d{1,4}[^\d,;.(]{0,20})?"
_CHANGED: Final = re.compile(
    rf"(?:^|[\s(,])(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?: (?:{_SINCE})[^\d,;.(]{{0,45}}{_NUMBERED}| được| khoảng| mức)? ?$"
)
_TARGET: Final = re.compile(
    r"(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu|chương trình (?:[^\W\d]+ ){0,3}năm|đề ra"
    r"|được giao|\bgiao (?=(?:đầu |cả )?năm|là|:)|vượt mức)"
    r"(?:[ :][^\d,;.()]{0,40})?\(?"
    r"(?:từ |dưới |trên |≤ ?|ít nhất |là |:)*$"
)
_TARGET_BEHIND: Final = re.compile(r"^\s*(?:[^\W\d]+ )?(?:(?:đã )?đề ra|được giao)")
_TARGET_HALF: Final = re.compile(
    r"^\s*(?:[^\W\d]+ ){0,5}(?:(?:theo )?(?:đã )?đề ra|kế hoạch|chỉ tiêu|mục tiêu|được giao|chương trình)"
)
_TARGET_BRACKET: Final = re.compile(
    r"(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu|nhiệm vụ (?=quý|đề ra|năm|kế hoạch))(?: ?[^\d;.()]{0,40})?$"
)
_OF_PERIOD: Final = re.compile(r"(?:kế hoạch|chỉ tiêu|mục tiêu|nhiệm vụ|kỳ|tháng)[^\d;.,()]{0,12}(?:quý|tháng|kỳ)\b")
_RUNNING: Final = re.compile(
    r"l[ũu][ỹy] kế|tính chung|cộng dồn|từ đầu (?:năm|nhiệm kỳ)|cả năm|tính (?:từ|đến)|(?:nâng|đưa) (?:tổng )?số"
)
_MONTHS: Final = re.compile(r"\b(?:[2-9]|1[0-2]) tháng\b(?! cuối)")
_YEAR_AGO: Final = re.compile(r"cùng kỳ|năm (?:trước|ngoái)")
_CARRIED: Final = (
    r"(?:chuyển (?:sang|qua|tiếp)|chuyển từ [^,;.]{0,30}? sang|còn tồn|tồn (?:đọng|lại)?|chưa (?:giải quyết|xử lý))"
)
_YEAR_START: Final = re.compile(
    r"đầu năm|năm (?:trước|(?:19|20)[0-9]{2}) chuyển (?:sang|qua)|tồn (?:từ )?năm (?:trước|(?:19|20)[0-9]{2})"
    r"|so với năm (?:19|20)[0-9]{2}(?= ?\()|(?:cuối|hết|ngày 31[/-]12[/-]?(?:năm )?) ?năm (?:19|20)[0-9]{2}"
    r"|31[/-]12[/-](?:19|20)[0-9]{2}"
)
_STOCK: Final = re.compile(
    r"\bcó\b|hiện|duy trì|quản lý|tổng số|toàn (?:huyện|xã|tỉnh)|giữ|gồm|tại|ở|dư nợ|số dư|trong số|mức|theo dõi|thuộc"
)
_LEFT: Final = re.compile(
    r"\bcòn\b|\bđang\b|chưa (?:giải quyết|xử lý|xong)|chuyển (?:sang |tiếp |qua )?(?:quý|kỳ|tháng|năm|6 tháng)"
    r"|\btồn\b|kéo dài|tiếp tục"
)
#: "Từ đầu năm" begins a sum.
_SINCE_THEN: Final = re.compile(r"\b(?:từ|kể từ) (?:hồi )?$")
#: What was done in a period; behind "đầu kỳ", such a figure is none that the period began with.
_DONE: Final = re.compile(
    r"\b(?:tổ chức|kết nạp|mở|ban hành|tiếp nhận|phát hiện|xảy ra|triển khai|thực hiện|ra quân|trao|tặng|kiểm tra"
    r"|vận động|đã|thu|chi|nhận|xử lý|giải quyết|khởi công|phát động|tuyên truyền)\b(?! (?:hồ sơ|đơn)\b)"
)
#: A figure of the period before that this one only tells again: "23 ca của tháng 2", "34 hộ như quý I".
_TOLD_OF: Final = re.compile(r"\s*(?:[^\W\d]+ ){0,4}(?:của|trong|ở|tại|như)\s*")
#: It is now as it was: "64 cán bộ, không thay đổi so với quý I".
_KEPT: Final = re.compile(
    r"[^;.\d]{0,60}?\b(?:không (?:thay đổi|đổi|biến động)|giữ nguyên|giữ ổn định|(?:vẫn )?như)(?: so với| như| bằng)? "
)
_MORE: Final = r"(?:nhiều|ít|cao|thấp|lớn|kém) hơn|so với"
#: What there was where the period ended.
_CLOSING: Final = re.compile(
    rf"{_LEFT.pattern}|(?:cuối|hết) (?:kỳ|quý|năm|tháng|học kỳ)|đến (?:ngày|cuối|hết|nay)|số dư|dư nợ"
    r"|tồn (?:kho|quỹ)|hiện|tổng số|quản lý|toàn (?:huyện|xã|tỉnh|đảng bộ|phường|trường)"
)
_BEGUN: Final = re.compile(r"^đầu|(?:cuối|hết|thời điểm|ngày)\b")
_RATE: Final = re.compile(r"bình quân|trung bình|\bmỗi\b|định mức|đơn giá|năng suất|(?<!vượt )\bmức\b(?! \d)")


#: The number of a year says nothing of a target.
_YEAR: Final = re.compile(r" ?(?:19|20)[0-9]{2}\b")
_BRACKET_OPENS: Final = re.compile(r"\([^()\d]{0,12}$")


def opens_bracket(telling: Telling) -> bool:
    """Say whether a figure is the first of a bracket."""
    return telling.bracket is not None and bool(_BRACKET_OPENS.search(telling.near))


@final
@attrs.frozen
class Cues:
    """What words say of the period before, in a report that follows another.

    Attributes:
        new: the period of the report.
        old: the period of the one before.
    """

    new: Told
    old: Told
    #: Names of the period before, or of where it ended.
    _last: re.Pattern[str] = attrs.field(init=False)
    _compared: re.Pattern[str] = attrs.field(init=False)
    _own: re.Pattern[str] = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        """Make the expressions of the two periods."""
        names = rf"(?:{self.old.names}|{self.old.former})"
        if self.is_year_before:
            names = rf"(?:{names}|cuối năm {self.old.year}|năm (?:trước|ngoái))"
        if self.is_year_ago:
            names = rf"(?:{names}|cùng kỳ(?: năm (?:trước|ngoái|{self.old.year}))?)"
        opening = "đầu (?:năm|quý|kỳ|tháng)" if self.new.first == 1 and self.is_year_before else "đầu (?:quý|kỳ|tháng)"
        if self.goes_on:
            opening = rf"đầu {self._rest_of_new.names}"
        elif self.new.school:
            opening = rf"{opening}|đầu {self.new.names}"
        if self.is_year_ago and not self.is_year_before:
            opening = "(?!)"
        last = rf"(?:{opening}|(?:(?:cuối|hết|thời điểm|ngày|báo cáo|tại) )*{names})"
        object.__setattr__(self, "_last", re.compile(last))
        object.__setattr__(self, "_compared", re.compile(rf"(?:{_MORE}) [^\d,;.()]{{0,30}}?{last}"))
        own = rf"\briêng (?:trong )?(?:quý|tháng|kỳ|[0-9]+ tháng)|trong (?:quý|tháng|kỳ)|cuối năm|{self._rest_of_new.names}"
        object.__setattr__(self, "_own", re.compile(own))

    @property
    def _rest_of_new(self) -> Told:
        """What the newer period has beyond the one before."""
        overlap = self.new.first <= self.old.last and self.new.year == self.old.year
        first = self.old.last + 1 if overlap else self.new.first
        return attrs.evolve(self.new, first=min(first, self.new.last))

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

    # ------------------------------------------------------------------------------- of a figure of either report

    @staticmethod
    def change(telling: Telling) -> int:
        """By what sign a figure is a change: "tăng 670 con"; zero if it is none."""
        match = _CHANGED.search(telling.near)
        return 0 if match is None else 1 if match["up"] else -1

    @staticmethod
    def is_target(telling: Telling) -> bool:
        """Say whether a figure is what was set."""
        if telling.half:
            return telling.half == 2 and bool(_TARGET_HALF.match(telling.tail) or _TARGET.search(telling.near))  # noqa: PLR2004
        if telling.column:
            return bool(re.search(r"kế hoạch|chỉ tiêu|dự toán|mục tiêu", telling.column)) and "%" not in telling.column
        if opens_bracket(telling) and _TARGET_BRACKET.search(_YEAR.sub("", telling.bracket or "").rstrip()):
            return True
        if isinstance(telling.figure, Percent) and re.search(
            r"(?:đạt|bằng|hoàn thành|tỷ lệ) (?:[^\W\d]+ ?){0,2}$", telling.near
        ):
            return bool(_TARGET_BEHIND.match(telling.tail))
        return bool(_TARGET.search(_YEAR.sub("", telling.near)) or _TARGET_BEHIND.match(telling.tail))

    @staticmethod
    def is_of_period(telling: Telling) -> bool:
        """Say whether a target is of the quarter or the month, and not of the year."""
        around = f"{telling.bracket or ''} {telling.near} {telling.tail[:30]}"[-140:]
        return bool(_OF_PERIOD.search(around)) and not re.search(r"(?:kế hoạch|chỉ tiêu|mục tiêu) (?:cả )?năm", around)

    @staticmethod
    def is_running(telling: Telling) -> bool:
        """Say whether a figure is a sum since the beginning of the year."""
        if telling.column:
            return bool(_RUNNING.search(telling.column) or _MONTHS.search(telling.column))
        near = telling.near
        if telling.tail.lstrip().startswith("lên") or telling.half == 2:  # noqa: PLR2004 - the goal of a ratio
            return False
        if _YEAR_AGO.search(near) or re.search(r"đầu năm [^,;]{0,20}có|đăng ký từ đầu năm", near):
            return False
        last = near.rpartition(", ")[2] if len(near) > 40 else near  # noqa: PLR2004 - "Lũy kế 9 tháng, …"
        months = _MONTHS.search(last)
        return bool(_RUNNING.search(near) or (months and not re.search(_CARRIED, last[months.end() :])))

    @staticmethod
    def sums_up(telling: Telling) -> bool:
        """Say whether a running sum goes on from what stands before it: "nâng tổng số lên"."""
        return bool(
            re.search(
                r"l[ũu][ỹy] kế|tính chung|cộng dồn|(?:nâng|đưa) |từ đầu năm|\blên\b|cộng|[0-9] tháng|cả năm",
                telling.near,
            )
        )

    @staticmethod
    def is_rate(telling: Telling) -> bool:
        """Say whether a figure is for each of something."""
        return bool(_RATE.search(telling.near[-40:])) or telling.tail.startswith("/")

    # ---------------------------------------------------------------------------------- of a figure of the newer one

    def is_of_last(self, telling: Telling) -> bool:
        """Say whether a figure is what the period before ended with: "dư nợ đầu quý là", "13 đơn quý I chuyển sang"."""
        if telling.column:
            return bool(self._last.fullmatch(telling.column.removeprefix("thực hiện ").removeprefix("ước ").strip()))
        near = telling.near[-90:]
        if self.change(telling) or (_YEAR_AGO.search(near) and not (self.is_year_before or self.is_year_ago)):
            return False
        kept = _KEPT.match(telling.behind)
        if kept and self._last.match(telling.behind, kept.end()):
            return True
        return self._is_said_before(near, led=telling.led) or self._is_said_behind(telling.tail)

    def _is_said_before(self, near: str, *, led: bool) -> bool:
        found = list(self._last.finditer(near))
        if not found or (led and not near[: found[-1].start()].strip()):
            return False  # "03 đơn quý I chuyển sang là 32 đơn" says it of the figure before
        behind = near[found[-1].end() :]
        if found[-1][0].startswith("đầu") and (_DONE.search(behind) or _SINCE_THEN.search(near[: found[-1].start()])):
            return False
        if near[: found[-1].start()].rstrip().endswith("so với") and ":" in behind:
            return False
        goes_on = re.search(r"[,;.]|\)\s|\bvà\b|\bnay\b|\bđạt\b|\blên\b|tăng|giảm|\bso\b", behind)
        return len(behind) < 45 and not goes_on and not near[: found[-1].start()].endswith("đến ")  # noqa: PLR2004

    def _is_said_behind(self, tail: str) -> bool:
        found = self._last.search(tail[:60])
        if found is None:
            return False
        between = tail[: found.start()]
        if found[0].startswith("đầu") and _SINCE_THEN.search(between):
            return False
        if re.search(r"[,;.():]|so với|lên|đến|đầu năm", between):
            return False
        if _TOLD_OF.fullmatch(between):
            return True
        return found[0].startswith("đầu") or bool(re.search(_CARRIED, tail[:75])) or "cuối" in found[0]

    def is_carried(self, telling: Telling) -> bool:
        """Say whether a figure was carried over: "kỳ trước chuyển sang 17"."""
        return bool(re.search(_CARRIED, telling.near[-60:]) or re.search(_CARRIED, telling.tail[:60]))

    @staticmethod
    def closes(telling: Telling) -> bool:
        """Say whether a figure is what is left where the period ends: "còn 02 vụ đang giải quyết"."""
        return bool(_LEFT.search(f"{telling.near[-45:]}|{telling.tail[:45]}"))

    @staticmethod
    def stands(telling: Telling) -> bool:
        """Say whether a figure may be what there was where the period ended: "cuối quý có", "dư nợ đến 31/3"."""
        return bool(_CLOSING.search(f"{telling.near[-70:]}|{telling.tail[:45]}"))

    def is_stock_of_last(self, telling: Telling) -> bool:
        """Say whether a figure is what was there where the period before ended, and not what came to pass in it."""
        around = f"{telling.near[-90:]}|{telling.tail[:60]}"
        return self.is_carried(telling) or any(_BEGUN.search(each[0]) for each in self._last.finditer(around))

    @staticmethod
    def holds(telling: Telling) -> bool:
        """Say whether a figure is a stock, which may stay as it is: "toàn huyện có", "hiện có", "duy trì"."""
        return bool(_STOCK.search(telling.near))

    def is_base(self, telling: Telling) -> bool:
        """Say whether a figure in a bracket is what there was in the period before: "so với quý I (36 lượt)"."""
        if not opens_bracket(telling) or telling.bracket is None:
            return False
        return bool(re.search(rf"{self._compared.pattern}[^\d,;.()]{{0,15}}$", telling.bracket[-80:]))

    def is_of_year_ago(self, telling: Telling) -> bool:
        """Say whether a figure is of another year."""
        near = telling.near[-60:]
        return bool(_YEAR_AGO.search(near) or re.search(rf"năm (?!{self.new.year})20[0-9]{{2}}", near))

    def is_of_year_start(self, telling: Telling) -> bool:
        """Say whether a figure is what the year began with, which both reports may tell."""
        if (
            self.change(telling)
            or telling.column
            or self.new.year != self.old.year
            or self.new.first == self.old.first + 12
        ):
            return False
        found = [
            each for each in _YEAR_START.finditer(telling.near) if not _SINCE_THEN.search(telling.near[: each.start()])
        ]
        behind = telling.near[found[-1].end() :].lstrip(", ") if found else ""
        return bool(found) and len(behind) < 45 and not re.search(r"[,;.]|đến|nay|tăng|giảm|so với", behind)  # noqa: PLR2004

    def compares(self, telling: Telling) -> bool:
        """Say whether a change is one since the period before: "tăng 670 con so với cuối quý I"."""
        behind = self._compared.search(telling.behind[:90])
        if behind:
            return not re.search(r"[,;.(\d]", telling.behind[: behind.start()])
        return bool(self._compared.search(telling.near))

    def only_compares(self, telling: Telling) -> bool:
        """Say whether the words before a change say only since when: "; so với cuối quý II tăng 922 người"."""
        rest = self._compared.sub("", telling.near.rpartition(";")[2])
        return not re.sub(r"tăng|giảm|thêm|nhiều|ít|cao|thấp|hơn|[\W\d_]", "", rest)

    def is_own(self, telling: Telling) -> bool:
        """Say whether words name the period of the newer report alone, out of a longer sum: "riêng quý III"."""
        return bool(self._own.search(telling.near))

    def is_of_rest(self, telling: Telling) -> bool:
        """Say whether a figure is of what the newer period has beyond the one before; any, if it has all of its own."""
        return not self.goes_on or bool(re.search(rf"\briêng\b|trong quý|{self._rest_of_new.proper}", telling.near))

    def names_rest(self, telling: Telling) -> bool:
        """Say whether words right before a figure name what the newer period has beyond the one before."""
        return bool(re.search(rf"{self._rest_of_new.proper}[^\d;.()]{{0,40}}$", telling.near))
