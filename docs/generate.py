"""Make the pages that follow from the code: the catalogue of rules, the grammar that is read, the floors.

Run it after a rule or the table of grammar has changed; a test fails while the pages differ from what it makes.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

import dangbo_report
from dangbo_report.auditing import audit
from dangbo_report.documents import Document
from dangbo_report.findings import FAMILIES, Findings
from dangbo_report.phrases import PHRASES
from dangbo_report.rules import ClaimRule, Example, Rule, in_vietnamese, validate
from dangbo_report.rules.catalogue import CATALOGUE

DOCS = Path(__file__).parent
ARCHITECTURE = DOCS / "explanation" / "architecture.md"
GRAMMAR = DOCS.parent / "tests" / "reading" / "grammar.toml"
LEVELS = {"error": "LỖI: phải sửa trước khi ký", "warning": "CẢNH BÁO", "info": "THÔNG TIN"}
SEVERITIES = {"error": "ERROR: must be mended before signing", "warning": "WARNING", "info": "INFO"}


def pages() -> dict[Path, str]:
    """Every page that is made, with its text."""
    made = {DOCS / "rules" / f"{rule.code}.md": rule_page(rule) for rule in CATALOGUE}
    made[DOCS / "rules" / "index.md"] = catalogue_page()
    made[DOCS / "grammar.md"] = grammar_page()
    made[DOCS / "names.md"] = names_page()
    made[ARCHITECTURE] = architecture_page()
    return made


def names_page() -> str:
    """The everyday names, a line each."""
    lines = [
        "# The everyday names",
        "",
        "What the package itself gives; each name leads to the page of its room, which tells it whole.",
        "",
        "| Name | What it is |",
        "|---|---|",
    ]
    for name in dangbo_report.__all__:
        thing = getattr(dangbo_report, name)
        room = dangbo_report._ROOM_OF[name]  # noqa: SLF001 - where a name is from is told nowhere else
        own = getattr(thing, "__doc__", "") if isinstance(thing, type) or callable(thing) else ""
        first = (own or "").strip().split("\n")[0]
        words = SAID_HERE.get(name, first).replace("|", "\\|").replace("[^", "\\[^")
        lines.append(f"| [`{name}`](reference/{room}.md) | {words} |")
    return "\n".join(lines) + "\n"


#: What a name is that has no words of its own.
SAID_HERE = {
    "Claim": 'Something that a document asserts and that arithmetic or the calendar can check ("khẳng định").',
    "Figure": "A count, an amount of money, a percent, percentage points or a measure: one of them.",
}


def architecture_page() -> str:
    """The page with its table of floors made anew from the layers that the linter holds."""
    page = ARCHITECTURE.read_text(encoding="utf-8")
    head, _, rest = page.partition("<!-- floors -->\n")
    _, _, tail = rest.partition("<!-- end of floors -->")
    rows = "\n".join(f"| {names} | {words} |" for floor in floors() for names, words in [described(floor)])
    table = f"| rooms | what they hold |\n|---|---|\n{rows}"
    return f"{head}<!-- floors -->\n{table}\n<!-- end of floors -->{tail}"


def floors() -> list[list[str]]:
    """The floors, the highest first, each with the rooms that are there; a room in parentheses may be missing."""
    project = tomllib.loads((DOCS.parent / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = project["tool"]["importlinter"]["contracts"]
    layers = next(contract["layers"] for contract in contracts if contract["id"] == "floors")
    named = [[room.strip(" ()") for room in layer.split("|")] for layer in layers]
    there = [[room for room in floor if find_spec(f"dangbo_report.{room}")] for floor in named]
    return [floor for floor in there if floor]


def described(rooms: list[str]) -> tuple[str, str]:
    """The rooms of one floor, and the first line of what each says of itself."""
    names = ", ".join(f"`{room}`" for room in rooms)
    words = [(import_module(f"dangbo_report.{room}").__doc__ or "").strip().splitlines()[0] for room in rooms]
    return names, "<br>".join(words).replace("|", "\\|")


def rule_page(rule: Rule) -> str:
    """One rule, in Vietnamese and then in English: what it finds, why that matters, examples, what is said."""
    words = in_vietnamese(rule.code)
    if words is None:
        raise LookupError(f"{rule.code} has no words in rules/in_vietnamese.py")
    summary = rule.finds if isinstance(rule, ClaimRule) else " ".join((type(rule).__doc__ or "").split())
    findings = found_in(rule.violating())
    lines = [
        f"# {rule.code} {words.name}",
        "",
        words.finds,
        "",
        f"- **Nhóm**: {rule.code[0]} ({FAMILIES[rule.code[0]]})",
        f"- **Mức**: {LEVELS[rule.severity.value]}",
        f"- **Vì sao**: {words.why}",
    ]
    for title, text in (
        ("Bị phát hiện trong", shown(rule.violating())),
        ("Lời báo", fenced(said(findings, "vi"))),
        ("Không bị phát hiện trong", shown(rule.clean())),
    ):
        lines += ["", f"**{title}**", *text]
    lines += [
        "",
        f"## In English: {rule.name}",
        "",
        summary,
        "",
        f"- **Severity**: {SEVERITIES[rule.severity.value]}",
        f"- **Why it matters**: {rule.why}",
        f"- **Basis**: {rule.basis}",
        "",
        "**What is said**",
        *fenced(said(findings, "en")),
    ]
    return "\n".join(lines) + "\n"


def found_in(example: Example) -> Findings:
    """Every finding in an example."""
    match example:
        case str() | Document():
            return audit(example)
        case (report, previous):
            return validate(report, previous=previous)
        case _:
            return validate(example)


def said(findings: Findings, language: Literal["vi", "en"]) -> Iterator[str]:
    """What findings say, and where what they rest on stands."""
    line, before = {"vi": ("dòng", "trước")}.get(language, ("line", "before"))
    for finding in findings:
        yield finding.message_in(language)
        for each in finding.evidence:
            at = each.path or (f"{line} {findings.text.count(chr(10), 0, each.span[0]) + 1}" if each.span else before)
            yield f"  {at}: {each.text}"


def fenced(lines: Iterable[str]) -> list[str]:
    """Lines that are shown as they are."""
    return ["", "```text", *lines, "```"]


def shown(example: Example) -> list[str]:
    """An example: a text as it is; of a report the sentence that matters."""
    if isinstance(example, str | Document):
        text = example if isinstance(example, str) else example.text
        return fenced([text.strip()])
    report = example if not isinstance(example, tuple) else example[0]
    facts = [f"{fact.indicator.code} = {fact.figure}" for fact in report.facts]
    notes = [f"[^{note.name}]: {note.text}" for note in report.footnotes]
    prose = [line for section in report.sections for line in prose_of(section)]
    return fenced([*prose, *notes, "", *facts])


def prose_of(section: object) -> list[str]:
    """The headings and sentences of a section."""
    heading = getattr(section, "heading", None)
    if heading is None:
        return [getattr(section, "text", "")]
    return [heading, *(line for block in getattr(section, "body", ()) for line in prose_of(block))]


def catalogue_page() -> str:
    """All rules, by family."""
    lines = [
        "# The catalogue of rules",
        "",
        "Mỗi quy tắc có một trang: phát hiện gì, vì sao, hai ví dụ, lời báo.",
        "Every rule has a page, in Vietnamese and in English, with its reason, its basis and two examples.",
        "",
    ]
    for letter, family in FAMILIES.items():
        rules = [rule for rule in CATALOGUE if rule.code[0] == letter]
        if rules:
            lines += [f"## {letter}: {family}", "", "| Quy tắc | Phát hiện | Finds | Mức |", "|---|---|---|---|"]
            lines += map(catalogue_row, rules)
            lines.append("")
    codes = "\n".join(rule.code for rule in CATALOGUE)
    return "\n".join(lines) + f"\n```{{toctree}}\n:hidden:\n\n{codes}\n```\n"


def catalogue_row(rule: Rule) -> str:
    """A rule in the table of all."""
    words = in_vietnamese(rule.code)
    finds = rule.name.replace("-", " ")
    return f"| [{rule.code}]({rule.code}.md) | {words.name if words else ''} | {finds} | {rule.severity.value} |"


def grammar_page() -> str:
    """What is read in prose, from the table that the tests go through."""
    lines = [
        "# What is read in prose",
        "",
        "`read_text` and `read_docx` find these patterns. Each line of the right column is one mention: its kind, the",
        "exact figure in its canonical form, and in brackets what it is for.",
    ]
    group = ""
    for row in tomllib.loads(GRAMMAR.read_text(encoding="utf-8"))["pattern"]:
        if row["group"] != group:
            group = row["group"]
            lines += ["", f"## {group}", "", "| Pattern | Example | Mentions |", "|---|---|---|"]
        example = row["text"].replace("\n", " ⏎ ")
        lines.append(f"| {row['name']} | {example} | {'<br>'.join(row['reads'])} |")
    lines += [
        "",
        "## Phrases",
        "",
        "What figures say together. Each row shows a sentence that is true and one that is not.",
    ]
    lines += ["", "| Phrase | Claim | True | Not true | Says nothing |", "|---|---|---|---|---|"]
    for phrase in PHRASES:
        examples = f"{phrase.holds} | {phrase.violated} | {phrase.silent}"
        lines.append(f"| {phrase.name} | {phrase.makes.kind} | {examples} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    for path, text in pages().items():
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        print(path.relative_to(DOCS.parent))  # noqa: T201 - it is run by hand
