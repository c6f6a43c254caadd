import re

import pytest

from dangbo_report.auditing import audit
from dangbo_report.documents import Document
from dangbo_report.findings import FAMILIES, Severity
from dangbo_report.reading import read_text
from dangbo_report.rules import ClaimRule, Rule, Subject, in_vietnamese, installed_rules, validate
from dangbo_report.rules.catalogue import CATALOGUE
from dangbo_report.rules.samples import sample_with_percent, sample_with_share


def ids(rule):
    return rule.code


def judged(example, **options):
    """What is found in an example: a report, a report and the one before it, or a text."""
    match example:
        case str() | Document():
            return audit(example, **options)
        case (report, previous):
            return validate(report, previous=previous, **options)
        case _:
            return validate(example, **options)


def test_codes_and_names_are_unique():
    assert len({rule.code for rule in CATALOGUE}) == len({rule.name for rule in CATALOGUE}) == len(CATALOGUE)


def test_every_rule_says_in_vietnamese_what_it_is_called_what_it_finds_and_why():
    said = [in_vietnamese(rule.code) for rule in CATALOGUE]
    assert len({words.name for words in said}) == len(CATALOGUE)
    for words in said:
        assert words.finds.endswith(".")
        assert words.why.endswith(".")
        assert not words.name.endswith(".")
        assert not " ".join(words).isascii()
    assert in_vietnamese("HOUSE001") is None


def test_the_catalogue_is_what_is_installed():
    rules, problems = installed_rules()
    assert rules[: len(CATALOGUE)] == CATALOGUE
    assert problems == ()


@pytest.mark.parametrize("rule", CATALOGUE, ids=ids)
def test_a_rule_says_what_it_is(rule):
    assert isinstance(rule, Rule)
    assert re.fullmatch(rf"[{''.join(FAMILIES)}]\d{{3}}", rule.code)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)
    assert rule.why.endswith(".")
    assert rule.basis.endswith(".")
    module = rule.wrong.__module__ if isinstance(rule, ClaimRule) else type(rule).__module__
    assert module.rpartition(".")[2].startswith(rule.code.lower())


@pytest.mark.parametrize("rule", CATALOGUE, ids=ids)
def test_the_violating_example_violates_it_and_nothing_else(rule):
    findings = judged(rule.violating())
    assert {finding.code for finding in findings} == {rule.code}
    assert max(finding.severity is rule.severity for finding in findings)


@pytest.mark.parametrize("rule", CATALOGUE, ids=ids)
def test_a_finding_stands_where_something_that_it_rests_on_stands(rule):
    for finding in judged(rule.violating()):
        assert (finding.path, finding.span) in {(each.path, each.span) for each in finding.evidence}


@pytest.mark.parametrize("rule", CATALOGUE, ids=ids)
def test_the_clean_example_is_clean(rule):
    assert len(judged(rule.clean())) == 0


@pytest.mark.parametrize("rule", CATALOGUE, ids=ids)
def test_a_finding_says_where_what_and_what_to_do_in_both_languages(rule):
    for finding in judged(rule.violating()):
        assert (finding.path is None) != (finding.span is None)
        assert finding.evidence
        assert finding.message_in("vi") != finding.message_in("en")
        assert finding.message.endswith((".", "?"))
        assert re.search(r"Đề nghị|Hãy|Có phải", finding.message)


@pytest.mark.parametrize("rule", CATALOGUE, ids=ids)
def test_a_rule_has_nothing_to_say_of_an_empty_subject(rule):
    assert list(rule.check(Subject.of_document(read_text("Không có gì.")))) == []


@pytest.mark.parametrize("rule", CATALOGUE, ids=ids)
def test_a_rule_may_be_ignored_by_code_by_name_and_by_family(rule):
    example = rule.violating()
    for name in (rule.code, rule.name, rule.code[0]):
        assert len(judged(example, ignore=[name])) == 0
        assert len(judged(example, select=name)) > 0


def test_truncation_is_a_warning_and_a_wrong_percent_an_error():
    truncated = validate(sample_with_share(56, 57, "98,24%"))
    assert [(finding.code, finding.severity) for finding in truncated] == [("F005", Severity.WARNING)]
    assert len(validate(sample_with_percent("23,63%"))) == 0
    cut = validate(sample_with_percent("23%", "29,7 tỷ đồng"))
    assert [(finding.code, finding.severity) for finding in cut] == [("F001", Severity.WARNING)]
