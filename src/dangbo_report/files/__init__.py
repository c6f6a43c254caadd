"""Files of every kind that offices have: what they say, in order, as data.

Workbooks are read here; the libraries that the other kinds need run in processes of their own.
"""

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
