"""The bodies of each level, one row each: code, names, kind, signs.

In names `{c}` is the committee ("Huyện ủy"), `{t}` the type of the place ("huyện"), `{y}` the Youth Union ("Huyện
Đoàn"); written out they give the name, and with the place behind them ("Huyện ủy Phụng Hiệp") an alias. Signs are
those seen in document numbers; where none was seen there is none.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from dangbo_report.organisations.organisation import Level, OrganisationKind

_ADVISORY: Final = OrganisationKind.ADVISORY_BODY
_SOCIAL: Final = OrganisationKind.POLITICAL_SOCIAL


class Body(NamedTuple):
    """A body of a level."""

    code: str
    name: str
    kind: OrganisationKind
    short_name: str
    aliases: tuple[str, ...] = ()
    sign: str = ""


PROPAGANDA: Final = Body("ban-tuyen-giao", "Ban Tuyên giáo {c}", _ADVISORY, "Ban Tuyên giáo")
MOBILISATION: Final = Body("ban-dan-van", "Ban Dân vận {c}", _ADVISORY, "Ban Dân vận")
#: What the two above became in 2025.
MERGED: Final = Body("ban-tuyen-giao-dan-van", "Ban Tuyên giáo và Dân vận {c}", _ADVISORY, "Ban Tuyên giáo và Dân vận")
#: Of the centre, since its boards were merged.
POLICY: Final = Body(
    "ban-chinh-sach-chien-luoc", "Ban Chính sách, chiến lược {c}", _ADVISORY, "Ban Chính sách, chiến lược"
)
#: In a commune only where the old district's stands.
POLITICAL_CENTRE: Final = Body(
    "trung-tam-chinh-tri", "Trung tâm Chính trị {t}", OrganisationKind.PUBLIC_UNIT, "Trung tâm Chính trị"
)
MTTQ: Final = Body(
    "mttq",
    "Ủy ban Mặt trận Tổ quốc Việt Nam {t}",
    OrganisationKind.FRONT,
    "Mặt trận Tổ quốc",
    (
        "Mặt trận Tổ quốc Việt Nam {t}",
        "Mặt trận Tổ quốc {t}",
        "Ủy ban Mặt trận Tổ quốc {t}",
        "Ủy ban MTTQ Việt Nam {t}",
        "Ủy ban MTTQ {t}",
        "UBMTTQ {t}",
        "MTTQ Việt Nam {t}",
        "MTTQ {t}",
        "Ủy ban Mặt trận Tổ quốc Việt Nam",
        "UBMTTQ",
        "MTTQ",
    ),
    "MTTQ-BTT",
)
_PERSONNEL: Final = Body("ban-to-chuc", "Ban Tổ chức {c}", _ADVISORY, "Ban Tổ chức")
_INSPECTION: Final = Body("ubkt", "Ủy ban Kiểm tra {c}", _ADVISORY, "Ủy ban Kiểm tra", ("UBKT {c}", "UBKT"))
_INTERNAL: Final = Body("ban-noi-chinh", "Ban Nội chính {c}", _ADVISORY, "Ban Nội chính")
_OFFICE: Final = Body("van-phong", "Văn phòng {c}", _ADVISORY, "Văn phòng")
_BUILDING: Final = Body("ban-xay-dung-dang", "Ban Xây dựng Đảng {c}", _ADVISORY, "Ban Xây dựng Đảng", (), "BXDĐ")
_LABOUR: Final = Body(
    "ldld", "Liên đoàn Lao động {t}", _SOCIAL, "Liên đoàn Lao động", ("LĐLĐ {t}", "LĐLĐ", "Công đoàn")
)
_VETERANS: Final = Body(
    "ccb", "Hội Cựu chiến binh {t}", _SOCIAL, "Hội Cựu chiến binh", ("Hội CCB {t}", "Hội CCB", "CCB")
)
_FARMERS: Final = Body("hnd", "Hội Nông dân {t}", _SOCIAL, "Hội Nông dân", ("Hội ND {t}", "HND {t}", "Hội ND", "HND"))
_WOMEN: Final = Body(
    "lhpn",
    "Hội Liên hiệp Phụ nữ {t}",
    _SOCIAL,
    "Hội Liên hiệp Phụ nữ",
    ("Hội LHPN {t}", "Hội Phụ nữ {t}", "Hội LHPN", "Hội Phụ nữ", "LHPN"),
)
_YOUTH: Final = Body(
    "doan",
    "Đoàn Thanh niên Cộng sản Hồ Chí Minh {t}",
    _SOCIAL,
    "Đoàn Thanh niên",
    (
        "{y}",
        "Ban Thường vụ {y}",
        "Đoàn TNCS Hồ Chí Minh {t}",
        "Đoàn Thanh niên {t}",
        "Đoàn Thanh niên Cộng sản Hồ Chí Minh",
        "Đoàn TNCS Hồ Chí Minh",
        "ĐTN",
    ),
)
_RED_CROSS: Final = Body(
    "ctd",
    "Hội Chữ thập đỏ {t}",
    OrganisationKind.MASS_ASSOCIATION,
    "Hội Chữ thập đỏ",
    ("Hội CTĐ {t}", "Hội CTĐ", "CTĐ"),
)
_ORGANISATIONS: Final = (MTTQ, _LABOUR, _VETERANS, _FARMERS, _WOMEN, _YOUTH, _RED_CROSS)
#: Whether a commune has a trade union of its own is not found in an instrument, so none is expected of it.
_COMMUNE_ORGANISATIONS: Final = (MTTQ, _VETERANS, _FARMERS, _WOMEN, _YOUTH)

#: In the order in which the reports of such a level name them.
BODIES: Final = {
    Level.CENTRAL: (
        _OFFICE._replace(
            name="Văn phòng Trung ương Đảng", short_name="Văn phòng Trung ương", aliases=("Văn phòng",), sign="VPTW"
        ),
        _PERSONNEL._replace(sign="BTCTW"),
        PROPAGANDA,
        MOBILISATION,
        _INSPECTION._replace(sign="UBKTTW"),
        _INTERNAL,
        POLICY,
        MTTQ._replace(
            name="Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
            aliases=("Mặt trận Tổ quốc Việt Nam", "MTTQ Việt Nam", "MTTQ"),
            sign="MTTW-BTT",
        ),
        _LABOUR._replace(name="Tổng Liên đoàn Lao động {t}", short_name="Tổng Liên đoàn Lao động", sign="TLĐ"),
        _VETERANS,
        _FARMERS,
        _WOMEN,
        _YOUTH._replace(name="Đoàn Thanh niên Cộng sản Hồ Chí Minh", sign="TWĐTN-VP"),
        _RED_CROSS,
    ),
    Level.PROVINCE: (
        _OFFICE,
        _PERSONNEL._replace(sign="BTCTU"),
        PROPAGANDA._replace(sign="BTGTU"),
        MOBILISATION,
        _INSPECTION._replace(sign="UBKTTU"),
        _INTERNAL,
        *_ORGANISATIONS,
    ),
    Level.DISTRICT: (
        PROPAGANDA,
        _PERSONNEL,
        _INSPECTION,
        MOBILISATION,
        POLITICAL_CENTRE,
        _OFFICE,
        *_ORGANISATIONS,
    ),
    Level.COMMUNE: (
        _BUILDING,
        _INSPECTION._replace(
            name="Cơ quan Ủy ban Kiểm tra {c}",
            aliases=("Cơ quan Ủy ban Kiểm tra", "Ủy ban Kiểm tra {c}", *_INSPECTION.aliases),
        ),
        POLITICAL_CENTRE,
        _OFFICE._replace(sign="VPĐU"),
        *_COMMUNE_ORGANISATIONS,
    ),
}
#: A special zone has boards as a district had (Quy định 298-QĐ/TW).
SPECIAL_ZONE: Final = (
    _PERSONNEL,
    MERGED,
    _INSPECTION,
    POLITICAL_CENTRE,
    _OFFICE._replace(sign="VPĐU"),
    *_COMMUNE_ORGANISATIONS,
)
#: The sign of the board that a merger makes, by level.
MERGED_SIGNS: Final = {Level.PROVINCE: "BTGDVTU"}
#: The sign of each committee: "Số 541-CV/HU".
COMMITTEE_SIGNS: Final = {
    (Level.CENTRAL, "trung-uong"): "TW",
    (Level.PROVINCE, "tinh-uy"): "TU",
    (Level.PROVINCE, "thanh-uy"): "TU",
    (Level.DISTRICT, "huyen-uy"): "HU",
    (Level.COMMUNE, "dang-uy"): "ĐU",
}
