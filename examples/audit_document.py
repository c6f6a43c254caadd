# /// script
# requires-python = ">=3.11"
# dependencies = ["dangbo-report[docx]", "rich>=13.9"]
#
# [tool.uv.sources]
# dangbo-report = { path = "..", editable = true }
# ///

"""Audit a Word file: findings in colour, and a copy of the file with each finding as a comment at its place.

Run it as `python examples/audit_document.py FILE.docx`; without a file it audits a small document of its own.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from docx import Document
from docx.document import Document as Word
from docx.text.paragraph import Paragraph
from docx.text.run import Run
from rich.console import Console
from rich.text import Text

from dangbo_report import Finding, Findings, Severity, audit

BUILD = Path(__file__).parents[1] / "build"
COLOURS = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
SAMPLE = """\
BÁO CÁO
kết quả công tác quý I/2024
I. KẾT QUẢ CÔNG TÁC QUÝ I/2024
Kết nạp 1.063 hội viên, đạt 80,53% chỉ tiêu, nâng tổng số lên 34.465 hội viên.
Ban hành 09 công văn (05 công văn về kết luận và 05 công văn về chỉ định).
Thực hiện Nghị quyết số 33-NQ/TW ngày 09/6/2024 của Trung ương; đạt 15/20 chỉ tiêu, còn lại 06 chỉ tiêu.
II. ĐÁNH GIÁ
Có 56 đảng bộ hoàn thành tốt nhiệm vụ, chiếm 98,24%.
II. NHIỆM VỤ QUÝ II/2024
Tiếp tục thực hiện nhiệm vụ được giao.
"""


def print_findings(findings: Findings, console: Console) -> None:
    """Print the findings with the line that each is about."""
    for finding in findings:
        console.print(Text(f"{finding.code} ", COLOURS[finding.severity]), Text(finding.message), sep="")
        start, end = finding.span or (0, 0)
        left = findings.text.rfind("\n", 0, start) + 1
        right = findings.text.find("\n", end)
        line = Text(f"    {findings.text[left : right if right >= 0 else None]}", "dim")
        line.stylize("not dim underline", start - left + 4, end - left + 4)
        console.print(line)
    console.print(f"{len(findings)} findings, {len(findings.errors)} errors")


def paragraphs(document: Word) -> Iterator[Paragraph]:
    """Every paragraph of the body and of its tables."""
    for block in document.iter_inner_content():
        if isinstance(block, Paragraph):
            yield block
        else:
            yield from (paragraph for row in block.rows for cell in row.cells for paragraph in cell.paragraphs)


def place(document: Word, text: str, finding: Finding) -> list[Run]:
    """The runs that a finding is about; those of the first paragraph if they stand in a footnote."""
    start, end = finding.span or (0, 0)
    wanted, around = text[start:end], text[text.rfind("\n", 0, start) + 1 : end]
    written = [paragraph for paragraph in paragraphs(document) if paragraph.runs]
    for paragraph in written:
        at = paragraph.text.find(wanted, max(0, len(around) - len(wanted) - 12))
        if at < 0 or paragraph.text[:20] not in text:
            continue
        runs, length = [], 0
        for run in paragraph.runs:
            if length < at + len(wanted) and length + len(run.text) > at:
                runs.append(run)
            length += len(run.text)
        if runs:
            return runs
    return written[0].runs


def commented(path: Path, findings: Findings) -> Path:
    """Write a copy of the file in which every finding is a comment at its place."""
    document = Document(str(path))
    for finding in findings:
        runs = place(document, findings.text, finding)
        document.add_comment(runs, text=f"{finding.code}: {finding.message}", author="dangbo_report", initials="db")
    copy = path.with_name(f"{path.stem}-ra-soat.docx")
    document.save(str(copy))
    return copy


def sample() -> Path:
    """A document with some faults in it."""
    document = Document()
    for line in SAMPLE.splitlines():
        document.add_paragraph(line)
    BUILD.mkdir(exist_ok=True)
    path = BUILD / "sample.docx"
    document.save(str(path))
    return path


def main(arguments: list[str]) -> None:
    """Audit one file."""
    path = Path(arguments[0]) if arguments else sample()
    findings = audit(path)
    console = Console()
    print_findings(findings, console)
    console.print(f"comments: {commented(path, findings).name}")


if __name__ == "__main__":
    main(sys.argv[1:])
