"""The signature block: in whose stead, as what, who."""

from __future__ import annotations

from typing import Final, assert_never, final

import attrs

from dangbo_report.checking import checked_fields
from dangbo_report.errors import CollectiveSignatureError, ImpossibleValueError
from dangbo_report.layouts.text import Line, TextStyle
from dangbo_report.report import Authority, Capacity

#: How the names of Party committees begin, for which nobody deputises: they decide as a body.
COMMITTEES: Final = (
    "ban bí thư", "ban chấp hành", "ban thường vụ", "bộ chính trị", "chi bộ", "chi ủy", "đảng bộ", "đảng ủy",
    "huyện ủy", "quận ủy", "thành ủy", "thị ủy", "thường trực huyện ủy", "thường trực tỉnh ủy", "tỉnh ủy",
)  # fmt: skip


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class CapacityMarks:
    """The abbreviation that stands for each capacity: T/M or TM., K/T or KT."""

    on_behalf: str
    deputy: str
    by_order: str
    authorised: str
    acting: str = "Q."

    def mark(self, capacity: Capacity) -> str:
        """The abbreviation of a capacity.

        >>> marks = CapacityMarks(on_behalf="T/M", deputy="K/T", by_order="T/L", authorised="TUQ")
        >>> marks.mark(Capacity.DEPUTY)
        'K/T'
        """
        match capacity:
            case Capacity.ON_BEHALF:
                return self.on_behalf
            case Capacity.DEPUTY:
                return self.deputy
            case Capacity.BY_ORDER:
                return self.by_order
            case Capacity.AUTHORISED:
                return self.authorised
            case Capacity.ACTING:
                return self.acting
            case _:
                assert_never(capacity)


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class SignatureForm:
    """How the signature block is written.

    Attributes:
        authority_style: in whose stead ("quyền hạn ký").
        title_style: the office of the signer ("chức vụ").
        name_style: the signer.
        marks: the abbreviations of the capacities.
        indivisible: how the names of those begin for whom nobody deputises, in small letters, `ủy` so spelt.
        bare_title: whether the office stands without the name of the body: "BÍ THƯ", not "BÍ THƯ TỈNH ỦY".
        bare_name: whether the name is written without academic and military titles.
    """

    authority_style: TextStyle
    title_style: TextStyle
    name_style: TextStyle
    marks: CapacityMarks
    indivisible: tuple[str, ...] = attrs.field(default=COMMITTEES, converter=tuple[str, ...])
    bare_title: bool = True
    bare_name: bool = True

    def write(self, title: str, name: str, *authorities: Authority) -> tuple[Line, ...]:
        """The lines of the block from the top: every authority, the title, the name.

        Args:
            title: the office of the signer.
            name: the signer; the space for the hand stands above it.
            authorities: in whose stead, the widest first: on behalf of the body, then for its head.

        Raises:
            CollectiveSignatureError: a deputy would sign for a body that decides as a whole; it carries the
                abbreviation and the body.
            ImpossibleValueError: an authority but the acting head's names nobody; it carries the capacity.
        """
        lines: list[Line] = []
        for authority in authorities:
            mark = self.marks.mark(authority.capacity)
            if authority.capacity is Capacity.ACTING:
                title = f"{mark} {title}"
                continue
            if not authority.of:
                raise ImpossibleValueError("of", authority.of, f"the body or the head after {mark}")
            if authority.capacity is Capacity.DEPUTY and self._indivisible(authority.of):
                raise CollectiveSignatureError(mark, authority.of, self.marks.on_behalf)
            lines.append(Line.of(f"{mark} {authority.of}", self.authority_style))
        return (*lines, Line.of(title, self.title_style), Line.of(name, self.name_style))

    def _indivisible(self, body: str) -> bool:
        folded = f"{body.lower().replace('uỷ', 'ủy')} "
        return any(folded.startswith(f"{name} ") for name in self.indivisible)
