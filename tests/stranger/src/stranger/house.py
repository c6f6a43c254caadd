"""What this office measures, and how its pages look."""

from datetime import date

import attrs

from dangbo_report import Catalogue, CountIndicator, MoneyIndicator
from dangbo_report.layouts import PARTY_2026, Instrument

INDICATORS = Catalogue(
    [
        CountIndicator("cay-xanh", "Cây xanh trồng mới", "cây"),
        MoneyIndicator("quy-khuyen-hoc", "Quỹ khuyến học vận động được"),
    ]
)
LAYOUT = attrs.evolve(
    PARTY_2026,
    name="STRANGER",
    instrument=Instrument("Hướng dẫn", "02-HD/VPHU", date(2026, 7, 1)),
    effective_from=date(2026, 7, 1),
    pads_counts=True,
)
