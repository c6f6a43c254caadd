"""Saving and loading: a report to a file of any format, whole or not at all; a report from TOML or JSON."""

from dangbo_report.saving.findings import as_json, as_text, save_findings
from dangbo_report.saving.loading import load_report
from dangbo_report.saving.saving import save

__all__ = ["as_json", "as_text", "load_report", "save", "save_findings"]
