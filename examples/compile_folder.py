# /// script
# requires-python = ">=3.11"
# dependencies = ["dangbo-report", "rich>=13.9"]
#
# [tool.uv.sources]
# dangbo-report = { path = "..", editable = true }
# ///

"""Compile a folder of the forms of two hundred communes, three of them damaged, with a bar that shows how far it is."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from rich.console import Console
from rich.progress import track

from dangbo_report import CountIndicator, Directory, Fact, FactBook, Level, MoneyIndicator, Organisation, Period
from dangbo_report.consolidation import Consolidation, Submission, consolidate
from dangbo_report.figures import Count, Money
from dangbo_report.organisations import OrganisationKind
from dangbo_report.periods import PeriodKind
from dangbo_report.regimes import ReportingRegime
from dangbo_report.sheets import FilledForm, count_forms, read_forms, write_csv_form

PERIOD = Period.quarter(2026, 1)
PROVINCE = Organisation("tinh-uy", "Tỉnh ủy", OrganisationKind.PARTY_COMMITTEE, Level.PROVINCE)
COMMUNES = [
    Organisation(f"xa-{number:03}", f"Đảng ủy xã số {number}", PROVINCE.kind, Level.COMMUNE, parent=PROVINCE.code)
    for number in range(1, 201)
]
DIRECTORY = Directory([PROVINCE, *COMMUNES])
GIFTS = CountIndicator("phan-qua", "Phần quà trao tặng", "phần quà")
TO_CHILDREN = CountIndicator("qua-tre-em", "Phần quà cho trẻ em", "phần quà")
FUND = MoneyIndicator("quy", "Quỹ vận động")
INDICATORS = (GIFTS, TO_CHILDREN, FUND)
REGIME = ReportingRegime(
    name="Báo cáo quý",
    receiver=PROVINCE.code,
    reporters=[each.code for each in COMMUNES],
    cycle=PeriodKind.QUARTER,
    indicators=[each.code for each in INDICATORS],
)


def send_in(folder: Path) -> None:
    """Write the form of each commune, as if it had been filled in there; three come damaged."""
    for number, commune in enumerate(COMMUNES, 1):
        facts = FactBook(
            [
                Fact(GIFTS, commune, PERIOD, Count(100 + number, "phần quà"), of_which=[TO_CHILDREN.code]),
                Fact(TO_CHILDREN, commune, PERIOD, Count(number, "phần quà")),
                Fact(FUND, commune, PERIOD, Money(number * 1_000_000)),
            ]
        )
        form = write_csv_form(REGIME, commune, PERIOD, INDICATORS, facts=facts)
        path = folder / f"khu-vuc-{number % 4}" / f"{commune.code}.csv"
        path.parent.mkdir(exist_ok=True)
        damaged = {7: form.replace("107 phần".encode(), "nhiều phần".encode()), 8: form[:-20], 9: b"\xff"}
        path.write_bytes(damaged.get(number, form))


def submissions(folder: Path, console: Console) -> Iterator[Submission]:
    """What the forms say, one after the other; what cannot be taken is printed with its file and cell."""
    forms = read_forms(folder, directory=DIRECTORY, regimes=[REGIME], indicators=INDICATORS)
    for each in track(forms, "Đọc biểu", total=count_forms(folder), console=console):
        if isinstance(each.outcome, FilledForm):
            for aside in each.outcome.set_aside:
                console.print(f"{each.path}: {aside}", markup=False)
            yield each.outcome.submission
        else:
            console.print(str(each.outcome), markup=False)


def compile_folder(folder: Path, console: Console) -> Consolidation:
    """The figures of the province."""
    return consolidate(submissions(folder, console), directory=DIRECTORY, organisation=PROVINCE.code, period=PERIOD)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        send_in(Path(name))
        console = Console(soft_wrap=True)
        province = compile_folder(Path(name), console)
        for cell in filter(None, (province.cell(each.code, PROVINCE.code) for each in INDICATORS)):
            total = cell.fact and cell.fact.figure
            console.print(f"{cell.key.indicator}: {total}, của {len(cell.reported)}/{len(cell.expected)} đơn vị")
        console.print("Còn thiếu:", ", ".join(dict.fromkeys(code for code, _ in province.missing)))
