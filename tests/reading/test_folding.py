"""One text for one page: folding, wrapped lines, and the way back."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dangbo_report.reading import OutlineKind, read_text
from dangbo_report.reading.folding import composed, fold, lowered

ALIKE = [
    ("Ban  hành\u00a009\u2009văn \u200bbản", "Ban hành 09 văn bản"),
    ("7\u2060,09 tỷ", "7,09 tỷ"),
    ("\ufeff  Báo\u00adcáo  ", "Báocáo"),
    ("một.\r\nHai.\rBa.\u2028Bốn.\fNăm.", "một.\nHai.\nBa.\nBốn.\nNăm."),
    ("một.  \n\n \n  Hai.", "một.\n\nHai."),
    ("xã Hoà Bình, uỷ ban, thuỷ, hoàn, quý, quỹ, toàn", "xã Hòa Bình, ủy ban, thủy, hoàn, quý, quỹ, toàn"),
    ("qúy I, UỶ BAN, HOÀ, hoÀ, loã", "quý I, ỦY BAN, HÒA, hòA, lõa"),
    ("1.\tKết\tquả", "1. Kết quả"),
    ("STT\tTên\tSố\n1\tHội\t25", "STT\tTên\tSố\n1\tHội\t25"),
    ("TỈNH ỦY \t ĐẢNG CỘNG SẢN\nHUYỆN ỦY\tSố 1", "TỈNH ỦY\tĐẢNG CỘNG SẢN\nHUYỆN ỦY\tSố 1"),
    ("Hội   25   300\nĐoàn   12   450", "Hội\t25\t300\nĐoàn\t12\t450"),
    ("Hội | 25  |  300", "Hội | 25 | 300"),
    ("\n\n", ""),
    ("", ""),
]


@pytest.mark.parametrize(("text", "folded"), ALIKE)
def test_what_differs_in_typing_is_made_alike(text: str, folded: str) -> None:
    assert fold(text).text == folded


GOES_ON = [
    "Ban hành\n09 văn bản.",
    "Ban hành 09 văn bản\n(05 kế hoạch và 04 công văn).",
    "Vận động được 7,09 tỷ đồng,\nđạt 23,6% kế hoạch.",
    "Vận động được 7,09 tỷ đồng\n, đạt 23,6% kế hoạch.",
    "Thực hiện chương trình của\nỦy ban nhân dân xã.",
    "Có 12 ý kiến (trong đó\nHội Nông dân 5 ý kiến).",
    "Toàn xã có 01\nTổ công tác.",
    "Ủng hộ Quỹ\n“Vì người nghèo” 5 triệu đồng.",
    "Trao 5 suất quà cho Hội\nNgười cao tuổi.",
    "- Kết nạp 12 đảng viên,\n05 đoàn viên.",
    "Trong đó:\nnam 12 người.",
    "12 xã, trong đó\n5 xã đạt.",
    "195 suất ×\n600 nghìn đồng.",
    "Toàn huyện có 12 xã\n195 ấp.",
    "đạt 12 xã;\ntrong đó 5 xã\n\nHết",
]
ENDS = [
    "Kết quả chung.\nđạt 5%",
    "1. Công tác tổ chức\n12 đảng viên được kết nạp.",
    "a) Công tác kiểm tra\n“Dân vận khéo” có 12 mô hình.",
    "I. KẾT QUẢ CÔNG TÁC\ntrong quý I",
    "Báo cáo\nkết quả công tác quý I",
    "Kết quả công tác\nTrong quý I đã có 5 lớp.",
    "Có các lớp sau đây:\n- lớp thứ nhất",
    "Có 5 lớp\n1. Lớp thứ nhất",
    "Có 5 lớp\na) lớp thứ nhất",
    "Có 5 lớp\n[1] theo báo cáo",
    "Có 5 lớp\n-----",
    "-----\ncó 5 lớp",
    "Có 5 lớp\nNơi nhận:",
    "Nơi nhận:\nnhư trên",
    "thực hiện\n12",
    "trang\n12\nvà tiếp",
    "12 hội viên được kết nạp\n15 chi hội được thành lập",
    "Kết quả:\nkết nạp 12 hội viên\nthành lập 5 chi hội",
    "kết nạp 12 hội viên\nthành lập 5 chi hội\nban hành 7 văn bản",
    "12 hội viên\n15 chi hội\n7 văn bản",
    "Hội | 25\nđoàn | 12",
    "Đã có\nhội | 25",
    "T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ",
    "Hội   25   30\nđoàn   12   45",
    "kế hoạch năm\n\nđạt 5%",
    "Gồm có\n… và nhiều nơi khác",
    "Có:\nHội Nông dân",
]


@pytest.mark.parametrize("text", GOES_ON)
def test_a_line_that_plainly_goes_on_is_joined(text: str) -> None:
    head, _, tail = text.partition("\n")
    assert fold(text).text == f"{head} {tail}"
    assert fold(text, wrapped=False).text == text


@pytest.mark.parametrize("text", ENDS)
def test_a_line_that_may_end_stays(text: str) -> None:
    assert "\n" in fold(text).text.rstrip()
    assert fold(text).text.replace("\t", "   ") == text


def test_a_heading_above_its_text_stays_a_heading() -> None:
    text = "1. Công tác tổ chức\nTrong kỳ đã kết nạp\n12 đảng viên, đạt\n80% kế hoạch.\n2. Công tác kiểm tra\nKhông."
    nodes = read_text(text).outline.nodes
    assert [(node.kind, node.text) for node in nodes][:2] == [
        (OutlineKind.HEADING, "Công tác tổ chức"),
        (OutlineKind.PARAGRAPH, "Trong kỳ đã kết nạp 12 đảng viên, đạt 80% kế hoạch."),
    ]
    assert text[nodes[1].start : nodes[1].end] == "Trong kỳ đã kết nạp\n12 đảng viên, đạt\n80% kế hoạch."


PIECES = ["một", "Hội", "12", " ", "  ", "\t", "\n", "\r\n", "\u00a0", "\u200b", "\ufeff", ",", "hoà", "uỷ", ".", " | "]


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_every_place_leads_back(text: str) -> None:
    folded = fold(text)
    assert folded.source == text
    assert len(folded.low) == len(folded.text)
    assert folded.is_plain == (folded.text == text)
    assert fold(folded.text).text.replace("\t", " ").replace("\n", " ") == folded.text.replace("\t", " ").replace(
        "\n", " "
    )
    for at, char in enumerate(folded.text):
        start, end = folded.place(at, at + 1)
        assert end == start + 1
        assert folded.place(at, at) == (start, start)
        if not char.isspace():
            bare = unicodedata.normalize("NFD", char)[0]
            assert unicodedata.normalize("NFD", text[start])[0] == bare
            assert folded.inside(start, end) == (at, at + 1)


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join), st.data())
def test_every_place_of_the_source_has_one_in_the_folded_text(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    at = data.draw(st.integers(0, len(text)))
    start, _ = folded.inside(at, at)
    assert 0 <= start <= len(folded.text)
    assert fold(text[:at]).text.split() == [] or start > 0 or at == 0


def test_letters_are_lowered_place_by_place() -> None:
    assert lowered("ĐẢNG İ") == "đảng İ"


@given(st.text(alphabet="ae\u0301\u0323ơ -", max_size=100))
def test_text_is_composed(text: str) -> None:
    assert composed(text) == unicodedata.normalize("NFC", text) or len(text) > 32


def test_many_marks_are_taken_apart() -> None:
    marks = "\u0301\u0323" * 200_000
    assert len(composed(f"a{marks}")) >= 100
