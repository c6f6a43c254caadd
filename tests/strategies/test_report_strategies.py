from collections.abc import Callable
from datetime import date

import attrs
import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from dangbo_report import Level, Paragraph, Report, Section, Table, audit, render, validate
from dangbo_report.report import Item, Purpose, compose, walk
from dangbo_report.rules import Rule
from dangbo_report.rules.catalogue import CATALOGUE
from dangbo_report.strategies import broken_reports, broken_texts, paragraphs, reports, sections, texts
from dangbo_report.strategies._faults import PLANTERS
from dangbo_report.strategies._text_faults import TEXT_PLANTERS

ANY = settings(max_examples=5000, derandomize=True, database=None, phases=[Phase.generate])
SMALLEST = settings(database=None, deadline=None, derandomize=True, phases=[Phase.generate, Phase.shrink])


@settings(max_examples=50)
@given(reports())
def test_law_6_no_rule_finds_anything_in_a_valid_report(report: Report) -> None:
    assert str(validate(report)) == "Không có phát hiện nào."


@settings(max_examples=50)
@given(reports())
def test_a_report_can_be_rendered(report: Report) -> None:
    assert compose(report)
    assert render(report, "text")


@given(reports(min_bodies=3, max_bodies=5, min_facts=2, max_facts=4, levels=[Level.DISTRICT]))
def test_a_report_has_the_size_that_was_asked_for(report: Report) -> None:
    bodies = {fact.organisation.code for fact in report.facts}
    assert 3 <= len(bodies) <= 5
    assert 2 * len(bodies) <= len(report.facts) <= 4 * len(bodies)


@given(reports(min_value=date(2024, 1, 1), max_value=date(2024, 12, 31), levels=[Level.DISTRICT, Level.COMMUNE]))
def test_a_report_is_of_the_days_that_were_asked_for(report: Report) -> None:
    assert date(2024, 1, 1) <= report.period.start <= report.period.end <= date(2024, 12, 31)
    assert report.issuer.level is Level.DISTRICT


FULL = reports(min_bodies=13, min_facts=6, max_facts=6, max_value=date(2025, 2, 28), levels=[Level.DISTRICT])


@settings(suppress_health_check=())
@given(FULL)
def test_a_full_report_trips_no_health_check(report: Report) -> None:
    assert len(report.facts) == 13 * 6


def test_examples_shrink_to_one_section_with_one_fact() -> None:
    report = find(reports(), lambda _: True, settings=SMALLEST)
    (section,) = report.sections
    assert section.body == (Paragraph("Trong kỳ có {hoi-nghi}."),)
    assert len(report.facts) == 1
    assert report.footnotes == ()
    assert report.regime is None


@pytest.mark.parametrize("relation", ["target", "parts", "of_which"])
def test_a_failure_shrinks_to_the_facts_that_make_it_fail(relation: str) -> None:
    report = find(
        reports(),
        lambda report: any(getattr(fact, relation) for fact in report.facts),
        settings=SMALLEST,
    )
    assert len(report.sections) == 1
    assert len({fact.organisation for fact in report.facts}) == 1
    assert len(report.facts) <= {"target": 1, "parts": 4, "of_which": 3}[relation]


SHAPES: list[Callable[[Report], bool]] = [
    lambda report: bool(report.footnotes),
    lambda report: report.regime is not None,
    lambda report: len({fact.period for fact in report.facts}) == 2,
    lambda report: any(isinstance(place.node, Table) for place in walk(report)),
    lambda report: any(isinstance(place.node, Item) and place.purpose is Purpose.RESULTS for place in walk(report)),
    lambda report: any(section.purpose is Purpose.TASKS for section in report.sections),
    lambda report: any(section.purpose is Purpose.ASSESSMENT for section in report.sections),
    lambda report: any(isinstance(place.node, Section) and place.node.starred for place in walk(report)),
    *(lambda report, level=level: report.issuer.level is level for level in Level),
]


@pytest.mark.parametrize("shape", SHAPES)
def test_reports_of_every_shape_are_drawn(shape: Callable[[Report], bool]) -> None:
    assert find(reports(max_bodies=2), shape, settings=ANY)


OF_REPORTS = [rule for rule in CATALOGUE if isinstance(rule.violating(), Report)]
OF_OTHERS = [rule for rule in CATALOGUE if rule not in OF_REPORTS]


@pytest.mark.parametrize("rule", OF_REPORTS, ids=lambda rule: rule.code)
@settings(max_examples=25)
@given(data=st.data())
def test_law_6_one_planted_fault_is_found_and_nothing_else(rule: Rule, data: st.DataObject) -> None:
    findings = validate(data.draw(broken_reports(rule.code)))
    assert rule.code in {finding.code for finding in findings}
    assert {finding.code for finding in findings.errors} <= {rule.code}


def test_every_rule_of_reports_has_a_fault_in_the_table() -> None:
    assert set(PLANTERS) == {rule.code for rule in OF_REPORTS}


SEEN = ("F001", "F002", "F005", "S001")
OF_TEXTS = [rule for rule in CATALOGUE if isinstance(rule.violating(), str)]


@pytest.mark.parametrize("rule", OF_TEXTS, ids=lambda rule: rule.code)
@settings(max_examples=15)
@given(data=st.data())
def test_law_6_one_fault_in_a_text_is_found_and_nothing_else(rule: Rule, data: st.DataObject) -> None:
    findings = audit(data.draw(broken_texts(rule.code)))
    assert rule.code in {finding.code for finding in findings}
    assert {finding.code for finding in findings.errors} <= {rule.code}


@pytest.mark.parametrize("code", SEEN)
@settings(max_examples=25)
@given(data=st.data())
def test_law_6_a_fault_of_a_report_is_seen_on_its_page_too(code: str, data: st.DataObject) -> None:
    findings = audit(data.draw(broken_texts(code)))
    assert code in {finding.code for finding in findings}  # of figures of two digits a slip proves little: a warning
    assert {finding.code for finding in findings.errors} <= {code}


OF_DOCUMENTS = sorted(rule.code for rule in OF_TEXTS if "\n" in str(rule.violating()).strip())


def test_every_rule_of_whole_documents_has_a_fault_in_the_table() -> None:
    assert sorted(TEXT_PLANTERS) == OF_DOCUMENTS


@pytest.mark.parametrize("code", OF_DOCUMENTS)
def test_one_fault_is_planted_in_many_documents(code: str) -> None:
    drawn: set[str] = set()

    @settings(ANY, max_examples=50)
    @given(broken_texts(code))
    def draw(text: str) -> None:
        drawn.add(text)

    draw()
    assert len(drawn) > 25


@pytest.mark.parametrize(
    ("code", "message"),
    [
        *(("D001", part) for part in ("số và ký hiệu", "địa danh và ngày tháng", "nơi nhận", "dòng “Lưu”")),
        *(("P007", f"“{body}”") for body in ("HUYỆN ỦY", "Huyện ủy")),
        *(("S004", f"“{number}”") for number in ("I", "II")),
        *(("S005", f"không liền sau số {number}") for number in (1, 2)),
    ],
)
def test_a_fault_is_planted_in_every_place(code: str, message: str) -> None:
    assert find(broken_texts(code), lambda text: message in audit(text, select=code)[0].message, settings=ANY)


@pytest.mark.parametrize(
    "rule", [rule for rule in CATALOGUE if rule not in OF_TEXTS and rule.code not in SEEN], ids=lambda rule: rule.code
)
def test_a_rule_of_reports_has_no_broken_text(rule: Rule) -> None:
    with pytest.raises(InvalidArgument, match=rf"take (?:broken_reports\('{rule.code}'\)|its violating)"):
        broken_texts(rule.code)


@pytest.mark.parametrize("rule", OF_OTHERS, ids=lambda rule: rule.code)
def test_a_rule_of_texts_or_of_two_reports_has_no_broken_report(rule: Rule) -> None:
    with pytest.raises(InvalidArgument, match="not found in one report"):
        broken_reports(rule.code)


def test_a_rule_can_be_named() -> None:
    report = find(broken_reports("parts-that-do-not-add-up"), lambda _: True, settings=SMALLEST)
    assert [finding.code for finding in validate(report)] == ["F002"]


def test_a_fault_is_planted_in_the_reports_that_are_given() -> None:
    of_2024 = reports(min_value=date(2024, 1, 1), max_value=date(2024, 12, 31))
    assert find(broken_reports("S001", reports=of_2024), lambda _: True, settings=ANY).period.end.year == 2024


EXAMPLE = find(reports(), lambda _: True, settings=ANY)


class Planting:
    """A rule of others' making that says how it is broken."""

    code = "ABC001"
    name = "no-title"

    @staticmethod
    def plant(report: Report) -> Report:
        return attrs.evolve(report, title="")


class Showing:
    """One that only shows an example."""

    code = "ABC002"
    name = "no-summary"

    @staticmethod
    def violating() -> Report:
        return EXAMPLE


class OfTexts:
    """One that judges texts that were read."""

    code = "ABC003"
    name = "no-text"

    @staticmethod
    def violating() -> str:
        return "một câu"


class OfDocuments:
    """One that judges whole documents."""

    code = "ABC004"
    name = "no-document"

    @staticmethod
    def violating() -> str:
        return "I. MỘT\nHai."


def test_rules_of_others_say_how_they_are_broken(monkeypatch: pytest.MonkeyPatch) -> None:
    rules = (Planting(), Showing(), OfTexts(), OfDocuments())
    monkeypatch.setattr("dangbo_report.strategies._broken.installed_rules", lambda: (rules, ()))
    assert find(broken_reports("ABC001"), lambda _: True, settings=ANY).title == ""
    assert find(broken_reports("no-summary"), lambda _: True, settings=ANY) == EXAMPLE
    with pytest.raises(InvalidArgument, match="not found in one report"):
        broken_reports("ABC003")
    assert "\nmột câu\n" in find(broken_texts("ABC003"), lambda _: True, settings=ANY)
    assert find(broken_texts("ABC004"), lambda _: True, settings=ANY) == "I. MỘT\nHai."


def test_an_unknown_rule_is_refused_with_the_likely_one() -> None:
    with pytest.raises(InvalidArgument, match="did you mean wrong-share"):
        broken_reports("wrong-shares")
    with pytest.raises(InvalidArgument, match="did you mean F001, "):
        broken_reports("???")


@pytest.mark.parametrize(
    "arguments",
    [
        {"min_bodies": 0},
        {"max_bodies": 14},
        {"min_bodies": 3, "max_bodies": 2},
        {"min_facts": 0},
        {"max_facts": 10},
        {"min_value": date(2018, 12, 31)},
        {"max_value": date(2050, 1, 1)},
        {"levels": []},
        {"levels": [Level.DISTRICT], "min_value": date(2025, 7, 1)},
    ],
)
def test_arguments_are_checked(arguments: dict[str, object]) -> None:
    with pytest.raises(InvalidArgument, match=next(iter(arguments))):
        reports(**arguments)


@given(texts(min_size=2, max_size=3))
def test_a_text_means_itself_in_prose(text: str) -> None:
    assert 2 <= len(text.replace("{{", "{").replace("}}", "}")) <= 3
    assert all(isinstance(segment, str) for segment in Paragraph(text).prose)


@given(sections(max_depth=2))
def test_sections_are_as_deep_as_was_asked_for(section: Section) -> None:
    assert section.depth <= 2


def test_nodes_hold_references_and_marks() -> None:
    assert find(paragraphs(), lambda paragraph: len(paragraph.prose) > 2, settings=ANY)


def test_arguments_of_nodes_are_checked() -> None:
    with pytest.raises(InvalidArgument, match="max_depth=7"):
        sections(max_depth=7)
    with pytest.raises(InvalidArgument, match="min_size=2 and max_size=1"):
        texts(min_size=2, max_size=1)
