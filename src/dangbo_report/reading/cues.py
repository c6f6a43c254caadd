"""Cues: what the words at a figure say of it, row by row; nothing here asks what a figure is worth.

`lead` is what stands before a figure since the figure before it, `tail` what follows up to the next one, `outside` the
words before the bracket that it stands in. Dates, years and numbers that name things are "°" in all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum, StrEnum, auto
from typing import Final, NamedTuple

from dangbo_report.reading.change_words import WHILE


class Cue(StrEnum):
    """What words can say of a figure."""

    __hash__ = str.__hash__  # sets of them are asked for every pair of figures

    #: More or less than something: "tăng", "giảm", "vượt", "thấp hơn".
    CHANGE = auto()
    #: A percent of what was to be reached: "… kế hoạch" behind it.
    OF_TARGET = auto()
    #: What is to be reached: "kế hoạch (35".
    TARGET = auto()
    #: What it is compared with: "so với cùng kỳ (48".
    BASE = auto()
    #: What is left: "còn", "chưa".
    REST = auto()
    #: A sum: "tổng cộng".
    TOTAL = auto()
    #: A mean: "bình quân".
    AVERAGE = auto()
    #: For each of something: "mỗi suất".
    EACH = auto()
    #: One side of a product that is written out: "60.000 đồng x 152".
    FACTOR = auto()
    #: Up to now: "lũy kế", "nâng tổng số lên".
    CUMULATIVE = auto()
    #: At the beginning: "đầu năm có", "tồn", "kỳ trước chuyển sang".
    OPENING = auto()
    #: At the end: "cuối năm còn", "hiện có".
    CLOSING = auto()
    #: A whole that a part is taken of: "trong tổng số".
    WITHIN = auto()
    #: A percent that tells how much something is of a whole: "chiếm", "đạt", "(".
    PORTION = auto()


class Where(Enum):
    """Which of the words at a figure are asked."""

    LEAD = auto()
    TAIL = auto()
    OUTSIDE = auto()
    #: From the last comma or bracket of the lead.
    NEAR = auto()


class Words(NamedTuple):
    """The words at a figure."""

    lead: str
    tail: str
    outside: str

    def by_side(self) -> tuple[str, ...]:
        """Those of each side, in the order of `Where`."""
        return self.lead, self.tail, self.outside, _CLAUSE.split(self.lead)[-1]


_CLAUSE: Final = re.compile(r"[,;:)]")
PLANS: Final = (
    r"(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu(?! quốc gia)|kh\b|định mức|nhiệm vụ năm|nghị quyết|nhu cầu|pháp lệnh)"
)


class CueRow(NamedTuple):
    """One way in which words say something of a figure.

    Attributes:
        cue: what they say.
        where: which words.
        looks: the expression; it is searched for.
        hints: any of these must stand there, or the expression is not tried.
    """

    cue: Cue
    where: Where
    looks: re.Pattern[str]
    hints: tuple[str, ...]


def _row(cue: Cue, where: Where, looks: str, hint: str, *others: str) -> CueRow:
    return CueRow(cue, where, re.compile(looks), (hint, *others))


#: Whatever sets a target, by the words that its names begin with.
_PLANNED: Final = (
    *("kế hoạch", "chỉ tiêu", "dự toán", "mục tiêu", "kh", "định mức", "nhiệm vụ", "nghị quyết", "nhu cầu"),
    "pháp lệnh",
)


ROWS: Final = (
    _row(Cue.OF_TARGET, Where.TAIL, rf"^ ?,? ?(?:so với )?(?:(?!vượt|cao|thấp|đạt)\w+ ){{0,3}}?{PLANS}", *_PLANNED),
    _row(
        Cue.OF_TARGET,
        Where.TAIL,
        r"^ (?:(?:tỉnh|huyện|xã|trung ương|cấp trên|thành phố|trên) )?giao\b(?! (?:thông|lưu|dịch|tiếp|nộp|hưởng))",
        "giao",
    ),
    _row(
        Cue.TARGET,
        Where.LEAD,
        rf"(?<!không giao )(?<!vượt )\b{PLANS}\b"
        r"(?![^,;.:()]*\b(?:có|đã|không|thực hiện|đạt|được|còn|với|cho)\b)[^,;.:()0-9]{0,40}(?: là|:"
        rf"|\()?\s*[≤≥<>=]?\s?(?<! và )$",
        "kế hoạch", "chỉ tiêu", "dự toán", "mục tiêu", "kh", "định mức", "nghị quyết", "nhu cầu", "nhiệm vụ",
    ),
    # the instrument stands between: "chỉ tiêu được giao tại Quyết định số 546/QĐ-TTg ngày 29/4/2022 (91,5%)"
    _row(
        Cue.TARGET,
        Where.LEAD,
        rf"\b{PLANS}[^,;.:()0-9]{{0,30}} (?:tại|theo|của|trong) "
        r"(?:nghị quyết|quyết định|kế hoạch|chương trình|công văn|văn bản)"
        r"\b(?:[^,;.:()0-9]|, nhiệm kỳ){0,90}\($",
        "nghị quyết", "quyết định", "kế hoạch", "chương trình", "công văn", "văn bản",
    ),
    # "Chỉ tiêu: kết nạp 12 đảng viên", but "đạt 102% kế hoạch: lúa 1.120 ha, ngô 412 ha" lists what was done
    _row(
        Cue.TARGET,
        Where.LEAD,
        rf"^(?! (?:so với )?{PLANS}).*(?<!không giao )(?<!vượt )\b{PLANS}\b"
        r"(?![^,;.:()]*\b(?:có|đã|không|thực hiện|đạt|được|còn|với|cho)\b)[^,;.:()0-9]{0,40}: [^,;.:()0-9]{2,30}$",
        "kế hoạch", "chỉ tiêu", "dự toán", "mục tiêu", "kh", "định mức", "nghị quyết", "nhu cầu", "nhiệm vụ",
    ),
    _row(Cue.OF_TARGET, Where.TAIL, r"^ chương trình\b", "chương trình"),
    _row(
        Cue.TARGET,
        Where.LEAD,
        r"\bchương trình\b(?:[^,;.()0-9]{0,40}\(\s*| (?:công tác |kiểm tra |giám sát )*(?:cả )?năm(?: °+)?(?: là)? )$",
        "chương trình",
    ),
    _row(Cue.FACTOR, Where.TAIL, r"^ ?[x×*] ?$", "x", "×", "*"),
    _row(Cue.FACTOR, Where.LEAD, r"^(?: ?[x×] ?| \* ?|\*)$", "x", "×", "*"),  # "* 57 ý tưởng" is a line with a mark
    _row(Cue.FACTOR, Where.LEAD, r"° ?[^\W\d_]{0,6} ?[x×*] ?$", "x", "×", "*"),  # "92 ngày × 120 giường"
    _row(Cue.TARGET, Where.NEAR, r"(?<!bàn )(?<!quân )\bgiao $", "giao"),
    _row(Cue.TARGET, Where.TAIL, r"^[^,;.()]{0,15}(?:theo kế hoạch|chỉ tiêu giao|\bđề ra"
        r"|theo chỉ tiêu)", "kế hoạch", "chỉ tiêu", "đề ra"),
    _row(
        Cue.BASE,
        Where.LEAD,
        r"\bso (?:với|(?:cuối|đầu|giữa|tháng|quý|năm|kỳ|tuần) )[^,;.:()0-9]{0,60}(?<! và đạt )(?<! và bằng )$",
        "so ",
    ),
    _row(
        Cue.BASE,
        Where.LEAD,
        rf"(?:{WHILE}|trước đó|(?<=\()(?:trong )?(?<!đầu )(?<!cuối )năm °+)"
        rf"(?:(?!chuyển)[^,;.()0-9]){{0,25}}(?:là |có |: |chỉ "
        rf"|đạt (?<! và đạt ))$"
        rf"|(?<!tồn )(?<!chuyển từ )(?<!còn từ ){WHILE}(?: (?:năm|quý|tháng)(?: (?:trước|ngoái|°+))?)? $",
        "trước", "cùng k", "năm",
    ),
    _row(
        Cue.BASE,
        Where.OUTSIDE,
        r"(?:so với|so (?:ck|cuối|đầu|giữa|tháng|quý|kỳ)"
        r"|cùng k[ỳì]|trước|năm ngoái|năm °+|bằng|dưới(?! °+ tuổi)|vượt|(?:cao|thấp|ít|nhiều|lớn) hơn)"
        r"[^;.,0-9()]{0,45}$",
        "so ", "cùng k", "trước", "năm", "bằng", "dưới", "vượt", "hơn",
    ),
    _row(Cue.REST, Where.LEAD, r"\b(?:còn lại|còn|để lại|giữ lại|vắng mặt|vắng|chưa"
        r"|không(?! (?:được làm|giữ chức|chuyên trách|tập trung)))\b[^,;.()]{0,28}$"
        r"|\bcòn phải [^,;.()]{0,40}$",
        "còn", "để", "giữ", "vắng", "chưa", "không",
    ),
    # "duyệt 46 ý tưởng, loại 11", but "loại A 21"
    _row(Cue.REST, Where.LEAD, r"[,;] (?:loại|bác|trả lại(?: bổ sung)?|từ chối) $", "loại", "bác", "trả", "từ chối"),
    _row(Cue.REST, Where.LEAD, r"\bchuyển (?:kỳ|quý|năm|tháng) sau[^,;.()]{0,12}$", "chuyển"),
    # "; chuyển sang năm 2024 là 8 hồ sơ" leaves, "năm 2023 chuyển sang 8 hồ sơ" brings
    _row(
        Cue.REST,
        Where.LEAD,
        r"(?:[,;] (?:còn )?|^số [^,;.]{0,40}(?<!trước )(?<!° ))chuyển sang (?:kỳ|quý|năm|tháng) [^,;.()]{1,20}$",
        "chuyển sang",
    ),
    _row(Cue.REST, Where.TAIL, r"^ ?(?:[^\W\d_]+ ){0,1}?(?:còn lại|chưa|không (?:đủ|đạt|thuộc|được|hoàn thành"
        r"|tham gia|đồng ý|tán thành|thành|phải|xếp loại|trả|đến|nộp|hợp lệ|có điều kiện))\b", "còn", "chưa", "không"),
    _row(
        Cue.TOTAL,
        Where.LEAD,
        r"\b(?:tổng cộng|cộng lại|tổng số|tổng(?! đài| kết| hợp)|cộng(?! đồng| tác| hòa| với (?!.*\b(?:là|được)\b))"
        r"|tất cả|cộng chung)\b"
        r"[^,;.()0-9]{0,45}$",
        "tổng", "cộng", "tất cả",
    ),
    _row(
        Cue.AVERAGE,
        Where.LEAD,
        r"\b(?:bình quân|năng suất|trung bình(?= (?:mỗi|một|là|đạt|cứ|°)))\b[^,;.0-9]{0,40}$",
        "bình", "năng suất",
    ),
    _row(Cue.AVERAGE, Where.LEAD, r"\bcứ [^,;.]*$|\btính ra,? (?:mỗi|một) [^,;.()0-9]{0,30}$", "cứ", "tính ra"),
    _row(
        Cue.EACH,
        Where.LEAD,
        r"\bmỗi (?!năm|quý|tháng|tuần|ngày)(?:[^\W\d_]+ ?){1,7}?(?:là |trị giá |được |có |kết nạp |đảm nhận |cấp )*$"
        r"|\b(?:mệnh giá|định mức|đơn giá|(?<!tổng )(?<!vượt )(?<!dưới )mức(?: quà| chi| hỗ trợ| thưởng"
        r"| vay)?)(?: thống nhất)?(?: là)?:? $",
        "mỗi", "mức", "giá",
    ),
    _row(
        Cue.CUMULATIVE,
        Where.LEAD,
        r"\b(?:(?<!hao mòn )(?<!khấu hao )l(?:ũy|uỹ) kế|cộng dồn|tính chung|cộng °+ tháng"
        r"|(?:nâng|đưa)\b[^;.,]{0,40}?\b(?:tổng|lên))\b(?![^;.0-9]*\b(?:gồm|trong đó)\b)[^;.0-9]{0,60}$",
        "kế", "dồn", "tính chung", "tháng", "nâng", "đưa",
    ),
    _row(
        Cue.OPENING,
        Where.LEAD,
        r"(?:(?<!từ )(?<!° tháng )(?<!sáu tháng )(?<!chín tháng )(?<!các tháng )(?<!những tháng )"
        r"(?:đầu|giữa) (?:năm|kỳ|quý|tháng|nhiệm kỳ|vụ|học kỳ)|(?<!bảo )\btồn\b"
        r"|(?<![,;] )(?<!; còn )chuyển (?:sang|qua)(?! (?:kỳ|quý|năm|tháng) °)"
        r"|kỳ trước|dư đầu"
        r"|đang có|(?:^|[,;.:] )ngoài\b|trước (?:khi )?sắp xếp)[^;.0-9]{0,45}$|\btừ $|^[\s-]*tính đến [^;.0-9]{0,60}$",
        "đầu", "giữa", "tồn", "chuyển", "trước", "đang có", "ngoài", "từ", "tính đến",
    ),
    # "dư 01/9/2024 71.350.000 đồng, …, dư 15/01/2025 102.970.000 đồng": which it is, the place tells
    _row(Cue.OPENING, Where.LEAD, r"\b(?:dư|tồn|dư nợ|số dư)(?: (?:đến|ngày|tại))* °+[/.]°+(?:[/.]°+)?(?: là)? $", "°"),
    _row(Cue.CLOSING, Where.LEAD, r"\b(?:dư|tồn|dư nợ|số dư)(?: (?:đến|ngày|tại))* °+[/.]°+(?:[/.]°+)?(?: là)? $", "°"),
    _row(
        Cue.CLOSING,
        Where.LEAD,
        r"\bđến °+[/.]°+(?:[/.]°+)?,? (?:tổng |số )?(?:dư nợ|dư|tồn|còn|có)(?: là| lại)? $",
        "đến",
    ),
    # "năm trước chuyển sang 05 vụ, …, tồn 04 vụ": what stands last is left
    _row(Cue.CLOSING, Where.LEAD, r"[,;] (?:còn )?tồn(?: lại| đọng)? $", "tồn"),
    # "05 hộ chuyển sang năm 2026" are those that are left
    _row(
        Cue.OPENING,
        Where.TAIL,
        r"^[^,;.()0-9]{0,25}(?:chuyển sang(?! (?:năm|quý|kỳ|tháng) (?:°|sau))|tồn từ|tồn đầu|tồn kỳ"
        r"|có (?:mặt )?(?:từ )?đầu (?:kỳ|năm|quý|tháng))",
        "chuyển", "tồn", "đầu",
    ),
    _row(
        Cue.OPENING,
        Where.LEAD,
        r"(?:^|[,;:] )(?:quý|tháng|kỳ|năm) (?:[ivx°]+|trước)(?:/°+)? (?:để lại|chưa (?:xử lý|giải quyết)(?: xong)?|còn)"
        r"(?: lại)? $",
        "để lại", "chưa", "còn",
    ),
    _row(
        Cue.OPENING,
        Where.LEAD,
        r"\b(?:số nợ|số dư|dư nợ|nợ|tồn(?: quỹ)?) (?:đến )?cuối (?:quý|tháng|kỳ|năm) (?:[ivx]+|°+|trước)(?: là)? $",
        "cuối",
    ),
    _row(Cue.REST, Where.LEAD, r"\bđể lại (?:quý|kỳ|tháng|năm) sau(?: là)? $", "để lại"),
    _row(
        Cue.CLOSING,
        Where.LEAD,
        r"(?:(?<!tháng )cuối (?:năm|học kỳ|kỳ|quý|tháng)|hiện (?:đang )?(?:còn|có|nay|dư|quản lý|sinh hoạt)|còn"
        r"|đến (?:ngày|hết|cuối|nay|thời)"
        r"|toàn (?:đảng bộ|huyện|xã|tỉnh|hội|phường|trường)[^;.0-9]{0,12}có|chuyển (?:kỳ|quý|năm|tháng) sau|số dư"
        r"|tồn quỹ|còn dư|tồn cuối|đang giải quyết|\bnay\b|\blên\b|tổng số [^;.0-9]{0,20}là)[^;.0-9]{0,45}$",
        "cuối", "hiện", "còn", "đến", "toàn", "sau", "dư", "tồn", "đang", "nay", "lên", "tổng",
    ),
    _row(Cue.CLOSING, Where.TAIL, r"^[^,;.0-9]{0,18}(?:chuyển (?:kỳ|quý|năm|tháng) sau"
        r"|đang giải quyết)", "chuyển", "đang"),
    _row(Cue.WITHIN, Where.LEAD, r"^\)\s?/\s?$", ")"),
    _row(Cue.WITHIN, Where.LEAD, r"\b(?:trong|trên) (?:tổng )?(?:số )?$|\btrong tổng $", "trong", "trên"),
    _row(
        Cue.PORTION,
        Where.LEAD,
        r"^[^;.0-9]{0,60}(?:chiếm|đạt|bằng|tương ứng|tương đương|tức|tỷ lệ|tỉ lệ|được|\(|=)\s*(?:(?:là|với|trên|gần"
        r"|hơn|khoảng|mới|chỉ|tỷ lệ|bao phủ)\s*)*$",
        "chiếm", "đạt", "bằng", "tương", "tức", "lệ", "được", "(", "=",
    ),
)  # fmt: skip


class _Asked(NamedTuple):
    """The rows that ask one side of a figure.

    Attributes:
        rows: the rows.
        hints: all their hints, the longer first; found in one pass.
        by_hint: the numbers of the rows that a hint calls for, those of hints within it included.
    """

    where: Where
    rows: Sequence[CueRow]
    hints: re.Pattern[str]
    by_hint: Mapping[str, frozenset[int]]


def _asked(where: Where) -> _Asked:
    rows = [row for row in ROWS if row.where is where]
    hints = sorted({hint for row in rows for hint in row.hints}, key=len, reverse=True)
    by_hint = {
        found: frozenset(number for number, row in enumerate(rows) if any(hint in found for hint in row.hints))
        for found in hints
    }
    return _Asked(where, rows, re.compile("|".join(map(re.escape, hints))), by_hint)


_NONE: Final = frozenset[int]()
_BY_WHERE: Final = tuple(map(_asked, Where))


def cues_of(words: Words) -> Iterator[Cue]:
    """Go through what the words at a figure say of it."""
    for asked, said in zip(_BY_WHERE, words.by_side(), strict=True):
        if said and (found := asked.hints.findall(said)):
            for number in _NONE.union(*map(asked.by_hint.__getitem__, found)):
                row = asked.rows[number]
                if row.looks.search(said):
                    yield row.cue
