"""Says which extra is missing, before anything of this room asks for Hypothesis."""

from importlib.util import find_spec

from dangbo_report.errors import MissingExtraError

if find_spec("hypothesis") is None:
    raise MissingExtraError("dangbo_report.strategies", "hypothesis")
