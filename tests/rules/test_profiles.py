"""Profiles: data that says which rules run, and how much their findings weigh."""

import pytest

from dangbo_report.claims import MissingValues
from dangbo_report.errors import ProfileSyntaxError
from dangbo_report.findings import Severity
from dangbo_report.rules import CONSOLIDATE, DRAFT, PROFILES, SUBMIT, Profile, Stage, Weight, validate
from dangbo_report.rules.catalogue import CATALOGUE
from dangbo_report.rules.f006_conflicting_values import ConflictingValuesRule
from dangbo_report.rules.r006_stock_against_previous import StockAgainstPreviousRule
from dangbo_report.rules.samples import DIRECTORY, count, sample, sample_with_parts

TOML = """
name = "Huyện ủy Phụng Hiệp"
stage = "consolidate"
missing = "skip-if-all"

[rules]
D = "off"
F002 = "warning"
part-above-whole = "info"
R002 = "blocking"
"""


def test_a_profile_is_data():
    profile = Profile.from_toml(TOML)
    assert (profile.name, profile.stage, profile.missing) == (
        "Huyện ủy Phụng Hiệp",
        Stage.CONSOLIDATE,
        MissingValues.SKIP_IF_ALL,
    )
    assert profile.weights == {
        "D": Weight.OFF,
        "F002": Weight.WARNING,
        "part-above-whole": Weight.INFO,
        "R002": Weight.BLOCKING,
    }


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("name = ", "Invalid value"),
        ("stage = 'draft'", "name"),
        ("name = 'x'\nkind = 'y'", "kind"),
        ("name = 'x'\nstage = 'later'", "later"),
        ("name = 'x'\nrules = 3", "weights takes a mapping"),
        ("name = 'x'\n[rules]\nF001 = 'loud'", "loud"),
        ("name = 5", "name takes a str"),
        ("name = 'x'\nrules = [1]", "weights takes a mapping"),
        ("name = 'x'\n[rules]\nF001 = 5", "weights"),
        ("name = 'x'\nrules = " + "[" * 5000 + "]" * 5000, "recursion"),
        ("name = 'x'\na" + ".a" * 100_000 + " = 1", r"a key has more than 100 parts \(at line 2\)"),
        ("name = 'x'\n['a'" + " . 'a'" * 100_000 + "]", "a key has more than 100 parts"),
    ],
)
def test_what_is_no_profile_is_refused(text, reason):
    with pytest.raises(ProfileSyntaxError, match=reason) as caught:
        Profile.from_toml(text)
    assert caught.value.text == text


def test_findings_weigh_what_the_profile_says():
    profile = Profile.from_toml(TOML)
    assert [each.severity for each in validate(sample_with_parts(9, 5, 3), profile=profile)] == [Severity.WARNING]
    assert [each.severity for each in validate(sample_with_parts(9, 10, exhaustive=False), profile=profile)] == [
        Severity.INFO
    ]
    unused = sample("Hết.", count("thua", 5, "hộ"))
    assert [each.severity for each in validate(unused, profile=profile)] == [Severity.ERROR]


@pytest.mark.parametrize(
    ("weights", "severity"),
    [
        ({"F": "info"}, Severity.INFO),
        ({"F": "info", "parts-that-do-not-add-up": "warning"}, Severity.WARNING),
        ({"F": "info", "parts-that-do-not-add-up": "warning", "F002": "blocking"}, Severity.ERROR),
        ({"F": "blocking", "F002": "info"}, Severity.INFO),
    ],
)
def test_a_code_weighs_before_a_name_and_a_name_before_a_family(weights, severity):
    found = validate(sample_with_parts(9, 5, 3), profile=Profile(name="x", weights=weights))
    assert [each.severity for each in found] == [severity]


def test_a_profile_that_names_no_rule_is_told():
    profile = Profile(name="x", weights={"F02": "off", "!": "off", "F001": "off"})
    far, near = validate(sample("Hết."), profile=profile, ignore=["R002"])
    assert {far.code, near.code} == {"X003"}
    assert far.message == "Hồ sơ “x” đặt mức cho '!', nhưng không có quy tắc nào tên như vậy."
    assert far.english == "The profile “x” weighs '!', which is no rule."
    assert near.message == "Hồ sơ “x” đặt mức cho 'F02', nhưng không có quy tắc nào tên như vậy; có phải là 'F012'?"
    assert near.english == "The profile “x” weighs 'F02', which is no rule; did you mean 'F012'?"
    assert len(validate(sample("Hết."), profile=profile, rules=CATALOGUE, ignore=["R002"])) == 0


def test_a_profile_that_names_thousands_of_no_rules_says_so_a_hundred_times():
    profile = Profile(name="x", weights={f"F00{number}x": "off" for number in range(5000)})
    *told, rest = (each for each in validate(sample("Hết."), profile=profile) if each.code == "X003")
    assert len(told) == 100
    assert sum("did you mean" in each.english for each in told) == 10
    assert "weighs 4900 more names" in rest.english


def test_what_is_off_is_not_said_and_others_are():
    both = sample("Có {tong}.", count("tong", 9, "hộ", parts=("phan",)), count("phan", 5, "hộ"))
    assert {each.code for each in validate(both)} == {"F002", "R002"}
    assert {each.code for each in validate(both, profile=Profile(name="x", weights={"F": "off"}))} == {"R002"}


@pytest.mark.parametrize("stage", [DRAFT, SUBMIT, CONSOLIDATE])
def test_a_stage_is_written_as_the_profile_of_it_is_called(stage):
    assert Profile.from_toml(f"name = 'x'\nstage = '{stage.name}'").stage is stage.stage


def test_a_contradiction_that_was_compiled_blocks():
    stocks = StockAgainstPreviousRule.violating()
    (stock,) = validate(stocks[0], previous=stocks[1], profile=CONSOLIDATE)
    (conflict,) = validate(ConflictingValuesRule.violating(), profile=CONSOLIDATE)
    assert stock.severity is conflict.severity is Severity.ERROR
    assert validate(stocks[0], previous=stocks[1])[0].severity is Severity.WARNING


def test_the_stages_are_known_by_name():
    assert [PROFILES[name] for name in ("draft", "submit", "consolidate")] == [DRAFT, SUBMIT, CONSOLIDATE]


@pytest.mark.parametrize(
    ("missing", "verdicts"),
    [
        (MissingValues.SKIP_IF_ANY, []),
        (MissingValues.SKIP_IF_ALL, []),
        (MissingValues.NEVER_SKIP, ["F002"]),
    ],
)
def test_a_missing_part_is_what_the_profile_makes_of_it(missing, verdicts):
    report = sample("Có {tong}, {phan}.", count("tong", 9, "hộ", parts=("phan", "vang")), count("phan", 5, "hộ"))
    assert report.directory == DIRECTORY
    found = validate(report, profile=Profile(name="x", missing=missing), ignore="R008")
    assert [finding.code for finding in found] == verdicts


def test_parts_that_are_there_may_not_exceed_the_total():
    report = sample("Có {tong}, {phan}.", count("tong", 9, "hộ", parts=("phan", "vang")), count("phan", 15, "hộ"))
    found = validate(report, profile=Profile(name="x", missing=MissingValues.SKIP_IF_ALL), ignore="R008")
    assert [finding.code for finding in found] == ["F003"]
