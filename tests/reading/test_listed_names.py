"""A number against the names behind it: how names are parted, and what opens a list of them."""

import pytest

from dangbo_report import audit
from dangbo_report.reading import read_text


def counted(text):
    return [
        ([each.text for each in claim.evidence], claim.verdict().value)
        for claim in read_text(text).claims
        if claim.kind == "list-count"
    ]


ROWS = [
    # names with dots and dashes, and words between their capitals
    ("Có 3 tỉnh, thành phố ven biển gồm: TP.HCM, Bà Rịa - Vũng Tàu, Long An.", 3),
    ("Khen 3 đơn vị gồm Đoàn Khối các Cơ quan, Hội Nông dân huyện và Ban Thanh niên Quân đội.", 3),
    # words and figures between the number and its list
    ("Có 4 xã tiêm xong mũi 2 cho người từ 18 tuổi trở lên, gồm: An Bình, Phú Lộc, Tân Lập, Hòa Thuận.", 4),
    ("Có 3/11 xã có hộ nghèo dưới 5% là An Bình, Phú Lộc và Tân Lập.", 3),
    ("Có 2 phường (Minh Khai, Bến Thủy) đăng ký về đích.", 2),
    ("Có 2 xã hoàn thành sớm (An Bình và Phú Lộc), được tỉnh khen.", 2),
    # something is said of all behind the last name
    ("Huyện có 3 xã gồm An Bình, Phú Lộc và Tân Lập đăng ký về đích, nay các xã đều đạt.", 3),
    ("Tặng máy tính cho 2 trường: THCS Tân Hồng, THCS - THPT Tân Thành, với tổng kinh phí 80 triệu đồng.", 2),
    ("Có 2 đơn vị về sớm gồm xã An Bình và phường Minh Khai; 9 đơn vị còn lại đạt trên 80%.", 2),
    # "và" stands in the name of a body
    ("Kiểm tra 3 sở: Sở Tài nguyên và Môi trường, Sở Y tế và Sở Công Thương.", 3),
    # phrases that ";" parts, and lines that begin with what is counted
    ("Ba nội dung trọng tâm là: xây dựng Đảng; cải cách hành chính; an sinh, nhà ở.", 3),
    ("Đoàn kiểm tra 2 đảng bộ:\n- Đảng bộ xã An Bình: tốt;\n- Đảng bộ xã Phú Lộc: khá.", 2),
]


@pytest.mark.parametrize(("text", "many"), ROWS)
def test_as_many_are_named_as_there_are(text, many):
    ((figures, said),) = counted(text)
    assert (len(figures) - 1, said) == (many, "holds")
    assert [each for each in audit(text) if each.code == "F018"] == []


@pytest.mark.parametrize(("text", "many"), [row for row in ROWS if not row[0].startswith(("Ba", "Kiểm tra 3 sở"))])
def test_another_number_than_that_of_the_names_is_told(text, many):
    spoilt = text.replace(f"{many} ", f"{many + 6} ", 1).replace(f"{many}/", f"{many + 6}/", 1)
    assert [said for _, said in counted(spoilt)] == ["violated"]
    assert "F018" in {each.code for each in audit(spoilt)}


@pytest.mark.parametrize(
    "text",
    [
        "Có 3 đồng chí được bầu là Nguyễn Văn An, Bí thư Đảng ủy; Trần Văn Bình, Phó Bí thư.",  # offices
        "Có 7 xã đạt chuẩn, tiêu biểu là An Bình, Phú Lộc và Tân Lập.",
        "Kiểm tra 4 đơn vị (trong đó có Phòng Tài chính, Phòng Nội vụ).",
        "Có 6 xã hoàn thành gồm: An Bình, Phú Lộc, TT. Tân Lập và Hòa Thuận.",  # cut at a full stop
        "Có 5 huyện (Hòa Vang) đạt chuẩn.",
        "Có 9 xã hoàn thành là An Bình, Phú Lộc, Tân Lập và 6 xã miền núi.",
        "Tập trung 2 nhiệm vụ: rà soát quy hoạch; thu ngân sách; đồng thời yêu cầu các xã báo cáo.",
    ],
)
def test_what_is_no_list_of_all_counts_nothing(text):
    assert counted(text) == []


def test_places_that_are_counted_nearer_have_the_names():
    found = counted("Có 9 xã và 2 thị trấn đạt chuẩn nâng cao trong năm nay, gồm: Tân Lập, Hòa Thuận.")
    assert found == [(["2 thị trấn", "Tân Lập", "Hòa Thuận"], "holds")]
