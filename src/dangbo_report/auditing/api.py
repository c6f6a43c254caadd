"""`audit`: what is wrong in a document that somebody sends."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import IO

from dangbo_report.checking import checked_arguments
from dangbo_report.findings import Findings
from dangbo_report.reading import Reading, read
from dangbo_report.rules import SUBMIT, Profile, Rule, Subject, run


@checked_arguments
def audit(
    source: str | Path | bytes | IO[bytes] | Reading,
    *,
    select: str | Iterable[str] | None = None,
    ignore: str | Iterable[str] = (),
    rules: Sequence[Rule] | None = None,
    profile: Profile = SUBMIT,
) -> Findings:
    """Find what is wrong in a document before it is signed ("rà soát văn bản").

    Args:
        source: the text itself; the path, the bytes or an open binary file of a document, as `read` takes them; or what
            was read already.
        select: codes, names or family letters of the rules to run; all unless given.
        ignore: those to leave out.
        rules: the rules to choose from; the catalogue and the installed plug-ins unless given.
        profile: how much the findings of each rule weigh.

    Raises:
        UnreadableDocumentError: it is no document that can be read; it carries the name and the reason.
        MissingExtraError: its kind needs an extra that is not installed; it carries the extra.
        UnknownRuleError: select or ignore names no rule; it carries the name and the likely one.

    >>> findings = audit("Đạt 15/20 chỉ tiêu, còn lại 6 chỉ tiêu.")
    >>> findings[0].code, findings.text[slice(*findings[0].span)]
    ('F010', '15/20 chỉ tiêu')
    """
    reading = source if isinstance(source, Reading) else read(source)
    return run(Subject.of_document(reading), select=select, ignore=ignore, rules=rules, profile=profile)
