"""The outline: what each line of a document is for."""

from datetime import date

import pytest

from dangbo_report.organisations import Directory, Level, standard_directory
from dangbo_report.periods import Period
from dangbo_report.reading import Numbering, OutlineKind, read_text

TEXT = """
ĐẢNG BỘ TỈNH HẬU GIANG
HUYỆN ỦY PHỤNG HIỆP
*
Số 05-BC/HU
Phụng Hiệp, ngày 29 tháng 3 năm 2024

BÁO CÁO
kết quả công tác quý I/2024
-----

PHẦN THỨ NHẤT: KẾT QUẢ
I. TÌNH HÌNH CHUNG
1. Công tác xây dựng Đảng
1.1. Tuyên giáo
Các ban làm tốt.[1]
a) Học tập nghị quyết
- đã mở các lớp;
* Hội Nông dân huyện
Kết nạp hội viên mới.
* Phòng Việc lạ
* Lưu ý: các ban báo cáo đúng hạn.
B. NHIỆM VỤ
Nơi nhận:
- Thường trực Tỉnh ủy;
- Lưu Văn phòng Huyện ủy.
T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ
Nguyễn Văn A

[1] Gồm cả lớp của xã.
"""


def outline(text, **options):
    return read_text(text, **options).outline


def test_every_line_has_its_kind():
    kinds = [(node.kind.value, node.stated) for node in outline(TEXT).nodes]
    assert kinds == [
        *[("letterhead", "")] * 5,
        *[("title", "")] * 2,
        ("heading", "NHẤT"),
        ("heading", "I"),
        ("heading", "1"),
        ("heading", "1.1"),
        ("paragraph", ""),
        ("heading", "a"),
        ("item", "-"),
        ("heading", "*"),
        ("paragraph", ""),
        ("heading", "*"),
        ("item", "*"),
        ("heading", "B"),
        *[("recipients", "")] * 2,
        *[("signature", "")] * 3,
        ("note", "1"),
    ]


def test_numbers_and_levels_are_read():
    headings = outline(TEXT).headings
    assert [(each.numbering, each.number) for each in headings] == [
        (Numbering.PART, 1),
        (Numbering.ROMAN, 1),
        (Numbering.ARABIC, 1),
        (Numbering.ARABIC, 1),
        (Numbering.LETTER, 1),
        (Numbering.STAR, 0),
        (Numbering.STAR, 0),
        (Numbering.CAPITAL, 2),
    ]
    assert headings[2].level < headings[3].level < headings[4].level


def test_every_node_stands_where_it_says():
    reading = read_text(TEXT)
    for node in reading.outline.nodes:
        assert reading.text[node.start : node.end] == node.text


def test_period_and_day_are_found():
    found = outline(TEXT)
    assert (found.period, found.issued) == (Period.quarter(2024, 1), date(2024, 3, 29))
    assert found.title == "BÁO CÁO kết quả công tác quý I/2024"


def test_bodies_are_known_by_the_directory_and_others_set_aside():
    found = outline(TEXT)
    assert [node.organisation for node in found.headings if node.numbering is Numbering.STAR] == ["hnd", None]
    assert found.set_aside == ("Phòng Việc lạ",)
    assert outline(TEXT, directory=Directory()).set_aside == ("Hội Nông dân huyện", "Phòng Việc lạ")


def test_a_directory_knows_the_names_with_their_place():
    directory = standard_directory(Level.DISTRICT, "Phụng Hiệp", "Hậu Giang", on=date(2024, 3, 31))
    text = "* Hội Nông dân huyện Phụng Hiệp\nKết nạp hội viên."
    assert outline(text, directory=directory).headings[0].organisation == "hnd"


def test_extents_reach_to_the_next_heading_of_the_level():
    found = outline("I. A\nmột\n1. B\nhai\nII. C\nba")
    text = "I. A\nmột\n1. B\nhai\nII. C\nba"
    assert [text[heading.end : end].split() for heading, end in found.extents()] == [
        ["một", "1.", "B", "hai"],
        ["hai"],
        ["ba"],
    ]


@pytest.mark.parametrize(
    ("line", "numbering", "number"),
    [
        ("IV- ĐÁNH GIÁ", Numbering.ROMAN, 4),
        ("XIX. ĐÁNH GIÁ", Numbering.ROMAN, 19),
        ("PHẦN II NHIỆM VỤ", Numbering.PART, 2),
        ("PHẦN 3: NHIỆM VỤ", Numbering.PART, 3),
        ("2- Công tác dân vận", Numbering.ARABIC, 2),
        ("2.10 Công tác dân vận", Numbering.ARABIC, 10),
        ("đ) Công tác khác", Numbering.LETTER, 5),
        ("3)Công tác khác", Numbering.ARABIC, 3),
    ],
)
def test_numbers_are_written_in_many_ways(line, numbering, number):
    node = outline(f"{line}\nCác ban làm tốt.").nodes[0]
    assert (node.kind, node.numbering, node.number) == (OutlineKind.HEADING, numbering, number)


def test_a_long_numbered_paragraph_is_an_item():
    node = outline("1. " + "Tiếp tục thực hiện tốt nhiệm vụ được giao " * 10).nodes[0]
    assert (node.kind, node.number) == (OutlineKind.ITEM, 1)


def test_a_period_or_a_day_that_cannot_be_is_none():
    found = outline("X, ngày 31 tháng 2 năm 2024\nBÁO CÁO\nkết quả tháng 13/2024\n-----\nX")
    assert (found.period, found.issued) == (None, None)


def test_a_title_ends_with_a_long_paragraph_and_recipients_may_share_their_line():
    long = "Các ban tiếp tục thực hiện tốt nhiệm vụ được giao trong quý " * 8
    found = outline(f"BÁO CÁO\nkết quả quý I/2024\n{long}\nNơi nhận: Lưu.\nCHÁNH VĂN PHÒNG\n{long}")
    kinds = [node.kind.value for node in found.nodes]
    assert kinds == ["title", "title", "paragraph", "recipients", "signature", "paragraph"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        (
            "Xã có 07 thôn, 3.291 hộ, 12.926 nhân khẩu, 43 nhà trọ. Công an xã có 06 đồng chí, 21 người giúp việc.",
            "paragraph",
        ),
        ("(Số liệu lấy từ ngày 15/4 đến ngày 14/5. Tiền tính bằng triệu đồng. Tỷ lệ tính bằng phần trăm.)", "title"),
        ("Kết quả công tác bảo đảm an ninh trật tự, nhiệm vụ trọng tâm của tháng tới và cả quý tới", "title"),
        ("KẾT QUẢ CÔNG TÁC BẢO ĐẢM AN NINH. NHIỆM VỤ TRỌNG TÂM CỦA THÁNG TỚI VÀ CỦA CẢ QUÝ TỚI.", "title"),
    ],
)
def test_a_title_ends_where_more_than_one_sentence_is_told(line, kind):
    found = outline(f"BÁO CÁO\nkết quả tháng 5/2024\n\n{line}\n\nI. TÌNH HÌNH\nXảy ra 02 vụ.")
    assert [node.kind.value for node in found.nodes][2] == kind


def test_capitals_and_a_name_at_the_end_are_a_signature():
    kinds = [node.kind for node in outline("Kết nạp 5 hội viên.\nCHỦ TỊCH\nNguyễn Văn A").nodes]
    assert kinds == [OutlineKind.PARAGRAPH, OutlineKind.SIGNATURE, OutlineKind.SIGNATURE]
