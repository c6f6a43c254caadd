"""Sphinx: Markdown pages, and a reference made from the docstrings."""

from importlib import import_module
from importlib.metadata import version as version_of
from pkgutil import iter_modules, walk_packages

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.pycode import ModuleAnalyzer
from sphinx.util.logging import getLogger

import dangbo_report

project = "dangbo-report"
author = "The dangbo-report authors"
copyright = "2026, the dangbo-report authors"
release = version = version_of("dangbo-report")

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
html_theme = "furo"
html_title = "dangbo-report"
html_static_path = ["_static"]
html_css_files = ["page.css"]
exclude_patterns = ["_build"]
language = "en"

myst_enable_extensions = ["deflist"]
myst_heading_anchors = 3
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_default_options = {"members": True, "show-inheritance": True}
autodoc_class_signature = "mixed"
napoleon_use_ivar = True

python_use_unqualified_type_names = True
python_maximum_signature_line_length = 88

# Nothing is fetched while the docs are built, so the names of other projects have nowhere to point.
nitpick_ignore_regex = [
    ("py:class", r"(abc|collections\.abc|datetime|decimal|enum|fractions|os|pathlib|pyarrow|re|zipfile)\..+"),
    ("py:class", r"hypothesis\..+"),
    # A type variable is no page.
    ("py:(class|obj)", r"dangbo_report\..+\.(?:[A-Z]|FrameT|Record|_Rate)"),
]
nitpick_ignore = [
    ("py:class", "array"),  # of the standard library
    ("py:class", "date"),  # what a converter takes, said without its module
    ("py:class", "P"),  # a variable of parameters is no page
    ("py:class", "attrs.Attribute"),
    ("py:exc", "InvalidArgument"),  # Hypothesis' own
    # Said of parameters only, and spelled out there.
    ("py:class", "Exact"),
    ("py:class", "HasFacts"),
    ("py:class", "dangbo_report.sheets.forms.printed.Known"),
    # What claims and packages are judged by stays inside their rooms.
    ("py:class", "dangbo_report.claims.relations.Relation"),
    ("py:class", "dangbo_report.claims.relations.Term"),
    ("py:class", "dangbo_report.packages.relations.Types"),
]


LONGEST_VALUE = 300


def public_names() -> dict[str, list[str]]:
    """The rooms, and what each of them shows."""
    rooms = [f"dangbo_report.{room.name}" for room in iter_modules(dangbo_report.__path__) if room.name[0] != "_"]
    return {room: import_module(room).__all__ for room in rooms}


def find_comments(_app: Sphinx) -> None:
    """Let a room show the `#:` comments of constants and aliases that stand in its modules; no value of pages."""
    for room, names in public_names().items():
        shown = ModuleAnalyzer.for_module(room)
        shown.analyze()
        for module in walk_packages(getattr(import_module(room), "__path__", ()), f"{room}."):
            for (scope, name), text in ModuleAnalyzer.for_module(module.name).find_attr_docs().items():
                if not scope and name in names:
                    value = repr(getattr(import_module(room), name))
                    hidden = [":meta hide-value:", ""] if len(value) > LONGEST_VALUE else []
                    shown.attr_docs[scope, name] = [*text, *hidden]


def find_gaps(_app: Sphinx, environment: BuildEnvironment) -> None:
    """Warn of a public name that the reference does not have; one of several rooms stands with one of them."""
    pages = environment.domains.python_domain.objects
    rooms = public_names()
    for room, names in rooms.items():
        for name in names:
            value = getattr(import_module(room), name)
            homes = [each for each in rooms if getattr(import_module(each), name, None) is value]
            if not any(f"{home}.{name}" in pages for home in homes):
                getLogger(__name__).warning("%s.%s is public, but has no docstring or `#:` comment", room, name)


def keep_members_whole(app: Sphinx) -> None:
    """Keep Napoleon, which runs at priority 500, from reading "By order: T/L" of a member as a type and a text."""
    kept: dict[str, list[str]] = {}

    def keep(_app: Sphinx, what: str, name: str, _value: object, _options: object, lines: list[str]) -> None:
        if what in {"attribute", "data", "property"}:
            kept[name] = list(lines)

    def restore(_app: Sphinx, _what: str, name: str, _value: object, _options: object, lines: list[str]) -> None:
        lines[:] = kept.pop(name, lines)

    app.connect("autodoc-process-docstring", keep, priority=499)
    app.connect("autodoc-process-docstring", restore, priority=501)


def setup(app: Sphinx) -> None:
    """Called by Sphinx."""
    keep_members_whole(app)
    app.connect("builder-inited", find_comments)
    app.connect("env-check-consistency", find_gaps)
