"""Figures of one noun in a row, of which no word says that they are a total and its parts."""

import pytest

from dangbo_report.reading import read_text


def supposed(text):
    return [
        ([each.text for each in claim.evidence], claim.verdict().value)
        for claim in read_text(text).claims
        if claim.supposed
    ]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Xã có 1.425 thanh niên nhận lệnh khám. Qua khám, 722 thanh niên đủ sức khỏe và 703 thanh niên không đủ.",
            ["1.425 thanh niên", "722 thanh niên", "703 thanh niên"],
        ),
        (
            "Huyện có 31 chi bộ. Có 16 chi bộ đạt trong sạch, 14 chi bộ hoàn thành tốt, 1 chi bộ hoàn thành nhiệm vụ.",
            ["31 chi bộ", "16 chi bộ", "14 chi bộ", "1 chi bộ"],
        ),
        (
            "Cả kỳ ghi nhận 340 vụ.\nTrên đường bộ có 278 vụ.\nTrên đường sắt có 38 vụ.\nTrên sông có 24 vụ.",
            ["340 vụ", "278 vụ", "38 vụ", "24 vụ"],
        ),
        (
            "Đưa ra ngoài 46 người, trong đó có 9 người xin rút, 21 người có tín nhiệm thấp và 16 người không đủ tuổi.",
            ["46 người", "9 người", "21 người", "16 người"],
        ),
        (
            "Có 28/63 tỉnh thu cao hơn cùng kỳ; 35/63 tỉnh thu thấp hơn cùng kỳ.",
            ["63 tỉnh", "28", "35"],
        ),
        (
            "Có 318 người, tăng 40 người; trong đó: nữ là 239 người, tăng 10 người; nam là 79 người, tăng 30 người.",
            ["40 người", "10 người", "30 người"],
        ),
    ],
)
def test_the_figures_behind_one_of_their_noun_may_be_its_parts(text, figures):
    found = supposed(text)
    assert any(set(figures) >= set(each) and each[0] == figures[0] and said == "holds" for each, said in found), found


@pytest.mark.parametrize(
    "text",
    [
        "Có 49.212 người dân. Mời 275 người dự họp, 431 người ký tên.",  # none is as long as the total
        "Kết nạp 14 hội viên. So với cùng kỳ tăng 3 hội viên, năm trước 11 hội viên.",
        "Kế hoạch trồng 900 cây. Trồng 120 cây, chăm sóc 14 vườn.",
        "Có 318 người, tăng 40 người; trong đó: nữ là 239 người, giảm 10 người; nam là 79 người, tăng 50 người.",
        "Có 20 tổ. Kế hoạch thành lập 11 tổ, giải thể 9 tổ trong năm sau.",
    ],
)
def test_figures_of_other_lengths_nouns_or_times_are_no_parts(text):
    assert not supposed(text)


def test_what_words_say_comes_before_what_is_supposed():
    claims = read_text(
        "Có 31 vụ, trong đó 20 vụ dân sự, 11 vụ hình sự. Khởi tố 9 vụ. Xét xử 5 vụ, đình chỉ 4 vụ."
    ).claims
    flags = [claim.supposed for claim in claims]
    assert flags == sorted(flags)
