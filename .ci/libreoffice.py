"""Law 4 through another program: LibreOffice saves our Word files again, and each says the same figures and claims."""

import subprocess
import sys
from collections import Counter
from pathlib import Path

import attrs

from dangbo_report import Figure, Report, Section, Table, load_report, read, read_text, render, save
from dangbo_report.layouts import FRONT_2025, PARTY_2018, PARTY_2026, STATE_2020, YOUTH_2013
from dangbo_report.reading import Reading
from dangbo_report.report import Column, total_row
from dangbo_report.testing import sample_of_every_node

LAYOUTS = (PARTY_2018, PARTY_2026, YOUTH_2013, STATE_2020, FRONT_2025)
FORMATS = ("odt", "docx", "doc", "pdf")
EXAMPLE = Path(__file__).parents[1] / "examples" / "quarterly_report.toml"
TABLE = Table(
    ["Đơn vị", Column("Kế hoạch", "triệu đồng", kind="number"), Column("Thực hiện", "triệu đồng", kind="number")],
    [["Xã A", "1.250", "1.312,5"], ["Xã B", "750", "687,5"], total_row("Tổng cộng", "2.000", "2.000")],
)


def documents() -> list[Report]:
    """A short report of every node with a table of two bodies, and the long one of the examples."""
    short = sample_of_every_node()
    return [attrs.evolve(short, sections=[*short.sections, Section("BIỂU", [TABLE])]), load_report(EXAMPLE)]


def said(reading: Reading) -> Counter[object]:
    """Its figures with what they are for, and its claims with their verdicts, as often as each is said."""
    figures = ((mention.kind, mention.role, _value(mention.figure)) for mention in reading.figures)
    return Counter([*figures, *((claim.kind, claim.verdict()) for claim in reading.claims)])


def _value(figure: Figure | None) -> object:
    """What was written; of the nouns of a count a control of ours knows more than its text."""
    return figure and (figure.value, figure.step, figure.qualifier)


def main(soffice: str, folder: Path) -> int:
    """Say which files lose or add what; the exit status is how many."""
    profile = (folder / "profile").as_uri()
    expected = {}
    for number, report in enumerate(documents()):
        text = said(read_text(render(report, "text", annex=True)))
        for layout in LAYOUTS:
            expected[save(report, folder / f"{layout.name}-{number}.docx", layout=layout, annex=True)] = text
    different = 0
    for form in FORMATS:
        made = folder / form
        command = [soffice, f"-env:UserInstallation={profile}", "--headless", "--convert-to", form, "--outdir", made]
        subprocess.run([*command, *expected], check=True, capture_output=True, timeout=300)  # noqa: S603 - what .ci/run found
        for path, text in expected.items():
            again = said(read(made / f"{path.stem}.{form}"))
            if again != text:
                different += 1
                print(f"{form} of {path.stem}: lost {text - again}, added {again - text}")  # noqa: T201
    print(f"{len(expected) * len(FORMATS)} files, {different} say something else")  # noqa: T201
    return different


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
