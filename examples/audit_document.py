# /// script
# requires-python = ">=3.11"
# dependencies = ["dangbo-report"]
#
# [tool.uv.sources]
# dangbo-report = { path = "..", editable = true }
# ///

"""Audit a Word file: print what is found, write it as comments at its words, and show it on a page.

Run it as `python examples/audit_document.py FILE.docx`; without a file it audits a small document of its own.
"""

import sys
from pathlib import Path

from dangbo_report import annotate, audit, highlight, read_docx, render
from dangbo_report.packages import write_whole
from dangbo_report.testing import sample_report

BUILD = Path(__file__).parents[1] / "build"
FAULTY = "Ban hành 09 công văn (05 về kết luận và 05 về chỉ định); đạt 15/20 chỉ tiêu, còn lại 06 chỉ tiêu."


def main(arguments: list[str]) -> None:
    """Audit one file."""
    path = Path(arguments[0]) if arguments else BUILD / "sample.docx"
    data = path.read_bytes() if arguments else render(sample_report(FAULTY), "docx")
    reading = read_docx(data)
    findings = audit(reading)
    path.parent.mkdir(exist_ok=True)
    write_whole(path.with_name(f"{path.stem}-ra-soat.docx"), annotate(data, findings))
    write_whole(path.with_name(f"{path.stem}-ra-soat.html"), highlight(reading, findings).encode())
    print(f"{findings}\n{path.stem}-ra-soat.docx, {path.stem}-ra-soat.html")


if __name__ == "__main__":
    main(sys.argv[1:])
