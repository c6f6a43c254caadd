"""What type checkers must see of layouts; never run."""

from datetime import date
from typing import assert_type

import attrs

from dangbo_report.layouts import (
    PARTY_2018,
    PARTY_2026,
    YOUTH_2013,
    DocumentNumber,
    Layout,
    Length,
    Line,
    Margins,
    Mark,
    TextStyle,
    layout_for,
    parse_document_number,
    write_date,
)
from dangbo_report.organisations import Organisation
from dangbo_report.report import Signature


def choose(issuer: Organisation, signature: Signature) -> None:
    layout = layout_for(issuer, date(2024, 3, 20))
    assert_type(layout, Layout)
    assert_type(PARTY_2018, Layout)
    assert_type(YOUTH_2013, Layout)
    assert_type(layout.page.margins, Margins)
    assert_type(layout.body.style.size, Length)
    assert_type(layout.letterhead.issuer_mark, Mark)
    assert_type(layout.write_signature(signature), tuple[Line, ...])
    assert_type(attrs.evolve(PARTY_2026, body=attrs.evolve(PARTY_2026.body, style=TextStyle(15))), Layout)
    assert_type(parse_document_number("Số 05-BC/HU"), DocumentNumber)
    assert_type(write_date(date(2024, 3, 20), place="Phụng Hiệp"), str)

    TextStyle(14.0)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType] - sizes are exact
    layout.name = "x"  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue] - layouts are frozen
    TextStyle(14, True)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue] - looks are named
