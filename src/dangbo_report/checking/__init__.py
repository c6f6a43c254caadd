"""Checking: what comes in is held against its annotation, at every public door."""

from dangbo_report.checking.altering import altered
from dangbo_report.checking.arguments import checked_arguments
from dangbo_report.checking.fields import checked_fields

__all__ = ["altered", "checked_arguments", "checked_fields"]
