"""Make the pages that follow from the code: the catalogue of rules, the grammar that is read, the floors.

Run it after a rule or the table of grammar has changed; a test fails while the pages differ from what it makes.
"""

from __future__ import annotations

import tomllib
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from dangbo_report.auditing import audit
from dangbo_report.documents import Document
from dangbo_report.findings import FAMILIES
from dangbo_report.phrases import PHRASES
from dangbo_report.rules import ClaimRule, Example, Rule, validate
from dangbo_report.rules.catalogue import CATALOGUE

DOCS = Path(__file__).parent
ARCHITECTURE = DOCS / "explanation" / "architecture.md"
GRAMMAR = DOCS.parent / "tests" / "reading" / "grammar.toml"
SEVERITIES = {"error": "ERROR: must be mended before signing", "warning": "WARNING", "info": "INFO"}


def pages() -> dict[Path, str]:
    """Every page that is made, with its text."""
    made = {DOCS / "rules" / f"{rule.code}.md": rule_page(rule) for rule in CATALOGUE}
    made[DOCS / "rules" / "index.md"] = catalogue_page()
    made[DOCS / "grammar.md"] = grammar_page()
    made[ARCHITECTURE] = architecture_page()
    return made


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
    """One rule: what it finds, why that matters, on what it rests, its two examples, and what is said of the one."""
    summary = rule.finds if isinstance(rule, ClaimRule) else " ".join((type(rule).__doc__ or "").split())
    lines = [
        f"# {rule.code} {rule.name}",
        "",
        summary,
        "",
        f"- **Family**: {rule.code[0]} ({FAMILIES[rule.code[0]]})",
        f"- **Severity**: {SEVERITIES[rule.severity.value]}",
        f"- **Why it matters**: {rule.why}",
        f"- **Basis**: {rule.basis}",
    ]
    found, clean = rule.violating(), rule.clean()
    for title, text in (("Found in", shown(found)), ("What is said", said(found)), ("Not found in", shown(clean))):
        lines += ["", f"**{title}**", *text]
    return "\n".join(lines) + "\n"


def said(example: Example) -> list[str]:
    """Every finding in an example, in both languages, and where what it rests on stands."""
    match example:
        case str() | Document():
            findings = audit(example)
        case (report, previous):
            findings = validate(report, previous=previous)
        case _:
            findings = validate(example)
    lines = []
    for finding in findings:
        lines += [finding.message_in("vi"), finding.message_in("en")]
        for each in finding.evidence:
            at = each.path or (f"line {findings.text.count(chr(10), 0, each.span[0]) + 1}" if each.span else "before")
            lines.append(f"  {at}: {each.text}")
    return ["", "```text", *lines, "```"]


def shown(example: Example) -> list[str]:
    """An example: a text as it is; of a report the sentence that matters."""
    if isinstance(example, str | Document):
        text = example if isinstance(example, str) else example.text
        return ["", "```text", text.strip(), "```"]
    report = example if not isinstance(example, tuple) else example[0]
    facts = [f"{fact.indicator.code} = {fact.figure}" for fact in report.facts]
    notes = [f"[^{note.name}]: {note.text}" for note in report.footnotes]
    prose = [line for section in report.sections for line in prose_of(section)]
    return ["", "```text", *prose, *notes, "", *facts, "```"]


def prose_of(section: object) -> list[str]:
    """The headings and sentences of a section."""
    heading = getattr(section, "heading", None)
    if heading is None:
        return [getattr(section, "text", "")]
    return [heading, *(line for block in getattr(section, "body", ()) for line in prose_of(block))]


def catalogue_page() -> str:
    """All rules, by family."""
    lines = ["# The catalogue of rules", "", "Every rule has a page with its reason, its basis and two examples.", ""]
    for letter, family in FAMILIES.items():
        rules = [rule for rule in CATALOGUE if rule.code[0] == letter]
        if rules:
            lines += [f"## {letter}: {family}", "", "| Rule | Finds | Severity |", "|---|---|---|"]
            lines += [
                f"| [{rule.code}]({rule.code}.md) | {rule.name.replace('-', ' ')} | {rule.severity.value} |"
                for rule in rules
            ]
            lines.append("")
    codes = "\n".join(rule.code for rule in CATALOGUE)
    return "\n".join(lines) + f"\n```{{toctree}}\n:hidden:\n\n{codes}\n```\n"


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
