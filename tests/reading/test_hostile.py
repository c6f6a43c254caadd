"""Reading never raises on odd text, and never takes long."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dangbo_report.claims import Verdict
from dangbo_report.reading import INDICATOR_KINDS, read_text

WORDS = (
    *(
        [
            "hộ",
            "hội",
            "viên",
            "tỷ",
            "đồng",
            "triệu",
            "%",
            "năm",
            "tháng",
            "ngày",
            "quý",
            "I/2024",
            "số",
            "thứ",
            "lần",
            "khóa",
            "(",
            ")",
            ";",
            ":",
            ",",
            ".",
            "-",
            "/",
            "“",
            "”",
            "tăng",
            "giảm",
            "đạt",
        ]
    ),
    *(
        [
            "chiếm",
            "trong",
            "đó",
            "gồm",
            "nâng",
            "tổng",
            "còn",
            "lại",
            "kế",
            "hoạch",
            "chỉ",
            "tiêu",
            "so",
            "với",
            "cùng",
            "kỳ",
            "mỗi",
            "trị",
            "giá",
            "×",
            "phấn",
            "đấu",
            "đã",
        ]
    ),
    "\n",
)
NUMBERS = [
    "5",
    "05",
    "1.063",
    "7,09",
    "1.2",
    "14,917",
    "2024",
    "12/5",
    "3/2/1930",
    "0",
    "19 136",
    "hai mươi",
    "1-NQ/TW",
]


@given(st.text(max_size=400))
def test_any_text_is_read(text):
    reading = read_text(text)
    assert all(0 <= mention.start < mention.end <= len(reading.text) for mention in reading.mentions)


@given(st.lists(st.sampled_from([*WORDS, *NUMBERS]), max_size=60).map(" ".join))
def test_any_order_of_the_words_of_the_field_is_read(text):
    reading = read_text(text)
    ends = [0, *(mention.end for mention in reading.mentions)]
    assert all(end <= mention.start for end, mention in zip(ends, reading.mentions, strict=False))
    assert all(bool(each.figure or each.figures) == (each.kind in INDICATOR_KINDS) for each in reading.mentions)
    assert all(claim.verdict() in Verdict for claim in reading.claims)


@given(st.lists(st.sampled_from([*string.digits, *".,/-% ()"]), max_size=200).map("".join))
def test_any_run_of_digits_and_signs_is_read(text):
    read_text(text)


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        ".",
        "1.",
        "(",
        "a",
        "5%",
        "5/",
        "“5",
        "hai ",
        "tỷ ",
        "2024-",
        "5 hộ, ",
        "5 hộ: ",
        "5 hộ (",
        "I. quý I/2024\n",
    ],
)
def test_a_hundred_kilobytes_of_anything_are_read(piece):
    text = piece * (20_000 // len(piece))
    assert len(read_text(text).text) == len(text)


def test_text_is_read_in_nfc():
    decomposed = "V\u00e2\u0323n \u0111o\u0323\u0302ng 5 h\u00f4\u0323"
    assert [str(each.figure) for each in read_text(decomposed).mentions] == ["5 hộ"]


def test_letters_that_grow_in_lower_case_move_nothing():
    reading = read_text("İ 5 hộ")
    assert reading.mentions[0].surface == "5 hộ"
