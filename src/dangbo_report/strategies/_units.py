"""Units: nouns that reports count, and units in which they measure."""

from __future__ import annotations

from typing import Final

from hypothesis import strategies as st

#: The simplest first, since examples shrink towards it.
NOUNS: Final = (
    "hộ",
    "người",
    "ý kiến",
    "phần quà",
    "hội viên",
    "đảng viên",
    "đồng chí",
    "lượt người",
    "tổ chức cơ sở đảng",
    "nhà Đại đoàn kết",
    "đơn vị máu",
    "CLB",
)
#: What may follow a noun.
_RESTS: Final = (
    "",
    " nghèo",
    " (loại 2)",
    " “Khăn quàng đỏ”",
    ", chi bộ cơ sở",
    " có thu nhập trên 5 triệu đồng",
    " 35",
    " đạt 100 điểm",
)
#: Rates such as "tạ/ha" are measures too.
MEASURES: Final = ("km", "m", "m2", "m²", "m³", "ha", "kg", "tấn", "tạ/ha", "lít", "kWh", "°C", "tấn CO2")


def nouns() -> st.SearchStrategy[str]:
    """Draw what is counted: "hộ", "đảng viên (loại 2)"."""
    return st.tuples(st.sampled_from(NOUNS), st.sampled_from(_RESTS)).map("".join)


def measure_units() -> st.SearchStrategy[str]:
    """Draw a unit of measure: "km", "tạ/ha"."""
    return st.sampled_from(MEASURES)
