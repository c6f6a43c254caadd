"""What the calendar asserts, what parts inherit from their total, and what single figures are for."""

import pytest

from dangbo_report import audit
from dangbo_report.claims import CitationDate, DaySpan, HeadingPeriod, TaskPeriod, TermYears, Verdict, Weekday
from dangbo_report.periods import Period
from dangbo_report.reading import read_text
from dangbo_report.reading.titled import titled

HOLDS, TRUNCATED, VIOLATED, UNDECIDED = Verdict.HOLDS, Verdict.HOLDS_TRUNCATED, Verdict.VIOLATED, Verdict.UNDECIDED


def test_parts_without_a_noun_have_that_of_the_total():
    *_, first, second = read_text("Cử 28 đồng chí đi học (tập trung 21, không tập trung 07).").mentions
    assert (str(first.figure), second.unit) == ("21 đồng chí", "đồng chí")


def test_parts_without_scale_and_currency_have_those_of_the_total():
    figures = [str(mention.figure) for mention in read_text("Ủy thác 2,8 tỷ: 8, 7, 6, 5.").mentions]
    assert figures == ["2,8 tỷ đồng", "8 tỷ đồng", "7 tỷ đồng", "6 tỷ đồng", "5 tỷ đồng"]


DOCUMENT = """
HUYỆN ỦY PHỤNG HIỆP
Phụng Hiệp, ngày 29 tháng 3 năm 2024
BÁO CÁO
kết quả công tác quý I/2024
I. KẾT LUẬN CUỘC HỌP QUÝ {0}/2024
Cuộc họp quý IV/2023 giao việc theo Quyết định số 12-QĐ/HU ngày {1}/4/2024.
II. KẾT QUẢ CÔNG TÁC QUÝ I/2024
Các ban làm tốt.
III. NHIỆM VỤ QUÝ {2}/2024
Các ban tiếp tục làm.
"""


@pytest.mark.parametrize(
    ("heading", "day", "tasks", "kind"),
    [("IV", "02", "II", HeadingPeriod), ("I", "12", "II", CitationDate), ("I", "02", "I", TaskPeriod)],
)
def test_a_document_is_held_against_its_own_periods(heading, day, tasks, kind):
    text = DOCUMENT.format(heading, day, tasks)
    if kind is not CitationDate:
        text = text.replace("/4/2024", "/02/2024")
    claims = read_text(text).claims
    assert [type(claim) for claim in claims if claim.verdict() is VIOLATED] == [kind]


def test_parts_of_two_nouns_at_once_keep_none():
    *_, part = read_text("Tiếp 9 lượt/12 người (nữ 5).").mentions
    assert (str(part.figure), part.unit) == ("5", "")


ROLES = [
    ("Giải ngân đạt 45,6% (cùng kỳ 38,2%).", ["share", "comparison_base"]),
    ("Thu 5 tỷ đồng (năm trước 4 tỷ đồng).", ["value", "comparison_base"]),
    ("Tổng sản phẩm tăng 7,5%, vượt chỉ tiêu (7%).", ["change", "target"]),
    ("Đạt 80% chỉ tiêu (12 hộ).", ["percent_of_target", "value"]),
    ("Mở 4 lớp (mỗi lớp 40 học viên).", ["value", "value"]),
    ("Tỷ lệ giảm nghèo 1,5%.", ["change"]),
    ("Hộ nghèo giảm từ 5% xuống còn 3%.", ["comparison_base", "share"]),
    ("Thu tăng 5% kế hoạch, vượt 22% chỉ tiêu, vượt 122% so với chỉ tiêu.", ["change", "change", "percent_of_target"]),
    ("Chỉ tiêu giảm hộ nghèo 5%; kế hoạch năm 2 lớp.", ["target", "target"]),
    ("So với chỉ tiêu mới đạt 45%.", ["percent_of_target"]),
    ("Đảng viên nữ từ 2% trở lên.", ["target"]),
    ("Thu bằng 45%.", ["percent_of_target"]),
    ("Thu 45% so với mức chung.", ["change"]),
    ("Chuyển 77 đơn trong 270 đơn.", ["breakdown_part", "breakdown_total"]),
    ("Bắt 4 vụ, giảm 2 vụ so với cùng kỳ.", ["value", "change"]),
    ("Phấn đấu đạt 15/19 tiêu chí.", ["target"]),
    ("Chỉ tiêu đạt 15/19 tiêu chí.", ["value"]),
    ("Có 5 hộ; còn lại 4 hộ.", ["value", "breakdown_part"]),
    ("Đã trao 5 suất; mục tiêu 9 suất; thực tế 8 suất.", ["value", "target", "value"]),
    ("Tổng kết 10 thực hiện 5 hộ.", ["value"]),
]


@pytest.mark.parametrize(("text", "roles"), ROLES, ids=[text for text, _ in ROLES])
def test_a_figure_has_its_role(text, roles):
    assert [each.role.value for each in read_text(text).figures] == roles


def test_a_heading_may_name_a_period_and_be_neither_results_nor_tasks():
    (claim,) = read_text("I. ĐÁNH GIÁ QUÝ I/2024\nCác ban làm tốt.").claims
    assert (type(claim), claim.verdict()) == (HeadingPeriod, HOLDS)


def test_a_heading_with_nothing_under_it_claims_nothing():
    assert read_text("I. KẾT QUẢ QUÝ I/2024").claims == ()
    assert read_text("I. NHIỆM VỤ QUÝ II/2024").claims == ()


TITLED = [
    ("Báo cáo kết quả quý IV, phương hướng quý I năm 2025", ("quý IV/2024", "quý I/2025")),
    ("Báo cáo tình hình thực hiện nhiệm vụ quý II, phương hướng quý III năm 2024", ("quý II/2024", "quý III/2024")),
    ("Kết quả công tác 9 tháng năm 2022; nhiệm vụ 3 tháng cuối năm", ("9 tháng đầu năm 2022", "quý IV/2022")),
    ("Kế hoạch công tác năm 2025", (None, "năm 2025")),
    ("Báo cáo tổng kết năm 2024", ("năm 2024", None)),
    ("Báo cáo chuyên đề", (None, None)),
]


@pytest.mark.parametrize(("title", "periods"), TITLED)
def test_a_title_names_the_period_of_the_results_and_that_of_the_tasks(title, periods):
    assert tuple(period and str(period) for period in titled(title)) == periods


REPORT = """BÁO CÁO
Kết quả công tác quý II, nhiệm vụ trọng tâm quý III năm 2024

{part}
{results}
1. Công tác tổ chức
Các ban làm tốt.
{tasks}
1. Các ban tiếp tục làm.
"""
PARTS = [
    {"part": "", "results": "I. KẾT QUẢ CÔNG TÁC QUÝ {}/2024", "tasks": "II. NHIỆM VỤ TRỌNG TÂM QUÝ {}/2024"},
    {"part": "Phần thứ nhất", "results": "KẾT QUẢ QUÝ {} NĂM 2024", "tasks": "PHƯƠNG HƯỚNG QUÝ {} NĂM 2024"},
]


@pytest.mark.parametrize("words", PARTS)
@pytest.mark.parametrize(
    ("results", "tasks", "wrong"), [("II", "III", 0), ("I", "III", 1), ("II", "IV", 1), ("II", "I", 2)]
)
def test_main_headings_name_the_periods_of_the_title(words, results, tasks, wrong):
    text = REPORT.format(
        part=words["part"], results=words["results"].format(results), tasks=words["tasks"].format(tasks)
    )
    told = [finding.code for finding in audit(text) if finding.code in {"P006", "P010"}]
    assert len(told) == wrong, told


def test_the_rest_of_a_year_begins_after_what_is_over():
    nine, half, year = Period.nine_months(2022), Period.half(2022, 2), Period.year(2022)
    assert TaskPeriod(results=nine, tasks=half).verdict() is VIOLATED
    assert TaskPeriod(results=Period.half(2022, 1), tasks=half).verdict() is HOLDS
    assert TaskPeriod(results=nine, tasks=year).verdict() is HOLDS


DAYS = [
    ("Ra quân vào Chủ nhật, ngày 16/11/2025.", HOLDS),
    ("Ra quân vào Chủ nhật, ngày 17/11/2025.", VIOLATED),
    ("Ngày bầu cử 15/3/2026 (Chủ nhật).", HOLDS),
    ("Ngày bầu cử 16/3/2026 (chủ nhật).", VIOLATED),
    ("Họp vào sáng thứ Bảy (ngày 15/11/2025).", HOLDS),
    ("Xác minh trong 30 ngày, từ ngày 01/3/2024 đến hết ngày 30/3/2024.", HOLDS),
    ("Mở lớp từ ngày 08/5/2024 đến ngày 10/5/2024 (03 ngày).", HOLDS),
    ("Mở lớp từ ngày 08/5/2024 đến ngày 10/5/2024 (05 ngày).", VIOLATED),
    ("Mở lớp từ ngày 08/5 đến ngày 10/5/2024 (03 ngày).", HOLDS),
    ("Mở lớp từ ngày 08/5 đến ngày 10/5/2024 (04 ngày).", VIOLATED),
    ("Mở lớp từ ngày 30/12 đến ngày 02/01/2025 (04 ngày).", HOLDS),
    ("Mở lớp từ ngày 08/5/2024 đến ngày 15/5/2024 (06 ngày).", HOLDS),  # a Saturday and a Sunday are free
    ("Mở lớp từ ngày 08/5/2024 đến ngày 15/5/2024 (04 ngày).", VIOLATED),
    ("Xác minh trong 30 ngày, từ ngày 01/3/2024 đến hết ngày 20/3/2024.", VIOLATED),
    ("Đại hội HĐND xã nhiệm kỳ 2026 - 2031.", HOLDS),
    ("Kỳ họp thứ nhất HĐND xã nhiệm kỳ 2026 - 2030.", VIOLATED),
    ("Đảng bộ huyện nhiệm kỳ 2020 - 2025; tổng kết nhiệm kỳ 2020 - 2024.", VIOLATED),
    ("Hội đồng nhân dân tỉnh nhiệm kỳ 2004 - 2011.", HOLDS),
    ("Đảng bộ xã chỉ đạo đại hội chi bộ nhiệm kỳ 2022 - 2025.", HOLDS),
]


@pytest.mark.parametrize(("text", "verdict"), DAYS)
def test_days_and_terms_are_held_against_the_calendar(text, verdict):
    claims = [claim for claim in read_text(text).claims if isinstance(claim, DaySpan | TermYears | Weekday)]
    worst = VIOLATED if any(claim.verdict() is VIOLATED for claim in claims) else HOLDS
    assert (bool(claims), worst) == (True, verdict)


@pytest.mark.parametrize("text", ["Họp lần thứ hai, ngày 16/11/2025.", "Thứ năm 12 đồng chí.", "Đợt 2 (16/11/2025)."])
def test_an_ordinal_is_no_day_of_the_week(text):
    assert not [claim for claim in read_text(text).claims if isinstance(claim, Weekday)]


def test_what_was_decided_at_an_earlier_meeting_is_reported_on_in_its_own_period():
    text = "BÁO CÁO\nkết quả quý I/2024\n\nI. KẾT QUẢ THỰC HIỆN KẾT LUẬN BUỔI LÀM VIỆC QUÝ IV/2023\nCác ban làm tốt."
    assert "P010" not in [finding.code for finding in audit(text)]


def test_notes_behind_the_recipients_tell_no_tasks():
    text = (
        "BÁO CÁO\nkết quả quý I/2024\n\nI. NHIỆM VỤ QUÝ II/2024\nCác ban tiếp tục làm.\n\nNơi nhận:\n- Lưu.\n\n"
        "[1] Có 30 hội viên, trong đó 12 nữ, chiếm 42%."
    )
    assert "F005" in [finding.code for finding in audit(text)]


TITLED = """BÁO CÁO
kết quả công tác tháng 8, nhiệm vụ tháng 9 năm 2025
-----
I- KẾT QUẢ CÔNG TÁC THÁNG {}
Các ban làm tốt.
II- NHIỆM VỤ THÁNG {}
Các ban tiếp tục làm.
Trên đây là báo cáo công tác tháng {} năm 2025./.
"""


@pytest.mark.parametrize(
    ("months", "codes"),
    [((8, 9, 8), []), ((7, 9, 8), ["P010"]), ((8, 10, 8), ["P010"]), ((8, 9, 7), ["P010"])],
)
def test_headings_without_a_year_and_the_last_sentence_are_held_against_the_title(months, codes):
    assert [finding.code for finding in audit(TITLED.format(*months)) if finding.code[0] == "P"] == codes
