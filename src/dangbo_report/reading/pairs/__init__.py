"""Two documents side by side: which figures tell one thing, and what both must say alike."""

from typing import TYPE_CHECKING

from dangbo_report.checking.later import later

if TYPE_CHECKING:
    from dangbo_report.reading.pairs.api import beside_previous, beside_sources
else:
    __getattr__, __dir__ = later(__name__, {"api": "beside_previous beside_sources"})

__all__ = ["beside_previous", "beside_sources"]
