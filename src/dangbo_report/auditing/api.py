"""`audit`: what is wrong in a document that somebody sends."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from dangbo_report.checking import checked_arguments
from dangbo_report.errors import UnreadableDocumentError
from dangbo_report.findings import Findings
from dangbo_report.reading import Reading, read_docx, read_text
from dangbo_report.rules import SUBMIT, Profile, Rule, Subject, run

#: A report has some hundred pages at most; a longer text is refused before it is looked at.
MAX_BYTES = 100_000_000


@checked_arguments
def audit(
    source: str | Path | Reading,
    *,
    select: str | Iterable[str] | None = None,
    ignore: str | Iterable[str] = (),
    rules: Sequence[Rule] | None = None,
    profile: Profile = SUBMIT,
) -> Findings:
    """Find what is wrong in a document before it is signed ("rà soát văn bản").

    Args:
        source: the text itself; a path of a `.txt` or `.docx` file; or what was read already.
        select: codes, names or family letters of the rules to run; all unless given.
        ignore: those to leave out.
        rules: the rules to choose from; the catalogue and the installed plug-ins unless given.
        profile: how much the findings of each rule weigh.

    Raises:
        UnreadableDocumentError: the file is no document that can be read; it carries the name and the reason.
        UnknownRuleError: select or ignore names no rule; it carries the name and the likely one.

    >>> findings = audit("Đạt 15/20 chỉ tiêu, còn lại 6 chỉ tiêu.")
    >>> findings[0].code, findings.text[slice(*findings[0].span)]
    ('F010', '15/20 chỉ tiêu')
    """
    reading = source if isinstance(source, Reading) else _read(source)
    return run(Subject.of_document(reading), select=select, ignore=ignore, rules=rules, profile=profile)


def _read(source: str | Path) -> Reading:
    if isinstance(source, str):
        return read_text(source)
    if source.suffix.lower() == ".txt":
        return read_text(_decoded(source))
    return read_docx(source)


def _decoded(path: Path) -> str:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise UnreadableDocumentError(str(path), f"it is larger than {MAX_BYTES} bytes; split it")
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise UnreadableDocumentError(str(path), str(error)) from error
    except UnicodeDecodeError as error:
        raise UnreadableDocumentError(str(path), "it is not in UTF-8; save it as UTF-8 text") from error
