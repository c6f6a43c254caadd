import unicodedata
from datetime import date, datetime, timedelta

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dangbo_report import Directory, Level, Organisation, OrganisationKind, standard_directory
from dangbo_report.errors import (
    DuplicateOrganisationError,
    ImpossibleValueError,
    InexactNumberError,
    NoStandardDirectoryError,
    OrganisationCycleError,
    UnknownOrganisationError,
    UnknownParentError,
)
from dangbo_report.organisations import fold_name

FRONT = OrganisationKind.FRONT
DISTRICT = standard_directory(Level.DISTRICT, "Phụng Hiệp", "Hậu Giang", on=date(2024, 3, 31))


def body(code, parent=None, **more):
    return Organisation(code, code.upper(), FRONT, Level.COMMUNE, parent=parent, **more)


def names(directory):
    return [each.name for each in directory]


def test_the_district_bodies_of_2024():
    assert names(DISTRICT) == [
        "Huyện ủy Phụng Hiệp",
        "Ban Tuyên giáo Huyện ủy",
        "Ban Tổ chức Huyện ủy",
        "Ủy ban Kiểm tra Huyện ủy",
        "Ban Dân vận Huyện ủy",
        "Trung tâm Chính trị huyện",
        "Văn phòng Huyện ủy",
        "Ủy ban Mặt trận Tổ quốc Việt Nam huyện",
        "Liên đoàn Lao động huyện",
        "Hội Cựu chiến binh huyện",
        "Hội Nông dân huyện",
        "Hội Liên hiệp Phụ nữ huyện",
        "Đoàn Thanh niên Cộng sản Hồ Chí Minh huyện",
        "Hội Chữ thập đỏ huyện",
    ]
    assert DISTRICT.roots[0].superior == "Đảng bộ tỉnh Hậu Giang"


def test_the_boards_are_one_from_the_day_of_their_merger():
    def codes(on, **more):
        directory = standard_directory(Level.DISTRICT, "Phụng Hiệp", "Hậu Giang", on=on, **more)
        return {each.code for each in directory} & {"ban-tuyen-giao", "ban-dan-van", "ban-tuyen-giao-dan-van"}

    assert codes(date(2025, 2, 28)) == {"ban-tuyen-giao", "ban-dan-van"}
    assert codes(date(2025, 3, 1)) == {"ban-tuyen-giao-dan-van"}
    assert codes(date(2025, 3, 1), boards_merged_on=date(2025, 3, 15)) == {"ban-tuyen-giao", "ban-dan-van"}
    board = DISTRICT["ban-dan-van"]
    assert (board.active_until, board.successor) == (date(2025, 2, 28), "ban-tuyen-giao-dan-van")


def test_there_is_no_huyen_uy_after_june_2025():
    assert standard_directory(Level.DISTRICT, "Phụng Hiệp", "Hậu Giang", on=date(2025, 6, 30))
    with pytest.raises(NoStandardDirectoryError, match=r"Level\.COMMUNE") as caught:
        standard_directory(Level.DISTRICT, "Phụng Hiệp", "Hậu Giang", on=date(2025, 7, 1))
    assert (caught.value.level, caught.value.on) == ("district", "2025-07-01")
    assert len(DISTRICT.active(date(2025, 7, 1))) == 0


def test_the_commune_bodies_from_july_2025():
    with pytest.raises(NoStandardDirectoryError, match=r"Level\.DISTRICT"):
        standard_directory(Level.COMMUNE, "Hòa Mỹ", "Cần Thơ", on=date(2025, 6, 30))
    commune = standard_directory(Level.COMMUNE, "Hòa Mỹ", "Cần Thơ", on=date(2025, 7, 1))
    assert commune.roots[0].name == "Đảng ủy xã Hòa Mỹ"
    assert commune.roots[0].superior == "Đảng bộ thành phố Cần Thơ"
    assert [each.code for each in commune.children("dang-uy")] == ["ban-xay-dung-dang", "ubkt", "van-phong", "mttq"]
    assert {each.code for each in commune.children("mttq")} == {"ccb", "hnd", "lhpn", "doan"}
    centre = standard_directory(Level.COMMUNE, "phường Ngã Bảy", "Cần Thơ", on=date(2025, 7, 1), political_centre=True)
    assert centre["trung-tam-chinh-tri"].name == "Trung tâm Chính trị phường"
    zone = standard_directory(Level.COMMUNE, "đặc khu Phú Quý", "Lâm Đồng", on=date(2026, 1, 1))
    assert "ban-to-chuc" in zone
    assert "ban-xay-dung-dang" not in zone


@pytest.mark.parametrize(
    ("place", "on", "committee"),
    [
        ("Hậu Giang", date(2024, 1, 1), "Tỉnh ủy Hậu Giang"),
        ("Cần Thơ", date(2024, 1, 1), "Thành ủy Cần Thơ"),
        ("Huế", date(2024, 12, 31), "Tỉnh ủy Huế"),
        ("Huế", date(2025, 1, 1), "Thành ủy Huế"),
        ("Đồng Nai", date(2026, 4, 29), "Tỉnh ủy Đồng Nai"),
        ("Đồng Nai", date(2026, 4, 30), "Thành ủy Đồng Nai"),
        ("tỉnh Bắc Ninh", date(2026, 12, 1), "Tỉnh ủy Bắc Ninh"),
    ],
)
def test_a_province_becomes_a_city_on_its_day(place, on, committee):
    province = standard_directory(Level.PROVINCE, place, on=on)
    assert province.roots[0].name == committee
    assert province["ban-to-chuc"].sign == "BTCTU"


def test_the_mass_organisations_of_a_province_belong_to_the_front_since_july_2025():
    assert standard_directory(Level.PROVINCE, "Cần Thơ", on=date(2025, 6, 30))["hnd"].parent == "thanh-uy"
    assert standard_directory(Level.PROVINCE, "Cần Thơ", on=date(2025, 7, 1))["hnd"].parent == "mttq"


def test_the_central_bodies():
    assert "ban-dan-van" in standard_directory(Level.CENTRAL, on=date(2025, 2, 2))
    assert "ban-chinh-sach-chien-luoc" not in standard_directory(Level.CENTRAL, on=date(2025, 2, 2))
    merged = standard_directory(Level.CENTRAL, on=date(2025, 2, 3))
    assert "ban-dan-van" not in merged
    assert merged["ban-tuyen-giao-dan-van"].name == "Ban Tuyên giáo và Dân vận Trung ương"
    assert "ban-chinh-sach-chien-luoc" in merged
    assert merged["hnd"].parent == "trung-uong"
    assert standard_directory(Level.CENTRAL, on=date(2025, 7, 1))["hnd"].parent == "mttq"


def test_what_a_change_ended_and_what_it_began():
    with pytest.raises(ImpossibleValueError, match="until"):
        standard_directory(Level.PROVINCE, "Hậu Giang", on=date(2025, 1, 2), until=date(2025, 1, 1))
    year = standard_directory(Level.DISTRICT, "Phụng Hiệp", on=date(2025, 1, 1), until=date(2025, 12, 31))
    assert year.successor("ban-tuyen-giao") == year["ban-tuyen-giao-dan-van"]
    assert year["hnd"].active_until == date(2025, 6, 30)
    assert standard_directory(Level.COMMUNE, "Hòa Mỹ", on=date(2025, 1, 1), until=date(2025, 7, 1))


@pytest.mark.parametrize(
    ("level", "place", "on", "signs"),
    [
        (Level.DISTRICT, "Phụng Hiệp", date(2024, 1, 1), {"HU", "MTTQ-BTT"}),
        (Level.DISTRICT, "thị xã Long Mỹ", date(2024, 1, 1), {"MTTQ-BTT"}),  # none was seen for Thị ủy
        (Level.PROVINCE, "Hậu Giang", date(2024, 1, 1), {"TU", "BTCTU", "BTGTU", "UBKTTU", "MTTQ-BTT"}),
        (Level.PROVINCE, "Cần Thơ", date(2026, 1, 1), {"TU", "BTCTU", "BTGDVTU", "UBKTTU", "MTTQ-BTT"}),
        (Level.COMMUNE, "Hòa Mỹ", date(2026, 1, 1), {"ĐU", "BXDĐ", "VPĐU", "MTTQ-BTT"}),
    ],
)
def test_signs_are_those_that_were_seen(level, place, on, signs):
    assert {each.sign for each in standard_directory(level, place, on=on)} - {""} == signs


@pytest.mark.parametrize(
    ("level", "place"), [(Level.DISTRICT, ""), (Level.DISTRICT, "xã Hòa Mỹ"), (Level.PROVINCE, "huyện X")]
)
def test_a_place_of_another_level_is_refused(level, place):
    with pytest.raises(ImpossibleValueError):
        standard_directory(level, place, on=date(2024, 1, 1))


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Uỷ ban Kiểm tra", "ubkt"),
        ("ỦY BAN KIỂM TRA HUYỆN ỦY", "ubkt"),
        (unicodedata.normalize("NFD", "Hội Nông dân"), "hnd"),
        ("Huyện  Đoàn", "doan"),
        ("MTTQ", "mttq"),
        ("Hội Cựu Chiến binh huyện", "ccb"),
        ("Hội Nông dân huyện Phụng Hiệp", "hnd"),
        ("Ban Tổ chức Huyện ủy Phụng Hiệp", "ban-to-chuc"),
        ("Huyện đoàn Phụng Hiệp", "doan"),
        ("Ban Thường vụ Huyện Đoàn", "doan"),
        ("Mặt trận Tổ quốc huyện", "mttq"),
    ],
)
def test_a_name_is_found_in_every_spelling_of_it(name, code):
    assert DISTRICT.named(name).code == code


@pytest.mark.parametrize("name", ["Văn phòng Đảng ủy", "Văn phòng Đảng ủy xã", "Văn phòng Đảng ủy xã Hòa Mỹ"])
def test_the_office_of_a_commune_is_found_by_each_of_its_names(name):
    commune = standard_directory(Level.COMMUNE, "Hòa Mỹ", "Cần Thơ", on=date(2025, 7, 1))
    assert commune.named(name).code == "van-phong"


@pytest.mark.parametrize(
    "directory",
    [
        DISTRICT,
        standard_directory(Level.CENTRAL, on=date(2026, 1, 1)),
        standard_directory(Level.PROVINCE, "Cần Thơ", on=date(2025, 1, 1), until=date(2025, 12, 31)),
        standard_directory(Level.COMMUNE, "Hòa Mỹ", on=date(2026, 1, 1), political_centre=True),
        standard_directory(Level.COMMUNE, "đặc khu Phú Quý", on=date(2026, 1, 1)),
    ],
    ids=lambda directory: directory.roots[0].name,
)
def test_every_name_of_a_standard_body_is_its_alone(directory):
    for each in directory:
        assert [directory.named(name) for name in each.names] == [each] * len(each.names)
        told = [directory.leading(f"{unicodedata.normalize('NFD', name)}, trong quý") for name in each.names]
        assert told == [each] * len(each.names)


@pytest.mark.parametrize(
    "text", ["", "  ", "Hội thảo về chuyển đổi số", "- Ban Tổ chức", "Trong quý, Ban Tổ chức mở 5 lớp"]
)
def test_a_line_that_begins_with_no_name_is_of_nobody(text):
    assert DISTRICT.leading(text) is None


@pytest.mark.parametrize("name", ["Hội Nông dân huyện Long Mỹ", "Hội Nông", "Ban Dan van", "", "x" * 1000])
def test_what_is_not_a_name_is_set_aside(name):
    assert DISTRICT.resolve([name, "MTTQ"]) == ({"MTTQ": DISTRICT["mttq"]}, (name,))


def test_an_ambiguous_name_is_set_aside():
    twins = Directory([body("a", aliases=("Hội",)), body("b", aliases=("hội",))])
    assert twins.named("HỘI") is None
    assert [each.code for each in twins.candidates("Hội")] == ["a", "b"]


@given(st.text())
def test_folding_is_stable(text):
    once = fold_name(text)
    assert fold_name(unicodedata.normalize("NFD", text)) == once or len(unicodedata.normalize("NFD", text)) > 300


def test_a_directory_is_in_order_of_precedence_parents_first():
    directory = Directory([body("c", "a"), body("b", "a", precedence=-1), body("a"), body("d", "b")])
    assert [each.code for each in directory] == ["a", "b", "d", "c"]
    assert [each.code for each in directory.descendants("a")] == ["b", "d", "c"]
    assert len(directory) == 4
    assert directory.get("z") is None
    assert directory["a"] in directory
    assert "a" in directory
    assert 5 not in directory
    assert attrs.evolve(directory["a"], name="X") not in directory


def test_what_no_directory_can_be_is_refused():
    with pytest.raises(DuplicateOrganisationError, match="'a'"):
        Directory([body("a"), attrs.evolve(body("a"), name="B")])
    with pytest.raises(UnknownParentError, match="did you mean 'huyen'"):
        Directory([body("huyen"), body("a", "huyenn")])
    with pytest.raises(OrganisationCycleError, match="a → b → a"):
        Directory([body("a", "b"), body("b", "a")])
    with pytest.raises(OrganisationCycleError, match="successor"):
        Directory([body("a", successor="b"), body("b", successor="a")])
    with pytest.raises(OrganisationCycleError, match="…"):
        Directory([body(f"n{number}", f"n{(number + 1) % 50}") for number in range(50)])


def test_an_unknown_code_is_refused_with_the_likely_one():
    with pytest.raises(UnknownOrganisationError, match="did you mean 'mttq'") as caught:
        DISTRICT["mtqt"]
    assert isinstance(caught.value, KeyError)
    with pytest.raises(UnknownOrganisationError):
        DISTRICT.children("zzz")


def test_a_body_does_not_outlive_its_parent():
    directory = Directory([body("a", active_until=date(2025, 6, 30)), body("b", "a")])
    assert len(directory.active(date(2025, 6, 30))) == 2
    assert len(directory.active(date(2025, 7, 1))) == 0
    assert len(directory.active(date(2025, 6, 1), date(2025, 8, 1))) == 2


def test_the_last_successor_in_the_directory():
    chain = Directory([body("a", successor="b"), body("b", successor="c"), body("c", successor="elsewhere")])
    assert chain.successor("a") == chain["c"]
    assert chain.successor("c") is None


@given(st.dates(), st.dates(), st.dates())
def test_a_body_exists_between_its_days(one, other, day):
    first, last = sorted((one, other))
    each = body("a", active_from=first, active_until=last)
    assert each.is_active(day) == (first <= day <= last)
    assert each.is_active(date.min, date.max)
    if first > date.min:
        assert not each.is_active(date.min, first - timedelta(days=1))


@pytest.mark.parametrize(
    "build",
    [
        lambda: body("A B"),
        lambda: body("a" * 200),
        lambda: Organisation(5, "x", FRONT, Level.COMMUNE),
        lambda: Organisation("a", " ", FRONT, Level.COMMUNE),
        lambda: body("a", aliases=("x" * 400,)),
        lambda: body("a", "a"),
        lambda: body("a", successor="a"),
        lambda: body("a", active_from=date(2025, 1, 2), active_until=date(2025, 1, 1)),
        lambda: body("a", active_from=datetime(2025, 1, 2)),  # noqa: DTZ001 - a time of day is refused
    ],
)
def test_what_no_organisation_can_be_is_refused(build):
    with pytest.raises(ImpossibleValueError):
        build()


def test_precedence_is_a_whole_number():
    with pytest.raises(InexactNumberError):
        body("a", precedence=1.5)


def test_an_organisation_is_called_by_its_name():
    assert str(DISTRICT["mttq"]) == "Ủy ban Mặt trận Tổ quốc Việt Nam huyện"
    assert DISTRICT["mttq"].names[:2] == ("Ủy ban Mặt trận Tổ quốc Việt Nam huyện", "Mặt trận Tổ quốc")
