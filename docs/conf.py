"""Sphinx: Markdown pages, and a reference made from the docstrings."""

from importlib.metadata import version as version_of

project = "dangbo-report"
author = "The dangbo-report authors"
copyright = "2026, the dangbo-report authors"
release = version = version_of("dangbo-report")

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
html_theme = "furo"
html_title = "dangbo-report"
exclude_patterns = ["_build"]
language = "en"

myst_enable_extensions = ["deflist"]
myst_heading_anchors = 3
autodoc_member_order = "bysource"
autodoc_typehints = "none"  # they stand in the signatures
autodoc_default_options = {"members": True, "show-inheritance": True}
autodoc_class_signature = "separated"
autodoc_preserve_defaults = True
napoleon_use_ivar = True

nitpick_ignore_regex = [
    # Nothing is fetched while the docs are built, so other projects' names have nowhere to point.
    ("py:.*", r"(?!dangbo_report).*"),
    # A type variable is no page.
    ("py:.*", r"dangbo_report\..*\.[A-Z]"),
]
