import re
from html.parser import HTMLParser
from itertools import pairwise

import attrs
import pytest

from dangbo_report import Fact, FactBook, Item, Paragraph, Percent, PercentOfTargetIndicator, Section, Table, render
from dangbo_report.errors import ImpossibleValueError
from dangbo_report.layouts import STATE_2020
from dangbo_report.renderers import limits
from dangbo_report.renderers.indicator_table import indicator_rows
from dangbo_report.report import escape, shown_figures
from dangbo_report.rules.samples import FRONT, FUND, FUND_FACT, QUARTER, count, sample

VOID = {"meta", "rect", "polyline"}
TARGETED = attrs.evolve(FUND_FACT, target=FUND.figure("30 tỷ đồng"))
EARLIER = Fact(FUND, FRONT, QUARTER.previous(), FUND.figure("6,5 tỷ đồng"))
REPORT = attrs.evolve(
    sample("{an-sinh}[^n]", TARGETED, EARLIER, footnotes={"n": "Gồm {an-sinh}."}),
    sections=[
        Section("KẾT QUẢ", [Paragraph("Được {an-sinh}[^n]."), Item("một"), Item("hai[^n]"), Paragraph("x")]),
        Section("BẢNG", [Table(["Chỉ tiêu"], [["{an-sinh}"]], caption="Bảng 1"), Table(["Cột"], [])]),
    ],
)


class Page(HTMLParser):
    """The elements of a page, and whether they are nested as they should be."""

    def __init__(self, text):
        super().__init__()
        self.open, self.elements, self.texts = [], [], []
        self.feed(text)
        assert self.open == []

    def handle_starttag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.texts.append(data)

    def of(self, tag):
        return [attributes for name, attributes in self.elements if name == tag]


def page(report=REPORT, **more):
    return Page(render(report, "html", **more))


def test_every_figure_is_data_with_its_fact():
    data = page().of("data")
    shown = [str(shown.figure.value) for shown in shown_figures(REPORT)]
    assert [each["value"] for each in data][: len(shown)] == shown
    assert {each["data-fact"] for each in data} == {"an-sinh@mttq, quý I/2024"}


def test_ids_are_unique_and_every_link_stays_on_the_page_and_arrives():
    elements = page().elements
    ids = [attributes["id"] for _, attributes in elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    links = [attributes["href"] for tag, attributes in elements if tag == "a"]
    assert links
    assert {link.removeprefix("#") for link in links} <= set(ids)
    assert {tag for tag, _ in elements} & {"script", "link", "img", "iframe"} == set()
    assert not re.search(r"https?:|url\(|@import", render(REPORT, "html"))


def test_it_says_its_language_and_its_headings_in_order():
    read = page()
    assert read.of("html") == [{"lang": "vi"}]
    levels = [int(tag[1]) for tag, _ in read.elements if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert all("scope" in attributes for attributes in read.of("th"))


def test_items_that_follow_each_other_are_one_list():
    read = page()
    assert len(read.of("ul")) == 1
    assert len(read.of("li")) == 2


@pytest.mark.parametrize(
    "hostile",
    ["<script>alert(1)</script>", "{{ 7 * 7 }}", "=HYPERLINK(1)", "\u200eabc", '" onload="x', "a" * 1_000_000],
)
def test_hostile_text_comes_out_as_text(hostile):
    indicator = attrs.evolve(FUND, name=hostile[:200])
    report = attrs.evolve(
        sample(escape(hostile), Fact(indicator, FRONT, QUARTER, FUND_FACT.figure, note=hostile[:100])), summary=hostile
    )
    read = page(report)
    assert hostile in "".join(read.texts)
    assert read.of("script") == []
    assert all("onload" not in attributes for _, attributes in read.elements)


@pytest.mark.parametrize("impossible", ["\x00", "\ud800", "\x1b[31m"])
def test_what_no_document_can_hold_is_refused(impossible):
    with pytest.raises(ImpossibleValueError):
        sample(impossible)


def test_the_table_shows_target_progress_and_past():
    (row,) = indicator_rows(REPORT)
    assert (row.figure, row.target, row.percent) == ("7,09 tỷ đồng", "30 tỷ đồng", "23,6%")
    assert row.history == "quý IV/2023: 6,5 tỷ đồng; quý I/2024: 7,09 tỷ đồng"
    assert row.trend == "0,18 100,2"
    assert len(page().of("svg")) == 2


def test_a_stated_percent_fills_the_bar_and_no_more_than_the_bar():
    reached = PercentOfTargetIndicator("dat", "Đạt", achieved="hoi-vien")
    stated = Fact(reached, FRONT, QUARTER, Percent(150))
    rows = list(indicator_rows(sample("x", count("hoi-vien", 5, "hộ"), stated)))
    assert [(row.percent, row.bar) for row in rows] == [("150%", 100), ("", None)]


def test_a_level_line_is_a_line():
    same = FactBook([FUND_FACT, Fact(FUND, FRONT, QUARTER.previous(), FUND_FACT.figure)])
    (row,) = indicator_rows(attrs.evolve(sample("x"), facts=same))
    assert row.trend == "0,18 100,18"


def test_a_report_without_facts_has_no_table():
    assert "Bảng chỉ tiêu" not in render(attrs.evolve(sample("x"), facts=FactBook()), "html")


def test_the_national_title_has_its_motto():
    state = attrs.evolve(
        REPORT,
        letterhead=attrs.evolve(REPORT.letterhead, sign="UBND", superior="UBND TỈNH HẬU GIANG"),
        summary="",
    )
    texts = page(state, layout=STATE_2020).texts
    assert "Độc lập - Tự do - Hạnh phúc" in texts
    assert "UBND TỈNH HẬU GIANG" in texts


def test_the_same_report_gives_the_same_page():
    assert render(REPORT, "html") == render(attrs.evolve(REPORT), "html")
    assert [limit.feature for limit in limits(REPORT, "html")] == ["page"]
