"""The work of reading grows with the text and no faster, counted in calls and not in time."""

import sys
from collections.abc import Callable

import pytest

from dangbo_report import audit, read_text
from dangbo_report.reading import Reading, beside_previous, beside_sources

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


@pytest.mark.parametrize("page", [PROSE, SAME_ROW], ids=["prose", "tables"])
def test_two_reports_four_times_as_long_take_four_times_the_work(page: str) -> None:
    beside_previous(_report("II", page, 2), _report("I", page, 2))
    pairs = [(_report("II", page, pages), _report("I", page, pages)) for pages in (60, 240)]
    small, large = (calls_of(lambda new=new, old=old: beside_previous(new, old)) for new, old in pairs)
    assert large < 4**1.1 * small


def test_sources_four_times_as_long_take_four_times_the_work() -> None:
    sources = [[_report("II", PROSE, pages, name) for name in ("HÒA LẠC", "AN PHƯỚC")] for pages in (60, 240)]
    beside_sources(sources[0][0], sources[0])
    small, large = (calls_of(lambda below=below: beside_sources(below[0], below)) for below in sources)
    assert large < 4**1.1 * small


def _report(quarter: str, page: str, pages: int, name: str = "HÒA LẠC") -> Reading:
    told = "\n".join(page.format(a=10 + number, b=50 + number) for number in range(pages))
    return read_text(REPORT.format(quarter=quarter, name=name) + told)
