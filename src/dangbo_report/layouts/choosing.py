"""Which layout a document has: by the body that issues it, and by its date."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from dangbo_report.checking import checked_arguments
from dangbo_report.errors import NoLayoutError
from dangbo_report.layouts.layout import Layout
from dangbo_report.layouts.party import PARTY_2018, PARTY_2026
from dangbo_report.layouts.state import FRONT_2025, STATE_2020
from dangbo_report.layouts.youth import YOUTH_2013
from dangbo_report.organisations import Organisation, OrganisationKind

_PARTY: Final = (PARTY_2026, PARTY_2018)
_STATE: Final = (STATE_2020,)
_FRONT: Final = (FRONT_2025, STATE_2020)
_YOUTH: Final = (YOUTH_2013,)

#: The layouts of each kind of body, the newest first.
_LAYOUTS: Final = {
    OrganisationKind.PARTY_COMMITTEE: _PARTY,
    OrganisationKind.ADVISORY_BODY: _PARTY,
    OrganisationKind.FRONT: _FRONT,
    OrganisationKind.POLITICAL_SOCIAL: _STATE,
    OrganisationKind.MASS_ASSOCIATION: _STATE,
    OrganisationKind.PUBLIC_UNIT: _STATE,
    OrganisationKind.GOVERNMENT: _STATE,
}
#: The Youth Union by its names at every level: "Đoàn TNCS Hồ Chí Minh", "Huyện Đoàn", "Đoàn xã".
_YOUTH_NAME: Final = re.compile(
    r"(?:ban (?:chấp hành|thường vụ|bí thư) )?"
    r"(?:đoàn (?:thanh niên|tncs|xã|phường|đặc khu)"
    r"|(?:trung ương|tỉnh|thành|huyện|quận|thị|xã|phường|đặc khu) đoàn)(?!\w)"
)


@checked_arguments
def layout_for(issuer: Organisation, on: date) -> Layout:
    """Choose the layout of a document by the kind of body that issues it and by its date.

    Party committees and their advisory bodies: `PARTY_2018` from 03/4/2018, `PARTY_2026` from 27/5/2026;
    between 09/01/2026 and 26/5/2026 Quy định 399-QĐ/TW is in force with the layout of 2018. Government:
    `STATE_2020`. The Fatherland Front: `FRONT_2025` from 29/8/2025, before that the State's. The Youth
    Union: `YOUTH_2013`. For other political-social organisations, associations and public units no
    instrument was found: they get `STATE_2020`, as in practice; those that do otherwise pass their own.

    Args:
        issuer: the organisation that issues the document.
        on: the date of the document.

    Raises:
        NoLayoutError: the document is older than every layout known for such a body; it carries the body,
            the date and the oldest layout, which the caller may choose to give instead.

    >>> from dangbo_report.organisations import Level
    >>> kind = OrganisationKind.PARTY_COMMITTEE
    >>> committee = Organisation("dang-uy", "Đảng ủy xã Phụng Hiệp", kind, Level.COMMUNE)
    >>> layout_for(committee, date(2026, 5, 26)).name, layout_for(committee, date(2026, 5, 27)).name
    ('PARTY_2018', 'PARTY_2026')
    """
    layouts = _YOUTH if _is_youth(issuer) else _LAYOUTS[issuer.kind]
    day = date(on.year, on.month, on.day)
    for layout in layouts:
        if layout.effective_from <= day:
            return layout
    oldest = layouts[-1]
    raise NoLayoutError(issuer.name, day.isoformat(), oldest.name, oldest.effective_from.isoformat())


def _is_youth(issuer: Organisation) -> bool:
    return issuer.kind is OrganisationKind.POLITICAL_SOCIAL and bool(_YOUTH_NAME.match(issuer.name.lower()))
