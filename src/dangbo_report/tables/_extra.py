"""Says which extra is missing, before anything of this room asks for Arrow."""

from importlib.util import find_spec

from dangbo_report.errors import MissingExtraError

if find_spec("pyarrow") is None or find_spec("narwhals") is None:
    raise MissingExtraError("dangbo_report.tables", "arrow")
