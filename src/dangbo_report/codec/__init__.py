"""The codec: to JSON and back, strictly."""

from dangbo_report.codec.api import Storable, from_json, to_json
from dangbo_report.codec.converter import FIGURES, INDICATORS
from dangbo_report.codec.schema import json_schema

__all__ = ["FIGURES", "INDICATORS", "Storable", "from_json", "json_schema", "to_json"]
