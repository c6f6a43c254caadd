"""Numbers at the edge: what they are, or that they are none."""

from decimal import localcontext

import pytest

from dangbo_report.reading import MentionKind, read_text

ROWS = [
    ("Quỹ 1" + "0" * 30 + " đồng", "other", None),
    ("Quỹ 1.234.5 đồng", "other", None),
    ("Quỹ 1" + ".000" * 12 + " đồng", "other", None),
    ("Quỹ 1.234.567,89 đồng", "other", None),
    ("Kết nạp 12,5 hội viên", "other", None),
    ("Có 1,234,567.5 ha", "measure", "1.234.567,5 ha"),
    ("Có 12,345.5 ha", "measure", "12.345,5 ha"),
    ("Thu 1,500 đồng", "money", "1.500 đồng"),
    ("Thu 2 nghìn", "other", None),
    ("Thu 5 nghìn tỷ đồng", "money", "5 nghìn tỷ đồng"),
    ("Sản lượng 41,8 nghìn ha", "measure", "41,8 nghìn ha"),
    ("Thu 3 tỷ 5 tỷ đồng", "money", "3 tỷ đồng"),
    ("Covid-19 lan", "other", None),
    ("đường A1 dài", "other", None),
    ("Tuyến 4G mới", "other", None),
    ("lúc 7 giờ 30", "other", None),
    ("Thứ 3/11 huyện", "ordinal", None),
    ("Tổ 5 vận động", "ordinal", None),
    ("tổ 5 người", "count", "5 người"),
    ("tổng số 45 hộ", "count", "45 hộ"),
    ("cung cấp 120 thẻ", "count", "120 thẻ"),
    ("từ ngày 01 - 08/3/2024 vận động", "date", None),
    ("từ ngày 01 - 08/3 vận động", "date", None),
    ("ngày 5 tháng 9 năm 2024", "date", None),
    ("ngày 31/02/2024", "date", None),
    ("tháng 13/2024", "ordinal", None),
    ("năm học 2023 - 2024", "period", None),
    ("2030 - 2024", "period", None),
    ("5/2024 vận động", "period", None),
    ("8/2024 hộ", "ratio", None),
    ("2024 hộ dân", "count", "2.024 hộ dân"),
    ("2024 tỷ đồng", "money", "2.024 tỷ đồng"),
    ("đạt 6/7, tốt", "ratio", None),
    ("8/3, 9/3", "ratio", None),
    ("nghỉ lễ 30/4", "date", None),
    ("9 tháng năm 2024", "period", None),
    ("quý V/2024", "period", None),
    ("28/7/2024 - 28/7/1929", "period", None),
    ("98,5%/100%", "percent", "98,5%"),
    ("chia 5/7/9 hộ", "other", None),
    ("từ 12 - 10 hội viên", "other", None),
    ("từ 3 km - 5 hộ", "measure", "3 km"),
    ("đạt 10- 12 triệu/người/năm", "range", None),
    ("từ 90% - 95% hộ", "range", None),
    ("từ 5-7 triệu đồng", "range", None),
    ("từ 5/7 đến nay", "date", None),
    ("từ 18 - 21", "other", None),
    ("đạt 38-48/53 chỉ tiêu", "other", None),
    ("khối 6, khối 8", "ordinal", None),
    ("khối 6 người", "count", "6 người"),
    ("kỷ luật 18, khen 2", "other", None),
    ("61,8 vạn tấn", "measure", "618 nghìn tấn"),
    ("58 trên tổng số 65 ý kiến", "count", "58"),
    ("19 chỉ vàng", "count", "19 chỉ vàng"),
    ("nhiều hơn 15 vụ", "count", "15 vụ"),
    ("05 lượt đoàn/75 lượt người", "ratio", None),
    ("tỷ số 3-1", "ordinal", None),
    ("30 ngày công", "count", "30 ngày công"),
    ("5/1.234.5 hộ", "other", None),
    ("5 ba hộ", "count", "5 ba hộ"),
    ("hai mươi phẩy năm phần trăm", "percent", "20,5%"),
    ("hai bên", None, None),
    ("thứ hai", None, None),
    ("một hai ba", None, None),
    ("hai mươi năm qua", None, None),
    ("ba mươi phần trăm hộ", "percent", "30%"),
    ("hai phần trăm hộ", None, None),
    ("hai phẩy năm tỷ đồng", "money", "2,5 tỷ đồng"),
    ("hai tỷ tỷ đồng", None, None),
    ("mười triệu đồng/hộ", "money_rate", "10 triệu đồng"),
    ("ba tỷ lẻ năm đồng", "money", "3.000.000.005 đồng"),
    ("năm hai nghìn hộ", None, None),
    ("hai mươi mấy người", None, None),
    ("quyên góp 500.000₫", "money", "500.000 đồng"),
    ("góp 30k mỗi ngày", "money", "30 nghìn đồng"),
    ("góp 250K", "money", "250 nghìn đồng"),
    ("vàng 24K", "other", None),
    ("gồm 5 k", "other", None),
    ("có 40k lượt xem", "count", "40 nghìn lượt"),
    ("góp 3tr5 đồng", "money", "3,5 triệu đồng"),
    ("góp 3tr5", "money", "3,5 triệu đồng"),
    ("góp 2tỷ25 cho quỹ", "money", "2,25 tỷ đồng"),
    ("góp 1.0003tr5", "other", None),
    ("có 2tr5 lượt người", "count", "2,5 triệu lượt người"),
    ("bán 4 vạn đồng", "money", "0,04 triệu đồng"),
    ("cả nước có 1,284 triệu đảng viên", "count", "1.284 nghìn đảng viên"),
    ("không quá 15% số hộ", "percent", "không quá 15%"),
    ("không hơn 7.000 đồng", "money", "không quá 7.000 đồng"),
    ("tối đa 3 hộ", "count", "không quá 3 hộ"),
    ("từ 5 hộ trở xuống", "count", "không quá 5 hộ"),
    ("từ 5 hộ trở lên", "count", "ít nhất 5 hộ"),
    ("ít hơn 5 hộ", "count", "5 hộ"),
    ("quỹ còn -35 triệu đồng", "money", "-35 triệu đồng"),
    ("- 35 triệu đồng", "money", "35 triệu đồng"),
    ("-35 triệu đồng", "money", "35 triệu đồng"),
    ("quỹ còn +35 triệu đồng", "money", "35 triệu đồng"),
    ("khoảng -3,04% so với cùng kỳ", "percent", "khoảng -3,04%"),
    ("giảm 2% (-603 ha)", "percent", "2%"),
    ("125 Đ/c cấp ủy viên", "count", "125 Đ/c"),
    ("vượt mức 10/25 chỉ tiêu", "ratio", None),
    ("mức 10/25", "ordinal", None),
    ("81[1] hội viên", "count", "81 hội viên"),
    ("81¹ hội viên", "count", "81 hội viên"),
    ("BAN HÀNH 09 VĂN BẢN", "count", "9 văn bản"),
    ("Tại 05 UBND xã", "count", "5 UBND xã"),
    ("có 1 KW", "measure", "1 kW"),
    ("có 2 GB dữ liệu", "measure", "2 GB"),
    ("bảy trăm tám chín hộ", "count", "789 hộ"),
]


@pytest.mark.parametrize(("text", "kind", "figure"), ROWS, ids=[text[:40] for text, _, _ in ROWS])
def test_a_number_is(text, kind, figure):
    mentions = read_text(text).mentions
    first = mentions[0] if mentions else None
    assert (first.kind.value if first else None) == kind
    assert (str(first.figure) if first and first.figure else None) == figure


def test_english_digits_are_marked():
    assert [each.english for each in read_text("1.2 tỷ đồng và 1,2 tỷ đồng").mentions] == [True, False]


def test_a_number_in_a_long_quotation_is_a_figure():
    long = "“" + "đã vận động nhân dân hiến đất làm đường giao thông nông thôn, " * 2 + "được 5 tỷ đồng”"
    assert [each.kind for each in read_text(long).mentions] == [MentionKind.MONEY]
    assert [each.kind for each in read_text("“5 tỷ đồng”").mentions] == [MentionKind.OTHER]
    assert [each.kind for each in read_text("“dòng đầu.\n5 tỷ đồng”").mentions] == [MentionKind.MONEY]
    assert [each.kind for each in read_text("“3 sạch” và “4 sạch” ở 5 hộ").mentions][-1] is MentionKind.COUNT


@pytest.mark.parametrize("text", ["12.345,678 tấn", "123,456%", "12,3456 điểm phần trăm", "mười hai phẩy ba bốn tấn"])
def test_a_figure_is_read_exactly_whatever_decimal_context_the_caller_has_set(text: str) -> None:
    (usual,) = read_text(f"Đạt {text}.").mentions
    with localcontext(prec=2):
        (found,) = read_text(f"Đạt {text}.").mentions
    assert usual.figure == found.figure is not None


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Hai tháng 4 và 5 phạt tổng cộng 48,5 triệu đồng", []),
        ("Trong các tháng 7, 8 và 9 tuần tra 96 ca", ["96 ca"]),
        ("Riêng 04 tháng (4, 5, 6, 7) hòa giải 270 vụ", ["270 vụ"]),
        ("Trong tháng 4 và 5 hộ thoát nghèo", ["5 hộ"]),
        ("Cả 03 tháng (12 hộ, 5 chị)", ["12 hộ", "5 chị"]),
    ],
)
def test_months_in_a_row_count_nothing(text: str, counted: list[str]) -> None:
    found = [each.surface for each in read_text(text).mentions if each.kind is MentionKind.COUNT]
    assert found == counted
