"""Periodic reports of Vietnamese Party committees and mass organisations.

A figure in a report is typed once, checked by arithmetic, rendered to the official page, and can be read back.

The everyday names are here; each is imported from its room when it is first asked for, so that importing the
package costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    __version__: str

    from dangbo_report.auditing import (
        annotate,
        audit,
        audit_files,
        highlight,
    )
    from dangbo_report.claims import (
        Claim,
        Verdict,
        claims_of,
    )
    from dangbo_report.codec import (
        from_json,
        json_schema,
        to_json,
    )
    from dangbo_report.errors import (
        DangboReportError,
    )
    from dangbo_report.figures import (
        Count,
        Figure,
        Interval,
        Measure,
        Money,
        Percent,
        PercentagePoints,
        Qualifier,
        Rounding,
        parse_figure,
    )
    from dangbo_report.findings import (
        Finding,
        Findings,
        Severity,
    )
    from dangbo_report.indicators import (
        Catalogue,
        CountIndicator,
        Fact,
        FactBook,
        MeasureIndicator,
        MoneyIndicator,
        OverTime,
        PercentOfTargetIndicator,
        ShareIndicator,
    )
    from dangbo_report.numerals import (
        WordStyle,
        read_words,
        spell,
    )
    from dangbo_report.organisations import (
        Directory,
        Level,
        Organisation,
        OrganisationKind,
        standard_directory,
    )
    from dangbo_report.periods import (
        DataCutOff,
        Period,
        Term,
    )
    from dangbo_report.reading import (
        Mention,
        Reading,
        read,
        read_docx,
        read_text,
    )
    from dangbo_report.regimes import (
        ReportingRegime,
    )
    from dangbo_report.renderers import (
        Renderer,
        render,
    )
    from dangbo_report.report import (
        Footnote,
        Item,
        Letterhead,
        Paragraph,
        Recipients,
        Report,
        Section,
        Signature,
        Table,
        paragraph,
    )
    from dangbo_report.rules import (
        Rule,
        validate,
    )
    from dangbo_report.saving import (
        load_report,
        save,
    )

__all__ = [
    "Catalogue",
    "Claim",
    "Count",
    "CountIndicator",
    "DangboReportError",
    "DataCutOff",
    "Directory",
    "Fact",
    "FactBook",
    "Figure",
    "Finding",
    "Findings",
    "Footnote",
    "Interval",
    "Item",
    "Letterhead",
    "Level",
    "Measure",
    "MeasureIndicator",
    "Mention",
    "Money",
    "MoneyIndicator",
    "Organisation",
    "OrganisationKind",
    "OverTime",
    "Paragraph",
    "Percent",
    "PercentOfTargetIndicator",
    "PercentagePoints",
    "Period",
    "Qualifier",
    "Reading",
    "Recipients",
    "Renderer",
    "Report",
    "ReportingRegime",
    "Rounding",
    "Rule",
    "Section",
    "Severity",
    "ShareIndicator",
    "Signature",
    "Table",
    "Term",
    "Verdict",
    "WordStyle",
    "annotate",
    "audit",
    "audit_files",
    "claims_of",
    "from_json",
    "highlight",
    "json_schema",
    "load_report",
    "paragraph",
    "parse_figure",
    "read",
    "read_docx",
    "read_text",
    "read_words",
    "render",
    "save",
    "spell",
    "standard_directory",
    "to_json",
    "validate",
]

#: The room of every name above.
_ROOMS = {
    "auditing": "annotate audit audit_files highlight",
    "claims": "Claim Verdict claims_of",
    "codec": "from_json json_schema to_json",
    "errors": "DangboReportError",
    "figures": "Count Figure Interval Measure Money Percent PercentagePoints Qualifier Rounding parse_figure",
    "findings": "Finding Findings Severity",
    "indicators": "Catalogue CountIndicator Fact FactBook "
    "MeasureIndicator MoneyIndicator OverTime PercentOfTargetIndicator ShareIndicator",
    "numerals": "WordStyle read_words spell",
    "organisations": "Directory Level Organisation OrganisationKind standard_directory",
    "periods": "DataCutOff Period Term",
    "reading": "Mention Reading read read_docx read_text",
    "regimes": "ReportingRegime",
    "renderers": "Renderer render",
    "report": "Footnote Item Letterhead Paragraph Recipients Report Section Signature Table paragraph",
    "rules": "Rule validate",
    "saving": "load_report save",
}
_ROOM_OF = {name: room for room, names in _ROOMS.items() for name in names.split()}


def __getattr__(name: str) -> object:
    """Import a name from its room, once; the version is that of the installed distribution."""
    if name == "__version__":
        from importlib.metadata import version

        return version("dangbo-report")
    room = _ROOM_OF.get(name)
    if room is None:
        from dangbo_report.checking.elsewhere import no_such_name

        raise no_such_name(__name__, __path__, name, __all__)
    value = getattr(import_module(f"{__name__}.{room}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """The public names."""
    return sorted({*globals(), *__all__})
