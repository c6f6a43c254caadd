"""Word files: what stands in them as text, with tables, footnotes and figures that are tagged."""

from dangbo_report.reading.docx.api import read_docx

__all__ = ["read_docx"]
