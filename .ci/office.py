"""Write reports in every layout, with tables, annex, comments, and as copies; let Microsoft's validator judge them."""

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import attrs

from dangbo_report import Finding, Section, Table, annotate, read_docx, save
from dangbo_report.layouts import FRONT_2025, PARTY_2018, PARTY_2026, STATE_2020, YOUTH_2013
from dangbo_report.report import Column, DigitalCopy, group_row, total_row
from dangbo_report.rules.samples import FRONT
from dangbo_report.testing import sample_of_every_node

LAYOUTS = (PARTY_2018, PARTY_2026, YOUTH_2013, STATE_2020, FRONT_2025)
COPIED = datetime(2024, 4, 2, 1, 30, tzinfo=UTC)
TABLE = Table(
    [Column("STT", kind="serial"), "Đơn vị", Column("Kinh phí", "triệu đồng", kind="number")],
    [group_row("Khối"), ["", "Mặt trận", "{an-sinh}"], total_row("Tổng cộng")],
    caption="Biểu 1",
    unit_note="Đơn vị tính: triệu đồng",
)


def commented(path: Path) -> Path:
    """The same file with a comment at its title and at each figure."""
    spans = (None, *(mention.span for mention in read_docx(path).figures))
    findings = [Finding(code="F001", severity="info", message="Rà lại.", english="x", span=at) for at in spans]
    made = path.with_name(f"{path.stem}-commented.docx")
    made.write_bytes(annotate(path, findings))
    return made


def main(validator: str, folder: Path) -> int:
    """Say which files are refused; the exit status is how many."""
    report = sample_of_every_node()
    report = attrs.evolve(report, sections=[*report.sections, Section("BIỂU", [TABLE], organisation=FRONT.code)])
    paths = [save(report, folder / f"{layout.name}.docx", layout=layout, annex=True) for layout in LAYOUTS]
    signed = attrs.evolve(report.signature, digital=True)
    copied = attrs.evolve(report, signature=signed, copy=DigitalCopy(by="Văn phòng Huyện ủy", signed=COPIED))
    paths += [save(copied, folder / f"{layout.name}-copy.docx", layout=layout) for layout in LAYOUTS]
    paths += [commented(path) for path in paths]
    paths.append(save(report, folder / "figures.xlsx"))
    refused = [path for path in paths if subprocess.run([validator, path], check=False).returncode]  # noqa: S603 - the validator that .ci/run installed
    print(*(f"refused: {path.name}" for path in refused), f"{len(paths)} files, {len(refused)} refused", sep="\n")  # noqa: T201
    return len(refused)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
