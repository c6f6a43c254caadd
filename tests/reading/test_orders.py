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
    ],
)
def test_what_has_no_ends_or_runs_into_the_next_year_is_not_told(text):
    assert [said for _, said in orders(text) if said != "holds"] == []
