"""Numbers of which lines with marks in brackets, or entries that begin with the noun, name each."""

import pytest

from dangbo_report import audit
from dangbo_report.findings import Severity
from dangbo_report.reading import read_text

ROWS = [
    ("Cuộc họp thống nhất {} giải pháp:\n(1) Rà soát quy chế;\n(2) Phân công cấp ủy viên;\n(3) Kiểm tra hằng quý.", 3),
    ("Đề ra {} nhiệm vụ:\n(01) Mở lớp nghề;\n(02) Sửa kênh mương.", 2),
    ("Có {} xã vượt kế hoạch: xã An Bình 12 ha; xã Phú Lộc 15 ha và nuôi thêm 2 ao; xã Tân Lập 9 ha.", 3),
    ("Có {} đảng bộ đạt trên 50%, gồm: Đảng bộ An Lạc 21 người; Đảng bộ Bình Trị 5 người; riêng Đảng bộ Sa 1 ca.", 2),
    ("Có {} hợp tác xã nộp đủ: Hợp tác xã Sao Mai 2 tấn; Hợp tác xã Bình Minh 3 tấn; và Hợp tác xã Đoàn Kết 1 tấn.", 3),
]  # fmt: skip


def counts(text):
    return [claim.verdict().value for claim in read_text(text).claims if claim.kind == "list-count"]


@pytest.mark.parametrize(("text", "number"), ROWS)
def test_as_many_are_named_as_are_counted(text, number):
    assert counts(text.format(number)) == ["holds"]
    assert counts(text.format(number + 1)) == ["violated"]
    assert "F018" in {each.code for each in audit(text.format(number + 1))}


@pytest.mark.parametrize(
    "text",
    [
        "Có 12 hộ: hộ nghèo 5 hộ; hộ cận nghèo 7 hộ.",
        "Có 6 chi bộ: chi bộ khu phố 2; chi bộ trường học 4.",
        "Có 5 xã, trong đó có: xã An Bình 12 ha; xã Phú Lộc 15 ha.",
        "Có 5 xã vượt: xã An Bình 12 ha; thị trấn Sao 15 ha.",
        "Có 5 xã vượt kế hoạch.\n\nXã An Bình 12 ha; xã Phú Lộc 15 ha.",
    ],
)
def test_kinds_and_examples_are_no_list_of_all(text):
    assert [each for each in audit(text) if each.severity in {Severity.ERROR, Severity.WARNING}] == []


AVERAGES = [
    ("Kinh phí 16.800.000 đồng; thưởng 12 giải, bình quân {} đồng/giải, hết 10.800.000 đồng.", "900.000", "800.000"),
    ("Tiêm 4.248 con lợn, 138 con trâu; bình quân một tháng trong 6 tháng là {} con lợn.", "708", "780"),
]


@pytest.mark.parametrize(("text", "mean", "other"), AVERAGES)
def test_a_mean_is_of_what_is_told_as_all_and_of_one_kind(text, mean, other):
    def likeliest(said):
        (claim,) = (each for each in read_text(said).claims if each.kind == "average")
        return claim.readings[0].judged().value

    assert likeliest(text.format(mean)) == "holds"
    assert likeliest(text.format(other)) == "violated"
