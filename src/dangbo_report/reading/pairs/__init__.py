"""Two documents side by side: which figures tell one thing, and what both must say alike."""

from dangbo_report.reading.pairs.api import beside_previous, beside_sources

__all__ = ["beside_previous", "beside_sources"]
