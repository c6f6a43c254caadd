import io
import re

import attrs
import pypdf
import pytest

from dangbo_report import Fact, render
from dangbo_report.layouts import PARTY_2018, STATE_2020
from dangbo_report.rules.samples import FRONT, FUND, FUND_FACT, QUARTER, sample

TARGETED = attrs.evolve(FUND_FACT, target=FUND.figure("30 tỷ đồng"))
PAST = [
    Fact(FUND, FRONT, period, FUND.figure("6,5 tỷ đồng"))
    for period in (QUARTER.previous(), QUARTER.same_period_last_year())
]
REPORT = sample("Vận động {an-sinh}.", TARGETED, *PAST)


def pages(report=REPORT, layout=PARTY_2018):
    return pypdf.PdfReader(io.BytesIO(render(report, "pdf", layout=layout, annex=True))).pages


@pytest.mark.parametrize("format", ["text", "markdown", "html"])
def test_the_annex_stands_after_the_signature_with_every_figure(format):
    text = re.sub(r"<style>.*</style>|\\|<[^>]*>", "", render(REPORT, format, annex=True), flags=re.DOTALL)
    _, annex = text.split("Nguyễn Văn A")
    assert "PHỤ LỤC" in annex
    assert "I- KẾT QUẢ" in text
    assert not re.search(r"[-.] +PHỤ LỤC", text)
    for figure in ("tỷ đồng", "7,09", "30", "23,6", "6,5"):
        assert figure in annex
    assert "PHỤ LỤC" not in render(REPORT, format)


def test_html_shows_the_indicators_once():
    assert [render(REPORT, "html", annex=annex).count("<table") for annex in (False, True)] == [0, 1]


def test_in_pdf_it_begins_a_page_that_lies_if_the_table_is_wide():
    first, annex = pages()
    assert "Nguyễn Văn A" in first.extract_text()
    assert annex.extract_text().split()[:3] == ["2", "PHỤ", "LỤC"]
    assert annex.mediabox.width > annex.mediabox.height
    upright = attrs.evolve(PARTY_2018, page=attrs.evolve(PARTY_2018.page, landscape_tables=False))
    for page in (*pages(sample("{an-sinh}")), *pages(REPORT, upright)):
        assert page.mediabox.width < page.mediabox.height


def test_in_pdf_it_is_numbered_apart_where_the_layout_says_so():
    _, annex = pages(layout=STATE_2020)
    assert annex.extract_text().split()[:2] == ["PHỤ", "LỤC"]
