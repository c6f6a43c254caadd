"""Files of every kind that offices have, by libraries in processes of their own: what they say, in order, as data."""

from dangbo_report.files.flow import Block, Flow, FlowCell, Lines, Note, Rows, Unseen
from dangbo_report.files.formats import FORMATS, Format, doc_to_docx, read_flow

__all__ = [
    "FORMATS",
    "Block",
    "Flow",
    "FlowCell",
    "Format",
    "Lines",
    "Note",
    "Rows",
    "Unseen",
    "doc_to_docx",
    "read_flow",
]
