import re
from html.parser import HTMLParser
from itertools import pairwise

import attrs
import pytest

from dangbo_report import (
    Fact,
    FactBook,
    Item,
    Paragraph,
    Percent,
    PercentOfTargetIndicator,
    Section,
    Table,
    audit,
    read,
    render,
)
from dangbo_report.errors import ImpossibleValueError
from dangbo_report.layouts import PARTY_2026, STATE_2020
from dangbo_report.renderers import limits
from dangbo_report.report import Recipients, escape, shown_figures
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


def test_a_page_has_no_table_that_nobody_asked_for():
    assert len(page().of("table")) == 2
    assert "PHỤ LỤC" not in page().texts
    assert page().of("svg") == []


def annexed(*facts):
    return page(sample("{an-sinh}", TARGETED, *facts), annex=True)


def test_an_annex_draws_progress_and_past():
    drawn = annexed(EARLIER)
    assert [each["aria-label"] for each in drawn.of("svg")] == [
        "quý IV/2023: 6,5 tỷ đồng; quý I/2024: 7,09 tỷ đồng",
        "23,6",
    ]
    assert drawn.of("polyline")[0]["points"] == "0,18 100,2"
    assert [each["width"] for each in drawn.of("rect")] == ["100", "23.6"]
    assert annexed().of("polyline") == []


def test_a_stated_percent_fills_the_bar_and_no_more_than_the_bar():
    reached = PercentOfTargetIndicator("dat", "Đạt", achieved="hoi-vien")
    stated = Fact(reached, FRONT, QUARTER, Percent(150))
    drawn = page(sample("x", count("hoi-vien", 5, "hộ"), stated), annex=True)
    assert {each["width"] for each in drawn.of("rect")} == {"100"}


def test_a_level_line_is_a_line():
    same = FactBook([FUND_FACT, Fact(FUND, FRONT, QUARTER.previous(), FUND_FACT.figure)])
    drawn = page(attrs.evolve(sample("x"), facts=same), annex=True)
    assert drawn.of("polyline")[0]["points"] == "0,18 100,18"


@pytest.mark.parametrize("annex", [False, True])
def test_a_page_of_ours_keeps_to_one_writing_of_counts(annex):
    report = attrs.evolve(
        sample("Kết nạp {hoi-vien}.", count("hoi-vien", 5, "hội viên"), count("chi-bo", 7, "chi bộ")), pads_counts=True
    )
    written = render(report, "html", annex=annex)
    assert "05 hội viên" in written
    assert [each.code for each in audit(read(written.encode())) if each.code == "N004"] == []


def test_every_line_around_the_text_looks_as_the_layout_says():
    signed = attrs.evolve(
        REPORT,
        signature=attrs.evolve(REPORT.signature, title="BÍ THƯ", capacity="T/M", on_behalf_of="BAN THƯỜNG VỤ"),
        recipients=Recipients(names=["Văn phòng"], archive="VT"),
    )
    party, state = render(signed, "html", layout=PARTY_2026), render(signed, "html", layout=STATE_2020)
    assert '<p class="b">T/M BAN THƯỜNG VỤ</p>' in party
    assert "<p>BÍ THƯ</p>" in party
    assert '<p class="b">BÍ THƯ</p>' in state
    assert '<p class="u">Nơi nhận:</p>' in party
    assert '<p class="b i">Nơi nhận:</p>' in state


def test_what_stands_under_names_and_titles_is_there():
    party, state = render(REPORT, "html", layout=PARTY_2026), render(REPORT, "html", layout=STATE_2020)
    assert "<p>*</p>" in party
    assert ">-----</p>" in party
    assert '<p class="b">ĐẢNG CỘNG SẢN VIỆT NAM</p><div class="rule" style="width: 100%"></div>' in party
    assert len(re.findall(r'<div class="rule" style="width: \d+%"></div>', state)) == 3


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
