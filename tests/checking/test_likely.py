"""What was likely meant: one answer, and every door gives it."""

from datetime import date

import attrs
import pytest

from dangbo_report import (
    Catalogue,
    CountIndicator,
    Level,
    Period,
    Section,
    from_json,
    standard_directory,
    to_json,
    validate,
)
from dangbo_report.errors import InvalidDocumentError, UnknownIndicatorError, UnknownOrganisationError
from dangbo_report.errors.likely import likely
from dangbo_report.rules.samples import count, sample
from dangbo_report.sheets import read_sheet

COMMUNE = standard_directory(Level.COMMUNE, "Hòa Mỹ", "Cần Thơ", on=date(2025, 9, 30))
NAMES = {body.code: body.names for body in COMMUNE}
#: What is typed, and which body is meant.
MEANT = [
    ("nong-dan", "hnd"),
    ("nongdan", "hnd"),
    ("hoi-nong-dan", "hnd"),
    ("Hội Nông dân", "hnd"),
    ("hội nông dan", "hnd"),
    ("phu-nu", "lhpn"),
    ("phunu", "lhpn"),
    ("hoi-phu-nu", "lhpn"),
    ("hpn", "lhpn"),
    ("hlhpn", "lhpn"),
    ("lhpnn", "lhpn"),
    ("cuu-chien-binh", "ccb"),
    ("hccb", "ccb"),
    ("mat-tran", "mttq"),
    ("ubmttq", "mttq"),
    ("MTQT", "mttq"),
    ("thanh-nien", "doan"),
    ("doan-thanh-nien", "doan"),
    ("dtn", "doan"),
    ("kiem-tra", "ubkt"),
    ("xay-dung-dang", "ban-xay-dung-dang"),
    ("bxdd", "ban-xay-dung-dang"),
]


@pytest.mark.parametrize(("typed", "meant"), MEANT)
def test_a_body_is_known_by_words_of_its_names_and_by_their_letters(typed, meant):
    assert likely(typed, NAMES)[0] == meant


@pytest.mark.parametrize("typed", ["", "-", "x", "kho-bac", "123", "?!", "a" * 100_000])
def test_what_is_like_nothing_suggests_nothing(typed):
    assert likely(typed, NAMES) == ()


def test_every_door_gives_the_same_answer():
    with pytest.raises(UnknownOrganisationError, match="did you mean 'hnd'"):
        _ = COMMUNE["nong-dan"]
    with pytest.raises(UnknownOrganisationError, match="did you mean 'hnd'"):
        read_sheet(b"STT;Noi dung;Thuc hien\n", directory=COMMUNE, period=Period.year(2025), organisation="nong-dan")
    sections = [Section("KẾT QUẢ", ["x"], organisation="phu-nu")]
    report = attrs.evolve(sample("x"), issuer=COMMUNE["dang-uy"], sections=sections, facts=[], directory=COMMUNE)
    (found,) = (each for each in validate(report) if each.code == "R008")
    assert "Có phải ý là lhpn?" in found.message
    data = to_json(report).decode()
    with pytest.raises(InvalidDocumentError, match="did you mean hnd"):
        from_json(data.replace('"directory":["dang-uy"', '"directory":["nong-dan"'))


def test_a_catalogue_says_what_was_meant():
    catalogue = Catalogue([CountIndicator("dv-moi", "Đảng viên mới kết nạp", "đảng viên")])
    with pytest.raises(UnknownIndicatorError, match="no indicator 'dang-vien'; did you mean 'dv-moi'"):
        _ = catalogue["dang-vien"]
    with pytest.raises(KeyError):
        _ = catalogue["x"]


def test_a_sentence_finds_an_indicator_by_its_name():
    report = sample("Có {dang-vien-moi}.", attrs.evolve(count("dv-moi", 5, "đảng viên"), indicator=NEW))
    (found,) = (each for each in validate(report) if each.code == "R001")
    assert "{dv-moi}" in found.message


NEW = CountIndicator("dv-moi", "Đảng viên mới kết nạp", "đảng viên")
