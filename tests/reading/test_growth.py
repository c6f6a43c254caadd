"""The work of reading grows with the text and no faster, counted in calls and not in time."""

import sys
from collections.abc import Callable

import pytest

from dangbo_report import audit, read_text
from dangbo_report.reading import beside_previous, beside_sources

PROSE = """2. Công tác tổ chức xây dựng Đảng

- Kết nạp {a} đảng viên, tăng 5 đảng viên so với cùng kỳ; trong đó nữ 12 đảng viên, chiếm 30%. Tổng số {b} hộ nghèo,
gồm: xã Tân An 4{a} hộ, xã Hòa Lạc 3{b} hộ. Vận động được 7,09 tỷ đồng, đạt 23,6% kế hoạch (kế hoạch 30 tỷ đồng).
"""
TABLE = """
Cụm thi đua số {a} trồng 1{b} cây xanh. Toàn huyện có {a} đơn vị:

Đơn vị | Số hội viên | Số cây
Cụm thi đua số {a} | 1{a} | 2{a}
Cụm thi đua số {b} | 3{b} | 4{b}
Tổng cộng | 9{a} | 9{b}

"""
SAME_ROW = TABLE.replace("{a}", "4").replace("{b}", "5")


def calls_of(work: Callable[[], object]) -> int:
    """How many calls some work makes, of our functions and of those in C."""
    count = 0

    def counted(_frame: object, event: str, _what: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("page", [PROSE, TABLE, PROSE + TABLE, SAME_ROW], ids=["prose", "tables", "both", "one row"])
@pytest.mark.parametrize("work", [read_text, audit])
def test_four_times_the_text_takes_four_times_the_work(work: Callable[[str], object], page: str) -> None:
    def text(pages: int) -> str:
        return "\n".join(page.format(a=10 + number, b=50 + number) for number in range(pages))

    work(text(2))
    small, large = (calls_of(lambda pages=pages: work(text(pages))) for pages in (20, 80))
    assert large < 4**1.1 * small


REPORT = "HỘI NÔNG DÂN XÃ {name}\n\nBÁO CÁO\nquý {quarter} năm 2024\n\nI. KẾT QUẢ\n"


@pytest.mark.parametrize(
    ("page", "to_sources", "pages"),
    [(PROSE, False, 60), (SAME_ROW, False, 60), (PROSE, True, 40)],
    ids=["prose", "tables", "sources"],
)
def test_two_reports_four_times_as_long_take_four_times_the_work(page: str, to_sources: bool, pages: int) -> None:
    def report(quarter: str, pages: int, name: str = "HÒA LẠC"):
        told = "\n".join(page.format(a=10 + number, b=50 + number) for number in range(pages))
        return read_text(REPORT.format(quarter=quarter, name=name) + told)

    def hold(pages: int) -> Callable[[], object]:
        new, old = report("II", pages), report("I", pages)
        if to_sources:
            other = report("II", pages, "AN PHƯỚC")
            return lambda: beside_sources(new, [old, other])
        return lambda: beside_previous(new, old)

    hold(2)()
    small, large = (calls_of(hold(each)) for each in (pages, 4 * pages))
    assert large < 4**1.1 * small
