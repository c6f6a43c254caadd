"""The life of a report: it is edited, checked, rendered, read back, stored and loaded; all agree after each step."""

import attrs
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from dangbo_report import Count, FactBook, Paragraph, Report, from_json, read_docx, render, to_json, validate
from dangbo_report.indicators import CountIndicator, Fact
from dangbo_report.report import Capacity, Footnote, Signature, shown_figures
from dangbo_report.strategies import reports, texts


class Editing(RuleBasedStateMachine):
    """Edits that leave a report valid; `told` is what the figures that were added must be."""

    report: Report

    def __init__(self) -> None:
        super().__init__()
        self.told: dict[str, Count] = {}
        self.notes = 0

    @initialize(report=reports(max_bodies=2, max_facts=3))
    def begin(self, report: Report) -> None:
        self.report = report

    @rule(value=st.integers(0, 99_999))
    def tell_one_more(self, value: int) -> None:
        code = f"them-{len(self.told) + 1}"
        indicator = CountIndicator(code, f"Chỉ tiêu thêm {code}", "phiếu")
        body = self.report.facts.facts[0].organisation
        self.told[code] = indicator.of(value)
        self.report = attrs.evolve(
            self.report,
            facts=FactBook((*self.report.facts, Fact(indicator, body, self.report.period, self.told[code]))),
        )
        self.append(f"Trong kỳ có {{{code}@{body.code}}}.")

    @precondition(lambda self: self.told)
    @rule(data=st.data(), value=st.integers(0, 99_999))
    def correct(self, data: st.DataObject, value: int) -> None:
        code = data.draw(st.sampled_from(sorted(self.told)))
        self.told[code] = attrs.evolve(self.told[code], value=value)
        facts = (
            attrs.evolve(fact, figure=self.told[code]) if fact.indicator.code == code else fact
            for fact in self.report.facts
        )
        self.report = attrs.evolve(self.report, facts=FactBook(tuple(facts)))

    @rule(text=texts(min_size=1, max_size=20))
    def annotate(self, text: str) -> None:
        self.notes += 1
        name = f"chu-thich-{self.notes}"
        note = Footnote(name, "Theo báo cáo của đơn vị.")
        self.report = attrs.evolve(self.report, footnotes=(*self.report.footnotes, note))
        self.append(f"Đã được thẩm định[^{name}].")

    @rule(number=st.none() | st.integers(1, 999))
    def number(self, number: int | None) -> None:
        letterhead = attrs.evolve(self.report.letterhead, number=number)
        self.report = attrs.evolve(self.report, letterhead=letterhead)

    @rule(capacity=st.none() | st.sampled_from([Capacity.ON_BEHALF, Capacity.BY_ORDER]))
    def sign(self, capacity: Capacity | None) -> None:
        body = "BAN THƯỜNG VỤ" if capacity else ""
        signature = Signature(title="PHÓ BÍ THƯ", name="Nguyễn Văn A", capacity=capacity, on_behalf_of=body)
        self.report = attrs.evolve(self.report, signature=signature)

    @rule()
    def put_the_last_first(self) -> None:
        results, *others = self.report.sections
        *before, last = results.body
        self.report = attrs.evolve(self.report, sections=(attrs.evolve(results, body=(last, *before)), *others))

    def append(self, text: str) -> None:
        results, *others = self.report.sections
        results = attrs.evolve(results, body=(*results.body, Paragraph(text)))
        self.report = attrs.evolve(self.report, sections=(results, *others))

    @invariant()
    def it_is_valid(self) -> None:
        assert str(validate(self.report)) == "Không có phát hiện nào."

    @invariant()
    def it_shows_what_was_told_last(self) -> None:
        text = render(self.report, "text")
        assert text == render(self.report, "text")
        for figure in self.told.values():
            assert f"Trong kỳ có {figure}." in text

    @invariant()
    def it_is_loaded_as_it_was_stored(self) -> None:
        stored = to_json(self.report)
        assert from_json(stored, Report) == self.report
        assert to_json(from_json(stored, Report)) == stored

    @invariant()
    def it_is_read_back(self) -> None:
        """Whatever reads reports back is held against the report here."""
        read = read_docx(render(self.report, "docx"))
        assert [mention.figure.value for mention in read.mentions if mention.figure] == [
            shown.figure.value for shown in shown_figures(self.report)
        ]


TestEditing = Editing.TestCase
TestEditing.settings = settings(max_examples=max(10, settings().max_examples // 4), stateful_step_count=12)
