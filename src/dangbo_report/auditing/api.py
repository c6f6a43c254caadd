"""`audit`: what is wrong in a document that somebody sends."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from dangbo_report.auditing.others import Source, document_of, held_against
from dangbo_report.auditing.reports import judge_report
from dangbo_report.checking import checked_arguments
from dangbo_report.findings import Findings
from dangbo_report.report import Report
from dangbo_report.rules import SUBMIT, Profile, Rule, Subject, run


@checked_arguments
def audit(  # noqa: PLR0913 - keywords, each a question of its own
    source: Source,
    *,
    previous: Source | None = None,
    sources: Iterable[Source] = (),
    select: str | Iterable[str] | None = None,
    ignore: str | Iterable[str] = (),
    rules: Sequence[Rule] | None = None,
    profile: Profile = SUBMIT,
    accepted: Mapping[str, str] | None = None,
    seconds: int | None = None,
) -> Findings:
    """Find what is wrong in a document before it is signed ("rà soát văn bản").

    Of a report that is authored, facts and tree are judged as `validate` does, and then its sentences as its readers
    will see them: what somebody typed by hand is checked like anybody else's text.

    Args:
        source: the text itself; the path, the bytes or an open binary file of a document, as `read` takes them; what
            was read already; or a report.
        previous: the report before it, of the same body; what both tell must agree.
        sources: the reports of the bodies below that it was compiled from.
        select: codes, names or family letters of the rules to run; all unless given.
        ignore: those to leave out.
        rules: the rules to choose from; the catalogue and the installed plug-ins unless given.
        profile: how much the findings of each rule weigh.
        accepted: why a finding that somebody has looked at may stand, by its fingerprint; it stays listed, and
            no longer blocks.
        seconds: how long each rule may take; what a late one has not checked is told. None for as long as it likes.

    Raises:
        UnreadableDocumentError: it is no document that can be read; it carries the name and the reason.
        MissingExtraError: its kind needs an extra that is not installed; it carries the extra.
        UnknownRuleError: select or ignore names no rule; it carries the name and the likely one.

    >>> findings = audit("Đạt 15/20 chỉ tiêu, còn lại 6 chỉ tiêu.")
    >>> findings[0].code, findings.text[slice(*findings[0].span)]
    ('F010', '6 chỉ tiêu')
    """

    def judge(subject: Subject) -> Findings:
        return run(
            subject, select=select, ignore=ignore, rules=rules, profile=profile, accepted=accepted, seconds=seconds
        )

    if isinstance(source, Report):
        before = previous if isinstance(previous, Report) else None
        subject = Subject.of_report(source, previous=before, missing=profile.missing)
        return judge_report(source, subject, judge, lambda document: held_against(document, previous, sources))
    document = document_of(source)
    return judge(Subject.of_document(document, *held_against(document, previous, sources)))
