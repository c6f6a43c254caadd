"""What runs from one day, year or number to another."""

import pytest

from dangbo_report import audit
from dangbo_report.reading import read_text


def orders(text):
    return [
        ([each.text for each in claim.evidence], claim.verdict().value)
        for claim in read_text(text).claims
        if claim.kind == "order"
    ]


ROWS = [
    ("Đợt cao điểm từ ngày 05/6 đến ngày 20/6/2024.", ["ngày 05/6", "ngày 20/6"]),
    ("Trong giai đoạn đầu (2021 – 2023), xã trồng 12 ha rừng.", ["2021", "2023"]),
    ("Từ năm 2019 - 2024, hội giúp 105 hộ.", ["2019", "2024"]),
    ("Kết quả 2 năm 2022-2023 đạt khá.", ["2022", "2023"]),
    ("Từ năm 2016 đến năm 2020, huyện có 12 dự án.", ["2016", "2020"]),
    ("Đoàn có độ tuổi từ 23 đến 54, đều là công nhân.", ["23", "54"]),
    ("Ủy viên có tuổi đời từ 31 đến 56 tuổi.", ["31", "56"]),
    ("Chi cục thống kê (từ 1 - 11 - 2022 đến 30 - 4 - 2023) thu đủ.", ["1 - 11 - 2022", "30 - 4 - 2023"]),
    ("Trong tuần 20 (từ ngày 12/5-19/5), xã có 6 ca.", ["12/5", "19/5"]),
    ("Đợt thu từ 12-5 đến hết 19-5 thuận lợi.", ["12-5", "19-5"]),
    ("Hội thi diễn ra từ ngày 04 đến ngày 17 tháng 8 năm 2024.", ["04", "17"]),
    ("Khởi công ngày 05/3/2024, dự kiến hoàn thành ngày 20/12/2024.", ["05/3/2024", "20/12/2024"]),
    ("Lớp bắt đầu ngày 05/3/2024, nghỉ 3 ngày, bế mạc ngày 20/4/2024.", ["05/3/2024", "20/4/2024"]),
    ("Tàu cập cảng từ tháng 8/2022 đến tháng 5/2023.", ["8/2022", "5/2023"]),
    ("Vụ đông xuân 2023-2024 được mùa.", ["2023", "2024"]),
    ("Từ 2015 đến 2020, xã làm đường.", ["2015", "2020"]),
    ("Số ca tăng 43-62% so với trung bình 4 tuần trước.", ["43", "62"]),
    ("Công suất chạy máy khoảng 80 - 95%.", ["80", "95"]),
    ("Thu nhập từ 5-7 triệu đồng/tháng.", ["5", "7"]),
]


@pytest.mark.parametrize(("text", "ends"), ROWS)
def test_ends_in_order_hold(text, ends):
    ((figures, said),) = orders(text)
    assert ([each.removeprefix("ngày ") for each in figures], said) == (
        [e.removeprefix("ngày ") for e in ends],
        "holds",
    )
    assert [each for each in audit(text) if each.code == "F019"] == []


@pytest.mark.parametrize(("text", "ends"), ROWS)
def test_ends_the_wrong_way_round_are_told(text, ends):
    first, last = ends
    turned = text.replace(first, "@").replace(last, first).replace("@", last)
    assert [said for _, said in orders(turned)] == ["violated"]
    assert "F019" in {each.code for each in audit(turned)}


@pytest.mark.parametrize(
    "text",
    [
        "Nhiệm kỳ 2020 - 2025 của Đảng bộ.",  # terms are told by the calendar
        "Tổng kết 05 năm thực hiện Nghị quyết (2025 - 2020).",  # and years that are counted
        "Nghị quyết số 2024-2023 của Hội đồng.",
        "Số điện thoại (0235.2024 - 2023).",
        "Lớp học từ 15/12 đến 14/6/2025 không nghỉ.\n\nHọp.",
        "Sổ sách từ ngày 25/12-14/6 đã duyệt.",
        "Từ 30-4 triệu tập 20 hộ.",  # since a day
        "Giảm tỷ lệ hộ nghèo từ 5-3%, giảm số ca từ 12 đến 10 ca.",  # falls
        "Tổ 5 - 3%; Tổ 4 - 2%.",  # names
        "Tỷ lệ hộ nghèo từ 5,2 - 3,1%, giảm 2,1%.",
        "Trực Tết từ ngày 28 đến ngày 02/5, xuống giống từ ngày 25 đến ngày 05 tháng 12.",  # of the month before
        "Họp ngày 30-4/2024, ngày 15 và ngày 12 tháng 3.",
    ],
)
def test_what_has_no_ends_or_runs_into_the_next_year_is_not_told(text):
    assert [said for _, said in orders(text) if said != "holds"] == []
