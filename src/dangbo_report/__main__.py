"""The command line: `python -m dangbo_report audit | read | render | rules`, over the public names.

Exit status: 0, nothing is wrong; 1, there are findings of severity ERROR; 2, a file or an argument cannot be used.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

from dangbo_report import DangboReportError, Findings, annotate, audit_files, load_report, read, save
from dangbo_report.auditing import AuditedFile
from dangbo_report.errors import UnwritableFileError
from dangbo_report.packages import write_whole
from dangbo_report.renderers import renderers
from dangbo_report.rules import in_vietnamese, installed_rules
from dangbo_report.saving import as_json, as_text, save_findings

_OK, _FOUND, _UNUSABLE = 0, 1, 2
#: What of a folder is a document; some kinds need the extra `files`, which is told where it is missing.
_FOLDER_SUFFIXES: Final = frozenset((".docx", ".docm", ".doc", ".pdf", ".odt", ".xlsx", ".html", ".htm", ".txt"))
#: Files of which a copy can carry comments.
_ANNOTATED: Final = frozenset((".docx", ".docm"))
#: More files than this show how far it is, on a terminal.
_FEW: Final = 3
_BAR: Final = 30


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the result is the exit status."""
    given = _parser().parse_args(arguments)
    command: Callable[[argparse.Namespace], int] = given.command
    try:
        status = command(given)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever reads what is printed has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _OK
    except DangboReportError as error:
        _complain(error)
        return _UNUSABLE
    return status


def _audit(given: argparse.Namespace) -> int:
    paths = [file for path in given.files for file in _files(path)]
    if not paths:
        return _refuse(f"no files to audit: give files, or folders with {', '.join(sorted(_FOLDER_SUFFIXES))}")
    found: dict[str, Findings] = {}
    status = _OK
    audited = audit_files(paths, select=given.select, ignore=given.ignore or (), workers=given.workers)
    for number, each in enumerate(audited, 1):
        _progress(number, len(paths))
        status = max(status, _told(each, found, given.annotate))
    if given.output:
        save_findings(found, given.output)
    else:
        _say({"json": as_json, "text": as_text}[given.format](found).rstrip())
    return status


def _told(audited: AuditedFile, found: dict[str, Findings], folder: Path | None) -> int:
    """Keep the findings of a file, with a copy that has them as comments; the exit status that it asks for."""
    if audited.error is not None:
        return _refuse(str(audited.error))
    found[str(audited.path)] = audited.findings
    if folder and audited.findings and audited.path.suffix.lower() in _ANNOTATED:
        _make(folder)
        write_whole(_free(folder, audited.path.stem, found), annotate(audited.path, audited.findings))
    return _OK if audited.ok else _FOUND


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UnwritableFileError(str(folder), str(error)) from error


def _free(folder: Path, stem: str, found: Mapping[str, Findings]) -> Path:
    """The name of a copy; a number tells it from that of another file of the same name in another folder."""
    copied = (Path(name) for name, findings in found.items() if findings)
    alike = sum(path.stem == stem and path.suffix.lower() in _ANNOTATED for path in copied)
    return folder / (f"{stem}-ra-soat.docx" if alike == 1 else f"{stem}-ra-soat-{alike}.docx")


def _files(path: Path) -> list[Path]:
    """The file; or the files of a folder that are documents, but for those that Word keeps open."""
    if not path.is_dir():
        return [path]
    inside = (each for each in sorted(path.rglob("*")) if each.is_file() and not each.name.startswith(("~$", ".")))
    return [each for each in inside if each.suffix.lower() in _FOLDER_SUFFIXES]


def _read(given: argparse.Namespace) -> int:
    reading = read(given.file)
    if given.format == "text":
        _say(reading.text)
        return _OK
    figures = [
        {"text": each.surface, "kind": each.kind.value, "role": each.role.value, "span": each.span}
        for each in reading.mentions
    ]
    claims = [{"kind": each.kind, "verdict": each.verdict().value} for each in reading.claims]
    _say(json.dumps({"figures": figures, "claims": claims}, ensure_ascii=False, indent=2))
    return _OK


def _render(given: argparse.Namespace) -> int:
    report = load_report(given.report)
    target = given.output or given.report.with_suffix(f".{given.format or 'docx'}")
    _say(save(report, target, given.format, annex=given.annex))
    return _OK


def _rules(given: argparse.Namespace) -> int:
    rules = [rule for rule in installed_rules()[0] if given.code in {None, rule.code, rule.name}]
    for rule in rules:
        words = in_vietnamese(rule.code)
        _say(f"{rule.code}  {rule.name}  [{rule.severity.value}]  {words.name if words else ''}".rstrip())
        if given.code:
            _say("\n".join(filter(None, (words and f"{words.finds}\n{words.why}", rule.why, rule.basis))))
    return _OK if rules else _refuse(f"there is no rule {given.code!r}; `python -m dangbo_report rules` lists them")


def _say(text: object) -> None:
    sys.stdout.write(f"{text}\n")


def _complain(text: object) -> None:
    sys.stderr.write(f"{text}\n")


def _refuse(reason: str) -> int:
    _complain(reason)
    return _UNUSABLE


def _progress(done: int, total: int) -> None:
    if total > _FEW and sys.stderr.isatty():
        bar = "#" * (_BAR * done // total)
        sys.stderr.write(f"\r[{bar:.<{_BAR}}] {done}/{total}" + ("\n" if done == total else ""))
        sys.stderr.flush()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "python -m dangbo_report",
        description="Read, audit and render periodic reports (đọc, rà soát, kết xuất báo cáo).",
    )
    commands = parser.add_subparsers(required=True)

    audit = commands.add_parser("audit", help="what is wrong in documents; folders are searched")
    audit.add_argument("files", nargs="+", type=Path, help="documents, or folders of them")
    audit.add_argument("--format", choices=("text", "json"), default="text", help="how findings are printed")
    audit.add_argument("--output", type=Path, help="a file of findings: .txt, .json or .xlsx")
    audit.add_argument("--annotate", type=Path, metavar="FOLDER", help="copies with each finding as a comment")
    audit.add_argument("--select", nargs="+", help="codes, names or family letters of rules")
    audit.add_argument("--ignore", nargs="+", help="rules that are left out, named as for --select")
    audit.add_argument("--workers", type=int, default=1, help="processes")
    audit.set_defaults(command=_audit)

    reading = commands.add_parser("read", help="the figures and claims of a document")
    reading.add_argument("file", type=Path, help="a document")
    reading.add_argument("--format", choices=("json", "text"), default="json", help="figures and claims, or the text")
    reading.set_defaults(command=_read)

    render = commands.add_parser("render", help="a report (.toml, .json) in another format")
    render.add_argument("report", type=Path, help="a report that load_report reads")
    render.add_argument("--format", choices=[info.name for info in renderers()], help="docx unless the output says")
    render.add_argument("--output", type=Path, help="the file to write; its suffix says the format")
    render.add_argument("--annex", action="store_true", help="with a table of all indicators")
    render.set_defaults(command=_render)

    rules = commands.add_parser("rules", help="the rules; with a code, why there is this one")
    rules.add_argument("code", nargs="?", help="the code or the name of one rule")
    rules.set_defaults(command=_rules)
    return parser


if __name__ == "__main__":
    sys.exit(main())
