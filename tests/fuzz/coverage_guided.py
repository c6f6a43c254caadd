"""Fuzz one entrance, led by coverage: for people to run by hand, since it goes on until it is stopped.

    python -m pip install atheris
    python tests/fuzz/coverage_guided.py from_json -max_total_time=300

Anything but a value or one of our errors ends the run, and leaves the input in a file.
"""

import io
import sys
from collections.abc import Callable

import atheris

with atheris.instrument_imports(include=["dangbo_report"]):
    from dangbo_report import Period, audit, from_json, parse_figure, read_docx, read_text, read_words
    from dangbo_report.errors import DangboReportError
    from dangbo_report.layouts import parse_document_number
    from dangbo_report.numerals import parse_number
    from dangbo_report.report import parse_prose


def _text(read: Callable[[str], object]) -> Callable[[bytes], object]:
    return lambda data: read(data.decode("utf-8", "surrogatepass" if b"\xed" in data else "replace"))


ENTRANCES: dict[str, Callable[[bytes], object]] = {
    "audit": _text(lambda text: audit(read_text(text))),
    "from_json": from_json,
    "parse_document_number": _text(parse_document_number),
    "parse_figure": _text(parse_figure),
    "parse_number": _text(parse_number),
    "parse_prose": _text(parse_prose),
    "period": _text(Period.parse),
    "read_docx": lambda data: read_docx(io.BytesIO(data)),
    "read_words": _text(read_words),
}


def main() -> None:
    """Read the name of the entrance; the rest are options of libFuzzer."""
    program, name, *options = sys.argv
    read = ENTRANCES[name]

    def once(data: bytes) -> None:
        try:
            read(data)
        except (DangboReportError, UnicodeDecodeError):
            return

    atheris.Setup([program, *options], once)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
