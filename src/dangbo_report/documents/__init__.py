"""Documents: what was read, as data, for rules, tables and whoever asks; nothing here recognises anything."""

from dangbo_report.documents.beside import Beside
from dangbo_report.documents.document import Document
from dangbo_report.documents.grid import ColumnKind, Grid, GridCell, GridColumn, GridRow, RowKind
from dangbo_report.documents.mentions import AMOUNT_KINDS, INDICATOR_KINDS, Meaning, Mention, MentionKind, Role
from dangbo_report.documents.outline import Numbering, Outline, OutlineKind, OutlineNode
from dangbo_report.documents.places import Place, SourceMap

__all__ = [
    "AMOUNT_KINDS",
    "INDICATOR_KINDS",
    "Beside",
    "ColumnKind",
    "Document",
    "Grid",
    "GridCell",
    "GridColumn",
    "GridRow",
    "Meaning",
    "Mention",
    "MentionKind",
    "Numbering",
    "Outline",
    "OutlineKind",
    "OutlineNode",
    "Place",
    "Role",
    "RowKind",
    "SourceMap",
]
