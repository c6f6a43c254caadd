"""Which layout: by the body that issues and by the date."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dangbo_report.errors import NoLayoutError, WrongTypeError
from dangbo_report.layouts import FRONT_2025, PARTY_2018, PARTY_2026, STATE_2020, YOUTH_2013, layout_for
from dangbo_report.organisations import Level, Organisation, OrganisationKind


def body(kind, name="Cơ quan"):
    return Organisation("co-quan", name, kind, Level.COMMUNE)


PARTY = body(OrganisationKind.PARTY_COMMITTEE, "Đảng ủy xã Phụng Hiệp")
FRONT = body(OrganisationKind.FRONT, "Ủy ban Mặt trận Tổ quốc Việt Nam xã Phụng Hiệp")
YOUTH = body(OrganisationKind.POLITICAL_SOCIAL, "Đoàn Thanh niên Cộng sản Hồ Chí Minh xã Phụng Hiệp")
STATE = body(OrganisationKind.GOVERNMENT, "Ủy ban nhân dân xã Phụng Hiệp")


@pytest.mark.parametrize(
    ("issuer", "first_day", "layout", "before"),
    [
        (PARTY, date(2018, 4, 3), PARTY_2018, None),
        (PARTY, date(2026, 5, 27), PARTY_2026, PARTY_2018),
        (FRONT, date(2020, 3, 5), STATE_2020, None),
        (FRONT, date(2025, 8, 29), FRONT_2025, STATE_2020),
        (YOUTH, date(2013, 10, 29), YOUTH_2013, None),
        (STATE, date(2020, 3, 5), STATE_2020, None),
    ],
)
def test_a_layout_is_in_force_from_its_first_day(issuer, first_day, layout, before):
    assert layout_for(issuer, first_day) is layout
    eve = first_day - timedelta(days=1)
    if before is not None:
        assert layout_for(issuer, eve) is before
        return
    with pytest.raises(NoLayoutError) as caught:
        layout_for(issuer, eve)
    assert (caught.value.issuer, caught.value.on) == (issuer.name, eve.isoformat())
    assert caught.value.earliest == layout.name
    assert caught.value.effective_from == first_day.isoformat()
    assert layout.name in str(caught.value)
    assert "evolve" in str(caught.value)


@given(kind=st.sampled_from(OrganisationKind), on=st.dates(date(2020, 3, 5), date(2100, 1, 1)))
def test_every_kind_of_body_has_a_layout_since_2020(kind, on):
    assert layout_for(body(kind), on).effective_from <= on


@given(first=st.dates(date(2018, 4, 3)), second=st.dates(date(2018, 4, 3)))
def test_a_later_document_never_has_an_older_layout(first, second):
    earlier, later = sorted((first, second))
    assert layout_for(PARTY, earlier).effective_from <= layout_for(PARTY, later).effective_from


def test_between_the_regulation_of_2026_and_its_guidance_the_layout_of_2018_stays():
    assert layout_for(PARTY, date(2026, 1, 9)) is PARTY_2018


def test_advisory_bodies_write_as_the_party():
    assert layout_for(body(OrganisationKind.ADVISORY_BODY, "Ban Xây dựng Đảng"), date(2026, 6, 1)) is PARTY_2026


@pytest.mark.parametrize(
    "name",
    [
        "Đoàn TNCS Hồ Chí Minh",
        "Đoàn Thanh niên Cộng sản Hồ Chí Minh huyện Phụng Hiệp",
        "Huyện đoàn Phụng Hiệp",
        "Huyện Đoàn",
        "Ban Thường vụ Huyện Đoàn",
        "Ban Chấp hành Đoàn TNCS Hồ Chí Minh xã Hòa An",
        "Trung ương Đoàn",
        "Thị Đoàn Ngã Bảy",
        "Đoàn xã Phụng Hiệp",
        "Đoàn đặc khu Phú Quốc",
    ],
)
def test_the_youth_union_is_known_by_its_names(name):
    assert layout_for(body(OrganisationKind.POLITICAL_SOCIAL, name), date(2024, 3, 20)) is YOUTH_2013


@pytest.mark.parametrize(
    "name",
    [
        "Liên đoàn Lao động huyện",
        "Công đoàn xã",
        "Hội Nông dân",
        "Xã đoànkết",
        "Đoàn đại biểu",
        "Hội Liên hiệp Phụ nữ",
        "Hội Cựu chiến binh",
        "Đoàn " * 20,
    ],
)
def test_other_organisations_have_the_national_title(name):
    assert layout_for(body(OrganisationKind.POLITICAL_SOCIAL, name), date(2024, 3, 20)) is STATE_2020


def test_a_government_office_with_a_youthful_name_is_of_the_government():
    assert layout_for(body(OrganisationKind.GOVERNMENT, "Đoàn Thanh niên"), date(2024, 3, 20)) is STATE_2020


def test_a_moment_is_no_day():
    with pytest.raises(WrongTypeError, match=r"write ….date\(\)"):
        layout_for(PARTY, datetime(2026, 5, 26, 23, 59))  # noqa: DTZ001 - a time of day is what is refused
