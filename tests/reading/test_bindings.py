"""Bindings: what grammar leaves open of one claim, and what becomes of those that make none."""

from dangbo_report.reading import read_text
from dangbo_report.reading.bindings import Binding
from dangbo_report.reading.building import claims_of_proposals
from dangbo_report.reading.folding import fold
from dangbo_report.reading.quoting import quoting


def test_a_binding_that_lacks_its_figures_makes_no_claim():
    assert not list(claims_of_proposals(quoting(fold("")), [(Binding("same-value", {}),)]))


def test_classes_with_figures_of_their_own_are_no_names():
    """Behind "52 bản:" three classes stand, each with its number: nobody says that there are three of anything."""
    kinds = [claim.kind for claim in read_text("Chấm điểm 52 bản: loại A 21, loại B 19, loại C 12.").claims]
    assert kinds == ["breakdown"]
    (names,) = [
        c for c in read_text("Có 03 xã về đích là An Bình, Phú Lộc và Tân Lập.").claims if c.kind == "list-count"
    ]
    assert names.verdict() == "holds"


def test_what_stands_in_a_bracket_behind_what_is_given_is_its_sum_only_if_it_is_money():
    said = "Tặng 120 suất của ngân sách tỉnh ({}), bình quân mỗi suất của ngân sách tỉnh 350 nghìn đồng."
    assert not [each for each in read_text(said.format("15 xã")).claims if each.kind == "average"]
    (average,) = [each for each in read_text(said.format("42 triệu đồng")).claims if each.kind == "average"]
    assert average.verdict() == "holds"
