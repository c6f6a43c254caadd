"""What layouts write: dates, signatures, recipients."""

import re
from datetime import date

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dangbo_report.errors import CollectiveSignatureError, ImpossibleValueError
from dangbo_report.layouts import (
    FRONT_2025,
    PARTY_2018,
    PARTY_2026,
    STATE_2020,
    YOUTH_2013,
    Layout,
    write_date,
)
from dangbo_report.report import Authority, Capacity, Letterhead, Recipients, Signature

LAYOUTS = (PARTY_2018, PARTY_2026, STATE_2020, YOUTH_2013, FRONT_2025)


def texts(lines):
    return [line.text for line in lines]


@given(st.dates())
def test_a_date_shows_day_month_and_year_with_just_the_zeros_of_the_rule(on):
    match = re.fullmatch(r"ngày (\d+) tháng (\d+) năm (\d+)", write_date(on))
    assert match is not None
    day, month, year = match.groups()
    assert (int(year), int(month), int(day)) == (on.year, on.month, on.day)
    assert len(day) == 2
    assert (month[0] == "0") == (on.month <= 2)


@pytest.mark.parametrize(
    ("on", "place", "text"),
    [
        (date(2024, 2, 5), "", "ngày 05 tháng 02 năm 2024"),
        (date(2024, 3, 20), "Phụng Hiệp", "Phụng Hiệp, ngày 20 tháng 3 năm 2024"),
        (date(2018, 2, 20), "Hạ Long", "Hạ Long, ngày 20 tháng 02 năm 2018"),
        (date(2026, 5, 27), "Hà Nội", "Hà Nội, ngày 27 tháng 5 năm 2026"),
        (date(2026, 10, 1), "", "ngày 01 tháng 10 năm 2026"),
    ],
)
def test_dates(on, place, text):
    assert write_date(on, place=place) == text
    assert all(layout.date.write(on, place) == text for layout in LAYOUTS)


def signature(capacity=None, of="", title="Phó Bí thư"):
    return Signature(title=title, name="Nguyễn Văn A", capacity=capacity, on_behalf_of=of)


@pytest.mark.parametrize(
    ("layout", "capacity", "of", "first"),
    [
        (PARTY_2026, Capacity.ON_BEHALF, "Ban Thường vụ", "T/M BAN THƯỜNG VỤ"),
        (PARTY_2026, Capacity.DEPUTY, "Trưởng ban", "K/T TRƯỞNG BAN"),
        (PARTY_2018, Capacity.BY_ORDER, "Ban Thường vụ", "T/L BAN THƯỜNG VỤ"),
        (PARTY_2018, Capacity.AUTHORISED, "Ban Thường vụ", "TUQ BAN THƯỜNG VỤ"),
        (STATE_2020, Capacity.ON_BEHALF, "Ủy ban nhân dân", "TM. ỦY BAN NHÂN DÂN"),
        (STATE_2020, Capacity.DEPUTY, "Chủ tịch", "KT. CHỦ TỊCH"),
        (STATE_2020, Capacity.BY_ORDER, "Chủ tịch", "TL. CHỦ TỊCH"),
        (STATE_2020, Capacity.AUTHORISED, "Chủ tịch", "TUQ. CHỦ TỊCH"),
        (FRONT_2025, Capacity.ON_BEHALF, "Ban Thường trực", "TM. BAN THƯỜNG TRỰC"),
        (YOUTH_2013, Capacity.ON_BEHALF, "Ban Bí thư", "TM. BAN BÍ THƯ"),
    ],
)
def test_each_body_abbreviates_capacities_in_its_way(layout: Layout, capacity, of, first):
    lines = layout.write_signature(signature(capacity, of))
    assert texts(lines) == [first, "PHÓ BÍ THƯ", "Nguyễn Văn A"]
    assert [line.style for line in lines] == [
        layout.signature.authority_style,
        layout.signature.title_style,
        layout.signature.name_style,
    ]


def test_the_head_in_person_needs_no_authority():
    assert texts(PARTY_2026.write_signature(signature(title="Bí thư"))) == ["BÍ THƯ", "Nguyễn Văn A"]


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_an_acting_head_says_so_before_the_office(layout):
    assert texts(layout.write_signature(signature(Capacity.ACTING, title="Chủ tịch"))) == [
        "Q. CHỦ TỊCH",
        "Nguyễn Văn A",
    ]


def test_authorities_stand_one_under_the_other():
    lines = STATE_2020.signature.write(
        "Phó Chủ tịch",
        "Nguyễn Văn A",
        Authority(Capacity.ON_BEHALF, "Ủy ban nhân dân"),
        Authority(Capacity.DEPUTY, "Chủ tịch"),
    )
    assert texts(lines) == ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nguyễn Văn A"]


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
@pytest.mark.parametrize("of", ["Huyện ủy", "HUYỆN UỶ PHỤNG HIỆP", "Đảng uỷ", "Ban Thường vụ", "Chi bộ", "Tỉnh ủy"])
def test_nobody_deputises_for_a_committee(layout: Layout, of):
    with pytest.raises(CollectiveSignatureError) as caught:
        layout.write_signature(signature(Capacity.DEPUTY, of))
    marks = layout.signature.marks
    assert (caught.value.mark, caught.value.body, caught.value.instead) == (marks.deputy, of, marks.on_behalf)
    assert marks.on_behalf in str(caught.value)


def test_nobody_deputises_for_a_party_secretary():
    with pytest.raises(CollectiveSignatureError):
        PARTY_2026.write_signature(signature(Capacity.DEPUTY, "Bí thư"))
    assert texts(YOUTH_2013.write_signature(signature(Capacity.DEPUTY, "Bí thư")))[0] == "KT. BÍ THƯ"


@pytest.mark.parametrize("of", ["Chánh Văn phòng Huyện ủy", "Trưởng ban", "Chủ nhiệm", "Giám đốc", "Đảng ủyviên"])
def test_heads_of_advisory_bodies_have_deputies(of):
    assert texts(PARTY_2026.write_signature(signature(Capacity.DEPUTY, of)))[0] == f"K/T {of.upper()}"


@pytest.mark.parametrize("capacity", [c for c in Capacity if c is not Capacity.ACTING])
def test_a_capacity_is_about_somebody(capacity):
    with pytest.raises(ImpossibleValueError) as caught:
        PARTY_2026.write_signature(signature(capacity))
    assert caught.value.field == "of"


def test_recipients_of_the_party():
    recipients = Recipients(names=("Thường trực Tỉnh ủy;", "Các đồng chí ủy viên"), archive="Văn phòng Huyện ủy")
    lines = PARTY_2026.write_recipients(recipients)
    assert texts(lines) == [
        "Nơi nhận:",
        "- Thường trực Tỉnh ủy;",
        "- Các đồng chí ủy viên;",
        "- Lưu Văn phòng Huyện ủy.",
    ]
    assert lines[0].style.underline
    assert lines[1].style.size == 12


@pytest.mark.parametrize(
    ("archive", "last"),
    [
        ("MTTQ", "- Lưu: VT, MTTQ."),
        ("", "- Lưu: VT."),
        ("VT, TH.", "- Lưu: VT, TH."),
        ("HVT", "- Lưu: VT, HVT."),
        ("TH, VT", "- Lưu: TH, VT."),
    ],
)
def test_the_registry_of_the_state_always_keeps_a_copy(archive, last):
    lines = FRONT_2025.write_recipients(Recipients(names=("Như trên",), archive=archive))
    assert texts(lines) == ["Nơi nhận:", "- Như trên;", last]


def test_nobody_receives():
    assert PARTY_2026.write_recipients(Recipients()) == ()
    assert STATE_2020.recipients.write((), None) == ()
    assert texts(PARTY_2026.write_recipients(Recipients(names=("Như trên",)))) == ["Nơi nhận:", "- Như trên."]


@given(names=st.lists(st.text(alphabet="abcủỷ ;.,-", min_size=1, max_size=8), max_size=6))
def test_every_line_but_the_last_ends_with_a_semicolon(names):
    lines = texts(PARTY_2026.recipients.write(names))
    assert len(lines) == (len(names) + 1 if names else 0)
    assert all(line.endswith(";") for line in lines[1:-1])
    assert all(line.endswith(".") and not line.endswith("..") for line in lines[-1:] if names)


@pytest.mark.parametrize(
    ("layout", "number", "text"),
    [
        (PARTY_2018, 5, "Số 05-BC/HU"),
        (PARTY_2018, None, "Số      -BC/HU"),
        (STATE_2020, 5, "Số: 05/BC-HU"),
        (YOUTH_2013, 120, "Số: 120-BC/HU"),
        (FRONT_2025, None, "Số: …/BC-HU"),
    ],
)
def test_a_letterhead_has_its_number_written(layout, number, text):
    letterhead = Letterhead(issuer="HUYỆN ỦY", place="Phụng Hiệp", number=number, sign="HU")
    assert layout.write_number(letterhead) == text


def test_a_house_may_pad_otherwise():
    form = attrs.evolve(PARTY_2026.date, padded_months=10)
    assert form.write(date(2024, 3, 1)) == "ngày 01 tháng 03 năm 2024"


@pytest.mark.parametrize("written", ["T/M", "TM.", "TM", "t/m"])
def test_a_capacity_is_known_by_its_abbreviation(written):
    assert Capacity(written) is Capacity.ON_BEHALF
    signature = Signature(title="PHÓ BÍ THƯ", name="Nguyễn Văn A", capacity=written, on_behalf_of="BAN THƯỜNG VỤ")
    assert PARTY_2026.write_signature(signature)[0].text == "T/M BAN THƯỜNG VỤ"
    assert STATE_2020.write_signature(signature)[0].text == "TM. BAN THƯỜNG VỤ"


def test_every_capacity_is_known_by_what_every_layout_writes_for_it():
    for layout in (PARTY_2018, PARTY_2026, STATE_2020):
        assert [Capacity(layout.signature.marks.mark(each)) for each in Capacity] == [*Capacity]


@pytest.mark.parametrize("wrong", ["", "T", "thay mặt", "TMM"])
def test_what_abbreviates_nothing_is_no_capacity(wrong):
    with pytest.raises(ValueError, match="is not a valid Capacity"):
        Capacity(wrong)
