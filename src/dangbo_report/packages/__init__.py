"""Zips of Office files: read with suspicion and within one budget, written without a clock. XML and TOML."""

from typing import TYPE_CHECKING

from dangbo_report.checking.later import later

if TYPE_CHECKING:
    from dangbo_report.packages.escaping import attribute, safe
    from dangbo_report.packages.formulas import is_formula
    from dangbo_report.packages.limits import FORM, ODT, WORD, Kind, Limits
    from dangbo_report.packages.opening import Package, names_in, opened
    from dangbo_report.packages.placing import end_of_tag, places
    from dangbo_report.packages.relations import TYPES, Relation, relations_of
    from dangbo_report.packages.sources import Source, contents
    from dangbo_report.packages.toml import toml_tables
    from dangbo_report.packages.walking import Budget, elements, is_strict, local, walk_xml
    from dangbo_report.packages.whole import whole_file, write_whole
    from dangbo_report.packages.writing import rewritten, without_clock, zipped
else:
    __getattr__, __dir__ = later(
        __name__,
        {
            "escaping": "attribute safe",
            "formulas": "is_formula",
            "limits": "FORM ODT WORD Kind Limits",
            "opening": "Package names_in opened",
            "placing": "end_of_tag places",
            "relations": "TYPES Relation relations_of",
            "sources": "Source contents",
            "toml": "toml_tables",
            "walking": "Budget elements is_strict local walk_xml",
            "whole": "whole_file write_whole",
            "writing": "rewritten without_clock zipped",
        },
    )

__all__ = [
    "FORM",
    "ODT",
    "TYPES",
    "WORD",
    "Budget",
    "Kind",
    "Limits",
    "Package",
    "Relation",
    "Source",
    "attribute",
    "contents",
    "elements",
    "end_of_tag",
    "is_formula",
    "is_strict",
    "local",
    "names_in",
    "opened",
    "places",
    "relations_of",
    "rewritten",
    "safe",
    "toml_tables",
    "walk_xml",
    "whole_file",
    "without_clock",
    "write_whole",
    "zipped",
]
