"""What the codec takes can be stored again, judged and rendered; anything else is refused by an error of ours."""

import json
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dangbo_report import Catalogue, Directory, FactBook, Report, ReportingRegime, from_json, render, to_json, validate
from dangbo_report.errors import DangboReportError
from dangbo_report.testing import sample_of_every_node
from tests.fuzz.schema import documents, edited

FORMATS = ("text", "markdown", "html", "docx", "csv")


def taken_or_refused(document: dict[str, Any], kind: type) -> object:
    """What a document holds, or None if it is refused; what is stored of it comes back equal."""
    value: object = None
    with suppress(DangboReportError):
        value = from_json(json.dumps(document), kind)
        stored = to_json(value)
        assert from_json(stored, kind) == value
    return value


@pytest.mark.parametrize("kind", [FactBook, Directory, Catalogue, ReportingRegime], ids=lambda kind: kind.__name__)
@given(data=st.data())
@settings(max_examples=60, suppress_health_check=list(HealthCheck))
def test_a_document_of_the_schema_is_taken_or_refused(kind, data):
    taken_or_refused(data.draw(documents(kind)), kind)


STORED = json.loads(to_json(sample_of_every_node()))


@given(data=st.one_of(documents(Report), edited(STORED, Report), edited(STORED, Report)))
@settings(max_examples=100, suppress_health_check=list(HealthCheck))
def test_a_report_that_is_taken_is_judged_and_rendered_or_refused(data):
    report = taken_or_refused(data, Report)
    if report is not None:
        assert not [finding for finding in validate(report) if finding.code.startswith("X")]
        for name in FORMATS:
            with suppress(DangboReportError):
                render(report, name)
