"""Renderers of others that misbehave: an error of ours names the one, and the other formats are written."""

import pytest

from dangbo_report import render
from dangbo_report.errors import DangboReportError, UnrenderableReportError
from dangbo_report.renderers import limits, registry
from dangbo_report.rules.samples import sample

REPORT = sample("Vận động được {an-sinh}.")


class Entry:
    value = "house:Renderer"

    def __init__(self, name, thing):
        self.name, self.thing = name, thing

    def load(self):
        if isinstance(self.thing, BaseException):
            raise self.thing
        return self.thing


class Odd:
    name = "odd"
    media_type = "text/plain"
    suffix = ".odd"

    def __init__(self, written="x"):
        self.written = written

    def render(self, _report, _layout):
        if isinstance(self.written, BaseException):
            raise self.written
        return self.written

    def limits(self, _report, _layout):
        if isinstance(self.written, BaseException):
            raise self.written
        return () if isinstance(self.written, str) else (self.written,)


class Unasked(Odd):
    @property
    def media_type(self):
        raise ZeroDivisionError


class Unbuildable(Odd):
    def __init__(self):
        raise ZeroDivisionError


@pytest.fixture
def plug_in(monkeypatch):
    def install(thing):
        monkeypatch.setattr(registry, "entry_points", lambda **_: [Entry("odd", thing)])
        registry._plugins.cache_clear()
        registry.renderer.cache_clear()

    yield install
    monkeypatch.undo()
    registry._plugins.cache_clear()
    registry.renderer.cache_clear()


@pytest.mark.parametrize(
    ("thing", "said"),
    [
        (Odd(5), "it wrote a int"),
        (Odd(None), "it wrote a NoneType"),
        (Odd(ZeroDivisionError()), "it raised ZeroDivisionError"),
        (Unbuildable, r"could not be loaded \(ZeroDivisionError\)"),
        (Odd(SystemExit(3)), "it raised SystemExit"),
        (SystemExit(3), r"could not be loaded \(SystemExit\)"),
        (Unasked, r"could not be loaded \(ZeroDivisionError\)|it wrote"),
        (ImportError("gone"), r"could not be loaded \(ImportError\)"),
        (pytest, "is a module, which is no Renderer"),
        (5, "is a int, which is no Renderer"),
    ],
)
def test_a_renderer_that_misbehaves_is_named(plug_in, thing, said):
    plug_in(thing)
    with pytest.raises(DangboReportError, match=f"'odd' is broken: .*{said}"):
        render(REPORT, "odd")
    assert render(REPORT, "text")


@pytest.mark.parametrize(("thing", "said"), [(Odd(5), "named what is no Limit"), (Odd(KeyError()), "raised KeyError")])
def test_a_renderer_that_does_not_say_what_it_lacks_is_named(plug_in, thing, said):
    plug_in(thing)
    with pytest.raises(DangboReportError, match=f"'odd' is broken: it {said}"):
        limits(REPORT, "odd")
    plug_in(Odd)
    assert limits(REPORT, "odd") == ()


@pytest.mark.parametrize("thing", [KeyboardInterrupt(), Odd(KeyboardInterrupt())])
def test_who_waits_may_end_a_renderer(plug_in, thing):
    plug_in(thing)
    with pytest.raises(KeyboardInterrupt):
        limits(REPORT, "odd")


def test_what_a_renderer_says_of_the_report_is_passed_on(plug_in):
    plug_in(Odd(UnrenderableReportError("no")))
    with pytest.raises(UnrenderableReportError):
        render(REPORT, "odd")


def test_a_renderer_of_others_writes(plug_in):
    plug_in(Odd)
    assert render(REPORT, "odd") == "x"
