"""Where the entry point was: an environment that was installed before it moved still looks here."""

from dangbo_report.hypothesis_plugin import register

__all__ = ["register"]
