"""How time grows with the length of a report, as a picture."""

import math
from collections.abc import Mapping, Sequence
from pathlib import Path

import attrs

from dangbo_report import Report, audit, read_docx, read_text, render, to_json, validate
from tests.bench.measure import Work, clock

TIMES = (1, 10, 100)
WIDTH, HEIGHT, EDGE = 640, 400, 60
COLOURS = ("#b3261e", "#1f5fa8", "#2e7d32", "#8a5a00", "#6a1b9a", "#00695c", "#444444")


def works(report: Report) -> Mapping[str, Work]:
    """What is measured, on one report."""
    text, document = render(report, "text"), render(report, "docx")
    return {
        "render text": lambda: render(report, "text"),
        "render docx": lambda: render(report, "docx"),
        "read_text": lambda: read_text(text),
        "read_docx": lambda: read_docx(document),
        "audit": lambda: audit(text),
        "validate": lambda: validate(report),
        "to_json": lambda: to_json(report),
    }


def fastest(work: Work, rounds: int = 3, seconds: float = 0.3) -> float:
    """The shortest of as many rounds as fit, and of some at least, in milliseconds."""
    times: list[float] = []
    while len(times) < rounds or sum(times) < seconds:
        start = clock()
        work()
        times.append(clock() - start)
    return min(times) * 1000


def drawn(curves: Mapping[str, Sequence[float]]) -> str:
    """The curves, both axes logarithmic; each is named with its last exponent."""
    high = math.log10(max(max(each) for each in curves.values())) + 0.2
    low = math.log10(min(min(each) for each in curves.values())) - 0.2

    def place(index: int, value: float) -> str:
        x = EDGE + index * (WIDTH - 3.5 * EDGE) / (len(TIMES) - 1)
        y = HEIGHT - EDGE - (math.log10(value) - low) / (high - low) * (HEIGHT - 2 * EDGE)
        return f"{x:.0f},{y:.0f}"

    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}"',
        'font-family="sans-serif" font-size="12">',
        "<title>Milliseconds for 1, 10 and 100 times the sections of the example</title>",
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
    ]
    for index, times in enumerate(TIMES):
        x = place(index, 10**low).split(",")[0]
        lines.append(f'<line x1="{x}" y1="{EDGE}" x2="{x}" y2="{HEIGHT - EDGE}" stroke="#ddd"/>')
        lines.append(f'<text x="{x}" y="{HEIGHT - EDGE + 18}" text-anchor="middle">{times} ×</text>')
    for power in range(math.ceil(low), math.floor(high) + 1):
        y = place(0, 10**power).split(",")[1]
        lines.append(f'<line x1="{EDGE}" y1="{y}" x2="{WIDTH - 2.5 * EDGE:.0f}" y2="{y}" stroke="#ddd"/>')
        lines.append(f'<text x="{EDGE - 6}" y="{y}" text-anchor="end">{10**power:g} ms</text>')
    ends = sorted(curves, key=lambda name: curves[name][-1])
    for rank, name in enumerate(ends):
        values, colour = curves[name], COLOURS[rank % len(COLOURS)]
        exponent = math.log10(values[-1] / values[-2]) / math.log10(TIMES[-1] / TIMES[-2])
        points = " ".join(place(index, value) for index, value in enumerate(values))
        lines.append(f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2"/>')
        row = HEIGHT - EDGE - 8 - rank * 24
        lines.append(f'<text x="{WIDTH - 2.4 * EDGE:.0f}" y="{row}" fill="{colour}">{name} ({exponent:.2f})</text>')
    return "\n".join([*lines, "</svg>", ""])


def draw(report: Report, picture: Path) -> None:
    """Measure, and write the picture."""
    curves: dict[str, list[float]] = {}
    for times in TIMES:
        for name, work in works(attrs.evolve(report, sections=report.sections * times)).items():
            curves.setdefault(name, []).append(fastest(work))
    picture.write_text(drawn(curves), encoding="utf-8")
