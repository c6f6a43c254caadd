"""Profiles: data that says which rules run, and how much their findings weigh."""

import pytest

from dangbo_report.claims import MissingValues
from dangbo_report.errors import ProfileSyntaxError
from dangbo_report.findings import Severity
from dangbo_report.rules import CONSOLIDATE, DRAFT, PROFILES, SUBMIT, Profile, Stage, Weight, validate
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
        ("name = 'x'\nrules = 3", "no attribute 'items'"),
        ("name = 'x'\n[rules]\nF001 = 'loud'", "loud"),
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
    found = validate(report, profile=Profile(name="x", missing=missing))
    assert [finding.code for finding in found] == verdicts


def test_parts_that_are_there_may_not_exceed_the_total():
    report = sample("Có {tong}, {phan}.", count("tong", 9, "hộ", parts=("phan", "vang")), count("phan", 15, "hộ"))
    found = validate(report, profile=Profile(name="x", missing=MissingValues.SKIP_IF_ALL))
    assert [finding.code for finding in found] == ["F003"]
