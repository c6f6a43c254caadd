"""What a percent is a share of: by names, lists, funnels and lines; right, each holds; wrong, none does."""

import tomllib
from pathlib import Path

import attrs
import pytest

from dangbo_report import audit
from dangbo_report.findings import Severity
from dangbo_report.reading import read_text

ROWS = tomllib.loads(Path(__file__).with_name("shares.toml").read_text(encoding="utf-8"))["share"]
#: A percent and its part: the whole is not said, so that nearly any part will do that is no small number ("grim").
_PAIR = 2


def likeliest(text, figures, *, supposed):
    """What arithmetic says of the likeliest reading of the claim of some figures."""
    claims = [each for each in read_text(text).claims if each.supposed is supposed]
    found = {frozenset(each.text for each in claim.evidence): claim.readings[0] for claim in claims}
    told = found.get(frozenset(figures))
    return attrs.evolve(told, supposed=False).judged().value if told is not None else str(list(found))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"][:40])
def test_a_percent_is_held_against_what_it_is_a_share_of(row):
    text, figures, supposed = row["text"], row["figures"], row.get("supposed", False)
    right, wrong = row["right"], row["wrong"]
    assert likeliest(text.format(right), [each.format(right) for each in figures], supposed=supposed) == "holds"
    spoilt = likeliest(text.format(wrong), [each.format(wrong) for each in figures], supposed=supposed)
    assert spoilt == ("violated" if len(figures) > _PAIR or row.get("grim") else "holds")


@pytest.mark.parametrize(
    "text",
    [
        # how many those are of whom the sentence speaks, nobody says
        "Có 300 hộ vay. Trong số chưa trả nợ, hộ nghèo 12 hộ, chiếm 40,0%.",
        "Huyện có 300 hộ vay; riêng nhóm quá hạn, hộ nghèo 12 hộ (40,0%).",
    ],
)
def test_a_share_of_those_of_whom_nothing_else_is_said_may_be_right(text):
    assert not audit(text, select=["F005"])


@pytest.mark.parametrize(
    "text",
    [
        "Tổng số 1.200 cử tri; đi bầu 1.180 cử tri, đạt 98,33%; bầu sớm 1.062 cử tri, bằng 90,0% số cử tri đi bầu.",
        "Tổng số phiếu phát ra 200 phiếu; thu về 198 phiếu, bằng 99,0%; hợp lệ 196 phiếu, bằng 98,99% số phiếu thu về.",
    ],
)
def test_what_is_a_share_of_another_part_is_no_part_beside_it(text):
    assert not audit(text, select=["F002"])


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        # behind the percent stands where it was reached, or another thought, and no whole
        ("Kết nạp 45 đảng viên, đạt 90,0% trên 12 chi bộ.", "12 chi bộ"),
        ("Kết nạp 45 đảng viên, đạt 90,0% trong 12 chi bộ.", "12 chi bộ"),
        ("Có 45 hộ vay, chiếm 30,0% số hộ có 12 hộ trả sớm.", "12 hộ"),
        ("Có 45 hộ vay, chiếm 30,0% số hộ vay và 12 hộ gửi tiền.", "12 hộ"),
        ("Có 45 hộ vay, chiếm 30,0% tổng số; 12 hộ trả sớm.", "12 hộ"),
        ("Sản lượng tăng 5,0% trên 200 ha.", "200 ha"),
        # nor does what was to be reached tell of another rate, of what there was, or of other figures
        ("Kết nạp 36 đảng viên, vượt 6 đảng viên so với chỉ tiêu (30 đảng viên), tỷ lệ nữ đạt 96%.", "30 đảng viên"),
        ("Kết nạp 36 đảng viên, vượt 6 đảng viên so với chỉ tiêu (30 đảng viên), bằng 90% cùng kỳ.", "30 đảng viên"),
        ("Kết nạp 36 đảng viên, lần lượt đạt 90% và 95% trong hai quý (kế hoạch 18 đảng viên).", "18 đảng viên"),
        ("Mở 27 lớp với 900 học viên, lần lượt đạt 90% và 95% (trong 30 xã).", "30 xã"),
        # a ratio is said again neither by what there was, nor of a plan, nor of others
        ("Có 12/16 xã đạt trên 90%, bằng 75,0% cùng kỳ.", "12"),
        ("Có 12/16 xã đạt trên 90%, bằng 75,0% kế hoạch.", "12"),
        # "trên" tells where, of a plan, or of what another clause tells
        ("Phát 240 tờ rơi trên 300 hộ dân, đạt 80,0% kế hoạch.", "300 hộ dân"),
        ("Tuyên truyền 24 buổi trên 300 hệ thống loa; đạt 80,0%.", "300 hệ thống"),
        # what there is now stands in another sentence, or counts another thing
        ("So với cùng kỳ tăng 48 vụ, tương ứng tăng 37,5%: năm nay xử phạt 176 đối tượng.", "176 đối tượng"),
        ("So với cùng kỳ tăng 48 vụ, tương ứng tăng 37,5%. Năm nay xử phạt 176 vụ.", "176 vụ"),
        # a total of other things, or in another line, closes nothing
        ("Nữ 24 đại biểu, chiếm 30,0%. Tổng số 80 đại biểu khối xã được biểu dương trong năm qua.", "80 đại biểu"),
        ("Nữ 24 đại biểu, chiếm 30,0%.\nTổng số 80 đại biểu.", "80 đại biểu"),
        ("Nữ 24 đại biểu, chiếm 30,0%. Tổng số 80 hộ.", "80 hộ"),
        # names that only begin alike, or with one word, are others
        ("Tự chủ hoàn toàn 52,5%, tự chủ một phần 47,5%. Có 80 đơn vị, tự chủ chi tiêu là 42 đơn vị.", "42 đơn vị"),
        ("Nam chiếm 52,5%, nữ chiếm 47,5%. Có 80 đại biểu. Số nam là 42 đại biểu.", "42 đại biểu"),
    ],
)
def test_a_percent_is_of_no_figure_that_only_stands_behind_it(text, whole):
    told = (each for each in read_text(text).claims if each.kind in {"share", "percent-of-target", "change"})
    assert not [each for each in told if whole in [evidence.text for evidence in each.evidence]]


@pytest.mark.parametrize(
    "text",
    [
        # what words tell is not supposed
        "Xã có 640 hộ, trong đó 512 hộ dùng nước sạch, chiếm 80,0%.",
        "Xã có 640 hộ. Lúa đạt 0,9 nghìn ha, bằng 97,5% cùng kỳ.",
        # a share of another thing, a target that nobody tells, a rate that is no share
        "Đàn bò có 3.180 con. Tỷ lệ hộ nghèo giảm 1,5%.",
        "Huyện đón 331.000 lượt. Khách quốc tế 97.600 lượt, đạt 85% kế hoạch năm.",
        "Đàn gia súc có 13.000 con, lãi suất vay 6,5%.",
        # nothing speaks across a blank line
        "Đoàn gồm 40 đại biểu.\n\nTỷ lệ đại biểu có trình độ thạc sĩ là 71,3%.",
        "Có 1.250 ủy viên.\n\nSố ủy viên trẻ tham gia là 150 đồng chí, đạt 12%.",
        # a part is written no longer than its whole
        "Xã có 64 ủy viên.\nSố ủy viên nữ tham gia là 512 đồng chí, đạt 12%.",
    ],
)
def test_no_share_is_supposed_of_what_is_told_or_is_another_thing(text):
    assert not [each for each in read_text(text).claims if each.supposed]


def test_what_is_only_supposed_is_told_where_a_rare_slip_explains_it():
    text = "Ban chấp hành có 2.048 ủy viên.\nSố ủy viên nữ tham gia lần này là {} đồng chí, đạt 34,18%."
    assert not audit(text.format("700"), select=["F005"])
    (found,) = audit(text.format("900"), select=["F005"])
    assert found.severity is Severity.WARNING
    assert not audit(text.format("1.313"), select=["F005"])
    # the whole may be another, of which nobody says anything
    assert not audit(text.replace("2.048", "5.048").format("700"), select=["F005"])


def test_shares_of_what_is_named_beside_each_other_are_no_shares_of_each_other():
    text = "Miền bắc đã gặt 540.000 ha, chiếm 60,0% diện tích. Miền nam gặt 175.000 ha, chiếm 25,0% diện tích."
    assert not audit(text, select=["F005"])


def test_what_is_only_supposed_may_be_cut_off():
    text = "Ban chấp hành có 1.250 ủy viên.\nSố ủy viên trẻ tham gia lần này là 151 đồng chí, đạt 12,0%."
    assert [each.verdict().value for each in read_text(text).claims if each.supposed] == ["holds-truncated"]
    assert not audit(text, select=["F005"])


@pytest.mark.parametrize(
    "text",
    [
        # a single word calls nothing, nor does a blank line lead on
        "Có 120 vụ cháy rừng. Số vụ cháy nhà giảm 6 vụ, tương ứng với 5,0%.",
        "Có 120 vụ cháy khu dân cư.\n\nCháy khu dân cư được kéo giảm 5,0%.",
        # a target is no value
        "Kế hoạch cháy khu dân cư là 120 vụ. Cháy khu dân cư được kéo giảm 5,0%.",
    ],
)
def test_no_change_is_supposed_of_what_is_called_otherwise(text):
    assert not [each for each in read_text(text).claims if each.supposed]
