"""PDF with text: characters and lines of pages to paragraphs, tables and notes."""

from dangbo_report.files.pdf.api import read_pdf

__all__ = ["read_pdf"]
