"""Collects the Python examples of README.md and docs/; those of docstrings come by `--doctest-modules`."""

from sybil import Sybil
from sybil.parsers.myst import PythonCodeBlockParser

pytest_collect_file = Sybil(parsers=[PythonCodeBlockParser()], patterns=["*.md"]).pytest()
