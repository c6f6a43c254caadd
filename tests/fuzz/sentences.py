"""Sentences of the field by a grammar: numbers, units, brackets, ratios, lists, times, all mixed.

    python -m tests.fuzz.sentences 100000 [SEED]

reads and audits as many, a few as one document, and prints those at which something is raised or a rule could not run.
"""

import sys
import tomllib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random

from dangbo_report import audit, read_text, spell
from dangbo_report.auditing import validation_report

WORDS: dict[str, list[str]] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
#: How many texts are tried as one document, in turns.
TOGETHER = (1, 10, 30)


def one(draw: Random, words: str) -> str:
    """One of some words."""
    return draw.choice(WORDS[words])


def number(draw: Random) -> str:
    """A number as somebody may type it."""
    size = draw.choice((9, 99, 999, 99_999, 10**8, 10**10))
    value = draw.randint(0, size)
    grouped = f"{value:,}"
    shapes: Sequence[Callable[[], str]] = (
        lambda: str(value),
        lambda: str(draw.randint(0, 99)),
        lambda: f"{value:02}",
        lambda: grouped.replace(",", "."),
        lambda: grouped.replace(",", " "),
        lambda: grouped,
        lambda: f"{draw.randint(0, 999)},{draw.randint(0, 999)}",
        lambda: f"{draw.randint(0, 999)}.{draw.randint(0, 99)}",
        lambda: f"-{draw.randint(0, 99)},{draw.randint(0, 99)}",
        lambda: "0",
        lambda: "100",
        lambda: spell(draw.randint(0, 10**6)),
        lambda: f"1tr{draw.randint(0, 9)}",
        lambda: "9" * draw.randint(17, 42),
    )
    return draw.choice(shapes)()


def figure(draw: Random) -> str:
    """A figure, a ratio, a range, or a time."""
    shape = draw.random()
    if shape < 0.06:
        return one(draw, "times")
    unit = one(draw, draw.choice(("nothing", "nothing", "nouns", "nouns", "money", "units")))
    blank = draw.choice((" ", " ", "", "  ", "\u00a0"))
    word = f"{draw.choice(WORDS['words'])} " if draw.random() < 0.15 else ""
    first = number(draw)
    if shape < 0.2:
        first = f"{first}{draw.choice(('/', ' / ', f' {unit}/'))}{number(draw)}"
    elif shape < 0.26:
        first = f"{first}{draw.choice((' - ', '-', ' đến '))}{number(draw)}"
    return f"{word}{first}{blank if unit else ''}{unit}"


def clause(draw: Random) -> str:
    """Somebody, a figure, and what is said of it."""
    text = f"{draw.choice(WORDS['who'])} {figure(draw)}"
    while draw.random() < 0.6:
        link = one(draw, "links")
        text += link.format(*(figure(draw) for _ in range(link.count("{}"))))
    if draw.random() < 0.35:
        opener = one(draw, "openers")
        items = (f"{one(draw, draw.choice(('whom', 'nothing')))}{figure(draw)}" for _ in range(draw.randint(1, 5)))
        text += opener + draw.choice((", ", "; ", " và ", ", ")).join(items) + (")" if "(" in opener else "")
    return text


def sentences(seed: int) -> str:
    """Some sentences, the same for the same seed."""
    draw = Random(seed)
    text = one(draw, "heads") + clause(draw)
    while draw.random() < 0.55:
        text += one(draw, "between") + clause(draw)
    return text + draw.choice((".", "", ";", ")."))


def trouble(text: str) -> str:
    """What goes wrong at a text; nothing if it is read, judged and audited."""
    try:
        reading = read_text(text)
        for claim in reading.claims:
            claim.verdict()
        validation_report(reading)
        return ", ".join(f"{each.code} {each.message}" for each in audit(reading) if each.code.startswith("X"))
    except Exception as error:  # noqa: BLE001 - that is what is looked for
        return f"{type(error).__name__}: {error}"


def wrong_among(texts: Sequence[tuple[int, str]]) -> Iterator[str]:
    """What goes wrong at texts, tried as one document; halved until it is one text, or two that do so together only."""
    what = trouble("\n".join(text for _, text in texts))
    if not what:
        return
    half = len(texts) // 2
    parts = (texts[:half], texts[half:]) if half else ()
    alone = [line for part in parts for line in wrong_among(part)]
    yield from alone or [f"{[seed for seed, _ in texts]}: {what}\n    {tuple(texts)}"]


def main(count: int, seed: int = 0) -> int:
    """Try as many, a few as one document; say which went wrong, and how many."""
    wrong, last = 0, seed + count
    while seed < last:
        together = min(TOGETHER[seed % len(TOGETHER)], last - seed)
        for line in wrong_among([(each, sentences(each)) for each in range(seed, seed + together)]):
            wrong += 1
            sys.stdout.write(f"{line}\n")
        seed += together
        sys.stdout.flush()
    sys.stdout.write(f"{count} texts, {wrong} wrong\n")
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
