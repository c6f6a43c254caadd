"""Zips of Office files: read with suspicion and within one budget, written without a clock; one walk through XML."""

from dangbo_report.packages.formulas import is_formula
from dangbo_report.packages.limits import FORM, ODT, WORD, Kind, Limits
from dangbo_report.packages.opening import Package, opened
from dangbo_report.packages.relations import Relation
from dangbo_report.packages.sources import Source, contents
from dangbo_report.packages.walking import Budget, elements, local, walk
from dangbo_report.packages.whole import whole_file, write_whole
from dangbo_report.packages.writing import without_clock, zipped

__all__ = [
    "FORM",
    "ODT",
    "WORD",
    "Budget",
    "Kind",
    "Limits",
    "Package",
    "Relation",
    "Source",
    "contents",
    "elements",
    "is_formula",
    "local",
    "opened",
    "walk",
    "whole_file",
    "without_clock",
    "write_whole",
    "zipped",
]
