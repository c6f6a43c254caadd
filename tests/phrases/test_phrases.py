"""Every phrase shows what it says, and an office's own is read as soon as it is installed."""

import attrs
import pytest

from dangbo_report import audit, validate
from dangbo_report.claims import Anniversary, Direction, Product, Share, Verdict
from dangbo_report.errors import NonConformingError, PhraseShapeError, WrongTypeError
from dangbo_report.phrases import PHRASES, Phrase, installed_phrases, plugins, shape_of
from dangbo_report.reading import read_text
from dangbo_report.rules.samples import sample
from dangbo_report.testing import check_phrase

#: Their figures stand in more than one sentence, or their slots are no figures.
BEYOND_SHAPES = frozenset(("in-words", "list-count", "order", "same-value"))

OWN = Phrase(
    name="so many of so many",
    looks="{part} trong {whole} , tức {percent}",
    makes=Share,
    holds="Có 12 tổ trong 48 tổ, tức 25%.",
    violated="Có 12 tổ trong 48 tổ, tức 52%.",
    silent="Có 12 tổ trong 48 ngày, tức hai tháng.",
)


def names(phrase):
    return phrase.name


def verdicts(phrase, text):
    return [claim.verdict() for claim in read_text(text).claims if isinstance(claim, phrase.makes)]


@pytest.mark.parametrize("phrase", PHRASES, ids=names)
def test_a_phrase_is_read_as_it_shows(phrase):
    assert verdicts(phrase, phrase.holds) == [Verdict.HOLDS]
    assert verdicts(phrase, phrase.violated) == [Verdict.VIOLATED]
    assert verdicts(phrase, phrase.silent) == []


@pytest.mark.parametrize("phrase", [each for each in PHRASES if each.makes.kind not in BEYOND_SHAPES], ids=names)
def test_a_phrase_looks_as_it_says(phrase):
    check_phrase(phrase)


def test_no_two_phrases_have_one_name():
    assert len({phrase.name for phrase in PHRASES}) == len(PHRASES)


@pytest.fixture
def installed(monkeypatch):
    """Install what an entry point would load."""

    def install(*found):
        class Entry:
            name = "house"

            def __init__(self, value):
                self.value = value

            def load(self):
                if isinstance(self.value, BaseException):
                    raise self.value
                return self.value

        entries = {"dangbo_report.phrases": [Entry(each) for each in found]}
        monkeypatch.setattr("importlib.metadata.entry_points", lambda group: entries.get(group, []))
        plugins._installed.cache_clear()

    yield install
    monkeypatch.undo()
    plugins._installed.cache_clear()


def test_an_installed_phrase_is_read(installed):
    assert verdicts(OWN, OWN.violated) == []
    installed(OWN)
    assert verdicts(OWN, OWN.holds) == [Verdict.HOLDS]
    assert verdicts(OWN, OWN.violated) == [Verdict.VIOLATED]
    assert verdicts(OWN, OWN.silent) == []


def test_who_waits_may_end_loading(installed):
    installed(KeyboardInterrupt())
    with pytest.raises(KeyboardInterrupt):
        installed_phrases()


def test_several_may_be_installed_at_once_and_what_is_none_is_left_out(installed):
    installed((OWN, "no phrase"), ImportError("gone"), 5)
    assert installed_phrases() == (OWN,)


@pytest.mark.parametrize(
    ("found", "told"),
    [
        (ImportError("gone"), "house could not be loaded (ImportError)"),
        (SystemExit(3), "house could not be loaded (SystemExit)"),
        (5, "house is a int, and no Phrase"),
        (attrs.evolve(OWN, looks="trong"), f"{OWN.name} cannot be read: it has no slot"),
        (attrs.evolve(OWN, looks="PLANS {part}"), "cannot be read: PLANS is no word class"),
        (attrs.evolve(OWN, looks="{part} trong {share}"), "has share, which is no slot of Share"),
        (attrs.evolve(OWN, makes=Anniversary), "has part, which is no slot of Anniversary"),
    ],
)
def test_a_phrase_that_cannot_be_looked_for_is_told_where_a_text_is_judged(installed, found, told):
    text = "Đạt 15/20 chỉ tiêu, còn lại 6 chỉ tiêu. " + OWN.violated
    installed((OWN, found) if isinstance(found, int | Phrase) else found)
    findings = audit(text)
    (left_out,) = (each for each in findings if each.code == "X002")
    assert told in left_out.english
    assert "F010" in {each.code for each in findings.errors}
    assert ("F005" in {each.code for each in findings}) is isinstance(found, int | Phrase)
    assert [each for each in validate(sample("Hết.")) if each.code == "X002"] == []


@pytest.mark.parametrize(
    "phrase",
    [
        attrs.evolve(OWN, looks="{total} trong {price} , tức {percent}", makes=Product),
        attrs.evolve(OWN, looks="{total} trong {total} , tức 52", makes=Product),
        attrs.evolve(OWN, looks="{result} trong {base}", makes=Direction),
        attrs.evolve(OWN, looks="{part} trong {part} , tức {percent}"),
        attrs.evolve(OWN, told={"kind": 5}),
    ],
)
def test_no_phrase_stops_a_reading(installed, phrase):
    installed(phrase)
    assert "F010" in {each.code for each in audit(OWN.violated + " Đạt 15/20 chỉ tiêu, còn lại 6 chỉ tiêu.").errors}


def test_a_phrase_of_its_own_conforms():
    check_phrase(OWN)


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"looks": "{part} trong {whole} , tức {share}"}, "{share} is no slot of Share; it has part, percent, whole"),
        ({"looks": "PLANS {part}"}, "PLANS is no word class; there are EACH, FALLS"),
        ({"looks": "trong"}, "it has no slot"),
        ({"name": PHRASES[0].name}, "is a phrase of the library"),
        ({"holds": OWN.violated}, "violated, and is shown as holds"),
        ({"violated": OWN.silent}, "does not look like"),
        ({"silent": OWN.holds}, "is shown as saying nothing, but is read and holds"),
    ],
)
def test_what_is_wrong_with_a_phrase_is_told(changes, told):
    with pytest.raises(NonConformingError, match="does not conform") as failure:
        check_phrase(attrs.evolve(OWN, **changes))
    assert told in str(failure.value)


def test_a_shape_without_slots_is_refused():
    with pytest.raises(PhraseShapeError, match="it has no slot") as failure:
        shape_of("trong")
    assert failure.value.looks == "trong"


def test_what_a_phrase_makes_is_a_claim():
    with pytest.raises(WrongTypeError):
        attrs.evolve(OWN, makes="share")
