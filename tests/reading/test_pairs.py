"""One document held against another: the report before it, or those that it was compiled from."""

import pytest

from dangbo_report import audit
from dangbo_report.claims import Verdict
from dangbo_report.reading import beside_previous, beside_sources, read_text
from dangbo_report.reading.pairs.times import Told, told_in
from tests.reading.pair_scores import score

OLD = """HỘI NÔNG DÂN HUYỆN AN BÌNH

BÁO CÁO
Kết quả công tác Hội quý I, nhiệm vụ trọng tâm quý II năm 2024

I. KẾT QUẢ
1. Tổ chức Hội
Đầu năm, toàn huyện có 15.836 hội viên. Quý I kết nạp 142 hội viên, đạt 35,5% chỉ tiêu năm (400 hội viên); \
giảm 37 hội viên. Đến cuối quý, toàn huyện có 15.941 hội viên.
2. Tuyên truyền
Trong quý tổ chức 80 buổi tuyên truyền cho 5.440 lượt người.
3. Quỹ Hỗ trợ nông dân
Tổng nguồn vốn Quỹ đến 31/3/2024 là 12.460 triệu đồng.
4. Tiếp nhận đơn thư
Tiếp nhận 24 đơn; giải quyết 21 đơn; còn 03 đơn đang giải quyết.
5. Chăn nuôi
Đàn lợn 38.450 con.
6. Thi đua
Hội viên hiến 4.360 m2 đất, góp 486 triệu đồng và 2.180 ngày công làm đường.
II. NHIỆM VỤ TRỌNG TÂM QUÝ II
Kết nạp từ 110 hội viên trở lên.
"""
NEW = """HỘI NÔNG DÂN HUYỆN AN BÌNH

BÁO CÁO
Kết quả công tác Hội quý II, nhiệm vụ trọng tâm quý III năm 2024

I. KẾT QUẢ
1. Tổ chức Hội
Đầu quý toàn huyện có 15.941 hội viên. Quý II kết nạp 118 hội viên, đạt 107,3% chỉ tiêu quý (110 hội viên). \
Lũy kế 6 tháng kết nạp 260 hội viên, đạt 65% chỉ tiêu năm (400 hội viên).
2. Tuyên truyền
Cả quý tổ chức 96 buổi tuyên truyền, tăng so với quý I (80 buổi).
3. Quỹ Hỗ trợ nông dân
Nguồn vốn Quỹ từ 12.460 triệu đồng cuối quý I nay đạt 12.805 triệu đồng.
4. Tiếp nhận đơn thư
Quý I chuyển sang 03 đơn, tiếp nhận mới 17 đơn; giải quyết 18 đơn.
5. Chăn nuôi
Đàn lợn 39.120 con, tăng 670 con so với cuối quý I.
6. Thi đua
Hội viên hiến 3.950 m2 đất, góp 515 triệu đồng và 2.640 ngày công làm đường.
"""


def told(new: str, old: str = OLD) -> list[tuple[str, str]]:
    """Code and words of what is found only beside the report before."""
    alone = {(finding.code, finding.message) for finding in audit(new)}
    found = [finding for finding in audit(new, previous=old) if (finding.code, finding.message) not in alone]
    return [(finding.code, new[slice(*finding.span)]) for finding in found if finding.span]


def test_reports_that_agree_are_left_alone():
    assert not told(NEW)


@pytest.mark.parametrize(
    ("right", "wrong", "code"),
    [
        ("Đầu quý toàn huyện có 15.941", "Đầu quý toàn huyện có 15.491", "F013"),
        ("từ 12.460 triệu đồng cuối", "từ 12.640 triệu đồng cuối", "F013"),
        ("chỉ tiêu năm (400 hội viên)", "chỉ tiêu năm (450 hội viên)", "F013"),
        ("chỉ tiêu quý (110 hội viên)", "chỉ tiêu quý (100 hội viên)", "F013"),
        ("quý I (80 buổi)", "quý I (90 buổi)", "F013"),
        ("Quý I chuyển sang 03 đơn", "Quý I chuyển sang 05 đơn", "F013"),
        ("tăng 670 con", "tăng 760 con", "F007"),
        ("Lũy kế 6 tháng kết nạp 260", "Lũy kế 6 tháng kết nạp 280", "F014"),
        (
            "hiến 3.950 m2 đất, góp 515 triệu đồng và 2.640 ngày công",
            "hiến 4.360 m2 đất, góp 486 triệu đồng và 2.180 ngày công",
            "R007",
        ),
    ],
    ids=["opening", "opening with its time behind", "target", "planned", "base", "carried over", "change", "running",
         "only the date changed"],
)  # fmt: skip
def test_what_the_report_before_says_otherwise_is_found(right, wrong, code):
    assert right in NEW
    assert code in [found for found, _ in told(NEW.replace(right, wrong))]


def test_both_places_are_quoted_and_the_other_document_named():
    (finding,) = [
        each
        for each in audit(NEW.replace("Đầu quý toàn huyện có 15.941", "Đầu quý toàn huyện có 15.491"), previous=OLD)
        if any(evidence.document for evidence in each.evidence)
    ]
    here, there = finding.evidence
    assert (here.text, here.document) == ("15.491 hội viên", "")
    assert (there.text, there.document) == ("15.941 hội viên", "báo cáo kỳ trước")
    assert there.span is not None
    assert OLD[slice(*there.span)] == "15.941 hội viên"
    assert "báo cáo kỳ trước" in finding.message
    assert finding.severity.value == "warning"


def test_a_report_that_does_not_follow_is_not_held_against():
    beside = beside_previous(read_text(OLD), read_text(NEW))
    assert not beside.claims
    assert not beside_previous(read_text(NEW), read_text("Kết nạp 5 hội viên.")).claims


def test_a_report_of_another_body_is_not_held_against():
    other = OLD.replace("HỘI NÔNG DÂN HUYỆN AN BÌNH", "HỘI PHỤ NỮ HUYỆN HÒA LẠC")
    assert beside_previous(read_text(NEW), read_text(OLD)).claims
    assert not beside_previous(read_text(NEW), read_text(other)).claims


def test_what_was_not_found_is_listed_apart():
    new = NEW.replace("5. Chăn nuôi", "Đầu quý có 712 tổ hợp tác trồng nấm.\n5. Chăn nuôi")
    beside = beside_previous(read_text(new), read_text(OLD))
    assert [each.text for each in beside.unmatched] == ["712 tổ hợp tác"]
    assert not [claim for claim in beside.claims if claim.verdict() is Verdict.VIOLATED]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("công tác quý III/2024 và nhiệm vụ quý IV/2024", Told(2024, 7, 9)),
        ("6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm 2023", Told(2023, 1, 6)),
        ("tháng 10, phương hướng tháng 11 năm 2025", Told(2025, 10, 10)),
        ("năm 2022, phương hướng năm 2023", Told(2022, 1, 12)),
        ("3 tháng cuối năm 2023", Told(2023, 10, 12)),
        ("học kỳ I năm học 2025 - 2026", Told(2025, 9, 12, school=True)),
        ("tổng kết năm học 2025 - 2026", Told(2025, 9, 17, school=True)),
        ("quý IV, phương hướng nhiệm vụ quý I năm 2026", Told(2025, 10, 12)),
        ("quý II và 6 tháng đầu năm 2026", Told(2026, 4, 6)),
        ("tháng 13 năm 2023", None),
        ("công tác Hội", None),
    ],
)
def test_the_first_period_of_a_title_is_what_is_told(title, expected):
    assert told_in(read_text(f"BÁO CÁO\nKết quả {title}\nI. KẾT QUẢ\nKết nạp 5 hội viên.")) == expected


def test_periods_follow_one_another_or_go_on():
    quarter, half, year = Told(2024, 4, 6), Told(2024, 1, 6), Told(2024, 1, 12)
    assert quarter.follows(Told(2024, 1, 3))
    assert half.follows(Told(2024, 1, 3))
    assert year.follows(half)
    assert year.follows(Told(2023, 1, 12))
    assert not half.follows(year)
    first, second, school = (Told(2025, *months, school=True) for months in ((9, 12), (13, 17), (9, 17)))
    assert second.follows(first)
    assert school.follows(first)
    assert school.follows(Told(2024, 9, 17, school=True))
    assert not first.follows(Told(2025, 7, 8))
    assert not quarter.follows(quarter)


SOURCES = [
    f"HỘI NÔNG DÂN XÃ {name}\n\nBÁO CÁO\nquý II năm 2024\n\nI. KẾT QUẢ\nTrong quý kết nạp {new} hội viên mới.\n"
    "Vận động quỹ được 45 triệu đồng.\nMở 3 lớp tập huấn kỹ thuật.\nTặng 20 suất quà cho hộ nghèo.\n"
    for name, new in (("HÒA LẠC", 12), ("AN PHƯỚC", 19))
]
DISTRICT = (
    "HỘI NÔNG DÂN HUYỆN AN BÌNH\n\nBÁO CÁO\nquý II năm 2024\n\nI. KẾT QUẢ\n"
    "Trong quý kết nạp 31 hội viên mới. Trong đó, xã Hòa Lạc kết nạp 12 hội viên mới;"
    " xã An Phước kết nạp 19 hội viên mới.\n"
    "Cấp huyện mở 2 lớp tập huấn.\nTặng 15 suất quà.\nTrồng 400 cây xanh.\nThăm 6 gia đình chính sách.\n"
)


def from_sources(district: str) -> list[str]:
    claims = beside_sources(read_text(district), [read_text(each) for each in SOURCES]).claims
    return [claim.kind for claim in claims if claim.verdict() is Verdict.VIOLATED]


def test_a_report_that_says_what_its_sources_say_is_left_alone():
    assert not from_sources(DISTRICT)
    assert not [each for each in audit(DISTRICT, sources=SOURCES) if any(other.document for other in each.evidence)]


def test_what_a_source_does_not_tell_is_listed_apart():
    sources = [read_text(each) for each in SOURCES]
    assert not beside_sources(read_text(DISTRICT), sources).unmatched
    more = DISTRICT.replace("Tặng 15", "Xã Hòa Lạc thả 9.000 con cá giống.\nTặng 15")
    assert [each.text for each in beside_sources(read_text(more), sources).unmatched] == ["9.000 con"]
    assert not from_sources(more)


def test_a_figure_that_came_up_changed_and_a_total_that_is_no_sum_are_found():
    assert "same-value" in from_sources(DISTRICT.replace("An Phước kết nạp 19", "An Phước kết nạp 29"))
    assert "breakdown" in from_sources(DISTRICT.replace("kết nạp 31", "kết nạp 33"))
    found = audit(DISTRICT.replace("kết nạp 31", "kết nạp 33"), sources=SOURCES)
    assert [each.code for each in found if any(other.document for other in each.evidence)] == ["F002"]


SHORT = [
    f"HỘI NÔNG DÂN {name}\n\nBÁO CÁO\nquý II năm 2024\n\nI. KẾT QUẢ\n"
    f"Trong quý kết nạp {new} hội viên mới.\nTrồng mới {trees} cây xanh.\n"
    for name, new, trees in (("XÃ HÒA LẠC", 20, 314), ("PHƯỜNG AN PHƯỚC", 52, 722))
]
LISTED = (
    "HỘI NÔNG DÂN HUYỆN AN BÌNH\n\nBÁO CÁO\nquý II năm 2024\n\nI. KẾT QUẢ\n"
    "Toàn huyện kết nạp 72 hội viên mới: xã Hòa Lạc 20 hội viên, phường An Phước 52 hội viên.\n"
    "Trồng mới 1.036 cây xanh; trong đó 314 cây xanh tại xã Hòa Lạc, 722 cây xanh tại phường An Phước.\n"
    "Xã Hòa Lạc và xã Bình Minh (mới chuyển đến) kết nạp 31 hội viên.\n"
)


def of_short_sources(district: str) -> list[tuple[str, str]]:
    claims = beside_sources(read_text(district), [read_text(each) for each in SHORT]).claims
    return [(claim.kind, claim.evidence[0].text) for claim in claims if claim.verdict() is Verdict.VIOLATED]


def test_a_list_tells_of_each_body_what_stands_at_its_name():
    assert not of_short_sources(LISTED)


@pytest.mark.parametrize(
    ("right", "wrong", "found"),
    [
        ("Hòa Lạc 20 hội viên", "Hòa Lạc 24 hội viên", ("same-value", "24 hội viên")),
        ("An Phước 52 hội viên", "An Phước 25 hội viên", ("same-value", "25 hội viên")),
        ("314 cây xanh tại", "341 cây xanh tại", ("same-value", "341 cây xanh")),
        ("Trồng mới 1.036", "Trồng mới 1.063", ("breakdown", "1.063 cây xanh")),
    ],
)
def test_sources_of_two_lines_are_held_against_a_list(right, wrong, found):
    assert right in LISTED
    assert of_short_sources(LISTED.replace(right, wrong)) == [found]


HEAD = "HỘI NÔNG DÂN HUYỆN AN BÌNH\n\nBÁO CÁO\nKết quả công tác Hội {}\n\nI. KẾT QUẢ\n"
YEAR = HEAD.format("năm 2023") + (
    "1. Tổ chức Hội\nĐến cuối năm, toàn huyện có 15.941 hội viên. Năm 2023 kết nạp 142 hội viên; đạt 36/40 chỉ tiêu.\n"
    "2. Chăn nuôi\nĐàn lợn 38.450 con; sản lượng thịt 12,5 tấn.\n"
)
JANUARY = HEAD.format("tháng 1 năm 2024") + (
    "1. Tổ chức Hội\nCuối năm 2023 toàn huyện có 15.941 hội viên. Trong tháng kết nạp 11 hội viên.\n"
    "2. Chăn nuôi\nĐàn lợn 39.120 con, tăng 670 con so với cuối năm 2023; sản lượng thịt 13,1 tấn.\n"
)
HALF = HEAD.format("6 tháng đầu năm 2024") + (
    "Đầu năm, toàn huyện có 15.836 hội viên. Đến cuối tháng 6, toàn huyện có 15.941 hội viên.\nKết quả cụ thể:\n"
    "TT | Chỉ tiêu | Kế hoạch năm | Thực hiện 6 tháng\n1 | Kết nạp hội viên | 400 | 260\n"
    "2 | Xây dựng tổ hợp tác | 12 | 5\n3 | Tập huấn | 36 | 20\n"
)
NINE_MONTHS = HEAD.format("9 tháng đầu năm 2024") + (
    "Đầu năm, toàn huyện có 15.836 hội viên. Hiện toàn huyện có 16.033 hội viên; "
    "so với cuối tháng 6 tăng 92 hội viên.\n"
    "Riêng quý III kết nạp 81 hội viên. Kết quả cụ thể:\n"
    "TT | Chỉ tiêu | Kế hoạch năm | Thực hiện 6 tháng | Thực hiện 9 tháng\n1 | Kết nạp hội viên | 400 | 260 | 341\n"
    "2 | Xây dựng tổ hợp tác | 12 | 5 | 9\n3 | Tập huấn | 36 | 20 | 28\n"
)


@pytest.mark.parametrize(
    ("new", "old", "right", "wrong", "found"),
    [
        (JANUARY, YEAR, "15.941", "15.491", [("F013", "15.491 hội viên")]),
        (JANUARY, YEAR, "tăng 670", "tăng 760", [("F007", "760 con")]),
        (NINE_MONTHS, HALF, "15.836", "15.863", [("F013", "15.863 hội viên")]),
        (NINE_MONTHS, HALF, "tăng 92", "tăng 29", [("F007", "29 hội viên")]),
    ],
)
def test_years_months_and_tables_are_held_against_each_other_too(new, old, right, wrong, found):
    assert not told(new, old)
    assert told(new.replace(right, wrong), old) == found


def test_labelled_pairs_are_told_apart():
    result = score()
    assert sum(result.labels.values()) >= 200
    assert not result.false
    assert not result.unfound


@pytest.mark.parametrize(
    ("before", "now"),
    [
        (
            "Khám bệnh 38.640 lượt.",
            "Khám bệnh 40.215 lượt, tăng 1.575 lượt so với quý I nhưng giảm 845 lượt (2,1%) so với cùng kỳ.",
        ),
        ("Có 09 dự án được hỗ trợ.", "Trong 09 dự án được hỗ trợ từ quý I có 07 dự án đã đi vào hoạt động."),
        ("Lắp mới 118 đồng hồ nước.", "Có 11.131 khách hàng, tăng so với đầu quý do lắp mới 142 đồng hồ nước."),
        ("Kiểm tra 11 cơ sở.", "Kiểm tra 14 cơ sở; KH cả năm là 46 cơ sở."),
    ],
)
def test_what_is_of_another_time_is_not_held_against_the_report_before(before, now):
    head = "BÁO CÁO\nkết quả công tác quý {}/2024\n\nI. KẾT QUẢ\n1. Công tác chung\n- {}\n"
    previous = head.format("I", before)
    assert not [finding for finding in audit(head.format("II", now), previous=previous) if finding.code[0] == "F"]


def _two_reports(before: str, now: str) -> tuple[str, str]:
    head = "BÁO CÁO\nkết quả công tác quý {}/2024\n\nI. KẾT QUẢ\n1. Công tác chung\n- {}\n"
    return head.format("II", now), head.format("I", before)


def _told_again(sentence: str) -> list[str]:
    new, old = _two_reports(sentence, sentence)
    return [finding.code for finding in audit(new, previous=old) if finding.code == "R007"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Dịp khai giảng trao 214 chiếc xe đạp và 1.260 bộ sách.",
        "Diện tích vụ đông 214 ha, sản lượng rau 1.260 tấn.",
        "Năm học này tuyển 214 cháu mẫu giáo và 1.260 em lớp đầu cấp.",
        "Lễ phát động ngày 12/2 trồng 214 cây sao và 1.260 cây keo.",
        "Về nhân lực: 214 giáo viên và 1.260 cộng tác viên.",
        "Chi trả hằng tháng cho 214 người cao tuổi, số tiền 126,4 triệu đồng.",
        "Trợ cấp cho 214 đối tượng, số tiền 126,4 triệu đồng.",
        "Ba cơ sở thờ tự, 214 tín đồ, 1.260 phật tử.",
        "Xã nằm cách trung tâm huyện 112 km, 214 hộ, 1.260 nhân khẩu.",
        "Mô hình vẫn là 126,5 ha, 214 hộ trồng, bón 1.260 kg phân.",
    ],
)
def test_what_came_to_pass_once_may_be_told_again(sentence):
    assert not _told_again(sentence)


def test_what_comes_to_pass_in_every_period_is_not_told_again():
    assert _told_again("Trao 214 chiếc xe đạp và 1.260 bộ sách.") == ["R007"]
    assert _told_again("Nạo vét 1.260 m kênh, 214 ngày công.") == ["R007"]


def test_days_to_which_figures_were_told_name_the_period_before():
    new, old = _two_reports(
        "Tính đến ngày 25/3/2024, toàn huyện có 4.318 hội viên.",
        "Toàn huyện có 4.402 hội viên, tăng {} hội viên so với thời điểm 25/3.",
    )
    assert not [finding for finding in audit(new.format(84), previous=old) if finding.code[0] == "F"]
    assert [finding.code for finding in audit(new.format(48), previous=old) if finding.code[0] == "F"] == ["F007"]


def test_capitals_below_an_empty_heading_are_its_words():
    body = "Phần I\nKẾT QUẢ\n1. Kết nạp 38 hội viên.\nPhần II\nPHƯƠNG HƯỚNG, NHIỆM VỤ\n1. Kết nạp thêm {}.\n"
    new, old = _two_reports("", "")
    new, old = new + body.format("20 hội viên, nâng tổng số lên 92 hội viên"), old + body.format("15 hội viên")
    assert not [finding for finding in audit(new, previous=old) if finding.code[0] == "F"]


HEADED = (
    "HUYỆN ỦY PHÚ ĐIỀN\nBAN TỔ CHỨC\nSố {}-BC/BTCHU\nPhú Điền, ngày {}\n\nBÁO CÁO\nquý {} năm 2024\n\nI. KẾT QUẢ\n{}\n"
)
CITED = "Tiếp theo Báo cáo số 86-BC/BTCHU, ngày {}{}, đơn vị báo cáo như sau: kết nạp 51 đảng viên."


@pytest.mark.parametrize(
    ("day", "by", "found"),
    [
        ("18/6/2024", "", []),
        ("16/8/2024", "", ["F013"]),
        ("18/6/2024", " của Ban Tổ chức", []),
        ("16/8/2024", " của Ban Tổ chức", ["F013"]),
        ("16/8/2024", " của Ban Tổ chức Huyện ủy Hòa An", []),
        ("16/8/2023", "", []),
    ],
)
def test_the_report_before_is_cited_with_the_day_that_it_bears(day, by, found):
    old = HEADED.format(86, "18 tháng 6 năm 2024", "II", "Kết nạp 44 đảng viên.")
    new = HEADED.format(119, "17 tháng 9 năm 2024", "III", CITED.format(day, by))
    assert [code for code, _ in told(new, old)] == found


def test_a_report_without_a_day_or_a_number_is_cited_with_any():
    new = HEADED.format(119, "17 tháng 9 năm 2024", "III", CITED.format("16/8/2024", ""))
    for head in ("Số 86-BC/BTCHU\n", "ngày 18 tháng 6 năm 2024"):
        old = HEADED.format(86, "18 tháng 6 năm 2024", "II", "Kết nạp 44 đảng viên.").replace(head, "")
        assert not told(new, old)
