"""A change that holds in the other direction: the word is wrong, as rarely as chance gives the figures."""

import pytest

from dangbo_report import Severity, audit
from dangbo_report.claims import Difference, odds_of_turned
from dangbo_report.figures import parse_figure as f


@pytest.mark.parametrize(
    "text",
    [
        "Quý III ghi nhận 159 ca; lũy kế 9 tháng 236 ca, tăng 76 ca so với cùng kỳ năm 2022 (312 ca).",
        "Nợ xấu 603 triệu đồng, giảm 62 triệu đồng so cuối quý I (541 triệu đồng), vượt mức đề ra (550 triệu đồng).",
    ],
)
def test_a_turned_word_is_told_where_a_sentence_has_several_readings(text):
    assert [(each.code, each.severity) for each in audit(text)] == [("F007", Severity.ERROR)]


def test_the_odds_are_the_results_that_there_might_be():
    turned = Difference(change=f("62 vụ"), value=f("603 vụ"), base=f("541 vụ"), falls=True)
    assert odds_of_turned(turned) == 2 * 603 + 1
    assert not odds_of_turned(Difference(change=f("61 vụ"), value=f("603 vụ"), base=f("541 vụ"), falls=True))
    assert not odds_of_turned(Difference(change=f("62 vụ"), value=f("603 vụ"), base=f("541 vụ")))


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Kiểm tra 24 cơ sở (nhà trọ 15, nhà xưởng 05, xăng dầu 03, karaoke 02).", ["F002"]),
        ("Kiểm tra 25 cơ sở (nhà trọ 15, nhà xưởng 05, xăng dầu 03, karaoke 02).", []),
        ("Ban hành 24 quyết định: điều động 7, bổ nhiệm 8, bổ nhiệm lại 5, chỉ định 2.", ["F002"]),
        ("Kết nạp 12 đoàn viên (nam 07, nữ 05, theo đạo 06).", []),
    ],
)
def test_names_with_a_number_each_that_fill_a_bracket_or_a_list_are_all_there_is(text, codes):
    assert [each.code for each in audit(text)] == codes


@pytest.mark.parametrize("dash", ["–", "-"])
def test_a_dash_leads_from_a_part_to_its_share(dash):
    text = f"Đánh giá 14.029 em: hoàn thành tốt 5.012 em {dash} 37,86%, còn lại 9.017 em {dash} 64,27%."
    assert "F005" in [each.code for each in audit(text)]
    right = text.replace("37,86%", "35,73%")
    assert not [each for each in audit(right) if each.severity is Severity.ERROR]
