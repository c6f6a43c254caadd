"""Laws 4, 5 and 6: what is rendered can be read back, with its claims, and nobody is accused falsely."""

from hypothesis import given, settings

from dangbo_report import Report, audit, claims_of, read, read_docx, read_text, render, validate
from dangbo_report.reading import Reading
from dangbo_report.report import Aspect, Shown, shown_figures
from dangbo_report.strategies import reports

SOME = settings(max_examples=40)


def same(shown: Shown, figure: object) -> bool:
    """Words say the value and not the step; everything else comes back as it was written."""
    if shown.aspect is Aspect.WORDS:
        return getattr(figure, "value", None) == shown.figure.value
    return figure == shown.figure


def comes_back(report: Report, reading: Reading) -> bool:
    shown = shown_figures(report)
    read = [mention.figure for mention in reading.figures]
    return len(read) == len(shown) and all(map(same, shown, read))


@given(reports())
@SOME
def test_law_4_every_figure_of_a_text_is_read_back_and_no_other(report: Report) -> None:
    assert comes_back(report, read_text(render(report, "text")))


@given(reports())
@SOME
def test_law_4_every_figure_of_a_word_file_is_read_back_and_no_other(report: Report) -> None:
    reading = read_docx(render(report, "docx"))
    assert comes_back(report, reading)
    assert all(mention.reference is not None for mention in reading.figures)


@given(reports())
@settings(max_examples=10)
def test_law_4_a_pdf_gives_back_every_figure_and_every_claim(report: Report) -> None:
    text, pdf = read_text(render(report, "text")), read(render(report, "pdf"))
    assert comes_back(report, pdf)
    assert [(claim.kind, claim.verdict()) for claim in pdf.claims] == [
        (claim.kind, claim.verdict()) for claim in text.claims
    ]


@given(reports())
@SOME
def test_law_5_every_claim_whose_figures_stand_in_a_word_file_is_read_back(report: Report) -> None:
    reading = read_docx(render(report, "docx"))
    figures = {str(mention.figure) for mention in reading.figures}
    targets = {(shown.fact.figure, shown.figure) for shown in shown_figures(report) if shown.aspect is Aspect.TARGET}
    read = set(reading.claims)
    for claim in claims_of(report):
        target = getattr(claim, "target", None)
        if target is not None and (getattr(claim, "value", None), target) not in targets:
            continue  # the document does not say it of this value, though it may of another
        told = [getattr(claim, name, None) for name in ("value", "percent", "target", "part", "total", "stock")]
        told += [getattr(claim, "increase", None), *getattr(claim, "parts", ()), *getattr(claim, "whole", ())]
        stated = {stated.text for stated in claim.evidence}
        if all(str(figure) in figures for figure in told if figure is not None) and stated <= figures:
            assert claim in read


@given(reports())
@SOME
def test_law_6_a_valid_report_has_no_error_on_either_side_of_the_loop(report: Report) -> None:
    assert validate(report).ok
    assert audit(render(report, "text")).ok
    assert audit(read_docx(render(report, "docx"))).ok
