"""Figures bound by words across brackets, sentences and lines: right, each holds; wrong, each is found."""

import pytest

from dangbo_report import Severity, audit
from dangbo_report.claims import Verdict
from dangbo_report.reading import read_text
from tests.reading.asserting import asserted

ROWS = [
    ("remainder", "Trong tháng: nhận 12, giải quyết 7, còn lại {} đơn.", "5", "3"),
    ("remainder", "Trong năm: phải làm 12 nhà, xong 7 nhà, còn lại {} nhà.", "5", "3"),
    ("difference", "Kết nạp 124 đảng viên, chuyển đi 309 đảng viên, thực giảm {} đảng viên.", "185", "158"),
    ("change", "Xảy ra 23 vụ, tăng 03 vụ (={}%) so với cùng kỳ; so với tháng trước tăng 02 vụ.", "15", "51"),
    (
        "difference",
        "Kỳ này phát triển mới 245 chị, giảm 118 chị do chuyển đi, thực tăng {} chị so với đầu năm.",
        "127",
        "172",
    ),
    (
        "roll-forward",
        "Nợ của hộ dân: đầu kỳ 214,6 triệu đồng, phát sinh 96,2 triệu đồng, đã thu 171,3 triệu đồng, cuối kỳ {}.",
        "139,5 triệu đồng",
        "193,5 triệu đồng",
    ),
    ("breakdown", "Dụng cụ phát mới: 126 bộ. Cụ thể: vòng {}, túi 51, mũ 32, áo 15.", "28", "82"),
    (
        "remainder",
        "Nhà xưởng nguyên giá 2.140,0 triệu đồng, hao mòn lũy kế 815,5 triệu đồng, giá trị còn lại {} triệu đồng.",
        "1.324,5",
        "1.342,5",
    ),
    ("average", "Tuần tra 286 buổi, có {} lượt đ/c tham gia, bình quân mỗi buổi 9 đ/c.", "2.574", "3.574"),
    ("average", "Họp 16 buổi, có 1.037 lượt người dự (trung bình mỗi buổi {} người).", "65", "56"),
    (
        "average",
        "Cả 96/96 xóm mở ngày hội: 60 xóm mở riêng, 36 xóm mở chung. Đã khen 672 hộ, bình quân mỗi xóm {} hộ.",
        "7",
        "9",
    ),
    (
        "roll-forward",
        "Năm trước chuyển sang 04, nhận mới 15; hòa giải thành 12 vụ, không thành 02 vụ, chuyển quý sau {} vụ.",
        "05",
        "03",
    ),
    (
        "breakdown",
        "Tư vấn: trực tiếp 63 lượt người, qua điện thoại 28 lượt, qua mạng 17 lượt; tất cả là {} lượt.",
        "108",
        "180",
    ),
    ("breakdown", "Kết nạp {} đoàn viên, gồm: học sinh 247; nông thôn 31; lực lượng vũ trang 13.", "291", "219"),
    (
        "breakdown",
        "Đầu kỳ có 5.120 hội viên, kết nạp 96; số giảm {}, gồm từ trần 61, chuyển đi 29. Cuối kỳ có 5.126 hội viên.",
        "90",
        "99",
    ),
    (
        "roll-forward",
        "Đầu kỳ có 5.120 hội viên, kết nạp 96; số giảm gồm từ trần 61, chuyển đi 29. Cuối kỳ có {} hội viên.",
        "5.126",
        "5.162",
    ),
    (
        "remainder",
        "Đã giám sát 28 tổ chức đảng và 40 đảng viên; chương trình năm là 31 tổ chức đảng, như vậy còn {} tổ chức.",
        "03",
        "08",
    ),
    ("product", "Tặng quà 612 người có công, mỗi suất 500.000 đồng, kinh phí {} triệu đồng.", "306", "360"),
    ("percent-of-target", "Đã sắp xếp 1.360 đ/c so với chỉ tiêu 1.440 đ/c, đạt {}%.", "94,4", "94,7"),
    (
        "percent-of-target",
        "Vận động được 683,9 triệu đồng (huyện 386,4; xã 297,5), đạt {}% kế hoạch (1.200 triệu đồng).",
        "57",
        "59",
    ),
    (
        "difference",
        "Nhận 3.412 hồ sơ, {} hơn quý IV/2025 108 hồ sơ (quý IV/2025 nhận 3.520 hồ sơ).",
        "ít",
        "nhiều",
    ),
    ("same-value", "Dư nợ đạt 438.045 triệu đồng (tức {} đồng).", "438,0 tỷ", "438,0 triệu"),
    (
        "remainder",
        "Tổng số phải xem xét 176. Đã kết luận 168 hồ sơ, bằng 95,5%; chuyển sang năm 2023 là {} hồ sơ.",
        "8",
        "12",
    ),
    (
        "roll-forward",
        "Đầu năm, 14 cơ sở có 15.836 hội viên. Kết nạp 142 hội viên, giảm 37. Đến cuối quý có {} hội viên.",
        "15.941",
        "15.914",
    ),
    (
        "roll-forward",
        "HV đầu kỳ 1.518 HV; kết nạp 34 HV; chuyển đến 03 HV; từ trần 14 cụ; HV cuối kỳ {} HV.",
        "1.541",
        "1.514",
    ),
    ("share", "Tổng số lượt khám: 84.520 lượt.\n- Có thẻ 79.870 lượt (chiếm {}% tổng lượt khám).", "94,5", "91,5"),
    ("change", "Cây ngô 73/70 ha, tăng {}%.", "4,3", "8,3"),
    ("average", "Tuyến đường 1,8 km, 45 trụ đèn, bình quân {} m/trụ.", "40", "44"),
    ("difference", "Phục vụ 25.019 lượt, cao hơn cùng kỳ (23.120 lượt) {} lượt.", "1.899", "1.989"),
    ("cumulative", "Tiếp nhận mới 4.131 hồ sơ, tồn kỳ trước chuyển sang là 2.171, lũy kế {} hồ sơ.", "6.302", "6.320"),
    (
        "percent-of-target",
        "Giải ngân 2.061,1 tỷ đồng; so với kế hoạch tỉnh giao (8.412,5 tỷ đồng), tỷ lệ giải ngân đạt {}%.",
        "24,5",
        "25,4",
    ),
    (
        "roll-forward",
        "Vận động 400 triệu đồng. Số dư đầu kỳ 642 triệu đồng, chi 668 triệu đồng. Số dư cuối kỳ còn {} triệu đồng.",
        "374",
        "347",
    ),
]


def _verdicts(kind: str, text: str) -> set[Verdict]:
    return {claim.verdict() for claim in asserted(text) if claim.kind == kind}


@pytest.mark.parametrize(("kind", "text", "right", "wrong"), ROWS, ids=[text[:40] for _, text, _, _ in ROWS])
def test_a_figure_is_held_against_those_that_its_words_name(kind, text, right, wrong):
    assert _verdicts(kind, text.format(right)) == {Verdict.HOLDS}
    assert Verdict.VIOLATED in _verdicts(kind, text.format(wrong))


@pytest.mark.parametrize(
    "text",
    [
        # "còn lại" closes a list of kinds, and is left of none of them
        "Nhận mới 12 đơn; giải quyết 9 đơn. Trong đơn nhận mới: tố cáo 1, kiến nghị 6, còn lại 5 đơn không rõ địa chỉ.",
        # the bracket is of the other comparison
        "Xảy ra 04 vụ. So với cùng kỳ giảm 03 vụ (cùng kỳ 07 vụ); so với tháng 5 giảm 02 vụ.",
        # what was done stands behind the colon, and not the plan
        "Cả năm gieo trồng 1.562,5 ha, đạt 104% kế hoạch: lúa 940,0 ha, ngô 387,5 ha, rau các loại 235,0 ha.",
        # of what the sentence before begins with, and not of the last of its parts
        (
            "Họp 3 kỳ. Có 156 vụ: năm 2021 60 vụ, năm 2022 41 vụ, năm 2023 32 vụ, năm 2024 23 vụ."
            " Trong đó có 57 vụ đất, 79 vụ cây, 20 vụ gà."
        ),
        # of what was found, some was punished, and all of it is told
        "Kiểm tra 38 đảng viên (có vi phạm 38 đồng chí, phải thi hành kỷ luật 11 đồng chí).",
        # other cases than those of the sentence before
        "Xảy ra 193 vụ, đã điều tra, khám phá 166 vụ. Khởi tố 312 vụ; kết thúc điều tra, đề nghị truy tố 280 vụ.",
        # prizes in words are no second way to write the number of pupils
        "Thành phố có 47 học sinh (bảy giải Nhất, 21 giải Nhì, 19 giải Ba).",
        # what was taken on comes first
        "Án dân sự thụ lý và giải quyết 169/29 vụ; án hôn nhân và gia đình 310/168 vụ; án lao động 21/07 vụ.",
        # the same again, without some of it
        "Thu 23.512 tỷ đồng. Trong đó: thu nội địa 19.100 tỷ đồng; thu nội địa không kể tiền đất 17.824 tỷ đồng.",
        # one share is left out
        "Tỉ lệ học tập loại Tốt 17,66%, loại Khá 44,51%, loại Chưa đạt 1,39%.",
        # what is left over counts, and names nothing
        "Có 47 kiến nghị: về lương 19, về nhà ở, xe đưa đón 17, về bảo hộ 11; trả lời 41, chuyển phòng 6 kiến nghị.",
        # all that was done is taken from the plan
        "Kế hoạch năm 34 nhà; đã xong 23 nhà (đạt 67,65%), đang làm 8 nhà, chưa khởi công 3 nhà.",
        # hectares of three things
        "Rau vụ đông trồng 46,4 ha.\nMô hình nhà lưới có 12,0 ha.\nMáy cấy phục vụ 38,4 ha vụ mùa.",
    ],
)
def test_figures_of_other_thoughts_are_not_held_against_each_other(text):
    assert not [each for each in audit(text) if each.code.startswith("F")]


def test_claims_stand_where_they_are_complete():
    text = "Trong 120 đồng chí có cao cấp 36 (30%), trung cấp 60 (50%), sơ cấp 24 (20%)."
    said = [(claim.kind, claim.evidence[0].text) for claim in read_text(text).claims if claim.kind.startswith("share")]
    assert said == [("share", "30%"), ("share", "50%"), ("share", "20%"), ("shares-of-whole", "30%")]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        # whichever of two equal figures is meant, it is one way of reading
        ("Xảy ra 03 vụ, làm rõ 03 vụ (100%), tăng 02 vụ so với tháng trước (05 vụ).", "F007"),
        # offices write "04", so that "40" is one slip from it
        ("Có 19 cuộc đối thoại; cụ thể cấp huyện 6, cấp xã 9, còn lại 40 cuộc do thôn chủ trì.", "F002"),
    ],
)
def test_small_numbers_are_accused_where_a_slip_explains_them(text, code):
    assert [each.code for each in audit(text) if each.severity is Severity.ERROR] == [code]


def test_what_came_twice_has_no_net_change():
    text = "Kết nạp 127 đảng viên, chuyển đến 81 đảng viên, thực tăng 208 đảng viên."
    assert "difference" not in [claim.kind for claim in read_text(text).claims]


def test_what_could_be_done_is_told_in_its_own_paragraph():
    text = "Trong số 58 đơn thuộc thẩm quyền, Phòng Nội vụ đã tham mưu giải quyết 53 đơn, đạt 91,38%; còn lại 5 đơn."
    once = [[each.span[0] for each in claim.evidence] for claim in read_text(text).claims]
    twice = [[each.span[0] for each in claim.evidence] for claim in read_text(f"{text}\n\n{text}").claims]
    behind = len(text) + 2
    assert twice == [*once, *([at + behind for at in places] for places in once)]
