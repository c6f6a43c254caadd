"""Right sentences of offices whose figures stand beside each other and are not related: nobody is accused of them."""

import pytest

from dangbo_report import Severity, audit
from dangbo_report.reading import read_text
from tests.reading.asserting import asserted

RIGHT = (
    # what was exceeded stands in a bracket between the verb and the figure
    "Nợ xấu 603 triệu, vượt mức cho phép (550 triệu) là 53 triệu; nợ khoanh 88 triệu. Hai khoản cộng 691 triệu.",
    "Áp dụng biện pháp mới: cả năm 9.628 người, vượt kế hoạch (9.500 người) 128 người; trong đó quý IV 1.782 người.",
    "Ca bệnh cả năm 258 ca, thấp hơn mức khống chế (280 ca) 22 ca, trong đó trẻ em 97 ca.",
    # the year before, by other names
    "Nghỉ học 5 em: THCS 4, tiểu học 1; cùng kỳ năm học trước 9 em.",
    # a ratio of all there are changes against another time
    "Số trạm có bác sĩ 17/18, tăng 01 trạm so với quý III.",
    "Trường đạt chuẩn 45/56 (80,36%): mầm non 15, tiểu học 17, THCS 13; còn 1 trường chờ công nhận để đạt mục tiêu.",
    "Thụ lý 14 vụ, hòa giải thành 11 vụ, đạt 78,6%; không thành 02 vụ; đang hòa giải 01 vụ.",
    # levels are no prices, averages of one are no averages
    "15/15 xã giữ chuẩn phổ cập mầm non; xóa mù chữ mức 2.",
    "Cả nước có 158 nhà máy với tổng công suất 3.498,2 MW, bình quân 1 nhà máy là 22,1 MW.",
    "Dư nợ 505.863 triệu đồng của 15.842 hộ, bình quân 31,9 triệu đồng/hộ (cuối năm 2023: 30,5 triệu đồng/hộ).",
    # a bracket tells what something else has
    "Ký 23 văn bản phối hợp với các xã (huyện có 15 xã; 13 nơi đã trả lời).",
    # running totals
    "Khám 40.015 lượt, riêng người có thẻ 34.305 lượt. Cộng với 72.180 lượt của 6 tháng, lũy kế 112.195 lượt.",
    "Tiếp 61 lượt công dân. Đơn: lũy kế nhận 25 (khiếu nại 08, tố cáo 01, phản ánh 16).",
    "Trao 66 Huy hiệu, trong đó 50 năm 09. Tính chung 3 đợt đã trao 196.",
    "Kết nạp 147 đảng viên; cùng kỳ năm 2023 kết nạp 131. Số nữ lũy kế 65.",
    # what bodies have is a share, and not they
    "Nợ quá hạn tập trung tại 4 xã: Khe Sim 148 triệu đồng; Lũng Na 121 triệu đồng; 4 xã chiếm 79,5%.",
    "Hai thôn có tỷ lệ hộ nghèo cao: 10,4% và 7,0%, gộp hai thôn chiếm 58,0% hộ nghèo toàn xã.",
    # points of a percent, and percents of what stands right before
    "Thi hành xong 2.095 việc (tăng 52 việc), đạt 83,57% (tăng 0,18% so với cùng kỳ, vượt 0,32% so với chỉ tiêu).",
    "Xếp loại tốt bình quân có 141 xã, chiếm 95,9%; 5 xã xếp loại khá, chiếm 3,4%.",
    "Ghi nhận 2.401 ca mắc, số ca trong tuần này đã giảm so với tuần 30 với 2.665 ca mắc.",
    "Chỉ tiêu thu nợ 38.000 triệu đồng trong quý hoàn thành; dư nợ vượt mốc 518.000 triệu đồng là 5.188 triệu đồng.",
    # a figure in a bracket is not taken up by the next sentence
    "Còn 11.750 nghìn đồng chưa nộp (06 trường hợp). Trong 46 trường hợp giao thông có 17 trường hợp nồng độ cồn.",
    "Giao tiêm đủ cho 1.310 trẻ. Chín tháng tiêm đủ 982 trẻ, đạt 75,0%. Riêng quý III tiêm 318 trẻ.",
)


@pytest.mark.parametrize("text", RIGHT)
def test_nobody_is_accused(text):
    assert not [each for each in audit(text) if each.severity is not Severity.INFO]


TABLE = "Lĩnh vực | Số vụ | Số hộ\nKinh tế, môi trường | 3 | 365\nCư trú, tạm trú | 9 | 412\nCộng | 12 | 777\n\n"


@pytest.mark.parametrize(
    "behind",
    [
        "Kinh tế, môi trường: 03 vụ, gồm: khai thác cát 01 vụ, đổ thải 02 vụ.",
        "Về kinh tế, môi trường, nhân dân góp 380 công.",
        "Về kinh tế, môi trường cần 4 vụ điển hình.",
    ],
)
def test_a_row_is_repeated_only_by_what_it_counts(behind):
    assert not [each for each in audit(f"I. KẾT QUẢ\n{TABLE}{behind}") if each.code == "F013"]


def test_a_row_is_repeated_by_what_it_counts():
    said = audit(f"I. KẾT QUẢ\n{TABLE}Về kinh tế, môi trường có 345 hộ.")
    assert [each.code for each in said] == ["F013"]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Cả năm 9.628 người, vượt kế hoạch (9.500 người) 128 người.", ["128 người", "9.628 người", "9.500 người"]),
        ("Nợ xấu 603 triệu đồng, tăng 62 triệu đồng so cuối quý I (541 triệu đồng).",
         ["62 triệu đồng", "603 triệu đồng", "541 triệu đồng"]),
        ("Ca bệnh 258 ca, thấp hơn mức khống chế (280 ca) 22 ca.", ["22 ca", "258 ca", "280 ca"]),
    ],
)  # fmt: skip
def test_a_change_is_held_against_what_stands_in_the_bracket(text, claim):
    differences = [each for each in asserted(text) if each.kind == "difference"]
    assert [[each.text for each in found.evidence] for found in differences] == [claim]


def test_months_that_come_first_are_another_habit():
    cells = "Ngày | Nơi | Số người\n9/13/2016 | Hà Nội | 12\n9/14/2016 | Huế | 14\n"
    assert not [each for each in audit(f"Lịch\n\n{cells}") if each.code == "P004"]
    assert [each.code for each in audit("Hội nghị họp ngày 9/13/2016 tại huyện.")] == ["P004"]


def test_what_a_table_nests_is_not_added_up_twice():
    rows = "Trong nước | 1183\nNgoài nước | 30\nĐường sắt | 33\nĐường sông | 511\nĐường bộ | 669"
    assert not [
        each for each in audit(f"Vận tải\n\nLoại | Lượt\nTổng số | 1213\n{rows}\n") if each.severity is Severity.ERROR
    ]


def test_a_level_of_school_counts_what_it_stands_at():
    (claim,) = read_text("Có 32 trường: mầm non 12, tiểu học 11, THCS 9.").claims
    assert [each.text for each in claim.evidence] == ["32 trường", "12", "11", "9"]


@pytest.mark.parametrize(
    "text",
    [
        "Lũy kế 9.624 trường hợp có thẻ / 9.780 trường hợp = 98,40%, còn 156 trường hợp.",
        "Đạt 11.220 ngày điều trị; công suất giường (92 ngày × 120 giường = 11.040 ngày giường) đạt 101,6%.",
        "Quý II tỉnh chuyển thêm 4.000 trđ, huyện thêm 1.000 trđ; như vậy 6 tháng huyện chuyển 2.500 trđ.",
    ],
)
def test_what_is_written_out_is_no_row(text):
    assert not [each for each in audit(text) if each.severity is not Severity.INFO]


def test_a_slash_between_blanks_makes_a_ratio():
    (share,) = [each for each in asserted("Có thẻ 9.624 người / 9.780 người = 98,40%.") if each.kind == "share"]
    assert [each.text.strip() for each in share.evidence] == ["98,40%", "9.624 người", "9.780 người"]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        # a paragraph that says that it goes on is held against the one before, over a blank line as well
        ("Thụ lý 1.150 vụ.\n\nTrong đó, cấp tỉnh 165 vụ; cấp huyện 985 vụ.", ["1.150 vụ", "165 vụ", "985 vụ"]),
        ("Tiếp 125 lượt.\n\nCụ thể: cấp huyện 93 lượt, cấp xã 32 lượt.", ["125 lượt", "93 lượt", "32 lượt"]),
        # what is left out of a part is aside
        ("Phải giải quyết 4.292 việc, trong đó số cũ (trừ số đã ủy thác) là 1.845 việc, số mới 2.447 việc.",
         ["4.292 việc", "1.845 việc", "2.447 việc"]),
        ("Có 4.542 chị đăng ký, nâng tổng số thực hiện 3 tiêu chuẩn lên 220.262 chị.", ["220.262 chị", "4.542 chị"]),
    ],
)  # fmt: skip
def test_what_goes_on_is_read(text, claim):
    assert claim in [[each.text for each in found.evidence] for found in asserted(text)]


def test_a_paragraph_that_does_not_go_on_is_held_against_none():
    assert not asserted("Tiếp 125 lượt.\n\nCấp huyện tiếp 93 lượt, cấp xã tiếp 31 lượt.")


@pytest.mark.parametrize("name", ["THCS Ba Làng", "phường Hai Bà Trưng", "Tiểu học Chín Xã"])
def test_a_number_in_capitals_is_a_word_of_a_name(name):
    assert not asserted(f"Tỷ lệ xuất sắc cao nhất là {name} (37,1%).")


def test_the_last_of_several_classes_is_no_change():
    (claim,) = asserted("46 công trình cấp nước: tốt 33, trung bình 8, kém 3, không hoạt động 2.")
    assert [each.text for each in claim.evidence] == ["46 công trình", "33", "8", "3", "2"]
    (change,) = [each for each in asserted("Đạt 45 hộ, kém 5 hộ so với kế hoạch (50 hộ).") if each.kind == "difference"]
    assert change.evidence[0].text == "5 hộ"


def test_what_leaves_some_was_dealt_with_and_is_not_what_was_left_before():
    text = "Đã giải quyết 43 vụ, còn 8 vụ.\nTrong 09 vụ cũ, quý II giải quyết dứt điểm 02 vụ, còn 07 vụ."
    assert not [each for each in asserted(text) if each.kind == "same-value"]
