"""Fuzz one entrance, led by coverage: for people to run by hand, since it goes on until it is stopped.

    python -m pip install atheris
    python tests/fuzz/coverage_guided.py from_json -max_total_time=300

Anything but a value or one of our errors ends the run, and leaves the input in a file.
"""

import io
import sys
from collections.abc import Callable
from typing import TypeAlias

Reader: TypeAlias = Callable[[bytes], object]


def text(read: Callable[[str], object]) -> Reader:
    """Give bytes to a reader of texts."""
    return lambda data: read(data.decode("utf-8", "surrogatepass" if b"\xed" in data else "replace"))


def entrances() -> dict[str, Reader]:
    """Import the library, so that its branches are counted from the first line."""
    from dangbo_report import Period, audit, from_json, parse_figure, read_docx, read_text, read_words
    from dangbo_report.layouts import parse_document_number
    from dangbo_report.numerals import parse_number
    from dangbo_report.report import parse_prose

    return {
        "audit": text(lambda document: audit(read_text(document))),
        "from_json": from_json,
        "parse_document_number": text(parse_document_number),
        "parse_figure": text(parse_figure),
        "parse_number": text(parse_number),
        "parse_prose": text(parse_prose),
        "period": text(Period.parse),
        "read_docx": lambda data: read_docx(io.BytesIO(data)),
        "read_words": text(read_words),
    }


def main() -> None:
    """Read the name of the entrance; the rest are options of libFuzzer."""
    import atheris

    program, name, *options = sys.argv
    with atheris.instrument_imports(include=["dangbo_report"]):
        read = entrances()[name]
        from dangbo_report.errors import DangboReportError

    def once(data: bytes) -> None:
        try:
            read(data)
        except (DangboReportError, UnicodeDecodeError):
            return

    atheris.Setup([program, *options], once)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
