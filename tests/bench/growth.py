"""How time grows with the length of a report, as a picture."""

import math
import sys
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from pathlib import Path

import attrs

from dangbo_report import (
    Report,
    audit,
    from_json,
    parse_figure,
    read_docx,
    read_text,
    render,
    spell,
    to_json,
    validate,
)
from dangbo_report.tables import facts_table, roll_up
from tests.bench import consolidation, forms, records
from tests.bench.measure import Work, clock

TIMES = (1, 10, 100, 1000)
#: Fifty-five of the example make a million characters, which is as much as is read; no print shop takes more pages.
MOST = {"read_text": 50, "audit": 50, "read_docx": 50, "render pdf": 10}
#: So many communes of twenty facts each, rows of a form, amounts in words, once.
COMMUNES, ROWS, AMOUNTS = 15, 5, 10
WIDTH, HEIGHT, EDGE = 640, 580, 60
COLOURS = (
    *("#b3261e", "#1f5fa8", "#2e7d32", "#8a5a00", "#6a1b9a", "#00695c"),
    *("#444444", "#ad1457", "#37474f", "#9e5b00", "#283593", "#558b2f"),
    *("#4e342e", "#00838f", "#7b1fa2", "#827717", "#c2185b"),
)
Makes = Callable[[Report], Work]


def _of_text(work: Callable[[str], object]) -> Makes:
    def make(report: Report) -> Work:
        text = render(report, "text")
        return lambda: work(text)

    return make


def _of_bytes(work: Callable[[bytes], object], made: Callable[[Report], bytes]) -> Makes:
    def make(report: Report) -> Work:
        data = made(report)
        return lambda: work(data)

    return make


#: What is measured, on one report.
WORKS: Mapping[str, Makes] = {
    "render text": lambda report: lambda: render(report, "text"),
    "render markdown": lambda report: lambda: render(report, "markdown"),
    "render html": lambda report: lambda: render(report, "html"),
    "render docx": lambda report: lambda: render(report, "docx"),
    "render pdf": lambda report: lambda: render(report, "pdf"),
    "read_text": _of_text(read_text),
    "audit": _of_text(audit),
    "read_docx": _of_bytes(read_docx, lambda report: render(report, "docx")),
    "validate": lambda report: lambda: validate(report),
    "to_json": lambda report: lambda: to_json(report),
    "from_json": _of_bytes(from_json, to_json),
}


def curves(report: Report) -> Iterator[tuple[str, Mapping[int, float]]]:
    """Each work with its milliseconds for so many times the sections, as far as it goes."""
    for name, make in WORKS.items():
        sizes = sorted({min(times, MOST.get(name, TIMES[-1])) for times in TIMES})
        yield name, {times: fastest(make(attrs.evolve(report, sections=report.sections * times))) for times in sizes}
    for name, many in OTHERS.items():
        yield name, {times: fastest(many(times)) for times in TIMES}


def _consolidated(times: int) -> Work:
    directory, quarters = consolidation.tree(COMMUNES * times), consolidation.QUARTERS
    return consolidation.consolidated(directory, quarters[:1], quarters[0])


def _rolled(times: int) -> Work:
    """The same facts as a table in memory."""
    directory, (quarter, *_) = consolidation.tree(COMMUNES * times), consolidation.QUARTERS
    table = facts_table(consolidation.facts(directory, [quarter]))
    asked = {"organisation": "ca-nuoc", "indicators": consolidation.INDICATORS, "period": quarter}
    return lambda: roll_up(table, directory=directory, **asked)


#: What is measured on so many things at once.
OTHERS: Mapping[str, Callable[[int], Work]] = {
    "consolidate": _consolidated,
    "roll_up": _rolled,
    "write_form": lambda times: forms.written_and_read(ROWS * times)[0],
    "read_form": lambda times: forms.written_and_read(ROWS * times)[1],
    "spell": lambda times: records.each(spell, records.AMOUNTS[:AMOUNTS] * times),
    "parse_figure": lambda times: records.each(parse_figure, records.FIGURES * times),
}


def exponents(curve: Mapping[int, float]) -> Iterator[float]:
    """From each size to the next, the power with which time grows."""
    for (small, less), (large, more) in pairwise(sorted(curve.items())):
        yield math.log(more / less) / math.log(large / small)


def fastest(work: Work, rounds: int = 3, seconds: float = 0.3) -> float:
    """The shortest of as many rounds as fit, and of some at least unless one is long, in milliseconds."""
    times: list[float] = []
    while not times or (sum(times) < 10 * seconds and (len(times) < rounds or sum(times) < seconds)):
        start = clock()
        work()
        times.append(clock() - start)
    return min(times) * 1000


def drawn(curves: Mapping[str, Mapping[int, float]]) -> str:
    """The curves, both axes logarithmic; each is named with its last exponent."""
    high = math.log10(max(max(each.values()) for each in curves.values())) + 0.2
    low = math.log10(min(min(each.values()) for each in curves.values())) - 0.2

    def place(times: float, value: float) -> str:
        x = EDGE + math.log(times, TIMES[-1]) * (WIDTH - 3.5 * EDGE)
        y = HEIGHT - EDGE - (math.log10(value) - low) / (high - low) * (HEIGHT - 2 * EDGE)
        return f"{x:.0f},{y:.0f}"

    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}"',
        'font-family="sans-serif" font-size="12">',
        "<title>Milliseconds for 1 to 1,000 times the sections of the example</title>",
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
    ]
    for times in TIMES:
        x = place(times, 10**low).split(",")[0]
        lines.append(f'<line x1="{x}" y1="{EDGE}" x2="{x}" y2="{HEIGHT - EDGE}" stroke="#ddd"/>')
        lines.append(f'<text x="{x}" y="{HEIGHT - EDGE + 18}" text-anchor="middle">{times} ×</text>')
    for power in range(math.ceil(low), math.floor(high) + 1):
        y = place(1, 10**power).split(",")[1]
        lines.append(f'<line x1="{EDGE}" y1="{y}" x2="{WIDTH - 2.5 * EDGE:.0f}" y2="{y}" stroke="#ddd"/>')
        lines.append(f'<text x="{EDGE - 6}" y="{y}" text-anchor="end">{10**power:g} ms</text>')
    ends = sorted(curves, key=lambda name: max(curves[name].values()))
    for rank, name in enumerate(ends):
        curve, colour = curves[name], COLOURS[rank % len(COLOURS)]
        *_, exponent = exponents(curve)
        points = " ".join(place(times, value) for times, value in curve.items())
        lines.append(f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2"/>')
        row = HEIGHT - EDGE - 8 - rank * 24
        lines.append(f'<text x="{WIDTH - 2.4 * EDGE:.0f}" y="{row}" fill="{colour}">{name} ({exponent:.2f})</text>')
    return "\n".join([*lines, "</svg>", ""])


def draw(report: Report, picture: Path) -> None:
    """Measure, and write the picture."""
    measured: dict[str, Mapping[int, float]] = {}
    for name, curve in curves(report):
        measured[name] = curve
        shown = ", ".join(f"{exponent:.2f}" for exponent in exponents(curve))
        sys.stdout.write(f"{name}: {' '.join(f'{times}: {taken:.3g} ms' for times, taken in curve.items())}; {shown}\n")
        sys.stdout.flush()
    picture.write_text(drawn(measured), encoding="utf-8")
