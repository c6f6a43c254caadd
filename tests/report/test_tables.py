"""Tables with typed columns, and the table of indicators."""

from datetime import date

import attrs
import pytest

from dangbo_report import Fact, FactBook, Section, Table, from_json, read_docx, render, to_json
from dangbo_report.errors import DangboReportError, ImpossibleValueError
from dangbo_report.figures import Count, Money
from dangbo_report.indicators import CountIndicator, MeasureIndicator, PercentOfTargetIndicator
from dangbo_report.layouts import PARTY_2026, STATE_2020
from dangbo_report.periods import Period
from dangbo_report.renderers.columns import column_widths
from dangbo_report.renderers.letters import width_of
from dangbo_report.renderers.sheet import lay_out
from dangbo_report.report import (
    Column,
    ColumnKind,
    Computed,
    IndicatorColumn,
    Row,
    RowKind,
    compose,
    group_row,
    indicator_table,
    total_row,
)
from dangbo_report.rules.samples import COMMITTEE, FRONT, FUND, QUARTER, YOUTH, sample

GIFTS = CountIndicator("qua", "Phần quà trao tặng", "phần quà")
FACTS = [
    Fact(FUND, FRONT, QUARTER, FUND.figure("7,09 tỷ đồng"), target=FUND.figure("30 tỷ đồng")),
    Fact(FUND, YOUTH, QUARTER, FUND.figure("910 triệu đồng")),
    Fact(GIFTS, FRONT, QUARTER, Count(1200, "phần quà")),
    Fact(GIFTS, YOUTH, QUARTER, Count(9, "phần quà")),
    Fact(GIFTS, FRONT, QUARTER.same_period_last_year(), Count(1000, "phần quà")),
]
COLUMNS = [
    Column("STT", kind="serial"),
    "Đơn vị",
    Column("Kinh phí", "triệu đồng", kind="number"),
    Column("Quà", kind="number"),
]


def with_table(table, *facts):
    report = sample("x", *(facts or FACTS))
    return attrs.evolve(report, sections=[Section("A", [table])])


def cells(table, *facts, **changes):
    report = attrs.evolve(with_table(table, *facts), **changes)
    (part,) = (each for each in compose(report) if isinstance(each.place.node, Table))
    return [["".join(map(str, cell)) for cell in row] for row in (part.header, *part.cells)]


ROWS = [
    group_row("Khối một"),
    ["", "Mặt trận", "{an-sinh@mttq}", "{qua.number@mttq}"],
    group_row("Khối hai"),
    ["", "Đoàn", "{an-sinh@doan}", "{qua.number@doan}"],
    total_row("Tổng cộng"),
]


def test_numbers_groups_and_sums_are_computed_in_the_unit_of_the_column():
    assert cells(Table(COLUMNS, ROWS)) == [
        ["STT", "Đơn vị", "Kinh phí (triệu đồng)", "Quà"],
        ["I", "Khối một", "7.090", "1.200"],
        ["1", "Mặt trận", "7.090", "1.200"],
        ["II", "Khối hai", "910", "9"],
        ["1", "Đoàn", "910", "9"],
        ["", "Tổng cộng", "8.000", "1.209"],
    ]


def test_what_is_written_into_a_total_stays():
    rows = [*ROWS[:-1], Row(["", "Tổng cộng", "x", ""], "total")]
    assert cells(Table(COLUMNS, rows))[-1] == ["", "Tổng cộng", "x", "1.209"]


@pytest.mark.parametrize(
    "rows",
    [
        [["", "a", "{an-sinh@mttq}", "{qua@mttq}, {qua@doan}"]],
        [["", "a", "7", "{qua.words@mttq}"], ["", "b", "{an-sinh@doan}", "{qua@doan}"]],
        [["", "a", "{an-sinh.percent@mttq}", "{qua@mttq}"], ["", "b", "{an-sinh@doan}", "{qua.number@doan}"]],
        [["", "a", "", "nhiều"]],
    ],
)
def test_columns_that_do_not_add_up_have_no_sum(rows):
    assert cells(Table(COLUMNS, [*rows, total_row("Cộng")]))[-1][3] == ""


def test_rates_have_no_sum():
    rate = PercentOfTargetIndicator("dat", "Đạt", achieved="an-sinh")
    facts = [*FACTS, Fact(rate, FRONT, QUARTER, rate.figure("23,6%"))]
    table = Table([Column("Tỷ lệ", "%", kind="number"), "Tên"], [["{dat}", "a"], total_row("Cộng")])
    assert cells(table, *facts)[1:] == [["23,6", "a"], ["", "Cộng"]]


def test_a_figure_of_another_unit_keeps_its_own():
    assert cells(Table([Column("Quà", "hộ", kind="number")], [["{qua@mttq}"], ["{an-sinh@mttq}"]]))[1:] == [
        ["1.200 phần quà"],
        ["7,09 tỷ đồng"],
    ]


def test_a_column_may_ask_for_dong():
    assert cells(Table([Column("Tiền", "đồng", kind="number")], [["{an-sinh@doan}"]]))[1] == ["910.000.000"]


def test_plain_tables_stay_what_they_were():
    table = Table(["a", "b"], [["1", "2"]])
    assert table.columns == ()
    assert table.kinds == ()
    assert table == Table(("a", "b"), (("1", "2"),))
    assert all(each.kind is ColumnKind.WORDS for each in table.all_columns)


@pytest.mark.parametrize(
    "build",
    [
        lambda: Table(COLUMNS, [["1", "2", "3"]]),
        lambda: Table(["a"], [["x"]], kinds=["total", "body"]),
        lambda: Table(["a"], [["x"]], columns=[Column("b")]),
        lambda: Column("a", width=0),
        lambda: Column("a", width=True),
        lambda: Column("a", kind="figures"),
        lambda: Row(["a"], "sum"),
        lambda: Table("ab", []),
        lambda: Table(["a"], 5),
    ],
)
def test_what_no_table_can_be_is_refused(build):
    with pytest.raises(DangboReportError):
        build()


def test_a_short_row_begins_at_the_first_column_of_words():
    assert Table(COLUMNS, [Row(["a", "b", "c", "d"], RowKind.GROUP)]).rows == (("a", "b", "c", "d"),)
    assert Table([Column("n", kind="number")], [total_row()]).rows == (("",),)


def test_tables_go_through_json():
    report = with_table(Table(COLUMNS, ROWS, caption="Biểu {qua@mttq}", unit_note="Đơn vị tính: triệu đồng"))
    assert from_json(to_json(report)) == report


@pytest.mark.parametrize("kind", ["text", "markdown", "html", "docx", "pdf"])
def test_every_format_writes_them(kind):
    report = with_table(Table(COLUMNS, ROWS, caption="Biểu", unit_note="Đơn vị tính: triệu đồng"))
    written = render(report, kind)
    if isinstance(written, str):
        for text in ("Biểu", "Đơn vị tính: triệu đồng", "Kinh phí", "7.090", "8.000", "Tổng cộng", "II"):
            assert text in written
    if kind == "markdown":
        assert "| :-: | --- | --: | --: |" in written
        assert "**8.000**" in written
    if kind == "html":
        assert '<tr class="total">' in written
        assert '<td class="right"><data value="8000000000">8.000</data></td>' in written


def test_their_figures_come_back_from_word_whole():
    report = with_table(Table(COLUMNS, ROWS[:4]))
    reading = read_docx(render(report, "docx"))
    tagged = [mention.figure for mention in reading.figures if mention.reference is not None]
    assert tagged == [
        Money(7_090_000_000, step=10**6),
        Count(1200, "phần quà"),
        Money(910_000_000, step=10**6),
        Count(9, "phần quà"),
    ]


@pytest.mark.parametrize("layout", [PARTY_2026, STATE_2020])
def test_no_word_and_no_figure_is_wider_than_its_column(layout):
    long = "Nghiêm Nghiêng Trường Phường " * 8
    table = Table(
        ["TT", "Nội dung rất dài", Column("Tỷ lệ", kind="number"), Column("Ghi chú", width=20)],
        [["1", long, "77,50%", "x"], ["100", "ngắn", "{an-sinh@mttq}", ""]],
    )
    sheet = lay_out(with_table(table), layout)
    (part,) = (each for each in sheet.body if isinstance(each.place.node, Table))
    widths = column_widths(part, table, layout, 165)
    assert sum(widths) == 165
    assert widths[2] > 25
    assert widths[1] > max(widths[0], widths[2])
    crowded = Table([f"Cột thứ {n}" for n in range(20)], [["1.234.567"] * 20])
    (part,) = (each for each in lay_out(with_table(crowded), layout).body if isinstance(each.place.node, Table))
    assert sum(column_widths(part, crowded, layout, 165)) == 165


def test_the_table_of_indicators_has_the_columns_of_offices():
    report = with_table(indicator_table(FactBook(FACTS), QUARTER, caption="Biểu 1"))
    assert cells(report.sections[0].body[0]) == [
        ["STT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Thực hiện", "Tỷ lệ (%)", "Cùng kỳ (quý I/2023)", "So với cùng kỳ"],
        ["I", FRONT.name, "", "", "", "", "", ""],
        ["1", FUND.name, "tỷ đồng", "30", "7,09", "23,6", "", ""],
        ["2", GIFTS.name, "phần quà", "", "1.200", "", "1.000", "tăng 200"],
        ["II", YOUTH.name, "", "", "", "", "", ""],
        ["1", FUND.name, "triệu đồng", "", "910", "", "", ""],
        ["2", GIFTS.name, "phần quà", "", "9", "", "", ""],
    ]


def test_columns_and_facts_can_be_chosen():
    chosen = (IndicatorColumn.INDICATOR, "Thực hiện", IndicatorColumn.TARGET)
    table = indicator_table(
        FactBook(FACTS), QUARTER, columns=chosen, where=lambda fact: fact.organisation.code == YOUTH.code
    )
    assert cells(table) == [["Chỉ tiêu", "Thực hiện"], [FUND.name, "910 triệu đồng"], [GIFTS.name, "9 phần quà"]]


def test_a_column_that_there_is_not_is_told_with_those_that_there_are():
    with pytest.raises(ImpossibleValueError, match=r"columns.*'Ghi chú'.*STT, Chỉ tiêu"):
        indicator_table(FactBook(FACTS), QUARTER, columns=["Ghi chú"])


def test_a_year_is_compared_with_the_year_before_once():
    year = Period.year(2024)
    facts = [Fact(GIFTS, COMMITTEE, each, Count(5, "phần quà")) for each in (year, year.previous())]
    table = indicator_table(FactBook(facts), year)
    assert table.header == ("STT", "Chỉ tiêu", "ĐVT", "Thực hiện", "Cùng kỳ (năm 2023)", "So với cùng kỳ")
    assert cells(table, *facts, period=year, date=date(2024, 12, 31))[1][-1] == "bằng cùng kỳ"


def test_sums_are_no_facts():
    (part,) = (each for each in compose(with_table(Table(COLUMNS, ROWS))) if isinstance(each.place.node, Table))
    assert isinstance(part.cells[-1][2][0], Computed)
    assert str(ImpossibleValueError("a", 1, "b"))


@pytest.mark.parametrize(
    ("figures", "total"),
    [(("1,5 tấn", "2,25 tấn"), "3,75"), (("hơn 2 tấn", "3 tấn"), "khoảng 0,01 nghìn tấn")],
)
def test_measures_and_figures_with_words_add_up_too(figures, total):
    rice = MeasureIndicator("gao", "Gạo", "tấn")
    facts = [Fact(rice, body, QUARTER, rice.figure(text)) for body, text in zip((FRONT, YOUTH), figures, strict=True)]
    rows = [["a", "{gao@mttq}"], ["b", "{gao@doan}"], total_row("Cộng")]
    assert cells(Table(["x", Column("Gạo", "tấn", kind="number")], rows), *facts)[-1][1] == total


def test_kinds_are_as_many_as_rows():
    with pytest.raises(ImpossibleValueError, match="as many as rows"):
        Table(["a"], [["x"], ["y"]], kinds=[RowKind.TOTAL])


def goals(*pairs):
    """Facts of five indicators, each with what was done and what was planned."""
    members = [CountIndicator(f"a{number}", f"Chỉ tiêu {number}", "hội viên") for number in range(len(pairs))]
    return [
        Fact(each, FRONT, QUARTER, each.of(done), target=each.of(planned))
        for each, (done, planned) in zip(members, pairs, strict=True)
    ]


def test_percents_of_one_column_have_as_many_decimals():
    facts = goals((8, 10), (241, 300), (7, 8))
    rows = [[f"{{a{number}.percent}}", f"{{a{number}.percent:0}}", f"{{a{number}.percent}}"] for number in range(3)]
    table = Table([Column("Tỷ lệ", "%", kind="number"), Column("Tròn", "%", kind="number"), "Lời"], rows)
    assert cells(table, *facts)[1:] == [
        ["80,00", "80", "80%"],
        ["80,33", "80", "80,33%"],
        ["87,50", "88", "87,5%"],
    ]
    whole = goals((8, 10), (9, 10))
    assert [
        row[0] for row in cells(Table([Column("%", "%")], [[f"{{a{n}.percent}}"] for n in range(2)]), *whole)[1:]
    ] == [
        "80",
        "90",
    ]


def test_a_percent_that_was_stated_stays_as_it_was_stated():
    rate = PercentOfTargetIndicator("dat", "Đạt", achieved="an-sinh")
    facts = [*goals((8, 10), (241, 300)), Fact(rate, FRONT, QUARTER, rate.figure("23,6%"))]
    table = Table([Column("Tỷ lệ", "%", kind="number")], [["{dat}"], ["{a0.percent}"], ["{a1.percent}"]])
    assert [row[0] for row in cells(table, *facts)[1:]] == ["23,6", "80,00", "80,33"]


def test_a_group_of_the_table_of_indicators_has_the_short_name_of_its_body_if_no_other_has_it():
    bodies = [attrs.evolve(FRONT, short_name="Mặt trận"), attrs.evolve(YOUTH, short_name="Đoàn")]

    def headings(*bodies):
        facts = [attrs.evolve(fact, organisation=body) for fact, body in zip(FACTS[:2], bodies, strict=True)]
        table = indicator_table(FactBook(facts), QUARTER)
        return [row[1] for row, kind in zip(table.rows, table.kinds, strict=True) if kind.heads]

    assert headings(*bodies) == ["Mặt trận", "Đoàn"]
    alike = attrs.evolve(YOUTH, short_name="Mặt trận")
    assert headings(bodies[0], alike) == [FRONT.name, YOUTH.name]
    assert headings(FRONT, YOUTH) == [FRONT.name, YOUTH.name]


def test_a_unit_is_not_broken_unless_it_is_long():
    layout = PARTY_2026
    columns = [Column("ĐVT", kind="unit"), Column("Nội dung"), *[Column(f"Cột {n}", kind="number") for n in range(6)]]
    table = Table(columns, [["triệu đồng", "một chỉ tiêu có tên dài " * 4, *["100.000"] * 6]])
    (part,) = (each for each in lay_out(with_table(table), layout).body if isinstance(each.place.node, Table))
    assert column_widths(part, table, layout, 165)[0] > width_of("triệu đồng", layout.table.cell_style.size)
    long = Table(columns, [["lượt người được tuyên truyền trực tiếp", "x", *["1"] * 6]])
    (part,) = (each for each in lay_out(with_table(long), layout).body if isinstance(each.place.node, Table))
    assert column_widths(part, long, layout, 165)[0] < 50
