"""Topics: indicators that reports tell of in one sentence, as a table."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import Final, NamedTuple

from dangbo_report.indicators import (
    AnyIndicator,
    CountIndicator,
    MeasureIndicator,
    MoneyIndicator,
    OverTime,
    PercentOfTargetIndicator,
    ShareIndicator,
)


class Relation(StrEnum):
    """How the facts of a topic hang together."""

    #: One figure.
    ALONE = "alone"
    #: One figure and its target.
    TARGET = "target"
    #: One figure in this period and in the same one a year before.
    COMPARED = "compared"
    #: A total and the parts that add up to it.
    PARTS = "parts"
    #: A total and parts that may fall short of it.
    OF_WHICH = "of_which"
    #: A stock and what raised it.
    STOCK = "stock"
    #: A figure and the percent of its target that is stated, the target itself not being reported.
    STATED = "stated"
    #: A share, its part and its whole.
    SHARE = "share"


class Topic(NamedTuple):
    """Indicators that are told of together; the first is the one that the sentence is about."""

    relation: Relation
    indicators: tuple[AnyIndicator, ...]

    @property
    def size(self) -> int:
        """How many facts it makes."""
        return 2 if self.relation is Relation.COMPARED else len(self.indicators)


def _stock(code: str, name: str, unit: str) -> Topic:
    members = CountIndicator(
        code, f"Tổng số {name}", unit, over_time=OverTime.STOCK, additive=False, increase=f"{code}-moi"
    )
    return Topic(Relation.STOCK, (members, CountIndicator(f"{code}-moi", f"{name.capitalize()} mới", unit)))


def _total(relation: Relation, code: str, name: str, unit: str, parts: dict[str, str]) -> Topic:
    smaller = (CountIndicator(f"{code}-{part}", f"{name} {words}", unit) for part, words in parts.items())
    return Topic(relation, (CountIndicator(code, name, unit), *smaller))


def _stated(achieved: CountIndicator | MoneyIndicator, baseline: str) -> Topic:
    code = f"{achieved.code}-dat"
    percent = PercentOfTargetIndicator(
        code,
        f"Tỷ lệ {achieved.name}",
        baseline=baseline,
        achieved=achieved.code,
        percent_step=achieved.percent_step,
    )
    return Topic(Relation.STATED, (percent, achieved))


def _share(whole: CountIndicator, part: str, words: str) -> Topic:
    smaller = CountIndicator(f"{whole.code}-{part}", f"{whole.name} {words}", whole.unit)
    share = ShareIndicator(f"{smaller.code}-chiem", f"Tỷ lệ {smaller.name}", part=smaller.code, whole=(whole.code,))
    return Topic(Relation.SHARE, (share, smaller, whole))


#: The simplest first, since examples shrink towards it. No code and no name stands twice.
TOPICS: Final = (
    Topic(Relation.ALONE, (CountIndicator("hoi-nghi", "Hội nghị", "cuộc"),)),
    Topic(Relation.ALONE, (MoneyIndicator("kinh-phi", "Kinh phí"),)),
    Topic(Relation.ALONE, (MeasureIndicator("gao", "Gạo", "tấn"),)),
    Topic(Relation.TARGET, (MoneyIndicator("an-sinh", "An sinh xã hội", percent_step=Decimal("0.1")),)),
    _total(Relation.PARTS, "cong_van", "Công văn", "công văn", {"di": "đi", "den": "đến"}),
    _stock("hoi-vien", "hội viên", "hội viên"),
    _stated(CountIndicator("mau", "Máu tiếp nhận", "đơn vị máu"), "chỉ tiêu"),
    _share(CountIndicator("chi-bo", "Chi bộ", "chi bộ"), "tot", "hoàn thành tốt nhiệm vụ"),
    _total(Relation.OF_WHICH, "y-kien", "Ý kiến", "ý kiến", {"dat-dai": "về đất đai", "khac": "về đô thị"}),
    Topic(Relation.COMPARED, (CountIndicator("phan-qua", "Phần quà", "phần quà"),)),
    Topic(Relation.TARGET, (CountIndicator("cay-xanh", "Cây xanh", "cây", percent_step=Decimal(1)),)),
    Topic(Relation.TARGET, (MeasureIndicator("lo-35", "Lộ giao thông nông thôn", "km"),)),
    Topic(Relation.ALONE, (CountIndicator("luot-nguoi", "Lượt người nghe", "lượt người"),)),
    Topic(Relation.ALONE, (MeasureIndicator("nang-suat", "Năng suất lúa", "tạ/ha", additive=False),)),
    _total(Relation.PARTS, "don", "Đơn thư", "đơn", {"to-cao": "tố cáo", "khieu-nai": "khiếu nại", "khac": "khác"}),
    _stock("dang-vien", "đảng viên", "đảng viên"),
    _stated(MoneyIndicator("quy", "Quỹ vì người nghèo", percent_step=Decimal("0.1")), "kế hoạch năm"),
    _share(CountIndicator("ho", "Hộ dân", "hộ"), "van-hoa", "văn hóa"),
    Topic(Relation.COMPARED, (MoneyIndicator("du-no", "Dư nợ vốn vay", over_time=OverTime.STOCK),)),
    Topic(Relation.ALONE, (CountIndicator("nha-dai-doan-ket", "Nhà Đại đoàn kết", "nhà Đại đoàn kết"),)),
)
