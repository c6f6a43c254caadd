"""The conformance kit passes what the library itself brings, and each clause fails for a plug-in that breaks it."""

import io
import unicodedata
import zipfile
from copy import copy
from datetime import UTC, date, datetime, timedelta
from importlib.metadata import EntryPoint
from typing import Any

import attrs
import pytest

from dangbo_report import Severity, validate
from dangbo_report.errors import NonConformingError
from dangbo_report.layouts import FRONT_2025, PARTY_2018, PARTY_2026, STATE_2020, YOUTH_2013, Instrument
from dangbo_report.renderers import Limit, registry, render, renderers
from dangbo_report.renderers.registry import renderer
from dangbo_report.report import shown_figures, walk
from dangbo_report.rules import finding
from dangbo_report.rules.catalogue import CATALOGUE
from dangbo_report.testing import check_layout, check_renderer, check_rule, sample_of_every_node, sample_report

LAYOUTS = (PARTY_2018, PARTY_2026, STATE_2020, YOUTH_2013, FRONT_2025)


@pytest.mark.parametrize("rule", CATALOGUE, ids=lambda rule: rule.code)
def test_every_rule_of_the_catalogue_conforms(rule):
    check_rule(rule)


@pytest.mark.parametrize("name", [info.name for info in renderers()])
def test_every_renderer_conforms(name):
    check_renderer(renderer(name))


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_every_layout_conforms(layout):
    check_layout(layout)


def test_the_samples_are_without_a_fault():
    assert len(validate(sample_report())) == 0
    assert len(validate(sample_of_every_node())) == 0


class Good:
    """A rule: a report says "nhiều"."""

    code = "HOUSE001"
    name = "vague-word"
    severity = Severity.WARNING
    why = "Nobody can check it."
    basis = "House rules."

    def check(self, subject):
        for place in walk(subject.report) if subject.report else ():
            if "nhiều" in str(place.prose):
                yield finding(self, "Từ ngữ chung chung. Hãy nêu số.", "Vague. Give a figure.", path=place.path)

    @staticmethod
    def violating():
        return sample_report("Vận động được nhiều, cả thảy {an-sinh}.")

    @staticmethod
    def clean():
        return sample_report()


class OfTexts(Good):
    """The same in texts that were read."""

    def check(self, subject):
        start = (subject.text or "").find("nhiều")
        if start >= 0:
            yield finding(self, "Từ ngữ chung chung. Hãy nêu số.", "Vague. Give a figure.", span=(start, start + 5))

    @staticmethod
    def violating():
        return "Vận động được nhiều."

    @staticmethod
    def clean():
        return "Vận động được 5 tấn gạo."


class Planting(Good):
    @staticmethod
    def plant(report):
        return attrs.evolve(report, sections=Good.violating().sections)


@pytest.mark.parametrize("rule", [Good(), OfTexts(), Planting()])
def test_a_good_rule_conforms(rule):
    check_rule(rule)


def of(base=Good, **members: Any) -> Any:
    return type("Bad", (base,), members)()


def at(**place: Any) -> Any:
    def check(self, subject):
        for found in Good.check(self, subject):
            yield attrs.evolve(found, **{"path": None, "span": None, **place})

    return check


def told(**texts: Any) -> Any:
    def check(self, subject):
        for found in Good.check(self, subject):
            yield attrs.evolve(found, **texts)

    return check


def numbered(self, subject):
    """Count the findings, across calls too."""
    for found in Good.check(self, subject):
        self.__dict__["number"] = self.__dict__.get("number", 0) + 1
        yield attrs.evolve(found, english=f"Vague word number {self.number}.")


def changing():
    changing.calls += 1
    return sample_report(f"Vận động được nhiều lần thứ {'x' * changing.calls}, cả thảy {{an-sinh}}.")


changing.calls = 0


def always(self, _):
    yield finding(self, "Sai. Hãy sửa.", "Wrong.")


def words(_, subject):
    return subject.text.split()


BAD_RULES = [
    ("protocol", Good, "is a class"),
    ("protocol", object(), "has no code, name"),
    ("description", of(code="x1"), "'x1' is not capital letters"),
    ("description", of(name="Vague Word"), "'Vague Word' is not small words"),
    ("description", of(severity="warning"), "is no Severity"),
    ("description", of(why=""), "why is no sentence"),
    ("own-name", of(code="F001"), "a code and a name of your own"),
    ("own-name", of(name="wrong-share"), "a code and a name of your own"),
    ("violating", of(violating=staticmethod(Good.clean)), "finds nothing in violating"),
    ("violating", of(check=told(code="HOUSE002")), "has the code 'HOUSE002'"),
    ("clean", of(clean=staticmethod(Good.violating)), "a false accusation"),
    ("one-fault", of(violating=staticmethod(lambda: sample_report("nhiều {khong-co}"))), "R001 finds an error"),
    ("places", of(check=at()), "must have either a path"),
    ("places", of(check=at(path="sections[0].body[9]")), "leads nowhere"),
    ("places", of(check=at(path="chapters[0]")), "leads nowhere"),
    ("places", of(check=at(path="?")), "leads nowhere"),
    ("places", of(check=at(span=(0, 5))), "does not lie in the text"),
    ("messages", of(check=told(english=" ")), "a message is empty"),
    ("messages", of(check=told(english="A", message="A")), "stands for both languages"),
    ("repeatable", of(violating=staticmethod(changing)), "another one each time"),
    ("repeatable", of(check=numbered), "something else the second time"),
    ("any-subject", of(OfTexts, check=always), "holds nothing"),
    ("any-subject", of(OfTexts, check=words), "raised AttributeError"),
    ("planted", of(plant=staticmethod(lambda report: report)), "what plant() makes"),
    ("violating", of(check=lambda *_: 1 / 0), "raised ZeroDivisionError"),
]


@pytest.mark.parametrize(("clause", "rule", "message"), BAD_RULES)
def test_a_bad_rule_is_told_what_to_do(clause, rule, message):
    assert_told(check_rule, rule, clause, message)


class Plain:
    """A renderer that leaves nothing out: what the library's own writes, under another name."""

    name = "plain"
    media_type = "text/plain"
    suffix = ".plain"

    def render(self, report, layout):
        return render(report, "text", layout=layout)

    def limits(self, report, layout):
        return ()


class Binary(Plain):
    def render(self, report, layout):
        return super().render(report, layout).encode()


def test_a_good_renderer_conforms():
    check_renderer(Plain())
    check_renderer(Binary())


def test_a_renderer_may_have_the_name_under_which_it_is_installed_and_no_other_may(monkeypatch):
    installed = EntryPoint("plain", f"{__name__}:Plain", "dangbo_report.renderers")
    monkeypatch.setattr(registry, "_plugins", lambda: {"plain": installed})
    registry.renderer.cache_clear()
    check_renderer(Plain())
    assert_told(check_renderer, Binary(), "own-name", "Plain, installed here")
    registry.renderer.cache_clear()


def writing(change, base=Plain, **members):
    return of(base, render=lambda self, report, layout: change(Plain.render(self, report, layout), report), **members)


def zipped(*_):
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as files:
        files.writestr(zipfile.ZipInfo("a", datetime.now(UTC).astimezone().timetuple()[:6]), "x")
    return archive.getvalue()


def without_figures(text, report):
    for shown in shown_figures(report):
        text = text.replace(str(shown), "số")
    return text


def counted(text, _, calls=[0]):  # noqa: B006 - what a careless author does
    calls[0] += 1
    return f"{text}{calls[0]}"


def only(layouts):
    def paint(self, report, layout):
        if layout not in layouts:
            raise KeyError(layout.name)
        return Plain.render(self, report, layout)

    return paint


def first_section(text, report):
    return f"{text}{report.sections[0].heading}"


BAD_RENDERERS = [
    ("protocol", Plain, "is a class"),
    ("protocol", object(), "has no name, media_type"),
    ("output", writing(lambda text, _: [text]), "gives list"),
    ("output", writing(lambda *_: ""), "gives nothing"),
    ("description", of(Plain, name="Plain Text"), "'Plain Text' is not small words"),
    ("description", of(Plain, media_type="plain"), "the media type 'plain'"),
    ("description", of(Plain, suffix="plain"), "the suffix 'plain'"),
    ("own-name", of(Plain, name="docx"), "'docx' is a renderer of the library"),
    ("same-bytes", writing(counted), "different output"),
    ("no-clock", writing(lambda text, _: f"{text}{datetime.now(UTC).astimezone():%d/%m/%Y}"), "today's date"),
    ("no-clock", writing(zipped), "says when it was made"),
    ("nothing-dropped", writing(lambda text, _: text.replace("5 cuộc họp", "")), "the figure 5 cuộc họp"),
    ("nothing-dropped", writing(lambda text, _: text.replace("Nguyễn Văn A", "")), "'Nguyễn Văn A' is not written"),
    ("figures", writing(without_figures, limits=lambda *_: [Limit("figures", "respelt")]), "cannot be read back"),
    ("limits", of(Plain, limits=lambda *_: ["page"]), "gives str"),
    ("limits", of(Plain, limits=lambda *_: [Limit("", "")]), "a limit is empty"),
    ("escaped", of(Plain, media_type="text/html"), "written as markup"),
    (
        "composed",
        writing(lambda text, _: unicodedata.normalize("NFD", text), limits=lambda *_: [Limit("a", "b")]),
        "NFC",
    ),
    ("every-layout", of(Plain, render=only([PARTY_2026])), "raised KeyError: 'PARTY_2018' with the layout PARTY_2018"),
    ("bare-report", writing(first_section), "raised IndexError"),
]


@pytest.mark.parametrize(("clause", "bad", "message"), BAD_RENDERERS)
def test_a_bad_renderer_is_told_what_to_do(clause, bad, message):
    assert_told(check_renderer, bad, clause, message)


def layout(part: str = "", **changes: Any) -> Any:
    if part:
        return attrs.evolve(PARTY_2026, **{part: attrs.evolve(getattr(PARTY_2026, part), **changes)})
    return attrs.evolve(PARTY_2026, **changes)


MARKS = PARTY_2026.signature.marks
TWO_ALIKE = attrs.evolve(MARKS, deputy=MARKS.by_order)
TOO_WIDE = attrs.evolve(PARTY_2026.page.margins, left=60)
#: No constructor lets it through, so it is forged.
WITHOUT_ROMAN = copy(PARTY_2026.outline)
object.__setattr__(WITHOUT_ROMAN, "roman", None)

BAD_LAYOUTS = [
    ("type", "PARTY_2026", "is a str"),
    ("description", layout(name="party"), "'party' is not that of a constant"),
    ("description", layout(instrument=Instrument("", "1", date(2026, 1, 1))), "the instrument has no title"),
    ("dates", layout(effective_from=PARTY_2026.instrument.issued - timedelta(1)), "before its instrument"),
    ("components", layout(components=PARTY_2026.components * 2), "named twice"),
    ("components", layout(components=PARTY_2026.components[:3]), "lack title, body, signature"),
    ("margins", layout("page", margins=TOO_WIDE), "the left margin, 60 mm"),
    ("unsourced", layout(unsourced=frozenset({"page.colour"})), "'page.colour', and there is no such field"),
    ("number", layout("number", label="Ref"), "cannot be read back"),
    ("number", layout("number", blank="12"), "of a draft is written 'Số 12-BC/HU', which is read as 12"),
    ("renders", layout(outline=WITHOUT_ROMAN), "the format text raised AttributeError"),
    ("signature", layout("signature", marks=TWO_ALIKE), "one abbreviation"),
    ("signature", layout("signature", indivisible=()), "nobody deputises"),
]


@pytest.mark.parametrize(("clause", "bad", "message"), BAD_LAYOUTS)
def test_a_bad_layout_is_told_what_to_do(clause, bad, message):
    assert_told(check_layout, bad, clause, message)


def assert_told(check, plug, clause, message):
    with pytest.raises(NonConformingError) as caught:
        check(plug)
    assert clause in dict(caught.value.problems)
    assert message in str(caught.value)
    assert isinstance(caught.value, AssertionError)


def test_a_rule_that_stumbles_over_the_example_of_another_is_told_of_which():
    def check(self, subject):
        if subject.text and "112,5%" in subject.text:
            raise ZeroDivisionError(subject.text)
        yield from Good.check(self, subject)

    with pytest.raises(AssertionError, match=r"ZeroDivisionError.*on an example of F012"):
        check_rule(of(check=check))
