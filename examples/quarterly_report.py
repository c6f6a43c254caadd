# /// script
# requires-python = ">=3.11"
# dependencies = ["dangbo-report[html,pdf,xlsx]"]
#
# [tool.uv.sources]
# dangbo-report = { path = "..", editable = true }
# ///

"""The quarterly report of Huyện ủy Phụng Hiệp, quý I/2024: load it, check it, write it in every format."""

from pathlib import Path

from dangbo_report import Report, audit, load_report, save
from dangbo_report.renderers import renderers

HERE = Path(__file__).parent
BUILD = HERE.parent / "build"


def build_report() -> Report:
    """Load it from the files beside this one: what is measured; how much of it, and what is said about it."""
    return load_report(HERE / "quarterly_report.toml")


if __name__ == "__main__":
    report = build_report()
    findings = audit(report)
    print(findings, f"{len(report.facts)} facts, {len(findings.errors)} errors", sep="\n")
    BUILD.mkdir(exist_ok=True)
    for info in (each for each in renderers() if each.available):
        path = save(report, BUILD / f"quarterly_report{info.suffix}", info.name)
        print(path, path.stat().st_size, "bytes")
