"""The language of braces: every aspect, every format, in sentences, headings, summary, captions and cells."""

from datetime import date
from decimal import Decimal

import attrs
import pytest

from dangbo_report import Fact, FactBook, Paragraph, Section, Table, read_docx, read_text, render, validate
from dangbo_report.errors import ImpossibleValueError, ProseSyntaxError, UnresolvedReferenceError
from dangbo_report.figures import Count, Measure, Money, Percent
from dangbo_report.indicators import CountIndicator, MeasureIndicator, MoneyIndicator, ShareIndicator
from dangbo_report.layouts import PARTY_2026
from dangbo_report.organisations import Directory, Organisation
from dangbo_report.periods import Period
from dangbo_report.report import (
    Base,
    Form,
    Problem,
    Reference,
    Unresolved,
    Writing,
    compose,
    parse_prose,
    resolve,
    shown_figures,
)
from dangbo_report.rules.samples import COMMITTEE, FRONT, FUND, FUND_FACT, QUARTER, sample

LAST_YEAR, BEFORE = QUARTER.same_period_last_year(), QUARTER.previous()
MEMBERS = CountIndicator("hoi-vien", "Hội viên", "hội viên")
RICE = MeasureIndicator("gao", "Gạo", "tấn")
RATE = ShareIndicator("ty-le", "Tỷ lệ")
FACTS = (
    attrs.evolve(FUND_FACT, target=Money(30_000_000_000)),
    Fact(MEMBERS, FRONT, QUARTER, Count(120, "hội viên"), target=Count(160, "hội viên")),
    Fact(MEMBERS, FRONT, LAST_YEAR, Count(115, "hội viên")),
    Fact(MEMBERS, FRONT, BEFORE, Count(124, "hội viên")),
    Fact(RICE, FRONT, QUARTER, Measure(Decimal("20.57"), "tấn")),
    Fact(RICE, FRONT, LAST_YEAR, Measure(Decimal("20.57"), "tấn")),
    Fact(RATE, FRONT, QUARTER, Percent(Decimal("77.53"))),
    Fact(RATE, FRONT, LAST_YEAR, Percent(Decimal("75.5"))),
)


def said(text, *facts, writing=None):
    report = sample(text, *(facts or FACTS))
    (part,) = (
        each for each in compose(report, writing=writing or Writing()) if each.place.path == "sections[0].body[0]"
    )
    return "".join(map(str, part.runs))


@pytest.mark.parametrize(
    ("prose", "text"),
    [
        ("{an-sinh}", "7,09 tỷ đồng"),
        ("{an-sinh.percent}", "23,6%"),
        ("{an-sinh.percent:1}", "23,6%"),
        ("{an-sinh.percent:0}", "24%"),
        ("{an-sinh.target}", "30.000.000.000 đồng"),
        ("{an-sinh.target:tỷ}", "30 tỷ đồng"),
        ("{an-sinh:triệu}", "7.090 triệu đồng"),
        ("{an-sinh:tỷ, 1}", "7,1 tỷ đồng"),
        ("{an-sinh:đồng}", "7.090.000.000 đồng"),
        ("{an-sinh.number:triệu} {an-sinh.unit:triệu}", "7.090 triệu đồng"),
        ("{an-sinh.words}", "bảy tỷ không trăm chín mươi triệu đồng"),
        ("{hoi-vien.percent}", "75%"),
        ("{hoi-vien.number}", "120"),
        ("{hoi-vien.unit}", "hội viên"),
        ("{hoi-vien.last-year}", "115 hội viên"),
        ("{hoi-vien.previous}", "124 hội viên"),
        ("{hoi-vien.change} so với cùng kỳ", "tăng 5 hội viên so với cùng kỳ"),
        ("{hoi-vien.change:kỳ trước}", "giảm 4 hội viên"),
        ("{hoi-vien.change-percent}", "tăng 4,35%"),
        ("{hoi-vien.change-percent:kỳ trước, 1}", "giảm 3,2%"),
        ("{gao.change}.", "bằng cùng kỳ."),
        ("{gao.change} so với cùng kỳ năm trước.", "bằng cùng kỳ năm trước."),
        ("{gao.change-percent} so với quý I/2023.", "bằng quý I/2023."),
        ("{gao:1}", "20,6 tấn"),
        ("{ty-le:0}", "78%"),
        ("{ty-le.change}", "tăng 2,03 điểm phần trăm"),
        ("{ ty-le.number @ mttq , quý I/2024 : 0 }", "78"),
        ("{{{hoi-vien.number}}}", "{120}"),
    ],
)
def test_every_aspect_and_format_is_written(prose, text):
    assert said(prose) == text


@pytest.mark.parametrize(
    ("reference", "problem"),
    [
        ("{an-sinh.change}", Problem.NO_EARLIER),
        ("{an-sinh.previous}", Problem.NO_EARLIER),
        ("{ty-le.change-percent}", Problem.NO_CHANGE),
        ("{ty-le:tỷ}", Problem.NO_SCALE),
        ("{hoi-vien:đồng}", Problem.NO_SCALE),
    ],
)
def test_what_cannot_be_told_is_no_figure_and_is_explained(reference, problem):
    report = sample(reference, *FACTS)
    found = resolve(report, parse_prose(reference)[0])
    assert isinstance(found, Unresolved)
    assert found.problem is problem
    with pytest.raises(UnresolvedReferenceError):
        compose(report)
    assert "R001" in [finding.code for finding in validate(report)]


@pytest.mark.parametrize("bad", ["{a:}", "{a:tỉ}", "{a:12}", "{a:kỳ trước}", "{a,}", "{a@b@c}", "{a.number.unit}"])
def test_a_format_that_is_none_is_refused_with_the_way_out(bad):
    with pytest.raises(ProseSyntaxError, match=r"format|reference|period|aspect"):
        parse_prose(bad)


def test_a_reference_of_any_length_is_refused_at_once():
    with pytest.raises(ProseSyntaxError):
        parse_prose("{a,b" + "\u00a0" * 200_000 + ",}")


def test_a_form_is_checked_and_written_back():
    reference = Reference("a", form=Form("tỷ", 1, Base.PREVIOUS))
    assert str(reference) == "{a:kỳ trước, tỷ, 1}"
    for bad in ({"scale": "tấn"}, {"decimals": 10}, {"decimals": True}):
        with pytest.raises(ImpossibleValueError):
            Form(**bad)
    with pytest.raises(ImpossibleValueError):
        Writing(money_scale="tấn")


def test_facts_are_named_in_summary_headings_captions_headers_and_cells():
    report = sample("Có {hoi-vien}.", *FACTS)
    table = Table(["Năm trước: {hoi-vien.last-year}"], [["{hoi-vien.number}"]], caption="Tổng {hoi-vien.target}")
    report = attrs.evolve(
        report,
        summary="kết quả {an-sinh}[^n]",
        sections=[Section("CÓ {hoi-vien}", [Section("Tăng {hoi-vien.change}", [table])])],
        footnotes=[attrs.evolve(sample("x", footnotes={"n": "Chú thích"}).footnotes[0])],
    )
    text = render(report, "text")
    for line in (
        "kết quả 7,09 tỷ đồng[1]",
        "I- CÓ 120 hội viên",
        "1- Tăng tăng 5 hội viên",
        "Tổng 160 hội viên",
        "Năm trước: 115 hội viên",
        "120",
        "[1] Chú thích",
    ):
        assert line in text.splitlines()
    for name in ("markdown", "html", "docx", "pdf"):
        assert render(report, name)
    assert {shown.fact.indicator.code for shown in shown_figures(report)} == {"an-sinh", "hoi-vien"}


def test_figures_without_their_unit_and_in_words_come_back_from_word_whole():
    report = sample("Số {hoi-vien.number}, {an-sinh.number:triệu}, bằng chữ {an-sinh.words}.", *FACTS)
    shown = [each.figure for each in shown_figures(report)]
    assert [mention.figure for mention in read_docx(render(report, "docx")).figures] == shown


def test_changes_come_back_as_they_were_written():
    report = sample("Có {hoi-vien}, {hoi-vien.change} ({hoi-vien.change-percent}) so với cùng kỳ.", *FACTS)
    for reading in (read_text(render(report, "text")), read_docx(render(report, "docx"))):
        assert [mention.figure for mention in reading.figures] == [each.figure for each in shown_figures(report)]


def test_counts_below_ten_are_written_as_the_report_says():
    facts = [
        Fact(CountIndicator("viec", "Việc", "nhiệm vụ"), FRONT, QUARTER, Count(9, "nhiệm vụ")),
        Fact(CountIndicator("khong", "Không", "đơn"), FRONT, QUARTER, Count(0, "đơn")),
        Fact(RATE, FRONT, QUARTER, Percent(Decimal(5))),
        Fact(FUND, FRONT, QUARTER, FUND.figure("trên 1 tỷ đồng")),
    ]
    report = sample("{viec}, {viec.number}, {khong}, {ty-le}, {an-sinh}", *facts)
    assert "09 nhiệm vụ, 09, 0 đơn, 5%, trên 01 tỷ đồng" in render(attrs.evolve(report, pads_counts=True), "text")
    padded = attrs.evolve(PARTY_2026, pads_counts=True)
    assert "09 nhiệm vụ" in render(report, "text", layout=padded)
    assert "9 nhiệm vụ, 9," in render(attrs.evolve(report, pads_counts=False), "text", layout=padded)


def test_a_layout_keeps_empty_decimals_and_writes_all_money_in_one_scale():
    assert said("{hoi-vien.percent}", writing=Writing(trims_percents=False)) == "75,00%"
    assert said("{hoi-vien.percent:1}", writing=Writing(trims_percents=False)) == "75%"
    one = Writing(money_scale="triệu")
    assert said("{an-sinh}, {an-sinh.target}, {an-sinh:tỷ}", writing=one) == (
        "7.090 triệu đồng, 30.000 triệu đồng, 7,09 tỷ đồng"
    )
    report = sample("{an-sinh}", *FACTS)
    assert "7.090 triệu đồng" in render(report, "text", layout=attrs.evolve(PARTY_2026, money_scale="triệu"))


# A commune that was made on 01/7/2025 of two others.
MADE = date(2025, 7, 1)
NEW = Organisation("xa-moi", "Đảng ủy xã Mới", COMMITTEE.kind, FRONT.level, active_from=MADE)
OLD = [
    Organisation(
        f"xa-{letter}",
        f"Đảng ủy xã {letter.upper()}",
        COMMITTEE.kind,
        FRONT.level,
        active_until=date(2025, 6, 30),
        successor="xa-moi",
    )
    for letter in "ab"
]
SUMMER, YEAR_BEFORE = Period.quarter(2025, 3), Period.quarter(2024, 3)


def merged(*facts, directory=(NEW, *OLD)):
    now = Fact(MEMBERS, NEW, SUMMER, Count(50, "hội viên"))
    report = sample("Có {hoi-vien}, {hoi-vien.change} so với cùng kỳ ({hoi-vien.last-year}).", now, *facts)
    return attrs.evolve(
        report, issuer=NEW, period=SUMMER, directory=Directory(directory), sections=report.sections, date=MADE
    )


def before(body, value, **more):
    return Fact(MEMBERS, body, YEAR_BEFORE, Count(value, "hội viên"), **more)


def test_a_body_is_compared_with_the_sum_of_those_that_it_was_made_of():
    report = merged(before(OLD[0], 20), before(OLD[1], 22))
    assert "Có 50 hội viên, tăng 8 hội viên so với cùng kỳ (42 hội viên)." in render(report, "text")
    assert "P001" not in [finding.code for finding in validate(report)]
    same = merged(before(OLD[0], 20), before(OLD[1], 22), directory=(NEW,))
    assert "tăng 8 hội viên" in render(same, "text")


def test_where_one_of_them_is_silent_nothing_is_compared():
    assert "R001" in [finding.code for finding in validate(merged(before(OLD[0], 20)))]


def test_bodies_that_follow_each_other_in_a_circle_are_asked_once():
    circle = [attrs.evolve(OLD[0], successor="xa-b"), attrs.evolve(OLD[1], successor="xa-a")]
    facts = [Fact(MEMBERS, body, SUMMER, Count(1, "hội viên")) for body in circle]
    report = attrs.evolve(
        sample("x"), period=SUMMER, facts=FactBook(facts), directory=Directory(()), sections=[Section("A", [])]
    )
    found = resolve(report, parse_prose("{hoi-vien.change@xa-a}")[0])
    assert isinstance(found, Unresolved)


def test_a_fact_may_say_that_it_was_recomputed():
    stated = merged(before(NEW, 45))
    assert "P001" in [finding.code for finding in validate(stated)]
    recomputed = merged(before(NEW, 45, recomputed=True))
    assert "P001" not in [finding.code for finding in validate(recomputed)]
    assert "tăng 5 hội viên" in render(recomputed, "text")


def test_rates_of_bodies_are_not_added():
    rate = [Fact(RATE, body, YEAR_BEFORE, Percent(Decimal(50))) for body in OLD]
    report = merged(*rate, Fact(RATE, NEW, SUMMER, Percent(Decimal(60))))
    assert isinstance(resolve(report, parse_prose("{ty-le.change@xa-moi}")[0]), Unresolved)


def test_nothing_is_compared_before_the_calendar_begins():
    first = Period.year(1)
    report = attrs.evolve(sample("x", Fact(MEMBERS, FRONT, first, Count(1, "hội viên"))), period=first)
    assert isinstance(resolve(report, parse_prose("{hoi-vien.change}")[0]), Unresolved)


def test_a_paragraph_may_hold_every_kind_of_segment():
    assert len(Paragraph("a {b.change-percent@c, năm 2024:1}[^d]").prose) == 3
    assert isinstance(MoneyIndicator("a", "b"), MoneyIndicator)
