"""What the words of a heading say of a column: a target, what was done, what was before, a sum, what is left."""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import lru_cache
from typing import Final

from dangbo_report.documents import GridColumn
from dangbo_report.reading.lexicon import ATTRIBUTES


class Trait(Enum):
    """Something that a heading says."""

    TARGET = auto()
    DONE = auto()
    BASE = auto()
    #: It may compare two times; it surely does.
    GROWTH = auto()
    ONLY_GROWTH = auto()
    #: A percent of what was set; of a whole.
    REACHED = auto()
    SHARE = auto()
    #: Points between two percents.
    POINTS = auto()
    #: More or less; less.
    MOVE = auto()
    FALL = auto()
    RISE = auto()
    REST = auto()
    #: It may be the sum of others; it says so; it says nothing else.
    SUM = auto()
    TOTAL = auto()
    ONLY_TOTAL = auto()
    TIME = auto()
    #: Times up to now.
    RUNNING = auto()
    OPENING = auto()
    CLOSING = auto()
    #: What goes, of what comes and goes.
    MINUS = auto()
    PRICE = auto()
    MONEY = auto()
    AVERAGE = auto()
    #: What is for each is of this, over so many of that.
    OUTPUT = auto()
    AREA = auto()
    #: A part of the column before it.
    PART = auto()
    #: What people are besides, so that it adds up with nothing: "nữ", "dân tộc".
    ATTRIBUTE = auto()
    SEX = auto()
    NEVER_ADDS = auto()


_ATTRIBUTES: Final = "|".join(map(re.escape, sorted(ATTRIBUTES, key=len, reverse=True)))

#: The words of each; those of the second table stand before the first bracket of the heading.
_ANYWHERE: Final = {
    Trait.TARGET: r"""kế\ hoạch | chỉ\ tiêu | dự\ toán | mục\ tiêu | \bkh\b | \bdt\b | giao\b | nhu\ cầu | đăng\ ký
        | phải\ (?:cấp|thu|làm|giải\ quyết|xử\ lý)""",
    Trait.DONE: r"thực\ hiện | \bth\b | kết\ quả | đạt\ được | ước | \bđã\b | giải\ ngân | kết\ nạp",
    Trait.BASE: r"""cùng\ kỳ | (?:kỳ|năm|tháng|quý)\ (?:trước|ngoái) | đầu\ (?:năm|kỳ|quý) | ^trước\b
        | \bnăm\ (?:19|20)[0-9]{2}\b | ^(?:19|20)[0-9]{2}$""",
    Trait.GROWTH: r"tăng | giảm | tốc\ độ | so\ (?:với(?!\ cả\ nước)|sánh|cùng) | cùng\ kỳ | biến\ động",
    Trait.ONLY_GROWTH: r"""tốc\ độ\ tăng | \+ | ± | tăng,\ giảm | tăng/giảm | tăng\ \(
        | ^(?:%\ )?(?:tăng|giảm)(?:\ \(?%\)?)?$""",
    Trait.REACHED: r"""đạt | kế\ hoạch | chỉ\ tiêu | thực\ hiện | dự\ toán | \bkh\b | \bth\b | hoàn\ thành
        | giải\ ngân
        | giải\ quyết""",
    Trait.SHARE: r"t[ỷỉ]\ trọng | cơ\ cấu | chiếm",
    Trait.POINTS: r"điểm\ (?:%|phần\ trăm)|%\ điểm",
    Trait.MOVE: r"""tăng | giảm | chênh\ lệch | so\ (?:với|sánh) | \+\ ?/\ ?- | ± | biến\ động | thừa | thiếu
        | vượt | hụt""",
    Trait.FALL: r"giảm | hụt | thiếu",
    Trait.RISE: r"tăng | vượt | thừa | \+",
    Trait.REST: r"còn | chưa | đang | tồn | không | chuyển\ (?:kỳ|quý|năm|tháng)\ sau | dư\b",
    Trait.SUM: r"""^(?:tổng|cộng|chung\b|toàn\b) | tổng\ (?:số|cộng) | \btổng\b | thành\ tiền | cả\ năm
        | l[ũu][ỹy]\ kế
        | ^(?:ước\ )?(?:thực\ hiện\ )?[0-9]{1,2}\ tháng | ^số\ (?!tiền|vốn) | từ\ đầu\ năm""",
    Trait.OPENING: r"""đầu\ (?:kỳ|năm|quý|tháng) | (?:kỳ|năm|quý|tháng)\ trước | chuyển\ sang
        | tồn\ (?:đầu|kỳ|cũ) | trước\b
        | hiện\ có | dư\ đầu | [0-9]{1,2}[/-][0-9]{1,2}""",
    Trait.CLOSING: r"""cuối\ (?:kỳ|năm|quý|tháng) | còn | tồn | hiện\ (?:có|còn|nay) | đến\ (?:nay|ngày|hết)
        | chuyển\ (?:kỳ|quý|năm|tháng)\ sau | sau\b | [0-9]{1,2}[/-][0-9]{1,2} | số\ dư | dư\ nợ | dư\ cuối""",
    Trait.MINUS: r"""giảm | \bđi\b | chết | từ\ trần | khai\ trừ | xóa | đưa\ ra | \bchi\b | xuất | thoát
        | giải\ quyết | thanh\ lý
        | thu\ nợ | trả | chấm\ dứt | giải\ thể | nghỉ | chuyển\ (?:đi|cơ\ quan) | hoàn\ thành | xử\ lý
        | ra\ khỏi | miễn""",
    Trait.PRICE: r"mức | đơn\ giá | định\ mức | \bgiá\b | (?<![0-9])/ | mỗi | bình\ quân",
    Trait.MONEY: r"thành\ tiền | kinh\ phí | tiền | trị\ giá | giá\ trị | tổng | vốn",
    Trait.AVERAGE: r"bình\ quân | trung\ bình | \bbq\b | năng\ suất",
    Trait.OUTPUT: r"sản\ lượng",
    Trait.AREA: r"diện\ tích",
    Trait.PART: r"trong\ (?:tổng\ số\ )?đó | tr\.đó | riêng\b",
    Trait.NEVER_ADDS: r"""bình\ quân | trung\ bình | bq\b | định\ mức | ^mức | đơn\ giá | năng\ suất
        | ^độ\ dài$ | t[ỷỉ]\ (?:suất|số) | tần\ suất | hệ\ số | mật\ độ | chỉ\ số
        | \bmức\ (?:quà|chi|hỗ\ trợ|đóng|thu|lương|sống) | ^(?:độ\ )?tuổi
        | tuổi\ (?:bình\ quân|trung\ bình|đời) | xếp\ hạng
        | độ\ lệch\ chuẩn | phương\ sai | sai\ số | trung\ vị
        | thứ\ hạng | \bhạng\b | ^năm$ | \bmã\b | lãi\ suất | thời\ gian | số\ năm | ^giá\b | (?<![0-9])/""",
}
_BARE: Final = {
    Trait.TOTAL: r"""^(?:tổng|cộng|chung\b|toàn\b) | \btổng\ (?:số|cộng)?\b | cộng$ | l[ũu][ỹy]\ kế | cả\ năm""",
    Trait.ONLY_TOTAL: r"^(?:tổng(?:\ số|\ cộng)?|cộng)$",
    Trait.TIME: r"""quý\ (?:[ivx]+|[1-4]) | tháng\ [0-9]{1,2} | [0-9]{1,2}\ tháng | trong\ (?:kỳ|tháng|quý)
        | kỳ\ (?:này|trước)
        | tháng\ (?:này|trước) | (?:19|20)[0-9]{2}""",
    Trait.RUNNING: r"l[ũu][ỹy]\ kế | cả\ năm | từ\ đầu | [0-9]{1,2}\ tháng | cộng\ dồn",
    Trait.ATTRIBUTE: rf"(?:{_ATTRIBUTES}|đảng\ viên|đoàn\ viên|có\ đạo|ngoài\ đảng)\b",
    Trait.SEX: r"^(?:số\ )?(?:nam|nữ)(?:\ giới)?$ | \ (?:nam|nữ)$",
}
_PATTERNS: Final = tuple(
    (trait, re.compile(words, re.VERBOSE), table is _BARE)
    for table in (_ANYWHERE, _BARE)
    for trait, words in table.items()
)
#: What a heading does not say if it says the other too.
_UNLESS: Final = {Trait.TARGET: Trait.DONE, Trait.FALL: Trait.RISE, Trait.ATTRIBUTE: Trait.TOTAL}


@lru_cache(maxsize=2048)
def traits_of(column: GridColumn) -> frozenset[Trait]:
    """What the words of a heading say of its column.

    >>> from dangbo_report.documents import ColumnKind
    >>> sorted(trait.name for trait in traits_of(GridColumn("Kế hoạch năm", ColumnKind.AMOUNT)))
    ['REACHED', 'TARGET']
    """
    low = " ".join(column.heading.lower().split())
    bare = low.partition(" (")[0].strip()
    said = {trait for trait, pattern, is_bare in _PATTERNS if pattern.search(bare if is_bare else low)}
    return frozenset(trait for trait in said if _UNLESS.get(trait) not in said)
